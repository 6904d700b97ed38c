// The part of the legend that chooses what the discs of the neurons hold.

import { IconNumber123, IconPhotoCircle } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { type NeuronsShow, neuronFaces, useCanvasView } from './view/canvas-view.ts';
import { useHasMaps, useNeuronsShow } from './view/neurons-show.ts';

export function NeuronFaces() {
  const t = useTranslate();
  const title = useId();
  const shown = useNeuronsShow();
  const hasMaps = useHasMaps();
  return (
    <div className="legend-choices" role="radiogroup" aria-labelledby={title}>
      <span id={title} className="legend-title">
        {t('legend.neuronsShow')}
      </span>
      {neuronFaces.map((each) => {
        const isRefused = each === 'map' && !hasMaps;
        return (
          <label key={each} className="legend-choice" title={t(isRefused ? 'legend.noMaps' : `legend.${each}Hint`)}>
            <input
              type="radio"
              name={title}
              value={each}
              checked={each === shown}
              aria-disabled={isRefused}
              onChange={() => {
                if (!isRefused) useCanvasView.setState({ neuronsShow: each });
              }}
            />
            <span className="legend-long">{t(`legend.${each}`)}</span>
            <FaceIcon face={each} />
          </label>
        );
      })}
    </div>
  );
}

/** Where there is no room for the word. */
function FaceIcon({ face }: { readonly face: NeuronsShow }) {
  const Icon = face === 'value' ? IconNumber123 : IconPhotoCircle;
  return <Icon className="legend-icon" size={17} stroke={1.6} aria-hidden="true" />;
}
