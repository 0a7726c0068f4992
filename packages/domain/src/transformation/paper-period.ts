import { FIGURE_LINKS, seriesOfLink } from "../comparison/links.ts";
import { FIGURES, PAPER, periodPair } from "../paper/index.ts";
import { parsePeriod, periodInfo, periodOf, type CalendarKind, type Frequency, type Period } from "../period.ts";
import type { Series } from "../series.ts";

/** The period the paper speaks of in a series: that of its first figure linked to it, else the one in which the paper came out. */
export function paperPeriodOf(series: Series, frequency = series.frequency, calendar = series.calendar): Period {
  const figure = FIGURES.find(({ id }) => seriesOfLink(FIGURE_LINKS[id]).includes(series.id));
  const link = figure && FIGURE_LINKS[figure.id];
  const own = link?.kind === "share" ? parsePeriod(link.period) : figure && periodPair(figure.period).to;
  return inFrequency(own ?? PAPER.published, frequency, calendar);
}

/** The period of a frequency in which another one ends. */
const inFrequency = (period: Period, frequency: Frequency, calendar: CalendarKind): Period =>
  periodOf(periodInfo(period).end, frequency, calendar);
