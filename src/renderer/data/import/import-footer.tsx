// The foot of the import dialog: what the table would teach, whether it fits what is drawn, and the buttons that take it.
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ColumnRole } from '#core/data/dataset-choice.ts';
import { isError } from '#core/diagnostics/diagnostic.ts';
import { widthsOf } from '#core/network/network-queries.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { endImport, type ImportedTable, rolesIn, useDataImport } from '#renderer/state/document/data-import.ts';
import { useDocument } from '#renderer/state/stores/document-store.ts';
import styles from './import.module.css';
import { presentProblems } from './import-problems.tsx';
import { type Taking, takeTable } from './take-table.ts';

export function ImportFooter({ table }: { readonly table: ImportedTable | null }) {
  const t = useTranslate();
  const present = useDataImport((state) => state.present);
  const document = useDocument((state) => state.document);
  const [isTaking, setTaking] = useState(false);
  if (present === null) return null;
  const roles = table === null ? [] : rolesIn(present, table);
  const isEmpty = document === null || document.network.layers.length === 0;
  const hasTarget = roles.includes('target');
  const hasFeature = roles.includes('feature');
  const isReady =
    table !== null && present.share === null && hasTarget && hasFeature && !presentProblems(present).some(isError);
  const fit =
    table === null || document === null || isEmpty || !hasTarget || !hasFeature
      ? null
      : { found: tableWidths(table, roles), drawn: widthsOf(document.network) };
  const missing = fit === null ? 0 : fit.found.inputs - fit.drawn.inputs;
  const canFit = fit !== null && missing >= 0 && (missing > 0 || fit.found.outputs !== fit.drawn.outputs);
  const take = async (taking: Taking): Promise<void> => {
    setTaking(true);
    await takeTable(taking);
    setTaking(false);
  };
  return (
    <div className={styles.footer}>
      <div className={styles.summary}>
        {table !== null && (
          <>
            <p>
              {hasTarget && hasFeature ? (
                <Teaches table={table} roles={roles} />
              ) : (
                t(hasFeature ? 'dataImport.noTarget' : 'dataImport.noFeature')
              )}
            </p>
            {fit !== null && <Fit {...fit} />}
            {isReady && <p>{t('dataImport.rowsFor')}</p>}
          </>
        )}
      </div>
      <Button onClick={endImport}>{t('app.cancel')}</Button>
      <Button
        variant={isEmpty || canFit ? 'default' : 'filled'}
        disabled={!isReady || isTaking}
        onClick={() => void take('import')}
      >
        {t('dataImport.import')}
      </Button>
      {fit !== null && (missing !== 0 || canFit) && (
        <Button onClick={focusRoles}>{t('dataImport.chooseColumns')}</Button>
      )}
      {canFit && (
        <Button variant="filled" disabled={!isReady || isTaking} onClick={() => void take('fit')}>
          {missing > 0
            ? t('dataImport.addInputs', { count: missing })
            : t('dataImport.fitOutputs', { count: fit.found.outputs })}
        </Button>
      )}
      {isEmpty && (
        <Button variant="filled" disabled={!isReady || isTaking} onClick={() => void take('draw')}>
          {t('dataImport.draw')}
        </Button>
      )}
    </div>
  );
}

function focusRoles(): void {
  window.document.querySelector<HTMLElement>(`.${styles.table} select`)?.focus();
}

interface TeachesProps {
  readonly table: ImportedTable;
  readonly roles: ReturnType<typeof rolesIn>;
}

/** 4 features → species */
function Teaches({ table, roles }: TeachesProps) {
  const t = useTranslate();
  const namesOf = (role: string): string[] =>
    table.columns.flatMap(({ name }, place) => (roles[place] === role ? [name] : []));
  const features = namesOf('feature');
  const few = 4;
  const said =
    features.length <= few ? features.join(', ') : t('dataImport.summaryFeatures', { count: features.length });
  return <strong>{t('dataImport.summary', { features: said, targets: namesOf('target').join(', ') })}</strong>;
}

interface Widths {
  readonly inputs: number;
  readonly outputs: number;
}

function Fit({ found, drawn }: { readonly found: Widths; readonly drawn: Widths }) {
  const t = useTranslate();
  if (found.inputs === drawn.inputs && found.outputs === drawn.outputs) return null;
  return (
    <p className="import-unfit">
      {found.inputs !== drawn.inputs && t('dataImport.inputsDiffer', { found: found.inputs, drawn: drawn.inputs })}{' '}
      {found.outputs !== drawn.outputs && t('dataImport.outputsDiffer', { found: found.outputs, drawn: drawn.outputs })}{' '}
      {t('dataImport.fitLater')}
    </p>
  );
}

/** Numbers that the columns will be for the network: a category is a neuron each, a target of two classes one. */
function tableWidths({ columns }: ImportedTable, roles: readonly ColumnRole[]) {
  const widthOf = (role: ColumnRole): number =>
    columns.reduce((sum, { type, distinct }, place) => {
      if (roles[place] !== role) return sum;
      const isOneHot = type === 'category' && (role === 'feature' || distinct > 2);
      return sum + (isOneHot ? distinct : 1);
    }, 0);
  return { inputs: widthOf('feature'), outputs: widthOf('target') };
}
