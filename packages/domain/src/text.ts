export const LOCALES = ["en", "es"] as const;

export type Locale = (typeof LOCALES)[number];

/** A text for people in both languages. */
export interface Bilingual {
  readonly en: string;
  readonly es: string;
}
