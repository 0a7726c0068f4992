import type { Locale } from "@frontera/domain";
import { formatShortDay, snapshotTitle, textOf, say } from "@frontera/words";
import { Failure } from "../../components/failure.tsx";
import { catalogueThen } from "../../trpc/catalogue-then.ts";
import { PendingLink } from "../../components/pending-link.tsx";
import { pageSize, readList, type Snapshot } from "./read.ts";

/** Every snapshot, newest first, found by its name, note, series or id. */
export async function SnapshotsPage({
  search,
  page,
  locale,
}: {
  readonly search: string;
  readonly page: number;
  readonly locale: Locale;
}) {
  const text = textOf(locale).snapshots;
  const answer = await readList(search, page);
  if ("kind" in answer) return <Failure locale={locale} failure={answer} />;
  const { snapshots, count } = answer;
  return (
    <article className="prose">
      <h1>{text.title}</h1>
      <p className="lede">{text.intro}</p>
      <form className="inline-form" action={`/${locale}/snapshots`} role="search">
        <label htmlFor="search">{text.search}</label>
        <input type="search" id="search" name="search" defaultValue={search} maxLength={200} />
        <button type="submit" className="button">
          {text.find}
        </button>
        <a href={`/${locale}/verify`}>{text.verifyLink}</a>
      </form>
      {count === 0 ? (
        <p>{search === "" ? text.noneYet : text.none}</p>
      ) : (
        <SnapshotTable snapshots={snapshots} count={count} locale={locale} />
      )}
      <Pages search={search} page={page} count={count} locale={locale} />
    </article>
  );
}

async function SnapshotTable({
  snapshots,
  count,
  locale,
}: {
  readonly snapshots: readonly Snapshot[];
  readonly count: number;
  readonly locale: Locale;
}) {
  const text = textOf(locale).snapshots;
  const titles = await Promise.all(
    snapshots.map(async ({ asOf, request }) =>
      snapshotTitle(await catalogueThen(request.series.slice(0, 1), asOf), request),
    ),
  );
  return (
    <div className="table-frame" tabIndex={0} role="region" aria-label={text.scroll}>
      <table className="data" data-testid="snapshots">
        <caption>{say(text.count, locale, { count })}</caption>
        <thead>
          <tr>
            {[text.name, text.asOf, text.series, text.made].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {snapshots.map(({ id, name, asOf, datedAhead, madeAt, madeBy, tombstone }, index) => (
            <tr key={id}>
              <th scope="row">
                <PendingLink href={`/${locale}/snapshots/${id}`} loading={textOf(locale).failure.loading}>
                  {name}
                </PendingLink>
                {tombstone === null ? null : <span className="muted"> ({text.deleted})</span>}
              </th>
              <td>
                {formatShortDay(asOf, locale)}
                {datedAhead ? <span className="muted"> ({text.datedAhead})</span> : null}
              </td>
              <td>{titles[index]?.[locale]}</td>
              <td>
                {say(text.madeBy, locale, {
                  date: formatShortDay(madeAt.slice(0, 10), locale),
                  who: madeBy ?? text.someone,
                })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Pages({
  search,
  page,
  count,
  locale,
}: {
  readonly search: string;
  readonly page: number;
  readonly count: number;
  readonly locale: Locale;
}) {
  const text = textOf(locale);
  const link = (to: number, label: string) => (
    <PendingLink
      href={`/${locale}/snapshots?${new URLSearchParams({ ...(search === "" ? {} : { search }), page: String(to) }).toString()}`}
      loading={text.failure.loading}
    >
      {label}
    </PendingLink>
  );
  if (count <= pageSize) return null;
  return (
    <nav className="pages" aria-label={text.table.pages}>
      {page > 1 ? link(page - 1, text.snapshots.newer) : null}
      {page * pageSize < count ? link(page + 1, text.snapshots.older) : null}
    </nav>
  );
}
