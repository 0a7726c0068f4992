"use client";
import type { Locale } from "@frontera/domain";
import type { Text } from "../../text/index.ts";
import { useLive } from "./use-live.ts";

/** Whether values arrive by themselves, a way to stop that, and a polite word when they do. */
export function LiveStatus({ text, locale }: { readonly text: Text["live"]; readonly locale: Locale }) {
  const { state, news, setPaused } = useLive(text, locale);
  const paused = state === "paused";
  return (
    <div className="live">
      <span className="live-state" data-state={state} data-testid="live-status">
        {text[state]}
      </span>
      <button
        type="button"
        className="quiet"
        onClick={() => {
          setPaused(!paused);
        }}
      >
        {paused ? text.resume : text.pause}
      </button>
      <span role="status" aria-live="polite" className="live-announcement" data-testid="live-announcement">
        {news}
      </span>
    </div>
  );
}
