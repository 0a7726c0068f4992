import { textOf } from "@frontera/words";
import type { Locale } from "@frontera/domain";
import { Failure } from "../../components/failure.tsx";
import { readOverview } from "./read-overview.ts";
import type { OverviewView } from "./address.ts";
import { Bar } from "./bar.tsx";
import { Below } from "./below.tsx";
import { Headline } from "./headline.tsx";
import { Tile } from "./tile.tsx";

/** So many indicators stand on the first screen in full; the others follow smaller. */
const inFull = 4;

/** The first page: what has moved since the paper, in one sentence and a tile an indicator; then the paper beside the record. */
export async function OverviewPage({
  view,
  wrong,
  locale,
}: {
  readonly view: OverviewView;
  /** What of the address cannot be shown. */
  readonly wrong: readonly string[];
  readonly locale: Locale;
}) {
  const text = textOf(locale).overview;
  const overview = await readOverview(view);
  if ("kind" in overview) return <Failure locale={locale} failure={overview} />;
  const { cards, headline, baseline } = overview;
  const [first, further] = [cards.slice(0, inFull), cards.slice(inFull)];
  return (
    <article className="overview">
      <h1 className="visually-hidden">{text.title}</h1>
      <Headline sentence={headline[locale] ?? text.intro} />
      <Bar
        view={view}
        wrong={wrong}
        overview={overview}
        today={new Date().toISOString().slice(0, 10)}
        locale={locale}
      />
      <div className="tiles">
        {first.map((card) => (
          <Tile base={view.base} key={card.indicator} card={card} asOf={view.asOf} small={false} locale={locale} />
        ))}
      </div>
      {further.length === 0 ? null : (
        <div className="tiles further">
          {further.map((card) => (
            <Tile base={view.base} key={card.indicator} card={card} asOf={view.asOf} small locale={locale} />
          ))}
        </div>
      )}
      <Below baseline={baseline} cards={cards} locale={locale} />
    </article>
  );
}
