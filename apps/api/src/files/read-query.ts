import type { Context as HonoContext } from "hono";
import type { z } from "zod";
import { InvalidParameters } from "../read-rows.ts";

/** A route's parameters as its schema reads them, and what its path says. Throws InvalidParameters naming each that is wrong. */
export function parseQuery<T extends z.ZodType>(
  schema: T,
  c: HonoContext,
  fromPath: Readonly<Record<string, string>> = {},
): z.output<T> {
  const result = schema.safeParse({ ...fromPath, ...readQuery(c) });
  if (!result.success) throw new InvalidParameters(result.error.issues);
  return result.data;
}

/** Every parameter once. Throws InvalidParameters naming one that comes twice: either of its values would be a guess. */
export function readQuery(c: HonoContext): Readonly<Record<string, string>> {
  const query = c.req.queries();
  const repeated = Object.entries(query).filter(([, values]) => values.length > 1);
  if (repeated.length > 0)
    throw new InvalidParameters(repeated.map(([name]) => ({ path: [name], message: "given more than once" })));
  return Object.fromEntries(Object.entries(query).map(([name, [value = ""]]) => [name, value]));
}
