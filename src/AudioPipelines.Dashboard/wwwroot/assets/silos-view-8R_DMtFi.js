import{B as e,C as t,D as n,F as r,G as i,H as a,I as o,J as s,K as c,M as l,O as u,R as d,S as f,T as p,U as m,V as h,W as g,g as _,r as v,y,z as b}from"./index-CUJd2ZnX.js";import{n as x,t as S}from"./order-note-DhpfUTYM.js";var C=class extends g{constructor(...e){super(...e),this.question=()=>``,this.allowed=!1,this.asked=`drain`,this.refused=``,this.choose=()=>{this.refused=this.allowed?``:f,this.allowed&&(this.asked=this.silo.isDraining?`undrain`:`drain`,this.dialog.ask(this.question(),this.silo.isDraining?`Use again`:`Drain`))},this.tell=async()=>{try{await this.client.tellSilo(this.silo.name,this.asked)}catch(e){this.refused=v(e)}}}static{this.styles=[d,b,x,s`
      article {
        display: flex;
        flex-direction: column;
        gap: 8px;
        height: 100%;
        padding: 12px 14px;
        border: 1px solid var(--line);
        border-left: 4px solid var(--state);
        border-radius: var(--radius);
        background: var(--surface);
      }
      header {
        display: flex;
        align-items: baseline;
        justify-content: space-between;
        gap: 4px 12px;
        flex-wrap: wrap;
      }
      h2 {
        min-width: 0;
        margin: 0;
        font-size: 15px;
        font-weight: 650;
        overflow-wrap: anywhere;
      }
      .state {
        flex: none;
        color: var(--state);
        font-size: 13px;
        font-weight: 600;
      }
      .full {
        height: 8px;
        border-radius: 4px;
        background: var(--meter-ground);
        overflow: hidden;
      }
      .full div {
        height: 100%;
        background: var(--meter-rms);
      }
      .full[data-full] div {
        background: var(--meter-high);
      }
      .row {
        display: flex;
        align-items: baseline;
        justify-content: space-between;
        gap: 4px 12px;
        flex-wrap: wrap;
        margin: 0;
        font-size: 13px;
      }
      .quiet {
        color: var(--text-quiet);
        font-size: 12px;
      }
      ul {
        display: flex;
        flex-wrap: wrap;
        gap: 4px;
        margin: 0;
        padding: 0;
        list-style: none;
      }
      li {
        padding: 0 8px;
        border: 1px solid var(--line);
        border-radius: 10px;
        font-size: 12px;
        overflow-wrap: anywhere;
      }
      p {
        margin: 0;
        overflow-wrap: anywhere;
      }
      .end {
        margin-top: auto;
        align-items: center;
      }
    `]}render(){let{silo:e}=this,n=t(e),r=e.capacity>0?Math.min(1,e.load/e.capacity):0,a=e.isDraining?`Use again…`:`Drain…`;return c`<article style="--state:var(${n.colour})" aria-label=${e.name}>
      <header><h2>${e.name}</h2><span class="state" title=${n.meaning}>${n.label}</span></header>
      <div class="full" ?data-full=${r>=.9}><div style="width:${(r*100).toFixed(1)}%"></div></div>
      <p class="row"><span title="The weight of its sources, and that which it takes">load ${y(e)}</span>
        <a href=${l(new URLSearchParams({silo:e.name}))}>${u(e.sources,`source`)}</a></p>
      ${e.labels.length===0?c`<p class="quiet">no labels</p>`:c`<ul aria-label="Labels">${e.labels.map(e=>c`<li>${e}</li>`)}</ul>`}
      ${e.detail?c`<p>${e.detail}</p>`:i}
      ${this.refused===``||e.command?S(e.command):c`<div class="order bad" role="status">${this.refused}</div>`}
      <p class="row end"><span class="quiet">${e.version?`version ${e.version}`:``}</span>
        <button aria-disabled=${this.allowed?`false`:`true`} title=${this.allowed?``:f}
          aria-label="${a} ${e.name}" @click=${this.choose}>${a}</button></p>
      <ap-ask @confirmed=${this.tell}></ap-ask>
    </article>`}};o([a({attribute:!1})],C.prototype,`client`,void 0),o([a({attribute:!1})],C.prototype,`silo`,void 0),o([a({attribute:!1})],C.prototype,`question`,void 0),o([a({type:Boolean})],C.prototype,`allowed`,void 0),o([h()],C.prototype,`refused`,void 0),o([e(`ap-ask`)],C.prototype,`dialog`,void 0),C=o([m(`ap-silo`)],C);var w=class extends g{constructor(...e){super(...e),this.ends=[]}static{this.styles=[d,s`
      :host {
        display: block;
        max-width: 1680px;
        margin: 0 auto;
        padding: 14px 16px 24px;
      }
      h1 {
        margin: 0;
        font-size: 20px;
        overflow-wrap: anywhere;
      }
      .sums {
        margin: 2px 0 14px;
        color: var(--text-quiet);
        font-size: 13px;
      }
      .grid {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(300px, 100%), 1fr));
        gap: 12px;
      }
      .none {
        padding: 48px 16px;
        text-align: center;
        color: var(--text-quiet);
      }
      @media (max-width: 480px) {
        :host {
          padding: 10px 8px 16px;
        }
      }
    `]}connectedCallback(){super.connectedCallback();let e=()=>this.requestUpdate();this.ends=[this.connection.on(`silos`,e),this.connection.on(`sources`,e)]}disconnectedCallback(){super.disconnectedCallback();for(let e of this.ends.splice(0))e()}render(){let{silos:e,sources:t,client:a,info:o}=this.connection;if(!e)return c`<p class="none" role="status">This server shows no fleet. <a href="#/">See all sources</a></p>`;let s=e.silos.reduce((e,t)=>e+t.load,0),l=e.silos.reduce((e,t)=>e+t.capacity,0),d=[...t.values()].filter(e=>e.fleet&&!e.fleet.silo).length;return c`<h1>Silos of ${e.fleet}</h1>
      <p class="sums">${u(e.silos.length,`silo`)}, load ${n(s)} of ${n(l)}, ${u(e.silos.reduce((e,t)=>e+t.sources,0),`source`)}${d>0?`; ${u(d,`source`)} on no silo`:``}</p>
      ${e.silos.length===0?c`<p class="none">The fleet has no silo now. Start one.</p>`:i}
      <div class="grid">${r(e.silos,e=>e.name,e=>c`<ap-silo .client=${a} .silo=${e}
        ?allowed=${o?.allowsCommands!==!1} .question=${()=>this.question(e)}></ap-silo>`)}</div>`}question(e){if(e.isDraining)return p(e);let{silos:t,sources:n}=this.connection,r=t?.silos.filter(t=>t.name!==e.name&&t.answers&&!t.isDraining).length??0;return _(e,n.values(),r)}};o([a({attribute:!1})],w.prototype,`connection`,void 0),w=o([m(`ap-silos`)],w);