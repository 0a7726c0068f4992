import type { Catalogue } from "@frontera/domain";

type PartsEntry = Catalogue["parts"][string];

/** US ports of entry on the Mexican border, under CBP's port codes, from the Pacific to the Gulf. */
export const PORTS = {
  name: { en: "Port of entry", es: "Puerto de entrada" },
  parts: [
    { code: "port-2504", name: { en: "San Ysidro, California", es: "San Ysidro, California" } },
    { code: "port-2506", name: { en: "Otay Mesa, California", es: "Otay Mesa, California" } },
    { code: "port-2505", name: { en: "Tecate, California", es: "Tecate, California" } },
    { code: "port-2503", name: { en: "Calexico, California", es: "Caléxico, California" } },
    { code: "port-2507", name: { en: "Calexico East, California", es: "Caléxico Este, California" } },
    { code: "port-2502", name: { en: "Andrade, California", es: "Andrade, California" } },
    { code: "port-2608", name: { en: "San Luis, Arizona", es: "San Luis, Arizona" } },
    { code: "port-2602", name: { en: "Lukeville, Arizona", es: "Lukeville, Arizona" } },
    { code: "port-2606", name: { en: "Sasabe, Arizona", es: "Sásabe, Arizona" } },
    { code: "port-2604", name: { en: "Nogales, Arizona", es: "Nogales, Arizona" } },
    { code: "port-2603", name: { en: "Naco, Arizona", es: "Naco, Arizona" } },
    { code: "port-2601", name: { en: "Douglas, Arizona", es: "Douglas, Arizona" } },
    { code: "port-2406", name: { en: "Columbus, New Mexico", es: "Columbus, Nuevo México" } },
    { code: "port-2408", name: { en: "Santa Teresa, New Mexico", es: "Santa Teresa, Nuevo México" } },
    { code: "port-2402", name: { en: "El Paso, Texas", es: "El Paso, Texas" } },
    { code: "port-2403", name: { en: "Presidio, Texas", es: "Presidio, Texas" } },
    { code: "port-2302", name: { en: "Del Rio, Texas", es: "Del Río, Texas" } },
    { code: "port-2303", name: { en: "Eagle Pass, Texas", es: "Eagle Pass, Texas" } },
    { code: "port-2304", name: { en: "Laredo, Texas", es: "Laredo, Texas" } },
    { code: "port-2310", name: { en: "Roma, Texas", es: "Roma, Texas" } },
    { code: "port-2307", name: { en: "Rio Grande City, Texas", es: "Río Grande City, Texas" } },
    { code: "port-2305", name: { en: "Hidalgo, Texas", es: "Hidalgo, Texas" } },
    { code: "port-2309", name: { en: "Progreso, Texas", es: "Progreso, Texas" } },
    { code: "port-2301", name: { en: "Brownsville, Texas", es: "Brownsville, Texas" } },
  ],
} as const satisfies PartsEntry;
