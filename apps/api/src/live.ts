import { EventEmitter, on } from "node:events";
import { listenToVintages, readNewestVintageId, type Database, type VintageAppended } from "@frontera/db";

/** A committed vintage, or word that some may have been missed and everything should be read again. */
export type LiveEvent =
  ({ readonly kind: "vintage" } & VintageAppended) | { readonly kind: "missed"; readonly vintageId: number };

/** One database listener per process, shared by all who watch. */
export interface Live {
  /** Events from now on; with `afterVintageId`, first one that says whether anything was committed since. Ends with the signal. */
  watch(signal: AbortSignal, afterVintageId: number | null): AsyncGenerator<LiveEvent>;
  close(): Promise<void>;
}

export async function startLive(db: Database): Promise<Live> {
  const emitter = new EventEmitter();
  emitter.setMaxListeners(0);
  const missed = async (): Promise<LiveEvent> => ({ kind: "missed", vintageId: await readNewestVintageId(db) });
  const emit = (event: LiveEvent): void => {
    emitter.emit("event", event);
  };
  const unlisten = await listenToVintages(
    db,
    (appended) => {
      emit({ kind: "vintage", ...appended });
    },
    () => void missed().then(emit, () => undefined),
  );
  return {
    async *watch(signal, afterVintageId) {
      const events = on(emitter, "event", { signal });
      if (afterVintageId !== null && (await readNewestVintageId(db)) > afterVintageId) yield await missed();
      try {
        for await (const [event] of events) yield event as LiveEvent;
      } catch (error) {
        if (!signal.aborted) throw error;
      }
    },
    close: unlisten,
  };
}
