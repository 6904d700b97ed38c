// The shown network beside another one: layers and wires, the largest changes, measures, settings and curves; the canvas shows Δw.
import { Button } from '@mantine/core';
import { useDeferredValue, useEffect, useMemo } from 'react';
import type { NetworkDocument } from '#core/document/network-document.ts';
import { differenceOf } from '#core/interchange/difference/difference.ts';
import { chooseDocument } from '#renderer/commands/compare-actions.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { type ComparedSource, compareWith, useComparing } from '#renderer/state/stores/comparison.ts';
import { useDocument } from '#renderer/state/stores/document-store.ts';
import { SelectField } from '#renderer/ui/select-field.tsx';
import styles from './compare.module.css';
import { otherDocument } from './compared-documents.ts';
import { ComparedParts } from './compared-parts.tsx';

export function ComparePanel() {
  const document = useDeferredValue(useDocument((state) => state.document));
  return document === null ? null : <Comparing document={document} />;
}

function Comparing({ document }: { readonly document: NetworkDocument }) {
  const t = useTranslate();
  const source = useComparing((state) => state.source);
  useEffect(() => () => compareWith(null), []);
  const other = useMemo(() => (source === null ? null : otherDocument(document, source)), [document, source]);
  useEffect(() => {
    useComparing.setState({ other });
    return () => useComparing.setState({ other: null });
  }, [other]);
  const difference = useMemo(() => (other === null ? null : differenceOf(other, document)), [other, document]);
  const choose = async (): Promise<void> => {
    const chosen = await chooseDocument();
    if (chosen !== null) compareWith({ kind: 'file', ...chosen });
  };
  return (
    <div className={styles.root}>
      <div className={styles.bar}>
        <SelectField
          label={t('compare.with')}
          value={keyOf(source)}
          choices={[
            { value: keyOf(null), label: t('compare.nothing') },
            ...sourcesOf(document, source).map((each) => ({
              value: keyOf(each),
              label: nameOf(each, t('compare.beforeTraining')),
            })),
          ]}
          onCommit={(key) => {
            compareWith(sourcesOf(document, source).find((each) => keyOf(each) === key) ?? null);
            return null;
          }}
        />
        <Button size="xs" onClick={() => void choose()}>
          {t('compare.chooseFile')}
        </Button>
      </div>
      {source === null && <p>{t('compare.hint')}</p>}
      {source !== null && other === null && <p>{t('compare.momentMisfit')}</p>}
      {other !== null && difference !== null && (
        <ComparedParts shown={document} other={other} difference={difference} />
      )}
    </div>
  );
}

function sourcesOf(document: NetworkDocument, present: ComparedSource | null): readonly ComparedSource[] {
  return [
    ...(document.initial === undefined ? [] : [{ kind: 'beforeTraining' } as const]),
    ...(document.checkpoints ?? []).map(({ name }) => ({ kind: 'moment', name }) as const),
    ...(present?.kind === 'file' ? [present] : []),
  ];
}

function keyOf(source: ComparedSource | null): string {
  if (source === null) return 'none';
  return source.kind === 'beforeTraining' ? source.kind : `${source.kind} ${source.name}`;
}

function nameOf(source: ComparedSource, beforeTraining: string): string {
  return source.kind === 'beforeTraining' ? beforeTraining : source.name;
}
