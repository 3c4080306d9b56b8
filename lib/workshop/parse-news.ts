import { stepModes } from './step.ts';
import type { DraftCounts, WorkshopAnswer, WorkshopNews } from './view.ts';

/**
 * The server's words about a workshop; `null` when they are none that this version understands. It is trusted, so
 * only what would break a screen is looked at: lists are lists, and everything is of a known kind.
 */
export function parseNews(value: unknown): WorkshopNews | null {
  return isNews(value) ? value : null;
}

/** As `parseNews`. */
export function parseAnswer(value: unknown): WorkshopAnswer | null {
  return isAnswer(value) ? value : null;
}

/** How many notes each person has in hiding; `null` also when that is not told. */
export function parseDraftCounts(value: unknown): DraftCounts {
  return isCounts(value) ? value : null;
}

function isNews(value: unknown): value is WorkshopNews {
  return (
    isRecord(value) &&
    isText(value.id) &&
    isNumber(value.version) &&
    isNumber(value.agendaVersion) &&
    (value.agenda === null || isList(value.agenda, isStep)) &&
    isState(value.state)
  );
}

function isAnswer(value: unknown): value is WorkshopAnswer {
  return (
    isRecord(value) &&
    (value.view === null || (isNews(value.view) && value.view.agenda !== null)) &&
    isRecord(value.mine) &&
    (value.mine.ballot === null || isBallot(value.mine.ballot)) &&
    isNumber(value.now)
  );
}

function isCounts(value: unknown): value is DraftCounts {
  return isRecord(value) && Object.values(value).every(isNumber);
}

function isState(state: unknown): boolean {
  return (
    isRecord(state) &&
    isPhase(state.phase) &&
    isList(
      state.log,
      (run) => isOneOf(run, 'mode', stepModes) && isText(run.title) && isNumber(run.startedAt),
    ) &&
    [state.hands, state.done, state.people].every((list) => isList(list, isText)) &&
    (state.spotlight === null || isOneOf(state.spotlight, 'is', ['note', 'block'])) &&
    (state.summons === null || (isRecord(state.summons) && isRecord(state.summons.view))) &&
    (state.round === null ||
      (isRound(state.round) && isRecord(state.round) && isList(state.round.finished, isText))) &&
    isList(state.rounds, (round) => isRound(round) && isRecord(round) && isResults(round.results)) &&
    isList(state.reveals, isRecord) &&
    isList(state.outcomes, (outcome) => isOneOf(outcome, 'kind', ['decision', 'question']))
  );
}

function isStep(step: unknown): boolean {
  return (
    isOneOf(step, 'mode', stepModes) &&
    isText(step.id) &&
    isText(step.title) &&
    isText(step.instructions) &&
    isNumber(step.seconds) &&
    isList(step.blocks, isText) &&
    (step.question === null || isRecord(step.question)) &&
    (step.mode !== 'vote' || isOneOf(step.rules, 'kind', kinds))
  );
}

function isPhase(phase: unknown): boolean {
  if (!isOneOf(phase, 'is', ['planned', 'running', 'ended'])) return false;
  if (phase.is === 'planned') return true;
  if (!isNumber(phase.startedAt)) return false;
  if (phase.is === 'ended') return isNumber(phase.endedAt);
  return (
    isText(phase.step) &&
    isOneOf(phase.clock, 'is', ['running', 'paused']) &&
    isNumber(phase.clock.is === 'running' ? phase.clock.endsAt : phase.clock.left)
  );
}

function isRound(round: unknown): boolean {
  return (
    isRecord(round) &&
    isText(round.id) &&
    isText(round.title) &&
    isOneOf(round.rules, 'kind', kinds) &&
    isList(round.blocks, isText)
  );
}

function isResults(results: unknown): boolean {
  return (
    isOneOf(results, 'kind', kinds) && isList(results.notes, (note) => isRecord(note) && isText(note.note))
  );
}

function isBallot(ballot: unknown): boolean {
  return isOneOf(ballot, 'kind', kinds) && isRecord(ballot.kind === 'dots' ? ballot.dots : ballot.ratings);
}

const kinds = ['dots', 'matrix'];

type Fields = Readonly<Record<string, unknown>>;

function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A record whose `key` names one of the kinds that are known. */
function isOneOf(value: unknown, key: string, known: readonly unknown[]): value is Fields {
  return isRecord(value) && known.includes(value[key]);
}

function isList(value: unknown, isItem: (item: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(isItem);
}

function isText(value: unknown): boolean {
  return typeof value === 'string';
}

function isNumber(value: unknown): boolean {
  return Number.isFinite(value);
}
