import type { Widen } from "./widen.ts";

/** Texts of the search and the glossary; en.ts and es.ts take them in. */
export const searchEn = {
  title: "Search",
  titleOf: "Search: {query}",
  label: "Search series, figures and words",
  find: "Search",
  intro: "Every series, figure of the paper, word and publication, in English or Spanish, with or without accents.",
  examples: "For example",
  queries: {
    state: "homicide Oaxaca",
    people: "unaccompanied children",
    account: "INCLE",
    rate: "exchange rate",
    amount: "2.8 billion",
    sector: "Tucson",
  },
  count: "{count, plural, one {# result} other {# results}} for “{query}”",
  some: "Nothing has every word of “{query}”. {count, plural, one {One has some of them.} other {# have some of them.}}",
  none: "Nothing has any word of “{query}”.",
  noneDo: "Try another word, or start from one of these pages.",
  figures: "Figures of the paper",
  series: "Series",
  terms: "Words",
  releases: "Publications",
  more: "{count} more: add a word to narrow the search.",
  concluded: "concluded with {period}",
  tooLong: "q: {length} characters; {limit} at most",
} as const;

export const searchEs: Widen<typeof searchEn> = {
  title: "Buscar",
  titleOf: "Buscar: {query}",
  label: "Buscar series, cifras y términos",
  find: "Buscar",
  intro: "Todas las series, cifras del estudio, términos y publicaciones, en español o inglés, con o sin acentos.",
  examples: "Por ejemplo",
  queries: {
    state: "homicidio Oaxaca",
    people: "menores no acompañados",
    account: "INCLE",
    rate: "tipo de cambio",
    amount: "carpetas",
    sector: "Tucson",
  },
  count: "{count, plural, one {# resultado} other {# resultados}} para «{query}»",
  some: "Nada tiene todas las palabras de «{query}». {count, plural, one {Uno tiene algunas.} other {# tienen algunas.}}",
  none: "Nada tiene ninguna palabra de «{query}».",
  noneDo: "Pruebe con otra palabra o empiece por una de estas páginas.",
  figures: "Cifras del estudio",
  series: "Series",
  terms: "Términos",
  releases: "Publicaciones",
  more: "{count} más: agregue una palabra para acotar la búsqueda.",
  concluded: "concluida en {period}",
  tooLong: "q: {length} caracteres; máximo {limit}",
};

export const glossaryEn = {
  title: "Glossary",
  intro: "What the words mean here. Every one is also what the dashboard, the files and the API mean by it.",
  ofEveryPage: "Words of every page",
  also: "Also: {words}.",
  seen: "Series",
} as const;

export const glossaryEs: Widen<typeof glossaryEn> = {
  title: "Glosario",
  intro: "Qué significan aquí los términos. Es también lo que entienden por ellos el tablero, los archivos y la API.",
  ofEveryPage: "Términos de todas las páginas",
  also: "También: {words}.",
  seen: "Series",
};
