// The right panel: the fields of what is selected, where its numbers come from or a question about them, the problems.
import { lazy, type ReactNode } from 'react';
import { ExplainPanel } from '#renderer/explain/explain-panel.tsx';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { Inspector } from '#renderer/inspector/inspector.tsx';
import { useProblemCount } from '#renderer/state/stores/problems.ts';
import { useHand } from '#renderer/state/window/hand-store.ts';
import { usePrediction } from '#renderer/state/window/prediction-store.ts';
import { type RightTab, useUi } from '#renderer/state/window/ui-store.ts';
import { Fetched } from '#renderer/ui/working.tsx';
import { ProblemsPanel } from './problems-panel.tsx';
import { TabbedArea, type TabPlan } from './tabbed-area.tsx';
import { Withheld } from './withheld.tsx';

/** Fetched when it is first asked for, so that the window doesn't wait for it. */
const HandPanel = lazy(async () => ({ default: (await import('#renderer/teaching/hand-panel.tsx')).HandPanel }));

const PredictionPanel = lazy(async () => ({
  default: (await import('#renderer/teaching/prediction/prediction-panel.tsx')).PredictionPanel,
}));

/** Who is asked for numbers has the questions in the place of the explanations. */
function useExplainingTab(): TabPlan<RightTab> {
  const t = useTranslate();
  const isByHand = useHand((state) => state.isOn);
  const isPredicting = usePrediction((state) => state.isOn);
  const inTime = (content: ReactNode) => <Fetched>{content}</Fetched>;
  if (isByHand) return { name: 'hand', label: t('app.tabHand'), content: inTime(<HandPanel />) };
  if (isPredicting) return { name: 'predict', label: t('app.tabPredict'), content: inTime(<PredictionPanel />) };
  return {
    name: 'explain',
    label: t('app.tabExplain'),
    content: (
      <Withheld>
        <ExplainPanel />
      </Withheld>
    ),
  };
}

/** What was chosen is gone: an explanation gives way to the questions, and these, ended, to what can be set. */
function otherTab(chosen: RightTab, explaining: RightTab): RightTab {
  return chosen === 'explain' ? explaining : 'inspect';
}

export function RightPanel() {
  const t = useTranslate();
  const explaining = useExplainingTab();
  const chosen = useUi((state) => state.rightTab);
  const problems = useProblemCount();
  const tabs: readonly TabPlan<RightTab>[] = [
    { name: 'inspect', label: t('app.tabInspect'), content: <Inspector /> },
    explaining,
    {
      name: 'problems',
      label: t('app.tabProblems'),
      content: <ProblemsPanel />,
      ...(problems === 0 ? {} : { badge: String(problems) }),
    },
  ];
  const tab = tabs.some(({ name }) => name === chosen) ? chosen : otherTab(chosen, explaining.name);
  const onChange = (rightTab: RightTab): void => useUi.setState({ rightTab });
  return <TabbedArea area="right" label={t('app.areaRight')} value={tab} onChange={onChange} tabs={tabs} />;
}
