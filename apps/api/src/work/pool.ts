import { join } from "node:path";
import { Piscina } from "piscina";
import type { BulkPart } from "../rest/bulk-part.ts";
import { leastFirst } from "./least-first.ts";

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

/** What came of it. `ms` is the processor's time it took: waiting, for the database or for the processor, costs its reader nothing. */
export interface Answer {
  readonly status: number;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: ArrayBuffer;
  readonly ms: number;
}

/** What crosses: `now` is an instant; `seen` says, by a clock that nobody sets, when the reader left and when a thread began; 0 for not yet. */
export interface Sent {
  readonly task: Task;
  readonly now: string;
  readonly seen: BigInt64Array;
}

/** Where each stands in `seen`. */
export const LEFT = 0;
export const BEGUN = 1;

/** What the reader who asks had of the threads this minute, and what this adds to it. */
export interface Share {
  readonly spentMs: number;
  charge(ms: number): void;
}

/** Threads that do what would hold up every other reader on the thread that answers them. */
export interface Work {
  /** Rejects with WorkError, and with the signal's reason once nobody waits for the answer: what was done by then is charged all the same. */
  run(task: Task, now: Date, signal: AbortSignal, share?: Share): Promise<Answer>;
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

/** What it costs to begin another thread, which whoever had one ended pays. */
const threadMs = 1_500;

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
  const places = leastFirst(threads);
  return {
    async run(task, now, signal, share = nobodys) {
      signal.throwIfAborted();
      if ("request" in task && places.waiting() >= waitingAtMost) throw tooMuch();
      const seen = new BigInt64Array(new SharedArrayBuffer(16));
      const stop = new AbortController();
      let isIn = false;
      const hasBegun = (): boolean => Atomics.load(seen, BEGUN) !== 0n;
      let [waited, worked] = [0, 0];
      const late = setInterval(() => {
        if (hasBegun()) worked += 1;
        else waited += 1;
        // A part of a file whose beginning is sent already waits on: its turn comes.
        if (worked > steps || waited > steps * ("request" in task ? 1 : 10)) stop.abort();
      }, longestMs / steps);
      const leave = (): void => {
        Atomics.store(seen, LEFT, process.hrtime.bigint());
        // What waits for its turn is not begun; what was begun ends at its next step, or with its thread.
        if (!isIn) stop.abort();
        setTimeout(() => {
          stop.abort();
        }, graceMs).unref();
      };
      signal.addEventListener("abort", leave);
      const transferList = "request" in task ? [...task.request.body] : [];
      try {
        await places.take(share.spentMs, stop.signal);
        isIn = true;
        const answer = await pool.run({ task, now: now.toISOString(), seen }, { signal: stop.signal, transferList });
        share.charge(answer.ms);
        signal.throwIfAborted();
        return answer;
      } catch (cause) {
        const endedThread = hasBegun() && (stop.signal.aborted || isOutOfMemory(cause));
        // A thread that was ended told nothing of its time: all of it counts.
        if (endedThread) share.charge(Number(process.hrtime.bigint() - Atomics.load(seen, BEGUN)) / 1e6 + threadMs);
        signal.throwIfAborted();
        if (stop.signal.aborted && !hasBegun()) throw new WorkError("busy", "no thread was free in time", { cause });
        if (endedThread) throw new WorkError("ended", "what was asked took too long or too much memory", { cause });
        throw cause;
      } finally {
        if (isIn) places.giveBack();
        clearInterval(late);
        signal.removeEventListener("abort", leave);
      }
    },
    waiting: places.waiting,
    running: places.taken,
    close: () => pool.destroy(),
  };
}

/** Where nobody is counted. */
const nobodys: Share = { spentMs: 0, charge: () => undefined };

/** What whoever asks for more is told. */
export const tooMuch = (): WorkError => new WorkError("busy", "too much is being worked out already");

const isOutOfMemory = (error: unknown): boolean =>
  (error as { code?: unknown } | null)?.code === "ERR_WORKER_OUT_OF_MEMORY";
