'use client';

import { useSyncExternalStore } from 'react';

/** How many faces of others fit beside the title, by the window's least width in CSS pixels; the widest first. */
const steps = [
  { from: 1280, faces: 5 },
  { from: 1024, faces: 3 },
  { from: 640, faces: 2 },
] as const;

const ON_A_PHONE = 1;

/** How many of `count` people have a face; the rest are a number, which takes the place of one face. */
export function useFacesShown(count: number): number {
  const fit = useSyncExternalStore(subscribe, readFit, () => ON_A_PHONE);
  return count <= fit + 1 ? count : fit;
}

const queryOf = (from: number) => window.matchMedia(`(min-width: ${from}px)`);
const readFit = () => steps.find(({ from }) => queryOf(from).matches)?.faces ?? ON_A_PHONE;

function subscribe(listener: () => void): () => void {
  const queries = steps.map(({ from }) => queryOf(from));
  for (const query of queries) query.addEventListener('change', listener);
  return () => {
    for (const query of queries) query.removeEventListener('change', listener);
  };
}
