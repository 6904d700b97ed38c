// A small picture of a network, drawn from the network itself.
import { useMemo } from 'react';
import type { Network } from '#core/network/network.ts';
import { pictureOf, type Thumbnail, type ThumbnailDot, thumbnailSize } from '#renderer/state/document/thumbnail.ts';
import styles from './network-thumbnail.module.css';

const { width, height } = thumbnailSize;

/** @param network null while it is being made: the place is kept */
export function NetworkThumbnail({ network }: { readonly network: Network | null }) {
  const picture = useMemo(() => (network === null ? null : pictureOf(network)), [network]);
  return <KeptThumbnail picture={picture} />;
}

/** One that was made before; null: the place is kept. */
export function KeptThumbnail({ picture }: { readonly picture: Thumbnail | null }) {
  return (
    <svg className={styles.root} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {picture !== null && <Picture picture={picture} />}
    </svg>
  );
}

function Picture({ picture: { dots, wires, more } }: { readonly picture: Thumbnail }) {
  return (
    <>
      {wires.map(({ from, to, share }) => (
        <path
          key={`${from},${to}`}
          d={curveBetween(dots[from], dots[to])}
          fill="none"
          stroke={`var(--${share < 0 ? 'negative' : 'positive'}-${1 + Math.round(2 * Math.abs(share))})`}
          strokeWidth={1 + 2 * Math.sqrt(Math.abs(share))}
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

function curveBetween(from: ThumbnailDot | undefined, to: ThumbnailDot | undefined): string {
  if (from === undefined || to === undefined) return '';
  const middle = (from.x + to.x) / 2;
  return `M${from.x},${from.y}C${middle},${from.y} ${middle},${to.y} ${to.x},${to.y}`;
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
