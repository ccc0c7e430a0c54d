import { css } from "lit";

/** What the parts of the source view have in common. */
export const panel = css`
  :host {
    display: block;
    min-width: 0;
  }
  h2 {
    display: flex;
    align-items: baseline;
    flex-wrap: wrap;
    gap: 2px 10px;
    margin: 0 0 8px;
    font-size: 14px;
    font-weight: 650;
  }
  h3 {
    margin: 0 0 4px;
    font-size: 12px;
    font-weight: 600;
  }
  .note,
  h2 small {
    color: var(--text-quiet);
    font-size: 12px;
    font-weight: 400;
  }
  .note {
    margin: 4px 0;
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px 10px;
    margin: 0 0 8px;
  }
  .tools label {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    color: var(--text-quiet);
    font-size: 12px;
  }
  .push {
    margin-left: auto;
  }
  .empty {
    margin: 0;
    padding: 12px;
    border: 1px dashed var(--line);
    border-radius: var(--radius);
    color: var(--text-quiet);
    text-align: center;
  }
  canvas {
    display: block;
    width: 100%;
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 14px;
    margin: 6px 0 0;
    padding: 0;
    list-style: none;
    color: var(--text-quiet);
    font-size: 12px;
  }
  .legend li {
    display: inline-flex;
    align-items: center;
    gap: 5px;
  }
`;

export const table = css`
  .scroll {
    position: relative;
    overflow: auto;
    border: 1px solid var(--line);
    border-radius: var(--radius);
  }
  table {
    width: 100%;
    border-collapse: collapse;
    font-size: 12px;
  }
  th,
  td {
    padding: 3px 8px;
    border-bottom: 1px solid var(--line);
    text-align: left;
    white-space: nowrap;
  }
  tr:last-child > td {
    border-bottom: 0;
  }
  thead th {
    position: sticky;
    top: 0;
    background: var(--sunken);
    color: var(--text-quiet);
    font-weight: 600;
  }
  .number {
    text-align: right;
    font-variant-numeric: tabular-nums;
  }
  .zero {
    color: var(--text-quiet);
  }
`;
