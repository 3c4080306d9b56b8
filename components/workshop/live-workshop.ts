import { callApi } from '#components/entry/call-api.ts';
import type { BoardEvent } from '#lib/sync/board-event.ts';
import type { FacilitatorCommand, ParticipantCommand } from '#lib/workshop/command.ts';
import { parseAnswer, parseDraftCounts, parseNews } from '#lib/workshop/parse-news.ts';
import { getJson } from './get-json.ts';
import { afterAnswer, afterNews, type KnownWorkshop, snapshotOf } from './known-workshop.ts';
import { type BallotCommand, isBallotCommand } from './own-ballot.ts';
import type { ServerClock } from './server-clock.ts';
import type { SendResult, WorkshopSnapshot } from './workshop-store.ts';

/** The workshop of an open board while its server can be asked. */
export type LiveWorkshop = {
  readonly hear: (event: BoardEvent) => void;
  readonly send: (command: FacilitatorCommand | ParticipantCommand) => Promise<SendResult>;
  readonly reveal: (names: 'shown' | 'hidden') => Promise<SendResult>;
  readonly now: () => number;
  readonly close: () => void;
};

export type LiveWorkshopOptions = {
  /** `/api/boards/…/workshop` */
  readonly path: string;
  readonly known: KnownWorkshop;
  readonly clock: ServerClock;
  /** Takes what is known and what is shown for it, each time that differs. */
  readonly put: (known: KnownWorkshop, snapshot: WorkshopSnapshot) => void;
};

/** Waits before what is missing is asked for again, in milliseconds. */
const RETRY = 3_000;

export function startLiveWorkshop({ path, known: first, clock, put }: LiveWorkshopOptions): LiveWorkshop {
  let known = first;
  /** What is on its way, oldest first. */
  let sent: readonly BallotCommand[] = [];
  let last: Promise<unknown> = Promise.resolve();
  let asking: 'no' | 'on' | 'again' | 'closed' = 'no';
  let timing: 'no' | 'yes' = 'no';
  let retry: ReturnType<typeof setTimeout> | undefined;

  const show = (next: KnownWorkshop) => {
    known = next;
    const phase = known.view?.state.phase.is;
    if (timing === 'no' && phase !== undefined && phase !== 'ended') {
      timing = 'yes';
      clock.read();
    }
    put(known, snapshotOf(known, sent));
  };
  /** False when it is no answer. */
  const take = (data: unknown): boolean => {
    const answer = parseAnswer(data);
    if (!answer) return false;
    clock.hint(answer.now);
    show(afterAnswer(known, answer));
    return true;
  };
  const ask = async () => {
    if (asking !== 'no') {
      if (asking === 'on') asking = 'again';
      return;
    }
    asking = 'on';
    clearTimeout(retry);
    const isTaken = take(await getJson(path));
    if (isClosed()) return;
    const isLate = isAskedAgain();
    asking = 'no';
    if (isLate) void ask();
    else if (!isTaken) retry = setTimeout(ask, RETRY);
  };
  const isClosed = () => asking === 'closed';
  const isAskedAgain = () => asking === 'again';

  const post = async (where: string, body: unknown, under: BallotCommand | null): Promise<SendResult> => {
    const answer = await callApi('POST', `${path}/${where}`, body);
    sent = sent.filter((each) => each !== under);
    if (isClosed()) return { is: 'done' };
    if (answer.ok && take(answer.data)) return { is: 'done' };
    show(known);
    void ask();
    return answer.ok ? { is: 'done' } : { is: 'refused', why: answer.message };
  };
  /** One after the other: a later click must not arrive before an earlier one. */
  const inTurn = (act: () => Promise<SendResult>): Promise<SendResult> => {
    const turn = last.then(act);
    last = turn.catch(() => undefined);
    return turn;
  };
  show(known);

  return {
    hear: (event) => {
      if (event.type === 'joined') {
        // A socket that was away may have missed something.
        if (timing === 'yes') clock.read();
        void ask();
      } else if (event.type === 'drafts') {
        show({ ...known, drafts: parseDraftCounts(event.counts) });
      } else if (event.type === 'workshop') {
        clock.hint(event.now);
        const news = parseNews(event.news);
        const next = news ? afterNews(known, news, event.now) : 'missing';
        if (next === 'missing') void ask();
        else show(next);
      }
    },
    send: (command) => {
      const under = isBallotCommand(command) ? command : null;
      if (under) {
        sent = [...sent, under];
        show(known);
      }
      return inTurn(() => post('commands', { command }, under));
    },
    reveal: (names) => inTurn(() => post('reveal', { names }, null)),
    now: clock.now,
    close: () => {
      asking = 'closed';
      clearTimeout(retry);
      clock.close();
    },
  };
}
