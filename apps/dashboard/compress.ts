import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

// Once at build time and as small as can be: what every reader loads first is script and style.
const folder = join(import.meta.dirname, ".next/static");

for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" }))
  if (/\.(js|css|svg)$/.test(name)) {
    const path = join(folder, name);
    const bytes = readFileSync(path);
    const quality = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
    writeFileSync(`${path}.br`, brotliCompressSync(bytes, { params: quality }));
    writeFileSync(`${path}.gz`, gzipSync(bytes, { level: constants.Z_BEST_COMPRESSION }));
  }
