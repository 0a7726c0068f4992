export * from "./band.ts";
export * from "./check-growth.ts";
export * from "./interval.ts";
