import * as Y from 'yjs';
import { plainText } from '#lib/board/rich-text.ts';
import { boardRoots } from '#lib/sync/board-roots.ts';
import { readRichText } from '#lib/sync/read-rich-text.ts';
import type { Act, Edit, Violation } from './history.ts';
import { possibleValues, writtenValues } from './written-values.ts';

/** Compares what people see with what was written: notes, links, values and words. */
export function checkRecords(edits: readonly Edit[], board: Y.Doc): readonly Violation[] {
  return [...checkPresence(edits, board), ...checkValues(edits, board), ...checkWords(edits, board)];
}

const comesAs = { 'add-note': 'note', 'add-link': 'link' } as const;
const goesAs = { 'remove-note': 'note', 'remove-link': 'link' } as const;

/** What was added is there unless somebody removed it; what was removed is gone, since ids are never used again. */
function checkPresence(edits: readonly Edit[], board: Y.Doc): readonly Violation[] {
  const { notes, links } = boardRoots(board);
  const shown = new Set([
    ...Array.from(notes.keys(), (id) => `note ${id}`),
    ...Array.from(links.keys(), (id) => `link ${id}`),
  ]);
  const added = namesIn(edits, (act) =>
    act.type === 'add-note'
      ? `${comesAs[act.type]} ${act.note.id}`
      : act.type === 'add-link'
        ? `${comesAs[act.type]} ${act.link.id}`
        : null,
  );
  const removed = namesIn(edits, (act) =>
    act.type === 'remove-note' || act.type === 'remove-link' ? `${goesAs[act.type]} ${act.id}` : null,
  );
  return [
    ...[...added].filter(([name, saved]) => saved && !removed.has(name) && !shown.has(name)).map(lost),
    ...[...removed].filter(([name, saved]) => saved && shown.has(name)).map(lost),
    ...[...shown].filter((name) => !added.has(name)).map(unwritten),
  ];
}

/** The names that acts speak of, each with whether one of those edits was acknowledged. */
function namesIn(edits: readonly Edit[], nameOf: (act: Act) => string | null): ReadonlyMap<string, boolean> {
  const names = new Map<string, boolean>();
  for (const { acts, acknowledged } of edits)
    for (const act of acts) {
      const name = nameOf(act);
      if (name !== null) names.set(name, acknowledged || names.get(name) === true);
    }
  return names;
}

function checkValues(edits: readonly Edit[], board: Y.Doc): readonly Violation[] {
  const violations: Violation[] = [];
  const registers = writtenValues(edits);
  const { notes, links, blocks } = boardRoots(board);
  for (const [kind, root] of [
    ['note', notes],
    ['link', links],
    ['block', blocks],
  ] as const)
    for (const [id, record] of root.entries()) {
      if (!(record instanceof Y.Map)) continue;
      for (const key of record.keys())
        if (key !== 'text' && !registers.has(`${kind} ${id} ${key}`))
          violations.push(unwritten([`${kind} ${id} ${key}`]));
    }
  for (const [name, register] of registers) {
    const [kind, id = '', key = ''] = name.split(' ');
    const record = (kind === 'note' ? notes : kind === 'link' ? links : blocks).get(id);
    const saved = register.writes.some(({ edit }) => edit.acknowledged);
    if (!(record instanceof Y.Map)) {
      // Notes and links that are missing are looked at elsewhere; a block's record is never removed.
      if (kind === 'block' && saved) violations.push(lost([name]));
      continue;
    }
    const shown = JSON.stringify(record.get(key));
    if (possibleValues(register).has(shown)) continue;
    const wasWritten = register.writes.some(({ value }) => value === shown);
    // Two concurrent first colours of a block are two records, and one of them wins whole.
    violations.push(wasWritten ? lost([name]) : unwritten([`${name}: ${shown}`]));
  }
  return violations;
}

/** Every word of a note's text was written there, once; every saved word is there unless it was erased. */
function checkWords(edits: readonly Edit[], board: Y.Doc): readonly Violation[] {
  const violations: Violation[] = [];
  const { notes } = boardRoots(board);
  const written = namesIn(edits, (act) => (act.type === 'write-token' ? `${act.id} ${act.token}` : null));
  const erased = namesIn(edits, (act) => (act.type === 'erase-token' ? `${act.id} ${act.token}` : null));
  const shown = new Set<string>();
  for (const [id, record] of notes.entries()) {
    const text = record instanceof Y.Map ? readRichText(record.get('text')) : null;
    if (!text) continue;
    for (const token of tokensIn(plainText(text))) {
      const name = `${id} ${token}`;
      if (!written.has(name) || shown.has(name)) violations.push(unwritten([`word ${name}`]));
      shown.add(name);
    }
  }
  for (const [name, saved] of written) {
    const [id = ''] = name.split(' ');
    if (saved && notes.has(id) && !erased.has(name) && !shown.has(name))
      violations.push(lost([`word ${name}`]));
  }
  for (const [name, saved] of erased) if (saved && shown.has(name)) violations.push(lost([`erased ${name}`]));
  return violations;
}

/** The words of a text, each with its `;`. What follows the last `;` is a piece of a word, which nobody wrote. */
export function tokensIn(plain: string): readonly string[] {
  return plain.replaceAll('\n', '').match(/[^;]*;|[^;]+$/g) ?? [];
}

const lost = ([about]: readonly [string, ...unknown[]]): Violation => ({ rule: 'lost-edit', about });
const unwritten = (name: string | readonly [string]): Violation => ({
  rule: 'unwritten',
  about: typeof name === 'string' ? name : name[0],
});
