// The word of a choice in the legend, with a shorter sign for where there is no room: the word stays its name.

interface LegendWordProps {
  readonly word: string;
  readonly brief: string;
}

export function LegendWord({ word, brief }: LegendWordProps) {
  return (
    <>
      <span className="legend-full">{word}</span>
      <span className="legend-brief" aria-hidden="true">
        {brief}
      </span>
    </>
  );
}
