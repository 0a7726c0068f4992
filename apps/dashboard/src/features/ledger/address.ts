import {
  type Indicator,
  type IsoDate,
  type Locale,
  type PillarNumber,
  type VerdictKind,
  VERDICT_KINDS,
} from "@frontera/domain";
import { Reading, type SearchParams } from "../../address/reading.ts";
import { INDICATORS } from "../../components/indicators.ts";

/** What the ledger's address says. Null stands for all of them, and for today. */
export interface LedgerView {
  readonly indicator: Indicator | null;
  readonly pillar: PillarNumber | null;
  readonly verdict: VerdictKind | null;
  readonly asOf: IsoDate | null;
}

export const PILLAR_NUMBERS = [1, 2, 3, 4] as const satisfies readonly PillarNumber[];

export const LEDGER_NAMES = ["indicator", "pillar", "verdict", "asOf"] as const;

const verdicts: readonly VerdictKind[] = VERDICT_KINDS;

/** The view, or every reason why the address cannot be shown, in the reader's language. An empty parameter asks for all. */
export function readLedgerAddress(parameters: SearchParams, locale: Locale): LedgerView | readonly string[] {
  const reading = new Reading(parameters, LEDGER_NAMES, locale);
  const pillar = reading.oneOf("pillar", PILLAR_NUMBERS.map(String));
  const view = {
    indicator: reading.oneOf("indicator", INDICATORS),
    pillar: PILLAR_NUMBERS.find((number) => String(number) === pillar) ?? null,
    verdict: reading.oneOf("verdict", verdicts),
    asOf: reading.date("asOf"),
  };
  return reading.reasons.length > 0 ? reading.reasons : view;
}

/** The parameters of a view, as the page, the API and the file spell them. */
export const ledgerQuery = ({ indicator, pillar, verdict, asOf }: LedgerView): Record<string, string> => ({
  ...(indicator === null ? {} : { indicator }),
  ...(pillar === null ? {} : { pillar: String(pillar) }),
  ...(verdict === null ? {} : { verdict }),
  ...(asOf === null ? {} : { asOf }),
});

/** A path with a view's parameters. */
export function withQuery(path: string, query: Readonly<Record<string, string>>): string {
  const text = new URLSearchParams(query).toString();
  return text === "" ? path : `${path}?${text}`;
}
