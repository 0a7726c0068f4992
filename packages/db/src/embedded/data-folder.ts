import { chownSync, existsSync, mkdirSync, readFileSync, statfsSync, unlinkSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { createHash, randomBytes } from "node:crypto";
import { spawnSync } from "node:child_process";
import { DatabaseError } from "../error.ts";
import type { ServerUser } from "./server-user.ts";

/** Less than this is not enough for a new cluster and the archive. */
const neededBytes = 300 * 1024 * 1024;

/** Where a cluster lives: its files, the password of its owner, and the server's log. */
export interface DataFolder {
  readonly root: string;
  readonly cluster: string;
  readonly passwordFile: string;
  readonly logFile: string;
}

/**
 * Makes the folder ready. As root, a folder the server's user cannot reach is replaced by one under
 * /var/lib that it can.
 */
export function prepareDataFolder(wanted: string, user: ServerUser | null): DataFolder {
  const root = reachable(resolve(wanted), user);
  const folder: DataFolder = {
    root,
    cluster: join(root, "cluster"),
    passwordFile: join(root, "password"),
    logFile: join(root, "postgres.log"),
  };
  try {
    if (!existsSync(root)) mkdirSync(root, { mode: 0o700 });
    if (user) chownSync(root, user.uid, user.gid);
  } catch (cause) {
    throw unwritable(root, cause);
  }
  return folder;
}

/** Proves that a new cluster has room. One that is there is not asked: it is read, and backed up, on a full disk too. */
export function assertRoom({ root }: DataFolder): void {
  try {
    const probe = join(root, "write-probe");
    writeFileSync(probe, Buffer.alloc(8192));
    unlinkSync(probe);
  } catch (cause) {
    throw unwritable(root, cause);
  }
  const { bavail, bsize } = statfsSync(root);
  if (bavail * bsize < neededBytes)
    throw new DatabaseError(
      "disk-full",
      `${String(Math.floor((bavail * bsize) / 1024 / 1024))} MB are free at ${root}, a new database needs 300 MB; free some space, or set FRONTERA_DATA to a folder on another disk`,
    );
}

/** The cluster owner's password: made once, readable by this user alone. */
export function ownerPassword(folder: DataFolder): string {
  try {
    return readFileSync(folder.passwordFile, "utf8").trim();
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== "ENOENT") throw unwritable(folder.passwordFile, cause);
    const password = randomBytes(24).toString("hex");
    writeFileSync(folder.passwordFile, `${password}\n`, { mode: 0o600 });
    return password;
  }
}

/** The wanted folder, its parent made; as root, another one where the server's user could not enter the parent. */
function reachable(root: string, user: ServerUser | null): string {
  makeParent(root);
  if (!user || spawnSync("test", ["-x", dirname(root)], { ...user, cwd: "/" }).status === 0) return root;
  const elsewhere = elsewhereOf(root);
  makeParent(elsewhere);
  return elsewhere;
}

const elsewhereOf = (root: string): string =>
  join("/var/lib/frontera", createHash("sha256").update(root).digest("hex").slice(0, 12));

/** Whether a cluster was ever made for this data folder; makes nothing. */
export const hasEmbeddedData = (wanted: string): boolean =>
  [resolve(wanted), elsewhereOf(resolve(wanted))].some((root) => existsSync(join(root, "cluster", "PG_VERSION")));

function makeParent(root: string): void {
  try {
    mkdirSync(dirname(root), { recursive: true });
  } catch (cause) {
    throw unwritable(dirname(root), cause);
  }
}

export function unwritable(path: string, cause: unknown): DatabaseError {
  const { code } = cause as NodeJS.ErrnoException;
  const choice = "set FRONTERA_DATA to another folder, or DATABASE_URL to a server of your own";
  if (code === "ENOSPC" || code === "EDQUOT")
    return new DatabaseError("disk-full", `the disk is full at ${path}; free some space, or ${choice}`, { cause });
  const reason = code === "EROFS" ? "is on a read-only disk" : `cannot be written (${code ?? String(cause)})`;
  return new DatabaseError("not-writable", `the data folder ${path} ${reason}; make it writable, or ${choice}`, {
    cause,
  });
}
