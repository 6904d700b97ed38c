// Every way from a parameter to the loss: its neurons, its product as a signed bar, and the sum, which is the gradient.
import { useMemo, useState } from 'react';
import type { Explanation } from '#core/explain/explanation.ts';
import type { ExplanationTarget } from '#core/explain/explanation-target.ts';
import { drawnPath } from '#core/explain/paths/drawn-path.ts';
import { type LossPath, type PathLedger, pathStartOf } from '#core/explain/paths/path-ledger.ts';
import type { Network } from '#core/network/network.ts';
import { nameOfNeuron } from '#core/network/network-queries.ts';
import { formatNumber } from '#core/numeric/digits.ts';
import type { Translate } from '#messages/translator.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { useDocument } from '#renderer/state/stores/document-store.ts';
import { openLens } from '#renderer/state/window/lens-store.ts';
import { useOpenSections } from '#renderer/state/window/open-sections.ts';
import { useUi } from '#renderer/state/window/ui-store.ts';
import styles from '#renderer/ui/panel.module.css';
import { visit } from './explain-view.ts';
import { FoldedSection } from './folded-section.tsx';
import sectionsStyles from './sections.module.css';
import { SignedSum, type SignedTerm } from './signed-sum.tsx';
import type { ExplainedNumber } from './use-explanation.ts';

/** How many paths are listed at first, and how many when more are asked for. */
const limits: readonly number[] = [5, 20, 50];

interface PathsViewProps {
  readonly number: ExplainedNumber;
  readonly explanation: Explanation;
}

export function PathsView({ number, explanation }: PathsViewProps) {
  const t = useTranslate();
  const network = useDocument((state) => state.document?.network ?? null);
  const [limitIndex, setLimitIndex] = useState(0);
  const isOpen = useOpenSections((state) => state.paths ?? false);
  const isOfRow = explanation.view?.scope === 'row';
  // How many there are is said at once; each of them is followed when it is asked for.
  const limit = isOfRow && isOpen ? (limits[limitIndex] ?? 0) : 0;
  const ledger = useMemo(() => number.paths(limit), [number, limit]);
  if (ledger === null || network === null || ledger.pathCount === 0) return null;
  // A single path is the chain of factors above; the lens shows all of its places.
  const isList = isOfRow && ledger.pathCount > 1;
  return (
    <FoldedSection name="paths" title={t('explain.paths')} detail={extent(t, ledger, isOpen && isList)}>
      {isList && <PathList ledger={ledger} network={network} explanation={explanation} />}
      {isList && (
        <MorePaths ledger={ledger} next={limits[limitIndex + 1]} onMore={() => setLimitIndex(limitIndex + 1)} />
      )}
      {ledger.pathCount === 1 && <OnlyPath target={explanation.target} />}
      {ledger.pathCount > 1 && !isOfRow && <PathsOfOneRow />}
    </FoldedSection>
  );
}

interface PathListProps {
  readonly ledger: PathLedger;
  readonly network: Network;
  readonly explanation: Explanation;
}

function PathList({ ledger, network, explanation: { equation, plainSymbol, target } }: PathListProps) {
  const t = useTranslate();
  return (
    <>
      <p className={styles.detail}>{t('explain.pathsIntro')}</p>
      <SignedSum
        caption={t('explain.paths')}
        termHead={t('lens.path')}
        terms={termsOf(t, network, ledger, equation.value)}
        sumLabel={t('explain.sumOf', { symbol: plainSymbol })}
        sum={equation.value}
      />
      <LensButton target={target} />
    </>
  );
}

interface MorePathsProps {
  readonly ledger: PathLedger;
  /** How many would be listed next. */
  readonly next: number | undefined;
  readonly onMore: () => void;
}

function MorePaths({ ledger: { paths, pathCount }, next, onMore }: MorePathsProps) {
  const t = useTranslate();
  if (next === undefined || pathCount <= paths.length) return null;
  return (
    <button type="button" className={styles.link} onClick={onMore}>
      {pathCount > next ? t('explain.pathsMore', { count: next }) : t('explain.pathsShowAll', { count: pathCount })}
    </button>
  );
}

/** A single path is the chain of factors above; the lens shows all of its places. */
function OnlyPath({ target }: { readonly target: ExplanationTarget }) {
  const t = useTranslate();
  return (
    <>
      <p className={styles.detail}>{t('lens.onePath')}</p>
      <LensButton target={target} />
    </>
  );
}

function LensButton({ target }: { readonly target: ExplanationTarget }) {
  const t = useTranslate();
  return (
    <button type="button" className={styles.link} onClick={() => openLens(pathStartOf(target))}>
      {t('lens.open')}
    </button>
  );
}

/** In a mini-batch each row has products of its own. */
function PathsOfOneRow() {
  const t = useTranslate();
  return (
    <>
      <p className={styles.detail}>{t('explain.pathsOfOneRow')}</p>
      <button type="button" className={styles.link} onClick={() => useUi.setState({ scope: 'row' })}>
        {t('explain.pathsOfThisRow')}
      </button>
    </>
  );
}

function extent(t: Translate, { paths, pathCount }: PathLedger, isListed: boolean): string {
  if (pathCount === 1) return t('explain.pathsOne');
  const total = countText(pathCount);
  if (!isListed || paths.length === pathCount) return t('explain.pathsAll', { total });
  return t('explain.pathsLargest', { shown: paths.length, total });
}

/** Digit by digit as long as it is exact and short enough to read. */
function countText(count: number): string {
  return count < 1_000_000 ? String(count) : formatNumber(count);
}

/** The listed paths, and what all others come to. */
function termsOf(t: Translate, network: Network, ledger: PathLedger, gradient: number): readonly SignedTerm[] {
  const { paths, pathCount } = ledger;
  const listed = paths.map((path) => termOf(t, network, path));
  if (paths.length === pathCount) return listed;
  const rest = gradient - paths.reduce((sum, { product }) => sum + product, 0);
  const label = t('explain.pathsRest', { count: countText(pathCount - paths.length) });
  return [...listed, { key: 'rest', label, value: rest, parts: [] }];
}

function termOf(t: Translate, network: Network, { through, product }: LossPath): SignedTerm {
  const path = through.map((neuron) => nameOfNeuron(network, neuron)).join(' → ');
  const key = through.map(({ layer, unit }) => `${unit}:${layer}`).join(' ');
  // All paths of a parameter begin at one neuron; they part at the second.
  const opened = through[1] ?? through[0];
  const label =
    opened === undefined ? (
      path
    ) : (
      <button
        type="button"
        className={sectionsStyles.pathButton}
        aria-label={t('explain.pathOpens', { path, neuron: nameOfNeuron(network, opened) })}
        onClick={() => visit({ kind: 'delta', neuron: opened })}
      >
        {path}
      </button>
    );
  return { key, label, value: product, parts: drawnPath(network, through) };
}
