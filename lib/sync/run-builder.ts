import type { TextMarks, TextRun } from '../board/rich-text.ts';

/** Gathers the runs of one paragraph, joining neighbours with the same marks. */
export class RunBuilder {
  /** Characters so far. */
  length = 0;
  private readonly runs: TextRun[] = [];

  add(text: string, marks: TextMarks): void {
    if (text === '') return;
    this.length += text.length;
    const last = this.runs.at(-1);
    // A line break has no look of its own, so it goes with the run before it.
    if (last && (text === '\n' || sameMarks(last.marks, marks)))
      this.runs[this.runs.length - 1] = { text: last.text + text, marks: last.marks };
    else this.runs.push({ text, marks });
  }

  finish(): readonly TextRun[] {
    return this.runs;
  }
}

function sameMarks(a: TextMarks, b: TextMarks): boolean {
  return (
    a === b ||
    (a.bold === b.bold &&
      a.italic === b.italic &&
      a.strike === b.strike &&
      a.highlight === b.highlight &&
      a.link === b.link)
  );
}
