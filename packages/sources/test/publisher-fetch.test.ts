import { describe, expect, it } from "vitest";
import { makeTurns } from "../src/publisher-fetch.ts";
import { makePublisherFetch } from "../src/index.ts";
import { onLoopback } from "./effects.ts";
import { startProxy } from "@frontera/testing/proxy-server";
import { startPublisher } from "@frontera/testing/publisher-server";

const publisher = await startPublisher((request, response) => {
  response.writeHead(200, { "X-Asked-By": request.headers["user-agent"] ?? "" }).end("figures");
});

async function ask(fetch: ReturnType<typeof makePublisherFetch>): Promise<{ text: string; askedBy: string | null }> {
  const answer = await fetch(`${publisher}/file`, {
    method: "GET",
    headers: {},
    signal: AbortSignal.timeout(10_000),
    followRedirects: true,
  });
  const parts: Uint8Array[] = [];
  for await (const part of answer.body) parts.push(part);
  return { text: Buffer.concat(parts).toString(), askedBy: answer.header("X-Asked-By") };
}

const host = new URL(publisher).host;

describe("the way out to publishers", () => {
  it("says who asks", async () => {
    expect(
      await ask(makePublisherFetch({ userAgent: "Frontera/0.1 (a@example.org)", isOwn: onLoopback, gapMs: 0 })),
    ).toEqual({
      text: "figures",
      askedBy: "Frontera/0.1 (a@example.org)",
    });
  });

  it("goes through the proxy of the environment, except to hosts it leaves out", async () => {
    const { address, asked } = await startProxy();
    const through = { userAgent: "Frontera", isOwn: onLoopback, gapMs: 0, httpProxy: address };
    expect((await ask(makePublisherFetch(through))).text).toBe("figures");
    expect(asked).toHaveLength(1);
    expect(asked[0]).toContain(host);
    expect((await ask(makePublisherFetch({ ...through, noProxy: "127.0.0.1" }))).text).toBe("figures");
    expect(asked).toHaveLength(1);
  });

  it("asks one host at most once in a while, in order, and other hosts meanwhile", async () => {
    const waits: number[] = [];
    const takeTurn = makeTurns(
      1000,
      (ms) => Promise.resolve(waits.push(ms)),
      () => 0,
    );
    for (const asked of ["a", "a", "b", "a"]) await takeTurn(asked);
    expect(waits).toEqual([1000, 2000]);
  });
});
