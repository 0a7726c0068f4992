import { describe, expect, it } from "vitest";
import { makePublisherFetch } from "../../src/index.ts";
import { isPublic } from "../../src/public-addresses.ts";
import { unknownHeader } from "../../src/unknown-header.ts";
import { download } from "../../src/download.ts";
import { effects } from "../effects.ts";
import { startProxy } from "@frontera/testing/proxy-server";
import { startPublisher } from "@frontera/testing/publisher-server";

/** Something on this machine that no publisher may make us read. */
let asked = 0;
const inner = await startPublisher((_, response) => {
  asked += 1;
  response.writeHead(200).end("root:x:0:0:secret");
});
const innerPort = new URL(inner).port;

/** A publisher whose base address the operator set, since it lies on this machine; it redirects wherever it is asked to. */
const publisher = await startPublisher((request, response) => {
  const to = new URL(request.url ?? "", "http://publisher").searchParams.get("to");
  if (to === null) response.writeHead(200).end("figures");
  else response.writeHead(302, { Location: to }).end();
});

const fetch = makePublisherFetch({ userAgent: "Frontera/test", isOwn: (origin) => origin === publisher, gapMs: 0 });
const once = { idleMs: 5_000, totalMs: 10_000, retries: 0, backoffMs: 1 };
const follow = (to: string) =>
  download({ url: `${publisher}/?to=${encodeURIComponent(to)}`, limitBytes: 1_000 }, { ...effects, fetch }, once);

describe("a publisher that sends us elsewhere", () => {
  it.each([
    `http://127.0.0.1:${innerPort}/`,
    // A name that leads to this machine: what is asked is what was resolved.
    `http://localhost:${innerPort}/`,
    `http://sub.localhost:${innerPort}/`,
    `http://2130706433:${innerPort}/`,
    `http://0x7f.1:${innerPort}/`,
    `http://[::1]:${innerPort}/`,
    `http://[::ffff:127.0.0.1]:${innerPort}/`,
    `http://0.0.0.0:${innerPort}/`,
    "http://169.254.169.254/latest/meta-data/",
    "http://10.0.0.1/",
    "http://192.168.1.1/",
    "http://100.64.0.1/",
    "http://[fd00::1]/",
    "http://[fe80::1]/",
  ])("is not followed to %s, and nothing of it is shown", async (to) => {
    const before = asked;
    const refusal: unknown = await follow(to).catch((error: unknown) => error);
    expect(refusal).toMatchObject({ code: "unreachable" });
    expect(String(refusal)).not.toContain("secret");
    expect(asked).toBe(before);
  });

  it("is not followed through one more redirect of its own", async () => {
    const before = asked;
    await expect(follow(`${publisher}/?to=${encodeURIComponent(inner)}`)).rejects.toMatchObject({
      code: "unreachable",
    });
    expect(asked).toBe(before);
  });

  it("is not followed through a proxy either, where the address itself says where it leads", async () => {
    const { address } = await startProxy();
    const through = makePublisherFetch({
      userAgent: "Frontera/test",
      isOwn: (origin) => origin === publisher,
      httpProxy: address,
      gapMs: 0,
    });
    const before = asked;
    const url = `${publisher}/?to=${encodeURIComponent(inner)}`;
    const refused = download({ url, limitBytes: 1_000 }, { ...effects, fetch: through }, once);
    await expect(refused).rejects.toMatchObject({ code: "unreachable" });
    expect(asked).toBe(before);
  });

  it("is read where the operator set its address, wherever that leads", async () => {
    const got = await download({ url: `${publisher}/`, limitBytes: 1_000 }, { ...effects, fetch }, once);
    expect(Buffer.from(got.bytes).toString()).toBe("figures");
  });

  it("names that resolve to this machine are refused as the connection is opened, without any redirect", async () => {
    const before = asked;
    const direct = download({ url: `http://localhost:${innerPort}/`, limitBytes: 1_000 }, { ...effects, fetch }, once);
    await expect(direct).rejects.toMatchObject({ code: "unreachable" });
    expect(asked).toBe(before);
  });
});

describe("an address", () => {
  it.each(["8.8.8.8", "2001:4860:4860::8888", "::ffff:8.8.8.8", "64:ff9b::808:808"])("%s is public", (address) => {
    expect(isPublic(address)).toBe(true);
  });
  it.each(["::7f00:1", "64:ff9b::7f00:1", "2002:7f00:1::", "::", "224.0.0.1", "255.255.255.255", "198.18.0.1"])(
    "%s is not",
    (address) => {
      expect(isPublic(address)).toBe(false);
    },
  );
});

describe("the reason of a refused file, which everybody can read", () => {
  it("quotes nothing of a body that is not the file", async () => {
    const secret = await startPublisher((_, response) => response.writeHead(200).end("password=hunter2\nuser=root\n"));
    const own = makePublisherFetch({ userAgent: "Frontera/test", isOwn: (origin) => origin === secret, gapMs: 0 });
    const got = download(
      { url: `${secret}/`, limitBytes: 1_000, startsWith: ["PK"] },
      { ...effects, fetch: own },
      { ...once },
    );
    const refusal: unknown = await got.catch((error: unknown) => error);
    expect(refusal).toMatchObject({ code: "not-the-file" });
    expect(String(refusal)).not.toContain("hunter2");
  });

  it("quotes a header that has drifted, and none that has no column of the expected one", () => {
    const expected = ["observation_date", "DEXMXUS"];
    const told = (header: readonly string[]): string => unknownHeader("a.csv", header, expected, "it").message;
    expect(told(["observation_date", "DEXMXUS_2"])).toContain("DEXMXUS_2");
    expect(told(["password=hunter2", "user=root"])).not.toContain("hunter2");
    expect(told(["observation_date", "x".repeat(5_000)]).length).toBeLessThan(400);
  });
});
