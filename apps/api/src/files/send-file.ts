import { createHash } from "node:crypto";
import type { Context as HonoContext } from "hono";
import { parse as parseRange, type Range } from "range-parser";

/** A file ready to be sent: whole, so that none that is cut off can look whole. */
export interface CompleteFile {
  readonly body: Uint8Array;
  readonly type: string;
  /** The name it is saved under; left out for what is read in place. `{id12}` becomes the first 12 hex digits of its SHA-256. */
  readonly name?: string;
  /** Values of `Link`, one a relation. */
  readonly links?: readonly string[];
  readonly lastModified?: string | null;
  readonly cache?: string;
}

/** What the answer to a live question may be kept for. */
export const LIVE = "public, max-age=60, stale-while-revalidate=600";

export const sha256Of = (body: Uint8Array): Buffer => createHash("sha256").update(body).digest();

/** RFC 6266, in both spellings: names are ASCII, the second one is for who reads only that. */
export const attachment = (name: string): string =>
  `attachment; filename="${name}"; filename*=UTF-8''${encodeURIComponent(name)}`;

/** Sends a file with its length, digest and entity tag; 304 to who holds it; a part to who asks for one; no body to HEAD. */
export function sendFile(c: HonoContext, file: CompleteFile): Response {
  const { body, type, name, links = [], lastModified, cache = LIVE } = file;
  const digest = sha256Of(body);
  const hex = digest.toString("hex");
  const headers: Record<string, string> = {
    "Content-Type": type,
    "Cache-Control": cache,
    "Repr-Digest": `sha-256=:${digest.toString("base64")}:`,
    ETag: `"${hex}"`,
    "Accept-Ranges": "bytes",
    ...(name === undefined ? {} : { "Content-Disposition": attachment(name.replace("{id12}", hex.slice(0, 12))) }),
    ...(links.length === 0 ? {} : { Link: links.join(", ") }),
    ...(lastModified == null ? {} : { "Last-Modified": new Date(lastModified).toUTCString() }),
  };
  return sendBytes(c, new Headers(headers), body);
}

/** What is whole, on the reader's own conditions. */
export function sendBytes(c: HonoContext, headers: Headers, body: Uint8Array): Response {
  if (isCurrent(c, headers)) return new Response(null, { status: 304, headers });
  const asked = headers.has("Accept-Ranges") ? partOf(c, headers, body.byteLength) : null;
  if (asked === "none")
    return new Response(null, { status: 416, headers: { "Content-Range": `bytes */${String(body.byteLength)}` } });
  if (asked) {
    headers.set("Content-Range", `bytes ${String(asked.start)}-${String(asked.end)}/${String(body.byteLength)}`);
    // Compressed on its way it would be a part of something else.
    headers.set("Cache-Control", `${headers.get("Cache-Control") ?? ""}, no-transform`);
  }
  const part = asked ? body.subarray(asked.start, asked.end + 1) : body;
  headers.set("Content-Length", String(part.byteLength));
  return new Response(c.req.method === "HEAD" ? null : (part as Uint8Array<ArrayBuffer>), {
    status: asked ? 206 : 200,
    headers,
  });
}

/** The one part that is asked for; null for the whole, as for several parts, and for a part of what has become another file. */
function partOf(c: HonoContext, headers: Headers, size: number): Range | "none" | null {
  const asked = c.req.header("Range");
  const held = c.req.header("If-Range");
  if (asked === undefined || (held !== undefined && held !== headers.get("ETag"))) return null;
  const { type, code, ranges } = parseRange(size, asked);
  if (type !== "bytes" || (code & 1) !== 0) return null;
  const [first, ...others] = ranges;
  if (!first) return "none";
  return others.length > 0 ? null : first;
}

/** RFC 9110: If-None-Match decides where it is sent, else If-Modified-Since. Of an answer that has neither tag nor day nobody holds a copy. */
export function isCurrent(c: HonoContext, headers: Headers): boolean {
  const [tag, day] = [headers.get("ETag"), headers.get("Last-Modified")];
  const tags = c.req.header("If-None-Match");
  if (tags !== undefined)
    return (
      tag !== null && tags.split(",").some((each) => each.trim() === "*" || each.trim().replace(/^W\//, "") === tag)
    );
  const since = Date.parse(c.req.header("If-Modified-Since") ?? "");
  const modified = Date.parse(day ?? "");
  return Number.isFinite(since) && Number.isFinite(modified) && modified <= since;
}
