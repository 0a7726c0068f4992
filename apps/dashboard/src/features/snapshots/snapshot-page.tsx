import { CATALOGUE } from "@frontera/content";
import type { Locale } from "@frontera/domain";
import { formatDay, formatDecimal, formatShortDay, textOf, say } from "@frontera/words";
import { Failure } from "../../components/failure.tsx";
import { ChangesTable } from "./changes.tsx";
import { DeleteForm } from "./delete-form.tsx";
import { LiftButton } from "./lift-button.tsx";
import { readOne, type Changes, type Snapshot } from "./read.ts";
import { What } from "./what.tsx";

/** One snapshot: what it holds, its files and hashes, how to cite and check it, and what changed since or against another one. */
export async function SnapshotPage({
  id,
  against,
  locale,
}: {
  readonly id: string;
  readonly against: string | null;
  readonly locale: Locale;
}) {
  const answer = await readOne(id, against);
  if ("kind" in answer) return <Failure locale={locale} failure={answer} />;
  const { record, since, reproduced, takenBack, between, others, rights } = answer;
  const text = textOf(locale).snapshots;
  const made = formatDay(record.madeAt.slice(0, 10), locale);
  return (
    <article className="prose snapshot">
      <header>
        <p className="kicker">{text.kicker}</p>
        <h1>{record.name}</h1>
        <p className="lede">
          {say(text.known, locale, { date: formatDay(record.asOf, locale), made, who: record.madeBy ?? text.someone })}
        </p>
        {record.datedAhead ? (
          <p className="notice" data-testid="dated-ahead">
            {text.datedAheadText}
          </p>
        ) : null}
        {record.note === null ? null : <p>{record.note}</p>}
      </header>
      <What request={record.request} locale={locale} />
      {record.tombstone === null ? (
        <>
          <Downloads record={record} locale={locale} />
          <Cite id={record.id} locale={locale} />
          <section>
            <h2 id="since">{text.since}</h2>
            <Since
              record={record}
              since={since}
              between={between}
              against={others.find((other) => other.id === against)}
              locale={locale}
            />
            {takenBack.map(({ releaseId, vintageDate, at, reason }) => (
              <p key={`${releaseId} ${at}`} className="notice" data-testid="taken-back">
                {say(text.takenBack, locale, {
                  release: CATALOGUE.releaseOf(releaseId).name[locale],
                  vintage: formatShortDay(vintageDate, locale),
                  date: formatDay(at.slice(0, 10), locale),
                  reason,
                })}
              </p>
            ))}
            <p>{reproduced === true ? text.reproduced : text.notReproduced}</p>
            <Compare record={record} others={others} locale={locale} />
          </section>
          <Check record={record} locale={locale} />
          {rights.delete ? <DeleteForm id={record.id} locale={locale} text={text} /> : null}
        </>
      ) : (
        <section className="notice" data-testid="tombstone">
          <h2>{text.tombstone}</h2>
          <p>
            {say(text.tombstoneText, locale, {
              who: record.tombstone.by ?? text.someone,
              date: formatDay(record.tombstone.at.slice(0, 10), locale),
              reason: record.tombstone.reason,
            })}
          </p>
          <p>
            {text.id}: <code className="hash">{record.id}</code>
          </p>
          {rights.lift ? <LiftButton id={record.id} locale={locale} text={text} /> : null}
        </section>
      )}
    </article>
  );
}

function Downloads({ record, locale }: { readonly record: Snapshot; readonly locale: Locale }) {
  const text = textOf(locale).snapshots;
  const number = (value: number): string => formatDecimal(String(value), locale);
  return (
    <section aria-labelledby="downloads">
      <h2 id="downloads">{text.downloads}</h2>
      <p>
        <a className="button csv" href={`/snapshots/${record.id}.zip`} download data-testid="zip-link">
          {text.zip}
        </a>{" "}
        <span className="muted">{say(text.sizeText, locale, { bytes: number(record.size) })}</span>
      </p>
      <p>
        {text.id}: <code className="hash">{record.id}</code>
      </p>
      <div className="table-frame" tabIndex={0} role="region" aria-label={text.scroll}>
        <table className="data">
          <thead>
            <tr>
              <th scope="col">{text.file}</th>
              <th scope="col" className="number">
                {text.bytes}
              </th>
              <th scope="col">{text.sha256}</th>
            </tr>
          </thead>
          <tbody>
            {record.files.map(({ name, size, sha256 }) => (
              <tr key={name}>
                <th scope="row">
                  <a href={`/snapshots/${record.id}/${name}`}>{name}</a>
                </th>
                <td className="number figures">{number(size)}</td>
                <td>
                  <code>{sha256.slice(0, 16)}…</code>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Cite({ id, locale }: { readonly id: string; readonly locale: Locale }) {
  const text = textOf(locale).snapshots;
  return (
    <section aria-labelledby="cite">
      <h2 id="cite">{text.cite}</h2>
      <p>
        {text.citeAs}:{" "}
        {["txt", "bib", "json"].map((ending) => (
          <span key={ending}>
            <a href={`/snapshots/${id}/cite.${ending}`}>cite.{ending}</a>{" "}
          </span>
        ))}
      </p>
    </section>
  );
}

function Since({
  record,
  since,
  between,
  against,
  locale,
}: {
  readonly record: Snapshot;
  readonly since: Changes | null;
  readonly between: Changes | null;
  readonly against: Snapshot | undefined;
  readonly locale: Locale;
}) {
  const text = textOf(locale).snapshots;
  const changes = between ?? since;
  if (!changes) return null;
  const count = changes.cells.length;
  const [none, some] = between ? [text.betweenNone, text.betweenSome] : [text.sinceNone, text.sinceSome];
  const sentence = say(count === 0 ? none : some, locale, {
    count,
    date: formatDay(changes.to, locale),
    from: formatDay(changes.from, locale),
    to: formatDay(changes.to, locale),
  });
  const query = against ? `?against=${against.id}` : "";
  return (
    <>
      {against ? (
        <p>
          {text.compareWith} <a href={`/${locale}/snapshots/${against.id}`}>{against.name}</a>.{" "}
          <a href={`/${locale}/snapshots/${record.id}`}>{text.backToToday}</a>
        </p>
      ) : null}
      <ChangesTable
        changes={changes}
        sentence={sentence}
        file={`/api/v1/snapshots/${record.id}/changes.csv${query}`}
        locale={locale}
      />
    </>
  );
}

function Compare({
  record,
  others,
  locale,
}: {
  readonly record: Snapshot;
  readonly others: readonly Snapshot[];
  readonly locale: Locale;
}) {
  const text = textOf(locale).snapshots;
  if (others.length === 0) return null;
  return (
    <form className="inline-form" action={`/${locale}/snapshots/${record.id}`}>
      <label htmlFor="against">{text.compare}</label>
      <select id="against" name="against">
        {others.map(({ id, name, asOf }) => (
          <option key={id} value={id}>
            {name} ({formatShortDay(asOf, locale)})
          </option>
        ))}
      </select>
      <button type="submit" className="button">
        {text.compareDo}
      </button>
    </form>
  );
}

function Check({ record, locale }: { readonly record: Snapshot; readonly locale: Locale }) {
  const text = textOf(locale).snapshots;
  return (
    <section aria-labelledby="check">
      <h2 id="check">{text.check}</h2>
      <p>{text.checkHow}</p>
      <pre className="commands" tabIndex={0}>
        {`sha256sum -c SHA256SUMS\nsha256sum SHA256SUMS # ${record.id.slice(0, 12)}…`}
      </pre>
    </section>
  );
}
