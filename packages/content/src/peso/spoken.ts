import type { Spoken } from "../spoken.ts";

const means = [["usd-mxn-h10"], ["usd-mxn-fix"]] as const;
const about = ["MX", "US"] as const;

export const PESO_SPOKEN: readonly Spoken[] = [
  {
    en: ["peso", "mexican peso", "mexican currency", "mexico peso"],
    es: ["peso", "peso mexicano", "moneda mexicana", "moneda nacional"],
    means,
    about,
    inverse: true,
  },
  {
    en: [
      "dollar",
      "us dollar",
      "exchange rate",
      "peso dollar exchange rate",
      "dollar exchange rate",
      "peso dollar rate",
    ],
    es: ["dolar", "dolar estadounidense", "tipo de cambio", "paridad", "cotizacion del dolar", "precio del dolar"],
    means,
    about,
  },
  {
    en: ["fix", "fix rate", "fix exchange rate"],
    es: ["fix", "tipo de cambio fix", "dolar fix"],
    means: [["usd-mxn-fix"]],
    about,
  },
];
