import { inDevelopment } from "./env.ts";

/** A number for one answer's scripts. */
export const newNonce = (): string => btoa(crypto.randomUUID());

/** Styles may stand in attributes, as charts write them; nothing comes from elsewhere, and no other site frames a page. */
export const contentPolicy = (nonce: string): string =>
  [
    "default-src 'self'",
    // A page in development is put together in the browser out of texts.
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${inDevelopment ? " 'unsafe-eval'" : ""}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
