import type {
  CheckRules,
  Finding,
  IncomingVintage,
  IsoDate,
  ReleaseId,
  SeriesVintage,
  Survey,
  Vintage,
} from "@frontera/domain";
import type { PublisherFetch } from "./publisher-fetch.ts";
import type { BaseUrls, KeyName, Keys } from "./settings.ts";

/** Closed codes of what a publisher's answer or file can be wrong in. */
export type SourceErrorCode =
  | "unreachable"
  | "timed-out"
  | "refused-by-publisher"
  | "asked-to-wait"
  | "damaged"
  | "too-large"
  | "not-the-file"
  | "unknown-header"
  | "bad-value"
  | "duplicate-row"
  | "bad-encoding"
  | "not-configured"
  | "import-by-file"
  | "check-failed";

/**
 * Letters that a person cannot see or tell apart, as their code points: spaces that are not spaces, marks without width or direction of their own, and
 * accents that stand behind their letter.
 */
const showHidden = (text: string): string =>
  text.replaceAll(
    /[\u00a0\u00ad\u0300-\u036f\u2000-\u200f\u2028-\u202f\u205f-\u2064\u2066-\u206f\u3000\ufeff]/g,
    (letter) => `<U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}>`,
  );

/** The message names the value and the row. Nothing of what was refused is stored as an observation. */
export class SourceError extends Error {
  readonly code: SourceErrorCode;
  /** Set with `asked-to-wait`: the instant before which the publisher does not want to be asked again. */
  readonly waitUntil: string | null;

  constructor(code: SourceErrorCode, message: string, options: ErrorOptions & { readonly waitUntil?: string } = {}) {
    super(showHidden(message), options);
    this.name = "SourceError";
    this.code = code;
    this.waitUntil = options.waitUntil ?? null;
  }
}

/** What a publisher says identifies the state of a file, to ask later whether it has changed (RFC 9110, 8.8). */
export interface Validators {
  readonly etag: string | null;
  /** The header as sent. */
  readonly lastModified: string | null;
}

/** What is known of a publisher's file besides its bytes. Addresses are free of keys. */
export interface DownloadFacts {
  readonly sha256: string;
  readonly url: string;
  readonly fileName: string;
  readonly mediaType: string | null;
  /** The day the publisher says the file last changed. */
  readonly lastModified: IsoDate | null;
  readonly validators: Validators;
  /** Instant. */
  readonly fetchedAt: string;
}

/** The publisher's bytes as received, without the coding they travelled in. */
export interface Download extends DownloadFacts {
  readonly bytes: Uint8Array;
}

/** A file too large for memory: it lies on disk until the run ends. */
export interface LargeDownload extends DownloadFacts {
  readonly path: string;
  readonly size: number;
}

/** The publisher says that the file is still the one read before. */
export interface NotModified {
  readonly notModified: true;
  readonly url: string;
}

/** What a fetch touches. */
export interface FetchEffects {
  readonly fetch: PublisherFetch;
  readonly now: () => Date;
  readonly log: (line: string) => void;
  readonly baseUrls: BaseUrls;
  readonly keys: Keys;
  /** What was remembered of an address when its file was last read without a fault; null asks for the whole file. */
  readonly recall: (url: string) => Promise<Validators | null>;
}

export interface ParseOptions {
  /** Overrides what the file itself says of its publication. */
  readonly vintageDate?: IsoDate;
}

/** When a source is asked: a cron line in the publisher's own time zone. */
export interface Schedule {
  readonly cron: string;
  readonly timeZone: string;
}

/** One publisher dataset. `fetch` crosses the network; `parse` turns bytes into vintages or throws SourceError. */
export interface Source<Parsed = readonly IncomingVintage[], Surveyed = Survey> {
  readonly id: string;
  readonly title: string;
  /** The first is the release this source keeps current. */
  readonly releases: readonly ReleaseId[];
  /** Null for what is never fetched by itself. */
  readonly schedule: Schedule | null;
  /** What its editions do, for the check before they are stored; the usual unless told, null where nothing is checked: the bundled archive. */
  readonly checks?: CheckRules | null;
  /** Keys without which it cannot be fetched: a source that lacks one is not configured, which is not a fault. */
  readonly keys?: readonly KeyName[];
  fetch(effects: FetchEffects): Promise<Download | NotModified>;
  parse(download: Download, options?: ParseOptions): Parsed;
  /** Throws SourceError as `parse` does. */
  survey?(download: Download): Surveyed;
  /** What is odd in the file's own rows, before they are summed. Throws SourceError as `parse` does. */
  odd?(download: Download): readonly Finding[];
}

/** A dataset in workbooks, which are opened step by step. */
export type WorkbookSource = Source<Promise<readonly IncomingVintage[]>, Promise<Survey>>;

/** Those whose files are read whole. */
export type SmallSource = Source | WorkbookSource;

/** A vintage whose series are given a few at a time, as often as they are asked for. */
export interface BatchedVintage extends Vintage {
  readonly seriesCount: number;
  /** What it calls the areas that are no closed list, by their codes: `mun-11003`. */
  readonly areaNames?: ReadonlyMap<string, string>;
  /** What its file's own rows show. */
  readonly odd?: readonly Finding[];
  batches(): Iterable<readonly SeriesVintage[]>;
}

/** What a file holds. */
export interface Contents {
  readonly vintages: readonly BatchedVintage[];
  /** Null where its source looks at nothing but figures. */
  readonly survey: Survey | null;
}

/** A dataset whose files are read as a stream, in bounded memory. `fetch` puts the file into `folder`. */
export interface LargeSource extends Pick<Source, "id" | "title" | "releases" | "schedule" | "keys" | "checks"> {
  readonly isLarge: true;
  fetch(effects: FetchEffects, folder: string): Promise<LargeDownload | NotModified>;
  read(download: LargeDownload, options?: ParseOptions): Promise<Contents>;
}

export type AnySource = SmallSource | LargeSource;

/** What any source is read from. */
export type AnyDownload = Download | LargeDownload;

/** Reads a file, small or large: its vintages and what it holds besides. Throws SourceError. */
export async function readContents(
  source: AnySource,
  download: AnyDownload,
  options: ParseOptions = {},
): Promise<Contents> {
  if ("isLarge" in source) {
    if ("bytes" in download) throw new RangeError(`${source.id} reads files from the disk`);
    return source.read(download, options);
  }
  if (!("bytes" in download)) throw new RangeError(`${source.id} reads files from memory`);
  const vintages = await source.parse(download, options);
  const odd = source.odd?.(download) ?? [];
  return {
    vintages: vintages.map(({ series, ...vintage }) => ({
      ...vintage,
      odd: odd.filter(
        (finding) => "seriesId" in finding && series.some(({ seriesId }) => seriesId === finding.seriesId),
      ),
      seriesCount: series.length,
      batches: () => [series],
    })),
    survey: (await source.survey?.(download)) ?? null,
  };
}

/** The keys a source needs and has not. */
export const missingKeys = ({ keys: needed = [] }: Pick<Source, "keys">, keys: Keys): readonly KeyName[] =>
  needed.filter((name) => keys[name] === undefined);
