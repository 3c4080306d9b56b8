import {
  createShapeId,
  type Editor,
  InstancePresenceRecordType,
  renderPlaintextFromRichText,
  type TLNoteShape,
  type TLShape,
  UserRecordType,
} from 'tldraw';
import type { BenchPage } from '../bench-page.ts';

/** tldraw, as the measurement works with it. Its camera is the distance in board units. */
export function tldrawPage(editor: Editor): BenchPage {
  const noteOf = (id: string) => {
    const shape = editor.getShape(createShapeId(id));
    return shape?.type === 'note' ? (shape as TLNoteShape) : null;
  };
  return {
    getView: () => {
      const { x, y, z } = editor.getCamera();
      return { x: -x, y: -y, zoom: z };
    },
    setView: ({ x, y, zoom }) => {
      editor.setCamera({ x: -x, y: -y, z: zoom }, { immediate: true });
    },
    screenRect: (id) => {
      const bounds = editor.getShapePageBounds(createShapeId(id));
      if (!bounds) return null;
      const { x, y } = editor.pageToScreen(bounds);
      const zoom = editor.getZoomLevel();
      return { x, y, w: bounds.w * zoom, h: bounds.h * zoom };
    },
    textOf: (id) => {
      const note = noteOf(id);
      return note ? renderPlaintextFromRichText(editor, note.props.richText) : '';
    },
    select: (ids) => {
      editor.select(...ids.map((id) => createShapeId(id)));
    },
    playCursors: (frames) => (frame) => {
      const records = (frames[frame] ?? []).map(({ x, y }, index) =>
        InstancePresenceRecordType.create({
          id: InstancePresenceRecordType.createId(`person-${index}`),
          currentPageId: editor.getCurrentPageId(),
          userId: UserRecordType.createId(`person-${index}`),
          userName: `Person ${index + 1}`,
          cursor: { x, y, type: 'default', rotation: 0 },
          lastActivityTimestamp: Date.now(),
        }),
      );
      editor.store.mergeRemoteChanges(() => editor.store.put(records));
    },
    sendAway: () => {
      const others = editor.store.allRecords().filter(({ typeName }) => typeName === 'instance_presence');
      editor.store.mergeRemoteChanges(() => editor.store.remove(others.map(({ id }) => id)));
    },
    playMoves: (frames) => (frame) => {
      const moved = (frames[frame] ?? []).flatMap(({ id, x, y }): TLShape[] => {
        const note = noteOf(id);
        return note ? [{ ...note, x, y }] : [];
      });
      editor.store.mergeRemoteChanges(() => editor.store.put(moved));
    },
  };
}
