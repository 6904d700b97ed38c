// The sentence in the middle of a tile that has nothing to show.
import styles from '#renderer/charts/kit/chart.module.css';

export function TileSentence({ text }: { readonly text: string }) {
  return <p className={styles.sentence}>{text}</p>;
}
