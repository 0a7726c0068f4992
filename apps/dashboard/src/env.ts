/** Where the API answers. Read at run time, so that one build serves any address. Throws an error naming the variable. */
export function readApiUrl(): string {
  const address = process.env["API_URL"] ?? "http://127.0.0.1:3001";
  if (!URL.canParse(address)) throw new Error(`environment variable API_URL: not an address: "${address}"`);
  return address.replace(/\/+$/, "");
}

/** Where the pages are served, unless the command says otherwise. Throws an error naming the variable. */
export function readPlace(): { readonly hostname: string; readonly port: string } {
  const { HOST: hostname = "127.0.0.1", PORT: port = "3000" } = process.env;
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535)
    throw new Error(`environment variable PORT: not a port: "${port}"`);
  return { hostname, port };
}

/** Whether pages are made as they are asked for, by `pnpm dev`. */
export const inDevelopment = process.env.NODE_ENV === "development";

/** The address that readers open, as the operator set it, without a path; null where none is set. Throws an error naming the variable. */
export function readPublicOrigin(): string | null {
  const address = process.env["PUBLIC_URL"];
  if (address === undefined || address === "") return null;
  if (!/^https?:/.test(address) || !URL.canParse(address))
    throw new Error(`environment variable PUBLIC_URL: not an address: "${address}"`);
  return new URL(address).origin;
}

/** Addresses and ranges of proxies in front, besides loopback. */
export const readTrustedProxies = (): readonly string[] =>
  (process.env["TRUSTED_PROXIES"] ?? "")
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");
