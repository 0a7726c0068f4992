import { HEADLINE_INDICATORS, type Indicator } from "@frontera/domain";

/** Every indicator that has a page: the headlines in their order, then the context. */
export const INDICATORS: readonly Indicator[] = [...HEADLINE_INDICATORS, "context"];

export const isIndicator = (text: string): text is Indicator => INDICATORS.some((indicator) => indicator === text);
