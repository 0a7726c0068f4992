import { ReadError } from "./read-rows.ts";

interface Issue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/** RFC 9457. `issues` name the parameter and what is wrong with it. */
export function problem(status: number, title: string, issues: readonly Issue[] = []): Response {
  const detail = issues.map(({ path, message }) =>
    [path.map(String).join("."), message].filter((part) => part !== "").join(": "),
  );
  return Response.json(
    { type: "about:blank", title, status, ...(detail.length > 0 ? { detail: detail.join("; ") } : {}) },
    { status, headers: { "Content-Type": "application/problem+json", "Access-Control-Allow-Origin": "*" } },
  );
}

/** What a route threw, as a problem: a wrong question is answered by name, anything else without its inner words. */
export const problemOf = (error: unknown): Response =>
  error instanceof ReadError
    ? problem(error.code === "NOT_FOUND" ? 404 : 400, error.message)
    : problem(500, "the server failed to answer; its log says why");
