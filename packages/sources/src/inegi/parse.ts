import { z } from "zod";
import { observation, parsePeriod, type IncomingVintage, type IsoDate, type Observation } from "@frontera/domain";
import { isoOf } from "../day-first.ts";
import { readJson, shaped } from "../json.ts";
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
/** How INEGI says no: a list of texts, `ErrorInfo:…`, `ErrorDetails:…`, `ErrorCode:…`, where an answer is an object. */
const Refusal = z.array(z.string().regex(/^Error\w+:/)).min(1);
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

/** One vintage of deaths by homicide, dated by the publisher's last update. Throws SourceError by value and place. */
export function parseInegi(download: Download, { vintageDate }: ParseOptions = {}): readonly IncomingVintage[] {
  const { fileName } = download;
  const answer = readJson(download);
  const refusal = Refusal.safeParse(answer);
  if (refusal.success)
    throw new SourceError("refused-by-publisher", `${fileName}: INEGI answered ${refusal.data.join("; ")}`);
  const [{ INDICADOR, LASTUPDATE, OBSERVATIONS }] = shaped(fileName, Answer, answer).Series;
  const date = vintageDate ?? isoOf(LASTUPDATE.slice(0, 10)) ?? LASTUPDATE;
  // Newest first in the answer.
  const observations = OBSERVATIONS.map((each, index) => toObservation(each, index, date, fileName)).toReversed();
  const unordered = observations.find(
    ({ period }, index) => index > 0 && period <= (observations[index - 1]?.period ?? ""),
  );
  if (unordered)
    throw new SourceError("duplicate-row", `${fileName}: ${unordered.period} stands twice, or not newest first`);
  const [first, last] = [observations.at(0), observations.at(-1)];
  if (!first || !last) throw new SourceError("not-the-file", `${fileName} has no observations of ${INDICADOR}`);
  return [
    {
      releaseId: "inegi-homicides",
      vintageDate: date,
      vintageDateBasis: "published",
      evidence: "publisher-file",
      provenance: `INEGI, Banco de Indicadores, indicator ${INDICADOR}`,
      series: [{ seriesId: "inegi-homicide-deaths", span: { first: first.period, last: last.period }, observations }],
    },
  ];
}

/** By INEGI's calendar a year's figure is preliminary until the November after it, and cannot be whole before its July. */
function toObservation(each: unknown, index: number, date: IsoDate, fileName: string): Observation {
  const place = `observation ${String(index + 1)}`;
  const { TIME_PERIOD: year, OBS_VALUE: text } = shaped(fileName, InegiObservation, each, place);
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
