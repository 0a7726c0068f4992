import { CATALOGUE } from "@frontera/content";
import type { IsoDate, Locale } from "@frontera/domain";
import {
  formatDecimal,
  formatPeriod,
  formatShortDay,
  type ToldOverview,
  type ToldCard,
  textOf,
  say,
} from "@frontera/words";
import Link from "next/link";
import { Latest } from "../../components/latest.tsx";
import { FreshnessLine, State } from "../../components/state.tsx";
import { PaperSays } from "./paper-says.tsx";
import { Sparkline } from "./sparkline.tsx";

interface CardsProps {
  readonly locale: Locale;
  readonly overview: ToldOverview;
  /** As the address says it; null means today. */
  readonly asOf: IsoDate | null;
}

/** The four headline indicators, and how current the page is as a whole. */
export function Cards({ locale, overview, asOf }: CardsProps) {
  const { overview: text, freshness, freshnessMeaning } = textOf(locale);
  const oldest = overview.cards.filter((card) => card.freshness.state === overview.state);
  return (
    <>
      <p className="page-state">
        {text.oldest}: <State state={overview.state} names={freshness} />{" "}
        <span className="muted">({freshnessMeaning[overview.state]})</span>:{" "}
        {oldest.map((card) => CATALOGUE.indicatorOf(card.indicator).name[locale]).join(", ")}
      </p>
      <div className="cards">
        {overview.cards.map((card) => (
          <Card key={card.indicator} card={card} asOf={asOf} shownOn={overview.asOf} locale={locale} />
        ))}
      </div>
    </>
  );
}

interface CardProps {
  readonly card: ToldCard;
  readonly asOf: IsoDate | null;
  readonly shownOn: IsoDate;
  readonly locale: Locale;
}

/** The nearest that is true where nothing was known: the period as it was stated first, and when. */
function FirstHeld({
  series,
  row,
  shownOn,
  locale,
}: NonNullable<ToldCard["firstHeld"]> & Pick<CardProps, "shownOn" | "locale">) {
  const { overview: text, units } = textOf(locale);
  return (
    <p className="first-held" data-testid="first-held">
      {say(text.firstHeld, locale, {
        period: formatPeriod(row.period, locale),
        value: formatDecimal(row.value ?? "", locale),
        unit: units[series.unit],
        edition: formatShortDay(row.vintageDate, locale),
      })}{" "}
      <span className="muted">
        {say(text.firstHeldWhy, locale, { series: series.title[locale], date: formatShortDay(shownOn, locale) })}
      </span>
    </p>
  );
}

function Card({ card, asOf, shownOn, locale }: CardProps) {
  const { overview: text, units, freshness, freshnessMeaning, dateBasis, ledger } = textOf(locale);
  const name = CATALOGUE.indicatorOf(card.indicator).name[locale];
  const query = new URLSearchParams({ series: card.series.id, ...(asOf === null ? {} : { asOf }) });
  return (
    <section className="card" data-testid={`card-${card.indicator}`} aria-labelledby={`card-${card.indicator}`}>
      <h2 id={`card-${card.indicator}`}>{name}</h2>
      <p className="card-series">{card.series.title[locale]}</p>
      {card.latest ? (
        <Latest row={card.latest} unit={units[card.series.unit]} locale={locale} />
      ) : (
        <p className="no-value">
          {text.noValue}.{" "}
          <span className="muted">{say(text.noValueWhy, locale, { date: formatShortDay(shownOn, locale) })}</span>
        </p>
      )}
      {card.firstHeld === null ? null : <FirstHeld {...card.firstHeld} shownOn={shownOn} locale={locale} />}
      <Sparkline runs={card.sparkline} text={text} locale={locale} />
      <p className="card-source">
        {card.release.name[locale]}
        {card.latest === null ? null : (
          <>
            ,{" "}
            {say(card.latest.vintageDateBasis === "published" ? text.published : text.seen, locale, {
              date: formatShortDay(card.latest.vintageDate, locale),
            })}{" "}
            <span className="muted">({dateBasis[card.latest.vintageDateBasis]})</span>
          </>
        )}
      </p>
      {card.revisions === null ? null : (
        <details className="revisions" data-testid="revisions">
          <summary>{card.revisions.short[locale]}</summary>
          <p>{card.revisions.full[locale]}</p>
        </details>
      )}
      <FreshnessLine
        freshness={card.freshness}
        names={freshness}
        meanings={freshnessMeaning}
        text={text}
        locale={locale}
      />
      <PaperSays comparisons={card.comparisons} locale={locale} text={text} />
      <p className="card-link">
        <Link
          href={`/${locale}/${card.indicator}?${query.toString()}`}
          aria-label={say(text.evidenceOf, locale, { indicator: name })}
        >
          {text.evidence}
        </Link>{" "}
        <Link href={`/${locale}/ledger?indicator=${card.indicator}`} prefetch={false}>
          {ledger.allOf}
        </Link>
      </p>
    </section>
  );
}
