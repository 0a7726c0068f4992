import { once } from "node:events";
import { get, request, type IncomingMessage } from "node:http";
import { connect, type Socket } from "node:net";
import { setTimeout as delay } from "node:timers/promises";
import { zipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DEAR_PROCEDURES, isDear } from "../../src/work/dear.ts";
import { uploadLimitBytes } from "../../src/read-body.ts";
import { router } from "../../src/router.ts";
import { reach, type Reached } from "./strangers.ts";

/** Only against hanging: how long each thing takes is measured by `pnpm bench`. */
const watchdog = 60_000;

let api: Reached;
beforeAll(async () => {
  api = await reach({ withArchive: true, workMsPerMinute: 600_000 });
});
afterAll(() => api.close());

const verify = (body: Uint8Array): Promise<Response> =>
  fetch(`${api.origin}/api/v1/verify`, { method: "POST", body: body as Uint8Array<ArrayBuffer> });

describe("what a stranger sends", () => {
  it(
    "half a megabyte that unpacks to half a gigabyte is refused before it is unpacked",
    async () => {
      const bomb = zipSync({ SHA256SUMS: new Uint8Array(512 * 1024 * 1024) }, { level: 6 });
      expect(bomb.byteLength).toBeLessThan(1024 * 1024);
      const answer = await verify(bomb);
      expect(answer.status).toBe(200);
      expect(await answer.json()).toMatchObject({
        kind: "other",
        problems: [expect.stringContaining("67108864 bytes")],
      });
    },
    watchdog,
  );

  it(
    "more than is taken is refused, declared or not",
    async () => {
      expect((await verify(new Uint8Array(uploadLimitBytes + 1))).status).toBe(413);
      const pieces = new ReadableStream<Uint8Array>({
        pull(controller) {
          controller.enqueue(new Uint8Array(1024 * 1024));
        },
      });
      const options = { method: "POST", body: pieces, duplex: "half" } as RequestInit;
      const answer = await fetch(`${api.origin}/api/v1/verify`, options).catch(() => null);
      if (answer) expect(answer.status).toBe(413);
      expect((await fetch(`${api.origin}/health/live`)).status).toBe(200);
    },
    watchdog,
  );

  it(
    "a file that grows beyond all memory while it is read ends its thread, and nobody else's answer",
    async () => {
      const header = "series_id,period,value,obs_status,vintage_date\r\n";
      const answer = verify(Buffer.from(header + ",,,,\r\n".repeat(2_700_000)));
      expect((await fetch(`${api.origin}/health/live`)).status).toBe(200);
      const { status, headers } = await answer;
      expect(status).toBe(503);
      expect(Number(headers.get("Retry-After"))).toBeGreaterThan(0);
      expect((await fetch(`${api.origin}/figures.csv`)).status).toBe(200);
    },
    watchdog * 3,
  );

  it("a list that says the same thing 200 times is the work of one", async () => {
    const ask = async (dates: string): Promise<unknown> => {
      const path = `/api/v1/series/usd-mxn-h10/observations?output_type=2&limit=10&vintage_dates=${dates}`;
      return ((await (await fetch(`${api.origin}${path}`)).json()) as { count: number }).count;
    };
    const once = await ask("2026-11-24");
    expect(once).toBeGreaterThan(8_000);
    expect(await ask(Array.from({ length: 200 }, () => "2026-11-24").join(","))).toBe(once);
  });

  it("a list that would give too many rows is refused by its name", async () => {
    const days = Array.from({ length: 200 }, (_, day) =>
      new Date(Date.UTC(2026, 4, 1 + day)).toISOString().slice(0, 10),
    );
    const path = `/api/v1/series/usd-mxn-h10/observations?output_type=2&vintage_dates=${days.join(",")}`;
    const answer = await fetch(`${api.origin}${path}`);
    expect(answer.status).toBe(400);
    expect(await answer.text()).toMatch(/vintage_dates: would give \d+ rows, the limit is 1000000/);
  });
});

/** Opens a request and leaves it again as soon as it was sent. */
async function askAndLeave(path: string): Promise<void> {
  const asked = get(`${api.origin}${path}`, { agent: false });
  asked.on("error", () => undefined);
  await once(asked, "finish");
  await delay(20);
  asked.destroy();
}

describe("a reader who leaves", () => {
  it(
    "is not worked for any more: a hundred files asked for and left are not made",
    async () => {
      let done = 0;
      const path = "/series/usd-mxn-h10.xlsx";
      // One whole file, so that the threads are there.
      expect((await fetch(`${api.origin}${path}`)).status).toBe(200);
      await Promise.all(Array.from({ length: 100 }, () => askAndLeave(path)));
      // Another one's question is answered after at most what had been begun, not after a hundred files.
      const next = fetch(`${api.origin}/figures.csv`).then(() => (done += 1));
      await expect.poll(() => done, { timeout: 60_000 }).toBe(1);
      await next;
      expect(api.work.waiting()).toBe(0);
    },
    watchdog,
  );

  it(
    "of the bulk file ends its making, though it had begun",
    async () => {
      const response = await new Promise<IncomingMessage>((answered, fail) => {
        get(`${api.origin}/api/v1/observations.csv`, { agent: false }, answered).on("error", fail);
      });
      await once(response, "data");
      response.destroy();
      await expect.poll(() => api.work.waiting() + api.work.running(), { timeout: 60_000 }).toBe(0);
      await delay(500);
      expect(api.work.waiting() + api.work.running()).toBe(0);
    },
    watchdog,
  );
});

describe("whoever asks last", () => {
  it(
    "whether the process lives is answered before forty that asked something at the same moment",
    async () => {
      const head = (path: string): string => `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n`;
      const answered = async (socket: Socket): Promise<void> => {
        await once(socket, "data");
      };
      const sockets = Array.from({ length: 41 }, () => connect(Number(new URL(api.origin).port), "127.0.0.1"));
      for (const socket of sockets) {
        socket.write(head("/health/live"));
        await answered(socket);
      }
      const [monitor, ...readers] = sockets;
      if (!monitor) throw new Error("no monitor");
      const order: string[] = [];
      const path = `/trpc/search?input=${encodeURIComponent(JSON.stringify({ query: "homicidos estatals municpio" }))}`;
      const all = [
        ...readers.map(async (reader) => {
          reader.write(head(path));
          await answered(reader);
          order.push("reader");
        }),
        (async () => {
          monitor.write(head("/health/live"));
          await answered(monitor);
          order.push("monitor");
        })(),
      ];
      await Promise.all(all);
      for (const socket of sockets) socket.destroy();
      expect(order).toHaveLength(41);
      expect(order.indexOf("monitor")).toBeLessThan(20);
    },
    watchdog,
  );
});

describe("one client", () => {
  it(
    "has one thing worked out at a time, whatever it asks at once, and others come between",
    async () => {
      const most: number[] = [];
      const watch = setInterval(() => most.push(api.work.running()), 1);
      // Each another question: what was asked before is kept.
      const ask = (from: string, nth: number) =>
        fetch(`${api.origin}/series/usd-mxn-h10.csv?observation_start=200${String(nth)}-01-01`, {
          headers: { "X-Forwarded-For": from },
        }).then((answer) => answer.arrayBuffer());
      await Promise.all(Array.from({ length: 6 }, (_, nth) => ask("203.0.113.1", nth)));
      clearInterval(watch);
      expect(Math.max(...most)).toBe(1);
    },
    watchdog,
  );

  it(
    "that has had its share is told when to come again; another one is not",
    async () => {
      const strict = await reach({ withArchive: true, workMsPerMinute: 1 });
      const ask = (from: string, year = 2000) =>
        fetch(`${strict.origin}/series/usd-mxn-h10.csv?observation_start=${String(year)}-01-01`, {
          headers: { "X-Forwarded-For": from },
        });
      expect((await ask("203.0.113.1")).status).toBe(200);
      const refused = await ask("203.0.113.1", 2001);
      expect(refused.status).toBe(429);
      expect(Number(refused.headers.get("Retry-After"))).toBeGreaterThan(0);
      expect((await ask("203.0.113.2", 2002)).status).toBe(200);
      // What was worked out once costs nobody anything. Tests beside this one write to the same server, which ends what is kept: another is asked anew.
      let others = 2;
      const afterAnother = async (): Promise<number> => {
        others += 1;
        await ask(`203.0.113.${String(others)}`, 2003);
        return (await ask("203.0.113.1", 2003)).status;
      };
      await expect.poll(afterAnother, { timeout: 30_000 }).toBe(200);
      await strict.close();
    },
    watchdog,
  );
});

describe("every procedure and route", () => {
  it("that reads much is answered by the threads: a new one has to be judged here", () => {
    const answered = new Set([
      "overview",
      "me",
      "writes",
      "live",
      "snapshots.list",
      "snapshots.find",
      "snapshots.rights",
      "search",
      "seriesFound",
      "municipalities",
      "suggest",
      "sources.imports",
      "watches.list",
    ]);
    const procedures = Object.entries(router._def.procedures as unknown as Record<string, { _def: { type: string } }>);
    const reading = procedures.filter(([, { _def }]) => _def.type !== "mutation").map(([path]) => path);
    expect(reading.filter((path) => !answered.has(path)).toSorted()).toEqual([...DEAR_PROCEDURES].toSorted());
  });

  it.each([
    "/series/a.csv",
    "/figures.csv",
    "/figures/a.csv",
    "/snapshots/a.zip",
    "/snapshots/a/b.csv",
    "/feeds/a.atom",
    "/feeds/releases.ics",
    "/api/v1/series",
    "/api/v1/series.csv",
    "/api/v1/series/a/observations",
    "/api/v1/series/a/revisions.csv",
    "/api/v1/comparisons.csv",
    "/api/v1/snapshots/a/changes",
    "/api/v1/watches/a/notices.atom",
    "/api/imports/1/findings.csv",
  ])("%s is", (path) => {
    expect(isDear("GET", path)).toBe(true);
    expect(isDear("HEAD", path)).toBe(true);
  });

  it("is, where the overview is asked for as known on a day: there are as many as anybody asks for", () => {
    expect(isDear("GET", "/trpc/overview", JSON.stringify({ asOf: "2019-03-01" }))).toBe(true);
    expect(isDear("GET", "/trpc/overview", String.raw`{"\u0061sOf":"2019-03-01"}`)).toBe(true);
    expect(isDear("GET", "/trpc/overview", "{}")).toBe(false);
    expect(isDear("GET", "/trpc/overview")).toBe(false);
  });

  it.each(["series/", "%73eries/", "/series", "series%2F", "live/", "live%2f"])(
    "is reached under its own address alone, by which threads and limits know it: not %s",
    async (name) => {
      const input = encodeURIComponent(JSON.stringify({ id: "usd-mxn-fix" }));
      const answer = await fetch(`${api.origin}/trpc/${name}?input=${input}`);
      await answer.body?.cancel();
      expect(answer.status).toBe(404);
    },
  );

  it("answers alike from a thread and from this one, byte for byte", async () => {
    const { createApp } = await import("../../src/server.ts");
    const { readOnlyAccess } = await import("../../src/access.ts");
    const { deaf } = await import("../../src/live.ts");
    const here = createApp({
      db: api.db,
      live: deaf,
      access: readOnlyAccess,
      now: () => new Date("2026-11-24T12:00:00Z"),
    });
    for (const path of [
      "/series/usd-mxn-h10.csv",
      "/figures.csv",
      "/api/v1/comparisons?limit=3",
      "/trpc/verdictLog?input=%7B%7D",
      "/series/nope.csv",
      "/api/v1/observations.csv?indicator=merida",
    ]) {
      const [there, own] = [await fetch(`${api.origin}${path}`), await here.request(`${api.origin}${path}`)];
      expect([path, there.status, await there.text()]).toEqual([path, own.status, await own.text()]);
      for (const name of ["Content-Type", "ETag", "Link", "Repr-Digest", "Cache-Control"])
        expect([path, name, there.headers.get(name)]).toEqual([path, name, own.headers.get(name)]);
    }
  });
});

describe("a file that comes a letter at a time", () => {
  it(
    "keeps nobody else from verifying theirs, is one of its sender's, and is not waited for",
    async () => {
      const sendSlowly = () => {
        const asked = request(`${api.origin}/api/v1/verify`, {
          method: "POST",
          agent: false,
          headers: { "Content-Length": "1000000", "X-Forwarded-For": "198.51.100.7" },
        });
        const status = once(asked, "response").then(([response]) => (response as IncomingMessage).statusCode);
        asked.on("error", () => undefined);
        asked.write("P");
        return { asked, status };
      };
      const slow = sendSlowly();
      const again = sendSlowly();
      expect(await again.status).toBe(429);
      again.asked.destroy();
      const verify = await fetch(`${api.origin}/api/v1/verify`, {
        method: "POST",
        body: "period,value\r\n",
        headers: { "X-Forwarded-For": "198.51.100.8" },
      });
      expect(verify.status).toBeLessThan(500);
      expect(verify.status).not.toBe(429);
      expect(await slow.status).toBe(408);
      slow.asked.destroy();
    },
    watchdog,
  );
});

describe("a file that nobody may upload", () => {
  it("is refused before it is read, also where it comes without its length", async () => {
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1;
        controller.enqueue(new Uint8Array(1024 * 1024));
        if (sent === 150) controller.close();
      },
    });
    const refused = fetch(`${api.origin}/api/imports`, {
      method: "POST",
      headers: { "Content-Type": "multipart/form-data; boundary=x" },
      body: endless,
      duplex: "half",
    } as RequestInit);
    // Its sender hears 401, or finds the connection closed.
    expect(
      await refused.then(
        ({ status }) => status,
        () => 401,
      ),
    ).toBe(401);
    expect(sent).toBeLessThan(60);
  });
});
