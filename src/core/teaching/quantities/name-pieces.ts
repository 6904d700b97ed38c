// The name of a step's number in pieces, so that its indices can be lowered: h11 is h with the index 11, z_h11 z with h11.

export interface NamePiece {
  readonly text: string;
  readonly form: 'plain' | 'letter' | 'index';
}

export function namePieces(symbol: string): readonly NamePiece[] {
  return symbol
    .split('/')
    .flatMap((part, place) => [...(place === 0 ? [] : [{ text: '/', form: 'plain' } as const]), ...piecesOf(part)]);
}

function piecesOf(part: string): readonly NamePiece[] {
  const [, partial = '', name = ''] = /^(∂?)(.*)$/s.exec(part) ?? [];
  const before: readonly NamePiece[] = partial === '' ? [] : [{ text: partial, form: 'plain' }];
  const [, letter, index] = /^(.)_(.+)$/s.exec(name) ?? /^(\p{L})(\d+)$/u.exec(name) ?? [];
  if (letter === undefined || index === undefined) return [...before, { text: name, form: 'letter' }];
  return [...before, { text: letter, form: 'letter' }, { text: index, form: 'index' }];
}

/** The name without "new" in front, which is a word that is translated; null: it has none. */
export function renewedName(symbol: string): string | null {
  return /^new (.*)$/s.exec(symbol)?.[1] ?? null;
}
