export * from "./citation.ts";
export * from "./csvw.ts";
export * from "./data-package.ts";
export * from "./describe-series.ts";
export * from "./observation-columns.ts";
export * from "./table.ts";
export * from "./wide-table.ts";
