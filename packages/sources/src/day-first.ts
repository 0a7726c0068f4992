import { isIsoDate, type IsoDate } from "@frontera/domain";

/** A day as Mexican publishers write it, `02/03/2026` for the second of March; null where it is no day. */
export function isoOf(text: string): IsoDate | null {
  const [, day, month, year] = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(text) ?? [];
  const iso = `${String(year)}-${String(month)}-${String(day)}`;
  return isIsoDate(iso) ? iso : null;
}
