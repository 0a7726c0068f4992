import { BASIS } from "@frontera/content";
import { WATCH_KINDS, watchName, watchTerms } from "@frontera/domain";
import { refused, watchWords } from "@frontera/words";
import { randomBytes } from "node:crypto";
import { z } from "zod";
import { beginWatch, endWatch, readSources, readWatch, readWatches } from "@frontera/db";
import { readAs } from "../access.ts";
import { sourcesOf } from "../last-runs.ts";
import { readProcedure, routerOf, writing } from "../procedures.ts";
import { ReadError } from "../read-rows.ts";
import { refusingInput } from "../snapshots/freeze.ts";
import { basisOf, readNotices, releaseOf } from "./read-notices.ts";
import { formatNotice } from "./format-notice.ts";

/** Of one account. */
const mostAtOnce = 50;

/** The page shows this many notices of each watch; its feeds have more. */
const shownOfEach = 5;

/** 32 hex digits. */
export const watchId = z
  .string()
  .regex(/^[0-9a-f]{32}$/, { error: ({ input }) => `not a watch's id (32 hex digits): "${String(input)}"` });

const text = z.string().max(500).optional();

const BeginInput = z.strictObject({
  name: text,
  kind: z.enum(WATCH_KINDS),
  series: text,
  threshold: text,
  figure: text,
  release: text,
});

export const watches = routerOf({
  /** What the caller waits for, begun last first, and the newest of what each has told. Nobody sees another's. */
  list: readProcedure.query(async ({ ctx }) => {
    const { name: owner } = await readAs(ctx.access, ctx.request, "analyst");
    const records = await readWatches(ctx.db, owner);
    const told = await Promise.all(
      records.map(async (record) => {
        const { count, newest } = record.endedAt === null ? await readNotices(ctx, record) : { count: 0, newest: [] };
        const { id, name: given, terms, begunAt, endedAt } = record;
        const basis = await basisOf(ctx, terms);
        const title = { en: watchWords(basis, terms, "en"), es: watchWords(basis, terms, "es") };
        return {
          id,
          name: given,
          title,
          terms,
          begunAt,
          endedAt,
          count,
          newest: newest.slice(0, shownOfEach).map((notice) => formatNotice(notice, basis)),
        };
      }),
    );
    return { mostAtOnce, watches: told };
  }),

  /** Begins to wait for something: it tells of what comes from now on. */
  begin: writing("analyst")
    .input(BeginInput)
    .mutation(async ({ ctx, input: { name = "", ...wanted } }) => {
      const sources = await readSources(ctx.db);
      const terms = refusingInput(() =>
        watchTerms(BASIS, wanted, (release) => sourcesOf(release, sources).map(({ id }) => id)),
      );
      const watch = {
        id: randomBytes(16).toString("hex"),
        owner: ctx.actor.name,
        name: refusingInput(() => watchName(name)),
        terms,
        begunAt: ctx.now().toISOString(),
      };
      if (!(await beginWatch(ctx.db, watch, mostAtOnce, releaseOf)))
        throw new ReadError("BAD_REQUEST", refused("mostWatches", { count: mostAtOnce }));
      return { id: watch.id };
    }),

  /** Ends one of the caller's own watches: its feeds answer that it has ended. */
  end: writing("analyst")
    .input(z.strictObject({ id: watchId }))
    .mutation(async ({ ctx, input: { id } }) => {
      const watch = await readWatch(ctx.db, id);
      if (watch?.owner !== ctx.actor.name) throw new ReadError("NOT_FOUND", refused("notYourWatch", { id }));
      if (!(await endWatch(ctx.db, id, ctx.now().toISOString())))
        throw new ReadError("BAD_REQUEST", refused("watchEnded", { id }));
      return { id };
    }),
});
