/** What of the sample record the scenes point at. */
export interface SampleFacts {
  readonly report: string;
  /** An assertion of the report, written as the address wants it. */
  readonly assertion: string;
  readonly incident: string;
  readonly actor: string;
  readonly speaker: string;
  readonly figure: string;
}

interface Listed<Row> {
  readonly rows: readonly Row[];
}

interface IncidentRow {
  readonly id: string;
  readonly type: string;
  readonly voices: number;
  readonly tellings: readonly { readonly report: string }[];
}

interface FigureRow {
  readonly id: string;
  readonly measure: string;
  readonly claims: readonly unknown[];
}

/** Chooses what is told by most: the incident, a report that tells it, the figure with most claims. */
export async function chooseFacts(url: string): Promise<SampleFacts> {
  const incidents = (await ask<Listed<IncidentRow>>(url, "/incidents?limit=200")).rows;
  const incident = most(incidents, ({ voices }) => voices);
  const figures = (await ask<Listed<FigureRow>>(url, "/figures?limit=200")).rows;
  const report = incident.tellings[0]?.report ?? "";
  const told = (await ask<Listed<EventRow>>(url, `/reports/${report}/assertions`)).rows;
  const assertion = told.find(({ kind, place }) => kind === "event" && place !== undefined);
  return {
    report,
    assertion: encodeURIComponent(assertion?.id ?? ""),
    incident: encodeURIComponent(incident.id),
    actor: encodeURIComponent("kb:islamic-state"),
    speaker: encodeURIComponent("name::berivan sido"),
    figure: encodeURIComponent(
      most(figures, ({ measure, claims }) => (measure === "killed" ? claims.length : 0)).id,
    ),
  };
}

/** Keeps a few decisions and readings of a person, so that there is a second coder and a history. */
export async function decideSome(url: string, { report }: SampleFacts): Promise<void> {
  const { csrf } = await ask<{ readonly csrf: string }>(url, "/session");
  const { rows } = await ask<Listed<EventRow>>(url, `/reports/${report}/assertions`);
  const [first, second, third] = rows.filter(({ kind }) => kind === "event");
  if (first === undefined || second === undefined || third === undefined)
    throw new Error(`${report} has too few events to decide on`);
  for (const [event, status] of [
    [first, "happened"],
    [second, "possible"],
  ] as const)
    await send(url, "/assertions", givenAgain(event, status), csrf);
  for (const ruling of [
    { act: "accept", assertion: first.id },
    { act: "correct", assertion: second.id, field: "status", value: "possible" },
    { act: "reject", assertion: third.id },
  ])
    await send(url, "/decisions", { ruling }, csrf);
  for (const [name, path] of SEARCHES) await send(url, "/searches", { name, path }, csrf);
}

const SEARCHES = [
  ["Everything on Mayadin", "/search?q=Mayadin"],
  ["Killed, September 2017", "/figures?from=2017-09-01&measure=killed&to=2017-09-30"],
  ["Told by more than one", "/incidents?voices=2"],
] as const;

interface EventRow {
  readonly id: string;
  readonly kind: string;
  readonly type: string;
  readonly report: string;
  readonly place?: object;
  readonly evidence: readonly { readonly span: readonly [number, number] }[];
  readonly actors: readonly object[];
  readonly recipients: readonly object[];
}

/** The same words as a person might code them. */
function givenAgain(
  { report, evidence, type, actors, recipients }: EventRow,
  status: string,
): object {
  const spans = evidence.map(({ span }) => span);
  return { kind: "event", report, evidence: spans, type, actors, recipients, status };
}

function most<Row>(rows: readonly Row[], weight: (row: Row) => number): Row {
  const [first] = rows.toSorted((a, b) => weight(b) - weight(a));
  if (first === undefined) throw new Error("the sample record is empty");
  return first;
}

async function ask<Answer>(url: string, path: string): Promise<Answer> {
  const response = await fetch(`${url}/api/v1${path}`);
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return (await response.json()) as Answer;
}

async function send(url: string, path: string, body: object, csrf: string): Promise<void> {
  const response = await fetch(`${url}/api/v1${path}`, {
    method: "POST",
    headers: { "content-type": "application/json", "x-csrf-token": csrf },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
}
