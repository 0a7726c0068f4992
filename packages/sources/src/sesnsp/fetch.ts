import { download, downloadIfChanged, type DownloadRequest } from "../download.ts";
import { BASE_URLS } from "../settings.ts";
import { SourceError, type Download, type FetchEffects, type NotModified } from "../source.ts";
import { findLink, type WantedFile } from "./links.ts";

const landingPath = "/sesnsp/acciones-y-programas/datos-abiertos-de-incidencia-delictiva";

/** The addresses that may give a file, best first. Throws SourceError when the landing page has no link that says what is wanted. */
export async function addressesOf(wanted: WantedFile, effects: FetchEffects): Promise<readonly string[]> {
  const url = `${effects.baseUrls.SESNSP_BASE_URL}${landingPath}`;
  const page = await download({ url, limitBytes: 5 * 1024 * 1024, html: true }, effects);
  const html = new TextDecoder().decode(page.bytes);
  const link = findLink(html, wanted);
  if (link !== null) return shareAddresses(link, effects);
  throw new SourceError("not-the-file", `${url} has no link to ${wanted.what}, ${wanted.area}, ${wanted.registry}`);
}

/** A link that shares a file leads to a page about it. Two addresses give the file itself; which one does has changed from time to time. */
function shareAddresses(link: string, { baseUrls }: FetchEffects): readonly string[] {
  const url = URL.canParse(link) ? new URL(link) : null;
  if (url?.origin !== BASE_URLS.SESNSP_SHARE_BASE_URL)
    throw new SourceError("not-the-file", `the link does not lead to ${BASE_URLS.SESNSP_SHARE_BASE_URL}`);
  const [, owner, token] = /\/g\/(personal\/[^/]+)\/([^/]+)$/.exec(url.pathname) ?? [];
  const base = baseUrls.SESNSP_SHARE_BASE_URL;
  const direct =
    owner === undefined || token === undefined ? [] : [`${base}/${owner}/_layouts/15/download.aspx?share=${token}`];
  return [...direct, `${base}${url.pathname}${url.search === "" ? "?" : `${url.search}&`}download=1`];
}

/** The first address that gives a ZIP. Throws the last refusal when none does. */
export async function fetchShared(wanted: WantedFile, effects: FetchEffects): Promise<Download | NotModified> {
  return firstOf(await addressesOf(wanted, effects), (url) => {
    const request: DownloadRequest = { url, limitBytes: 20 * 1024 * 1024, startsWith: ["PK"] };
    return downloadIfChanged(request, effects);
  });
}

/** Tries one address after another; only what another address could mend is passed over. */
export async function firstOf<T>(addresses: readonly string[], fetch: (url: string) => Promise<T>): Promise<T> {
  let refusal: unknown;
  for (const address of addresses) {
    try {
      return await fetch(address);
    } catch (error) {
      if (!(error instanceof SourceError)) throw error;
      refusal = error;
    }
  }
  throw refusal instanceof Error ? refusal : new SourceError("not-the-file", "there is no address to fetch from");
}
