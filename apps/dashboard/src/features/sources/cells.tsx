import { CATALOGUE } from "@frontera/content";
import { parsePeriod, type Locale, type ReleaseId } from "@frontera/domain";
import { formatDecimal, formatPeriod, formatShortDay, textOf, sourcesTextOf } from "@frontera/words";
import Link from "next/link";
import { rowWords } from "../../text/row-words.ts";
import type { ReleaseAnswer } from "./read-sources.ts";

interface Props {
  readonly answer: ReleaseAnswer;
  readonly releaseId: ReleaseId;
  readonly locale: Locale;
}

/** The revision log: every cell that a vintage states otherwise than the one before it. */
export function Cells({ answer: { cells, offset, hasMore }, releaseId, locale }: Props) {
  const text = sourcesTextOf(locale);
  const href = (at: number): string => `/${locale}/sources/${releaseId}${at > 0 ? `?offset=${String(at)}` : ""}#cells`;
  return (
    <section id="cells">
      <h2>{text.cellsTitle}</h2>
      {cells.length === 0 ? <p>{text.cellsNone}</p> : <CellTable cells={cells} locale={locale} />}
      <p className="pages">
        {offset > 0 ? (
          <Link href={href(Math.max(0, offset - cells.length))} prefetch={false}>
            {text.newer}
          </Link>
        ) : null}
        {hasMore ? (
          <Link href={href(offset + cells.length)} prefetch={false}>
            {text.older}
          </Link>
        ) : null}
      </p>
    </section>
  );
}

function CellTable({ cells, locale }: { readonly cells: ReleaseAnswer["cells"]; readonly locale: Locale }) {
  const text = sourcesTextOf(locale);
  const words = rowWords(locale);
  const shown = (value: string | null, status: keyof typeof words.statuses): string =>
    value === null ? words.statuses[status] : formatDecimal(value, locale);
  return (
    <div className="table-frame" tabIndex={0} role="region" aria-label={textOf(locale).table.scroll}>
      <table className="data figures" data-testid="changed-cells">
        <caption>
          <span>{text.cellsCaption}</span>
        </caption>
        <thead>
          <tr>
            {[text.series, text.period, text.before, text.after, text.since].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {cells.map((cell) => {
            const { title, areaName, id, family } = CATALOGUE.seriesOf(cell.seriesId);
            return (
              <tr key={`${cell.seriesId} ${cell.period} ${cell.vintageDate}`}>
                <th scope="row">
                  {title[locale]}
                  {id === family ? null : `, ${areaName[locale]}`}
                </th>
                <td>{formatPeriod(parsePeriod(cell.period), locale)}</td>
                <td className="number">{shown(cell.from, cell.fromStatus)}</td>
                <td className="number">
                  {cell.caveat === "withdrawn" ? words.caveats.withdrawn : shown(cell.to, cell.toStatus)}
                </td>
                <td>{formatShortDay(cell.vintageDate, locale)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
