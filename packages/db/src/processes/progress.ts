import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { treeOf, tryTo } from "./tree.ts";

/** Tells a program that works, however slowly, from one that hangs. */
export interface Progress {
  /** Whether it took time of a processor, or said something, within the last `idleSeconds`. */
  isGoingOn(pid: number, said: string): boolean;
}

/** `onWait` is called every fifteen seconds with how long it has been. */
export function watchProgress({
  idleSeconds,
  onWait,
}: {
  readonly idleSeconds: number;
  readonly onWait: (seconds: number) => void;
}): Progress {
  const begun = performance.now();
  let [sign, since, told, looked] = ["", begun, 0, -Infinity];
  return {
    isGoingOn(pid, said) {
      const now = performance.now();
      const seconds = Math.floor((now - begun) / 1000);
      if (seconds >= told + 15) {
        told = seconds;
        onWait(seconds);
      }
      // Looking costs something too.
      if (now - looked < 1000) return true;
      looked = now;
      const next = `${String(processorTime(pid))} ${said}`;
      if (next !== sign) [sign, since] = [next, now];
      return now - since < idleSeconds * 1000;
    },
  };
}

/** Of a process and everything it has begun, in units of the system's own. */
function processorTime(pid: number): number | string {
  if (process.platform !== "linux") {
    let times = "";
    tryTo(() => {
      times = execFileSync("ps", ["-o", "time=", "-p", treeOf(pid).join(",")], { encoding: "utf8" });
    });
    return times;
  }
  let ticks = 0;
  for (const each of treeOf(pid))
    tryTo(() => {
      const stat = readFileSync(`/proc/${String(each)}/stat`, "utf8");
      const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
      ticks += Number(fields[11]) + Number(fields[12]);
    });
  return ticks;
}
