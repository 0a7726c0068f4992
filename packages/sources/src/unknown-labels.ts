/** The labels of one column that stand for no part known here, as a survey holds them: nothing where all are known. */
export function unknownOf(
  column: string,
  labels: Iterable<string>,
  known: Iterable<string>,
): Readonly<Record<string, readonly string[]>> {
  const parts = new Set(known);
  const unknown = [...new Set(labels)].filter((label) => !parts.has(label)).sort();
  return unknown.length === 0 ? {} : { [column]: unknown };
}
