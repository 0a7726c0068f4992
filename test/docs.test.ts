import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "..");
const read = (path: string): string => readFileSync(join(root, path), "utf8");
const docs = [
  "README.md",
  "CONTRIBUTING.md",
  "docs/api.md",
  "docs/architecture.md",
  "docs/operations.md",
  "docs/security.md",
  ...readdirSync(join(root, "docs/decisions")).map((name) => `docs/decisions/${name}`),
];

describe("the documents", () => {
  it(".env.example names every setting that an env.ts reads, and no other", () => {
    const documented = [...read(".env.example").matchAll(/^# ([A-Z][A-Z_]+)=/gm)].map(([, name]) => name);
    const readers = ["api", "dashboard", "ingest", "start", "verify"].map((app) => `apps/${app}/src/env.ts`);
    const readByApps = readers.flatMap((reader) =>
      [...read(reader).matchAll(/\b([A-Z][A-Z]*_[A-Z_]+|HOST|PORT)(?=:|\b.*process\.env|["\]])/g)].map(
        ([, name]) => name,
      ),
    );
    // The publishers' addresses and keys are listed where the sources are.
    const ofPublishers = [
      ...read("packages/sources/src/settings.ts").matchAll(
        /\b([A-Z]+(?:_[A-Z]+)*_(?:BASE_URL|KEY|TOKEN|INDICATOR))\b/g,
      ),
    ];
    const names = [...readByApps, ...ofPublishers.map(([, name]) => name)];
    const inherited = new Set([
      // Said by systemd.
      "JOURNAL_STREAM",
      "NODE_ENV",
      "NEXT_TELEMETRY_DISABLED",
      "TURBO_TELEMETRY_DISABLED",
      "BASE_URLS",
      "KEY_NAMES",
    ]);
    expect([...new Set(documented)].sort()).toEqual(
      [...new Set(names)].filter((name) => !inherited.has(name ?? "")).sort(),
    );
  });

  // What is superseded speaks of how things were.
  const current = docs.filter((document) => !/Status: superseded/.test(read(document)));
  it.each(current)("%s names only paths that exist", (document) => {
    const text = read(document);
    const named = [...text.matchAll(/`((?:apps|packages|prisma|docs|test)\/[\w./-]*)`/g)].map(([, path = ""]) => path);
    // A link leads on from the page it stands on.
    const linked = [...text.matchAll(/\]\(([\w./-]+)\)/g)].map(([, path = ""]) => join(dirname(document), path));
    expect([...named, ...linked].filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  it("docs/security.md judges packages at the versions that the lockfile has", () => {
    const lock = read("pnpm-lock.yaml");
    const judged = read("docs/security.md")
      .split("\n")
      .flatMap((row) => [...(row.split("|")[1] ?? "").matchAll(/`([\w@/-]+)` (\d\S*?)(?=,|\s)(?: and (\d\S*))?/g)])
      .flatMap(([, name, ...versions]) => versions.filter(Boolean).map((version) => `${name ?? ""}@${version}`));
    expect(judged.length).toBeGreaterThan(20);
    expect(judged.filter((each) => !lock.includes(`\n  ${each}:\n`) && !lock.includes(`\n  '${each}':\n`))).toEqual([]);
  });

  it("the README is shorter than a hundred lines and has the two commands", () => {
    const text = read("README.md");
    expect(text.split("\n").length).toBeLessThan(100);
    for (const command of ["npx pnpm@12 start", "npx pnpm@12 test"]) expect(text).toContain(command);
  });
});
