// The network as plain TypeScript or Python beside the canvas: a line and its neuron or wire light up together.
import { SegmentedControl } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { useDeferredValue, useMemo, useState } from 'react';
import { translate } from '#renderer/i18n/i18n.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { useDocument } from '#renderer/state/stores/document-store.ts';
import { announce } from '#renderer/state/window/ui-store.ts';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import styles from './code.module.css';
import { CodeLines } from './code-lines.tsx';
import { networkCode, type ShownLanguage } from './network-code.ts';

const languages: { readonly value: ShownLanguage; readonly label: string }[] = [
  { value: 'typescript', label: 'TypeScript' },
  { value: 'python', label: 'Python' },
];

export function CodePanel() {
  const t = useTranslate();
  const [language, setLanguage] = useState<ShownLanguage>('typescript');
  // While neurons are dragged and a run goes on, the code may come a little later.
  const document = useDeferredValue(useDocument((state) => state.document));
  const code = useMemo(() => (document === null ? null : networkCode(document, language)), [document, language]);
  if (code === null) return <p>{t('code.notCompiling')}</p>;
  if (!('lines' in code)) return <p>{t(`interchange.notExportable_${code.code}`, code.values)}</p>;
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(`${code.lines.join('\n')}\n`);
    announce(() => translate('code.copied'));
  };
  return (
    <div className={styles.panel}>
      <div className={styles.bar}>
        <SegmentedControl
          size="xs"
          aria-label={t('code.language')}
          data={languages}
          value={language}
          onChange={(chosen) => setLanguage(chosen === 'python' ? 'python' : 'typescript')}
        />
        <IconButton compact icon={<IconCopy size={16} />} label={t('code.copy')} onClick={() => void copy()} />
      </div>
      <p className={styles.hint}>{t('code.hint')}</p>
      <CodeLines key={language} code={code} />
    </div>
  );
}
