/** A click that opens a view, or does something on one. */
export interface Click {
  readonly view: string;
  /** Where the click is made. */
  readonly from: string;
  /** What is done there before: something is clicked, a key pressed. */
  readonly before?: { readonly click: string; readonly key: string };
  /** What is clicked: the first that fits. */
  readonly on: string;
  /** What has to be there before the view can be used. */
  readonly ready: string;
  /** Mark by which a picture says that it is drawn. */
  readonly mark?: string;
}

const link = (path: string): string => `nav[aria-label="Views"] a[href^="${path}"]`;

const REPORT = 'main a[href^="/reports/r-"]';

/** A click for each view. */
export const CLICKS: readonly Click[] = [
  {
    view: "Reports",
    from: "/try",
    on: link("/reports"),
    ready: REPORT,
  },
  {
    view: "Reading a report",
    from: "/reports",
    on: REPORT,
    ready: "main [data-ids]",
  },
  {
    view: "Accepting an assertion",
    from: "/reports",
    before: { click: REPORT, key: "j" },
    on: "main footer button",
    ready: '[role="status"] button',
  },
  {
    view: "Map",
    from: "/try",
    on: link("/map"),
    ready: "main canvas",
    mark: "zenobia:painted",
  },
  { view: "Actors", from: "/try", on: link("/actors"), ready: "main [data-actor]" },
  {
    view: "An actor",
    from: "/actors",
    on: "main a[data-actor]",
    ready: 'main article [role="tabpanel"]',
  },
  {
    view: "Network",
    from: "/actors",
    on: 'main a[href^="/network"]',
    ready: "main canvas",
  },
  { view: "Figures", from: "/try", on: link("/figures"), ready: "main [data-claim]" },
  {
    view: "Another account",
    from: "/figures",
    on: 'main [data-account]:not([aria-current="true"])',
    ready: "main [data-claim]",
  },
  { view: "Incidents", from: "/try", on: link("/incidents"), ready: "main [data-incident]" },
  {
    view: "An incident",
    from: "/incidents",
    on: 'main a[href^="/incidents/i-"]',
    ready: 'main li[id^="account-"]',
  },
  { view: "Search", from: "/try", on: link("/search"), ready: 'main [role="combobox"]' },
  { view: "Try it", from: "/reports", on: link("/try"), ready: "main textarea" },
];
