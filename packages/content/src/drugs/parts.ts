import type { Catalogue } from "@frontera/domain";

export const SEIZURE_PARTS = {
  component: {
    name: { en: "Component of CBP", es: "Componente de CBP" },
    parts: [
      {
        code: "comp-ofo",
        name: {
          en: "at ports of entry (Office of Field Operations)",
          es: "en puertos de entrada (Office of Field Operations)",
        },
      },
      { code: "comp-usbp", name: { en: "between them (Border Patrol)", es: "entre puertos (Patrulla Fronteriza)" } },
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
