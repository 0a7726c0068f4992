"use client";
import { useSuspenseQuery } from "@tanstack/react-query";
import Link from "next/link";
import {
  formatDecimal,
  formatPeriod,
  formatShortDay,
  type Locale,
  type OverviewCard,
  type Row,
} from "@frontera/domain";
import { fill } from "../../text/fill.ts";
import type { Text } from "../../text/index.ts";
import { FreshnessLine, State } from "../../components/state.tsx";
import { useTRPC } from "../../trpc/client.tsx";
import { PaperSays } from "./paper-says.tsx";
import { Sparkline } from "./sparkline.tsx";

interface CardsProps {
  readonly locale: Locale;
  readonly input: { readonly asOf?: string };
  readonly text: Text["overview"];
  readonly names: Text["indicators"];
  readonly units: Text["units"];
  readonly freshness: Text["freshness"];
  readonly meanings: Text["freshnessMeaning"];
  readonly dateBasis: Text["dateBasis"];
  /** The link to the figures of one subject in the ledger. */
  readonly allOf: string;
}

/** The four headline indicators, and how current the page is as a whole. */
export function Cards({ input, ...rest }: CardsProps) {
  const { data } = useSuspenseQuery(useTRPC().overview.queryOptions(input));
  const { text, freshness, meanings } = rest;
  return (
    <>
      <p className="page-state">
        {text.oldest}: <State state={data.state} names={freshness} />{" "}
        <span className="muted">({meanings[data.state]})</span>:{" "}
        {data.cards
          .filter((card) => card.freshness.state === data.state)
          .map((card) => rest.names[card.indicator])
          .join(", ")}
      </p>
      <div className="cards">
        {data.cards.map((card) => (
          <Card key={card.indicator} card={card} asOf={input.asOf ?? null} shownOn={data.asOf} {...rest} />
        ))}
      </div>
    </>
  );
}

type CardProps = Omit<CardsProps, "input"> & {
  readonly card: OverviewCard;
  readonly asOf: string | null;
  readonly shownOn: string;
};

function Card({ card, asOf, shownOn, locale, text, names, units, freshness, meanings, dateBasis, allOf }: CardProps) {
  const name = names[card.indicator];
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
          <span className="muted">{fill(text.noValueWhy, { date: formatShortDay(shownOn, locale) })}</span>
        </p>
      )}
      <Sparkline runs={card.sparkline} text={text} locale={locale} />
      <p className="card-source">
        {card.release.name[locale]}
        {card.latest === null ? null : (
          <>
            ,{" "}
            {fill(card.latest.vintageDateBasis === "published" ? text.published : text.seen, {
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
      <FreshnessLine freshness={card.freshness} names={freshness} meanings={meanings} text={text} locale={locale} />
      <PaperSays comparisons={card.comparisons} locale={locale} text={text} />
      <p className="card-link">
        <Link
          href={`/${locale}/${card.indicator}?${query.toString()}`}
          aria-label={fill(text.evidenceOf, { indicator: name })}
        >
          {text.evidence}
        </Link>{" "}
        <Link href={`/${locale}/ledger?indicator=${card.indicator}`} prefetch={false}>
          {allOf}
        </Link>
      </p>
    </section>
  );
}

function Latest({ row, unit, locale }: { readonly row: Row; readonly unit: string; readonly locale: Locale }) {
  return (
    <p className="latest figures">
      <span className="latest-value now" data-testid="latest-value">
        {formatDecimal(row.value ?? "", locale)}
      </span>{" "}
      <span className="latest-unit">{unit}</span>
      <span className="latest-period">{formatPeriod(row.period, locale)}</span>
    </p>
  );
}
