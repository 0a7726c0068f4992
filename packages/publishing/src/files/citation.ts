import { CATALOGUE, PAPER } from "@frontera/content";
import { type IsoDate, type Release, type ReleaseId } from "@frontera/domain";

/** What is cited: the title of the file or snapshot, the day whose knowledge it holds, the releases in it. */
export interface Cited {
  readonly title: string;
  readonly asOf: IsoDate;
  readonly releases: readonly ReleaseId[];
  /** `sha256:` and 64 hex digits; null for a file that is no snapshot. */
  readonly snapshotId: string | null;
  /** Where exactly this is read for ever, both axes of time pinned; null where no address is known, as in a file that is the same everywhere. */
  readonly address: string | null;
  /** The day it was read; null where the citation may not carry a clock. */
  readonly accessed: IsoDate | null;
}

export const CITATION_FORMATS = ["text", "bibtex", "csl-json"] as const;

export type CitationFormat = (typeof CITATION_FORMATS)[number];

interface DateParts {
  readonly "date-parts": readonly (readonly number[])[];
}

/** One item of CSL-JSON, the citation style language's own exchange form. */
export interface CslItem {
  readonly id: string;
  readonly type: "report" | "dataset";
  readonly title: string;
  readonly author: readonly ({ readonly family: string; readonly given: string } | { readonly literal: string })[];
  readonly issued?: DateParts;
  readonly accessed?: DateParts;
  readonly publisher?: string;
  readonly "collection-title"?: string;
  readonly version?: string;
  readonly URL?: string;
  readonly note?: string;
}

const dateParts = (date: string): DateParts => ({ "date-parts": [date.split("-").map(Number)] });

const paperItem: CslItem = {
  id: "paper-2017",
  type: "report",
  title: PAPER.title,
  author: [{ family: "Reyes Retana Fernández", given: "María José" }],
  issued: dateParts(PAPER.published),
  publisher: PAPER.institution,
  "collection-title": PAPER.series,
};

/** Of a day's value of a publisher that does not revise. */
function whenPublic(rule: NonNullable<Release["unrevised"]>): string {
  if ("mondayAfter" in rule) return "on the Monday after its week, after a holiday on the next working day";
  const { weekdaysAfter: days } = rule;
  if (days === 0) return "on its day";
  return `${String(Math.abs(days))} weekday${Math.abs(days) === 1 ? "" : "s"} ${days > 0 ? "after" : "before"} its day`;
}

/** The paper, every release in the file, and the file itself. */
export function citationItems({ title, asOf, releases, snapshotId, address, accessed }: Cited): readonly CslItem[] {
  const read = accessed === null ? {} : { accessed: dateParts(accessed) };
  const known = (id: ReleaseId): string => {
    const { unrevised } = CATALOGUE.releaseOf(id);
    const lag = unrevised && `never revised by its publisher; public ${whenPublic(unrevised)}`;
    return [`As known on ${asOf}`, lag].filter((part) => part !== undefined).join("; ");
  };
  return [
    {
      id: `frontera-${asOf}`,
      type: "dataset",
      title: `${title}, as known on ${asOf}`,
      author: [{ literal: "Frontera" }],
      issued: dateParts(asOf),
      ...read,
      version: asOf,
      ...(address === null ? {} : { URL: address }),
      ...(snapshotId === null ? {} : { note: `Frontera snapshot ${snapshotId}` }),
    },
    ...releases.map((id): CslItem => {
      const { citation, url } = CATALOGUE.releaseOf(id);
      return {
        id,
        type: "dataset",
        title: citation,
        author: [{ literal: CATALOGUE.publisherOf(id).name }],
        ...read,
        URL: url,
        note: known(id),
      };
    }),
    paperItem,
  ];
}

/** The citation in one of its three spellings, always with a line end. */
export function formatCitation(cited: Cited, format: CitationFormat): string {
  const items = citationItems(cited);
  switch (format) {
    case "text":
      return items.map((item) => `${inWords(item)}\n`).join("\n");
    case "bibtex":
      return items.map((item) => `${inBibtex(item)}\n`).join("\n");
    case "csl-json":
      return `${JSON.stringify(items, null, 2)}\n`;
    default:
      return format satisfies never;
  }
}

const isoOf = (date: DateParts): string =>
  (date["date-parts"][0] ?? []).map((part) => String(part).padStart(2, "0")).join("-");

const authorsOf = (item: CslItem): string =>
  item.author.map((name) => ("literal" in name ? name.literal : `${name.given} ${name.family}`)).join(", ");

function inWords(item: CslItem): string {
  const author = authorsOf(item);
  return `${[
    ...(item.title.startsWith(author) ? [] : [author]),
    item.title,
    item["collection-title"],
    item.publisher,
    item.type === "report" && item.issued ? isoOf(item.issued) : undefined,
    item.note,
    item.URL,
    item.accessed ? `read on ${isoOf(item.accessed)}` : undefined,
  ]
    .filter((part) => part !== undefined)
    .join(". ")}.`;
}

const escapeBibtex = (text: string): string => text.replace(/[&%$#_{}]/g, (sign) => `\\${sign}`);

function inBibtex(item: CslItem): string {
  const [year = "", month] = item.issued ? isoOf(item.issued).split("-") : [""];
  const fields: readonly (readonly [string, string | undefined])[] = [
    ["title", `{${escapeBibtex(item.title)}}`],
    [
      "author",
      item.author
        .map((name) =>
          "literal" in name ? `{${escapeBibtex(name.literal)}}` : escapeBibtex(`${name.family}, ${name.given}`),
        )
        .join(" and "),
    ],
    ["institution", item.publisher && escapeBibtex(item.publisher)],
    ["type", item["collection-title"] && escapeBibtex(item["collection-title"])],
    ["year", year === "" ? undefined : year],
    ["month", month === undefined ? undefined : String(Number(month))],
    ["version", item.version],
    ["note", item.note && escapeBibtex(item.note)],
    ["url", item.URL],
    ["urldate", item.accessed && isoOf(item.accessed)],
  ];
  const kind = item.type === "report" ? "techreport" : "misc";
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = {${value}},`]));
  return [`@${kind}{${item.id},`, ...lines, "}"].join("\n");
}
