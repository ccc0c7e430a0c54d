/** Sizes a canvas to its place on the screen, in device pixels; returns its size in CSS pixels, null where it is not shown. */
export function sizeCanvas(canvas: HTMLCanvasElement, height: number): { width: number; height: number; ratio: number } | null {
  const width = canvas.clientWidth;
  if (width === 0) return null;
  const ratio = Math.min(3, devicePixelRatio || 1);
  const [pixelWidth, pixelHeight] = [Math.round(width * ratio), Math.round(height * ratio)];
  if (canvas.width !== pixelWidth) canvas.width = pixelWidth;
  if (canvas.height !== pixelHeight) canvas.height = pixelHeight;
  canvas.style.height = `${height}px`;
  return { width, height, ratio };
}
