import { afterAll, beforeAll, expect, it } from "vitest";
import { decideImport, readHeld } from "@frontera/db";
import { runSource, writeDown } from "@frontera/ingest";
import { effectsOn } from "@frontera/ingest/test/effects";
import { fredFile, startApi, type StartedApi } from "./start-api.ts";

let api: StartedApi;
beforeAll(async () => {
  api = await startApi();
  await writeDown(effectsOn(api.db));
});
afterAll(() => api.close());

/** What a card, the Sources pages, the health check, a watch and the feed of changes say of the peso. */
async function told(watch: string) {
  const { cards } = await api.trpc.overview.query({});
  const { releases } = await api.trpc.sources.releases.query();
  const health = await (await fetch(`${api.origin}/health/data`)).text();
  const { watches } = await api.trpc.watches.list.query();
  return {
    card: cards.find(({ series }) => series.id === "usd-mxn-h10")?.freshness.state,
    release: releases.find(({ status }) => status.releaseId === "fed-h10")?.status.state,
    health: /usd-mxn-h10[^}]*held/s.test(health),
    watch: watches.find(({ id }) => id === watch)?.newest.map(({ title }) => title.en),
    feed: /A file for [^"]* is held for review/.test(await (await fetch(`${api.origin}/feeds/changes.json`)).text()),
  };
}

it("a file that waits for a person is told on the card, the Sources pages, the health check, by watches and in the feed, for as long as it waits", async () => {
  const { id } = await api.trpc.watches.begin.mutate({ kind: "release", release: "fed-h10" });
  const before = await told(id);
  expect([before.card === "held", before.release === "held", before.health, before.feed, before.watch]).toEqual([
    false,
    false,
    false,
    false,
    [],
  ]);

  const odd = { ...fredFile("2026-09-28,99.0000"), checks: { restates: "never" } as const };
  expect((await runSource(odd, effectsOn(api.db), "schedule")).outcome).toBe("held");
  expect(await told(id)).toEqual({
    card: "held",
    release: "held",
    health: true,
    watch: [expect.stringContaining("held for review")],
    feed: true,
  });

  // Whoever watches the health check reads how much of each kind there is to look at.
  expect(await (await fetch(`${api.origin}/health/data`)).text()).toMatch(
    /usd-mxn-h10[^}]*held; request \d+: \d+ findings \([^)]*outlier 1/s,
  );

  // The publisher does not answer at its next hour: the file waits on.
  const silent = { ...odd, fetch: () => Promise.reject(new Error("no answer")) };
  expect((await runSource(silent, effectsOn(api.db), "schedule")).outcome).toBe("failed");
  expect(await told(id)).toMatchObject({ card: "held", release: "held", health: true, feed: true });

  const [request] = await readHeld(api.db);
  await decideImport(api.db, request?.id ?? 0, { confirmed: false, at: "2026-11-24T12:00:00Z" });
  const after = await told(id);
  expect([after.card, after.release, after.health, after.feed]).toEqual([
    expect.any(String),
    "source-error",
    false,
    false,
  ]);
  expect(
    (
      await runSource(
        { ...odd, fetch: () => Promise.resolve({ notModified: true as const, url: "test:" }) },
        effectsOn(api.db),
        "schedule",
      )
    ).outcome,
  ).toBe("unchanged");
  expect([(await told(id)).card, (await told(id)).release]).toEqual([before.card, before.release]);

  // The publisher sends the same file at its next hour: the answer was given.
  expect((await runSource(odd, effectsOn(api.db), "schedule")).outcome).toBe("unchanged");
  expect(await readHeld(api.db)).toEqual([]);
});
