"use client";
import type { Text } from "@frontera/words";
import type { Locale } from "@frontera/domain";
import { fill } from "../../text/fill.ts";
import { useLive, type LiveState } from "./use-live.ts";

/** Whether values arrive by themselves, a way to stop that, and a polite word when they do or when they cannot. */
export function LiveStatus({ text, locale }: { readonly text: Text["live"]; readonly locale: Locale }) {
  const { state, news, setPaused, dismiss } = useLive(text, locale);
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
      <div className="told-live">
        <p role="status" data-testid="live-connection">
          {cutOff(state, text, locale)}
        </p>
        <p role="status" data-testid="live-announcement">
          {news}
        </p>
        {news === "" ? null : (
          <button type="button" className="quiet" onClick={dismiss}>
            {text.dismiss}
          </button>
        )}
      </div>
    </div>
  );
}

/** While nothing new can arrive: why, and when the values in view were read, where the page says it. */
function cutOff(state: LiveState, text: Text["live"], locale: Locale): string {
  if (state !== "offline" && state !== "reconnecting") return "";
  const why = text[state === "offline" ? "isOffline" : "isCutOff"];
  const read = document.querySelector<HTMLElement>("[data-read-at]")?.dataset["readAt"];
  if (read === undefined) return why;
  const at = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeStyle: "short" }).format(new Date(read));
  return `${why} ${fill(text.readAt, { at })}`;
}
