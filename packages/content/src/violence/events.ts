import type { PaperEvent } from "../event.ts";
import { event } from "../paper/event.ts";

export const events: readonly PaperEvent[] = [
  event("1998", "II.drug", ["violence"], "Binational drug strategy", "Estrategia binacional contra las drogas"),
  event(
    "2017-10",
    "III",
    ["violence"],
    "Deadliest month on record until then",
    "El mes con más homicidios registrado hasta entonces",
  ),
];
