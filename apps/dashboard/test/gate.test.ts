import { CATALOGUE, MAX_COMPARED } from "@frontera/content";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { populationsOf, UNITS, type Series } from "@frontera/domain";
import { expectGated, type SeriesQuery } from "@frontera/api/test/gated-cells";
import { startApi, type StartedApi } from "@frontera/api/test/start-api";
import type { SearchParams } from "../src/address/address-parser.ts";
import { readAddress } from "../src/features/indicator/address.ts";
import {
  addressOfForm,
  methodChoices,
  nearSeries,
  periodChoices,
  populationChoices,
  unitChoices,
} from "../src/features/indicator/choices.ts";
import { sharedParameters, type View } from "../src/features/indicator/view.ts";

let running: StartedApi;
beforeAll(async () => {
  running = await startApi();
});
afterAll(() => running.close());

const families = CATALOGUE.series.filter(({ id, family }) => id === family);
const day = fc.constantFrom("", "2001-01-31", "2015-06-30", "2017-12-31", "2021-10-01");
const values = (choices: readonly { readonly value: string }[]) =>
  fc.constantFrom("", ...choices.map(({ value }) => value));

/** Any filled-in form of any series' page, with any day of knowledge and any other series of any subject set beside it. */
const form: fc.Arbitrary<SearchParams> = fc.constantFrom<Series[]>(...families).chain((series) => {
  const others = families.filter(({ id }) => id !== series.id);
  return fc.record({
    series: fc.constant<string>(series.id),
    asOf: fc.constantFrom("", "2019-12-31", "2026-11-24"),
    range: fc.constant("chosen"),
    known: fc.constant("chosen"),
    observation_start: day,
    observation_end: day,
    units: values(unitChoices("en").filter(({ value }) => UNITS[value as keyof typeof UNITS].against !== "nothing")),
    every: fc.constantFrom(...periodChoices(series, "en").map(({ value }) => value)),
    aggregation_method: values(methodChoices(series, "en")),
    per_100000: values(populationChoices(populationsOf(CATALOGUE, series), "en")),
    base_date: day,
    compare: fc.subarray<string>(
      others.map(({ id }) => id),
      { maxLength: Math.min(MAX_COMPARED, others.length) },
    ),
  });
});

/** The view a sent form leads to, or the reasons it is refused for. */
function follow(sent: SearchParams): View | readonly string[] {
  const series = families.find(({ id }) => id === sent["series"]);
  const address = addressOfForm(sent);
  if (!series || !address) throw new Error("the form led nowhere");
  return readAddress({ indicator: series.indicator, locale: "en" }, Object.fromEntries(address));
}

describe("no sequence of choices in a page's form yields a change or a percentage across a gate", () => {
  it("over random forms: each cell of each series a page would show is one the gate lets through, and a refusal names its parameter", async () => {
    let [cells, shown] = [0, 0];
    await fc.assert(
      fc.asyncProperty(form, async (sent) => {
        const view = follow(sent);
        if (!("series" in view)) {
          for (const reason of view) expect(reason).toMatch(/^(\w+( [\w.-]+)?: |observation_start )/);
          return;
        }
        for (const [index, each] of [view.series, ...view.compare].entries()) {
          const request = view.requests[index] ?? {};
          const question = { id: each.id, ...sharedParameters({ ...view, request }) } as SeriesQuery;
          if (question.units === undefined) continue;
          shown += 1;
          const answer = await expectGated(running, question);
          // What a page lets through, the API answers.
          expect(answer).toEqual(expect.any(Number));
          cells += Number(answer);
        }
      }),
      { numRuns: 500 },
    );
    expect(shown).toBeGreaterThan(30);
    expect(cells).toBeGreaterThan(500);
  });

  it("every series a page offers to set beside another is one it can show", () => {
    for (const series of families) {
      const view = readAddress({ indicator: series.indicator, locale: "en" }, { series: series.id, units: "pc1" });
      if (!("series" in view)) throw new Error(view.join());
      for (const other of nearSeries(view).slice(0, 5))
        expect(
          readAddress(
            { indicator: series.indicator, locale: "en" },
            { series: series.id, units: "pc1", compare: other.id },
          ),
        ).toHaveProperty("compare", [other]);
    }
  });
});
