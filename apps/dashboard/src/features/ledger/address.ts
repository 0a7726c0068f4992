import {
  isIsoDate,
  VERDICTS,
  type Indicator,
  type IsoDate,
  type Locale,
  type PillarNumber,
  type VerdictKind,
} from "@frontera/domain";
import { isIndicator } from "../../components/indicators.ts";
import { fill } from "../../text/fill.ts";
import { textOf } from "../../text/index.ts";

/** What the ledger's address says. Null stands for all of them, and for today. */
export interface LedgerView {
  readonly indicator: Indicator | null;
  readonly pillar: PillarNumber | null;
  readonly verdict: VerdictKind | null;
  readonly asOf: IsoDate | null;
}

export type SearchParams = Readonly<Record<string, string | readonly string[] | undefined>>;

export const PILLAR_NUMBERS = [1, 2, 3, 4] as const satisfies readonly PillarNumber[];

const names = ["indicator", "pillar", "verdict", "asOf"] as const;

const isVerdict = (text: string): text is VerdictKind => text in VERDICTS;

/** The view, or every reason why the address cannot be shown, in the reader's language. An empty parameter asks for all. */
export function readLedgerAddress(parameters: SearchParams, locale: Locale): LedgerView | readonly string[] {
  const { failure, ledger } = textOf(locale);
  const reasons: string[] = [];
  const read = (name: (typeof names)[number]): string | null => {
    const given = parameters[name];
    if (given === undefined || given === "") return null;
    if (typeof given === "string") return given;
    reasons.push(fill(failure.repeatedParameter, { name }));
    return null;
  };
  for (const name of Object.keys(parameters))
    if (!names.some((one) => one === name)) reasons.push(fill(failure.unknownParameter, { name }));
  const [indicator, pillarText, verdict, asOf] = [read("indicator"), read("pillar"), read("verdict"), read("asOf")];
  const pillar = PILLAR_NUMBERS.find((number) => String(number) === pillarText) ?? null;
  const refuse = (name: string, value: string | null): void => {
    reasons.push(fill(ledger.notKnown, { name, value: value ?? "" }));
  };
  if (indicator !== null && !isIndicator(indicator)) refuse("indicator", indicator);
  if (pillarText !== null && pillar === null) refuse("pillar", pillarText);
  if (verdict !== null && !isVerdict(verdict)) refuse("verdict", verdict);
  if (asOf !== null && !isIsoDate(asOf)) reasons.push(fill(failure.notADate, { name: "asOf", value: asOf }));
  if (reasons.length > 0) return reasons;
  return {
    indicator: indicator !== null && isIndicator(indicator) ? indicator : null,
    pillar,
    verdict: verdict !== null && isVerdict(verdict) ? verdict : null,
    asOf,
  };
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
