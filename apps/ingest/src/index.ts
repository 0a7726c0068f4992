/** What tests of other rooms begin with. Programs run `main.ts`. */
export type { Effects } from "./effects.ts";
export { fromFile } from "./from-file.ts";
export { ingest } from "./ingest.ts";
export { writeDown } from "./registers.ts";
export { runSource } from "./run-source.ts";
