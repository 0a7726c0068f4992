/**
 * PostgreSQL keeps every character of a text but NUL. What a stranger's text brings into a record of ours, the reason why it was refused or
 * the columns it has, is kept with the mark of an unreadable character in its place.
 */
export const keepable = (text: string): string => text.replaceAll("\0", "\ufffd");

/** The same for every text inside a value that is kept as JSON. */
export const keepableJson = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value), (_, inner: unknown) => (typeof inner === "string" ? keepable(inner) : inner));
