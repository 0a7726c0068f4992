import { PgBoss } from "pg-boss";
import { serveImports } from "../src/imports.ts";
import type { Effects } from "../src/effects.ts";

/** Does what operators ask for, as the worker does. Returns what stops it. */
export async function serveImportsOn(url: string, effects: Effects): Promise<() => Promise<void>> {
  const boss = new PgBoss({ connectionString: url, max: 2, schedule: false });
  boss.on("error", (error) => {
    effects.log(String(error), { code: "unexpected" });
  });
  await boss.start();
  const stop = await serveImports(boss, effects);
  return async () => {
    await stop();
    await boss.stop({ graceful: true, timeout: 10_000 });
  };
}
