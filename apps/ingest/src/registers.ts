import { CATALOGUE } from "@frontera/content";
import { recordDescriptions, registerSources } from "@frontera/db";
import { describeFamilies } from "@frontera/domain";
import { EVERY_SOURCE, missingKeys } from "@frontera/sources";
import type { Effects } from "./effects.ts";

/** Writes down what the pages show of the code: how each source is asked and what it lacks, and what each series measures since when. */
export async function writeDown({ db, keys, now, log }: Effects): Promise<void> {
  await registerSources(
    db,
    EVERY_SOURCE.map((source) => ({
      id: source.id,
      title: source.title,
      releaseIds: source.releases,
      cron: source.schedule?.cron ?? null,
      timeZone: source.schedule?.timeZone ?? null,
      missingKeys: missingKeys(source, keys),
    })),
  );
  const changed = await recordDescriptions(db, describeFamilies(CATALOGUE), now().toISOString());
  if (changed.length > 0) log(`catalogue: ${String(changed.length)} series are described anew`);
}
