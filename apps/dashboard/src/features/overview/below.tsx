import { CATALOGUE } from "@frontera/content";
import type { IsoDate, Locale } from "@frontera/domain";
import { shortDay, shortPeriod, shortValue, textOf, type FormattedCard } from "@frontera/words";
import Link from "next/link";
import { BaselineTable, type BaselineEntry } from "../../components/baseline-table.tsx";

/** So many figures fit beside what changed lately; the page of the table has them all. */
const figuresShown = 6;

/** Below the tiles: the figures of the paper with a record first, and what became public last. */
export function Below({
  baseline,
  cards,
  locale,
}: {
  readonly baseline: readonly BaselineEntry[];
  readonly cards: readonly FormattedCard[];
  readonly locale: Locale;
}) {
  const text = textOf(locale).overview;
  return (
    <div className="below">
      <section aria-labelledby="baseline">
        <h2 id="baseline">{text.baseline}</h2>
        <BaselineTable entries={baseline.slice(0, figuresShown)} locale={locale} />
        <p className="more-links">
          <Link href={`/${locale}/baseline`} prefetch={false}>
            {text.baselineAll}
          </Link>
          <Link href={`/${locale}/ledger`} prefetch={false}>
            {text.ledger}
          </Link>
        </p>
      </section>
      <section aria-labelledby="lately">
        <h2 id="lately">{text.lately}</h2>
        <ol className="lately">
          {newestFirst(cards).map(({ card, day }) => (
            <li key={card.indicator}>
              <time dateTime={day}>{shortDay(day, locale)}</time>
              <b>{CATALOGUE.indicatorOf(card.indicator).name[locale]}</b>{" "}
              <span className="figures">{newsOf(card, locale)}</span>
            </li>
          ))}
        </ol>
        <p className="more-links">
          <Link href={`/${locale}/changes`} prefetch={false}>
            {text.changes}
          </Link>
        </p>
      </section>
    </div>
  );
}

/** By the day on which the newest value became public. */
const newestFirst = (
  cards: readonly FormattedCard[],
): readonly { readonly card: FormattedCard; readonly day: IsoDate }[] =>
  cards
    .flatMap((card) => (card.latest ? [{ card, day: card.latest.vintageDate }] : []))
    .toSorted((a, b) => (a.day < b.day ? 1 : -1));

/** The newest value as its edition states it, whatever it is set against above, and its own last step. */
function newsOf({ latest, since, moved, series }: FormattedCard, locale: Locale): string {
  if (latest?.value == null) return "";
  const { step } = moved[locale];
  if (series.frequency === "D" && step !== "") return step;
  const value = `${shortPeriod(latest.period, locale)}: ${shortValue(latest.value, series.unit, locale)}`;
  return since.step?.to.period === latest.period && step !== "" ? `${value}; ${step}` : value;
}
