export { isPostgres, openStore } from "./open-store.ts";
