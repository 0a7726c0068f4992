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
