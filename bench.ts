import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** Runs every benchmark: the programs in the `bench` folders whose names say what they measure; helpers beside them are not programs of their own. */
const rooms = ["apps", "packages"].flatMap((kind) =>
  readdirSync(join(import.meta.dirname, kind)).map((room) => join(kind, room, "bench")),
);
const programs = rooms
  .filter((folder) => existsSync(join(import.meta.dirname, folder)))
  .flatMap((folder) => readdirSync(join(import.meta.dirname, folder)).map((file) => join(folder, file)))
  .filter((file) => file.endsWith(".bench.ts"));
for (const program of programs) {
  const { status } = spawnSync(process.execPath, [program], { cwd: import.meta.dirname, stdio: "inherit" });
  if (status !== 0) process.exitCode = 1;
}
