import { type ReactNode, useState } from "react";
import { textParam } from "../../address/params.ts";
import { useAddress } from "../../address/use-address.ts";
import { Button } from "../../design/button.tsx";
import { Field, TextArea } from "../../design/field.tsx";
import { ReadOnlyReading } from "../../reading/read-only-reading.tsx";
import { SAMPLE_DAY, SAMPLE_TEXT } from "./sample-text.ts";
import { type BrowserReader, useBrowserReader } from "./use-browser-reader.ts";
import styles from "./view.module.css";

const PARAMS = { said: textParam() };

/** Reads a pasted text in the browser itself: nothing leaves the machine. */
export function View(): ReactNode {
  const reader = useBrowserReader();
  const [text, setText] = useState(SAMPLE_TEXT);
  const [day, setDay] = useState(SAMPLE_DAY);
  const [isEditing, setEditing] = useState(true);
  const [{ said }, set] = useAddress(PARAMS);
  const { result } = reader;
  const read = (): void => {
    if (text.trim() === "" || reader.state === "loading" || reader.state === "reading") return;
    set({ said: "" }, { replace: true });
    setEditing(false);
    reader.read(text, day === "" ? SAMPLE_DAY : day);
  };
  if (!isEditing && result?.text === text && reader.state === "ready")
    return (
      <ReadOnlyReading
        text={result.text}
        rows={result.rows}
        chosen={said}
        onChoose={(id) => set({ said: id }, { replace: said !== "" })}
        head={<ResultHead result={result} onAgain={() => setEditing(true)} />}
      />
    );
  return (
    <div className={styles.page}>
      <h1>Try it</h1>
      <p className={styles.lead}>
        Paste a report. It is read here, by your browser: the text is sent to no one, and nothing of
        it is kept.
      </p>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          read();
        }}
      >
        <TextArea
          label="Text of a report, in English"
          rows={16}
          value={text}
          problem={reader.problem}
          className={styles.area}
          onChange={(event) => setText(event.target.value)}
        />
        <footer className={styles.foot}>
          <Field
            label="Published on"
            type="date"
            value={day}
            hint="“Yesterday” is reckoned from here"
            onChange={(event) => setDay(event.target.value)}
          />
          <Button
            type="submit"
            look="main"
            disabled={
              text.trim() === "" || reader.state === "loading" || reader.state === "reading"
            }
          >
            {reader.state === "reading" ? "Reading …" : "Read it"}
          </Button>
          <Button look="quiet" onClick={() => setText("")}>
            Clear
          </Button>
          {text === "" && (
            <Button look="quiet" onClick={() => setText(SAMPLE_TEXT)}>
              The sample again
            </Button>
          )}
        </footer>
        <Loading reader={reader} />
      </form>
    </div>
  );
}

function ResultHead({
  result,
  onAgain,
}: {
  readonly result: NonNullable<BrowserReader["result"]>;
  readonly onAgain: () => void;
}): ReactNode {
  return (
    <p className={styles.result}>
      <b>Read in this browser</b>
      <span className="numbers">
        {result.rows.length} assertions in {(result.ms / 1000).toFixed(1)} s
      </span>
      <Button size="small" onClick={onAgain}>
        Another text
      </Button>
    </p>
  );
}

/** What is loaded the first time, as far as it is here. */
function Loading({ reader: { state, loaded } }: { readonly reader: BrowserReader }): ReactNode {
  if (state !== "loading") return null;
  return (
    <div className={styles.loading} role="status">
      <p>
        Fetching what the reader knows: grammar, place names, actors. About 20 MB, once; after that
        no network is needed.
      </p>
      <progress aria-label="Fetched" max={1} value={loaded} />
    </div>
  );
}
