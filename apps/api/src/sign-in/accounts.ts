import { betterAuth } from "better-auth";
import { APIError, createAuthMiddleware } from "better-auth/api";
import { accountStore, attemptLimiter, keepable, recordWrite, type Database } from "@frontera/db";

/** What the sign-in needs to be told: a secret of at least 32 characters that signs cookies, and the address readers open. */
export interface SignInSettings {
  readonly secret: string;
  readonly publicUrl: string;
}

/** Tries of one account, right or wrong, before it has to wait. */
const allowed = { attempts: 10, seconds: 15 * 60 };

export const shortestPassword = 12;

/** Accounts with a password, in our database. Nobody signs up: an operator adds accounts with a command. */
export function openAccounts(db: Database, { secret, publicUrl }: SignInSettings) {
  const attempts = attemptLimiter(db, allowed);
  return betterAuth({
    appName: "Frontera",
    baseURL: publicUrl,
    basePath: "/auth",
    secret,
    trustedOrigins: [new URL(publicUrl).origin],
    database: accountStore(db),
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: shortestPassword },
    user: { additionalFields: { role: { type: "string", required: true, input: false } } },
    session: { expiresIn: 7 * 24 * 3600, updateAge: 24 * 3600 },
    // Counted per account in the database, below: an address is too easily changed to count by.
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
    hooks: {
      before: createAuthMiddleware(async (ctx) => {
        if (ctx.path === "/sign-in/email") await countAttempt(attempts, emailOf(ctx.body));
      }),
      after: createAuthMiddleware(async (ctx) => {
        if (ctx.path !== "/sign-in/email") return;
        const email = emailOf(ctx.body);
        const signedIn = ctx.context.newSession !== null;
        if (signedIn) await attempts.delete(email);
        await recordWrite(db, {
          at: new Date().toISOString(),
          actor: email,
          action: "sign-in",
          subject: "",
          outcome: signedIn ? "done" : "refused",
          detail: null,
        });
      }),
    },
  });
}

export type Accounts = ReturnType<typeof openAccounts>;

const emailOf = (body: unknown): string => {
  const email = (body as { email?: unknown } | undefined)?.email;
  return typeof email === "string" ? keepable(email).trim().toLowerCase().slice(0, 200) : "";
};

async function countAttempt(attempts: ReturnType<typeof attemptLimiter>, email: string): Promise<void> {
  try {
    await attempts.consume(email);
  } catch (limit) {
    if (limit instanceof Error) throw limit;
    const seconds = Math.ceil((limit as { msBeforeNext: number }).msBeforeNext / 1000);
    throw new APIError(
      "TOO_MANY_REQUESTS",
      { message: `too many tries for this account; try again in ${String(seconds)} s` },
      { "Retry-After": String(seconds) },
    );
  }
}
