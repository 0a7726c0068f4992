import { spawnSync } from "node:child_process";
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "..");
const tasks = [
  "types",
  "lint",
  "build",
  "test",
  "//#types:root",
  "//#lint:root",
  "//#formatted",
  "//#boundaries",
  "//#unused",
];

let copy: string;
let before: ReadonlyMap<string, string>;

/** What git knows of the tree, or would take in: nothing that was made from it. */
beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), "frontera-tasks-"));
  const { stdout } = spawnSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], { cwd: root });
  for (const file of stdout.toString("utf8").split("\0"))
    if (file !== "") cpSync(join(root, file), join(copy, file), { recursive: true });
  before = hashes();
});
afterAll(() => {
  rmSync(copy, { recursive: true });
});

interface Plan {
  readonly tasks: readonly { readonly taskId: string; readonly hash: string }[];
}

/** The hash that turbo would look each task up by. */
function hashes(): ReadonlyMap<string, string> {
  const turbo = [join(root, "node_modules/turbo/bin/turbo"), "run", ...tasks, "--dry=json", "--cwd", copy];
  const { stdout, stderr } = spawnSync(process.execPath, turbo, {
    encoding: "utf8",
    maxBuffer: 1e9,
    env: { ...process.env, TURBO_TELEMETRY_DISABLED: "1" },
  });
  const start = stdout.indexOf("{");
  if (start < 0) throw new Error(stderr);
  const plan = JSON.parse(stdout.slice(start)) as Plan;
  return new Map(plan.tasks.map(({ taskId, hash }) => [taskId, hash]));
}

/** The tasks that are run again once a file has another line; the file is as it was after that. */
function runAgainAfter(file: string): readonly string[] {
  const path = join(copy, file);
  const text = readFileSync(path);
  appendFileSync(path, "\n");
  const after = hashes();
  writeFileSync(path, text);
  return [...after].filter(([task, hash]) => before.get(task) !== hash).map(([task]) => task);
}

const of = (changed: readonly string[], kind: string): readonly string[] =>
  changed
    .filter((task) => task.endsWith(`#${kind}`))
    .map((task) => task.replace(`#${kind}`, "").replace("@frontera/", ""))
    .toSorted();

describe("what is run again", () => {
  it("knows every room's types, lint and tests", () => {
    const rooms = of([...before.keys()], "types");
    expect(rooms).toEqual([
      ...["api", "claims", "content", "dashboard", "db", "docs", "domain", "ingest", "publishing", "repository"],
      ...["sources", "start", "testing", "verify", "words"],
    ]);
    expect(of([...before.keys()], "lint")).toEqual(rooms);
  });

  it.each(["tsconfig.base.json", "eslint.config.js", "vitest.config.ts", "pnpm-workspace.yaml", "test/reporters.ts"])(
    "is everything, after a change of %s",
    (file) => {
      expect(runAgainAfter(file).toSorted()).toEqual([...before.keys()].toSorted());
    },
  );

  it("after a change of what a room runs: its tests, and those of the rooms that know it", () => {
    const changed = runAgainAfter("packages/sources/src/csv.ts");
    expect(of(changed, "test")).toEqual(["api", "dashboard", "docs", "ingest", "sources", "start", "verify"]);
    expect(of(changed, "types")).toEqual(["api", "dashboard", "docs", "ingest", "sources", "start", "verify"]);
    const known = runAgainAfter("packages/domain/src/index.ts");
    expect(of(known, "test")).toEqual(
      of([...before.keys()], "test").filter((room) => room !== "testing" && room !== "repository"),
    );
  });

  it("after a change of what tests of several rooms share: the tests of those rooms, and no build", () => {
    const changed = runAgainAfter("apps/ingest/test/effects.ts");
    expect(of(changed, "test")).toEqual(["api", "dashboard", "ingest", "start", "verify"]);
    expect(of(changed, "build")).toEqual([]);
  });

  it("after a change of a test: the tests of its room alone", () => {
    expect(of(runAgainAfter("packages/sources/test/download.test.ts"), "test")).toEqual(["sources"]);
    expect(of(runAgainAfter("apps/api/test/rest.test.ts"), "test")).toEqual(["api"]);
  });

  it("after a change of the database's tables: the tests of every room that knows the database", () => {
    const changed = runAgainAfter("prisma/schema.prisma");
    expect(of(changed, "test")).toEqual(["api", "dashboard", "db", "ingest", "start", "verify"]);
  });

  it("after a change of a text for people: no room's tests; what looks at every file, and nothing else", () => {
    const changed = runAgainAfter("README.md");
    expect(changed.every((task) => task.startsWith("//#"))).toBe(true);
    expect(changed).toContain("//#formatted");
  });
});
