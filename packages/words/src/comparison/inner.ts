import { decimal, type Comparison, type DecimalText, type Locale } from "@frontera/domain";
import { formatFigure } from "../figures.ts";
import { formatPeriod } from "../format.ts";
import { say } from "../message.ts";
import { signedPercent, type Words } from "./amounts.ts";

type MeetingAnswer = Comparison["meetings"][number];

const messages = {
  source: {
    en: "The work cited is dated {published}, before {period} {reason, select, began {began} other {was over}}: it cannot know {reason, select, began {it} other {all of it}}.",
    es: "La obra citada es de {published}, antes de que {reason, select, began {empezara} other {terminara}} el periodo {period}: no puede {reason, select, began {conocerlo} other {conocerlo entero}}.",
  },
  above: {
    agree: {
      en: "{of, select, one {It grew more than exports, which by the paper's own numbers grew {most} at the most.} other {By the paper's own numbers the budget grew more than exports: {least} at least, against {most} at the most.}}",
      es: "{of, select, one {Creció más que las exportaciones, que según los propios números del estudio crecieron {most} como mucho.} other {Según los propios números del estudio, el presupuesto creció más que las exportaciones: {least} al menos, frente a {most} como mucho.}}",
    },
    contradict: {
      en: "By the paper's own numbers it is the other way round.",
      es: "Según los propios números del estudio es al revés.",
    },
    undecided: {
      en: "The paper's own numbers leave open which of the two is above the other.",
      es: "Los propios números del estudio no dicen cuál está por encima.",
    },
  },
  same: {
    en: "Elsewhere the paper says of the same: {statement}{note, plural, =0 {} other { (note #)}}. The two do not go together.",
    es: "En otra parte el estudio dice de lo mismo: {statement}{note, plural, =0 {} other { (nota #)}}. Las dos no van juntas.",
  },
  part: {
    en: "It is {percent}% of what the paper says it is part of, {whole}.",
    es: "Es {percent} % de aquello de lo que el estudio dice que es parte, {whole}.",
  },
  tooMuch: {
    en: "It is more than what the paper says it is part of, {whole}.",
    es: "Es más que aquello de lo que el estudio dice que es parte, {whole}.",
  },
} as const;

/** That the work cited is older than the period it is cited for; null where it is not. */
export function sourceDateWords({ figure: { period }, sourceDate }: Comparison, locale: Locale): string | null {
  if (!sourceDate) return null;
  const { reason, published } = sourceDate;
  const of = typeof period === "string" ? period : reason === "before-it-began" ? period.from : period.to;
  return say(messages.source[locale], locale, {
    reason: reason === "before-it-began" ? "began" : "ended",
    published: formatPeriod(published, locale),
    period: formatPeriod(of, locale),
  });
}

/** What the figure meets elsewhere in the paper. */
export const innerWords = ({ figure, meetings }: Comparison, locale: Locale): Words =>
  meetings.map((answer) => meetingWords(figure.id, answer, locale));

function meetingWords(
  id: string,
  { kind, one, other, verdict, least, most }: MeetingAnswer,
  locale: Locale,
): string | null {
  const percent = (value: DecimalText | null): string => (value === null ? "" : signedPercent(value, locale, 0));
  switch (kind) {
    case "above":
      // The growth that is above tells its own bound in its own sentence.
      return say(messages.above[verdict][locale], locale, {
        of: one.id === id ? "one" : "other",
        least: percent(least),
        most: percent(most),
      });
    case "same": {
      const elsewhere = one.id === id ? other : one;
      if (verdict === "agree") return null;
      return say(messages.same[locale], locale, {
        statement: elsewhere.statement[locale],
        note: elsewhere.footnote ?? 0,
      });
    }
    case "part-of": {
      // Of the whole it is said only where a part does not fit.
      if (one.id !== id && verdict === "agree") return null;
      const share = decimal(one.value).div(other.value).times(100);
      return say(messages[verdict === "agree" ? "part" : "tooMuch"][locale], locale, {
        percent: share.toFixed(share.lt(1) ? 1 : 0),
        whole: formatFigure(other, locale),
      });
    }
    default:
      return kind satisfies never;
  }
}
