import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openQueue } from "../src/event-queue.ts";

describe("what waits for a reader of live events", () => {
  it("never grows beyond its capacity, keeps order, and never loses the newest item", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 8 }),
        fc.array(fc.oneof(fc.constant("put" as const), fc.constant("take" as const)), { maxLength: 60 }),
        async (capacity, steps) => {
          const mailbox = openQueue<number>(capacity, (newest) => newest);
          const signal = new AbortController().signal;
          const taken: number[] = [];
          let put = 0;
          let waiting = 0;
          for (const step of steps)
            if (step === "put") {
              put += 1;
              mailbox.put(put);
              waiting = waiting < capacity ? waiting + 1 : 1;
            } else if (waiting > 0) {
              taken.push((await mailbox.take(signal)) ?? -1);
              waiting -= 1;
            }
          const rest: number[] = [];
          for (; waiting > 0; waiting -= 1) rest.push((await mailbox.take(signal)) ?? -1);
          const all = [...taken, ...rest];
          expect(rest.length).toBeLessThanOrEqual(capacity);
          expect(all).toEqual(all.toSorted((a, b) => a - b));
          if (put > 0) expect(all.at(-1)).toBe(put);
        },
      ),
    );
  });

  it("a reader that waits is woken by the next item, and let go when it leaves", async () => {
    const mailbox = openQueue<string>(4, (newest) => newest);
    const leaving = new AbortController();
    const next = mailbox.take(leaving.signal);
    mailbox.put("a");
    expect(await next).toBe("a");
    const none = mailbox.take(leaving.signal);
    leaving.abort();
    expect(await none).toBeNull();
  });
});
