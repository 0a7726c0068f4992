import { readFileSync } from "node:fs";
import { join } from "node:path";
import { folderBeside } from "./read-file.ts";

/** Publishers' real files and what is known of each; null where there is no folder of them. */
export const samples = folderBeside("SAMPLES_DIR", "samples");

export interface Expectation {
  readonly file: string;
  readonly rows?: number;
  readonly expect: Readonly<Record<string, unknown>>;
}

/** What the manifest says of files whose names begin so. */
export const expectationsOf = (prefix: string): readonly Expectation[] =>
  samples === null
    ? []
    : (JSON.parse(readFileSync(join(samples, "manifest.json"), "utf8")) as Expectation[]).filter(({ file }) =>
        file.startsWith(prefix),
      );
