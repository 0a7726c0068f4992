import { parsePeriod, type FigureEntry } from "@frontera/domain";
import { level } from "../links.ts";

const inTrade = { indicator: "trade", hedge: "exact" } as const;
const exports = { ...inTrade, section: "I.ii", footnote: 25 } as const;
const dependence = { ...inTrade, section: "I.i" } as const;

export const TRADE_FIGURES = {
  "export-share-us": {
    ...dependence,
    statement: {
      en: "Part of Mexico's exports that goes to the US",
      es: "Parte de las exportaciones mexicanas que va a EE. UU.",
    },
    printed: { digits: "81", scale: 0 },
    unit: "percent",
    period: parsePeriod("2014"),
    footnote: 18,
    link: level("mx-export-share-us", {
      also: ["un-comtrade-mx-share-us"],
      why: {
        en: "The documents say about 80%: that tells 81 from 70, not from 80.",
        es: "Los documentos dicen alrededor de 80 %: eso distingue 81 de 70, no de 80.",
      },
    }),
  },
  "us-fdi-stock-2015": {
    ...dependence,
    statement: {
      en: "Stock of US foreign direct investment in Mexico",
      es: "Acervo de inversión extranjera directa de EE. UU. en México",
    },
    printed: { digits: "92.8", scale: 9 },
    unit: "USD",
    period: parsePeriod("2015"),
    footnote: 19,
    link: level("us-direct-investment-mexico", {
      absent: {
        en: "BEA publishes it: apps.bea.gov, workbook usdia-detailedcountry-2009-2019, sheet Position. It can be loaded under Sources.",
        es: "La publica la BEA: apps.bea.gov, libro usdia-detailedcountry-2009-2019, hoja Position. Puede cargarse en Fuentes.",
      },
    }),
  },
  "us-largest-investor": {
    ...dependence,
    statement: {
      en: "Place of the US among the sources of foreign direct investment in Mexico",
      es: "Lugar de EE. UU. entre los orígenes de la inversión extranjera directa en México",
    },
    printed: { digits: "1", scale: 0, inWords: true },
    unit: "rank",
    period: parsePeriod("2017"),
    footnote: null,
    link: level("mx-fdi-received-share-us", {
      differs: ["unit"],
      why: {
        en: "More than half is first place; less leaves it open. BEA counts the US side only.",
        es: "Más de la mitad es el primer lugar; menos lo deja abierto. La BEA cuenta sólo la parte de EE. UU.",
      },
    }),
  },
  "exports-to-us-1993": {
    ...exports,
    statement: { en: "Mexican exports to the US", es: "Exportaciones mexicanas a EE. UU." },
    printed: { digits: "39", scale: 9 },
    unit: "USD",
    period: parsePeriod("1993"),
    link: level("us-imports-from-mexico"),
  },
  "exports-to-us-2014": {
    ...exports,
    statement: { en: "Mexican exports to the US", es: "Exportaciones mexicanas a EE. UU." },
    printed: { digits: "294", scale: 9 },
    unit: "USD",
    period: parsePeriod("2014"),
    link: level("us-imports-from-mexico"),
  },
  "exports-growth-stated": {
    ...exports,
    statement: {
      en: "Growth of those exports, as the paper states it",
      es: "Crecimiento de esas exportaciones, según el estudio",
    },
    printed: { digits: "673", scale: 0 },
    unit: "percent",
    period: { from: parsePeriod("1993"), to: parsePeriod("2014") },
    link: {
      kind: "growth",
      series: "us-imports-from-mexico",
      from: "exports-to-us-1993",
      to: "exports-to-us-2014",
    },
  },
} as const satisfies Record<string, FigureEntry>;
