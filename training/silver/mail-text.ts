const QUOTED_PRINTABLE = /^content-transfer-encoding:\s*(?:quoted-printable|base64)/imu;
const NOT_PLAIN = /^content-type:[ \t]*(?!text\/plain|[ \t])/imu;
/** Words of others, rulers, patches, and lines that say who wrote what follows. */
const NOT_ONES_OWN =
  /^\s*(?:\w{0,3}[>|:}]|[-_=*#~+]{3}|@@|[+-]{1,3}\S|On .{0,120}\b(?:wrote|writes|said):?\s*$)|\b(?:wrote|writes|said):\s*$/u;
const ADDRESS = /:\/\/|\bwww\.|\S@\S|^\s*(?:From|To|Subject|Date|Sent|Cc|URL|Message-ID):/iu;
const SIGNATURE = /^(?:-- ?|_{5,}|-{5,}.*PGP.*|={5,})$/u;
/** A prompt, a path, code: what people paste into mails about computers. */
const PASTED = /[{}<>$\\|]|;\s*$|\w\(\)|^\s*[\w-]+\s*=|\S\/\S+\/\S/u;

/**
 * Takes what a person wrote out of a mail: without headers, quoted lines, addresses, pasted code and signature.
 *
 * @returns undefined for a mail that is not plain text.
 */
export function readMail(raw: string): string | undefined {
  const mail = raw.replaceAll("\r\n", "\n");
  const end = mail.indexOf("\n\n");
  const headers = mail.slice(0, end);
  if (end < 0 || NOT_PLAIN.test(headers) || QUOTED_PRINTABLE.test(headers)) return undefined;
  const lines = mail.slice(end).split("\n");
  const signature = lines.findIndex((line) => SIGNATURE.test(line));
  const body = signature < 0 ? lines : lines.slice(0, signature);
  return body.map((line) => (isOwnProse(line) ? line.trimEnd() : "")).join("\n");
}

function isOwnProse(line: string): boolean {
  return !(NOT_ONES_OWN.test(line) || ADDRESS.test(line) || PASTED.test(line));
}

/** Tells whether a sentence is whole: mails lose lines, and hold lists and heads of tables. */
export function isWhole(forms: readonly string[]): boolean {
  return /^[\p{Lu}\d"'“‘(]/u.test(forms[0] ?? "") && /[.?!"'”’)]$/u.test(forms.at(-1) ?? "");
}
