// Many spellings of one name have one key: ∂E/∂w₉, dL/dw9 and \frac{\partial L}{\partial w_9} are the same.

const replacements: readonly (readonly [RegExp, string])[] = [
  [/\\d?frac\s*\{([^{}]*(?:\{[^{}]*\}[^{}]*)*)\}\s*\{([^{}]*(?:\{[^{}]*\}[^{}]*)*)\}/g, '$1/$2'],
  [/\\hat\s*\{?\s*y\s*\}?/g, 'yhat'],
  [/\\partial|∂/g, 'd'],
  [/\\delta|δ/g, 'delta'],
  [/\\eta|η/g, 'eta'],
  [/\\sigma|σ/g, 'sigma'],
  [/\\(?:cdot|times|left|right|,|;|!)/g, ''],
  [/\\(?:to|rightarrow)|->|→/g, '>'],
  [/ŷ/g, 'yhat'],
  [/[−–—‐‑]/g, '-'],
  [/[’′‘`]/g, "'"],
  [/[\s_{}$\\*·×^⋅]/g, ''],
];

export function spellingKey(text: string): string {
  const plain = text.normalize('NFKC').normalize('NFC').toLowerCase();
  const spelled = replacements.reduce((key, [pattern, replacement]) => key.replace(pattern, replacement), plain);
  return spelled.replace(/^d(?:e|c|j|loss|error|cost)\/d/, 'dl/d');
}
