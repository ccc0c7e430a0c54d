import{a as e,c as t,i as n,l as r,n as i,o as a,r as o,s,t as c,u as l}from"./index-B43uWeXo.js";var u=class extends t{constructor(...e){super(...e),this.name=``,this.query=new URLSearchParams,this.detail=null}static{this.styles=[n,l`
      :host {
        display: block;
        padding: 16px;
      }
    `]}connectedCallback(){super.connectedCallback(),this.connection.watch(this.name),this.forget=this.connection.on(`detail`,e=>this.detail=e)}disconnectedCallback(){super.disconnectedCallback(),this.forget?.(),this.connection.watch(null)}render(){let e=this.detail??this.connection.sources.get(this.name);return e?r`<h1>${e.name}</h1>
      <p>${i(e.state)}</p>
      <p>delivered ${o(e.totals?.delivered)} · lost ${o(e.totals?.lost)}</p>`:r`<p>There is no source named ${this.name}. <a href="#/">See all sources</a></p>`}};c([a({attribute:!1})],u.prototype,`connection`,void 0),c([a()],u.prototype,`name`,void 0),c([a({attribute:!1})],u.prototype,`query`,void 0),c([e()],u.prototype,`detail`,void 0),u=c([s(`ap-source`)],u);