import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

const source = join(import.meta.dirname, "../src");

/** One message in both languages, and where it is written. */
export interface Pair {
  readonly at: string;
  readonly en: string;
  readonly es: string;
}

/** Every `{ en: "...", es: "..." }` of this room, read from its source. */
export function pairs(): readonly Pair[] {
  const found: Pair[] = [];
  for (const name of readdirSync(source, { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith(".ts"),
  )) {
    const file = ts.createSourceFile(name, readFileSync(join(source, name), "utf8"), ts.ScriptTarget.Latest, true);
    const visit = (node: ts.Node): void => {
      if (ts.isObjectLiteralExpression(node)) {
        const [en, es] = [textOf(node, "en"), textOf(node, "es")];
        const { line } = file.getLineAndCharacterOfPosition(node.getStart());
        if (en !== null && es !== null) found.push({ at: `${name}:${String(line + 1)}`, en, es });
      }
      ts.forEachChild(node, visit);
    };
    visit(file);
  }
  return found;
}

function textOf(object: ts.ObjectLiteralExpression, language: string): string | null {
  const property = object.properties.find(
    (each): each is ts.PropertyAssignment => ts.isPropertyAssignment(each) && each.name.getText() === language,
  );
  return property && ts.isStringLiteralLike(property.initializer) ? property.initializer.text : null;
}
