import { execFileSync, spawnSync } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { DatabaseError } from "../error.ts";

/** PostgreSQL refuses to run as root: then it runs as this user. */
export interface ServerUser {
  readonly uid: number;
  readonly gid: number;
}

const userName = "postgres";

/** Null where the current user can run the server; as root the `postgres` user, created when the machine has none. */
export function findServerUser(): ServerUser | null {
  if (process.getuid?.() !== 0) return null;
  return lookUp() ?? create();
}

function lookUp(): ServerUser | null {
  const read = (flag: string): number | null => {
    const { status, stdout } = spawnSync("id", [flag, userName], { encoding: "utf8" });
    return status === 0 ? Number(stdout.trim()) : null;
  };
  const uid = read("-u");
  const gid = read("-g");
  return uid === null || gid === null ? null : { uid, gid };
}

function create(): ServerUser {
  try {
    execFileSync("useradd", ["--system", "--user-group", "--no-create-home", userName], { stdio: "pipe" });
    const created = lookUp();
    if (created) return created;
    throw new Error(`id does not know ${userName}`);
  } catch (cause) {
    throw new DatabaseError(
      "no-postgres-user",
      `PostgreSQL does not run as root, and a "${userName}" user could not be created; create one, start as another user, or set DATABASE_URL`,
      { cause },
    );
  }
}

/** Whether the program can be entered and run by that user. */
export function canRun(program: string, user: ServerUser | null): boolean {
  try {
    accessSync(program, constants.X_OK);
  } catch {
    return false;
  }
  return spawnSync(program, ["--version"], { ...user, cwd: "/", stdio: "ignore" }).status === 0;
}
