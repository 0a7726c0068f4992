import type { IncomingVintage, IsoDate, ReleaseId } from "@frontera/domain";

/** Closed codes of what a publisher's answer or file can be wrong in. */
export type SourceErrorCode =
  | "unreachable"
  | "timed-out"
  | "refused-by-publisher"
  | "too-large"
  | "not-the-file"
  | "unknown-header"
  | "bad-value"
  | "duplicate-row"
  | "bad-encoding"
  | "import-by-file";

/** The message names the value and the row. Nothing of what was refused is stored as an observation. */
export class SourceError extends Error {
  readonly code: SourceErrorCode;

  constructor(code: SourceErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "SourceError";
    this.code = code;
  }
}

/** The publisher's bytes as received. */
export interface Download {
  readonly bytes: Uint8Array;
  readonly sha256: string;
  readonly url: string;
  readonly fileName: string;
  readonly mediaType: string | null;
  /** The day the publisher says the file last changed. */
  readonly lastModified: IsoDate | null;
  /** Instant. */
  readonly fetchedAt: string;
}

/** Publishers' addresses, by the name of the variable that sets them. */
export type BaseUrls = Readonly<Record<"FRED_BASE_URL" | "CBP_BASE_URL" | "SESNSP_BASE_URL", string>>;

/** What a fetch touches. */
export interface FetchEffects {
  readonly fetch: typeof globalThis.fetch;
  readonly now: () => Date;
  readonly log: (line: string) => void;
  readonly baseUrls: BaseUrls;
}

export interface ParseOptions {
  /** Overrides what the file itself says of its publication. */
  readonly vintageDate?: IsoDate;
}

/** One publisher dataset. `fetch` crosses the network; `parse` turns bytes into vintages or throws SourceError. */
export interface Source {
  readonly id: string;
  readonly title: string;
  readonly releases: readonly ReleaseId[];
  fetch(effects: FetchEffects): Promise<Download>;
  parse(download: Download, options?: ParseOptions): readonly IncomingVintage[];
}
