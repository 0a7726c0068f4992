import type { NextConfig } from "next";

const config: NextConfig = {
  poweredByHeader: false,
  // Plot brings its own module format and jsdom reads files beside itself: both stay outside the server bundle.
  serverExternalPackages: ["@observablehq/plot", "jsdom"],
};

export default config;
