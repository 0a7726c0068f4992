import type { SeriesFamily } from "../series.ts";
import { BORDER } from "./border.ts";
import { CONTEXT } from "./context.ts";
import { MERIDA } from "./merida.ts";
import { PESO } from "./peso.ts";
import { VIOLENCE } from "./violence.ts";

/** Every series family, in the order they are listed. */
export const CATALOGUE = { ...PESO, ...BORDER, ...MERIDA, ...VIOLENCE, ...CONTEXT } as const satisfies Record<
  string,
  SeriesFamily
>;
