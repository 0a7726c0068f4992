/** Words that say nothing about what is looked for, in both languages. */
const EMPTY = new Set(
  "a an and at by de del el en for from in la las los of on or per por the to un una vs y".split(" "),
);

/** Letters without accents and case, numbers without thousands separators: "México" finds "Mexico", "67,000" finds "67000". */
export const wordsOf = (text: string): string[] =>
  (
    text
      .normalize("NFD")
      .replace(/\p{M}/gu, "")
      .toLowerCase()
      .replace(/(?<=\d),(?=\d{3}(?!\d))/g, "")
      .match(/\d+(?:\.\d+)?(?![\p{L}\d])|[\p{L}\d]+/gu) ?? []
  )
    .filter((word) => !EMPTY.has(word))
    .map(stem);

/** One and many, in both languages: "homicidios" and "homicidio", "detenciones" and "detención", "rates" and "rate". */
const stem = (word: string): string => (word.length < 4 || /^\d/.test(word) ? word : word.replace(/e?s?$/, ""));
