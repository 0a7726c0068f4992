import type { JudgedDocument } from "../document.ts";
import { periodPair } from "../figure.ts";
import { seriesOfLink } from "../link.ts";
import { type CalendarKind, type Frequency, type Period, parsePeriod, periodInfo, periodOf } from "../period.ts";
import type { Series } from "../series.ts";

/** The period a document speaks of in a series: that of its first figure linked to it, else the one in which it came out. */
export function paperPeriodOf(
  document: JudgedDocument,
  series: Series,
  frequency = series.frequency,
  calendar = series.calendar,
): Period {
  const figure = document.figures.find(({ link: each }) => seriesOfLink(each).includes(series.id));
  const link = figure?.link;
  const own = link?.kind === "share" ? parsePeriod(link.period) : figure && periodPair(figure.period).to;
  return inFrequency(own ?? document.published, frequency, calendar);
}

/** The period of a frequency in which another one ends. */
const inFrequency = (period: Period, frequency: Frequency, calendar: CalendarKind): Period =>
  periodOf(periodInfo(period).end, frequency, calendar);
