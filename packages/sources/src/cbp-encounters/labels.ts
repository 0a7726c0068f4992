import type { PartCode, PartKindOfBorder } from "@frontera/content";

type Labels<K extends PartKindOfBorder> = Readonly<Record<string, PartCode<K>>>;

/**
 * Every label CBP prints for a part. A label that is renamed keeps its part (`UC / Single Minors` became `UAC`); a label that is not here
 * is refused, because a month without rows of a known label would pass for a zero.
 */
export const CITIZENSHIPS: Labels<"citizenship"> = {
  BRAZIL: "cit-BR",
  CANADA: "cit-CA",
  "CHINA, PEOPLES REPUBLIC OF": "cit-CN",
  COLOMBIA: "cit-CO",
  CUBA: "cit-CU",
  ECUADOR: "cit-EC",
  GUATEMALA: "cit-GT",
  HONDURAS: "cit-HN",
  HAITI: "cit-HT",
  INDIA: "cit-IN",
  "MYANMAR (BURMA)": "cit-MM",
  MEXICO: "cit-MX",
  NICARAGUA: "cit-NI",
  PERU: "cit-PE",
  PHILIPPINES: "cit-PH",
  ROMANIA: "cit-RO",
  RUSSIA: "cit-RU",
  "EL SALVADOR": "cit-SV",
  TURKEY: "cit-TR",
  UKRAINE: "cit-UA",
  VENEZUELA: "cit-VE",
  OTHER: "cit-other",
};

export const DEMOGRAPHICS: Labels<"demographic"> = {
  "Single Adults": "dem-single-adults",
  FMUA: "dem-family-units",
  UAC: "dem-unaccompanied",
  "UC / Single Minors": "dem-unaccompanied",
  "Accompanied Minors": "dem-accompanied-minors",
};

/** In the southwest region alone. */
export const SECTORS: Labels<"sector"> = {
  "Big Bend Sector": "sector-big-bend",
  "Del Rio Sector": "sector-del-rio",
  "El Centro Sector": "sector-el-centro",
  "El Paso Sector": "sector-el-paso",
  "Laredo Sector": "sector-laredo",
  "Rio Grande Valley Sector": "sector-rio-grande-valley",
  "San Diego Sector": "sector-san-diego",
  "Tucson Sector": "sector-tucson",
  "Yuma Sector": "sector-yuma",
};

export const FIELD_OFFICES: Labels<"field-office"> = {
  "El Paso Field Office": "office-el-paso",
  "Laredo Field Office": "office-laredo",
  "San Diego Field Office": "office-san-diego",
  "Tucson Field Office": "office-tucson",
};

export const US_STATES: Labels<"us-state"> = { AZ: "state-AZ", CA: "state-CA", NM: "state-NM", TX: "state-TX" };
