import { createRoute, z, type OpenAPIHono } from "@hono/zod-openapi";
import type { Context as HonoContext } from "hono";
import { accepts } from "hono/accepts";
import { toCsv, type DescribedColumn } from "@frontera/publishing";
import { sendFile, type CompleteFile } from "../files/send-file.ts";
import { ProblemSchema } from "./schemas.ts";

/** Rows of one page, and how many there are in all. */
export interface Page<T> {
  readonly rows: readonly T[];
  readonly count: number;
  readonly limit: number;
  readonly offset: number;
  /** What else the answer says of all rows; in the header of JSON, left out of CSV. */
  readonly about?: Readonly<Record<string, string | null>>;
  readonly links?: readonly string[];
  readonly lastModified?: string | null;
  readonly cache?: string;
}

/** One list the API serves, in JSON and in CSV: the same cells under the same names. */
export interface Table<T, P extends z.ZodObject, Q extends z.ZodObject> {
  readonly path: string;
  /** What the rows are called in JSON, and in the name of the file. */
  readonly name: string;
  readonly summary: string;
  readonly description: string;
  readonly tag: string;
  readonly columns: readonly DescribedColumn<T>[];
  readonly about?: Readonly<Record<string, z.ZodType>>;
  readonly params: P;
  readonly query: Q;
  read(asked: z.output<P> & z.output<Q>): Page<T> | Promise<Page<T>>;
}

const cellSchema = ({ kind, about, required }: DescribedColumn<never>): z.ZodType => {
  const text = z.string().openapi({
    description: about.en,
    ...(kind === "date" ? { format: "date" } : {}),
    ...(kind === "number" ? { pattern: "^-?\\d+(\\.\\d+)?$" } : {}),
  });
  return required ? text : text.nullable();
};

/** Every cell is text, as in the CSV file: a decimal keeps its digits. Null is missing. */
const rowSchema = (columns: readonly DescribedColumn<never>[]): z.ZodType =>
  z.strictObject(Object.fromEntries(columns.map((column) => [column.name, cellSchema(column)])));

/** Serves a table at its path, as JSON or, where Accept prefers it, CSV; and at its path with `.csv`. */
export function serveTable<T, P extends z.ZodObject, Q extends z.ZodObject>(
  app: OpenAPIHono,
  table: Table<T, P, Q>,
): void {
  const json = z.strictObject({
    count: z.int().openapi({ description: "Rows in all." }),
    limit: z.int(),
    offset: z.int(),
    ...table.about,
    [table.name]: z.array(rowSchema(table.columns)),
  });
  const request = { params: table.params, query: table.query };
  const described = { summary: table.summary, description: table.description, tags: [table.tag] };
  const problems = {
    default: {
      description: "A problem (RFC 9457).",
      content: { "application/problem+json": { schema: ProblemSchema } },
    },
  };
  const csv = { "text/csv": { schema: z.string() } };
  const id = table.path.replace(/[/{}]+/g, "_").replace(/^_|_$/g, "");
  const either = createRoute({
    ...described,
    operationId: id,
    method: "get",
    path: table.path,
    request,
    responses: {
      200: { description: table.summary, content: { "application/json": { schema: json }, ...csv } },
      ...problems,
    },
  });
  const file = createRoute({
    ...described,
    operationId: `${id}_csv`,
    method: "get",
    path: `${table.path}.csv`,
    request,
    responses: { 200: { description: table.summary, content: csv }, ...problems },
  });
  const answer =
    (asCsv: (c: HonoContext) => boolean) =>
    async (c: HonoContext): Promise<Response> => {
      const asked = { ...(c.req.valid("param" as never) as object), ...(c.req.valid("query" as never) as object) };
      const page = await table.read(asked as never);
      return send(c, table, page, asCsv(c));
    };
  app.openapi(file, answer(() => true) as never);
  app.openapi(either, answer(prefersCsv) as never);
}

const prefersCsv = (c: HonoContext): boolean =>
  accepts(c, { header: "Accept", supports: ["application/json", "text/csv"], default: "application/json" }) ===
  "text/csv";

function send<T>(
  c: HonoContext,
  { columns, name }: Pick<Table<T, never, never>, "columns" | "name">,
  page: Page<T>,
  asCsv: boolean,
): Response {
  const { rows, count, limit, offset, about, links = [], lastModified, cache } = page;
  const file: Omit<CompleteFile, "body" | "type"> = {
    links: [...links, ...pageLinks(c, page)],
    ...(lastModified === undefined ? {} : { lastModified }),
    ...(cache === undefined ? {} : { cache }),
  };
  const response = asCsv
    ? sendFile(c, {
        ...file,
        body: Buffer.from(toCsv(columns, rows), "utf8"),
        type: "text/csv; charset=utf-8; header=present",
        name: `frontera_${name}_{id12}.csv`,
      })
    : sendFile(c, {
        ...file,
        body: Buffer.from(
          JSON.stringify({
            count,
            limit,
            offset,
            ...about,
            [name]: rows.map((row) => Object.fromEntries(columns.map((column) => [column.name, column.read(row)]))),
          }),
          "utf8",
        ),
        type: "application/json",
      });
  response.headers.set("Vary", "Accept");
  return response;
}

/** RFC 8288: where the other pages are, relative to this address. */
function pageLinks(
  c: HonoContext,
  { count, limit, offset }: Pick<Page<unknown>, "count" | "limit" | "offset">,
): readonly string[] {
  const { pathname, searchParams } = new URL(c.req.url);
  const at = (start: number): string => {
    const query = new URLSearchParams(searchParams);
    query.set("limit", String(limit));
    query.set("offset", String(start));
    return `${pathname}?${query.toString()}`;
  };
  const last = Math.max(0, Math.floor((count - 1) / limit) * limit);
  const pages = [
    ...(offset > 0 ? [["first", 0] as const, ["prev", Math.max(0, offset - limit)] as const] : []),
    ...(offset + limit < count ? [["next", offset + limit] as const, ["last", last] as const] : []),
  ];
  return pages.map(([relation, start]) => `<${at(start)}>; rel="${relation}"`);
}

/** The page of a list that is held whole. */
export const pageOf = <T>(
  all: readonly T[],
  { limit, offset }: { limit: number; offset: number },
  more: Partial<Page<T>> = {},
): Page<T> => ({ rows: all.slice(offset, offset + limit), count: all.length, limit, offset, ...more });
