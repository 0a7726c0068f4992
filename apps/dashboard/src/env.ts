/** Where the API answers. Read at run time, so that one build serves any address. Throws an error naming the variable. */
export function readApiUrl(): string {
  const address = process.env["API_URL"] ?? "http://127.0.0.1:3001";
  if (!URL.canParse(address)) throw new Error(`environment variable API_URL: not an address: "${address}"`);
  return address.replace(/\/+$/, "");
}

/** Whether pages are made as they are asked for, by `pnpm dev`. */
export const inDevelopment = process.env.NODE_ENV === "development";
