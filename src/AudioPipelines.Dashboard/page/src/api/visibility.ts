/** Calls `changed` now, and whenever the tab is hidden or shown. Returns what ends it. */
export function watchVisibility(changed: (visible: boolean) => void): () => void {
  const tell = () => changed(document.visibilityState === "visible");
  document.addEventListener("visibilitychange", tell);
  tell();
  return () => document.removeEventListener("visibilitychange", tell);
}
