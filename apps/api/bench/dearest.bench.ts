import { spawn } from "node:child_process";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { createHash } from "node:crypto";
import { zipSync } from "fflate";
import { keepDownload, type Database } from "@frontera/db";
import { uploadLimitBytes } from "../src/read-body.ts";
import { isDear } from "../src/work/dear.ts";
import { dearestQuestions, nameOf, type Question } from "./dearest-questions.ts";
import { loadArchive, startBench, startServer } from "./start-bench.ts";

/**
 * The dearest anonymous request of every route and procedure, over the archive. `answering`: processor time of the one thread that answers
 * everybody; memory: what the process grew by at its highest, threads and all. Last, all of
 * them at once, and `/health/live` meanwhile.
 */
const limits = { answeringMs: 250, growthMb: 64, healthMs: 100, healthRatio: 5 };

/** Requests at once of the last part, each of another client: every question is among them once, in as many rounds as that takes. */
const atOnce = 40;

const daily = "usd-mxn-fix";

/** Of a file of ours again and again, as large as any that is taken. */
async function largeFile(origin: string): Promise<Uint8Array> {
  const [header = "", ...rows] = (await (await fetch(`${origin}/series/${daily}.csv`)).text()).split("\r\n");
  const body = rows.join("\r\n");
  return Buffer.from(`${header}\r\n${body.repeat(Math.floor(uploadLimitBytes / body.length) - 1)}`);
}

/** As the machine's owner, so that there is something to ask about. */
async function make(origin: string, procedure: string, input: object): Promise<string> {
  const response = await fetch(`${origin}/trpc/${procedure}`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(input),
  });
  return ((await response.json()) as { result: { data: { id: string } } }).result.data.id;
}

/** As large as the largest file that a publisher gives out, kept as ingest keeps it. */
async function keepLargeDownload(db: Database): Promise<string> {
  const line = Buffer.from(
    "2026,1,Aguascalientes,1001,Homicidio doloso,Con arma de fuego,0,1,2,3,4,5,6,7,8,9,10,11\r\n",
  );
  const bytes = Buffer.alloc(132 * 1024 * 1024, line);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const facts = { sourceId: "sesnsp-municipal", url: "bench:", fileName: "bench.csv", mediaType: "text/csv" };
  await keepDownload(db, { ...facts, sha256, size: bytes.length, fetchedAt: "2026-11-01T00:00:00Z" }, bytes);
  return sha256;
}

const bench = await startBench(loadArchive);
try {
  const { origin } = bench;
  // Before anything is asked: a connection that nobody looks after for so long is closed.
  const bomb = zipSync({ SHA256SUMS: new Uint8Array(512 * 1024 * 1024) });
  const download = await keepLargeDownload(bench.db);
  const questions = dearestQuestions({
    snapshot: await make(origin, "snapshots.make", { name: "bench", series: [daily] }),
    otherSnapshot: await make(origin, "snapshots.make", { name: "bench", series: [daily], asOf: "2026-11-01" }),
    watch: await make(origin, "watches.begin", { kind: "new-value", series: daily }),
    download,
    bomb,
    large: await largeFile(origin),
  });
  const cost = async (): Promise<{ answeringMs: number; peakMb: number; nowMb: number }> =>
    (await (await fetch(`${bench.origin}/cost`)).json()) as never;
  let nth = 0;
  const answerTo = async (question: Question, from = "203.0.113.1"): Promise<number> => {
    const { body, type, inParts, endless } = question;
    const path = question.pathOf?.((nth += 1)) ?? question.path;
    const sent = body?.() as Uint8Array<ArrayBuffer> | undefined;
    const leave = new AbortController();
    const response = await fetch(`${origin}${path}`, {
      // Under a name that is not the machine's own, nobody is its owner.
      headers: {
        "X-Forwarded-For": from,
        "X-Forwarded-Host": "frontera.example",
        ...(type ? { "Content-Type": type } : {}),
      },
      signal: leave.signal,
      ...(sent === undefined
        ? {}
        : { method: "POST", duplex: "half", body: inParts ? new Blob([sent]).stream() : sent }),
    });
    if (endless) leave.abort();
    else await response.body?.pipeTo(new WritableStream());
    return response.status;
  };
  // Who is refused before what they send is read may find the connection closed under them, and who asks next on it, too.
  const ask = (question: Question, from?: string): Promise<number> =>
    answerTo(question, from).catch(() => (question.body ? 0 : answerTo(question, from)));
  bench.say("the dearest anonymous request of every route");
  bench.say(`  ${"".padEnd(64)} answered by   answering ms   grew MB   status`);
  for (const question of questions) {
    // Once to warm it up; what was written since lets no answer be kept.
    await ask(question);
    await bench.db.sql`select pg_current_xact_id()`;
    const before = await cost();
    const status = await ask(question);
    const after = await cost();
    const [answeringMs, growthMb] = [after.answeringMs - before.answeringMs, Math.max(0, after.peakMb - before.nowMb)];
    const inThread = fromThread(question);
    bench.say(
      `  ${nameOf(question).slice(0, 63).padEnd(64)} ${(inThread ? "a thread" : "the server").padEnd(12)} ${answeringMs.toFixed(0).padStart(12)} ${growthMb.toFixed(0).padStart(9)} ${String(status).padStart(8)}`,
    );
    if (answeringMs > limits.answeringMs || (!inThread && growthMb > limits.growthMb)) process.exitCode = 1;
  }
  bench.say(
    `  limits: ${String(limits.answeringMs)} ms; ${String(limits.growthMb)} MB where the server itself answers; status 0: closed, before all that was sent was read`,
  );
  // All of it at once, by many clients, while somebody else asks the same thread whether it lives.
  const bare = await startServer("bare-live.ts", bench.url);
  const health = startHealth([`${bench.origin}/health/live`, bare.origin]);
  for (let first = 0; first < questions.length; first += atOnce)
    await Promise.all(
      Array.from({ length: atOnce }, (_, client) => {
        const question = questions[(first + client) % questions.length];
        return question === undefined ? Promise.resolve(0) : ask(question, `203.0.113.${String(client)}`);
      }),
    );
  const [longestMs = Infinity, bareMs = 0] = await health.stop();
  await bare.stop();
  bench.say(
    `  /health/live under ${String(atOnce)} of them at once: ${longestMs.toFixed(0)} ms at the longest, a bare server meanwhile ${bareMs.toFixed(0)} ms (limit ${String(limits.healthMs)} ms, or ratio ${String(limits.healthRatio)} where the machine is busy)`,
  );
  if (longestMs > limits.healthMs && longestMs > bareMs * limits.healthRatio) process.exitCode = 1;
} finally {
  await bench.stop();
}

/** The bulk file is made part by part in threads, by a route that this thread answers. */
function fromThread({ path, body }: Question): boolean {
  const { pathname, searchParams } = new URL(path, "http://bench");
  return isDear(body ? "POST" : "GET", pathname, searchParams.get("input")) || pathname === "/api/v1/observations.csv";
}

/** Asks in a process of its own, which has nothing else to do. */
function startHealth(addresses: readonly string[]): { stop(): Promise<readonly number[]> } {
  const child = spawn(process.execPath, [join(import.meta.dirname, "health.ts"), ...addresses], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const said = text(child.stdout);
  return {
    async stop() {
      child.kill("SIGTERM");
      return JSON.parse(await said) as number[];
    },
  };
}
