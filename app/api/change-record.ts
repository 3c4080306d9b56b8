import type { Kysely, Transaction } from 'kysely';
import type { AuditAction, AuditDetail } from '#lib/board/audit-action.ts';
import type { BoardId, UserId } from '#lib/board/ids.ts';
import { recordAudit } from '#server/store/audit.ts';
import type { Schema } from '#server/store/schema.ts';
import type { RefusalCode } from './refusal.ts';

/** Who asks for a change, and from where. */
export type Caller = {
  readonly actorId: UserId;
  readonly sessionId: string | null;
  readonly address: string;
  readonly browser: string;
};

type Subject = { readonly boardId: BoardId; readonly action: AuditAction };

/** A change's row in the audit of its board: one, whatever becomes of the change. */
export class ChangeRecord {
  readonly #db: Kysely<Schema>;
  readonly #caller: Caller;
  readonly #now: () => number;
  #subject: Subject | null = null;
  #detail: AuditDetail = {};
  #writes: 'all' | 'what-is-not-allowed' = 'all';
  #isWritten = false;

  /** @param now milliseconds since 1970 */
  constructor(db: Kysely<Schema>, caller: Caller, now: () => number) {
    this.#db = db;
    this.#caller = caller;
    this.#now = now;
  }

  /** Says what the change is about; without it there is no row. */
  about(boardId: BoardId, action: AuditAction): void {
    this.#subject = { boardId, action };
  }

  get caller(): Caller {
    return this.#caller;
  }

  /** For what everybody asks for all the time: of that only what is not allowed has a row. */
  onlyNotAllowed(): void {
    this.#writes = 'what-is-not-allowed';
  }

  /** Adds short words, numbers and ids; never what people wrote, nor a secret. */
  add(detail: AuditDetail): void {
    this.#detail = { ...this.#detail, ...detail };
  }

  /** Makes the change and its row in one transaction: neither is there without the other. */
  async commit<T>(work: (trx: Transaction<Schema>) => Promise<T>): Promise<T> {
    const result = await this.#db.transaction().execute(async (trx) => {
      const made = await work(trx);
      await this.#write(trx, 'done');
      return made;
    });
    this.#isWritten = true;
    return result;
  }

  /** Writes the row of a change that was made otherwise, or was refused. Once: later calls do nothing. */
  async close(outcome: string): Promise<void> {
    if (this.#isWritten) return;
    this.#isWritten = true;
    if (this.#writes === 'all' || outcome === ('not-allowed' satisfies RefusalCode))
      await this.#write(this.#db, outcome);
  }

  async #write(db: Kysely<Schema>, outcome: string): Promise<void> {
    if (!this.#subject) return;
    const detail = this.#detail;
    await recordAudit(db, { ...this.#subject, ...this.#caller, at: this.#now(), outcome, detail });
  }
}
