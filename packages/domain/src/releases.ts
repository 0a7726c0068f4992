
import type { Bilingual } from "./text.ts";

/** Who publishes. */
export interface Source {
  readonly name: string;
  readonly url: string;
}

/**
 * A named publication that carries series. `cadence`: counted from the last day the newest value covers, after how many days the next
 * value is due, and after how many it is overdue; null when nothing more is expected.
 */
export interface Release {
  readonly source: SourceId;
  readonly name: Bilingual;
  readonly url: string;
  readonly licence: { readonly name: string; readonly url: string };
  /** How to cite the publisher, without the access date. */
  readonly citation: string;
  readonly cadence: { readonly dueAfterDays: number; readonly overdueAfterDays: number } | null;
}

export const SOURCES = {
  fed: { name: "Board of Governors of the Federal Reserve System", url: "https://www.federalreserve.gov/releases/h10/" },
  banxico: { name: "Banco de México", url: "https://www.banxico.org.mx/" },
  cbp: { name: "US Customs and Border Protection", url: "https://www.cbp.gov/newsroom/stats" },
  ohss: { name: "DHS Office of Homeland Security Statistics", url: "https://ohss.dhs.gov/" },
  "foreign-assistance": { name: "ForeignAssistance.gov (US Department of State)", url: "https://foreignassistance.gov/" },
  congress: { name: "Congressional Research Service and US Embassy documents", url: "https://www.congress.gov/crs-products" },
  sesnsp: {
    name: "Secretariado Ejecutivo del Sistema Nacional de Seguridad Pública (SESNSP)",
    url: "https://www.gob.mx/sesnsp",
  },
  inegi: { name: "Instituto Nacional de Estadística y Geografía (INEGI)", url: "https://www.inegi.org.mx/" },
  "world-bank": { name: "World Bank", url: "https://data.worldbank.org/" },
  conapo: { name: "Consejo Nacional de Población (CONAPO)", url: "https://www.gob.mx/conapo" },
} as const satisfies Record<string, Source>;

export type SourceId = keyof typeof SOURCES;
