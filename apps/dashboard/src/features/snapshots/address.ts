import {
  FREQUENCY_LETTERS,
  FREQUENCY_OF_LETTER,
  isIsoDate,
  snapshotRequest,
  UNITS_IDS,
  type IsoDate,
  type SnapshotRequest,
} from "@frontera/domain";

export type SearchParams = Readonly<Record<string, string | readonly string[] | undefined>>;

const oneOf = <T extends string>(allowed: readonly T[], name: string, text: string | undefined): T | undefined => {
  const found = allowed.find((each) => each === text);
  if (text !== undefined && found === undefined)
    throw new RangeError(`${name}: "${text}"; one of ${allowed.join(", ")}`);
  return found;
};

/** What of an indicator page's address says how it is shown, not what it shows. */
const ofThePage = ["page", "rows"];

/** The request that an indicator page's address, or several ids in `series`, asks for. Throws RangeError naming what is wrong. */
export function readRequest(parameters: SearchParams, today: IsoDate): SnapshotRequest {
  const given: Record<string, string> = {};
  for (const [name, value] of Object.entries(parameters)) {
    if (value === undefined || value === "" || ofThePage.includes(name)) continue;
    if (typeof value !== "string") throw new RangeError(`${name}: given more than once`);
    given[name] = value;
  }
  const { series = "", asOf = today, units, frequency, calendar, aggregation_method, ...rest } = given;
  const { base_date, per_100000, observation_start, observation_end, ...unknown } = rest;
  const [stranger] = Object.keys(unknown);
  if (stranger !== undefined) throw new RangeError(`${stranger}: unknown parameter`);
  if (isIsoDate(asOf) && asOf > today) throw new RangeError(`asOf: ${asOf} lies in the future (today is ${today})`);
  const letter = oneOf(Object.values(FREQUENCY_LETTERS), "frequency", frequency?.toLowerCase());
  return snapshotRequest({
    asOf,
    series: series === "" ? [] : series.split(","),
    figures: false,
    observation_start,
    observation_end,
    units: oneOf(UNITS_IDS, "units", units),
    frequency: letter === undefined ? undefined : FREQUENCY_OF_LETTER[letter],
    calendar: oneOf(["calendar", "us-fiscal"], "calendar", calendar),
    aggregation_method: oneOf(["avg", "sum", "eop"], "aggregation_method", aggregation_method),
    base_date,
    per_100000,
  });
}
