import { type ToldOverview, textOf } from "@frontera/words";
import type { IsoDate, Locale } from "@frontera/domain";
import { AsOfForm } from "../../components/as-of-form.tsx";
import { Failure } from "../../components/failure.tsx";
import { readFailureOf, type ReadFailure } from "../../trpc/failure.ts";
import { makeQueryClient } from "../../trpc/query-client.ts";
import { trpcOnServer } from "../../trpc/server.ts";
import { Cards } from "./cards.tsx";
import { ContextFigures } from "./context-figures.tsx";

/** The first page: what this is, the four headline indicators beside the paper, and the paper's context figures. */
export async function OverviewPage({ asOf, locale }: { readonly asOf: IsoDate | null; readonly locale: Locale }) {
  const text = textOf(locale).overview;
  const overview = await readOverview(asOf);
  if ("kind" in overview) return <Failure locale={locale} failure={overview} />;
  return (
    <article className="overview">
      <header>
        <h1>{text.title}</h1>
        <p className="lede">{text.intro}</p>
      </header>
      <div className="controls">
        <AsOfForm
          locale={locale}
          asOf={asOf}
          today={new Date().toISOString().slice(0, 10)}
          page={`/${locale}`}
          kept={{}}
        />
      </div>
      <Cards locale={locale} overview={overview} asOf={asOf} />
      <ContextFigures locale={locale} figures={overview.context} />
    </article>
  );
}

async function readOverview(asOf: IsoDate | null): Promise<ToldOverview | ReadFailure> {
  const queryClient = makeQueryClient();
  try {
    return await queryClient.query(trpcOnServer(queryClient).overview.queryOptions(asOf === null ? {} : { asOf }));
  } catch (error) {
    return readFailureOf(error);
  }
}
