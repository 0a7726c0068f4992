import { spawn, type ChildProcess } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { freePort } from "@frontera/db";
import { BASE_URLS } from "@frontera/sources";

export const root = join(import.meta.dirname, "../../../..");

/** What runs of a start on a data folder: every process that was given the folder, in its environment or its arguments. This test's own is none. */
export function runningOn(folder: string): readonly string[] {
  const found: string[] = [];
  for (const pid of readdirSync("/proc").filter((name) => /^\d+$/.test(name) && name !== String(process.pid)))
    try {
      const args = readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ").trim();
      const isOurs = args.includes(folder) || readFileSync(`/proc/${pid}/environ`, "utf8").includes(folder);
      // What has ended has no arguments.
      if (isOurs && args !== "") found.push(`${pid} ${args}`);
    } catch {
      // It has ended meanwhile.
    }
  return found;
}

/** Waits until it is so; throws after five minutes. */
export async function until(isSo: () => boolean): Promise<void> {
  const deadline = performance.now() + 300_000;
  while (!isSo()) {
    if (performance.now() > deadline) throw new Error(`it never was so: ${isSo.toString()}`);
    await new Promise((wait) => setTimeout(wait, 20));
  }
}

/** A start in a process of its own, in a group of its own as in a terminal; `output` grows while it runs. */
export interface Start {
  readonly child: ChildProcess;
  output: string;
  readonly exit: Promise<number | null>;
  readonly port: number;
  readonly apiPort: number;
  /** As Ctrl-C in its terminal does: to every program of the group. */
  signalGroup(signal: NodeJS.Signals): void;
}

/** No publisher is asked. */
const noPublisher = Object.fromEntries(Object.keys(BASE_URLS).map((name) => [name, "http://127.0.0.1:9"]));

export async function start(
  folder: string,
  env: Readonly<Record<string, string>> = {},
  command: readonly string[] = [process.execPath, "apps/start/src/main.ts"],
): Promise<Start> {
  const [port, apiPort] = [Number(env["PORT"] ?? (await freePort())), Number(env["API_PORT"] ?? (await freePort()))];
  const [program = "", ...args] = command;
  const child = spawn(program, args, {
    cwd: root,
    env: {
      ...process.env,
      ...noPublisher,
      FRONTERA_DATA: folder,
      PORT: String(port),
      API_PORT: String(apiPort),
      ...env,
    },
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
  });
  const run: Start = {
    child,
    output: "",
    port,
    apiPort,
    exit: new Promise((done) => child.on("exit", done)),
    signalGroup: (signal) => {
      process.kill(-(child.pid ?? 0), signal);
    },
  };
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (part: Buffer) => (run.output += part.toString("utf8")));
  return run;
}
