import { createHash } from "node:crypto";
import { execFile } from "node:child_process";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { signInAccess } from "@frontera/api/serving";
import { launchBrowser } from "@frontera/testing/browser";
import { startStack, type Stack } from "./stack.ts";

const root = join(import.meta.dirname, "../../..");

let stack: Stack;
let browser: Browser;

beforeAll(async () => {
  [stack, browser] = await Promise.all([
    startStack({
      withArchive: false,
      access: (db, publicUrl) => signInAccess(db, { secret: "a secret for tests, long enough to sign", publicUrl }),
    }),
    launchBrowser(),
  ]);
});
afterAll(async () => {
  await browser.close();
  await stack.stop();
});

/** Adds an account with the command; resolves with its first password. */
const addAccount = (email: string, role: string): Promise<string> =>
  new Promise((done) => {
    execFile(
      process.execPath,
      ["apps/api/src/sign-in/command.ts", "add", email, "--role", role],
      { cwd: root, env: { ...process.env, DATABASE_URL: stack.url } },
      (_error, stdout) => {
        done(/: (\S+)\n$/.exec(stdout)?.[1] ?? "");
      },
    );
  });

describe("the account page", () => {
  it("signs an operator in and out, says in words what was wrong, and shows the record of writes to operators only", async () => {
    const password = await addAccount("ana@example.org", "operator");
    const page = await browser.newPage();
    await page.goto(`${stack.origin}/en/account`);
    await page.getByLabel("E-mail").fill("ana@example.org");
    await page.getByLabel("Password").fill("not the password");
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.getByText("This e-mail and password do not go together.").waitFor();
    expect(await page.getByText("What was written").count()).toBe(0);

    await page.getByLabel("Password").fill(password);
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.getByText("Signed in as ana@example.org, operator.").waitFor();
    const record = page.getByRole("table");
    expect(await record.textContent()).toContain("refused");
    expect(await record.textContent()).not.toContain("not the password");

    await page.getByRole("button", { name: "Sign out" }).click();
    await page.getByRole("button", { name: "Sign in" }).waitFor();
    await page.close();
  });

  it("changes the password, which then signs in, in Spanish too", async () => {
    const password = await addAccount("eva@example.org", "analyst");
    const page = await browser.newPage();
    await page.goto(`${stack.origin}/es/account`);
    const signIn = async (with_: string): Promise<void> => {
      await page.getByLabel("Correo electrónico").fill("eva@example.org");
      await page.getByLabel("Contraseña").fill(with_);
      await page.getByRole("button", { name: "Iniciar sesión" }).click();
      await page.getByText("Sesión iniciada como eva@example.org, analista.").waitFor();
    };
    await signIn(password);
    await page.getByLabel("Contraseña actual").fill(password);
    await page.getByLabel("Contraseña nueva").fill("correct horse battery");
    await page.getByRole("button", { name: "Cambiar" }).click();
    await page.getByText("La contraseña cambió").waitFor();
    expect(await page.getByText("Lo que se escribió").count()).toBe(0);
    await page.getByRole("button", { name: "Cerrar sesión" }).click();
    await signIn("correct horse battery");
    await page.close();
  });

  it("keeps the name that others see, says so, and says why one is not taken", async () => {
    const password = await addAccount("ida@example.org", "analyst");
    const page = await browser.newPage();
    await page.goto(`${stack.origin}/en/account`);
    await page.getByLabel("E-mail").fill("ida@example.org");
    await page.getByLabel("Password").fill(password);
    await page.getByRole("button", { name: "Sign in" }).click();
    const name = page.getByLabel("The name that others see");
    await name.fill("Ida\u202e");
    await page.getByRole("button", { name: "Keep this name" }).click();
    await page.getByText("U+202E").waitFor();
    await name.fill("Ida B.");
    await page.getByRole("button", { name: "Keep this name" }).click();
    await page.getByText("The name is kept.").waitFor();
    await page.reload();
    expect(await name.inputValue()).toBe("Ida B.");
    await page.close();
  });
});

describe("a page", () => {
  it.each(["/en", "/nowhere", "/series/usd-mxn-h10.csv", "/api/v1/series", "/trpc/me", "/auth/session"])(
    "or a file at %s names no address of the API, in no header and no text",
    async (path) => {
      const api = `127.0.0.1:${String(stack.api.port)}`;
      const answer = await fetch(`${stack.origin}${path}`);
      expect([...answer.headers].filter(([, value]) => value.includes(api))).toEqual([]);
      expect(answer.headers.get("x-middleware-rewrite")).toBeNull();
      expect(await answer.text()).not.toContain(api);
    },
  );

  it("runs no script without the number of its own answer, and is framed by no other site", async () => {
    const [first, second] = await Promise.all([fetch(`${stack.origin}/en`), fetch(`${stack.origin}/en`)]);
    const policy = first.headers.get("Content-Security-Policy") ?? "";
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? "";
    expect(policy).not.toMatch(/script-src[^;]*'unsafe-inline'/);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(second.headers.get("Content-Security-Policy")).not.toBe(policy);
    const scripts = [...(await first.text()).matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag);
    expect(scripts.length).toBeGreaterThan(3);
    for (const tag of scripts) expect(tag).toContain(`nonce="${nonce}"`);
    const page = await browser.newPage();
    await page.goto(`${stack.origin}/en`);
    await page.evaluate(() => {
      const script = document.createElement("div");
      script.innerHTML = '<img src="/none" onerror="window.ran = true">';
      document.body.append(script);
    });
    await page.waitForTimeout(300);
    expect(await page.evaluate(() => "ran" in window)).toBe(false);
    await page.close();
  });

  it("loads its scripts compressed as the browser asks", async () => {
    const html = await (await fetch(`${stack.origin}/en`)).text();
    const script = /src="(\/_next\/static\/[^"]+\.js)"/.exec(html)?.[1] ?? "";
    for (const encoding of ["br", "gzip"]) {
      const answer = await fetch(`${stack.origin}${script}`, { headers: { "Accept-Encoding": encoding } });
      expect(answer.headers.get("Content-Encoding")).toBe(encoding);
      expect(answer.headers.get("Cache-Control")).toContain("immutable");
      expect((await answer.text()).length).toBeGreaterThan(100);
    }
  });

  it("is sent compressed as the browser asks, and whole to one that asks for nothing", async () => {
    const read = async (encoding: string) => {
      const answer = await fetch(`${stack.origin}/en/ledger`, { headers: { "Accept-Encoding": encoding } });
      return {
        coding: answer.headers.get("Content-Encoding"),
        length: (await answer.text()).replace(/nonce=\S+/g, "").length,
      };
    };
    const [brotli, gzip, plain] = [await read("br, gzip"), await read("gzip"), await read("identity")];
    expect([brotli.coding, gzip.coding, plain.coding]).toEqual(["br", "gzip", null]);
    expect(plain.length).toBeGreaterThan(10_000);
    expect([brotli.length, gzip.length]).toEqual([plain.length, plain.length]);
  });

  it("sends a file compressed under a tag of its own, whole in every coding, and not again to who holds it", async () => {
    const address = `${stack.origin}/api/v1/series.csv`;
    const read = async (coding: string) => {
      const answer = await fetch(address, { headers: { "Accept-Encoding": coding } });
      const { headers } = answer;
      return {
        text: await answer.text(),
        coding: headers.get("Content-Encoding"),
        tag: headers.get("ETag") ?? "",
        digest: headers.get("Repr-Digest"),
      };
    };
    const [brotli, gzip, plain] = [await read("br"), await read("gzip"), await read("identity")];
    expect([brotli.coding, gzip.coding, plain.coding]).toEqual(["br", "gzip", null]);
    expect(new Set([brotli.tag, gzip.tag, plain.tag]).size).toBe(3);
    expect([brotli.text, gzip.text]).toEqual([plain.text, plain.text]);
    expect([brotli.digest, gzip.digest]).toEqual([null, null]);
    expect(plain.digest).toContain(createHash("sha256").update(plain.text).digest("base64"));
    for (const { tag } of [brotli, gzip, plain])
      expect((await fetch(address, { headers: { "If-None-Match": tag } })).status).toBe(304);
    const part = await fetch(address, {
      headers: { "Accept-Encoding": "br", Range: "bytes=0-99", "If-Range": plain.tag },
    });
    expect([part.status, part.headers.get("Content-Encoding"), await part.text()]).toEqual([
      206,
      null,
      plain.text.slice(0, 100),
    ]);
  });

  it.each(["/_next/static/..%2f..%2fpackage.json", "/_next/static/%2e%2e/%2e%2e/src/env.ts", "/_next/../package.json"])(
    "%s leads to no file outside the build",
    async (path) => {
      const answer = await fetch(`${stack.origin}${path}`);
      expect(await answer.text()).not.toMatch(/"dependencies"|readApiUrl/);
    },
  );
});
