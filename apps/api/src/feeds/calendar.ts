import { CATALOGUE } from "@frontera/content";
import ical from "ical-generator";
import { readSeries } from "@frontera/db";
import { addDays } from "@frontera/domain";
import { today, type Context } from "../context.ts";
import { statusOfRelease } from "../sources/release-status.ts";

/** iCalendar (RFC 5545): for each publication that goes on, the day on which its next value is expected. */
export async function releaseCalendar(context: Context): Promise<string> {
  const day = today(context);
  const releases = Object.keys(CATALOGUE.releases);
  const ids = releases.flatMap((id) => CATALOGUE.seriesOfRelease(id).map((series) => series.id));
  const read = await readSeries(context.db, ids, { asOf: day });
  const calendar = ical({
    name: "Frontera: values expected",
    prodId: { company: "Frontera", product: "releases", language: "EN" },
  });
  for (const id of releases) {
    const { nextExpected, covers } = statusOfRelease(CATALOGUE, id, (series) => read.get(series) ?? [], {
      lastRun: null,
      isConfigured: true,
      today: day,
    });
    if (nextExpected === null || covers === null) continue;
    calendar.createEvent({
      id: `${id}-${covers}@frontera`,
      start: `${nextExpected}T00:00:00Z`,
      end: `${addDays(nextExpected, 1)}T00:00:00Z`,
      // The state it rests on, not the moment of asking: the same state gives the same bytes.
      stamp: `${covers}T00:00:00Z`,
      allDay: true,
      summary: `${CATALOGUE.releaseOf(id).name.en}: next value expected`,
      description: `${CATALOGUE.publisherOf(id).name}. Held up to ${covers}. About this day, by the publisher's usual lag.`,
      url: CATALOGUE.releaseOf(id).url,
    });
  }
  return calendar.toString();
}
