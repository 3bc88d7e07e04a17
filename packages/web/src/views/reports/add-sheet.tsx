import { useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useEffect, useState } from "react";
import { addReports } from "../../api/inbox.ts";
import { Dialog } from "../../design/dialog.tsx";
import { Tabs } from "../../design/tabs.tsx";
import { showToast } from "../../design/toasts.ts";
import { AddAddresses } from "./add-addresses.tsx";
import { AddFeed } from "./add-feed.tsx";
import { AddFiles } from "./add-files.tsx";
import { AddText } from "./add-text.tsx";
import { problemWords, type Send } from "./send.ts";

type Way = "text" | "files" | "address" | "feed";

/** One sheet for all ways in which reports come in. */
export function AddSheet({
  open,
  files,
  onClose,
}: {
  readonly open: boolean;
  /** Dropped on the page. */
  readonly files: readonly File[];
  readonly onClose: () => void;
}): ReactNode {
  const [way, setWay] = useState<Way>("text");
  const client = useQueryClient();
  useEffect(() => {
    if (files.length > 0) setWay("files");
  }, [files]);
  const send: Send = async (given) => {
    try {
      await addReports(given);
    } catch (error) {
      return problemWords(error);
    }
    await client.invalidateQueries({ queryKey: ["jobs"] });
    showToast({ words: "Taken. It is being read now." });
    onClose();
    return undefined;
  };
  return (
    <Dialog open={open} onClose={onClose} title="Add reports">
      <Tabs<Way>
        label="Where from"
        chosen={way}
        onChoose={setWay}
        pages={[
          { id: "text", title: "Paste", content: <AddText send={send} /> },
          { id: "files", title: "Files", content: <AddFiles files={files} send={send} /> },
          { id: "address", title: "Addresses", content: <AddAddresses send={send} /> },
          { id: "feed", title: "Feeds", content: <AddFeed /> },
        ]}
      />
    </Dialog>
  );
}
