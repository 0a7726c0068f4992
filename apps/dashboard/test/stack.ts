import { createDatabase } from "../../../packages/db/test/fresh-database.ts";
import { serve, type Serving, type ServingOptions } from "./serving.ts";

export type Stack = Serving;

/** The whole product on a database of its own. */
export const startStack = async (options: ServingOptions = {}): Promise<Stack> =>
  serve(await createDatabase(), options);
