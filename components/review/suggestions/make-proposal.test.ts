import { describe, expect, it } from 'vitest';
import { parseNoteId } from '#lib/board/ids.ts';
import { makeProposal } from './make-proposal.ts';
import { proposalStanding } from './proposal-standing.ts';

const note = parseNoteId('note-0001') ?? expect.fail();
const says = (text: string) => ({ kind: 'paragraph', runs: [{ kind: 'text', text }] });
const rewording = { is: 'rewording', note, plain: 'Cheap' } as const;
const removal = { is: 'removal', note, plain: 'Cheap' } as const;

describe('a filled form', () => {
  it('proposes what the note says now to be what was meant', () => {
    expect(makeProposal(rewording, { text: 'Cheap for all', why: 'More\nclear' })).toEqual({
      is: 'proposal',
      proposal: { is: 'rewording', note, was: 'Cheap', text: 'Cheap for all' },
      body: [says('More'), says('clear')],
    });
    expect(makeProposal({ is: 'new-note', block: 'channels' }, { text: 'Shop', why: ' ' })).toEqual({
      is: 'proposal',
      proposal: { is: 'new-note', block: 'channels', text: 'Shop' },
      body: null,
    });
  });

  it.each([
    [{ is: 'new-note', block: 'channels' } as const, { text: ' \n', why: 'x' }, 'text'],
    [rewording, { text: '', why: 'x' }, 'text'],
    [rewording, { text: ' Cheap\n', why: 'x' }, 'text'],
    [removal, { text: 'x', why: ' ' }, 'why'],
  ])('%j with %j misses its %s', (subject, written, field) => {
    expect(makeProposal(subject, written)).toMatchObject({ is: 'missing', field });
  });
});

describe('a proposal and the board as it is', () => {
  const other = { is: 'rewording', note, was: 'Cheap', text: 'Fair' } as const;
  const gone = { is: 'removal', note, was: 'Cheap' } as const;
  it.each([
    [{ is: 'new-note', block: 'channels', text: 'x' } as const, undefined, 'fits'],
    [other, 'Cheap', 'fits'],
    [other, 'Fair', 'done'],
    [other, 'Dear', 'changed'],
    [other, undefined, 'gone'],
    [gone, 'Cheap', 'fits'],
    [gone, undefined, 'done'],
    [gone, 'Dear', 'changed'],
  ])('%j where the note says %j: %s', (proposal, plain, standing) => {
    expect(proposalStanding(proposal, plain)).toBe(standing);
  });
});
