import type { IsoDate, Locale } from "@frontera/domain";
import { textOf, say } from "@frontera/words";
import { PendingLink } from "../../components/pending-link.tsx";
import { Share } from "../../components/share.tsx";
import { addressParameters, fileHrefOf, hrefOf, pageSize, rowsAtMost, type View } from "./view.ts";

/** Pages of the table as links, all rows at once, and the file of all rows. */
export function TablePages({
  view,
  count,
  place,
  locale,
}: {
  readonly view: View;
  readonly count: number;
  readonly place: "above" | "below";
  readonly locale: Locale;
}) {
  const text = textOf(locale).table;
  const last = Math.ceil(count / pageSize);
  if (last <= 1) return null;
  const link = (page: number | null, label: string, current = false) => (
    <PendingLink
      href={hrefOf(locale, view, { page })}
      aria-current={current ? "page" : undefined}
      scroll={false}
      loading={textOf(locale).failure.loading}
    >
      {label}
    </PendingLink>
  );
  if (view.page === null) return <p className="pages">{link(1, say(text.paged, locale, { size: pageSize }))}</p>;
  const { page } = view;
  return (
    <nav className="pages figures" aria-label={place === "above" ? text.pages : text.pagesBelow}>
      {page > 1 ? link(page - 1, text.previous) : null}
      {shownPages(page, last).map((each) => (
        <span key={each}>{link(each, say(text.page, locale, { page: each }), each === page)}</span>
      ))}
      {page < last ? link(page + 1, text.next) : null}
      {count > rowsAtMost ? null : link(null, say(text.all, locale, { count }))}
    </nav>
  );
}

/** The ends and the neighbours of the page in view. */
const shownPages = (page: number, last: number): readonly number[] =>
  [...new Set([1, page - 1, page, page + 1, last])].filter((each) => each >= 1 && each <= last).sort((a, b) => a - b);

/** The file of exactly the rows held at this date. */
export function CsvLink({
  view,
  asOf,
  count,
  locale,
}: {
  readonly view: View;
  readonly asOf: IsoDate;
  readonly count: number;
  readonly locale: Locale;
}) {
  return (
    <a className="button csv" data-testid="csv-link" href={fileHrefOf(view, asOf)} download>
      {say(textOf(locale).table.download, locale, { count })}
    </a>
  );
}

interface LinkProps {
  readonly view: View;
  readonly asOf: IsoDate;
  readonly locale: Locale;
}

/** To the page that freezes what is shown here; a series beside it that goes through other steps is left out. */
function freezeHref({ view, asOf, locale }: LinkProps): string {
  const { series, requests, compare } = view;
  const [own] = requests;
  const alike = compare.filter((_, index) => JSON.stringify(requests[index + 1]) === JSON.stringify(own));
  const query = new URLSearchParams({
    series: [series, ...alike].map(({ id }) => id).join(","),
    ...addressParameters({ ...view, request: own, asOf, recordedAsOf: null }),
  });
  return `/${locale}/snapshots/new?${query.toString()}`;
}

export const FreezeLink = (props: LinkProps) => (
  <a className="button csv" data-testid="freeze-link" href={freezeHref(props)}>
    {textOf(props.locale).snapshots.freezeView}
  </a>
);

/** What can be done with the view, in its first line. */
export function Acts(props: LinkProps) {
  const { csv, cite, share, shared } = textOf(props.locale).overview;
  return (
    <span className="acts">
      <a href={fileHrefOf(props.view, props.asOf)} download data-testid="acts-csv">
        {csv}
      </a>
      <a href={freezeHref(props)}>{cite}</a>
      <Share name={share} done={shared} />
    </span>
  );
}

/** To the form that watches this series. */
export function WatchLink({ view: { series }, locale }: { readonly view: View; readonly locale: Locale }) {
  return (
    <a href={`/${locale}/watches?series=${series.id}`} data-testid="watch-link">
      {textOf(locale).watches.watchSeries}
    </a>
  );
}

/** The same rows in other forms, and what describes and cites them. */
export function OtherFiles({ view, asOf, locale }: LinkProps) {
  const text = textOf(locale).files;
  const [file = "", query = ""] = fileHrefOf(view, asOf).split(".csv?");
  const forms = [
    [".xlsx", text.workbook],
    [".csv-metadata.json", text.metadata],
    [".datapackage.json", text.dataPackage],
    [".citation.txt", text.citation],
    [".citation.bib", "BibTeX"],
    [".citation.json", "CSL-JSON"],
  ] as const;
  return (
    <ul className="choices other-files" aria-label={text.others}>
      {forms.map(([ending, name]) => (
        <li key={ending}>
          <a href={`${file}${ending}?${query}`}>{name}</a>
        </li>
      ))}
      <li>
        <a href={`/feeds/${view.series.id}.atom`}>{text.feed}</a>
      </li>
    </ul>
  );
}
