import { periodInfo, type Period, type Series } from "@frontera/domain";
import type { Claim, Direction, Size, When } from "./claim.ts";
import { periodIn, type Option } from "./options.ts";
import type { PeriodSaid } from "./period-said.ts";
import type { Lack, SentenceInput, SizeInput } from "./said.ts";
import type { Times } from "./times-of.ts";

const isWhen = (one: PeriodSaid | When | null): one is When => typeof one === "string";

export function claimOf(
  kind: Claim["kind"],
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
      const [size, ...more] = asked.sizes;
      return size?.unit === "percent" && more.length === 0 ? { kind, at, size: plain(size) } : "size";
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
  // "18 pesos for 1 dollar".
  const isOne = ({ printed, unit }: SizeInput): boolean => unit === "USD" && printed.digits === "1";
  if (sizes.some((other) => other !== size && !isOne(other))) return "size";
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
  const [first, ...more] = sizes;
  // A rank of how much it grew, or of an average, is none of the values.
  if (asked.times !== null || more.length > 0 || first?.part === "by" || asked.level === "mean") return "size";
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
  { directions, times, sizes, level }: SentenceInput,
  to: When,
  from: When | null,
  series: Series,
): Claim | Lack {
  if (from === null) return "base";
  // Fell "on average" in each of what, the sentence may not say.
  if (level === "mean" && series.kind === "flow") return "size";
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
