'use client';

import { useEffect, useRef } from 'react';
import { useScene } from './canvas-context.ts';
import { showTile } from './show-tile.ts';

/** The picture that stands in for notes that are not in the page. It lies under those that are. */
export function FarTile() {
  const scene = useScene();
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => (canvas.current ? showTile(canvas.current, scene) : undefined), [scene]);
  return <canvas ref={canvas} className="far-tile" hidden />;
}
