import type { Bilingual } from "@frontera/domain";
import { PEOPLE_WORDS, refused } from "@frontera/words";

/** However it is written: letters without their accents and in one case, with one space between words. */
const plain = (text: string): string =>
  text
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[\p{Z}\p{P}]+/gu, " ")
    .trim()
    .toLowerCase();

const taken: ReadonlySet<string> = new Set(PEOPLE_WORDS.map(plain));

/** Why nobody may be shown under this name: it would be taken for an address, or for what Frontera itself says of people. Null where one may. */
export function displayNameRefusal(name: string): Bilingual | null {
  if (/\S@\S/u.test(name.normalize("NFKC"))) return refused("emailAsName");
  return taken.has(plain(name)) ? refused("roleAsName", { name }) : null;
}
