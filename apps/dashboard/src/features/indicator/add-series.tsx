"use client";
import { useState, type ReactNode } from "react";
import { Menu, type Option } from "./fields.tsx";
import { useFound } from "./use-found.ts";

export interface AddText {
  readonly add: string;
  readonly addWords: string;
  readonly addNote: string;
  readonly addNone: string;
  readonly addFailed: string;
  readonly near: string;
  readonly full: string;
}

/** Loaded when something is looked for. */
const findSeries = (words: string): Promise<readonly Option[]> =>
  import("./find-series.ts").then((module) => module.findSeries(words));

interface AddProps {
  readonly shown: readonly string[];
  readonly compared: readonly Option[];
  readonly near: readonly Option[];
  readonly text: AddText;
  readonly onChoose: (compare: readonly string[]) => void;
  /** Found without scripts. */
  readonly children: ReactNode;
}

const most = 3;

/** Sets any series of any subject beside the one in view, found by its words; those set beside are taken away again by their box. */
export function AddSeries({ shown, compared, near, text, onChoose, children }: AddProps) {
  const [words, setWords] = useState("");
  const { found, failed } = useFound(words, findSeries);
  const isFull = shown.length >= most;
  const add = (id: string): void => {
    setWords("");
    if (!shown.includes(id)) onChoose([...shown, id]);
  };
  return (
    <>
      {compared.map(({ value, label }) => (
        <label key={value} className="beside">
          <input
            type="checkbox"
            name="compare"
            value={value}
            checked={shown.includes(value)}
            onChange={(event) => {
              onChoose(event.target.checked ? [...shown, value] : shown.filter((id) => id !== value));
            }}
          />
          <span>{label}</span>
        </label>
      ))}
      <Menu name={`+ ${text.add}`} isOpen={children !== null}>
        <div className="add-series" data-testid="add-series">
          {isFull ? (
            <p>{text.full}</p>
          ) : (
            <>
              <label className="field">
                <span>{text.addWords}</span>
                <input
                  type="search"
                  name="add"
                  autoComplete="off"
                  value={words}
                  maxLength={200}
                  onChange={(event) => {
                    setWords(event.target.value);
                  }}
                  onKeyDown={(event) => {
                    const [first] = found ?? [];
                    if (event.key === "Enter" && first) add(first.value);
                  }}
                />
              </label>
              <p className="muted">{text.addNote}</p>
              <div aria-live="polite">
                {failed ? <p>{text.addFailed}</p> : null}
                {found?.length === 0 ? <p>{text.addNone}</p> : null}
                {found === null ? children : <Found found={found} onAdd={add} />}
              </div>
              {found !== null || near.length === 0 ? null : (
                <>
                  <p className="small-title">{text.near}</p>
                  <Near near={near} shown={shown} onAdd={add} />
                </>
              )}
            </>
          )}
        </div>
      </Menu>
    </>
  );
}

function Found({ found, onAdd }: { readonly found: readonly Option[]; readonly onAdd: (id: string) => void }) {
  return (
    <ul className="found">
      {found.map(({ value, label }) => (
        <li key={value}>
          <button
            type="button"
            onClick={() => {
              onAdd(value);
            }}
          >
            {label}
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Boxes of the same form, so that they serve without scripts too. */
function Near({
  near,
  shown,
  onAdd,
}: {
  readonly near: readonly Option[];
  readonly shown: readonly string[];
  readonly onAdd: (id: string) => void;
}) {
  return (
    <ul className="found">
      {near
        .filter(({ value }) => !shown.includes(value))
        .map(({ value, label }) => (
          <li key={value}>
            <label>
              <input
                type="checkbox"
                name="compare"
                value={value}
                checked={false}
                onChange={() => {
                  onAdd(value);
                }}
              />
              <span>{label}</span>
            </label>
          </li>
        ))}
    </ul>
  );
}
