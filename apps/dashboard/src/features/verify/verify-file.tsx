"use client";
import { useMutation } from "@tanstack/react-query";
import type { Text } from "@frontera/words";
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
  const { data: found, ...verify } = useMutation({ mutationFn: sendToVerify });
  const told = { idle: "", pending: `${text.reading} …`, error: text.failed, success: "" }[verify.status];
  return (
    <>
      <form
        className="inline-form"
        onSubmit={(event) => {
          event.preventDefault();
          const file = new FormData(event.currentTarget).get("file");
          if (file instanceof File) verify.mutate(file);
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
        {found === "too-large" ? text.tooLarge : told}
        {found === undefined || found === "too-large" ? null : (
          <Report found={found} locale={locale} text={text} messages={messages} causes={causes} />
        )}
      </div>
    </>
  );
}

/** What can be said of a file; of one that is too large nothing is asked. */
async function sendToVerify(file: File): Promise<Verification | "too-large"> {
  if (file.size > limitBytes) return "too-large";
  const response = await fetch(`/api/v1/verify?name=${encodeURIComponent(file.name)}`, { method: "POST", body: file });
  if (!response.ok) throw new Error(String(response.status));
  return (await response.json()) as Verification;
}
