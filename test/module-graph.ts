import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import ts from "typescript";

/** A room's files by path from its folder. */
export type Files = ReadonlyMap<string, string>;

/** The TypeScript of a folder and of what lies below it. */
export const filesIn = (folder: string): Files =>
  new Map(
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => [name, readFileSync(join(folder, name), "utf8")]),
  );

const parsed = ([name, text]: readonly [string, string]): ts.SourceFile =>
  ts.createSourceFile(name, text, ts.ScriptTarget.ESNext, true);

/** Every node of a file, itself first. */
function* nodesOf(node: ts.Node): Generator<ts.Node> {
  yield node;
  for (const child of node.getChildren()) yield* nodesOf(child);
}

/** The names a door gives to other rooms: those its own statements export, one by one. */
export function exportedNames(door: string): readonly string[] {
  return parsed(["index.ts", door]).statements.flatMap((statement) => {
    if (!ts.isExportDeclaration(statement) || !statement.exportClause || !ts.isNamedExports(statement.exportClause))
      throw new Error(`a door names what it exports: ${statement.getText()}`);
    return statement.exportClause.elements.map(({ name }) => name.text);
  });
}

/** The longest chain of files of which each imports the next, types included; the door is no floor. Throws where files import in a circle. */
export function longestChain(files: Files): readonly string[] {
  const importsOf = new Map(
    [...files]
      .filter(([name]) => name !== "index.ts")
      .map((file) => [
        file[0],
        parsed(file)
          .statements.filter((each) => ts.isImportDeclaration(each) || ts.isExportDeclaration(each))
          .flatMap(({ moduleSpecifier }) =>
            moduleSpecifier && ts.isStringLiteral(moduleSpecifier) ? [moduleSpecifier.text] : [],
          )
          .filter((specifier) => specifier.startsWith("."))
          .map((specifier) => normalize(join(dirname(file[0]), specifier))),
      ]),
  );
  const chains = new Map<string, readonly string[]>();
  const chainFrom = (name: string, above: readonly string[]): readonly string[] => {
    if (above.includes(name)) throw new Error(`files import in a circle: ${[...above, name].join(" > ")}`);
    const known = chains.get(name);
    if (known) return known;
    const below = (importsOf.get(name) ?? []).map((next) => chainFrom(next, [...above, name]));
    const chain = [name, ...longest(below)];
    chains.set(name, chain);
    return chain;
  };
  return longest([...importsOf.keys()].map((name) => chainFrom(name, [])));
}

const longest = (chains: readonly (readonly string[])[]): readonly string[] =>
  chains.reduce((best, chain) => (chain.length > best.length ? chain : best), []);

/** Whether a text stands in the message of an error that is made there: that is for programs. */
const isInError = (node: ts.Node): boolean =>
  ts.findAncestor(node, (each) => ts.isNewExpression(each) && each.expression.getText().endsWith("Error")) !==
  undefined;

/** Texts of four words and more, and texts in Spanish, but for messages of errors; with the file of each. */
export const sentencesIn = (files: Files): readonly string[] =>
  [...files].flatMap((file) =>
    [...nodesOf(parsed(file))]
      .filter(
        (node) => ts.isStringLiteral(node) || ts.isTemplateExpression(node) || ts.isNoSubstitutionTemplateLiteral(node),
      )
      .filter((node) => !isInError(node))
      .map((node) => node.getText())
      .filter((text) => /\p{L}{2,}(?:[\s,;:]+\p{L}+){3}/u.test(text) || /[áéíóúüñ¿¡]/iu.test(text))
      .map((text) => `${file[0]}: ${text}`),
  );

/** Functions of more lines than these, with their file. */
export const functionsLongerThan = (lines: number, files: Files): readonly string[] =>
  [...files].flatMap((file) => {
    const source = parsed(file);
    const lineOf = (position: number): number => source.getLineAndCharacterOfPosition(position).line;
    return [...nodesOf(source)]
      .filter((node) => ts.isFunctionLike(node) && "body" in node && node.body !== undefined)
      .filter((node) => lineOf(node.end) - lineOf(node.getStart()) + 1 > lines)
      .map((node) => `${file[0]}:${String(lineOf(node.getStart()) + 1)}`);
  });

/** Attributes whose words no reader sees. */
const unread = new Set(["className", "rel", "sizes", "style", "xmlns", "viewBox"]);

/** Texts that a reader of pages would see: words between tags, and texts of two words and more, but for errors' messages and what only programs read. */
export const readTextsIn = (files: Files): readonly string[] =>
  [...files].flatMap((file) =>
    [...nodesOf(parsed(file))].filter((node) => isReadText(node)).map((node) => `${file[0]}: ${node.getText().trim()}`),
  );

function isReadText(node: ts.Node): boolean {
  if (ts.isJsxText(node)) return /\p{L}{2,} \p{L}{2,}/u.test(node.text);
  if (!ts.isStringLiteral(node) && !ts.isNoSubstitutionTemplateLiteral(node) && !ts.isTemplateExpression(node))
    return false;
  const attribute = ts.findAncestor(node, ts.isJsxAttribute);
  if (attribute && unread.has(attribute.name.getText())) return false;
  // The name of a font.
  if (ts.isPropertyAssignment(node.parent) && /font/i.test(node.parent.name.getText())) return false;
  if (isInError(node) || ts.isExpressionStatement(node.parent) || ts.isImportDeclaration(node.parent)) return false;
  const words = node.getText().replaceAll(/\$\{[^}]*\}/g, "…");
  // Markup and style are put together as texts where a chart becomes a file.
  return !/^`<|[;:] ?\d|SHA256SUMS|^"light dark"$/.test(words) && /\p{L}{2,} \p{L}{2,}/u.test(words);
}
