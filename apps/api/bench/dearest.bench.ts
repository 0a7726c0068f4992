import { spawn } from "node:child_process";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { zipSync } from "fflate";
import { uploadLimitBytes } from "../src/read-body.ts";
import { isDear } from "../src/work/dear.ts";
import { loadArchive, startBench, startServer } from "./start-bench.ts";

/**
 * The dearest anonymous request of every route and procedure, over the archive. `answering`: processor time of the one thread that answers
 * everybody; memory: what the process grew by at its highest, threads and all. Last, all of
 * them at once, and `/health/live` meanwhile.
 */
const limits = { answeringMs: 250, growthMb: 64, healthMs: 100, healthRatio: 5 };

/** Requests at once of the last part, each of another client. */
const atOnce = 40;

interface Question {
  readonly name: string;
  readonly path: string;
  readonly body?: () => Uint8Array;
}

const procedure = (name: string, input: unknown = {}): Question => ({
  name: `trpc ${name}`,
  path: `/trpc/${name}?input=${encodeURIComponent(JSON.stringify(input))}`,
});
const route = (path: string, name = path): Question => ({ name, path });

const daily = "usd-mxn-fix";
const days = Array.from({ length: 100 }, (_, day) => new Date(Date.UTC(2026, 5, 1 + day)).toISOString().slice(0, 10));
const words =
  "homicidos estatals municpio apprehensons mexicano interceptacion detencions baja california san luis potosi veracruz quintana encuentros fiscal";

/** Of a file of ours again and again, as large as any that is taken. */
async function largeFile(origin: string): Promise<Uint8Array> {
  const [header = "", ...rows] = (await (await fetch(`${origin}/series/${daily}.csv`)).text()).split("\r\n");
  const body = rows.join("\r\n");
  return Buffer.from(`${header}\r\n${body.repeat(Math.floor(uploadLimitBytes / body.length) - 1)}`);
}

const bench = await startBench(loadArchive);
try {
  const large = await largeFile(bench.origin);
  const zip = zipSync({ SHA256SUMS: new Uint8Array(512 * 1024 * 1024) });
  const questions: readonly Question[] = [
    procedure("overview", { asOf: "2019-03-01" }),
    procedure("me"),
    procedure("search", { query: words }),
    procedure("comparisons", { indicator: "peso" }),
    procedure("series", { id: daily, units: "pc1" }),
    procedure("states", { family: "sesnsp-homicide-victims" }),
    procedure("ledger"),
    procedure("verdictLog"),
    procedure("revisions", { id: daily }),
    procedure("sources.releases"),
    procedure("sources.release", { id: "sesnsp-cnsp", offset: 1_000_000 }),
    procedure("sources.imports"),
    procedure("snapshots.list", { limit: 200, search: "a" }),
    procedure("snapshots.find", { sha256: "0".repeat(64) }),
    route(`/series/${daily}.csv`),
    route(`/series/${daily}.xlsx?units=pc1`),
    route(`/series/${daily}.datapackage.json`),
    route(`/series/${daily}.csv-metadata.json`),
    route(`/series/${daily}.citation.json`),
    route("/figures.csv"),
    route("/feeds/violence.atom"),
    route("/feeds/releases.ics"),
    route(`/api/v1/series?limit=100000&search=${encodeURIComponent(words)}`, "/api/v1/series?search"),
    route("/api/v1/series.csv?limit=100000"),
    route("/api/v1/releases"),
    route("/api/v1/figures"),
    route("/api/v1/comparisons"),
    route(`/api/v1/series/${daily}/observations?includeHistory=true`),
    route(
      `/api/v1/series/${daily}/observations?output_type=2&limit=25000&vintage_dates=${days.join(",")}`,
      "/api/v1/series/…/observations?vintage_dates of 100 days",
    ),
    route(`/api/v1/series/${daily}/vintages`),
    route(`/api/v1/series/${daily}/revisions.csv`),
    route("/api/v1/observations.csv"),
    route("/api/v1/snapshots?limit=100000"),
    route("/api/v1/openapi.json"),
    route("/health/ready"),
    route("/health/data"),
    route("/metrics"),
    { name: "POST /api/v1/verify, 512 MB of zeros in 0.5 MB", path: "/api/v1/verify", body: () => zip },
    { name: "POST /api/v1/verify, 16 MB of rows", path: "/api/v1/verify", body: () => large },
  ];
  const cost = async (): Promise<{ answeringMs: number; peakMb: number; nowMb: number }> =>
    (await (await fetch(`${bench.origin}/cost`)).json()) as never;
  const ask = async ({ path, body }: Question, from = "203.0.113.1"): Promise<number> => {
    const sent = body?.();
    const response = await fetch(`${bench.origin}${path}`, {
      headers: { "X-Forwarded-For": from },
      ...(sent === undefined ? {} : { method: "POST", body: sent as Uint8Array<ArrayBuffer> }),
    });
    await response.arrayBuffer();
    return response.status;
  };
  bench.say("the dearest anonymous request of every route");
  bench.say(`  ${"".padEnd(64)} answered by   answering ms   grew MB   status`);
  for (const question of questions) {
    // Once to warm it up.
    await ask(question);
    const before = await cost();
    const status = await ask(question);
    const after = await cost();
    const [answeringMs, growthMb] = [after.answeringMs - before.answeringMs, Math.max(0, after.peakMb - before.nowMb)];
    const inThread = fromThread(question);
    bench.say(
      `  ${question.name.slice(0, 63).padEnd(64)} ${(inThread ? "a thread" : "the server").padEnd(12)} ${answeringMs.toFixed(0).padStart(12)} ${growthMb.toFixed(0).padStart(9)} ${String(status).padStart(8)}`,
    );
    if (answeringMs > limits.answeringMs || (!inThread && growthMb > limits.growthMb)) process.exitCode = 1;
  }
  bench.say(
    `  limits: ${String(limits.answeringMs)} ms; ${String(limits.growthMb)} MB where the server itself answers`,
  );
  // All of it at once, by many clients, while somebody else asks the same thread whether it lives.
  const bare = await startServer("bare-live.ts", bench.url);
  const health = startHealth([`${bench.origin}/health/live`, bare.origin]);
  await Promise.all(
    Array.from({ length: atOnce }, (_, client) => {
      const question = questions[client % questions.length];
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
  const { pathname } = new URL(path, "http://bench");
  return isDear(body ? "POST" : "GET", pathname) || pathname === "/api/v1/observations.csv";
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
