import type { Reporter, Vitest } from "vitest/node";

let vitest: Vitest;

/** Says at the end of a run what was not tested, and why: the usual output tells only how many there were. */
const tellSkipped: Reporter = {
  onInit(started) {
    vitest = started;
  },
  onTestRunEnd(modules) {
    // Who asks for tests by name has skipped the others.
    if (vitest.config.testNamePattern) return;
    for (const module of modules)
      for (const test of module.children.allTests("skipped")) {
        const { note } = test.result() as { readonly note?: string };
        process.stdout.write(`skipped: ${test.fullName}${note === undefined ? "" : ` (${note})`}\n`);
      }
  },
};

export const reporters = [
  "default",
  ...(process.env["GITHUB_ACTIONS"] === "true" ? ["github-actions"] : []),
  tellSkipped,
];
