/** Publishers' addresses, by the setting that changes them. A new source adds its lines here and to .env.example. */
export const BASE_URLS = {
  FRED_BASE_URL: "https://fred.stlouisfed.org",
  FRED_API_BASE_URL: "https://api.stlouisfed.org",
  CENSUS_BASE_URL: "https://www.census.gov",
  CENSUS_API_BASE_URL: "https://api.census.gov",
  BEA_BASE_URL: "https://apps.bea.gov",
  COMTRADE_BASE_URL: "https://comtradeapi.un.org",
  BTS_BASE_URL: "https://data.bts.gov",
  BANXICO_BASE_URL: "https://www.banxico.org.mx",
  ECB_BASE_URL: "https://www.ecb.europa.eu",
  FRANKFURTER_BASE_URL: "https://api.frankfurter.dev",
  CBP_BASE_URL: "https://www.cbp.gov",
  OHSS_BASE_URL: "https://ohss.dhs.gov",
  SESNSP_BASE_URL: "https://www.gob.mx",
  SESNSP_SHARE_BASE_URL: "https://sspcgob-my.sharepoint.com",
  SESNSP_MIRROR_BASE_URL: "https://repodatos.atdt.gob.mx",
  INEGI_BASE_URL: "https://www.inegi.org.mx",
  WORLDBANK_BASE_URL: "https://api.worldbank.org",
  FOREIGN_ASSISTANCE_BASE_URL: "https://s3.amazonaws.com/files.explorer.devtechlab.com",
  FOREIGN_ASSISTANCE_API_BASE_URL: "https://foreignassistance.gov",
  UNHCR_BASE_URL: "https://api.unhcr.org",
  USASPENDING_BASE_URL: "https://api.usaspending.gov",
} as const satisfies Record<string, string>;

export type BaseUrls = Readonly<Record<keyof typeof BASE_URLS, string>>;

/** Keys that publishers hand out, by the setting that holds them. They come from the environment only, and are never written anywhere. */
const SECRETS = ["FRED_API_KEY", "BANXICO_TOKEN", "INEGI_TOKEN", "CENSUS_API_KEY"] as const;

/** What a source may need from the environment: keys, and the number of an indicator that its publisher does not print. */
export const KEY_NAMES = [...SECRETS, "INEGI_HOMICIDES_INDICATOR"] as const;

export type KeyName = (typeof KEY_NAMES)[number];
export type Keys = Readonly<Partial<Record<KeyName, string>>>;

/** The text with every key in it, as it is or as an address spells it, replaced by three asterisks. */
export function redact(text: string, keys: Keys): string {
  const spellings = SECRETS.flatMap((name) => {
    const key = keys[name] ?? "";
    return [key, encodeURIComponent(key)];
  });
  return spellings.reduce((shown, key) => (key === "" ? shown : shown.replaceAll(key, "***")), text);
}
