import { Decimal } from "decimal.js";
import { toDecimalText, type DecimalText } from "@frontera/domain";

/** The funding accounts that become series, by the publisher's own names. */
export const ACCOUNTS = {
  "Department of State, International Narcotics Control and Law Enforcement": "incle",
  "Economic Support Fund and Development Fund": "esf",
  "Department of State, Nonproliferation, Antiterrorism, Demining and Related Programs": "nadr",
} as const;

export type AccountName = keyof typeof ACCOUNTS;

/** The parts of an account's year. Negative where more was taken back than given; nothing where a part is not stated. */
export const sumOf = (parts: readonly (string | null)[]): DecimalText | null =>
  parts.includes(null) ? null : toDecimalText(parts.reduce((total, part) => total.plus(part ?? 0), new Decimal(0)));
