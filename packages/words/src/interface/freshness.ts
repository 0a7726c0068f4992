import type { Widen } from "./widen.ts";

export const freshnessEn = {
  fresh: "Fresh",
  due: "Due",
  overdue: "Overdue",
  "source-error": "Source error",
  held: "Held for review",
  concluded: "Concluded",
  "not-held": "Not held",
} as const;

export const freshnessEs: Widen<typeof freshnessEn> = {
  fresh: "Al día",
  due: "Por salir",
  overdue: "Atrasada",
  "source-error": "Error de la fuente",
  held: "En revisión",
  concluded: "Concluida",
  "not-held": "Sin datos",
};

export const freshnessMeaningEn = {
  fresh: "the newest value the publisher is expected to have out",
  due: "the next value may be out any day",
  held: "a new file is held for review; the last good values stay",
  overdue: "the next value should be out and is not held",
  "source-error": "the source could not be read; the last good values stay",
  concluded: "this series is not carried on",
  "not-held": "no value is held at this date",
} as const;

export const freshnessMeaningEs: Widen<typeof freshnessMeaningEn> = {
  fresh: "el valor más reciente que se espera publicado",
  due: "el siguiente valor puede salir cualquier día",
  overdue: "el siguiente valor ya debió salir y no se tiene",
  held: "un archivo nuevo espera revisión; quedan los últimos valores buenos",
  "source-error": "no se pudo leer la fuente; quedan los últimos valores buenos",
  concluded: "la serie ya no continúa",
  "not-held": "no se tiene ningún valor a esta fecha",
};
