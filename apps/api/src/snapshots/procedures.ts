import { refused } from "@frontera/words";
import {
  deleteSnapshot,
  isLiftable,
  liftTombstone,
  matchesOf,
  readSnapshots,
  readTakenBack,
  type SnapshotRecord,
} from "@frontera/db";
import { BASIS } from "@frontera/content";
import { snapshotRequest } from "@frontera/domain";
import { z } from "@hono/zod-openapi";
import { AccessError, isOperator, type Actor } from "../access.ts";
import { date, name, note, transformation, words } from "../inputs.ts";
import { readProcedure, routerOf, writing } from "../procedures.ts";
import { ReadError, resolveAsOf } from "../read-rows.ts";
import { changesBetweenSnapshots, changesSince, isReproduced, snapshotOf } from "./changes.ts";
import { refusingInput, freeze } from "./freeze.ts";
import { formatSnapshot, formatSnapshots } from "./format-snapshot.ts";

/** 64 hex digits, with or without what they are. */
export const hash = z
  .string()
  .trim()
  .toLowerCase()
  .transform((text) => text.replace(/^sha256:/, ""))
  .refine((text) => /^[0-9a-f]{64}$/.test(text), {
    error: ({ input }) => `not a SHA-256 (64 hex digits): "${String(input)}"`,
  });

const MakeInput = z.strictObject({
  name: name.min(1).max(120),
  note: note.max(2000).default(""),
  asOf: date.optional(),
  series: z.array(z.string().max(100)).min(1).max(400),
  observation_start: date.optional(),
  observation_end: date.optional(),
  ...transformation,
  figures: z.boolean().default(false),
});

export const ListInput = z.strictObject({
  search: words.max(200).default(""),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  offset: z.coerce.number().int().min(0).default(0),
});

export const snapshots = routerOf({
  /** Snapshots by words in their name, note, id or series, newest first. */
  list: readProcedure.input(ListInput).query(async ({ ctx, input }) => {
    const { count, snapshots: found } = await readSnapshots(ctx.db, input);
    return { count, snapshots: await formatSnapshots(ctx.db, found) };
  }),

  /** One snapshot; where its bytes are kept, what changed since it was made and whether the same question still gives the same bytes. */
  one: readProcedure.input(z.strictObject({ id: hash })).query(async ({ ctx, input }) => {
    const record = await snapshotOf(ctx, input.id);
    const told = await formatSnapshot(ctx.db, record);
    if (record.tombstone) return { record: told, since: null, reproduced: null, takenBack: [] };
    const [since, reproduced, takenBack] = await Promise.all([
      changesSince(ctx, record),
      isReproduced(ctx, record),
      readTakenBack(ctx.db, record.request.series, record),
    ]);
    return { record: told, since, reproduced, takenBack };
  }),

  /** What differs between two snapshots. */
  between: readProcedure
    .input(z.strictObject({ id: hash, other: hash }))
    .query(async ({ ctx, input }) =>
      changesBetweenSnapshots(ctx, await snapshotOf(ctx, input.id), await snapshotOf(ctx, input.other)),
    ),

  /** Which snapshots hold a file of this hash. */
  find: readProcedure
    .input(z.strictObject({ sha256: hash }))
    .query(({ ctx, input }) => matchesOf(ctx.db, input.sha256)),

  /** Freezes series as known on a day. */
  make: writing("analyst")
    .input(MakeInput)
    .mutation(async ({ ctx, input: { name: given, note: noted, ...wanted } }) => {
      const request = refusingInput(() => snapshotRequest(BASIS, { ...wanted, asOf: resolveAsOf(ctx, wanted.asOf) }));
      const about = { name: given, note: noted === "" ? null : noted, maker: ctx.actor };
      return formatSnapshot(ctx.db, await freeze(ctx, request, about));
    }),

  /** What the caller may do with it: delete it, or lift its tombstone. */
  rights: readProcedure.input(z.strictObject({ id: hash })).query(async ({ ctx, input: { id } }) => {
    const [actor, record] = [await ctx.access.actorOf(ctx.request), await snapshotOf(ctx, id)];
    return { delete: mayDelete(actor, record), lift: mayLift(actor, record) && (await isLiftable(ctx.db, id)) };
  }),

  /**
   * Puts a tombstone with the reason over it. Its maker and operators may; it can be lifted for thirty days. An operator's takes the place of another's:
   * from then on only operators have it back.
   */
  delete: writing("analyst")
    .input(z.strictObject({ id: hash, reason: name.min(1).max(500) }))
    .mutation(async ({ ctx, input: { id, reason } }) => {
      const record = await snapshotOf(ctx, id);
      // Sent twice, it is done once.
      if (record.tombstone?.by === ctx.actor.name) return formatSnapshot(ctx.db, record);
      if (!isOperator(ctx.actor) && !mayDelete(ctx.actor, record))
        throw new AccessError("FORBIDDEN", refused("notYoursToDelete"));
      await deleteSnapshot(ctx.db, id, { by: ctx.actor.name, at: ctx.now().toISOString(), reason });
      return formatSnapshot(ctx.db, await snapshotOf(ctx, id));
    }),

  /** Takes the tombstone away: who deleted it and operators may, while its bytes are kept. */
  lift: writing("analyst")
    .input(z.strictObject({ id: hash }))
    .mutation(async ({ ctx, input: { id } }) => {
      const record = await snapshotOf(ctx, id);
      if (record.tombstone && !mayLift(ctx.actor, record))
        throw new AccessError("FORBIDDEN", refused("notYoursToLift"));
      if (record.tombstone && !(await liftTombstone(ctx.db, id)))
        throw new ReadError("BAD_REQUEST", refused("bytesGone"));
      return formatSnapshot(ctx.db, await snapshotOf(ctx, id));
    }),
});

const mayDelete = (actor: Actor, { tombstone, madeBy }: SnapshotRecord): boolean =>
  tombstone === null && actor.role !== "reader" && (isOperator(actor) || madeBy === actor.name);
const mayLift = (actor: Actor, { tombstone }: SnapshotRecord): boolean =>
  tombstone !== null && actor.role !== "reader" && (isOperator(actor) || tombstone.by === actor.name);
