import { useEffect, useState } from "react";
import type { Option } from "./fields.tsx";

/** How long typing rests before what is typed is looked for. */
const restMs = 200;

/** What has the words, by `find`, which must stay the same function: null before anything is asked for. */
export function useFound(
  words: string,
  find: (words: string) => Promise<readonly Option[]>,
): { readonly found: readonly Option[] | null; readonly failed: boolean } {
  const [answer, setAnswer] = useState<{ readonly for: string; readonly found: readonly Option[] | null } | null>(null);
  const asked = words.trim();
  useEffect(() => {
    if (asked === "") return undefined;
    let isCurrent = true;
    const timer = setTimeout(() => {
      find(asked).then(
        (found) => {
          if (isCurrent) setAnswer({ for: asked, found });
        },
        () => {
          if (isCurrent) setAnswer({ for: asked, found: null });
        },
      );
    }, restMs);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [asked, find]);
  if (asked === "" || answer === null) return { found: null, failed: false };
  return { found: answer.found, failed: answer.for === asked && answer.found === null };
}
