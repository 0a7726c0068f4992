import { FRED_IDS, FRED_UNITS } from "@frontera/content";
import {
  decimal,
  parsePeriod,
  periodInfo,
  seriesTitle,
  toDecimalText,
  type IsoDate,
  type Row,
  type Series,
} from "@frontera/domain";
import type { SeriesSpan } from "@frontera/db";
import { gradeName } from "@frontera/publishing";
import XMLBuilder from "fast-xml-builder";
import type { RealtimeRow } from "../rest/columns.ts";

/** Attributes of an element in XML, and members of an object in JSON. */
type Members = Readonly<Record<string, string | number>>;

/** An answer as FRED spells it: members of the whole, and a list under a name. */
export interface Answer {
  readonly root: string;
  readonly members: Members;
  /** What the list is called in JSON, and one of it in XML. */
  readonly list: string;
  readonly one: string;
  readonly items: readonly (Members | string)[];
}

const attributes = "@_";
const builder = new XMLBuilder({ ignoreAttributes: false, attributeNamePrefix: attributes, format: true });
const asAttributes = (members: Members): Members =>
  Object.fromEntries(Object.entries(members).map(([name, value]) => [`${attributes}${name}`, value]));

/** In XML, which FRED sends unless JSON is asked for. */
export const toXml = ({ root, members, one, items }: Answer): string =>
  `<?xml version="1.0" encoding="utf-8" ?>\n${builder.build({
    [root]: {
      ...asAttributes(members),
      [one]: items.map((item) => (typeof item === "string" ? item : asAttributes(item))),
    },
  })}`;

export const toJson = ({ members, list, items }: Answer): object => ({ ...members, [list]: items });

const frequencyNames = {
  D: "Daily",
  W: "Weekly",
  M: "Monthly",
  Q: "Quarterly",
  A: "Annual",
} as const satisfies Record<Series["frequency"], string>;

const fredIds = new Map(Object.entries(FRED_IDS).map(([fred, own]) => [own, fred]));

const startOf = (period: string): IsoDate => periodInfo(parsePeriod(period)).start;

/** A series as FRED describes one. Nothing of what is held is adjusted here for the season; what its publisher did, its notes say. */
export const describedSeries = (series: Series, span: SeriesSpan | undefined, day: IsoDate): Members => ({
  id: fredIds.get(series.id) ?? series.id,
  realtime_start: day,
  realtime_end: day,
  title: seriesTitle(series).en,
  observation_start: span ? startOf(span.firstPeriod) : "",
  observation_end: span ? startOf(span.lastPeriod) : "",
  frequency: frequencyNames[series.frequency],
  frequency_short: series.frequency,
  units: FRED_UNITS[series.id]?.units ?? series.unit,
  units_short: FRED_UNITS[series.id]?.short ?? series.unit,
  seasonal_adjustment: "Not Applicable",
  seasonal_adjustment_short: "NA",
  last_updated: span ? `${span.changedAt.slice(0, 19).replace("T", " ")}+00` : "",
  popularity: 0,
  notes: `${series.about.en} ${series.isNot.en}`,
});

/** FRED's sign for a value that is not there. */
const missing = ".";

/** A value in what FRED counts its series in; a change in percent, an index or a logarithm is what it is. Null where there is none. */
export function asFred(series: Series, { value, unit }: Pick<Row, "value" | "unit">): string | null {
  const scale = FRED_UNITS[series.id]?.scale;
  return value === null || scale === undefined || unit !== series.unit
    ? value
    : toDecimalText(decimal(value).div(scale));
}

export const observation =
  (series: Series) =>
  ({ row, realtimeStart, realtimeEnd }: RealtimeRow): Members => ({
    realtime_start: realtimeStart,
    realtime_end: realtimeEnd,
    date: row.periodStart,
    value: asFred(series, row) ?? missing,
    ...gradeOf(row),
  });

/** A change says how far it may be read, in a member that FRED does not have and its clients pass over. */
const gradeOf = ({ changeGrade }: Row, name = "change_grade"): Members =>
  changeGrade === null ? {} : { [name]: changeGrade };

/** One a day, with a value for each vintage, named by series and vintage: FRED's output types 2 and 3. */
export function byVintage(series: Series, name: string, rows: readonly RealtimeRow[]): readonly Members[] {
  const days = Map.groupBy(rows, ({ row }) => row.periodStart);
  return [...days].map(([date, ofDay]) => ({
    date,
    ...Object.fromEntries(
      ofDay.flatMap(({ row, realtimeStart }) => {
        const vintage = `${name}_${realtimeStart.replaceAll("-", "")}`;
        const grade = gradeOf(row, gradeName(vintage));
        return Object.entries({ [vintage]: asFred(series, row) ?? missing, ...grade });
      }),
    ),
  }));
}
