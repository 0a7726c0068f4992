/** What can go wrong with the database, for people who must do something about it. */
export type DatabaseErrorCode =
  | "unreachable"
  | "not-writable"
  | "disk-full"
  | "in-use"
  | "no-postgres-user"
  | "unsupported-platform"
  | "incompatible-data"
  | "start-failed"
  | "backup-refused"
  | "unknown-vintage"
  | "taken-back"
  | "migration-failed";

/** The message says what happened and what to do. */
export class DatabaseError extends Error {
  readonly code: DatabaseErrorCode;

  constructor(code: DatabaseErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "DatabaseError";
    this.code = code;
  }
}

/** Why the database could not do what was asked, where what was asked is not to blame: it is away, or its disk is full. Null for anything else. */
export function troubleOf(error: unknown): "away" | "disk-full" | null {
  const signs = signsOf(error);
  if (signs.includes("53100")) return "disk-full";
  return signs.some((sign) => away.test(sign)) ? "away" : null;
}

/** SQLSTATEs of a server that goes, comes or is full of connections; and what the system, postgres.js, pg and Prisma call a lost one. */
const away =
  /^(08|53300|57P0[123]|CONNECT|ECONN|EPIPE|ETIMEDOUT|P1001|P1002|P1008|P1017|P2024|Connection terminated|Server has closed)/;

/** The codes and words of an error and of what it says caused it. */
function signsOf(error: unknown, depth = 0): readonly string[] {
  if (typeof error !== "object" || error === null || depth > 4) return [];
  const { code, originalCode, message, cause, meta } = error as Readonly<Record<string, unknown>>;
  const own = [code, originalCode, message].filter((sign) => typeof sign === "string");
  const { driverAdapterError } = (meta ?? {}) as Readonly<Record<string, unknown>>;
  return [...own, ...signsOf(cause, depth + 1), ...signsOf(driverAdapterError, depth + 1)];
}
