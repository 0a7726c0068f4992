import { CATALOGUE, PAPER } from "@frontera/content";
import { isJudgedByData, seriesTitle, type Locale, type Series } from "@frontera/domain";
import { formatFigure, textOf, say } from "@frontera/words";
import type { ReactNode } from "react";
import { sayStatus } from "../../address/status.ts";
import { FieldWrong } from "../../components/field-wrong.tsx";
import { catalogueThen } from "../../trpc/catalogue-then.ts";
import { INDICATORS } from "../../components/indicators.ts";
import type { FilledForm, Wish } from "./address.ts";

interface FormProps {
  readonly wish: Wish;
  readonly wrong: readonly string[];
  readonly locale: Locale;
}

/** Three plain forms, one for each sort of thing that can be waited for; that which the address fills in is open. */
export async function BeginForms({
  form: { wish, wrong },
  locale,
}: {
  readonly form: FilledForm;
  readonly locale: Locale;
}) {
  const asked = CATALOGUE.findSeries(wish.series ?? "");
  const chosen = asked && (await catalogueThen([asked.id])).seriesOf(asked.id);
  const text = textOf(locale).watches;
  const isVerdict = wish.kind === "verdict";
  const isRelease = wish.kind === "release";
  if (wrong.length > 0) sayStatus(400);
  return (
    <section aria-labelledby="begin" className="begin-watch">
      <h2 id="begin">{text.beginTitle}</h2>
      {wrong.length === 0 ? null : (
        <p role="alert" className="notice">
          {text.refused} <code>{wrong.join("; ")}</code>
        </p>
      )}
      <Part title={text.ofSeries} isOpen={!isVerdict && !isRelease}>
        <SeriesForm wish={isVerdict || isRelease ? {} : wish} chosen={chosen} wrong={wrong} locale={locale} />
      </Part>
      <Part title={text.ofVerdict} isOpen={isVerdict}>
        <VerdictForm wish={isVerdict ? wish : {}} wrong={wrong} locale={locale} />
      </Part>
      <Part title={text.ofRelease} isOpen={isRelease}>
        <ReleaseForm wish={isRelease ? wish : {}} wrong={wrong} locale={locale} />
      </Part>
    </section>
  );
}

const Part = ({
  title,
  isOpen,
  children,
}: {
  readonly title: string;
  readonly isOpen: boolean;
  readonly children: ReactNode;
}) => (
  <details open={isOpen}>
    <summary>{title}</summary>
    {children}
  </details>
);

function Form({ wish: { name }, wrong, locale, children }: FormProps & { readonly children: ReactNode }) {
  const text = textOf(locale).watches;
  return (
    <form className="watch-form" method="post" action={`/${locale}/watches/begin`}>
      {children}
      <label>
        {text.name}
        <input type="text" name="name" defaultValue={name} maxLength={120} />
        <FieldWrong name="name" reasons={wrong} />
      </label>
      <button type="submit" className="button">
        {text.begin}
      </button>
    </form>
  );
}

const seriesKinds = ["new-value", "revision", "above", "below"] as const;

function SeriesForm({ wish, chosen, wrong, locale }: FormProps & { readonly chosen: Series | null }) {
  const text = textOf(locale).watches;
  const unit = chosen === null ? text.ownUnit : textOf(locale).units[chosen.unit];
  return (
    <Form wish={wish} wrong={wrong} locale={locale}>
      <label>
        {text.series}
        <select name="series" required defaultValue={chosen?.id}>
          {chosen === null || chosen.id === chosen.family ? null : (
            <option value={chosen.id}>{seriesTitle(chosen)[locale]}</option>
          )}
          {INDICATORS.map((indicator) => (
            <optgroup key={indicator} label={CATALOGUE.indicatorOf(indicator).name[locale]}>
              {CATALOGUE.seriesOfIndicator(indicator).map((series) => (
                <option key={series.id} value={series.id}>
                  {seriesTitle(series)[locale]}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
        <FieldWrong name="series" reasons={wrong} />
        <span className="hint">{text.seriesHint}</span>
      </label>
      <fieldset>
        <legend>{text.when}</legend>
        <FieldWrong name="kind" reasons={wrong} />
        {seriesKinds.map((kind) => (
          <label key={kind} className="choice">
            <input type="radio" name="kind" value={kind} defaultChecked={kind === (wish.kind ?? "new-value")} />{" "}
            {text.kinds[kind]}
          </label>
        ))}
      </fieldset>
      <label>
        {text.threshold}
        <input type="text" name="threshold" defaultValue={wish.threshold} inputMode="decimal" maxLength={40} />
        <FieldWrong name="threshold" reasons={wrong} />
        <span className="hint">{say(text.thresholdHint, locale, { unit })}</span>
      </label>
    </Form>
  );
}

function VerdictForm({ wish, wrong, locale }: FormProps) {
  const text = textOf(locale).watches;
  return (
    <Form wish={wish} wrong={wrong} locale={locale}>
      <input type="hidden" name="kind" value="verdict" />
      <label>
        {text.figure}
        <select name="figure" required defaultValue={wish.figure}>
          {PAPER.figures.filter(isJudgedByData).map((figure) => (
            <option key={figure.id} value={figure.id}>
              {formatFigure(figure, locale)}: {figure.statement[locale]}
            </option>
          ))}
        </select>
        <FieldWrong name="figure" reasons={wrong} />
        <span className="hint">{text.verdictHint}</span>
      </label>
    </Form>
  );
}

function ReleaseForm({ wish, wrong, locale }: FormProps) {
  const text = textOf(locale).watches;
  return (
    <Form wish={wish} wrong={wrong} locale={locale}>
      <input type="hidden" name="kind" value="release" />
      <label>
        {text.release}
        <select name="release" required defaultValue={wish.release}>
          {Object.entries(CATALOGUE.releases).map(([id, { name }]) => (
            <option key={id} value={id}>
              {name[locale]}
            </option>
          ))}
        </select>
        <FieldWrong name="release" reasons={wrong} />
        <span className="hint">{text.releaseHint}</span>
      </label>
    </Form>
  );
}
