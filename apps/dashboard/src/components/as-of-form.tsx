import { PAPER } from "@frontera/content";
import type { IsoDate, Locale } from "@frontera/domain";
import { formatDay, textOf, say } from "@frontera/words";
import { PendingLink } from "./pending-link.tsx";

interface AsOfProps {
  readonly locale: Locale;
  /** Null means today. */
  readonly asOf: IsoDate | null;
  readonly today: IsoDate;
  /** The page itself, and what else its address has to keep. */
  readonly page: string;
  readonly kept: Readonly<Record<string, string>>;
}

/** Chooses the day whose knowledge is shown: any, the paper's, or today. */
export function AsOfForm({ locale, asOf, today, page, kept }: AsOfProps) {
  const text = textOf(locale);
  const hrefAt = (date: IsoDate | null): string =>
    `${page}?${new URLSearchParams({ ...kept, ...(date === null ? {} : { asOf: date }) }).toString()}`.replace(
      /\?$/,
      "",
    );
  const choices = [
    { date: PAPER.knownOn, name: text.indicator.asOfPaper },
    { date: null, name: text.indicator.asOfToday },
  ];
  return (
    <section className="as-of" aria-labelledby="as-of-title">
      <h2 id="as-of-title" className="small-title">
        {text.indicator.asOfTitle}
      </h2>
      <form className="inline-form" action={page}>
        {Object.entries(kept).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <label htmlFor="as-of" className="visually-hidden">
          {text.indicator.asOfDate}
        </label>
        <input type="date" id="as-of" name="asOf" defaultValue={asOf ?? undefined} key={asOf} max={today} required />
        <button type="submit" className="button">
          {text.indicator.show}
        </button>
      </form>
      <ul className="choices">
        {choices.map(({ date, name }) => (
          <li key={name}>
            <PendingLink
              href={hrefAt(date)}
              aria-current={asOf === date ? "true" : undefined}
              loading={text.failure.loading}
            >
              {name}
            </PendingLink>
          </li>
        ))}
      </ul>
      <p className={asOf === null ? "on-paper" : "muted"} data-read-at={new Date().toISOString()}>
        {say(asOf === null ? text.indicator.asOfNow : text.indicator.asOfThen, locale, {
          date: formatDay(asOf ?? today, locale),
        })}
      </p>
    </section>
  );
}
