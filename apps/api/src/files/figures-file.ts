import { PAPER } from "@frontera/content";
import type { Context as HonoContext } from "hono";
import { CSV_PROFILES, LEDGER_COLUMNS, OVERVIEW_COLUMNS, toCsv, toLedgerCsv } from "@frontera/publishing";
import { z } from "zod";
import type { Context } from "../context.ts";
import { OverviewInput } from "../inputs.ts";
import { LedgerInput } from "../ledger/inputs.ts";
import { readLedger } from "../ledger/read-ledger.ts";
import { readOverview } from "../read-overview.ts";
import { ReadError, resolveKnown } from "../read-rows.ts";
import { parseQuery } from "./read-query.ts";
import { sendFile } from "./send-file.ts";
import { toTableWorkbook } from "./workbook.ts";

const FileInput = LedgerInput.extend({ profile: z.enum(CSV_PROFILES).default("canonical") });
const OverviewFileInput = OverviewInput.extend({ profile: z.enum(CSV_PROFILES).default("canonical") });
const FigureInput = FileInput.pick({ asOf: true, recordedAsOf: true, profile: true });

/** GET /figures.csv, /figures.xlsx: the ledger, or the lines of it that pass the filter. */
export async function figuresFileRoute(c: HonoContext, context: Context): Promise<Response> {
  const { profile, ...input } = parseQuery(FileInput, c);
  const { asOf, entries } = await readLedger(context, input);
  if (entries.length === 0) throw new ReadError("NOT_FOUND", "no figure of the paper passes this filter");
  return c.req.path.endsWith(".xlsx")
    ? sendWorkbook(c, await toTableWorkbook(LEDGER_COLUMNS, entries), `figures_asof-${asOf}`)
    : send(c, toLedgerCsv(entries, profile), `figures_asof-${asOf}`);
}

/** GET /overview.csv, /overview.xlsx: every indicator beside what it was when the paper came out, on the base that is asked for or fits it. */
export async function overviewFileRoute(c: HonoContext, context: Context): Promise<Response> {
  const { profile, base, ...known } = parseQuery(OverviewFileInput, c);
  const { asOf, cards } = await readOverview(context, await resolveKnown(context, known), base ?? null);
  const name = `then-and-now_asof-${asOf}`;
  return c.req.path.endsWith(".xlsx")
    ? sendWorkbook(c, await toTableWorkbook(OVERVIEW_COLUMNS, cards), name)
    : send(c, toCsv(OVERVIEW_COLUMNS, cards, profile), name);
}

/** GET /figures/{id}.csv: one line of it. */
export async function figureFileRoute(c: HonoContext, context: Context): Promise<Response> {
  const file = c.req.param("file") ?? "";
  const figure = file.endsWith(".csv") ? PAPER.findFigure(file.slice(0, -".csv".length)) : null;
  if (!figure) throw new ReadError("NOT_FOUND", `no such file of a figure: ${file}`);
  const { profile, ...known } = parseQuery(FigureInput, c);
  const { asOf, entries } = await readLedger(context, known);
  const own = entries.filter((entry) => entry.figure.id === figure.id);
  return send(c, toLedgerCsv(own, profile), `${figure.id}_asof-${asOf}`);
}

const sendWorkbook = (c: HonoContext, body: Uint8Array, name: string): Response =>
  sendFile(c, {
    body,
    type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    name: `${name}_{id12}.xlsx`,
  });

const send = (c: HonoContext, csv: string, name: string): Response =>
  sendFile(c, {
    body: Buffer.from(csv, "utf8"),
    type: "text/csv; charset=utf-8; header=present",
    name: `${name}_{id12}.csv`,
  });
