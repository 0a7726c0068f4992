import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "..");
const index = (room: string): string => `../../../packages/${room}/src/index.ts`;

/** Whom each room of packages may import: docs/architecture.md, Arrows. */
const arrows = {
  domain: [],
  content: ["domain"],
  claims: ["domain", "content"],
  words: ["domain", "claims"],
  publishing: ["domain", "content", "words"],
  sources: ["domain", "content"],
  db: ["domain"],
} as const;
const rooms = Object.keys(arrows) as (keyof typeof arrows)[];
const ruleOf = {
  domain: "domain-is-a-leaf",
  content: "content-only-knows-domain",
  claims: "claims-only-know-domain-and-content",
  words: "words-only-know-domain-and-claims",
  publishing: "publishing-only-knows-domain-content-and-words",
  sources: "sources-only-know-domain-and-content",
  db: "db-only-knows-domain",
} as const;

interface Planted {
  readonly rule: string;
  readonly file: string;
  readonly text: string;
}

/** Every import of another room of packages, as seen from one of them. */
const between = (isAllowed: boolean): readonly Planted[] =>
  rooms.flatMap((room) =>
    rooms
      .filter((other) => other !== room && (arrows[room] as readonly string[]).includes(other) === isAllowed)
      .map((other) => ({
        rule: ruleOf[room],
        file: `packages/${room}/src/planted-${other}.ts`,
        text: isAllowed ? `import "@frontera/${other}";` : `import "${index(other)}";`,
      })),
  );

const app = (rule: string, of: string, name: string, text: string): Planted => ({
  rule,
  file: `apps/${of}/src/planted-${name}.ts`,
  text,
});
/** The walls of tests and benchmarks. */
const inTests: readonly Planted[] = (
  [
    ["domain-is-a-leaf", "packages/domain/test/planted.test.ts", index("content")],
    ["sources-only-know-domain-and-content", "packages/sources/test/planted.test.ts", index("db")],
    ["db-only-knows-domain", "packages/db/test/planted.test.ts", index("content")],
    ["packages-never-import-apps", "packages/db/test/planted-app.test.ts", "../../../apps/ingest/src/index.ts"],
    ["testing-is-a-leaf", "packages/testing/src/planted.ts", index("db")],
    ["rooms-are-imported-by-name", "apps/api/test/planted.test.ts", "../../ingest/test/effects.ts"],
    ["not-to-unresolvable", "apps/api/test/planted-inside.test.ts", "@frontera/sources/test/only"],
    ["not-to-unresolvable", "apps/api/bench/planted-inside.bench.ts", "@frontera/db/src/copy.ts"],
    ["rooms-are-imported-by-name", "apps/start/bench/planted.bench.ts", "../../api/src/router.ts"],
    ["rooms-are-imported-by-name", "test/planted.test.ts", "../packages/domain/src/period.ts"],
  ] as const
).map(([rule, file, path]) => ({ rule, file, text: `import "${path}";` }));
const shut = "dashboard-never-touches-db-sources-or-publishing";
const refused: readonly Planted[] = [
  ...between(false),
  ...rooms.map((room) => ({
    rule: "packages-never-import-apps",
    file: `packages/${room}/src/planted-app.ts`,
    text: 'import "../../../apps/api/src/env.ts";',
  })),
  ...["db", "sources", "publishing"].map((room) => app(shut, "dashboard", room, `import "${index(room)}";`)),
  app(
    "apps-meet-only-through-the-router-type",
    "dashboard",
    "router",
    'import { router } from "@frontera/api"; router;',
  ),
  app(
    "apps-meet-only-through-the-router-type",
    "dashboard",
    "access",
    'import type { Access } from "@frontera/api/serving";\nexport type Planted = Access;',
  ),
  app("rooms-are-imported-by-name", "api", "deep", 'import "../../../packages/domain/src/period.ts";'),
  app("not-to-unresolvable", "api", "inside", 'import "@frontera/domain/src/period.ts";'),
  app("prisma-only-in-db", "api", "prisma", 'import "../../../packages/db/node_modules/@prisma/client";'),
  app("api-never-touches-sources", "api", "sources", `import "${index("sources")}";`),
  app("what-runs-never-imports-tests", "api", "testing", 'import "@frontera/testing/database";'),
  app("what-runs-never-imports-tests", "ingest", "test", 'import "../test/effects.ts";'),
  ...inTests,
];
const allowed: readonly Planted[] = [
  ...between(true),
  app(
    "apps-meet-only-through-the-router-type",
    "dashboard",
    "type",
    'import type { Router } from "@frontera/api";\nexport type Planted = Router;',
  ),
  // As on a clone where nothing has been generated.
  {
    rule: "not-to-unresolvable",
    file: "packages/db/src/planted-generated.ts",
    text: 'import "./generated/not-there.ts";',
  },
  {
    rule: "rooms-are-imported-by-name",
    file: "apps/api/test/planted-allowed.test.ts",
    text: 'import "@frontera/ingest/test/effects"; import "@frontera/testing/database";',
  },
];

/** What the guard prints, as far as it is read here. */
interface Answer {
  readonly summary: {
    readonly violations: readonly { readonly from: string; readonly rule: { readonly name: string } }[];
  };
}

/** The guard that `pnpm check` runs, over the whole tree: the rules it finds broken, by file. */
function cruise(): ReadonlyMap<string, readonly string[]> {
  const { stdout } = spawnSync(
    process.execPath,
    [
      join(root, "node_modules/dependency-cruiser/bin/dependency-cruiser.mjs"),
      ...["--config", ".dependency-cruiser.cjs", "--output-type", "json", "apps", "packages", "test"],
    ],
    { cwd: root, encoding: "utf8", maxBuffer: 1 << 28 },
  );
  const { violations } = (JSON.parse(stdout) as Answer).summary;
  return new Map(
    [...Map.groupBy(violations, ({ from }) => from)].map(([from, all]) => [from, all.map((v) => v.rule.name)]),
  );
}

describe("the guard on imports", () => {
  let broken: ReadonlyMap<string, readonly string[]> = new Map();
  const planted = [...refused, ...allowed].map(({ file, text }) => ({ path: join(root, file), text }));

  beforeAll(() => {
    for (const { path, text } of planted) {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, `${text}\n`);
    }
    broken = cruise();
  });
  afterAll(() => {
    for (const { path } of planted) rmSync(path, { force: true });
  });

  it.each(refused)("$rule refuses $file", ({ rule, file }) => {
    expect(broken.get(file)).toContain(rule);
  });

  it.each(allowed)("$rule allows $file", ({ file }) => {
    expect(broken.get(file)).toBeUndefined();
  });

  it("finds nothing in the files that are there to stay", () => {
    const files = new Set([...refused, ...allowed].map(({ file }) => file));
    expect([...broken].filter(([file]) => !files.has(file))).toEqual([]);
  });
});
