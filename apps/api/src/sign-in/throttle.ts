import { createHash } from "node:crypto";
import { setTimeout as delay } from "node:timers/promises";
import type { RateLimiterAbstract } from "rate-limiter-flexible";
import { attemptLimiter, forgetAttempts, type Database } from "@frontera/db";

/** Who tries to be whom. `knownDevice` tells a device that was signed in to this account before; null for any other. */
export interface Try {
  readonly email: string;
  /** The address or network they are counted by. */
  readonly client: string;
  readonly knownDevice: string | null;
}

/** Wrong tries in a quarter of an hour: of one account from one address, of one account from everywhere, and of all accounts from one address. */
const seconds = 15 * 60;
const ofAccountAtAddress = 10;
const ofAccount = 100;
const ofAddress = 100;

/** Nobody waits longer for an answer to a known device. */
const longestDelayMs = 15_000;

/** Too many wrong tries. */
export class TooManyTries extends Error {
  readonly retryAfterSeconds: number;

  constructor(retryAfterSeconds: number) {
    super(`too many wrong tries; try again in ${String(retryAfterSeconds)} s`);
    this.name = "TooManyTries";
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** Counts wrong tries over all API processes. */
export interface Throttle {
  /**
   * Counts a try before it is known to be wrong, so that many at once are counted too. Throws TooManyTries; but a device that the account knows
   * only waits the longer the more it was wrong, and is never refused: nobody else can lock its owner out.
   */
  begin(attempt: Try): Promise<void>;
  /** It was right: it does not count. */
  right(attempt: Try): Promise<void>;
}

export function openThrottle(db: Database, now: () => Date = () => new Date()): Throttle {
  const limiter = (name: string, attempts: number): RateLimiterAbstract =>
    attemptLimiter(db, { name: `sign-in ${name}`, attempts, seconds });
  const pair = limiter("account and address", ofAccountAtAddress);
  const account = limiter("account", ofAccount);
  const address = limiter("address", ofAddress);
  const device = limiter("device", ofAccountAtAddress);
  const counted = ({ email, client }: Try): readonly (readonly [RateLimiterAbstract, string])[] => [
    [pair, `${digest(email)} ${client}`],
    [account, digest(email)],
    [address, client],
  ];
  let forgotten = -Infinity;
  return {
    async begin(attempt) {
      if (performance.now() - forgotten > seconds * 1000) {
        forgotten = performance.now();
        await forgetAttempts(db, now());
      }
      if (attempt.knownDevice !== null) {
        const over = (await consume(device, digest(attempt.knownDevice)))?.consumed ?? 0;
        if (over > ofAccountAtAddress) await delay(Math.min((over - ofAccountAtAddress) * 1000, longestDelayMs));
        return;
      }
      const taken: (readonly [RateLimiterAbstract, string])[] = [];
      for (const [limit, key] of counted(attempt)) {
        const refused = await consume(limit, key);
        if (refused) {
          for (const [given, its] of taken) await given.reward(its);
          throw new TooManyTries(refused.seconds);
        }
        taken.push([limit, key]);
      }
    },
    async right(attempt) {
      if (attempt.knownDevice !== null) {
        await device.delete(digest(attempt.knownDevice));
        return;
      }
      const [[first, key], ...others] = counted(attempt) as [
        readonly [RateLimiterAbstract, string],
        ...(readonly [RateLimiterAbstract, string])[],
      ];
      await first.delete(key);
      for (const [limit, its] of others) await limit.reward(its);
    },
  };
}

/** Null where there was one left. */
async function consume(limit: RateLimiterAbstract, key: string): Promise<{ consumed: number; seconds: number } | null> {
  try {
    await limit.consume(key);
    return null;
  } catch (refused) {
    if (refused instanceof Error) throw refused;
    const { consumedPoints, msBeforeNext } = refused as { consumedPoints: number; msBeforeNext: number };
    if (msBeforeNext <= seconds * 1000) return { consumed: consumedPoints, seconds: Math.ceil(msBeforeNext / 1000) };
    // Counted by a clock that ran ahead: nobody is locked out until that day comes again.
    await limit.delete(key);
    return consume(limit, key);
  }
}

/** What somebody typed has any length and any characters; a key has not. */
export const digest = (text: string): string => createHash("sha256").update(text).digest("base64url").slice(0, 22);
