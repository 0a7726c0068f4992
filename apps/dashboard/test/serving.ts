import { spawn } from "node:child_process";
import { join } from "node:path";
import { freePort, openDatabase, type Database } from "@frontera/db";
import { type Access, type AppSettings, createApp, listen, startLive } from "@frontera/api/serving";
import { openAccess } from "@frontera/api/test/open-access";

const root = join(import.meta.dirname, "../../..");

/** The whole product on loopback: the API, and the built dashboard in a process of its own. */
export interface Serving {
  readonly origin: string;
  /** The database's address. */
  readonly url: string;
  readonly db: Database;
  /** `stop` ends the API and every connection to it at once, as a crash would; `start` brings it back at the same address. */
  readonly api: { readonly port: number; stop(): Promise<void>; start(): Promise<void> };
  /** Runs `pnpm ingest` as a person would, in a process of its own. Resolves with what it printed. */
  ingest(...args: readonly string[]): Promise<string>;
  stop(): Promise<void>;
}

export interface ServingOptions {
  /** How the API knows who asks; one local person unless told. */
  readonly access?: (db: Database, origin: string) => Access;
  /** How the API counts readers; nobody is counted unless told. */
  readonly settings?: Partial<AppSettings>;
  /** Of the dashboard. */
  readonly env?: Readonly<Record<string, string>>;
}

/** Serves a database at an address, with what is in it. */
export async function serve(
  url: string,
  { access = () => openAccess, settings = {}, env = {} }: ServingOptions = {},
): Promise<Serving> {
  const db = await openDatabase(url);
  const port = await freePort();
  const origin = `http://127.0.0.1:${String(port)}`;
  const apiPort = await freePort();
  const startApi = () => serveApi(db, access(db, origin), settings, apiPort);
  let api = await startApi();
  const dashboard = spawn(
    process.execPath,
    ["apps/dashboard/src/server.ts", "--hostname", "127.0.0.1", "--port", String(port)],
    {
      cwd: root,
      env: {
        ...process.env,
        NODE_ENV: "production",
        API_URL: `http://127.0.0.1:${String(apiPort)}`,
        NEXT_TELEMETRY_DISABLED: "1",
        ...env,
      },
      stdio: "ignore",
    },
  );
  await untilAnswers(`${origin}/en`);
  return {
    origin,
    url,
    db,
    api: {
      port: apiPort,
      stop: () => api.stop(),
      start: async () => {
        api = await startApi();
      },
    },
    ingest: (...args) => run(["apps/ingest/src/main.ts", ...args], { DATABASE_URL: url }),
    stop: async () => {
      dashboard.kill("SIGTERM");
      await api.stop();
      await db.close();
    },
  };
}

async function serveApi(
  db: Database,
  access: Access,
  settings: Partial<AppSettings>,
  port: number,
): Promise<{ stop(): Promise<void> }> {
  const live = await startLive(db);
  const { server } = await listen(createApp({ db, live, access, now: () => new Date() }, settings), "127.0.0.1", port);
  return {
    stop: async () => {
      server.close();
      if ("closeAllConnections" in server) server.closeAllConnections();
      await live.close();
    },
  };
}

function run(args: readonly string[], env: Readonly<Record<string, string>>): Promise<string> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    const parts: Buffer[] = [];
    child.stdout.on("data", (part: Buffer) => parts.push(part));
    child.stderr.on("data", (part: Buffer) => parts.push(part));
    child.on("error", fail);
    child.on("close", () => {
      done(Buffer.concat(parts).toString("utf8"));
    });
  });
}

async function untilAnswers(url: string): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    try {
      if ((await fetch(url)).ok) return;
    } catch {
      // Not listening yet.
    }
    await new Promise((wait) => setTimeout(wait, 150));
  }
  throw new Error(`${url} did not answer; is the dashboard built (pnpm build)?`);
}
