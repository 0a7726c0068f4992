import { expect, it } from "vitest";
import { BASIS, CATALOGUE } from "@frontera/content";
import { observation, parsePeriod, toRows, type Observation, type Row, type Notice } from "@frontera/domain";
import { noticeWords, watchFaultWords, watchWords } from "@frontera/words";

type SeriesNotice = Extract<Notice, { before: unknown }>;

const series = CATALOGUE.seriesOf("usbp-sw-apprehensions");

function row(vintageDate: string, stated: Observation): Row {
  const [made] = toRows(series, [
    {
      ...stated,
      vintageId: 1,
      vintageDate,
      vintageDateBasis: "published",
      evidence: "transcribed",
      provenance: "a test",
    },
  ]);
  if (!made) throw new Error("no row");
  return made;
}

const january = parsePeriod("2020-01");
const notice = (kind: "new-value" | "revision", before: Row | null, after: Row): SeriesNotice => ({
  id: "one",
  at: "2021-02-01T12:00:00.000Z",
  kind,
  series: series.id,
  threshold: null,
  vintageDate: "2021-02-01",
  before,
  after,
});

it("a notice is told in both languages, with value, status, period and vintage", () => {
  const appeared = notice(
    "new-value",
    null,
    row("2021-02-01", observation({ period: parsePeriod("2020-02"), value: "36687", status: "P" })),
  );
  const gone = notice(
    "revision",
    row("2021-01-01", observation({ period: january, value: "36585" })),
    row("2021-02-01", observation({ period: january, value: null, status: "Q" })),
  );
  expect(noticeWords(BASIS, appeared, "en")).toEqual({
    title: "Border Patrol apprehensions, southwest, February 2020: 36,687 (provisional)",
    text: "Vintage of February 1, 2021.",
  });
  expect(noticeWords(BASIS, gone, "es").title).toMatch(/enero de 2020: de 36,585 a sin dato$/);
  expect(noticeWords(BASIS, gone, "en").text).toBe(
    "Vintage of February 1, 2021; stated before in that of January 1, 2021.",
  );
  expect(watchWords(BASIS, { kind: "above", series: "usd-mxn-h10", threshold: "20.50" }, "es")).toMatch(
    /^Por encima de 20\.50: /,
  );
});

it.each([
  [{ name: "series", code: "unknown", value: "" }, 'series: unknown series ""', "series: serie desconocida «»"],
  [
    { name: "threshold", code: "not-a-decimal", value: "1e3" },
    'threshold: not a decimal number, like 18.5: "1e3"',
    "threshold: no es un número decimal, como 18.5: «1e3»",
  ],
  [
    { name: "threshold", code: "too-long", most: 40 },
    "threshold: longer than 40 characters",
    "threshold: más de 40 caracteres",
  ],
  [
    { name: "threshold", code: "stranger", kind: "new-value" },
    "threshold: does not go with kind new-value",
    "threshold: no va con kind new-value",
  ],
  [
    { name: "figure", code: "not-judged", value: "border-patrol-budget-1993" },
    'figure: no series speaks to "border-patrol-budget-1993", so that its verdict cannot change',
    "figure: ninguna serie habla de «border-patrol-budget-1993»: su veredicto no puede cambiar",
  ],
  [
    { name: "name", code: "unseen-character", character: "U+202E" },
    "name: contains a control character, a line end or another character that others do not see as it is: U+202E",
    "name: contiene un carácter de control, un salto de línea u otro carácter que otros no ven tal cual: U+202E",
  ],
] as const)("%o is said by name, in both languages", (fault, en, es) => {
  expect(watchFaultWords(fault, "en")).toBe(en);
  expect(watchFaultWords(fault, "es")).toBe(es);
});
