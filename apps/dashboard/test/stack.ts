import { createDatabase } from "@frontera/testing/database";
import { theArchive } from "@frontera/ingest/test/archive";
import { serve, type Serving, type ServingOptions } from "./serving.ts";

export type Stack = Serving;

/** The whole product on a database of its own, which holds the archive unless told otherwise. */
export const startStack = async ({
  withArchive = true,
  ...options
}: ServingOptions & { readonly withArchive?: boolean } = {}): Promise<Stack> =>
  serve(await createDatabase({ holding: withArchive ? theArchive : null }), options);
