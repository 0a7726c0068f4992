import { fileURLToPath } from "node:url";
import { renderAsync } from "@resvg/resvg-js";
import pLimit from "p-limit";
import { ENLARGED } from "./file-sizes.ts";

/** The house's letters, as files that a drawing without a browser can be set in. */
const fontFiles = [
  new URL("@expo-google-fonts/public-sans/400Regular/PublicSans_400Regular.ttf", import.meta.url),
  new URL("@expo-google-fonts/public-sans/600SemiBold/PublicSans_600SemiBold.ttf", import.meta.url),
  new URL("@expo-google-fonts/public-sans/700Bold/PublicSans_700Bold.ttf", import.meta.url),
  new URL("@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf", import.meta.url),
].map((file) => fileURLToPath(file));

/** A picture takes a thread a quarter of a second and some megabytes: one is made after the other, and so many wait. */
const one = pLimit(1);
const waitingAtMost = 16;

/** A drawing of ours as a PNG of twice its size. Null where too many wait for theirs already. */
export async function pictureOf(svg: string): Promise<Uint8Array<ArrayBuffer> | null> {
  if (one.pendingCount >= waitingAtMost) return null;
  const picture = await one(() =>
    renderAsync(svg, {
      fitTo: { mode: "zoom", value: ENLARGED },
      font: { fontFiles, loadSystemFonts: false, defaultFontFamily: "Public Sans" },
    }),
  );
  return new Uint8Array(picture.asPng());
}
