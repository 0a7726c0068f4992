import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { theGuard } from "../processes/guard.ts";
import { isRunning, ownIdentity } from "../processes/identity.ts";
import { tryTo } from "../processes/tree.ts";
import { unwritable, type DataFolder } from "./data-folder.ts";

const fileOf = ({ root }: DataFolder): string => join(root, "server-owner");

/** Who starts the server and stops it: written beside the cluster, and told to the guard. Throws DatabaseError where nothing can be written. */
export function own(folder: DataFolder): void {
  theGuard().watch(folder.cluster, "cluster");
  try {
    writeFileSync(fileOf(folder), `${ownIdentity()} ${theGuard().identity}\n`, { mode: 0o600 });
  } catch (cause) {
    theGuard().leave(folder.cluster);
    throw unwritable(folder.root, cause);
  }
}

export function disown(folder: DataFolder): void {
  theGuard().leave(folder.cluster);
  rmSync(fileOf(folder), { force: true });
}

/**
 * Whether the server that runs has somebody who will stop it: who started it, or that one's guard, which is then waited for. A server that nobody
 * wrote themselves down for is somebody's.
 */
export async function hasOwner(folder: DataFolder): Promise<boolean> {
  let [owner, guard] = ["", ""];
  tryTo(() => ([owner = "", guard = ""] = readFileSync(fileOf(folder), "utf8").trim().split(" ")));
  if (owner === "" || isRunning(owner)) return true;
  while (isRunning(guard)) await wait(100);
  return false;
}
