import { Writable } from "node:stream";
import { pino, type Logger } from "pino";

/** A log that keeps its lines. */
export function keepLog(level = "info"): { log: Logger; lines: string[] } {
  const lines: string[] = [];
  const sink = new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(chunk.toString("utf8"));
      done();
    },
  });
  return { log: pino({ level }, sink), lines };
}
