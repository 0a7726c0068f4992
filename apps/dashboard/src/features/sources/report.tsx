import {
  formatDecimal,
  formatPeriod,
  formatShortDay,
  RELEASES,
  seriesOf,
  type ImportReport,
  type Locale,
  type Observation,
  type Oddity,
  type SeriesId,
} from "@frontera/domain";
import { fill } from "../../text/fill.ts";
import { rowWords } from "../../text/row-words.ts";
import { sourcesTextOf, type SourcesText } from "../../text/sources.ts";
import { driftInWords } from "./runs.tsx";

const shownChanges = 50;

/** What a dry run found: what would be added, revised, withdrawn, and what is odd. */
export function Report({ report, locale }: { readonly report: ImportReport; readonly locale: Locale }) {
  const text = sourcesTextOf(locale);
  const { vintages, added, revised, withdrawn, unchanged, oddities, oddityCount, drift } = report;
  const grouped = (count: number): string => formatDecimal(String(count), locale);
  const odd = [
    ...drift.map((each) => driftInWords(each, text, locale)),
    ...oddities.map((oddity) => oddityInWords(oddity, text, locale)),
  ];
  return (
    <>
      <p data-testid="would-be">
        {fill(text.wouldBe, {
          added: grouped(added),
          revised: grouped(revised),
          withdrawn: grouped(withdrawn),
          unchanged: grouped(unchanged),
        })}
      </p>
      <ul className="muted">
        {vintages.map(({ releaseId, vintageDate, series, isKnown }) => (
          <li key={`${releaseId} ${vintageDate}`}>
            {fill(text.ofVintage, {
              release: RELEASES[releaseId].name[locale],
              date: formatShortDay(vintageDate, locale),
              series,
            })}
            {isKnown ? ` (${text.known})` : null}
          </li>
        ))}
      </ul>
      {odd.length === 0 ? (
        <p>{text.nothingOdd}</p>
      ) : (
        <div className="notice" data-testid="odd">
          <h4>{text.odd}</h4>
          <ul>
            {odd.map((line) => (
              <li key={line}>{line}</li>
            ))}
            {oddityCount > oddities.length ? (
              <li>{fill(text.more, { count: grouped(oddityCount - oddities.length) })}</li>
            ) : null}
          </ul>
        </div>
      )}
      <Changes report={report} locale={locale} />
    </>
  );
}

function Changes({ report, locale }: { readonly report: ImportReport; readonly locale: Locale }) {
  const text = sourcesTextOf(locale);
  const words = rowWords(locale);
  const changes = report.changes.slice(0, shownChanges);
  const value = (observed: Observation | null): string =>
    observed === null
      ? text.nothing
      : observed.value === null
        ? words.statuses[observed.status]
        : formatDecimal(observed.value, locale);
  if (changes.length === 0) return null;
  const all = formatDecimal(String(report.added + report.revised + report.withdrawn), locale);
  return (
    <details>
      <summary>{fill(text.changesTitle, { count: changes.length, all })}</summary>
      <ul className="figures">
        {changes.map(({ seriesId, period, from, to }) => (
          <li key={`${seriesId} ${period}`}>
            {nameOf(seriesId, locale)}, {formatPeriod(period, locale)}: {value(from)} → {value(to)}
          </li>
        ))}
      </ul>
    </details>
  );
}

function nameOf(seriesId: SeriesId, locale: Locale): string {
  const { id, family, title, areaName } = seriesOf(seriesId);
  return id === family ? title[locale] : `${title[locale]} (${areaName[locale]})`;
}

function oddityInWords(oddity: Oddity, text: SourcesText, locale: Locale): string {
  const series = nameOf(oddity.seriesId, locale);
  const number = (value: string): string => formatDecimal(value, locale);
  switch (oddity.kind) {
    case "jump":
      return fill(text.oddities.jump, {
        series,
        period: formatPeriod(oddity.period, locale),
        value: number(oddity.value),
        usual: number(oddity.usual),
      });
    case "large-revision":
      return fill(text.oddities["large-revision"], {
        series,
        period: formatPeriod(oddity.period, locale),
        from: number(oddity.from),
        to: number(oddity.to),
      });
    case "withdrawn":
      return fill(text.oddities.withdrawn, { series, count: number(String(oddity.count)) });
    default:
      return oddity satisfies never;
  }
}
