/** Values of one shade, both ends inside. */
export interface ShadeClass {
  readonly low: number;
  readonly high: number;
}

/** Shades a reader can tell apart. */
const shades = 5;

/** Classes of about as many values each, from low to high; fewer where values repeat. */
export function classesOf(values: readonly number[]): readonly ShadeClass[] {
  const ascending = values.toSorted((a, b) => a - b);
  const size = Math.ceil(ascending.length / shades);
  const classes: ShadeClass[] = [];
  for (let from = 0; from < ascending.length;) {
    const high = ascending[Math.min(from + size, ascending.length) - 1] ?? 0;
    const low = ascending[from] ?? 0;
    classes.push({ low, high });
    // Equal values never fall into two classes.
    from = ascending.findLastIndex((value) => value <= high) + 1;
  }
  return classes;
}

/** Which class a value is in, from 0. */
export const classIndex = (classes: readonly ShadeClass[], value: number): number =>
  classes.findIndex(({ high }) => value <= high);
