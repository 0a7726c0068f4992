import type { MiddlewareHandler } from "hono";

/**
 * Begins one request in each turn of the event loop, the longest waiting first. Whatever came in meanwhile would else be begun in the same turn,
 * one after the other, and a monitor that came last would wait for the sum of them. Nobody waits long: a turn in which nothing is begun is over
 * in microseconds.
 */
export function oneATurn(): MiddlewareHandler {
  const waiting: (() => void)[] = [];
  const begin = (): void => {
    waiting.shift()?.();
    if (waiting.length > 0) setImmediate(begin);
  };
  return async (_, next) => {
    await new Promise<void>((go) => {
      if (waiting.push(go) === 1) setImmediate(begin);
    });
    await next();
  };
}
