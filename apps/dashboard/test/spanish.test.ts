import { CATALOGUE, LATER_EVENTS, PAPER } from "@frontera/content";
import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import { stack } from "./setup.ts";

/** Pages of every kind, whole and refused. */
const paths = [
  "",
  ...CATALOGUE.indicators.map(({ id }) => `/${id}`),
  "/violence?series=sesnsp-homicide-victims",
  "/peso?units=pc1&frequency=m&aggregation_method=avg",
  "/ledger",
  "/ledger?verdict=wrong",
  "/baseline",
  "/brief",
  "/changes?from=2026-01-01",
  "/changes?from=2026-02-01&to=2026-01-01",
  "/sources",
  ...Object.keys(CATALOGUE.releases).map((id) => `/sources/${id}`),
  "/sources/imports",
  "/snapshots",
  "/snapshots/new?series=usd-mxn-h10",
  `/snapshots/${"0".repeat(64)}`,
  "/watches",
  "/watches?kind=above&series=usd-mxn-h10&threshold=many",
  "/search?q=homicidio",
  "/search?q=zzzzzz",
  "/glossary",
  "/verify",
  "/api",
  "/account",
  "/peso?asOf=2999-01-01",
  "/peso?units=wrong",
  "/nowhere",
];

/** Words that English cannot do without and Spanish does not have. */
const english =
  /\b(the|of|and|is|are|was|were|with|from|this|that|which|has|have|been|not|to|by|for|its|it|or|be|as)\b/gi;

/** Names stay what they are. */
const names = [
  PAPER.title,
  PAPER.institution,
  PAPER.author,
  ...LATER_EVENTS.map(({ source }) => source.name),
  ...Object.keys(CATALOGUE.releases).flatMap((id) => [
    CATALOGUE.publisherOf(id).name,
    CATALOGUE.publisherOf(id).name.replace(/ \([^)]*\)$/, ""),
    CATALOGUE.releaseOf(id).name.es,
    CATALOGUE.releaseOf(id).licence.name,
    CATALOGUE.releaseOf(id).citation,
  ]),
].toSorted((a, b) => b.length - a.length);

/** A parameter's name, too, as the address has it. */
const parameters = /\b(from|to)(?= \d{4}-\d\d-\d\d)/g;

const withoutNames = (text: string): string =>
  names.reduce((rest, name) => rest.replaceAll(name, "*"), text.replace(parameters, "*"));

/** The text of a page in Spanish, block by block: what is marked as another language, a name or a text for machines is not in it. */
function blocksOf(html: string): string[] {
  const { document } = new JSDOM(html).window;
  for (const other of document.querySelectorAll("script, style, code, pre, kbd, [lang]:not([lang=es]):not(html)"))
    other.remove();
  const blocks =
    "p, li, h1, h2, h3, h4, td, th, dt, dd, caption, summary, label, legend, option, button, figcaption, a, small";
  const texts = [...document.querySelectorAll(blocks)].map((each) => each.textContent);
  const spoken = [...document.querySelectorAll("[aria-label], [title], [placeholder]")].flatMap((each) =>
    ["aria-label", "title", "placeholder"].map((name) => each.getAttribute(name) ?? ""),
  );
  return [
    ...new Set([...texts, ...spoken].flatMap((text) => text.split(/(?<=[.;:!?])\s+/)).map((text) => text.trim())),
  ];
}

const isEnglish = (sentence: string): boolean => {
  const found = withoutNames(sentence).match(english) ?? [];
  return new Set(found.map((word) => word.toLowerCase())).size >= 2;
};

describe("a page in Spanish has no sentence in English", () => {
  it("which this test would find", () => {
    expect(isEnglish("The API is not answering")).toBe(true);
    expect(isEnglish("Cifras de la Board of Governors of the Federal Reserve System")).toBe(false);
    expect(isEnglish("La API no responde; por favor, vuelva a intentarlo")).toBe(false);
  });

  it.each(paths)("on /es%s", async (path) => {
    const response = await fetch(`${stack.origin}/es${path}`);
    expect(blocksOf(await response.text()).filter(isEnglish)).toEqual([]);
  });
});
