import { CATALOGUE } from "@frontera/content";
import { seriesTitle, type Locale } from "@frontera/domain";
import { formatPeriod, say, textOf, vintageWords, type Text } from "@frontera/words";
import Link from "next/link";
import { checkHref, type CheckView } from "./address.ts";
import { ClaimChart } from "./claim-chart.tsx";
import type { ShownReading } from "./read-check.ts";

/** One reading: what it is read as, its verdict first, the numbers, the claim drawn in, and what would be true. */
export function ReadingCard({
  reading,
  view,
  isOne,
  locale,
}: {
  readonly reading: ShownReading;
  readonly view: CheckView;
  /** The only one: its verdict is that of the sentence, and stands above already. */
  readonly isOne: boolean;
  readonly locale: Locale;
}) {
  const text = textOf(locale).check;
  const { judged, told, course } = reading;
  const { series } = judged.reading;
  return (
    <li className="claim-reading" data-verdict={judged.verdict}>
      {isOne ? null : (
        <p className="claim-mark" data-verdict={judged.verdict}>
          {told.verdict}
        </p>
      )}
      <h3>{told.title}</h3>
      <p className="claim-read-as">{told.readAs}</p>
      {told.numbers.map((line) => (
        <p key={line} className="figures claim-numbers">
          {line}
        </p>
      ))}
      <ClaimChart reading={reading} locale={locale} />
      {told.nearest.length > 0 ? (
        <>
          <h4>{text.nearest}</h4>
          <ul className="claim-nearest">
            {told.nearest.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      ) : null}
      {assumptions(judged.reading.assumed, text).map((line) => (
        <p key={line} className="muted">
          {line}
        </p>
      ))}
      {course.bases.length > 1 ? <BaseForm view={view} series={series} bases={course.bases} locale={locale} /> : null}
      <p className="muted claim-source">
        <Cited reading={reading} locale={locale} />{" "}
        <Link href={seriesHref(series, locale)} prefetch={false}>
          {text.series}
        </Link>
        {isOne ? null : (
          <>
            {" · "}
            <Link href={checkHref({ ...view, series }, locale)} prefetch={false}>
              {text.one}
              <span className="visually-hidden">: {told.title}</span>
            </Link>
          </>
        )}
      </p>
    </li>
  );
}

const seriesHref = (id: string, locale: Locale): string =>
  `/${locale}/${CATALOGUE.seriesOf(id).indicator}?series=${encodeURIComponent(id)}`;

function assumptions(assumed: ShownReading["judged"]["reading"]["assumed"], text: Text["check"]): readonly string[] {
  const said = {
    period: text.assumedPeriod,
    base: text.assumedBase,
    subject: text.assumedSubject,
    "fiscal-year": text.assumedFiscal,
    "calendar-year": text.assumedCalendar,
  };
  return assumed.map((one) => said[one]);
}

/** Who states the values, and in which edition. */
function Cited({ reading: { judged }, locale }: { readonly reading: ShownReading; readonly locale: Locale }) {
  const { release } = CATALOGUE.seriesOf(judged.reading.series);
  const newest = judged.rows.toSorted((a, b) => (a.vintageDate < b.vintageDate ? -1 : 1)).at(-1);
  const { citation } = CATALOGUE.releaseOf(release);
  return newest === undefined
    ? null
    : say(textOf(locale).check.cite, locale, {
        citation: citation.replace(/\.?$/, "."),
        vintage: vintageWords(newest, locale),
      });
}

/** Another base, by a select that changes the address. */
function BaseForm({
  view,
  series,
  bases,
  locale,
}: {
  readonly view: CheckView;
  readonly series: string;
  readonly bases: ShownReading["course"]["bases"];
  readonly locale: Locale;
}) {
  const text = textOf(locale).check;
  const id = `base-${series}-${bases[0] ?? ""}`;
  return (
    <form action={`/${locale}/check`} className="inline-form claim-base">
      <input type="hidden" name="claim" value={view.claim} />
      {view.said === null ? null : <input type="hidden" name="said" value={view.said} />}
      <input type="hidden" name="series" value={series} />
      <label htmlFor={id}>{text.base}</label>
      <select id={id} name="base" defaultValue={view.base ?? ""}>
        <option value="">{text.asSaid}</option>
        {bases.map((period) => (
          <option key={period} value={period}>
            {formatPeriod(period, locale)}
          </option>
        ))}
      </select>
      <button type="submit" className="button">
        {text.show}
        <span className="visually-hidden">: {seriesTitle(CATALOGUE.seriesOf(series))[locale]}</span>
      </button>
    </form>
  );
}
