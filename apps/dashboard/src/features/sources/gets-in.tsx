import { CATALOGUE, FILES_BY_HAND } from "@frontera/content";
import type { Locale, ReleaseId } from "@frontera/domain";
import { byHandTextOf, formatInstant, say, sourcesTextOf, textOf } from "@frontera/words";
import Link from "next/link";
import type { ReleaseAnswer } from "./read-sources.ts";
import { RecordTable } from "./record-table.tsx";

type Source = ReleaseAnswer["sources"][number];

interface Props {
  readonly releaseId: ReleaseId;
  readonly locale: Locale;
}

/** How the figures of a release get in: what is asked by itself, and which file a person brings, from where, and with what. */
export function GetsIn({ sources, ...props }: Props & { readonly sources: readonly Source[] }) {
  const asked = sources.filter(({ id }) => id !== "archive");
  if (asked.length === 0) return null;
  const text = byHandTextOf(props.locale);
  return (
    <section id="by-hand">
      <h2>{text.title}</h2>
      <ul className="asked">
        {asked.map((source) => (
          <li key={source.id} data-source={source.id}>
            <h3 lang="en">{source.title}</h3>
            <p className="muted">{byItself(source, props.locale)}</p>
            <ByHand id={source.id} {...props} />
          </li>
        ))}
      </ul>
      <p>
        {text.upload}{" "}
        <Link href={`/${props.locale}/sources/imports`} prefetch={false}>
          {text.uploadLink}
        </Link>
      </p>
    </section>
  );
}

function byItself({ cron, timeZone, missingKeys, waitUntil }: Source, locale: Locale): string {
  const text = byHandTextOf(locale);
  if (cron === null) return text.byFileOnly;
  return [
    missingKeys.length === 0
      ? say(text.byItself, locale, { cron, zone: timeZone ?? "" })
      : say(text.needs, locale, { keys: missingKeys.join(", ") }),
    ...(waitUntil === null
      ? []
      : [say(sourcesTextOf(locale).askedWait, locale, { date: formatInstant(waitUntil, locale) })]),
  ].join(" ");
}

function ByHand({ id, releaseId, locale }: Props & { readonly id: string }) {
  const found = FILES_BY_HAND[id];
  if (!found) return null;
  const text = byHandTextOf(locale);
  const { file, columns, isTyped } = found;
  const url = found.url ?? CATALOGUE.releaseOf(releaseId).url;
  return (
    <>
      <p>
        {isTyped ? text.typed : text.file} {isTyped ? null : <code>{file}</code>}{" "}
        {isTyped ? null : (
          <>
            {text.from} <a href={url}>{new URL(url).hostname}</a>
          </>
        )}
      </p>
      {columns === null ? null : isTyped ? (
        <TypedColumns columns={columns} releaseId={releaseId} locale={locale} />
      ) : (
        <p>
          {text.columns} <code>{columns.join(", ")}</code>
        </p>
      )}
      <p>{text.looked}</p>
      <pre>
        <code>{say(text.command, locale, { file: isTyped ? "table.csv" : nameOf(file), source: id })}</code>
      </pre>
    </>
  );
}

/** The first file of several, as a shell takes it. */
const nameOf = (file: string): string => {
  const [first = file] = file.split(", ");
  return /[\s()…]/.test(first) ? `"${first}"` : first;
};

/** What is typed into each column, and the series of the release that may stand there. */
function TypedColumns({ columns, releaseId, locale }: Props & { readonly columns: readonly string[] }) {
  const text = byHandTextOf(locale);
  const meanings: Readonly<Record<string, string>> = text.meanings;
  return (
    <>
      <pre>
        <code>{columns.join(",")}</code>
      </pre>
      <RecordTable
        label={textOf(locale).table.scroll}
        caption={text.columns}
        columns={[text.column, text.holds]}
        testId="typed-columns"
      >
        {columns.map((name) => (
          <tr key={name}>
            <th scope="row">
              <code>{name}</code>
            </th>
            <td>{meanings[name]}</td>
          </tr>
        ))}
      </RecordTable>
      {columns.includes("series") ? (
        <p>
          {text.typedSeries}{" "}
          {CATALOGUE.seriesOfRelease(releaseId).map(({ id, title }, index) => (
            <span key={id}>
              {index > 0 ? "; " : ""}
              <code>{id}</code> ({title[locale]})
            </span>
          ))}
        </p>
      ) : null}
    </>
  );
}
