// Under the rows: which keys work here, or where the chosen command stands in the menu.
import { shownShortcut } from '#renderer/commands/shortcut.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import styles from './palette.module.css';

const hints = [
  ['palette.hintMove', ['↑', '↓']],
  ['palette.hintRun', ['Enter']],
  ['palette.hintMenu', [shownShortcut('Alt+Enter')]],
] as const;

/** @param place where the chosen row stands in the menu, as a sentence; null: not asked */
export function PaletteFooter({ place }: { readonly place: string | null }) {
  const t = useTranslate();
  return (
    <div className={styles.footer}>
      <span className={styles.path} role="status">
        {place}
      </span>
      {place === null &&
        hints.map(([label, keys]) => (
          <span key={label} className={styles.hint}>
            {keys.map((key) => (
              <kbd key={key} className="shortcut">
                {key}
              </kbd>
            ))}
            {t(label)}
          </span>
        ))}
    </div>
  );
}
