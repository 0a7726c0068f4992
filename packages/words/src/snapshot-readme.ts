/** What the README of a snapshot says. */
export const SNAPSHOT_README = {
  en: {
    title: "Frontera snapshot",
    what: "Official US-Mexico series as they were known on {asOf}, frozen: the same id always gives the same bytes. Each CSV file holds one series; csv-metadata.json (CSV on the Web) and datapackage.json (Data Package 2.0) describe them for programs.",
    id: "Id",
    check:
      "To check it without any program of ours: `sha256sum -c SHA256SUMS`, then `sha256sum SHA256SUMS` gives the id. Nothing in the archive carries the clock: when it was made is kept beside it in Frontera.",
    files: "Files",
    columns: "Columns",
    range: "Periods from {from} to {to}.",
    open: "…",
    empty:
      "An empty value is missing, and obs_status says why. Numbers have a decimal point, no grouping, and the digits stored.",
  },
  es: {
    title: "Instantánea de Frontera",
    what: "Series oficiales de EE. UU. y México según lo conocido el {asOf}, congeladas: el mismo identificador da siempre los mismos bytes. Cada archivo CSV contiene una serie; csv-metadata.json (CSV on the Web) y datapackage.json (Data Package 2.0) las describen para programas.",
    id: "Identificador",
    check:
      "Para comprobarla sin ningún programa nuestro: `sha256sum -c SHA256SUMS`; después `sha256sum SHA256SUMS` da el identificador. Nada en el archivo lleva la hora: cuándo se hizo se guarda aparte en Frontera.",
    files: "Archivos",
    columns: "Columnas",
    range: "Periodos de {from} a {to}.",
    open: "…",
    empty:
      "Un valor vacío falta, y obs_status dice por qué. Los números llevan punto decimal, sin separadores, con los dígitos guardados.",
  },
} as const;
