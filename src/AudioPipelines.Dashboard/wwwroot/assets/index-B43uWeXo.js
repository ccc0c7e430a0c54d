var e=`audiopipelines.theme`,t=matchMedia(`(prefers-color-scheme: dark)`),n=new Set,r=i();function i(){try{let t=localStorage.getItem(e);return t===`light`||t===`dark`?t:`system`}catch{return`system`}}function a(){document.documentElement.dataset.theme=s()?`dark`:`light`;for(let e of[...n])e()}function o(){return r}function s(){return r===`system`?t.matches:r===`dark`}function c(t){r=t;try{localStorage.setItem(e,t)}catch{}a()}t.addEventListener(`change`,a),a();var l=globalThis,u=l.ShadowRoot&&(l.ShadyCSS===void 0||l.ShadyCSS.nativeShadow)&&`adoptedStyleSheets`in Document.prototype&&`replace`in CSSStyleSheet.prototype,d=Symbol(),f=new WeakMap,p=class{constructor(e,t,n){if(this._$cssResult$=!0,n!==d)throw Error("CSSResult is not constructable. Use `unsafeCSS` or `css` instead.");this.cssText=e,this.t=t}get styleSheet(){let e=this.o,t=this.t;if(u&&e===void 0){let n=t!==void 0&&t.length===1;n&&(e=f.get(t)),e===void 0&&((this.o=e=new CSSStyleSheet).replaceSync(this.cssText),n&&f.set(t,e))}return e}toString(){return this.cssText}},ee=e=>new p(typeof e==`string`?e:e+``,void 0,d),m=(e,...t)=>new p(e.length===1?e[0]:t.reduce((t,n,r)=>t+(e=>{if(!0===e._$cssResult$)return e.cssText;if(typeof e==`number`)return e;throw Error(`Value passed to 'css' function must be a 'css' function result: `+e+`. Use 'unsafeCSS' to pass non-literal values, but take care to ensure page security.`)})(n)+e[r+1],e[0]),e,d),te=(e,t)=>{if(u)e.adoptedStyleSheets=t.map(e=>e instanceof CSSStyleSheet?e:e.styleSheet);else for(let n of t){let t=document.createElement(`style`),r=l.litNonce;r!==void 0&&t.setAttribute(`nonce`,r),t.textContent=n.cssText,e.appendChild(t)}},h=u?e=>e:e=>e instanceof CSSStyleSheet?(e=>{let t=``;for(let n of e.cssRules)t+=n.cssText;return ee(t)})(e):e,{is:g,defineProperty:ne,getOwnPropertyDescriptor:re,getOwnPropertyNames:ie,getOwnPropertySymbols:ae,getPrototypeOf:oe}=Object,_=globalThis,se=_.trustedTypes,ce=se?se.emptyScript:``,le=_.reactiveElementPolyfillSupport,v=(e,t)=>e,y={toAttribute(e,t){switch(t){case Boolean:e=e?ce:null;break;case Object:case Array:e=e==null?e:JSON.stringify(e)}return e},fromAttribute(e,t){let n=e;switch(t){case Boolean:n=e!==null;break;case Number:n=e===null?null:Number(e);break;case Object:case Array:try{n=JSON.parse(e)}catch{n=null}}return n}},b=(e,t)=>!g(e,t),ue={attribute:!0,type:String,converter:y,reflect:!1,useDefault:!1,hasChanged:b};Symbol.metadata??=Symbol(`metadata`),_.litPropertyMetadata??=new WeakMap;var x=class extends HTMLElement{static addInitializer(e){this._$Ei(),(this.l??=[]).push(e)}static get observedAttributes(){return this.finalize(),this._$Eh&&[...this._$Eh.keys()]}static createProperty(e,t=ue){if(t.state&&(t.attribute=!1),this._$Ei(),this.prototype.hasOwnProperty(e)&&((t=Object.create(t)).wrapped=!0),this.elementProperties.set(e,t),!t.noAccessor){let n=Symbol(),r=this.getPropertyDescriptor(e,n,t);r!==void 0&&ne(this.prototype,e,r)}}static getPropertyDescriptor(e,t,n){let{get:r,set:i}=re(this.prototype,e)??{get(){return this[t]},set(e){this[t]=e}};return{get:r,set(t){let a=r?.call(this);i?.call(this,t),this.requestUpdate(e,a,n)},configurable:!0,enumerable:!0}}static getPropertyOptions(e){return this.elementProperties.get(e)??ue}static _$Ei(){if(this.hasOwnProperty(v(`elementProperties`)))return;let e=oe(this);e.finalize(),e.l!==void 0&&(this.l=[...e.l]),this.elementProperties=new Map(e.elementProperties)}static finalize(){if(this.hasOwnProperty(v(`finalized`)))return;if(this.finalized=!0,this._$Ei(),this.hasOwnProperty(v(`properties`))){let e=this.properties,t=[...ie(e),...ae(e)];for(let n of t)this.createProperty(n,e[n])}let e=this[Symbol.metadata];if(e!==null){let t=litPropertyMetadata.get(e);if(t!==void 0)for(let[e,n]of t)this.elementProperties.set(e,n)}this._$Eh=new Map;for(let[e,t]of this.elementProperties){let n=this._$Eu(e,t);n!==void 0&&this._$Eh.set(n,e)}this.elementStyles=this.finalizeStyles(this.styles)}static finalizeStyles(e){let t=[];if(Array.isArray(e)){let n=new Set(e.flat(1/0).reverse());for(let e of n)t.unshift(h(e))}else e!==void 0&&t.push(h(e));return t}static _$Eu(e,t){let n=t.attribute;return!1===n?void 0:typeof n==`string`?n:typeof e==`string`?e.toLowerCase():void 0}constructor(){super(),this._$Ep=void 0,this.isUpdatePending=!1,this.hasUpdated=!1,this._$Em=null,this._$Ev()}_$Ev(){this._$ES=new Promise(e=>this.enableUpdating=e),this._$AL=new Map,this._$E_(),this.requestUpdate(),this.constructor.l?.forEach(e=>e(this))}addController(e){(this._$EO??=new Set).add(e),this.renderRoot!==void 0&&this.isConnected&&e.hostConnected?.()}removeController(e){this._$EO?.delete(e)}_$E_(){let e=new Map,t=this.constructor.elementProperties;for(let n of t.keys())this.hasOwnProperty(n)&&(e.set(n,this[n]),delete this[n]);e.size>0&&(this._$Ep=e)}createRenderRoot(){let e=this.shadowRoot??this.attachShadow(this.constructor.shadowRootOptions);return te(e,this.constructor.elementStyles),e}connectedCallback(){this.renderRoot??=this.createRenderRoot(),this.enableUpdating(!0),this._$EO?.forEach(e=>e.hostConnected?.())}enableUpdating(e){}disconnectedCallback(){this._$EO?.forEach(e=>e.hostDisconnected?.())}attributeChangedCallback(e,t,n){this._$AK(e,n)}_$ET(e,t){let n=this.constructor.elementProperties.get(e),r=this.constructor._$Eu(e,n);if(r!==void 0&&!0===n.reflect){let i=(n.converter?.toAttribute===void 0?y:n.converter).toAttribute(t,n.type);this._$Em=e,i==null?this.removeAttribute(r):this.setAttribute(r,i),this._$Em=null}}_$AK(e,t){let n=this.constructor,r=n._$Eh.get(e);if(r!==void 0&&this._$Em!==r){let e=n.getPropertyOptions(r),i=typeof e.converter==`function`?{fromAttribute:e.converter}:e.converter?.fromAttribute===void 0?y:e.converter;this._$Em=r;let a=i.fromAttribute(t,e.type);this[r]=a??this._$Ej?.get(r)??a,this._$Em=null}}requestUpdate(e,t,n,r=!1,i){if(e!==void 0){let a=this.constructor;if(!1===r&&(i=this[e]),n??=a.getPropertyOptions(e),!((n.hasChanged??b)(i,t)||n.useDefault&&n.reflect&&i===this._$Ej?.get(e)&&!this.hasAttribute(a._$Eu(e,n))))return;this.C(e,t,n)}!1===this.isUpdatePending&&(this._$ES=this._$EP())}C(e,t,{useDefault:n,reflect:r,wrapped:i},a){n&&!(this._$Ej??=new Map).has(e)&&(this._$Ej.set(e,a??t??this[e]),!0!==i||a!==void 0)||(this._$AL.has(e)||(this.hasUpdated||n||(t=void 0),this._$AL.set(e,t)),!0===r&&this._$Em!==e&&(this._$Eq??=new Set).add(e))}async _$EP(){this.isUpdatePending=!0;try{await this._$ES}catch(e){Promise.reject(e)}let e=this.scheduleUpdate();return e!=null&&await e,!this.isUpdatePending}scheduleUpdate(){return this.performUpdate()}performUpdate(){if(!this.isUpdatePending)return;if(!this.hasUpdated){if(this.renderRoot??=this.createRenderRoot(),this._$Ep){for(let[e,t]of this._$Ep)this[e]=t;this._$Ep=void 0}let e=this.constructor.elementProperties;if(e.size>0)for(let[t,n]of e){let{wrapped:e}=n,r=this[t];!0!==e||this._$AL.has(t)||r===void 0||this.C(t,void 0,n,r)}}let e=!1,t=this._$AL;try{e=this.shouldUpdate(t),e?(this.willUpdate(t),this._$EO?.forEach(e=>e.hostUpdate?.()),this.update(t)):this._$EM()}catch(t){throw e=!1,this._$EM(),t}e&&this._$AE(t)}willUpdate(e){}_$AE(e){this._$EO?.forEach(e=>e.hostUpdated?.()),this.hasUpdated||(this.hasUpdated=!0,this.firstUpdated(e)),this.updated(e)}_$EM(){this._$AL=new Map,this.isUpdatePending=!1}get updateComplete(){return this.getUpdateComplete()}getUpdateComplete(){return this._$ES}shouldUpdate(e){return!0}update(e){this._$Eq&&=this._$Eq.forEach(e=>this._$ET(e,this[e])),this._$EM()}updated(e){}firstUpdated(e){}};x.elementStyles=[],x.shadowRootOptions={mode:`open`},x[v(`elementProperties`)]=new Map,x[v(`finalized`)]=new Map,le?.({ReactiveElement:x}),(_.reactiveElementVersions??=[]).push(`2.1.2`);var de=globalThis,fe=e=>e,S=de.trustedTypes,pe=S?S.createPolicy(`lit-html`,{createHTML:e=>e}):void 0,me=`$lit$`,C=`lit$${Math.random().toFixed(9).slice(2)}$`,he=`?`+C,ge=`<${he}>`,w=document,T=()=>w.createComment(``),E=e=>e===null||typeof e!=`object`&&typeof e!=`function`,_e=Array.isArray,ve=e=>_e(e)||typeof e?.[Symbol.iterator]==`function`,D=`[ 	
\f\r]`,O=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,ye=/-->/g,be=/>/g,k=RegExp(`>|${D}(?:([^\\s"'>=/]+)(${D}*=${D}*(?:[^ \t\n\f\r"'\`<>=]|("|')|))|$)`,`g`),xe=/'/g,Se=/"/g,Ce=/^(?:script|style|textarea|title)$/i,A=(e=>(t,...n)=>({_$litType$:e,strings:t,values:n}))(1),j=Symbol.for(`lit-noChange`),M=Symbol.for(`lit-nothing`),we=new WeakMap,N=w.createTreeWalker(w,129);function Te(e,t){if(!_e(e)||!e.hasOwnProperty(`raw`))throw Error(`invalid template strings array`);return pe===void 0?t:pe.createHTML(t)}var Ee=(e,t)=>{let n=e.length-1,r=[],i,a=t===2?`<svg>`:t===3?`<math>`:``,o=O;for(let t=0;t<n;t++){let n=e[t],s,c,l=-1,u=0;for(;u<n.length&&(o.lastIndex=u,c=o.exec(n),c!==null);)u=o.lastIndex,o===O?c[1]===`!--`?o=ye:c[1]===void 0?c[2]===void 0?c[3]!==void 0&&(o=k):(Ce.test(c[2])&&(i=RegExp(`</`+c[2],`g`)),o=k):o=be:o===k?c[0]===`>`?(o=i??O,l=-1):c[1]===void 0?l=-2:(l=o.lastIndex-c[2].length,s=c[1],o=c[3]===void 0?k:c[3]===`"`?Se:xe):o===Se||o===xe?o=k:o===ye||o===be?o=O:(o=k,i=void 0);let d=o===k&&e[t+1].startsWith(`/>`)?` `:``;a+=o===O?n+ge:l>=0?(r.push(s),n.slice(0,l)+me+n.slice(l)+C+d):n+C+(l===-2?t:d)}return[Te(e,a+(e[n]||`<?>`)+(t===2?`</svg>`:t===3?`</math>`:``)),r]},P=class e{constructor({strings:t,_$litType$:n},r){let i;this.parts=[];let a=0,o=0,s=t.length-1,c=this.parts,[l,u]=Ee(t,n);if(this.el=e.createElement(l,r),N.currentNode=this.el.content,n===2||n===3){let e=this.el.content.firstChild;e.replaceWith(...e.childNodes)}for(;(i=N.nextNode())!==null&&c.length<s;){if(i.nodeType===1){if(i.hasAttributes())for(let e of i.getAttributeNames())if(e.endsWith(me)){let t=u[o++],n=i.getAttribute(e).split(C),r=/([.?@])?(.*)/.exec(t);c.push({type:1,index:a,name:r[2],strings:n,ctor:r[1]===`.`?Oe:r[1]===`?`?ke:r[1]===`@`?Ae:L}),i.removeAttribute(e)}else e.startsWith(C)&&(c.push({type:6,index:a}),i.removeAttribute(e));if(Ce.test(i.tagName)){let e=i.textContent.split(C),t=e.length-1;if(t>0){i.textContent=S?S.emptyScript:``;for(let n=0;n<t;n++)i.append(e[n],T()),N.nextNode(),c.push({type:2,index:++a});i.append(e[t],T())}}}else if(i.nodeType===8){if(i.data===he)c.push({type:2,index:a});else{let e=-1;for(;(e=i.data.indexOf(C,e+1))!==-1;)c.push({type:7,index:a}),e+=C.length-1}}a++}}static createElement(e,t){let n=w.createElement(`template`);return n.innerHTML=e,n}};function F(e,t,n=e,r){if(t===j)return t;let i=r===void 0?n._$Cl:n._$Co?.[r],a=E(t)?void 0:t._$litDirective$;return i?.constructor!==a&&(i?._$AO?.(!1),a===void 0?i=void 0:(i=new a(e),i._$AT(e,n,r)),r===void 0?n._$Cl=i:(n._$Co??=[])[r]=i),i!==void 0&&(t=F(e,i._$AS(e,t.values),i,r)),t}var De=class{constructor(e,t){this._$AV=[],this._$AN=void 0,this._$AD=e,this._$AM=t}get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}u(e){let{el:{content:t},parts:n}=this._$AD,r=(e?.creationScope??w).importNode(t,!0);N.currentNode=r;let i=N.nextNode(),a=0,o=0,s=n[0];for(;s!==void 0;){if(a===s.index){let t;s.type===2?t=new I(i,i.nextSibling,this,e):s.type===1?t=new s.ctor(i,s.name,s.strings,this,e):s.type===6&&(t=new je(i,this,e)),this._$AV.push(t),s=n[++o]}a!==s?.index&&(i=N.nextNode(),a++)}return N.currentNode=w,r}p(e){let t=0;for(let n of this._$AV)n!==void 0&&(n.strings===void 0?n._$AI(e[t]):(n._$AI(e,n,t),t+=n.strings.length-2)),t++}},I=class e{get _$AU(){return this._$AM?._$AU??this._$Cv}constructor(e,t,n,r){this.type=2,this._$AH=M,this._$AN=void 0,this._$AA=e,this._$AB=t,this._$AM=n,this.options=r,this._$Cv=r?.isConnected??!0}get parentNode(){let e=this._$AA.parentNode,t=this._$AM;return t!==void 0&&e?.nodeType===11&&(e=t.parentNode),e}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(e,t=this){e=F(this,e,t),E(e)?e===M||e==null||e===``?(this._$AH!==M&&this._$AR(),this._$AH=M):e!==this._$AH&&e!==j&&this._(e):e._$litType$===void 0?e.nodeType===void 0?ve(e)?this.k(e):this._(e):this.T(e):this.$(e)}O(e){return this._$AA.parentNode.insertBefore(e,this._$AB)}T(e){this._$AH!==e&&(this._$AR(),this._$AH=this.O(e))}_(e){this._$AH!==M&&E(this._$AH)?this._$AA.nextSibling.data=e:this.T(w.createTextNode(e)),this._$AH=e}$(e){let{values:t,_$litType$:n}=e,r=typeof n==`number`?this._$AC(e):(n.el===void 0&&(n.el=P.createElement(Te(n.h,n.h[0]),this.options)),n);if(this._$AH?._$AD===r)this._$AH.p(t);else{let e=new De(r,this),n=e.u(this.options);e.p(t),this.T(n),this._$AH=e}}_$AC(e){let t=we.get(e.strings);return t===void 0&&we.set(e.strings,t=new P(e)),t}k(t){_e(this._$AH)||(this._$AH=[],this._$AR());let n=this._$AH,r,i=0;for(let a of t)i===n.length?n.push(r=new e(this.O(T()),this.O(T()),this,this.options)):r=n[i],r._$AI(a),i++;i<n.length&&(this._$AR(r&&r._$AB.nextSibling,i),n.length=i)}_$AR(e=this._$AA.nextSibling,t){for(this._$AP?.(!1,!0,t);e!==this._$AB;){let t=fe(e).nextSibling;fe(e).remove(),e=t}}setConnected(e){this._$AM===void 0&&(this._$Cv=e,this._$AP?.(e))}},L=class{get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}constructor(e,t,n,r,i){this.type=1,this._$AH=M,this._$AN=void 0,this.element=e,this.name=t,this._$AM=r,this.options=i,n.length>2||n[0]!==``||n[1]!==``?(this._$AH=Array(n.length-1).fill(new String),this.strings=n):this._$AH=M}_$AI(e,t=this,n,r){let i=this.strings,a=!1;if(i===void 0)e=F(this,e,t,0),a=!E(e)||e!==this._$AH&&e!==j,a&&(this._$AH=e);else{let r=e,o,s;for(e=i[0],o=0;o<i.length-1;o++)s=F(this,r[n+o],t,o),s===j&&(s=this._$AH[o]),a||=!E(s)||s!==this._$AH[o],s===M?e=M:e!==M&&(e+=(s??``)+i[o+1]),this._$AH[o]=s}a&&!r&&this.j(e)}j(e){e===M?this.element.removeAttribute(this.name):this.element.setAttribute(this.name,e??``)}},Oe=class extends L{constructor(){super(...arguments),this.type=3}j(e){this.element[this.name]=e===M?void 0:e}},ke=class extends L{constructor(){super(...arguments),this.type=4}j(e){this.element.toggleAttribute(this.name,!!e&&e!==M)}},Ae=class extends L{constructor(e,t,n,r,i){super(e,t,n,r,i),this.type=5}_$AI(e,t=this){if((e=F(this,e,t,0)??M)===j)return;let n=this._$AH,r=e===M&&n!==M||e.capture!==n.capture||e.once!==n.once||e.passive!==n.passive,i=e!==M&&(n===M||r);r&&this.element.removeEventListener(this.name,this,n),i&&this.element.addEventListener(this.name,this,e),this._$AH=e}handleEvent(e){typeof this._$AH==`function`?this._$AH.call(this.options?.host??this.element,e):this._$AH.handleEvent(e)}},je=class{constructor(e,t,n){this.element=e,this.type=6,this._$AN=void 0,this._$AM=t,this.options=n}get _$AU(){return this._$AM._$AU}_$AI(e){F(this,e)}},Me=de.litHtmlPolyfillSupport;Me?.(P,I),(de.litHtmlVersions??=[]).push(`3.3.3`);var Ne=(e,t,n)=>{let r=n?.renderBefore??t,i=r._$litPart$;if(i===void 0){let e=n?.renderBefore??null;r._$litPart$=i=new I(t.insertBefore(T(),e),e,void 0,n??{})}return i._$AI(e),i},R=globalThis,z=class extends x{constructor(){super(...arguments),this.renderOptions={host:this},this._$Do=void 0}createRenderRoot(){let e=super.createRenderRoot();return this.renderOptions.renderBefore??=e.firstChild,e}update(e){let t=this.render();this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),super.update(e),this._$Do=Ne(t,this.renderRoot,this.renderOptions)}connectedCallback(){super.connectedCallback(),this._$Do?.setConnected(!0)}disconnectedCallback(){super.disconnectedCallback(),this._$Do?.setConnected(!1)}render(){return j}};z._$litElement$=!0,z.finalized=!0,R.litElementHydrateSupport?.({LitElement:z});var Pe=R.litElementPolyfillSupport;Pe?.({LitElement:z}),(R.litElementVersions??=[]).push(`4.2.2`);var B=e=>(t,n)=>{n===void 0?customElements.define(e,t):n.addInitializer(()=>{customElements.define(e,t)})},Fe={attribute:!0,type:String,converter:y,reflect:!1,hasChanged:b},Ie=(e=Fe,t,n)=>{let{kind:r,metadata:i}=n,a=globalThis.litPropertyMetadata.get(i);if(a===void 0&&globalThis.litPropertyMetadata.set(i,a=new Map),r===`setter`&&((e=Object.create(e)).wrapped=!0),a.set(n.name,e),r===`accessor`){let{name:r}=n;return{set(n){let i=t.get.call(this);t.set.call(this,n),this.requestUpdate(r,i,e,!0,n)},init(t){return t!==void 0&&this.C(r,void 0,e,t),t}}}if(r===`setter`){let{name:r}=n;return function(n){let i=this[r];t.call(this,n),this.requestUpdate(r,i,e,!0,n)}}throw Error(`Unsupported decorator location: `+r)};function V(e){return(t,n)=>typeof n==`object`?Ie(e,t,n):((e,t,n)=>{let r=t.hasOwnProperty(n);return t.constructor.createProperty(n,e),r?Object.getOwnPropertyDescriptor(t,n):void 0})(e,t,n)}function H(e){return V({...e,state:!0,attribute:!1})}var Le=(e,t,n)=>(n.configurable=!0,n.enumerable=!0,Reflect.decorate&&typeof t!=`object`&&Object.defineProperty(e,t,n),n);function U(e,t){return(n,r,i)=>{let a=t=>t.renderRoot?.querySelector(e)??null;if(t){let{get:e,set:t}=typeof r==`object`?n:i??(()=>{let e=Symbol();return{get(){return this[e]},set(t){this[e]=t}}})();return Le(n,r,{get(){let n=e.call(this);return n===void 0&&(n=a(this),(n!==null||this.hasUpdated)&&t.call(this,n)),n}})}return Le(n,r,{get(){return a(this)}})}}var W=m`
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
`,G=m`
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
`;function Re(e){let[t=``,n=``]=e.replace(/^#/,``).split(`?`,2),r=new URLSearchParams(n),i=/^\/source\/([^/]+)$/.exec(t);if(i)try{return{view:`source`,name:decodeURIComponent(i[1]),query:r}}catch{}return{view:`wall`,query:r}}function ze(e){return`#/source/${encodeURIComponent(e)}`}function Be(e){let t=e.toString();return t===``?`#/`:`#/?${t}`}function Ve(e){return/^#?\/?token=/.test(e)?new URLSearchParams(e.replace(/^#\/?/,``)).get(`token`):null}var He=new Intl.NumberFormat(`en-US`,{maximumFractionDigits:0});function Ue(e){return e==null?`–`:He.format(e)}var We={failed:{label:`failed`,meaning:`It has given up.`,colour:`--bad`,mark:`M2 2L10 10M10 2L2 10`},recovering:{label:`recovering`,meaning:`It is started again.`,colour:`--warn`,mark:`M10 6A4 4 0 1 1 6 2H9M7 0L9 2L7 4`},degraded:{label:`degraded`,meaning:`Part of its audio is missing.`,colour:`--warn`,mark:`M6 1L11 10H1ZM6 4V7`},starting:{label:`starting`,meaning:`It is opening.`,colour:`--busy`,mark:`M2 6H10M7 3L10 6L7 9`},running:{label:`running`,meaning:`Its frames come.`,colour:`--good`,mark:`M3 1.5L10 6L3 10.5Z`},paused:{label:`paused`,meaning:`It waits until it is resumed.`,colour:`--busy`,mark:`M4 2V10M8 2V10`},created:{label:`created`,meaning:`It was not started yet.`,colour:`--still`,mark:`M6 2A4 4 0 1 1 5.9 2`},stopped:{label:`stopped`,meaning:`It was stopped.`,colour:`--still`,mark:`M2.5 2.5H9.5V9.5H2.5Z`},ended:{label:`ended`,meaning:`It came to its end.`,colour:`--still`,mark:`M2 6.5L5 9.5L10 3`}};Object.keys(We);function Ge(e){return We[e]??{label:e,meaning:``,colour:`--still`,mark:`M2 6H10`}}function Ke(e){let t=Ge(e);return A`<svg class="state-mark" width="12" height="12" viewBox="0 0 12 12" aria-hidden="true" style="flex:none">
    <path d=${t.mark} fill="none" stroke="var(${t.colour})" stroke-width="1.8" stroke-linejoin="round"
      stroke-linecap="round"></path>
  </svg>`}function qe(e){let t=Ge(e);return A`<span title=${t.meaning} style="display:inline-flex;align-items:center;gap:5px;color:var(${t.colour});
    font-weight:600">${Ke(e)}${t.label}</span>`}function K(e,t,n,r){var i=arguments.length,a=i<3?t:r===null?r=Object.getOwnPropertyDescriptor(t,n):r,o;if(typeof Reflect==`object`&&typeof Reflect.decorate==`function`)a=Reflect.decorate(e,t,n,r);else for(var s=e.length-1;s>=0;s--)(o=e[s])&&(a=(i<3?o(a):i>3?o(t,n,a):o(t,n))||a);return i>3&&a&&Object.defineProperty(t,n,a),a}var q=class extends z{constructor(...e){super(...e),this.query=new URLSearchParams}static{this.styles=[W,m`
      :host {
        display: block;
        padding: 16px;
      }
    `]}connectedCallback(){super.connectedCallback(),this.forget=this.connection.on(`sources`,()=>this.requestUpdate())}disconnectedCallback(){super.disconnectedCallback(),this.forget?.()}render(){return A`<ul>${[...this.connection.sources.values()].map(e=>A`<li>
      <a href=${ze(e.name)}>${e.name}</a> ${qe(e.state)}
      delivered ${Ue(e.totals?.delivered)}, lost ${Ue(e.totals?.lost)}</li>`)}</ul>`}};K([V({attribute:!1})],q.prototype,`connection`,void 0),K([V({attribute:!1})],q.prototype,`query`,void 0),q=K([B(`ap-wall`)],q);var Je=class extends Error{constructor(e,t){super(t),this.status=e}},Ye={"X-AudioPipelines":`1`};async function Xe(e){let t;if(e.headers.get(`content-type`)?.includes(`json`)===!0){let n=await e.json().catch(()=>({}));t=n.detail??n.title}return new Je(e.status,t??`The server answered ${e.status} ${e.statusText}.`)}var Ze=class{constructor(e,t=()=>void 0){this.base=e,this.onUnauthorized=t}url(e){return new URL(e,this.base)}socketUrl(e){let t=this.url(e);return t.protocol=t.protocol===`https:`?`wss:`:`ws:`,t}async fetch(e,t={}){let n=await fetch(this.url(e),{cache:`no-store`,credentials:`same-origin`,...t});if(n.ok)return n;throw n.status===401&&e!==`login`&&this.onUnauthorized(),await Xe(n)}async json(e,t){return await(await this.fetch(e,t?{signal:t}:{})).json()}async post(e,t={}){let n=await this.fetch(e,{method:`POST`,headers:{...Ye,"Content-Type":`application/json`},body:JSON.stringify(t)});return n.status===204?null:await n.json()}info(){return this.json(`api/v1/info`)}login(e){return this.post(`login`,{token:e})}logout(){return this.post(`logout`)}sources(){return this.json(`api/v1/sources`)}detail(e,t){return this.json(J(e),t)}gaps(e,t,n){return this.json(`${J(e)}/gaps?seconds=${t}`,n)}history(e,t,n){return this.json(`${J(e)}/history?seconds=${t}`,n)}latency(e,t){return this.json(`${J(e)}/latency`,t)}events(e,t,n){return this.json(`${J(e)}/events${t===void 0?``:`?after=${t}`}`,n)}async graph(e,t){return(await this.fetch(`${J(e)}/graph`,t?{signal:t}:{})).text()}description(e,t){return this.json(`${J(e)}/description`,t)}command(e,t){return this.post(`${J(e)}/${t}`)}};function J(e){return`api/v1/sources/${encodeURIComponent(e)}`}var Qe=class extends Error{constructor(e,t){super(e),this.name=`ParseError`,this.type=t.type,this.field=t.field,this.value=t.value,this.line=t.line}},$e=10,et=13,Y=32;function tt(e){}function nt(e){if(typeof e==`function`)throw TypeError("`config` must be an object, got a function instead. Did you mean `createParser({onEvent: fn})`?");let{onEvent:t=tt,onError:n=tt,onRetry:r=tt,onComment:i,maxBufferSize:a}=e,o=[],s=0,c=!0,l,u=``,d=0,f,p=!1;function ee(e){if(p)throw Error("Cannot feed parser: it was terminated after exceeding the configured max buffer size. Call `reset()` to resume parsing.");if(c&&(c=!1,e.charCodeAt(0)===239&&e.charCodeAt(1)===187&&e.charCodeAt(2)===191&&(e=e.slice(3))),o.length===0){let t=te(e);t!==``&&(o.push(t),s=t.length),m();return}if(e.indexOf(`
`)===-1&&e.indexOf(`\r`)===-1){o.push(e),s+=e.length,m();return}o.push(e);let t=o.join(``);o.length=0,s=0;let n=te(t);n!==``&&(o.push(n),s=n.length),m()}function m(){a!==void 0&&(s+u.length<=a||(p=!0,o.length=0,s=0,l=void 0,u=``,d=0,f=void 0,n(new Qe(`Buffered data exceeded max buffer size of ${a} characters`,{type:`max-buffer-size-exceeded`}))))}function te(e){let n=0;if(e.indexOf(`\r`)===-1){let r=e.indexOf(`
`,n);for(;r!==-1;){if(n===r){d>0&&t({id:l,event:f,data:u}),l=void 0,u=``,d=0,f=void 0,n=r+1,r=e.indexOf(`
`,n);continue}let i=e.charCodeAt(n);if(rt(e,n,i)){let i=e.charCodeAt(n+5)===Y?n+6:n+5,a=e.slice(i,r);if(d===0&&e.charCodeAt(r+1)===$e){t({id:l,event:f,data:a}),l=void 0,u=``,f=void 0,n=r+2,r=e.indexOf(`
`,n);continue}u=d===0?a:`${u}
${a}`,d++}else it(e,n,i)?f=e.slice(e.charCodeAt(n+6)===Y?n+7:n+6,r)||void 0:h(e,n,r);n=r+1,r=e.indexOf(`
`,n)}return e.slice(n)}for(;n<e.length;){let t=e.indexOf(`\r`,n),r=e.indexOf(`
`,n),i=-1;if(t!==-1&&r!==-1?i=t<r?t:r:t===-1?r!==-1&&(i=r):i=t===e.length-1?-1:t,i===-1)break;h(e,n,i),n=i+1,e.charCodeAt(n-1)===et&&e.charCodeAt(n)===$e&&n++}return e.slice(n)}function h(e,t,n){if(t===n){ne();return}let r=e.charCodeAt(t);if(rt(e,t,r)){let r=e.charCodeAt(t+5)===Y?t+6:t+5,i=e.slice(r,n);u=d===0?i:`${u}
${i}`,d++;return}if(it(e,t,r)){f=e.slice(e.charCodeAt(t+6)===Y?t+7:t+6,n)||void 0;return}if(r===105&&e.charCodeAt(t+1)===100&&e.charCodeAt(t+2)===58){let r=e.slice(e.charCodeAt(t+3)===Y?t+4:t+3,n);r.includes(`\0`)||(l=r);return}if(r===58){if(i){let r=e.slice(t,n);i(r.slice(e.charCodeAt(t+1)===Y?2:1))}return}let a=e.slice(t,n),o=a.indexOf(`:`);if(o===-1){g(a,``,a);return}let s=a.slice(0,o),c=a.charCodeAt(o+1)===Y?2:1;g(s,a.slice(o+c),a)}function g(e,t,i){switch(e){case`event`:f=t||void 0;break;case`data`:u=d===0?t:`${u}
${t}`,d++;break;case`id`:t.includes(`\0`)||(l=t);break;case`retry`:/^\d+$/.test(t)?r(parseInt(t,10)):n(new Qe(`Invalid \`retry\` value: "${t}"`,{type:`invalid-retry`,value:t,line:i}));break;default:n(new Qe(`Unknown field "${e.length>20?`${e.slice(0,20)}\u2026`:e}"`,{type:`unknown-field`,field:e,value:t,line:i}))}}function ne(){d>0&&t({id:l,event:f,data:u}),l=void 0,u=``,d=0,f=void 0}function re(e={}){if(e.consume&&o.length>0){let e=o.join(``);h(e,0,e.length)}c=!0,l=void 0,u=``,d=0,f=void 0,o.length=0,s=0,p=!1}return{feed:ee,reset:re}}function rt(e,t,n){return n===100&&e.charCodeAt(t+1)===97&&e.charCodeAt(t+2)===116&&e.charCodeAt(t+3)===97&&e.charCodeAt(t+4)===58}function it(e,t,n){return n===101&&e.charCodeAt(t+1)===118&&e.charCodeAt(t+2)===101&&e.charCodeAt(t+3)===110&&e.charCodeAt(t+4)===116&&e.charCodeAt(t+5)===58}function at(e,t=Math.random()){return Math.min(15e3,1e3*2**Math.min(e,10))*(1-t/4)}var ot=12e3,st=class{constructor(e,t,n){this.client=e,this.received=t,this.statusChanged=n,this.abort=null,this.attempt=0,this.source=null,this.running=!1,this.status=`idle`,this.reason=``,this.nextAttempt=0}start(e=this.source){this.running&&e===this.source||(this.source=e,this.running=!0,this.attempt=0,this.connect())}stop(){this.running=!1,this.close(),this.setStatus(`idle`)}retryNow(){this.running&&this.status!==`open`&&this.connect()}close(){clearTimeout(this.retry),this.abort?.abort(),this.abort=null}connect(){this.close();let e=this.abort=new AbortController;this.status!==`lost`&&this.setStatus(`connecting`),this.read(e).catch(t=>{if(this.abort!==e)return;if(this.reason=t instanceof Error?t.message:String(t),t instanceof Je&&t.status===401){this.running=!1,this.setStatus(`refused`);return}let n=at(this.attempt++);this.nextAttempt=Date.now()+n,this.setStatus(`lost`),this.retry=setTimeout(()=>this.connect(),n)})}async read(e){let t=this.source===null?``:`?source=${encodeURIComponent(this.source)}`,n=setTimeout(()=>e.abort(),ot);try{let r=await this.client.fetch(`api/v1/events${t}`,{signal:e.signal,headers:{Accept:`text/event-stream`}});if(!r.body)throw Error(`The server sent no events.`);let i=r.body.pipeThrough(new TextDecoderStream).getReader(),a=nt({onEvent:t=>{this.abort===e&&this.received(t.event??`message`,JSON.parse(t.data))}});for(;;){let{value:t,done:r}=await i.read();if(r||this.abort!==e)throw Error(`The server ended the events.`);clearTimeout(n),n=setTimeout(()=>e.abort(),ot),a.feed(t),this.attempt=0,this.status!==`open`&&this.setStatus(`open`)}}catch(t){throw e.signal.aborted&&this.abort===e?Error(`The server has said nothing for ${ot/1e3} seconds.`):t}finally{clearTimeout(n),e.abort()}}setStatus(e){this.status=e,this.statusChanged(this)}};function ct(e){return e.byteLength<16||e.getUint8(1)!==1?null:{kind:e.getUint8(0),source:e.getUint16(2,!0),epoch:e.getUint32(4,!0),sampleIndex:Number(e.getBigInt64(8,!0))}}var lt=class{constructor(){this.sent=[],this.first=1,this.last=``,this.current=null}send(e){let t=JSON.stringify(e);return t===this.last?null:(this.last=t,this.sent.push(structuredClone(e)),t)}taken(e){for(;this.sent.length>0&&this.first<=e;)this.current=this.sent.shift(),this.first++}},ut=new Set([1002,1003,1007,1009]),dt=class{constructor(e){this.client=e,this.listeners=new Map,this.request={},this.line=null,this.socket=null,this.attempt=0,this.awake=!1,this.queued=!1,this.onError=()=>void 0,this.onStatus=()=>void 0}listen(e,t){let n=this.listeners.get(e)??new Set;return this.listeners.set(e,n),n.add(t),()=>n.delete(t)}ask(e){this.request=Object.fromEntries(Object.entries({...this.request,...e}).filter(([,e])=>e!==void 0)),this.queued||(this.queued=!0,queueMicrotask(()=>{this.queued=!1,this.update()}))}setAwake(e){e!==this.awake&&(this.awake=e,this.attempt=0,this.update())}get wanted(){let{levels:e,picture:t,listen:n}=this.request;return this.awake&&((e?.length??0)>0||t!==void 0||n!==void 0)}update(){if(!this.wanted)this.close();else if(!this.socket)this.open();else if(this.socket.readyState===WebSocket.OPEN){let e=this.line?.send(this.request);e!=null&&this.socket.send(e)}}open(){clearTimeout(this.retry);let e=new WebSocket(this.client.socketUrl(`api/v1/live`),`audiopipelines.v1`);e.binaryType=`arraybuffer`,this.socket=e,this.line=new lt,e.onopen=()=>{this.onStatus(!0),this.update()},e.onmessage=t=>{this.socket===e&&(this.attempt=0,typeof t.data==`string`?this.takeText(t.data):this.takeBinary(t.data))},e.onclose=t=>{this.socket===e&&(this.socket=null,this.onStatus(!1),t.reason&&this.onError(t.reason),!ut.has(t.code)&&this.wanted&&(this.retry=setTimeout(()=>this.update(),at(this.attempt++))))}}close(){clearTimeout(this.retry);let e=this.socket;this.socket=null,e&&(e.close(1e3),this.onStatus(!1))}takeText(e){let t=JSON.parse(e);t.taken!==void 0&&this.line?.taken(t.taken),t.error!==void 0&&this.onError(t.error)}takeBinary(e){let t=new DataView(e),n=ct(t),r=this.line?.current;if(n&&r)for(let e of this.listeners.get(n.kind)??[])e(n,t,r)}};function ft(e){let t=()=>e(document.visibilityState===`visible`);return document.addEventListener(`visibilitychange`,t),t(),()=>document.removeEventListener(`visibilitychange`,t)}var pt=class{constructor(){this.listeners=new Map}on(e,t){let n=this.listeners.get(e)??new Set;return this.listeners.set(e,n),n.add(t),()=>n.delete(t)}tell(e,t){for(let n of[...this.listeners.get(e)??[]])n(t)}},mt=class extends pt{constructor(e){super(),this.known=new Map,this.watched=null,this.clockOffset=0,this.visible=!0,this.status=`starting`,this.info=null,this.loaded=!1,this.client=new Ze(e,()=>this.needLogin()),this.live=new dt(this.client),this.live.onError=e=>this.tell(`liveError`,e),this.events=new st(this.client,(e,t)=>this.receive(e,t),()=>this.eventsChanged())}get sources(){return this.known}now(){return Date.now()+this.clockOffset}start(){ft(e=>{this.visible=e,this.wake()})}async login(e){await this.client.login(e),this.status=`starting`,this.wake()}async logout(){await this.client.logout(),this.needLogin()}watch(e){this.watched=e,(this.status===`open`||this.status===`lost`)&&this.events.start(e)}wake(){this.visible?this.begin():(this.live.setAwake(!1),this.events.stop(),this.status!==`login`&&this.setStatus(`asleep`))}async begin(){try{this.info=await this.client.info(),this.setServerTime(this.info.serverTime)}catch{}this.visible&&(this.info?.needsLogin===!0?this.needLogin():this.events.start(this.watched))}needLogin(){this.live.setAwake(!1),this.events.stop(),this.known.clear(),this.loaded=!1,this.setStatus(`login`)}eventsChanged(){let e=this.events.status;e===`refused`?this.needLogin():e===`open`?this.opened():e===`lost`&&this.lost()}opened(){this.info?.version===void 0&&this.client.info().then(e=>{this.info=e,this.tell(`status`,this.status)},()=>void 0),this.live.setAwake(!0),this.setStatus(`open`)}lost(){this.live.setAwake(!1),this.setStatus(`lost`)}receive(e,t){e===`sources`||e===`changes`?this.take(e===`sources`,t):e===`detail`?this.tell(`detail`,t):e===`event`?this.tell(`event`,t):e===`gap`&&this.tell(`gap`,t)}take(e,t){this.setServerTime(t.time),e&&this.known.clear();for(let e of t.sources??[])this.known.set(e.name,e);for(let e of t.removed??[])this.known.delete(e);this.loaded=!0,this.tell(`sources`,this.known)}setServerTime(e){let t=e===void 0?NaN:Date.parse(e);Number.isNaN(t)||(this.clockOffset=t-Date.now())}setStatus(e){this.status=e,this.tell(`status`,e)}},ht={starting:`connecting`,login:`not logged in`,open:`live`,lost:`connection lost`,asleep:`asleep`},X=class extends z{constructor(...e){super(...e),this.status=`starting`,this.info=null,this.home=`#/`,this.choose=e=>{c(e.target.value)}}static{this.styles=[W,G,m`
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
    `]}render(){let e=this.info?.version;return A`<header>
      <a class="home" href=${this.home}>
        <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
          <g fill="var(--accent)"><rect x="1" y="8" width="3" height="10"></rect><rect x="6" y="3" width="3" height="15"></rect>
          <rect x="11" y="11" width="3" height="7"></rect></g>
          <rect x="16.5" y="6.5" width="2.5" height="11" fill="none" stroke="var(--reason-lost)"
            stroke-dasharray="2 1.5"></rect>
        </svg>AudioPipelines</a>
      ${e===void 0?M:A`<span class="version">${e}</span>`}
      <span class="status" role="status" data-status=${this.status}>
        <span class="dot"></span>${ht[this.status]}</span>
      <div class="end">
        <label class="hidden-text" for="theme">Colours</label>
        <select id="theme" @change=${this.choose}>
          ${[`system`,`light`,`dark`].map(e=>A`<option value=${e}
            ?selected=${o()===e}>${e}</option>`)}
        </select>
        <button @click=${()=>this.dispatchEvent(new CustomEvent(`help`))} aria-label="Keys" title="Keys (?)">?</button>
      </div>
    </header>`}};K([V({attribute:!1})],X.prototype,`connection`,void 0),K([V()],X.prototype,`status`,void 0),K([V({attribute:!1})],X.prototype,`info`,void 0),K([V()],X.prototype,`home`,void 0),X=K([B(`ap-header`)],X);function gt(e){let t=e.composedPath()[0];return t instanceof HTMLInputElement||t instanceof HTMLTextAreaElement||t instanceof HTMLSelectElement}var _t=[{where:`Everywhere`,keys:[{key:`?`,does:`shows this help`},{key:`Esc`,does:`leaves a dialog, the search, or a source`}]},{where:`Wall`,keys:[{key:`/`,does:`goes to the search`},{key:`← ↑ → ↓`,does:`go from tile to tile`},{key:`Home, End`,does:`go to the first and the last tile`},{key:`Enter`,does:`opens the source`},{key:`← → on levels`,does:`read channel by channel`}]}],vt=class extends z{static{this.styles=[W,G,m`
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
    `]}get isOpen(){return this.dialog.open}show(){this.dialog.open||this.dialog.showModal()}render(){return A`<dialog aria-labelledby="title">
      <h2 id="title">Keys</h2>
      ${_t.map(e=>A`<h3>${e.where}</h3>
        <dl>${e.keys.map(e=>A`<dt>${e.key}</dt><dd>${e.does}</dd>`)}</dl>`)}
      <button @click=${()=>this.dialog.close()}>Close</button>
    </dialog>`}};K([U(`dialog`)],vt.prototype,`dialog`,void 0),vt=K([B(`ap-help`)],vt);var Z=class extends z{constructor(...e){super(...e),this.error=``,this.busy=!1,this.submit=async e=>{e.preventDefault(),this.busy=!0,this.error=``;try{await this.connection.login(this.input.value.trim())}catch(e){this.error=yt(e),this.input.select()}finally{this.busy=!1}}}static{this.styles=[W,G,m`
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
    `]}firstUpdated(){this.input.focus()}render(){return A`<form @submit=${this.submit} aria-labelledby="title">
      <h1 id="title">Token needed</h1>
      <p>The server shows its sources to those who have its token. Whoever started the server has it: it is in the
        host's settings, or was printed when the page was opened.</p>
      <input type="text" name="username" autocomplete="username" value="AudioPipelines" hidden />
      <label>Token
        <input type="password" name="token" autocomplete="current-password" spellcheck="false" required
          aria-describedby=${this.error?`error`:M} aria-invalid=${this.error?`true`:M} />
      </label>
      <div role="alert">${this.error?A`<p class="error" id="error">${this.error}</p>`:M}</div>
      <button class="main" ?disabled=${this.busy}>${this.busy?`Asking…`:`Show the sources`}</button>
    </form>`}};K([V({attribute:!1})],Z.prototype,`connection`,void 0),K([H()],Z.prototype,`error`,void 0),K([H()],Z.prototype,`busy`,void 0),K([U(`input[name=token]`)],Z.prototype,`input`,void 0),Z=K([B(`ap-login`)],Z);function yt(e){return e instanceof Je?e.status===401?`This is not the server's token. Look at its settings, then try again.`:e.message:`The server does not answer. See that it runs, then try again.`}var Q=class extends z{static{this.styles=[W,G,m`
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
    `]}connectedCallback(){super.connectedCallback(),this.timer=setInterval(()=>this.requestUpdate(),1e3)}disconnectedCallback(){super.disconnectedCallback(),clearInterval(this.timer)}render(){let{events:e}=this.connection,t=Math.max(0,Math.ceil((e.nextAttempt-Date.now())/1e3));return A`<div>
      <p><strong role="alert">Connection lost.</strong> What you see is what was heard last.
        <span class="why">${e.reason}</span>
        ${t>0?A`Trying again in ${t} s.`:A`Trying…`}</p>
      <button @click=${()=>e.retryNow()}>Try now</button>
    </div>`}};K([V({attribute:!1})],Q.prototype,`connection`,void 0),Q=K([B(`ap-lost-banner`)],Q);var bt=(function(){let e=typeof document<`u`&&document.createElement(`link`).relList;return e&&e.supports&&e.supports(`modulepreload`)?`modulepreload`:`preload`})(),xt=function(e,t){return new URL(e,t).href},St={},Ct=function(e){return e.pathname.endsWith(`.css`)},wt=function(e,t,n){if(t in e)return e[t];let r=n();if(!r){e[t]=void 0;return}let i=r.then(()=>{e[t]=void 0},n=>{throw e[t]=void 0,n});return e[t]=i,i},Tt=function(e,t,n){let r=Promise.resolve();if(t&&t.length>0){let e,i=document.querySelector(`meta[property=csp-nonce]`),a=i?.nonce||i?.getAttribute(`nonce`);function o(e){return Promise.all(e.map(e=>Promise.resolve(e).then(e=>({status:`fulfilled`,value:e}),e=>({status:`rejected`,reason:e}))))}function s(e){return import.meta.resolve?new URL(import.meta.resolve(e)):new URL(e,import.meta.url)}r=o(t.map(t=>{t=xt(t,n);let r=s(t),i=Ct(r);return wt(St,r.href,()=>{if(e===void 0){e={all:new Set,styles:new Set};let t=document.getElementsByTagName(`link`);for(let n=t.length-1;n>=0;n--){let r=t[n];e.all.add(r.href),r.rel===`stylesheet`&&e.styles.add(r.href)}}if((i?e.styles:e.all).has(r.href))return;let t=document.createElement(`link`);if(t.rel=i?`stylesheet`:bt,i||(t.as=`script`),t.crossOrigin=``,t.href=r.href,a&&t.setAttribute(`nonce`,a),document.head.appendChild(t),i)return new Promise((e,n)=>{let i=a=>{t.removeEventListener(`load`,i),t.removeEventListener(`error`,i),a.type===`error`?n(Error(`Unable to preload CSS for ${r}`)):e(a)};t.addEventListener(`load`,i),t.addEventListener(`error`,i)})})}).filter(e=>e!==void 0))}function i(e){let t=new Event(`vite:preloadError`,{cancelable:!0});if(t.payload=e,window.dispatchEvent(t),!t.defaultPrevented)throw e}return r.then(t=>{for(let e of t||[])e.status===`rejected`&&i(e.reason);return e().catch(i)})},$=class extends z{constructor(...e){super(...e),this.connection=new mt(new URL(`.`,location.href)),this.route=Re(location.hash),this.sourceViewLoaded=!1,this.settled=!1,this.moved=()=>{if(Ve(location.hash)!==null){this.takeToken().then(()=>location.reload());return}let e=this.route;this.route=Re(location.hash),document.title=this.route.view===`source`?`${this.route.name} · AudioPipelines`:`AudioPipelines`,this.route.view===`source`&&!this.sourceViewLoaded&&Tt(()=>import(`./source-view-DEbNfT9I.js`).then(()=>this.sourceViewLoaded=!0),[],import.meta.url),e.view!==this.route.view&&(scrollTo(0,0),this.updateComplete.then(()=>this.main.focus({preventScroll:!0})))},this.pressed=e=>{if(!(e.defaultPrevented||e.ctrlKey||e.metaKey||e.altKey||gt(e))){if(e.key===`?`)this.help.show();else if(e.key===`Escape`&&this.route.view===`source`&&!this.help.isOpen)location.hash=this.wallHash;else return;e.preventDefault()}},this.wallHash=`#/`,this.skip=e=>{e.preventDefault(),this.main.focus()}}static{this.styles=[W,m`
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
    `]}connectedCallback(){super.connectedCallback(),addEventListener(`hashchange`,this.moved),addEventListener(`keydown`,this.pressed),this.connection.on(`status`,()=>this.requestUpdate()),this.connection.on(`sources`,()=>{this.settled||this.requestUpdate()}),this.begin()}async begin(){await this.takeToken(),this.moved(),this.connection.start()}async takeToken(){let e=Ve(location.hash);e!==null&&(history.replaceState(null,``,`${location.pathname}${location.search}#/`),await this.connection.client.login(e).catch(()=>void 0))}render(){let{status:e,loaded:t}=this.connection;return this.settled=t,this.route.view===`wall`&&(this.wallHash=Be(this.route.query)),A`
      <a class="skip" href="#content" @click=${this.skip}>Skip to the sources</a>
      <ap-header .connection=${this.connection} .status=${e} .info=${this.connection.info}
        .home=${this.wallHash} @help=${()=>this.help.show()}></ap-header>
      ${e===`lost`?A`<ap-lost-banner .connection=${this.connection}></ap-lost-banner>`:M}
      <main id="content" tabindex="-1">${this.content()}</main>
      <ap-help></ap-help>
    `}content(){let{status:e,loaded:t}=this.connection;return e===`login`?A`<ap-login .connection=${this.connection}></ap-login>`:t?this.route.view===`wall`?A`<ap-wall .connection=${this.connection} .query=${this.route.query}></ap-wall>`:this.sourceViewLoaded?A`<ap-source .connection=${this.connection} .name=${this.route.name} .query=${this.route.query}></ap-source>`:A`<p class="waiting" role="status">Loading…</p>`:A`<p class="waiting" role="status">${e===`lost`?`Nothing was heard of the sources yet.`:`Asking for the sources…`}</p>`}};K([H()],$.prototype,`route`,void 0),K([H()],$.prototype,`sourceViewLoaded`,void 0),K([U(`ap-help`)],$.prototype,`help`,void 0),K([U(`main`)],$.prototype,`main`,void 0),$=K([B(`ap-page`)],$);export{H as a,z as c,W as i,A as l,qe as n,V as o,Ue as r,B as s,K as t,m as u};