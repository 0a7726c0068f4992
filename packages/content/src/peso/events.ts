import type { PaperEvent } from "../event.ts";
import { event } from "../paper/event.ts";

export const events: readonly PaperEvent[] = [
  event(
    "1994-01-01",
    "intro",
    ["peso", "apprehensions", "trade", "movement"],
    "NAFTA enters into force",
    "Entra en vigor el TLCAN",
  ),
  event("2016-11-08", "I.i", ["peso", "apprehensions"], "US presidential election", "Elección presidencial en EE. UU."),
];
