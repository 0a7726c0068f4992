import type { Publisher } from "@frontera/domain";

export const publishers = {
  conapo: { name: "Consejo Nacional de Población (CONAPO)", url: "https://www.gob.mx/conapo" },
} as const satisfies Record<string, Publisher>;
