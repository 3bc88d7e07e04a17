/** The little of the platform that zod's types name; this package has neither Node's types nor the DOM's. */
interface URL {
  readonly href: string;
}
