import { once } from "node:events";
import { openDatabase } from "@frontera/db";
import { localAccess } from "../src/access.ts";
import { startLive } from "../src/live.ts";
import { createApp, listen } from "../src/server.ts";

/** The API in a process of its own, so that its memory is measured alone: says its port, and before each question its peak so far. */
const [url = ""] = process.argv.slice(2);
const db = await openDatabase(url);
const live = await startLive(db);
const app = createApp({ db, live, access: localAccess, now: () => new Date("2026-11-24T12:00:00Z") });
app.get("/peak", (c) => c.text(String(process.resourceUsage().maxRSS * 1024)));
const { server, port } = await listen(app, "127.0.0.1", 0);
process.stdout.write(`${String(port)}\n`);
await once(process, "SIGTERM");
server.close();
await live.close();
await db.close();
