import type { Readable } from "node:stream";
import type { Context as HonoContext } from "hono";
import { readDownload, readDownloadBytes } from "@frontera/db";
import type { Context } from "../context.ts";
import { attachment } from "../files/send-file.ts";
import { problem } from "../problem.ts";

/** GET /api/downloads/{sha256}: a publisher's file, byte for byte as it was received. */
export async function downloadRoute(c: HonoContext, { db }: Context): Promise<Response> {
  const sha256 = c.req.param("sha256") ?? "";
  if (!/^[0-9a-f]{64}$/.test(sha256)) return problem(400, `not a SHA-256 in hex: "${sha256.slice(0, 80)}"`);
  const found = await readDownload(db, sha256);
  if (!found) return problem(404, `no download with the SHA-256 ${sha256} was kept`);
  if (found.bytesDroppedAt !== null)
    return problem(410, `the bytes of ${sha256} were dropped on ${found.bytesDroppedAt}; their record stays`);
  const headers = {
    "Content-Type": "application/octet-stream",
    "Content-Length": String(found.size),
    "Content-Disposition": attachment(plain(found.fileName)),
    "Cache-Control": "public, max-age=31536000, immutable",
    "Repr-Digest": `sha-256=:${Buffer.from(sha256, "hex").toString("base64")}:`,
    ETag: `"${sha256}"`,
  };
  if (c.req.header("If-None-Match") === headers.ETag) return new Response(null, { status: 304, headers });
  if (c.req.method === "HEAD") return new Response(null, { headers });
  return new Response(piecesOf(readDownloadBytes(db, sha256)), { headers });
}

/** One piece at a time, each when the one before is taken: Node.js' own way from one kind of stream to the other costs the thread more. */
function piecesOf(bytes: Readable): ReadableStream<Uint8Array> {
  const pieces = bytes[Symbol.asyncIterator]() as AsyncIterator<Uint8Array, undefined>;
  return new ReadableStream(
    {
      async pull(controller) {
        const next = await pieces.next();
        if (next.done === true) controller.close();
        else controller.enqueue(next.value);
      },
      cancel: () => {
        bytes.destroy();
      },
    },
    { highWaterMark: 0 },
  );
}

/** Letters without their marks, and nothing that a header could take for its own. */
const plain = (fileName: string): string =>
  fileName
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[^\w.-]+/g, "_") || "download";
