import { describe, expect, it } from "vitest";
import { measureScripts } from "./first-load.ts";
import { browser, stack } from "./setup.ts";

describe("the first load", () => {
  it.each([
    ["/en", 130_000],
    ["/es", 130_000],
    // With the bar and the reader of its chart.
    ["/en/peso", 130_000],
    ["/en/violence?series=sesnsp-homicide-victims", 130_000],
    ["/en/changes", 130_000],
    ["/es/baseline", 130_000],
  ])(
    "of %s takes at most %i bytes of compressed script, and what follows live values comes after it",
    async (path, most) => {
      const { first, later } = await measureScripts(browser, `${stack.origin}${path}`);
      process.stdout.write(`${path}: ${String(first)} bytes of script at first, ${String(later)} at rest\n`);
      expect(first).toBeGreaterThan(50_000);
      expect(first).toBeLessThanOrEqual(most);
      expect(later).toBeGreaterThan(0);
      expect(later).toBeLessThanOrEqual(22_000);
    },
  );

  it("compiles its scripts while they arrive, beside the thread that answers the reader", async () => {
    const page = await (await fetch(`${stack.origin}/en/peso`)).text();
    const scripts = [...page.matchAll(/<script[^>]* src="([^"]+)"/g)].map(([, path = ""]) => path);
    expect(scripts.length).toBeGreaterThan(5);
    for (const path of scripts)
      expect(await (await fetch(`${stack.origin}${path}`)).text(), path).toMatch(/^\/\/# allFunctionsCalledOnLoad\n/);
  });
});
