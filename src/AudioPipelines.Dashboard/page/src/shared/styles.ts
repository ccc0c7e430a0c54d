import { css } from "lit";

/** What all elements of the page have in common. */
export const common = css`
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  :focus-visible {
    outline: 2px solid var(--focus);
    outline-offset: 2px;
  }
  a {
    color: var(--accent);
  }
  button,
  input,
  select {
    font: inherit;
    color: inherit;
  }
  .hidden-text {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (prefers-reduced-motion: reduce) {
    * {
      transition: none !important;
      animation: none !important;
    }
  }
`;

/** What a picture says of the place that is pointed at: an `output` above it. */
export const hint = css`
  output:empty {
    display: none;
  }
  output {
    position: absolute;
    bottom: calc(100% + 2px);
    z-index: 3;
    max-width: 100%;
    padding: 2px 6px;
    border: 1px solid var(--line-strong);
    border-radius: 4px;
    background: var(--surface);
    font-size: 12px;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    pointer-events: none;
  }
`;

export const controls = css`
  button,
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.4em;
    min-height: 32px;
    padding: 0 0.8em;
    border: 1px solid var(--line-strong);
    border-radius: var(--radius);
    background: var(--surface);
    color: var(--text);
    cursor: pointer;
    text-decoration: none;
  }
  button:hover:not(:disabled, [aria-disabled="true"]),
  .button:hover {
    border-color: var(--accent);
    background: var(--accent-soft);
  }
  button:disabled,
  button[aria-disabled="true"] {
    border-color: var(--line);
    color: var(--text-quiet);
    cursor: not-allowed;
  }
  button[aria-pressed="true"] {
    border-color: var(--accent);
    background: var(--accent-soft);
  }
  button.main {
    border-color: var(--accent);
    background: var(--accent);
    color: var(--on-accent);
  }
  input,
  select {
    min-height: 32px;
    padding: 0 0.6em;
    border: 1px solid var(--line-strong);
    border-radius: var(--radius);
    background: var(--surface);
  }
  input::placeholder {
    color: var(--text-quiet);
    opacity: 1;
  }
`;
