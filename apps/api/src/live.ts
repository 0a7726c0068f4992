import { listenToVintages, readNewestVintageId, type Database, type VintageAppended } from "@frontera/db";
import { openMailbox, type Mailbox } from "./mailbox.ts";

/** A committed vintage, or word that some may have been missed and everything should be read again. */
export type LiveEvent =
  ({ readonly kind: "vintage" } & VintageAppended) | { readonly kind: "missed"; readonly vintageId: number };

/** One database listener per process, shared by all who watch. */
export interface Live {
  /** Events from now on; with `afterVintageId`, first one that says whether anything was committed since. Ends with the signal. */
  watch(signal: AbortSignal, afterVintageId: number | null): AsyncGenerator<LiveEvent>;
  /** How many watch now. */
  watchers(): number;
  close(): Promise<void>;
}

/** A reader this far behind is told to read everything again, instead of every event it missed. */
const mailboxCapacity = 64;

export async function startLive(db: Database): Promise<Live> {
  const mailboxes = new Set<Mailbox<LiveEvent>>();
  const missed = async (): Promise<LiveEvent> => ({ kind: "missed", vintageId: await readNewestVintageId(db) });
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
    async *watch(signal, afterVintageId) {
      const mailbox = openMailbox<LiveEvent>(mailboxCapacity, ({ vintageId }) => ({ kind: "missed", vintageId }));
      mailboxes.add(mailbox);
      try {
        if (afterVintageId !== null && (await readNewestVintageId(db)) > afterVintageId) yield await missed();
        for (let event = await mailbox.take(signal); event !== null; event = await mailbox.take(signal)) yield event;
      } finally {
        mailboxes.delete(mailbox);
      }
    },
    watchers: () => mailboxes.size,
    close: unlisten,
  };
}
