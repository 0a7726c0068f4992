import type { HedgedNumber } from "@frontera/domain";
import type { Token } from "./text.ts";

export type Printed = HedgedNumber["printed"];
type Scale = Printed["scale"];

/** A number as typed. `grouped`: what it is if its one point stands between thousands, as in Spain, where what is counted has no decimals. */
export interface TypedNumber {
  readonly printed: Printed;
  readonly grouped: Printed | null;
  /** How many tokens it takes. */
  readonly length: number;
}

const longestDigits = 40;

const plain = (digits: string): string => digits.replace(/^0+(?=\d)/u, "");

/** Digits with points and commas, in either language: `1,234.5`, `1.234,5`, `1.234.567`, `37,5`. Null where it is no number. */
export function readDigits(text: string): Pick<TypedNumber, "printed" | "grouped"> | null {
  if (text.length > longestDigits) return null;
  const printed = (digits: string): Printed => ({ digits: plain(digits), scale: 0 });
  const none = { grouped: null };
  if (/^\d+$/u.test(text)) return { printed: printed(text), ...none };
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/u.test(text)) return { printed: printed(text.replaceAll(",", "")), ...none };
  if (/^\d{1,3}(?:\.\d{3})+,\d+$|^\d{1,3}(?:\.\d{3}){2,}$/u.test(text))
    return { printed: printed(text.replaceAll(".", "").replace(",", ".")), ...none };
  if (/^\d+,\d{1,2}$|^\d+,\d{4,}$/u.test(text)) return { printed: printed(text.replace(",", ".")), ...none };
  if (/^\d+\.\d+$/u.test(text))
    return {
      printed: printed(text),
      grouped: /^[1-9]\d{0,2}\.\d{3}$/u.test(text) ? printed(text.replace(".", "")) : null,
    };
  return null;
}

const scales: Readonly<Record<string, Scale>> = {
  thousand: 3,
  thousands: 3,
  mil: 3,
  miles: 3,
  k: 3,
  million: 6,
  millions: 6,
  millon: 6,
  millones: 6,
  mn: 6,
  mdd: 6,
  billion: 9,
  billions: 9,
  bn: 9,
  trillion: 12,
  billon: 12,
  billones: 12,
};

const inWords: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
  uno: 1,
  dos: 2,
  tres: 3,
  cuatro: 4,
  cinco: 5,
  seis: 6,
  siete: 7,
  ocho: 8,
  nueve: 9,
  diez: 10,
  once: 11,
  doce: 12,
  quince: 15,
  veinte: 20,
  treinta: 30,
  cuarenta: 40,
  cincuenta: 50,
  sesenta: 60,
  setenta: 70,
  ochenta: 80,
  noventa: 90,
};

/** How a count is said in a word, in either language; null for any other word. "Once" is eleven in Spanish only. */
export const wordNumber = (word: string, isSpanish: boolean): number | null =>
  word === "once" && !isSpanish ? null : (inWords[word] ?? null);

/** The number that begins at a token, thousands apart by spaces and words of scale put together: `33 341`, `1.7 million`, `33 mil 341`. */
export function readNumber(tokens: readonly Token[], at: number, isSpanish: boolean): TypedNumber | null {
  const first = tokens[at];
  if (!first) return null;
  const glued = /^(\d[\d.,]*)(k|m|mn|bn|b)$/u.exec(first.kind === "mixed" ? first.norm : "");
  if (glued) {
    const digits = readDigits(glued[1] ?? "");
    const letter = glued[2] ?? "";
    const scale: Scale = letter === "k" ? 3 : letter.startsWith("b") ? 9 : 6;
    return digits && { printed: { ...digits.printed, scale }, grouped: null, length: 1 };
  }
  const spoken = first.kind === "word" ? wordNumber(first.norm, isSpanish) : null;
  const spaced = first.kind === "number" ? spacedDigits(tokens, at) : null;
  const head = spaced ?? (spoken === null ? null : { ...readDigits(String(spoken)), length: 1 });
  if (!head?.printed) return null;
  const { printed, grouped = null, length } = head;
  const scale = scaleAt(tokens, at + length);
  if (!scale) return { printed, grouped, length };
  const scaled = { printed: { ...printed, scale: scale.scale }, grouped: null, length: length + scale.length };
  return isSpanish ? (composed(tokens, at, scaled) ?? scaled) : scaled;
}

/** `1 234 567`: groups of three digits behind a space. */
function spacedDigits(tokens: readonly Token[], at: number): TypedNumber | null {
  const first = tokens[at];
  const read = first && readDigits(first.norm);
  if (!first || !read) return null;
  let length = 1;
  let digits = first.norm;
  let before = first;
  if (/^[1-9]\d{0,2}$/u.test(digits))
    for (
      let next = tokens[at + length];
      next?.kind === "number" && /^\d{3}$/u.test(next.norm) && next.start === before.end + 1;
      next = tokens[at + length]
    ) {
      digits += next.norm;
      before = next;
      length += 1;
    }
  return length === 1 ? { ...read, length } : { printed: { digits, scale: 0 }, grouped: null, length };
}

function scaleAt(tokens: readonly Token[], at: number): { readonly scale: Scale; readonly length: number } | null {
  const [one, two, three] = [tokens[at], tokens[at + 1], tokens[at + 2]].map((token) =>
    token?.kind === "word" ? token.norm : "",
  );
  if (one === "mil" && (two === "millones" || two === "mdd")) return { scale: 9, length: 2 };
  if (one === "miles" && two === "de" && three === "millones") return { scale: 9, length: 3 };
  const scale = Object.hasOwn(scales, one ?? "") ? scales[one ?? ""] : undefined;
  return scale === undefined ? null : { scale, length: 1 };
}

/** `33 mil 341`, `2 millones 378 mil 944`: whole numbers of falling scale, added up. Null where nothing follows. */
function composed(tokens: readonly Token[], at: number, head: TypedNumber): TypedNumber | null {
  if (!/^\d+$/u.test(head.printed.digits)) return null;
  let { length } = head;
  let { scale } = head.printed;
  let total = BigInt(head.printed.digits) * 10n ** BigInt(scale);
  while (scale > 0) {
    const next = tokens[at + length];
    if (next?.kind !== "number" || !/^\d{1,3}$/u.test(next.norm)) break;
    const smaller = scaleAt(tokens, at + length + 1);
    const nextScale = smaller?.scale ?? 0;
    // "63 mil 319 millones": the thousands are thousands of millions.
    if (scale === 3 && smaller && nextScale > 3) {
      const digits = String(total + BigInt(next.norm));
      return { printed: { digits, scale: nextScale }, grouped: null, length: length + 1 + smaller.length };
    }
    if (nextScale >= scale || (nextScale === 0 && scale > 3)) break;
    if (nextScale === 0 && tokens[at + length + 1]?.norm === "%") break;
    total += BigInt(next.norm) * 10n ** BigInt(nextScale);
    length += 1 + (smaller?.length ?? 0);
    scale = nextScale;
  }
  if (length === head.length) return null;
  return { printed: { digits: String(total / 10n ** BigInt(scale)), scale }, grouped: null, length };
}
