import { randomBytes } from "node:crypto";
import { chmodSync, fstatSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { logsAreKept } from "./env.ts";

/** What lets its holder write, on a machine that others may use too. */
export interface Token {
  readonly file: string;
  readonly text: string;
}

/** The token of a data folder: made once, readable by this user alone. Browsers that were shown it go on knowing it. */
export function tokenOf(dataFolder: string): Token {
  const file = join(dataFolder, "token");
  try {
    const text = readFileSync(file, "utf8").trim();
    if (text.length >= 32) {
      chmodSync(file, 0o600);
      return { file, text };
    }
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== "ENOENT") throw cause;
  }
  const text = randomBytes(32).toString("hex");
  writeFileSync(file, `${text}\n`, { mode: 0o600 });
  chmodSync(file, 0o600);
  return { file, text };
}

/** Where a person writes: the address with the token, unless what is printed here ends where others could read it. */
export function writingAddress(address: string, { file, text }: Token): string {
  return othersReadOutput()
    ? `To write, open ${address}/?token= followed by what is in ${file}`
    : `To write, open ${address}/?token=${text} once in your browser; anyone on this machine can read ${address}`;
}

/** Whether standard output is a file that others may read, or a log of the system's. */
function othersReadOutput(): boolean {
  if (logsAreKept()) return true;
  const output = fstatSync(1);
  return output.isFile() && (output.mode & 0o044) !== 0;
}
