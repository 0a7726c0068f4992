import { decideImport, doImport, readHeld } from "@frontera/db";
import { serve } from "../src/imports.ts";
import type { Effects } from "../src/effects.ts";

/** Says yes to the one file that waits for a person, and stores it. */
export async function releaseHeld(effects: Effects): Promise<void> {
  const held = await readHeld(effects.db);
  const [request] = held;
  if (!request || held.length > 1) throw new Error(`${String(held.length)} files are held`);
  await decideImport(effects.db, request.id, { confirmed: true, at: effects.now().toISOString() });
  await doImport(effects.db, request.id, (each) => serve(each, effects));
}
