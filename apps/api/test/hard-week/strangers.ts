import { createDatabase } from "@frontera/testing/database";
import { theArchive } from "@frontera/ingest/test/archive";
import { openDatabase, type Database } from "@frontera/db";
import { readOnlyAccess, type Access } from "../../src/access.ts";
import { startLive } from "../../src/live.ts";
import { createApp, listen, type AppSettings } from "../../src/server.ts";
import { signInAccess } from "../../src/sign-in/sign-in.ts";
import { openWork, type Work } from "../../src/work/pool.ts";

export const publicUrl = "https://frontera.example";

/** The API as strangers reach it: on loopback, behind a proxy that is believed, with threads of its own and a database of its own. */
export interface Reached {
  readonly origin: string;
  readonly db: Database;
  readonly work: Work;
  close(): Promise<void>;
}

export interface ReachedOptions extends Partial<AppSettings> {
  readonly withArchive?: boolean;
  readonly withSignIn?: boolean;
}

export async function reach({
  withArchive = false,
  withSignIn = false,
  ...settings
}: ReachedOptions = {}): Promise<Reached> {
  const url = await createDatabase({ holding: withArchive ? theArchive : null });
  const db = await openDatabase(url);
  const live = await startLive(db);
  const work = openWork({ databaseUrl: url });
  const access: Access = withSignIn
    ? signInAccess(db, { secret: "a secret for tests, long enough to sign", publicUrl })
    : readOnlyAccess;
  const app = createApp({ db, live, access, now: () => new Date("2026-11-24T12:00:00Z") }, { work, ...settings });
  const { server, port } = await listen(app, "127.0.0.1", 0);
  return {
    origin: `http://127.0.0.1:${String(port)}`,
    db,
    work,
    close: async () => {
      server.close();
      server.closeAllConnections();
      await work.close();
      await live.close();
      await db.close();
    },
  };
}

/** An account with a password, as the command adds it. */
export async function addAccount(db: Database, email: string, password: string, role = "analyst"): Promise<void> {
  const { openAccounts } = await import("../../src/sign-in/accounts.ts");
  const accounts = openAccounts(db, { secret: "a secret for tests, long enough to sign", publicUrl });
  const { internalAdapter, password: passwords } = await accounts.$context;
  const { id } = await internalAdapter.createUser({ email, name: "", emailVerified: true, role }, { method: "admin" });
  const hash = await passwords.hash(password);
  await internalAdapter.linkAccount({ userId: id, providerId: "credential", accountId: id, password: hash });
}

/** The cookies of an answer, as a browser sends them again. */
export const cookiesOf = (response: Response): string =>
  response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");

/** Tries to sign in, from an address as the proxy in front saw it. */
export const signIn = (
  origin: string,
  { email, password, from, cookies = "" }: { email: string; password: string; from: string; cookies?: string },
): Promise<Response> =>
  fetch(`${origin}/auth/sign-in/email`, {
    method: "POST",
    headers: {
      "Content-Type": "application/json",
      Origin: publicUrl,
      "X-Forwarded-For": from,
      ...(cookies === "" ? {} : { Cookie: cookies }),
    },
    body: JSON.stringify({ email, password }),
  });
