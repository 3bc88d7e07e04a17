// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen } from "@testing-library/react";
import type { ReactNode } from "react";
import { afterEach, expect, test } from "vitest";
import { listParam, textParam } from "../../src/address/params.ts";
import { useAddress } from "../../src/address/use-address.ts";
import { renderInRouter } from "../render-in-router.tsx";

afterEach(cleanup);

const PARAMS = { types: listParam(), words: textParam() };

function Shown(): ReactNode {
  const [{ types, words }, set] = useAddress(PARAMS);
  return (
    <>
      <output>{`${types.join("+")}|${words}`}</output>
      <button type="button" onClick={() => set({ types: [...types, "AID"] })}>
        add
      </button>
      <button type="button" onClick={() => set({ words: "bridge" }, { replace: true })}>
        type
      </button>
    </>
  );
}

async function press(name: string): Promise<void> {
  await act(async () => {
    fireEvent.click(screen.getByText(name));
    await new Promise((resolve) => setTimeout(resolve, 20));
  });
}

test("keeps state in the address, leaves the rest of it alone, and goes back by steps", async () => {
  const history = await renderInRouter(Shown, "/?from=2019-03-01&types=ASSAULT");
  expect(screen.getByRole("status").textContent).toBe("ASSAULT|");
  await press("add");
  expect(history.location.search).toBe("?from=2019-03-01&types=ASSAULT,AID");
  await press("type");
  expect(history.location.search).toBe("?from=2019-03-01&types=ASSAULT,AID&words=bridge");
  await act(async () => {
    history.back();
    await new Promise((resolve) => setTimeout(resolve, 20));
  });
  expect(screen.getByRole("status").textContent).toBe("ASSAULT|");
});
