import type { SourceId } from "@frontera/sources";

/** When a source is asked, in the publisher's own time zone; see the release's cadence for when a new period is due. */
export const SCHEDULES: readonly { sourceId: SourceId; cron: string; timeZone: string }[] = [
  // H.10 comes out on Mondays at 16:15; FRED carries it within the hour. Tuesdays serve the Monday holidays.
  { sourceId: "fred-h10", cron: "*/30 17-19 * * 1,2", timeZone: "America/New_York" },
  // CBP posts a month between the 3rd and the 20th of the next one, at no fixed hour.
  { sourceId: "cbp-encounters", cron: "15 10,16 3-25 * *", timeZone: "America/New_York" },
  { sourceId: "cbp-southwest", cron: "25 10,16 3-25 * *", timeZone: "America/New_York" },
];
