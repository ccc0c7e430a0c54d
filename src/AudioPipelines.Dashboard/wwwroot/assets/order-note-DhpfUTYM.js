import{B as e,G as t,I as n,J as r,K as i,R as a,U as o,V as s,W as c,_ as l,w as u,x as d,z as f}from"./index-CUJd2ZnX.js";var p=class extends c{constructor(...e){super(...e),this.question=``,this.action=``,this.keepEscape=e=>{e.key===`Escape`&&e.stopPropagation()},this.confirm=()=>{this.dialog.close(),this.dispatchEvent(new CustomEvent(`confirmed`))}}static{this.styles=[a,f,r`
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
    `]}ask(e,t){this.question=e,this.action=t,this.updateComplete.then(()=>{this.dialog.open||this.dialog.showModal()})}render(){return i`<dialog aria-labelledby="question" @keydown=${this.keepEscape}>
      <p id="question">${this.question}</p>
      <slot></slot>
      <div class="bar">
        <button @click=${()=>this.dialog.close()} autofocus>Cancel</button>
        <button class="main" @click=${this.confirm}>${this.action}</button>
      </div>
    </dialog>`}};n([s()],p.prototype,`question`,void 0),n([s()],p.prototype,`action`,void 0),n([e(`dialog`)],p.prototype,`dialog`,void 0),p=n([o(`ap-ask`)],p);var m=r`
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
`;function h(e){if(!e)return t;if(e.isUnderWay)return i`<p class="order" role="status">${d(e)}</p>`;let{message:n,advice:r}=l(e);return i`<div class="order bad" role="status">${u(e)}: ${n}${r===``?t:i` <strong>${r}</strong>`}</div>`}export{m as n,h as t};