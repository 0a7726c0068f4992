import type { Bilingual, FigureLink } from "@frontera/domain";

type NoSeriesReason = Extract<FigureLink, { kind: "none" }>["reason"];

/** Why no series held here speaks to a figure. */
export const NO_SERIES_WORDS = {
  "no-official-series": {
    en: "No agency publishes a regular series of this: the paper quotes the press or a book.",
    es: "Ninguna dependencia publica una serie regular de esto: el estudio cita prensa o un libro.",
  },
  "programme-count": {
    en: "A programme's own count or cost, stated in reports and not published as a series.",
    es: "Conteo o costo propio de un programa, citado en informes y no publicado como serie.",
  },
  "series-not-held": {
    en: "An official series exists and is not loaded here yet.",
    es: "Existe una serie oficial que aún no está aquí.",
  },
  "stated-once": {
    en: "Stated once, of one measure or plan: nothing to follow.",
    es: "Dicho una vez, de una medida o un plan: no hay serie que seguir.",
  },
  "compares-own-figures": {
    en: "The paper compares two of its own figures.",
    es: "El estudio compara dos de sus propias cifras.",
  },
} as const satisfies Record<NoSeriesReason, Bilingual>;
