import type { ColumnWords } from "./column-words.ts";

/** What the columns of the file of the first page are called, and what they hold, by their names. */
export const OVERVIEW_COLUMN_WORDS = {
  indicator: {
    title: { en: "Indicator", es: "Indicador" },
    about: { en: "The subject.", es: "El tema." },
  },
  series_id: {
    title: { en: "Series", es: "Serie" },
    about: {
      en: "Id of the series whose newest value is meant.",
      es: "Identificador de la serie cuyo último valor se da.",
    },
  },
  unit: {
    title: { en: "Unit", es: "Unidad" },
    about: { en: "Unit of all values.", es: "Unidad de todos los valores." },
  },
  base: {
    title: { en: "Base", es: "Base" },
    about: {
      en: "What now is set against: document-month the month of the paper, same-month the same month of 2017, year the year 2017, figure the paper's own figure.",
      es: "Con qué se compara: document-month el mes del estudio, same-month el mismo mes de 2017, year el año 2017, figure la cifra del propio estudio.",
    },
  },
  now_period: {
    title: { en: "Now", es: "Ahora" },
    about: { en: "The newest whole period.", es: "El último periodo completo." },
  },
  now_value: {
    title: { en: "Value now", es: "Valor de ahora" },
    about: {
      en: "Its value; of days the average of the month, of a count their sum.",
      es: "Su valor; de días, el promedio del mes; de un conteo, su suma.",
    },
  },
  then_period: {
    title: { en: "Then", es: "Entonces" },
    about: { en: "The period it is set against.", es: "El periodo con que se compara." },
  },
  then_value: {
    title: { en: "Value then", es: "Valor de entonces" },
    about: { en: "Its value.", es: "Su valor." },
  },
  change: {
    title: { en: "Change", es: "Cambio" },
    about: { en: "Value now less value then.", es: "Valor de ahora menos el de entonces." },
  },
  change_percent: {
    title: { en: "Change in percent", es: "Cambio porcentual" },
    about: {
      en: "The change as a percentage of the value then, one decimal; to be read with change_grade.",
      es: "El cambio como porcentaje del valor de entonces, un decimal; se lee junto con change_grade.",
    },
  },
  change_grade: {
    title: { en: "Grade of the change", es: "Grado del cambio" },
    about: {
      en: "like-for-like; at-least or at-most, a rise or a fall that is at least or at most so large; as-published, across a change of method of which nobody knows which way it works; none, where no percentage may stand between the two.",
      es: "like-for-like, entre iguales; at-least o at-most, un alza o una baja al menos o a lo sumo así de grande; as-published, a través de un cambio de metodología del que no se sabe en qué sentido actúa; none, donde no procede un porcentaje entre ambos.",
    },
  },
  method_changed: {
    title: { en: "Method changed", es: "Cambio de metodología" },
    about: {
      en: "First periods under another method that lie between the two, separated by spaces.",
      es: "Primeros periodos con otra metodología que quedan entre ambos, separados por espacios.",
    },
  },
  newest_period: {
    title: { en: "Newest period", es: "Periodo más reciente" },
    about: {
      en: "Period of the newest value as published, whole or not.",
      es: "Periodo del último valor publicado, completo o no.",
    },
  },
  newest_value: {
    title: { en: "Newest value", es: "Valor más reciente" },
    about: { en: "The newest value as published.", es: "El último valor publicado." },
  },
  vintage_date: {
    title: { en: "Edition", es: "Edición" },
    about: { en: "Day on which the newest value became public.", es: "Día en que se publicó el último valor." },
  },
  freshness: {
    title: { en: "Freshness", es: "Vigencia" },
    about: {
      en: "How current it is: fresh, due, overdue, held, source-error, concluded, not-held.",
      es: "Qué tan vigente es: fresh, due, overdue, held, source-error, concluded, not-held.",
    },
  },
} as const satisfies Readonly<Record<string, ColumnWords>>;
