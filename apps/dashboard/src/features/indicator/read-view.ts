import { CATALOGUE, PAPER, stateOfMunicipality } from "@frontera/content";
import type { inferRouterOutputs } from "@trpc/server";
import {
  comparePeriods,
  periodInfo,
  populationsOf,
  type IsoDate,
  type Period,
  type Series,
  type SeriesId,
  type TransformationRequest,
} from "@frontera/domain";
import type { Router } from "@frontera/api";
import { readFailureOf, type ReadFailure } from "../../trpc/failure.ts";
import { getQueryClient } from "../../trpc/query-client.ts";
import { trpcOnServer } from "../../trpc/server.ts";
import { sharedParameters, stateOfView, type View } from "./view.ts";

export type SeriesAnswer = inferRouterOutputs<Router>["series"];

export type StatesAnswer = inferRouterOutputs<Router>["states"];

type MunicipalAnswer = inferRouterOutputs<Router>["municipalities"];

/** What an indicator page is drawn from. */
export interface ViewAnswer {
  /** All rows in range, through the transformation. */
  readonly whole: SeriesAnswer;
  /** The same of the series drawn beside it, in the order of the view. */
  readonly compared: readonly SeriesAnswer[];
  readonly comparisons: inferRouterOutputs<Router>["comparisons"];
  /** Of a family held by municipality: how many there are, those found for the words in the address, those of the state in view; else null. */
  readonly municipalities: (MunicipalAnswer & { readonly ofState: MunicipalAnswer["found"] }) | null;
  /** The states of the series' family; null where it is not held by state. */
  readonly states: StatesAnswer | null;
  /** Series of population that its values can be divided by, where one is held. */
  readonly populations: readonly SeriesId[];
  readonly revisions: inferRouterOutputs<Router>["revisions"];
  /** What the first page says of this very series; null where it says nothing of it. */
  readonly card: inferRouterOutputs<Router>["overview"]["cards"][number] | null;
  /** What stands on the subject's card on that day; null where nothing was known then. */
  readonly current: Series | null;
  /** Series to set beside, found for the words in the address. */
  readonly found: readonly Series[];
  readonly today: IsoDate;
}

/** Reads the series in view and what stands beside it. */
export async function readView(view: View): Promise<ViewAnswer | ReadFailure> {
  const queryClient = getQueryClient();
  const trpc = trpcOnServer();
  const read = (series: Series, request: TransformationRequest = {}): Promise<SeriesAnswer> =>
    queryClient.query(trpc.series.queryOptions({ id: series.id, ...sharedParameters({ ...view, request }) }));
  // Of every other area they come with the archive.
  const heldOf = async (id: SeriesId): Promise<readonly SeriesId[]> =>
    stateOfMunicipality(view.series.area) === null || (await read(CATALOGUE.seriesOf(id))).latest !== null ? [id] : [];
  try {
    const dated = {
      ...(view.asOf === null ? {} : { asOf: view.asOf }),
      ...(view.recordedAsOf === null ? {} : { recordedAsOf: view.recordedAsOf }),
    };
    const { family, byMunicipality } = view.series;
    const state = byMunicipality ? stateOfView(view)?.code : undefined;
    const [whole, populations, compared, comparisons, revisions, overview, states, found, municipalities, ofState] =
      await Promise.all([
        read(view.series, view.requests[0]),
        Promise.all(populationsOf(CATALOGUE, view.series).map((id) => heldOf(id))),
        Promise.all(view.compare.map((series, index) => read(series, view.requests[index + 1]))),
        queryClient.query(trpc.comparisons.queryOptions({ indicator: view.indicator, ...dated })),
        queryClient.query(trpc.revisions.queryOptions({ id: view.series.id, ...dated })),
        queryClient.query(trpc.overview.queryOptions(dated)),
        CATALOGUE.statesOfFamily(view.series.family).length > 0
          ? queryClient.query(trpc.states.queryOptions(statesInput(view)))
          : null,
        view.add === null ? [] : queryClient.query(trpc.seriesFound.queryOptions({ query: view.add })),
        byMunicipality
          ? queryClient.query(
              trpc.municipalities.queryOptions({
                family,
                ...(view.municipality === null ? {} : { query: view.municipality }),
              }),
            )
          : null,
        state === undefined ? null : queryClient.query(trpc.municipalities.queryOptions({ family, state })),
      ]);
    const today = new Date().toISOString().slice(0, 10);
    const card = overview.cards.find(({ series }) => series.id === view.series.id) ?? null;
    const then = overview.cards.find(({ indicator }) => indicator === view.indicator);
    return {
      whole,
      populations: populations.flat(),
      compared,
      comparisons,
      revisions,
      card,
      current: then?.latest ? CATALOGUE.seriesOf(then.series.id) : null,
      states,
      municipalities: municipalities && { ...municipalities, ofState: ofState?.found ?? [] },
      found: found.map(({ id }) => CATALOGUE.seriesOf(id)),
      today,
    };
  } catch (error) {
    return readFailureOf(error);
  }
}

/**
 * What the map is asked: what the view's values go through, per 100,000 of each state's own people where the view is per 100,000. Of a view as published whose
 * series counts people month by month, the rate of a whole year: between states of other sizes a count says where many live. A change is an index of 2017.
 */
function statesInput(view: View) {
  const { per_100000: per, ...request } = view.request;
  const isRate = isYearlyRate(view);
  const made = isRate ? ({ ...request, frequency: "A", aggregation_method: "sum" } as const) : request;
  const { end } = periodInfo(PAPER.published);
  const changed = view.map === "change" ? ({ ...made, units: "idx", base_date: end } as const) : made;
  const shared = sharedParameters({
    ...view,
    from: null,
    request: changed,
    ...(view.map === "then" ? { to: end } : {}),
  });
  return {
    family: view.series.family,
    ...shared,
    per_population: isRate || per !== undefined,
    whole_periods: isRate,
  };
}

/** Whether the map shows the rate of a year although the chart shows a month's count. */
export const isYearlyRate = ({ request, series }: View): boolean =>
  Object.keys(request).length === 0 && series.frequency === "M" && populationsOf(CATALOGUE, series).length > 0;

/** The periods of every series shown, each once, in order of time: what the table has a row for. */
export const periodsOf = ({ whole, compared }: ViewAnswer): readonly Period[] =>
  [...new Set([whole, ...compared].flatMap(({ rows }) => rows.map(({ period }) => period)))].toSorted(comparePeriods);
