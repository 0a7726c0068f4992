/** A place people name that no series is held for, and where it lies or which crossing it faces: codes of states and of parts of the border. */
export interface Place {
  readonly name: string;
  readonly within: readonly string[];
  /** The municipality it lies in, where that has another name: INEGI's key. */
  readonly municipality?: string;
}

/** Cities of Mexico, those on the border from the Pacific to the Gulf first. */
export const PLACES: readonly Place[] = [
  { name: "Tijuana", within: ["MX-BCN", "port-2504", "port-2506", "sector-san-diego", "office-san-diego"] },
  { name: "Tecate", within: ["MX-BCN", "port-2505"] },
  { name: "Mexicali", within: ["MX-BCN", "port-2503", "port-2507", "sector-el-centro"] },
  { name: "Ensenada", within: ["MX-BCN"] },
  { name: "Nogales", within: ["MX-SON", "port-2604", "sector-tucson"] },
  { name: "Agua Prieta", within: ["MX-SON", "port-2601"] },
  { name: "Hermosillo", within: ["MX-SON"] },
  { name: "Ciudad Juárez", within: ["MX-CHH", "port-2402", "sector-el-paso", "office-el-paso"], municipality: "08037" },
  { name: "Ojinaga", within: ["MX-CHH", "port-2403", "sector-big-bend"] },
  { name: "Ciudad Acuña", within: ["MX-COA", "port-2302", "sector-del-rio"], municipality: "05002" },
  { name: "Piedras Negras", within: ["MX-COA", "port-2303", "sector-del-rio"] },
  { name: "Nuevo Laredo", within: ["MX-TAM", "port-2304", "sector-laredo", "office-laredo"] },
  { name: "Reynosa", within: ["MX-TAM", "port-2305", "sector-rio-grande-valley"] },
  { name: "Matamoros", within: ["MX-TAM", "port-2301", "sector-rio-grande-valley"] },
  { name: "Monterrey", within: ["MX-NLE"] },
  { name: "Culiacán", within: ["MX-SIN"] },
  { name: "Mazatlán", within: ["MX-SIN"] },
  { name: "Guadalajara", within: ["MX-JAL"] },
  { name: "Acapulco", within: ["MX-GRO"] },
  { name: "Celaya", within: ["MX-GUA"] },
  { name: "Morelia", within: ["MX-MIC"] },
  { name: "Tapachula", within: ["MX-CHP"] },
  { name: "Cancún", within: ["MX-ROO"], municipality: "23005" },
  { name: "CDMX", within: ["MX-CMX"] },
  { name: "Mexico City", within: ["MX-CMX"] },
  { name: "Estado de México", within: ["MX-MEX"] },
];
