import type { NextConfig } from "next";

const config: NextConfig = {
  poweredByHeader: false,
  // The server around Next does it, and better.
  compress: false,
  // No page asks the server for a picture in another size; unless told so, it would make them for whoever asks.
  images: { unoptimized: true },
  headers: () =>
    Promise.resolve([
      {
        source: "/:path*",
        headers: [
          { key: "X-Content-Type-Options", value: "nosniff" },
          { key: "X-Frame-Options", value: "DENY" },
          { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
          { key: "Permissions-Policy", value: "camera=(), geolocation=(), microphone=()" },
        ],
      },
    ]),
  // Plot brings its own module format, jsdom reads files beside itself, resvg is native: they stay outside the server bundle.
  serverExternalPackages: ["@observablehq/plot", "@resvg/resvg-js", "jsdom"],
  // `pnpm types` checks them, with the rest.
  typescript: { ignoreBuildErrors: true },
  // Every browser this is built for has what Next would bring for older ones.
  turbopack: { resolveAlias: { "../build/polyfills/polyfill-module": "./src/no-polyfills.ts" } },
  experimental: {
    // Operators upload publishers' files: what the API accepts, the proxy in front of it hands on whole.
    proxyClientMaxBodySize: "161mb",
    // A few kilobytes of style that the first line of text would otherwise wait for.
    inlineCss: true,
    // A link followed without a connection waits for it, and the page in view stays.
    useOffline: true,
  },
};

export default config;
