import type { ColumnWords } from "./column-words.ts";

/** What the columns of a snapshot's figures are called, and what they hold, by their names. */
export const FIGURE_COLUMN_WORDS = {
  figure_id: {
    title: { en: "Figure", es: "Cifra" },
    about: { en: "Id of the figure.", es: "Identificador de la cifra." },
  },
  indicator: {
    title: { en: "Indicator", es: "Indicador" },
    about: { en: "Subject of the figure.", es: "Tema de la cifra." },
  },
  statement: {
    title: { en: "Statement", es: "Afirmación" },
    about: { en: "What the paper says, in other words.", es: "Lo que dice el estudio, en otras palabras." },
  },
  value: {
    title: { en: "Value", es: "Valor" },
    about: { en: "The printed number in plain digits.", es: "El número impreso, en dígitos." },
  },
  unit: { title: { en: "Unit", es: "Unidad" }, about: { en: "Unit of the number.", es: "Unidad del número." } },
  hedge: {
    title: { en: "Hedge", es: "Matiz" },
    about: {
      en: "How the paper qualifies the number: exact, about, nearly, more-than, less-than.",
      es: "Cómo matiza el estudio el número: exact, about, nearly, more-than, less-than.",
    },
  },
  period: {
    title: { en: "Period", es: "Periodo" },
    about: {
      en: "The period it speaks of, or the first and the last.",
      es: "El periodo del que habla, o el primero y el último.",
    },
  },
  section: {
    title: { en: "Section", es: "Sección" },
    about: { en: "Section of the paper.", es: "Sección del estudio." },
  },
  footnote: {
    title: { en: "Footnote", es: "Nota al pie" },
    about: { en: "Footnote the paper cites for it.", es: "Nota al pie que cita el estudio." },
  },
  verdict: {
    title: { en: "Verdict", es: "Veredicto" },
    about: { en: "The verdict, by its code.", es: "El veredicto, por su clave." },
  },
  verdict_en: {
    title: { en: "Verdict in English", es: "Veredicto en inglés" },
    about: { en: "The verdict in words, in English.", es: "El veredicto en palabras, en inglés." },
  },
  verdict_es: {
    title: { en: "Verdict in Spanish", es: "Veredicto en español" },
    about: { en: "The verdict in words, in Spanish.", es: "El veredicto en palabras, en español." },
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
