import{B as e,F as t,G as n,H as r,I as i,L as a,N as o,R as s,S as c,U as l,V as u,b as d,g as f}from"./index-DS8yw1a9.js";var p=class extends u{constructor(...e){super(...e),this.question=``,this.action=``,this.keepEscape=e=>{e.key===`Escape`&&e.stopPropagation()},this.confirm=()=>{this.dialog.close(),this.dispatchEvent(new CustomEvent(`confirmed`))}}static{this.styles=[t,i,n`
      :host {
        display: contents;
      }
      dialog {
        width: max-content;
        max-width: min(480px, calc(100vw - 32px));
        padding: 20px;
        border: 1px solid var(--line-strong);
        border-radius: 8px;
        background: var(--surface);
        color: var(--text);
      }
      dialog::backdrop {
        background: rgb(0 0 0 / 45%);
      }
      p {
        margin: 0 0 16px;
        overflow-wrap: anywhere;
      }
      .bar {
        display: flex;
        flex-wrap: wrap;
        justify-content: flex-end;
        gap: 6px;
        margin-top: 16px;
      }
    `]}ask(e,t){this.question=e,this.action=t,this.updateComplete.then(()=>{this.dialog.open||this.dialog.showModal()})}render(){return l`<dialog aria-labelledby="question" @keydown=${this.keepEscape}>
      <p id="question">${this.question}</p>
      <slot></slot>
      <div class="bar">
        <button @click=${()=>this.dialog.close()} autofocus>Cancel</button>
        <button class="main" @click=${this.confirm}>${this.action}</button>
      </div>
    </dialog>`}};o([s()],p.prototype,`question`,void 0),o([s()],p.prototype,`action`,void 0),o([a(`dialog`)],p.prototype,`dialog`,void 0),p=o([e(`ap-ask`)],p);var m=n`
  .order {
    margin: 0;
    color: var(--busy);
    font-size: 12px;
  }
  .order.bad {
    padding: 6px 10px;
    border-left: 4px solid var(--bad);
    border-radius: var(--radius);
    background: var(--bad-soft);
    color: var(--text);
    overflow-wrap: anywhere;
  }
  .order.bad strong {
    display: block;
    font-weight: 600;
  }
`;function h(e){if(!e)return r;if(e.isUnderWay)return l`<p class="order" role="status">${d(e)}</p>`;let{message:t,advice:n}=f(e);return l`<div class="order bad" role="status">${c(e)}: ${t}${n===``?r:l` <strong>${n}</strong>`}</div>`}export{m as n,h as t};