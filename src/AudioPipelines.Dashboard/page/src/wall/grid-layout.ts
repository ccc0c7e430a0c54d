/** Where tiles of one size lie. */
export interface GridLayout {
  count: number;
  columns: number;
  tileWidth: number;
  tileHeight: number;
  gap: number;
  /** Of all rows, in CSS pixels. */
  height: number;
}

/** As many columns as fit, each at least `minWidth` wide; they share what is left. */
export function layoutGrid(width: number, count: number, minWidth: number, tileHeight: number, gap: number): GridLayout {
  const columns = Math.max(1, Math.floor((width + gap) / (minWidth + gap)));
  const rows = Math.ceil(count / columns);
  return {
    count,
    columns,
    tileWidth: Math.max(0, (width - gap * (columns - 1)) / columns),
    tileHeight,
    gap,
    height: Math.max(0, rows * (tileHeight + gap) - gap),
  };
}

/** First and one past the last tile that a window of `height` from `top` shows, with `extra` rows around it. */
export function visibleRange(layout: GridLayout, top: number, height: number, extra = 0): [number, number] {
  const row = layout.tileHeight + layout.gap;
  const first = Math.floor((top + layout.gap) / row) - extra;
  const last = Math.ceil((top + height) / row) + extra;
  const clamp = (index: number) => Math.min(layout.count, Math.max(0, index));
  const from = clamp(first * layout.columns);
  return [from, Math.max(from, clamp(last * layout.columns))];
}

export function place(layout: GridLayout, index: number): { x: number; y: number } {
  return {
    x: (index % layout.columns) * (layout.tileWidth + layout.gap),
    y: Math.floor(index / layout.columns) * (layout.tileHeight + layout.gap),
  };
}

/** The tile that a key leads to from another one, or null where the key is none of these. */
export function step(layout: GridLayout, index: number, key: string): number | null {
  const last = layout.count - 1;
  const { columns } = layout;
  switch (key) {
    case "ArrowRight": return Math.min(last, index + 1);
    case "ArrowLeft": return Math.max(0, index - 1);
    case "ArrowDown": return index + columns <= last ? index + columns : onLastRow(layout, index) ? index : last;
    case "ArrowUp": return index >= columns ? index - columns : index;
    case "Home": return 0;
    case "End": return last;
    default: return null;
  }
}

function onLastRow(layout: GridLayout, index: number): boolean {
  return Math.floor(index / layout.columns) === Math.floor((layout.count - 1) / layout.columns);
}
