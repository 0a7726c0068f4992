import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** One block of a how-to: a file to make, or lines of a file to change. */
interface Step {
  readonly kind: "make" | "change";
  readonly path: string;
  readonly text: string;
}

/** The blocks of a document that name a file behind their language, in their order. */
export const stepsOf = (document: string): readonly Step[] =>
  [...document.matchAll(/^```(ts|tsx|diff) (\S+)\n([\s\S]*?)^```$/gm)].map(([, language, path = "", text = ""]) => ({
    kind: language === "diff" ? "change" : "make",
    path,
    text,
  }));

/** Does what a how-to says in a copy of the repository. Throws where what is to be changed does not stand there, once. */
export function follow(document: string, folder: string): readonly string[] {
  return stepsOf(document).map(({ kind, path, text }) => {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, kind === "make" ? text : changed(readFileSync(file, "utf8"), path, text));
    return path;
  });
}

function changed(before: string, path: string, change: string): string {
  const linesWith = (mark: string): string =>
    change
      .split("\n")
      .filter((line) => line.startsWith(mark))
      .map((line) => `${line.slice(1)}\n`)
      .join("");
  const old = linesWith("-");
  const places = before.split(old).length - 1;
  if (places !== 1) throw new Error(`${path}: what is to be changed stands there ${String(places)} times:\n${old}`);
  return before.replace(old, () => linesWith("+"));
}
