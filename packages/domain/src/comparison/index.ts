export * from "./change.ts";
export * from "./compare.ts";
export * from "./gate.ts";
export * from "./links.ts";
export * from "./verdict-sentence.ts";
export * from "./verdicts.ts";
