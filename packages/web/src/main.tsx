import "@fontsource-variable/inter";
import "@fontsource-variable/source-serif-4";
import "./design/tokens.css";
import "./design/base.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app/app.tsx";
import { keepForOffline } from "./app/offline.ts";
import { applyTheme, storedTheme } from "./app/theme.ts";

applyTheme(storedTheme());
keepForOffline();

const root = document.getElementById("app");
if (root !== null)
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
