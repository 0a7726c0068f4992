import { prismaAdapter } from "@better-auth/prisma-adapter";
import { RateLimiterPrisma, type RateLimiterAbstract } from "rate-limiter-flexible";
import type { Database } from "./database.ts";

/** Users, their sessions and hashed passwords, for the sign-in library. */
export const accountStore = (db: Database) => prismaAdapter(db.prisma, { provider: "postgresql" });

/** Counts tries per key over all processes: so many in so many seconds, then none until they are over. */
export const attemptLimiter = (
  db: Database,
  { name, attempts, seconds }: { name: string; attempts: number; seconds: number },
): RateLimiterAbstract =>
  new RateLimiterPrisma({
    storeClient: db.prisma,
    tableName: "attempt",
    keyPrefix: name,
    points: attempts,
    duration: seconds,
    clearExpiredByTimeout: false,
  });

/** Forgets what was counted and is over. */
export async function forgetAttempts(db: Database, now: Date): Promise<void> {
  await db.prisma.attempt.deleteMany({ where: { expire: { lt: now } } });
}

/** The names under which accounts are shown to others, by e-mail address; whoever chose none is not in it. */
export async function readDisplayNames(db: Database, emails: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const found = await db.prisma.user.findMany({
    where: { email: { in: [...new Set(emails)] }, name: { not: "" } },
    select: { email: true, name: true },
  });
  return new Map(found.map(({ email, name }) => [email, name]));
}

/** Whether there is an account of an operator under this e-mail address. */
export const isOperatorAccount = async (db: Database, email: string): Promise<boolean> =>
  (await db.prisma.user.count({ where: { email, role: "operator" } })) > 0;

/** Shows an account under a name; under none for an empty one. False when there is no such account. */
export async function renameAccount(db: Database, email: string, name: string): Promise<boolean> {
  const { count } = await db.prisma.user.updateMany({ where: { email }, data: { name } });
  return count === 1;
}
