import { addDays, periodOf, type IsoDate, type Series } from "@frontera/domain";
import type { Claim, When } from "./claim.ts";
import type { PeriodSaid } from "./period-said.ts";
import type { Lack, PeriodInput, SentenceInput } from "./said.ts";

export interface Times {
  readonly unit: PeriodSaid["kind"] | "any";
  readonly at: PeriodSaid | When | null;
  readonly from: PeriodSaid | When | null;
  readonly since: PeriodSaid | null;
  readonly assumesPeriod: boolean;
}

/** The periods of the claim, and what is assumed where they are left out. */
export function timesOf(
  asked: SentenceInput,
  kind: Claim["kind"],
  series: readonly Series[],
  today: IsoDate,
): Times | Lack {
  const all = [...asked.periods, ...relativePeriod(asked, series, today)];
  if (all.some(({ said }) => said.year === null)) return "period";
  const only = (part: PeriodInput["part"]): readonly PeriodSaid[] =>
    all.filter((one) => one.part === part).map(({ said }) => said);
  const ats = [...only("at"), ...only("by"), ...only("last")].toSorted((a, b) => orderOf(a) - orderOf(b));
  const bases = [...only("base"), ...only("first")];
  const [since = null] = only("since");
  if (bases.length > 1 || only("since").length > 1 || only("also").length > 0) return "period";
  const unit: Times["unit"] = (ats.at(-1) ?? since ?? bases[0])?.kind ?? "any";
  if ([...all].some(({ said }) => said.kind !== unit) && kind !== "rank") return "period";
  const none = { unit, since: null, assumesPeriod: false };
  const newest = { ...none, at: "newest", from: null, assumesPeriod: true } as const;
  if (kind === "rank") {
    if (ats.length === 0 && bases.length === 0 && (since !== null || asked.spanYears !== null))
      return { ...newest, unit: asked.nouns.includes("month") ? "month" : "any", since };
    // "The 2011 record" is not one within 2011.
    const within = ats.length === 2 && ats[0]?.kind === "year" && ats[1]?.kind !== "year" ? ats[0] : null;
    const target = within ? ats[1] : ats.length === 1 ? ats[0] : undefined;
    if (!target || bases.length > 0) return "period";
    if (asked.nouns.includes("month") && target.kind !== "month" && !asked.nouns.includes("year")) return "period";
    return { ...none, unit: target.kind, at: target, from: within, since };
  }
  if (kind !== "change") {
    if (since !== null) return "period";
    if (kind === "sum") {
      const [first] = bases;
      return ats.length === 1 && first ? { ...none, at: ats[0] ?? null, from: first } : "period";
    }
    if (ats.length > 1 || bases.length > 0) return "period";
    const [at] = ats;
    return at ? { ...none, at, from: null } : { ...none, unit: "any", at: "newest", from: null, assumesPeriod: true };
  }
  if (ats.length > 2 || (ats.length === 2 && (bases.length > 0 || since))) return "period";
  // Two periods side by side are the ends of a change only where two values are told, or one as a multiple of the other.
  const hasEnds = asked.sizes.some(({ part, unit }) => part === "from" || unit === "times") || asked.times !== null;
  if (ats.length === 2 && !hasEnds) return "period";
  // "In 2023 ten times those of 2024" is told of the earlier one.
  const isTold = asked.sizes.some(({ part }) => part === "from");
  if (ats.length === 2 && !isTold && only("at")[0] === ats[0]) return "period";
  const [earlier, later] = ats.length === 2 ? ats : [null, ats[0] ?? null];
  const base = bases[0] ?? since ?? earlier;
  if (!base && later && asked.spanYears !== null)
    return { ...none, at: later, from: { ...later, year: (later.year ?? 0) - asked.spanYears } };
  if (!later && !base)
    return asked.base === null
      ? "base"
      : {
          ...none,
          unit: "any",
          at: "newest",
          from: asked.base === "previous" ? "before" : "year-earlier",
          assumesPeriod: true,
        };
  if (!later) return { ...none, at: "newest", from: base, assumesPeriod: false };
  if (base) return { ...none, at: later, from: base };
  // "Had risen by 2019" does not say since when.
  if (only("by").length > 0 && asked.base === null) return "base";
  return { ...none, at: later, from: asked.base === "year-earlier" ? "year-earlier" : "before" };
}

const orderOf = ({ year, month, day }: PeriodSaid): number => (year ?? 0) * 400 + (month ?? 0) * 32 + (day ?? 0);

/** "Last year", told from the day of the sentence. */
function relativePeriod(
  { relative }: SentenceInput,
  series: readonly Series[],
  today: IsoDate,
): readonly PeriodInput[] {
  if (relative === null) return [];
  const year = Number(today.slice(0, 4));
  const month = Number(today.slice(5, 7));
  const none = { month: null, day: null };
  const fiscalYear = Number(periodOf(today, "A", "us-fiscal").slice(2));
  const onlyFiscal = series.every(({ calendar }) => calendar === "us-fiscal");
  const said = ((): PeriodSaid | null => {
    switch (relative) {
      case "this-year":
        return onlyFiscal ? { ...none, kind: "fiscal-year", year: fiscalYear } : { ...none, kind: "year", year };
      case "last-year":
        return onlyFiscal
          ? { ...none, kind: "fiscal-year", year: fiscalYear - 1 }
          : { ...none, kind: "year", year: year - 1 };
      case "last-fiscal-year":
        return { ...none, kind: "fiscal-year", year: fiscalYear - 1 };
      case "this-fiscal-year":
        return { ...none, kind: "fiscal-year", year: fiscalYear };
      case "this-month":
        return { kind: "month", year, month, day: null };
      case "last-month": {
        const before = addDays(`${today.slice(0, 7)}-01`, -1);
        return { kind: "month", year: Number(before.slice(0, 4)), month: Number(before.slice(5, 7)), day: null };
      }
      default:
        return null;
    }
  })();
  return said ? [{ said, part: "at" }] : [];
}
