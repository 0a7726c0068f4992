import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";

/** The process and everything it has begun that still runs, itself first. */
export function treeOf(pid: number): readonly number[] {
  const children = new Map<number, number[]>();
  for (const [child, parent] of parents()) children.set(parent, [...(children.get(parent) ?? []), child]);
  const tree = [pid];
  for (const each of tree) tree.push(...(children.get(each) ?? []).filter((child) => !tree.includes(child)));
  return tree;
}

/** Sends a signal to a process and everything it has begun; what is gone already is passed over. */
export function signalTree(pid: number, signal: NodeJS.Signals): void {
  if (process.platform === "win32") {
    tryTo(() => execFileSync("taskkill", ["/pid", String(pid), "/T", "/F"], { stdio: "ignore" }));
    return;
  }
  for (const each of treeOf(pid)) tryTo(() => process.kill(each, signal));
}

export function tryTo(work: () => unknown): void {
  try {
    work();
  } catch {
    // It is gone, which is what was wanted.
  }
}

/** Process numbers with those of their parents. */
function parents(): readonly (readonly [number, number])[] {
  if (process.platform === "win32") return [];
  if (process.platform === "linux") return parentsOnLinux();
  const lines = execFileSync("ps", ["-A", "-o", "pid=,ppid="], { encoding: "utf8" }).trim().split("\n");
  return lines.map((line) => line.trim().split(/\s+/).map(Number) as [number, number]);
}

function parentsOnLinux(): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  for (const name of readdirSync("/proc"))
    if (/^\d+$/.test(name))
      tryTo(() => {
        const stat = readFileSync(`/proc/${name}/stat`, "utf8");
        found.push([Number(name), Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1])]);
      });
  return found;
}
