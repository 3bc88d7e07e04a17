import { type ReactNode, useEffect, useState } from "react";
import { Button } from "../../design/button.tsx";
import { Field } from "../../design/field.tsx";
import styles from "./add.module.css";
import type { Send } from "./send.ts";

const KINDS = ".txt,.md,.html,.htm,.pdf,.json,.jsonl,.eml,.docx,.csv";

/** Files, chosen or dropped. */
export function AddFiles({
  files: dropped,
  send,
}: {
  readonly files: readonly File[];
  readonly send: Send;
}): ReactNode {
  const [files, setFiles] = useState<readonly File[]>(dropped);
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const [isBusy, setBusy] = useState(false);
  useEffect(() => {
    if (dropped.length > 0)
      setFiles((before) => [...before, ...dropped.filter((one) => !before.includes(one))]);
  }, [dropped]);
  const submit = async (form: HTMLFormElement): Promise<void> => {
    setBusy(true);
    const refused = await send(bodyOf(files, new FormData(form)));
    setBusy(false);
    setProblem(refused);
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (files.length > 0) void submit(event.currentTarget);
      }}
    >
      <label className={styles.drop}>
        <input
          type="file"
          multiple
          accept={KINDS}
          onChange={(event) => {
            setFiles([...files, ...(event.target.files ?? [])]);
            setProblem(undefined);
          }}
        />
        <b>Choose files</b>
        <span>or drop them anywhere on this page</span>
        <span className={styles.hint}>
          Text, HTML, Markdown, PDF, or JSON lines with many reports
        </span>
      </label>
      {problem !== undefined && (
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      )}
      <FileList files={files} onRemove={(file) => setFiles(files.filter((one) => one !== file))} />
      <div className={styles.facts}>
        <Field label="Publisher of all of them" name="publisher" maxLength={1000} />
        <Field
          label="Published on"
          name="published"
          type="date"
          hint="Needed where the files do not say it themselves"
        />
      </div>
      <footer className={styles.foot}>
        <label className={styles.check}>
          <input type="checkbox" name="sensitive" /> Sensitive: only coders may read them
        </label>
        <Button type="submit" look="main" disabled={isBusy || files.length === 0}>
          {isBusy ? "Sending …" : "Add and read them"}
        </Button>
      </footer>
    </form>
  );
}

function FileList({
  files,
  onRemove,
}: {
  readonly files: readonly File[];
  readonly onRemove: (file: File) => void;
}): ReactNode {
  if (files.length === 0) return null;
  return (
    <ul className={styles.files}>
      {files.map((file) => (
        <li key={`${file.name} ${file.size} ${file.lastModified}`}>
          <span>{file.name}</span>
          <span className={styles.hint}>{sizeWords(file.size)}</span>
          <Button
            size="small"
            look="quiet"
            square
            aria-label={`Remove ${file.name}`}
            onClick={() => onRemove(file)}
          >
            ×
          </Button>
        </li>
      ))}
    </ul>
  );
}

function sizeWords(bytes: number): string {
  if (bytes < 10_000) return `${bytes} bytes`;
  return bytes < 1e6 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}

function bodyOf(files: readonly File[], said: FormData): FormData {
  const body = new FormData();
  for (const name of ["publisher", "published"]) {
    const value = said.get(name);
    if (typeof value === "string" && value.trim() !== "") body.append(name, value.trim());
  }
  if (said.has("sensitive")) body.append("sensitive", "true");
  for (const file of files) body.append("file", file, file.name);
  return body;
}
