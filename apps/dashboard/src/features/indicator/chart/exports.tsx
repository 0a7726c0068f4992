"use client";
import { useState } from "react";

interface ExportsProps {
  /** The drawing in each size, by the name a reader knows it under. */
  readonly sizes: readonly { readonly name: string; readonly svg: string; readonly png: string }[];
  /** Without its ending. */
  readonly fileName: string;
  readonly text: {
    readonly title: string;
    readonly size: string;
    readonly svg: string;
    readonly png: string;
  };
}

/** The chart as a file: a drawing, and a picture of twice its size. */
export function Exports({ sizes, fileName, text }: ExportsProps) {
  const [chosen, choose] = useState(0);
  return (
    <p className="exports">
      <label>
        <span className="muted">{text.title}:</span>{" "}
        <select
          aria-label={text.size}
          value={chosen}
          onChange={(event) => {
            choose(Number(event.target.value));
          }}
        >
          {sizes.map(({ name }, index) => (
            <option key={name} value={index}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <a href={sizes[chosen]?.svg} download={`${fileName}.svg`} data-testid="svg-link">
        {text.svg}
      </a>
      <a href={sizes[chosen]?.png} download={`${fileName}.png`} data-testid="png-link">
        {text.png}
      </a>
    </p>
  );
}
