export * from "./events.ts";
export * from "./figure.ts";
export * from "./figures.ts";
export * from "./later-events.ts";
export * from "./paper.ts";
export * from "./works.ts";
export * from "./statements.ts";
