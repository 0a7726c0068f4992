import { setTimeout as delay } from "node:timers/promises";

/**
 * Asks the given addresses in turn, every 20 ms, until SIGTERM; then says the longest time each took, in milliseconds. The first question to each is not
 * counted: it is this program that takes its time over it, until it has a client and a connection.
 */
const addresses = process.argv.slice(2);
const stop = new AbortController();
process.on("SIGTERM", () => {
  stop.abort();
});
const longestMs = addresses.map(() => 0);
for (const address of addresses) await (await fetch(address)).text();
while (!stop.signal.aborted)
  for (const [index, address] of addresses.entries()) {
    const begun = performance.now();
    await (await fetch(address)).text();
    longestMs[index] = Math.max(longestMs[index] ?? 0, performance.now() - begun);
    await delay(10);
  }
process.stdout.write(JSON.stringify(longestMs));
