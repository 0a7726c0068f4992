/** Who may import whom: docs/architecture.md, Arrows. A test plants a forbidden import and expects this file to refuse it. */
module.exports = {
  forbidden: [
    { name: "no-circular", severity: "error", from: {}, to: { circular: true } },
    {
      name: "domain-is-a-leaf",
      severity: "error",
      from: { path: "^packages/domain/" },
      to: { path: "^(packages|apps)/", pathNot: "^packages/domain/" },
    },
    {
      name: "content-only-knows-domain",
      severity: "error",
      from: { path: "^packages/content/" },
      to: { path: "^(packages|apps)/", pathNot: "^packages/(content|domain)/" },
    },
    {
      name: "words-only-know-domain",
      severity: "error",
      from: { path: "^packages/words/" },
      to: { path: "^(packages|apps)/", pathNot: "^packages/(words|domain)/" },
    },
    {
      name: "publishing-only-knows-domain-content-and-words",
      severity: "error",
      from: { path: "^packages/publishing/" },
      to: { path: "^(packages|apps)/", pathNot: "^packages/(publishing|domain|content|words)/" },
    },
    {
      name: "sources-only-know-domain-and-content",
      severity: "error",
      from: { path: "^packages/sources/" },
      to: { path: "^(packages|apps)/", pathNot: "^packages/(sources|domain|content)/" },
    },
    {
      name: "db-only-knows-domain",
      severity: "error",
      from: { path: "^packages/db/" },
      to: { path: "^(packages|apps)/", pathNot: "^packages/(db|domain)/" },
    },
    { name: "packages-never-import-apps", severity: "error", from: { path: "^packages/" }, to: { path: "^apps/" } },
    {
      name: "dashboard-never-touches-db-sources-or-publishing",
      severity: "error",
      from: { path: "^apps/dashboard/" },
      to: { path: "^packages/(db|sources|publishing)/" },
    },
    {
      name: "api-never-touches-sources",
      severity: "error",
      from: { path: "^apps/api/" },
      to: { path: "^packages/sources/" },
    },
    {
      name: "apps-meet-only-through-the-router-type",
      severity: "error",
      from: { path: "^apps/([^/]+)/" },
      to: { path: "^apps/", pathNot: "^apps/$1/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "no-deep-imports",
      severity: "error",
      from: { path: "^(apps|packages)/([^/]+)/" },
      to: { path: "^packages/[^/]+/src/(?!index[.]ts$)", pathNot: "^$1/$2/" },
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
    { name: "not-to-unresolvable", severity: "error", from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    tsPreCompilationDeps: "specify",
    tsConfig: { fileName: "tsconfig.json" },
    doNotFollow: { path: "node_modules" },
    exclude: { path: "([.]test[.]ts$|/(test|bench)/|/[.]next/|src/generated/)" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "types", "default"] },
  },
};
