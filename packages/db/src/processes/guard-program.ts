import { createInterface } from "node:readline";
import { setTimeout as wait } from "node:timers/promises";
import { runningServer } from "../embedded/running-server.ts";
import { isRunning, pidOf } from "./identity.ts";
import { signalTree, tryTo } from "./tree.ts";

/**
 * Started by `startGuard`, beside the program it guards and outside of its terminal. It is told what runs; when that program is gone, however it
 * ended, it ends what still does: programs first, then PostgreSQL, in the way that keeps its data.
 */
export interface Order {
  readonly watch?: string;
  readonly leave?: string;
  readonly how?: "program" | "cluster";
}

const watched = new Map<string, "program" | "cluster">();

/** How long each is given after the first signal. */
const patienceMs = 8_000;
/** A server that was being started when the program went may not have written down yet that it runs. */
const birthMs = 1_500;

const watchedAs = (how: "program" | "cluster"): readonly string[] =>
  [...watched].filter(([, kind]) => kind === how).map(([what]) => what);

/** Sends signals until nothing is left, one after the other when patience is over. */
async function end(
  left: () => readonly number[],
  send: (pid: number, signal: NodeJS.Signals) => void,
  ...signals: readonly NodeJS.Signals[]
): Promise<void> {
  for (const signal of signals) {
    for (const pid of left()) send(pid, signal);
    for (let waited = 0; waited < patienceMs && left().length > 0; waited += 100) await wait(100);
  }
}

const programs = (): readonly number[] =>
  watchedAs("program")
    .filter((identity) => isRunning(identity))
    .map(pidOf);
const servers = (): readonly number[] =>
  watchedAs("cluster").flatMap((cluster) => {
    const running = runningServer(cluster);
    return running ? [running.pid] : [];
  });

// The terminal and the system stop the guarded program, and that stops the guard.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => undefined);

for await (const line of createInterface({ input: process.stdin })) {
  const { watch, leave, how = "program" } = JSON.parse(line) as Order;
  if (watch !== undefined) watched.set(watch, how);
  if (leave !== undefined) watched.delete(leave);
}
await end(programs, signalTree, "SIGTERM", "SIGKILL");
for (let waited = 0; waited < birthMs && watchedAs("cluster").length > 0 && servers().length === 0; waited += 100)
  await wait(100);
// PostgreSQL ends its own processes: in order, and as by a crash.
await end(
  servers,
  (pid, signal) => {
    tryTo(() => process.kill(pid, signal));
  },
  "SIGINT",
  "SIGQUIT",
);
