import type { Release } from "@frontera/domain";
import { banxicoTerms, usGovernmentWork } from "../licences.ts";

export const releases = {
  "bts-border-crossings": {
    publisher: "bts",
    name: { en: "Border Crossing Entry Data", es: "Border Crossing Entry Data (cruces de entrada a EE. UU.)" },
    url: "https://data.bts.gov/Research-and-Statistics/Border-Crossing-Entry-Data/keg4-3bc2",
    licence: usGovernmentWork,
    citation:
      "US Bureau of Transportation Statistics, Border Crossing Entry Data, from US Customs and Border Protection",
    // Some weeks after the month, on no fixed day.
    cadence: { dueAfterDays: 85, overdueAfterDays: 130 },
  },
  "banxico-remittances": {
    publisher: "banxico",
    name: { en: "Family remittances", es: "Remesas familiares" },
    url: "https://www.banxico.org.mx/SieInternet/consultarDirectorioInternetAction.do?accion=consultarCuadro&idCuadro=CE81&locale=es",
    licence: banxicoTerms,
    citation: "Banco de México, Sistema de Información Económica, cuadros CE81 y CE165, remesas familiares",
    // On the first working day of the second month after.
    cadence: { dueAfterDays: 66, overdueAfterDays: 76 },
  },
} as const satisfies Record<string, Release>;
