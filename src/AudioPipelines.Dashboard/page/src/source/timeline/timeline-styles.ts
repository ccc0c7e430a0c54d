import { css } from "lit";

/** The look of the gap timeline. */
export const timelineStyles = css`
  .drawing {
    cursor: grab;
    touch-action: pan-y;
  }
  .drawing:active {
    cursor: grabbing;
  }
  .pointed {
    color: var(--text-quiet);
    font-size: 12px;
  }
  .reasons {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
    margin: 6px 0 8px;
  }
  .reasons button {
    min-height: 26px;
    padding: 0 8px;
    font-size: 12px;
  }
  .reasons button[aria-pressed="false"] {
    color: var(--text-quiet);
    text-decoration: line-through;
  }
  .tools button {
    min-width: 32px;
    min-height: 28px;
    padding: 0 8px;
    font-size: 12px;
  }
  .scroll {
    max-height: 260px;
    margin-top: 6px;
  }
  .reason {
    display: inline-flex;
    align-items: center;
    gap: 6px;
  }
  .chosen > td {
    background: var(--accent-soft);
  }
  button.link {
    min-height: 0;
    padding: 0;
    border: 0;
    background: none;
    color: var(--accent);
    text-decoration: underline;
  }
  summary {
    cursor: pointer;
    font-size: 12px;
  }
`;
