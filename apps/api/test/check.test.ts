import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Case } from "./claims/case.ts";
import { FIRST } from "./claims/sentences-first.ts";
import { FOURTH } from "./claims/sentences-fourth.ts";
import { SECOND } from "./claims/sentences-second.ts";
import { THIRD } from "./claims/sentences-third.ts";
import { startApi, type StartedApi } from "./start-api.ts";

let running: StartedApi;
beforeAll(async () => {
  running = await startApi();
});
afterAll(() => running.close());

type Check = Awaited<ReturnType<typeof running.trpc.check.query>>["checks"][number];

/** A reading as a case names it. */
function keyOf({ reading, periods }: Check["readings"][number]): string {
  const { claim } = reading;
  const name = reading.whole === null ? reading.series : `${reading.series}/${reading.whole}`;
  const joint = claim.kind === "change" ? ">" : claim.kind === "sum" ? ".." : " ";
  return `${name} ${periods.join(joint)}${claim.kind === "change" && reading.method === "eop" ? ":eop" : ""}`;
}

const readsOf = ({ readings }: Check): Case["reads"] =>
  Object.fromEntries(readings.map((judged) => [keyOf(judged), judged.verdict]));

/** Read as expected, with every verdict; or refused by the part that is expected. */
function isRight({ reads, unread }: Case, check: Check): boolean {
  if (unread !== undefined) return check.verdict === "unread" && check.unread.some(({ name }) => name === unread);
  const sorted = (all: Case["reads"] = {}): string => JSON.stringify(Object.entries(all).toSorted());
  return check.unread.length === 0 && sorted(readsOf(check)) === sorted(reads);
}

async function checkAll(cases: readonly Case[]): Promise<readonly { readonly of: Case; readonly check: Check }[]> {
  const results: { readonly of: Case; readonly check: Check }[] = [];
  for (let from = 0; from < cases.length; from += 20) {
    const part = cases.slice(from, from + 20);
    const { checks } = await running.trpc.check.query({ sentences: part.map(({ says }) => says) });
    for (const [index, of] of part.entries()) results.push({ of, check: checks[index] as Check });
  }
  return results;
}

describe("sentences as readers type them", () => {
  it("at least 95 in 100 are read and judged rightly on the archive, and at most 1 in 100 wrongly without saying so", async () => {
    const results = await checkAll([...FIRST, ...SECOND, ...THIRD, ...FOURTH]);
    const wrong = results.filter(({ of, check }) => !isRight(of, check));
    const unsaid = wrong.filter(({ check }) => check.verdict !== "unread");
    const told = wrong.map(({ of, check }) => ({ says: of.says, reads: readsOf(check), unread: check.unread }));
    expect(wrong.length, JSON.stringify(told, null, 1)).toBeLessThanOrEqual(results.length * 0.05);
    expect(unsaid.length, JSON.stringify(told, null, 1)).toBeLessThanOrEqual(results.length * 0.01);
  });
});

describe("POST /api/v1/check", () => {
  const post = (body: unknown): Promise<Response> =>
    fetch(`${running.origin}/api/v1/check`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: typeof body === "string" ? body : JSON.stringify(body),
    });

  it("answers how each sentence was read, its verdict and the numbers compared, in codes and in words", async () => {
    const response = await post({ sentences: ["Border apprehensions have tripled since 2017.", "Cartels grew."] });
    expect(response.status).toBe(200);
    const { checks } = (await response.json()) as { readonly checks: readonly Record<string, unknown>[] };
    expect(checks[0]).toMatchObject({
      verdict: "false",
      readings: [
        {
          series: "usbp-sw-apprehensions-fy",
          verdict: "false",
          periods: ["FY2017", "FY2025"],
          values: [{ value: "303916" }, { value: "237538" }],
          grade: "at-least",
        },
        { series: "usbp-sw-apprehensions", verdict: "false", periods: ["2017", "2025"] },
      ],
      text: { verdict: "False" },
    });
    expect(checks[1]).toMatchObject({
      verdict: "unread",
      unread: [{ name: "subject", text: "Cartels" }],
      readings: [],
    });
  });

  it("judges on what was known when it was said", async () => {
    const sentences = ["October 2017 was the deadliest month on record"];
    const verdictsOn = async (said: string): Promise<readonly unknown[]> => {
      const { checks } = (await (await post({ sentences, said })).json()) as {
        readonly checks: readonly {
          readonly readings: readonly { readonly series: string; readonly verdict: string }[];
        }[];
      };
      return checks[0]?.readings.map(({ series, verdict }) => `${series} ${verdict}`) ?? [];
    };
    expect(await verdictsOn("2018-01-31")).toContain("sesnsp-homicide-cases-1997-2017 true");
    expect(await verdictsOn("2026-01-31")).toContain("sesnsp-homicide-victims surpassed");
  });

  it.each([
    [{ sentences: [] }, 400, "sentences"],
    [{ sentences: Array.from({ length: 21 }, () => "a") }, 400, "sentences"],
    [{ sentences: ["a"], said: "2030-01-01" }, 400, "2030-01-01"],
    [{ sentences: ["a"], said: "yesterday" }, 400, "said"],
    [{ sentences: ["a"], locale: "fr" }, 400, "locale"],
    [{ sentences: ["a"], more: 1 }, 400, "more"],
  ])("%j is refused by name", async (body, status, named) => {
    const response = await post(body);
    expect(response.status).toBe(status);
    expect(await response.text()).toContain(named);
  });
});
