import type { Locale } from "@frontera/domain";

/** The language of each locale as `Intl` names it. */
export const intlTags = { en: "en-US", es: "es-MX" } as const satisfies Record<Locale, string>;

/** Makes what a key stands for once. */
export const memo = <T>(make: (key: string) => T): ((key: string) => T) => {
  const made = new Map<string, T>();
  return (key) => {
    const kept = made.get(key) ?? make(key);
    made.set(key, kept);
    return kept;
  };
};
