/**
 * Why an update is refused before it touches a document. Each rule stops something that was seen to block or brick
 * a stock Yjs server; none of them grants anything.
 */
export type GateRule =
  /** Not one well-formed v1 update from its first byte to its last: v2 frames end here too. */
  | 'malformed'
  /** Structs of more than 256 clients: tens of thousands block the process for a minute. */
  | 'too-many-clients'
  /** More structs are claimed than the bytes can hold: seven bytes reserve 300 MB. */
  | 'too-many-structs'
  /** A client id or clock beyond what an honest client reaches: above 2^53 nobody can read the document again. */
  | 'out-of-range'
  /** A value nested deeper than 32: 8,000 levels apply, and then the document can never be encoded again. */
  | 'nested-too-deep'
  /** A key that could replace an object's prototype. */
  | 'forbidden-key'
  /** Anything but strings, finite numbers, booleans, null, and plain objects and arrays of them. */
  | 'forbidden-value'
  /** Subdocuments, binaries, embeds, gaps: content that no board is made of. */
  | 'forbidden-content'
  /** A top-level type that the document does not have. */
  | 'unknown-root'
  /** A run of text or values longer than any record may hold. */
  | 'text-too-long'
  /** More insertions into the middle of texts than anybody makes: each may cut a text in two. */
  | 'too-costly';

/** Thrown by the gate's readers; `checkUpdate` turns it into its rule. */
export class GateRefusal extends Error {
  readonly rule: GateRule;

  constructor(rule: GateRule) {
    super(rule);
    this.rule = rule;
  }
}
