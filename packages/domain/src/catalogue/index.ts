import type { SeriesFamily } from "../series-family.ts";
import { BORDER_FISCAL } from "./border-fiscal.ts";
import { BORDER_MONTHLY } from "./border.ts";
import { CONTEXT } from "./context.ts";
import { MERIDA } from "./merida.ts";
import { PESO } from "./peso.ts";
import { VIOLENCE } from "./violence.ts";

/** Every series family, by id, in the order in which they are shown. */
export const CATALOGUE = {
  ...PESO,
  ...BORDER_MONTHLY,
  ...BORDER_FISCAL,
  ...MERIDA,
  ...VIOLENCE,
  ...CONTEXT,
} as const satisfies Record<string, SeriesFamily>;
