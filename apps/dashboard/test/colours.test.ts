import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  parse,
  wcagContrast,
  type Color,
} from "culori";
import { describe, expect, it } from "vitest";
import { LINE_COLOURS } from "../src/features/indicator/chart/lay-out.ts";

const css = readFileSync(join(import.meta.dirname, "../src/app/[locale]/globals.css"), "utf8");
const light = css.slice(css.indexOf(":root {"), css.indexOf("@media"));
const dark = css.slice(css.indexOf(':root[data-theme="dark"]'), css.indexOf("*,"));

const eyes: Readonly<Record<string, (colour: Color) => Color>> = {
  "full colour sight": (colour: Color) => colour,
  deuteranopia: filterDeficiencyDeuter(1),
  protanopia: filterDeficiencyProt(1),
  tritanopia: filterDeficiencyTrit(1),
};

/** Of a theme, by property name. */
function colourIn(theme: string, name: string): Color {
  const value = new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(theme)?.[1];
  const colour = value === undefined ? undefined : parse(value);
  if (!colour) throw new Error(`the theme has no colour --${name}`);
  return colour;
}

const names = [...LINE_COLOURS.map((property) => property.slice("var(--".length, -1)), "then"];

describe.each([
  ["light", light],
  ["dark", dark],
])("lines in the %s theme", (_, theme) => {
  it.each(Object.entries(eyes))("are told apart from one another and from what is of 2017 under %s", (_eyes, seen) => {
    const between = differenceCiede2000();
    for (const [index, a] of names.entries())
      for (const b of names.slice(index + 1)) {
        const distance = between(seen(colourIn(theme, a)), seen(colourIn(theme, b)));
        // Two colours of CIEDE2000 10 apart are told apart at a glance; lines are thin.
        expect([a, b, distance > 15]).toEqual([a, b, true]);
      }
  });

  it("can be read as words on the paper: 4.5 to 1 at least", () => {
    for (const name of names)
      expect([name, wcagContrast(colourIn(theme, name), colourIn(theme, "paper")) >= 4.5]).toEqual([name, true]);
  });
});
