import type { Locale, Row } from "@frontera/domain";
import { formatDay } from "./format.ts";
import { say } from "./message.ts";

const messages = {
  edition: { en: "Vintage of {day}", es: "Edición del {day}" },
  notBefore: { en: "Vintage of {day} or later", es: "Edición del {day} o posterior" },
  releaseLag: {
    en: "Not revised by its publisher; public by {day} at the latest",
    es: "Su fuente no lo corrige; público a más tardar el {day}",
  },
} as const;

/** When a value became public, no surer than it is: only what an edition states has a vintage. */
export function vintageWords(
  { vintageDate, vintageDateBasis }: Pick<Row, "vintageDate" | "vintageDateBasis">,
  locale: Locale,
): string {
  const message =
    vintageDateBasis === "release-lag"
      ? messages.releaseLag
      : vintageDateBasis === "not-before"
        ? messages.notBefore
        : messages.edition;
  return say(message[locale], locale, { day: formatDay(vintageDate, locale) });
}
