/** What is wrong with one field, beside it: every reason begins with the name of the parameter it is about. */
export function FieldWrong({ name, reasons }: { readonly name: string; readonly reasons: readonly string[] }) {
  const own = reasons.filter((reason) => new RegExp(`^${name}\\b`).test(reason));
  if (own.length === 0) return null;
  return (
    <span className="field-wrong" data-testid={`wrong-${name}`}>
      {own.join(" ")}
    </span>
  );
}
