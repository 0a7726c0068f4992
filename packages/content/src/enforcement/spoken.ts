import type { Spoken } from "../spoken.ts";

const mexicans = { about: ["US", "MX", "cit-MX"], implied: ["migrants"] } as const;

const atTheBorder = { about: ["US-southwest-border", "US"], implied: ["migrants", "crossing"] } as const;

export const ENFORCEMENT_SPOKEN: readonly Spoken[] = [
  {
    en: ["deportations of mexicans", "removals of mexicans", "mexicans deported", "mexicans removed"],
    es: ["deportaciones de mexicanos", "mexicanos deportados"],
    means: [["dhs-removals-mexico-fy"]],
    ...mexicans,
  },
  {
    en: ["deportation*", "deported", "removal*", "removed"],
    es: ["deportacion*", "deportad*", "deporto", "deportaron"],
    means: [["dhs-removals-mexico-fy"]],
    ...mexicans,
    needs: ["MX", "cit-MX"],
  },
  {
    en: ["mexicans repatriated", "repatriations of mexicans", "mexicans returned"],
    es: ["mexicanos repatriados", "repatriaciones de mexicanos"],
    means: [["mx-repatriated-from-us"]],
    ...mexicans,
  },
  {
    en: ["repatriation*", "repatriated"],
    es: ["repatriacion*", "repatriad*"],
    means: [["mx-repatriated-from-us"]],
    ...mexicans,
    needs: ["MX", "cit-MX", "US"],
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
      "died crossing the border",
      "died trying to cross the border",
    ],
    es: [
      "muertes en la frontera",
      "muertes de migrantes",
      "migrantes muertos",
      "migrantes murieron",
      "muertes registradas por la patrulla fronteriza",
    ],
    means: [["usbp-sw-deaths-fy"]],
    ...atTheBorder,
  },
  {
    en: ["died", "deaths", "people died"],
    es: ["murieron", "muertes", "fallecieron", "personas murieron"],
    means: [["usbp-sw-deaths-fy"]],
    ...atTheBorder,
    needs: ["US-southwest-border"],
  },
];
