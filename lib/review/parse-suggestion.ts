import { parseNoteId, parseUserId } from '../board/ids.ts';
import { isBlockKey } from '../canvas/blocks.ts';
import { isRecord } from './is-record.ts';
import type { Proposal, Suggestion, SuggestionAnswer } from './suggestion.ts';

/** A suggestion as the server tells it; `null` for anything else. */
export function parseSuggestion(value: unknown): Suggestion | null {
  if (!isRecord(value)) return null;
  const proposal = parseProposal(value.proposal);
  const answer = value.answer === null ? null : parseAnswer(value.answer);
  return proposal && (value.answer === null || answer) ? { proposal, answer } : null;
}

/** What somebody would change, as it is stored; `null` for anything else. How long texts may be is asked elsewhere. */
export function parseProposal(value: unknown): Proposal | null {
  if (!isRecord(value)) return null;
  const { block, was, text } = value;
  const note = parseNoteId(value.note);
  switch (value.is) {
    case 'new-note':
      return isBlockKey(block) && typeof text === 'string' ? { is: 'new-note', block, text } : null;
    case 'rewording':
      return note && typeof was === 'string' && typeof text === 'string'
        ? { is: 'rewording', note, was, text }
        : null;
    case 'removal':
      return note && typeof was === 'string' ? { is: 'removal', note, was } : null;
    default:
      return null;
  }
}

function parseAnswer(value: unknown): SuggestionAnswer | null {
  if (!isRecord(value)) return null;
  const { at, because } = value;
  const by = parseUserId(value.by);
  if (!by || typeof at !== 'number') return null;
  if (value.is === 'accepted') return { is: 'accepted', by, at };
  return value.is === 'declined' && typeof because === 'string' ? { is: 'declined', by, at, because } : null;
}
