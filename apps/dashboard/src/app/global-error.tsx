"use client";
import { Broken } from "../components/broken.tsx";
import "./[locale]/globals.css";

/** The frame of the page itself failed, so its language is not known: both are shown. */
export default function GlobalError({ error, retry }: { readonly error: unknown; readonly retry: () => void }) {
  return (
    <html lang="en">
      <body>
        <main>
          <Broken locale="en" error={error} retry={retry} />
          <Broken locale="es" error={error} retry={retry} />
        </main>
      </body>
    </html>
  );
}
