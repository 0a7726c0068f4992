"use client";
import { useSuspenseQuery } from "@tanstack/react-query";
import type { Locale } from "@frontera/domain";
import { citation } from "../../components/told.tsx";
import type { Text } from "../../text/index.ts";
import { useTRPC } from "../../trpc/client.tsx";

interface ContextProps {
  readonly locale: Locale;
  readonly input: { readonly asOf?: string };
  readonly text: Text["overview"];
}

/** The figures the paper rests on, each with what can be said of it. */
export function ContextFigures({ locale, input, text }: ContextProps) {
  const { data } = useSuspenseQuery(useTRPC().overview.queryOptions(input));
  return (
    <section className="context" aria-labelledby="context-title">
      <h2 id="context-title">{text.contextTitle}</h2>
      <p className="muted">{text.contextIntro}</p>
      <ul className="context-list">
        {data.context.map(({ figure, printed, label, verdict, sentences }) => (
          <li key={figure.id}>
            <p className="then figures stated">{printed[locale]}</p>
            <p>
              {figure.statement[locale]} <span className="muted">({citation(figure, text)})</span>
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
