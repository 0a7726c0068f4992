import { AccessError } from "./access.ts";
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
export function problemOf(error: unknown): Response {
  if (error instanceof ReadError || error instanceof AccessError) return problem(statuses[error.code], error.message);
  return problem(500, "the server failed to answer; its log says why");
}

const statuses = { BAD_REQUEST: 400, UNAUTHORIZED: 401, FORBIDDEN: 403, NOT_FOUND: 404 } as const satisfies Record<
  (ReadError | AccessError)["code"],
  number
>;
