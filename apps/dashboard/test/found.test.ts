import { CATALOGUE } from "@frontera/content";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startStack, type Stack } from "./stack.ts";

let stack: Stack;
beforeAll(async () => {
  stack = await startStack();
});
afterAll(() => stack.stop());

const read = (path: string): Promise<Response> => fetch(`${stack.origin}${path}`, { redirect: "manual" });

describe("a search engine", () => {
  it("is told which pages may be found, and where their list is", async () => {
    const response = await read("/robots.txt");
    expect([response.status, response.headers.get("content-type")]).toEqual([200, "text/plain"]);
    const text = await response.text();
    expect(text).toContain(`Sitemap: ${stack.origin}/sitemap.xml`);
    for (const path of ["/trpc/", "/auth/", "/*/account"]) expect(text).toContain(`Disallow: ${path}`);
  });

  it("finds every page of the list in both languages, and every subject among them", async () => {
    const list = await (await read("/sitemap.xml")).text();
    const pages = [...list.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, page = ""]) => page);
    for (const { id } of CATALOGUE.indicators)
      for (const locale of ["en", "es"]) expect(pages).toContain(`${stack.origin}/${locale}/${id}`);
    expect(pages.length).toBe(new Set(pages).size);
    for (const page of pages.filter((each) => !each.includes("/sources/"))) {
      const { status } = await fetch(page, { redirect: "manual" });
      expect(status, page).toBe(200);
    }
  });

  it("is told the page itself behind any view of it, and the same page in the other language", async () => {
    const link = (await read("/en/peso?units=pch&series=usd-mxn-h10")).headers.get("link") ?? "";
    // Whole addresses: search engines and Lighthouse take no others.
    expect(link).toContain(`<${stack.origin}/en/peso>; rel="canonical"`);
    expect(link).toContain(`<${stack.origin}/es/peso>; rel="alternate"; hreflang="es"`);
  });
});
