import { spawnSync } from "node:child_process";

// Generating a client needs no schema engine; naming an existing file keeps Prisma from trying to download one.
const result = spawnSync("prisma", ["generate", "--no-hints"], {
  cwd: import.meta.dirname,
  env: {
    ...process.env,
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    PRISMA_HIDE_UPDATE_MESSAGE: "1",
    CHECKPOINT_DISABLE: "1",
  },
  encoding: "utf8",
  shell: process.platform === "win32",
});
if (result.status !== 0) {
  process.stderr.write(`prisma generate failed\n${result.stdout}${result.stderr}`);
  process.exit(1);
}
