import type { Locale } from "@frontera/domain";
import type { Widen } from "./widen.ts";

/** How figures get in: by themselves, or by the hand of whoever may write. */
const en = {
  title: "How its figures get in",
  byItself: "Asked by itself: {cron} ({zone}).",
  byFileOnly: "Only by file: its publisher offers nothing that can be fetched.",
  needs: "Not asked yet: {keys} is not set. A file brought by hand needs no key.",
  file: "By hand, the file as it is published:",
  from: "from",
  typed: "By hand, typed from the document that states it, into a CSV with these columns, in this order:",
  columns: "Columns that are read:",
  looked: "First look at what it would change, then store it without --dry-run:",
  command: "pnpm ingest file {file} --source {source} --dry-run",
  upload: "Or upload it where you are signed in as an operator:",
  uploadLink: "Files brought by hand",
  typedSeries: "Series that may stand in it:",
  column: "Column",
  holds: "What it holds",
  which: "Which file has it, and how it is brought in",
  meanings: {
    series: "the series, by its id below",
    period: "2016, FY2016, 2016-10 or 2016-Q4, as the series has it",
    value: "the number in whole units (dollars, people), without separators",
    rounded_to: "to what the document rounds it (1000, 1000000); empty where it does not",
    status: "A as it is, P preliminary, E estimated",
    document: "author, title and, if it was read elsewhere, where",
    document_date: "the day of the document, YYYY-MM-DD",
    fiscal_year: "the US fiscal year, four digits",
    account: "INCLE, ESF, FMF or TOTAL",
    amount_usd: "whole dollars",
    rounded_to_usd: "to what the report rounds it; empty where it prints whole dollars",
    basis: "always crs_table",
  },
};

export type ByHandText = Widen<typeof en>;

const es: ByHandText = {
  title: "Cómo llegan sus cifras",
  byItself: "Se consulta sola: {cron} ({zone}).",
  byFileOnly: "Sólo por archivo: quien la publica no ofrece nada que pueda consultarse.",
  needs: "Aún no se consulta: falta {keys}. Un archivo traído a mano no necesita clave.",
  file: "A mano, el archivo tal como se publica:",
  from: "de",
  typed: "A mano, transcrita del documento que la da, en un CSV con estas columnas y en este orden:",
  columns: "Columnas que se leen:",
  looked: "Primero vea qué cambiaría; después guárdelo sin --dry-run:",
  command: "pnpm ingest file {file} --source {source} --dry-run",
  upload: "O súbalo, si ha entrado como operador:",
  uploadLink: "Archivos traídos a mano",
  typedSeries: "Series que puede llevar:",
  column: "Columna",
  holds: "Qué lleva",
  which: "Qué archivo la tiene y cómo se trae",
  meanings: {
    series: "la serie, por su clave de abajo",
    period: "2016, FY2016, 2016-10 o 2016-Q4, según la serie",
    value: "el número en unidades enteras (dólares, personas), sin separadores",
    rounded_to: "a qué lo redondea el documento (1000, 1000000); vacío si no redondea",
    status: "A tal cual, P preliminar, E estimado",
    document: "autor, título y, si se leyó en otra parte, dónde",
    document_date: "la fecha del documento, AAAA-MM-DD",
    fiscal_year: "el año fiscal de EE. UU., cuatro dígitos",
    account: "INCLE, ESF, FMF o TOTAL",
    amount_usd: "dólares enteros",
    rounded_to_usd: "a qué lo redondea el informe; vacío si imprime dólares enteros",
    basis: "siempre crs_table",
  },
};

export const byHandTextOf = (locale: Locale): ByHandText => (locale === "es" ? es : en);
