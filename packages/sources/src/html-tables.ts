import { parse, type DefaultTreeAdapterTypes } from "parse5";

type Node = DefaultTreeAdapterTypes.Node;

/** What a page says: all of its text, and its tables, row by row, cell by cell, with single spaces. */
export interface Page {
  readonly text: string;
  readonly tables: readonly (readonly (readonly string[])[])[];
}

/** Reads a web page as browsers do. A table inside another is read with the outer one, and by itself. */
export function readPage(html: string): Page {
  const page = parse(html);
  return {
    text: textOf(page),
    tables: within(page, "table").map((table) => within(table, "tr").map((row) => within(row, "th", "td").map(textOf))),
  };
}

const unread = ["script", "style", "template", "noscript"];

/** Everything inside, in the order of the page, but what nobody reads. A page may be nested deeper than calls can be. */
function* inside(node: Node): Generator<Node> {
  const waiting = [node];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    yield next;
    if ("childNodes" in next && !unread.includes(next.nodeName)) waiting.push(...next.childNodes.toReversed());
  }
}

const within = (node: Node, ...names: readonly string[]): readonly Node[] =>
  [...inside(node)].filter(({ nodeName }) => names.includes(nodeName));

const textOf = (node: Node): string =>
  [...inside(node)]
    .flatMap((each) => (each.nodeName === "#text" && "value" in each ? [each.value] : []))
    .join(" ")
    .replaceAll(/\s+/g, " ")
    .trim();
