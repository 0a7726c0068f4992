import type { Catalogue } from "@frontera/domain";

export const SEIZURE_PARTS = {
  component: {
    name: { en: "Component of CBP", es: "Componente de CBP" },
    parts: [
      {
        code: "comp-ofo",
        name: {
          en: "Office of Field Operations, at ports of entry",
          es: "Office of Field Operations, en puertos de entrada",
        },
      },
      {
        code: "comp-usbp",
        name: { en: "Border Patrol, between ports of entry", es: "Patrulla Fronteriza, entre puertos de entrada" },
      },
    ],
  },
  "border-region": {
    name: { en: "Region", es: "Región" },
    parts: [
      { code: "reg-southwest", name: { en: "southwest border", es: "frontera suroeste" } },
      { code: "reg-northern", name: { en: "northern border", es: "frontera norte" } },
      { code: "reg-coastal-interior", name: { en: "coast and interior", es: "costas e interior" } },
    ],
  },
} as const satisfies Readonly<Record<string, Catalogue["parts"][string]>>;
