import { describe, expect, it } from "vitest";
import { measureScripts } from "./first-load.ts";
import { browser, stack } from "./stage.ts";

describe("the first load", () => {
  it.each(["/en", "/es", "/en/peso", "/en/violence?series=sesnsp-homicide-victims"])(
    "of %s takes at most 130 kB of compressed script, and what follows live values comes after it",
    async (path) => {
      const { first, later } = await measureScripts(browser, `${stack.origin}${path}`);
      process.stdout.write(`${path}: ${String(first)} bytes of script at first, ${String(later)} at rest\n`);
      expect(first).toBeGreaterThan(50_000);
      expect(first).toBeLessThanOrEqual(130_000);
      expect(later).toBeGreaterThan(0);
      expect(later).toBeLessThanOrEqual(20_000);
    },
  );
});
