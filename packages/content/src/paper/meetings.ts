import type { FigureEntry, JudgedDocument } from "@frontera/domain";

type Meeting = JudgedDocument["meetings"][number];

/** Statements of the paper that meet each other. Every amount it assigns to a pillar of Mérida is a part of the total it states. */
export const meetingsIn = (figures: Readonly<Record<string, FigureEntry>>): readonly Meeting[] => [
  {
    kind: "above",
    stated: "budget-growth-above-exports",
    one: "border-patrol-budget-growth-stated",
    other: "exports-growth-stated",
  },
  { kind: "same", one: "net-migration-negative", other: "net-migration-zero" },
  { kind: "part-of", one: "returned-minors-2016", other: "returned-from-mexico-2016" },
  { kind: "part-of", one: "returned-unaccompanied-2016", other: "returned-minors-2016" },
  ...Object.entries(figures).flatMap(([one, { pillar, unit }]): readonly Meeting[] =>
    pillar !== undefined && unit === "USD" ? [{ kind: "part-of", one, other: "merida-total" }] : [],
  ),
];
