import { AsyncLocalStorage } from "node:async_hooks";
import { pino } from "pino";
import { move, transferableSymbol, valueSymbol, workerData } from "piscina";
import { openDatabase } from "@frontera/db";
import { readingOnly } from "../access.ts";
import { deaf } from "../live.ts";
import { problem } from "../problem.ts";
import { writePart } from "../rest/bulk-part.ts";
import { createApp } from "../server.ts";
import { statementTimeoutMs, type Answer, type Question, type Sent, type Task, type ThreadSettings } from "./pool.ts";

/** No answer is larger but a snapshot, which was bounded when it was made: sending it would by itself hold up others. */
const answerLimitBytes = 16 * 1024 * 1024;
const snapshotLimitBytes = 64 * 1024 * 1024;

const { databaseUrl, replicaUrl, logLevel = "silent" } = workerData as ThreadSettings;
const db = await openDatabase(databaseUrl, { poolSize: 3, statementTimeoutMs, replicaUrl });
const clock = new AsyncLocalStorage<Date>();
const app = createApp(
  { db, live: deaf, access: readingOnly, now: () => clock.getStore() ?? new Date() },
  { log: pino({ name: "api", level: logLevel }), keepsAnswers: false },
);

/** Does one task; what the reader no longer waits for is not begun. */
export default async function work({ task, now, gone }: Sent): Promise<Answer> {
  const begun = performance.now();
  Atomics.store(gone, 1, 1);
  const response = await clock.run(new Date(now), async () => {
    if (Atomics.load(gone, 0) !== 0) return new Response(null, { status: 499 });
    return "request" in task ? app.fetch(requestOf(task.request)) : new Response(await writePart(db, task.part));
  });
  const body = await bodyOf(response, limitOf(task));
  const { status, headers } = body ? response : tooLarge;
  const answer = {
    status,
    headers: [...headers],
    body: body ?? (await tooLarge.clone().arrayBuffer()),
    ms: performance.now() - begun,
  };
  // Handed over, not copied.
  return move({ [transferableSymbol]: [answer.body], [valueSymbol]: answer }) as unknown as Answer;
}

const tooLarge = problem(
  413,
  `the answer would have more than ${String(answerLimitBytes)} bytes: ask for a shorter range, or page by limit and offset`,
);

const requestOf = ({ url, method, headers, body }: Question): Request =>
  new Request(url, {
    method,
    headers: headers.map(([name, value]): [string, string] => [name, value]),
    body: body.length === 0 ? null : new Blob([...body]),
  });

/** Null where it is larger than any answer may be. */
async function bodyOf(response: Response, limitBytes: number): Promise<ArrayBuffer | null> {
  if (Number(response.headers.get("Content-Length")) > limitBytes) return null;
  const body = await response.arrayBuffer();
  return body.byteLength > limitBytes ? null : body;
}

const limitOf = (task: Task): number =>
  "request" in task && new URL(task.request.url).pathname.startsWith("/snapshots/")
    ? snapshotLimitBytes
    : answerLimitBytes;
