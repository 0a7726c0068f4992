import type { FigureId } from "../figure.ts";
import type { Basis } from "../basis.ts";
import { VERDICTS, formatFigure } from "../comparison/index.ts";
import { amount } from "../comparison/amounts.ts";
import { formatDay, formatPeriod } from "../format.ts";
import { OBS_STATUSES } from "../observation.ts";
import type { Row } from "../rows.ts";
import { seriesTitle, type SeriesId } from "../series.ts";
import type { Locale } from "../text.ts";
import type { Notice, SeriesNotice } from "./notice.ts";
import type { WatchTerms } from "./terms.ts";

const titleOf = ({ catalogue }: Basis, id: SeriesId, locale: Locale): string =>
  seriesTitle(catalogue.seriesOf(id))[locale];

const figureWords = ({ document }: Basis, id: FigureId, locale: Locale): string => {
  const figure = document.figureOf(id);
  return `${figure.statement[locale]} (${formatFigure(figure, locale)})`;
};

/** What is waited for, in a line. */
export function watchWords(basis: Basis, terms: WatchTerms, locale: Locale): string {
  switch (terms.kind) {
    case "new-value": {
      const title = titleOf(basis, terms.series, locale);
      return { en: `A new value: ${title}`, es: `Un valor nuevo: ${title}` }[locale];
    }
    case "revision": {
      const title = titleOf(basis, terms.series, locale);
      return { en: `A revision: ${title}`, es: `Una revisión: ${title}` }[locale];
    }
    case "above":
    case "below":
      return passing(basis, terms.kind, terms.series, terms.threshold, locale);
    case "verdict": {
      const figure = figureWords(basis, terms.figure, locale);
      return { en: `Another verdict: ${figure}`, es: `Otro veredicto: ${figure}` }[locale];
    }
    case "release": {
      const name = basis.catalogue.releaseOf(terms.release).name[locale];
      return { en: `Overdue or failing: ${name}`, es: `Con retraso o con error: ${name}` }[locale];
    }
    default:
      return terms satisfies never;
  }
}

function passing(basis: Basis, kind: "above" | "below", id: SeriesId, threshold: string, locale: Locale): string {
  const [title, value] = [titleOf(basis, id, locale), amount(threshold, basis.catalogue.seriesOf(id).unit, locale)];
  return {
    above: { en: `Above ${value}: ${title}`, es: `Por encima de ${value}: ${title}` },
    below: { en: `Below ${value}: ${title}`, es: `Por debajo de ${value}: ${title}` },
  }[kind][locale];
}

/** What happened: a headline, and what it rests on. */
export interface NoticeWords {
  readonly title: string;
  readonly text: string;
}

export function noticeWords(basis: Basis, notice: Notice, locale: Locale): NoticeWords {
  switch (notice.kind) {
    case "new-value":
    case "revision":
    case "above":
    case "below":
      return seriesNoticeWords(basis, notice, locale);
    case "verdict": {
      const figure = figureWords(basis, notice.figure, locale);
      const [from, to] = [VERDICTS[notice.from][locale], VERDICTS[notice.to][locale]];
      const day = formatDay(notice.judgedOn, locale);
      return {
        en: {
          title: `From “${from}” to “${to}”: ${figure}`,
          text: `Judged on ${day}, ${notice.cause === "data" ? "on data that came out" : "by a correction of ours, on the same data"}.`,
        },
        es: {
          title: `De «${from}» a «${to}»: ${figure}`,
          text: `Juzgado el ${day}, ${notice.cause === "data" ? "con datos publicados" : "por una corrección nuestra, con los mismos datos"}.`,
        },
      }[locale];
    }
    case "failure": {
      const name = basis.catalogue.releaseOf(notice.release).name[locale];
      return {
        en: { title: `A source cannot be read: ${name}`, text: `${notice.sourceId}: ${notice.error}` },
        es: { title: `No se puede leer una fuente: ${name}`, text: `${notice.sourceId}: ${notice.error}` },
      }[locale];
    }
    case "overdue": {
      const [name, day, days] = [
        basis.catalogue.releaseOf(notice.release).name[locale],
        formatDay(notice.covers, locale),
        String(notice.afterDays),
      ];
      const title = titleOf(basis, notice.series, locale);
      return {
        en: {
          title: `Overdue: ${name}`,
          text: `${title} is held up to ${day}; nothing newer was stored in the ${days} days after it, the longest usual wait.`,
        },
        es: {
          title: `Con retraso: ${name}`,
          text: `${title}: se tiene hasta el ${day}; en los ${days} días siguientes, la espera habitual más larga, no se guardó nada posterior.`,
        },
      }[locale];
    }
    default:
      return notice satisfies never;
  }
}

function seriesNoticeWords(basis: Basis, notice: SeriesNotice, locale: Locale): NoticeWords {
  const { kind, series, threshold, vintageDate, before, after } = notice;
  const title = titleOf(basis, series, locale);
  const [was, is] = [stateWords(before, locale), stateWords(after, locale)];
  const period = formatPeriod(after.period, locale);
  const vintage = {
    en: `Vintage of ${formatDay(vintageDate, locale)}`,
    es: `Edición del ${formatDay(vintageDate, locale)}`,
  }[locale];
  switch (kind) {
    case "new-value":
      return { title: `${title}, ${period}: ${is}`, text: `${vintage}.` };
    case "revision":
      return {
        title: {
          en: `${title}, ${period}: from ${was} to ${is}`,
          es: `${title}, ${period}: de ${was} a ${is}`,
        }[locale],
        text: `${vintage}; ${before === null ? "" : statedIn(before, locale)}.`,
      };
    case "above":
    case "below":
      return {
        title: passing(basis, kind, series, threshold ?? "", locale),
        text: {
          en: `From ${was} (${before ? formatPeriod(before.period, locale) : ""}) to ${is} (${period}). ${vintage}.`,
          es: `De ${was} (${before ? formatPeriod(before.period, locale) : ""}) a ${is} (${period}). ${vintage}.`,
        }[locale],
      };
    default:
      return kind satisfies never;
  }
}

const statedIn = ({ vintageDate }: Row, locale: Locale): string =>
  ({
    en: `stated before in that of ${formatDay(vintageDate, locale)}`,
    es: `antes, en la del ${formatDay(vintageDate, locale)}`,
  })[locale];

/** `20.1`, `20.1 (provisional)`, `withdrawn`. */
function stateWords(row: Row | null, locale: Locale): string {
  if (row?.value == null)
    return row?.caveat === "withdrawn"
      ? { en: "withdrawn", es: "retirado" }[locale]
      : { en: "no value", es: "sin dato" }[locale];
  const value = amount(row.value, row.unit, locale);
  return row.status === "A" ? value : `${value} (${OBS_STATUSES[row.status][locale]})`;
}
