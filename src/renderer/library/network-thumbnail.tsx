// A small picture of a network, drawn from the network itself.
import { useMemo } from 'react';
import type { Network } from '#core/network/network.ts';
import { thumbnailOf } from './thumbnail.ts';

const width = 200;
const height = 96;

/** @param network null while it is being made: the place is kept */
export function NetworkThumbnail({ network }: { readonly network: Network | null }) {
  return (
    <svg className="thumbnail" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {network !== null && <Picture network={network} />}
    </svg>
  );
}

function Picture({ network }: { readonly network: Network }) {
  const { dots, wires, more } = useMemo(() => thumbnailOf(network, width, height), [network]);
  return (
    <>
      {wires.map(({ x1, y1, x2, y2, isNegative, strength }) => (
        <path
          key={`${x1},${y1},${x2},${y2}`}
          d={`M${x1},${y1}C${(x1 + x2) / 2},${y1} ${(x1 + x2) / 2},${y2} ${x2},${y2}`}
          fill="none"
          stroke={`var(--${isNegative ? 'negative' : 'positive'}-${1 + Math.round(2 * strength)})`}
          strokeWidth={1 + 2 * Math.sqrt(strength)}
        />
      ))}
      {dots.map(({ x, y, isInput }) => (
        <circle
          key={`${x},${y}`}
          cx={x}
          cy={y}
          r={4.5}
          fill={isInput ? 'var(--panel)' : 'var(--lane)'}
          stroke="var(--line-strong)"
          strokeWidth={1.5}
        />
      ))}
      {more.map(({ x, y }) => (
        <path key={x} d={`M${x},${y}v.1m0,3v.1m0,3v.1`} stroke="var(--ink-3)" strokeWidth={2} strokeLinecap="round" />
      ))}
      {dots.length === 0 && <EmptyPicture />}
    </>
  );
}

/** The dotted outlines of lanes that could be drawn. */
function EmptyPicture() {
  return [40, 90, 140].map((x) => (
    <rect
      key={x}
      x={x}
      y={18}
      width={24}
      height={60}
      rx={6}
      fill="none"
      stroke="var(--line-strong)"
      strokeDasharray="3 3"
    />
  ));
}
