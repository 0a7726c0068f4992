import { useEffect, useState } from "react";
import type { Locale } from "@frontera/domain";
import type { Suggestion } from "./read-search.ts";

interface Suggestions {
  readonly answer: Suggestion | null;
  readonly found: readonly Suggestion[];
  readonly status: string;
}

/** So long nothing must have been typed. */
const pauseMs = 150;

const fewestLetters = 2;

/** What stands in the field where nothing is looked for. */
export const nothing = "";

const none: Suggestions = { answer: null, found: [], status: "" };

/** What the words typed so far lead to, asked for when the reader pauses; what was asked before is given up. */
export function useSuggestions(typed: string, locale: Locale, unavailable: string): Suggestions {
  const [suggestions, setSuggestions] = useState(none);
  const query = typed.trim();
  useEffect(() => {
    if (query.length < fewestLetters) return;
    const given = new AbortController();
    const timer = setTimeout(() => {
      ask(query, locale, given.signal).then(setSuggestions, () => {
        if (!given.signal.aborted) setSuggestions({ ...none, status: unavailable });
      });
    }, pauseMs);
    return () => {
      clearTimeout(timer);
      given.abort();
    };
  }, [query, locale, unavailable]);
  return query.length < fewestLetters ? none : suggestions;
}

/** Without tRPC's client, which would come with every page. */
async function ask(query: string, locale: Locale, signal: AbortSignal): Promise<Suggestions> {
  const input = encodeURIComponent(JSON.stringify({ query, locale }));
  const response = await fetch(`/trpc/suggest?input=${input}`, { signal });
  if (!response.ok) throw new Error(`suggest: ${String(response.status)}`);
  const { result } = (await response.json()) as { readonly result: { readonly data: Suggestions } };
  return result.data;
}
