/** What a reader must know of a single value, in words; a closed list, so that every one can be shown in both languages. */
export const CAVEATS = {
  withdrawn: {
    en: "Stated in an earlier vintage, no longer stated by the publisher.",
    es: "Publicado en una edición anterior; el publicador ya no lo incluye.",
  },
  "published-as-zero": {
    en: "Printed as 0 for every crime: the state did not report that month.",
    es: "Impreso como 0 en todos los delitos: la entidad no reportó ese mes.",
  },
  "oaxaca-unreported": {
    en: "Understated: Oaxaca did not report that month and was printed as 0.",
    es: "Subestimado: Oaxaca no reportó ese mes y se imprimió como 0.",
  },
  "state-unreported": {
    en: "Understated: at least one state reported nothing that month and was printed as 0.",
    es: "Subestimado: al menos una entidad no reportó ese mes y se imprimió como 0.",
  },
  "still-filling": {
    en: "The publisher goes on adding to this year for about two years.",
    es: "El publicador sigue agregando montos a este año durante unos dos años.",
  },
  "recording-starts": {
    en: "Low: recording of unaccompanied children starts in this year.",
    es: "Bajo: el registro de menores no acompañados empieza en este año.",
  },
  "total-as-printed": {
    en: "As printed: the parts add up to one less than the total.",
    es: "Como se imprimió: las partes suman uno menos que el total.",
  },
  "first-half": {
    en: "January to June only.",
    es: "Sólo de enero a junio.",
  },
  "break-inside": {
    en: "The way of counting changed within this period: this is the sum of all its parts, as the publisher adds them up.",
    es: "La forma de contar cambió dentro de este periodo: es la suma de todas sus partes, como las suma la institución que publica.",
  },
  "headline-only": {
    en: "Read in a press headline only.",
    es: "Leído sólo en un titular de prensa.",
  },
} as const satisfies Record<string, { en: string; es: string }>;

export type CaveatId = keyof typeof CAVEATS;
