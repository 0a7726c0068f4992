import { createHash } from "node:crypto";
import { Hono, type Context as HonoContext, type MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { decideImport, keepDownload, readImport, readSources, requestImport, requestTakingBack } from "@frontera/db";
import { isIsoDate } from "@frontera/domain";
import { writeAs, type Actor } from "../access.ts";
import type { Context } from "../context.ts";
import { name } from "../inputs.ts";
import { problem } from "../problem.ts";
import { InvalidParameters, ReadError } from "../read-rows.ts";
import { findingsFile } from "./findings-file.ts";

/** The largest file SESNSP publishes is 132 MB; larger ones are read from disk by the command line. */
const uploadLimitMegabytes = 160;

/**
 * What operators ask of ingest, as plain forms, so that they work without scripts: upload a file, say yes or no to what its dry run
 * found, fetch a source now. Each leaves a request for ingest, the only writer of observations, and leads back to the page.
 */
export function importRoutes(context: Context): Hono {
  const app = new Hono();
  app.post("/", beforeReading(context), uploadLimit, (c) =>
    asOperator(c, context, "uploadFile", (actor) => upload(c, context, actor)),
  );
  app.get("/:id/findings.csv", (c) => findingsFile(c, context));
  app.post("/:id/:answer{confirm|discard}", (c) =>
    asOperator(c, context, `${c.req.param("answer")}Import`, () => decide(c, context)),
  );
  app.post("/take-back/:vintage", (c) => asOperator(c, context, "takeBack", (actor) => takeBack(c, context, actor)));
  app.post("/fetch/:source", (c) => asOperator(c, context, "fetchNow", (actor) => fetchNow(c, context, actor)));
  return app;
}

/** Who may not upload is refused before anything of the file is read: what comes without its length is held in memory to be measured. */
const beforeReading =
  (context: Context): MiddlewareHandler =>
  async (c, next) => {
    const { role } = await context.access.actorOf(c.req.raw);
    if (role === "operator") await next();
    else return asOperator(c, context, "uploadFile", () => Promise.reject(new Error("only an operator uploads")));
  };

const uploadLimit = bodyLimit({
  maxSize: uploadLimitMegabytes * 1024 * 1024,
  onError: () =>
    problem(
      413,
      `the file is larger than ${String(uploadLimitMegabytes)} MB: read it with pnpm ingest file on the server`,
    ),
});

async function asOperator(
  c: HonoContext,
  context: Context,
  action: string,
  work: (actor: Actor) => Promise<number>,
): Promise<Response> {
  const id = await writeAs(
    context,
    { request: c.req.raw, role: "operator", action, subject: c.req.path.slice(0, 200) },
    work,
  );
  const locale = c.req.query("locale") === "es" ? "es" : "en";
  return Response.json(
    { id },
    { status: 303, headers: { Location: `/${locale}/sources/imports#import-${String(id)}` } },
  );
}

async function upload(c: HonoContext, context: Context, actor: Actor): Promise<number> {
  const { source, file, vintageDate } = await readForm(c, context);
  const bytes = new Uint8Array(await file.arrayBuffer());
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const requestedAt = context.now().toISOString();
  const fileName = safeName(file.name);
  const record = { sha256, sourceId: source, url: `upload:${fileName}`, fileName, mediaType: file.type || null };
  await keepDownload(context.db, { ...record, size: bytes.byteLength, fetchedAt: requestedAt }, bytes);
  return requestImport(context.db, {
    sourceId: source,
    kind: "file",
    downloadSha256: sha256,
    fileName,
    vintageDate,
    requestedBy: actor.name,
    requestedAt,
  });
}

/** Throws InvalidParameters naming the field. */
async function readForm(c: HonoContext, context: Context) {
  const form = await c.req.formData().catch(() => {
    throw refusal("file", "not a form with a file (multipart/form-data)");
  });
  const text = (name: string): string => {
    const value = form.get(name) ?? "";
    return typeof value === "string" ? value : "";
  };
  const [file, source, date] = [form.get("file"), text("source"), text("vintage_date")];
  const known = (await readSources(context.db)).map(({ id }) => id);
  if (!known.includes(source)) throw refusal("source", `unknown source: "${source}"; one of ${known.join(", ")}`);
  if (!(file instanceof File) || file.size === 0) throw refusal("file", "no file, or an empty one");
  if (date !== "" && !isIsoDate(date)) throw refusal("vintage_date", `not a date (YYYY-MM-DD): "${date}"`);
  return { source, file, vintageDate: date === "" ? null : date };
}

const refusal = (field: string, message: string): InvalidParameters =>
  new InvalidParameters([{ path: [field], message }]);

/** The name alone, in letters, digits and a few marks: it is shown, and dates some files. */
const safeName = (name: string): string =>
  (name.normalize("NFC").split(/[/\\]/).at(-1) ?? "").replaceAll(/[^\p{L}\p{N}._ -]+/gu, "_").slice(-150) || "upload";

async function decide(c: HonoContext, context: Context): Promise<number> {
  const given = c.req.param("id") ?? "";
  const id = Number(given);
  // As many digits as PostgreSQL surely keeps.
  const request = /^\d{1,9}$/.test(given) ? await readImport(context.db, id) : null;
  if (!request) throw new ReadError("NOT_FOUND", `unknown import: ${given}`);
  const confirmed = c.req.param("answer") === "confirm";
  if (!(await decideImport(context.db, id, { confirmed, at: context.now().toISOString() })))
    throw new ReadError("BAD_REQUEST", `import ${String(id)} is ${request.state}: it waits for no answer`);
  return id;
}

/** Throws InvalidParameters where no reason is given, ReadError for a vintage that is not there to be taken back. */
async function takeBack(c: HonoContext, context: Context, actor: Actor): Promise<number> {
  const given = c.req.param("vintage") ?? "";
  const form = await c.req.formData().catch(() => new FormData());
  const reason = name.min(1).max(500).safeParse(form.get("reason"));
  if (!reason.success) throw refusal("reason", reason.error.issues[0]?.message ?? "");
  const id = /^\d{1,9}$/.test(given)
    ? await requestTakingBack(context.db, Number(given), {
        reason: reason.data,
        requestedBy: actor.name,
        requestedAt: context.now().toISOString(),
      })
    : null;
  if (id === null)
    throw new ReadError("NOT_FOUND", `no stored vintage has the id ${given}, or it is taken back already`);
  return id;
}

async function fetchNow(c: HonoContext, context: Context, actor: Actor): Promise<number> {
  const id = c.req.param("source") ?? "";
  const source = (await readSources(context.db)).find((each) => each.id === id);
  if (!source || source.cron === null) throw new ReadError("NOT_FOUND", `no source is fetched under the id ${id}`);
  if (source.missingKeys.length > 0)
    throw new ReadError("BAD_REQUEST", `${id} is not configured: it needs ${source.missingKeys.join(", ")}`);
  return requestImport(context.db, {
    sourceId: id,
    kind: "fetch",
    downloadSha256: null,
    fileName: null,
    vintageDate: null,
    requestedBy: actor.name,
    requestedAt: context.now().toISOString(),
  });
}
