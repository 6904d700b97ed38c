// Recognises files of rows by their names, and pasted texts that hold cells.

/** For the dialog that asks for a file. */
export const tableFiles = '.csv,.tsv,.tab,.txt,.dat,text/csv,text/tab-separated-values,text/plain';

export function isTableFile(name: string): boolean {
  return /\.(?:csv|tsv|tab|txt|dat|xlsx?|ods)$/i.test(name);
}

/** Cells of a spreadsheet, or lines of a table: more than a word or a sentence. */
export function looksLikeCells(text: string): boolean {
  return text.includes('\t') || /^[^\r\n]*[,;|][^\r\n]*\r?\n[^\r\n]*[,;|]/.test(text);
}
