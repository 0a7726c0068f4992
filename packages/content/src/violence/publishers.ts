import type { Publisher } from "@frontera/domain";

export const publishers = {
  sesnsp: {
    name: "Secretariado Ejecutivo del Sistema Nacional de Seguridad Pública (SESNSP)",
    url: "https://www.gob.mx/sesnsp",
  },
  inegi: { name: "Instituto Nacional de Estadística y Geografía (INEGI)", url: "https://www.inegi.org.mx/" },
  "world-bank": { name: "World Bank", url: "https://data.worldbank.org/" },
} as const satisfies Record<string, Publisher>;
