import '@xyflow/react/dist/style.css';
import './note.css';
import { ReactFlow, type ReactFlowInstance, useNodesState } from '@xyflow/react';
import { createRoot } from 'react-dom/client';
import type { PageNote } from '../bench-page.ts';
import { fetchPageData, isAsked } from '../page-data.ts';
import { tellReady } from '../tell-ready.ts';
import { type NoteNode, NoteView } from './note-node.tsx';
import { xyflowPage } from './xyflow-page.ts';

const { notes, view, seen } = await fetchPageData();
const root = document.getElementById('root');
if (!root) throw new Error('The page is not whole.');
createRoot(root).render(<Board />);

const nodeTypes = { note: NoteView };

function Board() {
  const [nodes, , onNodesChange] = useNodesState<NoteNode>(notes.map(nodeOf));
  return (
    <ReactFlow
      nodes={nodes}
      onNodesChange={onNodesChange}
      nodeTypes={nodeTypes}
      defaultViewport={{ x: -view.x * view.zoom, y: -view.y * view.zoom, zoom: view.zoom }}
      minZoom={0.05}
      maxZoom={4}
      panOnScroll
      panOnScrollSpeed={1}
      zoomOnDoubleClick={false}
      onlyRenderVisibleElements={isAsked('culled')}
      onInit={ready}
    />
  );
}

function nodeOf({ id, x, y, w, h, text, colour }: PageNote): NoteNode {
  return { id, type: 'note', position: { x, y }, width: w, height: h, data: { text, colour } };
}

function ready(flow: ReactFlowInstance<NoteNode>) {
  const host = document.querySelector<HTMLElement>('.react-flow');
  if (!host) throw new Error('There is no canvas.');
  tellReady(xyflowPage(flow, host), () => {
    const drawn = document.querySelectorAll<HTMLElement>('.react-flow__node');
    // A node is hidden until it has been measured.
    return drawn.length >= seen && drawn[drawn.length - 1]?.style.visibility !== 'hidden';
  });
}
