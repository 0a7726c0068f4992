import type { inferRouterInputs } from "@trpc/server";
import type { SnapshotRequest } from "@frontera/domain";
import type { Router } from "@frontera/api";

type MakeInput = inferRouterInputs<Router>["snapshots"]["make"];

/** FRED's letters for frequencies, which the API takes. */
const letters = { A: "a", Q: "q", M: "m", W: "w", D: "d" } as const;

/** What the API is asked for a request. */
export const inputOf = ({ series, frequency, ...rest }: SnapshotRequest): Omit<MakeInput, "name" | "note"> => ({
  ...rest,
  series: [...series],
  ...(frequency === undefined ? {} : { frequency: letters[frequency] }),
});
