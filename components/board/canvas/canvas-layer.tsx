'use client';

import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react';
import { blockKeys } from '#lib/canvas/blocks.ts';
import { BlockGrounds } from './block-ground.tsx';
import { BlockRegion } from './block-region.tsx';
import { useLayout, useScene } from './canvas-context.ts';
import { CanvasCredit } from './canvas-credit.tsx';
import { showCopies } from './copy-ghosts.ts';
import { FarTile } from './far-tile.tsx';
import { LinkLayer } from './link-layer.tsx';
import { writeView } from './view-writer.ts';

/**
 * All that moves with the view. It has the board's real size: a layer of no size makes Chromium paint every note
 * again whenever anything beside them changes.
 */
export function CanvasLayer({ children }: { readonly children?: ReactNode }) {
  const scene = useScene();
  const { bounds } = useLayout();
  const layer = useRef<HTMLDivElement>(null);
  const copies = useRef<HTMLDivElement>(null);

  useLayoutEffect(
    () => (layer.current ? writeView(layer.current, scene.desk, scene.frames) : undefined),
    [scene],
  );
  useEffect(() => (copies.current ? showCopies(copies.current, scene) : undefined), [scene]);

  return (
    <div ref={layer} className="canvas-layer" style={{ width: bounds.w, height: bounds.h }}>
      <BlockGrounds />
      <FarTile />
      {blockKeys.map((block) => (
        <BlockRegion key={block} block={block} />
      ))}
      <LinkLayer />
      <CanvasCredit />
      {children}
      <div ref={copies} className="copy-ghosts" aria-hidden="true" />
    </div>
  );
}
