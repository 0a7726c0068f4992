import { setTimeout as delay } from "node:timers/promises";
import pLimit, { type LimitFunction } from "p-limit";
import { RateLimiterMemory } from "rate-limiter-flexible";
import type { Share } from "./pool.ts";

/** One client may cost the threads so much of the processor's time, in milliseconds a minute. */
export interface Turns {
  /** Rejects with OverBudget where a client has had their share. */
  admit(client: string): Promise<void>;
  /** Does work for a client when it is their turn: one thing at a time. Rejects with OverBudget, or waits where it is patient. */
  take<T>(
    client: string,
    asked: { readonly signal: AbortSignal; readonly patient: boolean },
    work: (share: Share) => Promise<T>,
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
  const lines = new Map<string, { readonly one: LimitFunction; readonly waiting: Set<AbortSignal> }>();
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
      const line = lines.get(client) ?? { one: pLimit(1), waiting: new Set() };
      lines.set(client, line);
      // Who left a page and opens the next does not wait for what was left.
      if ([...line.waiting].filter((each) => !each.aborted).length >= waitingAtMost)
        throw new OverBudget("too much was asked at once from one address", 1);
      line.waiting.add(signal);
      try {
        return await line.one(async () => {
          line.waiting.delete(signal);
          signal.throwIfAborted();
          // What is half sent goes on when its reader's next minute has begun.
          for (let ms = 0; patient && (ms = await overspentMs(client)) > 0;) await delay(ms, undefined, { signal });
          if (!patient) await admit(client);
          const spentMs = (await spent.get(client))?.consumedPoints ?? 0;
          let added = 0;
          try {
            return await work({ spentMs, charge: (ms) => (added += ms) });
          } finally {
            if (added > 0) await spent.penalty(client, Math.ceil(added));
          }
        });
      } finally {
        if (line.one.activeCount === 0 && line.one.pendingCount === 0) lines.delete(client);
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
