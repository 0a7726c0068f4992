export * from "./notice.ts";
export * from "./release-notices.ts";
export { seriesNotices } from "./series-notices.ts";
export * from "./terms.ts";
export * from "./verdict-notices.ts";
