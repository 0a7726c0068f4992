"use client";
import { useRouter } from "next/navigation";
import { useEffect } from "react";

const againAfterMs = 1_500;

/** Reads the page again while something is being worked on. Without scripts the reader does so. */
export function LookAgain() {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => {
      router.refresh();
    }, againAfterMs);
    return () => {
      clearInterval(timer);
    };
  }, [router]);
  return null;
}
