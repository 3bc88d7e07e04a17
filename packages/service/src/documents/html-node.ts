/** As much of a DOM node as is needed to take a text out of a page. */
export interface HtmlNode {
  /** 1 element, 3 text. */
  readonly nodeType: number;
  /** Upper case for elements of a page. */
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly childNodes: Iterable<HtmlNode>;
}

/** As much of a DOM element as is needed. */
export interface HtmlElement extends HtmlNode {
  readonly textContent: string | null;
  getAttribute(name: string): string | null;
}

/** As much of a DOM document as is needed. */
export interface HtmlDocument {
  readonly documentElement: HtmlElement | null;
  readonly body: HtmlElement | null;
  querySelectorAll(selectors: string): Iterable<HtmlElement>;
  querySelector(selectors: string): HtmlElement | null;
}
