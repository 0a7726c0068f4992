import { CATALOGUE } from "@frontera/content";
import type { Locale, ReleaseId } from "@frontera/domain";
import { formatPeriod, formatShortDay, sourcesTextOf, say } from "@frontera/words";
import type { ReleaseAnswer } from "./read-sources.ts";

interface Props {
  readonly answer: ReleaseAnswer;
  readonly releaseId: ReleaseId;
  readonly locale: Locale;
}

/** Where a series breaks, and where its unit, definition or breaks were described otherwise than before. */
export function Descriptions({ answer: { redescribed }, releaseId, locale }: Props) {
  const text = sourcesTextOf(locale);
  const broken = CATALOGUE.seriesOfRelease(releaseId).filter(({ breaks }) => breaks.length > 0);
  if (broken.length + redescribed.length === 0)
    return (
      <section>
        <h2>{text.breaksTitle}</h2>
        <p>{text.breaksNone}</p>
      </section>
    );
  return (
    <section>
      <h2>{text.breaksTitle}</h2>
      <ul className="described">
        {broken.map(({ id, title, breaks }) => (
          <li key={id}>
            <strong>{title[locale]}</strong>
            <ul>
              {breaks.map(({ at, reason }) => (
                <li key={at}>
                  {formatPeriod(at, locale)}: {reason[locale]}
                </li>
              ))}
            </ul>
          </li>
        ))}
        {redescribed.map(({ seriesId, recordedAt, changes }) => (
          <li key={`${seriesId} ${recordedAt}`}>
            <strong>{CATALOGUE.seriesOf(seriesId).title[locale]}</strong>
            <ul>
              {changes.map(({ name, from, to }) => (
                <li key={name}>
                  {say(text.redescribed, locale, {
                    date: formatShortDay(recordedAt.slice(0, 10), locale),
                    fact: name,
                    from,
                    to,
                  })}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}
