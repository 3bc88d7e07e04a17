import { AppError } from "@zenobia/model";

/** Content that the app may load: its own; workers that the map makes; nothing of another site. */
const APP_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self' blob:",
  // Charts and the map write styles; text from outside never becomes one.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** What is no page may load nothing. */
const API_POLICY =
  "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

const HEADERS: Readonly<Record<string, string>> = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "x-frame-options": "DENY",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
};

/** Headers that every answer has. */
export function setGuards(headers: Headers, path: string): void {
  for (const [name, value] of Object.entries(HEADERS)) headers.set(name, value);
  const isApi = path.startsWith("/api/");
  if (!headers.has("content-security-policy"))
    headers.set("content-security-policy", isApi ? API_POLICY : APP_POLICY);
}

/**
 * Checks the name by which this server was asked: on a machine's own address a page of another site could have its
 * name lead here.
 *
 * @throws {AppError} `server/origin`
 */
export function checkHost(host: string | undefined, allowed: ReadonlySet<string>): void {
  const name = host?.replace(/:\d{1,5}$/u, "").toLowerCase();
  if (name === undefined || !allowed.has(name))
    throw new AppError("server/origin", "this server is not called by that name");
}
