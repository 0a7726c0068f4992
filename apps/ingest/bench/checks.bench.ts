import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { connectDatabase } from "@frontera/db";
import { addDays } from "@frontera/domain";
import { findSource, type AnySource } from "@frontera/sources";
import { folderBeside } from "@frontera/sources/test/read-file";
import { makeEffects } from "../src/effects.ts";
import { readEnvironment } from "../src/env.ts";
import { fromFile } from "../src/from-file.ts";
import { runSource } from "../src/run-source.ts";
import { writeMunicipalFile } from "../test/municipal-file.ts";

/**
 * What checks cost: the same files loaded with the checks of their source and with none, each into a database of its own, turn by turn. A daily series of
 * 30 years that gains a day with every edition, a municipal file of 640 series, and a real file of CBP where SAMPLES_DIR says where it is.
 */
const samples = folderBeside("SAMPLES_DIR", "samples") ?? "";
const limit = 1.3;
const editions = 9;
const first = "1994-01-03";
const days = 8_300;

const isWeekday = (day: string): boolean => ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
const weekdays = Array.from({ length: (days / 5) * 7 + 30 }, (_, index) => addDays(first, index)).filter(isWeekday);

const folder = mkdtempSync(join(tmpdir(), "frontera-checks-"));
const connections = {
  checked: await connectDatabase({ databaseUrl: undefined, dataFolder: join(folder, "a") }, () => undefined),
  unchecked: await connectDatabase({ databaseUrl: undefined, dataFolder: join(folder, "b") }, () => undefined),
};
type Kind = keyof typeof connections;
const kinds: readonly Kind[] = ["checked", "unchecked"];
const effects = {
  checked: makeEffects(connections.checked.db, readEnvironment(), () => undefined),
  unchecked: makeEffects(connections.unchecked.db, readEnvironment(), () => undefined),
};

const withChecks = (source: AnySource | null, kind: Kind): AnySource => {
  if (!source) throw new Error("no such source");
  if (kind === "checked") return source;
  // What looks at a file's own rows is a check too.
  return "isLarge" in source ? { ...source, checks: null } : { ...source, checks: null, odd: () => [] };
};

/** Seconds that one load takes. Throws unless it stored something. */
async function timed(
  load: () => Promise<{ readonly outcome: string; readonly error: string | null }>,
): Promise<number> {
  const start = performance.now();
  const { outcome, error } = await load();
  if (outcome !== "appended") throw new Error(`the load ended as ${outcome}: ${error ?? ""}`);
  return (performance.now() - start) / 1000;
}

const median = (numbers: readonly number[]): number => numbers.toSorted((a, b) => a - b)[(numbers.length - 1) / 2] ?? 0;

function tell(name: string, seconds: Readonly<Record<Kind, number>>): void {
  const ratio = seconds.checked / seconds.unchecked;
  process.stdout.write(
    `${name}: with checks ${seconds.checked.toFixed(2)} s, without ${seconds.unchecked.toFixed(2)} s: ratio ${ratio.toFixed(2)} (limit ${String(limit)})\n`,
  );
  if (ratio > limit) process.exitCode = 1;
}

try {
  const took: Record<Kind, number[]> = { checked: [], unchecked: [] };
  for (let edition = 0; edition < editions; edition += 1) {
    const path = join(folder, `edition-${String(edition)}.csv`);
    const rows = weekdays
      .slice(0, days + edition)
      .map((day, index) => `${day},${(17 + Math.sin(index / 90)).toFixed(4)}\n`);
    writeFileSync(path, `observation_date,DEXMXUS\n${rows.join("")}`);
    for (const kind of edition % 2 === 0 ? kinds : kinds.toReversed())
      took[kind].push(
        await timed(() => runSource(fromFile(withChecks(findSource("fred-h10"), kind), path), effects[kind], "file")),
      );
  }
  // The first edition stores everything and is another kind of load.
  tell("a day more of 8,300", {
    checked: median(took.checked.slice(2)),
    unchecked: median(took.unchecked.slice(2)),
  });
  const path = join(folder, "IDM_NM_dic25.csv");
  await writeMunicipalFile(path, { municipalitiesPerState: 20, firstYear: 2015, lastYear: 2025 });
  const large = { checked: 0, unchecked: 0 };
  for (const kind of kinds)
    large[kind] = await timed(() =>
      runSource(fromFile(withChecks(findSource("sesnsp-municipal"), kind), path), effects[kind], "file"),
    );
  tell("a municipal file of 640 series", large);
  const real = join(samples, "cbp-nationwide-encounters-fy22-fy25-state.csv");
  if (existsSync(real)) {
    const summed = { checked: [] as number[], unchecked: [] as number[] };
    for (const day of ["2025-11-18", "2025-11-19", "2025-11-20"]) {
      const rows = readFileSync(real, "latin1");
      const changed = join(folder, `encounters-${day}.csv`);
      // Another value in one row makes another edition.
      const more = (_: string, row: string, value: string): string =>
        `${row},${String(Number(value) + Number(day.slice(-1)))}`;
      const edition = rows.replace(/^(2025.*,Southwest Land Border,.*,MEXICO,Title 8),(\d+)/m, more);
      writeFileSync(changed, edition, "latin1");
      for (const kind of kinds)
        summed[kind].push(
          await timed(() =>
            runSource(fromFile(withChecks(findSource("cbp-encounters"), kind), changed), effects[kind], "file", {
              vintageDate: day,
              accepted: true,
            }),
          ),
        );
    }
    tell("CBP's real file, summed of its rows", {
      checked: median(summed.checked),
      unchecked: median(summed.unchecked),
    });
  }
} finally {
  await Promise.all(kinds.map((kind) => connections[kind].close()));
  rmSync(folder, { recursive: true, force: true });
}
