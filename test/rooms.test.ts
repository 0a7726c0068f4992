import { join } from "node:path";
import { describe, expect, it } from "vitest";
import {
  exportedNames,
  filesIn,
  functionsLongerThan,
  longestChain,
  readTextsIn,
  sentencesIn,
  type Files,
} from "./module-graph.ts";

const root = join(import.meta.dirname, "..");
const domain = filesIn(join(root, "packages/domain/src"));
const content = filesIn(join(root, "packages/content/src"));
const files = (entries: Readonly<Record<string, string>>): Files => new Map(Object.entries(entries));

describe("packages/domain", () => {
  it("has a door of at most 160 names, each of them named there", () => {
    expect(exportedNames(domain.get("index.ts") ?? "").length).toBeLessThanOrEqual(160);
    expect(exportedNames('export { a, type B } from "./a.ts";')).toEqual(["a", "B"]);
    expect(() => exportedNames('export * from "./a.ts";')).toThrow("names what it exports");
  });

  it("has at most seven floors: no chain of imports goes through more files", () => {
    expect(longestChain(domain).length, longestChain(domain).join(" > ")).toBeLessThanOrEqual(7);
  });

  it("has fewer than 5,500 lines", () => {
    const lines = [...domain.values()].reduce((sum, text) => sum + text.split("\n").length - 1, 0);
    expect(lines).toBeLessThan(5500);
  });

  it("has no sentence: it returns codes, and words make sentences of them", () => {
    expect(sentencesIn(domain)).toEqual([]);
  });
});

describe("packages/content", () => {
  it("is data: no function in it is longer than an entry of its tables", () => {
    expect(functionsLongerThan(25, content)).toEqual([]);
  });
});

describe("sentences", () => {
  it("a page has none of its own: what readers see comes from packages/words and packages/content", () => {
    expect(readTextsIn(filesIn(join(root, "apps/dashboard/src")))).toEqual([]);
  });

  it.each(["apps/api/src", "packages/publishing/src", "packages/db/src"])("%s has none in Spanish", (folder) => {
    const spanish = sentencesIn(filesIn(join(root, folder))).filter(
      // The name of the paper's author, in a citation.
      (text) => /[áéíóúüñ¿¡]/iu.test(text) && !/Reyes Retana|María José/.test(text),
    );
    expect(spanish).toEqual([]);
  });
});

describe("what measures the rooms", () => {
  it("counts a chain of imports by its files, types too, and refuses a circle", () => {
    const chain = files({
      "index.ts": 'export { a } from "./a.ts";',
      "a.ts": 'import { b } from "./below/b.ts";',
      "below/b.ts": 'import type { C } from "../c.ts";',
      "c.ts": "export type C = 1;",
    });
    expect(longestChain(chain)).toEqual(["a.ts", "below/b.ts", "c.ts"]);
    const circle = files({ "a.ts": 'import { b } from "./b.ts";', "b.ts": 'import { a } from "./a.ts";' });
    expect(() => longestChain(circle)).toThrow("a.ts > b.ts > a.ts");
  });

  it("finds a sentence in either language, and leaves codes and errors alone", () => {
    const planted = files({
      "a.ts": 'const a = "the value is not held";\nconst b = `¿${a}?`;\nconst c = "año";',
      "b.ts": 'const a = "rate per 100,000";\nthrow new RangeError(`no such series here: ${a}`);',
    });
    expect(sentencesIn(planted)).toEqual(['a.ts: "the value is not held"', "a.ts: `¿${a}?`", 'a.ts: "año"']);
  });

  it("finds a text on a page, between tags or in an attribute, and leaves code alone", () => {
    const planted = files({
      "a.tsx": [
        '"use client";',
        'const a = <p className="one two" title="Two words">Some text</p>;',
        'const b = "grid.area";',
        "const c = `${b} was found`;",
      ].join("\n"),
    });
    expect(readTextsIn(planted)).toEqual(['a.tsx: "Two words"', "a.tsx: Some text", "a.tsx: `${b} was found`"]);
  });

  it("finds a long function", () => {
    const planted = files({ "a.ts": `const one = () => 1;\nfunction two() {\n${"  one();\n".repeat(9)}}` });
    expect(functionsLongerThan(10, planted)).toEqual(["a.ts:2"]);
  });
});
