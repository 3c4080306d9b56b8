import type { RichText, TextBlock, TextMarks } from '../board/rich-text.ts';

/** True when both texts read and look alike. */
export function isSameText(a: RichText, b: RichText): boolean {
  return a === b || isSameList(a, b, isSameBlock);
}

function isSameBlock(a: TextBlock, b: TextBlock): boolean {
  switch (a.kind) {
    case 'paragraph':
      return (
        b.kind === 'paragraph' &&
        isSameList(
          a.runs,
          b.runs,
          (one, other) => one.text === other.text && isSameLook(one.marks, other.marks),
        )
      );
    case 'bullet-list':
    case 'ordered-list':
      return a.kind === b.kind && isSameList(a.items, b.items, isSameText);
    case 'task-list':
      return (
        b.kind === 'task-list' &&
        isSameList(
          a.items,
          b.items,
          (one, other) => one.checked === other.checked && isSameText(one.content, other.content),
        )
      );
  }
}

function isSameLook(a: TextMarks, b: TextMarks): boolean {
  return (
    a.bold === b.bold &&
    a.italic === b.italic &&
    a.strike === b.strike &&
    a.highlight === b.highlight &&
    a.link === b.link
  );
}

function isSameList<T>(a: readonly T[], b: readonly T[], isSame: (one: T, other: T) => boolean): boolean {
  return (
    a.length === b.length &&
    a.every((one, index) => {
      const other = b[index];
      return other !== undefined && isSame(one, other);
    })
  );
}
