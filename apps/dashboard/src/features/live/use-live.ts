"use client";
import type { Text } from "@frontera/words";
import { useRouter } from "next/navigation";
import { useOffline } from "next/offline";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import type { Locale } from "@frontera/domain";
import type { Mark } from "./connection.ts";

export type LiveState = "connecting" | "live" | "paused" | "reconnecting" | "offline";

const retryAfterMs = 5_000;

/** How long after it is loaded a page is left alone, so that nothing stands in the way of its first use. */
const restMs = 500;

/** Follows what is published: the page is drawn again by the server, and what came is told. Paused, nothing is asked and nothing changes. */
export function useLive(
  text: Text["live"],
  locale: Locale,
): {
  readonly state: LiveState;
  readonly news: string;
  readonly setPaused: (paused: boolean) => void;
  readonly dismiss: () => void;
} {
  const router = useRouter();
  const offline = useOffline();
  const [connection, setConnection] = useState<Exclude<LiveState, "paused" | "offline">>("connecting");
  const [paused, setPaused] = useState(false);
  const [news, setNews] = useState("");
  const mark = useRef<Mark>({ lastEventId: null, interrupted: false });

  // Drawing again hands down new texts with the same words: that must not end the subscription.
  const follow = useEffectEvent(async (): Promise<() => void> => {
    const connection = await import("./connection.ts");
    return connection.follow({
      mark: mark.current,
      text,
      locale,
      onState: setConnection,
      onNews: (told) => {
        setNews(told);
        router.refresh();
      },
    });
  });

  useEffect(() => (paused ? undefined : whenIdle(() => follow(), setConnection)), [paused]);

  return {
    state: offline ? "offline" : paused ? "paused" : connection,
    news,
    setPaused,
    dismiss: () => {
      setNews("");
    },
  };
}

/** Starts something once the page is loaded and at rest, and again where its code could not be fetched. Returns what ends it. */
function whenIdle(start: () => Promise<() => void>, tell: (state: "reconnecting") => void): () => void {
  let ended = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let end = (): void => undefined;
  const begin = (): void => {
    if (ended) return;
    start().then(
      (stop) => {
        if (ended) stop();
        else end = stop;
      },
      () => {
        tell("reconnecting");
        timer = setTimeout(begin, retryAfterMs);
      },
    );
  };
  const rest = (): void => {
    timer = setTimeout(begin, restMs);
  };
  if (document.readyState === "complete") rest();
  else window.addEventListener("load", rest, { once: true });
  return () => {
    ended = true;
    clearTimeout(timer);
    window.removeEventListener("load", rest);
    end();
  };
}
