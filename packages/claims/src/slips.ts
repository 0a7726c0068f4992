/** Shorter words are too near to each other. */
const shortest = 7;

/** How many letters two words begin with alike. */
function alike(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return at;
}

/**
 * Whether a typed word is another with one letter left out or put in, or with two letters swapped. Another letter in place of one makes another
 * word too often ("detección", "detención").
 */
export function isSlipOf(typed: string, word: string): boolean {
  if (typed.length < shortest || word.length < shortest || typed === word) return false;
  const at = alike(typed, word);
  if (at === 0) return false;
  if (typed.length === word.length)
    return typed === `${word.slice(0, at)}${word[at + 1] ?? ""}${word[at] ?? ""}${word.slice(at + 2)}`;
  const [longer, shorter] = typed.length > word.length ? [typed, word] : [word, typed];
  // A last letter more or less is another form of the word.
  return at < shorter.length && longer.slice(0, at) + longer.slice(at + 1) === shorter;
}
