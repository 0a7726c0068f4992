import { CATALOGUE } from "@frontera/content";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { toCsv, toObservationsCsv } from "../src/index.ts";
import { observation, parsePeriod, toRows } from "@frontera/domain";

type Cells = readonly (string | null)[];

const columnsOf = (kinds: readonly ("text" | "number" | "code")[]) =>
  kinds.map((kind, index) => ({ name: `column_${String(index)}`, kind, read: (row: Cells) => row[index] ?? null }));

const anyText = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.constantFrom(
    "",
    '"',
    ",",
    "\r\n",
    "\n",
    "\r",
    'a "quoted", word',
    "México",
    " led ",
    "é",
    "=1+1",
    "@x",
    "＝1",
    "\tx",
  ),
);
const anyNumber = fc
  .tuple(
    fc.boolean(),
    fc.bigInt({ min: 0n, max: 10n ** 30n }),
    fc.option(fc.bigInt({ min: 0n, max: 10n ** 12n }), { nil: null }),
  )
  .map(([negative, whole, part]) => `${negative ? "-" : ""}${String(whole)}${part === null ? "" : `.${String(part)}`}`);

/** What a reader of the file should see: a missing cell is empty, text is NFC and guarded, a number is untouched. */
const expected = (kind: "text" | "number", cell: string | null): string => {
  if (cell === null) return "";
  if (kind === "number") return cell;
  const text = cell.normalize("NFC");
  return /^[=+\-@\t\r\0＝＋－＠]/u.test(text) ? `'${text}` : text;
};

describe("CSV", () => {
  it("any table reads back cell by cell through two independent parsers", () => {
    const table = fc.array(
      fc.tuple(
        fc.option(anyText, { nil: null }),
        fc.option(anyNumber, { nil: null }),
        fc.option(anyText, { nil: null }),
      ),
      {
        minLength: 1,
        maxLength: 20,
      },
    );
    fc.assert(
      fc.property(table, (rows) => {
        const text = toCsv(columnsOf(["text", "number", "text"]), rows);
        const wanted = [
          ["column_0", "column_1", "column_2"],
          ...rows.map(([a, b, c]) => [expected("text", a), expected("number", b), expected("text", c)]),
        ];
        expect(parse(text, { relax_column_count: false, record_delimiter: "\r\n" })).toEqual(wanted);
        expect(Papa.parse<string[]>(text, { newline: "\r\n" }).data.slice(0, -1)).toEqual(wanted);
      }),
      { numRuns: 500 },
    );
  });

  it("any table, read by two independent parsers and written again, has the same bytes", () => {
    const cell = fc.option(fc.oneof(anyText, anyNumber), { nil: null });
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, fc.option(anyNumber, { nil: null })), { maxLength: 20 }), (rows) => {
        const columns = columnsOf(["text", "code", "number"]);
        const cells: Cells[] = rows.map(([text, code, number]) => [text, code?.normalize("NFC") ?? null, number]);
        const bytes = Buffer.from(toCsv(columns, cells), "utf8");
        const again = (records: readonly string[][]): Buffer =>
          Buffer.from(
            toCsv(
              columns,
              records.slice(1).map((record) => record.map((field) => field || null)),
            ),
            "utf8",
          );
        expect(again(parse(bytes, { record_delimiter: "\r\n" })).equals(bytes)).toBe(true);
        expect(
          again(Papa.parse<string[]>(bytes.toString("utf8"), { newline: "\r\n" }).data.slice(0, -1)).equals(bytes),
        ).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it("refuses to write a number that is not plain decimal text, naming the column", () => {
    expect(() => toCsv(columnsOf(["number"]), [["1e5"]])).toThrow('column column_0: not a decimal number: "1e5"');
  });

  it("every row ends with CRLF, the last too, and has as many columns as the header", () => {
    const text = toCsv(columnsOf(["code", "code"]), [
      ["a", null],
      [null, null],
    ]);
    expect(text).toBe("column_0,column_1\r\na,\r\n,\r\n");
  });

  it("numbers are never touched by the formula guard, text always is", () => {
    const row: Cells = ["-0.36", "-0.36", "=cmd()", "＋1"];
    expect(toCsv(columnsOf(["number", "text", "text", "text"]), [row])).toBe(
      "column_0,column_1,column_2,column_3\r\n-0.36,'-0.36,'=cmd(),'＋1\r\n",
    );
  });

  it("the excel profile is the canonical bytes behind a byte order mark", () => {
    const columns = columnsOf(["text"]);
    expect(toCsv(columns, [["México"]], "excel")).toBe(`\uFEFF${toCsv(columns, [["México"]])}`);
  });

  it("in the profile for a spreadsheet in Spanish, another reader finds the same cells: semicolons between, decimals with a comma", () => {
    const columns = columnsOf(["text", "number"]);
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            fc.string({ unit: fc.constantFrom("a", ";", ",", '"', "\n", "é", " ") }),
            fc.option(fc.integer().map((n) => (n / 100).toFixed(2))),
          ),
          { minLength: 1 },
        ),
        (rows) => {
          const csv = toCsv(columns, rows, "excel-es");
          expect(csv.startsWith("\uFEFF")).toBe(true);
          const [header, ...read] = Papa.parse<string[]>(csv.slice(1), { delimiter: ";", newline: "\r\n" }).data;
          expect(header).toEqual(["column_0", "column_1"]);
          expect(read.slice(0, -1).map(([text, value]) => [text, value?.replace(",", ".")])).toEqual(
            rows.map(([text, value]) => [text, value ?? ""]),
          );
        },
      ),
    );
  });

  it("an observations file has exactly these bytes", () => {
    const series = CATALOGUE.seriesOf("sesnsp-homicide-victims.MX-OAX");
    const stored = {
      vintageId: 1,
      vintageDate: "2025-07-20",
      vintageDateBasis: "observed",
      evidence: "transcribed",
      provenance: 'a copy, "seen"',
    } as const;
    const rows = toRows(series, [
      { ...observation({ period: parsePeriod("2016-11"), value: "93" }), ...stored },
      {
        ...observation({ period: parsePeriod("2016-10"), value: null, status: "L", caveat: "published-as-zero" }),
        ...stored,
      },
    ]);
    expect(toObservationsCsv(rows)).toBe(
      [
        "series_id,period,period_start,period_end,value,unit,units,base_period,aggregation_method,per_100000,change_grade,empty_reason,obs_status,completeness,covers_until,rounded_to,caveat,vintage_date,vintage_date_basis,evidence,provenance",
        'sesnsp-homicide-victims.MX-OAX,2016-10,2016-10-01,2016-10-31,,people,lin,,,,,missing,L,complete,,,published-as-zero,2025-07-20,observed,transcribed,"a copy, ""seen"""',
        'sesnsp-homicide-victims.MX-OAX,2016-11,2016-11-01,2016-11-30,93,people,lin,,,,,,A,complete,,,,2025-07-20,observed,transcribed,"a copy, ""seen"""',
        "",
      ].join("\r\n"),
    );
  });
});
