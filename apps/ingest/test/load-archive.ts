import { openDatabase } from "@frontera/db";
import { findSource } from "@frontera/sources";
import { ingest } from "../src/ingest.ts";
import { effectsOn } from "./effects.ts";

/** Loads the bundled archive as the program does, and leaves the planner knowing what is there. */
export async function loadArchive(url: string): Promise<void> {
  const archive = findSource("archive");
  if (!archive) throw new Error("no archive");
  const db = await openDatabase(url);
  try {
    await ingest(archive, effectsOn(db));
    await db.sql`vacuum analyze`;
  } finally {
    await db.close();
  }
}
