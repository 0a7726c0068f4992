import { listenToVintages, readEventCount, type Database, type VintageAppended } from "@frontera/db";
import { openQueue, type EventQueue } from "./event-queue.ts";

/**
 * A committed vintage, or word that some may have been missed and everything should be read again. `stored` vintages are known to whoever
 * has heard it, and is the event's id.
 */
export type LiveEvent =
  ({ readonly kind: "vintage" } & VintageAppended) | { readonly kind: "missed"; readonly stored: number };

/** One database listener per process, shared by all who watch. */
export interface Live {
  /** Events from now on; to who has heard an event before, first one that says whether anything was committed since. Ends with the signal. */
  watch(signal: AbortSignal, heard: LiveEvent["stored"] | null): AsyncGenerator<LiveEvent>;
  /** How many watch now. */
  watchers(): number;
  close(): Promise<void>;
}

/** Hears nothing: for who answers no event streams. */
export const deaf: Live = {
  async *watch() {
    // Nothing ever happens.
  },
  watchers: () => 0,
  close: () => Promise.resolve(),
};

/** A reader this far behind is told to read everything again, instead of every event it missed. */
const mailboxCapacity = 64;

export async function startLive(db: Database): Promise<Live> {
  const mailboxes = new Set<EventQueue<LiveEvent>>();
  const missed = async (): Promise<LiveEvent> => ({ kind: "missed", stored: await readEventCount(db.sql) });
  const emit = (event: LiveEvent): void => {
    for (const mailbox of mailboxes) mailbox.put(event);
  };
  const unlisten = await listenToVintages(
    db,
    (appended) => {
      emit({ kind: "vintage", ...appended });
    },
    () => void missed().then(emit, () => undefined),
  );
  return {
    async *watch(signal, heard) {
      const mailbox = openQueue<LiveEvent>(mailboxCapacity, ({ stored }) => ({ kind: "missed", stored }));
      mailboxes.add(mailbox);
      try {
        if (heard !== null && (await readEventCount(db.sql)) !== heard) yield await missed();
        for (let event = await mailbox.take(signal); event !== null; event = await mailbox.take(signal)) yield event;
      } finally {
        mailboxes.delete(mailbox);
      }
    },
    watchers: () => mailboxes.size,
    close: unlisten,
  };
}
