/** A sentence may have so many characters; a longer one is not read at all. */
export const LONGEST = 500;

/** A word, a number or a sign of a sentence. */
export interface Token {
  /** In small letters, without accents or a possessive. */
  readonly norm: string;
  readonly kind: "word" | "number" | "mixed" | "sign";
  /** Begins with a capital. */
  readonly capital: boolean;
  /** Where it stands in the cleaned sentence; the end is not inside. */
  readonly start: number;
  readonly end: number;
}

/** Characters that nobody sees or that turn the line around. */
const unseen = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu;

/** The sentence in one line, without what cannot be seen, and with the short names of the United States in one word. */
export const clean = (text: string): string =>
  text
    .slice(0, 4 * LONGEST)
    .normalize("NFC")
    .replace(unseen, " ")
    .replace(/\bU\.\s?S\.?(?:\s?A\.)?(?!\p{L})/gu, "US")
    .replace(/\bEE\.?\s?UU\.?(?!\p{L})|\bE\.\s?U\.(?:\s?A\.)?(?!\p{L})|\bEUA\b|\bEU\b/gu, "EEUU")
    .replace(/\s+/gu, " ")
    .trim();

const pieces =
  /(?<fiscal>(?:FY|AF)[\s-]?['’]?\d{2,4}(?![\p{L}\d]))|(?<number>\d+(?:[.,]\d+)*(?![\p{L}\d]))|(?<mixed>\d[\p{L}\d.,]*)|(?<word>\p{L}[\p{L}\p{M}\d]*(?:['’]\p{L}+)*)|(?<sign>[%$€£+~≈<>≥≤×−]|(?<!\p{L})[–—-]|[–—-](?!\p{L}))/giu;

const folded = (text: string): string =>
  text
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/’/gu, "'")
    .replace(/'s$/u, "")
    .replace(/s'$/u, "s");

/** The tokens of a cleaned sentence, in one pass. */
export function tokensOf(text: string): readonly Token[] {
  return [...text.matchAll(pieces)].map(({ groups = {}, index, 0: found }) => {
    const kind =
      groups["number"] !== undefined
        ? "number"
        : groups["word"] !== undefined
          ? "word"
          : groups["sign"] !== undefined
            ? "sign"
            : "mixed";
    return {
      norm: folded(found),
      kind,
      capital: /^\p{Lu}/u.test(found),
      start: index,
      end: index + found.length,
    };
  });
}
