import { CATALOGUE, MAX_COMPARED, PAPER, stateOfMunicipality } from "@frontera/content";
import { seriesTitle, type Locale, type Series } from "@frontera/domain";
import { textOf } from "@frontera/words";
import { PendingLink } from "../../components/pending-link.tsx";
import { unitWords } from "../../text/unit-words.ts";
import { Bar, type BarProps } from "./bar.tsx";
import {
  choiceOf,
  methodChoices,
  nearSeries,
  periodChoices,
  populationChoices,
  rangeChoices,
  unitChoices,
  usualOf,
} from "./choices.ts";
import type { ViewAnswer } from "./read-view.ts";
import { asPublished, hrefOf, LAYOUTS, type View } from "./view.ts";

/** The bar of a view: every choice there is, and the one that holds. */
export function Controls({
  view,
  answer,
  wrong,
  locale,
}: {
  readonly view: View;
  readonly answer: ViewAnswer;
  readonly wrong: readonly string[];
  readonly locale: Locale;
}) {
  const text = textOf(locale);
  const { controls } = text;
  const { series, compare } = view;
  const units = new Set(
    [answer.whole, ...answer.compared].map(({ rows, series: { unit } }) => rows.at(0)?.unit ?? unit),
  ).size;
  const newest = answer.whole.latest?.periodStart ?? answer.today;
  return (
    <Bar
      action={`/${locale}/${view.indicator}`}
      choice={choiceOf(view)}
      usual={usualOf(series, compare)}
      today={answer.today}
      wrong={wrong}
      resetHref={isAsPublished(view) ? "" : hrefOf(locale, view, { ...asPublished, from: null, to: null })}
      text={{ ...controls, show: text.indicator.show, loading: text.failure.loading }}
      found={view.add === null ? null : <Found view={view} found={answer.found} locale={locale} />}
      options={{
        ranges: rangeChoices(newest, locale),
        units: unitChoices(locale).map((option) =>
          option.value === "lin" ? { value: "lin", label: unitWords(series, series.unit, locale) } : option,
        ),
        every: periodChoices(series, locale),
        methods: methodChoices(series, locale),
        populations: populationChoices(answer.populations, locale),
        ...partsOf(series, locale),
        days: [
          { value: "", label: controls.today },
          { value: PAPER.knownOn, label: controls.whenPaper },
        ],
        layouts: [
          { value: "", label: controls.layouts.usual },
          ...LAYOUTS.filter((layout) => layout !== "axes" || units === 2).map((value) => ({
            value,
            label: controls.layouts[value],
          })),
        ],
        compared: compare.map((other) => ({ value: other.id, label: seriesTitle(other)[locale] })),
        near: nearSeries(view).map((other) => ({ value: other.id, label: other.title[locale] })),
      }}
    />
  );
}

const isAsPublished = ({ from, to, request, compare }: View): boolean =>
  from === null && to === null && Object.keys(request).length === 0 && compare.length === 0;

/** The whole and its parts or states. */
function partsOf(series: Series, locale: Locale): Pick<BarProps["options"], "parts" | "partsName"> {
  const text = textOf(locale).indicator;
  const [whole, ...others] = CATALOGUE.seriesOfFamily(series.family);
  const kinds = new Set(others.map(({ part }) => part?.kind ?? null));
  const nameOf = ({ part, areaName }: Series): string => {
    const name = (part?.name ?? areaName)[locale];
    return part === null || kinds.size < 2 ? name : `${CATALOGUE.parts[part.kind]?.name[locale] ?? ""}: ${name}`;
  };
  return {
    partsName: kinds.has(null) ? text.chooserStates : text.chooserParts,
    parts: whole
      ? [whole, ...others, ...(stateOfMunicipality(series.area) === null ? [] : [series])].map((each) => ({
          value: each.id,
          label: each === whole ? whole.areaName[locale] : nameOf(each),
        }))
      : [],
  };
}

/** What was found without scripts, each as the view with it beside. */
function Found({
  view,
  found,
  locale,
}: {
  readonly view: View;
  readonly found: readonly Series[];
  readonly locale: Locale;
}) {
  const text = textOf(locale);
  if (found.length === 0) return <p>{text.controls.addNone}</p>;
  return (
    <ul className="found">
      {found
        .filter(({ id }) => id !== view.series.id && !view.compare.some((other) => other.id === id))
        .map((other) => (
          <li key={other.id}>
            <PendingLink
              href={hrefOf(locale, view, { compare: [...view.compare, other].slice(0, MAX_COMPARED) })}
              scroll={false}
              loading={text.failure.loading}
            >
              {seriesTitle(other)[locale]} · {CATALOGUE.indicatorOf(other.indicator).name[locale]}
            </PendingLink>
          </li>
        ))}
    </ul>
  );
}
