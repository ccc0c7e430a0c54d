import { css } from "lit";

export const wallStyles = css`
  :host {
    display: block;
    padding: 12px 16px 32px;
  }
  ap-summary {
    margin-bottom: 12px;
  }
  ap-toolbar {
    margin-bottom: 6px;
    padding: 4px 0;
  }
  @media (min-width: 700px) and (min-height: 600px) {
    ap-toolbar {
      position: sticky;
      top: 0;
      z-index: 4;
      background: var(--ground);
    }
  }
  ap-legend {
    margin-bottom: 12px;
  }
  .none {
    padding: 32px 0;
    text-align: center;
    color: var(--text-quiet);
  }
  @media (max-width: 480px) {
    :host {
      padding: 10px 8px 24px;
    }
  }
`;
