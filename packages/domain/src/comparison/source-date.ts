import type { Figure } from "../document.ts";
import { periodPair } from "../figure.ts";
import { parsePeriod, periodInfo } from "../period.ts";
import type { SourceDate } from "./findings.ts";

/** Judged on the last day on which the work can have come out, as finely as the document dates it. Null where nothing is cited or nothing is amiss. */
export function sourceDateOf({ cites, period, openEnded }: Figure): SourceDate | null {
  if (!cites) return null;
  const published = parsePeriod(cites.date);
  const { end: latest } = periodInfo(published);
  const { from, to } = periodPair(period);
  if (latest < periodInfo(from).start) return { reason: "before-it-began", published };
  return !openEnded && latest < periodInfo(to).end ? { reason: "before-it-ended", published } : null;
}
