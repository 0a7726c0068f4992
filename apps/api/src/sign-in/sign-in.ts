import type { Database } from "@frontera/db";
import { anyone, ROLES, type Access, type Role } from "../access.ts";
import { problem } from "../problem.ts";
import { clientHeader, openAccounts, sessionSeconds, type SignInSettings } from "./accounts.ts";

/** What of the sign-in library is served; everything else of it is closed. */
const served = new Set([
  "POST /auth/sign-in/email",
  "POST /auth/sign-out",
  "POST /auth/change-password",
  "GET /auth/get-session",
]);

/** Who asks is told by a session cookie. */
export function signInAccess(db: Database, settings: SignInSettings): Access {
  const accounts = openAccounts(db, settings);
  return {
    kind: "sign-in",
    origin: new URL(settings.publicUrl).origin,
    async actorOf({ headers }) {
      const session = headers.has("Cookie") ? await accounts.api.getSession({ headers }) : null;
      if (!session || isLasting(session.session.expiresAt)) return anyone;
      const { email, name, role } = session.user;
      return { name: email, role: roleNamed(role), displayName: name === "" ? null : name };
    },
    serve: (request, client) =>
      served.has(`${request.method} ${new URL(request.url).pathname}`)
        ? accounts.handler(counted(request, client))
        : Promise.resolve(problem(404, "nothing is served here")),
  };
}

/** Given out by a clock that ran ahead, it would open the account for longer than any may: who has it signs in again. */
const isLasting = (expiresAt: Date): boolean => expiresAt.getTime() - Date.now() > (sessionSeconds + 3600) * 1000;

/** As much of a browser's own description as a session keeps. */
const longestAgent = 200;

/** With the client as the server counts it, and no more words than are kept. */
function counted(request: Request, client: string): Request {
  const headers = new Headers(request.headers);
  headers.set(clientHeader, client);
  const agent = headers.get("User-Agent");
  if (agent !== null) headers.set("User-Agent", agent.slice(0, longestAgent));
  return new Request(request, { headers });
}

function roleNamed(name: string): Role {
  const role = ROLES.find((known) => known === name);
  if (!role) throw new RangeError(`unknown role: ${name}`);
  return role;
}
