import type { Bilingual } from "@frontera/domain";
import { refused } from "@frontera/words";
import { createHash, timingSafeEqual } from "node:crypto";
import { parse as parseCookies } from "hono/utils/cookie";
import { recordWrite, type Database } from "@frontera/db";

/** Each may do what the ones before it may: everybody reads, analysts keep snapshots and watches, operators load files and run sources. */
export const ROLES = ["reader", "analyst", "operator"] as const;

export type Role = (typeof ROLES)[number];

/** Whether somebody may do what only operators may. */
export const isOperator = ({ role }: Actor): boolean => role === "operator";

/** Who asks. */
export interface Actor {
  readonly name: string;
  readonly role: Role;
  /** The name that others see, chosen by whoever it is; null where none was. */
  readonly displayName?: string | null;
}

/** How a request tells who asks. `serve` answers under /auth, where there is a sign-in; `client` is who is counted as asking. */
export interface Access {
  readonly kind: "reading-only" | "local" | "sign-in";
  /** The address that readers open, where the operator set one: only its pages may write. */
  readonly origin?: string;
  actorOf(request: Request): Promise<Actor>;
  readonly serve?: (request: Request, client: string) => Promise<Response>;
}

export const anyone: Actor = { name: "anonymous", role: "reader" };

/** Nobody can write: what runs without a sign-in and is not local. */
export const readOnlyAccess: Access = { kind: "reading-only", actorOf: () => Promise.resolve(anyone) };

/** The cookie that holds the token of a machine's owner. */
const tokenCookie = "frontera-token";

/**
 * One person on their own machine, who may do everything: whoever shows the token, in the cookie of their first visit or as a bearer, and only
 * under loopback names, since a name of another site can be made to lead here. Others who use the machine read.
 */
export const localAccess = (token: string): Access => ({
  kind: "local",
  actorOf: ({ headers }) => {
    const hosts = [headers.get("Host"), headers.get("X-Forwarded-Host")];
    const isLocal = hosts.every((host) => host === null || isLoopbackHost(host));
    const isOwner = isLocal && shownTokens(headers).some((shown) => isSame(shown, token));
    return Promise.resolve(isOwner ? { name: "local", role: "operator" } : anyone);
  },
});

function shownTokens(headers: Headers): readonly string[] {
  const bearer = /^Bearer +(\S+)$/i.exec(headers.get("Authorization") ?? "")?.[1];
  const cookie = parseCookies(headers.get("Cookie") ?? "", tokenCookie)[tokenCookie];
  return [bearer, cookie].filter((shown) => shown !== undefined);
}

/** Compares in a time that tells nothing of where they differ. */
const isSame = (a: string, b: string): boolean => timingSafeEqual(digest(a), digest(b));
const digest = (text: string): Buffer => createHash("sha256").update(text).digest();

/** Closed codes of why a write is refused. */
export class AccessError extends Error {
  readonly code: "UNAUTHORIZED" | "FORBIDDEN";

  /** For readers of pages. */
  readonly told: Bilingual;

  constructor(code: AccessError["code"], told: Bilingual) {
    super(told.en);
    this.name = "AccessError";
    this.code = code;
    this.told = told;
  }
}

/** What a write is judged and recorded with. */
interface Means {
  readonly db: Database;
  readonly access: Access;
  readonly now: () => Date;
}

/** One write: who asked for it, as what, and for which procedure or path. */
export interface Write {
  readonly request: Request;
  readonly role: Role;
  readonly action: string;
  /** What is written to, in words without secrets. */
  readonly subject: string;
}

/**
 * Does the work of a write for a caller who may: signed in, with the role or a higher one, from this site. Whatever comes of it is
 * recorded. Throws AccessError when the caller may not.
 */
export async function writeAs<T>(
  { db, access, now }: Means,
  write: Write,
  work: (actor: Actor) => Promise<T>,
): Promise<T> {
  const { request, role, action, subject } = write;
  const actor = await access.actorOf(request);
  const record = (outcome: "done" | "refused" | "failed", detail: string | null): Promise<void> =>
    recordWrite(db, { at: now().toISOString(), actor: actor.name, action, subject, outcome, detail });
  const refusal = refusalOf(actor, role, request, access.origin);
  if (refusal) {
    await record("refused", refusal.message);
    throw refusal;
  }
  try {
    const result = await work(actor);
    await record("done", null);
    return result;
  } catch (error) {
    await record("failed", error instanceof Error ? error.message : String(error));
    throw error;
  }
}

/** Who asks. Throws AccessError unless they have the role or a higher one: for what only some may read. */
export async function readAs(access: Access, request: Request, role: Role): Promise<Actor> {
  const actor = await access.actorOf(request);
  const refusal = roleRefusal(actor, role);
  if (refusal) throw refusal;
  return actor;
}

function refusalOf(actor: Actor, role: Role, request: Request, own: string | undefined): AccessError | null {
  const origin = request.headers.get("Origin");
  if (origin !== null && (own === undefined ? !isSameOrigin(origin, request) : origin !== own))
    return new AccessError("FORBIDDEN", refused("foreignPage", { origin: origin.slice(0, 200) }));
  return roleRefusal(actor, role);
}

function roleRefusal(actor: Actor, role: Role): AccessError | null {
  if (ROLES.indexOf(actor.role) >= ROLES.indexOf(role)) return null;
  return actor.role === "reader"
    ? new AccessError("UNAUTHORIZED", refused("signInFirst", { role }))
    : new AccessError("FORBIDDEN", refused("otherRole", { name: actor.name, role: actor.role, wanted: role }));
}

/** The host the reader's browser asked for: the dashboard hands requests on and keeps it in X-Forwarded-Host. */
const hostOf = (request: Request): string =>
  request.headers.get("X-Forwarded-Host") ?? request.headers.get("Host") ?? new URL(request.url).host;

/** Its scheme too: a page of the same name over another one may be somebody else's. */
function isSameOrigin(origin: string, request: Request): boolean {
  const scheme = request.headers.get("X-Forwarded-Proto") ?? new URL(request.url).protocol.slice(0, -1);
  const own = `${scheme}://${hostOf(request)}`;
  return URL.canParse(origin) && URL.canParse(own) && new URL(origin).origin === new URL(own).origin;
}

/** A name that leads to this machine and nowhere else. */
export function isLoopbackHost(host: string): boolean {
  const address = `http://${host}`;
  if (!URL.canParse(address)) return false;
  const { hostname } = new URL(address);
  return hostname === "localhost" || hostname === "[::1]" || /^127(\.\d{1,3}){3}$/.test(hostname);
}
