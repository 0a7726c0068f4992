import { CATALOGUE, PILLARS } from "@frontera/content";
import { isJudgedByData, type IsoDate, type Locale } from "@frontera/domain";
import { formatDay, formatDecimal, formatPeriod, HEDGE_WORDS, textOf, say } from "@frontera/words";
import Link from "next/link";
import { citation } from "../../components/told.tsx";
import { withQuery } from "./address.ts";
import type { LedgerEntry, LoggedChange } from "./read-ledger.ts";

interface EntryProps {
  readonly entry: LedgerEntry;
  readonly log: readonly LoggedChange[];
  readonly asOf: IsoDate | null;
  readonly publishedOn: IsoDate;
  readonly locale: Locale;
}

/** This many sentences stand open: the reason why there is no percentage is among them. */
const glance = 3;

/** One line of the ledger, in the order in which it is read: the figure, the record then and now, the verdict, the evidence. */
export function Entry({ entry, log, asOf, publishedOn, locale }: EntryProps) {
  const { figure, printed, label, verdict, sentences, record } = entry;
  const text = textOf(locale).ledger;
  const shown = sentences[locale].slice(0, glance);
  const rest = sentences[locale].slice(glance);
  return (
    <li id={figure.id} className="entry" data-testid={`entry-${figure.id}`}>
      <div className="entry-figure">
        <p className="then figures entry-number">{printed[locale]}</p>
        <h3>{figure.statement[locale]}</h3>
        <p className="muted">
          {periodWords(entry, locale)}; {citation(figure, textOf(locale).overview, locale)}
        </p>
        <p className="muted">
          {say(text.hedge, locale, {
            hedge: figure.hedge === "exact" ? text.exact : HEDGE_WORDS[figure.hedge][locale],
          })}
          {figure.pillar === undefined
            ? null
            : ` ${say(text.ofPillar, locale, { pillar: figure.pillar, name: PILLARS[figure.pillar][locale] })}`}
        </p>
      </div>
      <OfficialValues entry={entry} asOf={asOf} publishedOn={publishedOn} locale={locale} />
      <div className="entry-verdict">
        <p>
          <span className="chip" data-verdict={verdict} data-testid="verdict">
            {label[locale]}
          </span>{" "}
          {shown.join(" ")}
        </p>
        {rest.length === 0 && record[locale] === "" && log.length === 0 ? null : (
          <details>
            <summary>{text.inFull}</summary>
            {rest.length === 0 ? null : <p>{rest.join(" ")}</p>}
            {record[locale] === "" ? null : <p>{record[locale]}</p>}
            {log.length === 0 ? null : (
              <>
                <p>{text.log}</p>
                <ul className="entry-log">
                  {log.map(({ on, to, cause, words }) => (
                    <li key={`${on} ${to} ${cause}`}>{words[locale]}</li>
                  ))}
                </ul>
              </>
            )}
          </details>
        )}
        <EvidenceLinks entry={entry} asOf={asOf} publishedOn={publishedOn} locale={locale} />
      </div>
    </li>
  );
}

function periodWords({ figure: { period } }: LedgerEntry, locale: Locale): string {
  if (typeof period === "string") return formatPeriod(period, locale);
  return `${formatPeriod(period.from, locale)} – ${formatPeriod(period.to, locale)}`;
}

type Sided = Omit<EntryProps, "log">;

/** The record of the paper's own period on both days, and the newest official value. Where nothing speaks to the figure, nothing stands here. */
function OfficialValues({ entry, publishedOn, asOf, locale }: Sided) {
  const text = textOf(locale).ledger;
  if (entry.series === null) return <p className="muted entry-values">{text.noSeries}</p>;
  const values = [
    [
      say(text.thenKnown, locale, { date: formatDay(publishedOn, locale) }),
      entry.atPublication.official,
      text.notHeldThen,
    ],
    [
      asOf === null ? text.nowKnown : say(text.asKnown, locale, { date: formatDay(asOf, locale) }),
      entry.asKnown.official,
      text.notStated,
    ],
    [text.latest, entry.latest, text.notHeld],
  ] as const;
  return (
    <dl className="entry-values">
      {values.map(([name, official, absent]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            {official ? (
              <>
                <span className="now figures">{formatDecimal(official.value, locale)}</span>{" "}
                <span className="muted">
                  {textOf(locale).units[official.unit]}, {formatPeriod(official.period, locale)}
                </span>
              </>
            ) : (
              <span className="muted">{absent}</span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function EvidenceLinks({ entry: { figure, series }, asOf, publishedOn, locale }: Sided) {
  const text = textOf(locale).ledger;
  const statement = figure.statement[locale];
  const dated: Record<string, string> = asOf === null ? {} : { asOf };
  return (
    <ul className="entry-links">
      {series === null ? null : (
        <>
          <li>
            <Link
              prefetch={false}
              href={withQuery(`/${locale}/${CATALOGUE.seriesOf(series).indicator}`, { series, ...dated })}
              aria-label={`${text.evidence}: ${statement}`}
            >
              {text.evidence}
            </Link>
          </li>
          <li>
            <Link
              prefetch={false}
              href={withQuery(`/${locale}/${CATALOGUE.seriesOf(series).indicator}`, { series, asOf: publishedOn })}
              aria-label={`${text.evidenceThen}: ${statement}`}
            >
              {text.evidenceThen}
            </Link>
          </li>
        </>
      )}
      {isJudgedByData(figure) ? (
        <li>
          <a
            href={withQuery(`/${locale}/watches`, { kind: "verdict", figure: figure.id })}
            aria-label={`${textOf(locale).watches.watchVerdict}: ${statement}`}
          >
            {textOf(locale).watches.watchVerdict}
          </a>
        </li>
      ) : null}
      <li>
        <a href={withQuery(`/figures/${figure.id}.csv`, dated)} aria-label={`CSV: ${statement}`}>
          CSV
        </a>
      </li>
    </ul>
  );
}
