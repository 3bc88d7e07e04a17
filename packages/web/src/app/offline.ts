/** Keeps the built app's files in this browser, so that it opens without a network; not while the app is developed. */
export function keepForOffline(): void {
  const isBuilt = document.querySelector('script[src^="/assets/"]') !== null;
  if (!isBuilt || !("serviceWorker" in navigator)) return;
  // Where a browser forbids it the app works all the same, with a network.
  void navigator.serviceWorker.register("/service-worker.js").catch(() => undefined);
}
