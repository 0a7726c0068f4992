import type { inferRouterInputs } from "@trpc/server";
import { FREQUENCY_LETTERS, type SnapshotRequest } from "@frontera/domain";
import type { Router } from "@frontera/api";

type MakeInput = inferRouterInputs<Router>["snapshots"]["make"];

/** What the API is asked for a request. */
export const inputOf = ({ series, frequency, ...rest }: SnapshotRequest): Omit<MakeInput, "name" | "note"> => ({
  ...rest,
  series: [...series],
  ...(frequency === undefined ? {} : { frequency: FREQUENCY_LETTERS[frequency] }),
});
