import type { PageName } from './build/page-names.ts';

/** One canvas that is measured. */
export type Contestant = {
  readonly key: ContestantKey;
  readonly title: string;
  readonly page: PageName;
  /** What its page is told besides the number of notes. */
  readonly option: string | null;
  readonly isOwn: boolean;
  /** The zoom after one turn of the wheel with Control held: each canvas reads the wheel in its own way. */
  readonly zoomAfter: (zoom: number, deltaY: number) => number;
};

export type ContestantKey = 'own' | 'own-screen' | 'xyflow' | 'xyflow-culled' | 'tldraw' | 'excalidraw';

const bounded = (delta: number, most: number) => Math.max(-most, Math.min(most, delta));

const ownZoom = (zoom: number, deltaY: number) => zoom * Math.exp(-bounded(deltaY, 16) / 100);
const xyflowZoom = (zoom: number, deltaY: number) => zoom * 2 ** (-deltaY * 0.002);
const tldrawZoom = (zoom: number, deltaY: number) => zoom * (1 - bounded(deltaY, 10) / 100);
const excalidrawZoom = (zoom: number, deltaY: number) =>
  zoom -
  bounded(deltaY, 10) / 100 -
  Math.log10(Math.max(1, zoom)) * Math.sign(deltaY) * Math.min(1, Math.abs(deltaY) / 20);

export const contestants: readonly Contestant[] = [
  { key: 'own', title: 'Ninefold', page: 'own', option: null, isOwn: true, zoomAfter: ownZoom },
  {
    key: 'own-screen',
    title: 'Ninefold, whole screen',
    page: 'own',
    option: 'screen',
    isOwn: true,
    zoomAfter: ownZoom,
  },
  { key: 'xyflow', title: 'React Flow', page: 'xyflow', option: null, isOwn: false, zoomAfter: xyflowZoom },
  {
    key: 'xyflow-culled',
    title: 'React Flow, visible only',
    page: 'xyflow',
    option: 'culled',
    isOwn: false,
    zoomAfter: xyflowZoom,
  },
  { key: 'tldraw', title: 'tldraw', page: 'tldraw', option: null, isOwn: false, zoomAfter: tldrawZoom },
  {
    key: 'excalidraw',
    title: 'Excalidraw',
    page: 'excalidraw',
    option: null,
    isOwn: false,
    zoomAfter: excalidrawZoom,
  },
];
