import { setTimeout as delay } from "node:timers/promises";
import pLimit, { type LimitFunction } from "p-limit";
import { RateLimiterMemory } from "rate-limiter-flexible";

/** One client may have so much of the threads' time, in milliseconds a minute. */
export interface Turns {
  /** Rejects with OverBudget where a client has had their share. */
  admit(client: string): Promise<void>;
  /** Does work for a client when it is their turn: one thing at a time. Rejects with OverBudget, or waits where it is patient. */
  take<T extends { readonly ms: number }>(
    client: string,
    asked: { readonly signal: AbortSignal; readonly patient: boolean },
    work: () => Promise<T>,
  ): Promise<T>;
  /** Counts bytes as held for a client until the returned function is called. */
  hold(client: string, bytes: number): () => void;
}

/** A client has had their share of the threads, or does not take what was made for them. */
export class OverBudget extends Error {
  readonly retryAfterSeconds: number;

  constructor(message: string, retryAfterSeconds: number) {
    super(message);
    this.name = "OverBudget";
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** What one client may have waiting. A page asks for half a dozen things at once. */
const waitingAtMost = 24;

/** What is made for one client and not taken yet, at the most. */
const heldBytesAtMost = 64 * 1024 * 1024;

export function makeTurns(msPerMinute: number): Turns {
  const spent = new RateLimiterMemory({ points: msPerMinute, duration: 60 });
  const lines = new Map<string, LimitFunction>();
  const held = new Map<string, number>();
  const overspentMs = async (client: string): Promise<number> => {
    const so = await spent.get(client);
    return so && so.consumedPoints >= msPerMinute ? Math.min(60_000, so.msBeforeNext) : 0;
  };
  const admit = async (client: string): Promise<void> => {
    const waitMs = await overspentMs(client);
    if (waitMs > 0)
      throw new OverBudget(
        `more than ${String(msPerMinute / 1000)} s of work a minute from one address`,
        Math.ceil(waitMs / 1000),
      );
    if ((held.get(client) ?? 0) >= heldBytesAtMost) throw new OverBudget("what was asked before is not taken yet", 5);
  };
  return {
    admit,
    async take(client, { signal, patient }, work) {
      const line = lines.get(client) ?? pLimit(1);
      lines.set(client, line);
      if (line.pendingCount >= waitingAtMost) throw new OverBudget("too much was asked at once from one address", 1);
      try {
        return await line(async () => {
          signal.throwIfAborted();
          // What is half sent goes on when its reader's next minute has begun.
          for (let ms = 0; patient && (ms = await overspentMs(client)) > 0;) await delay(ms, undefined, { signal });
          if (!patient) await admit(client);
          const begun = performance.now();
          // What failed or was left held a thread all the same.
          let ms = null;
          try {
            const done = await work();
            ({ ms } = done);
            return done;
          } finally {
            await spent.penalty(client, Math.ceil(ms ?? performance.now() - begun));
          }
        });
      } finally {
        if (line.activeCount === 0 && line.pendingCount === 0) lines.delete(client);
      }
    },
    hold(client, bytes) {
      held.set(client, (held.get(client) ?? 0) + bytes);
      return () => {
        const rest = (held.get(client) ?? 0) - bytes;
        if (rest <= 0) held.delete(client);
        else held.set(client, rest);
      };
    },
  };
}
