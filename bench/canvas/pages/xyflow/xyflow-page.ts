import type { ReactFlowInstance } from '@xyflow/react';
import type { BenchPage, NotePlace } from '../bench-page.ts';
import { makeCursorLayer } from '../cursor-layer.ts';
import type { NoteNode } from './note-node.tsx';

/** React Flow, as the measurement works with it. Its viewport is the distance in screen pixels. */
export function xyflowPage(flow: ReactFlowInstance<NoteNode>, host: HTMLElement): BenchPage {
  const getView = () => {
    const { x, y, zoom } = flow.getViewport();
    return { x: -x / zoom, y: -y / zoom, zoom };
  };
  const cursors = makeCursorLayer(host, getView);
  return {
    getView,
    setView: ({ x, y, zoom }) => {
      flow.setViewport({ x: -x * zoom, y: -y * zoom, zoom });
    },
    screenRect: (id) => {
      const node = flow.getNode(id);
      if (!node) return null;
      const { x, y } = flow.flowToScreenPosition(node.position);
      const { zoom } = flow.getViewport();
      return { x, y, w: (node.width ?? 0) * zoom, h: (node.height ?? 0) * zoom };
    },
    textOf: (id) => flow.getNode(id)?.data.text ?? '',
    select: (ids) => {
      const chosen = new Set(ids);
      flow.setNodes((nodes) =>
        nodes.map((node) =>
          (node.selected ?? false) === chosen.has(node.id)
            ? node
            : { ...node, selected: chosen.has(node.id) },
        ),
      );
    },
    playCursors: cursors.play,
    sendAway: cursors.clear,
    playMoves: (frames) => {
      const byId = frames.map((places) => new Map(places.map((place) => [place.id, place])));
      return (frame) => {
        const moved: ReadonlyMap<string, NotePlace> = byId[frame] ?? new Map();
        flow.setNodes((nodes) =>
          nodes.map((node) => {
            const place = moved.get(node.id);
            return place ? { ...node, position: { x: place.x, y: place.y } } : node;
          }),
        );
      };
    },
  };
}
