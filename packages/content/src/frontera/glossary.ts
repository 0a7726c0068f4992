import type { Term } from "../term.ts";

/** The words of every page. */
export const FRONTERA_TERMS = {
  baseline: {
    name: { en: "Baseline", es: "Línea de base" },
    meaning: {
      en: "A figure the paper of December 2017 states, as printed there, with its hedge, section and footnote.",
      es: "Una cifra que afirma el estudio de diciembre de 2017, como está impresa, con su matiz, sección y nota.",
    },
  },
  hedge: {
    name: { en: "Hedge", es: "Matiz" },
    meaning: {
      en: "A word that loosens a figure: about, nearly, more than, less than. It becomes a range that the record can lie in, instead of a single number.",
      es: "Una palabra que afloja una cifra: alrededor de, casi, más de, menos de. Se vuelve un intervalo en que el registro puede caer, en lugar de un solo número.",
    },
  },
  verdict: {
    name: { en: "Verdict", es: "Veredicto" },
    also: { en: "claim check, consistent, inconsistent", es: "comprobación, coherente, incoherente" },
    meaning: {
      en: "What can be said of a figure of the paper against its own endpoints or an official series. A stated percentage is tested with the range that the printed digits allow.",
      es: "Lo que puede decirse de una cifra del estudio frente a sus propios extremos o a una serie oficial. Un porcentaje afirmado se prueba con el intervalo que permiten los dígitos impresos.",
    },
  },
  "nearest-reading": {
    name: { en: "Nearest reading", es: "Lectura más cercana" },
    meaning: {
      en: "Where a figure misses the record of its own period and equals another period of the same series, as published when the paper came out, that period is named. It is an observation: nobody knows how the figure came about, and nothing is corrected.",
      es: "Cuando una cifra no coincide con el registro de su periodo y sí con otro periodo de la misma serie, como se publicaba al salir el estudio, se nombra ese periodo. Es una observación: no se sabe cómo surgió la cifra y nada se corrige.",
    },
  },
  "source-date": {
    name: { en: "Source date", es: "Fecha de la fuente" },
    also: {
      en: "a work older than the period it is cited for",
      es: "una obra anterior al periodo para el que se cita",
    },
    meaning: {
      en: "The work that a footnote cites came out before the period it is cited for began, or before it was over: it cannot know the figure, or not all of it. It is an observation beside the verdict: the work may print a forecast, or the paper may mean another year.",
      es: "La obra que cita una nota al pie salió antes de que empezara, o terminara, el periodo para el que se cita: no puede conocer la cifra, o no entera. Es una observación junto al veredicto: la obra puede traer una previsión, o el estudio referirse a otro año.",
    },
  },
  "inner-consistency": {
    name: { en: "Inner consistency", es: "Coherencia interna" },
    also: { en: "the paper against itself, contradiction", es: "el estudio frente a sí mismo, contradicción" },
    meaning: {
      en: "Whether statements of the paper that meet each other go together: the same thing said twice, a part and its whole, one growth said to be above another. Its own digits and hedges decide, no official figure. Where no series speaks to a figure, the verdict rests on this alone.",
      es: "Si las afirmaciones del propio estudio que se tocan van juntas: lo mismo dicho dos veces, una parte y su total, un crecimiento que se dice mayor que otro. Lo deciden sus propias cifras y matices, no una cifra oficial. Donde ninguna serie habla de la cifra, el veredicto descansa sólo en esto.",
    },
  },
  comparability: {
    name: { en: "Comparability", es: "Comparabilidad" },
    also: { en: "no percentage, not comparable", es: "sin porcentaje, no comparable" },
    meaning: {
      en: "Two values get a percentage only where unit, quote, definition, area, kind of period and completeness agree. Otherwise the reason stands in its place, with the nearest like for like.",
      es: "Dos valores llevan un porcentaje sólo si coinciden unidad, cotización, definición, área, tipo de periodo y completitud. Si no, en su lugar va la razón, con la comparación equivalente más cercana.",
    },
  },
  vintage: {
    name: { en: "Vintage", es: "Edición" },
    meaning: {
      en: "The state of a publication on the day it became public. Vintages are kept beside each other and none is ever changed.",
      es: "El estado de una publicación el día en que se hizo pública. Las ediciones se guardan una junto a otra y ninguna se cambia.",
    },
  },
  revision: {
    name: { en: "Revision", es: "Revisión" },
    also: { en: "restatement, correction", es: "corrección" },
    meaning: {
      en: "One value that differs between two vintages. The badge on a card says how much values of that age usually moved.",
      es: "Un valor que difiere entre dos ediciones. La etiqueta de cada tarjeta dice cuánto solían moverse los valores de esa edad.",
    },
  },
  "as-known-on": {
    name: { en: "As known on", es: "Según lo conocido el" },
    also: { en: "as of, asOf, real-time", es: "a la fecha, asOf, tiempo real" },
    meaning: {
      en: "A view of what had been published by a day. Values published later are left out; where no vintage of that day is held, nothing is projected back.",
      es: "Una vista de lo publicado hasta un día. Lo publicado después se omite; donde no tenemos una edición de ese día, nada se proyecta hacia atrás.",
    },
  },
  snapshot: {
    name: { en: "Snapshot", es: "Instantánea" },
    meaning: {
      en: "A view frozen under the hash of its content: the same bytes for ever, to hand on and cite, with a receipt of what has changed since.",
      es: "Una vista congelada bajo el hash de su contenido: los mismos bytes para siempre, para compartir y citar, con un recibo de lo que cambió después.",
    },
  },
  break: {
    name: { en: "Break", es: "Ruptura" },
    also: { en: "break in series, definition change", es: "ruptura de serie, cambio de definición" },
    meaning: {
      en: "A change of definition, method or source inside a series. The line is split there, and no percentage crosses it.",
      es: "Un cambio de definición, método o fuente dentro de una serie. Ahí la línea se corta, y ningún porcentaje lo cruza.",
    },
  },
  freshness: {
    name: { en: "Freshness", es: "Vigencia" },
    also: {
      en: "fresh, due, overdue, held in part, concluded",
      es: "al día, por salir, atrasada, en parte, concluida",
    },
    meaning: {
      en: "Whether the newest value held is the newest the publisher should have out, by its usual calendar. A page is as fresh as its oldest part.",
      es: "Si el valor más nuevo que tenemos es el más nuevo que la fuente debería haber publicado, según su calendario usual. Una página está tan al día como su parte más vieja.",
    },
  },
  transformation: {
    name: { en: "Transformation", es: "Transformación" },
    also: {
      en: "change from a year ago, index, average, per 100,000",
      es: "variación anual, índice, promedio, por 100,000",
    },
    meaning: {
      en: "What values go through before they are shown: aggregation, change, index, rate. It is named in the address, on the page and in the file; an empty cell says why it is empty.",
      es: "Por lo que pasan los valores antes de mostrarse: agregación, variación, índice, tasa. Se nombra en la dirección, en la página y en el archivo; una celda vacía dice por qué lo está.",
    },
  },
} as const satisfies Record<string, Term>;
