export * from "./restore.ts";
export * from "./write.ts";
