import { XMLParser } from "fast-xml-parser";
import { createTRPCClient, httpLink } from "@trpc/client";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { appendJudgements, readWatch, readWrites, recordRun, type RunRecord } from "@frontera/db";
import { addDays } from "@frontera/domain";
import { ingest, writeDown } from "@frontera/ingest";
import { effectsOn } from "@frontera/ingest/test/effects";
import { readOnlyAccess, type Access } from "../src/access.ts";
import { startLive, type Live } from "../src/live.ts";
import type { Router } from "../src/router.ts";
import { createApp } from "../src/server.ts";
import { readNotices } from "../src/watches/read-notices.ts";
import { fredFile, startApi, type StartedApi } from "./start-api.ts";
import { runRecord } from "@frontera/db/test/run-record";

const today = new Date().toISOString().slice(0, 10);
/** The newest day that can have a rate: none is set on a weekend. */
const rateDay = addDays(today, -Math.max(0, ((new Date(today).getUTCDay() + 6) % 7) - 4));

let api: StartedApi;
let live: Live;
beforeAll(async () => {
  api = await startApi({ now: new Date().toISOString() });
  live = await startLive(api.db);
  await writeDown(effectsOn(api.db));
  await bring(rateDay, "18.4");
});
afterAll(async () => {
  await live.close();
  await api.close();
});

/** Loads one day of the peso as a vintage of today. */
const bring = (day: string, value: string) =>
  ingest(fredFile(`${day},${value}`, new Date().toISOString()), effectsOn(api.db), { vintageDate: today });

const { begin, end, list } = {
  begin: (asked: Parameters<StartedApi["trpc"]["watches"]["begin"]["mutate"]>[0]) =>
    api.trpc.watches.begin.mutate(asked),
  end: (id: string) => api.trpc.watches.end.mutate({ id }),
  list: () => api.trpc.watches.list.query(),
};
const listed = async (id: string) => {
  const found = (await list()).watches.find((watch) => watch.id === id);
  if (!found) throw new Error(`watch ${id} is not listed`);
  return found;
};

const feedOf = (id: string, ending: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> =>
  fetch(`${api.origin}/api/v1/watches/${id}/notices.${ending}`, { headers });

interface Entry {
  readonly id: string;
  readonly title: { readonly "#text": string };
  readonly summary: { readonly "#text": string };
  readonly updated: string;
  readonly link: { readonly "@_href": string };
}
async function readAtom(id: string, query = ""): Promise<{ readonly title: string; readonly entry: readonly Entry[] }> {
  const response = await feedOf(id, `atom${query}`);
  expect(response.headers.get("content-type")).toBe("application/atom+xml; charset=utf-8");
  const parser = new XMLParser({ ignoreAttributes: false, isArray: (tag) => tag === "entry" });
  const { feed } = parser.parse(await response.text()) as { feed: { title: string; entry?: readonly Entry[] } };
  return { title: feed.title, entry: feed.entry ?? [] };
}
const readJson = async (id: string, query = "") =>
  (await (await feedOf(id, `json${query}`)).json()) as {
    readonly version: string;
    readonly title: string;
    readonly language: string;
    readonly items: readonly {
      readonly id: string;
      readonly url: string;
      readonly title: string;
      readonly content_text: string;
    }[];
  };

describe("a watch of a series", () => {
  it("tells of what comes after it was begun, on the list and in both feeds, in both languages, under ids that stay", async () => {
    const { id } = await begin({
      kind: "above",
      series: "usd-mxn-h10",
      threshold: "18.40",
      name: "Peso above <18.40> & so on ]]>",
    });
    expect((await listed(id)).count).toBe(0);
    expect((await readAtom(id)).entry).toEqual([]);
    await bring(rateDay, "18.400");
    expect((await listed(id)).count).toBe(0);
    await bring(rateDay, "18.4001");
    const told = await listed(id);
    expect(told.count).toBe(1);
    expect(told.newest[0]).toMatchObject({
      title: { en: expect.stringMatching(/^Above 18\.40: /) as string },
      text: { es: expect.stringMatching(/^De 18\.4.* a 18\.4001 \(.*\)\. Edición del /) as string },
      path: `/peso?series=usd-mxn-h10&asOf=${today}`,
    });
    const [atom, json, spanish] = [await readAtom(id), await readJson(id), await readJson(id, "?locale=es")];
    expect(atom.title).toBe("Frontera: Peso above <18.40> & so on ]]>");
    expect(atom.entry.map((entry) => entry.id)).toEqual(json.items.map((item) => item.id));
    expect(atom.entry[0]?.id).toMatch(/^tag:frontera,2026:notice\/above\/usd-mxn-h10\/18\.40\/\d+\/en$/);
    expect(atom.entry[0]?.link["@_href"]).toBe(`${api.origin}/en/peso?series=usd-mxn-h10&asOf=${today}`);
    expect(json).toMatchObject({ version: "https://jsonfeed.org/version/1.1", title: atom.title, language: "en" });
    expect(spanish.items[0]?.title).toMatch(/^Por encima de 18\.40: /);
    expect(spanish.items[0]?.url).toContain("/es/peso?");
    await bring(rateDay, "18.3");
    await bring(rateDay, "19");
    const more = await readAtom(id);
    expect(more.entry).toHaveLength(2);
    expect(more.entry.at(-1)).toEqual(atom.entry[0]);
  });

  it("of revisions and one of new values share what comes: each change is told by one of them, once", async () => {
    const [revisions, values] = [
      await begin({ kind: "revision", series: "usd-mxn-h10" }),
      await begin({ kind: "new-value", series: "usd-mxn-h10" }),
    ];
    await bring("2026-11-02", "18.1");
    await bring("2026-11-02", "18.10");
    await bring("2026-11-02", "18.2");
    const [revised, appeared] = [await listed(revisions.id), await listed(values.id)];
    expect([revised.count, appeared.count]).toEqual([1, 1]);
    expect(revised.newest[0]?.title.en).toMatch(/: from 18\.1 to 18\.2$/);
    expect(appeared.newest[0]?.title.en).toMatch(/: 18\.1$/);
  });

  it("its feed is not sent again to who holds it, and is worked out again only when something came", async () => {
    const { id } = await begin({ kind: "new-value", series: "usd-mxn-h10" });
    await bring("2026-11-03", "18.1");
    const etag = (await feedOf(id, "atom")).headers.get("etag") ?? "";
    expect((await feedOf(id, "atom", { "If-None-Match": etag })).status).toBe(304);
    const watch = await readWatch(api.db, id);
    if (!watch) throw new Error("no watch");
    const context = { db: api.db, now: () => new Date() };
    const first = await readNotices(context, watch);
    expect(await readNotices(context, watch)).toBe(first);
    await bring("2026-11-04", "18.1");
    expect((await readNotices(context, watch)).count).toBe(2);
    expect((await feedOf(id, "atom", { "If-None-Match": etag })).status).toBe(200);
  });
});

describe("a watch of a verdict", () => {
  it("tells of a flip as it was judged, with the day's ledger", async () => {
    const judge = (verdict: "agrees" | "differs", cause: "data" | "correction") =>
      appendJudgements(api.db, (_tx, vintageId) =>
        Promise.resolve([{ figureId: "peso-before-election", verdict, cause, vintageId, judgedOn: today }]),
      );
    await judge("agrees", "data");
    const { id } = await begin({ kind: "verdict", figure: "peso-before-election" });
    expect((await listed(id)).count).toBe(0);
    await judge("differs", "correction");
    const { newest } = await listed(id);
    expect(newest.map(({ path }) => path)).toEqual([`/ledger?asOf=${today}#peso-before-election`]);
    expect(newest[0]?.title.en).toMatch(/^From “matches” to “differs”: /);
    expect(newest[0]?.text.es).toContain("por una corrección nuestra");
  });
});

const run = (outcome: RunRecord["outcome"]): RunRecord =>
  runRecord(outcome, {
    startedAt: `${today}T06:00:00.000Z`,
    finishedAt: `${today}T06:00:01.000Z`,
    ...(outcome === "failed" ? { error: "no <answer> & nothing else" } : {}),
  });

describe("a watch of a publication", () => {
  it("tells of its source when it begins to fail, and of the day on which it is overdue", async () => {
    const { id } = await begin({ kind: "release", release: "fed-h10" });
    expect((await listed(id)).terms).toMatchObject({ overdueAfterDays: 13, sources: ["fred-h10", "fred-h10-api"] });
    for (const outcome of ["failed", "failed", "unchanged"] as const) await recordRun(api.db, run(outcome));
    expect((await listed(id)).newest.map(({ path, text }) => [path, text.en])).toEqual([
      ["/sources/fed-h10", "fred-h10: no <answer> & nothing else"],
    ]);
    const [entry] = (await readAtom(id)).entry;
    expect(entry?.summary["#text"]).toBe("fred-h10: no &lt;answer&gt; &amp; nothing else");
    const later = createApp({
      db: api.db,
      live,
      access: readOnlyAccess,
      now: () => new Date(`${addDays(today, 40)}T12:00:00Z`),
    });
    const feed = (await (await later.request(`/api/v1/watches/${id}/notices.json`)).json()) as Awaited<
      ReturnType<typeof readJson>
    >;
    expect(feed.items.map((item) => item.id.split("/").slice(1, 4))).toEqual([
      ["overdue", "fed-h10", addDays(rateDay, 14)],
      ["failure", "fred-h10", expect.any(String) as string],
    ]);
  });
});

describe("a watch that has ended", () => {
  it("says so in its feeds and on the list; it ends once", async () => {
    const { id } = await begin({ kind: "revision", series: "usd-mxn-fix" });
    await end(id);
    const gone = await feedOf(id, "atom");
    expect([gone.status, gone.headers.get("content-type")]).toEqual([410, "application/problem+json"]);
    expect((await listed(id)).endedAt).not.toBeNull();
    await expect(end(id)).rejects.toThrow("has ended already");
  });
});

describe("what cannot be watched", () => {
  it.each<[Parameters<typeof begin>[0], string]>([
    [{ kind: "new-value", series: "nothing" }, 'series: unknown series \\"nothing\\"'],
    [{ kind: "new-value", series: "usd-mxn-h10'; drop table watch; --" }, "series: unknown series"],
    [{ kind: "above", series: "usd-mxn-h10", threshold: "many" }, "threshold: not a decimal number"],
    [{ kind: "below", series: "usd-mxn-h10", threshold: "9".repeat(41) }, "threshold: longer than 40 characters"],
    [{ kind: "below", series: "usd-mxn-h10", threshold: "9".repeat(4_000) }, "threshold"],
    [{ kind: "verdict", figure: "coyote-fee-2014" }, "no series speaks to"],
    [{ kind: "release", release: "toString" }, "release: unknown release"],
    [{ kind: "revision", series: "usd-mxn-h10", figure: "deadliest-month" }, "figure: does not go with kind revision"],
    [{ kind: "revision", series: "usd-mxn-h10", name: "a\u0007b" }, "name"],
    [{ kind: "revision", series: "usd-mxn-h10", name: "a\u2028b" }, "name"],
    [{ kind: "revision", series: "usd-mxn-h10", name: "a\uffffb" }, "name"],
    [{ kind: "revision", series: "usd-mxn-h10", name: "a\ud800b" }, "name"],
    [{ kind: "revision", series: "usd-mxn-h10", name: "a\0b" }, "name"],
    [{ kind: "revision", series: "usd-mxn-h10", name: "x".repeat(121) }, "name"],
  ])("%o is refused by name, and nothing is kept", async (asked, message) => {
    const before = (await list()).watches.length;
    const response = await fetch(`${api.origin}/trpc/watches.begin`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(asked),
    });
    expect(response.status).toBe(400);
    expect(await response.text()).toContain(message);
    expect((await list()).watches).toHaveLength(before);
  });

  it.each([
    ["/watches/xyz/notices.atom", 400],
    [`/watches/${"0".repeat(32)}/notices.json`, 404],
    [`/watches/${"0".repeat(32)}/notices.json?locale=de`, 400],
    [`/watches/${"0".repeat(32)}/notices.atom?asOf=2026-01-01`, 400],
  ])("a feed at %s is refused with %i", async (path, status) => {
    const response = await fetch(`${api.origin}/api/v1${path}`);
    expect([response.status, response.headers.get("content-type")]).toEqual([status, "application/problem+json"]);
  });
});

describe("who may watch", () => {
  /** Signed in under the name that the request gives. */
  const named: Access = {
    kind: "sign-in",
    actorOf: ({ headers }) => {
      const name = headers.get("X-Name");
      return Promise.resolve(name === null ? { name: "anonymous", role: "reader" } : { name, role: "analyst" });
    },
  };
  const as = (name: string | null) =>
    createTRPCClient<Router>({
      links: [
        httpLink({
          url: "http://localhost/trpc",
          headers: name === null ? {} : { "X-Name": name },
          fetch: async (input, init) =>
            createApp({ db: api.db, live, access: named, now: () => new Date() }).request(
              input as URL,
              init as RequestInit,
            ),
        }),
      ],
    });

  it("an analyst sees and ends what is theirs, and no other's; who is not signed in sees nothing", async () => {
    const { id } = await as("ana").watches.begin.mutate({ kind: "revision", series: "usd-mxn-h10", name: "Ana's own" });
    expect((await as("ana").watches.list.query()).watches.map((watch) => watch.id)).toEqual([id]);
    expect((await as("eva").watches.list.query()).watches).toEqual([]);
    await expect(as("eva").watches.end.mutate({ id })).rejects.toThrow(`no watch of yours: ${id}`);
    await expect(as(null).watches.list.query()).rejects.toThrow("only a signed-in analyst may do this");
    await expect(as(null).watches.begin.mutate({ kind: "revision", series: "usd-mxn-h10" })).rejects.toThrow(
      "signed-in",
    );
    expect((await as("ana").watches.list.query()).watches[0]?.endedAt).toBeNull();
  });

  it("who has the address reads its feed, which does not say whose it is", async () => {
    const { id } = await as("zoe@example.org").watches.begin.mutate({ kind: "revision", series: "usd-mxn-h10" });
    const response = await feedOf(id, "atom");
    expect(response.headers.get("cache-control")).toBe("private, max-age=60");
    expect(await response.text()).not.toContain("zoe");
  });

  it("fifty at once and no more, said by the limit; every one asked for stands in the record of writes", async () => {
    const asked = { kind: "revision", series: "usd-mxn-h10" } as const;
    for (let count = 0; count < 50; count += 1) await as("ida").watches.begin.mutate(asked);
    await expect(as("ida").watches.begin.mutate(asked)).rejects.toThrow("at most 50 watches at once");
    const writes = (await readWrites(api.db, 60)).filter(({ actor }) => actor === "ida");
    expect(writes.map(({ action, outcome }) => `${action} ${outcome}`)).toEqual([
      "watches.begin failed",
      ...Array.from({ length: 50 }, () => "watches.begin done"),
    ]);
  });
});
