import type { Content } from "@frontera/testing/database";
import { openDatabase } from "@frontera/db";
import { findSource } from "@frontera/sources";
import { ingest } from "../src/ingest.ts";
import { effectsOn } from "./effects.ts";

/** The bundled archive, loaded as the program loads it; the planner knows what is there. */
export const theArchive: Content = {
  name: "archive",
  fill: async (url) => {
    const archive = findSource("archive");
    if (!archive) throw new Error("no archive");
    const db = await openDatabase(url);
    try {
      await ingest(archive, effectsOn(db));
      await db.sql`vacuum analyze`;
    } finally {
      await db.close();
    }
  },
};
