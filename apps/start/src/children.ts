import { spawn, type ChildProcess } from "node:child_process";
import { createInterface } from "node:readline";
import { setTimeout as wait } from "node:timers/promises";
import { identityOf, signalTree, theGuard, watchProgress } from "@frontera/db";
import { inheritedEnvironment, root, StartError } from "./env.ts";

export interface Child {
  readonly name: string;
  readonly process: ChildProcess;
  /** Tells it from others that get its number later. */
  readonly identity: string;
  /** Its exit code, or 128 where a signal ended it. */
  readonly ended: Promise<number>;
  /** Its last lines; those that were not shown are told when it fails. */
  readonly lines: readonly { readonly text: string; readonly isShown: boolean }[];
}

export interface Command {
  readonly name: string;
  readonly args: readonly string[];
  readonly cwd?: string;
  readonly env: Readonly<Record<string, string>>;
  /** Which of its lines are shown; all unless told. */
  readonly show?: (line: string) => boolean;
}

const keptLines = 12;

/** Starts one of our programs on the Node.js that runs this one; its lines are shown behind its name. It ends when this program does, however that ends. */
export function startChild(
  { name, args, cwd = root, env, show = () => true }: Command,
  log: (line: string) => void,
): Child {
  const child = spawn(process.execPath, args, {
    cwd,
    env: { ...inheritedEnvironment(), ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const identity = (child.pid === undefined ? null : identityOf(child.pid)) ?? "";
  if (identity !== "") theGuard().watch(identity, "program");
  const lines: { text: string; isShown: boolean }[] = [];
  const take = (line: string): void => {
    const text = readable(line);
    if (text.trim() === "") return;
    const isShown = show(text);
    lines.push({ text, isShown });
    if (lines.length > keptLines) lines.shift();
    if (isShown) log(`  ${name.padEnd(9)} ${text}`);
  };
  for (const stream of [child.stdout, child.stderr]) createInterface({ input: stream }).on("line", take);
  const ended = new Promise<number>((done) => {
    // "close" comes after its last line; what it has begun may hold its output open for longer.
    child.on("close", (code, signal) => {
      done(code ?? (signal === null ? 1 : 128));
    });
    child.on("exit", (code, signal) => {
      theGuard().leave(identity);
      setTimeout(done, 1_000, code ?? (signal === null ? 1 : 128)).unref();
    });
    child.on("error", (error) => {
      take(error.message);
      done(1);
    });
  });
  return { name, process: child, identity, ended, lines };
}

/** A program's structured line as a person reads it: what happened, and why where something failed. Other lines as they are. */
function readable(line: string): string {
  if (!line.startsWith("{")) return line;
  try {
    const { msg, err } = JSON.parse(line) as { readonly msg?: string; readonly err?: { readonly message?: string } };
    return [msg, err?.message].filter((part) => part !== undefined).join(": ");
  } catch {
    return line;
  }
}

/** That a program failed, with what it said last: what was not shown before is told now. */
export function failureOf({ name, process: child, lines }: Child, happened: string): StartError {
  const how = child.signalCode === null ? `exit code ${String(child.exitCode ?? 1)}` : `ended by ${child.signalCode}`;
  const hidden = lines.filter(({ isShown }) => !isShown).map(({ text }) => `  ${text}`);
  if (hidden.length > 0) return new StartError(`${name} ${happened} (${how}); it said:\n${hidden.join("\n")}`);
  const shown = lines.length > 0 ? "its lines above say why" : "it said nothing";
  return new StartError(`${name} ${happened} (${how}); ${shown}`);
}

/** Waits for the end of a program that is not to go on. Throws StartError when it fails. */
export async function untilDone(child: Child): Promise<void> {
  if ((await child.ended) !== 0) throw failureOf(child, "failed");
}

const hasEnded = ({ process: child }: Child): boolean => child.exitCode !== null || child.signalCode !== null;

/** Asks all to stop, waits, and ends those that do not within seven seconds, with everything they have begun. */
export async function stopChildren(children: readonly Child[]): Promise<void> {
  for (const child of children) if (!hasEnded(child)) child.process.kill("SIGTERM");
  const timer = setTimeout(() => {
    killChildren(children);
  }, 7_000);
  await Promise.all(children.map(({ ended }) => ended));
  clearTimeout(timer);
}

/** Ends all at once, with everything they have begun. */
export function killChildren(children: readonly Child[]): void {
  for (const child of children)
    if (!hasEnded(child) && child.process.pid !== undefined) signalTree(child.process.pid, "SIGKILL");
}

/**
 * Waits until an address answers, for as long as the program works, and says what is waited for. Throws StartError when the program has ended, or
 * neither works nor answers for a minute.
 */
export async function untilHealthy(
  url: string,
  child: Child,
  { log, signal, idleSeconds = 60 }: { log: (line: string) => void; signal: AbortSignal; idleSeconds?: number },
): Promise<void> {
  let last = "it does not listen yet";
  const progress = watchProgress({
    idleSeconds,
    onWait: (seconds) => {
      log(`  ${child.name.padEnd(9)} waiting for ${url} since ${String(seconds)} s: ${last}`);
    },
  });
  for (;;) {
    signal.throwIfAborted();
    if (hasEnded(child)) {
      await child.ended;
      throw failureOf(child, "stopped while starting");
    }
    try {
      const response = await fetch(url, { signal: AbortSignal.timeout(5_000), redirect: "manual" });
      if (response.status < 400) return;
      last = `it answers ${String(response.status)}`;
    } catch (error) {
      if (error instanceof DOMException) last = "it listens and does not answer yet";
    }
    const said = child.lines.map(({ text }) => text).join("\n");
    if (!progress.isGoingOn(child.process.pid ?? -1, said))
      throw failureOf(child, `does not answer at ${url} and has done nothing for ${String(idleSeconds)} s: ${last}`);
    await wait(150);
  }
}
