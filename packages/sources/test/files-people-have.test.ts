import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { addDays, type IncomingVintage } from "@frontera/domain";
import { readTable } from "../src/csv.ts";
import { findSource, SourceError, type SourceId } from "../src/index.ts";
import { downloadOf, fixture, type ReadsAtOnce } from "./read-file.ts";

const parse = async (id: SourceId, fileName: string, bytes: Uint8Array | string) => {
  const source = findSource(id);
  if (!source) throw new Error(`no source ${id}`);
  return source.parse(downloadOf(fileName, bytes));
};
const read = (id: ReadsAtOnce, fileName: string, bytes: Uint8Array | string): readonly IncomingVintage[] => {
  const source = findSource(id);
  if (!source) throw new Error(`no source ${id}`);
  return source.parse(downloadOf(fileName, bytes));
};
const text = (value: string): Uint8Array => Buffer.from(value, "utf8");
/** Without what names the file. */
const contentOf = (vintages: readonly IncomingVintage[]) =>
  vintages.map(({ releaseId, series }) => ({ releaseId, series }));

const packed = [
  ["fred-h10", "fred-h10/new-header.csv"],
  ["fred-h10-api", "fred-h10/api.json"],
  ["banxico-fix", "banxico/sie.json"],
  ["ecb-cross", "ecb/eurofxref-hist.csv"],
  ["frankfurter", "frankfurter/rates.json"],
  ["cbp-encounters", "cbp-encounters/state.csv"],
  ["crs-merida", "crs/table.csv"],
  ["state-country-tables", "state-country-tables/fy2008.csv"],
  ["cbp-seizures", "cbp-seizures/drugs.csv"],
  ["census-acs", "census-acs/answer.json"],
  ["census-trade-api", "census-trade-api/both.json"],
  ["ohss-removals", "ohss-removals/table41.html"],
  ["unhcr-asylum", "unhcr/applications.csv"],
  ["unhcr-asylum", "unhcr/answer.json"],
  ["typed-figures", "typed-figures/table.csv"],
  ["foreign-assistance", "foreign-assistance/country.csv"],
  ["foreign-assistance-budget", "foreign-assistance-budget/budget.csv"],
  ["inegi-homicides", "inegi/indicator.json"],
  ["worldbank-homicide", "worldbank/homicide.csv"],
  ["worldbank-homicide", "worldbank/homicide.json"],
  ["sesnsp-victims", "sesnsp/victims.csv"],
  ["fred-impmx", "fred-trade/impmx.csv"],
  ["comtrade-exports", "comtrade/TradeData.csv"],
  ["comtrade-exports", "comtrade/answers.json"],
  ["bts-crossings", "bts/crossings.csv"],
  ["bts-crossings", "bts/crossings.json"],
] as const satisfies readonly (readonly [string, string])[];

describe("a file as people have it", () => {
  it.each(packed)("%s is read out of gzip, a ZIP and a Mac's ZIP with a dictionary beside it: %s", async (id, path) => {
    const { bytes, fileName } = fixture(path);
    const plain = contentOf(await parse(id, fileName, bytes));
    const zipped = zipSync({ [fileName]: bytes });
    const mac = zipSync({
      [fileName]: bytes,
      [`__MACOSX/._${fileName}`]: text("Mac OS X"),
      ".DS_Store": text("x"),
      "Data dictionary.csv": text("column,meaning\r\na,b\r\n"),
      "README.txt": text("read me"),
      "dictionary.csv": text("column,meaning\r\na,b\r\n"),
      "Metadata_dictionary.csv": text("column,meaning\r\na,b\r\n"),
    });
    expect(contentOf(await parse(id, `${fileName}.gz`, gzipSync(bytes)))).toEqual(plain);
    expect(contentOf(await parse(id, "one.zip", zipped))).toEqual(plain);
    expect(contentOf(await parse(id, "mac.zip", mac))).toEqual(plain);
  });

  it.each(packed)("%s in UTF-16 is refused as that, with the way to save it: %s", async (id, path) => {
    const { bytes, fileName } = fixture(path);
    const little = Buffer.from(Buffer.from(bytes).toString("latin1"), "utf16le");
    const big = Buffer.from(little).swap16();
    const [marked, other] = [Buffer.from([0xff, 0xfe]), Buffer.from([0xfe, 0xff])];
    const files = [Buffer.concat([marked, little]), Buffer.concat([other, big]), little, big];
    for (const file of files)
      await expect(parse(id, fileName, file)).rejects.toMatchObject({
        code: "bad-encoding",
        message: expect.stringMatching(/is UTF-16 text \(row 1 .*save it as "CSV UTF-8/) as string,
      });
  });

  it("a letter of another encoding is refused by its row, with the way to save it", () => {
    const file = Buffer.from("observation_date,DEXMXUS\n2016-11-08,18.4350\n2016-11-09,19\u00b77745\n", "latin1");
    expect(() => read("fred-h10", "rates.csv", file)).toThrow(/not UTF-8 text \(row 3\): save it as "CSV UTF-8/);
  });

  it("a ZIP with two files of data is refused by their names, and a workbook by what it is", () => {
    const two = zipSync({ "a.csv": text("x"), "b.csv": text("y") });
    expect(() => read("fred-h10", "two.zip", two)).toThrow("holds 2 files where one is expected: a.csv, b.csv");
    const workbook = zipSync({ "[Content_Types].xml": text("<Types/>"), "xl/workbook.xml": text("<workbook/>") });
    expect(() => read("fred-h10", "rates.xlsx", workbook)).toThrow("rates.xlsx is a workbook of a spreadsheet");
  });

  it.each([
    ["fred-h10", "observation_date;DEXMXUS\n2023-09-14;17,109\n", "semicolons"],
    ["cbp-encounters", "Fiscal Year;Month Grouping;Month (abbv)\n2025;FYTD;AUG\n", "semicolons"],
    ["sesnsp-victims", "Año;Clave_Ent;Entidad\n2015;1;Aguascalientes\n", "semicolons"],
    ["fred-h10", "observation_date\tDEXMXUS\n2023-09-14\t17.109\n", "tabs"],
  ] as const)(
    "%s saved by a spreadsheet in another language is refused for what separates its fields",
    (id, file, name) => {
      expect(() => read(id, "saved.csv", file)).toThrow(`${name} stand between the fields, not commas (row 1)`);
    },
  );

  it("a last line without its end is refused, wherever it was cut", () => {
    const { bytes } = fixture("fred-h10/new-header.csv");
    const whole = Buffer.from(bytes).toString();
    fc.assert(
      fc.property(fc.integer({ min: 1, max: whole.length - 1 }), (length) => {
        const cut = whole.slice(0, length);
        fc.pre(!cut.endsWith("\n"));
        expect(() => read("fred-h10", "cut.csv", cut)).toThrow(SourceError);
      }),
    );
  });

  it("line ends of several systems in one file, and the empty rows a spreadsheet leaves, change nothing", () => {
    const rows = [
      ["a", "b"],
      ["1", "2"],
      ["3", "4"],
      ["5", "6"],
    ];
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("\n", "\r\n", "\r"), { minLength: 4, maxLength: 4 }),
        fc.array(fc.constantFrom(",\n", ",\r\n", "   \n", " , \r\n", "\n"), { maxLength: 4 }),
        (ends, empty) => {
          const table = readTable(
            "mixed.csv",
            rows.map((cells, index) => `${cells.join()}${ends[index] ?? "\n"}`).join("") + empty.join(""),
          );
          expect([table.header, ...table.rows.map(({ cells }) => cells)]).toEqual(rows);
        },
      ),
    );
  });

  it("a name with letters that look right but are others is shown by their code points", () => {
    const file = new TextDecoder("windows-1252").decode(fixture("sesnsp/victims.csv").bytes);
    const [name = ""] = /Baja California(?! Sur)/.exec(file) ?? [];
    expect(() => read("sesnsp-victims", "nbsp.csv", file.replace(name, "Baja\u00a0California"))).toThrow(
      'unknown reference area: "Baja<U+00A0>California"',
    );
    expect(new SourceError("bad-value", "Me\u0301xico").message).toBe("Me<U+0301>xico");
  });
});

describe("a file of exchange rates", () => {
  const days = (first: string, count: number) => Array.from({ length: count }, (_, index) => addDays(first, index));
  const isWeekday = (day: string): boolean => ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
  const fred = (rows: readonly (readonly [string, string])[]): string =>
    `observation_date,DEXMXUS\n${rows.map((row) => `${row.join()}\n`).join("")}`;

  it("of months under the name of days is refused, whatever months it holds", () => {
    const months = ["2016-08-01", "2016-09-01", "2016-10-01", "2016-11-01"].map((day) => [day, "18.5"] as const);
    expect(() => read("fred-h10", "monthly.csv", fred(months))).toThrow("no rows between 2016-08-01 and 2016-09-01");
    expect(() => read("fred-h10", "monthly.csv", fred(months.slice(2)))).toThrow("2016-10-01 is a Saturday");
  });

  it("that lacks any weekday, holidays having a row of their own, is refused", () => {
    const whole = days("2023-01-02", 60).filter(isWeekday);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: whole.length - 2 }), (gone) => {
        const rows = whole.filter((_, index) => index !== gone).map((day) => [day, "18.5"] as const);
        expect(() => read("fred-h10", "part.csv", fred(rows))).toThrow("no rows between");
      }),
    );
  });

  it.each(["170680", "0.0586", "1706.8"])("with %s for 17.068 is refused by value and row", async (rate) => {
    const rows = [
      ["2023-09-13", "17.13"],
      ["2023-09-14", rate],
    ] as const;
    expect(() => read("fred-h10", "scale.csv", fred(rows))).toThrow(`${rate} cannot be pesos per dollar (row 3)`);
    const sie = Buffer.from(fixture("banxico/sie.json").bytes).toString().replace("17.5445", rate);
    await expect(parse("banxico-fix", "sie.json", sie)).rejects.toThrow(`${rate} cannot be pesos per dollar`);
  });
});

describe("an answer of INEGI", () => {
  it("a year that INEGI lists without a figure is missing, and refuses nothing", async () => {
    const answer = Buffer.from(fixture("inegi/indicator.json").bytes).toString();
    const [first = ""] = /"OBS_VALUE":"[\d.]+"/.exec(answer) ?? [];
    const [vintage] = await parse("inegi-homicides", "indicator.json", answer.replace(first, '"OBS_VALUE":""'));
    expect(vintage?.series[0]?.observations.filter(({ value }) => value === null)).toHaveLength(1);
  });
});

describe("the World Bank portal's own download", () => {
  const portal = (rows: readonly string[], updated = "2026-07-01"): string =>
    [
      '\uFEFF"Data Source","World Development Indicators",',
      "",
      `"Last Updated Date","${updated}",`,
      "",
      '"Country Name","Country Code","Indicator Name","Indicator Code","2021","2022","2023",',
      ...rows,
      "",
    ].join("\r\n");
  const mexico = '"Mexico","MEX","Intentional homicides (per 100,000 people)","VC.IHR.PSRC.P5","","26.0","25.0",';

  it("is read as CSV and out of its ZIP, dated by its own line", () => {
    const csv = portal(['"Aruba","ABW","Intentional homicides","VC.IHR.PSRC.P5","1","2","3",', mexico]);
    const [vintage] = read("worldbank-homicide", "API_VC.IHR.PSRC.P5.csv", csv);
    expect(vintage).toMatchObject({ vintageDate: "2026-07-01", vintageDateBasis: "published" });
    expect(vintage?.series[0]?.observations.map(({ period, value }) => [period, value])).toEqual([
      ["2022", "26.0"],
      ["2023", "25.0"],
    ]);
    const zip = zipSync({
      "API_VC.IHR.PSRC.P5_DS2.csv": text(csv),
      "Metadata_Country_API_VC.IHR.PSRC.P5.csv": text("x"),
      "Metadata_Indicator_API_VC.IHR.PSRC.P5.csv": text("y"),
    });
    expect(contentOf(read("worldbank-homicide", "API.zip", zip))).toEqual(contentOf(vintage ? [vintage] : []));
  });

  it("of another indicator, without Mexico, or with a cell lost is refused by name", () => {
    expect(() => read("worldbank-population", "a.csv", portal([mexico]))).toThrow(
      "VC.IHR.PSRC.P5 of MEX, not SP.POP.TOTL",
    );
    expect(() => read("worldbank-homicide", "a.csv", portal([]))).toThrow("has no row of the country MEX");
    expect(() => read("worldbank-homicide", "a.csv", portal([mexico.replace('"26.0",', "")]))).toThrow(
      "columns where the header has",
    );
    expect(() => read("worldbank-homicide", "a.csv", portal([mexico], "soon"))).toThrow("Last Updated Date");
  });
});
