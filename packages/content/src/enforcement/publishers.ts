import type { Publisher } from "@frontera/domain";

export const publishers = {
  "crisis-group": { name: "International Crisis Group", url: "https://www.crisisgroup.org/" },
  upm: {
    name: "Unidad de Política Migratoria (SEGOB)",
    url: "https://portales.segob.gob.mx/es/PoliticaMigratoria",
  },
} as const satisfies Record<string, Publisher>;
