/** How a picture lies in its window: pixels of the window at the picture's corner, and pixels a unit of the picture. */
export interface Viewport {
  x: number;
  y: number;
  scale: number;
}

export interface Size {
  width: number;
  height: number;
}

const smallest = 0.05, largest = 4;

/** The whole picture, as large as it fits and never larger than itself, in the middle. */
export function fit(picture: Size, window: Size): Viewport {
  const scale = Math.min(1, window.width / picture.width, window.height / picture.height);
  return { x: (window.width - picture.width * scale) / 2, y: (window.height - picture.height * scale) / 2, scale };
}

/** Larger or smaller by a factor; what is under the point of the window stays there. */
export function zoomAt(view: Viewport, factor: number, point: { x: number; y: number }, picture: Size, window: Size): Viewport {
  const least = Math.min(smallest, fit(picture, window).scale);
  const scale = Math.min(largest, Math.max(least, view.scale * factor));
  const by = scale / view.scale;
  return keepSeen({ x: point.x - (point.x - view.x) * by, y: point.y - (point.y - view.y) * by, scale }, picture, window);
}

/** Moves the picture, so far that some of it stays in the window. */
export function moveBy(view: Viewport, x: number, y: number, picture: Size, window: Size): Viewport {
  return keepSeen({ ...view, x: view.x + x, y: view.y + y }, picture, window);
}

function keepSeen(view: Viewport, picture: Size, window: Size): Viewport {
  const margin = 40;
  return {
    scale: view.scale,
    x: Math.min(window.width - margin, Math.max(margin - picture.width * view.scale, view.x)),
    y: Math.min(window.height - margin, Math.max(margin - picture.height * view.scale, view.y)),
  };
}
