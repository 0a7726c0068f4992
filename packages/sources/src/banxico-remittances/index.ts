import { downloadIfChanged } from "../download.ts";
import type { WorkbookSource } from "../source.ts";
import { parseRemittances, surveyRemittances } from "./parse.ts";

/** From 1995 on; a day behind the newest month asks for all there is. */
const firstDay = Date.UTC(1995, 0, 1);

/**
 * Banco de México, family remittances. The table of incomes (CE81) is fetched as a workbook, which needs no token; by hand also as the table by month and
 * flow that others have made of CE81 and CE165. Feeds the mx-remittances-* series.
 */
export const banxicoRemittances: WorkbookSource = {
  id: "banxico-remittances",
  title: "Banxico SIE, family remittances (Excel, CSV)",
  releases: ["banxico-remittances"],
  // On the first working day of the second month after. The yearly balance of payments restates the past.
  checks: { restates: "all" },
  schedule: { cron: "20 10,16 1-6 * *", timeZone: "America/Mexico_City" },
  fetch: (effects) =>
    downloadIfChanged(
      {
        url: `${effects.baseUrls.BANXICO_BASE_URL}/SieInternet/consultarDirectorioInternetAction.do?accion=consultarCuadro&idCuadro=CE81&locale=es&formatoXLS.x=1&fechaInicio=${String(firstDay)}&fechaFin=${String(startOfDay(effects.now()))}`,
        limitBytes: 10 * 1024 * 1024,
        startsWith: ["PK"],
      },
      effects,
    ),
  parse: parseRemittances,
  survey: surveyRemittances,
};

const startOfDay = (now: Date): number => Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate());
