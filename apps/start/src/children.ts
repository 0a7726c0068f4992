import { spawn, type ChildProcess } from "node:child_process";
import { createInterface } from "node:readline";
import { inheritedEnvironment, root, StartError } from "./env.ts";

export interface Child {
  readonly name: string;
  readonly process: ChildProcess;
  readonly ended: Promise<number>;
}

export interface Command {
  readonly name: string;
  readonly args: readonly string[];
  readonly cwd?: string;
  readonly env: Readonly<Record<string, string>>;
  /** Which of its lines are shown; all unless told. */
  readonly show?: (line: string) => boolean;
}

/** Starts one of our programs on the Node.js that runs this one; its lines are shown behind its name. */
export function startChild(
  { name, args, cwd = root, env, show = () => true }: Command,
  log: (line: string) => void,
): Child {
  const child = spawn(process.execPath, args, {
    cwd,
    env: { ...inheritedEnvironment(), ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  for (const stream of [child.stdout, child.stderr])
    createInterface({ input: stream }).on("line", (line) => {
      const text = readable(line);
      if (text.trim() !== "" && show(text)) log(`  ${name.padEnd(9)} ${text}`);
    });
  const ended = new Promise<number>((done) => {
    child.on("exit", (code, signal) => {
      done(code ?? (signal === null ? 1 : 128));
    });
    child.on("error", (error) => {
      log(`  ${name.padEnd(9)} ${error.message}`);
      done(1);
    });
  });
  return { name, process: child, ended };
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

/** Waits for the end of a program that is not to go on. Throws StartError when it fails. */
export async function untilDone({ name, ended }: Child): Promise<void> {
  const code = await ended;
  if (code !== 0) throw new StartError(`${name} failed (exit code ${String(code)}); its lines above say why`);
}

/** Asks all to stop, waits, and ends those that do not within ten seconds. */
export async function stopChildren(children: readonly Child[]): Promise<void> {
  for (const { process: child } of children) if (child.exitCode === null) child.kill("SIGTERM");
  const timer = setTimeout(() => {
    for (const { process: child } of children) if (child.exitCode === null) child.kill("SIGKILL");
  }, 10_000);
  await Promise.all(children.map(({ ended }) => ended));
  clearTimeout(timer);
}

/** Waits until an address answers 2xx. Throws StartError after `timeoutMs`, or when the child has ended before. */
export async function untilHealthy(url: string, child: Child, timeoutMs = 60_000): Promise<void> {
  const deadline = performance.now() + timeoutMs;
  for (;;) {
    if (child.process.exitCode !== null)
      throw new StartError(`${child.name} stopped while starting; its lines above say why`);
    try {
      const response = await fetch(url, { signal: AbortSignal.timeout(2_000), redirect: "manual" });
      if (response.status < 400) return;
    } catch {
      // Not listening yet.
    }
    if (performance.now() > deadline)
      throw new StartError(`${child.name} did not answer at ${url} within ${String(timeoutMs / 1000)} s`);
    await new Promise((wait) => setTimeout(wait, 150));
  }
}
