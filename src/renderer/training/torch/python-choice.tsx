// The Python that trains: where it was found and with what, or why the others will not do.
import { Button } from '@mantine/core';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { useTorch } from '#renderer/state/stores/torch-store.ts';
import { choosePython, lookForPython } from '#renderer/state/training/python-search.ts';
import { DetailsText } from '#renderer/ui/details-text.tsx';
import styles from './torch.module.css';

interface PythonChoiceProps {
  /** It can be changed now. */
  readonly isResting: boolean;
}

export function PythonChoice({ isResting }: PythonChoiceProps) {
  const t = useTranslate();
  const search = useTorch((state) => state.search);
  const tried = search?.tried ?? [];
  const { found = null } = search ?? {};
  return (
    <section className="torch-python" aria-label={t('torch.python')}>
      <div className={styles.found}>
        <p role="status">
          {search === null
            ? t('torch.looking')
            : found === null
              ? t('torch.none')
              : t('torch.found', { version: found.version, torch: found.torch })}
          {found !== null && <code>{found.path}</code>}
        </p>
        {search !== null && found === null && (
          <Button size="xs" variant="default" onClick={() => void lookForPython()}>
            {t('torch.lookAgain')}
          </Button>
        )}
        <Button
          size="xs"
          variant="default"
          disabled={!isResting || search === null}
          onClick={() => void choosePython({ title: t('torch.chooseTitle'), filterName: '' })}
        >
          {t('torch.choose')}
        </Button>
      </div>
      {tried.length > 0 && <DetailsText text={tried.map(({ path, reason }) => `${path}\n    ${reason}`).join('\n')} />}
    </section>
  );
}
