// A program's own words about its trouble, folded away under a sentence.
import { useTranslate } from '../i18n/use-translate.ts';
import styles from './details-text.module.css';

export function DetailsText({ text }: { readonly text: string }) {
  const t = useTranslate();
  return (
    <details className={styles.root}>
      <summary>{t('app.details')}</summary>
      <pre>{text}</pre>
    </details>
  );
}
