"use client";
import { useMutation } from "@tanstack/react-query";
import { useEffect } from "react";
import type { Locale } from "@frontera/domain";
import { trpc } from "../../trpc/client.ts";
import { mutationText } from "../../trpc/mutation-text.ts";

interface PrintBriefProps {
  readonly locale: Locale;
  /** What is frozen before it is printed; null where the reader may not, or this already is a snapshot. */
  readonly freeze: { readonly name: string; readonly series: readonly string[]; readonly asOf: string } | null;
  readonly text: {
    readonly print: string;
    readonly freezeAndPrint: string;
    readonly freezing: string;
    readonly failed: string;
  };
}

/** Says to the page that it was frozen in order to be printed. */
const toPrint = "#print";

/** Prints the sheet; for who may write, after it was frozen, so that the sheet carries the id under which its numbers are kept. */
export function PrintBrief({ locale, freeze, text }: PrintBriefProps) {
  const make = useMutation(
    trpc.snapshots.make.mutationOptions({
      onSuccess: ({ id }) => {
        window.location.assign(`/${locale}/brief?snapshot=${id}${toPrint}`);
      },
    }),
  );
  useEffect(() => {
    if (window.location.hash !== toPrint) return;
    window.history.replaceState(null, "", window.location.pathname + window.location.search);
    window.print();
  }, []);
  const print = (): void => {
    if (freeze === null) window.print();
    else make.mutate({ ...freeze, series: [...freeze.series], figures: true });
  };
  return (
    <p className="brief-print">
      <button type="button" className="button" onClick={print}>
        {freeze === null ? text.print : text.freezeAndPrint}
      </button>{" "}
      <span role="status">{mutationText(make, { working: `${text.freezing} …`, failed: text.failed }, locale)}</span>
    </p>
  );
}
