// For whoever has never seen this: the way through the arithmetic of one neuron, a stage at a time.
import { Button } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslate } from '#renderer/i18n/use-translate.ts';

export function NewHere({ onTour }: { readonly onTour: () => void }) {
  const t = useTranslate();
  const lineId = useId();
  return (
    <div className="new-here">
      <div>
        <p className="new-here-title">{t('library.newHere')}</p>
        <p className="new-here-line" id={lineId}>
          {t('library.newHereLine')}
        </p>
      </div>
      <Button rightSection={<IconArrowRight size={14} />} aria-describedby={lineId} onClick={onTour}>
        {t('library.tour')}
      </Button>
    </div>
  );
}
