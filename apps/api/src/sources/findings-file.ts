import { toCsv, type Column } from "@frontera/publishing";
import type { Finding } from "@frontera/domain";
import type { Context as HonoContext } from "hono";
import { readImport } from "@frontera/db";
import type { Context } from "../context.ts";
import { sendFile } from "../files/send-file.ts";
import { problem } from "../problem.ts";

/** The first of these fields that a kind of finding has. */
const field =
  (...names: readonly string[]) =>
  (finding: Finding): string | null => {
    const fields: Readonly<Record<string, string | number | undefined>> = finding;
    const value = names.map((name) => fields[name]).find((each) => each !== undefined);
    return value === undefined ? null : String(value);
  };

const COLUMNS: readonly Column<Finding>[] = [
  { name: "kind", kind: "code", read: field("code") },
  { name: "severity", kind: "code", read: field("severity") },
  { name: "series_id", kind: "code", read: field("seriesId") },
  { name: "part", kind: "text", read: field("part") },
  { name: "period", kind: "code", read: field("period") },
  { name: "other", kind: "code", read: field("other", "last") },
  { name: "value", kind: "number", read: field("value", "to") },
  { name: "beside", kind: "number", read: field("neighbour", "from") },
  { name: "count", kind: "number", read: field("count") },
  { name: "of", kind: "number", read: field("of") },
  { name: "vintage_date", kind: "date", read: field("vintageDate") },
  { name: "edition_date", kind: "date", read: field("editionDate") },
  { name: "note", kind: "text", read: field("reason", "factor") },
];

/** GET /api/imports/{id}/findings.csv: everything that was found in a file that was looked at, a row each. */
export async function findingsFile(c: HonoContext, { db }: Context): Promise<Response> {
  const given = c.req.param("id") ?? "";
  const report = /^\d{1,9}$/.test(given) ? (await readImport(db, Number(given)))?.report : null;
  if (!report) return problem(404, `nothing was found in an import ${given.slice(0, 80)}`);
  const body = Buffer.from(toCsv(COLUMNS, report.findings), "utf8");
  return sendFile(c, {
    body,
    type: "text/csv; charset=utf-8",
    name: `frontera_findings_${given}.csv`,
    cache: "no-cache",
  });
}
