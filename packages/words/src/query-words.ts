/** Words of a question after one value, in both languages, that say when and not of what. */
export const QUERY_WORDS = {
  newest: "today now newest latest last current hoy ahora actual último última reciente",
  fiscal: "FY AF fiscal",
  filler: "year año month mes day día",
} as const;
