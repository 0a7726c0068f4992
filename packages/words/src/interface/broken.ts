import type { Locale } from "@frontera/domain";

/** What an unforeseen error shows. Kept apart from the other texts because error pages carry both languages to the browser. */
export const BROKEN = {
  en: {
    title: "This page could not be shown",
    marked: "An error stopped it. Its mark in the server's log: {digest}.",
    unmarked: "An error in the browser stopped it.",
    retry: "Try again",
  },
  es: {
    title: "No se pudo mostrar esta página",
    marked: "Un error la detuvo. Su marca en el registro del servidor: {digest}.",
    unmarked: "Un error en el navegador la detuvo.",
    retry: "Intentar de nuevo",
  },
} as const satisfies Record<Locale, Record<string, string>>;
