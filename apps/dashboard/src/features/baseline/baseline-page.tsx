import type { Locale } from "@frontera/domain";
import { textOf } from "@frontera/words";
import { BaselineTable } from "../../components/baseline-table.tsx";
import { Failure } from "../../components/failure.tsx";
import { readFailureOf } from "../../trpc/failure.ts";
import { makeQueryClient } from "../../trpc/query-client.ts";
import { trpcOnServer } from "../../trpc/server.ts";
import { SORTS, type BaselineView } from "./address.ts";
import { sorted } from "./sorted.ts";

/** All figures of the paper in one table that can be ordered, copied and saved. */
export async function BaselinePage({ view, locale }: { readonly view: BaselineView; readonly locale: Locale }) {
  const text = textOf(locale).baseline;
  const ledger = await readAll();
  if ("kind" in ledger) return <Failure locale={locale} failure={ledger} />;
  return (
    <article className="baseline-page">
      <header>
        <h1>{text.title}</h1>
        <p className="lede">{text.intro}</p>
      </header>
      <p className="more-links">
        <a href="/figures.csv" download data-testid="baseline-csv">
          {text.csv}
        </a>
        <a href="/figures.xlsx" download>
          {text.xlsx}
        </a>
        <a href={`/${locale}/brief`}>{textOf(locale).brief.name}</a>
        <a href={`/${locale}/ledger`}>{textOf(locale).ledger.name}</a>
      </p>
      <BaselineTable
        entries={sorted(ledger.entries, view, locale)}
        sorting={{ columns: SORTS, by: view.sort, order: view.order, page: `/${locale}/baseline` }}
        withSource
        locale={locale}
      />
    </article>
  );
}

async function readAll() {
  const queryClient = makeQueryClient();
  try {
    return await queryClient.query(trpcOnServer(queryClient).ledger.queryOptions({}));
  } catch (error) {
    return readFailureOf(error);
  }
}
