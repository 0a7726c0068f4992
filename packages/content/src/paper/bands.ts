import type { Bilingual, Indicator, IsoDate } from "@frontera/domain";

/** A stretch of time with a name of its own, and who says when it began and ended. `to` is null while it lasts. */
export interface NamedSpan {
  /** Terms stand on a strip above a chart; the rest is shaded behind it. */
  readonly kind: "term" | "shade";
  readonly name: Bilingual;
  readonly from: IsoDate;
  readonly to: IsoDate | null;
  readonly about: readonly Indicator[];
  readonly source: { readonly name: string; readonly url: string };
}

const ofUs: readonly Indicator[] = [
  "peso",
  "apprehensions",
  "merida",
  "trade",
  "movement",
  "drugs",
  "enforcement",
  "refuge",
];

const twentieth = {
  name: "US Constitution, Twentieth Amendment",
  url: "https://www.archives.gov/founding-docs/amendments-11-27",
};

const article83 = {
  name: "Constitución Política de los Estados Unidos Mexicanos, artículo 83",
  url: "https://www.diputados.gob.mx/LeyesBiblio/pdf/CPEUM.pdf",
};

const term = (
  name: string,
  [from, to]: readonly [IsoDate, IsoDate | null],
  about: readonly Indicator[],
  source: NamedSpan["source"],
): NamedSpan => ({ kind: "term", name: { en: name, es: name }, from, to, about, source });

/** Who governed on the side a subject is counted on, and what lay over several subjects at once; in order of time. */
export const NAMED_SPANS: readonly NamedSpan[] = [
  term("Clinton", ["1993-01-20", "2001-01-20"], ofUs, twentieth),
  term("Bush", ["2001-01-20", "2009-01-20"], ofUs, twentieth),
  term("Obama", ["2009-01-20", "2017-01-20"], ofUs, twentieth),
  term("Trump", ["2017-01-20", "2021-01-20"], ofUs, twentieth),
  term("Biden", ["2021-01-20", "2025-01-20"], ofUs, twentieth),
  term("Trump", ["2025-01-20", null], ofUs, twentieth),
  term("Salinas", ["1988-12-01", "1994-12-01"], ["violence"], article83),
  term("Zedillo", ["1994-12-01", "2000-12-01"], ["violence"], article83),
  term("Fox", ["2000-12-01", "2006-12-01"], ["violence"], article83),
  term("Calderón", ["2006-12-01", "2012-12-01"], ["violence"], article83),
  term("Peña Nieto", ["2012-12-01", "2018-12-01"], ["violence"], article83),
  term("López Obrador", ["2018-12-01", "2024-10-01"], ["violence"], article83),
  term("Sheinbaum", ["2024-10-01", null], ["violence"], article83),
  {
    kind: "shade",
    name: { en: "Title 42", es: "Título 42" },
    from: "2020-03-21",
    to: "2023-05-11",
    about: ["apprehensions"],
    source: {
      name: "CBP, Nationwide Encounters",
      url: "https://www.cbp.gov/document/stats/nationwide-encounters",
    },
  },
  {
    kind: "shade",
    name: { en: "pandemic", es: "pandemia" },
    from: "2020-03-11",
    to: "2023-05-05",
    about: ["trade", "movement", "peso", "violence", "refuge"],
    source: {
      name: "World Health Organization, COVID-19",
      url: "https://www.who.int/europe/emergencies/situations/covid-19",
    },
  },
];
