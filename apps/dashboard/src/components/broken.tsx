"use client";
import { BROKEN } from "@frontera/words";
import type { Locale } from "@frontera/domain";
import { fill } from "../text/fill.ts";

/** An unforeseen error, with its mark in the server's log where it happened there, and a way to try again. */
export function Broken({
  locale,
  error,
  retry,
}: {
  readonly locale: Locale;
  readonly error: unknown;
  readonly retry: () => void;
}) {
  const text = BROKEN[locale];
  const digest = error instanceof Error && "digest" in error ? String(error.digest) : null;
  return (
    <section className="failure" role="alert" lang={locale}>
      <h1>{text.title}</h1>
      <p>{digest === null ? text.unmarked : fill(text.marked, { digest })}</p>
      <button type="button" className="button" onClick={retry}>
        {text.retry}
      </button>
    </section>
  );
}
