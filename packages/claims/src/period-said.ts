import type { Token } from "./text.ts";

/** A period as it is said: `2019`, FY2019, October 2017, a day, a month without its year. */
export interface PeriodSaid {
  readonly kind: "year" | "fiscal-year" | "month" | "day";
  /** Null for a month whose year stands elsewhere. */
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
}

type MonthAt = (at: number) => number | null;

const yearOf = (token: Token | undefined): number | null =>
  token?.kind === "number" && /^(?:19|20)\d\d$/u.test(token.norm) ? Number(token.norm) : null;

const dayOf = (token: Token | undefined): number | null => {
  const day = /^(\d{1,2})(?:st|nd|rd|th|o)?$/u.exec(token?.norm ?? "")?.[1];
  return day !== undefined && Number(day) >= 1 && Number(day) <= 31 ? Number(day) : null;
};

const linking = new Set(["de", "del", "of", "the", "ano"]);

/** The period that begins at a token, and how many tokens it takes. A number from 1900 to 2099 without a unit is a year. */
export function readPeriod(
  tokens: readonly Token[],
  at: number,
  monthAt: MonthAt,
): { readonly said: PeriodSaid; readonly length: number } | null {
  const token = tokens[at];
  const none = { year: null, month: null, day: null };
  const fiscal = /^(?:fy|af)[\s'-]*(\d{2}|\d{4})$/u.exec(token?.norm ?? "")?.[1];
  if (fiscal !== undefined)
    return {
      said: { ...none, kind: "fiscal-year", year: Number(fiscal.length === 2 ? `20${fiscal}` : fiscal) },
      length: 1,
    };
  const year = yearOf(token);
  if (year !== null) return isoAt(tokens, at, year) ?? { said: { ...none, kind: "year", year }, length: 1 };
  const month = monthAt(at);
  if (month !== null) return monthFirst(tokens, at, month);
  const day = dayOf(token);
  if (day === null) return null;
  const next = skipped(tokens, at + 1);
  const named = monthAt(next);
  if (named === null) return null;
  const rest = monthFirst(tokens, next, named);
  return rest?.said.kind === "month"
    ? { said: { ...rest.said, kind: "day", day }, length: next - at + rest.length }
    : null;
}

function skipped(tokens: readonly Token[], at: number): number {
  let next = at;
  while (linking.has(tokens[next]?.norm ?? "")) next += 1;
  return next;
}

/** October 2017, octubre de 2017, October 24, 2017; "may" and "march" alone are no months. */
function monthFirst(tokens: readonly Token[], at: number, month: number): ReturnType<typeof readPeriod> {
  const none = { month, day: null };
  const next = skipped(tokens, at + 1);
  const year = yearOf(tokens[next]);
  if (year !== null) return { said: { ...none, kind: "month", year }, length: next - at + 1 };
  const day = dayOf(tokens[at + 1]);
  const after = yearOf(tokens[at + 2]);
  if (day !== null && after !== null) return { said: { kind: "day", year: after, month, day }, length: 3 };
  if (/^(?:may|mar)$/u.test(tokens[at]?.norm ?? "") && tokens[at]?.capital !== true) return null;
  return { said: { ...none, kind: "month", year: null }, length: 1 };
}

/** 2020-03 and 2020-03-24; 2018-2021 are two years. */
function isoAt(tokens: readonly Token[], at: number, year: number): ReturnType<typeof readPeriod> {
  const part = (index: number): number | null =>
    tokens[index - 1]?.norm === "-" &&
    /^\d\d$/u.test(tokens[index]?.norm ?? "") &&
    tokens[index]?.start === tokens[index - 1]?.end
      ? Number(tokens[index]?.norm)
      : null;
  const month = part(at + 2);
  if (month === null || month < 1 || month > 12) return null;
  const day = part(at + 4);
  return day === null || day < 1 || day > 31
    ? { said: { kind: "month", year, month, day: null }, length: 3 }
    : { said: { kind: "day", year, month, day }, length: 5 };
}
