import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, realpathSync } from "node:fs";
import { join } from "node:path";
import { identityOf } from "../processes/identity.ts";
import { tryTo } from "../processes/tree.ts";

/** What a server says of itself in its cluster: whether it answers yet. */
export interface Running {
  readonly pid: number;
  readonly port: number;
  readonly isReady: boolean;
}

export const pidFileOf = (cluster: string): string => join(cluster, "postmaster.pid");

/** Null where no server runs on the cluster. What a killed one left in its place is nobody. */
export function runningServer(cluster: string): Running | null {
  const file = pidFileOf(cluster);
  if (!existsSync(file)) return null;
  const [pid, , , port, , , , status] = tryRead(file).split("\n");
  if (identityOf(Number(pid)) === null || !isServer(Number(pid), cluster)) return null;
  return { pid: Number(pid), port: Number(port), isReady: status?.trim() === "ready" };
}

/** A number in the file may belong to another program since: the server is the one that was started on this cluster. */
function isServer(pid: number, cluster: string): boolean {
  if (process.platform === "win32") return true;
  let isOurs = false;
  tryTo(() => {
    if (process.platform === "linux") {
      const args = readFileSync(`/proc/${String(pid)}/cmdline`, "utf8").split("\0");
      isOurs = realpathSync(args[args.indexOf("-D") + 1] ?? "") === realpathSync(cluster);
    } else isOurs = execFileSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" }).includes(cluster);
  });
  return isOurs;
}

const tryRead = (file: string): string => {
  let text = "";
  tryTo(() => (text = readFileSync(file, "utf8")));
  return text;
};
