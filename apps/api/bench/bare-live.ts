import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** The least a server can do, on the same machine at the same time: says its port. */
const server = createServer((_, response) => response.end("ok\n"));
server.listen(0, "127.0.0.1");
await once(server, "listening");
process.stdout.write(`${String((server.address() as AddressInfo).port)}\n`);
await once(process, "SIGTERM");
server.close();
server.closeAllConnections();
