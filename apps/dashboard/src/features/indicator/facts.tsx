import { CATALOGUE } from "@frontera/content";
import type { IsoDate, Locale, Row, Series } from "@frontera/domain";
import { formatDay, textOf, say, vintageWords } from "@frontera/words";
import type { SeriesAnswer } from "./read-view.ts";
import { hrefOf, type View } from "./view.ts";

/** Who publishes the series, under which terms, how to cite it, and where the newest value was read. */
export function Facts({
  view,
  answer: { series, release, asOf, recordedAsOf },
  latest,
  today,
  locale,
}: {
  readonly view: View;
  readonly answer: SeriesAnswer;
  readonly latest: Row;
  readonly today: IsoDate;
  readonly locale: Locale;
}) {
  const text = textOf(locale);
  const source = CATALOGUE.publisherOf(series.release);
  const facts = [
    [
      text.indicator.publisher,
      <a key="source" href={source.url}>
        {source.name}
      </a>,
    ],
    [
      text.indicator.release,
      <a key="release" href={release.url}>
        {release.name[locale]}
      </a>,
    ],
    [
      text.indicator.licence,
      <a key="licence" href={release.licence.url}>
        {release.licence.name}
      </a>,
    ],
    [text.indicator.area, series.areaName[locale]],
    [text.indicator.frequency, text.frequencies[series.frequency]],
    [text.indicator.unit, <Unit key="unit" series={series} locale={locale} />],
    [text.indicator.vintage, `${vintageWords(latest, locale)} (${text.dateBasis[latest.vintageDateBasis]})`],
    [text.indicator.evidence, text.evidence[latest.evidence]],
    [
      text.indicator.provenance,
      <span key="provenance" lang="en">
        {latest.provenance}
      </span>,
    ],
    [
      text.indicator.citation,
      say(text.indicator.citationAccess, locale, {
        citation: release.citation,
        vintage: vintageWords(latest, locale),
        today: formatDay(today, locale),
      }),
    ],
    [
      text.indicator.pinned,
      <a key="pinned" href={hrefOf(locale, view, { asOf, recordedAsOf })}>
        {text.indicator.pinnedAddress}
      </a>,
    ],
  ] as const;
  return (
    <section aria-labelledby="facts-title">
      <h2 id="facts-title">{text.indicator.facts}</h2>
      <dl className="facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** The unit in words; the source's own term stays in its language. */
export function Unit({ series, locale }: { readonly series: Pick<Series, "unit">; readonly locale: Locale }) {
  const text = textOf(locale).units[series.unit];
  if (series.unit !== "cases" || locale === "es") return text;
  return (
    <>
      {text} (<span lang="es">{textOf("es").units.cases}</span>)
    </>
  );
}
