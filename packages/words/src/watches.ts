import {
  seriesTitle,
  type Basis,
  type Bilingual,
  type FigureId,
  type Locale,
  type Notice,
  type Row,
  type SeriesId,
  type WatchFault,
  type WatchTerms,
} from "@frontera/domain";
import { amount } from "./comparison/amounts.ts";
import { VERDICT_WORDS } from "./comparison/verdicts.ts";
import { formatFigure } from "./figures.ts";
import { formatDay, formatPeriod } from "./format.ts";
import { say } from "./message.ts";
import { STATUS_WORDS } from "./observations.ts";

type SeriesNotice = Extract<Notice, { before: unknown }>;

const awaited = {
  "new-value": { en: "A new value: {title}", es: "Un valor nuevo: {title}" },
  revision: { en: "A revision: {title}", es: "Una revisión: {title}" },
  above: { en: "Above {value}: {title}", es: "Por encima de {value}: {title}" },
  below: { en: "Below {value}: {title}", es: "Por debajo de {value}: {title}" },
  verdict: { en: "Another verdict: {figure}", es: "Otro veredicto: {figure}" },
  release: { en: "Overdue or failing: {name}", es: "Con retraso o con error: {name}" },
} as const;

const happened = {
  verdict: { en: "From “{from}” to “{to}”: {figure}", es: "De «{from}» a «{to}»: {figure}" },
  judged: {
    en: "Judged on {day}, {cause, select, data {on data that came out} other {by a correction of ours, on the same data}}.",
    es: "Juzgado el {day}, {cause, select, data {con datos publicados} other {por una corrección nuestra, con los mismos datos}}.",
  },
  failure: { en: "A source cannot be read: {name}", es: "No se puede leer una fuente: {name}" },
  held: { en: "A new file is held for review: {name}", es: "Un archivo nuevo espera revisión: {name}" },
  heldText: {
    en: "{source}: something in it is odd. Nothing of it is stored until a person has looked at it; the last good values stay.",
    es: "{source}: algo en él llama la atención. Nada se guarda hasta que alguien lo revise; quedan los últimos valores buenos.",
  },
  overdue: { en: "Overdue: {name}", es: "Con retraso: {name}" },
  waited: {
    en: "{title} is held up to {day}; nothing newer was stored in the {days, plural, one {# day} other {# days}} after it, the longest usual wait.",
    es: "{title}: tenemos hasta el {day}; {days, plural, one {en el día siguiente} other {en los # días siguientes}}, la espera habitual más larga, no se guardó nada posterior.",
  },
  newValue: { en: "{title}, {period}: {now}", es: "{title}, {period}: {now}" },
  revision: { en: "{title}, {period}: from {was} to {now}", es: "{title}, {period}: de {was} a {now}" },
  vintage: { en: "Vintage of {day}", es: "Edición del {day}" },
  statedBefore: {
    en: "{vintage}; stated before in that of {day}.",
    es: "{vintage}; antes, en la del {day}.",
  },
  passed: {
    en: "From {was} ({before}) to {now} ({period}). {vintage}.",
    es: "De {was} ({before}) a {now} ({period}). {vintage}.",
  },
  withdrawn: { en: "withdrawn", es: "retirado" },
  noValue: { en: "no value", es: "sin dato" },
} as const;

const titleOf = ({ catalogue }: Basis, id: SeriesId, locale: Locale): string =>
  seriesTitle(catalogue.seriesOf(id))[locale];

const figureWords = ({ document }: Basis, id: FigureId, locale: Locale): string => {
  const figure = document.figureOf(id);
  return `${figure.statement[locale]} (${formatFigure(figure, locale)})`;
};

/** What is waited for, in a line. */
export function watchWords(basis: Basis, terms: WatchTerms, locale: Locale): string {
  const message = awaited[terms.kind][locale];
  switch (terms.kind) {
    case "new-value":
    case "revision":
      return say(message, locale, { title: titleOf(basis, terms.series, locale) });
    case "above":
    case "below":
      return passing(basis, terms.kind, terms.series, terms.threshold, locale);
    case "verdict":
      return say(message, locale, { figure: figureWords(basis, terms.figure, locale) });
    case "release":
      return say(message, locale, { name: basis.catalogue.releaseOf(terms.release).name[locale] });
    default:
      return terms satisfies never;
  }
}

const passing = (basis: Basis, kind: "above" | "below", id: SeriesId, threshold: string, locale: Locale): string =>
  say(awaited[kind][locale], locale, {
    title: titleOf(basis, id, locale),
    value: amount(threshold, basis.catalogue.seriesOf(id).unit, locale),
  });

/** What happened: a headline, and what it rests on. */
export interface NoticeWords {
  readonly title: string;
  readonly text: string;
}

export function noticeWords(basis: Basis, notice: Notice, locale: Locale): NoticeWords {
  const told = (message: Bilingual, values: Parameters<typeof say>[2]): string => say(message[locale], locale, values);
  switch (notice.kind) {
    case "new-value":
    case "revision":
    case "above":
    case "below":
      return seriesNoticeWords(basis, notice, locale);
    case "verdict": {
      const [from, to] = [VERDICT_WORDS[notice.from][locale], VERDICT_WORDS[notice.to][locale]];
      return {
        title: told(happened.verdict, { from, to, figure: figureWords(basis, notice.figure, locale) }),
        text: told(happened.judged, { day: formatDay(notice.judgedOn, locale), cause: notice.cause }),
      };
    }
    case "held": {
      const { name } = basis.catalogue.releaseOf(notice.release);
      return {
        title: told(happened.held, { name: name[locale] }),
        text: told(happened.heldText, { source: notice.sourceId }),
      };
    }
    case "failure": {
      const { name } = basis.catalogue.releaseOf(notice.release);
      return { title: told(happened.failure, { name: name[locale] }), text: `${notice.sourceId}: ${notice.error}` };
    }
    case "overdue": {
      const { name } = basis.catalogue.releaseOf(notice.release);
      return {
        title: told(happened.overdue, { name: name[locale] }),
        text: told(happened.waited, {
          title: titleOf(basis, notice.series, locale),
          day: formatDay(notice.covers, locale),
          days: notice.afterDays,
        }),
      };
    }
    default:
      return notice satisfies never;
  }
}

function seriesNoticeWords(basis: Basis, notice: SeriesNotice, locale: Locale): NoticeWords {
  const { kind, series, threshold, vintageDate, before, after } = notice;
  const told = (message: Bilingual, values: Parameters<typeof say>[2]): string => say(message[locale], locale, values);
  const title = titleOf(basis, series, locale);
  const [was, now] = [stateWords(before, locale), stateWords(after, locale)];
  const period = formatPeriod(after.period, locale);
  const vintage = told(happened.vintage, { day: formatDay(vintageDate, locale) });
  switch (kind) {
    case "new-value":
      return { title: told(happened.newValue, { title, period, now }), text: `${vintage}.` };
    case "revision":
      return {
        title: told(happened.revision, { title, period, was, now }),
        text: before
          ? told(happened.statedBefore, { vintage, day: formatDay(before.vintageDate, locale) })
          : `${vintage}.`,
      };
    case "above":
    case "below":
      return {
        title: passing(basis, kind, series, threshold ?? "", locale),
        text: told(happened.passed, {
          was,
          before: before ? formatPeriod(before.period, locale) : "",
          now,
          period,
          vintage,
        }),
      };
    default:
      return kind satisfies never;
  }
}

/** `20.1`, `20.1 (provisional)`, `withdrawn`. */
function stateWords(row: Row | null, locale: Locale): string {
  if (row?.value == null) return (row?.caveat === "withdrawn" ? happened.withdrawn : happened.noValue)[locale];
  const value = amount(row.value, row.unit, locale);
  return row.status === "A" ? value : `${value} (${STATUS_WORDS[row.status][locale]})`;
}

const faults = {
  unknown: {
    en: 'unknown {name} "{value}"',
    es: "{name, select, series {serie desconocida} figure {cifra desconocida} other {publicación desconocida}} «{value}»",
  },
  "not-judged": {
    en: 'no series speaks to "{value}", so that its verdict cannot change',
    es: "ninguna serie habla de «{value}»: su veredicto no puede cambiar",
  },
  "not-a-decimal": {
    en: 'not a decimal number, like 18.5: "{value}"',
    es: "no es un número decimal, como 18.5: «{value}»",
  },
  "too-long": { en: "longer than {most} characters", es: "más de {most} caracteres" },
  "unseen-character": {
    en: "contains a control character, a line end or another character that others do not see as it is: {character}",
    es: "contiene un carácter de control, un salto de línea u otro carácter que otros no ven tal cual: {character}",
  },
  stranger: { en: "does not go with kind {kind}", es: "no va con kind {kind}" },
} as const satisfies Record<WatchFault["code"], Bilingual>;

/** What is wrong with what somebody wants to watch, its name first. */
export const watchFaultWords = (fault: WatchFault, locale: Locale): string =>
  `${fault.name}: ${say(faults[fault.code][locale], locale, fault)}`;
