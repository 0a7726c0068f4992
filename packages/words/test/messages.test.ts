import { describe, expect, it } from "vitest";
import type { Locale } from "@frontera/domain";
import { compileMessage, phrase, say, sourcesTextOf, textOf } from "../src/index.ts";
import { pairs } from "./messages.ts";

/** Said only where there are several. */
const manyAlways: ReadonlySet<string> = new Set([
  "text.live.changedMany",
  "text.failure.tooManyRows",
  "text.ledger.intro",
  "sources.findings.shifted",
  "sources.findings.older-edition",
  "text.snapshots.firstChanges",
]);

/** The names a compiled message asks for, and with which grammar. */
function argumentsOf(message: string): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (node: unknown): void => {
    if (!Array.isArray(node)) return;
    const [name, ...rest] = node as readonly unknown[];
    if (typeof name === "string" && (rest.length === 0 || typeof rest[0] === "number")) names.add(name);
    for (const each of rest)
      if (typeof each === "object" && each !== null && !Array.isArray(each))
        for (const branch of Object.values(each)) walk(branch);
  };
  const walk = (nodes: unknown): void => {
    if (Array.isArray(nodes)) for (const node of nodes) visit(node);
  };
  walk(compileMessage(message));
  return names;
}

describe("every message", () => {
  const all = pairs();

  it("is found here", () => {
    expect(all.length).toBeGreaterThan(100);
  });

  it.each(all)("$at is ICU in both languages", ({ en, es }) => {
    expect(() => [compileMessage(en), compileMessage(es)]).not.toThrow();
  });

  it.each(all)("$at asks for nothing in Spanish that it does not ask for in English", ({ en, es }) => {
    const known = new Set([...argumentsOf(en), "of", "name"]);
    expect([...argumentsOf(es)].filter((name) => !known.has(name))).toEqual([]);
  });
});

/** Every message below an object of the interface's texts, by its path. */
const messagesIn = (texts: object, path: string): readonly (readonly [path: string, message: string])[] =>
  Object.entries(texts).flatMap(([key, each]: readonly [string, unknown]) =>
    typeof each === "object" && each !== null
      ? messagesIn(each, `${path}.${key}`)
      : [[`${path}.${key}`, String(each)] as const],
  );

describe("every message of the interface", () => {
  const [en, es] = (["en", "es"] as const).map((locale) => [
    ...messagesIn(textOf(locale), "text"),
    ...messagesIn(sourcesTextOf(locale), "sources"),
  ]);
  const spanish = new Map(es);
  const all = (en ?? []).map(([path, message]) => ({ path, en: message, es: spanish.get(path) ?? "" }));

  it("is written in both languages", () => {
    expect(all.length).toBeGreaterThan(600);
    expect(all.filter((message) => message.es === "")).toEqual([]);
    expect(spanish.size).toBe(all.length);
  });

  it.each(all)("$path is ICU, and takes the same values in both languages", (message) => {
    expect(argumentsOf(message.es)).toEqual(argumentsOf(message.en));
  });

  it.each(all)("$path has no number beside a noun without its plural", (message) => {
    // A number that is a name (a page, a footnote) has no plural.
    const bare = /\{(?:count|seconds|rows|known)\} (?!of|de|more|más|\p{Lu})\p{L}+/u;
    for (const text of [message.en, message.es]) if (!manyAlways.has(message.path)) expect(text).not.toMatch(bare);
  });
});

describe("a message with a number in it", () => {
  const message = {
    en: "{count, plural, one {# series} other {# series}} of {all, plural, one {# result} other {# results}}",
    es: "{count, plural, one {# serie} other {# series}} de {all, plural, one {# resultado} other {# resultados}}",
  } as const;

  it.each<[Locale, number, number, string]>([
    ["en", 1, 1, "1 series of 1 result"],
    ["en", 2, 1234, "2 series of 1,234 results"],
    ["es", 1, 1, "1 serie de 1 resultado"],
    ["es", 0, 1234, "0 series de 1,234 resultados"],
  ])("in %s for %i and %i has the right plural: %s", (locale, count, all, words) => {
    expect(say(message[locale], locale, { count, all })).toBe(words);
    expect(phrase(compileMessage(message[locale]), locale, { count, all })).toBe(words);
  });

  it("refuses to be said without its number, by name", () => {
    expect(() => say(message.en, "en", { count: 1 })).toThrow(/all/);
  });
});

it("a compiled message is of plain objects and lists, as a browser is handed", () => {
  const plain = (value: unknown): boolean =>
    typeof value !== "object" ||
    value === null ||
    ((Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype) && Object.values(value).every(plain));
  expect(plain(compileMessage("{count, plural, one {one {thing}} other {{count} things}}"))).toBe(true);
  expect(plain(Object.create(null))).toBe(false);
});
