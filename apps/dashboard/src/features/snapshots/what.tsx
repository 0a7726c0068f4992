import { CATALOGUE, BASIS } from "@frontera/content";
import { planTransformation, seriesTitle, type Locale, type SnapshotRequest } from "@frontera/domain";
import { catalogueThen } from "../../trpc/catalogue-then.ts";
import { formatDay, transformationWords, textOf, say } from "@frontera/words";

/** What a request freezes, in words: series, day, range, transformation. */
export async function What({ request, locale }: { readonly request: SnapshotRequest; readonly locale: Locale }) {
  const catalogue = await catalogueThen(request.series, request.asOf);
  const text = textOf(locale).snapshots;
  const { observation_start: from, observation_end: to } = request;
  const facts = [
    [
      text.series,
      <ul key="series">
        {request.series.map((id) => {
          const series = catalogue.seriesOf(id);
          return (
            <li key={id}>
              <a href={`/${locale}/${series.indicator}?series=${id}&asOf=${request.asOf}`}>
                {seriesTitle(series)[locale]}
              </a>{" "}
              <code>{id}</code>
            </li>
          );
        })}
      </ul>,
    ],
    [text.asOf, formatDay(request.asOf, locale)],
    ...(from === undefined && to === undefined
      ? []
      : [[text.range, say(text.rangeText, locale, { from: from ?? text.open, to: to ?? text.open })] as const]),
    [text.values, transformedWords(request, locale)],
    ...(request.figures ? [[text.paper, text.figures] as const] : []),
  ] as const;
  return (
    <dl className="facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function transformedWords(request: SnapshotRequest, locale: Locale): string {
  const [first] = request.series;
  const plan = first === undefined ? null : planTransformation(BASIS, CATALOGUE.seriesOf(first), request);
  return plan === null || "refused" in plan
    ? textOf(locale).snapshots.published
    : transformationWords(CATALOGUE, plan, locale).join(" ");
}
