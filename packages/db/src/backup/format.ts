import { createHash } from "node:crypto";
import { DatabaseError } from "../error.ts";
import { tableEnd, tokensOf } from "./tokens.ts";

/**
 * A backup is gzip-compressed text: an opening line, a block of COPY's own lines for each table, and a closing line with the number of rows and
 * the SHA-256 of every byte before it. Its lines end in a line feed and in nothing else: a value may hold any other character.
 */
export const openingLine = ({ asOf, migrations }: Omit<Opening, "kind">): string =>
  `-- Frontera backup 2, as of ${asOf ?? ""}, migrations: ${migrations.join(" ")}\n`;
export const tableLine = (target: string): string => `COPY ${target} FROM stdin;\n`;
export const closingLine = (rows: number, sha256: string): string =>
  `-- whole, rows: ${String(rows)}, sha256: ${sha256}\n`;

const openingForm = /^-- Frontera backup (?:1|2, as of (?<asOf>[0-9TZ:.-]+)), migrations: (?<migrations>[\w ]*)\n$/;
const tableForm = /^COPY (?<target>"(?<name>\w+)" \("\w+"(?:, "\w+")*\)) FROM stdin;\n$/;
const closingForm = /^-- whole, rows: (?<rows>\d+)(?:, sha256: (?<sha256>[0-9a-f]{64}))?\n$/;
// The first form had no checksum, and statements that were replayed: those are passed over.
const numberingForm = /^SELECT setval\(pg_get_serial_sequence\('"\w+"', '\w+'\), [^;]*\);\n$/;

interface Opening {
  readonly kind: "opening";
  /** Instant; null in a backup of the first form. */
  readonly asOf: string | null;
  readonly migrations: readonly string[];
}

/** What a backup consists of, in the order in which it stands. */
export type Piece =
  | Opening
  | { readonly kind: "table"; readonly name: string; readonly target: string }
  | { readonly kind: "rows"; readonly bytes: Buffer; readonly count: number }
  | { readonly kind: "table-end" }
  | { readonly kind: "closing"; readonly sha256: string };

export const refused = (file: string, why: string, cause?: unknown): DatabaseError =>
  new DatabaseError("backup-refused", `${file} was not restored: ${why}; nothing was changed`, { cause });

/**
 * Reads a backup from its first byte to its last. Throws DatabaseError "backup-refused" where it is cut off, altered or of another kind: the
 * closing piece says that every byte before it is as it was written.
 */
export async function* piecesOf(file: string): AsyncGenerator<Piece> {
  const hash = createHash("sha256");
  const refuse = (why: string, cause?: unknown): DatabaseError => refused(file, why, cause);
  let opened: Opening | null = null;
  let [rows, isClosed] = [0, false];
  for await (const { bytes, isRows, count } of tokensOf(file, refuse)) {
    if (isClosed) throw refuse("something follows its last line");
    const line = isRows ? "" : bytes.toString("utf8");
    const closed = opened ? closingForm.exec(line)?.groups : undefined;
    if (opened && closed) {
      const sha256 = hash.digest("hex");
      if (Number(closed["rows"]) !== rows)
        throw refuse(`it states ${String(closed["rows"])} rows and holds ${String(rows)}`);
      if (opened.asOf !== null && closed["sha256"] !== sha256)
        throw refuse("its checksum is another: it was altered after it was written");
      isClosed = true;
      yield { kind: "closing", sha256 };
      continue;
    }
    hash.update(bytes);
    rows += count;
    if (isRows) yield { kind: "rows", bytes, count };
    else if (opened) {
      const piece = pieceOf(line);
      if (piece) yield piece;
      else if (opened.asOf !== null || !numberingForm.test(line))
        throw refuse(`a line is not of a backup: ${JSON.stringify(line.slice(0, 60))}`);
    } else {
      opened = openingOf(line);
      if (!opened) throw refuse("it is not a backup of Frontera");
      yield opened;
    }
  }
  if (!isClosed) throw refuse("it ends before its last line: it is cut off");
}

function openingOf(line: string): Opening | null {
  const groups = openingForm.exec(line)?.groups;
  if (!groups) return null;
  const migrations = (groups["migrations"] ?? "").split(" ").filter((name) => name !== "");
  return { kind: "opening", asOf: groups["asOf"] ?? null, migrations };
}

function pieceOf(line: string): Piece | null {
  if (line === tableEnd) return { kind: "table-end" };
  const { name, target } = tableForm.exec(line)?.groups ?? {};
  return name === undefined || target === undefined ? null : { kind: "table", name, target };
}
