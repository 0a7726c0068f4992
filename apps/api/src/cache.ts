import { LRUCache } from "lru-cache";
import type { Database } from "@frontera/db";

/** Gives what `work` gave for the same question in the same state of the database, else does the work. A failure is not kept. */
export type Cached<T> = (db: Database, state: string, work: () => Promise<T>) => Promise<T>;

/**
 * Keeps the answers to the last `max` questions. `state` says what is asked and everything the answer rests on, and is read for every
 * question: so no answer is older than its data, in however many processes.
 */
export function cacheByState<T>(max: number): Cached<T> {
  const byDatabase = new WeakMap<Database, LRUCache<string, Promise<T>>>();
  return (db, state, work) => {
    const kept = byDatabase.get(db) ?? new LRUCache<string, Promise<T>>({ max });
    byDatabase.set(db, kept);
    const answer = kept.get(state) ?? work();
    kept.set(state, answer);
    answer.catch(() => kept.delete(state));
    return answer;
  };
}
