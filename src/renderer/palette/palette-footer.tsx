// Under the rows: which keys work here, or where the chosen command stands in the menu.
import { shownShortcut } from '#renderer/commands/shortcut.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';

const hints = [
  ['palette.hintMove', ['↑', '↓']],
  ['palette.hintRun', ['Enter']],
  ['palette.hintMenu', [shownShortcut('Alt+Enter')]],
] as const;

export function PaletteFooter({ path }: { readonly path: string | null }) {
  const t = useTranslate();
  return (
    <div className="palette-footer">
      <span className="palette-path" role="status">
        {path === null ? '' : t('palette.inMenu', { path })}
      </span>
      {path === null &&
        hints.map(([label, keys]) => (
          <span key={label} className="palette-hint">
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
