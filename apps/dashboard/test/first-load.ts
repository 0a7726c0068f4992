import type { Browser } from "playwright-core";

/** Bytes of script as the browser received them, compressed; without the headers of the answers. */
export interface ScriptBytes {
  /** Asked for before the page was loaded: what a reader waits for. */
  readonly first: number;
  /** Asked for afterwards by the page itself, at rest. */
  readonly later: number;
}

/** How long a page may go on asking for scripts after it is loaded. */
const settleMs = 3_000;

/** Opens a page with an empty cache and counts the scripts it loads. */
export async function measureScripts(browser: Browser, url: string): Promise<ScriptBytes> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    const protocol = await context.newCDPSession(page);
    await Promise.all([protocol.send("Network.enable"), protocol.send("Page.enable")]);
    const askedAt = new Map<string, number>();
    const bodies = new Map<string, number>();
    const received: { readonly askedAt: number; readonly bytes: number }[] = [];
    let loadedAt = Number.POSITIVE_INFINITY;
    protocol.on("Network.requestWillBeSent", ({ requestId, type, timestamp }) => {
      if (type === "Script") askedAt.set(requestId, timestamp);
    });
    protocol.on("Network.dataReceived", ({ requestId, encodedDataLength }) => {
      bodies.set(requestId, (bodies.get(requestId) ?? 0) + encodedDataLength);
    });
    protocol.on("Network.loadingFinished", ({ requestId }) => {
      const asked = askedAt.get(requestId);
      if (asked !== undefined) received.push({ askedAt: asked, bytes: bodies.get(requestId) ?? 0 });
    });
    protocol.on("Page.loadEventFired", ({ timestamp }) => {
      loadedAt = timestamp;
    });
    await page.goto(url, { waitUntil: "load" });
    await page.waitForTimeout(settleMs);
    const sum = (of: typeof received): number => of.reduce((total, { bytes }) => total + bytes, 0);
    const first = received.filter((script) => script.askedAt < loadedAt);
    return { first: sum(first), later: sum(received) - sum(first) };
  } finally {
    await context.close();
  }
}
