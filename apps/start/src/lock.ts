import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { identityOf, isRunning, ownIdentity, pidOf, signalTree } from "@frontera/db";
import { z } from "zod";
import { StartError } from "./env.ts";

const Held = z.object({ owner: z.string(), programs: z.array(z.string()) });
type Held = z.infer<typeof Held>;

/** One Frontera per data folder. */
export interface Lock {
  /** Writes down which programs run, so that a later start knows them should this one be killed. */
  keep(programs: readonly string[]): void;
  release(): void;
}

/**
 * Takes the lock of a data folder. One whose owner is gone is taken over, and what that owner left running is ended. Throws StartError where
 * somebody holds it.
 */
export async function takeLock(dataFolder: string, log: (line: string) => void): Promise<Lock> {
  const file = join(dataFolder, "start.lock");
  const own = ownIdentity();
  const write = (programs: readonly string[], flag: "wx" | "w"): void => {
    const text = JSON.stringify({ owner: own, programs });
    if (flag === "wx") writeFileSync(file, text, { flag, mode: 0o600 });
    else {
      // In one step: whoever reads it reads it whole.
      writeFileSync(`${file}.${own}`, text, { mode: 0o600 });
      renameSync(`${file}.${own}`, file);
    }
  };
  try {
    mkdirSync(dataFolder, { recursive: true });
    write([], "wx");
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code !== "EEXIST") throw unwritable(dataFolder, code ?? String(cause), cause);
    const held = readLock(file);
    if (isRunning(held.owner)) throw inUse(dataFolder, held.owner);
    write([], "w");
    await endOrphans(held.programs, log);
  }
  // Of two who took it over at once, the one who wrote last has it.
  const holder = readLock(file).owner;
  if (holder !== own) throw inUse(dataFolder, holder);
  return {
    keep: (programs) => {
      write(programs, "w");
    },
    release: () => {
      if (readLock(file).owner === own) rmSync(file, { force: true });
    },
  };
}

/** Earlier versions wrote a number alone: it is a start of theirs where such a program has that number now. */
function readLock(file: string): Held {
  try {
    const text = readFileSync(file, "utf8");
    if (!/^\d+$/.test(text.trim())) return Held.parse(JSON.parse(text));
    const pid = Number(text);
    const isStart = readFileSync(`/proc/${String(pid)}/cmdline`, "utf8").includes("start/src/main.ts");
    return { owner: isStart ? (identityOf(pid) ?? "") : "", programs: [] };
  } catch {
    // Nobody's: it is gone, or was cut off by a crash.
    return { owner: "", programs: [] };
  }
}

/** Ends what a killed start left running. Its guard does so too; that may be gone as well. */
async function endOrphans(programs: readonly string[], log: (line: string) => void): Promise<void> {
  const left = (): readonly string[] => programs.filter((identity) => isRunning(identity));
  const count = left().length;
  if (count === 0) return;
  log(`Ending ${String(count)} ${count === 1 ? "program" : "programs"} of a start that was killed`);
  for (const identity of left()) signalTree(pidOf(identity), "SIGTERM");
  for (let waited = 0; waited < 8_000 && left().length > 0; waited += 100) await wait(100);
  for (const identity of left()) signalTree(pidOf(identity), "SIGKILL");
  for (let waited = 0; waited < 2_000 && left().length > 0; waited += 100) await wait(100);
}

const inUse = (dataFolder: string, holder: string): StartError =>
  new StartError(
    `Frontera already runs on ${dataFolder} (process ${String(pidOf(holder))}); stop it with Ctrl-C in its terminal, or set FRONTERA_DATA to another folder`,
  );

const unwritable = (dataFolder: string, code: string, cause: unknown): StartError =>
  new StartError(`the data folder ${dataFolder} cannot be written (${code}); ${remedy(code)}`, { cause });

const remedy = (code: string): string =>
  code === "ENOSPC"
    ? "the disk is full: free some space, or set FRONTERA_DATA to a folder on another disk"
    : code === "EROFS"
      ? "the disk is read-only: set FRONTERA_DATA to a folder that can be written"
      : "make it writable, or set FRONTERA_DATA to another folder";
