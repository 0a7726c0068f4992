/** Tests and benchmarks of a room. What they share with other rooms' tests is in the room's `exports` too. */
const trying = "^(apps|packages)/[^/]+/(test|bench)/";
/** What is run, built and shipped. */
const inside = (room) => `^${room}/(?!test/|bench/)`;

/** A package knows those named here; its tests know `packages/testing` besides. */
const onlyKnows = (name, room, others) => {
  const known = [room, ...others].join("|");
  const to = (allowed) => ({ path: "^(packages|apps)/", pathNot: `^packages/(${allowed})/` });
  return [
    { name, severity: "error", from: { path: inside(`packages/${room}`) }, to: to(known) },
    { name, severity: "error", from: { path: `^packages/${room}/(test|bench)/` }, to: to(`${known}|testing`) },
  ];
};

/** Who may import whom: docs/architecture.md, Arrows. A test plants a forbidden import and expects this file to refuse it. */
module.exports = {
  forbidden: [
    { name: "no-circular", severity: "error", from: {}, to: { circular: true } },
    ...onlyKnows("domain-is-a-leaf", "domain", []),
    ...onlyKnows("content-only-knows-domain", "content", ["domain"]),
    ...onlyKnows("claims-only-know-domain-and-content", "claims", ["domain", "content"]),
    ...onlyKnows("words-only-know-domain-and-claims", "words", ["domain", "claims"]),
    ...onlyKnows("publishing-only-knows-domain-content-and-words", "publishing", ["domain", "content", "words"]),
    ...onlyKnows("sources-only-know-domain-and-content", "sources", ["domain", "content"]),
    ...onlyKnows("db-only-knows-domain", "db", ["domain"]),
    ...onlyKnows("testing-is-a-leaf", "testing", []),
    { name: "packages-never-import-apps", severity: "error", from: { path: "^packages/" }, to: { path: "^apps/" } },
    {
      name: "dashboard-never-touches-db-sources-or-publishing",
      severity: "error",
      from: { path: inside("apps/dashboard") },
      to: { path: "^packages/(db|sources|publishing)/" },
    },
    {
      name: "api-never-touches-sources",
      severity: "error",
      from: { path: inside("apps/api") },
      to: { path: "^packages/sources/" },
    },
    {
      name: "apps-meet-only-through-the-router-type",
      severity: "error",
      from: { path: "^apps/([^/]+)/(?!test/|bench/)" },
      to: { path: "^apps/", pathNot: "^apps/$1/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "apps-meet-only-through-the-router-type",
      severity: "error",
      from: { path: "^apps/([^/]+)/(?!test/|bench/)" },
      to: { path: "^apps/", pathNot: "^apps/($1/|api/src/router[.]ts$)" },
    },
    {
      name: "rooms-are-imported-by-name",
      comment: "By a relative path a room's inside could be reached; by its name only what its package.json exports.",
      severity: "error",
      from: { path: "^(apps|packages)/([^/]+)/" },
      to: { path: "^(apps|packages)/", pathNot: "^$1/$2/", dependencyTypes: ["local"] },
    },
    {
      name: "rooms-are-imported-by-name",
      severity: "error",
      from: { path: "^(test|docs)/" },
      to: { path: "^(apps|packages)/", dependencyTypes: ["local"] },
    },
    {
      name: "what-runs-never-imports-tests",
      severity: "error",
      from: { path: "^(apps|packages)/", pathNot: [trying, "^packages/testing/"] },
      to: { path: `(${trying}|^packages/testing/)` },
    },
    {
      name: "features-stay-apart",
      severity: "error",
      from: { path: "^apps/dashboard/src/features/([^/]+)/" },
      to: { path: "^apps/dashboard/src/features/", pathNot: "^apps/dashboard/src/features/$1/" },
    },
    {
      name: "prisma-only-in-db",
      severity: "error",
      from: { path: "^(apps|packages)/", pathNot: "^packages/db/" },
      to: { path: "(@prisma/|packages/db/src/generated)" },
    },
    {
      name: "not-to-unresolvable",
      comment: "What Prisma generates is not there on a fresh clone, and is not looked at where it is.",
      severity: "error",
      from: {},
      to: { couldNotResolve: true, pathNot: "^[.]+/generated/" },
    },
  ],
  options: {
    tsPreCompilationDeps: "specify",
    tsConfig: { fileName: "tsconfig.json" },
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(/[.]next/|src/generated/)" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "types", "default"] },
  },
};
