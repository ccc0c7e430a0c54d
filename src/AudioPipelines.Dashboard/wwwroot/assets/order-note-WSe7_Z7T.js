import{B as e,F as t,H as n,I as r,L as i,M as a,P as o,V as s,W as c,a as l,l as u,z as d}from"./index-DcpQuJXd.js";var f=class extends e{constructor(...e){super(...e),this.question=``,this.action=``,this.keepEscape=e=>{e.key===`Escape`&&e.stopPropagation()},this.confirm=()=>{this.dialog.close(),this.dispatchEvent(new CustomEvent(`confirmed`))}}static{this.styles=[o,t,c`
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
    `]}ask(e,t){this.question=e,this.action=t,this.updateComplete.then(()=>{this.dialog.open||this.dialog.showModal()})}render(){return n`<dialog aria-labelledby="question" @keydown=${this.keepEscape}>
      <p id="question">${this.question}</p>
      <slot></slot>
      <div class="bar">
        <button @click=${()=>this.dialog.close()} autofocus>Cancel</button>
        <button class="main" @click=${this.confirm}>${this.action}</button>
      </div>
    </dialog>`}};a([i()],f.prototype,`question`,void 0),a([i()],f.prototype,`action`,void 0),a([r(`dialog`)],f.prototype,`dialog`,void 0),f=a([d(`ap-ask`)],f);var p=c`
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
`;function m(e){if(!e)return s;if(e.isUnderWay)return n`<p class="order" role="status">${u(e)}</p>`;let{message:t,advice:r}=l(e);return n`<div class="order bad" role="status">${e.name===`undrain`?`use again`:e.name}: ${t}${r===``?s:n` <strong>${r}</strong>`}</div>`}export{p as n,m as t};