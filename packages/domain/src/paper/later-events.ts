import { parsePeriod } from "../period.ts";
import type { DatedEvent } from "./events.ts";

/** Something that changed what the series show after the paper came out, and who says so. */
export interface LaterEvent extends DatedEvent {
  readonly source: { readonly name: string; readonly url: string };
}

const cbp = {
  name: "CBP, Nationwide Encounters",
  url: "https://www.cbp.gov/document/stats/nationwide-encounters",
};
const crs = {
  name: "Congressional Research Service, IF10578",
  url: "https://www.congress.gov/crs-product/IF10578",
};

/** Oldest first. */
export const LATER_EVENTS: readonly LaterEvent[] = [
  {
    date: parsePeriod("2020-03-21"),
    what: { en: "Expulsions under Title 42 begin", es: "Empiezan las expulsiones bajo el Título 42" },
    about: ["apprehensions"],
    source: cbp,
  },
  {
    date: parsePeriod("2021-10-08"),
    what: {
      en: "The Bicentennial Framework takes the place of the Mérida Initiative",
      es: "El Entendimiento Bicentenario sustituye a la Iniciativa Mérida",
    },
    about: ["merida"],
    source: crs,
  },
  {
    date: parsePeriod("2023-05-11"),
    what: { en: "Expulsions under Title 42 end", es: "Terminan las expulsiones bajo el Título 42" },
    about: ["apprehensions"],
    source: cbp,
  },
];
