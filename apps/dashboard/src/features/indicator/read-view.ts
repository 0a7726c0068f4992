import type { QueryClient } from "@tanstack/react-query";
import type { inferRouterOutputs } from "@trpc/server";
import type { IsoDate } from "@frontera/domain";
import type { Router } from "@frontera/api";
import { readFailureOf, type ReadFailure } from "../../trpc/failure.ts";
import { makeQueryClient } from "../../trpc/query-client.ts";
import { trpcOnServer } from "../../trpc/server.ts";
import { pageSize, type View } from "./address.ts";
import type { SeriesInput } from "./rows-table.tsx";

export type SeriesAnswer = inferRouterOutputs<Router>["series"];

/** What an indicator page is drawn from. The query client holds only the rows of the table: the browser needs no others. */
export interface ViewAnswer {
  readonly whole: SeriesAnswer;
  readonly input: SeriesInput;
  readonly queryClient: QueryClient;
  readonly comparisons: inferRouterOutputs<Router>["comparisons"];
  readonly today: IsoDate;
}

/** Reads the whole series for the chart and the table's page of it. */
export async function readView(view: View): Promise<ViewAnswer | ReadFailure> {
  const queryClient = makeQueryClient();
  const trpc = trpcOnServer(queryClient);
  const wanted = { id: view.series.id, ...(view.asOf === null ? {} : { asOf: view.asOf }) };
  const paged = view.page === null ? {} : { limit: pageSize, offset: (view.page - 1) * pageSize };
  const input: SeriesInput = { ...wanted, sort_order: "desc", ...paged };
  try {
    const dated = view.asOf === null ? {} : { asOf: view.asOf };
    const [whole, comparisons] = await Promise.all([
      makeQueryClient().query(trpc.series.queryOptions(wanted)),
      makeQueryClient().query(trpc.comparisons.queryOptions({ indicator: view.indicator, ...dated })),
      queryClient.query(trpc.series.queryOptions(input)),
    ]);
    return { whole, comparisons, input, queryClient, today: new Date().toISOString().slice(0, 10) };
  } catch (error) {
    return readFailureOf(error);
  }
}
