import { expect, it } from "vitest";
import { dearestQuestions } from "../../bench/dearest-questions.ts";
import { deaf } from "../../src/live.ts";
import { readOnlyAccess } from "../../src/access.ts";
import { router } from "../../src/router.ts";
import { createApp } from "../../src/server.ts";

const nothing = new Uint8Array();
const asked = new Set(
  dearestQuestions({ snapshot: "", otherSnapshot: "", watch: "", download: "", bomb: nothing, large: nothing }).map(
    ({ covers }) => covers,
  ),
);

it("the dearest request of every route and of every procedure is in the table that `pnpm bench` prints", () => {
  const app = createApp({ db: {} as never, live: deaf, access: readOnlyAccess, now: () => new Date() });
  // What takes every method is what stands before the routes; tRPC and the sign-in are told by what they serve.
  const routes = app.routes.filter(({ method }) => method !== "ALL").map(({ method, path }) => `${method} ${path}`);
  const procedures = Object.keys(router._def.procedures);
  expect(routes.length + procedures.length).toBeGreaterThan(50);
  expect([...new Set([...routes, ...procedures])].filter((name) => !asked.has(name))).toEqual([]);
});
