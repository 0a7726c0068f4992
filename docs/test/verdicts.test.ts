import { CATALOGUE, BASIS, PAPER } from "@frontera/content";
import {
  compareFigure,
  knownOn,
  ledgerOf,
  replayVerdicts,
  revisionStatisticsOf,
  latestRow,
  toDateOf,
  toRows,
  type FigureId,
  type SeriesId,
} from "@frontera/domain";
import { toLedgerCsv } from "@frontera/publishing";
import { revisionBadge, tellComparison, tellLedger, toDateWords, verdictSentences } from "@frontera/words";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { storeVintages } from "../print/store-vintages.ts";
import { DOCUMENT_DAY, DOCUMENT_PATH, verdictsDocument } from "../print/verdicts.ts";
import { readArchive } from "@frontera/sources";

const vintages = await readArchive();
const stored = storeVintages(vintages);
const everything = (id: SeriesId) => stored.get(id)?.observations ?? [];
const [readThen, readNow] = [knownOn(BASIS, everything, "2017-12-31"), knownOn(BASIS, everything, DOCUMENT_DAY)];
const say = (id: FigureId): string =>
  verdictSentences(CATALOGUE, compareFigure(BASIS, PAPER.figureOf(id), readNow), "en").join(" ");
const verdictOf = (id: FigureId): string => compareFigure(BASIS, PAPER.figureOf(id), readNow).verdict;

describe("docs/verdicts.md", () => {
  it("is what the program writes: mend it with `pnpm docs:verdicts`", () => {
    expect(readFileSync(DOCUMENT_PATH, "utf8")).toBe(verdictsDocument(vintages));
  });

  it("has a line and a reason for every figure", () => {
    const lines = readFileSync(DOCUMENT_PATH, "utf8").split("\n");
    for (const { id } of PAPER.figures) {
      const [line, ...more] = lines.filter((one) => one.startsWith(`| \`${id}\` |`));
      expect(more).toEqual([]);
      expect(line?.split(" | ").at(-2)?.length).toBeGreaterThan(20);
    }
  });
});

/** No series held, no bound, and nothing that the document's dates or its own statements say of it. */
const standsAlone = (id: FigureId): boolean => {
  const { verdict, findings, sourceDate, meetings } = compareFigure(BASIS, PAPER.figureOf(id), readNow);
  const isNear = findings.kind === "level" && findings.near.length > 0;
  return (verdict === "no-series" || verdict === "not-held") && !isNear && sourceDate === null && meetings.length === 0;
};

describe("figures with a record, a bound or a judgement of their own", () => {
  const alone = PAPER.figures.filter(({ id }) => standsAlone(id)).map(({ id }) => id);

  it("are at least 33 of the paper's figures; by the strictest count, of which something held speaks to each, too", () => {
    expect(PAPER.figures.length - alone.length).toBeGreaterThanOrEqual(39);
    const judged = PAPER.figures.filter(({ id }) => !["no-series", "not-held"].includes(verdictOf(id)));
    expect(judged.length).toBeGreaterThanOrEqual(33);
  });

  it("of each of the others it is told who publishes it and where it is loaded, or which publications were looked at", () => {
    for (const id of alone)
      for (const locale of ["en", "es"] as const) {
        const words = verdictSentences(CATALOGUE, compareFigure(BASIS, PAPER.figureOf(id), readNow), locale).join(" ");
        expect(words, `${id} ${locale}`).toMatch(
          locale === "en" ? /Looked at: |loaded (here from a file, )?under Sources/ : /Se revisó: |en Fuentes/,
        );
      }
  });
});

describe("the paper's own growths", () => {
  it("13 % is inconsistent both ways: the dollar rose 12.1 %, the peso fell 10.8 %", () => {
    expect(verdictOf("peso-fall-stated")).toBe("inconsistent");
    expect(say("peso-fall-stated")).toContain("the dollar moved +12.1% (+11.8% to +12.4%");
    expect(say("peso-fall-stated")).toContain("the peso moved −10.8% (−11.1% to −10.5%");
    // The record too: 19.7745 / 18.4350 is +7.3 % for the dollar, 18.4350 / 19.7745 is -6.8 % for the peso.
    expect(say("peso-fall-stated")).toMatch(/\(\+7\.3%\).*that is −6\.8% for the peso/);
  });

  it("673 % is inconsistent: the endpoints give 654 %", () => {
    expect(verdictOf("exports-growth-stated")).toBe("inconsistent");
    expect(say("exports-growth-stated")).toContain("+654% (+643% to +665%");
  });

  it("930 % is consistent only through its hedge, and would need 3.729 bn", () => {
    expect(verdictOf("border-patrol-budget-growth-stated")).toBe("consistent-if-hedged");
    expect(say("border-patrol-budget-growth-stated")).toContain("+930% would need US$3.729 billion");
  });

  it("90 % is not checkable, and implies about 35,263 a year earlier", () => {
    expect(verdictOf("uac-growth-stated")).toBe("not-checkable");
    expect(say("uac-growth-stated")).toContain("implies about 35,263 before");
  });
});

describe("what the verdicts say in plain words", () => {
  const on = (id: FigureId, read: typeof readNow, locale: "en" | "es" = "en") =>
    tellComparison(CATALOGUE, compareFigure(BASIS, PAPER.figureOf(id), read)).sentences[locale].join(" ");
  const ledger = tellLedger(CATALOGUE, PAPER, ledgerOf(BASIS, readThen, readNow));
  const phraseOf = (id: FigureId, locale: "en" | "es" = "en"): string =>
    ledger.find(({ figure }) => figure.id === id)?.phrase[locale] ?? "";

  it("October 2017 holds on its own statistic, first of 252 months; every other count is named, with its span", () => {
    expect(verdictOf("deadliest-month")).toBe("holds");
    expect(say("deadliest-month")).toMatch(
      /^By the statistic that the paper's source uses, it holds\. .*252 months from January 1997 to December 2017: 2,379, the highest until then and of all; the series ends there\. In other definitions: /,
    );
    for (const span of ["47 months from January 2014", "126 months from January 2015", "132 months from January 2015"])
      expect(say("deadliest-month")).toContain(span);
    expect(phraseOf("deadliest-month")).toBe("first of its own 252 months; not in newer counts");
  });

  it("the cut of 2018 was a request, not a budget, and did not happen: no reader has to count readings", () => {
    expect(say("merida-2018-cut")).toContain("a request, not a budget.");
    expect(say("merida-2018-cut")).toContain(
      "It did not happen: Congress then gave US$151.3 million for fiscal year 2018, +9.2% on the US$138.6 million of fiscal year 2017.",
    );
    for (const base of ["−36.7%", "−34.9%", "−45.3%", "−40.0%"]) expect(say("merida-2018-cut")).toContain(base);
    expect(phraseOf("merida-2018-cut")).toBe("a request, not a budget; it did not happen: +9.2% in the end");
    for (const { id } of PAPER.figures)
      for (const locale of ["en", "es"] as const) expect(phraseOf(id, locale)).not.toMatch(/reading|lectura/);
  });

  it("no way to count stands for those that cannot be counted yet: when the paper came out, the cut depended on it", () => {
    const then = tellComparison(CATALOGUE, compareFigure(BASIS, PAPER.figureOf("merida-2018-cut"), readThen));
    expect(then.verdict).toBe("depends");
    expect(then.sentences.en.join(" ")).toContain("−34.9%");
    expect(then.sentences.en.join(" ")).toContain("−40.0%");
    const only = (id: string) => (id.includes("incle") ? readThen(id) : []);
    const one = tellLedger(CATALOGUE, PAPER, ledgerOf(BASIS, only, only)).find(
      ({ figure }) => figure.id === "merida-2018-cut",
    );
    expect(one?.verdict).toBe("depends");
    expect(one?.phrase.en).toBe("true by the one way that can be counted from what is held: −40%");
    expect(one?.phrase.es).toContain("la única forma de contar");
  });

  it("a value that was read in the press says so beside the reading that rests on it", () => {
    expect(say("merida-2018-cut")).toContain(
      "US$100.0 million and US$60.0 million: as newspapers reported it when the budget request came out",
    );
  });

  it("the budget has one lower bound, wherever it is told", () => {
    for (const id of ["budget-growth-above-exports", "exports-growth-stated"])
      expect(say(id)).toContain("the budget grew more than exports: +894% at least, against +665% at the most");
    expect(say("border-patrol-budget-growth-stated")).toContain("at least +894%");
    for (const { id } of PAPER.figures) expect(say(id)).not.toContain("+879");
  });

  it("what is said of a record is said on days on which there is one, and of its values as they were", () => {
    const cut = "The figure is the record with its last digits cut off; rounded it is US$40 billion.";
    expect(on("exports-to-us-1993", readNow)).toContain(cut);
    expect(on("exports-to-us-1993", readThen)).not.toContain("cut off");
    expect(on("exports-to-us-2014", readNow)).not.toContain("cut off");
    for (const figure of PAPER.figures) {
      const { findings } = compareFigure(BASIS, figure, readThen);
      if (figure.link.kind === "level" && figure.link.why && findings.kind === "level" && findings.record === null)
        expect(on(figure.id, readThen), figure.id).not.toContain(figure.link.why.en);
    }
  });
});

describe("the paper against the record, on both days", () => {
  const ledger = tellLedger(CATALOGUE, PAPER, ledgerOf(BASIS, readThen, readNow));
  const entry = (id: FigureId) => {
    const found = ledger.find(({ figure }) => figure.id === id);
    if (!found) throw new Error(`no entry ${id}`);
    return found;
  };

  it("a record held on both days shows both, and how it moved", () => {
    const { atPublication, asKnown, moved, verdict } = entry("deadliest-month");
    expect([atPublication.verdict, verdict]).toEqual(["still-first", "holds"]);
    expect([atPublication.official?.value, asKnown.official?.value]).toEqual(["2380", "2379"]);
    expect(moved).toMatchObject({ comparable: true, grade: "like-for-like", difference: "-1", percent: "0" });
  });

  it("where no vintage of the day is held it says so, and nothing is projected back", () => {
    const { atPublication, asKnown, moved, record } = entry("border-patrol-agents-2016");
    expect([atPublication.official, moved]).toEqual([null, null]);
    expect(asKnown).toMatchObject({ official: { value: "19828" }, gap: { difference: "-1172", percent: "-5.6" } });
    expect(record.en).toContain("no vintage of it is held for that day");
  });

  it("a figure nothing speaks to has no evidence, no number and a reason", () => {
    for (const one of ledger.filter(({ verdict }) => verdict === "no-series")) {
      expect([one.series, one.latest, one.asKnown.official, one.atPublication.official]).toEqual([
        null,
        null,
        null,
        null,
      ]);
      expect(one.sentences.en.join("").length).toBeGreaterThan(20);
      expect(one.sentences.es.join("").length).toBeGreaterThan(20);
    }
  });

  it("the file has one line a figure, and no percentage where the verdict is that the two are not comparable", () => {
    const [header, ...lines] = toLedgerCsv(ledger).trimEnd().split("\r\n");
    expect(lines).toHaveLength(56);
    const column = header?.split(",").indexOf("gap_percent_now") ?? -1;
    for (const [index, one] of ledger.entries())
      if (one.verdict === "not-comparable") expect(one.asKnown.gap?.comparable ?? false, String(index)).toBe(false);
    expect(column).toBeGreaterThan(0);
  });
});

describe("a part of a year beside the same part of another", () => {
  const rowsOf = (id: SeriesId) => toRows(CATALOGUE.seriesOf(id), readNow(id));

  it("October to August of fiscal year 2026 against the same months before: as added up from the months, never the whole year", () => {
    const id = "usbp-sw-apprehensions-fy";
    const [yearBefore] = toDateOf(BASIS, CATALOGUE.seriesOf(id), rowsOf(id), rowsOf);
    expect(yearBefore?.row).toMatchObject({
      period: "FY2026",
      completeness: "year-to-date",
      coversUntil: "2026-08-31",
    });
    expect(yearBefore?.earlier).toMatchObject({ period: "FY2025", coversUntil: "2025-08-31" });
    expect(yearBefore?.change.comparable).toBe(true);
    const months = rowsOf("usbp-sw-apprehensions").filter(
      ({ periodStart, periodEnd }) => periodStart >= "2024-10-01" && periodEnd <= "2025-08-31",
    );
    expect(months).toHaveLength(11);
    expect(Number(yearBefore?.earlier.value)).toBe(months.reduce((sum, { value }) => sum + Number(value), 0));
  });

  it("against the paper's year the change crosses the break of 2023 as a bound, and says so", () => {
    const id = "usbp-sw-apprehensions-fy";
    for (const toDate of toDateOf(BASIS, CATALOGUE.seriesOf(id), rowsOf(id), rowsOf).slice(1)) {
      expect(toDate.change).toMatchObject({ comparable: true, grade: "at-least" });
      expect(toDateWords(toDate, "en")).toMatch(/at least −.+: more is counted since /);
    }
  });
});

describe("what our own vintages remember", () => {
  const badgeOf = (id: SeriesId) => {
    const history = stored.get(id);
    const latest = latestRow(toRows(CATALOGUE.seriesOf(id), readNow(id)));
    if (!history || !latest) throw new Error(`nothing held of ${id}`);
    return revisionBadge(revisionStatisticsOf(CATALOGUE, history), latest);
  };

  it("says how victims of homicide two months old moved, with the number of cases and vintages", () => {
    const badge = badgeOf("sesnsp-homicide-victims");
    expect(badge.movement?.cases).toBeGreaterThanOrEqual(5);
    expect(badge.full.en).toMatch(
      /median [+−]?\d+\.\d%, from .+ to .+; \d+ cases, \d+ of them unmoved, in \d+ vintages/,
    );
  });

  it("says that too few editions are held rather than that nothing moves", () => {
    const badge = badgeOf("usd-mxn-h10");
    expect(badge.movement).toBeNull();
    expect(badge.short.en).toContain("Too few editions are held");
  });
});

describe("the log of verdicts, judged again on every day on which a vintage came out", () => {
  it("the deadliest month was first held, and holds for good since its series ended, each by what was published that day", () => {
    const log = replayVerdicts(BASIS, "deadliest-month", everything);
    expect(log[0]).toMatchObject({ from: "not-held", cause: "new-data" });
    expect(log.at(-1)?.to).toBe("holds");
    for (const [index, { from, on }] of log.entries()) {
      if (index > 0) expect(from).toBe(log[index - 1]?.to);
      expect(vintages.some(({ vintageDate }) => vintageDate === on)).toBe(true);
    }
  });

  it("ends, for every figure, in the verdict of today", () => {
    for (const { id } of PAPER.figures) {
      const last = replayVerdicts(BASIS, id, everything).at(-1);
      if (last) expect(last.to, id).toBe(verdictOf(id));
    }
  });
});
