import type { Widen } from "./widen.ts";

export const mapEn = {
  titles: { now: "By state, {period}", then: "By state, {period}", change: "By state, 2017 to {period}" },
  times: "Time of the map",
  time: { now: "now", then: "2017", change: "change" },
  ofYear: "a whole year",
  percentSince: "percent change since 2017",
  to: "to",
  byState: "By state",
  noneHeld:
    "The publisher states this by state, and no value by state is held as known on {date}. The map is drawn once the publisher's file by state has been read; Sources says when that was last tried.",
  label: {
    MX: "Map of Mexico's states, shaded by value, {period}. The table beside it has every value.",
    US: "Map of the US states at the land border, shaded by value, {period}. The table beside it has every value.",
  },
  table: "Values by state, scrolls",
  caption: "{period}, highest first, as chosen above",
  state: "State",
  geometry: {
    MX: {
      credit: "Geometry: svg-maps, Victor Cazanave, rounded,",
      licence: "CC BY 4.0",
      url: "https://creativecommons.org/licenses/by/4.0/",
    },
    US: {
      credit: "Geometry: US Census Bureau, through us-atlas, Mike Bostock,",
      licence: "ISC",
      url: "https://github.com/topojson/us-atlas/blob/master/LICENSE.md",
    },
  },
} as const;

export const mapEs: Widen<typeof mapEn> = {
  titles: { now: "Por entidad, {period}", then: "Por entidad, {period}", change: "Por entidad, de 2017 a {period}" },
  times: "Momento del mapa",
  time: { now: "ahora", then: "2017", change: "cambio" },
  ofYear: "un año completo",
  percentSince: "cambio porcentual desde 2017",
  to: "a",
  byState: "Por estado",
  noneHeld:
    "La fuente publica esta serie por estado, y con lo publicado hasta el {date} no tenemos ningún valor por estado. El mapa se dibuja en cuanto se lea el archivo por estado; Fuentes dice cuándo se intentó por última vez.",
  label: {
    MX: "Mapa de las entidades de México, sombreadas por valor, {period}. La tabla contigua tiene todos los valores.",
    US: "Mapa de los estados de EE. UU. en la frontera terrestre, sombreados por valor, {period}. La tabla contigua tiene todos los valores.",
  },
  table: "Valores por entidad, se desplaza",
  caption: "{period}, de mayor a menor, como se eligió arriba",
  state: "Entidad",
  geometry: {
    MX: {
      credit: "Geometría: svg-maps, Victor Cazanave, redondeada,",
      licence: "CC BY 4.0",
      url: "https://creativecommons.org/licenses/by/4.0/",
    },
    US: {
      credit: "Geometría: US Census Bureau, por us-atlas, Mike Bostock,",
      licence: "ISC",
      url: "https://github.com/topojson/us-atlas/blob/master/LICENSE.md",
    },
  },
};
