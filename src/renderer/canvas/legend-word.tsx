// The word of a choice in the legend, with a shorter sign for where there is no room: the word stays its name.
import styles from './legend.module.css';

interface LegendWordProps {
  readonly word: string;
  readonly brief: string;
}

export function LegendWord({ word, brief }: LegendWordProps) {
  return (
    <>
      <span className={styles.full}>{word}</span>
      <span className={styles.brief} aria-hidden="true">
        {brief}
      </span>
    </>
  );
}
