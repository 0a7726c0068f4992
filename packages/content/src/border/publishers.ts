import type { Publisher } from "@frontera/domain";

export const publishers = {
  cbp: { name: "US Customs and Border Protection (CBP)", url: "https://www.cbp.gov/newsroom/stats" },
  ohss: { name: "Office of Homeland Security Statistics (OHSS)", url: "https://ohss.dhs.gov/" },
} as const satisfies Record<string, Publisher>;
