export { type Application, createApp } from "./create-app.ts";
export type { ServerMeans } from "./server-means.ts";
export { type ListenOptions, type RunningServer, startServer } from "./start-server.ts";
