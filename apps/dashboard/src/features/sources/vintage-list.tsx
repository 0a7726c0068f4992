import type { Locale } from "@frontera/domain";
import { formatInstant, formatShortDay, textOf, sourcesTextOf, say } from "@frontera/words";
import type { ReleaseAnswer } from "./read-sources.ts";
import { RecordTable } from "./record-table.tsx";

type Entry = ReleaseAnswer["vintages"][number];

interface Props {
  readonly vintages: readonly Entry[];
  /** Who may take one back. */
  readonly isOperator: boolean;
  readonly locale: Locale;
}

/** The vintages stored last, what each changed, and the file it rests on, as it was received. */
export function VintageList({ vintages, isOperator, locale }: Props) {
  const text = sourcesTextOf(locale);
  if (vintages.length === 0) return null;
  const columns = [text.vintage, text.stored, text.added, text.revised, text.withdrawn, text.file];
  return (
    <section>
      <h2>{text.vintagesTitle}</h2>
      <RecordTable
        label={textOf(locale).table.scroll}
        caption={say(text.vintagesCaption, locale, { count: vintages.length })}
        columns={columns}
      >
        {vintages.map((entry) => (
          <Line key={entry.id} entry={entry} isOperator={isOperator} locale={locale} />
        ))}
      </RecordTable>
    </section>
  );
}

function Line({ entry, isOperator, locale }: Omit<Props, "vintages"> & { readonly entry: Entry }) {
  const text = sourcesTextOf(locale);
  const { id, takenBack } = entry;
  return (
    <tr data-vintage={id} data-taken-back={takenBack === null ? undefined : "true"}>
      <th scope="row">
        {formatShortDay(entry.vintageDate, locale)}
        <small className="muted"> {textOf(locale).dateBasis[entry.vintageDateBasis]}</small>
      </th>
      <td className="instant">{formatInstant(entry.appendedAt, locale)}</td>
      {[entry.added, entry.revised, entry.withdrawn].map((count, index) => (
        <td key={index} className="number">
          {count ?? <span className="muted">{text.notCounted}</span>}
        </td>
      ))}
      <td className="kept-file">
        {entry.isBundled ? (
          <span>{text.bundled}</span>
        ) : (
          <StoredFile
            sha256={entry.downloadSha256}
            fileName={entry.fileName}
            isKept={entry.bytesKept}
            locale={locale}
          />
        )}
        <small className="muted" lang="en">
          {entry.provenance}
        </small>
        {takenBack === null ? null : (
          <p className="notice">
            {say(text.takenBack, locale, { date: formatInstant(takenBack.at, locale), reason: takenBack.reason })}
          </p>
        )}
        {takenBack === null && isOperator ? <TakeBack id={id} locale={locale} /> : null}
      </td>
    </tr>
  );
}

function TakeBack({ id, locale }: { readonly id: number; readonly locale: Locale }) {
  const text = sourcesTextOf(locale);
  return (
    <details>
      <summary>{text.takeBack}</summary>
      <form method="post" action={`/api/imports/take-back/${String(id)}?locale=${locale}`} className="inline-form">
        <label>
          {text.takeBackWhy}
          <input name="reason" required maxLength={500} />
        </label>
        <button className="quiet" type="submit">
          {text.takeBackButton}
        </button>
      </form>
    </details>
  );
}

/** A download by name and hash; a link where its bytes are still kept. */
export function StoredFile({
  sha256,
  fileName,
  isKept,
  locale,
}: {
  readonly sha256: string;
  readonly fileName: string;
  readonly isKept: boolean;
  readonly locale: Locale;
}) {
  return (
    <span>
      {isKept ? <a href={`/api/downloads/${sha256}`}>{fileName}</a> : `${fileName} (${sourcesTextOf(locale).dropped})`}{" "}
      <code className="hash" title={sha256}>
        sha256 {sha256.slice(0, 12)}
      </code>
    </span>
  );
}
