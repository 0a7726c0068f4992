import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { StartError } from "./env.ts";

/** One Frontera per data folder. A lock left by a process that is gone is taken over. Returns the release. */
export function takeLock(dataFolder: string): () => void {
  const file = join(dataFolder, "start.lock");
  try {
    mkdirSync(dataFolder, { recursive: true });
    writeFileSync(file, String(process.pid), { flag: "wx" });
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code !== "EEXIST")
      throw new StartError(
        `the data folder ${dataFolder} cannot be written (${code ?? String(cause)}); ${remedy(code)}`,
        { cause },
      );
    const holder = Number(readFileSync(file, "utf8"));
    if (isAlive(holder))
      throw new StartError(
        `Frontera already runs on ${dataFolder} (process ${String(holder)}); stop it with Ctrl-C in its terminal, or set FRONTERA_DATA to another folder`,
      );
    writeFileSync(file, String(process.pid));
  }
  return () => {
    rmSync(file, { force: true });
  };
}

const remedy = (code: string | undefined): string =>
  code === "ENOSPC"
    ? "the disk is full: free some space, or set FRONTERA_DATA to a folder on another disk"
    : code === "EROFS"
      ? "the disk is read-only: set FRONTERA_DATA to a folder that can be written"
      : "make it writable, or set FRONTERA_DATA to another folder";

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
