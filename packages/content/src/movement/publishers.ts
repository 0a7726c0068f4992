import type { Publisher } from "@frontera/domain";

export const publishers = {
  bts: { name: "US Bureau of Transportation Statistics (BTS)", url: "https://www.bts.gov/" },
} as const satisfies Record<string, Publisher>;
