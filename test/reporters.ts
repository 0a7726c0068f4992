import { appendFileSync } from "node:fs";
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

/** Writes what failed into the file that test/all.ts names, which shows it after the output of all rooms. */
const writeFailed = (file: string): Reporter => ({
  onTestRunEnd(modules, unhandled) {
    const write = (what: string, errors: readonly { readonly message: string }[]) => {
      appendFileSync(file, `${[what, ...errors.map(({ message }) => message.slice(0, 2_000))].join("\n  ")}\n`);
    };
    for (const module of modules) {
      const name = `${module.project.name} ${module.relativeModuleId}`;
      if (module.errors().length > 0) write(name, module.errors());
      for (const suite of module.children.allSuites())
        if (suite.errors().length > 0) write(`${name}: ${suite.fullName}`, suite.errors());
      for (const test of module.children.allTests("failed"))
        write(`${name}: ${test.fullName}`, test.result().errors ?? []);
    }
    if (unhandled.length > 0) write("outside of a test", unhandled);
  },
});

const failedTests = process.env["FRONTERA_FAILED_TESTS"];
export const reporters = [
  "default",
  ...(process.env["GITHUB_ACTIONS"] === "true" ? ["github-actions"] : []),
  tellSkipped,
  ...(failedTests === undefined ? [] : [writeFailed(failedTests)]),
];
