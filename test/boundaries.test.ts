import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "..");
const planted: string[] = [];

/** Writes a file that imports what it must not, and runs the guard that `pnpm check` runs. */
function cruiseWith(file: string, text: string): { status: number | null; output: string } {
  const path = join(root, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  planted.push(path);
  const folder = file.split("/").slice(0, 2).join("/");
  const { status, stdout } = spawnSync(
    process.execPath,
    [
      join(root, "node_modules/dependency-cruiser/bin/dependency-cruiser.mjs"),
      "--config",
      ".dependency-cruiser.cjs",
      folder,
    ],
    { cwd: root, encoding: "utf8" },
  );
  return { status, output: stdout };
}

afterEach(() => {
  for (const path of planted.splice(0)) rmSync(path);
});

describe("the guard on imports", () => {
  it.each([
    ["domain-is-a-leaf", "packages/domain/src/planted.ts", 'import "../../db/src/index.ts";'],
    ["content-only-knows-domain", "packages/content/src/planted.ts", 'import "../../publishing/src/index.ts";'],
    ["words-only-know-domain", "packages/words/src/planted.ts", 'import "../../content/src/index.ts";'],
    [
      "publishing-only-knows-domain-content-and-words",
      "packages/publishing/src/planted.ts",
      'import "../../db/src/index.ts";',
    ],
    ["sources-only-know-domain-and-content", "packages/sources/src/planted.ts", 'import "../../db/src/index.ts";'],
    ["db-only-knows-domain", "packages/db/src/planted.ts", 'import "../../content/src/index.ts";'],
    [
      "dashboard-never-touches-db-sources-or-publishing",
      "apps/dashboard/src/planted.ts",
      'import "../../../packages/db/src/index.ts";',
    ],
    [
      "apps-meet-only-through-the-router-type",
      "apps/dashboard/src/planted.ts",
      'import { router } from "@frontera/api"; router;',
    ],
    [
      "dashboard-never-touches-db-sources-or-publishing",
      "apps/dashboard/src/planted.ts",
      'import "@frontera/publishing";',
    ],
    ["no-deep-imports", "apps/api/src/planted.ts", 'import "../../../packages/domain/src/period.ts";'],
    ["prisma-only-in-db", "apps/api/src/planted.ts", 'import "../../../packages/db/node_modules/@prisma/client";'],
    ["api-never-touches-sources", "apps/api/src/planted.ts", 'import "../../../packages/sources/src/index.ts";'],
  ])("%s: a planted import fails the check by that name", (rule, file, text) => {
    const { status, output } = cruiseWith(file, `${text}\n`);
    expect(output).toContain(rule);
    expect(status).not.toBe(0);
  });

  it("allows the one arrow between apps: the router as a type", () => {
    const { output } = cruiseWith(
      "apps/dashboard/src/planted.ts",
      'import type { Router } from "@frontera/api";\nexport type Planted = Router;\n',
    );
    expect(output).not.toContain("planted.ts");
  });
});
