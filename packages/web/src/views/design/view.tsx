import { type ReactNode, useState } from "react";
import { ApiProblem } from "../../api/client.ts";
import { Button } from "../../design/button.tsx";
import { Combobox } from "../../design/combobox.tsx";
import { Dialog } from "../../design/dialog.tsx";
import { EmptyState } from "../../design/empty-state.tsx";
import { ErrorState } from "../../design/error-state.tsx";
import { Field, TextArea } from "../../design/field.tsx";
import { Popover } from "../../design/popover.tsx";
import { Select } from "../../design/select.tsx";
import { Skeleton } from "../../design/skeleton.tsx";
import { Tabs } from "../../design/tabs.tsx";
import { showToast } from "../../design/toasts.ts";
import { Term } from "../../design/tooltip.tsx";
import { AssertionCard } from "../../record/assertion-card.tsx";
import { TYPE_FAMILIES, TYPE_LOOKS } from "../../record/event-types.ts";
import { FilterBar } from "../../record/filter-bar.tsx";
import { StatusMark } from "../../record/status-mark.tsx";
import { STATUS_LOOKS } from "../../record/statuses.ts";
import { TypeName } from "../../record/type-glyph.tsx";
import { SAMPLE_CONTROL, SAMPLE_EVENT, SAMPLE_FIGURE } from "./samples.ts";
import styles from "./view.module.css";

/** Every part that views are made of, in all its states: for those who build them. */
export function View(): ReactNode {
  return (
    <div className={styles.page}>
      <header>
        <h1>Specimen</h1>
        <p className={styles.lead}>
          Every part that views are made of. Reports are read in a serif at a good measure; whatever
          the interface says stands in a grotesque.
        </p>
      </header>
      <FilterBar>12 of 237</FilterBar>
      <Signs />
      <Controls />
      <section className={styles.columns}>
        <AssertionCard
          row={SAMPLE_EVENT}
          actions={
            <>
              <Button size="small">Accept</Button>
              <Button size="small">Correct</Button>
              <Button size="small" look="danger">
                Reject
              </Button>
            </>
          }
        />
        <AssertionCard row={SAMPLE_CONTROL} />
        <AssertionCard row={SAMPLE_FIGURE} />
      </section>
      <States />
    </div>
  );
}

function Signs(): ReactNode {
  return (
    <section className={styles.columns}>
      {TYPE_FAMILIES.map((family) => (
        <div key={family}>
          <h2>{family}</h2>
          <ul className={styles.list}>
            {TYPE_LOOKS.filter((look) => look.family === family).map(({ type, meaning }) => (
              <li key={type} title={meaning}>
                <TypeName type={type} />
              </li>
            ))}
          </ul>
        </div>
      ))}
      <div>
        <h2>Status</h2>
        <ul className={styles.list}>
          {STATUS_LOOKS.map(({ status }) => (
            <li key={status}>
              <StatusMark status={status} attributed={status === "ongoing"} />
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}

const CHOICES = ["newest", "oldest", "best"].map((value) => ({ value, words: `${value} first` }));

function Controls(): ReactNode {
  const [open, setOpen] = useState(false);
  const [order, setOrder] = useState("newest");
  const [typed, setTyped] = useState("");
  const [tab, setTab] = useState<"told" | "who">("told");
  return (
    <section className={styles.controls}>
      <div className={styles.row}>
        <Button look="main" onClick={() => setOpen(true)}>
          Open a sheet
        </Button>
        <Button
          onClick={() => showToast({ words: "The event was rejected.", undo: () => undefined })}
        >
          Say something
        </Button>
        <Button look="quiet">Quiet</Button>
        <Button look="danger">Remove</Button>
        <Button aria-pressed="true">Pressed</Button>
        <Button disabled>Not now</Button>
        <Popover label="An example" button="More">
          <p>A small sheet beside its button.</p>
        </Popover>
        <Term meaning="What several assertions are about.">incident</Term>
      </div>
      <div className={styles.fields}>
        <Field label="Title" hint="As the report has it" defaultValue="Riders at the lake" />
        <Field
          label="Published"
          problem="Give a day, such as 2019-03-24"
          defaultValue="last week"
        />
        <Select label="Order" choices={CHOICES} value={order} onChoose={setOrder} />
        <Combobox
          label="Actor"
          typed={typed}
          onType={setTyped}
          choices={CHOICES.filter(({ words }) => words.includes(typed))}
          onChoose={setTyped}
        />
      </div>
      <TextArea
        label="Text"
        defaultValue="The governor said that riders from the north attacked."
      />
      <Tabs
        label="Example"
        chosen={tab}
        onChoose={setTab}
        pages={[
          { id: "told", title: "What is told", count: 3, content: <p>Three tellings.</p> },
          { id: "who", title: "Who says so", content: <p>Two voices.</p> },
        ]}
      />
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title="A sheet"
        actions={
          <Button look="main" onClick={() => setOpen(false)}>
            Done
          </Button>
        }
      >
        <p>Escape closes it.</p>
      </Dialog>
    </section>
  );
}

const PROBLEM = new ApiProblem({ code: "network", status: 0, title: "The server does not answer" });

function States(): ReactNode {
  return (
    <section className={styles.columns}>
      <EmptyState title="No incidents in these days" action={<Button>Show all days</Button>}>
        <p>Fewer filters or more days may find some.</p>
      </EmptyState>
      <ErrorState error={PROBLEM} onRetry={() => undefined} />
      <Skeleton lines={6} />
    </section>
  );
}
