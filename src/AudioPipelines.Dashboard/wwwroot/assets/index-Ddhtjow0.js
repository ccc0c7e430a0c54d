var e=`audiopipelines.theme`,t=matchMedia(`(prefers-color-scheme: dark)`),n=new Set,r=i();function i(){try{let t=localStorage.getItem(e);return t===`light`||t===`dark`?t:`system`}catch{return`system`}}function a(){document.documentElement.dataset.theme=s()?`dark`:`light`;for(let e of[...n])e()}function o(){return r}function s(){return r===`system`?t.matches:r===`dark`}function c(t){r=t;try{localStorage.setItem(e,t)}catch{}a()}function l(e){return n.add(e),()=>n.delete(e)}function u(e){return getComputedStyle(document.documentElement).getPropertyValue(e).trim()}t.addEventListener(`change`,a),a();var d=globalThis,f=d.ShadowRoot&&(d.ShadyCSS===void 0||d.ShadyCSS.nativeShadow)&&`adoptedStyleSheets`in Document.prototype&&`replace`in CSSStyleSheet.prototype,p=Symbol(),ee=new WeakMap,m=class{constructor(e,t,n){if(this._$cssResult$=!0,n!==p)throw Error("CSSResult is not constructable. Use `unsafeCSS` or `css` instead.");this.cssText=e,this.t=t}get styleSheet(){let e=this.o,t=this.t;if(f&&e===void 0){let n=t!==void 0&&t.length===1;n&&(e=ee.get(t)),e===void 0&&((this.o=e=new CSSStyleSheet).replaceSync(this.cssText),n&&ee.set(t,e))}return e}toString(){return this.cssText}},h=e=>new m(typeof e==`string`?e:e+``,void 0,p),g=(e,...t)=>new m(e.length===1?e[0]:t.reduce((t,n,r)=>t+(e=>{if(!0===e._$cssResult$)return e.cssText;if(typeof e==`number`)return e;throw Error(`Value passed to 'css' function must be a 'css' function result: `+e+`. Use 'unsafeCSS' to pass non-literal values, but take care to ensure page security.`)})(n)+e[r+1],e[0]),e,p),_=(e,t)=>{if(f)e.adoptedStyleSheets=t.map(e=>e instanceof CSSStyleSheet?e:e.styleSheet);else for(let n of t){let t=document.createElement(`style`),r=d.litNonce;r!==void 0&&t.setAttribute(`nonce`,r),t.textContent=n.cssText,e.appendChild(t)}},v=f?e=>e:e=>e instanceof CSSStyleSheet?(e=>{let t=``;for(let n of e.cssRules)t+=n.cssText;return h(t)})(e):e,{is:te,defineProperty:ne,getOwnPropertyDescriptor:re,getOwnPropertyNames:ie,getOwnPropertySymbols:ae,getPrototypeOf:oe}=Object,y=globalThis,se=y.trustedTypes,ce=se?se.emptyScript:``,le=y.reactiveElementPolyfillSupport,b=(e,t)=>e,x={toAttribute(e,t){switch(t){case Boolean:e=e?ce:null;break;case Object:case Array:e=e==null?e:JSON.stringify(e)}return e},fromAttribute(e,t){let n=e;switch(t){case Boolean:n=e!==null;break;case Number:n=e===null?null:Number(e);break;case Object:case Array:try{n=JSON.parse(e)}catch{n=null}}return n}},ue=(e,t)=>!te(e,t),de={attribute:!0,type:String,converter:x,reflect:!1,useDefault:!1,hasChanged:ue};Symbol.metadata??=Symbol(`metadata`),y.litPropertyMetadata??=new WeakMap;var S=class extends HTMLElement{static addInitializer(e){this._$Ei(),(this.l??=[]).push(e)}static get observedAttributes(){return this.finalize(),this._$Eh&&[...this._$Eh.keys()]}static createProperty(e,t=de){if(t.state&&(t.attribute=!1),this._$Ei(),this.prototype.hasOwnProperty(e)&&((t=Object.create(t)).wrapped=!0),this.elementProperties.set(e,t),!t.noAccessor){let n=Symbol(),r=this.getPropertyDescriptor(e,n,t);r!==void 0&&ne(this.prototype,e,r)}}static getPropertyDescriptor(e,t,n){let{get:r,set:i}=re(this.prototype,e)??{get(){return this[t]},set(e){this[t]=e}};return{get:r,set(t){let a=r?.call(this);i?.call(this,t),this.requestUpdate(e,a,n)},configurable:!0,enumerable:!0}}static getPropertyOptions(e){return this.elementProperties.get(e)??de}static _$Ei(){if(this.hasOwnProperty(b(`elementProperties`)))return;let e=oe(this);e.finalize(),e.l!==void 0&&(this.l=[...e.l]),this.elementProperties=new Map(e.elementProperties)}static finalize(){if(this.hasOwnProperty(b(`finalized`)))return;if(this.finalized=!0,this._$Ei(),this.hasOwnProperty(b(`properties`))){let e=this.properties,t=[...ie(e),...ae(e)];for(let n of t)this.createProperty(n,e[n])}let e=this[Symbol.metadata];if(e!==null){let t=litPropertyMetadata.get(e);if(t!==void 0)for(let[e,n]of t)this.elementProperties.set(e,n)}this._$Eh=new Map;for(let[e,t]of this.elementProperties){let n=this._$Eu(e,t);n!==void 0&&this._$Eh.set(n,e)}this.elementStyles=this.finalizeStyles(this.styles)}static finalizeStyles(e){let t=[];if(Array.isArray(e)){let n=new Set(e.flat(1/0).reverse());for(let e of n)t.unshift(v(e))}else e!==void 0&&t.push(v(e));return t}static _$Eu(e,t){let n=t.attribute;return!1===n?void 0:typeof n==`string`?n:typeof e==`string`?e.toLowerCase():void 0}constructor(){super(),this._$Ep=void 0,this.isUpdatePending=!1,this.hasUpdated=!1,this._$Em=null,this._$Ev()}_$Ev(){this._$ES=new Promise(e=>this.enableUpdating=e),this._$AL=new Map,this._$E_(),this.requestUpdate(),this.constructor.l?.forEach(e=>e(this))}addController(e){(this._$EO??=new Set).add(e),this.renderRoot!==void 0&&this.isConnected&&e.hostConnected?.()}removeController(e){this._$EO?.delete(e)}_$E_(){let e=new Map,t=this.constructor.elementProperties;for(let n of t.keys())this.hasOwnProperty(n)&&(e.set(n,this[n]),delete this[n]);e.size>0&&(this._$Ep=e)}createRenderRoot(){let e=this.shadowRoot??this.attachShadow(this.constructor.shadowRootOptions);return _(e,this.constructor.elementStyles),e}connectedCallback(){this.renderRoot??=this.createRenderRoot(),this.enableUpdating(!0),this._$EO?.forEach(e=>e.hostConnected?.())}enableUpdating(e){}disconnectedCallback(){this._$EO?.forEach(e=>e.hostDisconnected?.())}attributeChangedCallback(e,t,n){this._$AK(e,n)}_$ET(e,t){let n=this.constructor.elementProperties.get(e),r=this.constructor._$Eu(e,n);if(r!==void 0&&!0===n.reflect){let i=(n.converter?.toAttribute===void 0?x:n.converter).toAttribute(t,n.type);this._$Em=e,i==null?this.removeAttribute(r):this.setAttribute(r,i),this._$Em=null}}_$AK(e,t){let n=this.constructor,r=n._$Eh.get(e);if(r!==void 0&&this._$Em!==r){let e=n.getPropertyOptions(r),i=typeof e.converter==`function`?{fromAttribute:e.converter}:e.converter?.fromAttribute===void 0?x:e.converter;this._$Em=r;let a=i.fromAttribute(t,e.type);this[r]=a??this._$Ej?.get(r)??a,this._$Em=null}}requestUpdate(e,t,n,r=!1,i){if(e!==void 0){let a=this.constructor;if(!1===r&&(i=this[e]),n??=a.getPropertyOptions(e),!((n.hasChanged??ue)(i,t)||n.useDefault&&n.reflect&&i===this._$Ej?.get(e)&&!this.hasAttribute(a._$Eu(e,n))))return;this.C(e,t,n)}!1===this.isUpdatePending&&(this._$ES=this._$EP())}C(e,t,{useDefault:n,reflect:r,wrapped:i},a){n&&!(this._$Ej??=new Map).has(e)&&(this._$Ej.set(e,a??t??this[e]),!0!==i||a!==void 0)||(this._$AL.has(e)||(this.hasUpdated||n||(t=void 0),this._$AL.set(e,t)),!0===r&&this._$Em!==e&&(this._$Eq??=new Set).add(e))}async _$EP(){this.isUpdatePending=!0;try{await this._$ES}catch(e){Promise.reject(e)}let e=this.scheduleUpdate();return e!=null&&await e,!this.isUpdatePending}scheduleUpdate(){return this.performUpdate()}performUpdate(){if(!this.isUpdatePending)return;if(!this.hasUpdated){if(this.renderRoot??=this.createRenderRoot(),this._$Ep){for(let[e,t]of this._$Ep)this[e]=t;this._$Ep=void 0}let e=this.constructor.elementProperties;if(e.size>0)for(let[t,n]of e){let{wrapped:e}=n,r=this[t];!0!==e||this._$AL.has(t)||r===void 0||this.C(t,void 0,n,r)}}let e=!1,t=this._$AL;try{e=this.shouldUpdate(t),e?(this.willUpdate(t),this._$EO?.forEach(e=>e.hostUpdate?.()),this.update(t)):this._$EM()}catch(t){throw e=!1,this._$EM(),t}e&&this._$AE(t)}willUpdate(e){}_$AE(e){this._$EO?.forEach(e=>e.hostUpdated?.()),this.hasUpdated||(this.hasUpdated=!0,this.firstUpdated(e)),this.updated(e)}_$EM(){this._$AL=new Map,this.isUpdatePending=!1}get updateComplete(){return this.getUpdateComplete()}getUpdateComplete(){return this._$ES}shouldUpdate(e){return!0}update(e){this._$Eq&&=this._$Eq.forEach(e=>this._$ET(e,this[e])),this._$EM()}updated(e){}firstUpdated(e){}};S.elementStyles=[],S.shadowRootOptions={mode:`open`},S[b(`elementProperties`)]=new Map,S[b(`finalized`)]=new Map,le?.({ReactiveElement:S}),(y.reactiveElementVersions??=[]).push(`2.1.2`);var C=globalThis,fe=e=>e,w=C.trustedTypes,pe=w?w.createPolicy(`lit-html`,{createHTML:e=>e}):void 0,me=`$lit$`,T=`lit$${Math.random().toFixed(9).slice(2)}$`,he=`?`+T,ge=`<${he}>`,E=document,D=()=>E.createComment(``),O=e=>e===null||typeof e!=`object`&&typeof e!=`function`,_e=Array.isArray,ve=e=>_e(e)||typeof e?.[Symbol.iterator]==`function`,ye=`[ 	
\f\r]`,k=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,be=/-->/g,xe=/>/g,A=RegExp(`>|${ye}(?:([^\\s"'>=/]+)(${ye}*=${ye}*(?:[^ \t\n\f\r"'\`<>=]|("|')|))|$)`,`g`),Se=/'/g,Ce=/"/g,we=/^(?:script|style|textarea|title)$/i,Te=e=>(t,...n)=>({_$litType$:e,strings:t,values:n}),j=Te(1),Ee=Te(2),M=Symbol.for(`lit-noChange`),N=Symbol.for(`lit-nothing`),De=new WeakMap,P=E.createTreeWalker(E,129);function Oe(e,t){if(!_e(e)||!e.hasOwnProperty(`raw`))throw Error(`invalid template strings array`);return pe===void 0?t:pe.createHTML(t)}var ke=(e,t)=>{let n=e.length-1,r=[],i,a=t===2?`<svg>`:t===3?`<math>`:``,o=k;for(let t=0;t<n;t++){let n=e[t],s,c,l=-1,u=0;for(;u<n.length&&(o.lastIndex=u,c=o.exec(n),c!==null);)u=o.lastIndex,o===k?c[1]===`!--`?o=be:c[1]===void 0?c[2]===void 0?c[3]!==void 0&&(o=A):(we.test(c[2])&&(i=RegExp(`</`+c[2],`g`)),o=A):o=xe:o===A?c[0]===`>`?(o=i??k,l=-1):c[1]===void 0?l=-2:(l=o.lastIndex-c[2].length,s=c[1],o=c[3]===void 0?A:c[3]===`"`?Ce:Se):o===Ce||o===Se?o=A:o===be||o===xe?o=k:(o=A,i=void 0);let d=o===A&&e[t+1].startsWith(`/>`)?` `:``;a+=o===k?n+ge:l>=0?(r.push(s),n.slice(0,l)+me+n.slice(l)+T+d):n+T+(l===-2?t:d)}return[Oe(e,a+(e[n]||`<?>`)+(t===2?`</svg>`:t===3?`</math>`:``)),r]},Ae=class e{constructor({strings:t,_$litType$:n},r){let i;this.parts=[];let a=0,o=0,s=t.length-1,c=this.parts,[l,u]=ke(t,n);if(this.el=e.createElement(l,r),P.currentNode=this.el.content,n===2||n===3){let e=this.el.content.firstChild;e.replaceWith(...e.childNodes)}for(;(i=P.nextNode())!==null&&c.length<s;){if(i.nodeType===1){if(i.hasAttributes())for(let e of i.getAttributeNames())if(e.endsWith(me)){let t=u[o++],n=i.getAttribute(e).split(T),r=/([.?@])?(.*)/.exec(t);c.push({type:1,index:a,name:r[2],strings:n,ctor:r[1]===`.`?Ne:r[1]===`?`?Pe:r[1]===`@`?Fe:I}),i.removeAttribute(e)}else e.startsWith(T)&&(c.push({type:6,index:a}),i.removeAttribute(e));if(we.test(i.tagName)){let e=i.textContent.split(T),t=e.length-1;if(t>0){i.textContent=w?w.emptyScript:``;for(let n=0;n<t;n++)i.append(e[n],D()),P.nextNode(),c.push({type:2,index:++a});i.append(e[t],D())}}}else if(i.nodeType===8){if(i.data===he)c.push({type:2,index:a});else{let e=-1;for(;(e=i.data.indexOf(T,e+1))!==-1;)c.push({type:7,index:a}),e+=T.length-1}}a++}}static createElement(e,t){let n=E.createElement(`template`);return n.innerHTML=e,n}};function F(e,t,n=e,r){if(t===M)return t;let i=r===void 0?n._$Cl:n._$Co?.[r],a=O(t)?void 0:t._$litDirective$;return i?.constructor!==a&&(i?._$AO?.(!1),a===void 0?i=void 0:(i=new a(e),i._$AT(e,n,r)),r===void 0?n._$Cl=i:(n._$Co??=[])[r]=i),i!==void 0&&(t=F(e,i._$AS(e,t.values),i,r)),t}var je=class{constructor(e,t){this._$AV=[],this._$AN=void 0,this._$AD=e,this._$AM=t}get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}u(e){let{el:{content:t},parts:n}=this._$AD,r=(e?.creationScope??E).importNode(t,!0);P.currentNode=r;let i=P.nextNode(),a=0,o=0,s=n[0];for(;s!==void 0;){if(a===s.index){let t;s.type===2?t=new Me(i,i.nextSibling,this,e):s.type===1?t=new s.ctor(i,s.name,s.strings,this,e):s.type===6&&(t=new Ie(i,this,e)),this._$AV.push(t),s=n[++o]}a!==s?.index&&(i=P.nextNode(),a++)}return P.currentNode=E,r}p(e){let t=0;for(let n of this._$AV)n!==void 0&&(n.strings===void 0?n._$AI(e[t]):(n._$AI(e,n,t),t+=n.strings.length-2)),t++}},Me=class e{get _$AU(){return this._$AM?._$AU??this._$Cv}constructor(e,t,n,r){this.type=2,this._$AH=N,this._$AN=void 0,this._$AA=e,this._$AB=t,this._$AM=n,this.options=r,this._$Cv=r?.isConnected??!0}get parentNode(){let e=this._$AA.parentNode,t=this._$AM;return t!==void 0&&e?.nodeType===11&&(e=t.parentNode),e}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(e,t=this){e=F(this,e,t),O(e)?e===N||e==null||e===``?(this._$AH!==N&&this._$AR(),this._$AH=N):e!==this._$AH&&e!==M&&this._(e):e._$litType$===void 0?e.nodeType===void 0?ve(e)?this.k(e):this._(e):this.T(e):this.$(e)}O(e){return this._$AA.parentNode.insertBefore(e,this._$AB)}T(e){this._$AH!==e&&(this._$AR(),this._$AH=this.O(e))}_(e){this._$AH!==N&&O(this._$AH)?this._$AA.nextSibling.data=e:this.T(E.createTextNode(e)),this._$AH=e}$(e){let{values:t,_$litType$:n}=e,r=typeof n==`number`?this._$AC(e):(n.el===void 0&&(n.el=Ae.createElement(Oe(n.h,n.h[0]),this.options)),n);if(this._$AH?._$AD===r)this._$AH.p(t);else{let e=new je(r,this),n=e.u(this.options);e.p(t),this.T(n),this._$AH=e}}_$AC(e){let t=De.get(e.strings);return t===void 0&&De.set(e.strings,t=new Ae(e)),t}k(t){_e(this._$AH)||(this._$AH=[],this._$AR());let n=this._$AH,r,i=0;for(let a of t)i===n.length?n.push(r=new e(this.O(D()),this.O(D()),this,this.options)):r=n[i],r._$AI(a),i++;i<n.length&&(this._$AR(r&&r._$AB.nextSibling,i),n.length=i)}_$AR(e=this._$AA.nextSibling,t){for(this._$AP?.(!1,!0,t);e!==this._$AB;){let t=fe(e).nextSibling;fe(e).remove(),e=t}}setConnected(e){this._$AM===void 0&&(this._$Cv=e,this._$AP?.(e))}},I=class{get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}constructor(e,t,n,r,i){this.type=1,this._$AH=N,this._$AN=void 0,this.element=e,this.name=t,this._$AM=r,this.options=i,n.length>2||n[0]!==``||n[1]!==``?(this._$AH=Array(n.length-1).fill(new String),this.strings=n):this._$AH=N}_$AI(e,t=this,n,r){let i=this.strings,a=!1;if(i===void 0)e=F(this,e,t,0),a=!O(e)||e!==this._$AH&&e!==M,a&&(this._$AH=e);else{let r=e,o,s;for(e=i[0],o=0;o<i.length-1;o++)s=F(this,r[n+o],t,o),s===M&&(s=this._$AH[o]),a||=!O(s)||s!==this._$AH[o],s===N?e=N:e!==N&&(e+=(s??``)+i[o+1]),this._$AH[o]=s}a&&!r&&this.j(e)}j(e){e===N?this.element.removeAttribute(this.name):this.element.setAttribute(this.name,e??``)}},Ne=class extends I{constructor(){super(...arguments),this.type=3}j(e){this.element[this.name]=e===N?void 0:e}},Pe=class extends I{constructor(){super(...arguments),this.type=4}j(e){this.element.toggleAttribute(this.name,!!e&&e!==N)}},Fe=class extends I{constructor(e,t,n,r,i){super(e,t,n,r,i),this.type=5}_$AI(e,t=this){if((e=F(this,e,t,0)??N)===M)return;let n=this._$AH,r=e===N&&n!==N||e.capture!==n.capture||e.once!==n.once||e.passive!==n.passive,i=e!==N&&(n===N||r);r&&this.element.removeEventListener(this.name,this,n),i&&this.element.addEventListener(this.name,this,e),this._$AH=e}handleEvent(e){typeof this._$AH==`function`?this._$AH.call(this.options?.host??this.element,e):this._$AH.handleEvent(e)}},Ie=class{constructor(e,t,n){this.element=e,this.type=6,this._$AN=void 0,this._$AM=t,this.options=n}get _$AU(){return this._$AM._$AU}_$AI(e){F(this,e)}},Le=C.litHtmlPolyfillSupport;Le?.(Ae,Me),(C.litHtmlVersions??=[]).push(`3.3.3`);var Re=(e,t,n)=>{let r=n?.renderBefore??t,i=r._$litPart$;if(i===void 0){let e=n?.renderBefore??null;r._$litPart$=i=new Me(t.insertBefore(D(),e),e,void 0,n??{})}return i._$AI(e),i},ze=globalThis,L=class extends S{constructor(){super(...arguments),this.renderOptions={host:this},this._$Do=void 0}createRenderRoot(){let e=super.createRenderRoot();return this.renderOptions.renderBefore??=e.firstChild,e}update(e){let t=this.render();this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),super.update(e),this._$Do=Re(t,this.renderRoot,this.renderOptions)}connectedCallback(){super.connectedCallback(),this._$Do?.setConnected(!0)}disconnectedCallback(){super.disconnectedCallback(),this._$Do?.setConnected(!1)}render(){return M}};L._$litElement$=!0,L.finalized=!0,ze.litElementHydrateSupport?.({LitElement:L});var Be=ze.litElementPolyfillSupport;Be?.({LitElement:L}),(ze.litElementVersions??=[]).push(`4.2.2`);var R=e=>(t,n)=>{n===void 0?customElements.define(e,t):n.addInitializer(()=>{customElements.define(e,t)})},Ve={attribute:!0,type:String,converter:x,reflect:!1,hasChanged:ue},He=(e=Ve,t,n)=>{let{kind:r,metadata:i}=n,a=globalThis.litPropertyMetadata.get(i);if(a===void 0&&globalThis.litPropertyMetadata.set(i,a=new Map),r===`setter`&&((e=Object.create(e)).wrapped=!0),a.set(n.name,e),r===`accessor`){let{name:r}=n;return{set(n){let i=t.get.call(this);t.set.call(this,n),this.requestUpdate(r,i,e,!0,n)},init(t){return t!==void 0&&this.C(r,void 0,e,t),t}}}if(r===`setter`){let{name:r}=n;return function(n){let i=this[r];t.call(this,n),this.requestUpdate(r,i,e,!0,n)}}throw Error(`Unsupported decorator location: `+r)};function z(e){return(t,n)=>typeof n==`object`?He(e,t,n):((e,t,n)=>{let r=t.hasOwnProperty(n);return t.constructor.createProperty(n,e),r?Object.getOwnPropertyDescriptor(t,n):void 0})(e,t,n)}function B(e){return z({...e,state:!0,attribute:!1})}var Ue=(e,t,n)=>(n.configurable=!0,n.enumerable=!0,Reflect.decorate&&typeof t!=`object`&&Object.defineProperty(e,t,n),n);function V(e,t){return(n,r,i)=>{let a=t=>t.renderRoot?.querySelector(e)??null;if(t){let{get:e,set:t}=typeof r==`object`?n:i??(()=>{let e=Symbol();return{get(){return this[e]},set(t){this[e]=t}}})();return Ue(n,r,{get(){let n=e.call(this);return n===void 0&&(n=a(this),(n!==null||this.hasUpdated)&&t.call(this,n)),n}})}return Ue(n,r,{get(){return a(this)}})}}var H=g`
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
`,U=g`
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
`;function We(e){let[t=``,n=``]=e.replace(/^#/,``).split(`?`,2),r=new URLSearchParams(n),i=/^\/source\/([^/]+)$/.exec(t);if(i)try{return{view:`source`,name:decodeURIComponent(i[1]),query:r}}catch{}return{view:`wall`,query:r}}function Ge(e){return`#/source/${encodeURIComponent(e)}`}function Ke(e){let t=e.toString();return t===``?`#/`:`#/?${t}`}function qe(e){return/^#?\/?token=/.test(e)?new URLSearchParams(e.replace(/^#\/?/,``)).get(`token`):null}var Je=new Intl.NumberFormat(`en-US`,{maximumFractionDigits:0});function W(e){return e==null?`–`:Je.format(e)}function Ye(e,t,n=`${t}s`){return`${W(e)} ${e===1?t:n}`}function Xe(e){return e>=1e3?`${Number((e/1e3).toFixed(3))} kHz`:`${e} Hz`}function Ze(e){if(e<60)return`${e<10?e.toFixed(1):Math.floor(e)} s`;let t=Math.floor(e),n=Math.floor(t/86400),r=Math.floor(t/3600)%24,i=Math.floor(t/60)%60;if(n>0)return`${n} d ${G(r)}:${G(i)}`;let a=G(t%60);return r>0?`${r}:${G(i)}:${a}`:`${i}:${a}`}function G(e){return String(e).padStart(2,`0`)}function Qe(e){let t=Math.abs(e),[n,r]=t>=1||t===0?[1,`s`]:t>=.001?[1e3,`ms`]:t>=1e-6?[1e6,`µs`]:[1e9,`ns`];return`${e<0?`−`:``}${(t*n).toFixed(1)} ${r}`}var $e={failed:{label:`failed`,meaning:`It has given up.`,colour:`--bad`,mark:`M2 2L10 10M10 2L2 10`},recovering:{label:`recovering`,meaning:`It is started again.`,colour:`--warn`,mark:`M10 6A4 4 0 1 1 6 2H9M7 0L9 2L7 4`},degraded:{label:`degraded`,meaning:`Part of its audio is missing.`,colour:`--warn`,mark:`M6 1L11 10H1ZM6 4V7`},starting:{label:`starting`,meaning:`It is opening.`,colour:`--busy`,mark:`M2 6H10M7 3L10 6L7 9`},running:{label:`running`,meaning:`Its frames come.`,colour:`--good`,mark:`M3 1.5L10 6L3 10.5Z`},paused:{label:`paused`,meaning:`It waits until it is resumed.`,colour:`--busy`,mark:`M4 2V10M8 2V10`},created:{label:`created`,meaning:`It was not started yet.`,colour:`--still`,mark:`M6 2A4 4 0 1 1 5.9 2`},stopped:{label:`stopped`,meaning:`It was stopped.`,colour:`--still`,mark:`M2.5 2.5H9.5V9.5H2.5Z`},ended:{label:`ended`,meaning:`It came to its end.`,colour:`--still`,mark:`M2 6.5L5 9.5L10 3`}};Object.keys($e);function et(e){return $e[e]??{label:e,meaning:``,colour:`--still`,mark:`M2 6H10`}}function tt(e){let t=et(e);return j`<svg class="state-mark" width="12" height="12" viewBox="0 0 12 12" aria-hidden="true" style="flex:none">
    <path d=${t.mark} fill="none" stroke="var(${t.colour})" stroke-width="1.8" stroke-linejoin="round"
      stroke-linecap="round"></path>
  </svg>`}function nt(e){let t=et(e);return j`<span title=${t.meaning} style="display:inline-flex;align-items:center;gap:5px;color:var(${t.colour});
    font-weight:600">${tt(e)}${t.label}</span>`}function K(e,t,n,r){var i=arguments.length,a=i<3?t:r===null?r=Object.getOwnPropertyDescriptor(t,n):r,o;if(typeof Reflect==`object`&&typeof Reflect.decorate==`function`)a=Reflect.decorate(e,t,n,r);else for(var s=e.length-1;s>=0;s--)(o=e[s])&&(a=(i<3?o(a):i>3?o(t,n,a):o(t,n))||a);return i>3&&a&&Object.defineProperty(t,n,a),a}var q=class extends L{constructor(...e){super(...e),this.query=new URLSearchParams}static{this.styles=[H,g`
      :host {
        display: block;
        padding: 16px;
      }
    `]}connectedCallback(){super.connectedCallback(),this.forget=this.connection.on(`sources`,()=>this.requestUpdate())}disconnectedCallback(){super.disconnectedCallback(),this.forget?.()}render(){return j`<ul>${[...this.connection.sources.values()].map(e=>j`<li>
      <a href=${Ge(e.name)}>${e.name}</a> ${nt(e.state)}
      delivered ${W(e.totals?.delivered)}, lost ${W(e.totals?.lost)}</li>`)}</ul>`}};K([z({attribute:!1})],q.prototype,`connection`,void 0),K([z({attribute:!1})],q.prototype,`query`,void 0),q=K([R(`ap-wall`)],q);var J=class extends Error{constructor(e,t){super(t),this.status=e}},rt={"X-AudioPipelines":`1`};async function it(e){let t;if(e.headers.get(`content-type`)?.includes(`json`)===!0){let n=await e.json().catch(()=>({}));t=n.detail??n.title}return new J(e.status,t??`The server answered ${e.status} ${e.statusText}.`)}var at=class{constructor(e,t=()=>void 0){this.base=e,this.onUnauthorized=t}url(e){return new URL(e,this.base)}socketUrl(e){let t=this.url(e);return t.protocol=t.protocol===`https:`?`wss:`:`ws:`,t}async fetch(e,t={}){let n=await fetch(this.url(e),{cache:`no-store`,credentials:`same-origin`,...t});if(n.ok)return n;throw n.status===401&&e!==`login`&&this.onUnauthorized(),await it(n)}async json(e,t){return await(await this.fetch(e,t?{signal:t}:{})).json()}async post(e,t={}){let n=await this.fetch(e,{method:`POST`,headers:{...rt,"Content-Type":`application/json`},body:JSON.stringify(t)});return n.status===204?null:await n.json()}info(){return this.json(`api/v1/info`)}login(e){return this.post(`login`,{token:e})}logout(){return this.post(`logout`)}sources(){return this.json(`api/v1/sources`)}detail(e,t){return this.json(Y(e),t)}gaps(e,t,n){return this.json(`${Y(e)}/gaps?seconds=${t}`,n)}history(e,t,n){return this.json(`${Y(e)}/history?seconds=${t}`,n)}latency(e,t){return this.json(`${Y(e)}/latency`,t)}events(e,t,n){return this.json(`${Y(e)}/events${t===void 0?``:`?after=${t}`}`,n)}async graph(e,t){return(await this.fetch(`${Y(e)}/graph`,t?{signal:t}:{})).text()}description(e,t){return this.json(`${Y(e)}/description`,t)}command(e,t){return this.post(`${Y(e)}/${t}`)}};function Y(e){return`api/v1/sources/${encodeURIComponent(e)}`}var ot=class extends Error{constructor(e,t){super(e),this.name=`ParseError`,this.type=t.type,this.field=t.field,this.value=t.value,this.line=t.line}},st=10,ct=13,X=32;function lt(e){}function ut(e){if(typeof e==`function`)throw TypeError("`config` must be an object, got a function instead. Did you mean `createParser({onEvent: fn})`?");let{onEvent:t=lt,onError:n=lt,onRetry:r=lt,onComment:i,maxBufferSize:a}=e,o=[],s=0,c=!0,l,u=``,d=0,f,p=!1;function ee(e){if(p)throw Error("Cannot feed parser: it was terminated after exceeding the configured max buffer size. Call `reset()` to resume parsing.");if(c&&(c=!1,e.charCodeAt(0)===239&&e.charCodeAt(1)===187&&e.charCodeAt(2)===191&&(e=e.slice(3))),o.length===0){let t=h(e);t!==``&&(o.push(t),s=t.length),m();return}if(e.indexOf(`
`)===-1&&e.indexOf(`\r`)===-1){o.push(e),s+=e.length,m();return}o.push(e);let t=o.join(``);o.length=0,s=0;let n=h(t);n!==``&&(o.push(n),s=n.length),m()}function m(){a!==void 0&&(s+u.length<=a||(p=!0,o.length=0,s=0,l=void 0,u=``,d=0,f=void 0,n(new ot(`Buffered data exceeded max buffer size of ${a} characters`,{type:`max-buffer-size-exceeded`}))))}function h(e){let n=0;if(e.indexOf(`\r`)===-1){let r=e.indexOf(`
`,n);for(;r!==-1;){if(n===r){d>0&&t({id:l,event:f,data:u}),l=void 0,u=``,d=0,f=void 0,n=r+1,r=e.indexOf(`
`,n);continue}let i=e.charCodeAt(n);if(dt(e,n,i)){let i=e.charCodeAt(n+5)===X?n+6:n+5,a=e.slice(i,r);if(d===0&&e.charCodeAt(r+1)===st){t({id:l,event:f,data:a}),l=void 0,u=``,f=void 0,n=r+2,r=e.indexOf(`
`,n);continue}u=d===0?a:`${u}
${a}`,d++}else ft(e,n,i)?f=e.slice(e.charCodeAt(n+6)===X?n+7:n+6,r)||void 0:g(e,n,r);n=r+1,r=e.indexOf(`
`,n)}return e.slice(n)}for(;n<e.length;){let t=e.indexOf(`\r`,n),r=e.indexOf(`
`,n),i=-1;if(t!==-1&&r!==-1?i=t<r?t:r:t===-1?r!==-1&&(i=r):i=t===e.length-1?-1:t,i===-1)break;g(e,n,i),n=i+1,e.charCodeAt(n-1)===ct&&e.charCodeAt(n)===st&&n++}return e.slice(n)}function g(e,t,n){if(t===n){v();return}let r=e.charCodeAt(t);if(dt(e,t,r)){let r=e.charCodeAt(t+5)===X?t+6:t+5,i=e.slice(r,n);u=d===0?i:`${u}
${i}`,d++;return}if(ft(e,t,r)){f=e.slice(e.charCodeAt(t+6)===X?t+7:t+6,n)||void 0;return}if(r===105&&e.charCodeAt(t+1)===100&&e.charCodeAt(t+2)===58){let r=e.slice(e.charCodeAt(t+3)===X?t+4:t+3,n);r.includes(`\0`)||(l=r);return}if(r===58){if(i){let r=e.slice(t,n);i(r.slice(e.charCodeAt(t+1)===X?2:1))}return}let a=e.slice(t,n),o=a.indexOf(`:`);if(o===-1){_(a,``,a);return}let s=a.slice(0,o),c=a.charCodeAt(o+1)===X?2:1;_(s,a.slice(o+c),a)}function _(e,t,i){switch(e){case`event`:f=t||void 0;break;case`data`:u=d===0?t:`${u}
${t}`,d++;break;case`id`:t.includes(`\0`)||(l=t);break;case`retry`:/^\d+$/.test(t)?r(parseInt(t,10)):n(new ot(`Invalid \`retry\` value: "${t}"`,{type:`invalid-retry`,value:t,line:i}));break;default:n(new ot(`Unknown field "${e.length>20?`${e.slice(0,20)}\u2026`:e}"`,{type:`unknown-field`,field:e,value:t,line:i}))}}function v(){d>0&&t({id:l,event:f,data:u}),l=void 0,u=``,d=0,f=void 0}function te(e={}){if(e.consume&&o.length>0){let e=o.join(``);g(e,0,e.length)}c=!0,l=void 0,u=``,d=0,f=void 0,o.length=0,s=0,p=!1}return{feed:ee,reset:te}}function dt(e,t,n){return n===100&&e.charCodeAt(t+1)===97&&e.charCodeAt(t+2)===116&&e.charCodeAt(t+3)===97&&e.charCodeAt(t+4)===58}function ft(e,t,n){return n===101&&e.charCodeAt(t+1)===118&&e.charCodeAt(t+2)===101&&e.charCodeAt(t+3)===110&&e.charCodeAt(t+4)===116&&e.charCodeAt(t+5)===58}function pt(e,t=Math.random()){return Math.min(15e3,1e3*2**Math.min(e,10))*(1-t/4)}var mt=12e3,ht=class{constructor(e,t,n){this.client=e,this.received=t,this.statusChanged=n,this.abort=null,this.attempt=0,this.source=null,this.running=!1,this.status=`idle`,this.reason=``,this.nextAttempt=0}start(e=this.source){this.running&&e===this.source||(this.source=e,this.running=!0,this.attempt=0,this.connect())}stop(){this.running=!1,this.close(),this.setStatus(`idle`)}retryNow(){this.running&&this.status!==`open`&&this.connect()}close(){clearTimeout(this.retry),this.abort?.abort(),this.abort=null}connect(){this.close();let e=this.abort=new AbortController;this.status!==`lost`&&this.setStatus(`connecting`),this.read(e).catch(t=>{if(this.abort!==e)return;if(this.reason=t instanceof Error?t.message:String(t),t instanceof J&&t.status===401){this.running=!1,this.setStatus(`refused`);return}let n=pt(this.attempt++);this.nextAttempt=Date.now()+n,this.setStatus(`lost`),this.retry=setTimeout(()=>this.connect(),n)})}async read(e){let t=this.source===null?``:`?source=${encodeURIComponent(this.source)}`,n=setTimeout(()=>e.abort(),mt);try{let r=await this.client.fetch(`api/v1/events${t}`,{signal:e.signal,headers:{Accept:`text/event-stream`}});if(!r.body)throw Error(`The server sent no events.`);let i=r.body.pipeThrough(new TextDecoderStream).getReader(),a=ut({onEvent:t=>{this.abort===e&&this.received(t.event??`message`,JSON.parse(t.data))}});for(;;){let{value:t,done:r}=await i.read();if(r||this.abort!==e)throw Error(`The server ended the events.`);clearTimeout(n),n=setTimeout(()=>e.abort(),mt),a.feed(t),this.attempt=0,this.status!==`open`&&this.setStatus(`open`)}}catch(t){throw e.signal.aborted&&this.abort===e?Error(`The server has said nothing for ${mt/1e3} seconds.`):t}finally{clearTimeout(n),e.abort()}}setStatus(e){this.status=e,this.statusChanged(this)}},gt={levels:1,waveform:2,spectrum:3,sound:4};function _t(e){return e.byteLength<16||e.getUint8(1)!==1?null:{kind:e.getUint8(0),source:e.getUint16(2,!0),epoch:e.getUint32(4,!0),sampleIndex:Number(e.getBigInt64(8,!0))}}var vt=class{constructor(){this.sent=[],this.first=1,this.last=``,this.current=null}send(e){let t=JSON.stringify(e);return t===this.last?null:(this.last=t,this.sent.push(structuredClone(e)),t)}taken(e){for(;this.sent.length>0&&this.first<=e;)this.current=this.sent.shift(),this.first++}},yt=new Set([1002,1003,1007,1009]),bt=class{constructor(e){this.client=e,this.listeners=new Map,this.request={},this.line=null,this.socket=null,this.attempt=0,this.awake=!1,this.queued=!1,this.onError=()=>void 0,this.onStatus=()=>void 0}listen(e,t){let n=this.listeners.get(e)??new Set;return this.listeners.set(e,n),n.add(t),()=>n.delete(t)}ask(e){this.request=Object.fromEntries(Object.entries({...this.request,...e}).filter(([,e])=>e!==void 0)),this.queued||(this.queued=!0,queueMicrotask(()=>{this.queued=!1,this.update()}))}setAwake(e){e!==this.awake&&(this.awake=e,this.attempt=0,this.update())}get wanted(){let{levels:e,picture:t,listen:n}=this.request;return this.awake&&((e?.length??0)>0||t!==void 0||n!==void 0)}update(){if(!this.wanted)this.close();else if(!this.socket)this.open();else if(this.socket.readyState===WebSocket.OPEN){let e=this.line?.send(this.request);e!=null&&this.socket.send(e)}}open(){clearTimeout(this.retry);let e=new WebSocket(this.client.socketUrl(`api/v1/live`),`audiopipelines.v1`);e.binaryType=`arraybuffer`,this.socket=e,this.line=new vt,e.onopen=()=>{this.onStatus(!0),this.update()},e.onmessage=t=>{this.socket===e&&(this.attempt=0,typeof t.data==`string`?this.takeText(t.data):this.takeBinary(t.data))},e.onclose=t=>{this.socket===e&&(this.socket=null,this.onStatus(!1),t.reason&&this.onError(t.reason),!yt.has(t.code)&&this.wanted&&(this.retry=setTimeout(()=>this.update(),pt(this.attempt++))))}}close(){clearTimeout(this.retry);let e=this.socket;this.socket=null,e&&(e.close(1e3),this.onStatus(!1))}takeText(e){let t=JSON.parse(e);t.taken!==void 0&&this.line?.taken(t.taken),t.error!==void 0&&this.onError(t.error)}takeBinary(e){let t=new DataView(e),n=_t(t),r=this.line?.current;if(n&&r)for(let e of this.listeners.get(n.kind)??[])e(n,t,r)}};function xt(e){let t=()=>e(document.visibilityState===`visible`);return document.addEventListener(`visibilitychange`,t),t(),()=>document.removeEventListener(`visibilitychange`,t)}var St=class{constructor(){this.listeners=new Map}on(e,t){let n=this.listeners.get(e)??new Set;return this.listeners.set(e,n),n.add(t),()=>n.delete(t)}tell(e,t){for(let n of[...this.listeners.get(e)??[]])n(t)}},Ct=class extends St{constructor(e){super(),this.known=new Map,this.watched=null,this.clockOffset=0,this.visible=!0,this.status=`starting`,this.info=null,this.loaded=!1,this.client=new at(e,()=>this.needLogin()),this.live=new bt(this.client),this.live.onError=e=>this.tell(`liveError`,e),this.events=new ht(this.client,(e,t)=>this.receive(e,t),()=>this.eventsChanged())}get sources(){return this.known}now(){return Date.now()+this.clockOffset}start(){xt(e=>{this.visible=e,this.wake()})}async login(e){await this.client.login(e),this.status=`starting`,this.wake()}async logout(){await this.client.logout(),this.needLogin()}watch(e){this.watched=e,(this.status===`open`||this.status===`lost`)&&this.events.start(e)}wake(){this.visible?this.begin():(this.live.setAwake(!1),this.events.stop(),this.status!==`login`&&this.setStatus(`asleep`))}async begin(){try{this.info=await this.client.info(),this.setServerTime(this.info.serverTime)}catch{}this.visible&&(this.info?.needsLogin===!0?this.needLogin():this.events.start(this.watched))}needLogin(){this.live.setAwake(!1),this.events.stop(),this.known.clear(),this.loaded=!1,this.setStatus(`login`)}eventsChanged(){let e=this.events.status;e===`refused`?this.needLogin():e===`open`?this.opened():e===`lost`&&this.lost()}opened(){this.info?.version===void 0&&this.client.info().then(e=>{this.info=e,this.tell(`status`,this.status)},()=>void 0),this.live.setAwake(!0),this.setStatus(`open`)}lost(){this.live.setAwake(!1),this.setStatus(`lost`)}receive(e,t){e===`sources`||e===`changes`?this.take(e===`sources`,t):e===`detail`?this.tell(`detail`,t):e===`event`?this.tell(`event`,t):e===`gap`&&this.tell(`gap`,t)}take(e,t){this.setServerTime(t.time),e&&this.known.clear();for(let e of t.sources??[])this.known.set(e.name,e);for(let e of t.removed??[])this.known.delete(e);this.loaded=!0,this.tell(`sources`,this.known)}setServerTime(e){let t=e===void 0?NaN:Date.parse(e);Number.isNaN(t)||(this.clockOffset=t-Date.now())}setStatus(e){this.status=e,this.tell(`status`,e)}},wt={starting:`connecting`,login:`not logged in`,open:`live`,lost:`connection lost`,asleep:`asleep`},Z=class extends L{constructor(...e){super(...e),this.status=`starting`,this.info=null,this.home=`#/`,this.choose=e=>{c(e.target.value)}}static{this.styles=[H,U,g`
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
      }
    `]}render(){let e=this.info?.version;return j`<header>
      <a class="home" href=${this.home}>
        <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
          <g fill="var(--accent)"><rect x="1" y="8" width="3" height="10"></rect><rect x="6" y="3" width="3" height="15"></rect>
          <rect x="11" y="11" width="3" height="7"></rect></g>
          <rect x="16.5" y="6.5" width="2.5" height="11" fill="none" stroke="var(--reason-lost)"
            stroke-dasharray="2 1.5"></rect>
        </svg>AudioPipelines</a>
      ${e===void 0?N:j`<span class="version">${e}</span>`}
      <span class="status" role="status" data-status=${this.status}>
        <span class="dot"></span>${wt[this.status]}</span>
      <div class="end">
        <label class="hidden-text" for="theme">Colours</label>
        <select id="theme" @change=${this.choose}>
          ${[`system`,`light`,`dark`].map(e=>j`<option value=${e}
            ?selected=${o()===e}>${e}</option>`)}
        </select>
        <button @click=${()=>this.dispatchEvent(new CustomEvent(`help`))} aria-label="Keys" title="Keys (?)">?</button>
      </div>
    </header>`}};K([z({attribute:!1})],Z.prototype,`connection`,void 0),K([z()],Z.prototype,`status`,void 0),K([z({attribute:!1})],Z.prototype,`info`,void 0),K([z()],Z.prototype,`home`,void 0),Z=K([R(`ap-header`)],Z);function Tt(e){let t=e.composedPath()[0];return t instanceof HTMLInputElement||t instanceof HTMLTextAreaElement||t instanceof HTMLSelectElement}var Et=[{where:`Everywhere`,keys:[{key:`?`,does:`shows this help`},{key:`Esc`,does:`leaves a dialog, the search, or a source`}]},{where:`Wall`,keys:[{key:`/`,does:`goes to the search`},{key:`← ↑ → ↓`,does:`go from tile to tile`},{key:`Home, End`,does:`go to the first and the last tile`},{key:`Enter`,does:`opens the source`},{key:`← → on levels`,does:`read channel by channel`}]}],Dt=class extends L{static{this.styles=[H,U,g`
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
    `]}get isOpen(){return this.dialog.open}show(){this.dialog.open||this.dialog.showModal()}render(){return j`<dialog aria-labelledby="title">
      <h2 id="title">Keys</h2>
      ${Et.map(e=>j`<h3>${e.where}</h3>
        <dl>${e.keys.map(e=>j`<dt>${e.key}</dt><dd>${e.does}</dd>`)}</dl>`)}
      <button @click=${()=>this.dialog.close()}>Close</button>
    </dialog>`}};K([V(`dialog`)],Dt.prototype,`dialog`,void 0),Dt=K([R(`ap-help`)],Dt);var Q=class extends L{constructor(...e){super(...e),this.error=``,this.busy=!1,this.submit=async e=>{e.preventDefault(),this.busy=!0,this.error=``;try{await this.connection.login(this.input.value.trim())}catch(e){this.error=Ot(e),this.input.select()}finally{this.busy=!1}}}static{this.styles=[H,U,g`
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
    `]}firstUpdated(){this.input.focus()}render(){return j`<form @submit=${this.submit} aria-labelledby="title">
      <h1 id="title">Token needed</h1>
      <p>The server shows its sources to those who have its token. Whoever started the server has it: it is in the
        host's settings, or was printed when the page was opened.</p>
      <input type="text" name="username" autocomplete="username" value="AudioPipelines" hidden />
      <label>Token
        <input type="password" name="token" autocomplete="current-password" spellcheck="false" required
          aria-describedby=${this.error?`error`:N} aria-invalid=${this.error?`true`:N} />
      </label>
      <div role="alert">${this.error?j`<p class="error" id="error">${this.error}</p>`:N}</div>
      <button class="main" ?disabled=${this.busy}>${this.busy?`Asking…`:`Show the sources`}</button>
    </form>`}};K([z({attribute:!1})],Q.prototype,`connection`,void 0),K([B()],Q.prototype,`error`,void 0),K([B()],Q.prototype,`busy`,void 0),K([V(`input[name=token]`)],Q.prototype,`input`,void 0),Q=K([R(`ap-login`)],Q);function Ot(e){return e instanceof J?e.status===401?`This is not the server's token. Look at its settings, then try again.`:e.message:`The server does not answer. See that it runs, then try again.`}var kt=class extends L{static{this.styles=[H,U,g`
      div {
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
    `]}connectedCallback(){super.connectedCallback(),this.timer=setInterval(()=>this.requestUpdate(),1e3)}disconnectedCallback(){super.disconnectedCallback(),clearInterval(this.timer)}render(){let{events:e}=this.connection,t=Math.max(0,Math.ceil((e.nextAttempt-Date.now())/1e3));return j`<div>
      <p><strong role="alert">Connection lost.</strong> What you see is what was heard last.
        <span class="why">${e.reason}</span>
        ${t>0?j`Trying again in ${t} s.`:j`Trying…`}</p>
      <button @click=${()=>e.retryNow()}>Try now</button>
    </div>`}};K([z({attribute:!1})],kt.prototype,`connection`,void 0),kt=K([R(`ap-lost-banner`)],kt);var At=(function(){let e=typeof document<`u`&&document.createElement(`link`).relList;return e&&e.supports&&e.supports(`modulepreload`)?`modulepreload`:`preload`})(),jt=function(e,t){return new URL(e,t).href},Mt={},Nt=function(e){return e.pathname.endsWith(`.css`)},Pt=function(e,t,n){if(t in e)return e[t];let r=n();if(!r){e[t]=void 0;return}let i=r.then(()=>{e[t]=void 0},n=>{throw e[t]=void 0,n});return e[t]=i,i},Ft=function(e,t,n){let r=Promise.resolve();if(t&&t.length>0){let e,i=document.querySelector(`meta[property=csp-nonce]`),a=i?.nonce||i?.getAttribute(`nonce`);function o(e){return Promise.all(e.map(e=>Promise.resolve(e).then(e=>({status:`fulfilled`,value:e}),e=>({status:`rejected`,reason:e}))))}function s(e){return import.meta.resolve?new URL(import.meta.resolve(e)):new URL(e,import.meta.url)}r=o(t.map(t=>{t=jt(t,n);let r=s(t),i=Nt(r);return Pt(Mt,r.href,()=>{if(e===void 0){e={all:new Set,styles:new Set};let t=document.getElementsByTagName(`link`);for(let n=t.length-1;n>=0;n--){let r=t[n];e.all.add(r.href),r.rel===`stylesheet`&&e.styles.add(r.href)}}if((i?e.styles:e.all).has(r.href))return;let t=document.createElement(`link`);if(t.rel=i?`stylesheet`:At,i||(t.as=`script`),t.crossOrigin=``,t.href=r.href,a&&t.setAttribute(`nonce`,a),document.head.appendChild(t),i)return new Promise((e,n)=>{let i=a=>{t.removeEventListener(`load`,i),t.removeEventListener(`error`,i),a.type===`error`?n(Error(`Unable to preload CSS for ${r}`)):e(a)};t.addEventListener(`load`,i),t.addEventListener(`error`,i)})})}).filter(e=>e!==void 0))}function i(e){let t=new Event(`vite:preloadError`,{cancelable:!0});if(t.payload=e,window.dispatchEvent(t),!t.defaultPrevented)throw e}return r.then(t=>{for(let e of t||[])e.status===`rejected`&&i(e.reason);return e().catch(i)})},$=class extends L{constructor(...e){super(...e),this.connection=new Ct(new URL(`.`,location.href)),this.route=We(location.hash),this.sourceViewLoaded=!1,this.settled=!1,this.moved=()=>{if(qe(location.hash)!==null){this.takeToken().then(()=>location.reload());return}let e=this.route;this.route=We(location.hash),document.title=this.route.view===`source`?`${this.route.name} · AudioPipelines`:`AudioPipelines`,this.route.view===`source`&&!this.sourceViewLoaded&&Ft(()=>import(`./source-view-DnfNBBzE.js`).then(()=>this.sourceViewLoaded=!0),[],import.meta.url),e.view!==this.route.view&&(scrollTo(0,0),this.updateComplete.then(()=>this.main.focus({preventScroll:!0})))},this.pressed=e=>{if(!(e.defaultPrevented||e.ctrlKey||e.metaKey||e.altKey||Tt(e))){if(e.key===`?`)this.help.show();else if(e.key===`Escape`&&this.route.view===`source`&&!this.help.isOpen)location.hash=this.wallHash;else return;e.preventDefault()}},this.wallHash=`#/`,this.skip=e=>{e.preventDefault(),this.main.focus()}}static{this.styles=[H,g`
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
    `]}connectedCallback(){super.connectedCallback(),addEventListener(`hashchange`,this.moved),addEventListener(`keydown`,this.pressed),this.connection.on(`status`,()=>this.requestUpdate()),this.connection.on(`sources`,()=>{this.settled||this.requestUpdate()}),this.begin()}async begin(){await this.takeToken(),this.moved(),this.connection.start()}async takeToken(){let e=qe(location.hash);e!==null&&(history.replaceState(null,``,`${location.pathname}${location.search}#/`),await this.connection.client.login(e).catch(()=>void 0))}render(){let{status:e,loaded:t}=this.connection;return this.settled=t,this.route.view===`wall`&&(this.wallHash=Ke(this.route.query)),j`
      <a class="skip" href="#content" @click=${this.skip}>Skip to the sources</a>
      <ap-header .connection=${this.connection} .status=${e} .info=${this.connection.info}
        .home=${this.wallHash} @help=${()=>this.help.show()}></ap-header>
      ${e===`lost`?j`<ap-lost-banner .connection=${this.connection}></ap-lost-banner>`:N}
      <main id="content" tabindex="-1">${this.content()}</main>
      <ap-help></ap-help>
    `}content(){let{status:e,loaded:t}=this.connection;return e===`login`?j`<ap-login .connection=${this.connection}></ap-login>`:t?this.route.view===`wall`?j`<ap-wall .connection=${this.connection} .query=${this.route.query}></ap-wall>`:this.sourceViewLoaded?j`<ap-source .connection=${this.connection} .name=${this.route.name} .query=${this.route.query}></ap-source>`:j`<p class="waiting" role="status">Loading…</p>`:j`<p class="waiting" role="status">${e===`lost`?`Nothing was heard of the sources yet.`:`Asking for the sources…`}</p>`}};K([B()],$.prototype,`route`,void 0),K([B()],$.prototype,`sourceViewLoaded`,void 0),K([V(`ap-help`)],$.prototype,`help`,void 0),K([V(`main`)],$.prototype,`main`,void 0),$=K([R(`ap-page`)],$);export{u as C,h as S,L as _,nt as a,Ee as b,Ze as c,H as d,U as f,R as g,z as h,K as i,Xe as l,B as m,gt as n,W as o,V as p,J as r,Ye as s,St as t,Qe as u,N as v,l as w,g as x,j as y};