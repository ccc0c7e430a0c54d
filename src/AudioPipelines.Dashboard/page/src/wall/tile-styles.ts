import { css } from "lit";

export const tileStyles = css`
  :host {
    display: block;
  }
  article {
    display: flex;
    flex-direction: column;
    gap: 6px;
    position: relative;
    height: 100%;
    padding: 8px 10px 8px 12px;
    border: 1px solid var(--line);
    border-left: 4px solid var(--state);
    border-radius: var(--radius);
    background: var(--surface);
  }
  article:hover {
    border-color: var(--line-strong);
    border-left-color: var(--state);
  }
  header {
    display: flex;
    align-items: center;
    gap: 10px;
    min-height: 20px;
  }
  h2 {
    flex: 1;
    min-width: 0;
    margin: 0;
    font-size: 15px;
    font-weight: 650;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  h2 a {
    color: inherit;
    text-decoration: none;
  }
  h2 a:focus-visible {
    outline: none;
  }
  /* The whole tile leads to the source; what answers the pointer itself lies above. */
  h2 a::after {
    content: "";
    position: absolute;
    inset: -1px -1px -1px -4px;
    border-radius: var(--radius);
  }
  h2 a:focus-visible::after {
    outline: 2px solid var(--focus);
    outline-offset: 1px;
  }
  ap-meter,
  ap-gap-lane {
    z-index: 1;
  }
  .title {
    margin-left: 6px;
    color: var(--text-quiet);
    font-size: 12px;
    font-weight: 400;
  }
  .trouble {
    color: var(--bad);
    font-weight: 700;
  }
  .position {
    flex: none;
    color: var(--text-quiet);
    font-size: 12px;
  }
  .state {
    flex: none;
    font-size: 13px;
  }
  .silo {
    flex: 0 1 auto;
    max-width: 40%;
    color: var(--text-quiet);
    font-size: 12px;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .where {
    color: var(--text);
    max-width: 100%;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .facts,
  .quiet {
    margin: 0;
    color: var(--text-quiet);
    font-size: 12px;
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    column-gap: 12px;
    height: 34px;
    overflow: hidden;
    line-height: 17px;
  }
  .facts .warn {
    color: var(--warn);
  }
  .quiet {
    flex: 1;
  }
  ap-meter {
    flex: 1;
  }
  .failure {
    flex: 0 1 auto;
    min-height: 0;
    padding: 4px 8px;
    border-left: 2px solid var(--bad);
    border-radius: 2px;
    background: var(--bad-soft);
    font-size: 12px;
    line-height: 16px;
    overflow: hidden;
  }
  .failure.alone {
    flex: 1 1 0;
  }
  .failure p {
    margin: 0;
  }
  .failure .message {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
    overflow-wrap: anywhere;
  }
  .failure .advice {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
    font-weight: 600;
  }
  .failure.alone .message {
    -webkit-line-clamp: 3;
  }
  .failure.alone .message:not(:has(+ .advice)) {
    -webkit-line-clamp: 4;
  }
  .failure.alone .message:only-child {
    -webkit-line-clamp: 5;
  }
  ap-meter ~ .failure :is(.message, .advice) {
    -webkit-line-clamp: 1;
  }
  .failure .retry {
    color: var(--text-quiet);
  }
  .numbers {
    display: flex;
    flex-wrap: wrap;
    column-gap: 14px;
    height: 34px;
    margin: 0;
    overflow: hidden;
    color: var(--text-quiet);
    font-size: 12px;
    line-height: 17px;
  }
  .numbers dt,
  .numbers dd {
    display: inline;
    margin: 0;
  }
  .numbers dd {
    color: var(--text);
  }
  .numbers .lost[data-some] dd,
  .numbers .overflow dd {
    color: var(--bad);
    font-weight: 600;
  }
  :host([dense]) article {
    gap: 4px;
    padding: 5px 8px 5px 10px;
  }
  :host([dense]) .numbers {
    height: 17px;
  }
  :host([dense]) .failure .message {
    -webkit-line-clamp: 1;
  }
  :host([dense]) .failure .advice {
    -webkit-line-clamp: 1;
  }
  :host([dense]) :is(.failure .retry, .position, .title, ap-meter ~ .failure) {
    display: none;
  }
  :host([dense]) .numbers .lost {
    order: -1;
  }
`;
