import { betterAuth } from "better-auth";
import { APIError, createAuthMiddleware, getSessionFromCtx, isAPIError } from "better-auth/api";
import { accountStore, recordWrite, type Database } from "@frontera/db";
import { digest, openThrottle, TooManyTries, type Throttle, type Try } from "./throttle.ts";

/** What the sign-in needs to be told: a secret of at least 32 characters that signs cookies, and the address readers open. */
export interface SignInSettings {
  readonly secret: string;
  readonly publicUrl: string;
}

export const shortestPassword = 12;

/** A session that is not used for so long is over. */
export const sessionSeconds = 7 * 24 * 3600;

/** In this header the server says by which address a client is counted; what a request itself says there is replaced. */
export const clientHeader = "x-frontera-client";

/** Signed by us, it names the accounts that a device was signed in to. It opens nothing: it only keeps others from locking the owner out. */
const deviceCookie = "frontera.device";
const deviceDays = 400;
const accountsOfDevice = 5;

type HookContext = Parameters<Parameters<typeof createAuthMiddleware>[0]>[0];

/** Accounts with a password, in our database. Nobody signs up: an operator adds accounts with a command. */
export function openAccounts(db: Database, { secret, publicUrl }: SignInSettings) {
  const throttle = openThrottle(db);
  return betterAuth({
    appName: "Frontera",
    baseURL: publicUrl,
    basePath: "/auth",
    secret,
    trustedOrigins: [new URL(publicUrl).origin],
    database: accountStore(db),
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: shortestPassword },
    user: { additionalFields: { role: { type: "string", required: true, input: false } } },
    session: { expiresIn: sessionSeconds, updateAge: 24 * 3600 },
    // Counted in the database by account and address together, below.
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
    hooks: {
      before: createAuthMiddleware(async (ctx) => {
        const attempt = await tryOf(ctx, secret);
        if (attempt) await begin(throttle, attempt);
      }),
      after: createAuthMiddleware(async (ctx) => {
        const attempt = await tryOf(ctx, secret);
        if (!attempt) return;
        const right = !isAPIError(ctx.context.returned);
        if (right) {
          await throttle.right(attempt);
          await rememberDevice(ctx, secret, attempt.email, publicUrl);
        }
        await recordWrite(db, {
          at: new Date().toISOString(),
          actor: attempt.email,
          action: ctx.path === "/sign-in/email" ? "sign-in" : "change password",
          subject: "",
          outcome: right ? "done" : "refused",
          detail: null,
        });
      }),
    },
  });
}

export type Accounts = ReturnType<typeof openAccounts>;

/** Whose password is tried; null where none is. */
async function tryOf(ctx: HookContext, secret: string): Promise<Try | null> {
  const email = await triedAccount(ctx);
  if (email === null) return null;
  const known = await accountsKnown(ctx, secret);
  return {
    email,
    client: ctx.headers?.get(clientHeader) ?? "",
    knownDevice: known.includes(digest(email)) ? `${digest(email)} ${known.join()}` : null,
  };
}

async function triedAccount(ctx: HookContext): Promise<string | null> {
  if (ctx.path === "/sign-in/email") {
    const { email } = (ctx.body ?? {}) as { email?: unknown };
    return typeof email === "string" ? email.trim().toLowerCase().slice(0, 200) : "";
  }
  // Whoever took over an open session may not try out its password for ever.
  if (ctx.path !== "/change-password") return null;
  return (await getSessionFromCtx(ctx))?.user.email ?? null;
}

/** Digests of the accounts this device was signed in to. */
async function accountsKnown(ctx: HookContext, secret: string): Promise<readonly string[]> {
  const value = await ctx.getSignedCookie(deviceCookie, secret);
  return typeof value === "string" ? value.split(".").filter((part) => part !== "") : [];
}

async function rememberDevice(ctx: HookContext, secret: string, email: string, publicUrl: string): Promise<void> {
  const others = (await accountsKnown(ctx, secret)).filter((known) => known !== digest(email));
  const value = [digest(email), ...others].slice(0, accountsOfDevice).join(".");
  await ctx.setSignedCookie(deviceCookie, value, secret, {
    httpOnly: true,
    sameSite: "lax",
    secure: publicUrl.startsWith("https:"),
    path: "/auth",
    maxAge: deviceDays * 24 * 3600,
  });
}

async function begin(throttle: Throttle, attempt: Try): Promise<void> {
  try {
    await throttle.begin(attempt);
  } catch (error) {
    if (!(error instanceof TooManyTries)) throw error;
    throw new APIError(
      "TOO_MANY_REQUESTS",
      { message: error.message },
      { "Retry-After": String(error.retryAfterSeconds) },
    );
  }
}
