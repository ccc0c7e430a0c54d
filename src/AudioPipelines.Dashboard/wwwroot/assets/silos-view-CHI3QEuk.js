import{B as e,D as t,E as n,F as r,G as i,H as a,I as o,L as s,M as c,N as l,R as u,U as d,V as f,f as p,i as m,j as h,s as g,u as _,z as v}from"./index-DHD3t4E9.js";import{n as y,t as b}from"./order-note-CrDAhJrA.js";var x=class extends f{constructor(...e){super(...e),this.questions={drain:``,undrain:``},this.allowed=!1,this.refused=``,this.choose=()=>{this.refused=this.allowed?``:S,this.allowed&&(this.silo.isDraining?this.dialog.ask(this.questions.undrain,`Use again`):this.dialog.ask(this.questions.drain,`Drain`))},this.tell=async()=>{try{await this.client.tellSilo(this.silo.name,this.silo.isDraining?`undrain`:`drain`)}catch(e){this.refused=e instanceof Error?e.message:String(e)}}}static{this.styles=[r,o,y,i`
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
    `]}render(){let{silo:e}=this,n=_(e),r=e.capacity>0?Math.min(1,e.load/e.capacity):0,i=e.isDraining?`Use again…`:`Drain…`;return d`<article style="--state:var(${n.colour})" aria-label=${e.name}>
      <header><h2>${e.name}</h2><span class="state" title=${n.meaning}>${n.label}</span></header>
      <div class="full" ?data-full=${r>=.9}><div style="width:${(r*100).toFixed(1)}%"></div></div>
      <p class="row"><span title="The weight of its sources, and that which it takes">load ${g(e)}</span>
        <a href=${h(new URLSearchParams({silo:e.name}))}>${t(e.sources,`source`)}</a></p>
      ${e.labels.length===0?d`<p class="quiet">no labels</p>`:d`<ul aria-label="Labels">${e.labels.map(e=>d`<li>${e}</li>`)}</ul>`}
      ${e.detail?d`<p>${e.detail}</p>`:a}
      ${this.refused===``||e.command?b(e.command):d`<div class="order bad" role="status">${this.refused}</div>`}
      <p class="row end"><span class="quiet">${e.version?`version ${e.version}`:``}</span>
        <button aria-disabled=${this.allowed?`false`:`true`} title=${this.allowed?``:S}
          aria-label="${i} ${e.name}" @click=${this.choose}>${i}</button></p>
      <ap-ask @confirmed=${this.tell}></ap-ask>
    </article>`}};l([v({attribute:!1})],x.prototype,`client`,void 0),l([v({attribute:!1})],x.prototype,`silo`,void 0),l([v({attribute:!1})],x.prototype,`questions`,void 0),l([v({type:Boolean})],x.prototype,`allowed`,void 0),l([u()],x.prototype,`refused`,void 0),l([s(`ap-ask`)],x.prototype,`dialog`,void 0),x=l([e(`ap-silo`)],x);var S=`This server takes no commands from the page.`,C=class extends f{constructor(...e){super(...e),this.ends=[]}static{this.styles=[r,i`
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
    `]}connectedCallback(){super.connectedCallback();let e=()=>this.requestUpdate();this.ends=[this.connection.on(`silos`,e),this.connection.on(`sources`,e)]}disconnectedCallback(){super.disconnectedCallback();for(let e of this.ends.splice(0))e()}render(){let{silos:e,sources:r,client:i,info:o}=this.connection;if(!e)return d`<p class="none" role="status">This server shows no fleet. <a href="#/">See all sources</a></p>`;let s=e.silos.reduce((e,t)=>e+t.load,0),l=e.silos.reduce((e,t)=>e+t.capacity,0),u=[...r.values()].filter(e=>e.fleet&&!e.fleet.silo).length;return d`<h1>Silos of ${e.fleet}</h1>
      <p class="sums">${t(e.silos.length,`silo`)}, load ${n(s)} of ${n(l)}, ${t(e.silos.reduce((e,t)=>e+t.sources,0),`source`)}${u>0?`; ${t(u,`source`)} on no silo`:``}</p>
      ${e.silos.length===0?d`<p class="none">The fleet has no silo now. Start one.</p>`:a}
      <div class="grid">${c(e.silos,e=>e.name,t=>{let n=e.silos.filter(e=>e!==t&&e.answers&&!e.isDraining).length;return d`<ap-silo .client=${i} .silo=${t} ?allowed=${o?.allowsCommands!==!1}
          .questions=${{drain:m(t,r.values(),n),undrain:p(t)}}></ap-silo>`})}</div>`}};l([v({attribute:!1})],C.prototype,`connection`,void 0),C=l([e(`ap-silos`)],C);