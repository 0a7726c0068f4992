import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { readArchive } from "@frontera/sources";
import { SERIES_PATH, seriesDocument } from "../print/series.ts";

it("docs/series.md is what the catalogue says: mend it with `pnpm docs:series`", async () => {
  expect(readFileSync(SERIES_PATH, "utf8")).toBe(seriesDocument(await readArchive()));
});
