import { CATALOGUE } from "@frontera/content";
import { periodInfo, type IsoDate, type Locale } from "@frontera/domain";
import { say, shortDay, shortPeriod, shortValue, textOf, type FormattedCard } from "@frontera/words";
import Link from "next/link";
import { Bell } from "../../components/bell.tsx";
import { Mark } from "../../components/state.tsx";
import { Course } from "./course.tsx";
import type { OverviewView } from "./address.ts";
import type { OverviewCard } from "./read-overview.ts";

interface TileProps {
  readonly card: OverviewCard;
  /** As the address says it; null means today. */
  readonly asOf: IsoDate | null;
  readonly small: boolean;
  /** What now is asked to be set against. */
  readonly base: OverviewView["base"];
  readonly locale: Locale;
}

/** One indicator: how much it has moved since the paper, from what to what, its course, and the paper's figure. The whole of it leads to its page. */
export function Tile({ card, asOf, small, base, locale }: TileProps) {
  const text = textOf(locale).overview;
  const { indicator, series, freshness, paper } = card;
  const { name, headline } = CATALOGUE.indicatorOf(indicator);
  const { delta, grade, now, then, step } = card.moved[locale];
  const query = new URLSearchParams({ series: series.id, ...(asOf === null ? {} : { asOf }) });
  return (
    <section
      className={small ? "tile small" : "tile"}
      data-testid={`card-${indicator}`}
      aria-labelledby={`card-${indicator}`}
    >
      <h2>
        <Link id={`card-${indicator}`} href={`/${locale}/${indicator}?${query.toString()}`} prefetch={false}>
          {name[locale]}
        </Link>
        <Mark freshness={freshness} locale={locale} />
      </h2>
      <p className="what">{whatOf(card, (headline?.measures ?? series.title)[locale], small, locale)}</p>
      {now === null ? (
        <p className="delta none">{text.noValue}</p>
      ) : (
        <div className="moved-by">
          <p className={/\d/.test(delta) && delta.length < 8 ? "delta figures" : "delta none"} data-testid="delta">
            {delta}
          </p>
          <Bell series={series.id} locale={locale} />
        </div>
      )}
      <p className="grade" data-testid="grade">
        {now === null ? <FirstHeld card={card} locale={locale} /> : grade}
        {base !== "figure" || card.since.base === base || then === null
          ? null
          : `; ${say(text.noFigure, locale, { period: then.period })}`}
      </p>
      <dl className="pair figures">
        {now === null || now.value === delta ? null : (
          <div>
            <dt className="visually-hidden">{text.now}</dt>
            <dd>
              <b className="now" data-testid="latest-value">
                {now.value}
              </b>{" "}
              {now.period}
            </dd>
          </div>
        )}
        {then === null ? null : (
          <div>
            <dt className="visually-hidden">{text.then}</dt>
            <dd>
              <b className="then">{then.value}</b> {then.period}
            </dd>
          </div>
        )}
      </dl>
      <Course card={card} locale={locale} height={small ? 64 : 104} />
      {step === "" ? null : (
        <p className="step figures" data-testid="step">
          {step}
        </p>
      )}
      {paper === null || small ? null : (
        <p className="paperline">
          <span className="then">{text.paper}:</span> {paper.says[locale]}.{" "}
          <b data-testid="verdict" data-verdict={paper.verdict}>
            {upperFirst(paper.phrase[locale])}
          </b>
        </p>
      )}
    </section>
  );
}

/** What is measured, and of a count over how long: a year's sum is no month's. */
function whatOf({ series, since: { now } }: FormattedCard, what: string, small: boolean, locale: Locale): string {
  if (!small || series.kind !== "flow" || now === null) return what;
  return say(textOf(locale).overview.every, locale, { what, every: periodInfo(now.period).frequency });
}

const upperFirst = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** The nearest that is true where nothing was known: the period as it was stated first, and when. */
function FirstHeld({ card: { firstHeld }, locale }: Pick<TileProps, "card" | "locale">) {
  if (firstHeld === null) return null;
  const { row, series } = firstHeld;
  return (
    <span data-testid="first-held">
      {say(textOf(locale).overview.firstHeld, locale, {
        edition: shortDay(row.vintageDate, locale),
        value: shortValue(row.value ?? "", series.unit, locale),
        period: shortPeriod(row.period, locale),
      })}
    </span>
  );
}
