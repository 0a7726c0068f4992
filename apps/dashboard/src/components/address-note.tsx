import { say, textOf } from "@frontera/words";
import type { Locale } from "@frontera/domain";
import type { ReactNode } from "react";
import { sayStatus } from "../address/status.ts";
import { unknownNames, type SearchParams } from "../address/address-parser.ts";

/** A page with what is to be said of its address above it. */
export function Noted({
  parameters,
  known,
  reasons,
  locale,
  children,
}: {
  readonly parameters: SearchParams;
  readonly known: readonly string[];
  readonly reasons: readonly string[];
  readonly locale: Locale;
  readonly children: ReactNode;
}) {
  return (
    <>
      <UnknownNote parameters={parameters} known={known} locale={locale} />
      {reasons.length === 0 ? null : <WrongNote reasons={reasons} locale={locale} />}
      {children}
    </>
  );
}

/** Above a page that works: which names in its address mean nothing here. */
function UnknownNote({
  parameters,
  known,
  locale,
}: {
  readonly parameters: SearchParams;
  readonly known: readonly string[];
  readonly locale: Locale;
}) {
  const unknown = unknownNames(parameters, known);
  if (unknown.length === 0) return null;
  return (
    <p className="address-note" role="note" data-testid="address-note">
      {say(textOf(locale).failure.unknownNames, locale, {
        count: unknown.length,
        names: unknown.map((name) => `“${name}”`).join(", "),
      })}
    </p>
  );
}

/** Above the page that an address means without what is wrong in it: what that is. The page says by its status that it is not what was asked for. */
function WrongNote({ reasons, locale }: { readonly reasons: readonly string[]; readonly locale: Locale }) {
  sayStatus(400);
  return (
    <section className="address-note" role="alert" data-testid="address-wrong">
      <p>{textOf(locale).failure.shownWithout}</p>
      <ul>
        {reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
    </section>
  );
}
