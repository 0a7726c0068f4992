import type { inferRouterOutputs } from "@trpc/server";
import type { Router } from "@frontera/api";
import { readFailureOf, type ReadFailure } from "../../trpc/failure.ts";
import { getQueryClient } from "../../trpc/query-client.ts";
import { trpcOnServer } from "../../trpc/server.ts";

type Outputs = inferRouterOutputs<Router>["sources"];
export type ReleasesAnswer = Outputs["releases"];
export type ReleaseAnswer = Outputs["release"];
export type ImportsAnswer = Outputs["imports"];
export type Summary = ReleasesAnswer["releases"][number];
export type ImportRequest = ImportsAnswer["requests"][number];

/** What a page of sources is drawn from, or why it cannot be read. The reader's own headers say whether they are an operator. */
const reading = async <T>(read: () => Promise<T>): Promise<{ readonly answer: T } | ReadFailure> => {
  try {
    return { answer: await read() };
  } catch (error) {
    return readFailureOf(error);
  }
};

export const readReleases = () => {
  const client = getQueryClient();
  return reading(() => client.query(trpcOnServer().sources.releases.queryOptions()));
};

export const readRelease = (id: string, offset: number) => {
  const client = getQueryClient();
  return reading(() => client.query(trpcOnServer().sources.release.queryOptions({ id, offset })));
};

export const readImports = () => {
  const client = getQueryClient();
  return reading(() => client.query(trpcOnServer().sources.imports.queryOptions()));
};
