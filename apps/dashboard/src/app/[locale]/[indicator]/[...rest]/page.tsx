import { notFound } from "next/navigation";

/** Addresses below an indicator: there are none, and the answer is this app's own page in the reader's language. */
export default function Page(): never {
  notFound();
}
