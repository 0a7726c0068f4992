"use client";
import { useCallback, useState } from "react";
import { fill } from "../../text/fill.ts";
import type { Text } from "../../text/index.ts";
import { useLive, type Changed } from "./use-live.ts";

/** More names than this are not read out one by one. */
const namedAtMost = 3;

/** Whether values arrive by themselves, a way to stop that, and a polite word when they do. */
export function LiveStatus({
  text,
  titles,
}: {
  readonly text: Text["live"];
  readonly titles: Readonly<Record<string, string>>;
}) {
  const [announcement, setAnnouncement] = useState("");
  const announce = useCallback(
    (changed: Changed) => {
      setAnnouncement(announcementOf(changed, text, titles));
    },
    [text, titles],
  );
  const { state, setPaused } = useLive(announce);
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
        {announcement}
      </span>
    </div>
  );
}

function announcementOf(changed: Changed, text: Text["live"], titles: Readonly<Record<string, string>>): string {
  if (changed === null) return text.missed;
  const names = [...new Set(changed.map((id) => titles[id.split(".")[0] ?? id] ?? id))];
  return names.length > namedAtMost
    ? fill(text.changedMany, { count: changed.length })
    : fill(text.changed, { series: names.join("; ") });
}
