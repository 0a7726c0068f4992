import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

/**
 * Scripts are compiled while they arrive, beside the page's own thread, where their first line says so; else function by function on that thread, which
 * a telephone is then a fifth of a second busy with. To a browser that does not know it, it is a comment. https://v8.dev/blog/explicit-compile-hints
 */
const hint = Buffer.from("//# allFunctionsCalledOnLoad\n");

const readScript = (path: string): Buffer => {
  const bytes = readFileSync(path);
  if (bytes.subarray(0, hint.length).equals(hint)) return bytes;
  const hinted = Buffer.concat([hint, bytes]);
  writeFileSync(path, hinted);
  return hinted;
};

// Once at build time and as small as can be: what every reader loads first is script and style.
const folder = join(import.meta.dirname, ".next/static");

for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" }))
  if (/\.(js|css|svg)$/.test(name)) {
    const path = join(folder, name);
    const bytes = name.endsWith(".js") ? readScript(path) : readFileSync(path);
    const quality = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
    writeFileSync(`${path}.br`, brotliCompressSync(bytes, { params: quality }));
    writeFileSync(`${path}.gz`, gzipSync(bytes, { level: constants.Z_BEST_COMPRESSION }));
  }
