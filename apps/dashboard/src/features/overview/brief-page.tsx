import { CATALOGUE } from "@frontera/content";
import type { IsoDate, Locale } from "@frontera/domain";
import { say, shortDay, textOf } from "@frontera/words";
import qrcode from "qrcode-generator";
import { originOfReader } from "../../address/origin.ts";
import { BaselineTable } from "../../components/baseline-table.tsx";
import { Failure } from "../../components/failure.tsx";
import { PrintBrief } from "./print-brief.tsx";
import { mayWrite, readSnapshotPoint } from "./read-brief.ts";
import { readOverview } from "./read-overview.ts";
import { Headline } from "./headline.tsx";
import { Tile } from "./tile.tsx";

/** The point on both axes of time whose numbers the sheet has: today's, a pinned one, or that of a snapshot. */
export interface BriefView {
  readonly asOf: IsoDate | null;
  /** Instant. */
  readonly recordedAsOf: string | null;
  readonly snapshot: string | null;
}

export const BRIEF_NAMES = ["asOf", "recordedAsOf", "snapshot"] as const;

/** So many figures fit on one sheet beside the indicators. */
const figuresShown = 7;

/** One printed page: the indicators, the paper beside the record, the sources, and the address as a code that a telephone reads. */
export async function BriefPage({ view, locale }: { readonly view: BriefView; readonly locale: Locale }) {
  const { brief: text, overview: words, snapshots } = textOf(locale);
  const pinned = view.snapshot === null ? view : await readSnapshotPoint(view.snapshot);
  if ("kind" in pinned) return <Failure locale={locale} failure={pinned} />;
  const overview = await readOverview({ base: null, ...pinned });
  if ("kind" in overview) return <Failure locale={locale} failure={overview} />;
  const { asOf, recordedAsOf } = overview;
  const path =
    view.snapshot === null
      ? `brief?${new URLSearchParams({ asOf, ...(recordedAsOf === null ? {} : { recordedAsOf }) }).toString()}`
      : `snapshots/${view.snapshot}`;
  const address = `${await originOfReader()}/${locale}/${path}`;
  const freeze = view.snapshot === null && view.recordedAsOf === null && (await mayWrite());
  const releases = [...new Set(overview.cards.map(({ series }) => series.release))];
  return (
    <article className="brief overview">
      <header className="brief-head">
        <div>
          <h1>{text.title}</h1>
          <p className="muted">{say(text.asOf, locale, { date: shortDay(asOf, locale) })}</p>
          <PrintBrief
            locale={locale}
            freeze={
              freeze
                ? {
                    name: say(text.snapshotName, locale, { date: shortDay(asOf, locale) }),
                    series: overview.cards.flatMap(({ series, latest }) => (latest === null ? [] : [series.id])),
                    asOf,
                  }
                : null
            }
            text={{
              print: text.printNow,
              freezeAndPrint: text.freezeAndPrint,
              freezing: snapshots.freezing,
              failed: snapshots.failed,
            }}
          />
        </div>
        <Code of={address} name={text.code} />
      </header>
      <Headline sentence={overview.headline[locale] ?? words.intro} />
      <div className="tiles">
        {overview.cards.slice(0, 4).map((card) => (
          <Tile base={null} key={card.indicator} card={card} asOf={null} small={false} locale={locale} />
        ))}
      </div>
      <div className="tiles further">
        {overview.cards.slice(4).map((card) => (
          <Tile base={null} key={card.indicator} card={card} asOf={null} small locale={locale} />
        ))}
      </div>
      <section aria-labelledby="brief-baseline">
        <h2 id="brief-baseline">{words.baseline}</h2>
        <BaselineTable entries={overview.baseline.slice(0, figuresShown)} locale={locale} />
      </section>
      <section aria-labelledby="brief-sources">
        <h2 id="brief-sources">{text.sources}</h2>
        <ul className="brief-sources" lang="en">
          {releases.map((release) => (
            <li key={release}>{CATALOGUE.releaseOf(release).citation}</li>
          ))}
        </ul>
        {view.snapshot === null ? null : (
          <p data-testid="brief-snapshot">
            {text.snapshot} <code>{view.snapshot}</code>
          </p>
        )}
        <p data-testid="brief-address">
          {say(view.snapshot === null ? text.address : text.snapshotAddress, locale, { address })}
        </p>
      </section>
    </article>
  );
}

/** The address as a code, drawn on the server. */
function Code({ of, name }: { readonly of: string; readonly name: string }) {
  const code = qrcode(0, "M");
  code.addData(of);
  code.make();
  const size = code.getModuleCount();
  const dark = Array.from({ length: size * size }, (_, index) => [index % size, Math.floor(index / size)] as const)
    .filter(([x, y]) => code.isDark(y, x))
    .map(([x, y]) => `M${String(x + 2)} ${String(y + 2)}h1v1h-1z`)
    .join("");
  return (
    <svg className="code" viewBox={`0 0 ${String(size + 4)} ${String(size + 4)}`} role="img" aria-label={name}>
      <rect width="100%" height="100%" fill="#fff" />
      <path d={dark} fill="#000" />
    </svg>
  );
}
