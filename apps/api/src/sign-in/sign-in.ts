import type { Database } from "@frontera/db";
import { anyone, ROLES, type Access, type Role } from "../access.ts";
import { problem } from "../problem.ts";
import { openAccounts, type SignInSettings } from "./accounts.ts";

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
    async actorOf({ headers }) {
      const session = headers.has("Cookie") ? await accounts.api.getSession({ headers }) : null;
      return session ? { name: session.user.email, role: roleNamed(session.user.role) } : anyone;
    },
    serve: (request) =>
      served.has(`${request.method} ${new URL(request.url).pathname}`)
        ? accounts.handler(request)
        : Promise.resolve(problem(404, "nothing is served here")),
  };
}

function roleNamed(name: string): Role {
  const role = ROLES.find((known) => known === name);
  if (!role) throw new RangeError(`unknown role: ${name}`);
  return role;
}
