import type { Widen } from "./widen.ts";

export const changesEn = {
  name: "Changes",
  title: "What changed",
  intro: "Everything that became public or was revised from {from} to {to}, as it is known here.",
  sinceVisit: "Everything new here since you last opened this page, on {at}.",
  remembered: "Only your browser keeps that time; nothing of it is kept here.",
  forget: "Forget it",
  lastDays: "The last 30 days",
  from: "From",
  to: "To",
  show: "Show",
  values: "New and revised values",
  none: "Nothing new and nothing revised in these days.",
  counts:
    "{added, plural, =0 {} one {# new value} other {# new values}}{both, select, yes {, } other {}}{revised, plural, =0 {} one {# revised} other {# revised}}{withdrawn, plural, =0 {} one {; # withdrawn} other {; # withdrawn}}",
  countTakenBack:
    "{count, plural, one {# value reads otherwise because its edition was taken back} other {# values read otherwise because their edition was taken back}}",
  takenBackCell: "{period}: {from} → {to} (edition taken back)",
  methods: "Changes of method",
  methodAt: "from {period}: {reason}",
  takenBack: "Taken back here",
  takenBackOn: "{release}: the edition of {date} was taken back on {at}: {reason}",
  held: "Held for review",
  heldNote: "A file has come that reads oddly; a person looks at it before its values are shown.",
  added: "{period}: {value}",
  revised: "{period}: {from} → {to}",
  revisedBy: "{period}: {from} → {to} ({percent})",
  withdrawn: "{period}: {from}, no longer stated",
  more: "and {count} more",
  verdicts: "Verdicts that changed",
  waiting: "Late, or not answering",
  waitingNote: "The newest values we have of these stay on the pages.",
  feeds: "Follow these changes:",
  feedTitle: "Frontera: what changed",
  feedVintage: "{release}: {counts}",
  feedText: "{publisher}. Edition of {date}.",
  feedVerdict: "Another verdict: {figure}",
} as const;

export const changesEs: Widen<typeof changesEn> = {
  name: "Cambios",
  title: "Lo que cambió",
  intro: "Todo lo que se publicó o se corrigió del {from} al {to}, según lo que se conoce aquí.",
  sinceVisit: "Todo lo nuevo aquí desde que abrió esta página por última vez, el {at}.",
  remembered: "Esa hora sólo la guarda su navegador; aquí no se guarda nada.",
  forget: "Olvidarla",
  lastDays: "Los últimos 30 días",
  from: "Desde",
  to: "Hasta",
  show: "Mostrar",
  values: "Valores nuevos y corregidos",
  none: "Nada nuevo ni corregido en estos días.",
  counts:
    "{added, plural, =0 {} one {# valor nuevo} other {# valores nuevos}}{both, select, yes {, } other {}}{revised, plural, =0 {} one {# corregido} other {# corregidos}}{withdrawn, plural, =0 {} one {; # retirado} other {; # retirados}}",
  countTakenBack:
    "{count, plural, one {# valor es otro porque su edición se retiró} other {# valores son otros porque su edición se retiró}}",
  takenBackCell: "{period}: {from} → {to} (edición retirada)",
  methods: "Cambios de metodología",
  methodAt: "desde {period}: {reason}",
  takenBack: "Retirado aquí",
  takenBackOn: "{release}: la edición del {date} se retiró el {at}: {reason}",
  held: "En revisión",
  heldNote: "Llegó un archivo con algo fuera de lo común; una persona lo revisa antes de mostrar sus valores.",
  added: "{period}: {value}",
  revised: "{period}: {from} → {to}",
  revisedBy: "{period}: {from} → {to} ({percent})",
  withdrawn: "{period}: {from}, ya no se publica",
  more: "y {count} más",
  verdicts: "Veredictos que cambiaron",
  waiting: "Con retraso o sin respuesta",
  waitingNote: "Los valores más recientes que tenemos siguen en las páginas.",
  feeds: "Seguir estos cambios:",
  feedTitle: "Frontera: lo que cambió",
  feedVintage: "{release}: {counts}",
  feedText: "{publisher}. Edición del {date}.",
  feedVerdict: "Otro veredicto: {figure}",
};

export const baselineEn = {
  name: "Then and now",
  title: "The paper’s figures, then and now",
  intro:
    "Every figure of the paper: what it states, the official record of the same period, the newest value, the change with its grade, and the verdict. Figures with a record come first.",
  sort: "Sort by {column}",
  source: "Source",
  course: "Course",
  sparkline: "{from}: {first}; {to}: {last}. {change}",
  csv: "Save as CSV",
  xlsx: "Save as Excel",
} as const;

export const baselineEs: Widen<typeof baselineEn> = {
  name: "Entonces y ahora",
  title: "Las cifras del estudio, entonces y ahora",
  intro:
    "Todas las cifras del estudio: lo que afirma, el registro oficial del mismo periodo, el valor más reciente, el cambio con su grado y el veredicto. Primero las que tienen registro.",
  sort: "Ordenar por {column}",
  source: "Fuente",
  course: "Trayectoria",
  sparkline: "{from}: {first}; {to}: {last}. {change}",
  csv: "Guardar en CSV",
  xlsx: "Guardar en Excel",
};

export const briefEn = {
  name: "Brief",
  title: "US-Mexico figures: 2017 and now",
  asOf: "As known on {date}.",
  sources: "Sources",
  address: "This page: {address}",
  code: "Code of the address of this page",
  print: "Print this page; it is made for one sheet.",
} as const;

export const briefEs: Widen<typeof briefEn> = {
  name: "Resumen",
  title: "Cifras de México y Estados Unidos: 2017 y ahora",
  asOf: "Según lo publicado hasta el {date}.",
  sources: "Fuentes",
  address: "Esta página: {address}",
  code: "Código de la dirección de esta página",
  print: "Imprima esta página; cabe en una hoja.",
};
