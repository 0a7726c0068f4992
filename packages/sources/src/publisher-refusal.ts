import { SourceError } from "./source.ts";

/** Longer words are no sentence that a person was meant to read. */
const quotedAtMost = 300;

/** Where publishers put their words, the best first: FRED, Banco de México, the World Bank, Socrata, USAspending, UNHCR, Frankfurter. */
const named = ["error_message", "mensaje", "message", "detail", "detalle", "description", "value", "title"];
/** What holds them. */
const holding = ["error", "errors", "message", "fault"];

/**
 * What a publisher says in place of its file, in its own words; null where the text is no error that any of them sends. Words in HTML are nobody's: the
 * page in front of a publisher's server is not the publisher.
 */
export function refusalIn(text: string): string | null {
  const body = text.replace(/^\uFEFF/, "").trim();
  const words = /^[[{]/.test(body) ? inJson(parsed(body)) : body.startsWith("<") ? inXml(body) : inText(body);
  // An answer without a fault may have an empty place for one.
  if (words === null || !/\p{L}/u.test(words) || /<[a-z!/]/i.test(words)) return null;
  return words.replaceAll(/\s+/g, " ").slice(0, quotedAtMost);
}

export const refusedInWords = (name: string, words: string): SourceError =>
  new SourceError("refused-by-publisher", `${name}: the publisher answered: ${words}`);

export const isPage = (text: string): boolean => /^\uFEFF?\s*<(!doctype html|html)\b/i.test(text);

/** An error is a few words; so much of a file tells what it is. */
export const errorBytes = 16_000;

/** Refuses what somebody saved in place of a file, whatever its name says: a page, or a publisher's error. Throws SourceError. */
export function assertNoRefusal(fileName: string, bytes: Uint8Array): void {
  const head = new TextDecoder().decode(bytes.subarray(0, errorBytes));
  if (isPage(head)) throw new SourceError("not-the-file", `${fileName} is a page in HTML instead of the file`);
  const words = bytes.length <= errorBytes ? refusalIn(head) : null;
  if (words !== null) throw refusedInWords(fileName, words);
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}

/** An object that names an error, alone or in a list of nothing else; INEGI's is a list of texts, `ErrorInfo:…`. */
function inJson(answer: unknown): string | null {
  if (Array.isArray(answer)) {
    const parts = answer.map((each) => (typeof each === "string" ? inErrorText(each) : inJson(each)));
    return parts.length === 0 || parts.includes(null) ? null : parts.join("; ");
  }
  if (typeof answer !== "object" || answer === null) return null;
  return saysNo(answer) ? wordsOf(answer) : null;
}

const inErrorText = (text: string): string | null => (/^Error\w+:/.test(text) ? text : null);

const saysNo = (answer: object): boolean =>
  [...holding, "error_message", "detail"].some((name) => Object.hasOwn(answer, name));

/** The words in a value of an error, wherever its publisher puts them. */
function wordsOf(value: unknown): string | null {
  if (typeof value === "string") return value;
  if (Array.isArray(value)) {
    const parts = value.map(wordsOf).filter((part) => part !== null);
    return parts.length > 0 ? parts.join("; ") : null;
  }
  if (typeof value !== "object" || value === null) return null;
  const own = value as Readonly<Record<string, unknown>>;
  const said = [...named, ...holding].map((name) => wordsOf(own[name])).filter((part) => part !== null);
  return said.length > 0 ? [...new Set(said)].join(". ") : null;
}

/** FRED's attribute, the elements of the World Bank and of S3. */
function inXml(body: string): string | null {
  const [, attribute, element] =
    /<error\b[^>]*\smessage="([^"]+)"|<(?:\w+:)?message\b[^>]*>([^<]+)</i.exec(
      /^<(\?xml|(\w+:)?error\b)/i.test(body) ? body : "",
    ) ?? [];
  return attribute ?? element ?? null;
}

/** The Census Bureau says `error: unknown variable 'B05006_999E'`. */
const inText = (body: string): string | null => /^(?:error:\s*)+([^\r\n]+)/i.exec(body)?.[1] ?? null;
