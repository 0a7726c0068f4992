/** What the sign-in answered. `seconds`: how long to wait. */
export type Answer =
  | { readonly kind: "done" }
  | { readonly kind: "wrong" | "failed" }
  | { readonly kind: "wait"; readonly seconds: number };

/** Asks the sign-in for something. Never throws: what went wrong is in the answer. */
export async function askSignIn(path: string, body: Readonly<Record<string, unknown>>): Promise<Answer> {
  try {
    const response = await fetch(`/auth/${path}`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(15_000),
    });
    if (response.ok) return { kind: "done" };
    if (response.status === 429) return { kind: "wait", seconds: Number(response.headers.get("Retry-After")) || 60 };
    return { kind: response.status < 500 ? "wrong" : "failed" };
  } catch {
    return { kind: "failed" };
  }
}
