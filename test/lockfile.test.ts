import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

const read = (path: string): string => readFileSync(join(import.meta.dirname, "..", path), "utf8");
const { optionalDependencies } = JSON.parse(read("package.json")) as {
  readonly optionalDependencies: Readonly<Record<string, string>>;
};
const lock = read("pnpm-lock.yaml");

it.each(Object.entries(optionalDependencies))("the lockfile says for which system %s %s is", (name, version) => {
  const [, entry = ""] = new RegExp(`\\n  ${name}@${version}:\\n((?: {4}.*\\n)+)`).exec(lock) ?? [];
  expect(entry).toMatch(/^ {4}cpu: \[(x64|arm64)\]$/m);
  expect(entry).toMatch(/^ {4}os: \[(darwin|linux|win32)\]$/m);
});
