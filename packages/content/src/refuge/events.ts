import { parsePeriod } from "@frontera/domain";
import type { LaterEvent } from "../event.ts";

export const laterEvents: readonly LaterEvent[] = [
  {
    date: parsePeriod("2023-01-12"),
    what: {
      en: "Appointments at US ports of entry by CBP One begin: people wait for them in Mexico",
      es: "Empiezan las citas de CBP One en puertos de entrada: se esperan en México",
    },
    about: ["refuge", "enforcement"],
    source: { name: "CBP, CBP One mobile application", url: "https://www.cbp.gov/about/mobile-apps-directory/cbpone" },
  },
  {
    date: parsePeriod("2025-01-20"),
    what: { en: "CBP One appointments end", es: "Terminan las citas de CBP One" },
    about: ["refuge", "enforcement"],
    source: {
      name: "CBP, media release of 21 January 2025",
      url: "https://www.cbp.gov/newsroom/national-media-release/cbp-removes-scheduling-functionality-cbp-one-app",
    },
  },
];
