import { CaptureUpdateAction } from '@excalidraw/excalidraw';
import type { ExcalidrawElement } from '@excalidraw/excalidraw/element/types';
import type {
  Collaborator,
  ExcalidrawImperativeAPI,
  NormalizedZoomValue,
  SocketId,
} from '@excalidraw/excalidraw/types';
import type { BenchPage, NotePlace } from '../bench-page.ts';

/** Excalidraw, as the measurement works with it. Its scroll is the distance in board units. */
export function excalidrawPage(api: ExcalidrawImperativeAPI): BenchPage {
  const elementOf = (id: string) => api.getSceneElements().find((element) => element.id === id);
  return {
    getView: () => {
      const { scrollX, scrollY, zoom } = api.getAppState();
      return { x: -scrollX, y: -scrollY, zoom: zoom.value };
    },
    setView: ({ x, y, zoom }) => {
      const value = zoom as NormalizedZoomValue;
      api.updateScene({ appState: { scrollX: -x, scrollY: -y, zoom: { value } } });
    },
    screenRect: (id) => {
      const element = elementOf(id);
      if (!element) return null;
      const { scrollX, scrollY, zoom, offsetLeft, offsetTop } = api.getAppState();
      return {
        x: (element.x + scrollX) * zoom.value + offsetLeft,
        y: (element.y + scrollY) * zoom.value + offsetTop,
        w: element.width * zoom.value,
        h: element.height * zoom.value,
      };
    },
    textOf: (id) => {
      const label = api
        .getSceneElements()
        .find((element) => element.type === 'text' && element.containerId === id);
      return label?.type === 'text' ? label.originalText : '';
    },
    select: (ids) => {
      const selectedElementIds = Object.fromEntries(ids.map((id) => [id, true as const]));
      api.updateScene({ appState: { selectedElementIds } });
    },
    playCursors: (frames) => (frame) => {
      const collaborators = new Map<SocketId, Collaborator>(
        (frames[frame] ?? []).map(({ x, y }, index) => [
          `person-${index}` as SocketId,
          { username: `Person ${index + 1}`, pointer: { x, y, tool: 'pointer' } },
        ]),
      );
      api.updateScene({ collaborators });
    },
    sendAway: () => {
      api.updateScene({ collaborators: new Map() });
    },
    playMoves: (frames) => {
      const byId = frames.map((places) => new Map(places.map((place) => [place.id, place])));
      return (frame) => {
        const places: ReadonlyMap<string, NotePlace> = byId[frame] ?? new Map();
        const elements = api.getSceneElementsIncludingDeleted();
        api.updateScene({
          elements: moved(elements, places),
          captureUpdate: CaptureUpdateAction.NEVER,
        });
      };
    },
  };
}

/** New versions of the notes that moved, each with its text, as they come from another person. */
function moved(elements: readonly ExcalidrawElement[], places: ReadonlyMap<string, NotePlace>) {
  const from = new Map<string, ExcalidrawElement>();
  for (const element of elements) if (places.has(element.id)) from.set(element.id, element);
  return elements.map((element) => {
    const id = element.type === 'text' && element.containerId ? element.containerId : element.id;
    const place = places.get(id);
    const before = from.get(id);
    if (!place || !before) return element;
    return {
      ...element,
      x: element.x + place.x - before.x,
      y: element.y + place.y - before.y,
      version: element.version + 1,
      versionNonce: element.versionNonce + 1,
    };
  });
}
