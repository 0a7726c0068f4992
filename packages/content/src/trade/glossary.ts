import type { Term } from "../term.ts";

export const TRADE_TERMS = {
  "customs-value": {
    name: { en: "Customs value", es: "Valor en aduana" },
    also: { en: "general imports, IMPMX", es: "importaciones generales, IMPMX" },
    meaning: {
      en: "What a US importer pays for goods, without freight and insurance to the border. The paper's Mexican exports to the US are, in US statistics, imports from Mexico at this value.",
      es: "Lo que un importador de EE. UU. paga por los bienes, sin flete ni seguro hasta la frontera. Las exportaciones mexicanas a EE. UU. del estudio son, en la estadística de EE. UU., importaciones desde México a este valor.",
    },
    series: ["us-imports-from-mexico"],
  },
  fas: {
    name: { en: "F.a.s. value", es: "Valor f.a.s." },
    also: { en: "free alongside ship, EXPMX", es: "libre al costado del buque, EXPMX" },
    meaning: {
      en: "The price of exported goods at the US port, before loading. Mexico's own exports are taken f.o.b., loaded, and come out larger.",
      es: "El precio de los bienes exportados en el puerto de EE. UU., antes de cargarlos. Las exportaciones que cuenta México se toman L.A.B., ya cargadas, y resultan mayores.",
    },
    series: ["us-exports-to-mexico"],
  },
  "historical-cost": {
    name: { en: "Historical cost", es: "Costo histórico" },
    also: { en: "book value, direct investment position, FDI stock", es: "valor en libros, acervo de IED" },
    meaning: {
      en: "Investment at the price paid when it was made, as in the owners' books. Market value and current cost are other measures and come out higher; one is never set beside another.",
      es: "La inversión al precio pagado cuando se hizo, como está en los libros de los dueños. El valor de mercado y el costo corriente son otras medidas y resultan más altas; nunca se comparan entre sí.",
    },
    series: ["us-direct-investment-mexico"],
  },
  "annual-revision": {
    name: { en: "Annual revision", es: "Revisión anual" },
    meaning: {
      en: "Every June or July the Census Bureau restates the three years before. Imports from Mexico in 2022 were 454.9 billion dollars in the edition of March 2023 and 452.0 billion in that of September 2026.",
      es: "Cada junio o julio la Oficina del Censo corrige los tres años anteriores. Las importaciones desde México en 2022 eran 454.9 mil millones de dólares en la edición de marzo de 2023 y 452.0 mil millones en la de septiembre de 2026.",
    },
    series: ["us-imports-from-mexico", "us-exports-to-mexico"],
  },
  tariffs: {
    name: { en: "Tariffs", es: "Aranceles" },
    also: { en: "duties, customs duty, tariff rate", es: "arancel, impuestos de importación" },
    meaning: {
      en: "Duty on goods when they enter. Under NAFTA, and USMCA after it, most goods from Mexico enter free where they meet the rules of origin. Duty collected by country and product is published with US imports.",
      es: "Impuesto a las mercancías al entrar. Con el TLCAN, y después con el T-MEC, casi todo lo mexicano entra libre si cumple las reglas de origen. Lo cobrado por país y producto se publica con las importaciones de Estados Unidos.",
    },
    elsewhere: { publisher: "US International Trade Commission (USITC)", url: "https://dataweb.usitc.gov/" },
  },
} as const satisfies Record<string, Term>;
