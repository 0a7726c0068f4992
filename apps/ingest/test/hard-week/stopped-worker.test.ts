import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { BASE_URLS } from "@frontera/sources";
import { createDatabase } from "@frontera/testing/database";
import { startPublisher } from "@frontera/testing/publisher-server";

const root = join(import.meta.dirname, "../../../..");
const patient = { timeout: 100_000, interval: 50 };

let temporary: string;
let child: ChildProcess | null = null;

beforeAll(() => {
  temporary = mkdtempSync(join(tmpdir(), "frontera-hard-week-"));
});
afterAll(async () => {
  if (child?.exitCode === null && child.signalCode === null) {
    child.kill("SIGKILL");
    await once(child, "exit");
  }
  rmSync(temporary, { recursive: true, force: true });
});

const folders = (): readonly string[] => readdirSync(temporary).filter((name) => name.startsWith("frontera-large-"));

const begin = async (...args: readonly string[]): Promise<ChildProcess> => {
  // Every publisher takes the question and never answers.
  const publisher = await startPublisher(() => undefined);
  const addresses = Object.fromEntries(Object.keys(BASE_URLS).map((name) => [name, publisher]));
  child = spawn(process.execPath, ["apps/ingest/src/main.ts", ...args], {
    cwd: root,
    env: { ...process.env, ...addresses, DATABASE_URL: await createDatabase(), FETCH_GAP_MS: "0", TMPDIR: temporary },
    stdio: "ignore",
  });
  return child;
};

it.each([
  ["worker", ["worker"], 3],
  ["run of one source", ["run", "fred-h10"], 1],
] as const)(
  "a %s that is stopped while publishers are waited for leaves no temporary folder",
  async (_, args, count) => {
    const process = await begin(...args);
    await expect.poll(() => folders().length, patient).toBeGreaterThanOrEqual(count);
    process.kill("SIGTERM");
    await once(process, "exit");
    expect(process.signalCode).toBeNull();
    expect(folders()).toEqual([]);
  },
);
