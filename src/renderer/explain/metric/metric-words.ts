// Names of metrics.
import type { MetricName } from '#core/explain/metric/metric-target.ts';
import type { Translate } from '#messages/translator.ts';

export function metricName(t: Translate, metric: MetricName): string {
  return metric === 'confusion' ? t('training.confusion') : t(`explain.meaning_${metric}`);
}
