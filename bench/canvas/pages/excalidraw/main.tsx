import '@excalidraw/excalidraw/index.css';
import { convertToExcalidrawElements, Excalidraw } from '@excalidraw/excalidraw';
import type { ExcalidrawImperativeAPI, NormalizedZoomValue } from '@excalidraw/excalidraw/types';
import { createRoot } from 'react-dom/client';
import { fetchPageData } from '../page-data.ts';
import { tellReady } from '../tell-ready.ts';
import { excalidrawPage } from './excalidraw-page.ts';

/** Board units: what fits most of the texts into the note. */
const FONT_SIZE = 12;

const { notes, view } = await fetchPageData();
const root = document.getElementById('root');
if (!root) throw new Error('The page is not whole.');

const elements = convertToExcalidrawElements(
  notes.map(({ id, x, y, w, h, text, colour }) => ({
    type: 'rectangle' as const,
    ...{ id, x, y, width: w, height: h, backgroundColor: colour, fillStyle: 'solid' as const },
    label: { text, fontSize: FONT_SIZE },
  })),
  { regenerateIds: false },
);
const zoom = { value: view.zoom as NormalizedZoomValue };
createRoot(root).render(
  <div style={{ position: 'fixed', inset: 0 }}>
    <Excalidraw
      initialData={{ elements, appState: { scrollX: -view.x, scrollY: -view.y, zoom } }}
      excalidrawAPI={(api: ExcalidrawImperativeAPI) => {
        tellReady(excalidrawPage(api), () => api.getSceneElements().length >= notes.length);
      }}
    />
  </div>,
);
