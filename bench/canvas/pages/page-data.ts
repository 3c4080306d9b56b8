import type { PageData } from './bench-page.ts';

const SIZE = /^\d+$/;

/** How many notes the address asks for. */
export function askedSize(): number {
  const asked = new URLSearchParams(window.location.search).get('notes') ?? '';
  if (!SIZE.test(asked)) throw new Error('The address does not say how many notes.');
  return Number(asked);
}

export function isAsked(option: string): boolean {
  return new URLSearchParams(window.location.search).has(option);
}

export async function fetchPageData(): Promise<PageData> {
  const response = await fetch(`/data/${askedSize()}.json`);
  return response.json();
}
