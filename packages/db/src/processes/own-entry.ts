import { lstatSync, type Stats } from "node:fs";

/**
 * What lies under a path itself, no link followed, where it is this user's. Null for what others put there: in a folder that everybody writes to,
 * anything may lie under any name.
 */
export function ownEntry(path: string): Stats | null {
  const found = lstatSync(path, { throwIfNoEntry: false });
  return found && found.uid === (process.getuid?.() ?? found.uid) ? found : null;
}
