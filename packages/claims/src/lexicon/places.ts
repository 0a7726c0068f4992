import { MEXICAN_STATES, PARTS } from "@frontera/content";

/** A place as it is called, and its code: of a state, a part of the border, a country, or `elsewhere` for what no series is about. */
type Place = readonly [code: string, names: string];

const shortNames: Readonly<Record<string, string>> = {
  "MX-COA": "coahuila",
  "MX-CMX": "ciudad de mexico|mexico city|cdmx|distrito federal|la capital del pais",
  "MX-MEX": "estado de mexico|edomex|state of mexico|mexico state|edo mex",
  "MX-MIC": "michoacan",
  "MX-VER": "veracruz",
  "MX-BCS": "baja california sur",
};

const states: readonly Place[] = MEXICAN_STATES.map(({ code, name }) => [
  code,
  code === "MX-MEX"
    ? (shortNames[code] ?? "")
    : [name, ...(shortNames[code] === undefined ? [] : [shortNames[code]])].join("|"),
]);

const sectors: readonly Place[] = PARTS.sector.parts.map(({ code, name }) => {
  const place = name.en.replace(/ sector$/u, "");
  return [code, `${name.en}|sector ${place}|sector de ${place}|${place}`];
});

/** Named by people and not held here: that they are places is known, so that they are refused as such. */
const elsewhere =
  "europe|europa|france|francia|spain|espana|canada|germany|alemania|chicago|new york|nueva york|los angeles|london|londres|the world|el mundo|world|mundo|central america|centroamerica|latin america|america latina|south america|sudamerica|florida|washington|brazil|brasil|argentina|chile|peru|colombia|ecuador|cuba|haiti|nicaragua|panama|el salvador|guatemala|honduras|venezuela|belize|belice|china|india|japan|japon|russia|rusia|ukraine|ucrania|acapulco|tijuana|ciudad juarez|juarez|monterrey|culiacan|cancun|celaya|reynosa|matamoros|mexicali|ensenada|irapuato|northern border|frontera norte|canadian border|southern mexico|northern mexico|sur de mexico|norte de mexico";

export const PLACES: readonly Place[] = [
  ...states,
  ...sectors,
  [
    "MX",
    "mexico|the country|el pais|republica mexicana|territorio nacional|mexican territory|national|nacional|a nivel nacional en mexico",
  ],
  ["US", "us|united states|eeuu|estados unidos|america|estadounidense|american|la union americana"],
  [
    "nationwide",
    "nationwide|across the us|across the united states|on all borders|at all borders|all borders|along all borders|todas las fronteras|en todas las fronteras|countrywide|whole us|en todo el pais|a nivel nacional|en todo estados unidos|en todo eeuu|throughout the united states|all us borders|nivel nacional|todo el pais",
  ],
  [
    "US-southwest-border",
    "border|southwest border|southwestern border|southern border|us southern border|us mexico border|mexico us border|border with mexico|southwest land border|us border|southwest|frontera|frontera sur|frontera suroeste|frontera sur de eeuu|frontera suroeste de eeuu|frontera sur de estados unidos|frontera suroeste de estados unidos|frontera entre mexico y estados unidos|frontera con mexico|suroeste|frontera mexico estados unidos|frontera sur estadounidense|fronteriza|fronterizos|fronterizas|fronterizo",
  ],
  ["state-TX", "texas"],
  ["state-CA", "california"],
  ["state-AZ", "arizona"],
  ["state-NM", "new mexico|nuevo mexico"],
  [
    "northbound",
    "from mexico to the us|from mexico to the united states|from mexico into the us|from mexico into the united states|de mexico a eeuu|de mexico a estados unidos|desde mexico a eeuu|desde mexico a estados unidos|desde mexico hacia estados unidos",
  ],
  ["elsewhere", elsewhere],
];

/** Who counts, as people call them, and the beginning of the ids of their series. */
export const SOURCES: readonly (readonly [starts: string, names: string])[] = [
  ["inegi", "inegi"],
  ["sesnsp", "sesnsp|secretariado ejecutivo|secretariado|snsp|prosecutors|fiscalias"],
  ["cbp", "cbp|customs and border protection|us customs and border protection"],
  ["usbp", "border patrol|us border patrol|usbp|patrulla fronteriza"],
  ["worldbank", "world bank|banco mundial"],
  ["conapo", "conapo"],
  ["unhcr", "unhcr|acnur|refugee agency"],
  ["comar", "comar"],
  ["usd-mxn-fix", "banxico|bank of mexico|banco de mexico"],
  ["usd-mxn-h10", "federal reserve|fed|reserva federal|h10"],
  ["dhs", "dhs|homeland security"],
];
