import type { Bilingual, Series } from "@frontera/domain";

const counted = {
  arrests: { en: "arrests", es: "detenciones" },
  expulsions: { en: "expulsions", es: "expulsiones" },
  encounters: { en: "encounters", es: "encuentros" },
  seizures: { en: "seizures", es: "decomisos" },
  crossings: { en: "crossings", es: "cruces" },
  containers: { en: "containers", es: "contenedores" },
  operations: { en: "transfers", es: "envíos" },
  removals: { en: "removals", es: "deportaciones" },
  returns: { en: "returns", es: "devoluciones" },
  victims: { en: "victims", es: "víctimas" },
  deaths: { en: "deaths", es: "defunciones" },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** What people call the events that a series counts, by its definition. */
const byDefinition: readonly (readonly [RegExp, Bilingual])[] = [
  [/seizure-events/, counted.seizures],
  [/inbound-.*containers/, counted.containers],
  [/inbound-/, counted.crossings],
  [/remittances.*operations/, counted.operations],
  [/removals/, counted.removals],
  [/returned|repatriated/, counted.returns],
  [/expulsions|title42/, counted.expulsions],
  [/encounters/, counted.encounters],
  [/apprehen/, counted.arrests],
];

/** And the people. */
const peopleByDefinition: typeof byDefinition = [
  [/-victims$/, counted.victims],
  [/deaths$/, counted.deaths],
];

const named: Readonly<Partial<Record<Series["unit"], typeof byDefinition>>> = {
  events: byDefinition,
  people: peopleByDefinition,
};

/** The word for what a series counts, in the plural; null where it counts something else, or nobody has a better word. */
export const countedAs = ({ unit, definition }: Pick<Series, "unit" | "definition">): Bilingual | null =>
  named[unit]?.find(([pattern]) => pattern.test(definition))?.[1] ?? null;
