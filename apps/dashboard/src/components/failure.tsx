import Link from "next/link";
import type { Locale } from "@frontera/domain";
import type { ReadFailure } from "../trpc/failure.ts";
import { fill } from "../text/fill.ts";
import { textOf } from "../text/index.ts";
import { PageList } from "./page-list.tsx";
import { Retry } from "./retry.tsx";

/** Says in the page what went wrong with a read and what to do: the API does not answer, or the address asks wrongly. */
export function Failure({ locale, failure }: { readonly locale: Locale; readonly failure: ReadFailure }) {
  const text = textOf(locale).failure;
  if (failure.kind === "refused") return <Refusal locale={locale} reasons={[failure.message]} />;
  return (
    <section className="failure" role="alert">
      <h1>{text.down}</h1>
      <p>{fill(text.downWhy, { reason: text[failure.kind] })}</p>
      <p>{text.downDo}</p>
      <Retry label={text.retry} />
    </section>
  );
}

/** Names every wrong parameter of an address. */
export function Refusal({ locale, reasons }: { readonly locale: Locale; readonly reasons: readonly string[] }) {
  const text = textOf(locale).failure;
  return (
    <section className="failure" role="alert">
      <h1>{text.refused}</h1>
      <ul>
        {reasons.map((reason) => (
          <li key={reason}>
            <code>{reason}</code>
          </li>
        ))}
      </ul>
      <p>{text.refusedDo}</p>
      <PageList locale={locale} />
    </section>
  );
}

/** No page at this address, and which ones there are. */
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
