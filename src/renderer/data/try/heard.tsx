// The numbers that the network hears of a tried row, each with the arithmetic that made it.
import { useState } from 'react';
import type { Row } from '#core/data/dataset-choice.ts';
import type { TableEncoding } from '#core/data/table/table-encoding.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { Disclosure } from '#renderer/ui/disclosure.tsx';
import { NumberDerivations } from '../table/number-explained.tsx';

interface HeardProps {
  readonly encoding: TableEncoding;
  readonly row: Row;
}

export function Heard({ encoding, row }: HeardProps) {
  const t = useTranslate();
  const [isOpen, setOpen] = useState(false);
  return (
    <Disclosure
      title={t('data.heard')}
      summary={t('data.heardSummary')}
      isSet={false}
      isOpen={isOpen}
      onToggle={() => setOpen(!isOpen)}
    >
      {encoding.features.map((column) => (
        <NumberDerivations key={column.column} encoding={encoding} column={column} row={row} />
      ))}
    </Disclosure>
  );
}
