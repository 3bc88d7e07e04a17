import { type FormEvent, type ReactNode, useState } from "react";
import { printAddress } from "../../address/address-line.ts";
import { useRemoveSearch, useSaveSearch } from "../../api/saved-searches.ts";
import { Button } from "../../design/button.tsx";
import { Dialog } from "../../design/dialog.tsx";
import { Field } from "../../design/field.tsx";
import { showToast } from "../../design/toasts.ts";
import type { SearchPart } from "./found-lines.ts";
import styles from "./view.module.css";

/** Keeps the search under a name. */
export function SaveThis({
  part,
  q,
}: {
  readonly q: string;
  readonly part: SearchPart;
}): ReactNode {
  const [open, setOpen] = useState(false);
  const [name, setName] = useState("");
  const save = useSaveSearch();
  const remove = useRemoveSearch();
  const path = `/search${printAddress({ q, part: part === "all" ? undefined : part })}`;
  const onSave = (event: FormEvent): void => {
    event.preventDefault();
    save.mutate(
      { name: name.trim() === "" ? q : name.trim(), path },
      {
        onSuccess: ({ id, name: kept }) => {
          setOpen(false);
          showToast({ words: `“${kept}” is kept`, undo: () => remove.mutate(id) });
        },
        onError: (error) => showToast({ words: error.message, tone: "problem" }),
      },
    );
  };
  return (
    <>
      <Button size="small" look="quiet" className={styles.save} onClick={() => setOpen(true)}>
        Save this search
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title="Save this search">
        <form onSubmit={onSave} className={styles.form}>
          <Field
            label="Name"
            value={name}
            placeholder={q}
            maxLength={200}
            autoFocus
            onChange={({ currentTarget }) => setName(currentTarget.value)}
          />
          <Button type="submit" look="main" disabled={save.isPending}>
            Save
          </Button>
        </form>
      </Dialog>
    </>
  );
}
