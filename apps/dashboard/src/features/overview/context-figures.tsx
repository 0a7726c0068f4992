import { type ToldOverview, textOf } from "@frontera/words";
import type { Locale } from "@frontera/domain";
import { citation } from "../../components/told.tsx";

interface ContextProps {
  readonly locale: Locale;
  readonly figures: ToldOverview["context"];
}

/** The figures the paper rests on, each with what can be said of it. */
export function ContextFigures({ locale, figures }: ContextProps) {
  const text = textOf(locale).overview;
  return (
    <section className="context" aria-labelledby="context-title">
      <h2 id="context-title">{text.contextTitle}</h2>
      <p className="muted">{text.contextIntro}</p>
      <ul className="context-list">
        {figures.map(({ figure, printed, label, verdict, sentences }) => (
          <li key={figure.id}>
            <p className="then figures stated">{printed[locale]}</p>
            <p>
              {figure.statement[locale]} <span className="muted">({citation(figure, text, locale)})</span>
            </p>
            <p>
              <span className="chip" data-verdict={verdict}>
                {label[locale]}
              </span>{" "}
              {sentences[locale].join(" ")}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
