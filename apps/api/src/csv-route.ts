import { createHash } from "node:crypto";
import type { Context as HonoContext } from "hono";
import { readLastAppended } from "@frontera/db";
import { toObservationsCsv } from "@frontera/domain";
import type { Context } from "./context.ts";
import { CsvInput } from "./inputs.ts";
import { problem } from "./problem.ts";
import { readRows } from "./read-rows.ts";

/** GET /series/{id}.csv: the rows of the series page as a file, built whole before its first byte. Live for a minute. */
export async function csvRoute(c: HonoContext, context: Context): Promise<Response> {
  const id = (c.req.param("file") ?? "").replace(/\.csv$/, "");
  const parsed = CsvInput.safeParse({ id, ...c.req.query() });
  if (!parsed.success) return problem(400, "invalid parameter", parsed.error.issues);
  const { series, release, asOf, rows } = await readRows(context, parsed.data);
  if (rows.length === 0)
    return problem(
      404,
      `${series.id}: no observation is held for this range as known on ${asOf}; nothing is projected back`,
    );
  const body = Buffer.from(toObservationsCsv(rows, parsed.data.profile), "utf8");
  const digest = createHash("sha256").update(body);
  const hex = digest.copy().digest("hex");
  const appendedAt = await readLastAppended(context.db, series.id, asOf);
  const fileName = `${series.id}_asof-${asOf}_${hex.slice(0, 12)}.csv`;
  const headers: Record<string, string> = {
    "Content-Type": "text/csv; charset=utf-8; header=present",
    "Content-Disposition": `attachment; filename="${fileName}"; filename*=UTF-8''${encodeURIComponent(fileName)}`,
    "Cache-Control": "public, max-age=60, stale-while-revalidate=600",
    "Repr-Digest": `sha-256=:${digest.digest("base64")}:`,
    ETag: `"${hex}"`,
    Link: `<${release.licence.url}>; rel="license"`,
    "Access-Control-Allow-Origin": "*",
    ...(appendedAt === null ? {} : { "Last-Modified": new Date(appendedAt).toUTCString() }),
  };
  if (isCurrent(c, headers)) return new Response(null, { status: 304, headers });
  return new Response(c.req.method === "HEAD" ? null : body, {
    headers: { ...headers, "Content-Length": String(body.byteLength) },
  });
}

/** RFC 9110: If-None-Match decides where it is sent, else If-Modified-Since. */
function isCurrent(c: HonoContext, headers: Record<string, string>): boolean {
  const tags = c.req.header("If-None-Match");
  if (tags !== undefined)
    return tags.split(",").some((tag) => tag.trim() === "*" || tag.trim().replace(/^W\//, "") === headers["ETag"]);
  const since = Date.parse(c.req.header("If-Modified-Since") ?? "");
  const modified = Date.parse(headers["Last-Modified"] ?? "");
  return Number.isFinite(since) && Number.isFinite(modified) && modified <= since;
}
