import { join } from "node:path";
import { Piscina } from "piscina";
import type { BulkPart } from "../rest/bulk-part.ts";

/** No reader's question may hold a connection to the database longer. */
export const statementTimeoutMs = 20_000;

/** What the threads need to know to read as the process does. */
export interface ThreadSettings {
  readonly databaseUrl: string;
  readonly replicaUrl?: string | undefined;
  readonly logLevel?: string;
}

/** A request as it crosses to a thread. */
export interface Question {
  readonly url: string;
  readonly method: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: readonly ArrayBuffer[];
}

/** What a thread is asked: to answer a request, or to write a part of a bulk file. */
export type Task = { readonly request: Question } | { readonly part: BulkPart };

/** What came of it. `ms` is the time it held the thread. */
export interface Answer {
  readonly status: number;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: ArrayBuffer;
  readonly ms: number;
}

/** What crosses: `now` is an instant; `gone` is not 0 once nobody waits for the answer, and its second number once a thread has begun. */
export interface Sent {
  readonly task: Task;
  readonly now: string;
  readonly gone: Int32Array;
}

/** Threads that do what would hold up every other reader on the thread that answers them. */
export interface Work {
  /** Rejects with WorkError, and with the signal's reason once nobody waits for the answer. */
  run(task: Task, now: Date, signal: AbortSignal): Promise<Answer>;
  /** Tasks that wait for a thread, and those that have one. */
  waiting(): number;
  running(): number;
  close(): Promise<void>;
}

/** busy: too much waits already. ended: it took too long or too much memory, and its thread was ended. */
export class WorkError extends Error {
  readonly code: "busy" | "ended";

  constructor(code: WorkError["code"], message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "WorkError";
    this.code = code;
  }
}

/** Tasks that wait for a thread, at the most, but for parts of files whose beginning is sent. */
export const waitingAtMost = 64;

/** Whoever leaves is not worked for longer than this. */
const graceMs = 1_000;

/** Nothing that can be asked takes as long in a thread. */
const thirtySeconds = 30_000;

/** How exactly that is measured. */
const steps = 30;

/**
 * `threads` at the most are kept; one is there from the beginning. `longestMs` is how long one thing may hold a thread, and how long who asked
 * waits for one.
 */
export function openWork(workerData: ThreadSettings, { threads = 2, longestMs = thirtySeconds } = {}): Work {
  const pool = new Piscina<Sent, Answer>({
    filename: join(import.meta.dirname, "thread.ts"),
    minThreads: 1,
    maxThreads: threads,
    idleTimeout: 60_000,
    concurrentTasksPerWorker: 1,
    workerData,
    // Where processors are few, the thread that answers comes first.
    niceIncrement: 10,
    // A thread that slept between tasks would not hear that its connection to the database is gone.
    atomics: "disabled",
    // What a hostile file grows to while it is read ends its thread, and nothing else.
    resourceLimits: { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 32 },
  });
  // Whoever waits for a thread hears of its end; with nobody waiting, a new one is all that is needed.
  pool.on("error", () => undefined);
  let running = 0;
  return {
    async run(task, now, signal) {
      signal.throwIfAborted();
      if ("request" in task && pool.queueSize >= waitingAtMost) throw tooMuch();
      const gone = new Int32Array(new SharedArrayBuffer(8));
      const stop = new AbortController();
      const hasBegun = (): boolean => Atomics.load(gone, 1) !== 0;
      let [waited, worked] = [0, 0];
      const late = setInterval(() => {
        if (hasBegun()) worked += 1;
        else waited += 1;
        // A part of a file whose beginning is sent already waits on: its turn comes.
        if (worked > steps || waited > steps * ("request" in task ? 1 : 10)) stop.abort();
      }, longestMs / steps);
      const leave = (): void => {
        // Before it was begun, it ends there by itself.
        Atomics.store(gone, 0, 1);
        setTimeout(() => {
          stop.abort();
        }, graceMs).unref();
      };
      signal.addEventListener("abort", leave);
      running += 1;
      const transferList = "request" in task ? [...task.request.body] : [];
      try {
        return await pool.run({ task, now: now.toISOString(), gone }, { signal: stop.signal, transferList });
      } catch (cause) {
        signal.throwIfAborted();
        if (stop.signal.aborted && !hasBegun()) throw new WorkError("busy", "no thread was free in time", { cause });
        if (stop.signal.aborted || isOutOfMemory(cause))
          throw new WorkError("ended", "what was asked took too long or too much memory", { cause });
        throw cause;
      } finally {
        running -= 1;
        clearInterval(late);
        signal.removeEventListener("abort", leave);
      }
    },
    waiting: () => pool.queueSize,
    running: () => running - pool.queueSize,
    close: () => pool.destroy(),
  };
}

/** What whoever asks for more is told. */
export const tooMuch = (): WorkError => new WorkError("busy", "too much is being worked out already");

const isOutOfMemory = (error: unknown): boolean =>
  (error as { code?: unknown } | null)?.code === "ERR_WORKER_OUT_OF_MEMORY";
