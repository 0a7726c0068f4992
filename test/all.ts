import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * Every check of every room, and after all their lines once more what failed: among tens of thousands
 * of lines of fifty tasks nobody finds it.
 */
const checks = [
  "types",
  "lint",
  "//#types:root",
  "//#lint:root",
  "//#formatted",
  "//#boundaries",
  "//#unused",
  "build",
];
const folder = mkdtempSync(join(tmpdir(), "frontera-test-"));
const failedTests = join(folder, "failed.txt");

const passes = (command: string): boolean =>
  spawnSync(command, {
    shell: true,
    stdio: "inherit",
    env: {
      ...process.env,
      FRONTERA_FAILED_TESTS: failedTests,
      TURBO_TELEMETRY_DISABLED: "1",
      NEXT_TELEMETRY_DISABLED: "1",
    },
  }).status === 0;

const rooms = passes(
  `pnpm exec turbo run ${checks.join(" ")} test --continue=dependencies-successful --output-logs=new-only`,
);
const repository = passes("pnpm test:root");
if (existsSync(failedTests)) process.stdout.write(`\nWhat failed:\n${readFileSync(failedTests, "utf8")}`);
rmSync(folder, { recursive: true });
process.exitCode = rooms && repository ? 0 : 1;
