import "./sources.css";
import type { ReactNode } from "react";

export default function Layout({ children }: { readonly children: ReactNode }) {
  return children;
}
