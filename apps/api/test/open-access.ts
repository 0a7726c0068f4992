import { anyone, isLoopbackHost, type Access } from "../src/access.ts";

/** Whoever asks under a loopback name may do everything, without a token: for tests of what is done, and not of who may. */
export const openAccess: Access = {
  kind: "local",
  actorOf: ({ headers }) => {
    const hosts = [headers.get("Host"), headers.get("X-Forwarded-Host")];
    const isLocal = hosts.every((host) => host === null || isLoopbackHost(host));
    return Promise.resolve(isLocal ? { name: "local", role: "operator" } : anyone);
  },
};
