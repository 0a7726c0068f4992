"use client";
import type { Text } from "@frontera/words";
import { useState } from "react";
import type { Locale, Verification } from "@frontera/domain";
import type { VerifyMessages } from "./messages.ts";
import { Report } from "./report.tsx";

const limitBytes = 64 * 1024 * 1024;

interface VerifyFileProps {
  readonly locale: Locale;
  readonly text: Text["verify"];
  readonly messages: VerifyMessages;
  readonly causes: Text["snapshots"]["causes"];
}

/** Sends a file to be looked at, and shows what can be said of it. */
export function VerifyFile({ locale, text, messages, causes }: VerifyFileProps) {
  const [told, setTold] = useState("");
  const [found, setFound] = useState<Verification | null>(null);
  async function verify(file: File): Promise<void> {
    setFound(null);
    if (file.size > limitBytes) {
      setTold(text.tooLarge);
      return;
    }
    setTold(`${text.reading} …`);
    try {
      const response = await fetch(`/api/v1/verify?name=${encodeURIComponent(file.name)}`, {
        method: "POST",
        body: file,
      });
      if (!response.ok) throw new Error(String(response.status));
      setFound((await response.json()) as Verification);
      setTold("");
    } catch {
      setTold(text.failed);
    }
  }
  return (
    <>
      <form
        className="inline-form"
        onSubmit={(event) => {
          event.preventDefault();
          const file = new FormData(event.currentTarget).get("file");
          if (file instanceof File) void verify(file);
        }}
      >
        <label htmlFor="file">{text.file}</label>
        <input
          id="file"
          name="file"
          type="file"
          accept=".zip,.csv,text/csv,application/zip"
          required
          aria-describedby="file-hint"
        />
        <button type="submit" className="button">
          {text.verify}
        </button>
        <span id="file-hint" className="muted">
          {text.fileHint}
        </span>
      </form>
      <div role="status">
        {told}
        {found === null ? null : (
          <Report found={found} locale={locale} text={text} messages={messages} causes={causes} />
        )}
      </div>
    </>
  );
}
