/** Publishers' addresses, by the setting that changes them. A new source adds its lines here and to .env.example. */
export const BASE_URLS = {
  FRED_BASE_URL: "https://fred.stlouisfed.org",
  CBP_BASE_URL: "https://www.cbp.gov",
  SESNSP_BASE_URL: "https://www.gob.mx",
  SESNSP_SHARE_BASE_URL: "https://sspcgob-my.sharepoint.com",
  SESNSP_MIRROR_BASE_URL: "https://repodatos.atdt.gob.mx",
} as const satisfies Record<string, string>;

export type BaseUrls = Readonly<Record<keyof typeof BASE_URLS, string>>;

/** Keys that publishers hand out, by the setting that holds them. They come from the environment only, and are never written anywhere. */
export const KEY_NAMES = ["FRED_API_KEY", "BANXICO_TOKEN", "INEGI_TOKEN"] as const;

export type KeyName = (typeof KEY_NAMES)[number];
export type Keys = Readonly<Partial<Record<KeyName, string>>>;

/** The text with every key in it, as it is or as an address spells it, replaced by three asterisks. */
export function redact(text: string, keys: Keys): string {
  const spellings = Object.values(keys).flatMap((key) => [key, encodeURIComponent(key)]);
  return spellings.reduce((shown, key) => (key === "" ? shown : shown.replaceAll(key, "***")), text);
}
