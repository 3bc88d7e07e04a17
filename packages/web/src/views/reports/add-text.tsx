import { type ReactNode, useState } from "react";
import { Button } from "../../design/button.tsx";
import { Field, TextArea } from "../../design/field.tsx";
import styles from "./add.module.css";
import type { Send } from "./send.ts";

/** A text that is pasted or typed. */
export function AddText({ send }: { readonly send: Send }): ReactNode {
  const [problem, setProblem] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const [text, setText] = useState("");
  const submit = async (form: HTMLFormElement): Promise<void> => {
    setBusy(true);
    const refused = await send({ text, ...factsOf(new FormData(form)) });
    setBusy(false);
    setProblem(refused);
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== "") void submit(event.currentTarget);
      }}
    >
      <TextArea
        label="Text of the report"
        value={text}
        rows={9}
        data-autofocus
        problem={problem}
        hint="The whole article, its headline first. Its words are kept exactly as they are."
        onChange={(event) => {
          setText(event.target.value);
          setProblem(undefined);
        }}
      />
      <div className={styles.facts}>
        <Field label="Title" name="title" maxLength={1000} />
        <Field label="Publisher" name="publisher" maxLength={1000} />
        <Field label="Published on" name="published" type="date" hint="Today, if left empty" />
        <Field label="Address" name="url" type="url" placeholder="https://" />
      </div>
      <footer className={styles.foot}>
        <label className={styles.check}>
          <input type="checkbox" name="sensitive" /> Sensitive: only coders may read it
        </label>
        <Button type="submit" look="main" disabled={isBusy || text.trim() === ""}>
          {isBusy ? "Sending …" : "Add and read it"}
        </Button>
      </footer>
    </form>
  );
}

/** What is said of the report; what was left empty is left out. */
function factsOf(form: FormData): Record<string, string | boolean> {
  const said = ["title", "publisher", "published", "url"].flatMap((name) => {
    const value = form.get(name);
    return typeof value === "string" && value.trim() !== "" ? [[name, value.trim()] as const] : [];
  });
  return { ...Object.fromEntries(said), ...(form.has("sensitive") ? { sensitive: true } : {}) };
}
