import { afterEach, describe, expect, it } from "vitest";
import { freePort } from "@frontera/db";
import { killChildren, startChild, untilDone, untilHealthy, type Child } from "../../src/children.ts";

const children: Child[] = [];
afterEach(async () => {
  killChildren(children);
  await Promise.all(children.splice(0).map(({ ended }) => ended));
});

const told: string[] = [];
function run(script: string, show: (line: string) => boolean = () => true): Child {
  told.length = 0;
  const child = startChild({ name: "test", args: ["--eval", script], env: {}, show }, (line) => told.push(line));
  children.push(child);
  return child;
}

const never = new AbortController().signal;
const log = (line: string): void => void told.push(line);

describe("a program that fails", () => {
  it("is told with what it said last where that was not shown", async () => {
    const failing = untilDone(
      run(`console.log("a detail"); console.error("the disk is full"); process.exit(3)`, () => false),
    );
    await expect(failing).rejects.toThrow(/^test failed \(exit code 3\); it said:\n {2}(a detail|the disk is full)\n/);
    await expect(failing).rejects.toThrow("the disk is full");
    expect(told).toEqual([]);
  });

  it("with its lines above only where there are lines above", async () => {
    await expect(untilDone(run(`console.error("the disk is full"); process.exit(3)`))).rejects.toThrow(
      "its lines above say why",
    );
    expect(told.join()).toContain("the disk is full");
    await expect(untilDone(run(`process.exit(3)`))).rejects.toThrow("test failed (exit code 3); it said nothing");
    await expect(untilDone(run(`process.kill(process.pid, "SIGKILL")`))).rejects.toThrow("ended by SIGKILL");
  });
});

describe("waiting for a program to answer", () => {
  it("goes on for as long as it works, beyond what an idle one is given", async () => {
    const port = await freePort();
    // Works for five seconds, in one piece, then answers.
    const child = run(`
      for (const end = performance.now() + 5000; performance.now() < end;);
      require("http").createServer((_, answer) => answer.end("here")).listen(${String(port)}, "127.0.0.1")`);
    await untilHealthy(`http://127.0.0.1:${String(port)}/`, child, { log, signal: never, idleSeconds: 2 });
    expect(child.process.exitCode).toBeNull();
  });

  it("goes on while it says something", async () => {
    const port = await freePort();
    const child = run(`
      let said = 0;
      const saying = setInterval(() => console.log("step " + ++said), 300);
      setTimeout(() => { clearInterval(saying); require("http").createServer((_, answer) => answer.end()).listen(${String(port)}, "127.0.0.1"); }, 5000)`);
    await untilHealthy(`http://127.0.0.1:${String(port)}/`, child, { log, signal: never, idleSeconds: 2 });
  });

  it("ends where it does nothing, naming what was waited for and what it said", async () => {
    const port = await freePort();
    const child = run(
      `require("net").createServer(() => undefined).listen(${String(port)}, "127.0.0.1"); console.log("listening")`,
      () => false,
    );
    const waiting = untilHealthy(`http://127.0.0.1:${String(port)}/`, child, { log, signal: never, idleSeconds: 2 });
    await expect(waiting).rejects.toThrow(
      new RegExp(
        `test does not answer at http://127.0.0.1:${String(port)}/ and has done nothing for 2 s: it listens.*it said:\n {2}listening`,
        "s",
      ),
    );
  });

  it("ends at once when the program does, and when a stop is asked for", async () => {
    await expect(
      untilHealthy("http://127.0.0.1:9/", run(`console.error("no"); process.exit(4)`), { log, signal: never }),
    ).rejects.toThrow("test stopped while starting (exit code 4)");
    const stop = new AbortController();
    const waiting = untilHealthy("http://127.0.0.1:9/", run(`setTimeout(() => undefined, 60000)`), {
      log,
      signal: stop.signal,
    });
    stop.abort(new Error("asked"));
    await expect(waiting).rejects.toThrow("asked");
  });
});
