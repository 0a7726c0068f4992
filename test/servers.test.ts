import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

/** A function of an app's server, as it is written. */
function written(app: "api" | "dashboard", name: string): string | undefined {
  const text = readFileSync(join(import.meta.dirname, `../apps/${app}/src/server.ts`), "utf8");
  return new RegExp(`function ${name}\\(.*?\\n}\\n`, "s").exec(text)?.[0];
}

it.each(["boundConnections", "closeServer"])("the API and the dashboard say the same in %s", (name) => {
  expect(written("api", name)).toContain("server.");
  expect(written("api", name)).toBe(written("dashboard", name));
});
