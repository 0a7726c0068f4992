import type { Spoken } from "../spoken.ts";

const about = ["MX", "US"] as const;

export const TRADE_SPOKEN: readonly Spoken[] = [
  {
    en: [
      "us imports from mexico",
      "us goods imports from mexico",
      "imports from mexico",
      "mexican exports to the us",
      "mexican exports to the united states",
      "mexico exports to the us",
      "mexico exports to the united states",
      "exports from mexico to the us",
      "exports from mexico to the united states",
    ],
    es: [
      "importaciones de eeuu desde mexico",
      "importaciones estadounidenses desde mexico",
      "importaciones estadounidenses de mexico",
      "importaciones estadounidenses de bienes de mexico",
      "importaciones desde mexico",
      "importaciones de estados unidos desde mexico",
      "exportaciones mexicanas a eeuu",
      "exportaciones mexicanas a estados unidos",
      "exportaciones de mexico a eeuu",
      "exportaciones de mexico a estados unidos",
    ],
    means: [["us-imports-from-mexico"]],
    about,
  },
  {
    en: [
      "us exports to mexico",
      "us goods exports to mexico",
      "exports to mexico",
      "mexican imports from the us",
      "mexican imports from the united states",
      "mexico imports from the us",
      "mexico imports from the united states",
    ],
    es: [
      "exportaciones de eeuu a mexico",
      "exportaciones estadounidenses a mexico",
      "exportaciones de estados unidos a mexico",
      "importaciones mexicanas desde eeuu",
      "importaciones mexicanas desde estados unidos",
      "importaciones mexicanas de estados unidos",
    ],
    means: [["us-exports-to-mexico"]],
    about,
  },
  {
    en: ["us direct investment in mexico", "us direct investment position in mexico", "us investment in mexico"],
    es: [
      "inversion directa de eeuu en mexico",
      "inversion directa de estados unidos en mexico",
      "inversion estadounidense en mexico",
    ],
    means: [["us-direct-investment-mexico"]],
    about,
  },
];
