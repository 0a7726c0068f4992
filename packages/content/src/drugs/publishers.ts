import type { Publisher } from "@frontera/domain";

export const publishers = {
  unodc: { name: "UN Office on Drugs and Crime (UNODC)", url: "https://dataunodc.un.org/" },
} as const satisfies Record<string, Publisher>;
