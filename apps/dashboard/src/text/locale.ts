import { LOCALES, type Locale } from "@frontera/domain";

/** Null when the text names no language spoken here. */
export const localeOf = (text: string): Locale | null => LOCALES.find((locale) => locale === text) ?? null;
