import { join } from "node:path";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { openDatabase, readHistories } from "@frontera/db";
import {
  planVintage,
  verdictOf,
  type Finding,
  type SeriesHistory,
  type SeriesId,
  type SeriesVintage,
} from "@frontera/domain";
import {
  findSource,
  readContents,
  SourceError,
  type BatchedVintage,
  type Download,
  type SmallSource,
  type SourceId,
} from "@frontera/sources";
import { downloadOf, folderBeside, unpacked } from "@frontera/sources/test/read-file";
import { countryWorkbook } from "@frontera/sources/test/made-workbooks";
import { readWorkbook } from "@frontera/sources/test/read-workbook";
import { readFileSync } from "node:fs";
import { theArchive } from "./archive.ts";
import { createDatabase } from "@frontera/testing/database";
import { findIn } from "../src/check/find-in.ts";
import { usualRules } from "../src/check/planned.ts";
import { ingest } from "../src/ingest.ts";
import { effectsOn } from "./effects.ts";

const samples = folderBeside("SAMPLES_DIR", "samples");

/** A publisher's table: which of its rows are read, where their values stand, and which columns name a part. */
interface Sample {
  readonly source: SourceId;
  readonly file: string;
  readonly reads: (cells: readonly string[]) => boolean;
  readonly values: (header: readonly string[]) => readonly number[];
  readonly parts: readonly number[];
  /** A number that the publisher prints whole. */
  readonly isWhole: boolean;
  /** How often a fault is put into it: a large file takes seconds to read. */
  readonly runs: number;
}

const column = (name: string) => (header: readonly string[]) => [header.indexOf(name)];
const months = (header: readonly string[]) =>
  header.flatMap((name, index) =>
    /^(Enero|Febrero|Marzo|Abril|Mayo|Junio|Julio|Agosto|Septiembre|Octubre|Noviembre|Diciembre)$/.test(name)
      ? [index]
      : [],
  );
const homicide = (cells: readonly string[]) => cells.includes("Homicidio doloso");

/** Every source of which a whole file of its publisher is among the samples; docs/checks.md names those of which there is none. */
const SAMPLES: readonly Sample[] = [
  {
    source: "fred-h10",
    file: "fred-dexmxus.csv",
    reads: (cells) => cells[1] !== "",
    values: column("DEXMXUS"),
    parts: [],
    isWhole: false,
    runs: 30,
  },
  {
    source: "worldbank-homicide",
    file: "worldbank-homicide-rate-2026-07.csv",
    reads: (cells) => cells.includes("MEX"),
    values: column("Value"),
    parts: [],
    isWhole: false,
    runs: 30,
  },
  {
    source: "cbp-encounters",
    file: "cbp-nationwide-encounters-fy22-fy25-state.csv",
    reads: (cells) => cells[3] === "Southwest Land Border",
    values: column("Encounter Count"),
    parts: [2, 4, 5, 6],
    isWhole: true,
    runs: 6,
  },
  {
    source: "cbp-southwest",
    file: "cbp-sbo-encounters-fy22-fy25-aug.csv",
    reads: () => true,
    values: column("Encounter Count"),
    parts: [2, 3, 4, 5],
    isWhole: true,
    runs: 30,
  },
  {
    source: "cbp-seizures",
    file: "cbp-nationwide-drugs-fy23-fy26-dec.csv",
    reads: (cells) => cells[3] === "Southwest Border",
    values: column("Sum Qty (lbs)"),
    parts: [2, 5, 6],
    isWhole: false,
    runs: 10,
  },
  {
    source: "unhcr-asylum",
    file: "unhcr-asylum-applications-coa-MEX-2026-06.csv",
    reads: () => true,
    values: column("applied"),
    parts: [],
    isWhole: true,
    runs: 20,
  },
  {
    source: "sesnsp-cases",
    file: "sesnsp-IDEFC_NM_ene24.csv.gz",
    reads: homicide,
    values: months,
    parts: [0, 2],
    isWhole: true,
    runs: 6,
  },
  {
    source: "sesnsp-victims",
    file: "sesnsp-IDVFC_NM_dic24.csv.gz",
    reads: homicide,
    values: months,
    parts: [0, 2],
    isWhole: true,
    runs: 5,
  },
  {
    source: "foreign-assistance",
    file: "foreignassistance-country-2025-04.csv.gz",
    reads: (cells) => cells[0] === "MEX",
    values: column("current_amount"),
    parts: [7],
    isWhole: true,
    runs: 30,
  },
  {
    source: "fred-impmx",
    file: "fred-IMPMX-2006-12_2016-12-old-header.csv",
    reads: () => true,
    values: column("IMPMX"),
    parts: [],
    isWhole: false,
    runs: 30,
  },
  {
    source: "banxico-remittances",
    file: "banxico-remesas-mensuales-tidy-2026-07.csv",
    reads: () => true,
    values: column("VALOR_USD"),
    parts: [1],
    isWhole: true,
    runs: 30,
  },
  {
    source: "census-trade",
    file: "census-foreign-trade-balance-country-2023-03.xlsx",
    reads: (cells) => cells[1] === "2010",
    values: (header) => header.flatMap((name, index) => (/^[IE][A-Z]{3}$/.test(name) ? [index] : [])),
    parts: [],
    isWhole: false,
    runs: 30,
  },
  {
    source: "fred-h10",
    file: "fred-dexmxus-old-header.csv",
    reads: (cells) => cells[1] !== ".",
    values: column("DEXMXUS"),
    parts: [],
    isWhole: false,
    runs: 20,
  },
  {
    source: "banxico-fix",
    file: "banxico-sf43718.json",
    reads: () => true,
    values: column("dato"),
    parts: [],
    isWhole: false,
    runs: 20,
  },
  {
    source: "ecb-cross",
    file: "ecb-eurofxref-hist.zip",
    reads: (cells) => cells[29] !== "N/A",
    values: column("MXN"),
    parts: [],
    isWhole: false,
    runs: 20,
  },
  {
    source: "fred-expmx",
    file: "fred-EXPMX-2006-12_2016-12-old-header.csv",
    reads: () => true,
    values: column("EXPMX"),
    parts: [],
    isWhole: false,
    runs: 20,
  },
  {
    source: "unhcr-asylum",
    file: "unhcr-asylum-decisions-coa-MEX-2026-06.csv",
    reads: () => true,
    values: column("dec_total"),
    parts: [],
    isWhole: true,
    runs: 20,
  },
  {
    source: "cbp-encounters",
    file: "cbp-nationwide-encounters-fy20-fy23-state.csv",
    reads: (cells) => cells[3] === "Southwest Land Border",
    values: column("Encounter Count"),
    parts: [2, 4, 5, 6],
    isWhole: true,
    runs: 3,
  },
  {
    source: "cbp-seizures",
    file: "cbp-nationwide-drugs-fy19-fy22.csv",
    reads: (cells) => cells[3] === "Southwest Border",
    values: column("Sum Qty (lbs)"),
    parts: [2, 5, 6],
    isWhole: false,
    runs: 5,
  },
  {
    source: "sesnsp-rnid-cases",
    file: "sesnsp-RNID-Delitos_Estatal-2026-feb2026.csv",
    reads: homicide,
    values: months,
    parts: [2],
    isWhole: true,
    runs: 20,
  },
  {
    source: "state-country-tables",
    file: "state-budget-by-country-account-fy2013.csv",
    reads: (cells) => cells[0] === "Mexico",
    values: column("Total"),
    parts: [],
    isWhole: true,
    runs: 20,
  },
];

type Row = readonly string[];
interface Table {
  readonly header: Row;
  readonly rows: readonly Row[];
}

/** Enough for files that have passed: quotes stand around whole cells. */
function parseLine(line: string): readonly string[] {
  if (!line.includes('"')) return line.split(",");
  const cells: string[] = [];
  const cell = /("(?:[^"]|"")*"|[^,]*)(,|$)/y;
  for (;;) {
    const [, text = "", end] = cell.exec(line) ?? [];
    cells.push(text.replace(/^"|"$/g, ""));
    if (end !== ",") return cells;
  }
}
const writeLine = (cells: Row): string => cells.map((cell) => (cell.includes(",") ? `"${cell}"` : cell)).join(",");

function readTable(text: string): Table {
  const [header = "", ...lines] = text.replaceAll("\r\n", "\n").trimEnd().split("\n");
  return { header: parseLine(header), rows: lines.map(parseLine) };
}
const writeTable = ({ header, rows }: Table): string => `${[header, ...rows].map(writeLine).join("\n")}\n`;

/** Of the countries of a workbook, those that are read. */
const countries = new Set(["2010", "0015"]);

interface BanxicoAnswer {
  readonly bmx: { readonly series: readonly { readonly datos: readonly { fecha: string; dato: string }[] }[] };
}

async function readFile(file: string, bytes: Uint8Array): Promise<Table> {
  if (file.endsWith(".json")) {
    const [series] = (JSON.parse(Buffer.from(bytes).toString("utf8")) as BanxicoAnswer).bmx.series;
    return { header: ["fecha", "dato"], rows: series?.datos.map(({ fecha, dato }) => [fecha, dato]) ?? [] };
  }
  if (!file.endsWith(".xlsx")) return readTable(Buffer.from(unpacked(file, bytes)).toString("latin1"));
  const [[header = [], ...rows] = []] = (await readWorkbook(file, bytes)).map((sheet) => sheet.rows);
  return { header, rows: rows.filter(([, code = ""]) => countries.has(code)) };
}

const numbered = (cells: Row): (string | number)[] =>
  cells.map((cell, place) => (place > 2 && cell !== "" && !Number.isNaN(Number(cell)) ? Number(cell) : cell));

async function writeFile(file: string, table: Table): Promise<Download> {
  if (file.endsWith(".json")) {
    const datos = table.rows.map(([fecha, dato]) => ({ fecha, dato }));
    return downloadOf(file, JSON.stringify({ bmx: { series: [{ idSerie: "SF43718", titulo: "FIX", datos }] } }));
  }
  if (!file.endsWith(".xlsx"))
    return downloadOf(file.replace(/\.gz$/, "").replace(/\.zip$/, ".csv"), Buffer.from(writeTable(table), "latin1"));
  return downloadOf(file, await countryWorkbook(table.rows.map(numbered), table.header));
}

const mapValues = (sample: Sample, table: Table, change: (value: string, index: number) => string): Table => {
  const at = sample.values(table.header);
  let index = -1;
  return {
    ...table,
    rows: table.rows.map((row) => {
      if (!sample.reads(row)) return row;
      index += 1;
      const own = index;
      return row.map((cell, place) => (at.includes(place) && cell !== "" ? change(cell, own) : cell));
    }),
  };
};

/** A later edition: some of the largest values in the newer half are a little more. Null where the file says too little to be told apart by it. */
function restate(sample: Sample, table: Table): Table | null {
  const at = sample.values(table.header);
  const read = readRows(sample, table);
  const newer = read.slice(Math.floor(read.length / 2));
  const size = (row: Row): number => Math.max(...at.map((place) => Number(row[place]) || 0));
  const largest = new Set(newer.toSorted((a, b) => size(b) - size(a)).slice(0, 6));
  if (largest.size < 6) return null;
  const more = (cell: string): string =>
    sample.isWhole
      ? String(Math.round(Number(cell) * 1.03))
      : (Number(cell) * 1.01).toFixed(cell.split(".")[1]?.length ?? 0);
  return {
    ...table,
    rows: table.rows.map((row) =>
      largest.has(row) ? row.map((cell, place) => (at.includes(place) && Number(cell) > 0 ? more(cell) : cell)) : row,
    ),
  };
}

const readRows = (sample: Sample, { rows }: Table): readonly Row[] => rows.filter(sample.reads);

/** What goes wrong with files: each puts its fault into all that is read, or into the newer half of it. */
const FAULTS = {
  scale: (sample: Sample, table: Table, power: number) =>
    mapValues(sample, table, (value) =>
      sample.isWhole ? `${value}${"0".repeat(power)}` : String(Number(value) * 10 ** power),
    ),
  digits: (sample: Sample, table: Table, power: number) =>
    mapValues(sample, table, (value, index) =>
      index % (power + 1) === 0 && value.length > 1
        ? Array.from(value).toReversed().join("").replace(/^\./, "1.")
        : value,
    ),
  part: (sample: Sample, table: Table, pick: number) => {
    const place = sample.parts[pick % Math.max(sample.parts.length, 1)];
    const read = readRows(sample, table);
    if (place === undefined) {
      // A run of days or years out of the middle.
      const from = Math.floor(read.length / 3);
      const gone = new Set(read.slice(from, from + Math.max(8, Math.floor(read.length / 10))));
      return { ...table, rows: table.rows.filter((row) => !gone.has(row)) };
    }
    const totals = Map.groupBy(read, (row) => row[place] ?? "");
    const names = [...totals].sort(([, a], [, b]) => b.length - a.length).map(([name]) => name);
    const name = names[pick % Math.max(1, Math.ceil(names.length / 2))];
    return { ...table, rows: table.rows.filter((row) => !sample.reads(row) || row[place] !== name) };
  },
  shift: (sample: Sample, table: Table) => {
    const at = sample.values(table.header);
    const read = readRows(sample, table);
    const before = new Map(read.map((row, index) => [row, read[index - 1] ?? row]));
    return {
      ...table,
      rows: table.rows.map((row) =>
        row.map((cell, place) => (at.includes(place) ? (before.get(row)?.[place] ?? cell) : cell)),
      ),
    };
  },
  swapped: (sample: Sample, table: Table, pick: number) => {
    const [at = 0] = sample.values(table.header);
    const other = [...table.header.keys()].filter((place) => place !== at)[pick % (table.header.length - 1)] ?? 0;
    return {
      ...table,
      rows: table.rows.map((row) =>
        row.map((cell, place) => (place === at ? (row[other] ?? cell) : place === other ? (row[at] ?? cell) : cell)),
      ),
    };
  },
  /** Of counts that are summed of many small ones a factor is no factor any more. */
  factor: (sample: Sample, table: Table, pick: number) =>
    sample.isWhole && sample.source !== "banxico-remittances"
      ? table
      : mapValues(sample, table, (value) =>
          (Number(value) * (1 + pick / 100)).toFixed(sample.isWhole ? 0 : (value.split(".")[1]?.length ?? 0)),
        ),
  rounded: (sample: Sample, table: Table) =>
    mapValues(sample, table, (value) =>
      Number(value) > 99 || !sample.isWhole ? String(Number(Number(value).toPrecision(2))) : value,
    ),
  /** Two rows that follow each other, of a file with a row a period. */
  neighbours: (sample: Sample, table: Table, pick: number) => {
    const read = readRows(sample, table);
    const at = sample.values(table.header);
    const from = Math.floor((read.length * pick) / 9);
    const [one, other] = [read[from], read[from + 1]];
    if (!aRowAPeriod.has(sample.source) || !one || !other) return table;
    const exchange = (row: Row, by: Row): Row =>
      row.map((cell, place) => (at.includes(place) ? (by[place] ?? cell) : cell));
    return {
      ...table,
      rows: table.rows.map((row) => (row === one ? exchange(one, other) : row === other ? exchange(other, one) : row)),
    };
  },
  /** The two labels with the most rows, in the newer half of the file. */
  labels: (sample: Sample, table: Table, pick: number) => {
    const place = sample.parts[pick % Math.max(sample.parts.length, 1)];
    const read = readRows(sample, table);
    const newer = new Set(read.slice(Math.floor(read.length / 2)));
    const [one, other] = [...Map.groupBy(read, (row) => row[place ?? -1] ?? "")]
      .sort(([, a], [, b]) => b.length - a.length)
      .map(([name]) => name);
    if (place === undefined || one === undefined || other === undefined) return table;
    const exchange = (cell: string): string => (cell === one ? other : cell === other ? one : cell);
    return {
      ...table,
      rows: table.rows.map((row) => (newer.has(row) ? row.with(place, exchange(row[place] ?? "")) : row)),
    };
  },
} as const satisfies Record<string, (sample: Sample, table: Table, pick: number) => Table>;

/** Sources whose files have a row a period, so that two rows are two periods. */
const aRowAPeriod: ReadonlySet<SourceId> = new Set([
  "fred-h10",
  "worldbank-homicide",
  "fred-impmx",
  "fred-expmx",
  "banxico-fix",
  "ecb-cross",
  "banxico-remittances",
]);

describe.skipIf(samples === null)("faults put into publishers' real files (SAMPLES_DIR)", () => {
  /** What became of each fault; the same fault twice is one. */
  const outcomes = new Map<string, "pass" | "hold" | "refuse">();

  describe.each(SAMPLES)("$file", (sample) => {
    let source: SmallSource;
    let table: Table;
    let histories: ReadonlyMap<SeriesId, SeriesHistory>;
    /** The same with a later edition, of other values in some periods. */
    let later: ReadonlyMap<SeriesId, SeriesHistory> | null;
    let good: string;

    beforeAll(async () => {
      table = await readFile(sample.file, readFileSync(join(samples ?? "", sample.file)));
      const found = findSource(sample.source);
      if (!found) throw new Error(`no source ${sample.source}`);
      source = found;
      const db = await openDatabase(await createDatabase({ holding: theArchive }));
      const store = async (next: Table, vintageDate: string) => {
        const file = await writeFile(sample.file, next);
        await ingest({ ...source, fetch: () => Promise.resolve(file) }, effectsOn(db), { accepted: true, vintageDate });
      };
      await store(table, "2026-11-20");
      const ids = [...new Set((await seriesOf(table)).map(({ seriesId }) => seriesId))];
      good = JSON.stringify(await seriesOf(table));
      histories = await readHistories(db.sql, ids);
      const restated = restate(sample, table);
      later = null;
      // Where a publisher prints sums beside their parts, no value can be another alone.
      if (restated !== null && (await isRead(restated))) {
        await store(restated, "2026-11-21");
        later = await readHistories(db.sql, ids);
      }
      await db.close();
    });

    async function seriesOf(of: Table): Promise<readonly SeriesVintage[]> {
      const contents = await readContents(source, await writeFile(sample.file, of), { vintageDate: "2026-11-23" });
      return contents.vintages.flatMap((vintage) => [...vintage.batches()].flat());
    }

    const isRead = (of: Table): Promise<boolean> =>
      seriesOf(of).then(
        () => true,
        () => false,
      );

    const find = (vintage: BatchedVintage, series: readonly SeriesVintage[], held = histories): readonly Finding[] =>
      findIn(
        vintage,
        series,
        new Map(
          series.flatMap((incoming) => {
            const history = held.get(incoming.seriesId);
            const plan = history && planVintage(history, incoming, vintage.vintageDate);
            return plan ? [[incoming.seriesId, { history, plan }] as const] : [];
          }),
        ),
        source.checks ?? usualRules,
      );

    /** What becomes of a file; "same" where it says what the good one says. */
    async function judge(faulty: Table, held = histories): Promise<"pass" | "hold" | "refuse" | "same"> {
      try {
        const file = await writeFile(sample.file, faulty);
        const { vintages } = await readContents(source, file, { vintageDate: "2026-11-23" });
        const verdict = verdictOf(
          vintages.flatMap((vintage) => [...vintage.batches()].flatMap((series) => find(vintage, series, held))),
        );
        const says = JSON.stringify(vintages.flatMap((vintage) => [...vintage.batches()].flat()));
        return held === histories && says === good ? (verdict === "pass" ? "same" : verdict) : verdict;
      } catch (error) {
        if (!(error instanceof SourceError) && !(error instanceof RangeError)) throw error;
        return "refuse";
      }
    }

    it("without a fault passes", async () => {
      expect(await judge(table)).toBe("same");
    });

    it("with one is refused or held", async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.constantFrom(...(Object.keys(FAULTS) as (keyof typeof FAULTS)[])),
          fc.integer({ min: 1, max: 8 }),
          async (name, pick) => {
            const verdict = await judge(FAULTS[name](sample, table, pick));
            // What says the same was not planted.
            if (verdict !== "same") outcomes.set(`${sample.file} ${name} ${String(pick)}`, verdict);
          },
        ),
        { numRuns: sample.runs },
      );
    }, 300_000);

    it("that is stale, under today's date, is refused or held", async () => {
      if (later !== null)
        outcomes.set(`${sample.file} stale`, (await judge(table, later)) as "pass" | "hold" | "refuse");
    }, 300_000);
  });

  it("at least 99 times in 100", () => {
    const passed = [...outcomes].flatMap(([fault, verdict]) => (verdict === "pass" ? [fault] : []));
    expect(passed.length / outcomes.size, passed.join("\n")).toBeLessThanOrEqual(0.01);
    expect(outcomes.size).toBeGreaterThan(150);
  });
});
