import { type ReactNode, useState } from "react";
import { Button } from "../../design/button.tsx";
import { TextArea } from "../../design/field.tsx";
import styles from "./add.module.css";
import type { Send } from "./send.ts";

const MOST = 50;

/** Pages of the web, one address a line. */
export function AddAddresses({ send }: { readonly send: Send }): ReactNode {
  const [typed, setTyped] = useState("");
  const [problem, setProblem] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const urls = typed.split(/\s+/u).filter((word) => word !== "");
  const submit = async (): Promise<void> => {
    const wrong = urls.find((url) => !isWebAddress(url));
    if (wrong !== undefined) {
      setProblem(`“${wrong.slice(0, 80)}” is no address of a web page: it begins with https://`);
      return;
    }
    setBusy(true);
    const refused = await send({ urls });
    setBusy(false);
    setProblem(refused);
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (urls.length > 0 && urls.length <= MOST) void submit();
      }}
    >
      <TextArea
        label="Addresses of articles, one a line"
        value={typed}
        rows={4}
        problem={urls.length > MOST ? `At most ${MOST} at once, please` : problem}
        hint="Zenobia's server fetches each page once and keeps its text and its original."
        placeholder="https://"
        onChange={(event) => {
          setTyped(event.target.value);
          setProblem(undefined);
        }}
      />
      <footer className={styles.foot}>
        <Button
          type="submit"
          look="main"
          disabled={isBusy || urls.length === 0 || urls.length > MOST}
        >
          {isBusy ? "Sending …" : "Fetch and read"}
        </Button>
      </footer>
    </form>
  );
}

function isWebAddress(word: string): boolean {
  return URL.canParse(word) && /^https?:\/\//iu.test(word);
}
