import { CATALOGUE } from "@frontera/content";
import type { inferRouterOutputs } from "@trpc/server";
import { type IsoDate, type Series } from "@frontera/domain";
import type { Router } from "@frontera/api";
import { readFailureOf, type ReadFailure } from "../../trpc/failure.ts";
import { makeQueryClient } from "../../trpc/query-client.ts";
import { trpcOnServer } from "../../trpc/server.ts";
import { besideIn, sharedParameters, type View } from "./view.ts";

export type SeriesAnswer = inferRouterOutputs<Router>["series"];

export type StatesAnswer = inferRouterOutputs<Router>["states"];

/** What an indicator page is drawn from. */
export interface ViewAnswer {
  /** All rows in range, through the transformation. */
  readonly whole: SeriesAnswer;
  /** The same of the series drawn beside it, in the order of the view. */
  readonly compared: readonly SeriesAnswer[];
  readonly comparisons: inferRouterOutputs<Router>["comparisons"];
  /** The states of the series' family; null where it is not held by state. */
  readonly states: StatesAnswer | null;
  readonly revisions: inferRouterOutputs<Router>["revisions"];
  /** What the first page says of this very series; null where it says nothing of it. */
  readonly card: inferRouterOutputs<Router>["overview"]["cards"][number] | null;
  readonly today: IsoDate;
}

/** Reads the series in view and what stands beside it. */
export async function readView(view: View): Promise<ViewAnswer | ReadFailure> {
  const queryClient = makeQueryClient();
  const trpc = trpcOnServer(queryClient);
  const read = (series: Series): Promise<SeriesAnswer> =>
    queryClient.query(trpc.series.queryOptions({ id: series.id, ...sharedParameters(besideIn(view, series)) }));
  try {
    const dated = {
      ...(view.asOf === null ? {} : { asOf: view.asOf }),
      ...(view.recordedAsOf === null ? {} : { recordedAsOf: view.recordedAsOf }),
    };
    const [whole, compared, comparisons, revisions, overview, states] = await Promise.all([
      read(view.series),
      Promise.all(view.compare.map(read)),
      queryClient.query(trpc.comparisons.queryOptions({ indicator: view.indicator, ...dated })),
      queryClient.query(trpc.revisions.queryOptions({ id: view.series.id, ...dated })),
      queryClient.query(trpc.overview.queryOptions(dated)),
      CATALOGUE.statesOfFamily(view.series.family).length > 0
        ? queryClient.query(trpc.states.queryOptions(statesInput(view)))
        : null,
    ]);
    const today = new Date().toISOString().slice(0, 10);
    const card = overview.cards.find(({ series }) => series.id === view.series.id) ?? null;
    return { whole, compared, comparisons, revisions, card, states, today };
  } catch (error) {
    return readFailureOf(error);
  }
}

/** The view's own transformation up to its end, for every state; per 100,000 of each state's people where the view is per 100,000. */
function statesInput(view: View) {
  const { per_100000: per, ...request } = view.request;
  const shared = sharedParameters({ ...view, from: null, request });
  return { family: view.series.family, ...shared, per_population: per !== undefined };
}
