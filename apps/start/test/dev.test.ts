import { spawn, type ChildProcess } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { freePort } from "@frontera/db";

const root = join(import.meta.dirname, "../../..");
const planted = join(root, "apps/dashboard/src/app/[locale]/planted");

let folder: string;
let child: ChildProcess | null = null;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "frontera-dev-"));
  chmodSync(folder, 0o755);
});
afterEach(() => {
  child?.kill("SIGKILL");
  // What development made of the planted page would be checked for types after it has gone.
  for (const path of [planted, folder, join(root, "apps/dashboard/.next/dev")])
    rmSync(path, { recursive: true, force: true });
});

/** Asks again until the answer is as wanted; a watchdog, not a measure. */
async function until<T>(ask: () => Promise<T>, wanted: (answer: T) => boolean, waitMs = 120_000): Promise<T> {
  const deadline = performance.now() + waitMs;
  for (;;) {
    const answer = await ask().catch(() => undefined);
    if (answer !== undefined && wanted(answer)) return answer;
    if (performance.now() > deadline) throw new Error(`still ${String(answer)} after ${String(waitMs)} ms`);
    await new Promise((wait) => setTimeout(wait, 100));
  }
}

const plantPage = (text: string): void => {
  mkdirSync(planted, { recursive: true });
  writeFileSync(join(planted, "page.tsx"), `export default function Planted() {\n  return <p>${text}</p>;\n}\n`);
};

it("pnpm dev shows a changed page and takes a changed procedure without a build, and one Ctrl-C ends all of it", async () => {
  const [port, apiPort] = [await freePort(), await freePort()];
  child = spawn(process.execPath, ["apps/start/src/dev.ts"], {
    cwd: root,
    env: { ...process.env, PORT: String(port), API_PORT: String(apiPort), FRONTERA_DATA: folder },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream?.on("data", (part: Buffer) => (output += part.toString("utf8")));
  const ended = new Promise<number | null>((done) => child?.on("close", done));
  const said = (text: string, times = 1) =>
    until(
      () => Promise.resolve(output),
      (all) => all.split(text).length > times,
    );
  await said("ready to be changed");

  plantPage("before");
  const page = async (): Promise<string> => (await fetch(`http://127.0.0.1:${String(port)}/en/planted`)).text();
  await until(page, (html) => html.includes("before"));
  plantPage("after");
  await until(page, (html) => html.includes("after"));

  const router = join(root, "apps/api/src/router.ts");
  utimesSync(router, new Date(), new Date());
  await said("API ready", 2);

  child.kill("SIGINT");
  expect(await ended, output).toBe(0);
  await expect(fetch(`http://127.0.0.1:${String(port)}/en`)).rejects.toThrow();
  await expect(fetch(`http://127.0.0.1:${String(apiPort)}/health/live`)).rejects.toThrow();
}, 400_000);
