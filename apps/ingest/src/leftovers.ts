import { rmSync } from "node:fs";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { closeDeadRuns, isRunning, ownEntry, ownIdentity } from "@frontera/db";
import type { Effects } from "./effects.ts";

const prefix = "frontera-large-";
const dayMs = 86_400_000;

/** Those in use: whoever ends this process while a publisher is waited for leaves none of them. */
const inUse = new Set<string>();
process.once("exit", () => {
  for (const folder of inUse) rmSync(folder, { recursive: true, force: true });
});

/**
 * Where nobody listens for them, Ctrl-C and SIGTERM end a process in its middle and with its folders left; so they end it as `process.exit` does,
 * until the returned function is called.
 */
export function exitWhenAsked(): () => void {
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
  const exit = (): never => process.exit(130);
  for (const signal of signals) process.once(signal, exit);
  return () => {
    for (const signal of signals) process.off(signal, exit);
  };
}

/** Gives `work` a temporary folder of its own, whose name says which process it belongs to, and removes it. */
export async function inTemporaryFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), `${prefix}${ownIdentity()}.`));
  inUse.add(folder);
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
    inUse.delete(folder);
  }
}

/**
 * Removes what killed processes of this user left: temporary folders on this machine, and runs that have begun. What belongs to who still runs, or
 * was put there by somebody else, is left alone.
 */
export async function clearLeftovers({ db, now, log }: Pick<Effects, "db" | "now" | "log">): Promise<void> {
  for (const name of await readdir(tmpdir()))
    if (name.startsWith(prefix) && isLeft(name)) {
      const path = join(tmpdir(), name);
      await rm(path, { recursive: true, force: true }).then(
        () => {
          log(`removed what a killed run left: ${path}`);
        },
        (error: unknown) => {
          log(`what a killed run left cannot be removed: ${error instanceof Error ? error.message : path}`);
        },
      );
    }
  for (const { sourceId, startedAt } of await closeDeadRuns(db, now()))
    log(`${sourceId}: the run of ${startedAt} was interrupted`);
}

/** Folders of earlier versions do not say whose they are: those of a day ago are nobody's. */
function isLeft(name: string): boolean {
  const own = ownEntry(join(tmpdir(), name));
  if (own?.isDirectory() !== true) return false;
  const owner = /^\d+-[\w-]+(?=\.)/.exec(name.slice(prefix.length))?.[0];
  if (owner !== undefined) return !isRunning(owner);
  return Date.now() - own.mtimeMs > dayMs;
}
