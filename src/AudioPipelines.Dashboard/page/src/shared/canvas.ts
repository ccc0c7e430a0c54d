/** Keeps a canvas at the size it is shown with, in device pixels. Returns what ends it. */
export function fitCanvas(canvas: HTMLCanvasElement, resized: () => void): () => void {
  const observer = new ResizeObserver(([entry]) => {
    if (!entry) return;
    const width = Math.max(1, Math.round(entry.contentRect.width * devicePixelRatio));
    const height = Math.max(1, Math.round(entry.contentRect.height * devicePixelRatio));
    if (canvas.width === width && canvas.height === height) return;
    canvas.width = width;
    canvas.height = height;
    resized();
  });
  observer.observe(canvas);
  return () => observer.disconnect();
}
