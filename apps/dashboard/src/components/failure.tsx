import { textOf, say } from "@frontera/words";
import type { ReactNode } from "react";
import Link from "next/link";
import type { Locale } from "@frontera/domain";
import { sayStatus } from "../address/status.ts";
import type { ReadFailure } from "../trpc/failure.ts";
import { PageList } from "./page-list.tsx";
import { Retry } from "./retry.tsx";

/** Says in the page, and in its status, what went wrong with a read and what to do. */
export function Failure({ locale, failure }: { readonly locale: Locale; readonly failure: ReadFailure }) {
  const text = textOf(locale).failure;
  switch (failure.kind) {
    case "refused":
      return <Refusal locale={locale} reasons={[failure.why[locale]]} />;
    case "missing":
      return <Refusal locale={locale} reasons={[failure.why[locale]]} status={404} />;
    case "limited":
      sayStatus(429, failure.seconds);
      return <Later locale={locale} title={text.limited} why={say(text.limitedWhy, locale, failure)} />;
    case "busy":
      sayStatus(503, failure.seconds);
      return <Later locale={locale} title={text.down} why={say(text.busyWhy, locale, failure)} />;
    case "unreachable":
    case "timeout":
    case "failed":
      sayStatus(503, downSeconds);
      return (
        <Later locale={locale} title={text.down} why={say(text.downWhy, locale, { reason: text[failure.kind] })}>
          <p>{text.downDo}</p>
        </Later>
      );
    default:
      return failure satisfies never;
  }
}

/** What is down is worth another try after this. */
const downSeconds = 60;

/** What cannot be shown now can be later: the same page again, or another one. */
function Later({
  locale,
  title,
  why,
  children,
}: {
  readonly locale: Locale;
  readonly title: string;
  readonly why: string;
  readonly children?: ReactNode;
}) {
  return (
    <section className="failure" role="alert">
      <h1>{title}</h1>
      <p>{why}</p>
      {children}
      <Retry label={textOf(locale).failure.retry} />
      <p>
        <Link href={`/${locale}`} prefetch={false}>
          {textOf(locale).shell.overview}
        </Link>
      </p>
    </section>
  );
}

/** Names every wrong parameter of an address, or what it names that is not there. */
export function Refusal({
  locale,
  reasons,
  status = 400,
  children,
}: {
  readonly locale: Locale;
  readonly reasons: readonly string[];
  readonly status?: 400 | 404;
  readonly children?: ReactNode;
}) {
  sayStatus(status);
  const text = textOf(locale).failure;
  return (
    <section className="failure" role="alert">
      <h1>{text.refused}</h1>
      <ul>
        {reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      {children}
      <p>{text.refusedDo}</p>
      <PageList locale={locale} />
    </section>
  );
}

/** A page that is not there, with its status. Next's own way to say so draws nothing without scripts. */
export function MissingPage({ locale }: { readonly locale: Locale }) {
  sayStatus(404);
  return <Missing locale={locale} />;
}

/** No page at this address, and which ones there are. It says no status: Next draws it beside every page, for when it is needed. */
export function Missing({ locale }: { readonly locale: Locale }) {
  const text = textOf(locale).failure;
  return (
    <section className="failure">
      <h1>{text.missing}</h1>
      <p>{text.missingDo}</p>
      <PageList locale={locale} />
      <p>
        <Link href={`/${locale}`}>{textOf(locale).shell.overview}</Link>
      </p>
    </section>
  );
}
