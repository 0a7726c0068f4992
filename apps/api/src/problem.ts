import { troubleOf } from "@frontera/db";
import { AccessError } from "./access.ts";
import { TooSlow } from "./read-body.ts";
import { InvalidParameters, ReadError, type Issue } from "./read-rows.ts";
import { ReaderLeft } from "./work/leaving.ts";
import { WorkError } from "./work/pool.ts";
import { OverBudget } from "./work/turns.ts";

/** What can go wrong, by status. The name is part of the problem's `type`, which programs tell problems apart by: it never changes. */
export const PROBLEMS = {
  400: ["invalid-parameter", "A parameter is unknown, repeated, malformed or at odds with another; `detail` names it."],
  401: ["not-signed-in", "Only somebody signed in may do this."],
  403: ["not-allowed", "Who asks may not do this, or not from this page."],
  404: ["not-found", "There is no such address, series, figure or snapshot, or nothing is held at that date."],
  405: ["method-not-allowed", "The address is right and the method is not."],
  408: ["too-slow", "The body of the request came so slowly that it was no longer waited for."],
  410: ["gone", "The snapshot was deleted, and what is known of it stays; or the watch has ended."],
  413: ["too-large", "The request or what it asks for is larger than the limit, which is named."],
  414: ["address-too-long", "The address, with its parameters, is longer than the limit, which is named."],
  429: [
    "too-many-requests",
    "More was asked than one caller may ask in a while; `Retry-After` says when to try again.",
  ],
  500: ["server-error", "The server failed; its log says why."],
  503: ["not-ready", "The server or its database cannot answer now; `Retry-After` says when to try again."],
  507: ["disk-full", "The server's disk is full: nothing was stored."],
} as const satisfies Record<number, readonly [name: string, meaning: string]>;

const typeOf = (status: number): string =>
  status in PROBLEMS ? `/problems/${PROBLEMS[status as keyof typeof PROBLEMS][0]}` : "about:blank";

/** RFC 9457. `issues` name the parameter and what is wrong with it; `members` are added as they are. */
export function problem(
  status: number,
  title: string,
  issues: readonly Issue[] = [],
  members: Readonly<Record<string, unknown>> = {},
): Response {
  const errors = issues.map(({ path, message }) => ({ parameter: path.map(String).join("."), reason: message }));
  return Response.json(
    {
      type: typeOf(status),
      title,
      status,
      ...(issues.length > 0 ? { detail: detailOf(issues), errors } : {}),
      ...members,
    },
    { status, headers: { "Content-Type": "application/problem+json", "Cache-Control": "no-store" } },
  );
}

/** Every issue, its parameter before it. */
export const detailOf = (issues: readonly Issue[]): string =>
  issues
    .map(({ path, message }) => [path.map(String).join("."), message].filter((part) => part !== "").join(": "))
    .join("; ");

/** What a route threw, as a problem: a wrong question is answered by name, anything else without its inner words. */
export function problemOf(error: unknown): Response {
  if (error instanceof InvalidParameters) return problem(400, error.message, error.issues);
  if (error instanceof ReadError || error instanceof AccessError) return problem(statuses[error.code], error.message);
  if (error instanceof OverBudget) return comeAgain(429, error.message, error.retryAfterSeconds);
  if (error instanceof TooSlow) return problem(408, error.message);
  if (error instanceof ReaderLeft) return problem(499, error.message);
  if (error instanceof WorkError) return comeAgain(503, error.message, error.code === "busy" ? 2 : 30);
  const trouble = troubleOf(error);
  if (trouble === "disk-full") return problem(507, troubles["disk-full"]);
  if (trouble === null) return problem(500, "the server failed to answer; its log says why");
  return comeAgain(503, troubles.away, retryAfterSeconds);
}

/** Refused for now; Retry-After says for how long. */
export function comeAgain(status: 429 | 503, title: string, seconds: number): Response {
  const response = problem(status, title);
  response.headers.set("Retry-After", String(seconds));
  return response;
}

const retryAfterSeconds = 5;

/** What readers are told of the database's troubles. */
export const troubles = {
  away: "the database does not answer",
  "disk-full": "the server's disk is full: nothing was stored",
} as const;

const statuses = { BAD_REQUEST: 400, UNAUTHORIZED: 401, FORBIDDEN: 403, NOT_FOUND: 404 } as const satisfies Record<
  (ReadError | AccessError)["code"],
  number
>;

/** GET /problems/{name}: what a problem's `type` means, in a sentence. */
export function problemMeaning(name: string): Response {
  const known = Object.entries(PROBLEMS).find(([, [each]]) => each === name);
  if (!known) return problem(404, `no such problem: ${name}`);
  return new Response(`${known[0]} ${known[1][0]}\n${known[1][1]}\n`);
}
