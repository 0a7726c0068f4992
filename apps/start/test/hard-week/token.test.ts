import { chmodSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { root, runningOn, start, until, type Start } from "./running.ts";

let folder: string;
let started: Start | null = null;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "frontera-hard-week-"));
  chmodSync(folder, 0o755);
});
afterEach(async () => {
  started?.child.kill("SIGTERM");
  await until(() => runningOn(folder).length === 0);
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const write = (port: number, headers: Readonly<Record<string, string>>): Promise<Response> =>
  fetch(`http://127.0.0.1:${String(port)}/trpc/snapshots.make`, {
    method: "POST",
    headers: { "Content-Type": "application/json", ...headers },
    body: JSON.stringify({ name: "by a script", series: ["usd-mxn-h10"] }),
  });

describe.runIf(process.platform === "linux")("the token of a machine's owner", () => {
  it("stands in the address that start prints and in a file of theirs alone, and in no process's arguments or environment", async () => {
    started = await start(folder);
    const run = started;
    await until(() => run.output.includes("Stop it with Ctrl-C.\n") || run.child.exitCode !== null);
    const [, address = "", token = ""] =
      /open (http:\/\/localhost:\d+)\/\?token=([0-9a-f]{64}) once/.exec(run.output) ?? [];
    expect(address).toBe(`http://localhost:${String(run.port)}`);
    const file = join(folder, "token");
    expect(readFileSync(file, "utf8").trim()).toBe(token);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    for (const pid of readdirSync("/proc").filter((name) => /^\d+$/.test(name)))
      for (const part of ["cmdline", "environ"])
        try {
          expect(readFileSync(`/proc/${pid}/${part}`, "utf8")).not.toContain(token);
        } catch (error) {
          // It has ended meanwhile, or is not ours to read.
          if (!(error as NodeJS.ErrnoException).code) throw error;
        }
    expect((await write(run.port, {})).status).toBe(401);
    expect((await write(run.port, { Authorization: `Bearer ${token}` })).status).toBe(200);
    const first = await fetch(`http://127.0.0.1:${String(run.port)}/?token=${token}`, { redirect: "manual" });
    const [cookie = ""] = (first.headers.get("set-cookie") ?? "").split(";");
    expect((await write(run.port, { Cookie: cookie })).status).toBe(200);
  });

  it("is not written into a file that others may read, which says where it is", async () => {
    const log = join(folder, "log");
    const output = openSync(log, "w", 0o644);
    const child = spawn(
      process.execPath,
      [
        "--eval",
        `import("./apps/start/src/token.ts").then(({ tokenOf, writingAddress }) => console.log(writingAddress("http://localhost:1", tokenOf(${JSON.stringify(folder)}))))`,
      ],
      { cwd: root, stdio: ["ignore", output, "inherit"] },
    );
    await once(child, "close");
    const token = readFileSync(join(folder, "token"), "utf8").trim();
    expect(readFileSync(log, "utf8")).not.toContain(token);
    expect(readFileSync(log, "utf8")).toContain(join(folder, "token"));
  });
});
