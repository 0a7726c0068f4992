import type { Database } from "@frontera/db";
import { isLoopbackHost, localAccess, readingOnly, type Access } from "./access.ts";
import type { readEnvironment } from "./env.ts";
import { signInAccess } from "./sign-in/sign-in.ts";

type Settings = Pick<ReturnType<typeof readEnvironment>, "AUTH_SECRET" | "PUBLIC_URL" | "LOCAL_ACCESS" | "API_HOST">;

/** How this instance knows who asks. Throws an error naming the setting where others could reach it and no secret is set. */
export function chooseAccess(db: Database, { AUTH_SECRET, PUBLIC_URL, LOCAL_ACCESS, API_HOST }: Settings): Access {
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
  return LOCAL_ACCESS ? localAccess : readingOnly;
}
