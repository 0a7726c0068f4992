import { once } from "node:events";
import { globSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { connect, type AddressInfo } from "node:net";
import { dirname, join } from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { takesForm } from "../src/paths.ts";
import { startStack, type Stack } from "./stack.ts";

let stack: Stack;

beforeAll(async () => {
  stack = await startStack({ withArchive: false });
});
afterAll(() => stack.stop());

const nowhere = "http://127.0.0.1:9/";

/** What Next says to itself in headers, as a stranger would say it, and what the proxy here says to pages. */
const claimed: Readonly<Record<string, string>> = {
  "x-middleware-subrequest": Array.from({ length: 5 }, () => "src/proxy").join(":"),
  "x-middleware-subrequest-id": "1",
  "x-middleware-rewrite": nowhere,
  "x-middleware-redirect": nowhere,
  "x-middleware-next": "1",
  "x-middleware-skip": "1",
  "x-middleware-set-cookie": "session=stolen",
  "x-middleware-override-headers": "x-locale",
  "x-middleware-request-x-locale": "es",
  "x-matched-path": "/es/ledger",
  "x-invoke-path": "/es/ledger",
  "x-invoke-status": "500",
  "x-now-route-matches": "1=es",
  "x-nextjs-data": "1",
  "x-nextjs-rewritten-path": "/es/ledger",
  "x-prerender-revalidate": "1",
  "next-resume": "1",
  "x-locale": "es",
  "x-nonce": "stolen",
  "Content-Security-Policy": "script-src 'nonce-stolen'",
  "X-Forwarded-Host": "evil.example",
  "X-Forwarded-Proto": "gopher",
};

/** An answer without what each has of its own: its moment, its name, and the number of its scripts. */
async function answerTo(path: string, headers: Readonly<Record<string, string>> = {}) {
  const answer = await fetch(`${stack.origin}${path}`, { headers, redirect: "manual" });
  const nonce = /'nonce-([^']+)'/.exec(answer.headers.get("Content-Security-Policy") ?? "")?.[1] ?? "no number";
  const shared = (of: string): string => of.replaceAll(nonce, "").replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, "");
  return {
    status: answer.status,
    headers: [...answer.headers]
      .filter(([name]) => name !== "date" && name !== "x-request-id")
      .map(([name, value]) => [name, shared(value)]),
    text: shared(await answer.text()),
  };
}

/** Sends the lines as they are; resolves with whatever comes back until the connection ends. */
async function sendLines(lines: readonly string[]): Promise<string> {
  const socket = connect(Number(new URL(stack.origin).port), "127.0.0.1");
  socket.write(`${lines.join("\r\n")}\r\n\r\n`);
  return text(socket);
}

describe("the dashboard, to a stranger", () => {
  it.each(["/", "/en", "/en/ledger", "/nowhere", "/api/v1/series", "/trpc/me", "/icon.svg"])(
    "answers %s alike, whatever the request claims to have passed already",
    async (path) => {
      const expected = await answerTo(path);
      for (const [name, value] of Object.entries(claimed))
        expect({ name, ...(await answerTo(path, { [name]: value })) }).toEqual({ name, ...expected });
    },
  );

  it("hands on what is sent to every route that takes a form", () => {
    const app = join(import.meta.dirname, "../src/app");
    const taking = globSync("**/route.ts", { cwd: app })
      .filter((file) => /\bexport\b.*\bPOST\b/.test(readFileSync(join(app, file), "utf8")))
      .map((file) => `/${dirname(file)}`.replace("[locale]", "es"));
    expect(taking.length).toBeGreaterThan(2);
    expect(taking.filter((path) => !takesForm(path))).toEqual([]);
  });

  it.each([
    "/_next/image?url=%2Ficon.svg&w=64&q=75",
    `/_next/image?url=${encodeURIComponent(nowhere)}&w=64&q=75`,
    "/_next/data/build/en.json",
    "/_next/mcp",
    "/_next/webpack-hmr",
  ])("serves nothing at %s", async (path) => {
    expect((await answerTo(path)).status).toBe(404);
  });

  it.each(["/", "/en", "/nowhere", "/icon.svg", "/_next/nothing", "/trpc/../en", "/trpc/%2e%2e/en", "/trpc%2f..%2fen"])(
    "unpacks nothing that is sent to %s, where a function of the server might be asked for",
    async (path) => {
      const answer = await sendLines([
        `POST ${path} HTTP/1.1`,
        `Host: ${new URL(stack.origin).host}`,
        "Connection: close",
        `Next-Action: ${"a".repeat(42)}`,
        "Content-Type: text/plain;charset=UTF-8",
        "Content-Length: 0",
      ]);
      expect(answer).toMatch(/^HTTP\/1\.1 405 .*\r\nAllow: GET, HEAD\r\n/);
    },
  );

  it("asks no other server that a request names, and answers what asks for a WebSocket as any request", async () => {
    let asked = 0;
    const other = createServer(() => (asked += 1)).on("upgrade", () => (asked += 1));
    other.listen(0, "127.0.0.1");
    await once(other, "listening");
    const host = `127.0.0.1:${String((other.address() as AddressInfo).port)}`;
    const status = async (target: string, ...connection: readonly string[]): Promise<string> => {
      const answer = await sendLines([
        `GET ${target} HTTP/1.1`,
        `Host: ${host}`,
        ...connection,
        `X-Forwarded-Host: ${host}`,
        `x-middleware-rewrite: http://${host}/`,
      ]);
      return answer.slice(0, answer.indexOf("\r\n"));
    };
    const expected = {
      "/en": "HTTP/1.1 200 OK",
      "/trpc/me": "HTTP/1.1 200 OK",
      "/_next/webpack-hmr": "HTTP/1.1 404 Not Found",
      [`http://${host}/en`]: "HTTP/1.1 308 Permanent Redirect",
      [`//${host}/en`]: "HTTP/1.1 308 Permanent Redirect",
    };
    const socketKey = ["Sec-WebSocket-Version: 13", "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA=="];
    for (const [target, line] of Object.entries(expected)) {
      expect([target, await status(target, "Connection: close")]).toEqual([target, line]);
      const upgraded = await status(target, "Connection: Upgrade, close", "Upgrade: websocket", ...socketKey);
      expect([target, upgraded]).toEqual([target, line]);
    }
    other.close();
    expect(asked).toBe(0);
  });
});
