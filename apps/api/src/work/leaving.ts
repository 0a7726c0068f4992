/** Nobody waits any more for what a thread works on. */
export class ReaderLeft extends Error {
  override readonly name = "ReaderLeft";
}

let hasLeft = (): boolean => false;

/** A thread does one task at a time: this is how it knows whether that one's reader has left. */
export function workFor(left: () => boolean): void {
  hasLeft = left;
}

/** Throws ReaderLeft where nobody waits for what is worked out. Asked between the steps of what takes long; outside a thread nobody has left. */
export function unlessLeft(): void {
  if (hasLeft()) throw new ReaderLeft("nobody waits for this any more");
}

/** A client of the database that asks it nothing for a reader who has left. */
export const askingUnlessLeft = <T extends object>(sql: T): T =>
  new Proxy(sql, {
    apply(target, self, parameters: unknown[]) {
      unlessLeft();
      return Reflect.apply(target as (...all: unknown[]) => unknown, self, parameters);
    },
  });
