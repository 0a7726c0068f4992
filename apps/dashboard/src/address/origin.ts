import { headers } from "next/headers";
import { readPublicOrigin } from "../env.ts";

/** The address the reader opens, without its path: what is copied from a page leads back to it. src/server.ts lets no other headers through. */
export const readOrigin = (asked: Pick<Headers, "get">): string =>
  readPublicOrigin() ?? `${asked.get("x-forwarded-proto") ?? "http"}://${asked.get("host") ?? ""}`;

export const originOfReader = async (): Promise<string> => readOrigin(await headers());
