import type { Change } from '../change.ts';
import type { Note } from '../note.ts';
import type { RichText, TaskItem } from '../rich-text.ts';

/** Ticks the note's check box of that number, or unticks it; no change when there is none. */
export function checkTask(note: Note, task: number): readonly Change[] {
  const item = tasksOf(note.text)[task];
  return item ? [{ type: 'check-task', id: note.id, task, checked: !item.checked }] : [];
}

/** All check boxes of a text in reading order, those inside others after them. */
function tasksOf(text: RichText): readonly TaskItem[] {
  return text.flatMap((block): readonly TaskItem[] => {
    switch (block.kind) {
      case 'paragraph':
        return [];
      case 'bullet-list':
      case 'ordered-list':
        return block.items.flatMap(tasksOf);
      case 'task-list':
        return block.items.flatMap((item) => [item, ...tasksOf(item.content)]);
      default:
        return block satisfies never;
    }
  });
}
