/** Words that say nothing about what is looked for, in both languages. */
const EMPTY = new Set(
  [
    "a an and at by de del desde el en for from hacia in into la las los of on or per por the to un una vs y with con",
    "how many much what which is are was were did como cual cuanto cuanta cuantos cuantas hay hubo fue",
  ].flatMap((words) => words.split(" ")),
);

/** One country under all its names: it stands in nearly every title under one of them. */
const US = /\b(?:estados\s+unidos|united\s+states|ee\.?\s*uu|e\.?u\.?a|usa)\b|\bu\.s(?=\.)/g;

/** One of Mexico's states, by a name whose words are those of any state and of the country. */
const EDOMEX = /\b(?:estado\s+de|state\s+of)\s+mexico\b/g;

/** To cite: without its end it would be the beginning of "city". */
const CITE = /\bcit(?:e|ing)\b/g;

/** Letters without accents and case, numbers without thousands separators: "México" finds "Mexico", "67,000" finds "67000". */
export const wordsOf = (text: string): string[] =>
  (
    text
      .normalize("NFD")
      .replace(/\p{M}/gu, "")
      .toLowerCase()
      .replace(US, "us")
      .replace(EDOMEX, "edomex")
      .replace(CITE, "citar")
      .replace(/(?<=\d),(?=\d{3}(?!\d))/g, "")
      .match(/\d+(?:\.\d+)?(?![\p{L}\d])|[\p{L}\d]+/gu) ?? []
  )
    .filter((word) => !EMPTY.has(word))
    .map(stem);

/** One and many, in both languages: "homicidios" and "homicidio", "detenciones" and "detención", "rates" and "rate". */
const stem = (word: string): string => (word.length < 4 || /^\d/.test(word) ? word : word.replace(/e?s?$/, ""));
