import type { MetadataRoute } from "next";
import { originOfReader } from "../address/origin.ts";

/** Pages may be found; what writes, what is somebody's own, and answers of which there are as many as anybody asks for, may not. */
export default async function robots(): Promise<MetadataRoute.Robots> {
  return {
    rules: {
      userAgent: "*",
      allow: "/",
      disallow: [
        "/trpc/",
        "/auth/",
        "/api/imports",
        "/*/account",
        "/*/watches",
        "/*/first-visit",
        "/*/search?",
        "/*/check?",
      ],
    },
    sitemap: `${await originOfReader()}/sitemap.xml`,
  };
}
