import{A as e,B as t,E as n,F as r,H as i,I as a,L as o,M as s,P as c,R as l,T as u,V as d,W as f,d as p,i as m,j as h,s as g,u as _,z as v}from"./index-DcpQuJXd.js";import{n as y,t as b}from"./order-note-WSe7_Z7T.js";var x=class extends t{constructor(...e){super(...e),this.questions={drain:``,undrain:``},this.allowed=!1,this.refused=``,this.choose=()=>{this.refused=this.allowed?``:S,this.allowed&&(this.silo.isDraining?this.dialog.ask(this.questions.undrain,`Use again`):this.dialog.ask(this.questions.drain,`Drain`))},this.tell=async()=>{try{await this.client.tellSilo(this.silo.name,this.silo.isDraining?`undrain`:`drain`)}catch(e){this.refused=e instanceof Error?e.message:String(e)}}}static{this.styles=[c,r,y,f`
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
    `]}render(){let{silo:t}=this,r=_(t),a=t.capacity>0?Math.min(1,t.load/t.capacity):0,o=t.isDraining?`Use again…`:`Drain…`;return i`<article style="--state:var(${r.colour})" aria-label=${t.name}>
      <header><h2>${t.name}</h2><span class="state" title=${r.meaning}>${r.label}</span></header>
      <div class="full" ?data-full=${a>=.9}><div style="width:${(a*100).toFixed(1)}%"></div></div>
      <p class="row"><span title="The weight of its sources, and that which it takes">load ${g(t)}</span>
        <a href=${e(new URLSearchParams({silo:t.name}))}>${n(t.sources,`source`)}</a></p>
      ${t.labels.length===0?i`<p class="quiet">no labels</p>`:i`<ul aria-label="Labels">${t.labels.map(e=>i`<li>${e}</li>`)}</ul>`}
      ${t.detail?i`<p>${t.detail}</p>`:d}
      ${this.refused===``||t.command?b(t.command):i`<div class="order bad" role="status">${this.refused}</div>`}
      <p class="row end"><span class="quiet">${t.version?`version ${t.version}`:``}</span>
        <button aria-disabled=${this.allowed?`false`:`true`} title=${this.allowed?``:S}
          aria-label="${o} ${t.name}" @click=${this.choose}>${o}</button></p>
      <ap-ask @confirmed=${this.tell}></ap-ask>
    </article>`}};s([l({attribute:!1})],x.prototype,`client`,void 0),s([l({attribute:!1})],x.prototype,`silo`,void 0),s([l({attribute:!1})],x.prototype,`questions`,void 0),s([l({type:Boolean})],x.prototype,`allowed`,void 0),s([o()],x.prototype,`refused`,void 0),s([a(`ap-ask`)],x.prototype,`dialog`,void 0),x=s([v(`ap-silo`)],x);var S=`This server takes no commands from the page.`,C=class extends t{constructor(...e){super(...e),this.ends=[]}static{this.styles=[c,f`
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
    `]}connectedCallback(){super.connectedCallback();let e=()=>this.requestUpdate();this.ends=[this.connection.on(`silos`,e),this.connection.on(`sources`,e)]}disconnectedCallback(){super.disconnectedCallback();for(let e of this.ends.splice(0))e()}render(){let{silos:e,sources:t,client:r,info:a}=this.connection;if(!e)return i`<p class="none" role="status">This server shows no fleet. <a href="#/">See all sources</a></p>`;let o=e.silos.reduce((e,t)=>e+t.load,0),s=e.silos.reduce((e,t)=>e+t.capacity,0),c=[...t.values()].filter(e=>e.fleet&&!e.fleet.silo).length;return i`<h1>Silos of ${e.fleet}</h1>
      <p class="sums">${n(e.silos.length,`silo`)}, load ${u(o)} of ${u(s)}, ${n(e.silos.reduce((e,t)=>e+t.sources,0),`source`)}${c>0?`; ${n(c,`source`)} on no silo`:``}</p>
      ${e.silos.length===0?i`<p class="none">The fleet has no silo now. Start one.</p>`:d}
      <div class="grid">${h(e.silos,e=>e.name,n=>{let o=e.silos.filter(e=>e!==n&&e.answers&&!e.isDraining).length;return i`<ap-silo .client=${r} .silo=${n} ?allowed=${a?.allowsCommands!==!1}
          .questions=${{drain:m(n,t.values(),o),undrain:p(n)}}></ap-silo>`})}</div>`}};s([l({attribute:!1})],C.prototype,`connection`,void 0),C=s([v(`ap-silos`)],C);