import { CATALOGUE, type Spoken } from "@frontera/content";
import type { Series } from "@frontera/domain";
import type { SentenceInput } from "./said.ts";

/** A series, and of what it is a share where the sentence tells of a part. */
export interface Placed {
  /** The series that state one statistic there. */
  readonly series: readonly Series[];
  readonly whole: readonly Series[];
  readonly complement: boolean;
}

const alone = (series: readonly Series[]): Placed => ({ series, whole: [], complement: false });

/** Whether a series is about an area, so that naming it adds nothing. */
function isAbout({ about = [] }: Spoken, { area }: Series, code: string): boolean {
  if (code === "nationwide") return area === "US" || area === "MX";
  if (code === "US-southwest-border") return area === code || (area !== "US" && about.includes(code));
  return code === area || about.includes(code) || (code === "US" && area.startsWith("US-"));
}

/** "Mexican" adds nothing to what is counted in Mexico. */
const isOwn = ({ means }: Spoken, code: string): boolean =>
  code === "cit-MX" && (CATALOGUE.findSeries(means[0]?.[0] ?? "")?.area.startsWith("MX") ?? false);

/** Codes that stand for a part of what a family counts. */
const isPart = (code: string): boolean => /^(?:MX-|sector-|state-|cit-|comp-|not-cit-)/u.test(code);

/**
 * Every statistic a sentence may mean at the places it names, each a reading of its own; empty where none is held there. With a `share`, parts over
 * their wholes.
 */
export function placed(
  spoken: Spoken,
  { places, members, sources, wholeSpoken }: SentenceInput,
  isShare: boolean,
): readonly Placed[] {
  const named = [...places, ...members].filter((code) => !(spoken.about ?? []).includes(code) && !isOwn(spoken, code));
  const parts = named.filter(isPart);
  const areas = places.filter((code) => !isPart(code));
  const seriesOf = (ids: readonly string[]): readonly Series[] =>
    ids
      .flatMap((id) => CATALOGUE.findSeries(id) ?? [])
      .filter((series) => areas.every((code) => isAbout(spoken, series, code)));
  const meant = spoken.means.map(seriesOf).filter((series) => series.length > 0);
  const elsewhere =
    meant.length > 0 ? [] : (spoken.elsewhere ?? []).map(seriesOf).filter((series) => series.length > 0);
  const there = fromSources([...meant, ...elsewhere], sources);
  if (wholeSpoken) return isShare ? sharesBetween(there, wholeSpoken.means.map(seriesOf)) : [];
  const [part, ...more] = parts;
  if (part === undefined) return isShare ? [] : there.map(alone);
  if (more.length > 0) return [];
  if (isShare) return [...statedShares(spoken, part), ...there.flatMap((series) => shareOf(series, part))];
  return there.flatMap((series) => {
    const stated = (spoken.shares?.[part] ?? []).map(({ part: id }) => CATALOGUE.seriesOf(id));
    const own = [...stated, ...partsOf(series, part)];
    return own.length > 0 ? [alone(own)] : [];
  });
}

/** The publisher's own part and whole where it prints them. */
const statedShares = ({ shares = {} }: Spoken, code: string): readonly Placed[] =>
  (shares[code] ?? []).map(({ part, whole }) => ({
    series: [CATALOGUE.seriesOf(part)],
    whole: [CATALOGUE.seriesOf(whole)],
    complement: false,
  }));

/** One subject as a part of another: only of the same publication, which counts both alike. */
const sharesBetween = (
  parts: readonly (readonly Series[])[],
  wholes: readonly (readonly Series[])[],
): readonly Placed[] =>
  parts.flatMap((series) =>
    wholes.flatMap((all) => {
      const whole = all.filter((one) =>
        series.some(({ release, unit }) => one.release === release && one.unit === unit),
      );
      return whole.length > 0 ? [{ series, whole, complement: false }] : [];
    }),
  );

function shareOf(whole: readonly Series[], code: string): readonly Placed[] {
  const complement = code.startsWith("not-");
  const series = partsOf(whole, complement ? code.slice("not-".length) : code);
  return series.length === 0 ? [] : [{ series, whole, complement }];
}

const partsOf = (series: readonly Series[], code: string): readonly Series[] =>
  series.flatMap(({ id }) => CATALOGUE.findSeries(`${id}.${code}`) ?? []);

/** Those of the sources the sentence names; all where it names none of theirs. */
function fromSources(all: readonly (readonly Series[])[], sources: readonly string[]): readonly (readonly Series[])[] {
  const starts = sources.flatMap((source) => (source === "cbp" ? ["cbp", "usbp", "ofo"] : [source]));
  if (starts.length === 0) return all;
  const theirs = all.filter((series) => series.some(({ id }) => starts.some((start) => id.startsWith(start))));
  return theirs;
}
