/** What waits for one reader, at most `capacity`: beyond it everything waiting is replaced by one item that stands for all. */
export interface EventQueue<T> {
  put(item: T): void;
  /** The next item as soon as there is one; null when the signal ends the wait. */
  take(signal: AbortSignal): Promise<T | null>;
}

export function openQueue<T>(capacity: number, collapse: (newest: T) => T): EventQueue<T> {
  let waiting: T[] = [];
  let wake = (): void => undefined;
  return {
    put(item) {
      waiting = waiting.length < capacity ? [...waiting, item] : [collapse(item)];
      wake();
    },
    async take(signal) {
      while (waiting.length === 0 && !signal.aborted)
        await new Promise<void>((done) => {
          const end = (): void => {
            signal.removeEventListener("abort", end);
            done();
          };
          wake = end;
          signal.addEventListener("abort", end);
        });
      return signal.aborted ? null : (waiting.shift() ?? null);
    },
  };
}
