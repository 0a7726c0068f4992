import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startApi, type StartedApi } from "./start-api.ts";

let api: StartedApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const ask = (path: string, init?: RequestInit): Promise<Response> => fetch(`${api.origin}${path}`, init);
const file = "/series/usd-mxn-fix.csv?asOf=2026-11-01";

describe("a script in any page", () => {
  it.each(["/api/v1/series", file, "/api/v1/table.csv?series=usd-mxn-fix", "/fred/series?series_id=DEXMXUS"])(
    "may ask for %s with conditions and in parts, and reads what says which file it is",
    async (path) => {
      const before = await ask(path, {
        method: "OPTIONS",
        headers: {
          Origin: "https://news.example",
          "Access-Control-Request-Method": "GET",
          "Access-Control-Request-Headers": "if-none-match,range",
        },
      });
      expect(before.status).toBe(204);
      expect(before.headers.get("access-control-allow-origin")).toBe("*");
      expect(before.headers.get("access-control-allow-headers")?.toLowerCase()).toMatch(/if-none-match.*range/);
      const answer = await ask(path, { headers: { Origin: "https://news.example" } });
      expect(answer.headers.get("access-control-allow-origin")).toBe("*");
      expect(answer.headers.get("access-control-expose-headers")).toContain("ETag");
    },
  );

  it.each(["/trpc/me", "/auth/get-session", "/api/imports"])(
    "may not read %s, which is the dashboard's own",
    async (path) => {
      const answer = await ask(path, { headers: { Origin: "https://news.example" } });
      expect(answer.headers.get("access-control-allow-origin")).toBeNull();
    },
  );
});

describe("a part of a file", () => {
  it("is the bytes that were asked for, whether the file is kept or made anew, and the parts are the whole", async () => {
    const whole = Buffer.from(await (await ask(file)).arrayBuffer());
    const middle = whole.length >> 1;
    const parts: Buffer[] = [];
    for (const range of [`bytes=0-${String(middle - 1)}`, `bytes=${String(middle)}-`]) {
      const answer = await ask(file, { headers: { Range: range } });
      expect(answer.status).toBe(206);
      expect(answer.headers.get("content-range")).toMatch(new RegExp(`^bytes \\d+-\\d+/${String(whole.length)}$`));
      expect(answer.headers.get("cache-control")).toContain("no-transform");
      parts.push(Buffer.from(await answer.arrayBuffer()));
    }
    expect(Buffer.concat(parts).equals(whole)).toBe(true);
    const last = await ask(file, { headers: { Range: "bytes=-10" } });
    expect(Buffer.from(await last.arrayBuffer()).equals(whole.subarray(-10))).toBe(true);
    const tag = last.headers.get("etag");
    expect(tag).toBe(`"${createHash("sha256").update(whole).digest("hex")}"`);
  });

  it("of what has become another file is the whole of it; beyond its end there is none; what is no range is not looked at", async () => {
    const headers = { Range: "bytes=0-9", "If-Range": '"another"' };
    expect((await ask(file, { headers })).status).toBe(200);
    const beyond = await ask(file, { headers: { Range: "bytes=99999999-" } });
    expect([beyond.status, beyond.headers.get("content-range")]).toEqual([
      416,
      expect.stringMatching(/^bytes \*\/\d+$/),
    ]);
    for (const range of ["bytes=b-a", "lines=1-2", "bytes=0-1,5-6"])
      expect((await ask(file, { headers: { Range: range } })).status, range).toBe(200);
  });
});

describe("a refusal", () => {
  it.each([
    ["/api/v1/series", "DELETE", "GET, HEAD"],
    ["/series/usd-mxn-fix.csv", "PUT", "GET, HEAD"],
    ["/api/v1/verify", "PATCH", "GET, HEAD, POST"],
  ])("of a method says which ones %s takes", async (path, method, allowed) => {
    const answer = await ask(path, { method });
    expect([answer.status, answer.headers.get("allow")]).toEqual([405, allowed]);
    expect(((await answer.json()) as { type: string }).type).toBe("/problems/method-not-allowed");
  });

  it("names each wrong parameter apart, for programs", async () => {
    const answer = await ask("/api/v1/series/usd-mxn-h10/observations?units=double&limit=0");
    expect(
      ((await answer.json()) as { errors: { parameter: string }[] }).errors.map(({ parameter }) => parameter),
    ).toEqual(["units", "limit"]);
  });
});

describe("a link that was passed on", () => {
  it.each([
    "/series/usd-mxn-fix.csv",
    "/overview.xlsx",
    "/feeds/changes.json?locale=es",
    "/api/v1/series",
    "/figures.csv",
  ])("to %s gives what the link itself gives, whatever says where its reader came from", async (path) => {
    const own = await ask(path);
    const passed = await ask(
      `${path}${path.includes("?") ? "&" : "?"}utm_source=letter&UTM_Medium=email&fbclid=1&gclid=2`,
    );
    expect([own.status, passed.status]).toEqual([200, 200]);
    expect(passed.headers.get("etag")).toBe(own.headers.get("etag"));
    expect(passed.headers.get("link")).toBe(own.headers.get("link"));
  });
});
