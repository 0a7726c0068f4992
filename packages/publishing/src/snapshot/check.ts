import { z } from "zod";
import { isIsoDate, type IsoDate } from "@frontera/domain";
import { hashOf, MANIFEST, NO_ID, SNAPSHOT_FORMAT, SUMS } from "./build.ts";
import { fromZip, toZip, type Files } from "./zip.ts";

/** What a ZIP says of itself, found out from its bytes alone. */
export interface SelfCheck {
  readonly id: string;
  readonly asOf: IsoDate;
  /** Ids as they were then: a later catalogue may not have them any more. */
  readonly series: readonly string[];
  readonly files: Files;
  /** Every disagreement between the files and their hashes, by file; empty when all of them stand. */
  readonly problems: readonly string[];
  /** Whether these are the very bytes Frontera gives: an archive that was unpacked and packed again holds the same files in other bytes. */
  readonly canonical: boolean;
}

const Manifest = z.object({
  format: z.literal(SNAPSHOT_FORMAT),
  asOf: z.string().refine(isIsoDate),
  series: z.array(z.string()).min(1),
  described: z.record(z.string(), z.string()),
});

const decoder = new TextDecoder("utf-8", { fatal: true });

/** Checks a snapshot by its own hashes. Throws RangeError when the bytes are no snapshot of this format. */
export function checkSnapshot(zip: Uint8Array, limitBytes: number): SelfCheck {
  const files = fromZip(zip, limitBytes);
  const sums = files.get(SUMS);
  if (!sums) throw new RangeError(`not a snapshot: ${SUMS} is not in it`);
  const id = hashOf(sums);
  const listed = readSums(sums);
  const { asOf, series, described } = readManifest(files.get(MANIFEST), listed.get(MANIFEST));
  const problems = [
    ...[...listed].flatMap(([name, hash]) => problemOf(name, hash, files.get(name))),
    ...Object.entries(described).flatMap(([name, hash]) => problemOf(name, hash, withoutId(files.get(name), id))),
    ...[...files.keys()]
      .filter((name) => name !== SUMS && !listed.has(name) && !(name in described))
      .map((name) => `${name}: not part of the snapshot`),
  ];
  return { id, asOf, series, files, problems, canonical: hashOf(toZip(files)) === hashOf(zip) };
}

function readManifest(bytes: Uint8Array | undefined, hash = ""): z.infer<typeof Manifest> {
  const [problem] = problemOf(MANIFEST, hash, bytes);
  if (problem !== undefined || !bytes) throw new RangeError(`not a whole snapshot: ${problem ?? MANIFEST}`);
  const read = Manifest.safeParse(JSON.parse(decoder.decode(bytes)));
  if (!read.success) throw new RangeError(`a snapshot of another format than ${SNAPSHOT_FORMAT}`);
  return read.data;
}

const readSums = (bytes: Uint8Array): ReadonlyMap<string, string> =>
  new Map(
    decoder
      .decode(bytes)
      .split("\n")
      .flatMap((line) => {
        const [, hash, name] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? [];
        return hash !== undefined && name !== undefined ? [[name, hash] as const] : [];
      }),
  );

const problemOf = (name: string, hash: string, bytes: Uint8Array | undefined): readonly string[] => {
  if (!bytes) return [`${name}: missing`];
  return hashOf(bytes) === hash ? [] : [`${name}: changed since it was frozen`];
};

/** With the id's place empty again. A file whose place is empty already was changed: it reads as nothing. */
function withoutId(bytes: Uint8Array | undefined, id: string): Uint8Array | undefined {
  if (!bytes) return undefined;
  const text = new TextDecoder().decode(bytes);
  return new TextEncoder().encode(text.includes(NO_ID) ? "" : text.replaceAll(id, NO_ID));
}
