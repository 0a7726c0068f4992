import type { Spoken } from "../spoken.ts";

export const ENFORCEMENT_SPOKEN: readonly Spoken[] = [
  {
    en: [
      "deportation*",
      "deported",
      "removal*",
      "removed",
      "deportations of mexicans",
      "removals of mexicans",
      "mexicans deported",
      "mexicans removed",
    ],
    es: ["deportacion*", "deportad*", "deporto", "deportaron", "deportaciones de mexicanos", "mexicanos deportados"],
    means: [["dhs-removals-mexico-fy"]],
    about: ["US", "MX", "cit-MX"],
  },
  {
    en: ["repatriation*", "repatriated", "mexicans repatriated", "repatriations of mexicans", "mexicans returned"],
    es: ["repatriacion*", "repatriad*", "mexicanos repatriados", "repatriaciones de mexicanos"],
    means: [["mx-repatriated-from-us"]],
    about: ["US", "MX", "cit-MX"],
  },
  {
    en: [
      "border death*",
      "southwest border death*",
      "migrant death*",
      "deaths at the border",
      "deaths on the border",
      "deaths recorded by the border patrol",
      "migrants died",
      "deaths of migrants",
    ],
    es: [
      "muertes en la frontera",
      "muertes de migrantes",
      "migrantes muertos",
      "migrantes murieron",
      "muertes registradas por la patrulla fronteriza",
    ],
    means: [["usbp-sw-deaths-fy"]],
    about: ["US-southwest-border", "US"],
  },
];
