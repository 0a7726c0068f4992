import type { Bilingual, Locale, VerdictChange } from "@frontera/domain";
import { formatDay } from "../format.ts";
import { say } from "../message.ts";
import { VERDICT_WORDS } from "./verdicts.ts";

type Cause = VerdictChange["cause"];

const causes = {
  "new-data": { en: "new data", es: "datos nuevos" },
  revision: { en: "a revision by the publisher", es: "una revisión de la propia fuente" },
  correction: { en: "a correction of ours", es: "una corrección nuestra" },
} as const satisfies Record<Cause, Bilingual>;

const message = {
  en: "{day}: from “{from}” to “{to}”, through {cause}.",
  es: "{day}: de «{from}» a «{to}», por {cause}.",
} as const;

/** `24 July 2018: from “not held” to “since surpassed”, through new data.` */
export const changeOfVerdictWords = ({ on, from, to, cause }: VerdictChange, locale: Locale): string =>
  say(message[locale], locale, {
    day: formatDay(on, locale),
    from: VERDICT_WORDS[from][locale],
    to: VERDICT_WORDS[to][locale],
    cause: causes[cause][locale],
  });
