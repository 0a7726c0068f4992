import type { CatalogueEntries } from "./catalogue.ts";
import type { FamilyId, PartKind } from "./keys.ts";
import type { Series } from "./series.ts";
import { inBoth } from "./text.ts";

/** Every family as a whole, in each state where it is held by state, and in each part of what it counts. */
export const expandFamilies = (entries: CatalogueEntries): readonly Series[] =>
  Object.keys(entries.families).flatMap((family) => expand(entries, family));

function expand({ families, areas, states, parts: kinds }: CatalogueEntries, family: FamilyId): Series[] {
  const entry = families[family];
  if (!entry) return [];
  const { area, byState, parts = [], ...rest } = entry;
  const areaName = areas[area];
  if (!areaName) throw new RangeError(`${family}: unknown area: ${area}`);
  const whole: Series = { ...rest, id: family, family, area, areaName, part: null };
  const inStates = (byState ? states : []).map(({ code, name }): Series => ({
    ...rest,
    id: `${family}.${code}`,
    family,
    area: code,
    areaName: inBoth(() => name),
    part: null,
  }));
  return [whole, ...inStates, ...parts.flatMap((kind) => partsOf(whole, kind, kinds))];
}

/** A part counts something else than the whole: it has a definition of its own, so that nothing compares the two. */
function partsOf(whole: Series, kind: PartKind, kinds: CatalogueEntries["parts"]): Series[] {
  const entry = kinds[kind];
  if (!entry) throw new RangeError(`${whole.id}: unknown kind of parts: ${kind}`);
  const { succeeds } = whole;
  return entry.parts.map(({ code, name }) => ({
    ...whole,
    ...(succeeds && { succeeds: { ...succeeds, definition: `${succeeds.definition}/${code}` } }),
    id: `${whole.family}.${code}`,
    definition: `${whole.definition}/${code}`,
    title: inBoth((locale) => `${whole.title[locale]}: ${name[locale]}`),
    part: { kind, code, name },
  }));
}

/** Municipalities come and go by law, so they are no closed list: any key of one of the states is a series, held or not. */
export function municipalities(
  { states, families, municipality }: CatalogueEntries,
  wholes: ReadonlyMap<string, Series>,
): (id: string) => Series | null {
  const made = new Map<string, Series>();
  return (id) => {
    const [, family = "", state, own] = /^([a-z-]+)\.mun-(\d{2})(\d{3})$/.exec(id) ?? [];
    const place = states.find(({ key }) => key === state);
    const whole = wholes.get(family);
    if (!place || !whole || own === undefined || own === "000" || !families[family]?.byMunicipality) return null;
    const series = made.get(id) ?? {
      ...whole,
      id,
      area: `mun-${place.key}${own}`,
      areaName: municipality(place, own),
    };
    made.set(id, series);
    return series;
  };
}
