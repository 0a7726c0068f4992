import { spawn } from "node:child_process";
import { createServer } from "node:net";
import { once } from "node:events";
import { join } from "node:path";
import { afterEach, expect, it, vi } from "vitest";
import { readPlace } from "../../src/env.ts";

afterEach(() => {
  vi.unstubAllEnvs();
});

it("the dashboard's server listens where HOST and PORT say, and refuses what is no port by its name", () => {
  vi.stubEnv("HOST", "127.0.0.2");
  vi.stubEnv("PORT", "4811");
  expect(readPlace()).toEqual({ hostname: "127.0.0.2", port: "4811" });
  for (const port of ["70000", "-1", "http", ""]) {
    vi.stubEnv("PORT", port);
    expect(readPlace).toThrow("PORT");
  }
});

it("the server itself reads them: on a port that is taken it says so", { timeout: 120_000 }, async () => {
  const taken = createServer().listen(0, "127.0.0.1");
  await once(taken, "listening");
  const { port } = taken.address() as { port: number };
  const child = spawn(process.execPath, ["apps/dashboard/src/server.ts"], {
    cwd: join(import.meta.dirname, "../../../.."),
    env: { ...process.env, NODE_ENV: "production", HOST: "127.0.0.1", PORT: String(port) },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let told = "";
  child.stderr.on("data", (part: Buffer) => (told += part.toString("utf8")));
  await once(child, "close");
  taken.close();
  expect(told).toContain(`EADDRINUSE: address already in use 127.0.0.1:${String(port)}`);
});
