import type { NextRequest, NextResponse } from "next/server";

/** In which the browser keeps when its reader opened the page of changes: the visit before this one, and the newest moment of this one, in seconds. */
export const visitCookie = "changes-visit";

/** By which the page is told of the visit before: an instant. */
export const visitHeader = "x-last-visit";

/** A page opened again within this is the same visit. */
const visitSeconds = 30 * 60;
const yearSeconds = 31_536_000;

export const isChangesPage = ({ method, nextUrl }: NextRequest): boolean =>
  method === "GET" && /^\/(en|es)\/changes$/.test(nextUrl.pathname);

interface Visit {
  /** Null at the first. */
  readonly before: number | null;
  readonly newest: number;
}

/** The visit that a request belongs to. */
export function visitOf(request: NextRequest): Visit {
  const now = Math.floor(Date.now() / 1000);
  const [, before, newest] = /^(\d{1,11})?\.(\d{1,11})$/.exec(request.cookies.get(visitCookie)?.value ?? "") ?? [];
  // A clock that was wrong then says nothing.
  if (newest === undefined || Number(newest) > now) return { before: null, newest: now };
  if (now - Number(newest) > visitSeconds) return { before: Number(newest), newest: now };
  return { before: before === undefined ? null : Number(before), newest: now };
}

export const headerOf = ({ before }: Visit): string | null =>
  before === null ? null : new Date(before * 1000).toISOString();

/** Scripts cannot read it, and no other site is told. */
export function keepVisit(response: NextResponse, { before, newest }: Visit): void {
  const value = `${before === null ? "" : String(before)}.${String(newest)}`;
  response.cookies.set(visitCookie, value, { httpOnly: true, sameSite: "lax", path: "/", maxAge: yearSeconds });
}
