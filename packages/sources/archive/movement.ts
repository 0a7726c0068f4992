import type { KnownSeriesId } from "@frontera/content";
import type { Vintage } from "@frontera/domain";
import type { Builder } from "./builder.ts";
import { cell, type Fact } from "./facts.ts";

const crossings: Vintage = {
  releaseId: "bts-border-crossings",
  // A month cannot have been counted before its end.
  vintageDate: "2025-03-01",
  vintageDateBasis: "not-before",
  evidence: "publisher-file",
  provenance:
    "BTS Border Crossing Entry Data, 1996-01 to 2025-02, rows of all ports added up, copy in ankan00V/MLflow-border-crossing-MLops@bbbc13b; exactly repeated rows, counted once: 6",
};

const remittances: Vintage = {
  releaseId: "banxico-remittances",
  vintageDate: "2026-07-09",
  vintageDateBasis: "observed",
  evidence: "transcribed",
  provenance: "Banco de México SIE, CE81 and CE165, as made into a table in lapanquecita/remesas@7b108a4",
};

/** A column of the table of crossings, and the series that is its measure. */
const measures = [
  "trucks",
  "truck_containers_loaded",
  "truck_containers_empty",
  "trains",
  "rail_containers_loaded",
  "rail_containers_empty",
  "train_passengers",
  "buses",
  "bus_passengers",
  "personal_vehicles",
  "personal_vehicle_passengers",
  "pedestrians",
] as const;

const flows = [
  ["mx-remittances", "inflow_usd"],
  ["mx-remittances-operations", "inflow_operations"],
  ["mx-remittances-sent", "outflow_usd"],
  ["mx-remittances-sent-operations", "outflow_operations"],
] as const satisfies readonly (readonly [KnownSeriesId, string])[];

type Dashed<T extends string> = T extends `${infer Head}_${infer Rest}` ? `${Head}-${Dashed<Rest>}` : T;
const seriesOf = <M extends (typeof measures)[number]>(measure: M) =>
  `bts-${measure.replaceAll("_", "-") as Dashed<M>}` as const;

/** Border-wide crossings by month and way, and remittances. */
export function addMovement(builder: Builder, read: (name: string) => readonly Fact[]): void {
  for (const fact of read("bts_us_mx_border_crossings_monthly"))
    for (const measure of measures)
      builder.add(crossings, seriesOf(measure), cell(fact, "period"), cell(fact, measure));
  for (const fact of read("mx_remittances_monthly"))
    for (const [seriesId, column] of flows)
      builder.add(remittances, seriesId, cell(fact, "period"), cell(fact, column));
}
