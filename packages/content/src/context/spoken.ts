import type { Spoken } from "../spoken.ts";

export const CONTEXT_SPOKEN: readonly Spoken[] = [
  {
    en: ["population", "mexico population", "mexican population", "population of mexico", "inhabitants"],
    es: ["poblacion", "poblacion de mexico", "poblacion mexicana", "habitantes"],
    means: [["worldbank-population"], ["conapo-population"]],
    about: ["MX"],
  },
];
