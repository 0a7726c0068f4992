import { CHECK_VERDICTS, LONGEST } from "@frontera/claims";
import { createRoute, z, type OpenAPIHono } from "@hono/zod-openapi";
import { LOCALES } from "@frontera/domain";
import type { Context } from "../context.ts";
import { ProblemSchema } from "../rest/schemas.ts";
import { CheckInput, CheckQuery, SENTENCES_AT_MOST } from "./inputs.ts";
import { readCheck } from "./read-check.ts";

const BodySchema = CheckInput.openapi("Claims", {
  example: { sentences: ["Border apprehensions have tripled since 2017."], locale: LOCALES[0] },
});

const day = z.string().openapi({ format: "date" });

const ValueSchema = z.strictObject({
  series: z.string(),
  period: z.string(),
  value: z.string().nullable(),
  unit: z.string(),
  vintageDate: day,
});

const ReadingSchema = z.strictObject({
  series: z.string(),
  whole: z.string().nullable().openapi({ description: "Of what the series is a share; null where it is no share." }),
  frequency: z.string(),
  calendar: z.string(),
  method: z
    .string()
    .nullable()
    .openapi({ description: "How the months or days were put together; null as published." }),
  claim: z
    .looseObject({ kind: z.string() })
    .openapi({ description: "level, sum, change, rank or share, with its periods and size." }),
  negated: z.boolean(),
  assumed: z.array(z.string()).openapi({ description: "What the sentence leaves open and is taken as usual." }),
  verdict: z.enum(CHECK_VERDICTS),
  byHedge: z.boolean().openapi({ description: "True only by what about or nearly allows." }),
  periods: z.array(z.string()),
  values: z.array(ValueSchema),
  result: z.strictObject({ value: z.string(), unit: z.string() }).nullable(),
  grade: z.string().nullable().openapi({ description: "How far the change may be read across changes of method." }),
  nearest: z.array(z.looseObject({ kind: z.string() })),
  text: z.strictObject({
    readAs: z.string(),
    verdict: z.string(),
    numbers: z.array(z.string()),
    nearest: z.array(z.string()),
  }),
});

const CheckSchema = z
  .strictObject({
    asOf: day,
    checks: z.array(
      z.strictObject({
        sentence: z.string(),
        language: z.string(),
        verdict: z.enum(CHECK_VERDICTS),
        parts: z.array(z.strictObject({ name: z.string(), text: z.string() })),
        unread: z.array(
          z.strictObject({
            name: z.string(),
            text: z.string().nullable(),
            reason: z.string(),
            nearest: z.array(z.string()),
          }),
        ),
        readings: z.array(ReadingSchema),
        text: z.strictObject({ verdict: z.string(), unread: z.array(z.string()) }),
      }),
    ),
  })
  .openapi("Check");

const responses = {
  200: {
    description: "Every sentence as it was read, with its verdict and the numbers compared.",
    content: { "application/json": { schema: CheckSchema } },
  },
  default: { description: "A problem (RFC 9457).", content: { "application/problem+json": { schema: ProblemSchema } } },
};

const about = `Sentences of up to ${String(LONGEST)} characters in English or Spanish are read, and every reading is judged by the rules of the paper's figures, on what was known on the day they were said. What is not read is named. Nothing of them is kept.`;

/** Checks the claims of sentences, for the tools of newsrooms. Nothing of what is sent is kept. */
export function serveCheck(app: OpenAPIHono, context: Context): void {
  app.openapi(
    createRoute({
      method: "get",
      path: "/check",
      operationId: "check_claim",
      summary: "Whether a claim is true",
      description: about,
      tags: ["Claims"],
      request: { query: CheckQuery },
      responses,
    }),
    async (c) => {
      const { sentence, ...asked } = c.req.valid("query");
      return c.json(await answered(context, { sentences: [sentence], ...asked }), 200, unkept);
    },
  );
  app.openapi(
    createRoute({
      method: "post",
      path: "/check",
      operationId: "check_claims",
      summary: `Whether claims are true, ${String(SENTENCES_AT_MOST)} at most`,
      description: about,
      tags: ["Claims"],
      request: { body: { required: true, content: { "application/json": { schema: BodySchema } } } },
      responses,
    }),
    async (c) => c.json(await answered(context, c.req.valid("json")), 200, unkept),
  );
}

const unkept = { "Cache-Control": "no-store" };

async function answered(context: Context, asked: Parameters<typeof readCheck>[1]) {
  const { asOf, checks } = await readCheck(context, asked);
  return { asOf, checks: checks.map(spelled) };
}

type Read = Awaited<ReturnType<typeof readCheck>>["checks"][number];

const spelled = ({ text, language, verdict, parts, unread, readings, told }: Read) => ({
  sentence: text,
  language,
  verdict,
  parts: [...parts],
  unread: unread.map((each) => ({ ...each, nearest: [...each.nearest] })),
  readings: readings.map(({ reading, ...judged }, index) => ({
    series: reading.series,
    whole: reading.whole,
    frequency: reading.frequency,
    calendar: reading.calendar,
    method: reading.method,
    claim: { ...reading.claim },
    negated: reading.negated,
    assumed: [...reading.assumed],
    verdict: judged.verdict,
    byHedge: judged.byHedge,
    periods: [...judged.periods],
    values: judged.rows.map((row) => ({
      series: row.seriesId,
      period: row.period,
      value: row.value,
      unit: row.unit,
      vintageDate: row.vintageDate,
    })),
    result: judged.result,
    grade: judged.change?.comparable ? judged.change.grade : null,
    nearest: judged.nearest.map((each) => ({ ...each })),
    text: {
      readAs: `${told.readings[index]?.title ?? ""}: ${told.readings[index]?.readAs ?? ""}`,
      verdict: told.readings[index]?.verdict ?? "",
      numbers: [...(told.readings[index]?.numbers ?? [])],
      nearest: [...(told.readings[index]?.nearest ?? [])],
    },
  })),
  text: { verdict: told.verdict, unread: told.unread.map(({ says }) => says) },
});
