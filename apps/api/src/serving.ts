/** What it takes to serve the API elsewhere than in its program, as tests of other rooms do. */
export { localAccess, readOnlyAccess, type Access } from "./access.ts";
export { startLive } from "./live.ts";
export { router } from "./router.ts";
export { createApp, listen, type AppSettings } from "./server.ts";
export { signInAccess } from "./sign-in/sign-in.ts";
