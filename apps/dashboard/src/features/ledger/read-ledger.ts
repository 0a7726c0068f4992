import type { inferRouterOutputs } from "@trpc/server";
import type { Locale } from "@frontera/domain";
import type { Router } from "@frontera/api";
import { readFailureOf, type ReadFailure } from "../../trpc/failure.ts";
import { getQueryClient } from "../../trpc/query-client.ts";
import { trpcOnServer } from "../../trpc/server.ts";
import { ledgerQuery, type LedgerView } from "./address.ts";

export type LedgerAnswer = inferRouterOutputs<Router>["ledger"];
export type LedgerEntry = LedgerAnswer["entries"][number];
export type LoggedChange = inferRouterOutputs<Router>["verdictLog"][number];

export interface LedgerPageAnswer {
  /** The lines that pass the filter. */
  readonly shown: LedgerAnswer;
  /** All of them, for counting. */
  readonly all: LedgerAnswer;
  readonly log: readonly LoggedChange[];
}

/** Reads the ledger, whole and filtered, and the changes of its verdicts. */
export async function readLedgerPage(view: LedgerView, locale: Locale): Promise<LedgerPageAnswer | ReadFailure> {
  const queryClient = getQueryClient();
  const trpc = trpcOnServer();
  const dated = view.asOf === null ? {} : { asOf: view.asOf };
  try {
    const [shown, all, log] = await Promise.all([
      queryClient.query(trpc.ledger.queryOptions({ ...ledgerQuery(view), lang: locale })),
      queryClient.query(trpc.ledger.queryOptions(dated)),
      queryClient.query(trpc.verdictLog.queryOptions({})),
    ]);
    return { shown, all, log };
  } catch (error) {
    return readFailureOf(error);
  }
}
