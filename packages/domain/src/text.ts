export const LOCALES = ["en", "es"] as const;

export type Locale = (typeof LOCALES)[number];

/** A text for people in both languages. */
export type Bilingual = Readonly<Record<Locale, string>>;

/** A text made for each language. */
export const inBoth = (make: (locale: Locale) => string): Bilingual => ({ en: make("en"), es: make("es") });
