/** Names that Hono's types take from those of a browser, which this package must not know. */
type BufferSource = ArrayBufferView | ArrayBuffer;
