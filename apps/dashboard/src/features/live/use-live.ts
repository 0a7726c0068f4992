"use client";
import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useCallback, useEffect, useEffectEvent, useRef, useState } from "react";
import { useTRPC, useTRPCClient } from "../../trpc/client.tsx";

export type LiveState = "connecting" | "live" | "paused" | "reconnecting";

/** Ids of the series that changed, or null when a change may have been missed and everything is read again. */
export type Changed = readonly string[] | null;

const retryAfterMs = 5_000;

/**
 * Holds the page's one subscription. Paused, nothing is asked and nothing changes; after any interruption the API says whether something
 * was missed, and where it cannot know, everything is read again.
 */
export function useLive(onChange: (changed: Changed) => void): {
  readonly state: LiveState;
  readonly setPaused: (paused: boolean) => void;
} {
  const [connection, setConnection] = useState<Exclude<LiveState, "paused">>("connecting");
  const [paused, setPaused] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const client = useTRPCClient();
  const readAgain = useReadAgain();
  const lastEventId = useRef<string | null>(null);
  const interrupted = useRef(false);

  // Reading again hands down new texts with the same words: that must not end the subscription.
  const apply = useEffectEvent((changed: Changed) => {
    readAgain(changed);
    onChange(changed);
  });

  useEffect(() => {
    if (paused) return undefined;
    let retry: ReturnType<typeof setTimeout> | undefined;
    const lose = (): void => {
      interrupted.current = true;
      setConnection("reconnecting");
    };
    const subscription = client.live.subscribe(
      { lastEventId: lastEventId.current },
      {
        onStarted: () => {
          setConnection("live");
          if (interrupted.current && lastEventId.current === null) apply(null);
          interrupted.current = false;
        },
        onConnectionStateChange: ({ state, error }) => {
          if (state === "connecting" && error) lose();
        },
        onError: () => {
          lose();
          retry = setTimeout(() => {
            setAttempt(attempt + 1);
          }, retryAfterMs);
        },
        onData: ({ id, data }) => {
          lastEventId.current = id;
          apply(data.kind === "vintage" ? data.seriesIds : null);
        },
      },
    );
    return () => {
      interrupted.current = true;
      clearTimeout(retry);
      subscription.unsubscribe();
    };
  }, [paused, attempt, client]);

  return { state: paused ? "paused" : connection, setPaused };
}

/** Has the overview, the queries of changed series, and with them what the server draws, read again. */
function useReadAgain(): (changed: Changed) => void {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const router = useRouter();
  return useCallback(
    (changed) => {
      void queries.invalidateQueries({ queryKey: trpc.overview.queryKey() });
      void queries.invalidateQueries({
        queryKey: trpc.series.queryKey(),
        predicate: ({ queryKey }) => changed === null || concerns(queryKey, changed),
      });
      router.refresh();
    },
    [trpc, queries, router],
  );
}

/** Whether a query of the `series` procedure reads one of these series. */
function concerns(queryKey: readonly unknown[], seriesIds: readonly string[]): boolean {
  const [, options] = queryKey;
  if (typeof options !== "object" || options === null || !("input" in options)) return true;
  const { input } = options;
  return typeof input !== "object" || input === null || !("id" in input) || seriesIds.some((id) => id === input.id);
}
