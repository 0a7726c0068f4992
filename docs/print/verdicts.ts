import { BASIS, PAPER, CATALOGUE } from "@frontera/content";
import { knownOn, ledgerOf, type IncomingVintage, type IsoDate } from "@frontera/domain";
import { formatFigure, VERDICT_WORDS, type FormattedLedgerEntry, tellLedger } from "@frontera/words";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { readArchive } from "@frontera/sources";
import { storeVintages } from "./store-vintages.ts";

/** The day whose knowledge the document shows: a fixed one, so that it changes with the archive and the rules alone. */
export const DOCUMENT_DAY: IsoDate = "2026-11-24";

const cell = (text: string): string => text.replaceAll("|", "\\|").replaceAll("\n", " ");

const line = (entry: FormattedLedgerEntry): string => {
  const { figure, label, sentences, atPublication, series } = entry;
  const note = figure.footnote === null ? "no footnote" : `note ${String(figure.footnote)}`;
  const cells = [
    `\`${figure.id}\``,
    formatFigure(figure, "en"),
    `${figure.section}, ${note}`,
    label.en,
    figure.link.kind === "none" ? "–" : VERDICT_WORDS[atPublication.verdict].en,
    series === null ? "–" : `\`${series}\``,
    sentences.en.join(" "),
    entry.record.en === "" ? "–" : entry.record.en,
  ];
  return `| ${cells.map(cell).join(" | ")} |`;
};

/** docs/verdicts.md: every figure of the paper, its verdict and the reason, from the archive. */
export function verdictsDocument(vintages: readonly IncomingVintage[]): string {
  const stored = storeVintages(vintages);
  const on = (day: IsoDate) => knownOn(BASIS, (id) => stored.get(id)?.observations ?? [], day);
  const entries = tellLedger(CATALOGUE, PAPER, ledgerOf(BASIS, on(PAPER.knownOn), on(DOCUMENT_DAY)));
  const counts = Map.groupBy(entries, ({ verdict }) => verdict);
  return [
    "# Verdicts",
    "",
    `The verdict on each of the paper's ${String(PAPER.figures.length)} figures, on the bundled archive as known on ${DOCUMENT_DAY}. Written by \`pnpm docs:verdicts\`; a test`,
    "holds it to what the program says. _Then_ is the verdict on what was known on 2017-12-31, when the paper came out. How a verdict comes about:",
    "[hedges](decisions/0003-hedges.md), [percentages and ranks](decisions/0007-what-a-percentage-may-cross.md).",
    "",
    "| Verdict | Figures |",
    "| --- | --- |",
    ...[...counts].map(([verdict, all]) => `| ${VERDICT_WORDS[verdict].en} | ${String(all.length)} |`),
    "",
    "| Figure | As printed | Where | Verdict | Then | Series | Reason | The paper against the record |",
    "| --- | --- | --- | --- | --- | --- | --- | --- |",
    ...entries.map(line),
    "",
  ].join("\n");
}

/** Where it lies. */
export const DOCUMENT_PATH = join(import.meta.dirname, "../verdicts.md");

if (import.meta.main) writeFileSync(DOCUMENT_PATH, verdictsDocument(await readArchive()));
