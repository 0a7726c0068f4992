import type { Bilingual, PillarNumber } from "@frontera/domain";

/** What the Mérida Initiative's four pillars are for. */
export const PILLARS = {
  1: { en: "Disrupting organised criminal groups", es: "Desarticular a los grupos de la delincuencia organizada" },
  2: { en: "Institutionalising the rule of law", es: "Institucionalizar el Estado de derecho" },
  3: { en: "Creating a 21st century border", es: "Crear una frontera del siglo XXI" },
  4: { en: "Building strong and resilient communities", es: "Construir comunidades fuertes y resilientes" },
} as const satisfies Record<PillarNumber, Bilingual>;
