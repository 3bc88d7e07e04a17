import { Tab, TabList, TabPanel, TabProvider } from "@ariakit/react";
import type { ReactNode } from "react";
import styles from "./tabs.module.css";

/** One of several pages in the same place. */
export interface TabPage<Id extends string> {
  readonly id: Id;
  readonly title: string;
  /** Small number beside the title. */
  readonly count?: number;
  readonly content: ReactNode;
}

/** Pages in the same place; arrows go between their titles. */
export function Tabs<Id extends string>({
  label,
  pages,
  chosen,
  onChoose,
}: {
  readonly label: string;
  readonly pages: readonly TabPage<Id>[];
  readonly chosen: Id;
  readonly onChoose: (id: Id) => void;
}): ReactNode {
  return (
    <TabProvider
      selectedId={chosen}
      setSelectedId={(id) => {
        const page = pages.find((one) => one.id === id);
        if (page !== undefined) onChoose(page.id);
      }}
    >
      <TabList className={styles.list} aria-label={label}>
        {pages.map(({ id, title, count }) => (
          <Tab key={id} id={id} className={styles.tab}>
            {title}
            {count !== undefined && (
              <span className={styles.count}>{count.toLocaleString("en")}</span>
            )}
          </Tab>
        ))}
      </TabList>
      {pages.map(({ id, content }) => (
        <TabPanel key={id} tabId={id} className={styles.panel} unmountOnHide>
          {content}
        </TabPanel>
      ))}
    </TabProvider>
  );
}
