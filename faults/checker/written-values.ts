import type { Act, Edit } from './history.ts';

/** One thing on the board that is replaced as a whole, and every value that somebody gave it. */
export type Register = {
  readonly writes: readonly Write[];
};

export type Write = {
  /** JSON; `undefined` when the value was taken away. */
  readonly value: string | undefined;
  readonly edit: Edit;
  /** True for the value that a note was made with: every other write knew it. */
  readonly isFirst: boolean;
};

/** What was written to each register, by `kind id key`. */
export function writtenValues(edits: readonly Edit[]): ReadonlyMap<string, Register> {
  const registers = new Map<string, { writes: Write[] }>();
  for (const edit of edits)
    for (const act of edit.acts)
      for (const [name, value, isFirst] of valuesOf(act)) {
        const register = registers.get(name) ?? { writes: [] };
        registers.set(name, register);
        register.writes.push({ value: JSON.stringify(value), edit, isFirst });
      }
  return registers;
}

/**
 * The values that a register may show at the end. A writer's own later write hides the earlier ones once it is
 * acknowledged; of two writers either may win.
 */
export function possibleValues({ writes }: Register): ReadonlySet<string | undefined> {
  const saved = new Map<string, number>();
  for (const { edit } of writes)
    if (edit.acknowledged) saved.set(edit.writer, Math.max(saved.get(edit.writer) ?? 0, edit.number));
  const changed = writes.some(({ edit, isFirst }) => edit.acknowledged && !isFirst);
  return new Set(
    writes
      .filter(({ edit, isFirst }) => edit.number >= (saved.get(edit.writer) ?? 0) && !(isFirst && changed))
      .map(({ value }) => value),
  );
}

function valuesOf(act: Act): readonly (readonly [name: string, value: unknown, isFirst: boolean])[] {
  switch (act.type) {
    case 'add-note': {
      const { id, at, size, colour, author, created } = act.note;
      return [
        [`note ${id} at`, at, true],
        [`note ${id} size`, [size.w, size.h], true],
        [`note ${id} colour`, colour ?? undefined, true],
        [`note ${id} author`, author, true],
        [`note ${id} created`, created, true],
      ];
    }
    case 'move-note':
      return [[`note ${act.id} at`, act.at, false]];
    case 'resize-note':
      return [[`note ${act.id} size`, [act.size.w, act.size.h], false]];
    case 'recolour-note':
      return [[`note ${act.id} colour`, act.colour ?? undefined, false]];
    case 'recolour-block':
      return [[`block ${act.block} colour`, act.colour, false]];
    case 'add-link':
      return [
        [`link ${act.link.id} from`, act.link.from, true],
        [`link ${act.link.id} to`, act.link.to, true],
        [`link ${act.link.id} kind`, act.link.kind, true],
      ];
    default:
      return [];
  }
}
