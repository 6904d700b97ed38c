// The left panel: what can be added, the network as a tree, the data.
import { DataPanel } from '#renderer/data/data-panel.tsx';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { Library } from '#renderer/library/library.tsx';
import { Outline } from '#renderer/outline/outline.tsx';
import { type LeftTab, useUi } from '#renderer/state/window/ui-store.ts';
import { TabbedArea, type TabPlan } from './tabbed-area.tsx';
import { Withheld } from './withheld.tsx';

export function LeftPanel() {
  const t = useTranslate();
  const tab = useUi((state) => state.leftTab);
  const tabs: readonly TabPlan<LeftTab>[] = [
    { name: 'library', label: t('app.tabLibrary'), content: <Library /> },
    { name: 'outline', label: t('app.tabOutline'), content: <Outline /> },
    {
      name: 'data',
      label: t('app.tabData'),
      content: (
        <Withheld>
          <DataPanel />
        </Withheld>
      ),
    },
  ];
  const onChange = (leftTab: LeftTab): void => useUi.setState({ leftTab });
  return <TabbedArea area="left" label={t('app.areaLeft')} value={tab} onChange={onChange} tabs={tabs} />;
}
