import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { connectDatabase, type Database } from "@frontera/db";

/** The API in a process of its own, over a database of its own. */
export interface Bench {
  readonly origin: string;
  readonly url: string;
  readonly db: Database;
  readonly say: (line: string) => void;
  readonly stop: () => Promise<void>;
}

/** `fill` loads what is measured, before the API starts. */
export async function startBench(fill: (empty: Pick<Bench, "db" | "url">) => Promise<unknown>): Promise<Bench> {
  const folder = mkdtempSync(join(tmpdir(), "frontera-bench-"));
  const connection = await connectDatabase({ databaseUrl: undefined, dataFolder: folder }, () => undefined);
  await fill(connection);
  const server = await startServer("serve.ts", connection.url);
  return {
    origin: server.origin,
    url: connection.url,
    db: connection.db,
    say: (line) => {
      process.stdout.write(`${line}\n`);
    },
    stop: async () => {
      await server.stop();
      await connection.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A program of this folder that says its port, in a process of its own. */
export async function startServer(file: string, url: string): Promise<Pick<Bench, "origin" | "stop">> {
  const child = spawn(process.execPath, [...process.execArgv, join(import.meta.dirname, file), url], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [port] = (await once(createInterface(child.stdout), "line")) as [string];
  return {
    origin: `http://127.0.0.1:${port}`,
    stop: async () => {
      child.kill("SIGTERM");
      await once(child, "exit");
    },
  };
}

/** The bundled archive, as `pnpm ingest archive` loads it. */
export async function loadArchive({ url }: Pick<Bench, "url">): Promise<void> {
  const ingest = join(import.meta.dirname, "../../ingest/src/main.ts");
  const child = spawn(process.execPath, [ingest, "archive"], {
    env: { DATABASE_URL: url },
    stdio: "ignore",
  });
  const [code] = (await once(child, "exit")) as [number | null];
  if (code !== 0) throw new Error(`the archive was not loaded (exit code ${String(code)})`);
}
