/** A query about what goes from one of the two countries to the other. */
interface Directed {
  /** From whom to whom, as the areas of the catalogue spell it. */
  readonly direction: "MX-to-US" | "MX-from-US";
  /** The query with the countries by their names: what is Mexican is Mexico's. */
  readonly query: string;
}

type Country = "mexico" | "us";

const US = /\b(?:estados\s+unidos|united\s+states|ee\.?\s*uu|u\.s(?:\.a)?|usa|eua|estadounidenses?)\b\.?/g;
const MEXICO = /\bmexic(?:o|ans?|an[oa]s?)\b/g;
const TRADE = /\b(ex|im)port(?:s|ed|ing|a|an|acion|aciones|ado|ada|ados|adas)?\b/;
const COUNTRY = /\b(?:(to|a|hacia|into|from|desde|of|de)\s+)?(?:the\s+|los\s+)?(us|mexico)\b/g;

const TO: ReadonlySet<string | undefined> = new Set(["to", "a", "hacia", "into"]);
const FROM: ReadonlySet<string | undefined> = new Set(["from", "desde"]);

/**
 * Which way the goods go that a query about exports or imports names. Who exports sends and who imports receives, unless a word before a country says otherwise;
 * of "imports of Mexico" nobody can say which it is, unless the other country is named too. Null where it is not said.
 */
export function directed(query: string): Directed | null {
  const text = query.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(US, "us").replace(MEXICO, "mexico");
  const way = TRADE.exec(text)?.[1];
  if (way === undefined) return null;
  const named = [...text.matchAll(COUNTRY)].map(([, before, country]) => ({ before, country: country as Country }));
  const receiver = named.find(({ before }) => TO.has(before));
  const sender = named.find(({ before }) => FROM.has(before));
  const [actor] = named.filter((one) => one !== receiver && one !== sender);
  const isUnsaid = way === "im" && actor?.before !== undefined && named.length < 2;
  const acting = !actor || isUnsaid ? null : way === "im" ? actor.country : other(actor.country);
  const to = receiver?.country ?? (sender ? other(sender.country) : acting);
  return to && { direction: to === "us" ? "MX-to-US" : "MX-from-US", query: text };
}

const other = (country: Country): Country => (country === "us" ? "mexico" : "us");
