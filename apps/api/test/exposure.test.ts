import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDatabase, type Database } from "@frontera/db";
import { createDatabase } from "@frontera/testing/database";
import { readOnlyAccess } from "../src/access.ts";
import { startLive, type Live } from "../src/live.ts";
import { createApp, listen, type AppSettings } from "../src/server.ts";
import { keepLog } from "./log-lines.ts";

let db: Database;
let live: Live;
const closers: (() => void)[] = [];

beforeAll(async () => {
  db = await openDatabase(await createDatabase());
  live = await startLive(db);
});
afterAll(async () => {
  for (const close of closers) close();
  await live.close();
  await db.close();
});

async function serve(settings: Partial<AppSettings> = {}): Promise<string> {
  const app = createApp({ db, live, access: readOnlyAccess, now: () => new Date("2026-11-25T12:00:00Z") }, settings);
  const { server, port } = await listen(app, "127.0.0.1", 0);
  closers.push(() => server.close());
  return `http://127.0.0.1:${String(port)}`;
}

describe("an API that strangers reach", () => {
  it("answers so many requests a minute of each client, then 429 with Retry-After, and monitors always", async () => {
    const origin = await serve({ requestsPerMinute: 5 });
    const ask = (client: string) => fetch(`${origin}/trpc/me`, { headers: { "X-Forwarded-For": client } });
    const statuses = async (client: string, times: number) =>
      Promise.all(Array.from({ length: times }, async () => (await ask(client)).status));
    expect((await statuses("203.0.113.7", 8)).toSorted()).toEqual([200, 200, 200, 200, 200, 429, 429, 429]);
    expect(await statuses("203.0.113.8", 1)).toEqual([200]);
    const refused = await ask("203.0.113.7");
    expect(Number(refused.headers.get("Retry-After"))).toBeGreaterThan(0);
    expect(refused.headers.get("Content-Type")).toBe("application/problem+json");
    expect((await fetch(`${origin}/health/live`, { headers: { "X-Forwarded-For": "203.0.113.7" } })).status).toBe(200);
  });

  it("refuses several questions in one request, which would count as one", async () => {
    const path = Array.from({ length: 50 }, () => "overview").join(",");
    const answer = await fetch(`${await serve({ requestsPerMinute: 5 })}/trpc/${path}?batch=1&input=%7B%7D`);
    expect(answer.status).toBe(400);
  });

  it("counts a client by the address its proxy saw, not by what the client claims before it", async () => {
    const origin = await serve({ requestsPerMinute: 3, trustedProxies: ["10.0.0.0/8"] });
    const ask = async (claimed: string) =>
      (await fetch(`${origin}/trpc/me`, { headers: { "X-Forwarded-For": `${claimed}, 203.0.113.9, 10.1.2.3` } }))
        .status;
    expect([await ask("1.1.1.1"), await ask("2.2.2.2"), await ask("3.3.3.3"), await ask("4.4.4.4")]).toEqual([
      200, 200, 200, 429,
    ]);
  });

  it("refuses a body or an address beyond its size", async () => {
    const origin = await serve();
    const big = await fetch(`${origin}/trpc/me`, { method: "POST", body: "x".repeat(300_000) });
    expect(big.status).toBe(413);
    expect((await fetch(`${origin}/trpc/me?input=${"x".repeat(5_000)}`)).status).toBe(414);
  });

  it("a body without a declared length is cut off at the same size", async () => {
    const origin = await serve();
    const { port } = new URL(origin);
    const answer = await new Promise<string>((done, fail) => {
      const socket = connect(Number(port), "127.0.0.1", () => {
        socket.write(
          "POST /trpc/me HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n",
        );
        for (let part = 0; part < 40; part += 1) socket.write(`2710\r\n${"x".repeat(10_000)}\r\n`);
        socket.end("0\r\n\r\n");
      });
      let text = "";
      socket.on("data", (part: Buffer) => (text += part.toString("latin1")));
      socket.on("close", () => {
        done(text);
      });
      socket.on("error", fail);
    });
    expect(answer).toMatch(/^HTTP\/1.1 413/);
  });

  it("tells browsers to run, frame and guess nothing of what it serves", async () => {
    const { headers } = await fetch(`${await serve()}/trpc/me`);
    expect(headers.get("Content-Security-Policy")).toBe("default-src 'none'; frame-ancestors 'none'");
    expect(headers.get("X-Content-Type-Options")).toBe("nosniff");
    for (const name of ["X-Powered-By", "Server", "Strict-Transport-Security"])
      expect(headers.get(name), name).toBeNull();
  });

  it.each(["/../../etc/passwd", "/series/..%2f..%2fetc%2fpasswd.csv", "/series/%00.csv", "/auth/../metrics/../x"])(
    "%s leads nowhere",
    async (path) => {
      const { port } = new URL(await serve());
      const status = await new Promise<string>((done) => {
        const socket = connect(Number(port), "127.0.0.1", () => {
          socket.write(`GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
        });
        socket.once("data", (part: Buffer) => {
          done(part.toString("latin1").slice(9, 12));
        });
      });
      expect(["400", "404"]).toContain(status);
    },
  );

  it("logs each request by path, time and client, and no parameter, cookie or body", async () => {
    const { log, lines } = keepLog("debug");
    const origin = await serve({ log });
    const response = await fetch(`${origin}/trpc/series?input=${encodeURIComponent('{"id":"secret-parameter"}')}`, {
      headers: { Cookie: "session=secret-cookie", Authorization: "Bearer secret-token" },
    });
    const [line] = lines.map((text) => JSON.parse(text) as Record<string, unknown>);
    expect(line).toMatchObject({ method: "GET", path: "/trpc/series", status: 404, client: "127.0.0.1" });
    expect(line?.["id"]).toBe(response.headers.get("X-Request-Id"));
    expect(lines.join("")).not.toContain("secret");
  });

  it("a failure inside reaches the log with its cause, and the reader without it", async () => {
    const { log, lines } = keepLog();
    const broken = await openDatabase(await createDatabase());
    const app = createApp({ db: broken, live, access: readOnlyAccess, now: () => new Date() }, { log });
    await broken.sql`drop table observation cascade`;
    const answer = await app.request('http://localhost/trpc/series?input={"id":"usd-mxn-h10"}');
    const route = await app.request("http://localhost/series/usd-mxn-h10.csv");
    await broken.close();
    expect([answer.status, route.status]).toEqual([500, 500]);
    for (const text of [await answer.text(), await route.text()]) {
      expect(text).not.toContain("relation");
      expect(text).not.toContain("node_modules");
      expect(text).not.toMatch(/\bat .*:\d+:\d+/);
    }
    expect(lines.join("")).toContain('relation \\"observation\\" does not exist');
  });
});

describe("what monitors read", () => {
  it("health tells a live process, a ready database, and headline series that are not current by name", async () => {
    const origin = await serve();
    expect((await fetch(`${origin}/health/live`)).status).toBe(200);
    expect((await fetch(`${origin}/health/ready`)).status).toBe(200);
    const data = await fetch(`${origin}/health/data`);
    expect(data.status).toBe(503);
    expect(((await data.json()) as { detail: string }).detail).toContain("usd-mxn-h10: not-held");
  });

  it("metrics count requests by route and status in Prometheus' form", async () => {
    const origin = await serve();
    await fetch(`${origin}/trpc/me`);
    await fetch(`${origin}/nothing`);
    const text = await (await fetch(`${origin}/metrics`)).text();
    expect(text).toMatch(/frontera_request_seconds_count\{method="GET",route="\/trpc\/\*",status="200"\} 1/);
    expect(text).toMatch(/frontera_request_seconds_count\{[^}]*status="404"\} 1/);
    expect(text).toMatch(/^frontera_live_watchers 0$/m);
    expect(text).toContain("process_resident_memory_bytes");
  });
});
