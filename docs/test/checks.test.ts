import { readFileSync } from "node:fs";
import { join } from "node:path";
import { EVERY_SOURCE } from "@frontera/sources";
import { expect, it } from "vitest";

const document = readFileSync(join(import.meta.dirname, "../checks.md"), "utf8");

it("docs/checks.md says of every source what is refused of it and what is held", () => {
  const ids = EVERY_SOURCE.map(({ id }) => id).filter((id) => id !== "archive");
  expect(ids.filter((id) => !document.includes(`\`${id}\``))).toEqual([]);
});
