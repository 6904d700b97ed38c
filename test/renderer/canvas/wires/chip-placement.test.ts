import { describe, expect, it } from 'vitest';
import { overlaps } from '#renderer/canvas/geometry/lane-geometry.ts';
import { type ChipRequest, placeChips } from '#renderer/canvas/wires/chip-placement.ts';

function chip(wire: number, change: Partial<ChipRequest> = {}): ChipRequest {
  return {
    wire,
    x: 0,
    y: 0,
    along: [{ x: 40, y: 0 }],
    width: 60,
    height: 20,
    importance: 1,
    distance: 1,
    besideFirst: false,
    wanted: false,
    needed: false,
    isOwn: () => true,
    ...change,
  };
}

describe('the chips with values', () => {
  it('never cover each other or what stands in the way', () => {
    const obstacles = [{ x: -30, y: -30, width: 60, height: 60 }];
    const placed = placeChips(
      Array.from({ length: 12 }, (_, wire) => chip(wire, { x: wire * 15, along: [{ x: wire * 15, y: 40 }] })),
      obstacles,
      [],
      [],
      16,
    );
    const boxes = placed.map(({ x, y }) => ({ x: x - 30, y: y - 10, width: 60, height: 20 }));
    expect(placed.length).toBeGreaterThan(3);
    for (const [index, box] of boxes.entries()) {
      expect([...boxes.slice(index + 1), ...obstacles].some((other) => overlaps(box, other))).toBe(false);
    }
  });

  it('keep the larger value where there is room for one', () => {
    const wall = { x: -1000, y: -1000, width: 2000, height: 990 };
    const floor = { x: -1000, y: 10, width: 2000, height: 990 };
    const along = [{ x: 0, y: 0 }];
    const small = chip(1, { along, height: 10, importance: 0.1 });
    const large = chip(2, { along, height: 10, importance: 5 });
    expect(placeChips([small, large], [wall, floor], [], [], 16).map((each) => each.wire)).toEqual([2]);
  });

  it('are there for what is pointed at, whatever they cover', () => {
    const everywhere = { x: -1000, y: -1000, width: 2000, height: 2000 };
    expect(placeChips([chip(1, { wanted: true }), chip(2)], [everywhere], [], [], 16).map((each) => each.wire)).toEqual(
      [1],
    );
  });

  it('are left out rather than stand where no wire is', () => {
    const across = { x: -35, y: -1000, width: 120, height: 2000 };
    expect(placeChips([chip(1)], [across], [], [], 16)).toEqual([]);
    expect(placeChips([chip(1, { wanted: true })], [across], [], [], 16)).toHaveLength(1);
  });

  it('stay clear of the button of their own wire', () => {
    const [placed] = placeChips([chip(1, { wanted: true })], [], [], [], 16);
    expect(Math.abs(placed?.y ?? 0)).toBeGreaterThanOrEqual(26);
  });

  it('of so few that each is needed stand where another wire is nearer only where there is no other place', () => {
    const mine = { x: 40, y: 0 };
    const strange = (needed: boolean) => chip(1, { needed, along: [mine], isOwn: (place) => place.y > 0 });
    const wall = { x: -1000, y: -14, width: 2000, height: 28 };
    expect(placeChips([strange(true)], [wall], [], [], 16)[0]?.y).toBeGreaterThan(0);
    const floor = { x: -1000, y: 0, width: 2000, height: 1000 };
    expect(placeChips([strange(true)], [wall, floor], [], [], 16)[0]?.y).toBeLessThan(0);
  });

  it('of so few that each is needed cover buttons rather than be left out, but nothing else', () => {
    const button = { x: -1000, y: -1000, width: 2000, height: 2000 };
    expect(placeChips([chip(1)], [], [button], [], 16)).toEqual([]);
    expect(placeChips([chip(1, { needed: true })], [], [button], [], 16)).toEqual([{ wire: 1, x: 40, y: 0 }]);
    expect(placeChips([chip(1, { needed: true })], [button], [], [], 16)).toEqual([]);
  });

  it('of so few that each is needed hide no tick of a wire where there is another place', () => {
    const tick = { x: 34, y: -6, width: 12, height: 12 };
    const [placed] = placeChips([chip(1, { needed: true })], [], [], [tick], 16);
    expect(placed?.x === 40 && Math.abs(placed.y) < 16).toBe(false);
    const wall = { x: -300, y: 13, width: 600, height: 100 };
    const narrow = [
      wall,
      { ...wall, y: -113 },
      { x: -300, y: -50, width: 300, height: 100 },
      { x: 80, y: -50, width: 300, height: 100 },
    ];
    expect(placeChips([chip(1, { needed: true })], narrow, [], [tick], 16)).toEqual([{ wire: 1, x: 40, y: 0 }]);
  });

  it('stand beside their wire where something is seen to be on it', () => {
    const [on] = placeChips([chip(1, { needed: true })], [], [], [], 16);
    const [beside] = placeChips([chip(1, { needed: true, besideFirst: true, distance: 12 })], [], [], [], 16);
    expect(on?.y).toBe(0);
    expect(Math.abs(beside?.y ?? 0)).toBeGreaterThanOrEqual(22);
  });
});
