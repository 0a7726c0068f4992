import { createServer } from "node:net";
import { StartError } from "./env.ts";

/** Throws StartError naming the port and the variable that changes it. */
export function assertFreePort(port: number, host: string, variable: string): Promise<void> {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.on("error", (cause: NodeJS.ErrnoException) => {
      const reason =
        cause.code === "EADDRINUSE" ? "is taken by another program" : `cannot be used (${cause.code ?? cause.message})`;
      fail(
        new StartError(
          `port ${String(port)} on ${host} ${reason}; free it, or choose another: ${variable}=${String(port + 10)} npx pnpm@12 start`,
          {
            cause,
          },
        ),
      );
    });
    probe.listen(port, host, () => {
      probe.close(() => {
        done();
      });
    });
  });
}
