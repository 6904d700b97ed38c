// The sentence in the middle of a tile that has nothing to show.

export function TileSentence({ text }: { readonly text: string }) {
  return <p className="chart-sentence">{text}</p>;
}
