/** Numbers of labels, one a token, sentence after sentence. */
export interface Labels {
  readonly tag: Int32Array;
  readonly feats: Int32Array;
  readonly lemma: Int32Array;
  readonly name: Int32Array;
  /** Place of the head in the token's sentence, −1 for the root. */
  readonly head: Int32Array;
  readonly relation: Int32Array;
}
