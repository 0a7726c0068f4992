import type { Reader } from "./database.ts";

/**
 * An instant as text. One that lies ahead was written down by a clock that ran ahead: what it tells of has happened, at the latest now, and that is
 * given (as RFC 9110 8.8.2.1 has it for Last-Modified). What is stored stays as it is.
 */
export const instantOf = (at: Date): string => new Date(Math.min(at.getTime(), Date.now())).toISOString();

/** The same for an instant that is text already. */
export const notAhead = (instant: string): string => instantOf(new Date(instant));

/** Vintages that are public today: one that is dated later was dated by a clock that ran ahead, and is known when its day has come. `v` is the vintage. */
export const isPublic = (sql: Reader) => sql`v.vintage_date <= (now() at time zone 'UTC')::date`;
