import type { Widen } from "./widen.ts";

export const shellEn = {
  firstVisit:
    "New here? Frontera sets official US-Mexico figures beside what a paper said of them in December 2017. Each value names its date and its source; blue marks what is current, orange what the paper says.",
  hideFirstVisit: "Hide this note",
  name: "Frontera",
  tagline: "US-Mexico figures, 2017 and now",
  skip: "Skip to the content",
  navigation: "Indicators",
  overview: "Overview",
  language: "Español",
  theme: "Theme",
  themeSystem: "Auto",
  themeLight: "Light",
  themeDark: "Dark",
  paper: "The paper",
  paperNote:
    "Every figure marked 2017 is this paper's. Every other figure is its publisher's, as stated in the vintage shown.",
} as const;

export const shellEs: Widen<typeof shellEn> = {
  firstVisit:
    "¿Primera visita? Frontera pone las cifras oficiales de México y Estados Unidos junto a lo que un estudio dijo de ellas en diciembre de 2017. Cada valor nombra su fecha y su fuente; el azul marca lo actual, el naranja lo que dice el estudio.",
  hideFirstVisit: "Ocultar esta nota",
  name: "Frontera",
  tagline: "Cifras México-EE. UU., 2017 y ahora",
  skip: "Ir al contenido",
  navigation: "Indicadores",
  overview: "Panorama",
  language: "English",
  theme: "Tema",
  themeSystem: "Auto",
  themeLight: "Claro",
  themeDark: "Oscuro",
  paper: "El estudio",
  paperNote:
    "Toda cifra marcada 2017 es de este estudio. Toda otra cifra es de quien la publica, tal como consta en la edición indicada.",
};
