import { join } from "node:path";
import { root } from "./env.ts";

/** Turbo's own program, run by the Node.js that runs this. */
export const turbo = join(root, "node_modules/turbo/bin/turbo");
