export * from "./revision-memory.ts";
export * from "./revision-range.ts";
export * from "./verdict-log.ts";
