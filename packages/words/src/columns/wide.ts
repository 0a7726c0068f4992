/** What the first column of a table of several series holds; the others are named by their series. */
export const WIDE_COLUMN_WORDS = {
  period: {
    title: { en: "Period", es: "Periodo" },
    about: {
      en: "The time the values of the row are about. An empty cell is a value that is not there: the sheet or file with one value a row says why.",
      es: "El tiempo al que se refieren los valores de la fila. Una celda vacía es un valor que no existe: la hoja o el archivo con un valor por fila dice por qué.",
    },
  },
} as const;
