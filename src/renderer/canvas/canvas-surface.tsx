// React Flow with our nodes in it, and every gesture: it owns neurons and viewport, the wires are drawn on one canvas below.
import { type NodeChange, ReactFlow, SelectionMode } from '@xyflow/react';
import { type FocusEvent, useCallback, useMemo, useRef, useState } from 'react';
import type { NetworkDocument } from '#core/document/network-document.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { useShownNotes } from '#renderer/state/stores/shown-notes.ts';
import { useUi } from '#renderer/state/window/ui-store.ts';
import styles from './canvas.module.css';
import { EmptyCanvas } from './empty-canvas.tsx';
import type { MountedParts } from './geometry/mounted-parts.ts';
import { type CanvasNode, NodeMaker } from './geometry/network-nodes.ts';
import type { ViewTransform } from './geometry/view-transform.ts';
import { maximumZoom, minimumZoom } from './geometry/zoom-level.ts';
import { AlignmentGuides } from './gestures/alignment-guides.tsx';
import { type CanvasTools, CanvasToolsProvider } from './gestures/canvas-tools.ts';
import { useAligning } from './gestures/use-aligning.ts';
import { useCanvasKeys } from './gestures/use-canvas-keys.ts';
import { useConnecting } from './gestures/use-connecting.ts';
import { useDropping } from './gestures/use-dropping.ts';
import { useMarquee } from './gestures/use-marquee.ts';
import { useMoving } from './gestures/use-moving.ts';
import { usePointing } from './gestures/use-pointing.ts';
import { ValueEditor } from './gestures/value-editor.tsx';
import { useMarks } from './layer/use-marks.ts';
import { WireLayer } from './layer/wire-layer.tsx';
import type { WirePainter } from './layer/wire-painter.ts';
import { NetworkMap } from './map/network-map.tsx';
import { ActivationMenu } from './neurons/activation-menu.tsx';
import { LaneNode } from './neurons/lane-node.tsx';
import { LeavingNeuron } from './neurons/leaving-neuron.tsx';
import { NetworkGroups } from './neurons/network-groups.tsx';
import { NeuronNode } from './neurons/neuron-node.tsx';
import { NotesLayer } from './notes/notes-layer.tsx';
import { NeuronMaps } from './numbers/neuron-maps.ts';
import { RingScales } from './numbers/ring-scales.ts';
import type { Marks } from './scene/wire-scene.ts';
import { useRootAttributes } from './use-root-attributes.ts';
import { useCanvasView } from './view/canvas-view.ts';
import { useFocusFollowing } from './view/focus-following.ts';
import { type CanvasModel, useCanvasModel } from './view/use-canvas-model.ts';
import { useGliding } from './view/use-gliding.ts';
import { useMountedParts } from './view/use-mounted-parts.ts';
import { useReveal, useZoomFollowing } from './view/use-viewport.ts';
import { useWheel } from './view/use-wheel.ts';
import { useViewMotion, useViewportActions } from './view/viewport-actions.ts';
import type { WheelSetting } from './view/wheel-intent.ts';
import { WholeConnections } from './wires/whole-connections.tsx';
import { usePlacedButtons, WireButtons } from './wires/wire-buttons.tsx';
import { WireChips } from './wires/wire-chips.tsx';
import { WireEnds } from './wires/wire-ends.tsx';
import { WireTooltip } from './wires/wire-tooltip.tsx';

const nodeTypes = { neuron: NeuronNode, lane: LaneNode };
const middleButton = [1];
/** A press that moves less than this is a click. */
const clickDistance = 4;

interface CanvasSurfaceProps {
  readonly document: NetworkDocument;
  readonly firstView: ViewTransform;
  readonly wheel: WheelSetting;
}

export function CanvasSurface({ document, firstView, wheel }: CanvasSurfaceProps) {
  const t = useTranslate();
  const root = useRef<HTMLDivElement>(null);
  const painter = useRef<WirePainter>(null);
  const [ringScales] = useState(() => new RingScales());
  const [maps] = useState(() => new NeuronMaps());
  const shown = useRef<CanvasModel>(null);
  const startAligning = useAligning(shown);
  const moving = useMoving(shown, startAligning);
  const { notes: noteMoving } = moving;
  const model = useCanvasModel(document, useGliding(document.layout, moving.positions));
  shown.current = model;
  const gesture = useConnecting(model, root, painter);
  const motion = useViewMotion(firstView);
  const reveal = useReveal(motion);
  const marquee = useMarquee(model);
  const pointing = usePointing(model);
  const dropping = useDropping(model);
  const onKeyDown = useCanvasKeys(model, gesture);
  const mounted = useMountedParts(model.geometry);
  const nodes = useNodes(model, mounted);
  const marks = useMarks(model.drawing);
  const tools = useMemo<CanvasTools>(
    () => ({
      t,
      ringScales,
      maps,
      reveal,
      noteMoving,
      beginConnecting: (start, pointer) => gesture.press(start, pointer),
    }),
    [t, ringScales, maps, reveal, noteMoving, gesture],
  );
  useRootAttributes(root);
  useWheel(root, wheel, motion);
  useZoomFollowing();
  useViewportActions(model, root, motion);
  useFocusFollowing(model);
  const onNodesChange = useCallback(
    (changes: NodeChange<CanvasNode>[]) => marquee.take(changes, nodes),
    [marquee, nodes],
  );
  return (
    <CanvasToolsProvider value={tools}>
      <ReactFlow<CanvasNode>
        ref={root}
        className={styles.surface}
        tabIndex={-1}
        aria-label={t('canvas.name')}
        aria-description={t('canvas.howToUse')}
        nodes={nodes}
        nodeTypes={nodeTypes}
        onNodesChange={onNodesChange}
        onPointerDownCapture={moving.onPointerDownCapture}
        onNodeDragStart={moving.onNodeDragStart}
        onNodeDrag={moving.onNodeDrag}
        onNodeDragStop={moving.onNodeDragStop}
        onSelectionStart={marquee.onStart}
        onSelectionEnd={marquee.onEnd}
        onMoveStart={(event) => event !== null && motion.interrupt()}
        onKeyDown={onKeyDown}
        onFocus={noticeFocus}
        onBlur={noticeBlur}
        {...pointing}
        {...dropping}
        defaultViewport={firstView}
        minZoom={minimumZoom}
        maxZoom={maximumZoom}
        selectionOnDrag
        selectionMode={SelectionMode.Partial}
        panOnDrag={middleButton}
        selectionKeyCode={null}
        multiSelectionKeyCode={null}
        deleteKeyCode={null}
        zoomActivationKeyCode={null}
        zoomOnScroll={false}
        zoomOnDoubleClick={false}
        selectNodesOnDrag={false}
        nodeDragThreshold={clickDistance}
        nodeClickDistance={clickDistance}
        paneClickDistance={clickDistance}
        elevateNodesOnSelect={false}
        nodesFocusable={false}
        nodesConnectable={false}
        edgesFocusable={false}
        disableKeyboardA11y
        proOptions={{ hideAttribution: true }}
        ariaLabelConfig={{ 'node.a11yDescription.default': '', 'edge.a11yDescription.default': '' }}
      >
        <WholeConnections model={model} />
        <WireLayer
          model={model}
          mounted={mounted}
          marks={marks}
          ringScales={ringScales}
          root={root}
          painterRef={painter}
        />
        <NetworkGroups facts={model.facts} geometry={model.geometry} mounted={mounted} />
        <NotesLayer notes={useShownNotes(document)} />
        <WireControls model={model} marks={marks} />
        <AlignmentGuides />
        <LeavingNeuron />
        <NetworkMap model={model} />
        <WireTooltip drawing={model.drawing} wire={marks.hovered} />
        <ValueEditor model={model} />
        <ActivationMenu facts={model.facts} />
        {document.network.layers.length === 0 && <EmptyCanvas />}
      </ReactFlow>
    </CanvasToolsProvider>
  );
}

function noticeFocus({ target }: FocusEvent<HTMLElement>): void {
  const focusOnItem = target.matches('.neuron-disc, .wire-button, .lane-collapse');
  useCanvasView.setState({ focusWithin: true, focusOnItem, focusVisible: target.matches(':focus-visible') });
}

function noticeBlur({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>): void {
  if (!currentTarget.contains(relatedTarget)) useCanvasView.setState({ focusWithin: false, focusOnItem: false });
}

function useNodes(model: CanvasModel, mounted: MountedParts | null): CanvasNode[] {
  const selection = useUi((state) => state.selection);
  const [maker] = useState(() => new NodeMaker());
  return useMemo(() => maker.make(model.geometry, model.facts, selection, mounted), [maker, model, selection, mounted]);
}

function WireControls({ model, marks }: { readonly model: CanvasModel; readonly marks: Marks }) {
  const buttons = usePlacedButtons(model, marks);
  return (
    <>
      <WireEnds model={model} marks={marks} />
      <WireChips model={model} marks={marks} buttons={buttons} />
      <WireButtons model={model} marks={marks} buttons={buttons} />
    </>
  );
}
