import{B as e,C as t,F as n,G as r,H as i,I as a,L as o,M as s,N as c,R as l,T as u,U as d,V as f,h as p,k as m,v as h,w as g,x as _,z as v}from"./index-DS8yw1a9.js";import{n as y,t as b}from"./order-note-BQ5oj815.js";var x=class extends f{constructor(...e){super(...e),this.questions={drain:``,undrain:``},this.allowed=!1,this.refused=``,this.choose=()=>{this.refused=this.allowed?``:S,this.allowed&&(this.silo.isDraining?this.dialog.ask(this.questions.undrain,`Use again`):this.dialog.ask(this.questions.drain,`Drain`))},this.tell=async()=>{try{await this.client.tellSilo(this.silo.name,this.silo.isDraining?`undrain`:`drain`)}catch(e){this.refused=e instanceof Error?e.message:String(e)}}}static{this.styles=[n,a,y,r`
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
    `]}render(){let{silo:e}=this,t=_(e),n=e.capacity>0?Math.min(1,e.load/e.capacity):0,r=e.isDraining?`Use again…`:`Drain…`;return d`<article style="--state:var(${t.colour})" aria-label=${e.name}>
      <header><h2>${e.name}</h2><span class="state" title=${t.meaning}>${t.label}</span></header>
      <div class="full" ?data-full=${n>=.9}><div style="width:${(n*100).toFixed(1)}%"></div></div>
      <p class="row"><span title="The weight of its sources, and that which it takes">load ${h(e)}</span>
        <a href=${m(new URLSearchParams({silo:e.name}))}>${u(e.sources,`source`)}</a></p>
      ${e.labels.length===0?d`<p class="quiet">no labels</p>`:d`<ul aria-label="Labels">${e.labels.map(e=>d`<li>${e}</li>`)}</ul>`}
      ${e.detail?d`<p>${e.detail}</p>`:i}
      ${this.refused===``||e.command?b(e.command):d`<div class="order bad" role="status">${this.refused}</div>`}
      <p class="row end"><span class="quiet">${e.version?`version ${e.version}`:``}</span>
        <button aria-disabled=${this.allowed?`false`:`true`} title=${this.allowed?``:S}
          aria-label="${r} ${e.name}" @click=${this.choose}>${r}</button></p>
      <ap-ask @confirmed=${this.tell}></ap-ask>
    </article>`}};c([v({attribute:!1})],x.prototype,`client`,void 0),c([v({attribute:!1})],x.prototype,`silo`,void 0),c([v({attribute:!1})],x.prototype,`questions`,void 0),c([v({type:Boolean})],x.prototype,`allowed`,void 0),c([l()],x.prototype,`refused`,void 0),c([o(`ap-ask`)],x.prototype,`dialog`,void 0),x=c([e(`ap-silo`)],x);var S=`This server takes no commands from the page.`,C=class extends f{constructor(...e){super(...e),this.ends=[]}static{this.styles=[n,r`
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
    `]}connectedCallback(){super.connectedCallback();let e=()=>this.requestUpdate();this.ends=[this.connection.on(`silos`,e),this.connection.on(`sources`,e)]}disconnectedCallback(){super.disconnectedCallback();for(let e of this.ends.splice(0))e()}render(){let{silos:e,sources:n,client:r,info:a}=this.connection;if(!e)return d`<p class="none" role="status">This server shows no fleet. <a href="#/">See all sources</a></p>`;let o=e.silos.reduce((e,t)=>e+t.load,0),c=e.silos.reduce((e,t)=>e+t.capacity,0),l=[...n.values()].filter(e=>e.fleet&&!e.fleet.silo).length;return d`<h1>Silos of ${e.fleet}</h1>
      <p class="sums">${u(e.silos.length,`silo`)}, load ${g(o)} of ${g(c)}, ${u(e.silos.reduce((e,t)=>e+t.sources,0),`source`)}${l>0?`; ${u(l,`source`)} on no silo`:``}</p>
      ${e.silos.length===0?d`<p class="none">The fleet has no silo now. Start one.</p>`:i}
      <div class="grid">${s(e.silos,e=>e.name,i=>{let o=e.silos.filter(e=>e!==i&&e.answers&&!e.isDraining).length;return d`<ap-silo .client=${r} .silo=${i} ?allowed=${a?.allowsCommands!==!1}
          .questions=${{drain:p(i,n.values(),o),undrain:t(i)}}></ap-silo>`})}</div>`}};c([v({attribute:!1})],C.prototype,`connection`,void 0),C=c([e(`ap-silos`)],C);