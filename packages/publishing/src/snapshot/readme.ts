import { GUARD_NOTE, say, SNAPSHOT_README } from "@frontera/words";
import type { TableDescription } from "../files/index.ts";
import { type Locale, LOCALES, type SnapshotRequest } from "@frontera/domain";

const tableOf = (columns: TableDescription["columns"], locale: Locale): readonly string[] =>
  columns.map(({ name, title, about }) => `- \`${name}\` (${title[locale]}): ${about[locale]}`);

/** The README of a snapshot, in both languages: what it is, how to check it, what each column means. */
export function snapshotReadme(id: string, request: SnapshotRequest, tables: readonly TableDescription[]): string {
  const kinds = [...new Map(tables.map((table) => [table.columns, table])).values()];
  const part = (locale: Locale): readonly string[] => {
    const text = SNAPSHOT_README[locale];
    const { asOf, observation_start: from, observation_end: to } = request;
    return [
      `# ${text.title}`,
      "",
      say(text.what, locale, { asOf }),
      ...(from === undefined && to === undefined
        ? []
        : [say(text.range, locale, { from: from ?? text.open, to: to ?? text.open })]),
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
