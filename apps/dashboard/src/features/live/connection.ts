import type { Text } from "@frontera/words";
import type { Locale } from "@frontera/domain";
import { trpcClient } from "../../trpc/client.ts";
import { getQueryClient } from "../../trpc/query-client.ts";
import { newsOf } from "./news.ts";

/** Where the stream was left. After any interruption the API says whether something was missed. */
export interface Mark {
  lastEventId: string | null;
  interrupted: boolean;
}

interface Follower {
  readonly mark: Mark;
  readonly text: Text["live"];
  readonly locale: Locale;
  readonly onState: (state: "live" | "reconnecting") => void;
  /** In words, once the new values can be read. */
  readonly onNews: (news: string) => void;
}

const retryAfterMs = 5_000;

/** Holds the page's one subscription, and takes it up again whenever it ends. Returns what ends it for good. */
export function follow({ mark, text, locale, onState, onNews }: Follower): () => void {
  let stop: () => void = () => undefined;
  const lose = (): void => {
    mark.interrupted = true;
    onState("reconnecting");
  };
  const subscribe = (): void => {
    const subscription = trpcClient.live.subscribe(
      { lastEventId: mark.lastEventId },
      {
        onStarted: () => {
          onState("live");
          // Where no event was ever received, the API cannot know what was missed.
          if (mark.interrupted && mark.lastEventId === null) onNews(text.missed);
          mark.interrupted = false;
        },
        onConnectionStateChange: ({ state, error }) => {
          if (state === "connecting" && error) lose();
        },
        onError: () => {
          lose();
          const retry = setTimeout(subscribe, retryAfterMs);
          stop = () => {
            clearTimeout(retry);
          };
        },
        onData: ({ id, data }) => {
          mark.lastEventId = id;
          // What the browser read by itself was of before.
          void getQueryClient().invalidateQueries();
          if (data.kind === "missed") onNews(text.missed);
          else void newsOf(data.seriesIds, text, locale).then(onNews);
        },
      },
    );
    stop = () => {
      subscription.unsubscribe();
    };
  };
  subscribe();
  return () => {
    mark.interrupted = true;
    stop();
  };
}
