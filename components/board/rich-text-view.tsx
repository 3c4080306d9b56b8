import { Fragment, type MouseEvent, memo, type ReactNode } from 'react';
import {
  plainText,
  type RichText,
  safeHref,
  type TaskItem,
  type TextBlock,
  type TextRun,
} from '#lib/board/rich-text.ts';

export type RichTextViewProps = {
  readonly text: RichText;
  /** Called with a check box's number in reading order. Without it the boxes only show. */
  readonly onToggle?: (task: number) => void;
};

/** The text of a note that nobody here is writing: the same look as in the editor, without the editor. */
export const RichTextView = memo(function RichTextView({ text, onToggle }: RichTextViewProps) {
  return <div className="note-text">{drawBlocks(text, { onToggle, next: 0 })}</div>;
});

/** Counts the tasks on the way through, since they are told by their number. */
type Tasks = { readonly onToggle: ((task: number) => void) | undefined; next: number };

function drawBlocks(text: RichText, tasks: Tasks): ReactNode[] {
  return text.map((block, index) => drawBlock(block, index, tasks));
}

function drawBlock(block: TextBlock, key: number, tasks: Tasks): ReactNode {
  switch (block.kind) {
    case 'paragraph':
      return <p key={key}>{drawRuns(block.runs)}</p>;
    case 'bullet-list':
      return <ul key={key}>{block.items.map((item, index) => drawItem(item, index, tasks))}</ul>;
    case 'ordered-list':
      return <ol key={key}>{block.items.map((item, index) => drawItem(item, index, tasks))}</ol>;
    case 'task-list':
      return (
        <ul key={key} data-type="taskList">
          {block.items.map((item, index) => drawTask(item, index, tasks))}
        </ul>
      );
  }
}

function drawItem(content: RichText, key: number, tasks: Tasks): ReactNode {
  return <li key={key}>{drawBlocks(content, tasks)}</li>;
}

function drawTask({ checked, content }: TaskItem, key: number, tasks: Tasks): ReactNode {
  const task = tasks.next;
  tasks.next += 1;
  const { onToggle } = tasks;
  return (
    <li key={key} data-checked={checked}>
      <label onPointerDown={onToggle && stop}>
        <input
          type="checkbox"
          aria-label={plainText(content.slice(0, 1)) || 'Empty task'}
          checked={checked}
          disabled={!onToggle}
          // A note is one stop for the keyboard, which reaches its boxes by opening the text.
          tabIndex={-1}
          onChange={() => onToggle?.(task)}
        />
      </label>
      <div>{drawBlocks(content, tasks)}</div>
    </li>
  );
}

function drawRuns(runs: readonly TextRun[]): ReactNode {
  // A line break that ends a paragraph needs something after it to have a line of its own.
  const endsOpen = runs.at(-1)?.text.endsWith('\n') ?? true;
  return (
    <>
      {runs.map(drawRun)}
      {endsOpen && <br />}
    </>
  );
}

function drawRun({ text, marks }: TextRun, key: number): ReactNode {
  let node: ReactNode = text;
  if (marks.bold) node = <strong>{node}</strong>;
  if (marks.italic) node = <em>{node}</em>;
  if (marks.strike) node = <s>{node}</s>;
  if (marks.highlight) node = <mark>{node}</mark>;
  const href = safeHref(marks.link);
  if (href !== null) node = <NoteLink href={href}>{node}</NoteLink>;
  return <Fragment key={key}>{node}</Fragment>;
}

function NoteLink({ href, children }: { readonly href: string; readonly children: ReactNode }) {
  return (
    <a
      href={href}
      target="_blank"
      rel="noopener noreferrer nofollow"
      draggable={false}
      onPointerDown={stop}
      onDoubleClick={stop}
    >
      {children}
    </a>
  );
}

/** What happens on a link or a check box neither drags the note nor opens its text. */
function stop(event: MouseEvent): void {
  event.stopPropagation();
}
