import { XMLParser } from "fast-xml-parser";
import ICAL from "ical.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { takeVintageBack } from "@frontera/db";
import { effectsOn } from "@frontera/ingest/test/effects";
import { ingest } from "@frontera/ingest";
import { fredFile, startApi, type StartedApi } from "./start-api.ts";

let api: StartedApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

interface Entry {
  readonly id: string;
  readonly title: { readonly "#text": string };
  readonly updated: string;
  readonly link: { readonly "@_href": string };
}
async function readFeed(
  name: string,
): Promise<{ readonly id: string; readonly updated: string; readonly entry: readonly Entry[] }> {
  const response = await fetch(`${api.origin}/feeds/${name}.atom`);
  expect(response.headers.get("content-type")).toBe("application/atom+xml; charset=utf-8");
  const parser = new XMLParser({ ignoreAttributes: false, isArray: (tag) => tag === "entry", processEntities: true });
  return (parser.parse(await response.text()) as { feed: Awaited<ReturnType<typeof readFeed>> }).feed;
}

describe("the feed of everything that changed", () => {
  const json = async (locale: string) => {
    const response = await fetch(`${api.origin}/feeds/changes.json?locale=${locale}`);
    expect(response.headers.get("content-type")).toBe("application/feed+json; charset=utf-8");
    const text = await response.text();
    return { text, items: (JSON.parse(text) as { items: { id: string; title: string; url: string }[] }).items };
  };

  it("has the same bytes until something changes, then one permanent entry more, and one for what is taken back", async () => {
    const before = await json("es");
    expect((await json("es")).text).toBe(before.text);
    await ingest(fredFile("2026-10-19,17.4"), effectsOn(api.db), { vintageDate: "2026-11-22" });
    const after = await json("es");
    expect(after.items[0]).toMatchObject({ title: expect.stringMatching(/: 1 valor nuevo$/) as string });
    expect(after.items[0]?.url).toMatch(/\/es\/sources\/fed-h10$/);
    expect(after.items.slice(1).map(({ id }) => id)).toEqual(before.items.slice(0, 49).map(({ id }) => id));
    const [{ id } = { id: 0 }] = (await api.trpc.sources.release.query({ id: "fed-h10" })).vintages;
    await takeVintageBack(api.db, id, { by: "a test", reason: "una prueba" });
    expect((await json("es")).items[0]?.title).toMatch(/se retiró .*: una prueba$/);
  });

  it("tells a change of method on the day its first values became public, with its reason", async () => {
    const { items } = await json("es");
    // CBP's edition of 30 November 2025 is the first in the archive that reaches October 2023.
    expect(items.find(({ id }) => id.includes("method/cbp-sw-encounters-title8/2023-10"))).toMatchObject({
      url: expect.stringMatching(/\/es\/apprehensions\?series=cbp-sw-encounters-title8$/) as string,
      title: expect.stringMatching(/^Cambio de método: .*, desde oct 2023$/) as string,
      content_text: expect.stringMatching(/octubre de 2023/) as string,
      date_published: "2025-11-30T00:00:00.000Z",
    });
  });

  it("is the same in Atom, in each language with ids of its own, and refuses what it does not know by name", async () => {
    const atom = await readFeed("changes");
    expect(atom.entry.map(({ id }) => id)).toEqual((await json("en")).items.map(({ id }) => id));
    const english = new Set(atom.entry.map(({ id }) => id));
    expect((await json("es")).items.filter(({ id }) => english.has(id))).toEqual([]);
    const refused = await fetch(`${api.origin}/feeds/changes.atom?locale=fr`);
    expect([refused.status, await refused.text()]).toEqual([400, expect.stringContaining("locale")]);
  });
});

describe("the feed of a series", () => {
  it("has an entry with a permanent id for every vintage that changed something, and a new one when one more comes", async () => {
    const before = await readFeed("usd-mxn-h10");
    const { vintageDates } = await api.trpc.series.query({ id: "usd-mxn-h10" });
    expect(before.entry).toHaveLength(vintageDates.length);
    expect(await readFeed("usd-mxn-h10")).toEqual(before);
    await ingest(fredFile("2026-10-20,17.5"), effectsOn(api.db), { vintageDate: "2026-11-23" });
    const after = await readFeed("usd-mxn-h10");
    expect(after.entry).toHaveLength(before.entry.length + 1);
    expect(after.entry[0]?.title["#text"]).toContain("1 value new or changed, vintage of 2026-11-23");
    expect(after.entry[0]?.id).toMatch(/^tag:frontera,2026:vintage\/usd-mxn-h10\/2026-11-23\/[0-9a-f]{12}$/);
    expect(
      after.entry
        .slice(1)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(before.entry.map(({ id }) => id).sort());
    expect(after.id).toBe(before.id);
    expect(after.entry[0]?.link["@_href"]).toContain("/en/peso?series=usd-mxn-h10&asOf=2026-11-23");
  });

  it("of a subject holds its series' vintages, newest first, fifty at most; an unknown one is refused by name", async () => {
    const { entry } = await readFeed("violence");
    expect(entry.length).toBeLessThanOrEqual(50);
    expect(entry.map(({ updated }) => updated)).toEqual(
      entry
        .map(({ updated }) => updated)
        .toSorted()
        .reverse(),
    );
    const response = await fetch(`${api.origin}/feeds/nothing.atom`);
    expect(response.status).toBe(404);
    expect(await response.text()).toContain("no such feed: nothing");
  });
});

describe("the calendar of releases", () => {
  it("another implementation reads it: a day for every publication that goes on, none for one that is over", async () => {
    const response = await fetch(`${api.origin}/feeds/releases.ics`);
    expect(response.headers.get("content-type")).toBe("text/calendar; charset=utf-8");
    const text = await response.text();
    const events = new ICAL.Component(ICAL.parse(text) as unknown[])
      .getAllSubcomponents("vevent")
      .map((each) => new ICAL.Event(each));
    const uids = events.map(({ uid }) => uid);
    expect(uids.some((uid) => uid.startsWith("fed-h10-"))).toBe(true);
    expect(uids.some((uid) => uid.startsWith("merida-documents-"))).toBe(false);
    expect(events.every(({ startDate }) => startDate.isDate)).toBe(true);
    expect(await (await fetch(`${api.origin}/feeds/releases.ics`)).text()).toBe(text);
  });
});
