import { readFileSync, statSync } from "node:fs";
import type { Database } from "@frontera/db";
import { isLoopbackHost, localAccess, readOnlyAccess, type Access } from "./access.ts";
import type { readEnvironment } from "./env.ts";
import { signInAccess } from "./sign-in/sign-in.ts";

type Settings = Pick<
  ReturnType<typeof readEnvironment>,
  "AUTH_SECRET" | "PUBLIC_URL" | "LOCAL_TOKEN_FILE" | "API_HOST"
>;

/** How this instance knows who asks. Throws an error naming the setting where others could reach it and no secret is set. */
export function chooseAccess(db: Database, { AUTH_SECRET, PUBLIC_URL, LOCAL_TOKEN_FILE, API_HOST }: Settings): Access {
  const exposed = !isLoopbackHost(API_HOST);
  if (AUTH_SECRET !== undefined) {
    if (PUBLIC_URL === undefined)
      throw new Error(
        "environment variable PUBLIC_URL: AUTH_SECRET is set, so the address that readers open must be too",
      );
    return signInAccess(db, { secret: AUTH_SECRET, publicUrl: PUBLIC_URL });
  }
  if (exposed)
    throw new Error(
      `environment variable AUTH_SECRET: API_HOST ${API_HOST} can be reached by others, so a secret of at least 32 characters must be set`,
    );
  return LOCAL_TOKEN_FILE === undefined ? readOnlyAccess : localAccess(readToken(LOCAL_TOKEN_FILE));
}

/** Throws an error where others who use the machine could read it, or could guess it. */
function readToken(file: string): string {
  const { mode } = statSync(file);
  if (process.platform !== "win32" && (mode & 0o077) !== 0)
    throw new Error(`environment variable LOCAL_TOKEN_FILE: others can read ${file}: chmod 600 it`);
  const token = readFileSync(file, "utf8").trim();
  if (token.length < 32)
    throw new Error(`environment variable LOCAL_TOKEN_FILE: ${file} holds no token of 32 characters`);
  return token;
}
