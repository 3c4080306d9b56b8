import 'tldraw/tldraw.css';
import { getAssetUrls } from '@tldraw/assets/selfHosted.js';
import { createRoot } from 'react-dom/client';
import { type Editor, Tldraw } from 'tldraw';
import { fetchPageData } from '../page-data.ts';
import { tellReady } from '../tell-ready.ts';
import { noteShape } from './note-shapes.ts';
import { tldrawPage } from './tldraw-page.ts';

/** Above its own limit of 4,000 shapes on a page. */
const MOST_SHAPES = 10_000;

const { notes, view } = await fetchPageData();
const root = document.getElementById('root');
if (!root) throw new Error('The page is not whole.');

createRoot(root).render(
  <div style={{ position: 'fixed', inset: 0 }}>
    <Tldraw
      assetUrls={getAssetUrls({ baseUrl: '/tldraw-assets' })}
      options={{ maxShapesPerPage: MOST_SHAPES }}
      onMount={mounted}
    />
  </div>,
);

function mounted(editor: Editor) {
  const page = editor.getCurrentPageId();
  // As a board arrives from a server: the records as they are, without the work of making new shapes.
  editor.store.mergeRemoteChanges(() =>
    editor.store.put(notes.map((note, index) => noteShape(note, index, page))),
  );
  editor.setCamera({ x: -view.x, y: -view.y, z: view.zoom }, { immediate: true });
  tellReady(tldrawPage(editor), () => document.querySelectorAll('.tl-shape').length >= notes.length);
}
