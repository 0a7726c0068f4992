/**
 * Characters that nobody sees, and that change what others see: controls and line ends, marks that turn the direction of text, joiners and other
 * characters without width, halves of characters, what every font draws otherwise, and what is no character.
 */
const unseen =
  /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}\p{Default_Ignorable_Code_Point}\u2800]/gu;

/** In a name, blanks that look like a space and are none, and a third mark on one letter, too. */
const unseenInName = new RegExp(`${unseen.source}|[^\\P{Zs} ]|(?<=\\p{M}{2})\\p{M}`, "gu");

/** Tab and line ends: part of a text of several lines. */
const betweenLines = "\t\r\n";

/** The first such character of a name, as `U+202E`; null for none. A text of several lines may have line ends. */
export function unseenIn(text: string, kind: "name" | "lines" = "name"): string | null {
  const isName = kind === "name";
  const found = text.match(isName ? unseenInName : unseen)?.find((each) => isName || !betweenLines.includes(each));
  return found === undefined ? null : `U+${(found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}

/** The text with a mark in place of each such character: what a stranger wrote, to be shown. */
export const showUnseen = (text: string): string => text.replaceAll(unseen, "\ufffd");
