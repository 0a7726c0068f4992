import { CATALOGUE } from "@frontera/content";
import {
  isDecimalText,
  type Finding,
  type ImportReport,
  type Locale,
  type Observation,
  type SeriesId,
} from "@frontera/domain";
import { formatDecimal, formatPeriod, formatShortDay, sourcesTextOf, type SourcesText, say } from "@frontera/words";
import { rowWords } from "../../text/row-words.ts";
import { driftInWords } from "./runs.tsx";

const shownChanges = 50;

/** What a dry run found: what would be added, revised, withdrawn, and what is odd. */
export function Report({ report, locale }: { readonly report: ImportReport; readonly locale: Locale }) {
  const text = sourcesTextOf(locale);
  const { vintages, added, revised, withdrawn, unchanged, findings, findingCount, drift } = report;
  const grouped = (count: number): string => formatDecimal(String(count), locale);
  const odd = [
    ...drift.map((each) => driftInWords(each, text, locale)),
    ...findings.map((finding) => findingInWords(finding, text, locale)),
  ];
  return (
    <>
      <p data-testid="would-be">
        {say(text.wouldBe, locale, {
          added: grouped(added),
          revised: grouped(revised),
          withdrawn: grouped(withdrawn),
          unchanged: grouped(unchanged),
        })}
      </p>
      <ul className="muted">
        {vintages.map(({ releaseId, vintageDate, series, isKnown }) => (
          <li key={`${releaseId} ${vintageDate}`}>
            {say(text.ofVintage, locale, {
              release: CATALOGUE.releaseOf(releaseId).name[locale],
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
            {findingCount > findings.length ? (
              <li>{say(text.more, locale, { count: grouped(findingCount - findings.length) })}</li>
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
      <summary>{say(text.changesTitle, locale, { count: changes.length, all })}</summary>
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
  const { id, family, title, areaName } = CATALOGUE.seriesOf(seriesId);
  return id === family ? title[locale] : `${title[locale]} (${areaName[locale]})`;
}

/** A finding's own arguments, as a sentence takes them. */
function findingInWords(finding: Finding, text: SourcesText, locale: Locale): string {
  const words: Record<string, string> = {};
  for (const [name, value] of Object.entries(finding))
    words[name] = typeof value === "number" || isDecimalText(value) ? formatDecimal(String(value), locale) : value;
  if ("seriesId" in finding) words["series"] = nameOf(finding.seriesId, locale);
  if ("period" in finding) words["period"] = formatPeriod(finding.period, locale);
  if ("last" in finding) words["last"] = formatPeriod(finding.last, locale);
  if ("editionDate" in finding) words["edition"] = formatShortDay(finding.editionDate, locale);
  if (finding.code === "ends-later" || finding.code === "taken-back")
    words["date"] = formatShortDay(finding.vintageDate, locale);
  return say(text.findings[finding.code], locale, words);
}
