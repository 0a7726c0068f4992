import { once } from "node:events";
import { get, type IncomingMessage } from "node:http";
import { afterAll, beforeAll, expect, it } from "vitest";
import { startStack, type Stack } from "../stack.ts";

/** Only against hanging. */
const watchdog = 60_000;

let stack: Stack;
beforeAll(async () => {
  stack = await startStack();
});
afterAll(() => stack.stop());

it(
  "three hundred pages in view keep nobody else from what the API answers",
  async () => {
    const streams: IncomingMessage[] = [];
    // A few at a time: none of them is refused for want of a place in the queue of connections.
    for (let round = 0; round < 30; round += 1)
      streams.push(
        ...(await Promise.all(
          Array.from({ length: 10 }, async () => {
            const asked = get(`${stack.origin}/trpc/live?input=%7B%7D`, { agent: false });
            const [answer] = (await once(asked, "response")) as [IncomingMessage];
            return answer.resume();
          }),
        )),
      );
    expect(streams.filter(({ statusCode }) => statusCode === 200)).toHaveLength(300);
    const answer = await fetch(`${stack.origin}/trpc/me`);
    expect(answer.status).toBe(200);
    for (const stream of streams) stream.destroy();
  },
  watchdog,
);
