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

/**
 * What the words typed so far lead to, asked for when the reader pauses; what was asked before is given up. What the beginning of these words led to stays until
 * then; what other words led to does not: it would be opened for them.
 */
export function useSuggestions(typed: string, locale: Locale, unavailable: string): Suggestions {
  const [{ of, suggestions }, setAnswered] = useState({ of: nothing, suggestions: none });
  const query = typed.trim();
  useEffect(() => {
    if (query.length < fewestLetters) return;
    const given = new AbortController();
    const timer = setTimeout(() => {
      const answered = (found: Suggestions): void => {
        setAnswered({ of: query, suggestions: found });
      };
      ask(query, locale, given.signal).then(answered, () => {
        if (!given.signal.aborted) answered({ ...none, status: unavailable });
      });
    }, pauseMs);
    return () => {
      clearTimeout(timer);
      given.abort();
    };
  }, [query, locale, unavailable]);
  const isOfThese = of !== nothing && query.startsWith(of);
  return query.length < fewestLetters || !isOfThese ? none : suggestions;
}

/** Without tRPC's client, which would come with every page. */
async function ask(query: string, locale: Locale, signal: AbortSignal): Promise<Suggestions> {
  const input = encodeURIComponent(JSON.stringify({ query, locale }));
  const response = await fetch(`/trpc/suggest?input=${input}`, { signal });
  if (!response.ok) throw new Error(`suggest: ${String(response.status)}`);
  const { result } = (await response.json()) as { readonly result: { readonly data: Suggestions } };
  return result.data;
}
