import { SourceError } from "./source.ts";

/** So much of a header tells how it has drifted. */
const quotedAtMost = 200;

const plain = (name: string): string => name.toLowerCase().replaceAll(/[^\p{L}\d]/gu, "");

/**
 * The refusal of a header. It is quoted where it has a name of the expected one, so that people see what has drifted; what has none is something
 * else than the file, and is not shown to anybody.
 */
export function unknownHeader(
  fileName: string,
  header: readonly string[],
  expected: readonly string[],
  expectation: string,
  sheet = "",
): SourceError {
  const known = new Set(expected.map(plain));
  const shown = header.some((name) => known.has(plain(name)))
    ? JSON.stringify(header.join(",").slice(0, quotedAtMost))
    : `of ${String(header.length)} columns, none of them known,`;
  return new SourceError(
    "unknown-header",
    `${fileName}: unknown header ${shown}${sheet === "" ? "" : ` in ${JSON.stringify(sheet)}`} (row 1); expected ${expectation}`,
  );
}
