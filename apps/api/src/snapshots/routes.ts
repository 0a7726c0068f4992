import { CATALOGUE } from "@frontera/content";
import { formatCitation, fromZip, type CitationFormat, verifyFile } from "@frontera/publishing";
import { snapshotTitle } from "@frontera/words";
import { Hono, type Context as HonoContext } from "hono";
import { storedFiles, readSnapshotZip } from "@frontera/db";
import { today, type Context } from "../context.ts";
import { sendFile, type CompleteFile } from "../files/send-file.ts";
import { originOf } from "../http/reader-origin.ts";
import { problem } from "../problem.ts";
import { readBody, uploadLimitBytes, uploadTooLarge } from "../read-body.ts";
import { catalogueThen, ReadError } from "../read-rows.ts";
import { snapshotOf } from "./changes.ts";
import { hash } from "./procedures.ts";
import { formatSnapshot } from "./format-snapshot.ts";

/** Bytes that never change under their address. */
const IMMUTABLE = "public, max-age=31536000, immutable";

const typeByEnding: Readonly<Record<string, string>> = {
  csv: "text/csv; charset=utf-8; header=present",
  json: "application/json",
  md: "text/markdown; charset=utf-8",
  txt: "text/plain; charset=utf-8",
  bib: "application/x-bibtex; charset=utf-8",
};

const citations: Readonly<Record<string, readonly [CitationFormat, string]>> = {
  "cite.txt": ["text", "text/plain; charset=utf-8"],
  "cite.bib": ["bibtex", "application/x-bibtex; charset=utf-8"],
  "cite.json": ["csl-json", "application/vnd.citationstyles.csl+json"],
};

/** GET /snapshots/{id}.zip, /snapshots/{id}/{file in it}, and /snapshots/{id}/cite.{txt,bib,json} with the day it is read. */
export function snapshotRoutes(context: Context): Hono {
  const app = new Hono();
  app.get("/:archive{[^/]+\\.zip}", (c) => sendSnapshot(c, context, c.req.param("archive").slice(0, -4), null));
  app.get("/:id/:file", (c) => sendSnapshot(c, context, c.req.param("id"), c.req.param("file")));
  return app;
}

async function sendSnapshot(c: HonoContext, context: Context, text: string, file: string | null): Promise<Response> {
  const parsed = hash.safeParse(text);
  if (!parsed.success)
    return problem(400, "invalid parameter", [{ path: ["id"], message: parsed.error.issues[0]?.message ?? "" }]);
  const unknown = Object.keys(c.req.queries());
  if (unknown.length > 0)
    return problem(
      400,
      "invalid parameter",
      unknown.map((name) => ({ path: [name], message: "unknown parameter" })),
    );
  const id = parsed.data;
  const record = await snapshotOf(context, id);
  if (record.tombstone) {
    const { name, asOf, madeAt, tombstone } = await formatSnapshot(context.db, record);
    return problem(410, `snapshot ${id} was deleted: ${record.tombstone.reason}`, [], {
      snapshot: { id, name, asOf, madeAt, tombstone },
    });
  }
  const series = record.request.series.map(CATALOGUE.seriesOf);
  const licences = [...new Set(series.map(({ release }) => CATALOGUE.releaseOf(release).licence.url))];
  const common: Pick<CompleteFile, "links" | "lastModified"> = {
    links: [
      `</snapshots/${id}/csv-metadata.json>; rel="describedby"; type="application/csvm+json"`,
      `</snapshots/${id}>; rel="cite-as"`,
      ...licences.map((url) => `<${url}>; rel="license"`),
    ],
    lastModified: record.madeAt,
  };
  const cited = file === null ? undefined : citations[file];
  if (cited) {
    const [format, type] = cited;
    const body = formatCitation(
      {
        title: snapshotTitle(await catalogueThen(context, record.request.series, record), record.request).en,
        asOf: record.asOf,
        releases: [...new Set(series.map(({ release }) => release))],
        snapshotId: `sha256:${id}`,
        address: `${originOf(c)}/snapshots/${id}.zip`,
        accessed: today(context),
      },
      format,
    );
    return sendFile(c, { ...common, body: Buffer.from(body, "utf8"), type, lastModified: null });
  }
  const zip = await readSnapshotZip(context.db, id);
  if (!zip) throw new Error(`snapshot ${id} has no bytes and no tombstone`);
  const stem = `frontera_asof-${record.asOf}_${id.slice(0, 12)}`;
  if (file === null)
    return sendFile(c, { ...common, body: zip, type: "application/zip", name: `${stem}.zip`, cache: IMMUTABLE });
  const body = fromZip(zip, record.size).get(file);
  if (!body)
    throw new ReadError(
      "NOT_FOUND",
      `snapshot ${id} has no file ${file}; it has ${record.files.map(({ name }) => name).join(", ")}`,
    );
  const name = file.endsWith(".csv") ? `${file.slice(0, -4)}_asof-${record.asOf}_{id12}.csv` : file;
  const type = file === "csv-metadata.json" ? "application/csvm+json" : typeByEnding[file.split(".").at(-1) ?? ""];
  return sendFile(c, { ...common, body, type: type ?? "text/plain; charset=utf-8", name, cache: IMMUTABLE });
}

/** POST /api/v1/verify?name=: the file as the body; says which it is and what became known since. Nothing of it is kept. */
export async function verifyRoute(c: HonoContext, context: Context): Promise<Response> {
  const { name = "", ...unknown } = c.req.query();
  const [wrong] = Object.keys(unknown);
  if (wrong !== undefined) return problem(400, "invalid parameter", [{ path: [wrong], message: "unknown parameter" }]);
  const parts = await readBody(c, uploadLimitBytes);
  if (!parts) return problem(413, uploadTooLarge);
  const bytes = Buffer.concat(parts.map((part) => new Uint8Array(part)));
  if (bytes.byteLength === 0) return problem(400, "the request has no body: the file goes there");
  return c.json(await verifyFile(bytes, { name, held: storedFiles(context.db), today: today(context) }), 200, {
    "Cache-Control": "no-store",
  });
}
