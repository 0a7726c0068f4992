import { get } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { publicUrl, reach, type Reached } from "./strangers.ts";

const closers: (() => Promise<void>)[] = [];
afterAll(async () => {
  for (const close of closers) await close();
});
async function serve(settings: Parameters<typeof reach>[0]): Promise<Reached> {
  const api = await reach(settings);
  closers.push(() => api.close());
  return api;
}

/** With any Host, which `fetch` does not let us say. */
const ask = (origin: string, path: string, headers: Readonly<Record<string, string>>): Promise<string> =>
  new Promise((done, fail) => {
    get(`${origin}${path}`, { headers }, (response) => {
      let text = JSON.stringify(response.headers);
      response.setEncoding("utf8").on("data", (part: string) => (text += part));
      response.on("end", () => {
        done(text);
      });
    }).on("error", fail);
  });

const claims: readonly Readonly<Record<string, string>>[] = [
  { "X-Forwarded-Host": "evil.example" },
  { "X-Forwarded-Proto": "gopher" },
  { "X-Forwarded-Proto": "javascript" },
  { "X-Forwarded-Host": 'evil.example"><script>' },
  { "X-Forwarded-Host": "evil.example/path" },
  { "X-Forwarded-Host": "a@evil.example" },
  { Forwarded: "host=evil.example;proto=gopher" },
];

/** Every file and feed that has an address of ours in it. */
const paths = [
  "/feeds/peso.atom",
  "/feeds/releases.ics",
  "/series/usd-mxn-h10.csv-metadata.json",
  "/series/usd-mxn-h10.citation.bib",
];

describe("the address that links lead back to", () => {
  let api: Reached;
  beforeAll(async () => {
    api = await serve({ withArchive: true, publicUrl });
  });

  it.each(paths)("is in %s the one that the operator set, whatever a request claims, Host among it", async (path) => {
    const plain = await ask(api.origin, path, {});
    for (const headers of [...claims, { Host: "evil.example" }]) {
      const answer = await ask(api.origin, path, headers);
      expect(answer).not.toMatch(/evil\.example|gopher|javascript:/);
      expect(answer.replaceAll(/"x-request-id":"[^"]*"|"date":"[^"]*"/g, "")).toBe(
        plain.replaceAll(/"x-request-id":"[^"]*"|"date":"[^"]*"/g, ""),
      );
    }
    if (path.endsWith(".atom")) expect(plain).toContain(`${publicUrl}/feeds/peso.atom`);
  });

  it("without one is what was asked, and of a trusted proxy only http or https and a host name are believed", async () => {
    const { origin } = await serve({});
    for (const headers of claims.slice(1))
      expect(await ask(origin, paths[0] ?? "", headers)).not.toMatch(/evil|gopher|script:/);
    const behind = { "X-Forwarded-Host": "data.example:8443", "X-Forwarded-Proto": "https" };
    expect(await ask(origin, paths[0] ?? "", behind)).toContain("https://data.example:8443/feeds/peso.atom");
  });
});

describe("a host that leads nowhere", () => {
  const statusWith = (origin: string, headers: Readonly<Record<string, string>>): Promise<number | undefined> =>
    new Promise((done, fail) => {
      get({ host: "127.0.0.1", port: new URL(origin).port, path: "/feeds/peso.atom", headers }, (response) => {
        response.resume();
        done(response.statusCode);
      }).on("error", fail);
    });

  it.each(["1.2.3.999", "evil.example:99999"])(
    "%s is refused as one that is asked, and not believed of a proxy",
    async (host) => {
      const { origin } = await firstApi();
      expect(await statusWith(origin, { Host: host })).toBe(400);
      expect(await statusWith(origin, { "X-Forwarded-Host": host })).toBe(200);
    },
  );
});

describe("a path that names no text", () => {
  it.each([
    "/series/%ff.csv",
    "/figures/%E0%A4%A.csv",
    "/feeds/%c0%ae.atom",
    "/snapshots/%ff/x",
    "/trpc/%ff",
    "/api/v1/series/%ff/observations",
    "/api/v1/%",
    "/%",
  ])("%s is not found, and nothing fails", async (path) => {
    const { origin } = await firstApi();
    const status = await new Promise<number | undefined>((done, fail) => {
      get({ host: "127.0.0.1", port: new URL(origin).port, path }, (response) => {
        response.resume();
        done(response.statusCode);
      }).on("error", fail);
    });
    expect([400, 404]).toContain(status);
  });
});

let first: Promise<Reached> | null = null;
const firstApi = (): Promise<Reached> => (first ??= serve({}));

describe("event streams", () => {
  it("are so many at once for one client, a /64 of IPv6 addresses being one, and free again when they end", async () => {
    const { origin } = await serve({ streamsPerClient: 3 });
    const open = (from: string): Promise<{ status: number | undefined; end: () => void }> =>
      new Promise((done, fail) => {
        const asked = get(
          `${origin}/trpc/live`,
          { headers: { Accept: "text/event-stream", "X-Forwarded-For": from } },
          (response) => {
            response.on("error", () => undefined);
            done({ status: response.statusCode, end: () => asked.destroy() });
          },
        );
        asked.on("error", fail);
      });
    const streams = [];
    for (const host of [1, 2, 3, 4]) streams.push(await open(`2001:db8::${String(host)}`));
    expect(streams.map(({ status }) => status)).toEqual([200, 200, 200, 429]);
    const other = await open("2001:db8:0:1::1");
    expect(other.status).toBe(200);
    streams[0]?.end();
    await expect.poll(async () => (await open("2001:db8::9")).status, { timeout: 60_000 }).toBe(200);
    for (const { end } of [...streams, other]) end();
  });
});
