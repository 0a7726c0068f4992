"use client";
import { useCallback, useState } from "react";
import { useFound } from "./use-found.ts";

interface FieldProps {
  readonly family: string;
  /** What was looked for without scripts. */
  readonly words: string;
  /** An address of the page, to which the series is added. */
  readonly href: string;
  readonly text: { readonly words: string; readonly none: string; readonly failed: string };
}

/** Municipalities as their names are typed. It stands in a form that finds the same without scripts. */
export function MunicipalityField({ family, words: asked, href, text }: FieldProps) {
  const [words, setWords] = useState("");
  const find = useCallback(
    (typed: string) => import("./find-series.ts").then((module) => module.findMunicipalities(family, typed)),
    [family],
  );
  const { found, failed } = useFound(words, find);
  return (
    <>
      <label className="field">
        <span>{text.words}</span>
        <input
          type="search"
          name="municipality"
          autoComplete="off"
          maxLength={200}
          defaultValue={asked}
          onChange={(event) => {
            setWords(event.target.value);
          }}
        />
      </label>
      <div aria-live="polite">
        {failed ? <p>{text.failed}</p> : null}
        {found?.length === 0 ? <p>{text.none}</p> : null}
        <ul className="found">
          {(found ?? []).map(({ value, label }) => (
            <li key={value}>
              <a href={`${href}&series=${value}`}>{label}</a>
            </li>
          ))}
        </ul>
      </div>
    </>
  );
}
