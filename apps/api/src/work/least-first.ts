/** So many places; whoever waits for one and had the least of them comes next, so that nobody's many come before another's one. */
export interface Places {
  /** Resolves once there is one, which has to be given back; rejects with the signal's reason. */
  take(spentMs: number, signal: AbortSignal): Promise<void>;
  giveBack(): void;
  readonly waiting: () => number;
  readonly taken: () => number;
}

interface Waiter {
  readonly spentMs: number;
  readonly come: () => void;
}

export function leastFirst(places: number): Places {
  const waiting: Waiter[] = [];
  let taken = 0;
  return {
    async take(spentMs, signal) {
      signal.throwIfAborted();
      if (taken < places) {
        taken += 1;
        return;
      }
      const { promise, resolve, reject } = Promise.withResolvers<undefined>();
      const waiter = {
        spentMs,
        come: () => {
          resolve(undefined);
        },
      };
      const leave = (): void => {
        const at = waiting.indexOf(waiter);
        if (at === -1) return;
        waiting.splice(at, 1);
        reject(signal.reason as Error);
      };
      const at = waiting.findIndex((other) => other.spentMs > spentMs);
      waiting.splice(at === -1 ? waiting.length : at, 0, waiter);
      signal.addEventListener("abort", leave);
      try {
        await promise;
      } finally {
        signal.removeEventListener("abort", leave);
      }
    },
    giveBack() {
      const next = waiting.shift();
      if (next) next.come();
      else taken -= 1;
    },
    waiting: () => waiting.length,
    taken: () => taken,
  };
}
