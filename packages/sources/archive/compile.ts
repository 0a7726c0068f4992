import { CATALOGUE } from "@frontera/content";
import type { IncomingVintage } from "@frontera/domain";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { toArchiveFiles } from "./write-files.ts";
import { addBorder } from "./border.ts";
import { createBuilder } from "./builder.ts";
import { readFacts } from "./facts.ts";
import { addInegi, addPopulation, addWorldBank } from "./inegi.ts";
import { addDrugs } from "./drugs.ts";
import { addEnforcement } from "./enforcement.ts";
import { addMerida } from "./merida.ts";
import { addMovement } from "./movement.ts";
import { addPeso } from "./peso.ts";
import { addRefuge } from "./refuge.ts";
import { addSesnsp } from "./sesnsp.ts";
import { addTrade } from "./trade.ts";

/** Every compiled figure, as vintages of releases, oldest first. */
export function compileArchive(): readonly IncomingVintage[] {
  const read = readFacts;
  const builder = createBuilder();
  addPeso(builder, read);
  addBorder(builder, read);
  addMerida(builder, read);
  addSesnsp(builder, read);
  addInegi(builder, read);
  addWorldBank(builder, read);
  addPopulation(builder, read);
  addDrugs(builder, read);
  addEnforcement(builder, read);
  addRefuge(builder, read);
  addTrade(builder, read);
  addMovement(builder, read);
  return builder.vintages();
}

if (import.meta.main) {
  const vintages = compileArchive();
  for (const releaseId of Object.keys(CATALOGUE.releases)) {
    const own = vintages.filter((vintage) => vintage.releaseId === releaseId);
    const target = join(import.meta.dirname, "data", releaseId);
    rmSync(target, { recursive: true, force: true });
    if (own.length === 0) continue;
    mkdirSync(target, { recursive: true });
    for (const [name, text] of toArchiveFiles(own)) writeFileSync(join(target, name), text);
  }
}
