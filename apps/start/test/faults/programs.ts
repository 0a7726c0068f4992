import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { randomBytes } from "node:crypto";
import { chmodSync, closeSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort, startEmbeddedPostgres } from "@frontera/db";
import { crashServer } from "@frontera/db/test/crash-server";
import { BASE_URLS } from "@frontera/sources";

const root = join(import.meta.dirname, "../../../..");

/** One of our programs in a process of its own; `output` grows while it runs. */
export interface Program {
  readonly process: ChildProcess;
  output: string;
  /** Resolves when it has ended. */
  end(signal: "SIGKILL" | "SIGTERM"): Promise<void>;
}

export function startProgram(args: readonly string[], env: Readonly<Record<string, string>>): Program {
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, NODE_ENV: "production", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const program: Program = {
    process: child,
    output: "",
    end: async (signal) => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const exit = once(child, "exit");
      child.kill(signal);
      await exit;
    },
  };
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (part: Buffer) => (program.output += part.toString("utf8")));
  return program;
}

/** How many files this process and what it starts may hold open: as many as are wanted, where the machine lets us raise the limit. */
export function allowFiles(wanted: number): number {
  const allowed = (): number => {
    const { stdout } = spawnSync("sh", ["-c", "ulimit -n"], { encoding: "utf8" });
    return stdout.trim() === "unlimited" ? Infinity : Number(stdout);
  };
  if (allowed() < wanted)
    spawnSync("prlimit", ["--pid", String(process.pid), `--nofile=${String(wanted)}:${String(wanted)}`]);
  return allowed();
}

/** Waits until an address answers 200. */
export async function untilAnswers(url: string): Promise<void> {
  for (const deadline = Date.now() + 60_000; Date.now() < deadline;) {
    const status = await fetch(url).then(
      (response) => response.status,
      () => 0,
    );
    if (status === 200) return;
    await new Promise((wait) => setTimeout(wait, 100));
  }
  throw new Error(`${url} did not answer`);
}

/** Everything that runs, on loopback, over a PostgreSQL of its own; each part can be ended and started again at its old place. */
export interface Machine {
  readonly databaseUrl: string;
  readonly apiUrl: string;
  readonly dashboardUrl: string;
  readonly clockFile: string;
  /** What the machine's owner shows to write. */
  readonly token: string;
  /** Fills the disk that the database lies on to its last block, until what it returns is called; null where no disk of its own can be made. */
  readonly fillDisk: (() => () => void) | null;
  startApi(): Promise<Program>;
  startDashboard(): Promise<Program>;
  startWorker(): Program;
  /** Runs `pnpm ingest` to its end. */
  ingest(...args: readonly string[]): Promise<string>;
  /** Ends PostgreSQL as a crash would, and starts it again; `meanwhile` runs while it is down. */
  crashDatabase(meanwhile: () => Promise<unknown>): Promise<void>;
  stop(): Promise<void>;
}

export async function startMachine(): Promise<Machine> {
  const folder = mkdtempSync(join(tmpdir(), "frontera-faults-"));
  chmodSync(folder, 0o755);
  const hasDisk =
    process.platform === "linux" &&
    process.getuid?.() === 0 &&
    spawnSync("mount", ["-t", "tmpfs", "-o", "size=600m,mode=755", "frontera-faults", folder]).status === 0;
  const server = await startEmbeddedPostgres(join(folder, "postgres"), { max_wal_size: "64MB", fsync: "off" });
  const databaseUrl = server.url;
  const [apiPort, dashboardPort] = [await freePort(), await freePort()];
  const clockFile = join(folder, "clock");
  const tokenFile = join(folder, "token");
  const token = randomBytes(32).toString("hex");
  writeFileSync(tokenFile, token, { mode: 0o600 });
  const apiUrl = `http://127.0.0.1:${String(apiPort)}`;
  const dashboardUrl = `http://127.0.0.1:${String(dashboardPort)}`;
  const running = new Set<Program>();
  const start = (args: readonly string[], env: Readonly<Record<string, string>>): Program => {
    const program = startProgram(args, { DATABASE_URL: databaseUrl, ...env });
    running.add(program);
    return program;
  };
  const ingest = async (...args: readonly string[]): Promise<string> => {
    const program = start(["apps/ingest/src/main.ts", ...args], {});
    await once(program.process, "close");
    return program.output;
  };
  await ingest("archive");
  // No publisher answers: what arrives is brought by hand.
  const publishers = Object.fromEntries(Object.keys(BASE_URLS).map((name) => [name, "http://127.0.0.1:9"]));
  return {
    databaseUrl,
    apiUrl,
    dashboardUrl,
    clockFile,
    token,
    ingest,
    fillDisk: hasDisk ? () => fill(join(folder, "ballast")) : null,
    startApi: async () => {
      const api = start(
        ["--import", createRequire(import.meta.url).resolve("@frontera/testing/moved-clock"), "apps/api/src/main.ts"],
        {
          API_PORT: String(apiPort),
          LOCAL_TOKEN_FILE: tokenFile,
          CLOCK_FILE: clockFile,
        },
      );
      await untilAnswers(`${apiUrl}/health/ready`);
      return api;
    },
    startDashboard: async () => {
      const dashboard = start(["apps/dashboard/src/server.ts", "--port", String(dashboardPort)], { API_URL: apiUrl });
      await untilAnswers(`${dashboardUrl}/icon.svg`);
      return dashboard;
    },
    startWorker: () => start(["apps/ingest/src/main.ts", "worker"], { ...publishers, FETCH_GAP_MS: "0" }),
    crashDatabase: (meanwhile) => crashServer(databaseUrl, meanwhile),
    stop: async () => {
      for (const program of running) await program.end("SIGKILL");
      await server.stop();
      if (hasDisk) spawnSync("umount", [folder]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function fill(file: string): () => void {
  const handle = openSync(file, "w");
  for (let size = 1024 * 1024; size >= 512;)
    try {
      writeSync(handle, Buffer.alloc(size));
    } catch {
      size /= 2;
    }
  closeSync(handle);
  return () => {
    rmSync(file);
  };
}
