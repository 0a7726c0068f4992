import type { Publisher } from "@frontera/domain";

export const publishers = {
  congress: {
    name: "US Congress, Congressional Research Service and US Embassy documents",
    url: "https://www.congress.gov/crs-products",
  },
  "foreign-assistance": {
    name: "ForeignAssistance.gov (US Department of State)",
    url: "https://foreignassistance.gov/",
  },
  "state-department": {
    name: "US Department of State, Congressional Budget Justification",
    url: "https://2009-2017.state.gov/f/releases/iab/index.htm",
  },
  usaspending: { name: "USAspending.gov (US Department of the Treasury)", url: "https://www.usaspending.gov/" },
} as const satisfies Record<string, Publisher>;
