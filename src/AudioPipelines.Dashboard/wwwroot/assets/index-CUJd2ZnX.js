const __vite__mapDeps=(i,m=__vite__mapDeps,d=(m.f||(m.f=["./silos-view-8R_DMtFi.js","./order-note-DhpfUTYM.js","./source-view-CB_kpr8V.js"])))=>i.map(i=>d[i]);
function e(e){try{return localStorage.getItem(`audiopipelines.${e}`)}catch{return null}}function t(e,t){try{t===null?localStorage.removeItem(`audiopipelines.${e}`):localStorage.setItem(`audiopipelines.${e}`,t)}catch{}}var n=matchMedia(`(prefers-color-scheme: dark)`),r=new Set,i=a();function a(){let t=e(`theme`);return t===`light`||t===`dark`?t:`system`}function o(){document.documentElement.dataset.theme=c()?`dark`:`light`;for(let e of[...r])e()}function s(){return i}function c(){return i===`system`?n.matches:i===`dark`}function l(e){i=e,t(`theme`,e),o()}function u(e){return r.add(e),()=>r.delete(e)}function d(e){return getComputedStyle(document.documentElement).getPropertyValue(e).trim()}n.addEventListener(`change`,o),o();var f=globalThis,p=f.ShadowRoot&&(f.ShadyCSS===void 0||f.ShadyCSS.nativeShadow)&&`adoptedStyleSheets`in Document.prototype&&`replace`in CSSStyleSheet.prototype,m=Symbol(),h=new WeakMap,g=class{constructor(e,t,n){if(this._$cssResult$=!0,n!==m)throw Error("CSSResult is not constructable. Use `unsafeCSS` or `css` instead.");this.cssText=e,this.t=t}get styleSheet(){let e=this.o,t=this.t;if(p&&e===void 0){let n=t!==void 0&&t.length===1;n&&(e=h.get(t)),e===void 0&&((this.o=e=new CSSStyleSheet).replaceSync(this.cssText),n&&h.set(t,e))}return e}toString(){return this.cssText}},_=e=>new g(typeof e==`string`?e:e+``,void 0,m),v=(e,...t)=>new g(e.length===1?e[0]:t.reduce((t,n,r)=>t+(e=>{if(!0===e._$cssResult$)return e.cssText;if(typeof e==`number`)return e;throw Error(`Value passed to 'css' function must be a 'css' function result: `+e+`. Use 'unsafeCSS' to pass non-literal values, but take care to ensure page security.`)})(n)+e[r+1],e[0]),e,m),ee=(e,t)=>{if(p)e.adoptedStyleSheets=t.map(e=>e instanceof CSSStyleSheet?e:e.styleSheet);else for(let n of t){let t=document.createElement(`style`),r=f.litNonce;r!==void 0&&t.setAttribute(`nonce`,r),t.textContent=n.cssText,e.appendChild(t)}},te=p?e=>e:e=>e instanceof CSSStyleSheet?(e=>{let t=``;for(let n of e.cssRules)t+=n.cssText;return _(t)})(e):e,{is:ne,defineProperty:re,getOwnPropertyDescriptor:ie,getOwnPropertyNames:ae,getOwnPropertySymbols:oe,getPrototypeOf:se}=Object,ce=globalThis,le=ce.trustedTypes,ue=le?le.emptyScript:``,de=ce.reactiveElementPolyfillSupport,fe=(e,t)=>e,pe={toAttribute(e,t){switch(t){case Boolean:e=e?ue:null;break;case Object:case Array:e=e==null?e:JSON.stringify(e)}return e},fromAttribute(e,t){let n=e;switch(t){case Boolean:n=e!==null;break;case Number:n=e===null?null:Number(e);break;case Object:case Array:try{n=JSON.parse(e)}catch{n=null}}return n}},me=(e,t)=>!ne(e,t),he={attribute:!0,type:String,converter:pe,reflect:!1,useDefault:!1,hasChanged:me};Symbol.metadata??=Symbol(`metadata`),ce.litPropertyMetadata??=new WeakMap;var y=class extends HTMLElement{static addInitializer(e){this._$Ei(),(this.l??=[]).push(e)}static get observedAttributes(){return this.finalize(),this._$Eh&&[...this._$Eh.keys()]}static createProperty(e,t=he){if(t.state&&(t.attribute=!1),this._$Ei(),this.prototype.hasOwnProperty(e)&&((t=Object.create(t)).wrapped=!0),this.elementProperties.set(e,t),!t.noAccessor){let n=Symbol(),r=this.getPropertyDescriptor(e,n,t);r!==void 0&&re(this.prototype,e,r)}}static getPropertyDescriptor(e,t,n){let{get:r,set:i}=ie(this.prototype,e)??{get(){return this[t]},set(e){this[t]=e}};return{get:r,set(t){let a=r?.call(this);i?.call(this,t),this.requestUpdate(e,a,n)},configurable:!0,enumerable:!0}}static getPropertyOptions(e){return this.elementProperties.get(e)??he}static _$Ei(){if(this.hasOwnProperty(fe(`elementProperties`)))return;let e=se(this);e.finalize(),e.l!==void 0&&(this.l=[...e.l]),this.elementProperties=new Map(e.elementProperties)}static finalize(){if(this.hasOwnProperty(fe(`finalized`)))return;if(this.finalized=!0,this._$Ei(),this.hasOwnProperty(fe(`properties`))){let e=this.properties,t=[...ae(e),...oe(e)];for(let n of t)this.createProperty(n,e[n])}let e=this[Symbol.metadata];if(e!==null){let t=litPropertyMetadata.get(e);if(t!==void 0)for(let[e,n]of t)this.elementProperties.set(e,n)}this._$Eh=new Map;for(let[e,t]of this.elementProperties){let n=this._$Eu(e,t);n!==void 0&&this._$Eh.set(n,e)}this.elementStyles=this.finalizeStyles(this.styles)}static finalizeStyles(e){let t=[];if(Array.isArray(e)){let n=new Set(e.flat(1/0).reverse());for(let e of n)t.unshift(te(e))}else e!==void 0&&t.push(te(e));return t}static _$Eu(e,t){let n=t.attribute;return!1===n?void 0:typeof n==`string`?n:typeof e==`string`?e.toLowerCase():void 0}constructor(){super(),this._$Ep=void 0,this.isUpdatePending=!1,this.hasUpdated=!1,this._$Em=null,this._$Ev()}_$Ev(){this._$ES=new Promise(e=>this.enableUpdating=e),this._$AL=new Map,this._$E_(),this.requestUpdate(),this.constructor.l?.forEach(e=>e(this))}addController(e){(this._$EO??=new Set).add(e),this.renderRoot!==void 0&&this.isConnected&&e.hostConnected?.()}removeController(e){this._$EO?.delete(e)}_$E_(){let e=new Map,t=this.constructor.elementProperties;for(let n of t.keys())this.hasOwnProperty(n)&&(e.set(n,this[n]),delete this[n]);e.size>0&&(this._$Ep=e)}createRenderRoot(){let e=this.shadowRoot??this.attachShadow(this.constructor.shadowRootOptions);return ee(e,this.constructor.elementStyles),e}connectedCallback(){this.renderRoot??=this.createRenderRoot(),this.enableUpdating(!0),this._$EO?.forEach(e=>e.hostConnected?.())}enableUpdating(e){}disconnectedCallback(){this._$EO?.forEach(e=>e.hostDisconnected?.())}attributeChangedCallback(e,t,n){this._$AK(e,n)}_$ET(e,t){let n=this.constructor.elementProperties.get(e),r=this.constructor._$Eu(e,n);if(r!==void 0&&!0===n.reflect){let i=(n.converter?.toAttribute===void 0?pe:n.converter).toAttribute(t,n.type);this._$Em=e,i==null?this.removeAttribute(r):this.setAttribute(r,i),this._$Em=null}}_$AK(e,t){let n=this.constructor,r=n._$Eh.get(e);if(r!==void 0&&this._$Em!==r){let e=n.getPropertyOptions(r),i=typeof e.converter==`function`?{fromAttribute:e.converter}:e.converter?.fromAttribute===void 0?pe:e.converter;this._$Em=r;let a=i.fromAttribute(t,e.type);this[r]=a??this._$Ej?.get(r)??a,this._$Em=null}}requestUpdate(e,t,n,r=!1,i){if(e!==void 0){let a=this.constructor;if(!1===r&&(i=this[e]),n??=a.getPropertyOptions(e),!((n.hasChanged??me)(i,t)||n.useDefault&&n.reflect&&i===this._$Ej?.get(e)&&!this.hasAttribute(a._$Eu(e,n))))return;this.C(e,t,n)}!1===this.isUpdatePending&&(this._$ES=this._$EP())}C(e,t,{useDefault:n,reflect:r,wrapped:i},a){n&&!(this._$Ej??=new Map).has(e)&&(this._$Ej.set(e,a??t??this[e]),!0!==i||a!==void 0)||(this._$AL.has(e)||(this.hasUpdated||n||(t=void 0),this._$AL.set(e,t)),!0===r&&this._$Em!==e&&(this._$Eq??=new Set).add(e))}async _$EP(){this.isUpdatePending=!0;try{await this._$ES}catch(e){Promise.reject(e)}let e=this.scheduleUpdate();return e!=null&&await e,!this.isUpdatePending}scheduleUpdate(){return this.performUpdate()}performUpdate(){if(!this.isUpdatePending)return;if(!this.hasUpdated){if(this.renderRoot??=this.createRenderRoot(),this._$Ep){for(let[e,t]of this._$Ep)this[e]=t;this._$Ep=void 0}let e=this.constructor.elementProperties;if(e.size>0)for(let[t,n]of e){let{wrapped:e}=n,r=this[t];!0!==e||this._$AL.has(t)||r===void 0||this.C(t,void 0,n,r)}}let e=!1,t=this._$AL;try{e=this.shouldUpdate(t),e?(this.willUpdate(t),this._$EO?.forEach(e=>e.hostUpdate?.()),this.update(t)):this._$EM()}catch(t){throw e=!1,this._$EM(),t}e&&this._$AE(t)}willUpdate(e){}_$AE(e){this._$EO?.forEach(e=>e.hostUpdated?.()),this.hasUpdated||(this.hasUpdated=!0,this.firstUpdated(e)),this.updated(e)}_$EM(){this._$AL=new Map,this.isUpdatePending=!1}get updateComplete(){return this.getUpdateComplete()}getUpdateComplete(){return this._$ES}shouldUpdate(e){return!0}update(e){this._$Eq&&=this._$Eq.forEach(e=>this._$ET(e,this[e])),this._$EM()}updated(e){}firstUpdated(e){}};y.elementStyles=[],y.shadowRootOptions={mode:`open`},y[fe(`elementProperties`)]=new Map,y[fe(`finalized`)]=new Map,de?.({ReactiveElement:y}),(ce.reactiveElementVersions??=[]).push(`2.1.2`);var ge=globalThis,_e=e=>e,ve=ge.trustedTypes,ye=ve?ve.createPolicy(`lit-html`,{createHTML:e=>e}):void 0,be=`$lit$`,b=`lit$${Math.random().toFixed(9).slice(2)}$`,xe=`?`+b,Se=`<${xe}>`,x=document,Ce=()=>x.createComment(``),we=e=>e===null||typeof e!=`object`&&typeof e!=`function`,Te=Array.isArray,Ee=e=>Te(e)||typeof e?.[Symbol.iterator]==`function`,De=`[ 	
\f\r]`,S=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,Oe=/-->/g,ke=/>/g,C=RegExp(`>|${De}(?:([^\\s"'>=/]+)(${De}*=${De}*(?:[^ \t\n\f\r"'\`<>=]|("|')|))|$)`,`g`),Ae=/'/g,je=/"/g,Me=/^(?:script|style|textarea|title)$/i,Ne=e=>(t,...n)=>({_$litType$:e,strings:t,values:n}),w=Ne(1),Pe=Ne(2),T=Symbol.for(`lit-noChange`),E=Symbol.for(`lit-nothing`),Fe=new WeakMap,D=x.createTreeWalker(x,129);function Ie(e,t){if(!Te(e)||!e.hasOwnProperty(`raw`))throw Error(`invalid template strings array`);return ye===void 0?t:ye.createHTML(t)}var Le=(e,t)=>{let n=e.length-1,r=[],i,a=t===2?`<svg>`:t===3?`<math>`:``,o=S;for(let t=0;t<n;t++){let n=e[t],s,c,l=-1,u=0;for(;u<n.length&&(o.lastIndex=u,c=o.exec(n),c!==null);)u=o.lastIndex,o===S?c[1]===`!--`?o=Oe:c[1]===void 0?c[2]===void 0?c[3]!==void 0&&(o=C):(Me.test(c[2])&&(i=RegExp(`</`+c[2],`g`)),o=C):o=ke:o===C?c[0]===`>`?(o=i??S,l=-1):c[1]===void 0?l=-2:(l=o.lastIndex-c[2].length,s=c[1],o=c[3]===void 0?C:c[3]===`"`?je:Ae):o===je||o===Ae?o=C:o===Oe||o===ke?o=S:(o=C,i=void 0);let d=o===C&&e[t+1].startsWith(`/>`)?` `:``;a+=o===S?n+Se:l>=0?(r.push(s),n.slice(0,l)+be+n.slice(l)+b+d):n+b+(l===-2?t:d)}return[Ie(e,a+(e[n]||`<?>`)+(t===2?`</svg>`:t===3?`</math>`:``)),r]},Re=class e{constructor({strings:t,_$litType$:n},r){let i;this.parts=[];let a=0,o=0,s=t.length-1,c=this.parts,[l,u]=Le(t,n);if(this.el=e.createElement(l,r),D.currentNode=this.el.content,n===2||n===3){let e=this.el.content.firstChild;e.replaceWith(...e.childNodes)}for(;(i=D.nextNode())!==null&&c.length<s;){if(i.nodeType===1){if(i.hasAttributes())for(let e of i.getAttributeNames())if(e.endsWith(be)){let t=u[o++],n=i.getAttribute(e).split(b),r=/([.?@])?(.*)/.exec(t);c.push({type:1,index:a,name:r[2],strings:n,ctor:r[1]===`.`?He:r[1]===`?`?Ue:r[1]===`@`?We:Ve}),i.removeAttribute(e)}else e.startsWith(b)&&(c.push({type:6,index:a}),i.removeAttribute(e));if(Me.test(i.tagName)){let e=i.textContent.split(b),t=e.length-1;if(t>0){i.textContent=ve?ve.emptyScript:``;for(let n=0;n<t;n++)i.append(e[n],Ce()),D.nextNode(),c.push({type:2,index:++a});i.append(e[t],Ce())}}}else if(i.nodeType===8){if(i.data===xe)c.push({type:2,index:a});else{let e=-1;for(;(e=i.data.indexOf(b,e+1))!==-1;)c.push({type:7,index:a}),e+=b.length-1}}a++}}static createElement(e,t){let n=x.createElement(`template`);return n.innerHTML=e,n}};function O(e,t,n=e,r){if(t===T)return t;let i=r===void 0?n._$Cl:n._$Co?.[r],a=we(t)?void 0:t._$litDirective$;return i?.constructor!==a&&(i?._$AO?.(!1),a===void 0?i=void 0:(i=new a(e),i._$AT(e,n,r)),r===void 0?n._$Cl=i:(n._$Co??=[])[r]=i),i!==void 0&&(t=O(e,i._$AS(e,t.values),i,r)),t}var ze=class{constructor(e,t){this._$AV=[],this._$AN=void 0,this._$AD=e,this._$AM=t}get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}u(e){let{el:{content:t},parts:n}=this._$AD,r=(e?.creationScope??x).importNode(t,!0);D.currentNode=r;let i=D.nextNode(),a=0,o=0,s=n[0];for(;s!==void 0;){if(a===s.index){let t;s.type===2?t=new Be(i,i.nextSibling,this,e):s.type===1?t=new s.ctor(i,s.name,s.strings,this,e):s.type===6&&(t=new Ge(i,this,e)),this._$AV.push(t),s=n[++o]}a!==s?.index&&(i=D.nextNode(),a++)}return D.currentNode=x,r}p(e){let t=0;for(let n of this._$AV)n!==void 0&&(n.strings===void 0?n._$AI(e[t]):(n._$AI(e,n,t),t+=n.strings.length-2)),t++}},Be=class e{get _$AU(){return this._$AM?._$AU??this._$Cv}constructor(e,t,n,r){this.type=2,this._$AH=E,this._$AN=void 0,this._$AA=e,this._$AB=t,this._$AM=n,this.options=r,this._$Cv=r?.isConnected??!0}get parentNode(){let e=this._$AA.parentNode,t=this._$AM;return t!==void 0&&e?.nodeType===11&&(e=t.parentNode),e}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(e,t=this){e=O(this,e,t),we(e)?e===E||e==null||e===``?(this._$AH!==E&&this._$AR(),this._$AH=E):e!==this._$AH&&e!==T&&this._(e):e._$litType$===void 0?e.nodeType===void 0?Ee(e)?this.k(e):this._(e):this.T(e):this.$(e)}O(e){return this._$AA.parentNode.insertBefore(e,this._$AB)}T(e){this._$AH!==e&&(this._$AR(),this._$AH=this.O(e))}_(e){this._$AH!==E&&we(this._$AH)?this._$AA.nextSibling.data=e:this.T(x.createTextNode(e)),this._$AH=e}$(e){let{values:t,_$litType$:n}=e,r=typeof n==`number`?this._$AC(e):(n.el===void 0&&(n.el=Re.createElement(Ie(n.h,n.h[0]),this.options)),n);if(this._$AH?._$AD===r)this._$AH.p(t);else{let e=new ze(r,this),n=e.u(this.options);e.p(t),this.T(n),this._$AH=e}}_$AC(e){let t=Fe.get(e.strings);return t===void 0&&Fe.set(e.strings,t=new Re(e)),t}k(t){Te(this._$AH)||(this._$AH=[],this._$AR());let n=this._$AH,r,i=0;for(let a of t)i===n.length?n.push(r=new e(this.O(Ce()),this.O(Ce()),this,this.options)):r=n[i],r._$AI(a),i++;i<n.length&&(this._$AR(r&&r._$AB.nextSibling,i),n.length=i)}_$AR(e=this._$AA.nextSibling,t){for(this._$AP?.(!1,!0,t);e!==this._$AB;){let t=_e(e).nextSibling;_e(e).remove(),e=t}}setConnected(e){this._$AM===void 0&&(this._$Cv=e,this._$AP?.(e))}},Ve=class{get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}constructor(e,t,n,r,i){this.type=1,this._$AH=E,this._$AN=void 0,this.element=e,this.name=t,this._$AM=r,this.options=i,n.length>2||n[0]!==``||n[1]!==``?(this._$AH=Array(n.length-1).fill(new String),this.strings=n):this._$AH=E}_$AI(e,t=this,n,r){let i=this.strings,a=!1;if(i===void 0)e=O(this,e,t,0),a=!we(e)||e!==this._$AH&&e!==T,a&&(this._$AH=e);else{let r=e,o,s;for(e=i[0],o=0;o<i.length-1;o++)s=O(this,r[n+o],t,o),s===T&&(s=this._$AH[o]),a||=!we(s)||s!==this._$AH[o],s===E?e=E:e!==E&&(e+=(s??``)+i[o+1]),this._$AH[o]=s}a&&!r&&this.j(e)}j(e){e===E?this.element.removeAttribute(this.name):this.element.setAttribute(this.name,e??``)}},He=class extends Ve{constructor(){super(...arguments),this.type=3}j(e){this.element[this.name]=e===E?void 0:e}},Ue=class extends Ve{constructor(){super(...arguments),this.type=4}j(e){this.element.toggleAttribute(this.name,!!e&&e!==E)}},We=class extends Ve{constructor(e,t,n,r,i){super(e,t,n,r,i),this.type=5}_$AI(e,t=this){if((e=O(this,e,t,0)??E)===T)return;let n=this._$AH,r=e===E&&n!==E||e.capture!==n.capture||e.once!==n.once||e.passive!==n.passive,i=e!==E&&(n===E||r);r&&this.element.removeEventListener(this.name,this,n),i&&this.element.addEventListener(this.name,this,e),this._$AH=e}handleEvent(e){typeof this._$AH==`function`?this._$AH.call(this.options?.host??this.element,e):this._$AH.handleEvent(e)}},Ge=class{constructor(e,t,n){this.element=e,this.type=6,this._$AN=void 0,this._$AM=t,this.options=n}get _$AU(){return this._$AM._$AU}_$AI(e){O(this,e)}},Ke={M:be,P:b,A:xe,C:1,L:Le,R:ze,D:Ee,V:O,I:Be,H:Ve,N:Ue,U:We,B:He,F:Ge},qe=ge.litHtmlPolyfillSupport;qe?.(Re,Be),(ge.litHtmlVersions??=[]).push(`3.3.3`);var Je=(e,t,n)=>{let r=n?.renderBefore??t,i=r._$litPart$;if(i===void 0){let e=n?.renderBefore??null;r._$litPart$=i=new Be(t.insertBefore(Ce(),e),e,void 0,n??{})}return i._$AI(e),i},Ye=globalThis,k=class extends y{constructor(){super(...arguments),this.renderOptions={host:this},this._$Do=void 0}createRenderRoot(){let e=super.createRenderRoot();return this.renderOptions.renderBefore??=e.firstChild,e}update(e){let t=this.render();this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),super.update(e),this._$Do=Je(t,this.renderRoot,this.renderOptions)}connectedCallback(){super.connectedCallback(),this._$Do?.setConnected(!0)}disconnectedCallback(){super.disconnectedCallback(),this._$Do?.setConnected(!1)}render(){return T}};k._$litElement$=!0,k.finalized=!0,Ye.litElementHydrateSupport?.({LitElement:k});var Xe=Ye.litElementPolyfillSupport;Xe?.({LitElement:k}),(Ye.litElementVersions??=[]).push(`4.2.2`);var A=e=>(t,n)=>{n===void 0?customElements.define(e,t):n.addInitializer(()=>{customElements.define(e,t)})},Ze={attribute:!0,type:String,converter:pe,reflect:!1,hasChanged:me},Qe=(e=Ze,t,n)=>{let{kind:r,metadata:i}=n,a=globalThis.litPropertyMetadata.get(i);if(a===void 0&&globalThis.litPropertyMetadata.set(i,a=new Map),r===`setter`&&((e=Object.create(e)).wrapped=!0),a.set(n.name,e),r===`accessor`){let{name:r}=n;return{set(n){let i=t.get.call(this);t.set.call(this,n),this.requestUpdate(r,i,e,!0,n)},init(t){return t!==void 0&&this.C(r,void 0,e,t),t}}}if(r===`setter`){let{name:r}=n;return function(n){let i=this[r];t.call(this,n),this.requestUpdate(r,i,e,!0,n)}}throw Error(`Unsupported decorator location: `+r)};function j(e){return(t,n)=>typeof n==`object`?Qe(e,t,n):((e,t,n)=>{let r=t.hasOwnProperty(n);return t.constructor.createProperty(n,e),r?Object.getOwnPropertyDescriptor(t,n):void 0})(e,t,n)}function M(e){return j({...e,state:!0,attribute:!1})}var $e=(e,t,n)=>(n.configurable=!0,n.enumerable=!0,Reflect.decorate&&typeof t!=`object`&&Object.defineProperty(e,t,n),n);function N(e,t){return(n,r,i)=>{let a=t=>t.renderRoot?.querySelector(e)??null;if(t){let{get:e,set:t}=typeof r==`object`?n:i??(()=>{let e=Symbol();return{get(){return this[e]},set(t){this[e]=t}}})();return $e(n,r,{get(){let n=e.call(this);return n===void 0&&(n=a(this),(n!==null||this.hasUpdated)&&t.call(this,n)),n}})}return $e(n,r,{get(){return a(this)}})}}var P=v`
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  :focus-visible {
    outline: 2px solid var(--focus);
    outline-offset: 2px;
  }
  a {
    color: var(--accent);
  }
  button,
  input,
  select {
    font: inherit;
    color: inherit;
  }
  .hidden-text {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (prefers-reduced-motion: reduce) {
    * {
      transition: none !important;
      animation: none !important;
    }
  }
`,et=v`
  output:empty {
    display: none;
  }
  output {
    position: absolute;
    bottom: calc(100% + 2px);
    z-index: 3;
    max-width: 100%;
    padding: 2px 6px;
    border: 1px solid var(--line-strong);
    border-radius: 4px;
    background: var(--surface);
    font-size: 12px;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    pointer-events: none;
  }
`,F=v`
  button,
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.4em;
    min-height: 32px;
    padding: 0 0.8em;
    border: 1px solid var(--line-strong);
    border-radius: var(--radius);
    background: var(--surface);
    color: var(--text);
    cursor: pointer;
    text-decoration: none;
  }
  button:hover:not(:disabled, [aria-disabled="true"]),
  .button:hover {
    border-color: var(--accent);
    background: var(--accent-soft);
  }
  button:disabled,
  button[aria-disabled="true"] {
    border-color: var(--line);
    color: var(--text-quiet);
    cursor: not-allowed;
  }
  button[aria-pressed="true"] {
    border-color: var(--accent);
    background: var(--accent-soft);
  }
  button.main {
    border-color: var(--accent);
    background: var(--accent);
    color: var(--on-accent);
  }
  input,
  select {
    min-height: 32px;
    padding: 0 0.6em;
    border: 1px solid var(--line-strong);
    border-radius: var(--radius);
    background: var(--surface);
  }
  input::placeholder {
    color: var(--text-quiet);
    opacity: 1;
  }
`;function tt(e){let t=e.composedPath()[0];return t instanceof HTMLInputElement||t instanceof HTMLTextAreaElement||t instanceof HTMLSelectElement}var nt=[{where:`Everywhere`,keys:[{key:`?`,does:`shows this help`},{key:`Esc`,does:`leaves a dialog, the search, or a source`}]},{where:`Wall`,keys:[{key:`/`,does:`goes to the search`},{key:`← ↑ → ↓`,does:`go from tile to tile`},{key:`Home, End`,does:`go to the first and the last tile`},{key:`Enter`,does:`opens the source`},{key:`Tab, then ← →`,does:`reads a tile's levels channel by channel`},{key:`c`,does:`clears the marks of clipping`}]}];function I(e,t,n,r){var i=arguments.length,a=i<3?t:r===null?r=Object.getOwnPropertyDescriptor(t,n):r,o;if(typeof Reflect==`object`&&typeof Reflect.decorate==`function`)a=Reflect.decorate(e,t,n,r);else for(var s=e.length-1;s>=0;s--)(o=e[s])&&(a=(i<3?o(a):i>3?o(t,n,a):o(t,n))||a);return i>3&&a&&Object.defineProperty(t,n,a),a}var rt=class extends k{static{this.styles=[P,v`
      :host {
        display: block;
        max-width: 640px;
        margin: 8vh auto;
        padding: 0 16px;
      }
      h1 {
        margin: 0 0 8px;
        font-size: 20px;
      }
      p {
        margin: 12px 0 6px;
      }
      pre {
        margin: 0;
        padding: 12px;
        border: 1px solid var(--line);
        border-radius: var(--radius);
        background: var(--surface);
        font: 13px/1.5 var(--mono);
        overflow-x: auto;
      }
      code {
        font-family: var(--mono);
      }
    `]}render(){return w`<h1>No sources yet</h1>
      <p>This page shows the sources of its host as soon as there are any; nothing has to be reloaded.</p>
      <p>From the command line, serve a preset or a folder of descriptions:</p>
      <pre tabindex="0" aria-label="Command">audiopipelines serve tone</pre>
      <p>In an application, put a description into the folder that its settings name:</p>
      <pre tabindex="0" aria-label="Command and settings">audiopipelines new mic pipelines/frontDoor.yaml

"AudioPipelines": { "Folder": "pipelines" }</pre>`}};rt=I([A(`ap-no-sources`)],rt);var it=3,at=3e3,ot=600,st=class{constructor(e,t){this.client=e,this.changed=t,this.kept=new Map,this.asking=new Set}gaps(e){return this.kept.get(e)?.gaps??null}see(e,t){for(let n of e){if(this.asking.size>=it)return;if(this.asking.has(n.name)||!ct(n))continue;let e=this.kept.get(n.name),r=lt(n);e&&(e.key===r||t-e.askedAt<at)||this.ask(n.name,r,t)}}keepOnly(e){for(let t of this.kept.keys())e.has(t)||this.kept.delete(t)}async ask(e,t,n){this.asking.add(e);try{let{gaps:r}=await this.client.gaps(e,ot);this.kept.set(e,{gaps:r,key:t,askedAt:n})}catch{this.kept.set(e,{gaps:this.kept.get(e)?.gaps??[],key:``,askedAt:n})}finally{this.asking.delete(e),this.changed(e)}}};function ct(e){return e.format!==null&&e.format!==void 0}function lt(e){let t=e.totals;return`${t?t.lost+t.notStarted+t.stalled+t.ended+t.padding:0} ${e.epoch??0} ${e.restarts??0} ${e.gapsLastMinute??0}`}var ut={ATTRIBUTE:1,CHILD:2,PROPERTY:3,BOOLEAN_ATTRIBUTE:4,EVENT:5,ELEMENT:6},dt=e=>(...t)=>({_$litDirective$:e,values:t}),ft=class{constructor(e){}get _$AU(){return this._$AM._$AU}_$AT(e,t,n){this._$Ct=e,this._$AM=t,this._$Ci=n}_$AS(e,t){return this.update(e,t)}update(e,t){return this.render(...t)}},{I:pt}=Ke,mt=e=>e,ht=()=>document.createComment(``),gt=(e,t,n)=>{let r=e._$AA.parentNode,i=t===void 0?e._$AB:t._$AA;if(n===void 0)n=new pt(r.insertBefore(ht(),i),r.insertBefore(ht(),i),e,e.options);else{let t=n._$AB.nextSibling,a=n._$AM,o=a!==e;if(o){let t;n._$AQ?.(e),n._$AM=e,n._$AP!==void 0&&(t=e._$AU)!==a._$AU&&n._$AP(t)}if(t!==i||o){let e=n._$AA;for(;e!==t;){let t=mt(e).nextSibling;mt(r).insertBefore(e,i),e=t}}}return n},L=(e,t,n=e)=>(e._$AI(t,n),e),_t={},vt=(e,t=_t)=>e._$AH=t,yt=e=>e._$AH,bt=e=>{e._$AR(),e._$AA.remove()},xt=(e,t,n)=>{let r=new Map;for(let i=t;i<=n;i++)r.set(e[i],i);return r},St=dt(class extends ft{constructor(e){if(super(e),e.type!==ut.CHILD)throw Error(`repeat() can only be used in text expressions`)}dt(e,t,n){let r;n===void 0?n=t:t!==void 0&&(r=t);let i=[],a=[],o=0;for(let t of e)i[o]=r?r(t,o):o,a[o]=n(t,o),o++;return{values:a,keys:i}}render(e,t,n){return this.dt(e,t,n).values}update(e,[t,n,r]){let i=yt(e),{values:a,keys:o}=this.dt(t,n,r);if(!Array.isArray(i))return this.ut=o,a;let s=this.ut??=[],c=[],l,u,d=0,f=i.length-1,p=0,m=a.length-1;for(;d<=f&&p<=m;)if(i[d]===null)d++;else if(i[f]===null)f--;else if(s[d]===o[p])c[p]=L(i[d],a[p]),d++,p++;else if(s[f]===o[m])c[m]=L(i[f],a[m]),f--,m--;else if(s[d]===o[m])c[m]=L(i[d],a[m]),gt(e,c[m+1],i[d]),d++,m--;else if(s[f]===o[p])c[p]=L(i[f],a[p]),gt(e,i[d],i[f]),f--,p++;else if(l===void 0&&(l=xt(o,p,m),u=xt(s,d,f)),l.has(s[d])){if(l.has(s[f])){let t=u.get(o[p]),n=t===void 0?null:i[t];if(n===null){let t=gt(e,i[d]);L(t,a[p]),c[p]=t}else c[p]=L(n,a[p]),gt(e,i[d],n),i[t]=null;p++}else bt(i[f]),f--}else bt(i[d]),d++;for(;p<=m;){let t=gt(e,c[m+1]);L(t,a[p]),c[p++]=t}for(;d<=f;){let e=i[d++];e!==null&&bt(e)}return this.ut=o,vt(e,c),T}}),Ct={failed:{label:`failed`,meaning:`It has given up.`,colour:`--bad`,mark:`M2 2L10 10M10 2L2 10`},recovering:{label:`recovering`,meaning:`It is started again.`,colour:`--warn`,mark:`M10 6A4 4 0 1 1 6 2H9M7 0L9 2L7 4`},degraded:{label:`degraded`,meaning:`Part of its audio is missing.`,colour:`--warn`,mark:`M6 1L11 10H1ZM6 4V7`},starting:{label:`starting`,meaning:`It is opening.`,colour:`--busy`,mark:`M2 6H10M7 3L10 6L7 9`},running:{label:`running`,meaning:`Its frames come.`,colour:`--good`,mark:`M3 1.5L10 6L3 10.5Z`},paused:{label:`paused`,meaning:`It waits until it is resumed.`,colour:`--busy`,mark:`M4 2V10M8 2V10`},created:{label:`created`,meaning:`It was not started yet.`,colour:`--still`,mark:`M6 2A4 4 0 1 1 5.9 2`},stopped:{label:`stopped`,meaning:`It was stopped.`,colour:`--still`,mark:`M2.5 2.5H9.5V9.5H2.5Z`},ended:{label:`ended`,meaning:`It came to its end.`,colour:`--still`,mark:`M2 6.5L5 9.5L10 3`}},wt={parked:{label:`parked`,meaning:`It failed on one silo after the other, and is not tried again until it is started.`,colour:`--bad`,mark:`M2 2L10 10M10 2L2 10`},silent:{label:`no answer`,meaning:`Its silo does not answer, so nobody knows whether it runs.`,colour:`--bad`,mark:`M3.5 4A2.5 2.5 0 1 1 6 6.5V7.6M6 10.2V10.4`},waiting:{label:`waiting`,meaning:`No silo can take it.`,colour:`--warn`,mark:`M3 1H9M3 11H9M4 1L8 11M8 1L4 11`}};function Tt(e){if(e.fleet?.siloAnswers===!1&&!Et(e))return`silent`;let t=e.fleet?.state??``;return t in wt?t:e.state}function Et(e){return e.fleet?.hasFrames!==!1&&(e.state===`running`||e.state===`degraded`)}var Dt=Object.keys(Ct);function R(e){return Ct[e]??wt[e]??{label:e,meaning:``,colour:`--still`,mark:`M2 6H10`}}function Ot(e){let t=R(e);return w`<svg class="state-mark" width="12" height="12" viewBox="0 0 12 12" aria-hidden="true" style="flex:none">
    <path d=${t.mark} fill="none" stroke="var(${t.colour})" stroke-width="1.8" stroke-linejoin="round"
      stroke-linecap="round"></path>
  </svg>`}function kt(e){let t=R(e),n=`display:inline-flex;align-items:center;gap:5px;color:var(${t.colour});font-weight:600`;return w`<span title=${t.meaning} style=${n}>${Ot(e)}${t.label}</span>`}function At(e,t,n,r,i){let a=Math.max(1,Math.floor((e+i)/(n+i))),o=Math.ceil(t/a);return{count:t,columns:a,tileWidth:Math.max(0,(e-i*(a-1))/a),tileHeight:r,gap:i,height:Math.max(0,o*(r+i)-i)}}function jt(e,t,n,r=0){let i=e.tileHeight+e.gap,a=Math.floor((t+e.gap)/i)-r,o=Math.ceil((t+n)/i)+r,s=t=>Math.min(e.count,Math.max(0,t)),c=s(a*e.columns);return[c,Math.max(c,s(o*e.columns))]}function Mt(e,t){return{x:t%e.columns*(e.tileWidth+e.gap),y:Math.floor(t/e.columns)*(e.tileHeight+e.gap)}}function Nt(e,t,n){let r=e.count-1,{columns:i}=e;switch(n){case`ArrowRight`:return Math.min(r,t+1);case`ArrowLeft`:return Math.max(0,t-1);case`ArrowDown`:return t+i<=r?t+i:Pt(e,t)?t:r;case`ArrowUp`:return t>=i?t-i:t;case`Home`:return 0;case`End`:return r;default:return null}}function Pt(e,t){return Math.floor(t/e.columns)===Math.floor((e.count-1)/e.columns)}var Ft=`#/silos`;function It(e){let[t=``,n=``]=e.replace(/^#/,``).split(`?`,2),r=new URLSearchParams(n);if(t===`/silos`)return{view:`silos`,query:r};let i=/^\/source\/([^/]+)$/.exec(t);if(i)try{return{view:`source`,name:decodeURIComponent(i[1]),query:r}}catch{}return{view:`wall`,query:r}}function Lt(e){return`#/source/${encodeURIComponent(e)}`}function Rt(e){let t=e.toString();return t===``?`#/`:`#/?${t}`}function zt(e){return/^#?\/?token=/.test(e)?new URLSearchParams(e.replace(/^#\/?/,``)).get(`token`):null}var Bt=new Intl.NumberFormat(`en-US`,{maximumFractionDigits:0});function z(e){return e==null?`–`:Bt.format(e)}function Vt(e,t,n=`${t}s`){return`${z(e)} ${e===1?t:n}`}function Ht(e){return e>=1e3?`${Number((e/1e3).toFixed(3))} kHz`:`${e} Hz`}function Ut(e){if(e<60)return`${e<10?e.toFixed(1):Math.floor(e)} s`;let t=Math.floor(e),n=Math.floor(t/86400),r=Math.floor(t/3600)%24,i=Math.floor(t/60)%60;if(n>0)return`${n} d ${Wt(r)}:${Wt(i)}`;let a=Wt(t%60);return r>0?`${r}:${Wt(i)}:${a}`:`${i}:${a}`}function Wt(e){return String(e).padStart(2,`0`)}function Gt(e){return e>0?20*Math.log10(e):-1/0}function Kt(e){if(e===-1/0)return`−∞ dB`;let t=Math.abs(e).toFixed(1);return`${e<0&&t!==`0.0`?`−`:``}${t} dB`}function qt(e){if(e===0)return`0 s`;let t=Math.abs(e),[n,r]=t>=1?[1,`s`]:t>=.001?[1e3,`ms`]:t>=1e-6?[1e6,`µs`]:[1e9,`ns`];return`${e<0?`−`:``}${(t*n).toFixed(1)} ${r}`}function Jt(e,t){let n=e.replace(t??``,``).trim();return{message:n===``?e:n,advice:t??``}}var Yt=`This server takes no commands from the page.`;function Xt(e){return e.answers?e.isDraining?e.sources===0?{label:`drained`,meaning:`It has no sources, and gets none.`,colour:`--still`}:{label:`draining`,meaning:`Its sources move away.`,colour:`--busy`}:{label:`in use`,meaning:`It takes sources.`,colour:`--good`}:{label:`does not answer`,meaning:`It keeps its sources until the fleet gives it up.`,colour:`--bad`}}function Zt(e){return`${z(e.load)} of ${z(e.capacity)}`}function Qt(e,t,n){let r=[...t].filter(t=>t.fleet?.silo===e.name),i=r.filter(e=>e.fleet?.allowsTwoReaders!==!0).length,a=Math.max(e.sources,r.length),o=`It gets no new sources until it is used again.`;if(a===0)return`Drain ${e.name}? It has no sources. ${o}`;let s=a===1?`Its source moves`:`Its ${z(a)} sources move, one by one,`,c=i===0?` without an outage`:i===a?` with a short outage each`:`; ${z(i)} of them with a short outage`,l=n===0?` There is no other silo that takes any now, so they stay.`:` What no other silo can take stays.`,u=a===1&&i===1?` with a short outage`:c;return`Drain ${e.name}? ${s} to other silos${u}.${l} ${o}`}function $t(e){return`Use ${e.name} again? It takes new sources from now on, also such as wait for it. Those that left stay where they are.`}function en(e){let t=e.fleet?.allowsTwoReaders===!0?`It starts there before it ends here, so that no audio is missing.`:`Only one may read it at a time: it ends here before it starts there, which is a short outage.`;return`Move ${e.title??e.name}? ${t} Where it does not start, it goes on here.`}var tn={start:`Being started`,stop:`Being stopped`,restart:`Being restarted`,move:`Moving`,drain:`Being drained`,undrain:`Being taken into use`};function nn(e){return`${tn[e.name]}${e.silo?` to ${e.silo}`:``} …`}var rn={start:`Not started`,stop:`Not stopped`,restart:`Not restarted`,move:`Not moved`,drain:`Not drained`,undrain:`Not in use again`};function an(e){return rn[e.name]}function on(e){return Jt(e.error??``,e.advice)}var sn=[`waiting`,`parked`,`recovering`];function cn(e){if(e?.siloAnswers===!1){let t=`Look whether the silo's machine runs.`;return{kind:`noAnswer`,message:`Its silo ${e.silo} does not answer. What is shown is what it told last. The fleet starts the source elsewhere once it gives the silo up. ${t}`,advice:t}}if(!e?.detail||!sn.includes(e.state))return null;let t=e.detail.charAt(0).toUpperCase()+e.detail.slice(1);return{kind:e.state,message:t,advice:e.advice??null}}function ln(e){return e.silo?`on ${e.silo}`:`on no silo`}var un=[`trouble`,`name`,`loss`];function dn({search:e,states:t,silo:n}){return e!==``||t.size>0||n!==``}var fn=new Intl.Collator(`en`,{numeric:!0,sensitivity:`base`});function pn(e,t){let n=t.search.toLowerCase().split(/\s+/).filter(e=>e!==``),r=[];for(let i of e)t.states.size>0&&!t.states.has(i.state)||(t.silo===``||i.fleet?.silo===t.silo)&&hn(i,n)&&r.push(i);let i=mn[t.sorting];return r.map(e=>({name:e.name,key:i(e)})).sort((e,t)=>t.key-e.key||fn.compare(e.name,t.name)||(e.name<t.name?-1:1)).map(e=>e.name)}var mn={trouble:e=>e.trouble,name:()=>0,loss:e=>e.fleet?.hasFrames===!1?e.fleet.lost:e.totals?.lost??0};function hn(e,t){if(t.length===0)return!0;let{fleet:n,format:r}=e,i=[e.name,e.title,e.state,R(Tt(e)).label,e.lastError?.message,n?.silo,n?.state,n?.detail,...r?.labels??[]].join(`
`).toLowerCase();return t.every(e=>i.includes(e))}function gn(e,t){let n=new Set(t),r=new Set(e);return[...e.filter(e=>n.has(e)),...t.filter(e=>!r.has(e))]}function _n(e){return e.fleet?e.fleet.silo?`silo ${e.fleet.silo}`:`unplaced`:`outside`}function vn(e){return e.startsWith(`silo `)?e.slice(5):null}function yn(e,t,n,r){let i=new Map;for(let e of t.values())i.set(_n(e),(i.get(_n(e))??0)+1);let a=new Map;if(r)for(let e of n)a.set(`silo ${e.name}`,[]);for(let n of e){let e=_n(t.get(n)),r=a.get(e);r?r.push(n):a.set(e,[n])}let o=new Set(n.filter(e=>!e.answers).map(e=>e.name));return[...a].map(([e,t])=>({id:e,names:t,all:i.get(e)??0})).sort((e,t)=>bn(e.id,o)-bn(t.id,o)||fn.compare(e.id,t.id))}function bn(e,t){return e===`unplaced`?1:e===`outside`?3:t.has(vn(e))?0:2}function xn(e,t){let n=new Map(e.map(e=>[e.id,e])),r=new Map(t.map(e=>[e.id,e]));return gn([...n.keys()],[...r.keys()]).map(e=>{let t=r.get(e);return{...t,names:gn(n.get(e)?.names??[],t.names)}})}function Sn(e,t){return e.length===t.length&&e.every((e,n)=>{let r=t[n];return e.id===r.id&&e.all===r.all&&e.names.length===r.names.length&&e.names.every((e,t)=>e===r.names[t])})}function Cn(e,t){let n=vn(e);if(n===null){let[t,n]=e===`unplaced`?[`No silo`,`They are stopped, at their end or parked, or wait for a silo that can take them.`]:[`Outside the fleet`,`They run on this page's machine.`];return{title:t,state:``,meaning:n,colour:`--still`}}let r=t.find(e=>e.name===n);if(!r)return{title:n,state:`not known`,meaning:`The fleet tells of no such silo.`,colour:`--still`};let{label:i,meaning:a,colour:o}=Xt(r);return{title:n,state:i,meaning:r.detail??a,colour:o}}var wn=v`
  .head {
    position: sticky;
    top: var(--covered, 0);
    z-index: 3;
    display: flex;
    align-items: center;
    gap: 4px 12px;
    height: 36px;
    padding: 0 10px;
    border-bottom: 1px solid var(--line);
    border-left: 4px solid var(--state);
    background: var(--ground);
    white-space: nowrap;
  }
  .head h2 {
    flex: 0 1 auto;
    min-width: 0;
    margin: 0;
    font-size: 15px;
    font-weight: 650;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .head h2 a {
    color: inherit;
  }
  .head .state {
    flex: none;
    color: var(--state);
    font-size: 13px;
    font-weight: 600;
  }
  .head .quiet {
    flex: none;
    color: var(--text-quiet);
    font-size: 12px;
  }
`;function Tn(e,t,n){let{title:r,state:i,meaning:a,colour:o}=Cn(e.id,n),s=vn(e.id),c=e.names.length===e.all?``:`${z(e.names.length)} of `;return w`<div class="head" style="--state:var(${o})" title=${a}>
    <h2 id=${t}>${s===null?r:w`<a href=${Ft}>${r}</a>`}</h2>
    ${i===``?E:w`<span class="state">${i}</span>`}
    <span class="quiet">${c}${Vt(e.all,`source`)}</span>
  </div>`}function En(e,t,n,r){let i=0,a=0;return e.map(e=>{let o=t(e),s={first:i,y:a,tilesY:a+n,height:n+o.height,tiles:o};return i+=e,a+=s.height+r,s})}function Dn(e){let t=e.at(-1);return t?t.y+t.height:0}function On(e,t,n,r=0){let i=[];return e.forEach(({first:e,y:a,tilesY:o,height:s,tiles:c},l)=>{let u=r*(c.tileHeight+c.gap);if(a>t+n+u||a+s<t-u)return;let[d,f]=jt(c,t-o,n,r);i.push({section:l,from:e+d,to:e+f})}),i}function kn(e,t){return e.findIndex(({first:e,tiles:n})=>t>=e&&t<e+n.count)}function An(e,t){let n=e[kn(e,t)];if(!n)return{x:0,y:0};let{x:r,y:i}=Mt(n.tiles,t-n.first);return{x:r,y:n.tilesY+i}}function jn(e,t,n){let r=kn(e,t),i=e[r];if(!i)return null;let{first:a,tiles:o}=i,s=t-a,c=e.reduce((e,t)=>e+t.tiles.count,0)-1;switch(n){case`ArrowRight`:return Math.min(c,t+1);case`ArrowLeft`:return Math.max(0,t-1);case`Home`:return 0;case`End`:return c;case`ArrowDown`:case`ArrowUp`:{let i=Nt(o,s,n);return i===s?Mn(e,r,s%o.columns,n===`ArrowDown`?1:-1)??t:a+i}default:return null}}function Mn(e,t,n,r){for(let i=t+r;e[i];i+=r){let{first:t,tiles:a}=e[i];if(a.count===0)continue;let o=r===1?0:Math.floor((a.count-1)/a.columns);return t+Math.min(a.count-1,o*a.columns+n)}return null}function Nn(e,t){let n=new ResizeObserver(([n])=>{if(!n)return;let r=Math.max(1,Math.round(n.contentRect.width*devicePixelRatio)),i=Math.max(1,Math.round(n.contentRect.height*devicePixelRatio));(e.width!==r||e.height!==i)&&(e.width=r,e.height=i,t())});return n.observe(e),()=>n.disconnect()}var Pn=new Set,Fn=0;function In(e){Pn.add(e),Fn===0&&(Fn=requestAnimationFrame(Rn))}function Ln(e){Pn.delete(e)}function Rn(e){Fn=0;let t=[...Pn];Pn.clear();for(let n of t)n.paint(e)}var zn=new Map;u(()=>zn.clear());function B(e){let t=zn.get(e);return t===void 0&&zn.set(e,t=d(e)),t}var Bn={lost:{label:`lost`,meaning:`The samples never came, or came too late.`,colour:`--reason-lost`,strokes:``},stalled:{label:`stalled`,meaning:`The stream brought nothing for a while.`,colour:`--reason-stalled`,strokes:`M-2 2L2-2M0 8L8 0M6 10L10 6`},notStarted:{label:`not started`,meaning:`The stream had not begun yet.`,colour:`--reason-not-started`,strokes:`M2 2h1.5M6 2h1.5M0 6h1.5M4 6h1.5`},ended:{label:`ended`,meaning:`The stream was over, others went on.`,colour:`--reason-ended`,strokes:`M0 2H8M0 6H8`},padding:{label:`padding`,meaning:`The last frame was filled up.`,colour:`--reason-padding`,strokes:`M2 0V8M6 0V8`},skipped:{label:`skipped`,meaning:`No frame was made for this stretch.`,colour:`--reason-skipped`,strokes:`M0 4H8M4 0V8`},outage:{label:`outage`,meaning:`The source was down between two epochs.`,colour:`--reason-outage`,strokes:`M-2 6L2 10M0 0L8 8M6-2L10 2`}},Vn=Object.keys(Bn);function V(e){return Bn[e]??{label:e,meaning:``,colour:`--reason-ended`,strokes:``}}var Hn=new Map;u(()=>Hn.clear());function Un(e,t,n){let r=V(t),i=d(r.colour);if(r.strokes===``)return i;let a=`${t} ${n}`,o=Hn.get(a);if(o)return o;let s=Math.max(1,Math.round(8*n)),c=document.createElement(`canvas`);c.width=c.height=s;let l=c.getContext(`2d`);l.fillStyle=i,l.fillRect(0,0,s,s),l.scale(s/8,s/8),l.strokeStyle=d(`--surface`),l.lineWidth=1.5,l.stroke(new Path2D(r.strokes));let u=e.createPattern(c,`repeat`);return u?(Hn.set(a,u),u):i}function Wn(e){let t=V(e);return w`<svg width="16" height="12" viewBox="0 0 16 12" aria-hidden="true" style="flex:none;border-radius:2px">
    <rect width="16" height="12" fill="var(${t.colour})"></rect>
    ${[0,8].map(e=>[0,8].map(n=>Pe`<path d=${t.strokes||`M0 0`} transform="translate(${e} ${n})"
      stroke="var(--surface)" stroke-width="1.5" fill="none"></path>`))}
  </svg>`}var Gn=2;function Kn(e,t,n,r,i,a){let o=[],s=i/r;for(let c of e){let e=Date.parse(c.from),l=c.isOpen===!0?n:Math.min(n,Date.parse(c.to));if(!(l>n-r)||e>n)continue;let u=Math.max(0,(e-(n-r))*s),d=Math.max(Gn,(l-(n-r))*s-u),[f,p]=qn(c,t),m=Math.max(Gn,a*(p-f+1)/Math.max(1,t)),h=Math.min(a-m,a*f/Math.max(1,t)),g=Math.min(u,i-Gn);o.push({gap:c,x:g,y:h,width:Math.min(d,i-g),height:m})}return o}function qn(e,t){return e.channels?e.channels:e.channel===null||e.channel===void 0?[0,Math.max(0,t-1)]:[e.channel,e.channel]}function Jn(e,t,n,r=3){let i=null,a=r;for(let r of e){let e=Math.max(r.x-t,0,t-(r.x+r.width)),o=Math.max(r.y-n,0,n-(r.y+r.height)),s=Math.max(e,o/4);s<=a&&([i,a]=[r,s])}return i}function Yn(e,t,n){let r=n===1?`minute`:`${n} minutes`;if(e===null)return`Gaps of the last ${r} are not known yet.`;let i=e.filter(e=>Date.parse(e.to)>t-n*6e4);if(i.length===0)return`No gaps in the last ${r}.`;let a=new Map;for(let e of i)a.set(e.reason,(a.get(e.reason)??0)+1);let o=[...a].sort((e,t)=>Vn.indexOf(e[0])-Vn.indexOf(t[0])),s=Math.max(...i.map(e=>Date.parse(e.to))),c=o.map(([e,t])=>`${t} ${V(e).label}`),l=Ut(Math.max(0,(t-s)/1e3));return`Gaps of the last ${r}: ${c.join(`, `)}. The latest was ${l} ago.`}function Xn(e,t){let[n,r]=qn(e,t),i=t<=1?``:n===0&&r===t-1?`all channels, `:n===r?`channel ${n+1}, `:`channels ${n+1}–${r+1}, `,a=e.length===null||e.length===void 0?``:`${Vt(e.length,`sample`)}, `,o=(Date.parse(e.to)-Date.parse(e.from))/1e3,s=new Date(e.from).toLocaleTimeString(`en-GB`);return`${V(e.reason).label}: ${i}${a}${o.toFixed(3)} s at ${s}`}var H=class extends k{constructor(...e){super(...e),this.gaps=null,this.channels=0,this.minutes=10,this.now=0,this.pointed=null,this.boxes=[],this.forget=[],this.point=e=>{this.pointed=Jn(this.boxes,e.offsetX,e.offsetY)?.gap??null}}static{this.styles=[P,et,v`
      :host {
        display: block;
        position: relative;
        height: 18px;
      }
      canvas {
        display: block;
        width: 100%;
        height: 100%;
        border-radius: 2px;
        background: var(--meter-ground);
      }
      output {
        right: 0;
      }
    `]}connectedCallback(){super.connectedCallback(),this.hasUpdated&&this.attach()}disconnectedCallback(){super.disconnectedCallback();for(let e of this.forget.splice(0))e();Ln(this)}attach(){let e=()=>In(this);this.forget=[Nn(this.canvas,e),u(e)]}firstUpdated(){this.attach()}updated(e){(e.has(`gaps`)||e.has(`now`)||e.has(`minutes`)||e.has(`channels`))&&In(this)}paint(){let{canvas:e}=this,t=e.getContext(`2d`);if(!t)return;let n=devicePixelRatio,[r,i]=[e.width/n,e.height/n];this.boxes=Kn(this.gaps??[],this.channels,this.now,this.minutes*6e4,r,i),t.setTransform(1,0,0,1,0,0),t.clearRect(0,0,e.width,e.height),t.fillStyle=B(`--meter-grid`);for(let n=1;n<this.minutes;n++)t.fillRect(Math.round(e.width*n/this.minutes),0,1,e.height);for(let e of this.boxes)t.fillStyle=Un(t,e.gap.reason,n),t.fillRect(e.x*n,e.y*n,e.width*n,e.height*n)}render(){return w`<canvas role="img" aria-label=${Yn(this.gaps,this.now,this.minutes)}
        @pointermove=${this.point} @pointerdown=${this.point} @pointerleave=${()=>this.pointed=null}></canvas>
      ${this.pointed?w`<output>${Xn(this.pointed,this.channels)}</output>`:E}`}};I([j({attribute:!1})],H.prototype,`gaps`,void 0),I([j({type:Number})],H.prototype,`channels`,void 0),I([j({type:Number})],H.prototype,`minutes`,void 0),I([j({type:Number})],H.prototype,`now`,void 0),I([M()],H.prototype,`pointed`,void 0),I([N(`canvas`)],H.prototype,`canvas`,void 0),H=I([A(`ap-gap-lane`)],H);var Zn=[0,-12,-24,-36,-48,-60],Qn=36;function $n(e,t,n){let r=Math.min(Qn*n,t===0?0:e/t),i=r>=8*n?2*n:r>=3?Math.max(1,Math.floor(n)):0;return{channels:t,pitch:r,bar:Math.max(1,r-i)}}function er(e,t){let n=e.pitch===0?-1:Math.floor(t/e.pitch);return n>=0&&n<e.channels?n:-1}var tr={levels:1,waveform:2,spectrum:3,sound:4};function nr(e){return e.byteLength<16||e.getUint8(1)!==1?null:{kind:e.getUint8(0),source:e.getUint16(2,!0),epoch:e.getUint32(4,!0),sampleIndex:Number(e.getBigInt64(8,!0))}}var rr={clipped:1,gap:2,silent:4},ir=12;function ar(e){if(e.byteLength<24)return null;let t=e.getUint16(16,!0);if(e.byteLength<24+t*ir)return null;let n={samples:e.getUint32(20,!0),peak:new Float32Array(t),rms:new Float32Array(t),flags:new Uint16Array(t)};for(let r=0,i=24;r<t;r++,i+=ir)n.peak[r]=e.getFloat32(i,!0),n.rms[r]=e.getFloat32(i+4,!0),n.flags[r]=e.getUint16(i+8,!0);return n}var or=24,sr=1500,cr=2e3,lr=class{constructor(e,t){this.channels=e,this.at=0,this.peak=new Float32Array(e).fill(-90),this.rms=new Float32Array(e).fill(-90),this.hold=new Float32Array(e).fill(-90),this.silent=new Uint8Array(e),this.clipped=new Uint8Array(e),this.holdUntil=new Float64Array(e),this.gapUntil=new Float64Array(e),t&&this.clipped.set(t.subarray(0,e))}take(e,t){this.fall(t);for(let n=0;n<this.channels;n++){let r=e.flags[n],i=Math.max(-90,Gt(e.peak[n])),a=Math.max(-90,Gt(e.rms[n]));i>this.peak[n]&&(this.peak[n]=i),a>this.rms[n]&&(this.rms[n]=a),i>=this.hold[n]&&(this.hold[n]=i,this.holdUntil[n]=t+sr),this.silent[n]=(r&rr.silent)===0?0:1,(r&rr.clipped)!==0&&(this.clipped[n]=1),(r&rr.gap)!==0&&(this.gapUntil[n]=t+cr)}}fall(e){let t=this.at===0?0:or*Math.max(0,e-this.at)/1e3;this.at=e;let n=!1;for(let r=0;r<this.channels;r++){let i=Math.max(-90,this.peak[r]-t);this.peak[r]=i,this.rms[r]=Math.min(i,Math.max(-90,this.rms[r]-t)),e>=this.holdUntil[r]&&(this.hold[r]=Math.max(i,this.hold[r]-t)),n||=this.hold[r]>-90||this.gapUntil[r]>e}return n}hasGap(e,t){return this.gapUntil[e]>t}clear(){this.clipped.fill(0)}};function ur(e,t){let n=`channel ${e+1}`,r=t?.[e]??``;return r===``||r===n?n:`${e+1} ${r}`}function dr(e,t,n,r){let i=e.silent[t]===1,a=i&&e.hold[t]<=-90?[]:[`peak ${mr(e.hold[t])}`,`rms ${mr(e.rms[t])}`];return i&&a.push(`silent`),e.clipped[t]===1&&a.push(`clipped`),e.hasGap(t,r)&&a.push(`gap`),`${ur(t,n)}: ${a.join(`, `)}`}function fr(e,t){if(!e||e.channels===0)return`No levels now.`;let n=0;for(let t=1;t<e.channels;t++)e.hold[t]>e.hold[n]&&(n=t);let r=[`${e.channels} ${e.channels===1?`channel`:`channels`}.`,`Loudest: ${ur(n,t)}, ${mr(e.hold[n])}.`],i=pr(e.silent),a=pr(e.clipped);return i!==``&&r.push(`Silent: ${i}.`),a!==``&&r.push(`Clipped: ${a}.`),r.join(` `)}function pr(e){let t=[];for(let n=0;n<e.length;n++){if(!e[n])continue;let r=n;for(;n+1<e.length&&e[n+1];)n++;t.push(r===n?String(r+1):`${r+1}–${n+1}`)}return t.join(`, `)}function mr(e){return e<=-90?`below −90 dB`:Kt(e)}var hr=-6;function gr(e,t,n,r,i,a){let o=n.pitch*n.channels+10*i,s=17*i,c=Math.floor((r-5*i)/s);if(!(n.channels>c||e.canvas.width-o<126*i)){e.font=`${12*i}px ${B(`--font`)}`,e.textBaseline=`top`;for(let r=0;r<n.channels;r++){let n=5*i+r*s;e.textAlign=`right`,e.fillStyle=B(`--text`),e.fillText(mr(t.hold[r]),o+78*i,n),e.textAlign=`left`,e.fillStyle=B(`--text-quiet`),e.fillText(ur(r,a),o+88*i,n)}}}function _r(e,t,n,r,i,a,o){let{channels:s,pitch:c,bar:l}=n,u=5*i,d=r-7*i,f=d-u,p=e=>Math.round(u+Math.min(1,Math.max(0,e/-66))*f),m=e=>Math.round(e*c),h=e=>Math.max(1,Math.round(e*c+l)-m(e)),g=m(s);e.clearRect(0,0,e.canvas.width,r);let _=(t,n)=>{e.fillStyle=B(t);for(let e=0;e<s;e++)n(e)};_(`--meter-ground`,t=>e.fillRect(m(t),u,h(t),f)),_(`--meter-peak`,n=>{let r=p(t.peak[n]);e.fillRect(m(n),r,h(n),d-r)}),_(`--meter-high`,n=>{if(t.peak[n]<=hr)return;let r=p(t.peak[n]);e.fillRect(m(n),r,h(n),p(hr)-r)}),_(`--meter-rms`,n=>{let r=p(t.rms[n]);e.fillRect(m(n),r,h(n),d-r)}),e.fillStyle=B(`--meter-grid`);for(let t of Zn)e.fillRect(0,p(t),g,Math.max(1,Math.floor(i/2)));_(`--meter-hold`,n=>{t.hold[n]<=-66||e.fillRect(m(n),p(t.hold[n])-Math.floor(i),h(n),Math.ceil(1.5*i))}),_(`--clip`,n=>{t.clipped[n]===1&&e.fillRect(m(n),0,h(n),u-i)});let v=7*i;_(`--reason-lost`,n=>{t.hasGap(n,a)&&e.fillRect(m(n),d+2*i,h(n),v-2*i)}),_(`--still`,n=>{t.silent[n]===1&&!t.hasGap(n,a)&&e.fillRect(m(n),d+v/2,h(n),Math.max(1,i))}),o>=0&&(e.strokeStyle=B(`--focus`),e.lineWidth=2*i,e.strokeRect(m(o)-i,i,h(o)+2*i,r-2*i))}var U=class extends k{constructor(...e){super(...e),this.source=``,this.labels=null,this.reachable=!1,this.now=0,this.chosen=-1,this.context=null,this.bars=$n(0,0,1),this.focused=!1,this.saysNone=!1,this.readAt=0,this.forget=[],this.point=e=>{this.choose(er(this.bars,e.offsetX*devicePixelRatio))},this.leave=()=>{this.focused||this.choose(-1)},this.enter=()=>{this.focused=(this.shadowRoot?.activeElement??null)?.matches(`:focus-visible`)??!1,this.focused&&this.chosen<0&&this.choose(0)},this.exit=()=>{this.focused=!1,this.choose(-1)},this.press=e=>{let t=this.bars.channels-1,n={ArrowRight:this.chosen+1,ArrowLeft:this.chosen-1,ArrowUp:this.chosen+1,ArrowDown:this.chosen-1,PageUp:this.chosen+8,PageDown:this.chosen-8,Home:0,End:t}[e.key];n!==void 0&&(this.focused=!0,this.choose(Math.max(0,Math.min(t,n))),e.preventDefault(),e.stopPropagation())}}static{this.styles=[P,et,v`
      :host {
        display: grid;
        grid-template-columns: 22px minmax(0, 1fr);
        position: relative;
        min-height: 0;
      }
      .scale {
        container-type: size;
        position: relative;
        margin: ${5}px 0 ${7}px;
        color: var(--text-quiet);
        font-size: 10px;
        line-height: 1;
      }
      .scale span {
        position: absolute;
        right: 4px;
        transform: translateY(-50%);
      }
      .scale span:first-child {
        transform: none;
      }
      @container (max-height: 60px) {
        .scale span:nth-child(2) {
          display: none;
        }
      }
      .bars {
        position: relative;
        min-height: 0;
        border-radius: 2px;
      }
      canvas {
        position: absolute;
        inset: 0;
        width: 100%;
        height: 100%;
      }
      .none {
        position: absolute;
        inset: 4px 0 auto 8px;
        color: var(--text-quiet);
        font-size: 12px;
      }
      output {
        left: 0;
      }
    `]}connectedCallback(){super.connectedCallback(),this.hasUpdated&&this.attach()}disconnectedCallback(){super.disconnectedCallback(),this.detach()}attach(){this.detach();let e=()=>In(this);this.forget=[this.hub.watch(this.source,e),Nn(this.canvas,e),u(e)],e()}detach(){for(let e of this.forget.splice(0))e();Ln(this)}updated(e){(e.has(`source`)||e.has(`hub`))&&this.attach(),In(this)}paint(e){let{canvas:t}=this;this.context??=t.getContext(`2d`);let n=this.hub.state(this.source);this.context&&(this.saysNone===(n!==void 0)&&this.requestUpdate(),n?(this.bars=$n(t.width,n.channels,devicePixelRatio),_r(this.context,n,this.bars,t.height,devicePixelRatio,e,this.chosen),gr(this.context,n,this.bars,t.height,devicePixelRatio,this.labels),this.output&&this.chosen>=0&&e-this.readAt>200&&(this.readAt=e,this.output.textContent=dr(n,Math.min(this.chosen,n.channels-1),this.labels,e))):this.context.clearRect(0,0,t.width,t.height))}render(){let e=this.hub.state(this.source);this.saysNone=e===void 0;let t=e?.channels??0,n=this.focused&&e&&this.chosen>=0?dr(e,Math.min(this.chosen,t-1),this.labels,performance.now()):fr(e,this.labels);return w`
      <div class="scale" aria-hidden="true">${Zn.filter(e=>e%24==0).map(e=>w`<span
        style="top:${100*e/-66}%">${e===0?`0`:`−${-e}`}</span>`)}</div>
      <div class="bars" role="slider" tabindex=${this.reachable?`0`:`-1`} aria-label="Levels of ${this.source}"
        aria-orientation="horizontal" aria-valuemin="1" aria-valuemax=${Math.max(1,t)}
        aria-valuenow=${Math.max(1,this.chosen+1)} aria-valuetext=${n}
        @pointermove=${this.point} @pointerdown=${this.point} @pointerleave=${this.leave} @keydown=${this.press}
        @focus=${this.enter} @blur=${this.exit}><canvas></canvas>
        ${e?E:w`<span class="none">No levels now.</span>`}</div>
      ${this.chosen>=0?w`<output></output>`:E}
    `}choose(e){this.readAt=0,this.chosen=e}};I([j({attribute:!1})],U.prototype,`hub`,void 0),I([j()],U.prototype,`source`,void 0),I([j({attribute:!1})],U.prototype,`labels`,void 0),I([j({type:Boolean})],U.prototype,`reachable`,void 0),I([j({type:Number})],U.prototype,`now`,void 0),I([M()],U.prototype,`chosen`,void 0),I([N(`canvas`)],U.prototype,`canvas`,void 0),I([N(`output`)],U.prototype,`output`,void 0),U=I([A(`ap-meter`)],U);function vr(e){let{format:t}=e;return t?[Ht(t.rate),`${t.channels} ch`,t.sampleType,`${t.frameSamples}/frame`].join(` · `):`no format yet`}function yr(e){let{alignment:t,format:n}=e;if(!t)return`alignment not known`;if(t.isExact)return`exact`;let r=t.uncertaintySamples;return r==null?`± not known`:`± ${z(r)} samples${n?` (${qt(r/n.rate)})`:``}`}function br(e){let{clock:t}=e;return t?t.kind===`local`?`local clock`:t.isLocked===null||t.isLocked===void 0?t.kind:`${t.kind} ${t.isLocked?`locked`:`not locked`}`:null}var xr=[[`unclaimed`,`unclaimed`],[`stalled`,`stalled`],[`notStarted`,`not started`],[`ended`,`ended`],[`padding`,`padding`],[`late`,`late`],[`duplicate`,`duplicate`],[`overflow`,`overflow`],[`trimmed`,`trimmed`]];function Sr(e){let t=[{name:`delivered`,label:`delivered`,value:e.delivered},{name:`lost`,label:`lost`,value:e.lost}];for(let[n,r]of xr)e[n]>0&&t.push({name:n,label:r,value:e[n]});return t}function Cr(e){return[{name:`delivered`,label:`delivered there`,value:e.delivered},{name:`lost`,label:`lost`,value:e.lost}]}function wr(e,t){if(e.isRetryable===!1)return`It is not tried again by itself.`;let n=e.nextAttemptAt?Date.parse(e.nextAttemptAt):NaN;return Number.isNaN(n)||n<t-1e3?``:`${e.attempt===null||e.attempt===void 0?`Next attempt`:`Attempt ${e.attempt+1}`} in ${Math.max(0,Math.ceil((n-t)/1e3))} s.`}var Tr=v`
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
`,W=class extends k{constructor(...e){super(...e),this.gaps=null,this.minutes=10,this.now=0,this.dense=!1,this.reachable=!1,this.grouped=!1}static{this.styles=[P,Tr]}focus(){this.shadowRoot?.querySelector(`a`)?.focus()}render(){let{source:e}=this,t=e.format?.channels??0,n=Tt(e),r=n===`running`||n===`degraded`,i=this.failed;return w`<article style="--state:var(${R(n).colour})" aria-label=${e.name}>
      <header>
        <h2 aria-level=${this.grouped?`3`:`2`}><a href=${Lt(e.name)} tabindex=${this.reachable?`0`:`-1`}
          title=${e.title??e.name}>${e.name}</a>${e.title?w`<span class="title">${e.title}</span>`:E}</h2>
        ${this.position()}
        ${this.dense&&r&&i?w`<span class="trouble" role="img" aria-label="last error: ${i.message}"
              title=${i.message}>!</span>`:E}
        ${this.dense&&!this.grouped&&e.fleet?.silo?w`<span class="silo" title="The silo that runs it">${e.fleet.silo}</span>`:E}
        <span class="state">${kt(n)}</span>
      </header>
      ${this.dense?E:this.facts()}
      ${i&&!r?this.failure(i,!0):r&&t>0?w`<ap-meter .hub=${this.hub} .source=${e.name} .labels=${e.format?.labels??null}
            .now=${this.now} ?reachable=${this.reachable}></ap-meter>`:w`<p class="quiet">${this.isElsewhere&&r?`Its frames do not come to this page's machine.`:R(n).meaning}</p>`}
      ${i&&r?this.failure(i,!1):E}
      <ap-gap-lane ?hidden=${this.isElsewhere} .gaps=${t>0?this.gaps:[]} .channels=${t}
        .minutes=${this.minutes} .now=${this.now}></ap-gap-lane>
      ${this.numbers()}
    </article>`}get isElsewhere(){return this.source.fleet?.hasFrames===!1}get failed(){return cn(this.source.fleet)??this.source.lastError??null}position(){let{positionSeconds:e,durationSeconds:t,startedAt:n,state:r}=this.source;if(e==null)return!n||r!==`running`&&r!==`degraded`?E:w`<span class="position" title="Since its start">${Ut(Math.max(0,(this.now-Date.parse(n))/1e3))}</span>`;if(!this.source.format)return E;let i=t!=null;return w`<span class="position" title="Position">${Ut(e)}${i?` / ${Ut(t)}`:``}</span>`}facts(){let{source:e}=this,t=br(e),n=e.clock?.isLocked===!1&&e.clock.kind!==`local`;return w`<p class="facts">
      ${e.fleet?w`<span class="where" title="The silo that runs it">${ln(e.fleet)}</span>`:E}
      ${this.isElsewhere?E:w`<span>${vr(e)}</span>`}
      ${e.format?w`<span title="How exactly the channels are in step">${yr(e)}</span>`:E}
      ${t===null?E:w`<span class=${n?`warn`:``}>${n?`⚠ `:``}${t}</span>`}
      ${this.isElsewhere?E:w`<span title="Stretches of time with one mapping of samples">epoch ${z(e.epoch)}</span>`}
      ${(e.restarts??0)>0?w`<span>${Vt(e.restarts,`restart`)}</span>`:E}
    </p>`}failure(e,t){let{message:n,advice:r}=Jt(e.message,e.advice),i=wr(e,this.now);return w`<div class="failure ${t?`alone`:``}" title=${e.message}>
      <p class="message">${n}</p>
      ${r===``?E:w`<p class="advice"><span aria-hidden="true">→ </span>${r}</p>`}
      ${i===``?E:w`<p class="retry">${i}</p>`}
    </div>`}numbers(){let{totals:e,fleet:t}=this.source;return t&&this.isElsewhere?this.parts(Cr(t)):e?this.parts(Sr(e)):w`<p class="numbers">no samples yet</p>`}parts(e){return w`<dl class="numbers">${e.map(e=>w`<div class=${e.name}
      ?data-some=${e.value>0}><dt>${e.label}</dt> <dd>${z(e.value)}</dd></div>`)}</dl>`}};I([j({attribute:!1})],W.prototype,`source`,void 0),I([j({attribute:!1})],W.prototype,`gaps`,void 0),I([j({attribute:!1})],W.prototype,`hub`,void 0),I([j({type:Number})],W.prototype,`minutes`,void 0),I([j({type:Number})],W.prototype,`now`,void 0),I([j({type:Boolean,reflect:!0})],W.prototype,`dense`,void 0),I([j({type:Boolean})],W.prototype,`reachable`,void 0),I([j({type:Boolean})],W.prototype,`grouped`,void 0),W=I([A(`ap-tile`)],W);var G=class extends k{constructor(...e){super(...e),this.groups=[],this.sources=new Map,this.silos=[],this.minutes=10,this.now=0,this.dense=!1,this.covered=()=>0,this.width=0,this.seen=[],this.current=``,this.names=[],this.sections=[],this.hadFocus=!1,this.look=()=>{let{top:e}=this.getBoundingClientRect(),t=On(this.sections,-e,innerHeight,1);JSON.stringify(t)!==JSON.stringify(this.seen)&&(this.seen=t);let n=On(this.sections,-e,innerHeight).flatMap(({from:e,to:t})=>this.names.slice(e,t)).map(e=>this.sources.get(e)).filter(e=>e!==void 0);this.levels.see(n.filter(Et).map(e=>e.name)),this.gaps.see(n,this.now)},this.press=e=>{if(e.defaultPrevented||e.ctrlKey||e.metaKey||e.altKey)return;let t=jn(this.sections,this.names.indexOf(this.current),e.key);t!==null&&(e.preventDefault(),this.focusTile(t))}}static{this.styles=[P,wn,v`
      :host {
        display: block;
        position: relative;
      }
      .section {
        position: absolute;
        left: 0;
        right: 0;
      }
      ap-tile {
        position: absolute;
        top: 0;
        left: 0;
        contain: layout style;
      }
    `]}connectedCallback(){super.connectedCallback(),this.observer=new ResizeObserver(()=>this.width=this.clientWidth),this.observer.observe(this),addEventListener(`scroll`,this.look,{passive:!0}),addEventListener(`resize`,this.look,{passive:!0})}disconnectedCallback(){super.disconnectedCallback(),this.observer?.disconnect(),removeEventListener(`scroll`,this.look),removeEventListener(`resize`,this.look)}get hasHeadings(){return this.groups.some(e=>e.id!==null)}willUpdate(e){let[t,n]=this.dense?[220,118]:[this.width<380?260:330,248],r=this.dense?8:12;this.sections=En(this.groups.map(e=>e.names.length),e=>At(this.width,e,t,n,r),this.hasHeadings?40:0,2*r),e.has(`groups`)&&(this.names=this.groups.flatMap(e=>e.names),this.hadFocus=this.isFocused&&this.names.includes(this.current),this.names.includes(this.current)||(this.current=this.names[0]??``))}updated(){this.style.height=`${Dn(this.sections)}px`,this.hasHeadings&&this.style.setProperty(`--covered`,`${this.covered()}px`),this.look(),this.hadFocus&&!this.isFocused&&this.focusMade(this.current),this.hadFocus=!1}get isFocused(){return this.shadowRoot?.activeElement?.localName===`ap-tile`}render(){return w`${St(this.withFocused(),({section:e})=>this.groups[e]?.id,e=>this.section(e))}`}withFocused(){let e=this.seen.filter(({section:e})=>e<this.groups.length),t=this.focused;return t===null||e.some(({section:e})=>e===t)?e:[...e,{section:t,from:0,to:0}]}get focused(){if(!this.shadowRoot?.activeElement)return null;let e=kn(this.sections,this.names.indexOf(this.current));return e<0?null:e}section({section:e,from:t,to:n}){let{y:r,height:i}=this.sections[e],a=this.groups[e],o=`heading-${e}`,s=this.tiles(e,t,n);return w`<div class="section" style="top:${r}px;height:${i}px">
      ${a.id===null?E:Tn({...a,id:a.id},o,this.silos)}
      ${s===null?E:w`<div role="list" aria-label=${a.id===null?`Sources`:E}
        aria-labelledby=${a.id===null?E:o}>${s}</div>`}
    </div>`}tiles(e,t,n){let{first:r,y:i,tilesY:a,tiles:o}=this.sections[e],s=this.names.slice(t,n).map((e,n)=>({name:e,index:t+n})),c=this.focused===e?this.names.indexOf(this.current):-1;return c>=0&&(c<t||c>=n)&&s.push({name:this.current,index:c}),s.length===0?null:St(s,({name:e})=>e,({name:e,index:t})=>{let{x:n,y:s}=Mt(o,t-r);return w`<ap-tile role="listitem" aria-setsize=${o.count} aria-posinset=${t-r+1} data-name=${e}
        style="width:${o.tileWidth}px;height:${o.tileHeight}px;transform:translate(${n}px,${a-i+s}px)"
        .source=${this.sources.get(e)} .gaps=${this.gaps.gaps(e)} .hub=${this.levels} .minutes=${this.minutes}
        .now=${this.now} ?dense=${this.dense} ?grouped=${this.hasHeadings} ?reachable=${e===this.current}
        @keydown=${this.press} @focusin=${()=>this.current=e}></ap-tile>`})}async focusTile(e){let t=this.names[e],n=this.sections[kn(this.sections,e)];if(t===void 0||!n)return;this.current=t;let r=this.getBoundingClientRect().top+An(this.sections,e).y,i=r+n.tiles.tileHeight,a=this.covered()+n.tilesY-n.y;r<a?scrollBy(0,r-a-n.tiles.gap):i>innerHeight&&scrollBy(0,i-innerHeight+n.tiles.gap),this.look(),await this.focusMade(t)}async focusMade(e){await this.updateComplete;let t=[...this.shadowRoot?.querySelectorAll(`ap-tile`)??[]].find(t=>t.dataset.name===e);await t?.updateComplete,t?.focus()}};I([j({attribute:!1})],G.prototype,`groups`,void 0),I([j({attribute:!1})],G.prototype,`sources`,void 0),I([j({attribute:!1})],G.prototype,`silos`,void 0),I([j({attribute:!1})],G.prototype,`levels`,void 0),I([j({attribute:!1})],G.prototype,`gaps`,void 0),I([j({type:Number})],G.prototype,`minutes`,void 0),I([j({type:Number})],G.prototype,`now`,void 0),I([j({type:Boolean})],G.prototype,`dense`,void 0),I([j({attribute:!1})],G.prototype,`covered`,void 0),I([M()],G.prototype,`width`,void 0),I([M()],G.prototype,`seen`,void 0),I([M()],G.prototype,`current`,void 0),G=I([A(`ap-grid`)],G);var Er=matchMedia(`(min-width: 700px)`),Dr=class extends k{static{this.styles=[P,v`
      :host {
        display: block;
        color: var(--text-quiet);
        font-size: 12px;
      }
      ul {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 4px 14px;
        margin: 0;
        padding: 0;
        list-style: none;
      }
      details[open] {
        display: flow-root;
      }
      summary {
        width: max-content;
        cursor: pointer;
      }
      details[open] ul {
        margin-top: 4px;
      }
      li {
        display: inline-flex;
        align-items: center;
        gap: 5px;
      }
      .name {
        color: var(--text);
      }
      svg {
        flex: none;
      }
    `]}render(){return w`<details ?open=${Er.matches}><summary>Legend</summary><ul aria-label="Legend">
      <li class="name">Levels, dBFS</li>
      <li><svg width="12" height="14" aria-hidden="true"><rect y="8" width="12" height="6" fill="var(--meter-rms)"></rect>
        <rect y="3" width="12" height="5" fill="var(--meter-peak)"></rect>
        <rect width="12" height="2" fill="var(--meter-hold)"></rect></svg>rms, peak, held peak</li>
      <li><svg width="12" height="14" aria-hidden="true"><rect width="12" height="4" fill="var(--clip)"></rect>
        <rect y="5" width="12" height="9" fill="var(--meter-ground)"></rect></svg>clipped (above)</li>
      <li><svg width="12" height="14" aria-hidden="true"><rect width="12" height="8" fill="var(--meter-ground)"></rect>
        <rect y="9" width="12" height="5" fill="var(--reason-lost)"></rect></svg>gap (below)</li>
      <li><svg width="12" height="14" aria-hidden="true"><rect width="12" height="8" fill="var(--meter-ground)"></rect>
        <rect y="11" width="12" height="1.5" fill="var(--still)"></rect></svg>silent (below)</li>
      <li class="name">Gaps, by time and channel</li>
      ${Vn.map(e=>w`<li title=${V(e).meaning}>${Wn(e)}${V(e).label}
        </li>`)}
    </ul></details>`}};Dr=I([A(`ap-legend`)],Dr);var Or=120,kr=500,Ar=matchMedia(`(prefers-reduced-motion: reduce)`),jr=class{constructor(e){this.live=e,this.meters=new Map,this.heard=new Map,this.watchers=new Map,this.seen=[],this.onClipped=()=>void 0}start(){this.forget=this.live.listen(tr.levels,(e,t,n)=>{let r=n.levels?.[e.source];r!==void 0&&this.take(r,t)}),this.falling=setInterval(()=>this.fall(),100)}stop(){this.forget?.(),clearTimeout(this.timer),clearInterval(this.falling),this.seen=[],this.live.ask({levels:void 0,levelsRate:void 0})}see(e){e.length===this.seen.length&&e.every((e,t)=>e===this.seen[t])||(this.seen=e,clearTimeout(this.timer),this.timer=setTimeout(()=>{let e=this.seen.slice(0,64),t=Ar.matches?2:e.length<=6?25:10;this.live.ask(e.length===0?{levels:void 0,levelsRate:void 0}:{levels:e,levelsRate:t})},Or))}state(e){return this.meters.get(e)}watch(e,t){let n=this.watchers.get(e)??new Set;return this.watchers.set(e,n),n.add(t),()=>{n.delete(t),n.size===0&&this.watchers.delete(e)}}get anyClipped(){for(let e of this.meters.values())if(e.clipped.includes(1))return!0;return!1}clearClipped(){for(let[e,t]of this.meters)t.clear(),this.tell(e);this.onClipped()}keepOnly(e){for(let t of this.meters.keys())e.has(t)||(this.meters.delete(t),this.heard.delete(t))}take(e,t){let n=ar(t);if(!n)return;let r=performance.now(),i=this.meters.get(e);i?.channels!==n.peak.length&&(i=new lr(n.peak.length,i?.clipped),this.meters.set(e,i));let a=i.clipped.includes(1);i.take(n,r),this.heard.set(e,r),this.tell(e),!a&&i.clipped.includes(1)&&this.onClipped()}fall(){let e=performance.now();for(let[t,n]of this.heard){if(e-n<kr)continue;let r=this.meters.get(t);r&&r.fall(e)||this.heard.delete(t),this.tell(t)}}tell(e){for(let t of this.watchers.get(e)??[])t()}},Mr=[`delivered`,`unclaimed`,`lost`,`stalled`,`notStarted`,`late`,`overflow`,`duplicate`];function Nr(e){let t={sources:0,channels:0,byState:new Map,samples:Object.fromEntries(Mr.map(e=>[e,0n])),gapsLastMinute:0};for(let n of e)if(t.sources++,t.channels+=n.format?.channels??0,t.byState.set(n.state,(t.byState.get(n.state)??0)+1),t.gapsLastMinute+=n.gapsLastMinute??0,n.totals)for(let e of Mr)t.samples[e]+=BigInt(n.totals[e]);return t}var Pr=new Set([`delivered`,`lost`]),Fr={notStarted:`not started`},Ir=class extends k{constructor(...e){super(...e),this.sums=Nr([]),this.chosen=new Set}static{this.styles=[P,F,v`
      :host {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: 10px 24px;
      }
      .states {
        display: flex;
        flex-wrap: wrap;
        gap: 6px;
      }
      button {
        min-height: 30px;
        padding: 0 10px;
        border-color: var(--line);
        font-size: 13px;
      }
      button strong {
        font-weight: 650;
      }
      dl {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 20px;
        margin: 0;
      }
      dl div {
        display: grid;
        justify-items: end;
      }
      dt {
        color: var(--text-quiet);
        font-size: 11px;
      }
      dd {
        margin: 0;
        font-size: 15px;
        font-weight: 600;
      }
      .bad {
        color: var(--bad);
      }
      @media (max-width: 600px) {
        .states {
          flex-wrap: nowrap;
          max-width: 100%;
          margin: -4px;
          padding: 4px;
          overflow-x: auto;
        }
        button {
          flex: none;
        }
        dl {
          gap: 2px 14px;
        }
        dd {
          font-size: 13px;
        }
        dl div {
          justify-items: start;
        }
      }
    `]}render(){let{sums:e}=this;return w`<div class="states" role="group" aria-label="Show sources by state">
        <button aria-pressed=${this.chosen.size===0} @click=${()=>this.choose(null)}>all
          <strong>${z(e.sources)}</strong></button>
        ${Dt.filter(t=>e.byState.has(t)||this.chosen.has(t)).map(t=>w`
          <button aria-pressed=${this.chosen.has(t)} title=${R(t).meaning} @click=${()=>this.choose(t)}>
            ${Ot(t)}${R(t).label} <strong>${z(e.byState.get(t)??0)}</strong></button>`)}
      </div>
      <dl aria-label="All sources together, in samples">
        <div><dt>channels</dt><dd>${z(e.channels)}</dd></div>
        ${Mr.map(t=>e.samples[t]>0n||Pr.has(t)?w`<div><dt>${Fr[t]??t}</dt>
              <dd class=${t===`lost`&&e.samples[t]>0n?`bad`:``}>${z(e.samples[t])}</dd></div>`:E)}
        <div><dt>gaps, last minute</dt><dd>${z(e.gapsLastMinute)}</dd></div>
      </dl>`}choose(e){let t=new Set(e===null?[]:this.chosen);e!==null&&!t.delete(e)&&t.add(e),this.dispatchEvent(new CustomEvent(`chosen`,{detail:t}))}};I([j({attribute:!1})],Ir.prototype,`sums`,void 0),I([j({attribute:!1})],Ir.prototype,`chosen`,void 0),Ir=I([A(`ap-summary`)],Ir);var Lr=[1,5,10];function Rr(e){let t=(e.get(`state`)??``).split(`,`),n=Number(e.get(`minutes`)),r=e.get(`sort`);return{search:e.get(`q`)??``,states:new Set(Dt.filter(e=>t.includes(e))),silo:e.get(`silo`)??``,sorting:un.includes(r)?r:`trouble`,minutes:Lr.find(e=>e===n)??10,dense:e.has(`dense`),grouped:e.get(`group`)===`silo`}}function zr(e){let t=new URLSearchParams;return e.search!==``&&t.set(`q`,e.search),e.states.size>0&&t.set(`state`,[...e.states].join(`,`)),e.silo!==``&&t.set(`silo`,e.silo),e.sorting!==`trouble`&&t.set(`sort`,e.sorting),e.minutes!==10&&t.set(`minutes`,String(e.minutes)),e.grouped&&t.set(`group`,`silo`),e.dense&&t.set(`dense`,`1`),t}var Br={trouble:`trouble first`,name:`name`,loss:`most lost first`},K=class extends k{constructor(...e){super(...e),this.shown=0,this.all=0,this.silos=[],this.fleet=!1,this.held=!1,this.clipped=!1,this.press=e=>{if(e.key===`Escape`)this.input.value===``?this.input.blur():this.change({search:``});else if(e.key===`ArrowDown`||e.key===`Enter`)this.dispatchEvent(new CustomEvent(`into-tiles`));else return;e.preventDefault()}}static{this.styles=[P,F,v`
      :host {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px 12px;
      }
      .search {
        flex: 1 1 220px;
        max-width: 420px;
      }
      .search input {
        width: 100%;
      }
      label {
        display: inline-flex;
        align-items: center;
        gap: 6px;
        color: var(--text-quiet);
        font-size: 13px;
      }
      select {
        max-width: 200px;
        color: var(--text);
      }
      .shown {
        color: var(--text-quiet);
        font-size: 13px;
      }
      @media (max-width: 480px) {
        .search {
          max-width: none;
          flex-basis: 100%;
        }
        .word {
          display: none;
        }
      }
    `]}focusSearch(){this.input.focus(),this.input.select()}render(){let{settings:e}=this;return w`<div class="search"><input type="search" placeholder="Search name, title, label, error ( / )"
        aria-label="Search sources" .value=${e.search} @input=${()=>this.change({search:this.input.value})}
        @keydown=${this.press} /></div>
      <label><span class="word">Order</span>
        <select aria-label="Order" @change=${e=>this.change({sorting:Vr(e)})}>
          ${un.map(t=>w`<option value=${t} ?selected=${t===e.sorting}>
            ${Br[t]}</option>`)}
        </select></label>
      <label><span class="word">Gaps of</span>
        <select aria-label="Span of the gap timelines"
          @change=${e=>this.change({minutes:Number(Vr(e))})}>
          ${Lr.map(t=>w`<option value=${t} ?selected=${t===e.minutes}>
            ${t===1?`1 minute`:`${t} minutes`}</option>`)}
        </select></label>
      ${this.siloChoice()}
      ${this.fleet?w`<button aria-pressed=${e.grouped} title="Tiles stand together by silo"
        @click=${()=>this.change({grouped:!e.grouped})}>By silo</button>`:E}
      <button aria-pressed=${e.dense} @click=${()=>this.change({dense:!e.dense})}>Small tiles</button>
      ${this.clipped?w`<button @click=${()=>this.dispatchEvent(new CustomEvent(`clear-clipped`))}
        title="Takes the marks of clipping away (c)">Clear clip marks</button>`:E}
      <span class="shown" role="status">${this.shown===this.all?``:`${this.shown} of ${this.all} shown`}${this.held?` Order held while you point at a tile.`:``}</span>`}siloChoice(){let{silo:e}=this.settings;if(this.silos.length===0&&e===``)return E;let t=e===``||this.silos.includes(e)?this.silos:[...this.silos,e];return w`<label><span class="word">Silo</span>
      <select aria-label="Silo" @change=${e=>this.change({silo:Vr(e)})}>
        <option value="" ?selected=${e===``}>all silos</option>
        ${t.map(t=>w`<option value=${t} ?selected=${t===e}>${t}</option>`)}
      </select></label>`}change(e){this.dispatchEvent(new CustomEvent(`settings`,{detail:{...this.settings,...e}}))}};I([j({attribute:!1})],K.prototype,`settings`,void 0),I([j({type:Number})],K.prototype,`shown`,void 0),I([j({type:Number})],K.prototype,`all`,void 0),I([j({attribute:!1})],K.prototype,`silos`,void 0),I([j({type:Boolean})],K.prototype,`fleet`,void 0),I([j({type:Boolean})],K.prototype,`held`,void 0),I([j({type:Boolean})],K.prototype,`clipped`,void 0),I([N(`input[type=search]`)],K.prototype,`input`,void 0),K=I([A(`ap-toolbar`)],K);function Vr(e){return e.target.value}var Hr=v`
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
`,q=class extends k{constructor(...e){super(...e),this.query=new URLSearchParams,this.settings=Rr(this.query),this.groups=[],this.pointing=!1,this.isHeld=!1,this.ends=[],this.covered=()=>{let{toolbar:e}=this;return e&&getComputedStyle(e).position===`sticky`?e.offsetHeight:0},this.pointAt=e=>{this.pointing=e.pointerType===`mouse`},this.pointAway=()=>{this.pointing=!1,this.arrange()},this.press=e=>{if(!(e.defaultPrevented||e.ctrlKey||e.metaKey||e.altKey||tt(e))){if(e.key===`/`)this.toolbar?.focusSearch();else if(e.key===`c`)this.levels.clearClipped();else if(/^Arrow/.test(e.key)&&document.activeElement!==document.body)return;else if(e.key===`ArrowDown`||e.key===`ArrowRight`)this.grid?.focusTile(0);else return;e.preventDefault()}}}static{this.styles=[P,F,Hr]}connectedCallback(){super.connectedCallback(),addEventListener(`keydown`,this.press),this.levels=new jr(this.connection.live),this.levels.onClipped=()=>this.requestUpdate(),this.levels.start(),this.gaps=new st(this.connection.client,()=>this.grid?.requestUpdate()),this.ends=[this.connection.on(`sources`,e=>{this.levels.keepOnly(e),this.gaps.keepOnly(e),this.arrange(),this.requestUpdate()}),this.connection.on(`silos`,()=>{this.arrange(),this.requestUpdate()})]}disconnectedCallback(){super.disconnectedCallback(),removeEventListener(`keydown`,this.press);for(let e of this.ends.splice(0))e();this.levels.stop()}willUpdate(e){e.has(`query`)&&(this.settings=Rr(this.query),this.arrange(!0))}arrange(e=!1){let t=this.wanted(),n=this.pointing&&!e?xn(this.groups,t):t;this.isHeld=!Sn(n,t),Sn(n,this.groups)||(this.groups=n)}wanted(){let{sources:e,silos:t}=this.connection,{settings:n}=this,r=pn(e.values(),n);return!n.grouped||!t?[{id:null,names:r,all:e.size}]:yn(r,e,t.silos,!dn(n))}render(){let{sources:e,silos:t}=this.connection;if(e.size===0)return w`<ap-no-sources></ap-no-sources>`;let n=this.groups.reduce((e,t)=>e+t.names.length,0);return w`<h1 class="hidden-text">Sources</h1>
      <ap-summary .sums=${Nr(e.values())} .chosen=${this.settings.states}
        @chosen=${e=>this.change({...this.settings,states:e.detail})}>
      </ap-summary>
      <ap-toolbar .settings=${this.settings} .silos=${t?.silos.map(e=>e.name)??[]} ?fleet=${t!==null}
        .shown=${n} .all=${e.size} ?held=${this.isHeld} ?clipped=${this.levels.anyClipped}
        @settings=${e=>this.change(e.detail)}
        @clear-clipped=${()=>this.levels.clearClipped()} @into-tiles=${()=>void this.grid?.focusTile(0)}></ap-toolbar>
      <ap-legend></ap-legend>
      ${n===0?this.nothingFound():E}
      <ap-grid .groups=${this.groups} .sources=${e} .silos=${t?.silos??[]}
        .levels=${this.levels} .gaps=${this.gaps}
        .minutes=${this.settings.minutes} .now=${this.connection.now()} ?dense=${this.settings.dense}
        .covered=${this.covered} @pointerenter=${this.pointAt} @pointerleave=${this.pointAway}></ap-grid>`}nothingFound(){return w`<p class="none">No source is like this. <button @click=${()=>this.change({...this.settings,search:``,states:new Set,silo:``})}>Show all</button></p>`}change(e){this.dispatchEvent(new CustomEvent(`query`,{detail:zr(e),bubbles:!0,composed:!0}))}};I([j({attribute:!1})],q.prototype,`connection`,void 0),I([j({attribute:!1})],q.prototype,`query`,void 0),I([M()],q.prototype,`settings`,void 0),I([M()],q.prototype,`groups`,void 0),I([M()],q.prototype,`pointing`,void 0),I([N(`ap-toolbar`)],q.prototype,`toolbar`,void 0),I([N(`ap-grid`)],q.prototype,`grid`,void 0),q=I([A(`ap-wall`)],q);var J=class extends Error{constructor(e,t){super(t),this.status=e}};function Ur(e){return e instanceof Error&&!(e instanceof TypeError)?e.message:`The server does not answer.`}var Wr={"X-AudioPipelines":`1`};async function Gr(e){let t;if(e.headers.get(`content-type`)?.includes(`json`)===!0){let n=await e.json().catch(()=>({}));t=n.detail??n.title}return new J(e.status,t??`The server answered ${e.status} ${e.statusText}.`)}var Kr=class{constructor(e,t=()=>void 0){this.base=e,this.onUnauthorized=t}url(e){return new URL(e,this.base)}socketUrl(e){let t=this.url(e);return t.protocol=t.protocol===`https:`?`wss:`:`ws:`,t}async fetch(e,t={}){let n=await fetch(this.url(e),{cache:`no-store`,credentials:`same-origin`,...t});if(n.ok)return n;throw n.status===401&&e!==`login`&&this.onUnauthorized(),await Gr(n)}async json(e,t){return await(await this.fetch(e,t?{signal:t}:{})).json()}async post(e,t={}){let n=await this.fetch(e,{method:`POST`,headers:{...Wr,"Content-Type":`application/json`},body:JSON.stringify(t)});return n.status===204?null:await n.json()}info(){return this.json(`api/v1/info`)}login(e){return this.post(`login`,{token:e})}logout(){return this.post(`logout`)}sources(){return this.json(`api/v1/sources`)}detail(e,t){return this.json(Y(e),t)}gaps(e,t,n){return this.json(`${Y(e)}/gaps?seconds=${t}`,n)}history(e,t,n){return this.json(`${Y(e)}/history?seconds=${t}`,n)}latency(e,t){return this.json(`${Y(e)}/latency`,t)}events(e,t,n){return this.json(`${Y(e)}/events${t===void 0?``:`?after=${t}`}`,n)}async graph(e,t){return(await this.fetch(`${Y(e)}/graph`,t?{signal:t}:{})).text()}description(e,t){return this.json(`${Y(e)}/description`,t)}move(e,t){return this.post(`${Y(e)}/move`,t===null?{}:{silo:t})}tellSilo(e,t){return this.post(`api/v1/silos/${encodeURIComponent(e)}/${t}`)}command(e,t){return this.post(`${Y(e)}/${t}`)}};function Y(e){return`api/v1/sources/${encodeURIComponent(e)}`}var qr=class extends Error{constructor(e,t){super(e),this.name=`ParseError`,this.type=t.type,this.field=t.field,this.value=t.value,this.line=t.line}},Jr=10,Yr=13,X=32;function Xr(e){}function Zr(e){if(typeof e==`function`)throw TypeError("`config` must be an object, got a function instead. Did you mean `createParser({onEvent: fn})`?");let{onEvent:t=Xr,onError:n=Xr,onRetry:r=Xr,onComment:i,maxBufferSize:a}=e,o=[],s=0,c=!0,l,u=``,d=0,f,p=!1;function m(e){if(p)throw Error("Cannot feed parser: it was terminated after exceeding the configured max buffer size. Call `reset()` to resume parsing.");if(c&&(c=!1,e.charCodeAt(0)===239&&e.charCodeAt(1)===187&&e.charCodeAt(2)===191&&(e=e.slice(3))),o.length===0){let t=g(e);t!==``&&(o.push(t),s=t.length),h();return}if(e.indexOf(`
`)===-1&&e.indexOf(`\r`)===-1){o.push(e),s+=e.length,h();return}o.push(e);let t=o.join(``);o.length=0,s=0;let n=g(t);n!==``&&(o.push(n),s=n.length),h()}function h(){a!==void 0&&(s+u.length<=a||(p=!0,o.length=0,s=0,l=void 0,u=``,d=0,f=void 0,n(new qr(`Buffered data exceeded max buffer size of ${a} characters`,{type:`max-buffer-size-exceeded`}))))}function g(e){let n=0;if(e.indexOf(`\r`)===-1){let r=e.indexOf(`
`,n);for(;r!==-1;){if(n===r){d>0&&t({id:l,event:f,data:u}),l=void 0,u=``,d=0,f=void 0,n=r+1,r=e.indexOf(`
`,n);continue}let i=e.charCodeAt(n);if(Qr(e,n,i)){let i=e.charCodeAt(n+5)===X?n+6:n+5,a=e.slice(i,r);if(d===0&&e.charCodeAt(r+1)===Jr){t({id:l,event:f,data:a}),l=void 0,u=``,f=void 0,n=r+2,r=e.indexOf(`
`,n);continue}u=d===0?a:`${u}
${a}`,d++}else $r(e,n,i)?f=e.slice(e.charCodeAt(n+6)===X?n+7:n+6,r)||void 0:_(e,n,r);n=r+1,r=e.indexOf(`
`,n)}return e.slice(n)}for(;n<e.length;){let t=e.indexOf(`\r`,n),r=e.indexOf(`
`,n),i=-1;if(t!==-1&&r!==-1?i=t<r?t:r:t===-1?r!==-1&&(i=r):i=t===e.length-1?-1:t,i===-1)break;_(e,n,i),n=i+1,e.charCodeAt(n-1)===Yr&&e.charCodeAt(n)===Jr&&n++}return e.slice(n)}function _(e,t,n){if(t===n){ee();return}let r=e.charCodeAt(t);if(Qr(e,t,r)){let r=e.charCodeAt(t+5)===X?t+6:t+5,i=e.slice(r,n);u=d===0?i:`${u}
${i}`,d++;return}if($r(e,t,r)){f=e.slice(e.charCodeAt(t+6)===X?t+7:t+6,n)||void 0;return}if(r===105&&e.charCodeAt(t+1)===100&&e.charCodeAt(t+2)===58){let r=e.slice(e.charCodeAt(t+3)===X?t+4:t+3,n);r.includes(`\0`)||(l=r);return}if(r===58){if(i){let r=e.slice(t,n);i(r.slice(e.charCodeAt(t+1)===X?2:1))}return}let a=e.slice(t,n),o=a.indexOf(`:`);if(o===-1){v(a,``,a);return}let s=a.slice(0,o),c=a.charCodeAt(o+1)===X?2:1;v(s,a.slice(o+c),a)}function v(e,t,i){switch(e){case`event`:f=t||void 0;break;case`data`:u=d===0?t:`${u}
${t}`,d++;break;case`id`:t.includes(`\0`)||(l=t);break;case`retry`:/^\d+$/.test(t)?r(parseInt(t,10)):n(new qr(`Invalid \`retry\` value: "${t}"`,{type:`invalid-retry`,value:t,line:i}));break;default:n(new qr(`Unknown field "${e.length>20?`${e.slice(0,20)}\u2026`:e}"`,{type:`unknown-field`,field:e,value:t,line:i}))}}function ee(){d>0&&t({id:l,event:f,data:u}),l=void 0,u=``,d=0,f=void 0}function te(e={}){if(e.consume&&o.length>0){let e=o.join(``);_(e,0,e.length)}c=!0,l=void 0,u=``,d=0,f=void 0,o.length=0,s=0,p=!1}return{feed:m,reset:te}}function Qr(e,t,n){return n===100&&e.charCodeAt(t+1)===97&&e.charCodeAt(t+2)===116&&e.charCodeAt(t+3)===97&&e.charCodeAt(t+4)===58}function $r(e,t,n){return n===101&&e.charCodeAt(t+1)===118&&e.charCodeAt(t+2)===101&&e.charCodeAt(t+3)===110&&e.charCodeAt(t+4)===116&&e.charCodeAt(t+5)===58}function ei(e,t=Math.random()){return Math.min(15e3,1e3*2**Math.min(e,10))*(1-t/4)}var ti=12e3,ni=class{constructor(e,t,n){this.client=e,this.received=t,this.statusChanged=n,this.abort=null,this.attempt=0,this.source=null,this.running=!1,this.status=`idle`,this.reason=``,this.nextAttempt=0}start(e=this.source){this.running&&e===this.source||(this.source=e,this.running=!0,this.attempt=0,this.connect())}stop(){this.running=!1,this.close(),this.setStatus(`idle`)}retryNow(){this.running&&this.status!==`open`&&this.connect()}close(){clearTimeout(this.retry),this.abort?.abort(),this.abort=null}connect(){this.close();let e=this.abort=new AbortController;this.status!==`lost`&&this.setStatus(`connecting`),this.read(e).catch(t=>{if(this.abort!==e)return;if(this.reason=Ur(t),t instanceof J&&t.status===401){this.running=!1,this.setStatus(`refused`);return}if(t instanceof J&&t.status===404&&this.source!==null){this.source=null,this.connect();return}let n=ei(this.attempt++);this.nextAttempt=Date.now()+n,this.setStatus(`lost`),this.retry=setTimeout(()=>this.connect(),n)})}async read(e){let t=this.source===null?``:`?source=${encodeURIComponent(this.source)}`,n=setTimeout(()=>e.abort(),ti);try{let r=await this.client.fetch(`api/v1/events${t}`,{signal:e.signal,headers:{Accept:`text/event-stream`}}),i=r.headers.get(`content-type`)?.startsWith(`text/event-stream`)===!0;if(!r.body||!i)throw new J(401,`The answer is no stream of events.`);let a=r.body.pipeThrough(new TextDecoderStream).getReader(),o=Zr({onEvent:t=>{this.abort===e&&this.received(t.event??`message`,JSON.parse(t.data))}});for(;;){let{value:t,done:r}=await a.read();if(r||this.abort!==e)throw Error(`The server ended the events.`);clearTimeout(n),n=setTimeout(()=>e.abort(),ti),o.feed(t),this.attempt=0,this.status!==`open`&&this.setStatus(`open`)}}catch(t){throw e.signal.aborted&&this.abort===e?Error(`The server has said nothing for ${ti/1e3} seconds.`):t}finally{clearTimeout(n),e.abort()}}setStatus(e){this.status=e,this.statusChanged(this)}},ri=class{constructor(){this.sent=[],this.first=1,this.last=``,this.current=null}send(e){let t=JSON.stringify(e);return t===this.last?null:(this.last=t,this.sent.push(structuredClone(e)),t)}taken(e){for(;this.sent.length>0&&this.first<=e;)this.current=this.sent.shift(),this.first++}},ii=new Set([1002,1003,1007,1009]),ai=class{constructor(e){this.client=e,this.listeners=new Map,this.request={},this.line=null,this.socket=null,this.attempt=0,this.awake=!1,this.queued=!1,this.onError=()=>void 0,this.onStatus=()=>void 0}listen(e,t){let n=this.listeners.get(e)??new Set;return this.listeners.set(e,n),n.add(t),()=>n.delete(t)}ask(e){this.request=Object.fromEntries(Object.entries({...this.request,...e}).filter(([,e])=>e!==void 0)),this.queued||(this.queued=!0,queueMicrotask(()=>{this.queued=!1,this.update()}))}setAwake(e){e!==this.awake&&(this.awake=e,this.attempt=0,this.update())}get wanted(){let{levels:e,picture:t,listen:n}=this.request;return this.awake&&((e?.length??0)>0||t!==void 0||n!==void 0)}update(){if(!this.wanted)this.close();else if(!this.socket)this.open();else if(this.socket.readyState===WebSocket.OPEN){let e=this.line?.send(this.request);e!=null&&this.socket.send(e)}}open(){clearTimeout(this.retry);let e=new WebSocket(this.client.socketUrl(`api/v1/live`),`audiopipelines.v1`);e.binaryType=`arraybuffer`,this.socket=e,this.line=new ri,e.onopen=()=>{this.onStatus(!0),this.update()},e.onmessage=t=>{this.socket===e&&(this.attempt=0,typeof t.data==`string`?this.takeText(t.data):this.takeBinary(t.data))},e.onclose=t=>{this.socket===e&&(this.socket=null,this.onStatus(!1),t.reason&&this.onError(t.reason),!ii.has(t.code)&&this.wanted&&(this.retry=setTimeout(()=>this.update(),ei(this.attempt++))))}}close(){clearTimeout(this.retry);let e=this.socket;this.socket=null,e&&(e.readyState===WebSocket.CONNECTING?e.onopen=()=>e.close(1e3):e.close(1e3),this.onStatus(!1))}takeText(e){let t=JSON.parse(e);t.taken!==void 0&&this.line?.taken(t.taken),t.error!==void 0&&this.onError(t.error)}takeBinary(e){let t=new DataView(e),n=nr(t),r=this.line?.current;if(n&&r)for(let e of this.listeners.get(n.kind)??[])e(n,t,r)}};function oi(e){let t=()=>e(document.visibilityState===`visible`);return document.addEventListener(`visibilitychange`,t),t(),()=>document.removeEventListener(`visibilitychange`,t)}var si=class{constructor(){this.listeners=new Map}on(e,t){let n=this.listeners.get(e)??new Set;return this.listeners.set(e,n),n.add(t),()=>n.delete(t)}tell(e,t){for(let n of[...this.listeners.get(e)??[]])n(t)}},ci=class extends si{constructor(e){super(),this.known=new Map,this.watched=null,this.clockOffset=0,this.visible=!0,this.silosTold=!1,this.status=`starting`,this.info=null,this.hostLogin=!1,this.silos=null,this.loaded=!1,this.client=new Kr(e,()=>this.refused()),this.live=new ai(this.client),this.live.onError=e=>this.tell(`liveError`,e),this.events=new ni(this.client,(e,t)=>this.receive(e,t),()=>this.eventsChanged())}get sources(){return this.known}now(){return Date.now()+this.clockOffset}start(){oi(e=>{this.visible=e,this.wake()})}get isLoggedIn(){return e(`login`)!==null}async login(e){await this.client.login(e),t(`login`,`token`),this.status=`starting`,this.wake()}async logout(){await this.client.logout(),t(`login`,null),this.needLogin()}watch(e){this.watched=e,(this.status===`open`||this.status===`lost`)&&this.events.start(e)}wake(){this.visible?this.begin():(this.live.setAwake(!1),this.events.stop(),this.status!==`login`&&this.setStatus(`asleep`))}async begin(){try{this.info=await this.client.info(),this.setServerTime(this.info.serverTime)}catch{}this.visible&&(this.info?.needsLogin===!0?this.needLogin():this.events.start(this.watched))}async askWhoLogsIn(){try{this.hostLogin=!(await this.client.info()).needsLogin}catch{this.hostLogin=!0}this.tell(`status`,this.status)}needLogin(){this.status!==`login`&&this.askWhoLogsIn(),this.live.setAwake(!1),this.events.stop(),this.known.clear(),this.takeSilos(null),this.loaded=!1,this.setStatus(`login`)}refused(){this.status!==`login`&&this.status!==`starting`&&this.needLogin()}eventsChanged(){let e=this.events.status;e===`refused`?this.needLogin():e===`open`?this.opened():e===`lost`&&this.lost()}opened(){this.info?.version===void 0&&this.client.info().then(e=>{this.info=e,this.tell(`status`,this.status)},()=>void 0),this.live.setAwake(!0),this.setStatus(`open`)}lost(){this.live.setAwake(!1),this.setStatus(`lost`)}receive(e,t){e===`sources`||e===`changes`?this.take(e===`sources`,t):e===`silos`?this.takeSilos(t):e===`detail`?this.tell(`detail`,t):e===`event`?this.tell(`event`,t):e===`gap`&&this.tell(`gap`,t)}take(e,t){this.setServerTime(t.time),!e&&!this.silosTold&&this.takeSilos(null),e&&(this.known.clear(),this.silosTold=!1);for(let e of t.sources??[])this.known.set(e.name,e);for(let e of t.removed??[])this.known.delete(e);this.loaded=!0,this.tell(`sources`,this.known)}takeSilos(e){this.silosTold=!0,(e!==null||this.silos!==null)&&(this.silos=e,this.tell(`silos`,e))}setServerTime(e){let t=e===void 0?NaN:Date.parse(e);Number.isNaN(t)||(this.clockOffset=t-Date.now())}setStatus(e){this.status=e,this.tell(`status`,e)}},li=class extends k{constructor(...e){super(...e),this.silos=null}static{this.styles=[P,v`
      aside {
        padding: 8px 16px;
        border-left: 4px solid var(--warn);
        background: var(--warn-soft);
        overflow-wrap: anywhere;
      }
      p {
        margin: 0;
      }
    `]}render(){return this.silos?.error?w`<aside aria-label="Fleet"><p><strong role="alert">The fleet ${this.silos.fleet} does not answer.</strong>
      What you see of it is what it told last. ${this.silos.error}</p></aside>`:E}};I([j({attribute:!1})],li.prototype,`silos`,void 0),li=I([A(`ap-fleet-banner`)],li);var ui={starting:`connecting`,login:`not logged in`,open:`live`,lost:`connection lost`,asleep:`asleep`},di={system:`System colours`,light:`Light`,dark:`Dark`},Z=class extends k{constructor(...e){super(...e),this.status=`starting`,this.info=null,this.home=`#/`,this.view=`wall`,this.fleet=!1,this.choose=e=>{l(e.target.value)}}static{this.styles=[P,F,v`
      header {
        display: flex;
        align-items: center;
        gap: 8px 16px;
        flex-wrap: wrap;
        min-height: 48px;
        padding: 6px 16px;
        border-bottom: 1px solid var(--line);
        background: var(--surface);
      }
      .home {
        display: inline-flex;
        align-items: center;
        gap: 8px;
        color: inherit;
        font-size: 15px;
        font-weight: 650;
        text-decoration: none;
      }
      .version {
        color: var(--text-quiet);
        font-size: 12px;
      }
      .status {
        display: inline-flex;
        align-items: center;
        gap: 6px;
        color: var(--text-quiet);
        font-size: 12px;
      }
      .dot {
        width: 8px;
        height: 8px;
        border: 2px solid currentcolor;
        border-radius: 50%;
      }
      .status[data-status="open"] {
        color: var(--good);
      }
      .status[data-status="open"] .dot {
        background: currentcolor;
      }
      .status[data-status="lost"] {
        color: var(--bad);
      }
      nav {
        display: flex;
        gap: 4px;
      }
      nav a {
        padding: 4px 10px;
        border: 1px solid transparent;
        border-radius: var(--radius);
        text-decoration: none;
      }
      nav a:hover,
      nav a[aria-current] {
        border-color: var(--accent);
        background: var(--accent-soft);
        color: var(--text);
      }
      .end {
        display: flex;
        align-items: center;
        gap: 8px;
        margin-left: auto;
      }
      button {
        min-width: 32px;
        padding: 0 8px;
      }
      @media (max-width: 480px) {
        header {
          padding: 6px 8px;
          gap: 4px 10px;
        }
        .version {
          display: none;
        }
        select {
          width: 92px;
        }
      }
    `]}render(){let e=this.info?.version;return w`<header>
      <a class="home" href=${this.home}>
        <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
          <g fill="var(--accent)"><rect x="1" y="8" width="3" height="10"></rect><rect x="6" y="3" width="3" height="15"></rect>
          <rect x="11" y="11" width="3" height="7"></rect></g>
          <rect x="16.5" y="6.5" width="2.5" height="11" fill="none" stroke="var(--reason-lost)"
            stroke-dasharray="2 1.5"></rect>
        </svg>AudioPipelines</a>
      ${e===void 0?E:w`<span class="version">${e}</span>`}
      <span class="status" role="status" data-status=${this.status}>
        <span class="dot"></span>${ui[this.status]}</span>
      ${this.fleet?w`<nav aria-label="Views">
        <a href=${this.home} aria-current=${this.view===`wall`?`page`:E}>Sources</a>
        <a href=${Ft} aria-current=${this.view===`silos`?`page`:E}>Silos</a></nav>`:E}
      <div class="end">
        <label class="hidden-text" for="theme">Colours</label>
        <select id="theme" @change=${this.choose}>
          ${[`system`,`light`,`dark`].map(e=>w`<option value=${e}
            ?selected=${s()===e}>${di[e]}</option>`)}
        </select>
        ${this.status===`open`&&this.connection.isLoggedIn?w`<button @click=${()=>void this.connection.logout()}>Log out</button>`:E}
        <button @click=${()=>this.dispatchEvent(new CustomEvent(`help`))} aria-label="Keys" title="Keys (?)">?</button>
      </div>
    </header>`}};I([j({attribute:!1})],Z.prototype,`connection`,void 0),I([j()],Z.prototype,`status`,void 0),I([j({attribute:!1})],Z.prototype,`info`,void 0),I([j()],Z.prototype,`home`,void 0),I([j()],Z.prototype,`view`,void 0),I([j({type:Boolean})],Z.prototype,`fleet`,void 0),Z=I([A(`ap-header`)],Z);var fi=class extends k{static{this.styles=[P,F,v`
      dialog {
        width: min(440px, calc(100vw - 32px));
        padding: 20px;
        border: 1px solid var(--line);
        border-radius: 8px;
        background: var(--surface);
        color: var(--text);
      }
      dialog::backdrop {
        background: rgb(0 0 0 / 50%);
      }
      h2,
      h3 {
        margin: 0 0 8px;
        font-size: 16px;
      }
      h3 {
        margin-top: 16px;
        font-size: 14px;
        color: var(--text-quiet);
      }
      dl {
        display: grid;
        grid-template-columns: max-content 1fr;
        gap: 6px 16px;
        margin: 0 0 16px;
      }
      dt {
        font-family: var(--mono);
      }
      dd {
        margin: 0;
      }
    `]}get isOpen(){return this.dialog.open}show(){this.dialog.open||this.dialog.showModal()}render(){return w`<dialog aria-labelledby="title">
      <h2 id="title">Keys</h2>
      ${nt.map(e=>w`<h3>${e.where}</h3>
        <dl>${e.keys.map(e=>w`<dt>${e.key}</dt><dd>${e.does}</dd>`)}</dl>`)}
      <button @click=${()=>this.dialog.close()}>Close</button>
    </dialog>`}};I([N(`dialog`)],fi.prototype,`dialog`,void 0),fi=I([A(`ap-help`)],fi);var Q=class extends k{constructor(...e){super(...e),this.host=!1,this.error=``,this.busy=!1,this.submit=async e=>{e.preventDefault(),this.busy=!0,this.error=``;try{await this.connection.login(this.input.value.trim())}catch(e){this.error=pi(e),this.input.select()}finally{this.busy=!1}}}static{this.styles=[P,F,v`
      form {
        display: grid;
        gap: 12px;
        width: min(420px, calc(100% - 32px));
        margin: 12vh auto 32px;
        padding: 24px;
        border: 1px solid var(--line);
        border-radius: 8px;
        background: var(--surface);
      }
      h1 {
        margin: 0;
        font-size: 18px;
      }
      p {
        margin: 0;
        color: var(--text-quiet);
      }
      label {
        display: grid;
        gap: 4px;
      }
      input {
        min-height: 38px;
        font-family: var(--mono);
      }
      button {
        min-height: 38px;
      }
      .error {
        padding: 8px 10px;
        border-left: 3px solid var(--bad);
        background: var(--bad-soft);
        color: var(--text);
      }
    `]}updated(e){e.has(`host`)&&!this.host&&this.input.focus()}render(){return this.host?w`<form aria-labelledby="title">
        <h1 id="title">Log in to the host</h1>
        <p>The application that shows this page asks for a login of its own, or the one that you had is over. Log in
          there, then come back.</p>
        <button class="main" type="button" @click=${()=>location.reload()}>Load the page again</button>
      </form>`:w`<form @submit=${this.submit} aria-labelledby="title">
      <h1 id="title">Token needed</h1>
      <p>The server shows its sources to those who have its token. Whoever started the server has it: it is in the
        host's settings, or was printed when the page was opened.</p>
      <input type="text" name="username" autocomplete="username" value="AudioPipelines" hidden />
      <label>Token
        <input type="password" name="token" autocomplete="current-password" spellcheck="false" required
          aria-describedby=${this.error?`error`:E} aria-invalid=${this.error?`true`:E} />
      </label>
      <div role="alert">${this.error?w`<p class="error" id="error">${this.error}</p>`:E}</div>
      <button class="main" ?disabled=${this.busy}>${this.busy?`Asking…`:`Show the sources`}</button>
    </form>`}};I([j({attribute:!1})],Q.prototype,`connection`,void 0),I([j({type:Boolean})],Q.prototype,`host`,void 0),I([M()],Q.prototype,`error`,void 0),I([M()],Q.prototype,`busy`,void 0),I([N(`input[name=token]`)],Q.prototype,`input`,void 0),Q=I([A(`ap-login`)],Q);function pi(e){return e instanceof J?e.status===401?`This is not the server's token. Look at its settings, then try again.`:e.message:`The server does not answer. See that it runs, then try again.`}var mi=class extends k{static{this.styles=[P,F,v`
      aside {
        display: flex;
        align-items: center;
        gap: 8px 12px;
        flex-wrap: wrap;
        padding: 8px 16px;
        border-left: 4px solid var(--bad);
        background: var(--bad-soft);
      }
      p {
        margin: 0;
        flex: 1 1 240px;
      }
    `]}connectedCallback(){super.connectedCallback(),this.timer=setInterval(()=>this.requestUpdate(),1e3)}disconnectedCallback(){super.disconnectedCallback(),clearInterval(this.timer)}render(){let{events:e}=this.connection,t=Math.max(0,Math.ceil((e.nextAttempt-Date.now())/1e3));return w`<aside aria-label="Connection">
      <p><strong role="alert">Connection lost.</strong> What you see is what was heard last.
        <span class="why">${e.reason}</span>
        ${t>0?w`Trying again in ${t} s.`:w`Trying…`}</p>
      <button @click=${()=>e.retryNow()}>Try now</button>
    </aside>`}};I([j({attribute:!1})],mi.prototype,`connection`,void 0),mi=I([A(`ap-lost-banner`)],mi);var hi=(function(){let e=typeof document<`u`&&document.createElement(`link`).relList;return e&&e.supports&&e.supports(`modulepreload`)?`modulepreload`:`preload`})(),gi=function(e,t){return new URL(e,t).href},_i={},vi=function(e){return e.pathname.endsWith(`.css`)},yi=function(e,t,n){if(t in e)return e[t];let r=n();if(!r){e[t]=void 0;return}let i=r.then(()=>{e[t]=void 0},n=>{throw e[t]=void 0,n});return e[t]=i,i},bi=function(e,t,n){let r=Promise.resolve();if(t&&t.length>0){let e,i=document.querySelector(`meta[property=csp-nonce]`),a=i?.nonce||i?.getAttribute(`nonce`);function o(e){return Promise.all(e.map(e=>Promise.resolve(e).then(e=>({status:`fulfilled`,value:e}),e=>({status:`rejected`,reason:e}))))}function s(e){return import.meta.resolve?new URL(import.meta.resolve(e)):new URL(e,import.meta.url)}r=o(t.map(t=>{t=gi(t,n);let r=s(t),i=vi(r);return yi(_i,r.href,()=>{if(e===void 0){e={all:new Set,styles:new Set};let t=document.getElementsByTagName(`link`);for(let n=t.length-1;n>=0;n--){let r=t[n];e.all.add(r.href),r.rel===`stylesheet`&&e.styles.add(r.href)}}if((i?e.styles:e.all).has(r.href))return;let t=document.createElement(`link`);if(t.rel=i?`stylesheet`:hi,i||(t.as=`script`),t.crossOrigin=``,t.href=r.href,a&&t.setAttribute(`nonce`,a),document.head.appendChild(t),i)return new Promise((e,n)=>{let i=a=>{t.removeEventListener(`load`,i),t.removeEventListener(`error`,i),a.type===`error`?n(Error(`Unable to preload CSS for ${r}`)):e(a)};t.addEventListener(`load`,i),t.addEventListener(`error`,i)})})}).filter(e=>e!==void 0))}function i(e){let t=new Event(`vite:preloadError`,{cancelable:!0});if(t.payload=e,window.dispatchEvent(t),!t.defaultPrevented)throw e}return r.then(t=>{for(let e of t||[])e.status===`rejected`&&i(e.reason);return e().catch(i)})},$=class extends k{constructor(...e){super(...e),this.connection=new ci(new URL(`.`,location.href)),this.route=It(location.hash),this.sourceViewLoaded=!1,this.silosLoaded=!1,this.isBroken=!1,this.settled=!1,this.moved=()=>{if(zt(location.hash)!==null){this.takeToken().then(()=>location.reload());return}let e=this.route;this.route=It(location.hash);let t=this.route.view===`source`?this.route.name:this.route.view===`silos`?`Silos`:``;document.title=t===``?`AudioPipelines`:`${t} · AudioPipelines`,this.route.view===`silos`&&!this.silosLoaded&&bi(()=>import(`./silos-view-8R_DMtFi.js`).then(()=>this.silosLoaded=!0,this.notLoaded),__vite__mapDeps([0,1]),import.meta.url),this.route.view===`source`&&!this.sourceViewLoaded&&bi(()=>import(`./source-view-CB_kpr8V.js`).then(()=>this.sourceViewLoaded=!0,this.notLoaded),__vite__mapDeps([2,1]),import.meta.url),e.view!==this.route.view&&(scrollTo(0,0),this.updateComplete.then(()=>this.main.focus({preventScroll:!0})))},this.notLoaded=()=>{this.isBroken=!0},this.pressed=e=>{if(!(e.defaultPrevented||e.ctrlKey||e.metaKey||e.altKey||tt(e))){if(e.key===`?`)this.help.show();else if(e.key===`Escape`&&this.route.view!==`wall`&&!this.help.isOpen)location.hash=this.wallHash;else return;e.preventDefault()}},this.wallHash=`#/`,this.skip=e=>{e.preventDefault(),this.main.focus()},this.ask=e=>{history.replaceState(null,``,Rt(e.detail)),this.route={view:`wall`,query:e.detail}}}static{this.styles=[P,v`
      :host {
        display: flex;
        flex-direction: column;
        min-height: 100vh;
      }
      main {
        flex: 1;
        min-width: 0;
        outline: none;
      }
      .skip {
        position: absolute;
        left: -999px;
      }
      .skip:focus {
        left: 8px;
        top: 8px;
        z-index: 10;
        padding: 8px;
        background: var(--surface);
      }
      .waiting {
        padding: 48px 16px;
        text-align: center;
        color: var(--text-quiet);
      }
    `]}connectedCallback(){super.connectedCallback(),addEventListener(`hashchange`,this.moved),addEventListener(`keydown`,this.pressed),this.connection.on(`status`,()=>this.requestUpdate()),this.connection.on(`silos`,()=>this.requestUpdate()),this.connection.on(`sources`,()=>{this.settled||this.requestUpdate()}),this.begin()}async begin(){await this.takeToken(),this.moved(),this.connection.start()}async takeToken(){let e=zt(location.hash);e!==null&&(history.replaceState(null,``,`${location.pathname}${location.search}#/`),await this.connection.login(e).catch(()=>void 0))}render(){let{status:e,loaded:t}=this.connection;return this.settled=t,this.route.view===`wall`&&(this.wallHash=Rt(this.route.query)),w`
      <nav aria-label="Skip"><a class="skip" href="#content" @click=${this.skip}>Skip to the content</a></nav>
      <ap-header .connection=${this.connection} .status=${e} .info=${this.connection.info}
        .home=${this.wallHash} .view=${this.route.view} ?fleet=${this.connection.silos!==null}
        @help=${()=>this.help.show()}></ap-header>
      ${e===`lost`?w`<ap-lost-banner .connection=${this.connection}></ap-lost-banner>`:E}
      <ap-fleet-banner .silos=${this.connection.silos}></ap-fleet-banner>
      <main id="content" tabindex="-1">${this.content()}</main>
      <ap-help></ap-help>
    `}content(){let{status:e,loaded:t}=this.connection;if(e===`login`)return w`<ap-login .connection=${this.connection}
      ?host=${this.connection.hostLogin}></ap-login>`;if(!t)return w`<p class="waiting" role="status">${e===`lost`?`Nothing was heard of the sources yet.`:`Asking for the sources…`}</p>`;if(this.route.view===`wall`)return w`<ap-wall .connection=${this.connection} .query=${this.route.query} @query=${this.ask}></ap-wall>`;let n=w`<p class="waiting" role="status">${this.isBroken?`This view could not be loaded. See that the server runs, then load the page again.`:`Loading…`}</p>`;return this.route.view===`silos`?this.silosLoaded?w`<ap-silos .connection=${this.connection}></ap-silos>`:n:this.sourceViewLoaded?w`<ap-source .connection=${this.connection} .name=${this.route.name} .query=${this.route.query}></ap-source>`:n}};I([M()],$.prototype,`route`,void 0),I([M()],$.prototype,`sourceViewLoaded`,void 0),I([M()],$.prototype,`silosLoaded`,void 0),I([M()],$.prototype,`isBroken`,void 0),I([N(`ap-help`)],$.prototype,`help`,void 0),I([N(`main`)],$.prototype,`main`,void 0),$=I([A(`ap-page`)],$);export{Ht as A,N as B,Xt as C,z as D,Jt as E,St as F,E as G,j as H,I,v as J,w as K,nt as L,Rt as M,Tt as N,Vt as O,kt as P,P as R,Yt as S,$t as T,A as U,M as V,k as W,u as X,_ as Y,on as _,fr as a,en as b,Un as c,Bn as d,Vn as f,Qt as g,In as h,jr as i,qt as j,Ut as k,Wn as l,Ln as m,J as n,tr as o,B as p,Pe as q,Ur as r,$n as s,si as t,V as u,cn as v,an as w,nn as x,Zt as y,F as z};