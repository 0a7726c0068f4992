import { chownSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { DatabaseError } from "../error.ts";
import { findBinaries } from "./binaries.ts";
export { hasEmbeddedData } from "./data-folder.ts";
import { assertRoom, ownerPassword, prepareDataFolder } from "./data-folder.ts";
import { disown, hasOwner, own } from "./owner.ts";
import { run, startFailure, type Cluster, type Means } from "./run.ts";
import { runningServer } from "./running-server.ts";
import { findServerUser } from "./server-user.ts";
import { startServer } from "./start-server.ts";

/** A running embedded server. A server that somebody else started, and will stop, is left running. */
export interface EmbeddedPostgres {
  readonly url: string;
  readonly startedHere: boolean;
  /** Waits until it has written everything; after some seconds, or at once, it is stopped as by a crash, which loses nothing. */
  stop(withinSeconds?: number): Promise<void>;
}

/**
 * Starts PostgreSQL 18 on a free loopback port with its data in `dataFolder`, creating the cluster on first use, or joins the server
 * that already runs there. One whose program was killed is taken over. It ends when this process has, even if that is killed. Throws
 * DatabaseError saying what to do.
 */
export async function startEmbeddedPostgres(
  dataFolder: string,
  settings: Readonly<Record<string, string>> = {},
  means: Means = {},
): Promise<EmbeddedPostgres> {
  const user = findServerUser();
  const folder = prepareDataFolder(dataFolder, user);
  const cluster: Cluster = { folder, binaries: await findBinaries(user), user, password: ownerPassword(folder) };
  await initialise(cluster, means);
  const found = runningServer(folder.cluster);
  if (found && (await hasOwner(folder)))
    return { url: urlOf(cluster, found.port), startedHere: false, stop: () => Promise.resolve() };
  const orphan = runningServer(folder.cluster);
  if (orphan) means.log?.("PostgreSQL was left running by a program that was killed: it is taken over");
  // Before it begins: there is no moment at which it runs and nobody would end it.
  own(folder);
  try {
    const { port } = orphan ?? (await startServer(cluster, await freePort(), settings, means));
    return { url: urlOf(cluster, port), startedHere: true, stop: (within) => stop(cluster, within) };
  } catch (error) {
    if (!runningServer(folder.cluster)) disown(folder);
    throw error;
  }
}

async function initialise(cluster: Cluster, means: Means): Promise<void> {
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
  assertRoom(folder);
  // What an interrupted creation left: nothing was ever stored in it. Made beside its place, a cluster is there whole or not at all.
  const half = `${folder.cluster}.half`;
  for (const each of [folder.cluster, half]) rmSync(each, { recursive: true, force: true });
  const passwordCopy = join(folder.root, "password-for-initdb");
  rmSync(passwordCopy, { force: true });
  writeFileSync(passwordCopy, `${cluster.password}\n`, { mode: 0o600, flag: "wx" });
  if (user) chownSync(passwordCopy, user.uid, user.gid);
  try {
    const { code, output } = await run(
      cluster,
      binaries.initdb,
      [
        `--pgdata=${half}`,
        "--username=frontera",
        `--pwfile=${passwordCopy}`,
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        "--locale=C",
        "--no-instructions",
      ],
      means,
    );
    if (code !== 0) throw startFailure(`the database could not be created in ${folder.cluster}`, output);
    renameSync(half, folder.cluster);
  } finally {
    for (const each of [passwordCopy, half]) rmSync(each, { recursive: true, force: true });
  }
}

async function stop(cluster: Cluster, withinSeconds = 60): Promise<void> {
  const { folder, binaries } = cluster;
  const ask = (mode: string, timeout: number) =>
    run(cluster, binaries.pg_ctl, [
      "stop",
      "--wait",
      `--timeout=${String(timeout)}`,
      `--mode=${mode}`,
      "-D",
      folder.cluster,
    ]);
  const asked = withinSeconds > 0 ? await ask("fast", withinSeconds) : { code: 1, output: "" };
  const isGone = ({ code, output }: typeof asked): boolean =>
    code === 0 || output.includes("no server running") || output.includes("does not exist");
  const last = isGone(asked) ? asked : await ask("immediate", 20);
  if (!isGone(last)) throw startFailure(`PostgreSQL did not stop on ${folder.cluster}`, last.output);
  disown(folder);
}

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
