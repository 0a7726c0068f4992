"use client";
import { useEffect, useState } from "react";
import type { Locale } from "@frontera/domain";
import { reasonOf } from "../../trpc/reason.ts";

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
  const [told, setTold] = useState("");
  useEffect(() => {
    if (window.location.hash !== toPrint) return;
    window.history.replaceState(null, "", window.location.pathname + window.location.search);
    window.print();
  }, []);
  async function print(): Promise<void> {
    if (freeze === null) {
      window.print();
      return;
    }
    setTold(`${text.freezing} …`);
    try {
      const { trpcClient } = await import("../../trpc/client.ts");
      const { id } = await trpcClient.snapshots.make.mutate({ ...freeze, series: [...freeze.series], figures: true });
      window.location.assign(`/${locale}/brief?snapshot=${id}${toPrint}`);
    } catch (error) {
      setTold(reasonOf(error, locale) ?? text.failed);
    }
  }
  return (
    <p className="brief-print">
      <button type="button" className="button" onClick={() => void print()}>
        {freeze === null ? text.print : text.freezeAndPrint}
      </button>{" "}
      <span role="status">{told}</span>
    </p>
  );
}
