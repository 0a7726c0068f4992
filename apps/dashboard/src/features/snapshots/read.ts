import type { inferRouterOutputs } from "@trpc/server";
import type { Router } from "@frontera/api";
import { readFailureOf, type ReadFailure } from "../../trpc/failure.ts";
import { getQueryClient } from "../../trpc/query-client.ts";
import { trpcOnServer } from "../../trpc/server.ts";

type Answers = inferRouterOutputs<Router>["snapshots"];
export type Snapshot = Answers["one"]["record"];
export type Changes = Answers["between"];

/** Snapshots on one page of the list. */
export const pageSize = 50;

/** Reads what a page asks for, or says why it cannot be read. */
async function orFailure<T>(
  read: (queryClient: ReturnType<typeof getQueryClient>, trpc: ReturnType<typeof trpcOnServer>) => Promise<T>,
): Promise<T | ReadFailure> {
  try {
    return await read(getQueryClient(), trpcOnServer());
  } catch (error) {
    return readFailureOf(error);
  }
}

export const readList = (search: string, page: number) =>
  orFailure((client, trpc) =>
    client.query(trpc.snapshots.list.queryOptions({ search, limit: pageSize, offset: (page - 1) * pageSize })),
  );

/** Who the reader is, and how this instance knows. */
export const readMe = () => orFailure(async (client, trpc) => ({ me: await client.query(trpc.me.queryOptions()) }));

/** One snapshot with what changed since, or against another one; the newest others to compare with; and what the reader may do with it. */
export const readOne = (id: string, against: string | null) =>
  orFailure(async (client, trpc) => {
    const [one, list, rights] = await Promise.all([
      client.query(trpc.snapshots.one.queryOptions({ id })),
      client.query(trpc.snapshots.list.queryOptions({ limit: 200 })),
      client.query(trpc.snapshots.rights.queryOptions({ id })),
    ]);
    const between =
      against === null ? null : await client.query(trpc.snapshots.between.queryOptions({ id, other: against }));
    return {
      ...one,
      between,
      others: list.snapshots.filter((other) => other.id !== one.record.id && other.tombstone === null),
      rights,
    };
  });
