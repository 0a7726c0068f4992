import type { Locale } from "@frontera/domain";
import { en, type Text } from "./en.ts";
import { es } from "./es.ts";

export type { Text } from "./en.ts";

const texts: Readonly<Record<Locale, Text>> = { en, es };

/** All texts in one language. For server components: the browser is handed only the strings it needs. */
export const textOf = (locale: Locale): Text => texts[locale];
