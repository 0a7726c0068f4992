import { once } from "node:events";
import { createServer, request as httpRequest } from "node:http";
import { connect, type AddressInfo, type Socket } from "node:net";
import { afterAll } from "vitest";

export interface Proxy {
  /** Without credentials. */
  readonly address: string;
  /** The addresses and hosts it was asked for, in order. */
  readonly asked: readonly string[];
}

/**
 * A forward proxy on loopback for the rest of the test file: plain requests and CONNECT tunnels. With credentials (`user:password`) it
 * refuses who does not give them.
 */
export async function startProxy({ credentials }: { readonly credentials?: string } = {}): Promise<Proxy> {
  const asked: string[] = [];
  const wanted = credentials === undefined ? undefined : `Basic ${Buffer.from(credentials).toString("base64")}`;
  const tunnels = new Set<Socket>();
  const proxy = createServer((request, response) => {
    asked.push(request.url ?? "");
    const onward = httpRequest(request.url ?? "", { headers: request.headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    request.pipe(onward);
  });
  proxy.on("connect", (request, socket: Socket) => {
    asked.push(request.url ?? "");
    tunnels.add(socket);
    if (wanted !== undefined && request.headers["proxy-authorization"] !== wanted) {
      socket.end("HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic\r\n\r\n");
      return;
    }
    const [host, port] = (request.url ?? "").split(":");
    const onward = connect(Number(port), host, () => {
      socket.write("HTTP/1.1 200 OK\r\n\r\n");
      onward.pipe(socket).pipe(onward);
    });
    onward.on("error", () => socket.destroy());
    socket.on("error", () => onward.destroy());
  });
  proxy.listen(0, "127.0.0.1");
  await once(proxy, "listening");
  afterAll(() => {
    for (const socket of tunnels) socket.destroy();
    proxy.closeAllConnections();
    proxy.close();
  });
  return { address: `http://127.0.0.1:${String((proxy.address() as AddressInfo).port)}`, asked };
}
