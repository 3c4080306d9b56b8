'use client';

import { useEffect, useRef, useSyncExternalStore } from 'react';
import { useLayout, useScene } from './canvas-context.ts';
import { followLinks } from './follow-links.ts';
import { LinkView } from './link-view.tsx';

/** All links in one sized drawing under the notes. */
export function LinkLayer() {
  const scene = useScene();
  const { window } = scene;
  const { bounds } = useLayout();
  const links = useSyncExternalStore(window.subscribeLinks, window.getLinks, window.getLinks);
  const layer = useRef<SVGSVGElement>(null);

  useEffect(() => (layer.current ? followLinks(layer.current, scene) : undefined), [scene]);

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms
    <svg
      ref={layer}
      className="link-layer"
      width={bounds.w}
      height={bounds.h}
      viewBox={`0 0 ${bounds.w} ${bounds.h}`}
      role="group"
      aria-label="Links between notes"
      aria-hidden={links.length === 0}
    >
      {links.map((link) => (
        <LinkView key={link.id} link={link} />
      ))}
    </svg>
  );
}
