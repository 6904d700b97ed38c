// Names in a row, as many as a sentence has room for.

export function nameList(names: readonly string[], most = 4): string {
  const listed = names.slice(0, most).join(', ');
  return names.length > most ? `${listed} …` : listed;
}
