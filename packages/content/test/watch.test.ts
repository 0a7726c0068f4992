import { CATALOGUE, BASIS } from "../src/index.ts";
import {
  addDays,
  comparePeriods,
  decimal,
  emptyHistory,
  failureNotices,
  overdueNotices,
  parsePeriod,
  seriesNotices,
  verdictNotices,
  watchName,
  watchTerms,
  type DatedObservation,
  type GivenJudgement,
  type SeriesHistory,
  type SeriesVintage,
  type SourceRun,
  type WatchTerms,
  type WatchFault,
  WatchRefusal,
  type Notice,
} from "@frontera/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { append, obs, seriesId, vintage } from "./vintages.ts";

type AskedTerms = Parameters<typeof watchTerms>[1];
type ReleaseTerms = Extract<WatchTerms, { kind: "release" }>;
type SeriesNotice = Extract<Notice, { before: unknown }>;
type SeriesTerms = Exclude<WatchTerms, { kind: "verdict" } | { kind: "release" }>;

const months = ["2020-01", "2020-02", "2020-03", "2020-04", "2020-05"];

/** A history with every row that ever stood in it. */
interface Ever extends SeriesHistory {
  readonly ever: SeriesHistory["observations"];
}

/** As the database reads them: each vintage was stored on a day of its own. */
const dated = ({ ever }: Ever): readonly DatedObservation[] =>
  ever.map((row) => ({
    ...row,
    vintageDateBasis: "published",
    evidence: "publisher-file",
    provenance: "a test's own vintage",
    appendedAt: `${addDays("2022-01-01", row.vintageId)}T09:00:00.000Z`,
  }));

const terms = {
  newValue: { kind: "new-value", series: seriesId },
  revision: { kind: "revision", series: seriesId },
  above: { kind: "above", series: seriesId, threshold: "2" },
  below: { kind: "below", series: seriesId, threshold: "2.0" },
} as const satisfies Record<string, SeriesTerms>;

const anyVintage = fc
  .record({
    from: fc.nat(4),
    length: fc.nat(4),
    values: fc.array(fc.option(fc.constantFrom("1", "2", "3", null), { nil: undefined }), {
      minLength: 5,
      maxLength: 5,
    }),
  })
  .map(({ from, length, values }): SeriesVintage => {
    const to = Math.min(4, from + length);
    const observations = months.slice(from, to + 1).flatMap((month, index) => {
      const value = values[index];
      return value === undefined ? [] : [obs(month, value)];
    });
    return vintage(months[from] ?? "", months[to] ?? "", ...observations);
  });
/** Vintages in the order in which they are loaded, which need not be that of their dates. */
const anyLoading = fc
  .array(anyVintage, { minLength: 1, maxLength: 6 })
  .chain((vintages) => fc.shuffledSubarray([...vintages.entries()], { minLength: vintages.length }));

/** The history after each load, the empty one first. */
const histories = (loading: readonly (readonly [number, SeriesVintage])[]): readonly Ever[] =>
  loading.reduce<readonly Ever[]>(
    (held, [index, incoming]) => {
      const { ever, ...before } = held.at(-1) ?? nothingYet;
      const after = append(before, incoming, `2021-0${String(index + 1)}-01`);
      const added = after.observations.filter((row) => !before.observations.includes(row));
      return [...held, { ...after, ever: [...ever, ...added] }];
    },
    [nothingYet],
  );
const nothingYet: Ever = { ...emptyHistory(seriesId), ever: [] };

/** What is known of each month now, by the newest vintage that speaks of it. */
function valuesIn({ observations }: SeriesHistory): ReadonlyMap<string, string | null> {
  const inTime = observations.toSorted((a, b) =>
    a.vintageDate === b.vintageDate ? a.vintageId - b.vintageId : a.vintageDate < b.vintageDate ? -1 : 1,
  );
  return new Map(inTime.map(({ period, value }) => [period, value]));
}

const newestIn = (history: SeriesHistory): string | null => {
  const held = [...valuesIn(history)].filter((entry): entry is [string, string] => entry[1] !== null);
  return held.toSorted(([a], [b]) => comparePeriods(parsePeriod(a), parsePeriod(b))).at(-1)?.[1] ?? null;
};

const cellsOf = (notices: readonly SeriesNotice[]): readonly string[] =>
  notices.map(({ after }) => after.period).sort();

describe("notices of a series, whatever vintages come in whatever order", () => {
  it("are the same however often they are asked for and in whatever order the rows are read", () => {
    fc.assert(
      fc.property(
        anyLoading,
        fc.nat(6),
        fc.constantFrom(...Object.values(terms)),
        fc.gen(),
        (loading, since, each, g) => {
          const rows = dated(histories(loading).at(-1) ?? nothingYet);
          const shuffled = g(() => fc.shuffledSubarray([...rows], { minLength: rows.length }));
          const first = seriesNotices(CATALOGUE, each, since, rows);
          expect(seriesNotices(CATALOGUE, each, since, rows)).toEqual(first);
          expect(seriesNotices(CATALOGUE, each, since, shuffled)).toEqual(first);
        },
      ),
    );
  });

  it("stay as they were when more comes: what is new stands behind them, under ids of its own", () => {
    fc.assert(
      fc.property(anyLoading, fc.nat(3), fc.constantFrom(...Object.values(terms)), (loading, since, each) => {
        const told = histories(loading).map((history) => seriesNotices(CATALOGUE, each, since, dated(history)));
        for (const [index, notices] of told.entries()) {
          const before = told[index - 1] ?? [];
          expect(notices.slice(0, before.length)).toEqual(before);
        }
        const ids = told.at(-1)?.map(({ id }) => id) ?? [];
        expect(new Set(ids).size).toBe(ids.length);
      }),
      { numRuns: 500 },
    );
  });

  it("tell nothing of what was stored before the watch was begun", () => {
    fc.assert(
      fc.property(anyLoading, fc.nat(6), fc.constantFrom(...Object.values(terms)), (loading, since, each) => {
        const rows = dated(histories(loading).at(-1) ?? nothingYet);
        const begun = `${addDays("2022-01-01", since)}T12:00:00.000Z`;
        const all = seriesNotices(CATALOGUE, each, 0, rows);
        expect(seriesNotices(CATALOGUE, each, since, rows)).toEqual(all.filter(({ at }) => at > begun));
      }),
    );
  });

  it("of new values: one for each period that had no value and has one, in every load", () => {
    fc.assert(
      fc.property(anyLoading, (loading) => {
        const held = histories(loading);
        for (const [index, history] of held.slice(1).entries()) {
          const [before, after] = [valuesIn(held[index] ?? history), valuesIn(history)];
          const appeared = [...after].filter(([period, value]) => value !== null && before.get(period) == null);
          const notices = seriesNotices(CATALOGUE, terms.newValue, index, dated(history));
          expect(cellsOf(notices)).toEqual(appeared.map(([period]) => period).sort());
        }
      }),
      { numRuns: 500 },
    );
  });

  it("of revisions: one for each value that is stated otherwise or no longer, in every load", () => {
    fc.assert(
      fc.property(anyLoading, (loading) => {
        const held = histories(loading);
        for (const [index, history] of held.slice(1).entries()) {
          const [before, after] = [valuesIn(held[index] ?? history), valuesIn(history)];
          const moved = [...after].filter(
            ([period, value]) => before.get(period) != null && before.get(period) !== value,
          );
          const notices = seriesNotices(CATALOGUE, terms.revision, index, dated(history));
          expect(cellsOf(notices)).toEqual(moved.map(([period]) => period).sort());
          for (const { before: was, after: is } of notices) expect([was?.value, is.value]).not.toEqual([null, null]);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("of revisions: none where a status or a caution alone changes", () => {
    const [plain, marked] = [
      obs("2020-01", "1496", { caveat: "events-restated", status: "P" }),
      obs("2020-01", "1496.0"),
    ].map((stated) => vintage("2020-01", "2020-01", stated));
    if (!plain || !marked) throw new Error("two vintages are needed");
    const rows = append(append(emptyHistory(seriesId), plain, "2020-03-01"), marked, "2020-04-01");
    expect(rows.observations).toHaveLength(2);
    expect(seriesNotices(CATALOGUE, terms.revision, 0, dated({ ...rows, ever: rows.observations }))).toEqual([]);
  });

  it("of a threshold: one exactly when the newest value passes from one side to the other", () => {
    fc.assert(
      fc.property(anyLoading, (loading) => {
        const held = histories(loading);
        for (const [index, history] of held.slice(1).entries()) {
          const [was, is] = [newestIn(held[index] ?? history), newestIn(history)];
          const [rose, fell] = [terms.above, terms.below].map(
            (each) => seriesNotices(CATALOGUE, each, index, dated(history)).length,
          );
          expect(rose).toBe(was !== null && is !== null && !decimal(was).gt("2") && decimal(is).gt("2") ? 1 : 0);
          expect(fell).toBe(was !== null && is !== null && !decimal(was).lt("2") && decimal(is).lt("2") ? 1 : 0);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe("a threshold", () => {
  const loaded = (...vintages: SeriesVintage[]): readonly DatedObservation[] =>
    dated(histories([...vintages.entries()]).at(-1) ?? nothingYet);
  const above = (threshold: string, ...vintages: SeriesVintage[]): readonly SeriesNotice[] =>
    seriesNotices(CATALOGUE, { kind: "above", series: seriesId, threshold }, 1, loaded(...vintages));

  it("is passed by decimals as they are written: 0.1 + 0.2 would be above 0.3, 0.3 is not", () => {
    const first = vintage("2020-01", "2020-01", obs("2020-01", "0.1"));
    expect(above("0.3", first, vintage("2020-02", "2020-02", obs("2020-02", "0.30")))).toEqual([]);
    const more = "0.3000000000000000000000000000000000001";
    const passed = above("0.3", first, vintage("2020-02", "2020-02", obs("2020-02", more)));
    expect(passed.map(({ before, after }) => [before?.value, after.value])).toEqual([["0.1", more]]);
  });

  it("is not passed by a missing value, nor by part of a month", () => {
    const first = vintage("2020-01", "2020-01", obs("2020-01", "1"));
    expect(above("2", first, vintage("2020-02", "2020-02", obs("2020-02", null)))).toEqual([]);
    const part = obs("2020-02", "3", { completeness: "partial" });
    expect(above("2", first, vintage("2020-02", "2020-02", part))).toEqual([]);
    expect(
      above("2", first, vintage("2020-02", "2020-02", part), vintage("2020-02", "2020-02", obs("2020-02", "3"))),
    ).toHaveLength(1);
  });

  it("is passed, too, when the newest value is withdrawn and the one before it stands on the other side", () => {
    const first = vintage("2020-01", "2020-02", obs("2020-01", "3"), obs("2020-02", "1"));
    const [notice] = above("2", first, vintage("2020-01", "2020-02", obs("2020-01", "3")));
    expect([notice?.before?.period, notice?.after.period]).toEqual(["2020-02", "2020-01"]);
  });
});

describe("a flipped verdict", () => {
  const given = (
    id: number,
    verdict: GivenJudgement["verdict"],
    cause: GivenJudgement["cause"] = "data",
  ): GivenJudgement => ({
    id,
    figureId: "border-patrol-agents-2016",
    verdict,
    cause,
    vintageId: id,
    judgedOn: "2026-11-20",
    judgedAt: "2026-11-20T06:00:00.000Z",
  });
  const watch = { kind: "verdict", figure: "border-patrol-agents-2016" } as const;
  const log = [given(4, "not-held"), given(7, "differs"), given(9, "agrees", "correction")];

  it("is told as it was judged, with its cause; the first verdict ever given is none", () => {
    const told = verdictNotices(watch, 0, log.toReversed());
    expect(told.map(({ id, from, to, cause }) => [id, from, to, cause])).toEqual([
      ["verdict/border-patrol-agents-2016/7", "not-held", "differs", "data"],
      ["verdict/border-patrol-agents-2016/9", "differs", "agrees", "correction"],
    ]);
    expect(verdictNotices(watch, 7, log).map(({ to }) => to)).toEqual(["agrees"]);
  });

  it("of another figure is not this watch's", () => {
    expect(verdictNotices({ kind: "verdict", figure: "peso-before-election" }, 0, log)).toEqual([]);
  });
});

describe("a release", () => {
  const watch: ReleaseTerms = {
    kind: "release",
    release: "fed-h10",
    overdueAfterDays: 13,
    sources: ["fred-h10", "other"],
  };
  const run = (id: number, outcome: SourceRun["outcome"], sourceId = "fred-h10"): SourceRun => ({
    id,
    sourceId,
    outcome,
    finishedAt: `2026-11-${String(id).padStart(2, "0")}T06:00:00.000Z`,
    errorCode: outcome === "failed" ? "unreachable" : null,
    error: outcome === "failed" ? "no answer" : null,
  });

  it("fails once for as long as it fails, each of its sources by itself; what failed already tells nothing", () => {
    const runs = [
      run(1, "failed"),
      run(2, "failed"),
      run(3, "unchanged"),
      run(4, "failed"),
      run(5, "failed", "other"),
      run(6, "failed"),
      run(7, "failed", "stranger"),
    ];
    expect(failureNotices(watch, 1, runs.toReversed()).map(({ id }) => id)).toEqual([
      "failure/fred-h10/4",
      "failure/other/5",
    ]);
    expect(failureNotices(watch, 0, runs).map(({ id }) => id)).toContain("failure/fred-h10/1");
  });

  it("holds a file for review once for as long as it is held, and says so by another name than a failure", () => {
    const runs = [run(1, "held"), run(2, "held"), run(3, "failed"), run(4, "held"), run(5, "appended")];
    expect(failureNotices(watch, 0, runs).map(({ id, kind }) => [id, kind])).toEqual([
      ["held/fred-h10/1", "held"],
      ["failure/fred-h10/3", "failure"],
      ["held/fred-h10/4", "held"],
    ]);
  });

  const held = (day: string, appendedAt: string, vintageId: number): DatedObservation => ({
    ...obs(day, "18.5"),
    vintageId,
    vintageDate: appendedAt.slice(0, 10),
    vintageDateBasis: "observed",
    evidence: "publisher-file",
    provenance: "a test",
    appendedAt,
  });
  const everything =
    (...rows: DatedObservation[]) =>
    (id: string) =>
      id === "usd-mxn-h10" ? rows : [];

  it("becomes overdue on the day on which the newest value stored is too old, once, and again after it was not", () => {
    const rows = everything(
      held("2026-11-01", "2026-11-02T08:00:00.000Z", 1),
      held("2026-11-10", "2026-11-20T08:00:00.000Z", 2),
      held("2026-11-02", "2026-11-21T08:00:00.000Z", 3),
    );
    const told = overdueNotices(CATALOGUE, watch, "2026-11-03T10:00:00.000Z", rows, "2026-12-31");
    expect(told.map(({ at, covers, series }) => [at, covers, series])).toEqual([
      ["2026-11-15T00:00:00.000Z", "2026-11-01", "usd-mxn-h10"],
      ["2026-11-24T00:00:00.000Z", "2026-11-10", "usd-mxn-h10"],
    ]);
    expect(overdueNotices(CATALOGUE, watch, "2026-11-03T10:00:00.000Z", rows, "2026-11-23")).toEqual(told.slice(0, 1));
    expect(overdueNotices(CATALOGUE, watch, "2026-11-16T10:00:00.000Z", rows, "2026-11-30")).toEqual(told.slice(1));
    const lateWhenBegun = everything(held("2026-09-01", "2026-11-16T09:00:00.000Z", 1));
    expect(overdueNotices(CATALOGUE, watch, "2026-11-16T10:00:00.000Z", lateWhenBegun, "2026-11-30")).toEqual([]);
    expect(
      overdueNotices(CATALOGUE, { ...watch, overdueAfterDays: null }, "2026-11-03T10:00:00.000Z", rows, "2026-12-31"),
    ).toEqual([]);
  });

  it("what was told of it stays, whatever is stored later", () => {
    const day = fc.integer({ min: 0, max: 60 });
    fc.assert(
      fc.property(fc.array(fc.tuple(day, day), { minLength: 1, maxLength: 6 }), day, (loads, begun) => {
        const inOrder = loads.toSorted(([a], [b]) => a - b);
        const rows = inOrder.map(([stored, covers], index) =>
          held(addDays("2026-01-01", covers), `${addDays("2026-01-01", stored)}T08:00:00.000Z`, index + 1),
        );
        const at = `${addDays("2026-01-01", begun)}T12:00:00.000Z`;
        const all = overdueNotices(CATALOGUE, watch, at, everything(...rows), addDays("2026-01-01", 90));
        for (const [index, [stored]] of inOrder.entries()) {
          const today = addDays("2026-01-01", stored);
          const then = overdueNotices(CATALOGUE, watch, at, everything(...rows.slice(0, index + 1)), today);
          expect(all.filter((notice) => notice.at.slice(0, 10) <= today)).toEqual(then);
        }
        expect(all.every((notice) => notice.at > at)).toBe(true);
      }),
    );
  });
});

describe("the terms of a watch", () => {
  const of = (asked: AskedTerms): WatchTerms => watchTerms(BASIS, asked, () => ["fred-h10"]);

  const faultOf = (work: () => unknown): WatchFault => {
    try {
      work();
    } catch (error) {
      if (error instanceof WatchRefusal) return error.fault;
      throw error;
    }
    throw new Error("nothing is refused");
  };

  it.each<[AskedTerms, WatchFault]>([
    [{ kind: "new-value" }, { name: "series", code: "unknown", value: "" }],
    [
      { kind: "revision", series: "constructor" },
      { name: "series", code: "unknown", value: "constructor" },
    ],
    [
      { kind: "above", series: "usd-mxn-h10" },
      { name: "threshold", code: "not-a-decimal", value: "" },
    ],
    [
      { kind: "above", series: "usd-mxn-h10", threshold: "1e3" },
      { name: "threshold", code: "not-a-decimal", value: "1e3" },
    ],
    [
      { kind: "below", series: "usd-mxn-h10", threshold: "1,5" },
      { name: "threshold", code: "not-a-decimal", value: "1,5" },
    ],
    [
      { kind: "below", series: "usd-mxn-h10", threshold: "1".repeat(41) },
      { name: "threshold", code: "too-long", most: 40 },
    ],
    [
      { kind: "new-value", series: "usd-mxn-h10", threshold: "18" },
      { name: "threshold", code: "stranger", kind: "new-value" },
    ],
    [
      { kind: "verdict", figure: "nothing" },
      { name: "figure", code: "unknown", value: "nothing" },
    ],
    [
      { kind: "verdict", series: "usd-mxn-h10" },
      { name: "series", code: "stranger", kind: "verdict" },
    ],
    [
      { kind: "release", release: "__proto__" },
      { name: "release", code: "unknown", value: "__proto__" },
    ],
  ])("%o are refused by name", (asked, fault) => {
    expect(faultOf(() => of(asked))).toEqual(fault);
  });

  it("a figure that no series speaks to is refused: its verdict cannot change", () => {
    const figure = "wall-height";
    expect(faultOf(() => of({ kind: "verdict", figure }))).toEqual({
      name: "figure",
      code: "not-judged",
      value: figure,
    });
  });

  it.each(["a\u0007b", "a\u2028b", "a\uffffb", "a\ud800b", "a\0b", "x".repeat(121)])(
    "a name %j is refused: feeds could not hold it",
    (name) => {
      expect(() => watchName(name)).toThrow(/^name: /);
    },
  );

  it("a name is trimmed, and one of nothing but spaces is none", () => {
    expect(["  Peso, México 🇲🇽 ", "  "].map(watchName)).toEqual(["Peso, México 🇲🇽", null]);
  });

  it("keep with a release what overdue means and which sources count", () => {
    expect(of({ kind: "release", release: "fed-h10" })).toEqual({
      kind: "release",
      release: "fed-h10",
      overdueAfterDays: 13,
      sources: ["fred-h10"],
    });
  });
});
