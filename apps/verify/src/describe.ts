import type { CellChange, Verification } from "@frontera/domain";

const shownAtMost = 20;

const kinds = {
  snapshot: "a snapshot of Frontera",
  observations: "a file of observations",
  other: "neither a snapshot nor a file of observations of Frontera",
} as const satisfies Record<Verification["kind"], string>;

const firstOf = <T>(list: readonly T[], line: (each: T) => string): readonly string[] => [
  ...list.slice(0, shownAtMost).map((each) => `  ${line(each)}`),
  ...(list.length > shownAtMost ? [`  and ${String(list.length - shownAtMost)} more`] : []),
];

const changed = ({ seriesId, period, from, to, cause }: CellChange): string =>
  `${seriesId} ${period}: ${from?.value ?? "-"} then, ${to?.value ?? "-"} later (${cause}${to?.vintageDate == null ? "" : `, ${to.vintageDate}`})`;

/** What can be said of a file, a line each. */
export function describe({ sha256, kind, snapshotId, asOf, problems, held }: Verification): readonly string[] {
  return [
    `sha256 ${sha256}`,
    `${kinds[kind]}${snapshotId === null ? "" : `, id ${snapshotId}`}`,
    ...(asOf === null ? [] : [`knows of things up to ${asOf}`]),
    ...(problems.length === 0
      ? kind === "snapshot"
        ? ["agrees with its own hashes"]
        : []
      : ["altered, or not whole:", ...firstOf(problems, String)]),
    ...(held === null ? ["no database was asked: only the file itself was checked"] : describeHeld(held)),
  ];
}

function describeHeld({
  matches,
  rows,
  derived,
  unknown,
  changes,
}: NonNullable<Verification["held"]>): readonly string[] {
  const known = rows - unknown.length;
  return [
    ...(matches.length === 0
      ? ["kept in no snapshot here"]
      : firstOf(
          matches,
          ({ snapshotId, name, file, deleted }) =>
            `kept in "${name}" (${snapshotId.slice(0, 12)})${file === null ? "" : ` as ${file}`}${deleted ? ", deleted" : ""}`,
        )),
    ...(rows === 0 ? [] : [`${String(rows)} rows, ${String(known)} stated or given by vintages held here`]),
    ...(derived === 0 ? [] : [`${String(derived)} of them worked out from others, and worked out anew`]),
    ...(unknown.length === 0
      ? []
      : [
          `${String(unknown.length)} stated or given by no vintage held here:`,
          ...firstOf(unknown, (row) => `${row["series_id"] ?? ""} ${row["period"] ?? ""} ${row["value"] ?? ""}`),
        ]),
    ...(rows === 0
      ? []
      : [
          changes.length === 0 ? "nothing in it was revised since" : `${String(changes.length)} cells revised since:`,
          ...firstOf(changes, changed),
        ]),
  ];
}
