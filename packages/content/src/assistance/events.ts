import { parsePeriod } from "@frontera/domain";
import type { LaterEvent, PaperEvent } from "../event.ts";
import { event } from "../paper/event.ts";

export const events: readonly PaperEvent[] = [
  event(
    "2005",
    "II.drug",
    ["merida"],
    "Security and Prosperity Partnership launched",
    "Inicia la Alianza para la Seguridad y la Prosperidad (ASPAN)",
  ),
  event("2008", "II.drug", ["merida", "violence"], "Mérida Initiative begins", "Inicia la Iniciativa Mérida"),
  event(
    "2009",
    "II.drug",
    ["merida"],
    "North American Leaders' Summit takes the Partnership's place",
    "La Cumbre de Líderes de América del Norte sustituye a la ASPAN",
  ),
  event("2011", "II.drug", ["merida"], "Mérida's fourth pillar approved", "Se aprueba el cuarto pilar de Mérida"),
];

const crs = {
  name: "Congressional Research Service, IF10578",
  url: "https://www.congress.gov/crs-product/IF10578",
};

export const laterEvents: readonly LaterEvent[] = [
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
    date: parsePeriod("2025-01-20"),
    what: {
      en: "US foreign aid is paused for a review",
      es: "EE. UU. suspende su ayuda exterior para revisarla",
    },
    about: ["merida"],
    source: { name: "Executive Order 14169, 90 FR 8619", url: "https://www.federalregister.gov/citation/90-FR-8619" },
  },
];
