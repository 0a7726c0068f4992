import { CATALOGUE, stateOfMunicipality } from "@frontera/content";
import { populationsOf, type Locale, type Series } from "@frontera/domain";
import { say, textOf } from "@frontera/words";
import Link from "next/link";
import { MunicipalityField } from "./municipality-field.tsx";
import type { ViewAnswer } from "./read-view.ts";
import { asPublished, hrefOf, stateOfView, type View } from "./view.ts";

type Answer = NonNullable<ViewAnswer["municipalities"]>;

/** A family's municipalities: found by name or state, or chosen from those of the state in view; and why one has no rate. */
export function Municipalities({
  view,
  answer,
  hasRate,
  locale,
}: {
  readonly view: View;
  readonly answer: Answer;
  readonly hasRate: boolean;
  readonly locale: Locale;
}) {
  const text = textOf(locale).indicator.municipal;
  const { held, found, ofState } = answer;
  const state = stateOfView(view);
  const path = `/${locale}/${view.indicator}`;
  const kept = [...new URLSearchParams(hrefOf(locale, view, asPublished).split("?")[1])].filter(
    ([name]) => name !== "series",
  );
  return (
    <section aria-labelledby="municipal-title" className="municipal" data-testid="municipal">
      <h2 id="municipal-title">{text.title}</h2>
      {state === null || hasRate || stateOfMunicipality(view.series.area) === null ? null : (
        <NoRate series={view.series} state={state} view={view} locale={locale} />
      )}
      {held === 0 ? (
        <p>
          {text.notHeld}{" "}
          <Link href={`/${locale}/sources`} prefetch={false}>
            {text.load}
          </Link>
        </p>
      ) : (
        <>
          <p className="muted">{say(text.held, locale, { count: held })}</p>
          <form action={path} className="municipal-find">
            <Kept of={[...kept, ["series", view.series.id]]} />
            <MunicipalityField
              family={view.series.family}
              words={view.municipality ?? ""}
              href={`${path}?${new URLSearchParams(kept).toString()}`}
              text={text}
            />
            <button type="submit" className="button">
              {text.find}
            </button>
          </form>
          {view.municipality === null ? null : <Found view={view} found={found} locale={locale} />}
          {state === null || ofState.length === 0 ? null : (
            <form action={path} className="municipal-find">
              <Kept of={[...kept, ["series", view.series.id]]} />
              <label className="field">
                <span>{say(text.ofState, locale, { state: state.name })}</span>
                <select name="municipality" defaultValue={view.series.area.slice(-5)}>
                  <option value="">{text.choose}</option>
                  {ofState.map(({ id, areaName }) => (
                    <option key={id} value={id.slice(-5)}>
                      {areaName[locale].replace(`, ${state.name}`, "")}
                    </option>
                  ))}
                </select>
              </label>
              <button type="submit" className="button">
                {text.open}
              </button>
            </form>
          )}
        </>
      )}
    </section>
  );
}

/** What a form sends besides. */
const Kept = ({ of }: { readonly of: readonly (readonly [string, string])[] }) =>
  of.map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />);

function Found({
  view,
  found,
  locale,
}: {
  readonly view: View;
  readonly found: Answer["found"];
  readonly locale: Locale;
}) {
  if (found.length === 0) return <p role="status">{textOf(locale).indicator.municipal.none}</p>;
  return (
    <ul className="found" data-testid="municipal-found">
      {found.map(({ id, areaName }) => (
        <li key={id}>
          <Link href={hrefOf(locale, view, { ...asPublished, series: CATALOGUE.seriesOf(id) })} prefetch={false}>
            {areaName[locale]}
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** Said in words, with the nearest rate there is: that of the state. */
function NoRate({
  series,
  state,
  view,
  locale,
}: {
  readonly series: Series;
  readonly state: NonNullable<ReturnType<typeof stateOfView>>;
  readonly view: View;
  readonly locale: Locale;
}) {
  const text = textOf(locale).indicator.municipal;
  const ofState = CATALOGUE.findSeries(`${series.family}.${state.code}`);
  const [population] = ofState ? populationsOf(CATALOGUE, ofState) : [];
  return (
    <p data-testid="municipal-no-rate">
      {say(text.noRate, locale, { municipality: series.areaName[locale] })}{" "}
      {ofState && population !== undefined ? (
        <Link
          href={hrefOf(locale, view, { ...asPublished, series: ofState, request: { per_100000: population } })}
          prefetch={false}
        >
          {say(text.stateRate, locale, { state: state.name })}
        </Link>
      ) : null}
    </p>
  );
}
