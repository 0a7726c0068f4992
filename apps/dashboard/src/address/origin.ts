import { headers } from "next/headers";

/** The address the reader asked, without its path: what is copied from a page leads back to it. */
export async function originOfReader(): Promise<string> {
  const asked = await headers();
  return `${asked.get("x-forwarded-proto") ?? "http"}://${asked.get("host") ?? ""}`;
}
