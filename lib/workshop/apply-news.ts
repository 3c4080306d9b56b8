import type { WorkshopNews, WorkshopView } from './view.ts';

/**
 * What one knows of the workshop after this news: the same object when it is no news, and `missing` when the agenda
 * changed in a version that one never saw, so that one has to ask for it.
 */
export function applyNews(view: WorkshopView | null, news: WorkshopNews): WorkshopView | 'missing' {
  const { id, version, agendaVersion, state } = news;
  const known = view?.id === id ? view : null;
  if (known && known.version >= version) return known;
  const agenda = news.agenda ?? (known && known.version >= agendaVersion ? known.agenda : null);
  return agenda ? { id, version, agenda, state } : 'missing';
}
