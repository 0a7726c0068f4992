import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { download, type Patience } from "../src/download.ts";
import { effects } from "./effects.ts";
import { inTurn, startPublisher } from "./publisher-server.ts";

const csv = "Fiscal Year,Count\r\n2026,1\r\n";
const challenge = "<!DOCTYPE html><title>Challenge Validation</title>";
let torn: (() => void) | undefined;
const tornDown = new Promise<void>((resolve) => (torn = resolve));

const answer = inTurn({
  "/file.csv": [
    (response, { headers }) =>
      response
        .writeHead(200, {
          "Content-Type": "text/csv",
          "Last-Modified": "Mon, 16 Mar 2026 20:20:00 GMT",
          "X-Asked-By": headers["user-agent"] ?? "",
        })
        .end(csv),
  ],
  "/busy-then-well.csv": [
    (response) => response.writeHead(503).end(),
    (response) => response.writeHead(429, { "Retry-After": "0" }).end(),
    (response) => response.writeHead(200).end(csv),
  ],
  "/always-broken.csv": [(response) => response.writeHead(500).end()],
  "/forbidden.csv": [(response) => response.writeHead(403).end()],
  "/challenge.csv": [(response) => response.writeHead(200, { "Content-Type": "text/csv" }).end(challenge)],
  "/silent.csv": [() => undefined],
  "/cut.csv": [
    (response) => {
      response.writeHead(200, { "Content-Length": String(csv.length) });
      response.write(csv.slice(0, 10), () => response.destroy());
    },
  ],
  "/endless.csv": [
    (response) => {
      response.on("close", () => torn?.());
      const pour = (): void => {
        while (!response.destroyed && response.write(Buffer.alloc(65_536, "x")));
      };
      response.on("drain", pour).writeHead(200);
      pour();
    },
  ],
});
const base = await startPublisher(answer);
const impatient: Patience = { timeoutMs: 5_000, retries: 2, backoffMs: 1 };
const get = (path: string, patience = impatient) =>
  download({ url: `${base}${path}`, limitBytes: 1024 * 1024, startsWith: ["Fiscal Year,"] }, effects, patience);

describe("download", () => {
  it("keeps the bytes as received, their hash, address and dates, and says who asks", async () => {
    let asked: string | null = null;
    const seen: typeof fetch = async (input, init) => {
      const response = await fetch(input, init);
      asked = response.headers.get("X-Asked-By");
      return response;
    };
    const got = await download({ url: `${base}/file.csv`, limitBytes: 100 }, { ...effects, fetch: seen });
    expect(got).toEqual({
      bytes: Buffer.from(csv),
      sha256: createHash("sha256").update(csv).digest("hex"),
      url: `${base}/file.csv`,
      fileName: "file.csv",
      mediaType: "text/csv",
      lastModified: "2026-03-16",
      fetchedAt: "2026-11-24T12:00:00.000Z",
    });
    expect(asked).toMatch(/^Frontera\//);
  });

  it("tries again after 503 and 429, and gives the file in the end", async () => {
    expect((await get("/busy-then-well.csv")).bytes).toEqual(Buffer.from(csv));
    expect(answer.asked.get("/busy-then-well.csv")).toBe(3);
  });

  it("gives up after its last try, with the publisher's answer", async () => {
    await expect(get("/always-broken.csv")).rejects.toMatchObject({
      code: "refused-by-publisher",
      message: expect.stringContaining("answered 500") as string,
    });
    expect(answer.asked.get("/always-broken.csv")).toBe(3);
  });

  it.each([
    ["/forbidden.csv", "refused-by-publisher", "answered 403"],
    ["/nowhere.csv", "refused-by-publisher", "answered 404"],
    ["/challenge.csv", "not-the-file", "<!DOCTYPE html>"],
    ["/endless.csv", "too-large", "larger than 1048576 bytes"],
  ])("%s is refused at the first answer: asking again would not help", async (path, code, message) => {
    await expect(get(path)).rejects.toMatchObject({ code, message: expect.stringContaining(message) as string });
    expect(answer.asked.get(path)).toBe(1);
  });

  it("stops reading at the limit: the connection of an endless answer is torn down", async () => {
    await get("/endless.csv").catch(() => undefined);
    await tornDown;
  });

  it("an answer cut off on the way is not taken for the whole file", async () => {
    await expect(get("/cut.csv")).rejects.toMatchObject({ code: "unreachable" });
  });

  it("a publisher who does not answer, and one who is not there, are told apart", async () => {
    await expect(get("/silent.csv", { timeoutMs: 20, retries: 0, backoffMs: 1 })).rejects.toMatchObject({
      code: "timed-out",
    });
    await expect(
      download({ url: "http://127.0.0.1:1/file.csv", limitBytes: 1 }, effects, { ...impatient, retries: 0 }),
    ).rejects.toMatchObject({ code: "unreachable" });
  });
});
