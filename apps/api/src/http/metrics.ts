import { collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import { readReleases, type Database } from "@frontera/db";
import type { Live } from "../live.ts";

/** What this process counts, in Prometheus' text form. */
export interface Metrics {
  answered(method: string, route: string, status: number, seconds: number): void;
  read(): Promise<string>;
  readonly contentType: string;
}

/** The process's own numbers, requests by route, watchers of the event stream, and the age of every release's newest vintage. */
export function openMetrics(db: Database, live: Live, now: () => Date): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: "frontera_request_seconds",
    help: "Time to answer a request, by route.",
    labelNames: ["method", "route", "status"],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers,
  });
  new Gauge({
    name: "frontera_live_watchers",
    help: "Event streams open on this process.",
    registers,
    collect() {
      this.set(live.watchers());
    },
  });
  new Gauge({
    name: "frontera_vintage_age_days",
    help: "Days since the newest vintage of a release became public.",
    labelNames: ["release"],
    registers,
    async collect() {
      this.reset();
      for (const { releaseId, lastVintageDate } of await readReleases(db))
        this.set({ release: releaseId }, (now().getTime() - Date.parse(lastVintageDate)) / 86_400_000);
    },
  });
  return {
    answered: (method, route, status, seconds) => {
      requests.observe({ method, route, status: String(status) }, seconds);
    },
    read: () => registry.metrics(),
    contentType: registry.contentType,
  };
}
