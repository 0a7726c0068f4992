import { LONGEST } from "@frontera/claims";
import type { Locale } from "@frontera/domain";
import { formatDay, say, textOf } from "@frontera/words";
import Link from "next/link";
import { FieldWrong } from "../../components/field-wrong.tsx";
import { Failure } from "../../components/failure.tsx";
import { originOfReader } from "../../address/origin.ts";
import { checkHref, jsonHref, type CheckView } from "./address.ts";
import { readCheck, type CheckAnswer } from "./read-check.ts";
import { ReadingCard } from "./reading.tsx";
import { reviewOf } from "./review.ts";

interface CheckFormProps {
  readonly view: CheckView;
  /** The claim as it stands in the field, read or not. */
  readonly typed: string;
  /** What cannot be read in the address. */
  readonly wrong: readonly string[];
  readonly locale: Locale;
}

/** A claim typed in, and whether it is true: the verdict first, then how it was read and what it was set beside. */
export async function CheckPage({ view, typed, wrong, locale }: CheckFormProps) {
  const answer = view.claim.trim() === "" ? null : await readCheck(view, locale);
  if (answer && "kind" in answer) return <Failure locale={locale} failure={answer} />;
  const text = textOf(locale).check;
  return (
    <article className="check">
      <header>
        <h1>{text.title}</h1>
        {answer ? null : <p className="lede">{text.intro}</p>}
      </header>
      <ClaimForm view={view} typed={typed} wrong={wrong} locale={locale} />
      {answer ? <Answer view={view} answer={answer} locale={locale} /> : <Examples locale={locale} />}
    </article>
  );
}

function ClaimForm({ view, typed, wrong, locale }: CheckFormProps) {
  const text = textOf(locale).check;
  return (
    <form action={`/${locale}/check`} className="claim-form">
      <label htmlFor="claim">{text.label}</label>
      <textarea id="claim" name="claim" rows={2} maxLength={LONGEST} defaultValue={typed} required />
      <FieldWrong name="claim" reasons={wrong} />
      <div className="claim-form-end">
        <label htmlFor="said">{text.said}</label>
        <input type="date" id="said" name="said" defaultValue={view.said ?? undefined} />
        <FieldWrong name="said" reasons={wrong} />
        <button type="submit" className="button">
          {text.button}
        </button>
      </div>
      <p className="muted">{text.notKept}</p>
    </form>
  );
}

function Examples({ locale }: { readonly locale: Locale }) {
  const text = textOf(locale).check;
  return (
    <section aria-labelledby="claim-examples">
      <h2 id="claim-examples">{text.examples}</h2>
      <ul className="claim-examples">
        {Object.values(text.sentences).map((claim) => (
          <li key={claim}>
            <Link href={checkHref({ claim, said: null, series: null, base: null }, locale)} prefetch={false}>
              {claim}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

async function Answer({
  view,
  answer,
  locale,
}: {
  readonly view: CheckView;
  readonly answer: CheckAnswer;
  readonly locale: Locale;
}) {
  const text = textOf(locale).check;
  const { check, asOf } = answer;
  const chosen = answer.readings.filter(({ judged }) => view.series === null || judged.reading.series === view.series);
  const shown = chosen.length > 0 ? chosen : answer.readings;
  const [only] = shown;
  const verdict = shown.length === 1 && only && check.unread.length === 0 ? only.told.verdict : check.told.verdict;
  const code = shown.length === 1 && only && check.unread.length === 0 ? only.judged.verdict : check.verdict;
  const review = reviewOf(view, answer, `${await originOfReader()}${checkHref(view, locale)}`, locale);
  return (
    <>
      {review === null ? null : <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: review }} />}
      <section aria-labelledby="claim-verdict" className="claim-answer">
        <h2 id="claim-verdict" className="claim-verdict" data-verdict={code} data-testid="claim-verdict">
          {verdict}
        </h2>
        <blockquote lang={check.language}>{check.text}</blockquote>
        {check.told.unread.map(({ says, nearest }) => (
          <div key={says} className="claim-unread" data-testid="claim-unread">
            <p>{says}</p>
            {nearest.length > 0 ? (
              <p>
                {text.nearestSeries}:{" "}
                {nearest.map(({ id, title }, index) => (
                  <span key={id}>
                    {index > 0 ? "; " : ""}
                    {title}
                  </span>
                ))}
              </p>
            ) : null}
          </div>
        ))}
        <p className="muted">{say(text.saidOn, locale, { date: formatDay(asOf, locale) })}</p>
      </section>
      {shown.length > 0 ? (
        <section aria-labelledby="claim-readings">
          <h2 id="claim-readings">
            {check.unread.length > 0 ? text.without : say(text.readings, locale, { count: shown.length })}
          </h2>
          {shown.length < answer.readings.length ? (
            <p>
              <Link href={checkHref({ ...view, series: null, base: null }, locale)} prefetch={false}>
                {say(text.all, locale, { count: answer.readings.length })}
              </Link>
            </p>
          ) : null}
          <ul className="claim-readings">
            {shown.map((reading, index) => (
              <ReadingCard
                key={`${reading.judged.reading.series} ${reading.judged.periods.join()} ${String(index)}`}
                reading={reading}
                view={view}
                isOne={shown.length === 1 && check.unread.length === 0}
                locale={locale}
              />
            ))}
          </ul>
        </section>
      ) : null}
      <section aria-labelledby="claim-parts">
        <h2 id="claim-parts">{text.readAs}</h2>
        <dl className="claim-parts">
          {check.told.parts.map(({ name, text: typed }, index) => (
            <div key={`${name} ${String(index)}`}>
              <dt>{name}</dt>
              <dd lang={check.language}>{typed}</dd>
            </div>
          ))}
        </dl>
        <p>
          <a href={jsonHref(view, locale)}>{text.json}</a>
        </p>
      </section>
    </>
  );
}
