import type { Publisher } from "@frontera/domain";

export const publishers = {
  fed: {
    name: "Board of Governors of the Federal Reserve System",
    url: "https://www.federalreserve.gov/releases/h10/",
  },
  banxico: { name: "Banco de México", url: "https://www.banxico.org.mx/" },
  ecb: { name: "European Central Bank (ECB)", url: "https://www.ecb.europa.eu/stats/eurofxref/" },
  frankfurter: { name: "Frankfurter", url: "https://frankfurter.dev/" },
} as const satisfies Record<string, Publisher>;
