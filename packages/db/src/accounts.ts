import { prismaAdapter } from "@better-auth/prisma-adapter";
import { RateLimiterPrisma, type RateLimiterAbstract } from "rate-limiter-flexible";
import type { Database } from "./database.ts";

/** Users, their sessions and hashed passwords, for the sign-in library. */
export const accountStore = (db: Database) => prismaAdapter(db.prisma, { provider: "postgresql" });

/** Counts tries per key over all processes: so many in so many seconds, then none until they are over. */
export const attemptLimiter = (
  db: Database,
  { attempts, seconds }: { attempts: number; seconds: number },
): RateLimiterAbstract =>
  new RateLimiterPrisma({
    storeClient: db.prisma,
    tableName: "attempt",
    keyPrefix: "sign-in",
    points: attempts,
    duration: seconds,
    clearExpiredByTimeout: false,
  });
