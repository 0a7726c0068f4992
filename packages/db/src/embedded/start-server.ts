import { rmSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import type { DatabaseError } from "../error.ts";
import { watchProgress } from "../processes/progress.ts";
import { signalTree } from "../processes/tree.ts";
import { run, startFailure, tail, type Cluster, type Means } from "./run.ts";
import { pidFileOf, runningServer, type Running } from "./running-server.ts";

/** A server that comes up after a crash reads its log again, for as long as that takes: it is waited for while it works. */
const idleSeconds = 60;

/** Starts a server on a cluster that has none and waits until it answers. Throws DatabaseError with its last lines, or the signal's reason. */
export async function startServer(
  cluster: Cluster,
  port: number,
  settings: Readonly<Record<string, string>>,
  means: Means,
): Promise<Running> {
  const { folder, binaries } = cluster;
  const options = {
    port: String(port),
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    max_connections: "100",
    ...settings,
  };
  const flags = Object.entries(options).map(([name, value]) => `-c ${name}='${value}'`);
  const failure = (output: string): DatabaseError =>
    startFailure(`PostgreSQL did not start on ${folder.cluster}`, `${output}\n${tail(folder.logFile)}`);
  const deadline = performance.now() + idleSeconds * 1000;
  for (;;) {
    // A server that was killed leaves its number behind: PostgreSQL would take any program that has it now, or one that waits to be reaped, for it.
    if (runningServer(cluster.folder.cluster) === null) rmSync(pidFileOf(folder.cluster), { force: true });
    rmSync(folder.logFile, { force: true });
    const { code, output } = await run(
      cluster,
      binaries.pg_ctl,
      ["start", "--no-wait", `--pgdata=${folder.cluster}`, `--log=${folder.logFile}`, `--options=${flags.join(" ")}`],
      means,
    );
    const ready = code === 0 ? await untilReady(cluster, means) : null;
    if (ready) return ready;
    const reason = `${output}\n${tail(folder.logFile)}`;
    // The workers of a killed server end by themselves within moments; until then they hold its shared memory.
    if (!reason.includes("still in use") || performance.now() > deadline) throw failure(output);
    await wait(200, undefined, { ...(means.signal ? { signal: means.signal } : {}) });
  }
}

/** Null where it ended instead. One that is being started when the signal comes is ended with everything it has begun. */
async function untilReady(cluster: Cluster, { log, signal }: Means): Promise<Running | null> {
  const progress = watchProgress({
    idleSeconds,
    onWait: (seconds) => log?.(`PostgreSQL is still starting after ${String(seconds)} s: ${lastLine(cluster)}`),
  });
  // pg_ctl returns as soon as it has begun a server, which then takes a moment to write down that it runs.
  for (let [isKnown, begun] = [false, performance.now()]; ;) {
    const running = runningServer(cluster.folder.cluster);
    isKnown ||= running !== null;
    if (running?.isReady === true) return running;
    if (running === null && (isKnown || performance.now() - begun > 5_000)) return null;
    if (running && signal?.aborted === true) signalTree(running.pid, "SIGKILL");
    signal?.throwIfAborted();
    if (running && !progress.isGoingOn(running.pid, tail(cluster.folder.logFile)))
      throw startFailure("PostgreSQL does not come up", tail(cluster.folder.logFile));
    await wait(50);
  }
}

const lastLine = ({ folder }: Cluster): string => tail(folder.logFile).trim().split("\n").at(-1) ?? "";
