import { CATALOGUE } from "@frontera/content";
import { isDecimalText, isPeriod, type Finding, type Locale, type Observation, type SeriesId } from "@frontera/domain";
import { formatDecimal, formatPeriod, formatShortDay, sourcesTextOf, type SourcesText, say } from "@frontera/words";
import { rowWords } from "../../text/row-words.ts";
import type { ImportRequest } from "./read-sources.ts";
import { driftInWords } from "./runs.tsx";

const shownChanges = 50;

type Shown = NonNullable<ImportRequest["report"]>;

/** What a dry run found: what would be added, revised, withdrawn, and what is odd. */
export function Report({
  id,
  report,
  locale,
}: {
  readonly id: number;
  readonly report: Shown;
  readonly locale: Locale;
}) {
  const text = sourcesTextOf(locale);
  const { vintages, added, revised, withdrawn, unchanged, groups, findingCount, drift } = report;
  const grouped = (count: number): string => formatDecimal(String(count), locale);
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
      {groups.length + drift.length === 0 ? (
        <p>{text.nothingOdd}</p>
      ) : (
        <div className="notice" data-testid="odd">
          <h4>{text.odd}</h4>
          <ul>
            {drift.map((each) => (
              <li key={JSON.stringify(each)}>{driftInWords(each, text, locale)}</li>
            ))}
            {groups.map((group) => (
              <Group key={group.code} group={group} locale={locale} />
            ))}
          </ul>
          {findingCount > 0 ? (
            <p>
              <a href={`/api/imports/${String(id)}/findings.csv`}>{text.everyFinding}</a> ({grouped(findingCount)})
            </p>
          ) : null}
        </div>
      )}
      <Changes report={report} locale={locale} />
    </>
  );
}

/** A kind of finding, how many there are, and the worst of them. */
function Group({ group, locale }: { readonly group: Shown["groups"][number]; readonly locale: Locale }) {
  const text = sourcesTextOf(locale);
  const { code, count, worst } = group;
  const grouped = (number: number): string => formatDecimal(String(number), locale);
  return (
    <li>
      {say(text.ofKind, locale, { kind: text.findingKinds[code], count: grouped(count) })}
      <ul>
        {worst.map((finding) => (
          <li key={JSON.stringify(finding)}>{findingInWords(finding, text, locale)}</li>
        ))}
        {count > worst.length ? <li>{say(text.more, locale, { count: grouped(count - worst.length) })}</li> : null}
      </ul>
    </li>
  );
}

function Changes({ report, locale }: { readonly report: Shown; readonly locale: Locale }) {
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
  if ("other" in finding)
    words["other"] = isPeriod(finding.other) ? formatPeriod(finding.other, locale) : nameOf(finding.other, locale);
  if ("last" in finding) words["last"] = formatPeriod(finding.last, locale);
  if ("editionDate" in finding) words["edition"] = formatShortDay(finding.editionDate, locale);
  if (finding.code === "ends-later" || finding.code === "taken-back")
    words["date"] = formatShortDay(finding.vintageDate, locale);
  return say(text.findings[finding.code], locale, words);
}
