import { CATALOGUE } from "@frontera/content";
import type { Locale } from "@frontera/domain";
import { transformationWords, textOf, say } from "@frontera/words";
import { originOfReader } from "../../address/origin.ts";
import { AsKnown } from "./as-known.tsx";
import { Failure, Refusal } from "../../components/failure.tsx";
import { Latest } from "../../components/latest.tsx";
import { Mark } from "../../components/state.tsx";
import { SeriesChart } from "./chart/chart.tsx";
import { isEmptyChart } from "./chart/chart-content.ts";
import { FILE_SIZES } from "./chart/file-sizes.ts";
import { Exports } from "./chart/exports.tsx";
import { contentOf, rangesIn, sourceLine } from "./content.ts";
import { Comparisons } from "./comparisons.tsx";
import { datasetOf } from "./dataset.ts";
import { Controls } from "./controls.tsx";
import { Facts } from "./facts.tsx";
import { Moved } from "./moved.tsx";
import { Municipalities } from "./municipalities.tsx";
import { NoValues } from "./no-values.tsx";
import { Newest } from "./newest.tsx";
import { StatesMap } from "./map/states-map.tsx";
import { periodsOf, readView, type SeriesAnswer, type ViewAnswer } from "./read-view.ts";
import { RowsTable } from "./rows-table.tsx";
import { MoneyChooser, SeriesChooser } from "./series-chooser.tsx";
import { Statements } from "./statements.tsx";
import { Acts, CsvLink, FreezeLink, OtherFiles, TablePages, WatchLink } from "./table-pages.tsx";
import { Legend } from "./legend.tsx";
import { chartHrefOf, hrefOf, pageSize, rowsAtMost, type View } from "./view.ts";
import { EditionsAround, NotHeld, Vintages } from "./vintages.tsx";

/** One series in full: what it is, its chart, its table, its file, its source. */
export async function IndicatorPage({
  view: asked,
  wrong,
  locale,
}: {
  readonly view: View;
  /** What the address asks for besides and cannot be shown. */
  readonly wrong: readonly string[];
  readonly locale: Locale;
}) {
  const text = textOf(locale);
  const answer = await readView(asked);
  if ("kind" in answer) return <Failure locale={locale} failure={answer} />;
  const { whole } = answer;
  // A municipality is called what its publisher called it then, which no address knows.
  const view: View = { ...asked, series: whole.series, compare: answer.compared.map(({ series }) => series) };
  const count = periodsOf(answer).length;
  const lastPage = Math.max(1, Math.ceil(count / pageSize));
  if (view.page !== null && view.page > lastPage)
    return (
      <Refusal locale={locale} reasons={[say(text.failure.pageBeyond, locale, { value: view.page, last: lastPage })]} />
    );
  if (view.page === null && count > rowsAtMost)
    return <Refusal locale={locale} reasons={[say(text.failure.tooManyRows, locale, { count, most: rowsAtMost })]} />;
  const origin = await originOfReader();
  return (
    <article className="indicator">
      <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: datasetOf(view, whole, origin, locale) }} />
      <Heading view={view} answer={answer} locale={locale} />
      <Controls view={view} answer={answer} wrong={wrong} locale={locale} />
      <AsKnown asOf={view.asOf} today={answer.today} locale={locale} />
      {view.asOf === null ? null : <EditionsAround answer={whole} locale={locale} />}
      {whole.latest === null && whole.rows.length === 0 ? (
        <NotHeld view={view} asOf={whole.asOf} dates={whole.vintageDates} current={answer.current} locale={locale} />
      ) : (
        <Chart view={view} answer={answer} locale={locale} />
      )}
      <p className="lede">
        {view.series.about[locale]} <span className="muted">{view.series.isNot[locale]}</span>
      </p>
      <p>
        <a href="#series">
          {say(text.indicator.chooserJump, locale, { count: CATALOGUE.seriesOfIndicator(view.indicator).length })}
        </a>
      </p>
      <MoneyChooser view={view} locale={locale} />
      {answer.municipalities === null ? null : (
        <Municipalities
          view={view}
          answer={answer.municipalities}
          hasRate={answer.populations.length > 0}
          locale={locale}
        />
      )}
      {whole.latest === null ? (
        <Comparisons comparisons={answer.comparisons} locale={locale} />
      ) : (
        <Body view={view} answer={answer} latest={whole.latest} locale={locale} />
      )}
      <Statements of={view.indicator} locale={locale} />
      <Vintages view={view} dates={whole.vintageDates} locale={locale} />
      <section id="series" aria-labelledby="chooser-title">
        <h2 id="chooser-title">{text.indicator.chooser}</h2>
        <SeriesChooser view={view} locale={locale} />
      </section>
    </article>
  );
}

/** What a reader came for: the change since the paper where the first page tells it, else the newest value; and how current it is. */
function Heading({
  view,
  answer: { whole, card },
  locale,
}: {
  readonly view: View;
  readonly answer: ViewAnswer;
  readonly locale: Locale;
}) {
  const { series, indicator } = view;
  const { latest, freshness, transformation } = whole;
  // A part stands in the title itself.
  const isState = series.id !== series.family && series.part === null;
  return (
    <header>
      <p className="kicker">
        {CATALOGUE.indicatorOf(indicator).name[locale]} <Mark freshness={freshness} locale={locale} />
        {latest === null ? null : <Acts view={view} asOf={whole.asOf} locale={locale} />}
      </p>
      <h1>
        {series.title[locale]}
        {isState ? `, ${series.areaName[locale]}` : null}
      </h1>
      {latest === null || transformation !== null ? null : card?.moved[locale].now == null ? (
        <Latest row={latest} unit={series.unit} locale={locale} />
      ) : (
        <Moved card={card} locale={locale} />
      )}
    </header>
  );
}

function Chart({
  view,
  answer,
  locale,
}: {
  readonly view: View;
  readonly answer: ViewAnswer;
  readonly locale: Locale;
}) {
  const text = textOf(locale);
  const { whole, compared } = answer;
  const { series, transformation, rows } = whole;
  const content = contentOf(view, answer, locale);
  const isEmpty = isEmptyChart(content);
  return (
    <section aria-labelledby="chart-title" className="first">
      <h2 id="chart-title" className="visually-hidden">
        {isWhole(view) ? text.chart.title : text.chart.titleChosen}
      </h2>
      {transformation === null ? null : (
        <ul className="steps" data-testid="transformation">
          {transformationWords(CATALOGUE, transformation, locale).map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ul>
      )}
      {content.absent === null ? null : <NoValues view={view} absent={content.absent} locale={locale} />}
      {rows.length === 0 ? <p className="notice">{text.chart.noRows}</p> : null}
      {isEmpty ? null : <SeriesChart {...content} rangeHref={hrefOf(locale, view, { from: null, to: null })} />}
      <Legend view={view} shown={[whole, ...compared]} locale={locale} />
      <p className="source-line">{sourceLine(whole, locale)}</p>
      {isEmpty ? null : (
        <Exports
          sizes={FILE_SIZES.map((size) => ({
            name: text.chart.fileSizes[size],
            svg: chartHrefOf(locale, view, "svg", size),
            png: chartHrefOf(locale, view, "png", size),
          }))}
          fileName={series.id}
          text={{
            title: text.chart.exports,
            size: text.chart.fileSize,
            svg: text.chart.svg,
            png: text.chart.png,
          }}
        />
      )}
      <div className="newest">
        <Newest answer={answer} locale={locale} />
      </div>
    </section>
  );
}

function Body({
  view,
  answer,
  latest,
  locale,
}: {
  readonly view: View;
  readonly answer: ViewAnswer;
  readonly latest: NonNullable<SeriesAnswer["latest"]>;
  readonly locale: Locale;
}) {
  const text = textOf(locale);
  const { whole, compared, today } = answer;
  const count = periodsOf(answer).length;
  const rows = [whole, ...compared].reduce((sum, each) => sum + each.count, 0);
  return (
    <>
      {answer.states === null ? null : <StatesMap view={view} answer={answer.states} locale={locale} />}
      <Comparisons comparisons={answer.comparisons} locale={locale} />
      <section aria-labelledby="table-title">
        <div className="title-row">
          <h2 id="table-title">{text.table.title}</h2>
          <span className="choices">
            <WatchLink view={view} locale={locale} />
            <FreezeLink view={view} asOf={whole.asOf} locale={locale} />
            <CsvLink view={view} asOf={whole.asOf} count={rows} locale={locale} />
          </span>
        </div>
        <OtherFiles view={view} asOf={whole.asOf} locale={locale} />
        <TablePages view={view} count={count} place="above" locale={locale} />
        <RowsTable answer={answer} revised={rangesIn(view, answer)} page={view.page} locale={locale} />
        <TablePages view={view} count={count} place="below" locale={locale} />
      </section>
      <Facts view={view} answer={whole} latest={latest} today={today} locale={locale} />
    </>
  );
}

/** Everything the series holds, as published. */
const isWhole = ({ from, to, transformation, compare }: View): boolean =>
  from === null && to === null && transformation === null && compare.length === 0;
