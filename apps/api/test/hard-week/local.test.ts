import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createDatabase } from "@frontera/testing/database";

const root = join(import.meta.dirname, "../../../..");
const token = "a-token-for-tests-long-enough-for-nobody-to-guess";
let folder: string;
let api: ChildProcess;
let origin: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "frontera-local-"));
  const file = join(folder, "token");
  writeFileSync(file, token, { mode: 0o600 });
  api = spawn(process.execPath, ["apps/api/src/main.ts"], {
    cwd: root,
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, DATABASE_URL: await createDatabase(), API_PORT: "0", LOCAL_TOKEN_FILE: file },
  });
  for await (const line of createInterface({ input: api.stdout ?? process.stdin })) {
    const { port } = JSON.parse(line) as { port?: number };
    if (port === undefined) continue;
    origin = `http://127.0.0.1:${String(port)}`;
    break;
  }
});
afterAll(async () => {
  const ended = once(api, "exit");
  api.kill("SIGTERM");
  await ended;
  rmSync(folder, { recursive: true, force: true });
});

describe("on one's own machine", () => {
  it("a client has fifty event streams at once, and no more", async () => {
    const leave = new AbortController();
    const open = async (): Promise<number> => {
      const { status } = await fetch(`${origin}/trpc/live`, { signal: leave.signal });
      return status;
    };
    const statuses = await Promise.all(Array.from({ length: 60 }, open));
    leave.abort();
    expect(statuses.filter((status) => status === 200)).toHaveLength(50);
    expect(statuses.filter((status) => status === 429)).toHaveLength(10);
  });

  it.each([
    ["http", 200],
    ["https", 403],
  ])("a page of the same name writes over the scheme that is served, and over no other: %s", async (scheme, status) => {
    const answer = await fetch(`${origin}/trpc/watches.begin`, {
      method: "POST",
      headers: {
        "Content-Type": "application/json",
        Authorization: `Bearer ${token}`,
        Origin: origin.replace("http:", `${scheme}:`),
      },
      body: JSON.stringify({ kind: "new-value", series: "usd-mxn-h10" }),
    });
    expect(answer.status).toBe(status);
  });
});
