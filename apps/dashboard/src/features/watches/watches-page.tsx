import type { Locale } from "@frontera/domain";
import { formatDay, textOf, say } from "@frontera/words";
import { originOfReader } from "../../address/origin.ts";
import { Failure } from "../../components/failure.tsx";
import { howToWrite } from "../../text/how-to-write.ts";
import { againHref, type FilledForm } from "./address.ts";
import { BeginForms } from "./begin-forms.tsx";
import { readWatches, type Listed, type Watch } from "./read-watches.ts";
import { WatchItem } from "./watch-item.tsx";

/** What the reader waits for and what has happened of it, and the forms that begin another watch. */
export async function WatchesPage({ form, locale }: { readonly form: FilledForm; readonly locale: Locale }) {
  const answer = await readWatches();
  if ("kind" in answer) return <Failure locale={locale} failure={answer} />;
  const { me, listed } = answer;
  const text = textOf(locale).watches;
  return (
    <article className="watches">
      <header>
        <h1>{text.title}</h1>
        <p className="lede">{text.intro}</p>
      </header>
      {listed === null ? (
        <p className="notice">
          {text.may}{" "}
          {me.access === "sign-in" ? <a href={`/${locale}/account`}>{text.signIn}</a> : howToWrite(me.access, locale)}
        </p>
      ) : (
        <Own listed={listed} form={form} origin={await originOfReader()} locale={locale} />
      )}
    </article>
  );
}

/** A form that the address fills in stands first: it is what the reader came for. */
function Own({
  listed: { watches, mostAtOnce },
  form,
  origin,
  locale,
}: {
  readonly listed: Listed;
  readonly form: FilledForm;
  readonly origin: string;
  readonly locale: Locale;
}) {
  const text = textOf(locale).watches;
  const waiting = watches.filter(({ endedAt }) => endedAt === null);
  const ended = watches.filter(({ endedAt }) => endedAt !== null);
  const begin =
    waiting.length < mostAtOnce ? (
      <BeginForms form={form} locale={locale} />
    ) : (
      <p className="notice">{say(text.full, locale, { most: mostAtOnce })}</p>
    );
  const isAsked = Object.keys(form.wish).length > 0;
  return (
    <>
      {isAsked ? begin : null}
      <section aria-labelledby="yours">
        <h2 id="yours">{say(text.yours, locale, { count: waiting.length, most: mostAtOnce })}</h2>
        {waiting.length === 0 ? (
          <p>{text.none}</p>
        ) : (
          <>
            <p className="muted">{text.feedsWho}</p>
            <ul>
              {waiting.map((watch) => (
                <WatchItem key={watch.id} watch={watch} origin={origin} locale={locale} />
              ))}
            </ul>
          </>
        )}
      </section>
      {isAsked ? null : begin}
      {ended.length === 0 ? null : <Ended watches={ended} locale={locale} />}
    </>
  );
}

function Ended({ watches, locale }: { readonly watches: readonly Watch[]; readonly locale: Locale }) {
  const text = textOf(locale).watches;
  const day = (instant: string): string => formatDay(instant.slice(0, 10), locale);
  return (
    <details data-testid="ended">
      <summary>{say(text.ended, locale, { count: watches.length })}</summary>
      <ul className="bullets">
        {watches.map(({ id, name, title, terms, begunAt, endedAt }) => (
          <li key={id}>
            {say(text.endedText, locale, {
              title: name ?? title[locale],
              begun: day(begunAt),
              ended: day(endedAt ?? begunAt),
            })}{" "}
            <a href={againHref(locale, terms, name)}>{text.again}</a>
          </li>
        ))}
      </ul>
    </details>
  );
}
