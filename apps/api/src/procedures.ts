import type { Bilingual } from "@frontera/domain";
import { initTRPC, TRPCError } from "@trpc/server";
import { troubleOf } from "@frontera/db";
import { ZodError } from "zod";
import { AccessError, writeAs, type Role } from "./access.ts";
import type { CallContext } from "./context.ts";
import { detailOf, troubles } from "./problem.ts";
import { ReadError } from "./read-rows.ts";

const t = initTRPC.context<CallContext>().create({
  // What failed inside is for the log: its words and stack name tables and paths.
  isDev: false,
  errorFormatter: ({ shape, error }) =>
    error.code === "INTERNAL_SERVER_ERROR"
      ? { ...shape, message: "the server failed to answer; its log says why" }
      : { ...shape, message: messageOf(error), data: { ...shape.data, told: toldOf(error.cause) } },
  sse: { ping: { enabled: true, intervalMs: 15_000 }, client: { reconnectAfterInactivityMs: 40_000 } },
});

/** Of a wrong input its issues as a sentence, and not as the list that programs make of them. */
const messageOf = ({ cause, message }: TRPCError): string =>
  cause instanceof ZodError ? detailOf(cause.issues) : message;

/** What a reader is told of a refusal in their own language; null where only programs ask so. */
const toldOf = (cause: unknown): Bilingual | null =>
  cause instanceof ReadError || cause instanceof AccessError ? cause.told : null;

export const routerOf = t.router;

/** For everybody. A wrong question keeps its words and gets its code; everything else is an inner failure. */
export const readProcedure = t.procedure.use(async ({ next }) => {
  const result = await next();
  if (!result.ok) throw named(result.error);
  return result;
});

/** For callers with the role or a higher one, from this site only; every call is recorded, its input shortened. */
export const writing = (role: Role) =>
  readProcedure.use(async ({ ctx, path, getRawInput, next }) => {
    const subject = subjectOf(await getRawInput());
    return writeAs(ctx, { request: ctx.request, role, action: path, subject }, async (actor) => {
      const result = await next({ ctx: { actor } });
      if (!result.ok) throw named(result.error);
      return result;
    });
  });

/** What was given, shortened, for the record. Writing it down again goes as deep as it is nested, where reading it did not. */
function subjectOf(input: unknown): string {
  try {
    return JSON.stringify(input ?? null).slice(0, 500);
  } catch (cause) {
    throw new TRPCError({ code: "BAD_REQUEST", message: "the input is nested too deeply", cause });
  }
}

function named(error: TRPCError): TRPCError {
  const { cause } = error;
  if (cause instanceof ReadError || cause instanceof AccessError)
    return new TRPCError({ code: cause.code, message: cause.message, cause });
  if (troubleOf(cause) === "away") return new TRPCError({ code: "SERVICE_UNAVAILABLE", message: troubles.away, cause });
  return error;
}
