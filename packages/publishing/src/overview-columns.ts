import { OVERVIEW_COLUMN_WORDS, type FormattedCard } from "@frontera/words";
import type { ColumnKind } from "./csv.ts";
import type { DescribedColumn } from "./files/table.ts";

type Column = DescribedColumn<FormattedCard>;

const column = (
  name: keyof typeof OVERVIEW_COLUMN_WORDS,
  kind: ColumnKind,
  read: Column["read"],
  required?: "required",
): Column => ({ name, kind, read, ...OVERVIEW_COLUMN_WORDS[name], ...(required ? { required: true } : {}) });

/** The change, where there is one. */
const changeOf = ({ since: { change } }: FormattedCard) => (change?.comparable === true ? change : null);

/** Columns of the file of the first page, in order: a line an indicator. */
export const OVERVIEW_COLUMNS: readonly Column[] = [
  column("indicator", "code", ({ indicator }) => indicator, "required"),
  column("series_id", "code", ({ series }) => series.id, "required"),
  column("unit", "text", ({ series }) => series.unit, "required"),
  column("base", "code", ({ since }) => since.base, "required"),
  column("now_period", "code", ({ since }) => since.now?.period ?? null),
  column("now_value", "number", ({ since }) => since.now?.value ?? null),
  column("then_period", "code", ({ since }) => since.then?.period ?? null),
  column("then_value", "number", ({ since }) => since.then?.value ?? null),
  column("change", "number", (card) => changeOf(card)?.difference ?? null),
  column("change_percent", "number", (card) => changeOf(card)?.percent ?? null),
  column("change_grade", "code", (card) => changeOf(card)?.grade ?? (card.since.then ? "none" : null)),
  column(
    "method_changed",
    "code",
    (card) =>
      changeOf(card)
        ?.crossed.map(({ at }) => at)
        .join(" ") || null,
  ),
  column("newest_period", "code", ({ latest }) => latest?.period ?? null),
  column("newest_value", "number", ({ latest }) => latest?.value ?? null),
  column("vintage_date", "date", ({ latest }) => latest?.vintageDate ?? null),
  column("freshness", "code", ({ freshness }) => freshness.state, "required"),
];
