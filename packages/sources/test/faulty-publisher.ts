import type { ServerResponse } from "node:http";
import { gzipSync } from "node:zlib";
import { downloadIfChanged, type Patience } from "../src/download.ts";
import { findSource, type Source } from "../src/index.ts";
import type { SourceErrorCode } from "../src/source.ts";
import { startPublisher } from "@frontera/testing/publisher-server";

export type Answer = (response: ServerResponse) => void;

export const text =
  (body: string | Buffer, headers: Readonly<Record<string, string>> = {}): Answer =>
  (response) =>
    response.writeHead(200, { "Content-Type": "text/csv", ...headers }).end(body);
export const status =
  (code: number, headers: Readonly<Record<string, string>> = {}): Answer =>
  (response) =>
    response.writeHead(code, headers).end();

/** FRED's file as it should be, in three days. */
export const good = "observation_date,DEXMXUS\n2016-11-08,18.4350\n2016-11-09,19.7745\n2016-11-10,20.4030\n";
/** The same year, with two of the days restated. */
export const restated = good.replace("18.4350", "18.5000").replace("20.4030", "20.5000");

export interface Fault {
  readonly name: string;
  readonly answer: Answer;
  readonly code: SourceErrorCode;
  /** What a person has to be told, among other words. */
  readonly reason: string;
}

/** What publishers did, or will do, in place of sending their file. */
export const FAULTS: readonly Fault[] = [
  {
    name: "a page in HTML for the file",
    answer: text("<!DOCTYPE html><html><head><title>Challenge Validation</title></head></html>"),
    code: "not-the-file",
    reason: "a page in HTML instead of the file",
  },
  { name: "403", answer: status(403), code: "refused-by-publisher", reason: "answered 403" },
  {
    name: "429 with Retry-After",
    answer: status(429, { "Retry-After": "7200" }),
    code: "asked-to-wait",
    reason: "not to be asked again before 2026-11-24T14:00:00.000Z",
  },
  {
    name: "a connection that breaks off",
    answer: (response) => {
      response.writeHead(200, { "Content-Length": String(good.length) });
      response.write(good.slice(0, 40), () => response.destroy());
    },
    code: "damaged",
    reason: "broke off in the middle of the file",
  },
  {
    name: "a file cut off inside a row",
    answer: text(good.slice(0, -12)),
    code: "not-the-file",
    reason: 'the last line has no end: "2016-11"',
  },
  {
    name: "broken gzip",
    answer: text(gzipSync(good).subarray(0, 30), { "Content-Encoding": "gzip" }),
    code: "damaged",
    reason: "sent a damaged file: unexpected end of file",
  },
  {
    name: "a wrong encoding",
    answer: text(Buffer.from(`${good}2016-11-14,20,8\u00e9\n`, "latin1")),
    code: "bad-encoding",
    reason: "is not UTF-8 text",
  },
  {
    name: "a header that has drifted",
    answer: text(good.replace("DEXMXUS", "DEXMXUS_20261124")),
    code: "unknown-header",
    reason: 'unknown header "observation_date,DEXMXUS_20261124" (row 1)',
  },
  { name: "an empty file", answer: text(""), code: "not-the-file", reason: "answered with an empty file" },
  {
    name: "a file with a header alone",
    answer: text("observation_date,DEXMXUS\n"),
    code: "not-the-file",
    reason: "a header and no rows",
  },
  {
    name: "a huge file",
    answer: text(Buffer.alloc(200_000, "x")),
    code: "too-large",
    reason: "larger than 100000 bytes",
  },
  {
    name: "a slow drip",
    answer: (response) => {
      response.writeHead(200);
      const timer = setInterval(() => response.write("x"), 20);
      response.on("close", () => {
        clearInterval(timer);
      });
    },
    code: "timed-out",
    reason: "was not done within 1 s",
  },
  {
    name: "duplicate rows",
    answer: text(`${good}2016-11-10,20.4030\n`),
    code: "duplicate-row",
    reason: "2016-11-10 comes after 2016-11-10 (row 5)",
  },
  {
    name: "a date to come",
    answer: text(`${good}2030-01-02,18.0\n`),
    code: "bad-value",
    reason: "2030-01-02 lies in the future (row 5)",
  },
];

/** FRED as it is, but given up after a blink: the limits are the publisher's patience with us, not ours with a test. */
const quick: Patience = { idleMs: 300, totalMs: 1_000, retries: 1, backoffMs: 1 };

/** The H.10 release, read from an address in a hurry. */
export function hurriedAt(origin: string): Source {
  const found = findSource("fred-h10");
  if (!found) throw new Error("no fred-h10");
  const request = { url: `${origin}/graph/fredgraph.csv`, limitBytes: 100_000 };
  return { ...found, fetch: (effects) => downloadIfChanged(request, effects, quick) };
}

export interface FaultyPublisher {
  readonly origin: string;
  /** The H.10 release, read from this publisher in a hurry. */
  readonly source: Source;
  /** Sets what is answered from now on. */
  readonly answerWith: (answer: Answer) => void;
}

/** A publisher on loopback for the rest of the test file. */
export async function startFaultyPublisher(): Promise<FaultyPublisher> {
  let next = text(good);
  const origin = await startPublisher((_, response) => {
    next(response);
  });
  return {
    origin,
    source: hurriedAt(origin),
    answerWith: (answer) => {
      next = answer;
    },
  };
}
