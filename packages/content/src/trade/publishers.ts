import type { Publisher } from "@frontera/domain";

export const publishers = {
  census: { name: "US Census Bureau", url: "https://www.census.gov/foreign-trade/" },
  "un-comtrade": { name: "United Nations (UN Comtrade)", url: "https://comtradeplus.un.org/" },
  bea: { name: "US Bureau of Economic Analysis (BEA)", url: "https://www.bea.gov/" },
  "secretaria-economia": { name: "Secretaría de Economía", url: "https://www.gob.mx/se" },
  "trade-documents": {
    name: "Congressional Research Service, Inter-American Development Bank: documents",
    url: "https://www.congress.gov/crs-products",
  },
} as const satisfies Record<string, Publisher>;
