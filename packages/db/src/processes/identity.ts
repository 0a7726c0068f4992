import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

/**
 * Tells a process from any that gets its number after it, on this machine: the number and when it began. Made of letters, digits and hyphens.
 * Null when no such process runs.
 */
export function identityOf(pid: number): string | null {
  const began = process.platform === "linux" ? beganOnLinux(pid) : isThere(pid) ? beganElsewhere(pid) : null;
  return began === null ? null : `${String(pid)}-${began}`;
}

export const ownIdentity = (): string => identityOf(process.pid) ?? String(process.pid);

/** Whether the very process that had this identity still runs. */
export const isRunning = (identity: string): boolean => {
  const pid = pidOf(identity);
  return Number.isSafeInteger(pid) && pid > 0 && identityOf(pid) === identity;
};

export const pidOf = (identity: string): number => Number(identity.split("-")[0]);

/** In ticks since the machine was started, and which start that was. What has ended and waits to be reaped does not run. */
function beganOnLinux(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${String(pid)}/stat`, "utf8");
    // The second field is the program's name in parentheses and may hold anything.
    const [state, ...fields] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    if (state === "Z" || state === "X") return null;
    return `${fields[18] ?? ""}-${readFileSync("/proc/sys/kernel/random/boot_id", "utf8").slice(0, 8)}`;
  } catch {
    return null;
  }
}

function beganElsewhere(pid: number): string | null {
  const [program, args] =
    process.platform === "win32"
      ? (["powershell", ["-NoProfile", "-Command", `(Get-Process -Id ${String(pid)}).StartTime.Ticks`]] as const)
      : (["ps", ["-o", "lstart=", "-p", String(pid)]] as const);
  try {
    const began = execFileSync(program, args, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
    return began.replaceAll(/[^0-9A-Za-z]/g, "") || null;
  } catch {
    return null;
  }
}

function isThere(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
