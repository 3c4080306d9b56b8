/** Why an update is refused for what it made of the records of a board; `SPEC.md`, section 6, says more of each. */
export type ShapeRule =
  | 'bad-root'
  | 'bad-note'
  | 'bad-link'
  | 'bad-block'
  | 'bad-interview'
  | 'bad-text'
  | 'text-too-long'
  | 'foreign-author'
  | 'fixed-field'
  | 'too-many-notes'
  | 'too-many-links';

/** Thrown by the checks of single records; whoever inspects a transaction turns it into its rule. */
export class ShapeRefusal extends Error {
  readonly rule: ShapeRule;

  constructor(rule: ShapeRule) {
    super(rule);
    this.rule = rule;
  }
}
