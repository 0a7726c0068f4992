import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import postgres from "postgres";
import { parse as parseArray } from "postgres-array";
import { DatabaseError } from "./error.ts";
import { PrismaClient } from "./generated/client.ts";

// Dates stay `YYYY-MM-DD` text: a Date object would carry a time and a zone the publisher never stated.
const postgresTypes = {
  date: { to: 1082, from: [1082], serialize: (text: string) => text, parse: (text: string) => text },
  texts: {
    to: 1009,
    from: [1009],
    serialize: (texts: string[]) => `{${texts.map((text) => `"${text.replaceAll(/["\\]/g, "\\$&")}"`).join(",")}}`,
    parse: (literal: string) => parseArray(literal),
  },
};

/** Postgres.js for as-of reads, bulk and push; Prisma for the records around them. Both speak to one database. */
export interface Database {
  readonly sql: Sql;
  /** A read replica, which may lag and may be gone: see `reading`. Null where there is none. */
  readonly replica: Sql | null;
  readonly prisma: PrismaClient;
  /** The connections under Prisma, for COPY: see `inCopyTransaction`. */
  readonly pool: pg.Pool;
  close(): Promise<void>;
}

interface Types extends Record<string, unknown> {
  readonly date: string;
  readonly texts: string[];
}

export type Sql = postgres.Sql<Types>;

/** Inside one transaction. */
export type Transaction = postgres.TransactionSql<Types>;

/** Either: what only reads does not mind. */
export type Reader = Sql | Transaction;

export interface DatabaseOptions {
  /** Connections kept open at the most, by each of the two clients. */
  readonly poolSize?: number;
  /** A statement that takes longer is ended by the server; no limit unless told. */
  readonly statementTimeoutMs?: number;
  /** Where reads of series go; a transaction-pooling proxy may stand in front of it. It need not answer yet. */
  readonly replicaUrl?: string | undefined;
}

/** Opens a pool and proves that the server answers. Throws DatabaseError "unreachable" naming the server, never its password. */
export async function openDatabase(
  url: string,
  { poolSize = 10, statementTimeoutMs, replicaUrl }: DatabaseOptions = {},
  signal?: AbortSignal,
): Promise<Database> {
  // The types of postgres.js leave out `socket`, which its README documents.
  const options = {
    max: poolSize,
    connect_timeout: 10,
    // A server that is away is tried again at once and then every second: its own waiting would let questions wait for half a minute.
    backoff: (tries: number) => Math.min(tries / 10, 1),
    types: postgresTypes,
    // Asked anew on every connection, and nobody catches it when the server goes meanwhile: that would end the process.
    fetch_types: false,
    onnotice: () => undefined,
    connection: {
      application_name: "frontera",
      ...(statementTimeoutMs === undefined ? {} : { statement_timeout: statementTimeoutMs }),
    },
    socket: connectAtOnce,
  };
  const sql = postgres(url, options);
  try {
    await untilAborted(sql`select 1`, signal);
  } catch (cause) {
    await sql.end({ timeout: 1 });
    signal?.throwIfAborted();
    const reason =
      cause instanceof Error && cause.message !== "" ? cause.message : String((cause as { code?: string }).code);
    throw new DatabaseError(
      "unreachable",
      `the database at ${withoutPassword(url)} cannot be reached (${reason}); check that it runs and that DATABASE_URL is right`,
      { cause },
    );
  }
  // A pooling proxy hands each transaction another connection: nothing prepared on one is there on the next.
  const replica =
    replicaUrl === undefined ? null : postgres(replicaUrl, { ...options, connect_timeout: 3, prepare: false });
  const pool = new pg.Pool({
    connectionString: url,
    max: poolSize,
    ...(statementTimeoutMs === undefined ? {} : { statement_timeout: statementTimeoutMs }),
  });
  // What asks on a connection hears of its loss itself; one that nobody uses at that moment would end the process. Prisma listens only between
  // its own first question and its end.
  pool.on("error", () => undefined);
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool) });
  return {
    sql,
    replica,
    prisma,
    pool,
    close: async () => {
      await prisma.$disconnect();
      await Promise.all([sql.end({ timeout: 5 }), replica?.end({ timeout: 5 }), pool.end()]);
    },
  };
}

/** What comes first: the answer, or the signal. Throws the signal's reason. */
export async function untilAborted<T>(answer: PromiseLike<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return answer;
  signal.throwIfAborted();
  return Promise.race([answer, once(signal, "abort").then(() => Promise.reject(signal.reason as Error))]);
}

/**
 * COPY ends in small writes: with Nagle's algorithm each waits 40 ms for the one before to be acknowledged. The socket is handed over before
 * it is connected: postgres.js gives a connection up, and tries again, when its socket closes, and for one that it never got it waits for ever.
 */
const connectAtOnce = ({
  host,
  port,
  path,
}: {
  host: readonly string[];
  port: readonly number[];
  path: string | false;
}): Socket =>
  connect({
    ...(typeof path === "string" ? { path } : { host: host[0] ?? "localhost", port: port[0] ?? 5432 }),
    noDelay: true,
  });

function withoutPassword(url: string): string {
  try {
    const { hostname, port, pathname } = new URL(url);
    return `${hostname}${port ? `:${port}` : ""}${pathname}`;
  } catch {
    return "DATABASE_URL (not a URL)";
  }
}
