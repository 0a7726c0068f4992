import { GUARD_NOTE, type TableDescription } from "../files/index.ts";
import { type Locale, LOCALES, type SnapshotRequest } from "@frontera/domain";

const words = {
  en: {
    title: "Frontera snapshot",
    what: (asOf: string) =>
      `Official US-Mexico series as they were known on ${asOf}, frozen: the same id always gives the same bytes. Each CSV file holds one series; csv-metadata.json (CSV on the Web) and datapackage.json (Data Package 2.0) describe them for programs.`,
    id: "Id",
    check:
      "To check it without any program of ours: `sha256sum -c SHA256SUMS`, then `sha256sum SHA256SUMS` gives the id. Nothing in the archive carries the clock: when it was made is kept beside it in Frontera.",
    files: "Files",
    columns: "Columns",
    range: (from: string, to: string) => `Periods from ${from} to ${to}.`,
    open: "…",
    empty:
      "An empty value is missing, and obs_status says why. Numbers have a decimal point, no grouping, and the digits stored.",
  },
  es: {
    title: "Instantánea de Frontera",
    what: (asOf: string) =>
      `Series oficiales de EE. UU. y México según lo conocido el ${asOf}, congeladas: el mismo identificador da siempre los mismos bytes. Cada archivo CSV contiene una serie; csv-metadata.json (CSV on the Web) y datapackage.json (Data Package 2.0) las describen para programas.`,
    id: "Identificador",
    check:
      "Para comprobarla sin ningún programa nuestro: `sha256sum -c SHA256SUMS`; después `sha256sum SHA256SUMS` da el identificador. Nada en el archivo lleva la hora: cuándo se hizo se guarda aparte en Frontera.",
    files: "Archivos",
    columns: "Columnas",
    range: (from: string, to: string) => `Periodos de ${from} a ${to}.`,
    open: "…",
    empty:
      "Un valor vacío falta, y obs_status dice por qué. Los números llevan punto decimal, sin separadores, con los dígitos guardados.",
  },
} as const;

const tableOf = (columns: TableDescription["columns"], locale: Locale): readonly string[] =>
  columns.map(({ name, title, about }) => `- \`${name}\` (${title[locale]}): ${about[locale]}`);

/** The README of a snapshot, in both languages: what it is, how to check it, what each column means. */
export function snapshotReadme(id: string, request: SnapshotRequest, tables: readonly TableDescription[]): string {
  const kinds = [...new Map(tables.map((table) => [table.columns, table])).values()];
  const part = (locale: Locale): readonly string[] => {
    const text = words[locale];
    const { asOf, observation_start: from, observation_end: to } = request;
    return [
      `# ${text.title}`,
      "",
      text.what(asOf),
      ...(from === undefined && to === undefined ? [] : [text.range(from ?? text.open, to ?? text.open)]),
      "",
      `${text.id}: \`sha256:${id}\``,
      "",
      text.check,
      "",
      `## ${text.files}`,
      "",
      ...tables.map(({ url, title }) => `- \`${url}\`: ${title[locale]}`),
      "",
      `## ${text.columns}`,
      ...kinds.flatMap(({ columns, name }) => [
        "",
        `### ${name === "figures" ? "figures.csv" : "*.csv"}`,
        "",
        ...tableOf(columns, locale),
      ]),
      "",
      text.empty,
      GUARD_NOTE[locale],
    ];
  };
  return `${LOCALES.map((locale) => part(locale).join("\n")).join("\n\n---\n\n")}\n`;
}
