import autocannon from "autocannon";
import { loadArchive, startBench } from "./start-bench.ts";

/** The overview at 500 requests a second, as many again as `select 1` is asked by the same HTTP, the same tRPC and the same database. */
const asked = { perSecond: 500, seconds: 10, connections: 50 };
/** Of what is asked, this share must be answered; and nobody in a hundred waits longer than so many times what `select 1` takes. */
const limits = { answered: 0.98, p99Ratio: 10 };

const bench = await startBench(loadArchive);
try {
  const measure = async (path: string): Promise<autocannon.Result> => {
    const question = { url: `${bench.origin}${path}`, connections: asked.connections, pipelining: 1 };
    await autocannon({ ...question, duration: 3 });
    return autocannon({ ...question, duration: asked.seconds, overallRate: asked.perSecond });
  };
  const one = await measure("/limit/one");
  const overview = await measure("/trpc/overview?input=%7B%7D");
  const perSecond = (result: autocannon.Result): number => result["2xx"] / result.duration;
  const answered = perSecond(overview) / asked.perSecond;
  const p99Ratio = overview.latency.p99 / Math.max(one.latency.p99, 1);
  bench.say(
    `the overview, asked ${String(asked.perSecond)} times a second for ${String(asked.seconds)} s over ${String(asked.connections)} connections`,
  );
  for (const [name, result] of [
    ["select 1", one],
    ["overview", overview],
  ] as const)
    bench.say(
      `  ${name.padEnd(9)} ${perSecond(result).toFixed(0)} answers a second, p50 ${String(result.latency.p50)} ms, p99 ${String(result.latency.p99)} ms`,
    );
  bench.say(
    `  answered ${(answered * 100).toFixed(1)} % of what was asked (limit ${String(limits.answered * 100)} %), p99 ratio ${p99Ratio.toFixed(2)} (limit ${String(limits.p99Ratio)})`,
  );
  if (overview.non2xx + overview.errors > 0 || answered < limits.answered || p99Ratio > limits.p99Ratio)
    process.exitCode = 1;
} finally {
  await bench.stop();
}
