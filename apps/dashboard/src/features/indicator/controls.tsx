import type { IsoDate, Locale } from "@frontera/domain";
import { formatDay, textOf, say } from "@frontera/words";
import { PendingLink } from "../../components/pending-link.tsx";
import { mostCompared } from "./address.ts";
import {
  comparable,
  methodChoices,
  periodChoices,
  periodValue,
  populationChoices,
  unitChoices,
  type Choice,
} from "./choices.ts";
import { hrefOf, type View } from "./view.ts";

/** Range, transformation, period and series to compare, in one form that works without scripts; the address holds all of it. */
export function Controls({
  view,
  today,
  locale,
}: {
  readonly view: View;
  readonly today: IsoDate;
  readonly locale: Locale;
}) {
  const text = textOf(locale).controls;
  const { series, request, transformation, compare } = view;
  const every = periodValue(transformation?.frequency ?? series.frequency, transformation?.calendar ?? series.calendar);
  const populations = populationChoices(series, locale);
  const changed = view.from !== null || view.to !== null || transformation !== null || compare.length > 0;
  return (
    <form className="view-form" action={`/${locale}/${view.indicator}`} aria-label={text.title} data-testid="view-form">
      <input type="hidden" name="series" value={series.id} />
      {view.asOf === null ? null : <input type="hidden" name="asOf" value={view.asOf} />}
      <DateField name="observation_start" label={text.from} value={view.from} max={today} />
      <DateField name="observation_end" label={text.to} value={view.to} max={today} />
      <Select name="units" label={text.units} choices={unitChoices(locale)} value={request.units ?? "lin"} />
      <Select name="every" label={text.every} choices={periodChoices(series, locale)} value={every} />
      <p className="form-button">
        <button type="submit" className="button strong">
          {textOf(locale).indicator.show}
        </button>
      </p>
      <details className="more">
        <summary>{text.more}</summary>
        <div className="more-fields">
          <Select
            name="aggregation_method"
            label={text.method}
            choices={[{ value: "", label: text.usual }, ...methodChoices(series, locale)]}
            value={request.aggregation_method ?? ""}
          />
          {populations.length === 0 ? null : (
            <Select
              name="per_100000"
              label={text.per}
              choices={[{ value: "", label: text.perNone }, ...populations]}
              value={request.per_100000 ?? ""}
            />
          )}
          <DateField
            name="base_date"
            label={text.base}
            value={request.base_date ?? null}
            max={today}
            note={text.baseNote}
          />
        </div>
        <Compared view={view} locale={locale} />
      </details>
      {changed ? (
        <p className="form-end">
          <PendingLink
            href={hrefOf(locale, view, { from: null, to: null, request: {}, transformation: null, compare: [] })}
            loading={textOf(locale).failure.loading}
          >
            {text.reset}
          </PendingLink>
        </p>
      ) : null}
      {view.from === null && view.to === null ? null : (
        <p className="muted form-end">
          {say(text.range, locale, {
            from: view.from === null ? text.rangeStart : formatDay(view.from, locale),
            to: view.to === null ? text.rangeEnd : formatDay(view.to, locale),
          })}
        </p>
      )}
    </form>
  );
}

function Compared({ view, locale }: { readonly view: View; readonly locale: Locale }) {
  const text = textOf(locale).controls;
  const choices = comparable(view);
  if (choices.length === 0) return null;
  const chosen = new Set(view.compare.map(({ id }) => id));
  return (
    <fieldset className="compared">
      <legend>{text.compare}</legend>
      <p className="muted">{say(text.compareNote, locale, { most: mostCompared })}</p>
      <div>
        {choices.map((series) => (
          <label key={series.id}>
            <input type="checkbox" name="compare" value={series.id} defaultChecked={chosen.has(series.id)} />
            <span>
              {series.title[locale]}
              {series.id === series.family ? null : `, ${series.areaName[locale]}`}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function Select({
  name,
  label,
  choices,
  value,
}: {
  readonly name: string;
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly value: string;
}) {
  return (
    <label>
      <span>{label}</span>
      <select name={name} defaultValue={value} key={value}>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </label>
  );
}

function DateField({
  name,
  label,
  value,
  max,
  note,
}: {
  readonly name: string;
  readonly label: string;
  readonly value: IsoDate | null;
  readonly max: IsoDate;
  readonly note?: string;
}) {
  return (
    <label>
      <span>{label}</span>
      <input
        type="date"
        name={name}
        defaultValue={value ?? ""}
        key={value}
        max={max}
        {...(note === undefined ? {} : { title: note })}
      />
    </label>
  );
}
