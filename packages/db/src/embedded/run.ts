import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { DatabaseError } from "../error.ts";
import { theGuard } from "../processes/guard.ts";
import { identityOf } from "../processes/identity.ts";
import { signalTree, tryTo } from "../processes/tree.ts";
import type { Binaries } from "./binaries.ts";
import type { DataFolder } from "./data-folder.ts";
import type { ServerUser } from "./server-user.ts";

/** A cluster, and what its server is started with. */
export interface Cluster {
  readonly folder: DataFolder;
  readonly binaries: Binaries;
  readonly user: ServerUser | null;
  readonly password: string;
}

export interface Means {
  readonly log?: (line: string) => void;
  /** Ends what is being done, and everything it has begun. */
  readonly signal?: AbortSignal | undefined;
}

/** Runs one of PostgreSQL's programs as the server's user. Resolves with its exit code and everything printed; throws the signal's reason. */
export async function run(
  cluster: Cluster,
  program: string,
  args: readonly string[],
  { signal }: Means = {},
): Promise<{ code: number; output: string }> {
  signal?.throwIfAborted();
  const child = spawn(program, args, { ...cluster.user, cwd: cluster.folder.root, stdio: ["ignore", "pipe", "pipe"] });
  const identity = child.pid === undefined ? null : identityOf(child.pid);
  if (identity !== null) theGuard().watch(identity, "program");
  const abort = (): void => {
    if (child.pid !== undefined && child.exitCode === null) signalTree(child.pid, "SIGKILL");
  };
  signal?.addEventListener("abort", abort);
  const parts: Buffer[] = [];
  child.stdout.on("data", (part: Buffer) => parts.push(part));
  child.stderr.on("data", (part: Buffer) => parts.push(part));
  try {
    // "exit", not "close": the server keeps the pipes it inherited open for as long as it lives.
    const code = await new Promise<number | null>((done, fail) => child.on("error", fail).on("exit", done));
    signal?.throwIfAborted();
    return { code: code ?? 1, output: Buffer.concat(parts).toString("utf8") };
  } finally {
    signal?.removeEventListener("abort", abort);
    if (identity !== null) theGuard().leave(identity);
  }
}

/** The last lines of a file; nothing where it cannot be read. */
export function tail(file: string): string {
  let text = "";
  tryTo(() => (text = readFileSync(file, "utf8").slice(-2000)));
  return text;
}

export function startFailure(what: string, output: string): DatabaseError {
  const last = output.trim().split("\n").slice(-6).join("\n");
  if (output.includes("No space left on device"))
    return new DatabaseError(
      "disk-full",
      `${what}: the disk is full; free some space, or set FRONTERA_DATA to another disk\n${last}`,
    );
  if (output.includes("Read-only file system"))
    return new DatabaseError(
      "not-writable",
      `${what}: the disk is read-only; set FRONTERA_DATA to a folder that can be written\n${last}`,
    );
  if (output.includes("lock file") && output.includes("already exists"))
    return new DatabaseError(
      "in-use",
      `${what}: another server holds it; stop it, or set FRONTERA_DATA to another folder\n${last}`,
    );
  return new DatabaseError("start-failed", `${what}:\n${last}`);
}
