"use client";
import { useState } from "react";

/** The address in view, which is the whole view: put where it can be pasted. Without scripts it is a link to it. */
export function Share({ name, done }: { readonly name: string; readonly done: string }) {
  const [isDone, setDone] = useState(false);
  return (
    <span className="share">
      <a
        href=""
        data-testid="share"
        onClick={(event) => {
          // Elsewhere browsers hand out no clipboard, and it is the link that it is.
          if (!isSecureContext) return;
          event.preventDefault();
          void navigator.clipboard.writeText(location.href).then(() => {
            setDone(true);
          });
        }}
      >
        {name}
      </a>{" "}
      <span role="status">{isDone ? done : ""}</span>
    </span>
  );
}
