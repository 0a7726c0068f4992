import { watchFaultWords, textOf, say } from "@frontera/words";
import { CATALOGUE, BASIS } from "@frontera/content";
import { WATCH_KINDS, watchName, WatchRefusal, watchTerms, type Locale, type WatchTerms } from "@frontera/domain";
import { AddressParser, type SearchParams } from "../../address/address-parser.ts";

type WatchKind = WatchTerms["kind"];

/** What the form asks for, as texts; what an address does not say is not in it. */
export interface Wish {
  readonly kind?: WatchKind;
  readonly series?: string;
  readonly threshold?: string;
  readonly figure?: string;
  readonly release?: string;
  readonly name?: string;
}

/** The form as an address fills it in, and every reason why what it asks for cannot be watched, in the reader's language. */
export interface FilledForm {
  readonly wish: Wish;
  readonly wrong: readonly string[];
}

const texts = ["series", "threshold", "figure", "release", "name"] as const;
export const WATCH_NAMES = ["kind", ...texts] as const;

export function readAddress(parameters: SearchParams, locale: Locale): FilledForm {
  const reading = new AddressParser(parameters, WATCH_NAMES, locale);
  const kind = reading.oneOf("kind", WATCH_KINDS);
  const given = Object.fromEntries(
    texts.flatMap((name) => {
      const text = reading.text(name);
      return text === null ? [] : [[name, text]];
    }),
  ) as Wish;
  const wish: Wish = kind === null ? given : { kind, ...given };
  return { wish, wrong: reading.reasons.length > 0 ? reading.reasons : wrongIn(wish, locale) };
}

function wrongIn({ kind, name = "", ...terms }: Wish, locale: Locale): readonly string[] {
  if (kind === undefined)
    return terms.series === undefined || CATALOGUE.isSeriesId(terms.series)
      ? []
      : [say(textOf(locale).failure.unknownSeries, locale, { value: terms.series })];
  try {
    watchName(name);
    watchTerms(BASIS, { kind, ...terms }, () => []);
    return [];
  } catch (error) {
    if (error instanceof WatchRefusal) return [watchFaultWords(error.fault, locale)];
    throw error;
  }
}

/** The page, its form filled in. */
export function formHref(locale: Locale, wish: Wish): string {
  const query = new URLSearchParams(Object.entries(wish)).toString();
  return `/${locale}/watches${query === "" ? "" : `?${query}`}`;
}

/** The form that begins a watch with these terms. */
export function againHref(locale: Locale, terms: WatchTerms, name: string | null): string {
  const named = name === null ? {} : { name };
  if (terms.kind !== "release") return formHref(locale, { ...terms, ...named });
  return formHref(locale, { kind: terms.kind, release: terms.release, ...named });
}

/** What a posted form asks for: fields left empty are not in it. */
export function readForm(form: FormData): Wish {
  const given = WATCH_NAMES.flatMap((name) => {
    const value = form.get(name);
    return typeof value === "string" && value.trim() !== "" ? [[name, value.trim()]] : [];
  });
  return Object.fromEntries(given) as Wish;
}
