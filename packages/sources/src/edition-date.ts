import type { IncomingVintage, IsoDate } from "@frontera/domain";
import type { Download } from "./source.ts";

/** The day an edition was published, or the day it was seen where its publisher does not say. */
export const editionDate = (
  published: IsoDate | null,
  { fetchedAt }: Pick<Download, "fetchedAt">,
): Pick<IncomingVintage, "vintageDate" | "vintageDateBasis"> =>
  published === null
    ? { vintageDate: fetchedAt.slice(0, 10), vintageDateBasis: "observed" }
    : { vintageDate: published, vintageDateBasis: "published" };
