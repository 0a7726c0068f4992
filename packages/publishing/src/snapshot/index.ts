export { buildSnapshot, hashOf, type Snapshot, type SnapshotContent } from "./build.ts";
export * from "./changes.ts";
export * from "./check.ts";
export * from "./figures-table.ts";
export * from "./read-frozen.ts";
export * from "./verification.ts";
export { fromZip, toZip, type Files } from "./zip.ts";
