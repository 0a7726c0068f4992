import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createDatabase } from "@frontera/testing/database";
import { follow, stepsOf } from "./how-to-steps.ts";

const root = join(import.meta.dirname, "..");
const howTo = (name: string): string => readFileSync(join(root, `docs/how-to/add-${name}.md`), "utf8");
/** In this order: each goes on from the ones before it. */
const pages = ["an-indicator", "a-source", "a-series", "a-word", "a-page"] as const;

/** A copy of the repository as it stands here, set up as a newcomer would. */
function copyRepository(folder: string): void {
  const { stdout } = spawnSync("git", ["ls-files", "--cached", "--others", "--exclude-standard", "-z"], {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 1 << 26,
  });
  const deleted = new Set(
    spawnSync("git", ["ls-files", "--deleted", "-z"], { cwd: root, encoding: "utf8" }).stdout.split("\0"),
  );
  for (const file of stdout.split("\0").filter((name) => name !== "" && !deleted.has(name))) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    copyFileSync(join(root, file), join(folder, file));
  }
}

function run(
  folder: string,
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): string {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, NODE_ENV: "", ...env },
  });
  if (status !== 0) throw new Error(`${command} ${args.join(" ")} ended with ${String(status)}:\n${stdout}${stderr}`);
  return stdout;
}

const freePort = (): Promise<number> =>
  new Promise((done) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => {
        done(typeof address === "object" && address ? address.port : 0);
      });
    });
  });

/** What an address answers, asked again until it does; a watchdog, not a measure. */
async function read(url: string): Promise<string> {
  const deadline = performance.now() + 300_000;
  for (;;) {
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok) return answer.text();
    if (performance.now() > deadline) throw new Error(`${url} answers ${String(answer?.status)}`);
    await new Promise((wait) => setTimeout(wait, 200));
  }
}

describe("docs/how-to", () => {
  let folder: string;
  let api: string;
  let dashboard: string;
  let changed: readonly string[];
  const children: ChildProcess[] = [];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "frontera-how-to-"));
    chmodSync(folder, 0o755);
    copyRepository(folder);
    run(folder, "pnpm", ["install", "--frozen-lockfile", "--prefer-offline", "--silent"]);
    run(folder, "pnpm", ["--silent", "--filter", "@frontera/db", "run", "generate"]);
    changed = pages.flatMap((page) => follow(howTo(page), folder));
    const counts = join(folder, "counts.csv");
    writeFileSync(counts, "month,passengers\n2016-10,118204\n2016-11,97310\n");
    const env = { DATABASE_URL: await createDatabase() };
    run(folder, process.execPath, ["apps/ingest/src/main.ts", "file", counts, "--source", "ferry-counts"], env);
    const [apiPort, port] = [await freePort(), await freePort()];
    const begin = (cwd: string, args: readonly string[], more: Readonly<Record<string, string>>): void => {
      const child = spawn(process.execPath, args, { cwd, env: { ...process.env, ...more }, stdio: "ignore" });
      children.push(child);
    };
    begin(folder, ["apps/api/src/main.ts"], { ...env, API_PORT: String(apiPort) });
    api = `http://127.0.0.1:${String(apiPort)}`;
    const inDevelopment = { NODE_ENV: "development", API_URL: api, NEXT_TELEMETRY_DISABLED: "1" };
    const ofDashboard = join(folder, "apps/dashboard");
    const next = join(ofDashboard, "node_modules/next/dist/bin/next");
    begin(ofDashboard, [next, "dev", "--hostname", "127.0.0.1", "--port", String(port)], inDevelopment);
    dashboard = `http://127.0.0.1:${String(port)}`;
    await read(`${api}/health/ready`);
  }, 600_000);
  afterAll(() => {
    for (const child of children) child.kill("SIGKILL");
    rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
  });

  it("has a page for an indicator, a source, a series, a word and a page, each of which can be followed", () => {
    for (const page of pages) expect(stepsOf(howTo(page)).length, page).toBeGreaterThan(0);
  });

  it("what they add is well typed", () => {
    for (const room of ["packages/content", "packages/words", "packages/sources", "apps/dashboard"])
      expect(run(folder, "pnpm", ["exec", "tsc", "-p", room])).toBe("");
  });

  it("an indicator touches its own folder, its source's, and the lists that the page names", () => {
    const named = new Set(["an-indicator", "a-source"].flatMap((page) => stepsOf(howTo(page)).map(({ path }) => path)));
    const told = howTo("an-indicator").split("## Files")[1] ?? "";
    for (const path of named) expect(told, path).toContain(`\`${path}\``);
    expect(changed.filter((path) => /^packages\/(domain|publishing|db)|^apps\/(?!dashboard)/.test(path))).toEqual([]);
  });

  it.each([
    ["tRPC's overview", "/trpc/overview?input=%7B%7D", ["Passengers of the ferry", "118204"]],
    [
      "tRPC's comparisons",
      `/trpc/comparisons?input=${encodeURIComponent('{"indicator":"ferry"}')}`,
      ["ferry-passengers-2016", "agrees"],
    ],
    ["tRPC's search", `/trpc/search?input=${encodeURIComponent('{"query":"cozumel"}')}`, ["ferry-passengers"]],
    ["the ledger", "/trpc/ledger?input=%7B%7D", ["ferry-passengers-2016"]],
    ["the publications", "/trpc/sources.releases", ["ferry-counts"]],
    ["REST's series", "/api/v1/series?indicator=ferry", ["ferry-passengers", "ferry-tickets-refunded"]],
    ["REST's releases", "/api/v1/releases.csv", ["Monthly ferry counts"]],
    ["REST's figures", "/api/v1/figures?indicator=ferry", ["ferry-passengers-2016"]],
    ["REST's observations", "/api/v1/series/ferry-passengers/observations", ["118204"]],
    ["OpenAPI", "/api/v1/openapi.json", ['"ferry"']],
    ["its file", "/series/ferry-passengers.csv", ["2016-10", "118204"]],
    ["the file of the ledger", "/figures.csv", ["ferry-passengers-2016"]],
    ["its feed", "/feeds/ferry.atom", ["Passengers of the ferry"]],
    ["the feed of its series", "/feeds/ferry-passengers.atom", ["Passengers of the ferry"]],
    ["the calendar of releases", "/feeds/releases.ics", ["Monthly ferry counts"]],
  ] as const)("an indicator is in %s", async (_, path, texts) => {
    const answer = await read(`${api}${path}`);
    for (const text of texts) expect(answer).toContain(text);
  });

  it.each([
    ["the overview", "/en", ["/en/ferry", "Passengers of the ferry to Cozumel"]],
    ["its own page", "/es/ferry", ["Pasajeros del transbordador a Cozumel", "118,204"]],
    ["the ledger", "/en/ledger", ["Passengers in October 2016"]],
    ["the glossary, with its words", "/es/glossary", ["Boleto cortado", "Muelle"]],
    ["the search", "/en/search?q=cozumel", ["Passengers of the ferry to Cozumel"]],
    ["the pages of sources", "/en/sources", ["Monthly ferry counts"]],
    ["a page of its own making", "/es/departures", ["1 transbordador al día"]],
  ] as const)("the dashboard has it on %s", async (_, path, texts) => {
    const answer = await read(`${dashboard}${path}`);
    for (const text of texts) expect(answer).toContain(text);
  });

  it("the printed documents have it", () => {
    for (const print of ["series", "verdicts"]) run(folder, process.execPath, [`docs/print/${print}.ts`]);
    expect(readFileSync(join(folder, "docs/series.md"), "utf8")).toContain("| `ferry-passengers` |");
    expect(readFileSync(join(folder, "docs/verdicts.md"), "utf8")).toContain("`ferry-passengers-2016`");
  });
});
