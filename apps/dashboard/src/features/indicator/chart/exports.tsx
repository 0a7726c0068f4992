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
    takePicture(svgHref).then(
      (href) => {
        const link = document.createElement("a");
        link.href = href;
        link.download = `${fileName}.png`;
        link.click();
        URL.revokeObjectURL(href);
      },
      () => {
        setTold(text.failed);
      },
    );
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

const enlarged = 2;

async function takePicture(svgHref: string): Promise<string> {
  const answer = await fetch(svgHref);
  if (!answer.ok) throw new Error(`the chart was answered with ${String(answer.status)}`);
  const drawn = URL.createObjectURL(await answer.blob());
  const image = new Image();
  image.src = drawn;
  await image.decode();
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [image.naturalWidth * enlarged, image.naturalHeight * enlarged];
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  URL.revokeObjectURL(drawn);
  const picture = await new Promise<Blob | null>((done) => {
    canvas.toBlob(done, "image/png");
  });
  if (!picture) throw new Error("the browser made no picture");
  return URL.createObjectURL(picture);
}
