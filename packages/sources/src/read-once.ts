import type { Download } from "./source.ts";

/** Reads each file once, for its values and for its survey, and forgets it with its bytes. What is refused is read again. */
export function readOnce<T>(read: (download: Download) => T): (download: Download) => T {
  const done = new WeakMap<Download, { readonly content: T }>();
  return (download) => {
    const known = done.get(download) ?? { content: read(download) };
    done.set(download, known);
    return known.content;
  };
}
