import mexico from "@svg-maps/mexico";
import { geoPath } from "d3-geo";
import svgpath from "svgpath";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import type { Series } from "@frontera/domain";
import atlas from "us-atlas/states-albers-10m.json" with { type: "json" };

/** What a map is drawn from. */
export interface Geometry {
  readonly country: "MX" | "US";
  readonly viewBox: string;
  /** The outline of the state a series is about; null where there is none. */
  readonly outlineOf: (series: Series) => string | null;
  /** Neighbours without values, for the eye to find its way. */
  readonly neighbours: readonly string[];
}

/** The states of the country that a series is broken down by. */
export const geometryOf = ({ part }: Series): Geometry => (part?.kind === "us-state" ? borderStates : mexicanStates);

/** To a tenth of a unit, which is less than a pixel: drawn finer, the outlines are half of what a page weighs. */
const mexicanOutlines = new Map(
  mexico.locations.map(({ id, path }) => [`MX-${id.toUpperCase()}`, svgpath(path).rel().round(1).toString()]),
);

const mexicanStates: Geometry = {
  country: "MX",
  viewBox: mexico.viewBox,
  outlineOf: ({ area }) => mexicanOutlines.get(area) ?? null,
  neighbours: [],
};

/** The states of the land border under the Census Bureau's numbers. */
const borderCodes: Readonly<Record<string, string>> = { "04": "AZ", "06": "CA", "35": "NM", "48": "TX" };
const neighbourCodes = ["05", "08", "20", "22", "32", "40", "41", "49"];

const topology = atlas as unknown as Topology<{ states: GeometryCollection }>;
const { features } = feature(topology, topology.objects.states);
/** The atlas is projected already (Albers, 975 by 610). */
const path = geoPath().digits(1);

const borderOutlines: ReadonlyMap<string, string> = new Map(
  features.flatMap((state) => {
    const code = borderCodes[String(state.id)];
    return code === undefined ? [] : [[`state-${code}`, path(state) ?? ""] as const];
  }),
);

const borderStates: Geometry = {
  country: "US",
  viewBox: viewBoxOf(features.filter(({ id }) => String(id) in borderCodes)),
  outlineOf: ({ part }) => (part ? (borderOutlines.get(part.code) ?? null) : null),
  neighbours: features.filter(({ id }) => neighbourCodes.includes(String(id))).map((state) => path(state) ?? ""),
};

function viewBoxOf(states: typeof features): string {
  const [[left, top], [right, bottom]] = path.bounds({ type: "FeatureCollection", features: states });
  const margin = 4;
  return [left - margin, top - margin, right - left + 2 * margin, bottom - top + 2 * margin].map(Math.round).join(" ");
}
