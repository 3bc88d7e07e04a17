// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { Toaster } from "../../src/design/toaster.tsx";
import { showToast, undoLast } from "../../src/design/toasts.ts";

afterEach(cleanup);

test("says what was done and takes it back once, by button or by key", () => {
  const undone: string[] = [];
  render(<Toaster />);
  act(() => showToast({ words: "The event was rejected.", undo: () => undone.push("button") }));
  expect(screen.getByRole("status").textContent).toContain("The event was rejected.");
  fireEvent.click(screen.getByText("Undo"));
  expect(screen.getByRole("status").textContent).toBe("");
  act(() => showToast({ words: "The place was corrected.", undo: () => undone.push("key") }));
  act(undoLast);
  act(undoLast);
  expect(undone).toEqual(["button", "key"]);
});
