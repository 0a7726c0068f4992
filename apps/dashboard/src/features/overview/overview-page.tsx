import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { IsoDate, Locale } from "@frontera/domain";
import { AsOfForm } from "../../components/as-of-form.tsx";
import { Failure } from "../../components/failure.tsx";
import { textOf } from "../../text/index.ts";
import { readFailureOf, type ReadFailure } from "../../trpc/failure.ts";
import { makeQueryClient } from "../../trpc/query-client.ts";
import { trpcOnServer } from "../../trpc/server.ts";
import { Cards } from "./cards.tsx";
import { ContextFigures } from "./context-figures.tsx";

/** The first page: what this is, the four headline indicators beside the paper, and the paper's context figures. */
export async function OverviewPage({ asOf, locale }: { readonly asOf: IsoDate | null; readonly locale: Locale }) {
  const text = textOf(locale);
  const queryClient = makeQueryClient();
  const input = asOf === null ? {} : { asOf };
  const failure = await prefetch(queryClient, input);
  if (failure) return <Failure locale={locale} failure={failure} />;
  const parts = { locale, input, text: text.overview };
  return (
    <article className="overview">
      <header>
        <h1>{text.overview.title}</h1>
        <p className="lede">{text.overview.intro}</p>
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
      <HydrationBoundary state={dehydrate(queryClient)}>
        <Cards
          {...parts}
          names={text.indicators}
          units={text.units}
          freshness={text.freshness}
          meanings={text.freshnessMeaning}
          dateBasis={text.dateBasis}
          allOf={text.ledger.allOf}
        />
        <ContextFigures {...parts} />
      </HydrationBoundary>
    </article>
  );
}

async function prefetch(
  queryClient: ReturnType<typeof makeQueryClient>,
  input: { readonly asOf?: IsoDate },
): Promise<ReadFailure | null> {
  try {
    await queryClient.query(trpcOnServer(queryClient).overview.queryOptions(input));
    return null;
  } catch (error) {
    return readFailureOf(error);
  }
}
