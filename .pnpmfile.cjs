const list = (value) => (typeof value === "string" ? [value] : value);

/** The Node.js packages publish `os` and `cpu` as a text. pnpm keeps only lists in its lockfile, and installs what names neither everywhere. */
const readPackage = ({ os, cpu, ...manifest }) => ({
  ...manifest,
  ...(os && { os: list(os) }),
  ...(cpu && { cpu: list(cpu) }),
});

module.exports = { hooks: { readPackage } };
