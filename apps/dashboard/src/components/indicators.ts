import { CATALOGUE } from "@frontera/content";
import type { Indicator } from "@frontera/domain";

/** Every indicator that has a page, in their order. */
export const INDICATORS: readonly Indicator[] = CATALOGUE.indicators.map(({ id }) => id);

export const isIndicator = (text: string): text is Indicator => INDICATORS.includes(text);
