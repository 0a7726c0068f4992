import {
  type Indicator,
  type IsoDate,
  type Locale,
  type PillarNumber,
  type VerdictKind,
  VERDICT_KINDS,
} from "@frontera/domain";
import type { inferRouterInputs } from "@trpc/server";
import type { Router } from "@frontera/api";
import { AddressParser, type SearchParams } from "../../address/address-parser.ts";
import { INDICATORS } from "../../components/indicators.ts";

type LedgerInput = inferRouterInputs<Router>["ledger"];
type LedgerStatus = NonNullable<LedgerInput["status"]>;
type LedgerSort = NonNullable<LedgerInput["sort"]>;

/** What the ledger's address says. Null stands for all of them, and for today. */
export interface LedgerView {
  readonly indicator: Indicator | null;
  readonly pillar: PillarNumber | null;
  readonly verdict: VerdictKind | null;
  readonly status: LedgerStatus | null;
  /** Words that are looked for. */
  readonly q: string | null;
  /** Null: in the order of the paper's subjects. */
  readonly sort: LedgerSort | null;
  readonly order: "asc" | "desc";
  readonly asOf: IsoDate | null;
}

export const PILLAR_NUMBERS = [1, 2, 3, 4] as const satisfies readonly PillarNumber[];

export const LEDGER_NAMES = ["indicator", "pillar", "verdict", "status", "q", "sort", "order", "asOf"] as const;

/** Whether the official record speaks of a figure's own period, only a live series of the same subject does, or nothing. */
export const LEDGER_STATUSES = ["record", "live", "none"] as const satisfies readonly LedgerStatus[];

const sorts = [
  "figure",
  "stated",
  "record",
  "now",
  "since",
  "verdict",
  "status",
] as const satisfies readonly LedgerSort[];

const longest = 100;

const verdicts: readonly VerdictKind[] = VERDICT_KINDS;

/** The view, or every reason why the address cannot be shown, in the reader's language. An empty parameter asks for all. */
export function readLedgerAddress(parameters: SearchParams, locale: Locale): LedgerView | readonly string[] {
  const reading = new AddressParser(parameters, LEDGER_NAMES, locale);
  const pillar = reading.oneOf("pillar", PILLAR_NUMBERS.map(String));
  const view = {
    indicator: reading.oneOf("indicator", INDICATORS),
    pillar: PILLAR_NUMBERS.find((number) => String(number) === pillar) ?? null,
    verdict: reading.oneOf("verdict", verdicts),
    status: reading.oneOf("status", LEDGER_STATUSES),
    q: reading.shortText("q", longest),
    sort: reading.oneOf("sort", sorts),
    order: reading.oneOf("order", ["asc", "desc"]) ?? ("asc" as const),
    asOf: reading.pastDate("asOf"),
  };
  return reading.reasons.length > 0 ? reading.reasons : view;
}

/** The parameters of a view, as the page, the API and the file spell them. */
export const ledgerQuery = ({
  indicator,
  pillar,
  verdict,
  status,
  q,
  sort,
  order,
  asOf,
}: LedgerView): Record<string, string> => ({
  ...(indicator === null ? {} : { indicator }),
  ...(pillar === null ? {} : { pillar: String(pillar) }),
  ...(verdict === null ? {} : { verdict }),
  ...(status === null ? {} : { status }),
  ...(q === null ? {} : { q }),
  ...(sort === null ? {} : { sort, order }),
  ...(asOf === null ? {} : { asOf }),
});

/** A path with a view's parameters. */
export function withQuery(path: string, query: Readonly<Record<string, string>>): string {
  const text = new URLSearchParams(query).toString();
  return text === "" ? path : `${path}?${text}`;
}
