import { spawn, spawnSync } from "node:child_process";
import { chownSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { DatabaseError } from "../error.ts";
import { findBinaries, type Binaries } from "./binaries.ts";
export { hasEmbeddedData } from "./data-folder.ts";
import { ownerPassword, prepareDataFolder, type DataFolder } from "./data-folder.ts";
import { findServerUser, type ServerUser } from "./server-user.ts";

/** A running embedded server. `stop` waits until it has written everything; a server that ran before is left running. */
export interface EmbeddedPostgres {
  readonly url: string;
  readonly startedHere: boolean;
  stop(): Promise<void>;
}

interface Cluster {
  readonly folder: DataFolder;
  readonly binaries: Binaries;
  readonly user: ServerUser | null;
  readonly password: string;
}

const startTimeoutSeconds = 60;

/**
 * Starts PostgreSQL 18 on a free loopback port with its data in `dataFolder`, creating the cluster on first use, or joins the server
 * that already runs there. Throws DatabaseError saying what to do.
 */
export async function startEmbeddedPostgres(
  dataFolder: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<EmbeddedPostgres> {
  const user = findServerUser();
  const folder = prepareDataFolder(dataFolder, user);
  const cluster: Cluster = { folder, binaries: await findBinaries(user), user, password: ownerPassword(folder) };
  await initialise(cluster);
  const running = runningPort(cluster);
  if (running !== null) return { url: urlOf(cluster, running), startedHere: false, stop: () => Promise.resolve() };
  const port = await freePort();
  await start(cluster, port, settings);
  return { url: urlOf(cluster, port), startedHere: true, stop: () => stop(cluster) };
}

/** Exit code and everything printed. The command runs as the server's user. */
function run(cluster: Cluster, program: string, args: readonly string[]): Promise<{ code: number; output: string }> {
  return new Promise((done, fail) => {
    const child = spawn(program, args, {
      ...cluster.user,
      cwd: cluster.folder.root,
      stdio: ["ignore", "pipe", "pipe"],
    });
    const parts: Buffer[] = [];
    child.stdout.on("data", (part: Buffer) => parts.push(part));
    child.stderr.on("data", (part: Buffer) => parts.push(part));
    child.on("error", fail);
    // "exit", not "close": the server keeps the pipes it inherited open for as long as it lives.
    child.on("exit", (code) => {
      done({ code: code ?? 1, output: Buffer.concat(parts).toString("utf8") });
    });
  });
}

async function initialise(cluster: Cluster): Promise<void> {
  const { folder, binaries, user } = cluster;
  const versionFile = join(folder.cluster, "PG_VERSION");
  if (existsSync(versionFile)) {
    const version = readFileSync(versionFile, "utf8").trim();
    if (version === "18") return;
    throw new DatabaseError(
      "incompatible-data",
      `the data in ${folder.cluster} were written by PostgreSQL ${version}, this is 18; set FRONTERA_DATA to a new folder, or upgrade them with pg_upgrade`,
    );
  }
  // A folder without PG_VERSION is what an interrupted creation left: nothing was ever stored in it.
  rmSync(folder.cluster, { recursive: true, force: true });
  const passwordCopy = join(folder.root, "password-for-initdb");
  writeFileSync(passwordCopy, `${cluster.password}\n`, { mode: 0o600 });
  if (user) chownSync(passwordCopy, user.uid, user.gid);
  const { code, output } = await run(cluster, binaries.initdb, [
    `--pgdata=${folder.cluster}`,
    "--username=frontera",
    `--pwfile=${passwordCopy}`,
    "--auth=scram-sha-256",
    "--encoding=UTF8",
    "--locale=C",
    "--no-instructions",
  ]).finally(() => {
    rmSync(passwordCopy, { force: true });
  });
  if (code !== 0) throw startFailure(`the database could not be created in ${folder.cluster}`, output);
}

/** The port of the server that runs on this cluster, if one does. A pid file whose process is dead is removed. */
function runningPort({ folder, binaries, user }: Cluster): number | null {
  const status = spawnSync(binaries.pg_ctl, ["status", "-D", folder.cluster], { ...user, cwd: folder.root });
  if (status.status !== 0) return null;
  const pidFile = join(folder.cluster, "postmaster.pid");
  const [pid, , , port] = readFileSync(pidFile, "utf8").split("\n");
  if (isUnreaped(Number(pid))) {
    rmSync(pidFile);
    return null;
  }
  return Number(port);
}

/** Where nothing reaps orphans (a container without an init), a killed server keeps its pid and PostgreSQL takes it for alive. */
function isUnreaped(pid: number): boolean {
  const file = `/proc/${String(pid)}/stat`;
  return existsSync(file) && /^\d+ \(.*\) Z /.test(readFileSync(file, "utf8"));
}

async function start(cluster: Cluster, port: number, settings: Readonly<Record<string, string>>): Promise<void> {
  const { folder, binaries } = cluster;
  const options = {
    port: String(port),
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    max_connections: "100",
    ...settings,
  };
  const flags = Object.entries(options).map(([name, value]) => `-c ${name}='${value}'`);
  const deadline = performance.now() + startTimeoutSeconds * 1000;
  for (;;) {
    rmSync(folder.logFile, { force: true });
    const { code, output } = await run(cluster, binaries.pg_ctl, [
      "start",
      "--wait",
      `--timeout=${String(startTimeoutSeconds)}`,
      `--pgdata=${folder.cluster}`,
      `--log=${folder.logFile}`,
      `--options=${flags.join(" ")}`,
    ]);
    if (code === 0) return;
    const reason = `${output}\n${tail(folder.logFile)}`;
    // The workers of a killed server end by themselves within moments; until then they hold its shared memory.
    if (!reason.includes("still in use") || performance.now() > deadline)
      throw startFailure(`PostgreSQL did not start on ${folder.cluster}`, reason);
    await new Promise((wait) => setTimeout(wait, 200));
  }
}

async function stop(cluster: Cluster): Promise<void> {
  const { folder, binaries } = cluster;
  const { code, output } = await run(cluster, binaries.pg_ctl, ["stop", "--wait", "--mode=fast", "-D", folder.cluster]);
  if (code !== 0 && !output.includes("no server running") && !output.includes("does not exist"))
    throw startFailure(`PostgreSQL did not stop on ${folder.cluster}`, output);
}

function startFailure(what: string, output: string): DatabaseError {
  const last = output.trim().split("\n").slice(-6).join("\n");
  if (output.includes("No space left on device"))
    return new DatabaseError(
      "disk-full",
      `${what}: the disk is full; free some space, or set FRONTERA_DATA to another disk\n${last}`,
    );
  if (output.includes("Read-only file system"))
    return new DatabaseError(
      "not-writable",
      `${what}: the disk is read-only; set FRONTERA_DATA to a folder that can be written\n${last}`,
    );
  if (output.includes("lock file") && output.includes("already exists"))
    return new DatabaseError(
      "in-use",
      `${what}: another server holds it; stop it, or set FRONTERA_DATA to another folder\n${last}`,
    );
  return new DatabaseError("start-failed", `${what}:\n${last}`);
}

const tail = (file: string): string => (existsSync(file) ? readFileSync(file, "utf8").slice(-2000) : "");

const urlOf = ({ password }: Cluster, port: number): string =>
  `postgres://frontera:${password}@127.0.0.1:${String(port)}/postgres`;

/** A loopback port that nothing listens on at this moment. */
export function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.on("error", fail);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => {
        if (address !== null && typeof address === "object") done(address.port);
        else fail(new Error("no free port"));
      });
    });
  });
}
