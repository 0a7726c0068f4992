import type { Bilingual } from "@frontera/domain";
import { say } from "../message.ts";
import type { ColumnWords } from "./column-words.ts";

/** What the columns of the file of the ledger are called, and what they hold, by their names. */
export const LEDGER_COLUMN_WORDS = {
  figure_id: {
    title: { en: "Figure", es: "Cifra" },
    about: { en: "Id of the figure in Frontera.", es: "Identificador de la cifra en Frontera." },
  },
  indicator: {
    title: { en: "Indicator", es: "Indicador" },
    about: { en: "The subject the figure belongs to.", es: "El tema al que pertenece la cifra." },
  },
  pillar: {
    title: { en: "Pillar", es: "Pilar" },
    about: { en: "Pillar of the Mérida Initiative, 1 to 4.", es: "Pilar de la Iniciativa Mérida, 1 a 4." },
  },
  section: {
    title: { en: "Section", es: "Sección" },
    about: { en: "Section of the paper.", es: "Sección del estudio." },
  },
  footnote: {
    title: { en: "Footnote", es: "Nota" },
    about: { en: "Footnote that gives the paper's source.", es: "Nota al pie con la fuente del estudio." },
  },
  statement: {
    title: { en: "Statement", es: "Afirmación" },
    about: { en: "What the paper says, in other words.", es: "Lo que dice el estudio, en otras palabras (en inglés)." },
  },
  printed: {
    title: { en: "As printed", es: "Como se imprimió" },
    about: {
      en: "The figure with its hedge and the digits the paper prints.",
      es: "La cifra con su matiz y los dígitos que imprime el estudio.",
    },
  },
  value: {
    title: { en: "Value", es: "Valor" },
    about: { en: "The printed number in plain digits.", es: "El número impreso en dígitos." },
  },
  unit: {
    title: { en: "Unit", es: "Unidad" },
    about: { en: "Unit of the paper's value.", es: "Unidad del valor del estudio." },
  },
  period: {
    title: { en: "Period", es: "Periodo" },
    about: {
      en: "The period the paper speaks of; from/to for two.",
      es: "El periodo del que habla el estudio; desde/hasta si son dos.",
    },
  },
  verdict: {
    title: { en: "Verdict", es: "Veredicto" },
    about: {
      en: "The verdict as known on the day asked about.",
      es: "El veredicto según lo conocido el día de la consulta.",
    },
  },
  verdict_publication: {
    title: { en: "Verdict as known on 2017-12-31", es: "Veredicto según lo conocido el 2017-12-31" },
    about: { en: "The same with the vintages of that day.", es: "Lo mismo con las ediciones de ese día." },
  },
  official_series: {
    title: { en: "Official series", es: "Serie oficial" },
    about: {
      en: "The series that speaks to it; empty where none does.",
      es: "La serie que habla de ella; vacío si no hay.",
    },
  },
  official_unit: {
    title: { en: "Unit of the official value", es: "Unidad del valor oficial" },
    about: { en: "Unit of both official values.", es: "Unidad de ambos valores oficiales." },
  },
  official_period: {
    title: { en: "Period of the official value", es: "Periodo del valor oficial" },
    about: { en: "Period of both official values.", es: "Periodo de ambos valores oficiales." },
  },
  record_moved: {
    title: { en: "Movement of the record", es: "Movimiento del registro" },
    about: {
      en: "How the record of the paper's period moved between the two days.",
      es: "Cuánto se movió el registro del periodo del estudio entre ambos días.",
    },
  },
  since_change: {
    title: { en: "Change since", es: "Cambio desde entonces" },
    about: {
      en: "From the record of the paper's period to the newest whole value of the same series; empty where the figure is no level.",
      es: "Del registro del periodo del estudio al último valor completo de la misma serie; vacío si la cifra no es un nivel.",
    },
  },
  since_percent: {
    title: { en: "Change since, in percent", es: "Cambio porcentual desde entonces" },
    about: {
      en: "The same as a percentage of the record, one decimal; to be read with change_grade.",
      es: "Lo mismo como porcentaje del registro, un decimal; se lee junto con change_grade.",
    },
  },
  change_grade: {
    title: { en: "Grade of the change", es: "Grado del cambio" },
    about: {
      en: "like-for-like; at-least or at-most, a rise or a fall that is at least or at most so large; as-published, across a change of method of which nobody knows which way it works; none, where no percentage may stand between the two.",
      es: "like-for-like, entre iguales; at-least o at-most, un alza o una baja al menos o a lo sumo así de grande; as-published, a través de un cambio de metodología del que no se sabe en qué sentido actúa; none, donde no procede un porcentaje entre ambos.",
    },
  },
  latest_period: {
    title: { en: "Latest period", es: "Último periodo" },
    about: { en: "Period of the newest whole official value.", es: "Periodo del valor oficial completo más reciente." },
  },
  latest_series: {
    title: { en: "Latest series", es: "Serie del último valor" },
    about: {
      en: "The series of the newest whole official value; not always that of the record.",
      es: "La serie del valor oficial completo más reciente; no siempre la del registro.",
    },
  },
  latest_value: {
    title: { en: "Latest value", es: "Último valor" },
    about: { en: "The newest whole official value.", es: "El valor oficial completo más reciente." },
  },
  latest_unit: {
    title: { en: "Latest unit", es: "Unidad del último valor" },
    about: { en: "Its unit.", es: "Su unidad." },
  },
  link: {
    title: { en: "How it is judged", es: "Cómo se juzga" },
    about: {
      en: "level, share, rank, growth, total, sum, readings, or none where nothing live speaks to it.",
      es: "level, share, rank, growth, total, sum, readings, o none si ninguna serie viva habla de ella.",
    },
  },
  reason: {
    title: { en: "Reason", es: "Razón" },
    about: { en: "The verdict in words.", es: "El veredicto en palabras (en inglés)." },
  },
  hedge: {
    title: { en: "Hedge", es: "Matiz" },
    about: {
      en: "How the paper qualifies it: exact, about, nearly, more-than, less-than.",
      es: "Cómo la matiza el estudio: exact, about, nearly, more-than, less-than.",
    },
  },
  source_date: {
    title: { en: "Source date", es: "Fecha de la fuente" },
    about: {
      en: "before-it-began or before-it-ended: the work cited came out before the figure's period began, or before it was over; empty where it did not.",
      es: "before-it-began o before-it-ended: la obra citada salió antes de que el periodo empezara o terminara; vacío si no.",
    },
  },
  inner_consistency: {
    title: { en: "Inner consistency", es: "Coherencia interna" },
    about: {
      en: "agree, contradict or undecided: whether the paper's own statements that meet this one go together; empty where none meets it.",
      es: "agree, contradict o undecided: si las afirmaciones del propio estudio que tocan ésta van juntas; vacío si ninguna la toca.",
    },
  },
} as const satisfies Readonly<Record<string, ColumnWords>>;

const known = {
  publication: { en: "as known on 2017-12-31", es: "según lo conocido el 2017-12-31" },
  now: { en: "as known on the day asked about", es: "según lo conocido el día de la consulta" },
} as const;

const record = {
  official: {
    title: { en: "Official value, {known}", es: "Valor oficial, {known}" },
    about: {
      en: "What the official record says of the paper's own period, {known}; empty where it says nothing or no vintage of that day is held.",
      es: "Lo que dice el registro oficial del mismo periodo del estudio, {known}; vacío si no dice nada o no se tiene una edición de ese día.",
    },
  },
  gap: {
    title: { en: "Gap, {known}", es: "Brecha, {known}" },
    about: {
      en: "Official value less the paper's; empty where the two are not comparable.",
      es: "Valor oficial menos el del estudio; vacío si no son comparables.",
    },
  },
  percent: {
    title: { en: "Gap in percent, {known}", es: "Brecha porcentual, {known}" },
    about: {
      en: "The gap as a percentage of the paper's value, one decimal; empty where the gate is closed.",
      es: "La brecha como porcentaje del valor del estudio, un decimal; vacío si la comparación no procede.",
    },
  },
} as const satisfies Readonly<Record<string, ColumnWords>>;

/** The columns of the record of the paper's period, as known on one of two days. */
export function recordColumnWords(day: keyof typeof known): Readonly<Record<keyof typeof record, ColumnWords>> {
  const told = ({ en, es }: Bilingual): Bilingual => ({
    en: say(en, "en", { known: known[day].en }),
    es: say(es, "es", { known: known[day].es }),
  });
  const words = ({ title, about }: ColumnWords): ColumnWords => ({ title: told(title), about: told(about) });
  return { official: words(record.official), gap: words(record.gap), percent: words(record.percent) };
}
