import { AsyncLocalStorage } from "node:async_hooks";
import { pino } from "pino";
import { move, transferableSymbol, valueSymbol, workerData } from "piscina";
import { openDatabase } from "@frontera/db";
import { readOnlyAccess } from "../access.ts";
import { deaf } from "../live.ts";
import { problem } from "../problem.ts";
import { writePart } from "../rest/bulk-part.ts";
import { createApp } from "../server.ts";
import { askingUnlessLeft, ReaderLeft, unlessLeft, workFor } from "./leaving.ts";
import {
  BEGUN,
  LEFT,
  statementTimeoutMs,
  type Answer,
  type Question,
  type Sent,
  type Task,
  type ThreadSettings,
} from "./pool.ts";

/** No answer is larger but a snapshot, which was bounded when it was made: sending it would by itself hold up others. */
const answerLimitBytes = 16 * 1024 * 1024;
const snapshotLimitBytes = 64 * 1024 * 1024;

const { databaseUrl, replicaUrl, logLevel = "silent" } = workerData as ThreadSettings;
const opened = await openDatabase(databaseUrl, { poolSize: 3, statementTimeoutMs, replicaUrl });
const db = {
  ...opened,
  sql: askingUnlessLeft(opened.sql),
  replica: opened.replica && askingUnlessLeft(opened.replica),
};
const clock = new AsyncLocalStorage<Date>();
const app = createApp(
  { db, live: deaf, access: readOnlyAccess, now: () => clock.getStore() ?? new Date() },
  { log: pino({ name: "api", level: logLevel }), keepsAnswers: false },
);

/** Does one task; for a reader who has left it is not begun, and ends at its next step. */
export default async function work({ task, now, seen }: Sent): Promise<Answer> {
  const before = process.threadCpuUsage();
  Atomics.store(seen, BEGUN, process.hrtime.bigint());
  workFor(() => Atomics.load(seen, LEFT) !== 0n);
  const { status, headers, body } = await clock.run(new Date(now), () => answerTo(task)).catch(leftOr);
  const { user, system } = process.threadCpuUsage(before);
  const answer = { status, headers: [...headers], body, ms: (user + system) / 1000 };
  // Handed over, not copied.
  return move({ [transferableSymbol]: [answer.body], [valueSymbol]: answer }) as unknown as Answer;
}

async function answerTo(task: Task): Promise<Pick<Answer, "status" | "headers" | "body">> {
  unlessLeft();
  const response =
    "request" in task ? await app.fetch(requestOf(task.request)) : new Response(await writePart(db, task.part));
  const body = await bodyOf(response, limitOf(task));
  const { status, headers } = body ? response : tooLarge;
  return { status, headers: [...headers], body: body ?? (await tooLarge.clone().arrayBuffer()) };
}

function leftOr(error: unknown): Pick<Answer, "status" | "headers" | "body"> {
  if (error instanceof ReaderLeft) return { status: 499, headers: [], body: new ArrayBuffer(0) };
  throw error;
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
