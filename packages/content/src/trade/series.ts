import type { SeriesFamily } from "@frontera/domain";
import { dollars, plain } from "../measures.ts";

const goods = {
  ...dollars,
  moneyStage: null,
  moneyBasis: null,
  priceBasis: "nominal",
  indicator: "trade",
  release: "census-trade",
  frequency: "M",
  calendar: "calendar",
  breaks: [],
} as const;

const reported = { ...goods, release: "comtrade-exports", frequency: "A" } as const;

export const TRADE = {
  "us-imports-from-mexico": {
    ...goods,
    area: "MX-to-US",
    definition: "us-general-imports-customs-value",
    title: { en: "US goods imports from Mexico", es: "Importaciones de bienes de EE. UU. desde México" },
    about: {
      en: "General imports at customs value by country of origin, each month, as they are: no season or price taken out. Every June or July the Census Bureau restates the three years before; each edition is kept.",
      es: "Importaciones generales a valor en aduana por país de origen, cada mes, sin quitar estacionalidad ni precios. Cada junio o julio la Oficina del Censo corrige los tres años anteriores; se guarda cada edición.",
    },
    isNot: {
      en: "Not Mexico's own count of its exports, which INEGI takes f.o.b. by last known destination. Goods only, no services.",
      es: "No es el conteo mexicano de sus exportaciones, que el INEGI toma L.A.B. por último destino conocido. Sólo bienes, sin servicios.",
    },
  },
  "us-exports-to-mexico": {
    ...goods,
    area: "MX-from-US",
    definition: "us-exports-fas-value",
    title: { en: "US goods exports to Mexico", es: "Exportaciones de bienes de EE. UU. a México" },
    about: {
      en: "Domestic and foreign exports at the port (f.a.s.) by country of destination, each month, as they are. Every June or July the Census Bureau restates the three years before; each edition is kept.",
      es: "Exportaciones de bienes propios y extranjeros en el puerto (f.a.s.) por país de destino, cada mes, sin ajustar. Cada junio o julio la Oficina del Censo corrige los tres años anteriores; se guarda cada edición.",
    },
    isNot: {
      en: "Not Mexico's imports as Mexico counts them, and not the balance of payments. Goods only, no services.",
      es: "No son las importaciones de México como las cuenta México, ni la balanza de pagos. Sólo bienes, sin servicios.",
    },
  },
  "us-direct-investment-mexico": {
    ...goods,
    release: "bea-direct-investment",
    kind: "stock",
    frequency: "A",
    area: "MX-from-US",
    definition: "us-direct-investment-position-historical-cost",
    title: { en: "US direct investment position in Mexico", es: "Posición de inversión directa de EE. UU. en México" },
    about: {
      en: "What US owners hold in their Mexican affiliates at the end of the year, at historical cost. BEA restates several years back every July.",
      es: "Lo que dueños de EE. UU. tienen en sus filiales mexicanas al cierre del año, a costo histórico. La BEA corrige varios años atrás cada julio.",
    },
    isNot: {
      en: "Not a flow of a year, not market value or current cost, and not Mexico's own count of foreign investment.",
      es: "No es el flujo de un año ni valor de mercado o costo corriente, ni el conteo mexicano de inversión extranjera.",
    },
  },
  "un-comtrade-mx-to-world": {
    ...reported,
    area: "MX",
    definition: "mx-goods-exports-to-all-reported-to-un",
    title: {
      en: "Goods sold by Mexico to all countries, as reported to the UN",
      es: "Bienes vendidos por México a todos los países, según reporta a la ONU",
    },
    about: {
      en: "What Mexico reports to the UN that it sold abroad in the year, f.o.b., in US dollars.",
      es: "Lo que México reporta a la ONU haber exportado en el año, L.A.B., en dólares de EE. UU.",
    },
    isNot: {
      en: "Not what other countries count as coming from Mexico. Goods only, no services.",
      es: "No es lo que otros países cuentan como llegado de México. Sólo bienes, sin servicios.",
    },
  },
  "un-comtrade-mx-to-us": {
    ...reported,
    area: "MX-to-US",
    definition: "mx-goods-exports-reported-to-un",
    title: {
      en: "Goods sold by Mexico to the US, as reported to the UN",
      es: "Bienes vendidos por México a EE. UU., según reporta a la ONU",
    },
    about: {
      en: "What Mexico reports to the UN that it sold to the United States in the year, by last known destination, f.o.b. Puerto Rico and the US Virgin Islands are in.",
      es: "Lo que México reporta a la ONU haber exportado a Estados Unidos en el año, por último destino conocido, L.A.B. Incluye Puerto Rico y las Islas Vírgenes de EE. UU.",
    },
    isNot: {
      en: "Not the imports that the Census Bureau counts by country of origin, from which it differs.",
      es: "No son las importaciones que la Oficina del Censo cuenta por país de origen, de las que difiere.",
    },
  },
  "un-comtrade-mx-share-us": {
    ...reported,
    ...plain,
    unit: "percent",
    kind: "rate",
    area: "MX",
    definition: "mx-goods-exports-share-us-reported-to-un",
    title: {
      en: "Part of the goods sold by Mexico that goes to the US, as reported to the UN",
      es: "Parte de los bienes vendidos por México que va a EE. UU., según reporta a la ONU",
    },
    about: {
      en: "What was sold to the United States over what was sold to all countries, both as Mexico reports it to the UN, in percent to two decimals.",
      es: "Exportaciones a Estados Unidos entre las exportaciones a todos los países, según reporta México a la ONU, en por ciento con dos decimales.",
    },
    isNot: {
      en: "Not published as such: worked out of two published values of the same report.",
      es: "No se publica así: se calcula con dos valores publicados del mismo reporte.",
    },
  },
  "mx-export-share-us": {
    ...plain,
    unit: "percent",
    kind: "rate",
    indicator: "trade",
    release: "export-share-documents",
    frequency: "A",
    calendar: "calendar",
    area: "MX",
    definition: "mx-goods-exports-share-us",
    breaks: [],
    title: {
      en: "Part of Mexico's goods exports that goes to the US",
      es: "Parte de las exportaciones de bienes de México que va a EE. UU.",
    },
    about: {
      en: "As dated documents state it, in rounded words. Worked out of what Mexico reports it stands in a series of its own, once UN Comtrade is read.",
      es: "Como la dan documentos fechados, en números redondos. Calculada de lo que México reporta está en una serie propia, una vez leído UN Comtrade.",
    },
    isNot: {
      en: "Not the US count of imports over Mexico's total: the two are counted differently.",
      es: "No son las importaciones que cuenta EE. UU. entre el total de México: se cuentan de manera distinta.",
    },
  },
  "mx-fdi-received-share-us": {
    ...plain,
    unit: "percent",
    kind: "rate",
    indicator: "trade",
    release: "se-direct-investment",
    frequency: "A",
    calendar: "calendar",
    area: "MX",
    definition: "mx-fdi-received-share-us",
    breaks: [],
    title: {
      en: "Part of the foreign direct investment Mexico receives that comes from the US",
      es: "Parte de la inversión extranjera directa que recibe México procedente de EE. UU.",
    },
    about: {
      en: "Flows of the year by country of origin, as Mexico's Secretaría de Economía counts them; restated for years.",
      es: "Flujos del año por país de origen, según la Secretaría de Economía; se corrigen durante años.",
    },
    isNot: {
      en: "Not the stock that BEA counts from the US side, and not by the owner at the end of the chain.",
      es: "No es el acervo que cuenta la BEA del lado de EE. UU., ni se da por el dueño último.",
    },
  },
} as const satisfies Record<string, SeriesFamily>;
