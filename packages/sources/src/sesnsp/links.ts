/** Which of SESNSP's files a link must lead to. */
export interface WantedFile {
  readonly what: "delitos" | "victimas";
  readonly area: "estatal" | "municipal";
  /** CNSP/38/15 covers 2015 to 2025; RNID runs from January to the newest month of a year after. */
  readonly registry: "cnsp" | "rnid";
}

/**
 * The address of a file among a page's links, found by what the link says: its address changes every month, its place too, and so do
 * accents and spaces. Null when no link says so; the last one that does is taken, because the newest is added below.
 */
export function findLink(html: string, wanted: WantedFile): string | null {
  const links = [...html.matchAll(/<a\b[^>]*\bhref="([^"]+)"[^>]*>([\s\S]*?)<\/a>/gi)];
  const found = links.filter(([, , label]) => says(plainText(label ?? ""), wanted));
  return decodeEntities(found.at(-1)?.[1] ?? "") || null;
}

function says(label: string, { what, area, registry }: WantedFile): boolean {
  const has = (words: string): boolean => label.includes(words);
  const other = what === "delitos" ? "victimas" : "delitos";
  return (
    has("fuero comun") &&
    !has("fuero federal") &&
    !has("tablero") &&
    has(`incidencia delictiva ${area}`) &&
    has(what) &&
    !has(other) &&
    (registry === "cnsp" ? /2015\s*-\s*2025/.test(label) : /\benero(\s*-\s*[a-z]+)?\s+20(2[6-9]|[3-9]\d)/.test(label))
  );
}

/** Lower case without accents, tags and runs of spaces; every dash is a hyphen. */
const plainText = (html: string): string =>
  decodeEntities(html.replaceAll(/<[^>]+>/g, " "))
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[\u2010-\u2015]/g, "-")
    .replaceAll(/[\s\u00a0]+/g, " ");

const named: Readonly<Record<string, string>> = { amp: "&", quot: '"', nbsp: " ", ndash: "-", mdash: "-" };

/** The character references that such pages use: letters with marks, spaces, dashes, numbers. */
const decodeEntities = (text: string): string =>
  text.replaceAll(
    /&(?:#(\d+)|#x([0-9a-f]+)|([a-z])(?:acute|uml|tilde)|([a-z]+));/gi,
    (whole, decimal, hex, letter, name) => {
      if (typeof decimal === "string") return String.fromCodePoint(Number(decimal));
      if (typeof hex === "string") return String.fromCodePoint(Number.parseInt(hex, 16));
      if (typeof letter === "string") return letter;
      return named[String(name).toLowerCase()] ?? whole;
    },
  );
