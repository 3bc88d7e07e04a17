import { Link, useParams } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { choiceParam } from "../../address/params.ts";
import { useAddress } from "../../address/use-address.ts";
import type { ActorView } from "../../api/contract.ts";
import { useRecord } from "../../api/queries.ts";
import { ErrorState } from "../../design/error-state.tsx";
import { Skeleton } from "../../design/skeleton.tsx";
import { Tabs } from "../../design/tabs.tsx";
import { ActorFigures } from "./actor-figures.tsx";
import { ActorHeader } from "./actor-header.tsx";
import { ActorHoldings } from "./actor-holdings.tsx";
import { ActorIncidents } from "./actor-incidents.tsx";
import { ActorQuotes } from "./actor-quotes.tsx";
import styles from "./actor-view.module.css";
import { TiesOverTime } from "./ties-over-time.tsx";

const PARAMS = { part: choiceParam(["ties", "incidents", "figures", "quotes", "holdings"]) };

/** One actor: names, ties over time, incidents, figures, quotations, holdings. */
export function View(): ReactNode {
  const { key = "" } = useParams({ strict: false });
  const actor = useRecord<ActorView>(`/actors/${encodeURIComponent(key)}`);
  if (actor.isPending)
    return (
      <div className={styles.page} aria-busy="true">
        <Skeleton lines={1} tall />
        <Skeleton lines={10} />
      </div>
    );
  if (actor.isError) return <ErrorState error={actor.error} onRetry={() => void actor.refetch()} />;
  return <ActorPage actor={actor.data} key={actor.data.keys[0]} />;
}

function ActorPage({ actor }: { readonly actor: ActorView }): ReactNode {
  const [{ part }, set] = useAddress(PARAMS);
  const key = actor.keys[0] ?? "";
  const counted = countsOf(actor);
  return (
    <article className={styles.page}>
      <ActorHeader actor={actor} />
      <Tabs
        label="What is told of it"
        chosen={part}
        onChoose={(id) => set({ part: id })}
        pages={[
          { id: "ties", title: "Ties over time", content: <TiesOverTime actor={actor} /> },
          {
            id: "incidents",
            title: "Incidents",
            content: <ActorIncidents actor={key} />,
            ...(counted.event === 0 ? {} : { count: counted.event }),
          },
          { id: "figures", title: "Figures", content: <ActorFigures actor={key} /> },
          { id: "quotes", title: "Quotations", content: <ActorQuotes actor={key} /> },
          {
            id: "holdings",
            title: "Holdings",
            content: <ActorHoldings actor={key} places={actor.places} />,
            ...(actor.places.length === 0 ? {} : { count: actor.places.length }),
          },
        ]}
      />
      <p className={styles.elsewhere}>
        <Link to="/network" search={{ actor: key }}>
          In the network
        </Link>
        <Link to="/map" search={{ actors: key }}>
          On the map
        </Link>
        <Link to="/incidents" search={{ actors: key }}>
          In the list of incidents
        </Link>
      </p>
    </article>
  );
}

function countsOf({ counts }: ActorView): { readonly event: number } {
  const events = counts.filter(({ key: [kind] }) => kind === "event");
  return { event: events.reduce((sum, { count }) => sum + count, 0) };
}
