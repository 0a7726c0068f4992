import type { Term } from "../term.ts";

export const MOVEMENT_TERMS = {
  "port-of-entry": {
    name: { en: "Port of entry", es: "Puerto de entrada" },
    also: { en: "land port, bridge, border crossing", es: "garita, puente, cruce fronterizo" },
    meaning: {
      en: "A place where one may enter the US lawfully. A port can have several bridges or gates: El Paso has four. Who is stopped there is counted among encounters, who passes here.",
      es: "Lugar por donde se puede entrar legalmente a EE. UU. Un puerto puede tener varios puentes o garitas: El Paso tiene cuatro. A quien se detiene ahí se le cuenta entre los encuentros; a quien pasa, aquí.",
    },
    series: ["bts-trucks", "bts-personal-vehicles", "bts-pedestrians"],
  },
  "inbound-crossing": {
    name: { en: "Crossing", es: "Cruce" },
    meaning: {
      en: "One entry into the US by one way: a truck, a car, somebody on foot. Cars and the people in them are two counts of the same entries, and are never added up.",
      es: "Una entrada a EE. UU. por una vía: un camión, un auto, alguien a pie. Los autos y quienes van en ellos son dos conteos de las mismas entradas y nunca se suman.",
    },
    series: ["bts-personal-vehicles", "bts-personal-vehicle-passengers", "bts-pedestrians"],
  },
  remittances: {
    name: { en: "Family remittances", es: "Remesas familiares" },
    also: { en: "money sent home", es: "envíos de dinero" },
    meaning: {
      en: "Money that people send to their families in another country, by transfer, money order or cash. Not wages earned across the border and spent at home.",
      es: "Dinero que las personas envían a sus familias en otro país, por transferencia, orden de pago o efectivo. No son los salarios ganados al otro lado y gastados en casa.",
    },
    series: ["mx-remittances", "mx-remittances-sent"],
  },
} as const satisfies Record<string, Term>;
