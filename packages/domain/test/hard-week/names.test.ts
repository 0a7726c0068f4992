import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { unseenIn } from "../../src/unseen.ts";

const codePoint = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;

const word = fc.constantFrom("Año", "niños", "שלום", "数据", "e\u0301", "o\u0302\u0301", "67,000", "«2017»", "👩");

/** What looks like a space and is none, what is drawn by nobody or by each otherwise. */
const strange = fc.oneof(
  fc.constantFrom("\u00a0", "\u1680", "\u2000", "\u2007", "\u202f", "\u205f", "\u3000", "\u2800", "\u200b", "\u202e"),
  fc.integer({ min: 0xe000, max: 0xf8ff }).map((code) => String.fromCodePoint(code)),
  fc.integer({ min: 0xf0000, max: 0xffffd }).map((code) => String.fromCodePoint(code)),
);

describe("a name", () => {
  it("of words with plain spaces between them is seen, whatever its script", () => {
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 8 }), (words) => {
        expect(unseenIn(words.join(" "))).toBeNull();
      }),
    );
  });

  it("with anything in it that others do not see as it is, is refused by that character's number", () => {
    fc.assert(
      fc.property(fc.array(word), strange, fc.array(word), (before, character, after) => {
        expect(unseenIn([...before, character, ...after].join(" "))).toBe(codePoint(character));
      }),
    );
  });

  it("with more than two marks on one letter is refused by the third", () => {
    const mark = fc.integer({ min: 0x300, max: 0x34e }).map((code) => String.fromCodePoint(code));
    fc.assert(
      fc.property(word, fc.array(mark, { minLength: 3, maxLength: 30 }), (before, marks) => {
        expect(unseenIn(`${before} a${marks.join("")}`)).toBe(codePoint(marks[2] ?? ""));
      }),
    );
  });
});
