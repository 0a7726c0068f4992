import type { Release } from "@frontera/domain";
import { libreUso, usGovernmentWork } from "../licences.ts";

export const releases = {
  "census-trade": {
    publisher: "census",
    name: { en: "US trade in goods by country (FT-900)", es: "Comercio de bienes de EE. UU. por país (FT-900)" },
    url: "https://www.census.gov/foreign-trade/balance/c2010.html",
    licence: usGovernmentWork,
    citation:
      "US Census Bureau, Foreign Trade, Trade in Goods with Mexico (country 2010); also FRED, Federal Reserve Bank of St. Louis, IMPMX and EXPMX",
    // A month comes out about five weeks after its end, so the next one is due about 67 days after the newest; a closed government delays it.
    cadence: { dueAfterDays: 70, overdueAfterDays: 85 },
  },
  "bea-direct-investment": {
    publisher: "bea",
    name: {
      en: "US direct investment abroad, by country",
      es: "Inversión directa de EE. UU. en el exterior, por país",
    },
    url: "https://www.bea.gov/international/di1usdbal",
    licence: usGovernmentWork,
    citation:
      "US Bureau of Economic Analysis, U.S. Direct Investment Position Abroad on a Historical-Cost Basis, Mexico",
    // Every July, of the end of the year before.
    cadence: { dueAfterDays: 580, overdueAfterDays: 640 },
  },
  "comtrade-exports": {
    publisher: "un-comtrade",
    name: { en: "UN Comtrade: exports reported by Mexico", es: "UN Comtrade: exportaciones reportadas por México" },
    url: "https://comtradeplus.un.org/TradeFlow?Frequency=A&Flows=X&CommodityCodes=TOTAL&Partners=0%20842&Reporters=484&period=all",
    licence: {
      name: "UN Comtrade terms, source named",
      url: "https://uncomtrade.org/docs/policy-on-use-and-re-dissemination/",
    },
    citation: "United Nations, UN Comtrade Database, exports of goods reported by Mexico, partners World and USA",
    // A year is reported some months after its end.
    cadence: { dueAfterDays: 580, overdueAfterDays: 760 },
  },
  "export-share-documents": {
    publisher: "trade-documents",
    name: {
      en: "Documents that state Mexico's export share",
      es: "Documentos que dan la proporción de las exportaciones mexicanas",
    },
    url: "https://www.congress.gov/crs-product/R40784",
    licence: usGovernmentWork,
    citation: "CRS R40784 (25 April 2017); IDB, Estimates of Trade Trends in Latin America (December 2014)",
    cadence: null,
  },
  "se-direct-investment": {
    publisher: "secretaria-economia",
    name: {
      en: "Foreign direct investment in Mexico by country of origin",
      es: "Inversión extranjera directa en México por país de origen",
    },
    url: "https://www.gob.mx/se/acciones-y-programas/competitividad-y-normatividad-inversion-extranjera-directa",
    licence: libreUso,
    citation: "Secretaría de Economía, Flujos de inversión extranjera directa hacia México por país de origen",
    cadence: null,
  },
} as const satisfies Record<string, Release>;
