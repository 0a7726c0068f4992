import { isUnderPnpm } from "./env.ts";

/** How a person, or the system, asks this program to stop. */
export interface Stop {
  /** Aborted when it is asked for the first time. */
  readonly asked: AbortSignal;
  /** Resolves then. */
  readonly first: Promise<void>;
  /** What is done when it is asked for again: at once. */
  onSecond(end: () => Promise<void>): void;
}

/** One Ctrl-C reaches this program from the terminal and again from pnpm, which hands it on. */
const oneAskingMs = 700;

/** Listens for Ctrl-C, for the system's signals, and for the end of the pnpm that started this program: then nobody could stop it any more. */
export function listenForStop(log: (line: string) => void): Stop {
  const controller = new AbortController();
  let end: (() => Promise<void>) | null = null;
  let since = Infinity;
  const ask = (how: string): void => {
    if (!controller.signal.aborted) {
      since = performance.now();
      log(`Stopping (${how}); press Ctrl-C again to stop at once`);
      controller.abort(new Error(how));
    } else if (performance.now() - since > oneAskingMs && end) {
      const once = end;
      end = null;
      log("Stopping at once");
      void once();
    }
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
    process.on(signal, () => {
      ask(signal);
    });
  const parent = process.ppid;
  if (isUnderPnpm())
    setInterval(() => {
      if (process.ppid !== parent && !controller.signal.aborted) ask("the program that started this one is gone");
    }, 500).unref();
  return {
    asked: controller.signal,
    first: new Promise((done) => {
      controller.signal.addEventListener("abort", () => {
        done();
      });
    }),
    onSecond: (work) => {
      end = work;
    },
  };
}
