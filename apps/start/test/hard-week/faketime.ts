import { spawnSync } from "node:child_process";
import { existsSync, globSync } from "node:fs";

const library = (): string | null =>
  globSync("{/usr/lib,/usr/lib/*,/usr/local/lib}/faketime/libfaketime.so.1").find((path) => existsSync(path)) ?? null;

/** Debian's faketime, installed where it is missing and may be; null where it cannot be had. */
export function findFaketime(): string | null {
  const found = library();
  if (found !== null || process.platform !== "linux" || process.getuid?.() !== 0) return found;
  spawnSync("apt-get", ["install", "--yes", "--no-install-recommends", "faketime"], {
    timeout: 60_000,
    stdio: "ignore",
  });
  return library();
}

/**
 * The environment in which a program and everything it starts goes by the clock that a file tells ("+365d"), and follows the file when it changes.
 * What measures how long something takes goes on as it is, as with a clock that somebody sets.
 */
export const byClock = (path: string, file: string): Readonly<Record<string, string>> => ({
  LD_PRELOAD: path,
  FAKETIME_TIMESTAMP_FILE: file,
  FAKETIME_CACHE_DURATION: "1",
  // Processes of several users would have to share it.
  FAKETIME_DISABLE_SHM: "1",
  DONT_FAKE_MONOTONIC: "1",
  FAKETIME_DONT_FAKE_MONOTONIC: "1",
  NO_FAKE_STAT: "1",
});
