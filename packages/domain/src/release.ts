import type { Bilingual } from "./text.ts";

/** Key of a publisher in the catalogue. */
export type PublisherId = string;

/** Key of a release in the catalogue. */
export type ReleaseId = string;

/** Who publishes. */
export interface Publisher {
  readonly name: string;
  readonly url: string;
}

/**
 * A named publication that carries series. `cadence`: counted from the last day the newest value covers, after how many days the next
 * value is due, and after how many it is overdue; null when nothing more is expected.
 */
export interface Release {
  readonly publisher: PublisherId;
  readonly name: Bilingual;
  readonly url: string;
  readonly licence: { readonly name: string; readonly url: string };
  /** How to cite the publisher, without the access date. */
  readonly citation: string;
  readonly cadence: { readonly dueAfterDays: number; readonly overdueAfterDays: number } | null;
}
