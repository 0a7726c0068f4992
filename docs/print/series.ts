import { CATALOGUE } from "@frontera/content";
import type { IncomingVintage, Release, ReleaseId, SeriesId } from "@frontera/domain";
import { EVERY_SOURCE, readArchive } from "@frontera/sources";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { storeVintages } from "./store-vintages.ts";

const cell = (text: string): string => text.replaceAll("|", "\\|").replaceAll("\n", " ");
const row = (cells: readonly string[]): string => `| ${cells.map(cell).join(" | ")} |`;
const table = (titles: readonly string[], rows: readonly string[]): readonly string[] => [
  row(titles),
  row(titles.map(() => "---")),
  ...rows,
  "",
];

const per = { D: "day", W: "week", M: "month", Q: "quarter", A: "year" } as const;

/** First and last period with a value in any vintage, of every series that has one. */
function rangesOf(vintages: readonly IncomingVintage[]): ReadonlyMap<SeriesId, string> {
  return new Map(
    [...storeVintages(vintages)].flatMap(([id, { observations }]) => {
      const known = observations.filter(({ value }) => value !== null);
      const [first, last] = [known.at(0), known.at(-1)];
      return first && last ? [[id, `${first.period} to ${last.period}`] as const] : [];
    }),
  );
}

function seriesRow(id: SeriesId, range: string | undefined): string {
  const family = CATALOGUE.families[id];
  if (!family) throw new RangeError(`unknown family: ${id}`);
  const { title, unit, frequency, calendar, release, isNot, byState, parts, byMunicipality } = family;
  const marks = [byState ? "†" : "", parts ? "‡" : "", byMunicipality ? "§" : ""].join("");
  return row([
    `\`${id}\`${marks === "" ? "" : ` ${marks}`}`,
    title.en,
    unit,
    calendar === "us-fiscal" ? `US fiscal ${per[frequency]}` : per[frequency],
    `\`${release}\``,
    CATALOGUE.releaseOf(release).licence.name,
    range ?? "none",
    isNot.en,
  ]);
}

/** What keeps a release current: its sources, with what each of them needs. */
function fetchedBy(release: ReleaseId): string {
  const named = EVERY_SOURCE.filter(({ id, releases }) => id !== "archive" && releases.includes(release)).map(
    ({ id, schedule, keys }) => `${schedule === null ? "by file: " : ""}\`${id}\`${keys ? " (key)" : ""}`,
  );
  return named.length === 0 ? "archive only" : named.join(", ");
}

function releaseRow([id, { name, url, publisher, cadence }]: readonly [ReleaseId, Release]): string {
  const days = cadence ? [cadence.dueAfterDays, cadence.overdueAfterDays].map(String) : ["–", "–"];
  const by = CATALOGUE.publishers[publisher]?.name ?? publisher;
  return row([`\`${id}\``, `[${name.en}](${url})`, by, ...days, fetchedBy(id)]);
}

/** docs/series.md: every family of series and every release, as the catalogue has them. */
export function seriesDocument(vintages: readonly IncomingVintage[]): string {
  const ranges = rangesOf(vintages);
  const titles = ["Series", "Title", "Unit", "Per", "Release", "Licence", "Archive", "What it is not"];
  return [
    "# Series",
    "",
    "Every family of series in `packages/content`. Written by `pnpm docs:series`; a test holds it to the catalogue. One marked † is also held for each",
    "of Mexico's 32 states, as `<series>.MX-OAX`. One marked ‡ is also held by the parts its publisher tells apart: Border Patrol sector, field office, component,",
    "state, citizenship, demographic, account, outcome, as `<series>.cit-MX`. One marked § is also held by municipality, as `<series>.mun-11003` under INEGI's key. _Archive_",
    "gives the first and the last period with a value in the bundled archive; live sources go on from there, and start where it has none. Two series are",
    "compared only where unit, quote, definition, stage and basis of money, prices, area and period agree; the catalogue's `definition` says what is counted.",
    "",
    ...CATALOGUE.indicators.flatMap(({ id, name }) => {
      const families = Object.entries(CATALOGUE.families).filter(([, { indicator }]) => indicator === id);
      return [
        `## ${name.en}`,
        "",
        ...table(
          titles,
          families.map(([family]) => seriesRow(family, ranges.get(family))),
        ),
      ];
    }),
    "## Releases",
    "",
    "_Due_ and _overdue_ count days from the last day the newest value covers; a release without them is not continued, or is loaded by hand.",
    "",
    ...table(
      ["Release", "Name", "Publisher", "Due", "Overdue", "Fetched by"],
      Object.entries(CATALOGUE.releases).map(releaseRow),
    ),
  ].join("\n");
}

/** Where it lies. */
export const SERIES_PATH = join(import.meta.dirname, "../series.md");

if (import.meta.main) writeFileSync(SERIES_PATH, seriesDocument(await readArchive()));
