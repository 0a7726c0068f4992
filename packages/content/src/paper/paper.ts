import { makeDocument, parsePeriod, type Basis, type JudgedDocument, type FigureEntry } from "@frontera/domain";
import { CATALOGUE } from "../catalogue.ts";
import type { Subject } from "../subject.ts";
import { SUBJECTS } from "../subjects.ts";
import { meetingsIn } from "./meetings.ts";
import { CITED_WORKS } from "./works.ts";

const FIGURES = Object.assign({}, ...SUBJECTS.map(({ figures }: Subject) => figures)) as Record<string, FigureEntry>;

/** The paper every baseline comes from. */
export const PAPER: JudgedDocument = makeDocument({
  title: "NAFTA's impact on US-Mexican border security: drug, trade and migration",
  author: "María José Reyes Retana Fernández",
  series: "Note d'analyse n°9",
  institution: "Sciences Po / PSIA",
  published: parsePeriod("2017-12"),
  // The last day of the month: nothing finer is printed on it.
  knownOn: "2017-12-31",
  figures: FIGURES,
  works: CITED_WORKS,
  meetings: meetingsIn(FIGURES),
});

/** What everything is judged on: the catalogue, and the paper. */
export const BASIS: Basis = { catalogue: CATALOGUE, document: PAPER };
