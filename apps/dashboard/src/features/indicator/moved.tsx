import type { Locale } from "@frontera/domain";
import { textOf } from "@frontera/words";
import { Bell } from "../../components/bell.tsx";
import type { ViewAnswer } from "./read-view.ts";

/** How much it has moved since the paper, with its grade, from what to what; and what has become of the paper's figure. As on the first page. */
export function Moved({
  card: { moved, paper, series },
  locale,
}: {
  readonly card: NonNullable<ViewAnswer["card"]>;
  readonly locale: Locale;
}) {
  const text = textOf(locale).overview;
  const { delta, grade, now, then, step } = moved[locale];
  return (
    <div className="moved figures" data-testid="moved">
      <p>
        <b className="delta">{delta}</b> <span className="grade">{grade}</span>
      </p>
      <p>
        {now === null ? null : (
          <span>
            {now.value === delta ? null : (
              <>
                <b className="now" data-testid="latest-value">
                  {now.value}
                </b>{" "}
                {now.period}{" "}
              </>
            )}
            <Bell series={series.id} locale={locale} />
          </span>
        )}
        {then === null ? null : (
          <span>
            <b className="then">{then.value}</b> {then.period}
          </span>
        )}
        {step === "" ? null : <span className="muted">{step}</span>}
      </p>
      {paper === null ? null : (
        <p className="muted">
          <span className="then">{text.paper}:</span> {paper.says[locale]}. <strong>{paper.phrase[locale]}</strong>
        </p>
      )}
    </div>
  );
}
