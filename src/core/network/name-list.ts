// Names in a row, as many as a sentence has room for.

const most = 4;

export function nameList(names: readonly string[]): string {
  const listed = names.slice(0, most).join(', ');
  return names.length > most ? `${listed} …` : listed;
}
