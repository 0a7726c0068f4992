import { createRoute, z, type OpenAPIHono } from "@hono/zod-openapi";
import { matchesOf, readSnapshots } from "@frontera/db";
import type { Context } from "../context.ts";
import { words } from "../inputs.ts";
import { changesBetweenSnapshots, changesSince, snapshotOf } from "../snapshots/changes.ts";
import { hash } from "../snapshots/procedures.ts";
import { verifyRoute } from "../snapshots/routes.ts";
import { CHANGE_COLUMNS, SNAPSHOT_COLUMNS } from "./columns.ts";
import { none, paging, ProblemSchema } from "./schemas.ts";
import { pageOf, serveTable } from "./table.ts";

const sha256 = hash.openapi({ type: "string", description: "64 hex digits.", example: "0".repeat(64) });

const MatchSchema = z
  .strictObject({
    snapshotId: z.string(),
    name: z.string(),
    asOf: z.string().openapi({ format: "date" }),
    madeAt: z.string().openapi({ format: "date-time" }),
    file: z.string().nullable().openapi({ description: "Its name in the snapshot; null for the snapshot itself." }),
    deleted: z.boolean(),
  })
  .openapi("Match");

const cells = z.record(z.string(), z.string().nullable());
const state = z
  .strictObject({
    value: z.string().nullable(),
    status: z.string().nullable(),
    completeness: z.string().nullable(),
    caveat: z.string().nullable(),
    vintageDate: z.string().nullable(),
  })
  .nullable();

const VerificationSchema = z
  .strictObject({
    sha256: z.string(),
    kind: z.enum(["snapshot", "observations", "other"]),
    snapshotId: z.string().nullable(),
    asOf: z.string().nullable(),
    problems: z.array(z.string()).openapi({ description: "Where the file disagrees with itself." }),
    held: z
      .strictObject({
        matches: z.array(MatchSchema),
        rows: z.int(),
        derived: z.int().openapi({ description: "Rows worked out of others: worked out anew from what is held." }),
        unknown: z.array(cells).openapi({ description: "Rows that no vintage held states or gives." }),
        changes: z.array(
          z.strictObject({ seriesId: z.string(), period: z.string(), cause: z.string(), from: state, to: state }),
        ),
      })
      .nullable(),
  })
  .openapi("Verification");

const problems = {
  default: { description: "A problem (RFC 9457).", content: { "application/problem+json": { schema: ProblemSchema } } },
};

/** Snapshots for reading, and verifying. They are made and deleted in the dashboard, by those who may. */
export function serveSnapshots(app: OpenAPIHono, context: Context): void {
  serveTable(app, {
    path: "/snapshots",
    name: "snapshots",
    summary: "Snapshots",
    description:
      "Frozen exports, newest first. The bytes are at the address in `zip`, single files at /snapshots/{id}/{file}.",
    tag: "Snapshots",
    columns: SNAPSHOT_COLUMNS,
    params: none,
    query: z.strictObject({
      search: words
        .max(200)
        .default("")
        .openapi({ description: "Words in the name, the note, a file's name, or the start of the id." }),
      ...paging(1000),
    }),
    read: async ({ search, limit, offset }) => {
      const { count, snapshots } = await readSnapshots(context.db, { search, limit, offset });
      return { rows: snapshots, count, limit, offset, cache: "no-cache" };
    },
  });
  serveTable(app, {
    path: "/snapshots/{id}/changes",
    name: "changes",
    summary: "What changed since a snapshot",
    description: "Cells that read otherwise today, or in another snapshot (`against`), each with its cause.",
    tag: "Snapshots",
    columns: CHANGE_COLUMNS,
    about: { from: z.string().openapi({ format: "date" }), to: z.string().openapi({ format: "date" }) },
    params: z.strictObject({ id: sha256 }),
    query: z.strictObject({ against: sha256.optional(), ...paging(100_000) }),
    read: async ({ id, against, ...page }) => {
      const record = await snapshotOf(context, id);
      const {
        from,
        to,
        cells: changes,
      } = against === undefined
        ? await changesSince(context, record)
        : await changesBetweenSnapshots(context, record, await snapshotOf(context, against));
      return pageOf(changes, page, { about: { from, to }, cache: "no-cache" });
    },
  });
  app.openapi(
    createRoute({
      method: "get",
      path: "/verify",
      operationId: "verify_hash",
      summary: "Which snapshots hold a file of this hash",
      tags: ["Snapshots"],
      request: { query: z.strictObject({ sha256 }) },
      responses: {
        200: {
          description: "Where these bytes are kept.",
          content: { "application/json": { schema: z.strictObject({ matches: z.array(MatchSchema) }) } },
        },
        ...problems,
      },
    }),
    async (c) => {
      const matches = await matchesOf(context.db, c.req.valid("query").sha256);
      return c.json({ matches: [...matches] }, 200);
    },
  );
  app.openapi(
    createRoute({
      method: "post",
      path: "/verify",
      operationId: "verify_file",
      summary: "Which file this is, and what became known since",
      description: "The file is the body. Nothing of it is kept.",
      tags: ["Snapshots"],
      request: {
        query: z.strictObject({
          name: z.string().max(300).default("").openapi({ description: "The name it was saved under." }),
        }),
        body: { content: { "application/octet-stream": { schema: z.string().openapi({ format: "binary" }) } } },
      },
      responses: {
        200: {
          description: "What can be said of it.",
          content: { "application/json": { schema: VerificationSchema } },
        },
        ...problems,
      },
    }),
    ((c: Parameters<typeof verifyRoute>[0]) => verifyRoute(c, context)) as never,
  );
}
