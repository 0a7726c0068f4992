import { z } from "zod";
import { parsePeriod, type Period } from "@frontera/domain";
import { readCsv, readText } from "../csv.ts";
import { readJson, shaped } from "../json.ts";
import { readOnce } from "../read-once.ts";
import { SourceError, type Download } from "../source.ts";
import { unknownHeader } from "../unknown-header.ts";

/** As BTS names them, and as it named them until 2019. */
const measures = {
  Trucks: "bts-trucks",
  "Truck Containers Loaded": "bts-truck-containers-loaded",
  "Truck Containers Full": "bts-truck-containers-loaded",
  "Truck Containers Empty": "bts-truck-containers-empty",
  Trains: "bts-trains",
  "Rail Containers Loaded": "bts-rail-containers-loaded",
  "Rail Containers Full": "bts-rail-containers-loaded",
  "Rail Containers Empty": "bts-rail-containers-empty",
  "Train Passengers": "bts-train-passengers",
  Buses: "bts-buses",
  "Bus Passengers": "bts-bus-passengers",
  "Personal Vehicles": "bts-personal-vehicles",
  "Personal Vehicle Passengers": "bts-personal-vehicle-passengers",
  Pedestrians: "bts-pedestrians",
} as const;

export const families = [...new Set(Object.values(measures))];

/** Null for a way of crossing that has no series: it is added to no other. */
export const familyOf = (measure: string): (typeof measures)[keyof typeof measures] | null =>
  Object.hasOwn(measures, measure) ? measures[measure as keyof typeof measures] : null;

const mexican = "US-Mexico Border";
const canadian = "US-Canada Border";
const columns = ["Port Name", "State", "Port Code", "Border", "Date", "Measure", "Value"] as const;
const fields = ["port_name", "state", "port_code", "border", "date", "measure", "value"] as const;
const monthNames = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

const text = (name: string, holds: (value: string) => boolean) =>
  z.string().refine(holds, { error: ({ input }) => `not a ${name}: "${String(input)}"` });

/** A row as published; in its file coordinates stand behind. Port codes keep the zeros in front. */
const Row = z.object({
  "Port Name": z.string().min(1),
  State: z.string().min(1),
  "Port Code": text("port code", (value) => /^\d{3,4}$/.test(value)),
  Border: text("border", (value) => value === mexican),
  Date: z.string(),
  Measure: z.string().min(1),
  Value: text("count", (value) => /^\d+$/.test(value)),
});

export interface Crossing {
  readonly month: Period;
  readonly measure: string;
  readonly port: string;
  readonly count: number;
}

/** `Jan 2024` in the file, `2024-01-01T00:00:00.000` from the service, `01/01/2024 12:00:00 AM` in files until 2021. */
const dates = [
  /^(?<name>[A-Z][a-z]{2}) (?<year>\d{4})$/,
  /^(?<year>\d{4})-(?<month>\d{2})-01T00:00:00\.000$/,
  /^(?<month>\d{2})\/01\/(?<year>\d{4}) 12:00:00 AM$/,
];

/** Null where it is none. */
function monthOf(date: string): Period | null {
  const found = dates.map((shape) => shape.exec(date)?.groups).find((groups) => groups !== undefined);
  const { year = "", name = "", month = String(monthNames.indexOf(name) + 1).padStart(2, "0") } = found ?? {};
  return /^(0[1-9]|1[0-2])$/.test(month) && year !== "" ? parsePeriod(`${year}-${month}`) : null;
}

interface Rows {
  readonly crossings: readonly Crossing[];
  /** Rows that repeat another one in every cell: told, and counted once. */
  readonly repeated: number;
}

/** The rows of the Mexican border. Throws SourceError by value and row. */
export const readCrossings = readOnce((download: Download): Rows => {
  const { fileName } = download;
  const seen = new Set<string>();
  const crossings: Crossing[] = [];
  let repeated = 0;
  for (const { cells, place } of cellsOf(download)) {
    if (cells[3] === canadian) continue;
    const row = shaped(fileName, Row, Object.fromEntries(columns.map((name, index) => [name, cells[index]])), place);
    const key = cells.join("|");
    const month = monthOf(row.Date);
    if (month === null) throw new SourceError("bad-value", `${fileName}: not a month: "${row.Date}" (${place})`);
    if (seen.has(key)) repeated += 1;
    else
      crossings.push({
        month,
        measure: row.Measure,
        port: row["Port Code"],
        count: Number(row.Value),
      });
    seen.add(key);
  }
  if (crossings.length === 0) throw new SourceError("not-the-file", `${fileName} has no rows of the ${mexican}`);
  return { crossings, repeated };
});

interface Cells {
  readonly cells: readonly string[];
  readonly place: string;
}

/** Socrata's page without a limit: an answer of so many rows is the first page of a longer one. */
const onePage = 1000;

function cellsOf(download: Download): readonly Cells[] {
  const { fileName } = download;
  if (!readText(download).text.trimStart().startsWith("[")) return cellsOfCsv(download);
  const answer = shaped(fileName, z.array(z.record(z.string(), z.unknown())), readJson(download));
  if (answer.length === onePage)
    throw new SourceError("not-the-file", `${fileName} has ${String(onePage)} rows: one page of an answer, not all`);
  return answer.map((row, index) => ({
    cells: fields.map((name) => {
      const value = row[name];
      return typeof value === "string" ? value : "";
    }),
    place: `row ${String(index + 1)}`,
  }));
}

function cellsOfCsv(download: Download): readonly Cells[] {
  const { header, rows } = readCsv(download);
  if (header.slice(0, columns.length).join() !== columns.join())
    throw unknownHeader(download.fileName, header, columns, columns.join());
  return rows.map(({ row, cells }) => ({ cells: cells.slice(0, columns.length), place: `row ${String(row)}` }));
}
