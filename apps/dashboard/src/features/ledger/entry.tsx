import { CATALOGUE, PILLARS } from "@frontera/content";
import { isJudgedByData, type IsoDate, type Locale } from "@frontera/domain";
import { formatDay, formatDecimal, formatPeriod, HEDGE_WORDS, textOf, say } from "@frontera/words";
import Link from "next/link";
import { NewestValue, OfficialValue } from "../../components/baseline-table.tsx";
import { citation, Terms } from "../../components/comparison-text.tsx";
import { withQuery } from "./address.ts";
import type { LedgerEntry, LoggedChange } from "./read-ledger.ts";

interface EntryProps {
  readonly entry: LedgerEntry;
  readonly log: readonly LoggedChange[];
  readonly asOf: IsoDate | null;
  readonly publishedOn: IsoDate;
  readonly locale: Locale;
}

/** One line of the ledger: the figure, the record of its period, what is new, the verdict; and all that there is to say, where it is opened. */
export function Entry({ entry, log, asOf, publishedOn, locale }: EntryProps) {
  const { figure, printed, asKnown, movedSince, label, verdict, phrase } = entry;
  const { overview: columns } = textOf(locale);
  return (
    <tr role="row" id={figure.id} className="entry" data-testid={`entry-${figure.id}`}>
      <th role="rowheader" scope="row">
        <Statement entry={entry} asOf={asOf} locale={locale} />{" "}
        <small>
          {periodWords(entry, locale)}; {citation(figure, columns, locale)}
        </small>
      </th>
      <td role="cell" data-label={columns.stated} className="then">
        {printed[locale]}
      </td>
      <td role="cell" data-label={columns.record}>
        <OfficialValue official={asKnown.official} stated={figure.unit} locale={locale} />
      </td>
      <td role="cell" data-label={columns.newest}>
        <NewestValue entry={entry} locale={locale} />
      </td>
      <td role="cell" data-label={columns.since}>
        {movedSince?.[locale]}
      </td>
      <td role="cell" data-label={columns.verdict} className="entry-verdict">
        <span className="chip" data-verdict={verdict} data-testid="verdict">
          {label[locale]}
        </span>{" "}
        {phrase[locale] === label[locale] ? null : phrase[locale]}
        <Whole entry={entry} log={log} asOf={asOf} publishedOn={publishedOn} locale={locale} />
      </td>
    </tr>
  );
}

function Statement({ entry: { figure, series }, asOf, locale }: Pick<EntryProps, "entry" | "asOf" | "locale">) {
  if (series === null) return <span className="statement">{figure.statement[locale]}</span>;
  return (
    <Link href={evidenceOf(series, asOf, locale)} prefetch={false} className="statement">
      {figure.statement[locale]}
    </Link>
  );
}

const evidenceOf = (series: NonNullable<LedgerEntry["series"]>, asOf: IsoDate | null, locale: Locale): string =>
  withQuery(`/${locale}/${CATALOGUE.seriesOf(series).indicator}`, { series, ...(asOf === null ? {} : { asOf }) });

function periodWords({ figure: { period } }: LedgerEntry, locale: Locale): string {
  if (typeof period === "string") return formatPeriod(period, locale);
  return `${formatPeriod(period.from, locale)} – ${formatPeriod(period.to, locale)}`;
}

/** The whole verdict in its sentences, the record on both days, how the verdict changed, and the evidence. */
function Whole({ entry, log, asOf, publishedOn, locale }: EntryProps) {
  const { figure, sentences, record } = entry;
  const text = textOf(locale).ledger;
  return (
    <details>
      <summary>
        {text.whole}
        <span className="visually-hidden">: {figure.statement[locale]}</span>
      </summary>
      <p>{sentences[locale].join(" ")}</p>
      <Terms comparison={entry} locale={locale} />
      {record[locale] === "" ? null : <p>{record[locale]}</p>}
      <p className="muted">
        {say(text.hedge, locale, {
          hedge: figure.hedge === "exact" ? text.exact : HEDGE_WORDS[figure.hedge][locale],
        })}
        {figure.pillar === undefined
          ? null
          : ` ${say(text.ofPillar, locale, { pillar: figure.pillar, name: PILLARS[figure.pillar][locale] })}`}
      </p>
      <OfficialValues entry={entry} asOf={asOf} publishedOn={publishedOn} locale={locale} />
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
      <EvidenceLinks entry={entry} asOf={asOf} publishedOn={publishedOn} locale={locale} />
    </details>
  );
}

type Sided = Omit<EntryProps, "log">;
type Official = NonNullable<LedgerEntry["latest"]>;

/** The record of the paper's own period on both days, and the newest official value, with all digits. Where nothing speaks to the figure, that is said. */
function OfficialValues({ entry, publishedOn, asOf, locale }: Sided) {
  const text = textOf(locale).ledger;
  if (entry.series === null) return <p className="muted">{text.noSeries}</p>;
  const values = [
    [knownOnWords(publishedOn, entry.atPublication.official, locale), entry.atPublication.official, text.notHeldThen],
    [
      asOf === null ? text.nowKnown : knownOnWords(asOf, entry.asKnown.official, locale),
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
                  {otherSeries(entry, official, locale)}
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

/** `, Victims of intentional homicide (SESNSP)` where a value is of another series than the line's own. */
function otherSeries({ series }: LedgerEntry, { rows: [row, ...more] }: Official, locale: Locale): string | null {
  // What is worked out of several rows is none of theirs.
  if (row === undefined || more.length > 0 || row.seriesId === series) return null;
  return `, ${CATALOGUE.seriesOf(row.seriesId).title[locale]}`;
}

/** A value is called known on a day only where its edition is sure to have been out. */
function knownOnWords(day: IsoDate, official: LedgerEntry["latest"], locale: Locale): string {
  const text = textOf(locale).ledger;
  const date = formatDay(day, locale);
  const unsure = official?.rows.find(({ vintageDateBasis }) => vintageDateBasis === "not-before");
  return unsure
    ? say(text.notBefore, locale, { date, edition: formatDay(unsure.vintageDate, locale) })
    : say(text.asKnown, locale, { date });
}

function EvidenceLinks({ entry: { figure, series }, asOf, publishedOn, locale }: Sided) {
  const { ledger: text, watches } = textOf(locale);
  const statement = figure.statement[locale];
  const links = [
    ...(series === null
      ? []
      : [
          [evidenceOf(series, asOf, locale), text.evidence] as const,
          [evidenceOf(series, publishedOn, locale), text.evidenceThen] as const,
        ]),
    ...(isJudgedByData(figure)
      ? [[withQuery(`/${locale}/watches`, { kind: "verdict", figure: figure.id }), watches.watchVerdict] as const]
      : []),
    [withQuery(`/figures/${figure.id}.csv`, asOf === null ? {} : { asOf }), text.copy] as const,
  ];
  return (
    <ul className="entry-links">
      {links.map(([href, name]) => (
        <li key={href}>
          <a href={href} aria-label={`${name}: ${statement}`}>
            {name}
          </a>
        </li>
      ))}
    </ul>
  );
}
