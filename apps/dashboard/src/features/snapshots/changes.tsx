import { isDecimalText, isPeriod, type CellChange, type Locale } from "@frontera/domain";
import { formatDay, formatDecimal, formatPeriod, textOf, say } from "@frontera/words";
import type { Changes } from "./read.ts";

type CellState = NonNullable<CellChange["from"]>;

/** More than this is for the file: a page of thousands of rows helps nobody. */
const shownAtMost = 200;

/** Cells that differ between two states, each with its cause; the rest as a file. */
export function ChangesTable({
  changes,
  sentence,
  file,
  locale,
}: {
  readonly changes: Changes;
  readonly sentence: string;
  readonly file: string;
  readonly locale: Locale;
}) {
  const text = textOf(locale).snapshots;
  const { cells, notCompared } = changes;
  const shown = cells.slice(0, shownAtMost);
  return (
    <>
      <p data-testid="changes">{sentence}</p>
      {notCompared.length === 0 ? null : <p>{say(text.notCompared, locale, { series: notCompared.join(", ") })}</p>}
      {cells.length === 0 ? null : (
        <>
          <div className="table-frame" tabIndex={0} role="region" aria-label={text.scroll}>
            <table className="data">
              <caption>
                <span>{text.changed}</span>
              </caption>
              <thead>
                <tr>
                  {[text.series, text.period].map((name) => (
                    <th key={name} scope="col">
                      {name}
                    </th>
                  ))}
                  {[text.before, text.after].map((name) => (
                    <th key={name} scope="col" className="number">
                      {name}
                    </th>
                  ))}
                  <th scope="col">{text.cause}</th>
                </tr>
              </thead>
              <tbody>
                {shown.map((change) => (
                  <ChangeRow key={`${change.seriesId} ${change.period}`} change={change} locale={locale} />
                ))}
              </tbody>
            </table>
          </div>
          <p>
            {cells.length > shown.length ? `${say(text.firstChanges, locale, { count: shown.length })} ` : null}
            <a href={file} download>
              {text.allChanges}
            </a>
          </p>
        </>
      )}
    </>
  );
}

function ChangeRow({
  change: { seriesId, period, from, to, cause },
  locale,
}: {
  readonly change: CellChange;
  readonly locale: Locale;
}) {
  const text = textOf(locale).snapshots;
  return (
    <tr>
      <td>
        <code>{seriesId}</code>
      </td>
      <th scope="row">{isPeriod(period) ? formatPeriod(period, locale) : period}</th>
      <td className="number figures">{cellText(from, text, locale)}</td>
      <td className="number figures">{cellText(to, text, locale)}</td>
      <td>
        {text.causes[cause]}
        {to?.vintageDate == null ? null : <span className="muted"> ({formatDay(to.vintageDate, locale)})</span>}
      </td>
    </tr>
  );
}

function cellText(
  state: CellState | null,
  text: { readonly absent: string; readonly missing: string },
  locale: Locale,
): string {
  if (state === null) return text.absent;
  if (state.value === null) return text.missing;
  return isDecimalText(state.value) ? formatDecimal(state.value, locale) : state.value;
}
