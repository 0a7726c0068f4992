import { z } from "zod";
import { observation, parsePeriod, type IncomingVintage, type IsoDate, type Observation } from "@frontera/domain";
import { isoOf } from "../day-first.ts";
import { editionDate } from "../edition-date.ts";
import { readJson, shaped } from "../json.ts";
import { readSavedTable } from "../saved-table.ts";
import { SourceError, type Download, type ParseOptions } from "../source.ts";

/** A year as text, and a count as text with twenty decimals. */
const InegiObservation = z.looseObject({
  TIME_PERIOD: z.string().regex(/^\d{4}$/, {
    error: ({ input }) => `not a year: "${String(input)}"; deaths by homicide are read by year`,
  }),
  OBS_VALUE: z
    .string()
    .regex(/^(\d+(\.0*)?)?$/, { error: ({ input }) => `not a whole number of deaths: "${String(input)}"` })
    .nullable(),
  COBER_GEO: z.enum(["00", "0700"], { error: ({ input }) => `not the nation: "${String(input)}"` }),
});
/** Digits with commas at the thousands; nothing where the year has no figure yet. */
const SavedCount = z.string().regex(/^(\d+|\d{1,3}(,\d{3})+)?$/, {
  error: ({ input }) => `not a whole number of deaths: "${String(input)}"`,
});
const Answer = z.looseObject({
  Series: z.tuple([
    z.looseObject({
      INDICADOR: z.string(),
      LASTUPDATE: z.string().refine((text) => isoOf(text.slice(0, 10)) !== null, {
        error: ({ input }) => `not a date: "${String(input)}"`,
      }),
      OBSERVATIONS: z.array(z.unknown()),
    }),
  ]),
});

/** Mexico has had between 8,000 and 37,000 in every year since 1990: far from that, it is another indicator. */
const plausible = { least: 5_000, most: 100_000 };

/** What a file says before it is judged: an observation a year, oldest first, with its place in the file. */
interface Stated {
  readonly date: IsoDate;
  readonly provenance: string;
  readonly years: readonly { readonly place: string; readonly year: string; readonly text: string | null }[];
}

/** One vintage of deaths by homicide, of an answer or of a table saved from INEGI's pages. Throws SourceError by value and place. */
export async function parseInegi(
  download: Download,
  { vintageDate }: ParseOptions = {},
): Promise<readonly IncomingVintage[]> {
  const { fileName } = download;
  const table = await readSavedTable(download);
  const { date, provenance, years } =
    table === null ? readAnswer(download, vintageDate) : readSaved(download, table, vintageDate);
  const observations = years.map((each) => toObservation(each, date, fileName));
  const unordered = observations.find(
    ({ period }, index) => index > 0 && period <= (observations[index - 1]?.period ?? ""),
  );
  if (unordered)
    throw new SourceError("duplicate-row", `${fileName}: ${unordered.period} stands twice, or out of its order`);
  const [first, last] = [observations.at(0), observations.at(-1)];
  if (!first || !last) throw new SourceError("not-the-file", `${fileName} has no year of deaths by homicide`);
  return [
    {
      releaseId: "inegi-homicides",
      vintageDate: date,
      vintageDateBasis: "published",
      evidence: "publisher-file",
      provenance,
      series: [{ seriesId: "inegi-homicide-deaths", span: { first: first.period, last: last.period }, observations }],
    },
  ];
}

/** The name that an answer gets when it is fetched. */
const askedFor = /(?:^|\/)indicator-(\d+)\.json$/;

/** Dated by the publisher's last update; newest first in the answer. */
function readAnswer(download: Download, vintageDate: IsoDate | undefined): Stated {
  const { fileName } = download;
  const [{ INDICADOR, LASTUPDATE, OBSERVATIONS }] = shaped(fileName, Answer, readJson(download)).Series;
  const [, asked = INDICADOR] = askedFor.exec(fileName) ?? [];
  if (asked !== INDICADOR)
    throw new SourceError(
      "not-the-file",
      `${fileName}: indicator ${asked} was asked for and ${INDICADOR} came (Series.0.INDICADOR)`,
    );
  return {
    date: vintageDate ?? isoOf(LASTUPDATE.slice(0, 10)) ?? LASTUPDATE,
    provenance: `INEGI, Banco de Indicadores, indicator ${INDICADOR}`,
    years: OBSERVATIONS.map((each, index) => {
      const place = `observation ${String(index + 1)}`;
      const { TIME_PERIOD: year, OBS_VALUE: text } = shaped(fileName, InegiObservation, each, place);
      return { place, year, text };
    }).toReversed(),
  };
}

const national = ["total", "nacional", "estados unidos mexicanos", "valor"];

/**
 * Titles that name deaths by homicide, a header whose column of the nation is found by its name, a row a year with commas at the thousands, and a source
 * under them. It does not say when it was updated: the person who brings it does.
 */
function readSaved(
  download: Download,
  table: readonly (readonly string[])[],
  vintageDate: IsoDate | undefined,
): Stated {
  const { fileName } = download;
  const isYear = (cell = ""): boolean => /^(19|20)\d{2}$/.test(cell);
  const top = table.findIndex(([first]) => isYear(first));
  const titles = table.slice(0, Math.max(top, 0));
  if (!titles.some((cells) => /homicidio/i.test(cells.join(" "))))
    throw new SourceError("not-the-file", `${fileName} has no title above its first year that says homicidio`);
  const header = titles.at(-1) ?? [];
  const column = header.length === 2 ? 1 : header.findIndex((cell) => national.includes(cell.toLowerCase()));
  if (column < 1)
    throw new SourceError("unknown-header", `${fileName}: no column of the nation among ${JSON.stringify(header)}`);
  const years = table.flatMap((cells, index) => {
    const [year = ""] = cells;
    const place = `row ${String(index + 1)}`;
    if (!isYear(year)) return [];
    const text = shaped(fileName, SavedCount, cells[column] ?? "", place).replaceAll(",", "");
    return [{ place, year, text }];
  });
  return {
    date: editionDate(vintageDate ?? null, download).vintageDate,
    provenance: `INEGI, ${fileName}`,
    years: (years[0]?.year ?? "") > (years.at(-1)?.year ?? "") ? years.toReversed() : years,
  };
}

/** By INEGI's calendar a year's figure is preliminary until the November after it, and cannot be whole before its July. */
function toObservation({ place, year, text }: Stated["years"][number], date: IsoDate, fileName: string): Observation {
  // A year that is listed without a figure comes as nothing or as an empty text.
  if (text === null || text === "") return observation({ period: parsePeriod(year), value: null });
  const next = String(Number(year) + 1);
  if (date < `${next}-07-01`)
    throw new SourceError("bad-value", `${fileName}: ${year} cannot be whole by ${date} (${place})`);
  const value = text.replace(/\.0*$/, "");
  if (Number(value) < plausible.least || Number(value) > plausible.most)
    throw new SourceError(
      "bad-value",
      `${fileName}: ${value} in ${year} is no count of deaths by homicide (${place}): is INEGI_HOMICIDES_INDICATOR another indicator?`,
    );
  return observation({ period: parsePeriod(year), value, status: date < `${next}-11-01` ? "P" : "A" });
}
