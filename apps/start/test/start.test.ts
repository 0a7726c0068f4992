import { spawn, type ChildProcess } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { freePort, openDatabase } from "@frontera/db";
import { createDatabase } from "@frontera/testing/database";

const root = join(import.meta.dirname, "../../..");

let folder: string;
const opened: Server[] = [];
const started: ChildProcess[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "frontera-start-"));
  chmodSync(folder, 0o755);
});
afterEach(() => {
  for (const server of opened.splice(0)) server.close();
  for (const child of started.splice(0)) child.kill("SIGKILL");
  rmSync(folder, { recursive: true, force: true });
});

function takePort(): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer();
    opened.push(server);
    server.on("error", fail);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      if (address !== null && typeof address === "object") done(address.port);
    });
  });
}

/** The start command in a process of its own; `output` grows while it runs. */
async function start(environment: Readonly<Record<string, string>>) {
  const child = spawn(process.execPath, ["apps/start/src/main.ts"], {
    cwd: root,
    env: {
      ...process.env,
      PORT: String(await freePort()),
      API_PORT: String(await freePort()),
      FRONTERA_DATA: folder,
      ...environment,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  started.push(child);
  const run = { child, output: "", exit: new Promise<number | null>((done) => child.on("close", done)) };
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (part: Buffer) => (run.output += part.toString("utf8")));
  return run;
}

describe("start", () => {
  it("says which port is taken and how to choose another", async () => {
    const port = await takePort();
    const run = await start({ PORT: String(port) });
    expect(await run.exit).toBe(1);
    expect(run.output).toContain(`port ${String(port)} on 127.0.0.1 is taken by another program`);
    expect(run.output).toContain(`PORT=${String(port + 10)}`);
  });

  it("says that a database cannot be reached, never its password, and lets the folder go", async () => {
    const run = await start({ DATABASE_URL: "postgres://someone:secret@127.0.0.1:9/nowhere" });
    expect(await run.exit).toBe(1);
    expect(run.output).toContain("the database at 127.0.0.1:9/nowhere cannot be reached");
    expect(run.output).not.toContain("secret");
    expect(existsSync(join(folder, "start.lock"))).toBe(false);
  });

  it("says that a setting is wrong by its name", async () => {
    const run = await start({ PORT: "many" });
    expect(await run.exit).toBe(1);
    expect(run.output).toContain("environment variable PORT");
  });

  it("says that the data folder cannot be written", async () => {
    writeFileSync(join(folder, "file"), "");
    const run = await start({ FRONTERA_DATA: join(folder, "file", "data") });
    expect(await run.exit).toBe(1);
    expect(run.output).toMatch(/the data folder .* cannot be written \(ENOTDIR\)/);
  });

  it("over a lock left by a dead process serves the pages from the server DATABASE_URL names, and stops cleanly on Ctrl-C", async () => {
    writeFileSync(join(folder, "start.lock"), "999999999");
    const run = await start({ DATABASE_URL: await createDatabase({ migrated: false }) });
    await expect.poll(() => run.output, { timeout: 100_000, interval: 200 }).toContain("Frontera is ready");
    const address = /http:\/\/localhost:(\d+)/.exec(run.output)?.[1] ?? "";
    const page = await (await fetch(`http://127.0.0.1:${address}/en`)).text();
    expect(page).toContain("17.69");
    run.child.kill("SIGINT");
    expect(await run.exit).toBe(0);
    expect(run.output).toContain("Stopped. The data are kept.");
    await expect(fetch(`http://127.0.0.1:${address}/en`)).rejects.toThrow();
  });

  it("asked to stop while it loads the archive ends that too, leaves nothing half loaded, and goes on when started again", async () => {
    const url = await createDatabase({ migrated: false });
    const first = await start({ DATABASE_URL: url });
    await expect.poll(() => first.output, { timeout: 60_000, interval: 20 }).toContain("[2/4]");
    // The archive's program answers for itself only once it is there.
    await expect.poll(() => connectionsTo(url), { timeout: 60_000, interval: 20 }).toBeGreaterThan(1);
    first.child.kill("SIGTERM");
    expect(await first.exit).toBe(0);
    expect(first.output).toContain("Stopped. The data are kept.");
    expect(first.output).not.toContain("[3/4]");
    await expect.poll(() => connectionsTo(url), { timeout: 60_000 }).toBe(1);
    const second = await start({ DATABASE_URL: url });
    await expect.poll(() => second.output, { timeout: 60_000, interval: 100 }).toMatch(/archive +done: added \d+/);
    second.child.kill("SIGTERM");
    expect(await second.exit).toBe(0);
  });
});

/** Connections of our programs to a database, this one included. */
async function connectionsTo(url: string): Promise<number> {
  const db = await openDatabase(url);
  try {
    const [row] = await db.sql<{ count: string }[]>`
      select count(*) from pg_stat_activity where datname = current_database() and backend_type = 'client backend'`;
    return Number(row?.count);
  } finally {
    await db.close();
  }
}
