import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { download, downloadIfChanged, type Patience } from "../src/download.ts";
import { effects, publisherFetch } from "./effects.ts";
import { inTurn, startPublisher } from "@frontera/testing/publisher-server";

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
  "/wait-a-second.csv": [
    (response) => response.writeHead(429, { "Retry-After": "1" }).end(),
    (response) => response.writeHead(200).end(csv),
  ],
  "/always-broken.csv": [(response) => response.writeHead(500).end()],
  "/forbidden.csv": [(response) => response.writeHead(403).end()],
  "/challenge.csv": [(response) => response.writeHead(200, { "Content-Type": "text/csv" }).end(challenge)],
  "/silent.csv": [() => undefined],
  "/gzip.csv": [(response) => response.writeHead(200, { "Content-Encoding": "gzip" }).end(gzipSync(csv))],
  "/broken-gzip.csv": [
    (response) => response.writeHead(200, { "Content-Encoding": "gzip" }).end(gzipSync(csv).subarray(0, 20)),
    (response, { headers }) => response.writeHead(headers["accept-encoding"] === "identity" ? 200 : 500).end(csv),
  ],
  "/no-gzip.csv": [(response) => response.writeHead(200, { "Content-Encoding": "gzip" }).end(Buffer.alloc(20))],
  "/drip.csv": [
    (response) => {
      response.writeHead(200);
      const timer = setInterval(() => response.write("x"), 5);
      response.on("close", () => {
        clearInterval(timer);
      });
    },
  ],
  "/stalls.csv": [(response) => response.writeHead(200).write(csv.slice(0, 10))],
  "/empty.csv": [(response) => response.writeHead(200).end()],
  "/wait-long.csv": [(response) => response.writeHead(429, { "Retry-After": "3600" }).end()],
  "/wait-until.csv": [(response) => response.writeHead(503, { "Retry-After": "Wed, 25 Nov 2026 12:00:00 GMT" }).end()],
  "/named": [
    (response) =>
      response
        .writeHead(200, {
          "Content-Disposition": `attachment; filename="../../etc/v\u00edctimas.csv"; filename*=UTF-8''x/..%2Fv%C3%ADctimas.csv`,
        })
        .end(csv),
  ],
  "/conditional.csv": [
    (response, { headers }) =>
      headers["if-none-match"] === '"one"'
        ? response.writeHead(304).end()
        : response.writeHead(200, { ETag: '"one"', "Last-Modified": "Mon, 16 Mar 2026 20:20:00 GMT" }).end(csv),
  ],
  "/moved.csv": [(response) => response.writeHead(302, { Location: "/file.csv" }).end()],
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
const impatient: Patience = { idleMs: 5_000, totalMs: 20_000, retries: 2, backoffMs: 1 };
const get = (path: string, patience = impatient) =>
  download({ url: `${base}${path}`, limitBytes: 1024 * 1024, startsWith: ["Fiscal Year,"] }, effects, patience);

describe("download", () => {
  it("keeps the bytes as received, their hash, address and dates, and says who asks", async () => {
    let asked: string | null = null;
    const seen: typeof publisherFetch = async (url, options) => {
      const answered = await publisherFetch(url, options);
      asked = answered.header("X-Asked-By");
      return answered;
    };
    const got = await download({ url: `${base}/file.csv`, limitBytes: 100 }, { ...effects, fetch: seen });
    expect(got).toEqual({
      bytes: Buffer.from(csv),
      sha256: createHash("sha256").update(csv).digest("hex"),
      url: `${base}/file.csv`,
      fileName: "file.csv",
      mediaType: "text/csv",
      lastModified: "2026-03-16",
      validators: { etag: null, lastModified: "Mon, 16 Mar 2026 20:20:00 GMT" },
      fetchedAt: "2026-11-24T12:00:00.000Z",
    });
    expect(asked).toMatch(/^Frontera\//);
  });

  it("tries again after 503 and 429, and gives the file in the end", async () => {
    expect((await get("/busy-then-well.csv")).bytes).toEqual(Buffer.from(csv));
    expect(answer.asked.get("/busy-then-well.csv")).toBe(3);
  });

  it("a retry that is asked for within a minute is waited for, not counted as a failure", async () => {
    expect((await get("/wait-a-second.csv", { ...impatient, retries: 1 })).bytes).toEqual(Buffer.from(csv));
    expect(answer.asked.get("/wait-a-second.csv")).toBe(2);
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
    ["/challenge.csv", "not-the-file", "a page in HTML instead of the file"],
    ["/empty.csv", "not-the-file", "answered with an empty file"],
    ["/wait-long.csv", "asked-to-wait", "not to be asked again before 2026-11-24T13:00:00.000Z"],
    ["/wait-until.csv", "asked-to-wait", "not to be asked again before 2026-11-25T12:00:00.000Z"],
    ["/endless.csv", "too-large", "larger than 1048576 bytes"],
  ])("%s is refused at the first answer: asking again would not help", async (path, code, message) => {
    await expect(get(path)).rejects.toMatchObject({ code, message: expect.stringContaining(message) as string });
    expect(answer.asked.get(path)).toBe(1);
  });

  it("stops reading at the limit: the connection of an endless answer is torn down", async () => {
    await get("/endless.csv").catch(() => undefined);
    await tornDown;
  });

  it("an answer cut off on the way, a broken gzip and one that is none are not taken for the whole file", async () => {
    await expect(get("/cut.csv")).rejects.toMatchObject({
      code: "damaged",
      message: expect.stringContaining("broke off in the middle") as string,
    });
    await expect(get("/no-gzip.csv")).rejects.toMatchObject({
      code: "damaged",
      message: expect.stringContaining("incorrect header check") as string,
    });
  });

  it("gzip on the way is undone, and after a broken one the plain file is asked for", async () => {
    expect((await get("/gzip.csv")).bytes).toEqual(Buffer.from(csv));
    expect((await get("/broken-gzip.csv")).bytes).toEqual(Buffer.from(csv));
  });

  it("follows the publisher to another address, but never with a key in a header", async () => {
    expect((await get("/moved.csv")).bytes).toEqual(Buffer.from(csv));
    const keyed = { url: `${base}/moved.csv`, limitBytes: 100, headers: { "Bmx-Token": "k" } };
    await expect(download(keyed, effects, impatient)).rejects.toMatchObject({ code: "refused-by-publisher" });
  });

  it("takes the file's name from the publisher, without folders", async () => {
    expect((await get("/named")).fileName).toBe("v\u00edctimas.csv");
  });

  it("asks whether a file has changed with what it remembers, and takes 304 for no", async () => {
    const request = { url: `${base}/conditional.csv`, limitBytes: 100 };
    const first = await downloadIfChanged(request, effects, impatient);
    if ("notModified" in first) throw new Error("nothing was remembered");
    const remembering = { ...effects, recall: () => Promise.resolve(first.validators) };
    expect(await downloadIfChanged(request, remembering, impatient)).toEqual({ notModified: true, url: request.url });
    expect("bytes" in (await download(request, remembering, impatient))).toBe(true);
  });

  it.each([
    ["silent from the start", "/silent.csv", { idleMs: 20 }, "sent nothing for 0.02 s"],
    ["silent in the middle", "/stalls.csv", { idleMs: 50 }, "sent nothing for 0.05 s"],
    ["never silent and never done", "/drip.csv", { totalMs: 100 }, "was not done within 0.1 s"],
  ])("a publisher who is %s is given up", async (_, path, limits, message) => {
    await expect(get(path, { ...impatient, retries: 0, ...limits })).rejects.toMatchObject({
      code: "timed-out",
      message: expect.stringContaining(message) as string,
    });
  });

  it("a publisher who is not there is told apart", async () => {
    await expect(
      download({ url: "http://127.0.0.1:1/file.csv", limitBytes: 1 }, effects, { ...impatient, retries: 0 }),
    ).rejects.toMatchObject({ code: "unreachable" });
  });

  it("no key is in the address kept, in the log, or in an error", async () => {
    const key = "s3cret/key=";
    const lines: string[] = [];
    const keyed = { ...effects, keys: { INEGI_TOKEN: key }, log: (line: string) => lines.push(line) };
    const url = (path: string): string => `${base}${path}?token=${encodeURIComponent(key)}`;
    const failing = (path: string): Promise<unknown> =>
      download({ url: url(path), limitBytes: 100 }, keyed, { ...impatient, retries: 1 }).catch(
        (error: unknown) => error,
      );
    const errors = [await failing("/nowhere.csv"), await failing("/cut.csv")];
    const unreachable = { url: `http://127.0.0.1:1/${key}`, limitBytes: 1 };
    errors.push(await download(unreachable, keyed, { ...impatient, retries: 0 }).catch((error: unknown) => error));
    const told = [...errors.map(String), ...lines].join("\n");
    expect(told).toContain("***");
    expect(told).not.toContain("s3cret");
  });
});
