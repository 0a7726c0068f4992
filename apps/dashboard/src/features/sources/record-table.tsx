import type { ReactNode } from "react";

/** A table of records in a frame that scrolls sideways: its caption, the heads of its columns, and lines as children. */
export function RecordTable({
  label,
  caption,
  columns,
  testId,
  children,
}: {
  readonly label: string;
  readonly caption: string;
  readonly columns: readonly string[];
  readonly testId?: string;
  readonly children: ReactNode;
}) {
  return (
    <div className="table-frame" tabIndex={0} role="region" aria-label={label}>
      <table className="data figures" data-testid={testId}>
        <caption>
          <span>{caption}</span>
        </caption>
        <thead>
          <tr>
            {columns.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}
