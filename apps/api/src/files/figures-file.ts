import { PAPER } from "@frontera/content";
import type { Context as HonoContext } from "hono";
import { CSV_PROFILES, toLedgerCsv } from "@frontera/publishing";
import { z } from "zod";
import type { Context } from "../context.ts";
import { LedgerInput } from "../ledger/inputs.ts";
import { readLedger } from "../ledger/read-ledger.ts";
import { InvalidParameters, ReadError } from "../read-rows.ts";
import { sendFile } from "./send-file.ts";
import { readQuery } from "./series-file.ts";

const FileInput = LedgerInput.extend({ profile: z.enum(CSV_PROFILES).default("canonical") });
const FigureInput = FileInput.pick({ asOf: true, recordedAsOf: true, profile: true });

/** GET /figures.csv: the ledger, or the lines of it that pass the filter. */
export async function figuresFileRoute(c: HonoContext, context: Context): Promise<Response> {
  const { profile, ...input } = parsed(FileInput, c);
  const { asOf, entries } = await readLedger(context, input);
  if (entries.length === 0) throw new ReadError("NOT_FOUND", "no figure of the paper passes this filter");
  return send(c, toLedgerCsv(entries, profile), `figures_asof-${asOf}`);
}

/** GET /figures/{id}.csv: one line of it. */
export async function figureFileRoute(c: HonoContext, context: Context): Promise<Response> {
  const file = c.req.param("file") ?? "";
  const figure = file.endsWith(".csv") ? PAPER.findFigure(file.slice(0, -".csv".length)) : null;
  if (!figure) throw new ReadError("NOT_FOUND", `no such file of a figure: ${file}`);
  const { profile, ...known } = parsed(FigureInput, c);
  const { asOf, entries } = await readLedger(context, known);
  const own = entries.filter((entry) => entry.figure.id === figure.id);
  return send(c, toLedgerCsv(own, profile), `${figure.id}_asof-${asOf}`);
}

function parsed<T extends z.ZodType>(input: T, c: HonoContext): z.infer<T> {
  const result = input.safeParse(readQuery(c));
  if (!result.success) throw new InvalidParameters(result.error.issues);
  return result.data;
}

const send = (c: HonoContext, csv: string, name: string): Response =>
  sendFile(c, {
    body: Buffer.from(csv, "utf8"),
    type: "text/csv; charset=utf-8; header=present",
    name: `${name}_{id12}.csv`,
  });
