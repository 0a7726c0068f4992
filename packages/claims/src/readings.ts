import type { Spoken } from "@frontera/content";
import type { IsoDate, Series } from "@frontera/domain";
import type { Claim, ClaimReading } from "./claim.ts";
import { claimOf } from "./claim-of.ts";
import { optionsFor, type Option } from "./options.ts";
import type { Placed } from "./places.ts";
import type { Lack, SentenceInput } from "./said.ts";
import { timesOf, type Times } from "./times-of.ts";

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
