import { type Change, figurePeriodText, type LedgerEntry } from "@frontera/domain";
import { LEDGER_COLUMN_WORDS, recordColumnWords, formatFigure, type FormattedLedgerEntry } from "@frontera/words";
import { toCsv, type CsvProfile } from "./csv.ts";
import type { DescribedColumn } from "./files/table.ts";

type Official = NonNullable<LedgerEntry["asKnown"]["official"]>;
type RecordSide = LedgerEntry["asKnown"];

type Column = DescribedColumn<FormattedLedgerEntry>;

const gap = (change: Change | null): string | null => (change?.comparable === true ? change.difference : null);
const percent = (change: Change | null): string | null => (change?.comparable === true ? change.percent : null);

/** The record of the paper's period as known on one of two days. */
function recordColumns(
  day: "publication" | "now",
  side: (entry: FormattedLedgerEntry) => RecordSide,
): readonly Column[] {
  const words = recordColumnWords(day);
  return [
    {
      name: `official_value_${day}`,
      kind: "number",
      read: (entry) => side(entry).official?.value ?? null,
      ...words.official,
    },
    {
      name: `gap_${day}`,
      kind: "number",
      read: (entry) => gap(side(entry).gap),
      ...words.gap,
    },
    {
      name: `gap_percent_${day}`,
      kind: "number",
      read: (entry) => percent(side(entry).gap),
      ...words.percent,
    },
  ];
}

const latest = (read: (official: Official) => string | null) => (entry: FormattedLedgerEntry) =>
  entry.latest ? read(entry.latest) : null;

/** Columns of the ledger's file, in order. */
export const LEDGER_COLUMNS: readonly Column[] = [
  {
    name: "figure_id",
    ...LEDGER_COLUMN_WORDS.figure_id,
    kind: "code",
    required: true,
    read: ({ figure }) => figure.id,
  },
  {
    name: "indicator",
    ...LEDGER_COLUMN_WORDS.indicator,
    kind: "code",
    required: true,
    read: ({ figure }) => figure.indicator,
  },
  {
    name: "pillar",
    ...LEDGER_COLUMN_WORDS.pillar,
    kind: "number",
    read: ({ figure }) => (figure.pillar === undefined ? null : String(figure.pillar)),
  },
  {
    name: "section",
    ...LEDGER_COLUMN_WORDS.section,
    kind: "text",
    required: true,
    read: ({ figure }) => figure.section,
  },
  {
    name: "footnote",
    ...LEDGER_COLUMN_WORDS.footnote,
    kind: "number",
    read: ({ figure }) => (figure.footnote === null ? null : String(figure.footnote)),
  },
  {
    name: "statement",
    ...LEDGER_COLUMN_WORDS.statement,
    kind: "text",
    required: true,
    read: ({ figure }) => figure.statement.en,
  },
  {
    name: "printed",
    ...LEDGER_COLUMN_WORDS.printed,
    kind: "text",
    required: true,
    read: ({ figure }) => formatFigure(figure, "en"),
  },
  {
    name: "hedge",
    ...LEDGER_COLUMN_WORDS.hedge,
    kind: "code",
    required: true,
    read: ({ figure }) => figure.hedge,
  },
  {
    name: "value",
    ...LEDGER_COLUMN_WORDS.value,
    kind: "number",
    required: true,
    read: ({ figure }) => figure.value,
  },
  {
    name: "unit",
    ...LEDGER_COLUMN_WORDS.unit,
    kind: "text",
    required: true,
    read: ({ figure }) => figure.unit,
  },
  {
    name: "period",
    ...LEDGER_COLUMN_WORDS.period,
    kind: "code",
    required: true,
    read: ({ figure }) => figurePeriodText(figure.period),
  },
  {
    name: "verdict",
    ...LEDGER_COLUMN_WORDS.verdict,
    kind: "code",
    required: true,
    read: ({ verdict }) => verdict,
  },
  {
    name: "verdict_publication",
    ...LEDGER_COLUMN_WORDS.verdict_publication,
    kind: "code",
    required: true,
    read: ({ atPublication }) => atPublication.verdict,
  },
  {
    name: "official_series",
    ...LEDGER_COLUMN_WORDS.official_series,
    kind: "code",
    read: ({ series }) => series,
  },
  {
    name: "official_unit",
    ...LEDGER_COLUMN_WORDS.official_unit,
    kind: "text",
    read: ({ asKnown, atPublication }) => (asKnown.official ?? atPublication.official)?.unit ?? null,
  },
  {
    name: "official_period",
    ...LEDGER_COLUMN_WORDS.official_period,
    kind: "code",
    read: ({ asKnown, atPublication }) => (asKnown.official ?? atPublication.official)?.period ?? null,
  },
  ...recordColumns("publication", ({ atPublication }) => atPublication),
  ...recordColumns("now", ({ asKnown }) => asKnown),
  {
    name: "record_moved",
    ...LEDGER_COLUMN_WORDS.record_moved,
    kind: "number",
    read: ({ moved }) => gap(moved),
  },
  {
    name: "since_change",
    ...LEDGER_COLUMN_WORDS.since_change,
    kind: "number",
    read: ({ since }) => gap(since),
  },
  {
    name: "since_percent",
    ...LEDGER_COLUMN_WORDS.since_percent,
    kind: "number",
    read: ({ since }) => percent(since),
  },
  {
    name: "change_grade",
    ...LEDGER_COLUMN_WORDS.change_grade,
    kind: "code",
    read: ({ since }) => since && (since.comparable ? since.grade : "none"),
  },
  {
    name: "latest_period",
    ...LEDGER_COLUMN_WORDS.latest_period,
    kind: "code",
    read: latest(({ period }) => period),
  },
  {
    name: "latest_series",
    ...LEDGER_COLUMN_WORDS.latest_series,
    kind: "code",
    read: latest(({ rows }) => rows[0]?.seriesId ?? null),
  },
  {
    name: "latest_value",
    ...LEDGER_COLUMN_WORDS.latest_value,
    kind: "number",
    read: latest(({ value }) => value),
  },
  {
    name: "latest_unit",
    ...LEDGER_COLUMN_WORDS.latest_unit,
    kind: "text",
    read: latest(({ unit }) => unit),
  },
  {
    name: "link",
    ...LEDGER_COLUMN_WORDS.link,
    kind: "code",
    required: true,
    read: ({ figure }) => figure.link.kind,
  },
  {
    name: "reason",
    ...LEDGER_COLUMN_WORDS.reason,
    kind: "text",
    required: true,
    read: ({ sentences }) => sentences.en.join(" "),
  },
  {
    name: "source_date",
    ...LEDGER_COLUMN_WORDS.source_date,
    kind: "code",
    read: ({ sourceDate }) => sourceDate,
  },
  {
    name: "inner_consistency",
    ...LEDGER_COLUMN_WORDS.inner_consistency,
    kind: "code",
    read: ({ inner }) => inner,
  },
];

export const LEDGER_KEY = ["figure_id"] as const;

/** The ledger's file. */
export const toLedgerCsv = (entries: Iterable<FormattedLedgerEntry>, profile?: CsvProfile): string =>
  toCsv(LEDGER_COLUMNS, entries, profile);
