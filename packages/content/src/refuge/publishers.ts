import type { Publisher } from "@frontera/domain";

export const publishers = {
  unhcr: { name: "UNHCR, the UN Refugee Agency", url: "https://www.unhcr.org/refugee-statistics/" },
  comar: { name: "Comisión Mexicana de Ayuda a Refugiados (COMAR)", url: "https://www.gob.mx/comar" },
  "census-acs": {
    name: "US Census Bureau, American Community Survey",
    url: "https://www.census.gov/programs-surveys/acs",
  },
} as const satisfies Record<string, Publisher>;
