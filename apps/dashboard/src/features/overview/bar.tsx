import { PAPER } from "@frontera/content";
import type { IsoDate, Locale } from "@frontera/domain";
import { say, shortDay, textOf, type FormattedOverview } from "@frontera/words";
import { CATALOGUE } from "@frontera/content";
import { FieldWrong } from "../../components/field-wrong.tsx";
import { PendingLink } from "../../components/pending-link.tsx";
import { Share } from "../../components/share.tsx";
import { BASE_CHOICES, overviewHref, type OverviewView } from "./address.ts";

interface BarProps {
  readonly view: OverviewView;
  /** What of the address cannot be shown. */
  readonly wrong: readonly string[];
  readonly overview: FormattedOverview;
  readonly today: IsoDate;
  readonly locale: Locale;
}

/** What now is set against and the day whose knowledge is shown, each acting at once; how new the data are; and what can be taken along. */
export function Bar({ view, wrong, overview, today, locale }: BarProps) {
  const text = textOf(locale).overview;
  const ids = overview.cards.map(({ series }) => series.id).join(",");
  const freeze = new URLSearchParams({ series: ids, asOf: overview.asOf });
  return (
    <div className="bar">
      <nav className="segments" aria-label={text.base}>
        {BASE_CHOICES.map((base) => (
          <PendingLink
            key={base}
            href={overviewHref(locale, { ...view, base })}
            aria-current={view.base === base ? "true" : undefined}
            scroll={false}
            loading=""
          >
            {text.bases[base ?? "best"]}
          </PendingLink>
        ))}
      </nav>
      <FieldWrong name="base" reasons={wrong} />
      <Days view={view} today={today} locale={locale} />
      <FieldWrong name="asOf" reasons={wrong} />
      <p className="age" data-read-at={new Date().toISOString()}>
        {ageWords(overview, locale)}
      </p>
      <p className="acts">
        <a href="#baseline">{text.table}</a>
        <a href={`/overview.csv?${csvQuery(view)}`} download data-testid="overview-csv">
          {text.csv}
        </a>
        <a href={`/${locale}/snapshots/new?${freeze.toString()}`} data-testid="overview-freeze">
          {text.cite}
        </a>
        <Share name={text.share} done={text.shared} />
      </p>
    </div>
  );
}

const csvQuery = ({ base, asOf }: OverviewView): string =>
  new URLSearchParams({ ...(base === null ? {} : { base }), ...(asOf === null ? {} : { asOf }) }).toString();

function Days({ view, today, locale }: Pick<BarProps, "view" | "today" | "locale">) {
  const text = textOf(locale).overview;
  const picked = view.asOf === PAPER.knownOn ? null : view.asOf;
  const days = [
    { day: null, name: text.asOfToday },
    { day: PAPER.knownOn, name: text.asOfPaper },
  ];
  return (
    <div className="segments" role="group" aria-label={text.asOf}>
      {days.map(({ day, name }) => (
        <PendingLink
          key={name}
          href={overviewHref(locale, { ...view, asOf: day })}
          aria-current={view.asOf === day ? "true" : undefined}
          scroll={false}
          loading=""
        >
          {name}
        </PendingLink>
      ))}
      <details className={picked === null ? undefined : "picked"}>
        <summary>
          {picked === null ? text.asOfPick : say(text.asOfOn, locale, { date: shortDay(picked, locale) })}
        </summary>
        <form action={`/${locale}`} className="inline-form">
          {view.base === null ? null : <input type="hidden" name="base" value={view.base} />}
          <label htmlFor="as-of" className="visually-hidden">
            {textOf(locale).indicator.asOfDate}
          </label>
          <input
            type="date"
            id="as-of"
            name="asOf"
            defaultValue={view.asOf ?? today}
            key={view.asOf}
            max={today}
            required
          />
          <button type="submit" className="button">
            {textOf(locale).indicator.show}
          </button>
        </form>
      </details>
    </div>
  );
}

/** `Data to 25 Sep 2026; Mérida spending is late`. */
function ageWords({ cards }: FormattedOverview, locale: Locale): string {
  const text = textOf(locale).overview;
  const newest = cards.reduce((day, { latest }) => (latest && latest.periodEnd > day ? latest.periodEnd : day), "");
  const late = cards.filter(({ freshness }) => freshness.state === "overdue").map(({ indicator }) => indicator);
  const [first] = late;
  const names = first === undefined ? "" : CATALOGUE.indicatorOf(first).name[locale];
  return [
    ...(newest === "" ? [] : [say(text.dataTo, locale, { date: shortDay(newest, locale) })]),
    ...(late.length === 0 ? [] : [say(text.late, locale, { count: late.length, names })]),
  ].join("; ");
}
