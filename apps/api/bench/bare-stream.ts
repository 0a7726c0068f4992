import { once } from "node:events";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { openDatabase, vintageChannel } from "@frontera/db";

/** The least that can bring a notification to open event streams: Node's own HTTP server writes what PostgreSQL said to each of them. */
const [url = ""] = process.argv.slice(2);
const db = await openDatabase(url);
const streams = new Set<ServerResponse>();
const server = createServer((_, response) => {
  response.writeHead(200, { "Content-Type": "text/event-stream" }).flushHeaders();
  streams.add(response);
  response.on("close", () => streams.delete(response));
});
await db.sql.listen(vintageChannel, (notice) => {
  for (const stream of streams) stream.write(`data: ${notice}\n\n`);
});
server.listen(0, "127.0.0.1");
await once(server, "listening");
process.stdout.write(`${String((server.address() as AddressInfo).port)}\n`);
await once(process, "SIGTERM");
server.close();
server.closeAllConnections();
await db.close();
