/** Whether the key goes into a text that is being written. */
export function isTyping(event: KeyboardEvent): boolean {
  const target = event.composedPath()[0];
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}

/** What the keys do, for the help. A view adds to it what it understands. */
export const keys: { where: string; keys: { key: string; does: string }[] }[] = [
  {
    where: "Everywhere",
    keys: [
      { key: "?", does: "shows this help" },
      { key: "Esc", does: "leaves a dialog, the search, or a source" },
    ],
  },
  {
    where: "Wall",
    keys: [
      { key: "/", does: "goes to the search" },
      { key: "← ↑ → ↓", does: "go from tile to tile" },
      { key: "Home, End", does: "go to the first and the last tile" },
      { key: "Enter", does: "opens the source" },
      { key: "Tab, then ← →", does: "reads a tile's levels channel by channel" },
      { key: "c", does: "clears the marks of clipping" },
    ],
  },
];
