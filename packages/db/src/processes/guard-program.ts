import { createInterface } from "node:readline";
import { setTimeout as wait } from "node:timers/promises";
import { isRunning, pidOf } from "./identity.ts";
import { signalTree, tryTo } from "./tree.ts";

/**
 * Started by `startGuard`, beside the program it guards and outside of its terminal. It is told what runs; when that program is gone, however it
 * ended, it ends what still does: programs first, then PostgreSQL, in the way that keeps their data.
 */
export interface Order {
  readonly watch?: string;
  readonly leave?: string;
  readonly how?: "program" | "postgres";
}

const watched = new Map<string, "program" | "postgres">();

/** How long each is given after the first signal. */
const patienceMs = 8_000;

async function end(how: "program" | "postgres", first: NodeJS.Signals, last: NodeJS.Signals): Promise<void> {
  const left = () =>
    [...watched].filter(([identity, kind]) => kind === how && isRunning(identity)).map(([identity]) => identity);
  // PostgreSQL ends its own processes.
  const send = (signal: NodeJS.Signals): void => {
    for (const identity of left())
      if (how === "program") signalTree(pidOf(identity), signal);
      else tryTo(() => process.kill(pidOf(identity), signal));
  };
  send(first);
  for (let waited = 0; waited < patienceMs && left().length > 0; waited += 100) await wait(100);
  send(last);
  for (let waited = 0; waited < patienceMs && left().length > 0; waited += 100) await wait(100);
}

// The terminal and the system stop the guarded program, and that stops the guard.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => undefined);

for await (const line of createInterface({ input: process.stdin })) {
  const { watch, leave, how = "program" } = JSON.parse(line) as Order;
  if (watch !== undefined) watched.set(watch, how);
  if (leave !== undefined) watched.delete(leave);
}
await end("program", "SIGTERM", "SIGKILL");
await end("postgres", "SIGINT", "SIGQUIT");
