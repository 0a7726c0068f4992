import { spawn } from "node:child_process";
import { once } from "node:events";
import { dirname, join } from "node:path";
import { findBinaries } from "../src/embedded/binaries.ts";
import { findServerUser } from "../src/embedded/server-user.ts";
import { openDatabase } from "../src/index.ts";

/** Ends an embedded PostgreSQL as a crash would, and starts it again at its address; `meanwhile` runs while it is down. */
export async function crashServer(databaseUrl: string, meanwhile: () => Promise<unknown>): Promise<void> {
  const cluster = await clusterOf(databaseUrl);
  const user = findServerUser();
  const control = async (...args: readonly string[]): Promise<void> => {
    const { pg_ctl } = await findBinaries(user);
    const child = spawn(pg_ctl, [...args, "-D", cluster], { ...user, cwd: dirname(cluster), stdio: "ignore" });
    await once(child, "exit");
  };
  await control("stop", "-m", "immediate");
  await meanwhile();
  const options = `-c port=${new URL(databaseUrl).port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off`;
  await control("start", "--wait", "-o", options, "-l", join(dirname(cluster), "again.log"));
}

async function clusterOf(databaseUrl: string): Promise<string> {
  const db = await openDatabase(databaseUrl, { poolSize: 1 });
  const [row] = await db.sql<{ data_directory: string }[]>`show data_directory`;
  await db.close();
  return row?.data_directory ?? "";
}
