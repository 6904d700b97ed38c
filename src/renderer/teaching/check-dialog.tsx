// Checks a printed calculation of the drawn network: the text is pasted, the lines that contradict the arithmetic are named.

import { IconAlertTriangle, IconCheck, IconQuestionMark } from '@tabler/icons-react';
import { useId, useMemo, useState } from 'react';
import type { NetworkDocument } from '#core/document/network-document.ts';
import { formatNumber } from '#core/numeric/digits.ts';
import { type CheckedLine, checkExample, type LineVerdict } from '#core/teaching/checker/check-example.ts';
import { stepsToCheck } from '#core/teaching/checker/steps-to-check.ts';
import { PageDialog } from '#renderer/commands/page-dialog.tsx';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { useDocument } from '#renderer/state/stores/document-store.ts';
import fieldStyles from '#renderer/ui/field.module.css';
import styles from './hand.module.css';
import { refusalWords } from './refusal-words.ts';

export function CheckDialog() {
  const t = useTranslate();
  const document = useDocument((state) => state.document);
  return (
    <PageDialog name="checkExample" title={t('teaching.checkTitle')} size={640}>
      {document !== null && <CheckForm document={document} />}
    </PageDialog>
  );
}

function CheckForm({ document }: { readonly document: NetworkDocument }) {
  const t = useTranslate();
  const [text, setText] = useState('');
  const id = useId();
  const steps = useMemo(() => stepsToCheck(document), [document]);
  const lines = useMemo(
    () => ('steps' in steps ? checkExample(document.network, steps.steps, text) : []),
    [document, steps, text],
  );
  if ('refusal' in steps) return <p>{refusalWords(t, steps.refusal)}</p>;
  return (
    <div className={styles.exampleCheck}>
      <label htmlFor={id}>{t('teaching.checkHint')}</label>
      <textarea
        id={id}
        className={`${fieldStyles.input} ${fieldStyles.words}`}
        rows={9}
        spellCheck={false}
        data-autofocus
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <div role="status">{text.trim() !== '' && <p>{t(resultOf(lines))}</p>}</div>
      <ul className={styles.exampleLines}>
        {lines.map((line) => (
          <Line key={`${line.line} ${line.name}`} line={line} />
        ))}
      </ul>
    </div>
  );
}

function resultOf(lines: readonly CheckedLine[]) {
  if (lines.length === 0) return 'teaching.noLines';
  return lines.some(({ verdict }) => verdict === 'contradicts') ? 'teaching.contradicted' : 'teaching.noContradiction';
}

const icons = {
  agrees: IconCheck,
  contradicts: IconAlertTriangle,
  unknown: IconQuestionMark,
} as const satisfies Record<LineVerdict, object>;
const shownDigits = 6;

function Line({ line: { line, name, printed, expected, verdict } }: { readonly line: CheckedLine }) {
  const t = useTranslate();
  const Icon = icons[verdict];
  const numbers = { printed: String(printed), expected: formatNumber(expected ?? Number.NaN, shownDigits) };
  return (
    <li data-verdict={verdict}>
      <Icon size={16} aria-hidden />
      {t(`teaching.line_${verdict}`, { line, name, ...numbers })}
    </li>
  );
}
