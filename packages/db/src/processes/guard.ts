import { spawn } from "node:child_process";
import { join } from "node:path";
import type { Order } from "./guard-program.ts";
import { identityOf } from "./identity.ts";

/** What is to end when this process is gone, even if it was killed. */
export interface Guard {
  /** Of the guard's own process. */
  readonly identity: string;
  /** A program by its identity, or the server that runs on a cluster by the cluster's folder. */
  watch(what: string, how: "program" | "cluster"): void;
  leave(what: string): void;
}

let guard: Guard | null = null;

/** The guard of this process, started when it is first needed. It ends by itself when this process has. */
export function theGuard(): Guard {
  return (guard ??= startGuard());
}

function startGuard(): Guard {
  // A session of its own: a Ctrl-C, and a kill of the whole group, do not reach it.
  const child = spawn(process.execPath, [join(import.meta.dirname, "guard-program.ts")], {
    cwd: "/",
    detached: true,
    stdio: ["pipe", "ignore", "ignore"],
  });
  child.unref();
  (child.stdin as typeof child.stdin & { unref(): void }).unref();
  // A guard that is gone guards nothing; what it guarded goes on as it would without one.
  child.stdin.on("error", () => undefined);
  child.on("error", () => undefined);
  const send = (order: Order): void => {
    child.stdin.write(`${JSON.stringify(order)}\n`);
  };
  return {
    identity: identityOf(child.pid ?? -1) ?? "",
    watch: (watch, how) => {
      send({ watch, how });
    },
    leave: (leave) => {
      send({ leave });
    },
  };
}
