import { once } from "node:events";
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll } from "vitest";

/** A publisher on loopback for the rest of the test file; gives its address. */
export async function startPublisher(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
}

/** Answers each path with the next answer of its list, and repeats the last one. */
export function inTurn(
  answers: Readonly<Record<string, readonly ((response: ServerResponse, request: IncomingMessage) => void)[]>>,
): RequestListener & { readonly asked: Map<string, number> } {
  const asked = new Map<string, number>();
  const listener: RequestListener = (request, response) => {
    const path = request.url ?? "";
    const before = asked.get(path) ?? 0;
    asked.set(path, before + 1);
    const list = answers[path] ?? [(unknown) => unknown.writeHead(404).end("no such file")];
    list[Math.min(before, list.length - 1)]?.(response, request);
  };
  return Object.assign(listener, { asked });
}
