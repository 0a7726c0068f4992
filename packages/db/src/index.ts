export * from "./append-vintage.ts";
export * from "./connect.ts";
export * from "./database.ts";
export * from "./embedded/index.ts";
export * from "./error.ts";
export * from "./listen.ts";
export { applyMigrations } from "./migrate.ts";
export * from "./read-series.ts";
export * from "./records.ts";
