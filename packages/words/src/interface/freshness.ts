import type { Widen } from "./widen.ts";

export const freshnessEn = {
  fresh: "Fresh",
  due: "Due",
  overdue: "Overdue",
  "source-error": "Source error",
  held: "Held for review",
  "held-in-part": "Held in part",
  concluded: "Concluded",
  "not-held": "Not held",
} as const;

export const freshnessEs: Widen<typeof freshnessEn> = {
  fresh: "Al día",
  due: "Por salir",
  overdue: "Atrasada",
  "source-error": "Error de la fuente",
  held: "En revisión",
  "held-in-part": "En parte",
  concluded: "Concluida",
  "not-held": "Sin datos",
};

export const freshnessMeaningEn = {
  fresh: "the newest value the publisher is expected to have out",
  due: "the next value may be out any day",
  held: "a new file is held for review; the last good values stay",
  overdue: "the next value should be out and is not held",
  "source-error": "the source could not be read; the last good values stay",
  "held-in-part": "later values may have been published; nothing fetches them by itself",
  concluded: "its publisher ended this series, and all of it is held",
  "not-held": "no value is held at this date",
} as const;

export const freshnessMeaningEs: Widen<typeof freshnessMeaningEn> = {
  fresh: "el valor más reciente que se espera publicado",
  due: "el siguiente valor puede salir cualquier día",
  overdue: "el siguiente valor ya debió salir y aún no está aquí",
  held: "un archivo nuevo espera revisión; quedan los últimos valores buenos",
  "source-error": "no se pudo leer la fuente; quedan los últimos valores buenos",
  "held-in-part": "puede haber valores posteriores publicados; nada los trae por sí solo",
  concluded: "la fuente terminó esta serie y aquí está completa",
  "not-held": "no hay ningún valor a esta fecha",
};
