// A table as text for spreadsheets (RFC 4180), numbers with every digit.

/** Null is an empty cell. */
export function csvText(header: readonly string[], rows: readonly (readonly (number | null)[])[]): string {
  const lines = rows.map((row) => row.map((cell) => (cell === null ? '' : String(cell))).join(','));
  return `${[header.map(quoted).join(','), ...lines].join('\r\n')}\r\n`;
}

/** A leading = + − @ would make a spreadsheet calculate: such a text gets an apostrophe. */
function quoted(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
