import type { Spoken } from "@frontera/content";
import { addDays, parsePeriod, periodInfo, periodOf, type IsoDate, type Period, type Series } from "@frontera/domain";
import type { SentenceInput, PeriodInput, SizeInput } from "./sentence-input.ts";
import type { Basis, Claim, Direction, ClaimReading, Size, When } from "./claim.ts";
import type { PeriodSaid } from "./period-said.ts";
import type { Placed } from "./places.ts";

/** A way to make values of a period of the kind that is asked for. */
interface Option extends Pick<Basis, "series" | "frequency" | "calendar" | "method"> {
  readonly assumed: ClaimReading["assumed"];
}

const usual = { flow: "sum", rate: "avg", stock: "eop" } as const;

/** What cannot be made a claim of: the part that is missing, or does not fit. */
export type Lack = "period" | "base" | "size" | "unit" | "rank" | "so-often";

/** Every reading of a statistic that is about a place; or what is lacking. */
export function readingsOf(
  asked: SentenceInput,
  spoken: Spoken,
  { series, whole, complement }: Placed,
  today: IsoDate,
): readonly ClaimReading[] | Lack {
  const isShare = whole.length > 0;
  const kind = isShare ? "share" : kindOf(asked, series);
  if (kind === null) return "size";
  const times = timesOf(asked, kind, series, today);
  if (typeof times === "string") return times;
  const options = optionsFor(times.unit, isShare ? whole : series, spoken, asked, kind);
  if (options.length === 0) return "so-often";
  const readings: ClaimReading[] = [];
  let lack: Lack | null = null;
  const [first] = series;
  if (!first) return "so-often";
  for (const { option, from } of options.flatMap((each) => basesOf(asked, times, kind, each))) {
    const claim = claimOf(kind, asked, { ...times, from }, option, first, spoken.inverse === true);
    if (typeof claim === "string") {
      lack = claim;
      continue;
    }
    // The part in the series' own periods as the whole.
    const part = isShare
      ? series.find(({ frequency, calendar }) =>
          option.method === null ? frequency === option.frequency && calendar === option.calendar : frequency === "M",
        )
      : null;
    if (isShare && !part) continue;
    const { assumed, ...basis } = option;
    readings.push({
      ...basis,
      series: part ? part.id : basis.series,
      whole: isShare ? basis.series : null,
      complement,
      inverse: spoken.inverse === true,
      claim,
      negated: asked.negated,
      assumed: [
        ...assumed,
        ...(asked.impliedSubject ? (["subject"] as const) : []),
        ...(times.assumesPeriod ? (["period"] as const) : []),
      ],
    });
  }
  return readings.length > 0 ? readings : (lack ?? "so-often");
}

type Kind = Claim["kind"];

/** Where a month's base is left out it may be the month before or the same one a year earlier. */
const basesOf = (
  { base }: SentenceInput,
  { from }: Times,
  kind: Kind,
  option: Option,
): readonly { readonly option: Option; readonly from: Times["from"] }[] =>
  kind === "change" && from === "before" && base === null && option.frequency === "M"
    ? (["year-earlier", "before"] as const).map((each) => ({
        option: { ...option, assumed: [...option.assumed, "base"] },
        from: each,
      }))
    : [{ option, from }];

/** What kind of claim the parts make; null where they make none. */
function kindOf(asked: SentenceInput, [first]: readonly Series[]): Exclude<Kind, "share"> | null {
  if (asked.rank) return "rank";
  const isRate = first?.quote != null;
  const growing = asked.sizes.some(({ unit }) => unit === "times" || (unit === "percent" && first?.unit !== "percent"));
  const level = asked.sizes.find(({ unit }) => unit !== "times" && (unit !== "percent" || first?.unit === "percent"));
  // "The peso fell below 17" tells a threshold of the rate, not which way it went.
  if (isRate && level && (level.hedge !== "exact" || level.part === "to") && !growing && !asked.times) return "level";
  const isFromTo = asked.sizes.some(({ part }) => part === "from") && asked.sizes.some(({ part }) => part === "to");
  if (asked.directions.some((one) => one !== "moved") || asked.times || growing || isFromTo) return "change";
  if (!level) return null;
  return asked.periods.some(({ part }) => part === "first") && asked.periods.some(({ part }) => part === "last")
    ? "sum"
    : "level";
}

interface Times {
  readonly unit: PeriodSaid["kind"] | "any";
  readonly at: PeriodSaid | When | null;
  readonly from: PeriodSaid | When | null;
  readonly since: PeriodSaid | null;
  readonly assumesPeriod: boolean;
}

/** The periods of the claim, and what is assumed where they are left out. */
function timesOf(asked: SentenceInput, kind: Kind, series: readonly Series[], today: IsoDate): Times | Lack {
  const all = [...asked.periods, ...relativePeriod(asked, series, today)];
  if (all.some(({ said }) => said.year === null)) return "period";
  const only = (part: PeriodInput["part"]): readonly PeriodSaid[] =>
    all.filter((one) => one.part === part).map(({ said }) => said);
  const ats = [...only("at"), ...only("last")].toSorted((a, b) => orderOf(a) - orderOf(b));
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
    const within = ats.length === 2 && ats[0]?.kind === "year" ? ats[0] : null;
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

/** The ways in which the series of one statistic give values of such periods. */
function optionsFor(
  unit: Times["unit"],
  series: readonly Series[],
  spoken: Spoken,
  asked: SentenceInput,
  kind: Kind,
): readonly Option[] {
  const none = { assumed: [] as ClaimReading["assumed"] };
  const own = (frequency: Series["frequency"], calendar: Series["calendar"]): Series | undefined =>
    series.find((one) => one.frequency === frequency && one.calendar === calendar);
  const made = (frequency: "M" | "A", calendar: Series["calendar"]): readonly Option[] => {
    const direct = own(frequency, calendar);
    if (direct) return [{ series: direct.id, frequency, calendar, method: null, ...none }];
    const monthly = frequency === "A" ? own("M", "calendar") : undefined;
    if (monthly) return [{ series: monthly.id, frequency, calendar, method: usual[monthly.kind], ...none }];
    const daily = own("D", "calendar");
    if (!daily) return [];
    return methodsOfDays(asked, kind).map((method) => ({ series: daily.id, frequency, calendar, method, ...none }));
  };
  const fiscal = made("A", "us-fiscal");
  const years = made("A", "calendar");
  switch (unit) {
    case "fiscal-year":
      return spoken.fiscal || own("A", "us-fiscal") ? fiscal : [];
    case "year":
      if (!spoken.fiscal && !(own("A", "us-fiscal") && years.length === 0)) return years;
      return [
        ...fiscal.map((option): Option => ({ ...option, assumed: ["fiscal-year"] })),
        ...years.map((option): Option => ({ ...option, assumed: ["calendar-year"] })),
      ];
    case "any": {
      const daily = own("D", "calendar");
      if (daily) return [{ series: daily.id, frequency: "D", calendar: "calendar", method: null, ...none }];
      return fiscal.length > 0 && (spoken.fiscal || years.length === 0) ? fiscal : years;
    }
    case "month":
      return made("M", "calendar");
    case "day": {
      const daily = own("D", "calendar");
      return daily ? [{ series: daily.id, frequency: "D", calendar: "calendar", method: null, ...none }] : [];
    }
    default:
      return unit satisfies never;
  }
}

/** A rate of a month or a year is its average, or some day of it; its change is from average to average and from last day to last day. */
function methodsOfDays(asked: SentenceInput, kind: Kind): readonly ("avg" | "eop" | "any")[] {
  if (kind === "rank") return ["any"];
  if (asked.level === "mean") return ["avg"];
  if (kind === "change") return ["avg", "eop"];
  if (asked.level === "close") return ["eop"];
  const [size] = asked.sizes;
  return asked.level === "reach" || size?.part === "to" || (size && size.hedge !== "exact" && size.hedge !== "about")
    ? ["any"]
    : ["avg"];
}

const pad = (number: number): string => String(number).padStart(2, "0");

/** A period as said, in the calendar of an option. Null for a day that is none. */
function periodIn(said: PeriodSaid, { calendar }: Option): Period | null {
  const year = String(said.year ?? 0);
  const text =
    said.kind === "month"
      ? `${year}-${pad(said.month ?? 0)}`
      : said.kind === "day"
        ? `${year}-${pad(said.month ?? 0)}-${pad(said.day ?? 0)}`
        : calendar === "us-fiscal"
          ? `FY${year}`
          : year;
  try {
    return parsePeriod(text);
  } catch {
    return null;
  }
}

const isWhen = (one: PeriodSaid | When | null): one is When => typeof one === "string";

function claimOf(
  kind: Kind,
  asked: SentenceInput,
  times: Times,
  option: Option,
  series: Series,
  isInverse: boolean,
): Claim | Lack {
  const at = times.at === null ? null : isWhen(times.at) ? times.at : periodIn(times.at, option);
  const from = times.from === null ? null : isWhen(times.from) ? times.from : periodIn(times.from, option);
  if (at === null) return "period";
  switch (kind) {
    case "share": {
      const size = asked.sizes.find(({ unit }) => unit === "percent");
      return size ? { kind, at, size: plain(size) } : "size";
    }
    case "level": {
      // An average of counts is so many a month, or a day: which, the sentence may not say.
      if (asked.level === "mean" && series.kind === "flow") return "size";
      const size = levelSize(asked.sizes, series);
      return typeof size === "string" ? size : { kind, at, size };
    }
    case "sum": {
      const size = levelSize(asked.sizes, series);
      if (typeof size === "string") return size;
      if (series.kind !== "flow" || from === null || !isPeriodText(from) || !isPeriodText(at)) return "period";
      return { kind, from, to: at, size };
    }
    case "rank":
      return rankOf(asked, times, option, at, from, series, isInverse);
    case "change":
      return changeOf(asked, at, from, series);
    default:
      return kind satisfies never;
  }
}

const isPeriodText = (when: When): when is Period => !["newest", "before", "year-earlier"].includes(when);

const plain = ({ printed, hedge, upper, unit }: SizeInput): Size => ({ printed, hedge, upper, unit });

/** The unit of a level as the series has it; counts have no decimals, so that one point between thousands parts thousands. */
function levelSize(sizes: readonly SizeInput[], series: Series): Size | Lack {
  const size =
    sizes.find(
      ({ unit, part }) => unit !== "times" && (unit !== "percent" || series.unit === "percent") && part !== "from",
    ) ?? sizes[0];
  if (!size) return "size";
  if (sizes.length > 1 && sizes.some((other) => other !== size && other.unit === size.unit)) return "size";
  return fitting(size, series);
}

const weights = new Set(["pounds", "kilograms", "tonnes"]);

function fitting(size: SizeInput, series: Series): Size | "unit" {
  const counted = ["people", "events", "cases", "crossings", "transfers"].includes(series.unit);
  const { unit } = size;
  const fits =
    counted || series.unit === "USD"
      ? unit === null || (series.unit === "USD" && unit === "USD")
      : series.unit === "MXN/USD"
        ? unit === null || unit === "pesos" || unit === "USD"
        : series.unit === "pounds"
          ? unit !== null && weights.has(unit)
          : series.unit === "percent"
            ? unit === "percent"
            : unit === null || unit === "per-100000";
  if (!fits) return "unit";
  const printed = (counted || series.unit === "pounds") && size.grouped ? size.grouped : size.printed;
  return { ...plain(size), printed, unit: series.unit === "pounds" ? unit : null };
}

function rankOf(
  asked: SentenceInput,
  times: Times,
  option: Option,
  at: When,
  from: When | null,
  series: Series,
  isInverse: boolean,
): Claim | Lack {
  const { rank, scope, sizes, spanYears } = asked;
  if (!rank || at === "before" || at === "year-earlier") return "rank";
  const isLow = rank.code === "lowest" || rank.code === "record-low";
  const among = times.since
    ? periodIn(times.since, times.since.kind === "year" && option.calendar === "us-fiscal" ? option : { ...option })
    : null;
  if (times.since && !among) return "period";
  const [first] = sizes;
  const size = first ? fitting(first, series) : null;
  if (size === "unit") return "unit";
  return {
    kind: "rank",
    at,
    which: isLow !== isInverse ? "lowest" : "highest",
    place: rank.place,
    among:
      asked.nouns.includes("place") && series.part === null && series.id !== series.family
        ? "places"
        : among
          ? { since: among }
          : from && isPeriodText(from)
            ? { within: from }
            : spanYears !== null
              ? { years: spanYears }
              : scope === "until-then" || rank.code.startsWith("record")
                ? "until-then"
                : "all",
    size,
  };
}

/** Which way it goes from one printed number to another. */
function directionBetween(start: SizeInput, end: SizeInput): Direction {
  const valueOf = ({ printed: { digits, scale } }: SizeInput): number => Number(digits) * 10 ** scale;
  return valueOf(end) > valueOf(start) ? "up" : valueOf(end) < valueOf(start) ? "down" : "flat";
}

function changeOf(
  { directions, times, sizes }: SentenceInput,
  to: When,
  from: When | null,
  series: Series,
): Claim | Lack {
  if (from === null) return "base";
  if (isPeriodText(from) && isPeriodText(to) && periodInfo(from).start >= periodInfo(to).start) return "base";
  const growths = [
    ...(times ? [times.size] : []),
    ...sizes.filter(({ unit }) => unit === "percent" || unit === "times"),
  ];
  if (growths.length > 1 && series.unit !== "percent") return "size";
  const growth = times?.size ?? sizes.find(({ unit }) => unit === "percent" || unit === "times") ?? null;
  const levels = sizes.filter(
    (size) => size !== growth && size.unit !== "times" && (size.unit !== "percent" || series.unit === "percent"),
  );
  const start = levels.find(({ part }) => part === "from") ?? null;
  const end =
    levels.find(({ part }) => part === "to") ??
    levels.find((size) => size.part === "plain" && size !== start && growth !== null) ??
    null;
  const by = growth ? null : (levels.find((size) => size !== start && size !== end) ?? null);
  if (levels.length > [start, end, by].filter((size) => size !== null).length) return "size";
  // "Fell from 17" alone may mean below 17.
  if (start && !end && !growth) return "size";
  const told = directions.filter((one) => one !== "moved");
  const direction: Direction | undefined =
    told.find((one) => one !== "flat") ??
    told[0] ??
    times?.direction ??
    (growth?.unit === "times" ? "up" : start && end ? directionBetween(start, end) : undefined);
  if (direction === undefined) return "size";
  const [fitStart, fitEnd, fitBy] = [start, end, by].map((size) => size && fitting(size, series));
  if (fitStart === "unit" || fitEnd === "unit" || fitBy === "unit") return "unit";
  return {
    kind: "change",
    from,
    to,
    direction,
    size: growth ? plain(growth) : (fitBy ?? null),
    start: fitStart ?? null,
    end: fitEnd ?? null,
  };
}
