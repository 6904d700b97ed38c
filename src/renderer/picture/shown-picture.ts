// The picture of what the canvas shows at this moment, in either theme.
import { datasetFor } from '#core/data/dataset-of.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import { type PaletteColors, themeColors } from '#renderer/canvas/scene/palette.ts';
import { useCanvasView } from '#renderer/canvas/view/canvas-view.ts';
import { documentName } from '#renderer/commands/file-actions.ts';
import { translate } from '#renderer/i18n/i18n.ts';
import { useRun } from '#renderer/state/stores/run-store.ts';
import { scopedValues } from '#renderer/state/stores/scoped-values.ts';
import { shownQuantity } from '#renderer/state/stores/shown-quantity.ts';
import { type NetworkPicture, networkPicture } from './network-picture.ts';
import { pictureSubject } from './picture-subject.ts';

export type PictureTheme = 'light' | 'dark';

export function shownPicture(document: NetworkDocument, theme: PictureTheme): NetworkPicture {
  const { collapsing } = useCanvasView.getState();
  const subject = pictureSubject({
    title: documentName(),
    document,
    dataset: datasetFor(document),
    collapsing,
    values: scopedValues(),
    quantity: shownQuantity(),
    stage: useRun.getState().stage,
    colors: colorsOf(theme),
    words: translate,
  });
  return networkPicture(subject);
}

function colorsOf(theme: PictureTheme): PaletteColors {
  const probe = document.createElement('span');
  probe.hidden = true;
  probe.dataset.theme = theme;
  document.body.append(probe);
  const colors = themeColors(probe);
  probe.remove();
  return colors;
}
