import type { Locale } from "@frontera/domain";
import { accountEn, accountEs } from "./account.ts";
import { baselineEn, baselineEs, briefEn, briefEs, changesEn, changesEs } from "./changes.ts";
import { chartEn, chartEs } from "./chart.ts";
import { checkEn, checkEs } from "./check.ts";
import { failureEn, failureEs } from "./failure.ts";
import { freshnessEn, freshnessEs, freshnessMeaningEn, freshnessMeaningEs } from "./freshness.ts";
import { indicatorEn, indicatorEs, newestEn, newestEs, controlsEn, controlsEs } from "./indicator.ts";
import { ledgerEn, ledgerEs } from "./ledger.ts";
import { liveEn, liveEs } from "./live.ts";
import { mapEn, mapEs } from "./map.ts";
import {
  frequenciesEn,
  frequenciesEs,
  fiscalFrequenciesEn,
  fiscalFrequenciesEs,
  unitsEn,
  unitsEs,
  evidenceEn,
  evidenceEs,
  dateBasisEn,
  unsureDayEn,
  dateBasisEs,
  unsureDayEs,
  completenessEn,
  completenessEs,
} from "./measures.ts";
import { overviewEn, overviewEs } from "./overview.ts";
import { glossaryEn, glossaryEs, searchEn, searchEs } from "./search.ts";
import { shellEn, shellEs } from "./shell.ts";
import { apiPageEn, apiPageEs, filesEn, filesEs, snapshotsEn, snapshotsEs, verifyEn, verifyEs } from "./snapshots.ts";
import { tableEn, tableEs } from "./table.ts";
import { watchesEn, watchesEs } from "./watches.ts";
import type { Widen } from "./widen.ts";

/** Every message of the interface in English, by feature, as ICU. The Spanish ones have the same keys and take the same values. */
const en = {
  baseline: baselineEn,
  brief: briefEn,
  changes: changesEn,
  check: checkEn,
  account: accountEn,
  apiPage: apiPageEn,
  files: filesEn,
  glossary: glossaryEn,
  search: searchEn,
  snapshots: snapshotsEn,
  verify: verifyEn,
  watches: watchesEn,
  shell: shellEn,
  live: liveEn,
  freshness: freshnessEn,
  freshnessMeaning: freshnessMeaningEn,
  overview: overviewEn,
  indicator: indicatorEn,
  newest: newestEn,
  ledger: ledgerEn,
  frequencies: frequenciesEn,
  fiscalFrequencies: fiscalFrequenciesEn,
  units: unitsEn,
  evidence: evidenceEn,
  dateBasis: dateBasisEn,
  unsureDay: unsureDayEn,
  completeness: completenessEn,
  controls: controlsEn,
  map: mapEn,
  chart: chartEn,
  table: tableEn,
  failure: failureEn,
};

/** The interface's messages in one language. */
export type Text = Widen<typeof en>;

const es: Text = {
  baseline: baselineEs,
  brief: briefEs,
  changes: changesEs,
  check: checkEs,
  account: accountEs,
  apiPage: apiPageEs,
  files: filesEs,
  glossary: glossaryEs,
  search: searchEs,
  snapshots: snapshotsEs,
  verify: verifyEs,
  watches: watchesEs,
  shell: shellEs,
  live: liveEs,
  freshness: freshnessEs,
  freshnessMeaning: freshnessMeaningEs,
  overview: overviewEs,
  indicator: indicatorEs,
  newest: newestEs,
  ledger: ledgerEs,
  frequencies: frequenciesEs,
  fiscalFrequencies: fiscalFrequenciesEs,
  units: unitsEs,
  evidence: evidenceEs,
  dateBasis: dateBasisEs,
  unsureDay: unsureDayEs,
  completeness: completenessEs,
  controls: controlsEs,
  map: mapEs,
  chart: chartEs,
  table: tableEs,
  failure: failureEs,
};

const texts: Readonly<Record<Locale, Text>> = { en, es };

/** All messages in one language. For servers: a browser is handed only the texts it needs. */
export const textOf = (locale: Locale): Text => texts[locale];
