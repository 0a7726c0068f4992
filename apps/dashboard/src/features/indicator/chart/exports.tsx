"use client";
import { useState } from "react";

interface ExportsProps {
  /** The drawing in each size, by the name a reader knows it under. */
  readonly sizes: readonly { readonly name: string; readonly href: string }[];
  /** Without its ending. */
  readonly fileName: string;
  readonly text: {
    readonly title: string;
    readonly size: string;
    readonly svg: string;
    readonly png: string;
    readonly failed: string;
  };
}

/** The chart as a file: drawn by the server as SVG, and as a picture of twice its size, made here from the same drawing. */
export function Exports({ sizes, fileName, text }: ExportsProps) {
  const [chosen, choose] = useState(0);
  const svgHref = sizes[chosen]?.href ?? "";
  const [told, setTold] = useState("");
  const save = (): void => {
    setTold("");
    import("./take-picture.ts")
      .then(({ takePicture }) => takePicture(svgHref))
      .then((href) => {
        const link = document.createElement("a");
        link.href = href;
        link.download = `${fileName}.png`;
        link.click();
        URL.revokeObjectURL(href);
      })
      .catch(() => {
        setTold(text.failed);
      });
  };
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
      <a href={svgHref} download={`${fileName}.svg`} data-testid="svg-link">
        {text.svg}
      </a>
      <button type="button" className="button" onClick={save}>
        {text.png}
      </button>
      <span role="status">{told}</span>
    </p>
  );
}
