export * from "./course.ts";
export * from "./csv.ts";
export * from "./files/index.ts";
export * from "./ledger-columns.ts";
export * from "./overview-columns.ts";
export * from "./search/index.ts";
export * from "./snapshot/index.ts";
export * from "./verify-file.ts";
