import type { ReactNode } from "react";
import { QueryProvider } from "../../../trpc/provider.tsx";

/** The pages on which readers write something: freeze, delete, verify, sign in. */
export default function Layout({ children }: { readonly children: ReactNode }) {
  return <QueryProvider>{children}</QueryProvider>;
}
