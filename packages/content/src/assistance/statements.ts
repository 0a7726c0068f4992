import { parsePeriod, type Bilingual } from "@frontera/domain";
import type { Statement } from "../statement.ts";

type PeriodPair = Statement["span"];

const appropriated: Bilingual = { en: "appropriated", es: "asignados" };
const since2008 = (to: string): PeriodPair => ({ from: parsePeriod("FY2008"), to: parsePeriod(to) });

/** Oldest first. */
export const statements: readonly Statement[] = [
  {
    what: {
      en: "appropriated to Mexico, before the supplemental of FY2010",
      es: "asignados a México, antes de la suplementaria del año fiscal 2010",
    },
    span: since2008("FY2010"),
    unit: "USD",
    printed: { digits: "1.3", scale: 9 },
    hedge: "exact",
    source: "Congressional Research Service R40135, 2010-04-19",
  },
  {
    what: appropriated,
    span: since2008("FY2014"),
    unit: "USD",
    printed: { digits: "2.35", scale: 9 },
    hedge: "exact",
    source: "Small Wars Journal, 2015-09-16",
  },
  {
    what: appropriated,
    span: since2008("FY2017"),
    unit: "USD",
    printed: { digits: "2.8", scale: 9 },
    hedge: "nearly",
    source: "Congressional Research Service R41349, 2017",
  },
  {
    what: { en: "delivered by March 2017", es: "entregados hasta marzo de 2017" },
    span: since2008("FY2017"),
    unit: "USD",
    printed: { digits: "1.6", scale: 9 },
    hedge: "more-than",
    source: "Congressional Research Service R41349, 2017",
  },
  {
    what: appropriated,
    span: since2008("FY2021"),
    unit: "USD",
    printed: { digits: "3.3", scale: 9 },
    hedge: "about",
    source: "Congressional Research Service IF10578, 2021-11-01",
  },
];
