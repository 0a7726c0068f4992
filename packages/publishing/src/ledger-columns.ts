import { type Change, figurePeriodText, HEDGES, type LedgerEntry } from "@frontera/domain";
import { formatFigure, type ToldLedgerEntry } from "@frontera/words";
import { toCsv, type CsvProfile } from "./csv.ts";
import type { DescribedColumn } from "./files/table.ts";

type Official = NonNullable<LedgerEntry["asKnown"]["official"]>;
type RecordSide = LedgerEntry["asKnown"];

type Column = DescribedColumn<ToldLedgerEntry>;

const gap = (change: Change | null): string | null => (change?.comparable === true ? change.difference : null);
const percent = (change: Change | null): string | null => (change?.comparable === true ? change.percent : null);

/** The record of the paper's period as known on one of two days. */
function recordColumns(day: "publication" | "now", side: (entry: ToldLedgerEntry) => RecordSide): readonly Column[] {
  const known = {
    publication: { en: "as known on 2017-12-31", es: "según lo conocido el 2017-12-31" },
    now: { en: "as known on the day asked about", es: "según lo conocido el día de la consulta" },
  }[day];
  return [
    {
      name: `official_value_${day}`,
      kind: "number",
      read: (entry) => side(entry).official?.value ?? null,
      title: { en: `Official value, ${known.en}`, es: `Valor oficial, ${known.es}` },
      about: {
        en: `What the official record says of the paper's own period, ${known.en}; empty where it says nothing or no vintage of that day is held.`,
        es: `Lo que dice el registro oficial del mismo periodo del estudio, ${known.es}; vacío si no dice nada o no se tiene una edición de ese día.`,
      },
    },
    {
      name: `gap_${day}`,
      kind: "number",
      read: (entry) => gap(side(entry).gap),
      title: { en: `Gap, ${known.en}`, es: `Brecha, ${known.es}` },
      about: {
        en: "Official value less the paper's; empty where the two are not comparable.",
        es: "Valor oficial menos el del estudio; vacío si no son comparables.",
      },
    },
    {
      name: `gap_percent_${day}`,
      kind: "number",
      read: (entry) => percent(side(entry).gap),
      title: { en: `Gap in percent, ${known.en}`, es: `Brecha porcentual, ${known.es}` },
      about: {
        en: "The gap as a percentage of the paper's value, one decimal; empty where the gate is closed.",
        es: "La brecha como porcentaje del valor del estudio, un decimal; vacío si la comparación no procede.",
      },
    },
  ];
}

const latest = (read: (official: Official) => string | null) => (entry: ToldLedgerEntry) =>
  entry.latest ? read(entry.latest) : null;

/** Columns of the ledger's file, in order. */
export const LEDGER_COLUMNS: readonly Column[] = [
  {
    name: "figure_id",
    kind: "code",
    required: true,
    read: ({ figure }) => figure.id,
    title: { en: "Figure", es: "Cifra" },
    about: { en: "Id of the figure in Frontera.", es: "Identificador de la cifra en Frontera." },
  },
  {
    name: "indicator",
    kind: "code",
    required: true,
    read: ({ figure }) => figure.indicator,
    title: { en: "Indicator", es: "Indicador" },
    about: { en: "The subject the figure belongs to.", es: "El tema al que pertenece la cifra." },
  },
  {
    name: "pillar",
    kind: "number",
    read: ({ figure }) => (figure.pillar === undefined ? null : String(figure.pillar)),
    title: { en: "Pillar", es: "Pilar" },
    about: { en: "Pillar of the Mérida Initiative, 1 to 4.", es: "Pilar de la Iniciativa Mérida, 1 a 4." },
  },
  {
    name: "section",
    kind: "text",
    required: true,
    read: ({ figure }) => figure.section,
    title: { en: "Section", es: "Sección" },
    about: { en: "Section of the paper.", es: "Sección del estudio." },
  },
  {
    name: "footnote",
    kind: "number",
    read: ({ figure }) => (figure.footnote === null ? null : String(figure.footnote)),
    title: { en: "Footnote", es: "Nota" },
    about: { en: "Footnote that gives the paper's source.", es: "Nota al pie con la fuente del estudio." },
  },
  {
    name: "statement",
    kind: "text",
    required: true,
    read: ({ figure }) => figure.statement.en,
    title: { en: "Statement", es: "Afirmación" },
    about: { en: "What the paper says, in other words.", es: "Lo que dice el estudio, en otras palabras (en inglés)." },
  },
  {
    name: "printed",
    kind: "text",
    required: true,
    read: ({ figure }) => formatFigure(figure, "en"),
    title: { en: "As printed", es: "Como se imprimió" },
    about: {
      en: "The figure with its hedge and the digits the paper prints.",
      es: "La cifra con su matiz y los dígitos que imprime el estudio.",
    },
  },
  {
    name: "hedge",
    kind: "code",
    required: true,
    read: ({ figure }) => figure.hedge,
    title: { en: "Hedge", es: "Matiz" },
    about: {
      en: `How the paper qualifies it: ${HEDGES.join(", ")}.`,
      es: `Cómo la matiza el estudio: ${HEDGES.join(", ")}.`,
    },
  },
  {
    name: "value",
    kind: "number",
    required: true,
    read: ({ figure }) => figure.value,
    title: { en: "Value", es: "Valor" },
    about: { en: "The printed number in plain digits.", es: "El número impreso en dígitos." },
  },
  {
    name: "unit",
    kind: "text",
    required: true,
    read: ({ figure }) => figure.unit,
    title: { en: "Unit", es: "Unidad" },
    about: { en: "Unit of the paper's value.", es: "Unidad del valor del estudio." },
  },
  {
    name: "period",
    kind: "code",
    required: true,
    read: ({ figure }) => figurePeriodText(figure.period),
    title: { en: "Period", es: "Periodo" },
    about: {
      en: "The period the paper speaks of; from/to for two.",
      es: "El periodo del que habla el estudio; desde/hasta si son dos.",
    },
  },
  {
    name: "verdict",
    kind: "code",
    required: true,
    read: ({ verdict }) => verdict,
    title: { en: "Verdict", es: "Veredicto" },
    about: {
      en: "The verdict as known on the day asked about.",
      es: "El veredicto según lo conocido el día de la consulta.",
    },
  },
  {
    name: "verdict_publication",
    kind: "code",
    required: true,
    read: ({ atPublication }) => atPublication.verdict,
    title: { en: "Verdict as known on 2017-12-31", es: "Veredicto según lo conocido el 2017-12-31" },
    about: { en: "The same with the vintages of that day.", es: "Lo mismo con las ediciones de ese día." },
  },
  {
    name: "official_series",
    kind: "code",
    read: ({ series }) => series,
    title: { en: "Official series", es: "Serie oficial" },
    about: {
      en: "The series that speaks to it; empty where none does.",
      es: "La serie que habla de ella; vacío si no hay.",
    },
  },
  {
    name: "official_unit",
    kind: "text",
    read: ({ asKnown, atPublication }) => (asKnown.official ?? atPublication.official)?.unit ?? null,
    title: { en: "Unit of the official value", es: "Unidad del valor oficial" },
    about: { en: "Unit of both official values.", es: "Unidad de ambos valores oficiales." },
  },
  {
    name: "official_period",
    kind: "code",
    read: ({ asKnown, atPublication }) => (asKnown.official ?? atPublication.official)?.period ?? null,
    title: { en: "Period of the official value", es: "Periodo del valor oficial" },
    about: { en: "Period of both official values.", es: "Periodo de ambos valores oficiales." },
  },
  ...recordColumns("publication", ({ atPublication }) => atPublication),
  ...recordColumns("now", ({ asKnown }) => asKnown),
  {
    name: "record_moved",
    kind: "number",
    read: ({ moved }) => gap(moved),
    title: { en: "Movement of the record", es: "Movimiento del registro" },
    about: {
      en: "How the record of the paper's period moved between the two days.",
      es: "Cuánto se movió el registro del periodo del estudio entre ambos días.",
    },
  },
  {
    name: "latest_period",
    kind: "code",
    read: latest(({ period }) => period),
    title: { en: "Latest period", es: "Último periodo" },
    about: { en: "Period of the newest whole official value.", es: "Periodo del valor oficial completo más reciente." },
  },
  {
    name: "latest_value",
    kind: "number",
    read: latest(({ value }) => value),
    title: { en: "Latest value", es: "Último valor" },
    about: { en: "The newest whole official value.", es: "El valor oficial completo más reciente." },
  },
  {
    name: "latest_unit",
    kind: "text",
    read: latest(({ unit }) => unit),
    title: { en: "Latest unit", es: "Unidad del último valor" },
    about: { en: "Its unit.", es: "Su unidad." },
  },
  {
    name: "link",
    kind: "code",
    required: true,
    read: ({ figure }) => figure.link.kind,
    title: { en: "How it is judged", es: "Cómo se juzga" },
    about: {
      en: "level, share, rank, growth, total, or none where nothing live speaks to it.",
      es: "level, share, rank, growth, total, o none si ninguna serie viva habla de ella.",
    },
  },
  {
    name: "reason",
    kind: "text",
    required: true,
    read: ({ sentences }) => sentences.en.join(" "),
    title: { en: "Reason", es: "Razón" },
    about: { en: "The verdict in words.", es: "El veredicto en palabras (en inglés)." },
  },
];

export const LEDGER_KEY = ["figure_id"] as const;

/** The ledger's file. */
export const toLedgerCsv = (entries: Iterable<ToldLedgerEntry>, profile?: CsvProfile): string =>
  toCsv(LEDGER_COLUMNS, entries, profile);
