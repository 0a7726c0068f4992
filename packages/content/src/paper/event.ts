import { parsePeriod, type Indicator } from "@frontera/domain";
import type { PaperEvent } from "../event.ts";
import type { Section } from "./sections.ts";

/** What the paper dates, and in which section. */
export const event = (
  date: string,
  section: Section | null,
  about: readonly Indicator[],
  en: string,
  es: string,
): PaperEvent => ({ date: parsePeriod(date), what: { en, es }, about, section });
