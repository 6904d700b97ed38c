// The name of a number of the calculation by hand, with its indices lowered.
import { Fragment } from 'react';
import { namePieces, renewedName } from '#core/teaching/quantities/name-pieces.ts';
import type { Quantity } from '#core/teaching/quantities/quantity.ts';
import type { Translate } from '#messages/translator.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';

type Named = Pick<Quantity, 'symbol'>;

export function QuantityName({ quantity: { symbol } }: { readonly quantity: Named }) {
  const t = useTranslate();
  const renewed = renewedName(symbol);
  if (renewed === null) return <Pieces symbol={symbol} />;
  const [before = '', after = ''] = t('teaching.newNumber', { name: '|' }).split('|');
  return (
    <>
      {before}
      <Pieces symbol={renewed} />
      {after}
    </>
  );
}

function Pieces({ symbol }: { readonly symbol: string }) {
  return namePieces(symbol).map(({ text, form }, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one name never change their order
    <Fragment key={place}>{form === 'index' ? <sub>{text}</sub> : form === 'letter' ? <i>{text}</i> : text}</Fragment>
  ));
}

/** The same in plain characters, for labels. */
export function quantityLabel(t: Translate, { symbol }: Named): string {
  const renewed = renewedName(symbol);
  return renewed === null ? symbol : t('teaching.newNumber', { name: renewed });
}
