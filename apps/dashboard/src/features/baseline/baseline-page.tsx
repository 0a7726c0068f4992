import type { Locale } from "@frontera/domain";
import { textOf } from "@frontera/words";
import { BaselineTable } from "../../components/baseline-table.tsx";
import { Failure } from "../../components/failure.tsx";
import { readFailureOf } from "../../trpc/failure.ts";
import { getQueryClient } from "../../trpc/query-client.ts";
import { trpcOnServer } from "../../trpc/server.ts";
import type { BaselineView } from "./address.ts";

/** All figures of the paper in one table that can be ordered, copied and saved. */
export async function BaselinePage({ view, locale }: { readonly view: BaselineView; readonly locale: Locale }) {
  const text = textOf(locale).baseline;
  const answer = await readAll(view, locale);
  if ("kind" in answer) return <Failure locale={locale} failure={answer} />;
  const file = new URLSearchParams({ ...queryOf(view), lang: locale }).toString();
  return (
    <article className="baseline-page">
      <header>
        <h1>{text.title}</h1>
        <p className="lede">{text.intro}</p>
      </header>
      <p className="more-links">
        <a href={`/figures.csv?${file}`} download data-testid="baseline-csv">
          {text.csv}
        </a>
        <a href={`/figures.xlsx?${file}`} download>
          {text.xlsx}
        </a>
        <a href={`/${locale}/brief`}>{textOf(locale).brief.name}</a>
        <a href={`/${locale}/ledger`}>{textOf(locale).ledger.name}</a>
      </p>
      <BaselineTable
        entries={answer.entries}
        sorting={{ by: view.sort, order: view.order, page: `/${locale}/baseline`, kept: {} }}
        lines={answer.lines}
        locale={locale}
      />
    </article>
  );
}

/** Figures with a record of their own period come first where nothing is chosen. */
const queryOf = ({ sort, order }: BaselineView) => ({ sort: sort ?? ("status" as const), order });

async function readAll(view: BaselineView, locale: Locale) {
  const queryClient = getQueryClient();
  const trpc = trpcOnServer();
  try {
    const [{ entries }, lines] = await Promise.all([
      queryClient.query(trpc.ledger.queryOptions({ ...queryOf(view), lang: locale })),
      queryClient.query(trpc.sparklines.queryOptions({})),
    ]);
    return { entries, lines };
  } catch (error) {
    return readFailureOf(error);
  }
}
