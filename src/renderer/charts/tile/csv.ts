// A table as text for spreadsheets (RFC 4180), numbers with every digit.

/** Null is an empty cell. */
export function csvText(header: readonly string[], rows: readonly (readonly (number | string | null)[])[]): string {
  const lines = rows.map((row) => row.map(cellText).join(','));
  return `${[header.map(quoted).join(','), ...lines].join('\r\n')}\r\n`;
}

function cellText(cell: number | string | null): string {
  if (cell === null) return '';
  return typeof cell === 'number' ? String(cell) : quoted(cell);
}

/** A leading = + − @ would make a spreadsheet calculate: such a text gets an apostrophe. */
function quoted(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
