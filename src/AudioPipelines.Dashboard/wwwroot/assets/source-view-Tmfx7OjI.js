import{A as e,B as t,D as n,E as r,F as i,G as a,H as o,I as s,K as c,L as l,N as u,O as d,P as f,R as p,T as m,U as h,V as g,W as _,_ as v,a as y,c as b,d as x,f as S,i as C,j as w,k as T,l as E,m as D,n as O,o as k,p as ee,q as A,r as te,s as ne,t as re,u as ie,v as ae,w as j,x as M,y as N,z as P}from"./index-DS8yw1a9.js";import{n as oe,t as F}from"./order-note-BQ5oj815.js";function I(e){return e+1}function se(e,t){let n=`channel ${I(e)}`;return!t||t===n?n:`${I(e)} ${t}`}function ce(e,t){return e===t?`${I(e)}`:`${I(e)} to ${I(t)}`}var le=[`delivered`,`unclaimed`,`lost`,`notStarted`,`stalled`,`ended`,`padding`],ue=[`delivered`,`unclaimed`,`late`,`duplicate`,`overflow`,`trimmed`,`pending`],de={elapsed:`Sample indices in all frames so far.`,delivered:`Held audio, and were given to the application.`,unclaimed:`Held audio, but nobody took the frame.`,lost:`Audio that was lost on its way.`,notStarted:`Indices before the stream's first sample.`,stalled:`Indices of a silent stream that frames no longer waited for.`,ended:`Indices after the stream's end.`,padding:`Indices that fill up the last frame.`,received:`Samples that came out of the pipeline.`,resampled:`Samples that resampling put in, or took out where negative.`,late:`Came after their frame had gone.`,duplicate:`Came a second time.`,overflow:`Dropped because the consumer was too slow.`,trimmed:`Dropped before the first frame, after a stop, or as an unwanted tail.`,pending:`Wait for their frame, or for a reader.`};function fe(e){return e===`notStarted`?`not started`:e}function pe(e){return[me(e,[`elapsed`],le),me(e,[`received`,`resampled`],ue)]}function me(e,t,n){let r=t=>t.reduce((t,n)=>t+e[n],0),[i,a]=[r(t),r(n)];return{left:t,right:n,leftSum:i,rightSum:a,holds:i===a}}var he=a`
  :host {
    display: block;
    min-width: 0;
  }
  h2 {
    display: flex;
    align-items: baseline;
    flex-wrap: wrap;
    gap: 2px 10px;
    margin: 0 0 8px;
    font-size: 14px;
    font-weight: 650;
  }
  h3 {
    margin: 0 0 4px;
    font-size: 12px;
    font-weight: 600;
  }
  .note,
  h2 small {
    color: var(--text-quiet);
    font-size: 12px;
    font-weight: 400;
  }
  .note {
    margin: 4px 0;
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px 10px;
    margin: 0 0 8px;
  }
  .tools label {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    color: var(--text-quiet);
    font-size: 12px;
  }
  .push {
    margin-left: auto;
  }
  .empty {
    margin: 0;
    padding: 12px;
    border: 1px dashed var(--line);
    border-radius: var(--radius);
    color: var(--text-quiet);
    text-align: center;
  }
  canvas {
    display: block;
    width: 100%;
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 14px;
    margin: 6px 0 0;
    padding: 0;
    list-style: none;
    color: var(--text-quiet);
    font-size: 12px;
  }
  .legend li {
    display: inline-flex;
    align-items: center;
    gap: 5px;
  }
`,ge=a`
  .scroll {
    position: relative;
    overflow: auto;
    border: 1px solid var(--line);
    border-radius: var(--radius);
  }
  table {
    width: 100%;
    border-collapse: collapse;
    font-size: 12px;
  }
  th,
  td {
    padding: 3px 8px;
    border-bottom: 1px solid var(--line);
    text-align: left;
    white-space: nowrap;
  }
  tr:last-child > td {
    border-bottom: 0;
  }
  thead th {
    position: sticky;
    top: 0;
    background: var(--sunken);
    color: var(--text-quiet);
    font-weight: 600;
  }
  .number {
    text-align: right;
    font-variant-numeric: tabular-nums;
  }
  .zero {
    color: var(--text-quiet);
  }
`;function _e(e){return e.lost+e.notStarted+e.stalled+e.ended+e.padding}function ve(e){let t=e.elapsed===0?0:_e(e)/e.elapsed*100;return t===0?`0 %`:t<.001?`< 0.001 %`:`${t.toFixed(3)} %`}function ye(e){if(!e)return`–`;if(e.isExact)return`exact`;let t=e.uncertaintySamples;return typeof t==`number`?`± ${Number(t.toFixed(1))} samples`:`not known`}function be(e){if(!e)return`–`;let t=[/^(ptp|ntp)$/i.test(e.kind)?e.kind.toUpperCase():e.kind];if(e.kind!==`local`&&e.isLocked!==null&&e.isLocked!==void 0&&t.push(e.isLocked?`locked`:`not locked`),e.offsetSeconds!==null&&e.offsetSeconds!==void 0){let n=e.uncertaintySeconds;t.push(`offset ${d(e.offsetSeconds)}${n==null?``:` ± ${d(n)}`}`)}return t.join(`, `)}function xe(e){return`to ${e.folder}, ${e.lost===0?`nothing`:m(e.lost,`sample`)} left out`}function Se(e){return h`<div class="scroll streams" tabindex="0" role="region" aria-label="Streams"><table>
    <thead><tr><th>Stream</th><th>Channels</th><th class="number">Drift</th><th class="number">Alignment</th></tr></thead>
    <tbody>${e.map(e=>h`<tr><td>${e.name}</td><td>${L(e.channels)}</td>
      <td class="number">${R(e)}</td>
      <td class="number" title=${e.alignment?.basis??``}>${ye(e.alignment)}</td></tr>`)}</tbody>
  </table></div>`}function L(e){if(!e||e.length===0)return`–`;let t=[...e].sort((e,t)=>e-t),n=[];for(let e=0;e<t.length;e++){let r=t[e];for(;t[e+1]===t[e]+1;)e++;n.push(ce(r,t[e]))}return n.join(`, `)}function R({driftPpm:e,driftUncertaintyPpm:t}){if(e==null)return`–`;let n=typeof t==`number`?` ± ${t.toFixed(1)}`:``;return`${e<0?`−`:``}${Math.abs(e).toFixed(1)}${n} ppm`}var Ce=[`delivered`,`unclaimed`,`lost`,`notStarted`,`stalled`,`ended`,`padding`,`late`,`duplicate`,`overflow`,`trimmed`,`pending`],we=class extends g{constructor(...e){super(...e),this.listening=null,this.shown=[]}static{this.styles=[i,s,he,ge,a`
      .scroll {
        max-height: 340px;
      }
      .streams {
        max-height: 200px;
        margin-top: 10px;
      }
      .bad {
        color: var(--bad);
        font-weight: 600;
      }
      button {
        min-height: 24px;
        padding: 0 8px;
        font-size: 12px;
      }
    `]}render(){let{channels:e,streams:t}=this.detail,n=Ce.filter(t=>t===`delivered`||e.some(e=>e.ledger[t]!==0)),r=Ce.filter(e=>!n.includes(e)).map(fe);return h`
      <h2>Channels <small>${j(e.length)}, in ${m(t.length,`stream`)}</small></h2>
      ${e.length===0?h`<p class="empty">The source has not told its channels yet.</p>`:h`
        <div class="scroll" tabindex="0" role="region" aria-label="Channels"><table>
          <thead><tr><th class="number">Channel</th><th>Label</th><th>Stream</th><th>State</th>
            ${n.map(e=>h`<th class="number" title=${de[e]}>${fe(e)}</th>`)}
            <th class="number">Missing</th><th>See and hear</th></tr></thead>
          <tbody>${e.map(e=>this.row(e,n))}</tbody>
        </table></div>
        ${t.length===0?o:Se(t)}
        ${r.length===0?o:h`<p class="note">0 for every channel: ${r.join(`, `)}.</p>`}`}
    `}row(e,t){let{ledger:n}=e,r=this.shown.includes(e.channel),i=this.listening===e.channel,a=e=>h`<td class="number ${e===0?`zero`:``}">${j(e)}</td>`;return h`<tr>
      <td class="number">${I(e.channel)}</td><td>${e.label??``}</td><td>${e.stream??``}</td>
      <td>${this.state(e.channel)}</td>
      ${t.map(e=>a(n[e]))}
      <td class="number ${_e(n)===0?`zero`:``}">${ve(n)}</td>
      <td><button aria-pressed=${r?`true`:`false`} aria-label="See channel ${I(e.channel)}"
          @click=${()=>this.tell(`see`,e.channel)}>See</button>
        <button aria-pressed=${i?`true`:`false`} aria-label="Hear channel ${I(e.channel)}"
          @click=${()=>this.tell(`hear`,e.channel)}>Hear</button></td></tr>`}state(e){return this.detail.clippedChannels?.includes(e)===!0?h`<span class="bad">clipped</span>`:this.detail.silentChannels?.includes(e)===!0?h`<span class="bad">silent</span>`:``}tell(e,t){this.dispatchEvent(new CustomEvent(e,{detail:t}))}};u([P({attribute:!1})],we.prototype,`detail`,void 0),u([P({type:Number})],we.prototype,`listening`,void 0),u([P({attribute:!1})],we.prototype,`shown`,void 0),we=u([t(`ap-channels`)],we);var Te=e=>`${e.name}\n${e.stream??``}`;function Ee(e,t,n){let r=new Set(e?.times??[]),i=t.times.map((e,t)=>({time:e,index:t})).filter(({time:e})=>!r.has(e)),a=[...(e?.times??[]).map((t,n)=>({time:t,index:n,of:e})),...i.map(({time:e,index:n})=>({time:e,index:n,of:t}))].filter(({time:e})=>e>=n).sort((e,t)=>e.time-t.time),o=new Map;for(let n of[...e?.series??[],...t.series])o.set(Te(n),n);let s=new Map((e?.series??[]).map(e=>[Te(e),e.values])),c=new Map(t.series.map(e=>[Te(e),e.values]));return{times:a.map(({time:e})=>e),series:[...o].map(([e,n])=>({...n,values:a.map(({index:n,of:r})=>(r===t?c:s).get(e)?.[n]??null)}))}}function De(e,t){return e.series.filter(e=>e.name===t)}function Oe(e){return e!==void 0&&e.values.some(e=>e!==null)}function ke(e,t){let n=n=>e.map((e,r)=>{let i=t?.[r];return e===null||i==null?null:e+n*i});return{low:n(-1),high:n(1)}}function Ae(e){let t=e.series.find(e=>e.name===`clockLocked`)?.values??[],n=[],r=null;return t.forEach((t,i)=>{let a=e.times[i];t===null?r=null:r!==null&&r.locked===t>0?r.to=a:(r!==null&&(r.to=a),r={from:a,to:a,locked:t>0},n.push(r))}),n}var je=!0,Me=`uplot`,Ne=`u-hz`,Pe=`u-vt`,Fe=`u-title`,Ie=`u-wrap`,Le=`u-under`,Re=`u-over`,ze=`u-axis`,Be=`u-off`,Ve=`u-select`,He=`u-cursor-x`,Ue=`u-cursor-y`,We=`u-cursor-pt`,Ge=`u-legend`,Ke=`u-live`,qe=`u-inline`,Je=`u-series`,Ye=`u-marker`,Xe=`u-label`,Ze=`u-value`,Qe=`width`,$e=`height`,et=`top`,tt=`bottom`,nt=`left`,rt=`right`,it=`#000`,at=`#0000`,ot=`mousemove`,st=`mousedown`,ct=`mouseup`,lt=`mouseenter`,ut=`mouseleave`,dt=`dblclick`,ft=`resize`,pt=`scroll`,mt=`change`,ht=`dppxchange`,gt=`--`,_t=typeof window<`u`,vt=_t?document:null,yt=_t?window:null,bt=_t?navigator:null,z,xt;function St(){let e=devicePixelRatio;z!=e&&(z=e,xt&&It(mt,xt,St),xt=matchMedia(`(min-resolution: ${z-.001}dppx) and (max-resolution: ${z+.001}dppx)`),Ft(mt,xt,St),yt.dispatchEvent(new CustomEvent(ht)))}function Ct(e,t){if(t!=null){let n=e.classList;!n.contains(t)&&n.add(t)}}function wt(e,t){let n=e.classList;n.contains(t)&&n.remove(t)}function B(e,t,n){e.style[t]=n+`px`}function Tt(e,t,n,r){let i=vt.createElement(e);return t!=null&&Ct(i,t),n?.insertBefore(i,r),i}function Et(e,t){return Tt(`div`,e,t)}var Dt=new WeakMap;function Ot(e,t,n,r,i){let a=`translate(`+t+`px,`+n+`px)`;a!=Dt.get(e)&&(e.style.transform=a,Dt.set(e,a),t<0||n<0||t>r||n>i?Ct(e,Be):wt(e,Be))}var kt=new WeakMap;function At(e,t,n){let r=t+n;r!=kt.get(e)&&(kt.set(e,r),e.style.background=t,e.style.borderColor=n)}var jt=new WeakMap;function Mt(e,t,n,r){let i=t+``+n;i!=jt.get(e)&&(jt.set(e,i),e.style.height=n+`px`,e.style.width=t+`px`,e.style.marginLeft=r?-t/2+`px`:0,e.style.marginTop=r?-n/2+`px`:0)}var Nt={passive:!0},Pt={...Nt,capture:!0};function Ft(e,t,n,r){t.addEventListener(e,n,r?Pt:Nt)}function It(e,t,n,r){t.removeEventListener(e,n,Nt)}_t&&St();function Lt(e,t,n,r){let i;n||=0,r||=t.length-1;let a=r<=2147483647;for(;r-n>1;)i=a?n+r>>1:an((n+r)/2),t[i]<e?n=i:r=i;return e-t[n]<=t[r]-e?n:r}function Rt(e){return(t,n,r)=>{let i=-1,a=-1;for(let a=n;a<=r;a++)if(e(t[a])){i=a;break}for(let i=r;i>=n;i--)if(e(t[i])){a=i;break}return[i,a]}}var zt=e=>e!=null,Bt=e=>e!=null&&e>0,Vt=Rt(zt),Ht=Rt(Bt);function Ut(e,t,n,r=0,i=!1){let a=i?Ht:Vt,o=i?Bt:zt;[t,n]=a(e,t,n);let s=e[t],c=e[t];if(t>-1){if(r==1)s=e[t],c=e[n];else if(r==-1)s=e[n],c=e[t];else for(let r=t;r<=n;r++){let t=e[r];o(t)&&(t<s?s=t:t>c&&(c=t))}}return[s??H,c??-H]}function Wt(e,t,n,r){let i=dn(e),a=dn(t);e==t&&(i==-1?(e*=n,t/=n):(e/=n,t*=n));let o=n==10?fn:pn,s=i==1?an:sn,c=a==1?sn:an,l=s(o(rn(e))),u=c(o(rn(t))),d=un(n,l),f=un(n,u);return n==10&&(l<0&&(d=K(d,-l)),u<0&&(f=K(f,-u))),r||n==2?(e=d*i,t=f*a):(e=Dn(e,d),t=G(t,f)),[e,t]}function Gt(e,t,n,r){let i=Wt(e,t,n,r);return e==0&&(i[0]=0),t==0&&(i[1]=0),i}var Kt=.1,qt={mode:3,pad:Kt},Jt={pad:0,soft:null,mode:0},Yt={min:Jt,max:Jt};function Xt(e,t,n,r){return Rn(n)?Qt(e,t,n):(Jt.pad=n,Jt.soft=r?0:null,Jt.mode=r?3:0,Qt(e,t,Yt))}function V(e,t){return e??t}function Zt(e,t,n){for(t=V(t,0),n=V(n,e.length-1);t<=n;){if(e[t]!=null)return!0;t++}return!1}function Qt(e,t,n){let r=n.min,i=n.max,a=V(r.pad,0),o=V(i.pad,0),s=V(r.hard,-H),c=V(i.hard,H),l=V(r.soft,H),u=V(i.soft,-H),d=V(r.mode,0),f=V(i.mode,0),p=t-e,m=fn(p),h=ln(rn(e),rn(t)),g=rn(fn(h)-m);(p<1e-24||g>10)&&(p=0,(e==0||t==0)&&(p=1e-24,d==2&&l!=H&&(a=0),f==2&&u!=-H&&(o=0)));let _=p||h||1e3,v=un(10,an(fn(_))),y=K(Dn(e-_*(p==0?e==0?.1:1:a),v/10),24),b=e>=l&&(d==1||d==3&&y<=l||d==2&&y>=l)?l:H,x=ln(s,y<b&&e>=b?b:cn(b,y)),S=K(G(t+_*(p==0?t==0?.1:1:o),v/10),24),C=t<=u&&(f==1||f==3&&S>=u||f==2&&S<=u)?u:-H,w=cn(c,S>C&&t<=C?C:ln(C,S));return x==w&&x==0&&(w=100),[x,w]}var $t=new Intl.NumberFormat(_t?bt.language:`en-US`),en=e=>$t.format(e),tn=Math,nn=tn.PI,rn=tn.abs,an=tn.floor,on=tn.round,sn=tn.ceil,cn=tn.min,ln=tn.max,un=tn.pow,dn=tn.sign,fn=tn.log10,pn=tn.log2,mn=(e,t=1)=>tn.sinh(e)*t,hn=(e,t=1)=>tn.asinh(e/t),H=1/0;function gn(e){return(fn((e^e>>31)-(e>>31))|0)+1}function _n(e,t,n){return cn(ln(e,t),n)}function vn(e){return typeof e==`function`}function U(e){return vn(e)?e:()=>e}var yn=()=>{},bn=e=>e,xn=(e,t)=>t,Sn=e=>null,Cn=e=>!0,wn=(e,t)=>e==t,Tn=/\.\d*?(?=9{6,}|0{6,})/gm,W=e=>{if(Fn(e)||On.has(e))return e;let t=`${e}`,n=t.match(Tn);if(n==null)return e;let r=n[0].length-1;if(t.indexOf(`e-`)!=-1){let[e,n]=t.split(`e`);return+`${W(e)}e${n}`}return K(e,r)};function En(e,t){return W(K(W(e/t))*t)}function G(e,t){return W(sn(W(e/t))*t)}function Dn(e,t){return W(an(W(e/t))*t)}function K(e,t=0){if(Fn(e))return e;let n=10**t;return on(e*n*(1+2**-52))/n}var On=new Map;function kn(e){return((``+e).split(`.`)[1]||``).length}function An(e,t,n,r){let i=[],a=r.map(kn);for(let o=t;o<n;o++){let t=rn(o),n=K(un(e,o),t);for(let s=0;s<r.length;s++){let c=e==10?+`${r[s]}e${o}`:r[s]*n,l=(o>=0?0:t)+(o>=a[s]?0:a[s]),u=e==10?c:K(c,l);i.push(u),On.set(u,l)}}return i}var jn={},Mn=[],Nn=[null,null],Pn=Array.isArray,Fn=Number.isInteger,In=e=>e===void 0;function Ln(e){return typeof e==`string`}function Rn(e){let t=!1;if(e!=null){let n=e.constructor;t=n==null||n==Object}return t}function zn(e){return typeof e==`object`&&!!e}var Bn=Object.getPrototypeOf(Uint8Array),Vn=`__proto__`;function Hn(e,t=Rn){let n;if(Pn(e)){let r=e.find(e=>e!=null);if(Pn(r)||t(r)){n=Array(e.length);for(let r=0;r<e.length;r++)n[r]=Hn(e[r],t)}else n=e.slice()}else if(e instanceof Bn)n=e.slice();else if(t(e)){n={};for(let r in e)r!=Vn&&(n[r]=Hn(e[r],t))}else n=e;return n}function q(e){let t=arguments;for(let n=1;n<t.length;n++){let r=t[n];for(let t in r)t!=Vn&&(Rn(e[t])?q(e[t],Hn(r[t])):e[t]=Hn(r[t]))}return e}var Un=0,Wn=1,Gn=2;function Kn(e,t,n){for(let r=0,i,a=-1;r<t.length;r++){let o=t[r];if(o>a){for(i=o-1;i>=0&&e[i]==null;)e[i--]=null;for(i=o+1;i<n&&e[i]==null;)e[a=i++]=null}}}function qn(e,t){if(Xn(e)){let t=e[0].slice();for(let n=1;n<e.length;n++)t.push(...e[n].slice(1));return Zn(t[0])||(t=Yn(t)),t}let n=new Set;for(let t=0;t<e.length;t++){let r=e[t][0],i=r.length;for(let e=0;e<i;e++)n.add(r[e])}let r=[Array.from(n).sort((e,t)=>e-t)],i=r[0].length,a=new Map;for(let e=0;e<i;e++)a.set(r[0][e],e);for(let n=0;n<e.length;n++){let o=e[n],s=o[0];for(let e=1;e<o.length;e++){let c=o[e],l=Array(i).fill(void 0),u=t?t[n][e]:Wn,d=[];for(let e=0;e<c.length;e++){let t=c[e],n=a.get(s[e]);t===null?u!=Un&&(l[n]=t,u==Gn&&d.push(n)):l[n]=t}Kn(l,d,i),r.push(l)}}return r}var Jn=typeof queueMicrotask>`u`?e=>Promise.resolve().then(e):queueMicrotask;function Yn(e){let t=e[0],n=t.length,r=Array(n);for(let e=0;e<r.length;e++)r[e]=e;r.sort((e,n)=>t[e]-t[n]);let i=[];for(let t=0;t<e.length;t++){let a=e[t],o=Array(n);for(let e=0;e<n;e++)o[e]=a[r[e]];i.push(o)}return i}function Xn(e){let t=e[0][0],n=t.length;for(let r=1;r<e.length;r++){let i=e[r][0];if(i.length!=n)return!1;if(i!=t){for(let e=0;e<n;e++)if(i[e]!=t[e])return!1}}return!0}function Zn(e,t=100){let n=e.length;if(n<=1)return!0;let r=0,i=n-1;for(;r<=i&&e[r]==null;)r++;for(;i>=r&&e[i]==null;)i--;if(i<=r)return!0;let a=ln(1,an((i-r+1)/t));for(let t=e[r],n=r+a;n<=i;n+=a){let r=e[n];if(r!=null){if(r<=t)return!1;t=r}}return!0}var Qn=[`January`,`February`,`March`,`April`,`May`,`June`,`July`,`August`,`September`,`October`,`November`,`December`],$n=[`Sunday`,`Monday`,`Tuesday`,`Wednesday`,`Thursday`,`Friday`,`Saturday`];function er(e){return e.slice(0,3)}var tr=$n.map(er),nr={MMMM:Qn,MMM:Qn.map(er),WWWW:$n,WWW:tr};function rr(e){return(e<10?`0`:``)+e}function ir(e){return(e<10?`00`:e<100?`0`:``)+e}var ar={YYYY:e=>e.getFullYear(),YY:e=>(e.getFullYear()+``).slice(2),MMMM:(e,t)=>t.MMMM[e.getMonth()],MMM:(e,t)=>t.MMM[e.getMonth()],MM:e=>rr(e.getMonth()+1),M:e=>e.getMonth()+1,DD:e=>rr(e.getDate()),D:e=>e.getDate(),WWWW:(e,t)=>t.WWWW[e.getDay()],WWW:(e,t)=>t.WWW[e.getDay()],HH:e=>rr(e.getHours()),H:e=>e.getHours(),h:e=>{let t=e.getHours();return t==0?12:t>12?t-12:t},AA:e=>e.getHours()>=12?`PM`:`AM`,aa:e=>e.getHours()>=12?`pm`:`am`,a:e=>e.getHours()>=12?`p`:`a`,mm:e=>rr(e.getMinutes()),m:e=>e.getMinutes(),ss:e=>rr(e.getSeconds()),s:e=>e.getSeconds(),fff:e=>ir(e.getMilliseconds())};function or(e,t){t||=nr;let n=[],r=/\{([a-z]+)\}|[^{]+/gi,i;for(;i=r.exec(e);)n.push(i[0][0]==`{`?ar[i[1]]:i[0]);return e=>{let r=``;for(let i=0;i<n.length;i++)r+=typeof n[i]==`string`?n[i]:n[i](e,t);return r}}var sr=new Intl.DateTimeFormat().resolvedOptions().timeZone;function cr(e,t){let n;return t==`UTC`||t==`Etc/UTC`?n=new Date(+e+e.getTimezoneOffset()*6e4):t==sr?n=e:(n=new Date(e.toLocaleString(`en-US`,{timeZone:t})),n.setMilliseconds(e.getMilliseconds())),n}var lr=e=>e%1==0,ur=[1,2,2.5,5],dr=An(10,-32,0,ur),fr=An(10,0,32,ur),pr=fr.filter(lr),mr=dr.concat(fr),hr=`
`,gr=`{YYYY}`,_r=hr+gr,vr=`{M}/{D}`,yr=hr+vr,br=yr+`/{YY}`,xr=`{aa}`,Sr=`{h}:{mm}`+xr,Cr=hr+Sr,wr=`:{ss}`,J=null;function Tr(e){let t=e*1e3,n=t*60,r=n*60,i=r*24,a=i*30,o=i*365,s=(e==1?An(10,0,3,ur).filter(lr):An(10,-3,0,ur)).concat([t,t*5,t*10,t*15,t*30,n,n*5,n*10,n*15,n*30,r,r*2,r*3,r*4,r*6,r*8,r*12,i,i*2,i*3,i*4,i*5,i*6,i*7,i*8,i*9,i*10,i*15,a,a*2,a*3,a*4,a*6,o,o*2,o*5,o*10,o*25,o*50,o*100]),c=[[o,gr,J,J,J,J,J,J,1],[i*28,`{MMM}`,_r,J,J,J,J,J,1],[i,vr,_r,J,J,J,J,J,1],[r,`{h}`+xr,br,J,yr,J,J,J,1],[n,Sr,br,J,yr,J,J,J,1],[t,wr,br+` `+Sr,J,yr+` `+Sr,J,Cr,J,1],[e,wr+`.{fff}`,br+` `+Sr,J,yr+` `+Sr,J,Cr,J,1]];function l(t){return(s,c,l,u,d,f)=>{let p=[],m=d>=o,h=d>=a&&d<o,g=t(l),_=K(g*e,3),v=Fr(g.getFullYear(),m?0:g.getMonth(),h||m?1:g.getDate()),y=K(v*e,3);if(h||m){let n=h?d/a:0,r=m?d/o:0,i=_==y?_:K(Fr(v.getFullYear()+r,v.getMonth()+n,1)*e,3),s=new Date(on(i/e)),c=s.getFullYear(),l=s.getMonth();for(let a=0;i<=u;a++){let o=Fr(c+r*a,l+n*a,1),s=o-t(K(o*e,3));i=K((+o+s)*e,3),i<=u&&p.push(i)}}else{let a=d>=i?i:d,o=y+(an(l)-an(_))+G(_-y,a);p.push(o);let m=t(o),h=m.getHours()+m.getMinutes()/n+m.getSeconds()/r,g=d/r,v=f/s.axes[c]._space;for(;o=K(o+d,e==1?0:3),!(o>u);)if(g>1){let e=an(K(h+g,6))%24,n=t(o).getHours()-e;n>1&&(n=-1),o-=n*r,h=(h+g)%24;let i=p[p.length-1];K((o-i)/d,3)*v>=.7&&p.push(o)}else p.push(o)}return p}}return[s,c,l]}var[Er,Dr,Or]=Tr(1),[kr,Ar,jr]=Tr(.001);An(2,-53,53,[1]);function Mr(e,t){return e.map(e=>e.map((n,r)=>r==0||r==8||n==null?n:t(r==1||e[8]==0?n:e[1]+n)))}function Nr(e,t){return(n,r,i,a,o)=>{let s=t.find(e=>o>=e[0])||t[t.length-1],c,l,u,d,f,p;return r.map(t=>{let n=e(t),r=n.getFullYear(),i=n.getMonth(),a=n.getDate(),o=n.getHours(),m=n.getMinutes(),h=n.getSeconds(),g=r!=c&&s[2]||i!=l&&s[3]||a!=u&&s[4]||o!=d&&s[5]||m!=f&&s[6]||h!=p&&s[7]||s[1];return c=r,l=i,u=a,d=o,f=m,p=h,g(n)})}}function Pr(e,t){let n=or(t);return(t,r,i,a,o)=>r.map(t=>n(e(t)))}function Fr(e,t,n){return new Date(e,t,n)}function Ir(e,t){return t(e)}var Lr=`{YYYY}-{MM}-{DD} {h}:{mm}{aa}`;function Rr(e,t){return(n,r,i,a)=>a==null?gt:t(e(r))}function zr(e,t){let n=e.series[t];return n.width?n.stroke(e,t):n.points.width?n.points.stroke(e,t):null}function Br(e,t){return e.series[t].fill(e,t)}var Vr={show:!0,live:!0,isolate:!1,mount:yn,markers:{show:!0,width:2,stroke:zr,fill:Br,dash:`solid`},idx:null,idxs:null,values:[]};function Hr(e,t){let n=e.cursor.points,r=Et(),i=n.size(e,t);B(r,Qe,i),B(r,$e,i);let a=i/-2;B(r,`marginLeft`,a),B(r,`marginTop`,a);let o=n.width(e,t,i);return o&&B(r,`borderWidth`,o),r}function Ur(e,t){let n=e.series[t].points;return n._fill||n._stroke}function Wr(e,t){let n=e.series[t].points;return n._stroke||n._fill}function Gr(e,t){return e.series[t].points.size}var Kr=[0,0];function qr(e,t,n){return Kr[0]=t,Kr[1]=n,Kr}function Jr(e,t,n,r=!0){return e=>{e.button!=0||r&&e.target!=t||n(e)}}function Yr(e,t,n,r=!0){return e=>{r&&e.target!=t||n(e)}}var Xr={show:!0,x:!0,y:!0,lock:!1,move:qr,points:{one:!1,show:Hr,size:Gr,width:0,stroke:Wr,fill:Ur},bind:{mousedown:Jr,mouseup:Jr,click:Jr,dblclick:Jr,mousemove:Yr,mouseleave:Yr,mouseenter:Yr},drag:{setScale:!0,x:!0,y:!1,dist:0,uni:null,click:(e,t)=>{t.stopPropagation(),t.stopImmediatePropagation()},_x:!1,_y:!1},focus:{dist:(e,t,n,r,i)=>r-i,prox:-1,bias:0},hover:{skip:[void 0],prox:null,bias:0},left:-10,top:-10,idx:null,dataIdx:null,idxs:null,event:null},Zr={show:!0,stroke:`rgba(0,0,0,0.07)`,width:2},Qr=q({},Zr,{filter:xn}),Y=q({},Qr,{size:10}),X=q({},Zr,{show:!1}),$r=`12px system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, "Noto Sans", sans-serif, "Apple Color Emoji", "Segoe UI Emoji", "Segoe UI Symbol", "Noto Color Emoji"`,ei=`bold `+$r,ti=1.5,ni={show:!0,scale:`x`,stroke:it,space:50,gap:5,alignTo:1,size:50,labelGap:0,labelSize:30,labelFont:ei,side:2,grid:Qr,ticks:Y,border:X,font:$r,lineGap:ti,rotate:0},ri=`Value`,ii=`Time`,ai={show:!0,scale:`x`,auto:!1,sorted:1,min:H,max:-1/0,idxs:[]};function oi(e,t,n,r,i){return t.map(e=>e==null?``:en(e))}function si(e,t,n,r,i,a,o){let s=[],c=On.get(i)||0;n=o?n:K(G(n,i),c);for(let e=n;e<=r;e=K(e+i,c))s.push(Object.is(e,-0)?0:e);return s}function ci(e,t,n,r,i,a,o){let s=[],c=e.scales[e.axes[t].scale].log;i=un(c,an((c==10?fn:pn)(n))),c==10&&(i=mr[Lt(i,mr)]);let l=n,u=i*c;c==10&&(u=mr[Lt(u,mr)]);do s.push(l),l+=i,c==10&&!On.has(l)&&(l=K(l,On.get(i))),l>=u&&(i=l,u=i*c,c==10&&(u=mr[Lt(u,mr)]));while(l<=r);return s}function li(e,t,n,r,i,a,o){let s=e.scales[e.axes[t].scale].asinh,c=r>s?ci(e,t,ln(s,n),r,i):[s],l=r>=0&&n<=0?[0]:[];return(n<-s?ci(e,t,ln(s,-r),-n,i):[s]).reverse().map(e=>-e).concat(l,c)}var ui=/./,Z=/[12357]/,di=/[125]/,fi=/1/,pi=(e,t,n,r)=>e.map((e,i)=>t==4&&e==0||i%r==0&&n.test(e.toExponential()[+(e<0)])?e:null);function mi(e,t,n,r,i){let a=e.axes[n],o=a.scale,s=e.scales[o],c=e.valToPos,l=a._space,u=c(10,o),d=c(9,o)-u>=l?ui:c(7,o)-u>=l?Z:c(5,o)-u>=l?di:fi;if(d==fi){let e=rn(c(1,o)-u);if(e<l)return pi(t.slice().reverse(),s.distr,d,sn(l/e)).reverse()}return pi(t,s.distr,d,1)}function hi(e,t,n,r,i){let a=e.axes[n],o=a.scale,s=a._space,c=e.valToPos,l=rn(c(1,o)-c(2,o));return l<s?pi(t.slice().reverse(),3,ui,sn(s/l)).reverse():t}function gi(e,t,n,r){return r==null?gt:t==null?``:en(t)}var _i={show:!0,scale:`y`,stroke:it,space:30,gap:5,alignTo:1,size:50,labelGap:0,labelSize:30,labelFont:ei,side:3,grid:Qr,ticks:Y,border:X,font:$r,lineGap:ti,rotate:0};function vi(e,t){return K((3+(e||1)*2)*t,3)}function yi(e,t){let{scale:n,idxs:r}=e.series[0],i=e._data[0],a=e.valToPos(i[r[0]],n,!0),o=rn(e.valToPos(i[r[1]],n,!0)-a)/(e.series[t].points.space*z);return r[1]-r[0]<=o}var bi={scale:null,auto:!0,sorted:0,min:H,max:-1/0},xi=(e,t,n,r,i)=>i,Si={show:!0,auto:!0,sorted:0,gaps:xi,alpha:1,facets:[q({},bi,{scale:`x`}),q({},bi,{scale:`y`})]},Ci={scale:`y`,auto:!0,sorted:0,show:!0,spanGaps:!1,gaps:xi,alpha:1,points:{show:yi,filter:null},values:null,min:H,max:-1/0,idxs:[],path:null,clip:null};function wi(e,t,n,r,i){return n/10}var Ti={time:je,auto:!0,distr:1,log:10,asinh:1,min:null,max:null,dir:1,ori:0},Ei=q({},Ti,{time:!1,ori:1}),Di={};function Oi(e,t){let n=Di[e];return n||(n={key:e,plots:[],sub(e){n.plots.push(e)},unsub(e){n.plots=n.plots.filter(t=>t!=e)},pub(e,t,r,i,a,o,s){for(let c=0;c<n.plots.length;c++)n.plots[c]!=t&&n.plots[c].pub(e,t,r,i,a,o,s)}},e!=null&&(Di[e]=n)),n}var ki=1,Ai=2;function ji(e,t,n){let r=e.mode,i=e.series[t],a=r==2?e._data[t]:e._data,o=e.scales,s=e.bbox,c=a[0],l=r==2?a[1]:a[t],u=r==2?o[i.facets[0].scale]:o[e.series[0].scale],d=r==2?o[i.facets[1].scale]:o[i.scale],f=s.left,p=s.top,m=s.width,h=s.height,g=e.valToPosH,_=e.valToPosV;return u.ori==0?n(i,c,l,u,d,g,_,f,p,m,h,Bi,Hi,Wi,Ki,Ji):n(i,c,l,u,d,_,g,p,f,h,m,Vi,Ui,Gi,qi,Yi)}function Mi(e,t){let n=0,r=0,i=V(e.bands,Mn);for(let e=0;e<i.length;e++){let a=i[e];a.series[0]==t?n=a.dir:a.series[1]==t&&(a.dir==1?r|=1:r|=2)}return[n,r==1?-1:r==2?1:r==3?2:0]}function Ni(e,t,n,r,i){let a=e.mode,o=e.series[t],s=a==2?o.facets[1].scale:o.scale,c=e.scales[s];return i==-1?c.min:i==1?c.max:c.distr==3?c.dir==1?c.min:c.max:0}function Pi(e,t,n,r,i,a){return ji(e,t,(e,t,o,s,c,l,u,d,f,p,m)=>{let h=e.pxRound,g=s.dir*(s.ori==0?1:-1),_=s.ori==0?Hi:Ui,v,y;g==1?(v=n,y=r):(v=r,y=n);let b=h(l(t[v],s,p,d)),x=h(u(o[v],c,m,f)),S=h(l(t[y],s,p,d)),C=h(u(a==1?c.max:c.min,c,m,f)),w=new Path2D(i);return _(w,S,C),_(w,b,C),_(w,b,x),w})}function Fi(e,t,n,r,i,a){let o=null;if(e.length>0){o=new Path2D;let s=t==0?Wi:Gi,c=n;for(let t=0;t<e.length;t++){let n=e[t];if(n[1]>n[0]){let e=n[0]-c;e>0&&s(o,c,r,e,r+a),c=n[1]}}let l=n+i-c;l>0&&s(o,c,r-5,l,r+a+10)}return o}function Ii(e,t,n){let r=e[e.length-1];r&&r[0]==t?r[1]=n:e.push([t,n])}function Li(e,t,n,r,i,a,o){let s=[],c=e.length;for(let l=i==1?n:r;l>=n&&l<=r;l+=i)if(t[l]===null){let u=l,d=l;if(i==1)for(;++l<=r&&t[l]===null;)d=l;else for(;--l>=n&&t[l]===null;)d=l;let f=a(e[u]),p=d==u?f:a(e[d]),m=u-i;f=o<=0&&m>=0&&m<c?a(e[m]):f;let h=d+i;p=o>=0&&h>=0&&h<c?a(e[h]):p,p>=f&&s.push([f,p])}return s}function Ri(e){return e==0?bn:e==1?on:t=>En(t,e)}function zi(e){let t=e==0?Bi:Vi,n=e==0?(e,t,n,r,i,a)=>{e.arcTo(t,n,r,i,a)}:(e,t,n,r,i,a)=>{e.arcTo(n,t,i,r,a)},r=e==0?(e,t,n,r,i)=>{e.rect(t,n,r,i)}:(e,t,n,r,i)=>{e.rect(n,t,i,r)};return(e,i,a,o,s,c=0,l=0)=>{c==0&&l==0?r(e,i,a,o,s):(c=cn(c,o/2,s/2),l=cn(l,o/2,s/2),t(e,i+c,a),n(e,i+o,a,i+o,a+s,c),n(e,i+o,a+s,i,a+s,l),n(e,i,a+s,i,a,l),n(e,i,a,i+o,a,c),e.closePath())}}var Bi=(e,t,n)=>{e.moveTo(t,n)},Vi=(e,t,n)=>{e.moveTo(n,t)},Hi=(e,t,n)=>{e.lineTo(t,n)},Ui=(e,t,n)=>{e.lineTo(n,t)},Wi=zi(0),Gi=zi(1),Ki=(e,t,n,r,i,a)=>{e.arc(t,n,r,i,a)},qi=(e,t,n,r,i,a)=>{e.arc(n,t,r,i,a)},Ji=(e,t,n,r,i,a,o)=>{e.bezierCurveTo(t,n,r,i,a,o)},Yi=(e,t,n,r,i,a,o)=>{e.bezierCurveTo(n,t,i,r,o,a)};function Xi(e){return(e,t,n,r,i)=>ji(e,t,(t,a,o,s,c,l,u,d,f,p,m)=>{let{pxRound:h,points:g}=t,_,v;s.ori==0?(_=Bi,v=Ki):(_=Vi,v=qi);let y=K(g.width*z,3),b=(g.size-g.width)/2*z,x=K(b*2,3),S=new Path2D,C=new Path2D,{left:w,top:T,width:E,height:D}=e.bbox;Wi(C,w-x,T-x,E+x*2,D+x*2);let O=e=>{if(o[e]!=null){let t=h(l(a[e],s,p,d)),n=h(u(o[e],c,m,f));_(S,t+b,n),v(S,t,n,b,0,nn*2)}};if(i)i.forEach(O);else for(let e=n;e<=r;e++)O(e);return{stroke:y>0?S:null,fill:S,clip:C,flags:3}})}function Zi(e){return(t,n,r,i,a,o)=>{r!=i&&(a!=r&&o!=r&&e(t,n,r),a!=i&&o!=i&&e(t,n,i),e(t,n,o))}}var Qi=Zi(Hi),$i=Zi(Ui);function ea(e){let t=V(e?.alignGaps,0);return(e,n,r,i)=>ji(e,n,(a,o,s,c,l,u,d,f,p,m,h)=>{[r,i]=Vt(s,r,i);let g=a.pxRound,_=e=>g(u(e,c,m,f)),v=e=>g(d(e,l,h,p)),y,b;c.ori==0?(y=Hi,b=Qi):(y=Ui,b=$i);let x=c.dir*(c.ori==0?1:-1),S={stroke:new Path2D,fill:null,clip:null,band:null,gaps:null,flags:ki},C=S.stroke,w=!1;if(i-r>=m*4){let t=t=>e.posToVal(t,c.key,!0),n=null,a=null,l,u,d,f=_(o[x==1?r:i]),p=_(o[r]),m=_(o[i]),h=t(x==1?p+1:m-1);for(let e=x==1?r:i;e>=r&&e<=i;e+=x){let r=o[e],i=(x==1?r<h:r>h)?f:_(r),c=s[e];i==f?c==null?c===null&&(w=!0):(u=c,n==null?(y(C,i,v(u)),l=n=a=u):u<n?n=u:u>a&&(a=u)):(n!=null&&b(C,f,v(n),v(a),v(l),v(u)),c==null?(n=a=null,c===null&&(w=!0)):(u=c,y(C,i,v(u)),n=a=l=u),f=i,h=t(f+x))}n!=null&&n!=a&&d!=f&&b(C,f,v(n),v(a),v(l),v(u))}else for(let e=x==1?r:i;e>=r&&e<=i;e+=x){let t=s[e];t===null?w=!0:t!=null&&y(C,_(o[e]),v(t))}let[T,E]=Mi(e,n);if(a.fill!=null||T!=0){let t=S.fill=new Path2D(C),s=v(a.fillTo(e,n,a.min,a.max,T)),c=_(o[r]),l=_(o[i]);x==-1&&([l,c]=[c,l]),y(t,l,s),y(t,c,s)}if(!a.spanGaps){let l=[];w&&l.push(...Li(o,s,r,i,x,_,t)),S.gaps=l=a.gaps(e,n,r,i,l),S.clip=Fi(l,c.ori,f,p,m,h)}return E!=0&&(S.band=E==2?[Pi(e,n,r,i,C,-1),Pi(e,n,r,i,C,1)]:Pi(e,n,r,i,C,E)),S})}function ta(e){let t=V(e.align,1),n=V(e.ascDesc,!1),r=V(e.alignGaps,0),i=V(e.extend,!1);return(e,a,o,s)=>ji(e,a,(c,l,u,d,f,p,m,h,g,_,v)=>{[o,s]=Vt(u,o,s);let y=c.pxRound,{left:b,width:x}=e.bbox,S=e=>y(p(e,d,_,h)),C=e=>y(m(e,f,v,g)),w=d.ori==0?Hi:Ui,T={stroke:new Path2D,fill:null,clip:null,band:null,gaps:null,flags:ki},E=T.stroke,D=d.dir*(d.ori==0?1:-1),O=C(u[D==1?o:s]),k=S(l[D==1?o:s]),ee=k,A=k;i&&t==-1&&(A=b,w(E,A,O)),w(E,k,O);for(let e=D==1?o:s;e>=o&&e<=s;e+=D){let n=u[e];if(n==null)continue;let r=S(l[e]),i=C(n);t==1?w(E,r,O):w(E,ee,i),w(E,r,i),O=i,ee=r}let te=ee;i&&t==1&&(te=b+x,w(E,te,O));let[ne,re]=Mi(e,a);if(c.fill!=null||ne!=0){let t=T.fill=new Path2D(E),n=C(c.fillTo(e,a,c.min,c.max,ne));w(t,te,n),w(t,A,n)}if(!c.spanGaps){let i=[];i.push(...Li(l,u,o,s,D,S,r));let f=c.width*z/2,p=n||t==1?f:-f,m=n||t==-1?-f:f;i.forEach(e=>{e[0]+=p,e[1]+=m}),T.gaps=i=c.gaps(e,a,o,s,i),T.clip=Fi(i,d.ori,h,g,_,v)}return re!=0&&(T.band=re==2?[Pi(e,a,o,s,E,-1),Pi(e,a,o,s,E,1)]:Pi(e,a,o,s,E,re)),T})}function na(e,t,n,r,i,a,o=H){if(e.length>1){let s=null;for(let c=0,l=1/0;c<e.length;c++)if(t[c]!==void 0){if(s!=null){let t=rn(e[c]-e[s]);t<l&&(l=t,o=rn(n(e[c],r,i,a)-n(e[s],r,i,a)))}s=c}}return o}function ra(e){e||=jn;let t=V(e.size,[.6,H,1]),n=e.align||0,r=e.gap||0,i=e.radius;i=i==null?[0,0]:typeof i==`number`?[i,0]:i;let a=U(i),o=1-t[0],s=V(t[1],H),c=V(t[2],1),l=V(e.disp,jn),u=V(e.each,e=>{}),{fill:d,stroke:f}=l;return(e,t,i,p)=>ji(e,t,(m,h,g,_,v,y,b,x,S,C,w)=>{let T=m.pxRound,E=n,D=r*z,O=s*z,k=c*z,ee,A;_.ori==0?[ee,A]=a(e,t):[A,ee]=a(e,t);let te=_.dir*(_.ori==0?1:-1),ne=_.ori==0?Wi:Gi,re=_.ori==0?u:(e,t,n,r,i,a,o)=>{u(e,t,n,i,r,o,a)},ie=V(e.bands,Mn).find(e=>e.series[0]==t),ae=ie==null?0:ie.dir,j=m.fillTo(e,t,m.min,m.max,ae),M=T(b(j,v,w,S)),N,P,oe,F=C,I=T(m.width*z),se=!1,ce=null,le=null,ue=null,de=null;d!=null&&(I==0||f!=null)&&(se=!0,ce=d.values(e,t,i,p),le=new Map,new Set(ce).forEach(e=>{e!=null&&le.set(e,new Path2D)}),I>0&&(ue=f.values(e,t,i,p),de=new Map,new Set(ue).forEach(e=>{e!=null&&de.set(e,new Path2D)})));let{x0:fe,size:pe}=l;if(fe!=null&&pe!=null){E=1,h=fe.values(e,t,i,p),fe.unit==2&&(h=h.map(t=>e.posToVal(x+t*C,_.key,!0)));let n=pe.values(e,t,i,p);P=pe.unit==2?n[0]*C:y(n[0],_,C,x)-y(0,_,C,x),F=na(h,g,y,_,C,x,F),oe=F-P+D}else F=na(h,g,y,_,C,x,F),oe=F*o+D,P=F-oe;oe<1&&(oe=0),I>=P/2&&(I=0),oe<5&&(T=bn);let me=oe>0,he=F-oe-(me?I:0);P=T(_n(he,k,O)),N=(E==0?P/2:E==te?0:P)-E*te*((E==0?D/2:0)+(me?I/2:0));let ge={stroke:null,fill:null,clip:null,band:null,gaps:null,flags:0},_e=se?null:new Path2D,ve=null;if(ie!=null)ve=e.data[ie.series[1]];else{let{y0:n,y1:r}=l;n!=null&&r!=null&&(g=r.values(e,t,i,p),ve=n.values(e,t,i,p))}let ye=ee*P,be=A*P;for(let n=te==1?i:p;n>=i&&n<=p;n+=te){let r=g[n];if(r==null)continue;if(ve!=null){let e=ve[n]??0;if(r-e==0)continue;M=b(e,v,w,S)}let i=y(_.distr!=2||l!=null?h[n]:n,_,C,x),a=b(V(r,j),v,w,S),o=T(i-N),s=T(ln(a,M)),c=T(cn(a,M)),u=s-c;if(r!=null){let i=r<0?be:ye,a=r<0?ye:be;se?(I>0&&ue[n]!=null&&ne(de.get(ue[n]),o,c+an(I/2),P,ln(0,u-I),i,a),ce[n]!=null&&ne(le.get(ce[n]),o,c+an(I/2),P,ln(0,u-I),i,a)):ne(_e,o,c+an(I/2),P,ln(0,u-I),i,a),re(e,t,n,o-I/2,c,P+I,u)}}return I>0?ge.stroke=se?de:_e:se||(ge._fill=m.width==0?m._fill:m._stroke??m._fill,ge.width=0),ge.fill=se?le:_e,ge})}function ia(e,t){let n=V(t?.alignGaps,0);return(t,r,i,a)=>ji(t,r,(o,s,c,l,u,d,f,p,m,h,g)=>{[i,a]=Vt(c,i,a);let _=o.pxRound,v=e=>_(d(e,l,h,p)),y=e=>_(f(e,u,g,m)),b,x,S;l.ori==0?(b=Bi,S=Hi,x=Ji):(b=Vi,S=Ui,x=Yi);let C=l.dir*(l.ori==0?1:-1),w=v(s[C==1?i:a]),T=w,E=[],D=[];for(let e=C==1?i:a;e>=i&&e<=a;e+=C)if(c[e]!=null){let t=s[e],n=v(t);E.push(T=n),D.push(y(c[e]))}let O={stroke:e(E,D,b,S,x,_),fill:null,clip:null,band:null,gaps:null,flags:ki},k=O.stroke,[ee,A]=Mi(t,r);if(o.fill!=null||ee!=0){let e=O.fill=new Path2D(k),n=y(o.fillTo(t,r,o.min,o.max,ee));S(e,T,n),S(e,w,n)}if(!o.spanGaps){let e=[];e.push(...Li(s,c,i,a,C,v,n)),O.gaps=e=o.gaps(t,r,i,a,e),O.clip=Fi(e,l.ori,p,m,h,g)}return A!=0&&(O.band=A==2?[Pi(t,r,i,a,k,-1),Pi(t,r,i,a,k,1)]:Pi(t,r,i,a,k,A)),O})}function aa(e){return ia(oa,e)}function oa(e,t,n,r,i,a){let o=e.length;if(o<2)return null;let s=new Path2D;if(n(s,e[0],t[0]),o==2)r(s,e[1],t[1]);else{let n=Array(o),r=Array(o-1),a=Array(o-1),c=Array(o-1);for(let n=0;n<o-1;n++)a[n]=t[n+1]-t[n],c[n]=e[n+1]-e[n],r[n]=a[n]/c[n];n[0]=r[0];for(let e=1;e<o-1;e++)r[e]===0||r[e-1]===0||r[e-1]>0!=r[e]>0?n[e]=0:(n[e]=3*(c[e-1]+c[e])/((2*c[e]+c[e-1])/r[e-1]+(c[e]+2*c[e-1])/r[e]),isFinite(n[e])||(n[e]=0));n[o-1]=r[o-2];for(let r=0;r<o-1;r++)i(s,e[r]+c[r]/3,t[r]+n[r]*c[r]/3,e[r+1]-c[r]/3,t[r+1]-n[r+1]*c[r]/3,e[r+1],t[r+1])}return s}var sa=new Set;function ca(){for(let e of sa)e.syncRect(!0)}_t&&(Ft(ft,yt,ca),Ft(pt,yt,ca,!0),Ft(ht,yt,()=>{wa.pxRatio=z}));var la=ea(),ua=Xi();function da(e,t,n,r){return(r?[e[0],e[1]].concat(e.slice(2)):[e[0]].concat(e.slice(1))).map((e,r)=>pa(e,r,t,n))}function fa(e,t){return e.map((e,n)=>n==0?{}:q({},t,e))}function pa(e,t,n,r){return q({},t==0?n:r,e)}function ma(e,t,n){return t==null?Nn:[t,n]}var ha=ma;function ga(e,t,n){return t==null?Nn:Xt(t,n,Kt,!0)}function _a(e,t,n,r){return t==null?Nn:Wt(t,n,e.scales[r].log,!1)}var va=_a;function ya(e,t,n,r){return t==null?Nn:Gt(t,n,e.scales[r].log,!1)}var ba=ya;function xa(e,t,n,r,i){let a=ln(gn(e),gn(t)),o=t-e,s=Lt(i/r*o,n);do{let e=n[s],t=r*e/o;if(t>=i&&a+(e<5?On.get(e):0)<=17)return[e,t]}while(++s<n.length);return[0,0]}function Sa(e){let t,n;return e=e.replace(/(\d+)px/,(e,r)=>(t=on((n=+r)*z))+`px`),[e,t,n]}function Ca(e){e.show&&[e.font,e.labelFont].forEach(e=>{let t=K(e[2]*z,1);e[0]=e[0].replace(/[0-9.]+px/,t+`px`),e[1]=t})}function wa(e,t,n){let r={mode:V(e.mode,1)},i=r.mode;function a(e,t,n,r){let i=t.valToPct(e);return r+n*(t.dir==-1?1-i:i)}function o(e,t,n,r){let i=t.valToPct(e);return r+n*(t.dir==-1?i:1-i)}function s(e,t,n,r){return t.ori==0?a(e,t,n,r):o(e,t,n,r)}r.valToPosH=a,r.valToPosV=o;let c=!1;r.status=0;let l=r.root=Et(Me);if(e.id!=null&&(l.id=e.id),Ct(l,e.class),e.title){let t=Et(Fe,l);t.textContent=e.title}let u=Tt(`canvas`),d=r.ctx=u.getContext(`2d`),f=Et(Ie,l);Ft(`click`,f,e=>{e.target===m&&(Y!=Jr||X!=Yr)&&ei.click(r,e)},!0);let p=r.under=Et(Le,f);f.appendChild(u);let m=r.over=Et(Re,f);e=Hn(e);let h=+V(e.pxAlign,1),g=Ri(h);(e.plugins||[]).forEach(t=>{t.opts&&(e=t.opts(r,e)||e)});let _=e.ms||.001,v=r.series=i==1?da(e.series||[],ai,Ci,!1):fa(e.series||[null],Si),y=r.axes=da(e.axes||[],ni,_i,!0),b=r.scales={},x=r.bands=e.bands||[];x.forEach(e=>{e.fill=U(e.fill||null),e.dir=V(e.dir,-1)});let S=i==2?v[1].facets[0].scale:v[0].scale,C={axes:br,series:sr},w=(e.drawOrder||[`axes`,`series`]).map(e=>C[e]);function T(e){let t=e.distr==3?t=>fn(t>0?t:e.clamp(r,t,e.min,e.max,e.key)):e.distr==4?t=>hn(t,e.asinh):e.distr==100?t=>e.fwd(t):e=>e;return n=>{let r=t(n),{_min:i,_max:a}=e,o=a-i;return(r-i)/o}}function E(t){let n=b[t];if(n==null){let r=(e.scales||jn)[t]||jn;if(r.from!=null){E(r.from);let e=q({},b[r.from],r,{key:t});e.valToPct=T(e),b[t]=e}else{n=b[t]=q({},t==S?Ti:Ei,r),n.key=t;let e=n.time,a=n.range,o=Pn(a);if((t!=S||i==2&&!e)&&(o&&(a[0]==null||a[1]==null)&&(a={min:a[0]==null?qt:{mode:1,hard:a[0],soft:a[0]},max:a[1]==null?qt:{mode:1,hard:a[1],soft:a[1]}},o=!1),!o&&Rn(a))){let e=a;a=(t,n,r)=>n==null?Nn:Xt(n,r,e)}n.range=U(a||(e?ha:t==S?n.distr==3?va:n.distr==4?ba:ma:n.distr==3?_a:n.distr==4?ya:ga)),n.auto=U(!o&&n.auto),n.clamp=U(n.clamp||wi),n._min=n._max=null,n.valToPct=T(n)}}}E(`x`),E(`y`),i==1&&v.forEach(e=>{E(e.scale)}),y.forEach(e=>{E(e.scale)});for(let t in e.scales)E(t);let D=b[S],O=D.distr,k,ee;D.ori==0?(Ct(l,Ne),k=a,ee=o):(Ct(l,Pe),k=o,ee=a);let A={};for(let e in b){let t=b[e];(t.min!=null||t.max!=null)&&(A[e]={min:t.min,max:t.max},t.min=t.max=null)}let te=e.tzDate||(e=>new Date(on(e/_))),ne=e.fmtDate||or,re=_==1?Or(te):jr(te),ie=Nr(te,Mr(_==1?Dr:Ar,ne)),ae=Rr(te,Ir(Lr,ne)),j=[],M=r.legend=q({},Vr,e.legend),N=r.cursor=q({},Xr,{drag:{y:i==2}},e.cursor),P=M.show,oe=N.show,F=M.markers;M.idxs=j,F.width=U(F.width),F.dash=U(F.dash),F.stroke=U(F.stroke),F.fill=U(F.fill);let I,se,ce,le=[],ue=[],de,fe=!1,pe={};if(M.live){let e=v[1]?v[1].values:null;fe=e!=null,de=fe?e(r,1,0):{_:0};for(let e in de)pe[e]=gt}if(P){if(I=Tt(`table`,Ge,l),ce=Tt(`tbody`,null,I),M.mount(r,I),fe){se=Tt(`thead`,null,I,ce);let e=Tt(`tr`,null,se);for(var me in Tt(`th`,null,e),de)Tt(`th`,Xe,e).textContent=me}else Ct(I,qe),M.live&&Ct(I,Ke)}let he={show:!0},ge={show:!1};function _e(e,t){if(t==0&&(fe||!M.live||i==2))return Nn;let n=[],a=Tt(`tr`,Je,ce,ce.childNodes[t]);Ct(a,e.class),e.show||Ct(a,Be);let o=Tt(`th`,null,a);if(F.show){let e=Et(Ye,o);if(t>0){let n=F.width(r,t);n&&(e.style.border=n+`px `+F.dash(r,t)+` `+F.stroke(r,t)),e.style.background=F.fill(r,t)}}let s=Et(Xe,o);for(var c in e.label instanceof HTMLElement?s.appendChild(e.label):s.textContent=e.label,t>0&&(F.show||(s.style.color=e.width>0?F.stroke(r,t):F.fill(r,t)),ye(`click`,o,t=>{if(N._lock)return;Rt(t);let n=v.indexOf(e);if((t.ctrlKey||t.metaKey)!=M.isolate){let e=v.some((e,t)=>t>0&&t!=n&&e.show);v.forEach((t,r)=>{r>0&&bi(r,e?r==n?he:ge:he,!0,Q.setSeries)})}else bi(n,{show:!e.show},!0,Q.setSeries)},!1),Vt&&ye(lt,o,t=>{N._lock||(Rt(t),bi(v.indexOf(e),Li,!0,Q.setSeries))},!1)),de){let e=Tt(`td`,Ze,a);e.textContent=`--`,n.push(e)}return[a,n]}let ve=new Map;function ye(e,t,n,i=!0){let a=ve.get(t)||{},o=N.bind[e](r,t,n,i);o&&(Ft(e,t,a[e]=o),ve.set(t,a))}function be(e,t,n){let r=ve.get(t)||{};for(let n in r)(e==null||n==e)&&(It(n,t,r[n]),delete r[n]);e??ve.delete(t)}let xe=0,Se=0,L=0,R=0,Ce=0,we=0,Te=Ce,Ee=we,De=L,Oe=R,ke=0,Ae=0,je=0,it=0;r.bbox={};let ft=!1,pt=!1,mt=!1,_t=!1,bt=!1,xt=!1;function St(e,t,n){(n||e!=r.width||t!=r.height)&&Dt(e,t),xr(!1),mt=!0,pt=!0,Tr()}function Dt(e,t){r.width=xe=L=e,r.height=Se=R=t,Ce=we=0,Nt(),Pt();let n=r.bbox;ke=n.left=En(Ce*z,.5),Ae=n.top=En(we*z,.5),je=n.width=En(L*z,.5),it=n.height=En(R*z,.5)}function kt(){let e=!1,t=0;for(;!e;){t++;let n=vr(t),i=yr(t);e=t==3||n&&i,e||(Dt(r.width,r.height),pt=!0)}}function jt({width:e,height:t}){St(e,t)}r.setSize=jt;function Nt(){let e=!1,t=!1,n=!1,r=!1;y.forEach((i,a)=>{if(i.show&&i._show){let{side:a,_size:o}=i,s=a%2,c=o+(i.label==null?0:i.labelSize);c>0&&(s?(L-=c,a==3?(Ce+=c,r=!0):n=!0):(R-=c,a==0?(we+=c,e=!0):t=!0))}}),dn[0]=e,dn[1]=n,dn[2]=t,dn[3]=r,L-=bn[1]+bn[3],Ce+=bn[3],R-=bn[2]+bn[0],we+=bn[0]}function Pt(){let e=Ce+L,t=we+R,n=Ce,r=we;function i(i,a){switch(i){case 1:return e+=a,e-a;case 2:return t+=a,t-a;case 3:return n-=a,n+a;case 0:return r-=a,r+a}}y.forEach((e,t)=>{if(e.show&&e._show){let t=e.side;e._pos=i(t,e._size),e.label!=null&&(e._lpos=i(t,e.labelSize))}})}if(N.dataIdx==null){let e=N.hover,n=e.skip=new Set(e.skip??[]);n.add(void 0);let r=e.prox=U(e.prox),i=e.bias??=0;N.dataIdx=(e,a,o,s)=>{if(a==0)return o;let c=o,l=r(e,a,o,s)??H,u=l>=0&&l<H,d=D.ori==0?L:R,f=N.left,p=t[0],m=t[a];if(n.has(m[o])){c=null;let e=null,t=null,r;if(i==0||i==-1)for(r=o;e==null&&r-->0;)n.has(m[r])||(e=r);if(i==0||i==1)for(r=o;t==null&&r++<m.length;)n.has(m[r])||(t=r);if(e!=null||t!=null){if(u){let n=e==null?-1/0:k(p[e],D,d,0),r=t==null?1/0:k(p[t],D,d,0),i=f-n,a=r-f;i<=a?i<=l&&(c=e):a<=l&&(c=t)}else c=t==null?e:e==null?t:o-e<=t-o?e:t}}else u&&rn(f-k(p[o],D,d,0))>l&&(c=null);return c}}let Rt=e=>{N.event=e};N.idxs=j,N._lock=!1;let zt=N.points;zt.show=U(zt.show),zt.size=U(zt.size),zt.stroke=U(zt.stroke),zt.width=U(zt.width),zt.fill=U(zt.fill);let Bt=r.focus=q({},e.focus||{alpha:.3},N.focus),Vt=Bt.prox>=0,Ht=Vt&&zt.one,Jt=[],Yt=[],Qt=[];function $t(e,t){let n=zt.show(r,t);if(n instanceof HTMLElement)return Ct(n,We),Ct(n,e.class),Ot(n,-10,-10,L,R),m.insertBefore(n,Jt[t]),n}function en(e,t){if(i==1||t>0){let t=i==1&&b[e.scale].time,n=e.value;e.value=t?Ln(n)?Rr(te,Ir(n,ne)):n||ae:n||gi,e.label=e.label||(t?ii:ri)}if(Ht||t>0){e.width=e.width==null?1:e.width,e.paths=e.paths||la||Sn,e.fillTo=U(e.fillTo||Ni),e.pxAlign=+V(e.pxAlign,h),e.pxRound=Ri(e.pxAlign),e.stroke=U(e.stroke||null),e.fill=U(e.fill||null),e._stroke=e._fill=e._paths=e._focus=null;let t=vi(ln(1,e.width),1),n=e.points=q({},{size:t,width:ln(1,t*.2),stroke:e.stroke,space:t*2,paths:ua,_stroke:null,_fill:null},e.points);n.show=U(n.show),n.filter=U(n.filter),n.fill=U(n.fill),n.stroke=U(n.stroke),n.paths=U(n.paths),n.pxAlign=e.pxAlign}if(P){let n=_e(e,t);le.splice(t,0,n[0]),ue.splice(t,0,n[1]),M.values.push(null)}if(oe){j.splice(t,0,null);let n=null;Ht?t==0&&(n=$t(e,t)):t>0&&(n=$t(e,t)),Jt.splice(t,0,n),Yt.splice(t,0,0),Qt.splice(t,0,0)}ka(`addSeries`,t)}function tn(e,t){t??=v.length,e=i==1?pa(e,t,ai,Ci):pa(e,t,{},Si),v.splice(t,0,e),en(v[t],t)}r.addSeries=tn;function an(e){if(v.splice(e,1),P){M.values.splice(e,1),ue.splice(e,1);let t=le.splice(e,1)[0];be(null,t.firstChild),t.remove()}oe&&(j.splice(e,1),Jt.splice(e,1)[0].remove(),Yt.splice(e,1),Qt.splice(e,1)),ka(`delSeries`,e)}r.delSeries=an;let dn=[!1,!1,!1,!1];function pn(e,t){if(e._show=e.show,e.show){let n=e.side%2,i=b[e.scale];i??=(e.scale=n?v[1].scale:S,b[e.scale]);let a=i.time;e.size=U(e.size),e.space=U(e.space),e.rotate=U(e.rotate),Pn(e.incrs)&&e.incrs.forEach(e=>{!On.has(e)&&On.set(e,kn(e))}),e.incrs=U(e.incrs||(i.distr==2?pr:a?_==1?Er:kr:mr)),e.splits=U(e.splits||(a&&i.distr==1?re:i.distr==3?ci:i.distr==4?li:si)),e.stroke=U(e.stroke),e.grid.stroke=U(e.grid.stroke),e.ticks.stroke=U(e.ticks.stroke),e.border.stroke=U(e.border.stroke);let o=e.values;e.values=Pn(o)&&!Pn(o[0])?U(o):a?Pn(o)?Nr(te,Mr(o,ne)):Ln(o)?Pr(te,o):o||ie:o||oi,e.filter=U(e.filter||(i.distr>=3&&i.log==10?mi:i.distr==3&&i.log==2?hi:xn)),e.font=Sa(e.font),e.labelFont=Sa(e.labelFont),e._size=e.size(r,null,t,0),e._space=e._rotate=e._incrs=e._found=e._splits=e._values=null,e._size>0&&(dn[t]=!0,e._el=Et(ze,f))}}function gn(e,t,n,r){let[i,a,o,s]=n,c=t%2,l=0;return c==0&&(s||a)&&(l=t==0&&!i||t==2&&!o?on(ni.size/3):0),c==1&&(i||o)&&(l=t==1&&!a||t==3&&!s?on(_i.size/2):0),l}let yn=r.padding=(e.padding||[gn,gn,gn,gn]).map(e=>U(V(e,gn))),bn=r._padding=yn.map((e,t)=>e(r,t,dn,0)),Tn,W=null,G=null,Dn=i==1?v[0].idxs:null,An=null,Fn=!1;function Bn(e,n){if(t=e??[],r.data=r._data=t,i==2){Tn=0;for(let e=1;e<v.length;e++)Tn+=t[e][0].length}else{t.length==0&&(r.data=r._data=t=[[]]),An=t[0],Tn=An.length;let e=t;if(O==2){e=t.slice();let n=e[0]=Array(Tn);for(let e=0;e<Tn;e++)n[e]=e}r._data=t=e}if(xr(!0),ka(`setData`),O==2&&(mt=!0),n!==!1){let e=D;e.auto(r,Fn)?Vn():yi(S,e.min,e.max),_t||=N.left>=0,xt=!0,Tr()}}r.setData=Bn;function Vn(){Fn=!0;let e,n;i==1&&(Tn>0?(W=Dn[0]=0,G=Dn[1]=Tn-1,e=t[0][W],n=t[0][G],O==2?(e=W,n=G):e==n&&(O==3?[e,n]=Wt(e,e,D.log,!1):O==4?[e,n]=Gt(e,e,D.log,!1):D.time?n=e+on(86400/_):[e,n]=Xt(e,n,Kt,!0))):(W=Dn[0]=e=null,G=Dn[1]=n=null)),yi(S,e,n)}let Un,Wn,Gn,Kn,qn,Yn,Xn,Zn,Qn,$n;function er(e,t,n,r,i,a){e??=at,n??=Mn,r??=`butt`,i??=at,a??=`round`,e!=Un&&(d.strokeStyle=Un=e),i!=Wn&&(d.fillStyle=Wn=i),t!=Gn&&(d.lineWidth=Gn=t),a!=qn&&(d.lineJoin=qn=a),r!=Yn&&(d.lineCap=Yn=r),n!=Kn&&d.setLineDash(Kn=n)}function tr(e,t,n,r){t!=Wn&&(d.fillStyle=Wn=t),e!=Xn&&(d.font=Xn=e),n!=Zn&&(d.textAlign=Zn=n),r!=Qn&&(d.textBaseline=Qn=r)}function nr(e,t,n,i,a=0){if(i.length>0&&e.auto(r,Fn)&&(t==null||t.min==null)){let t=V(W,0),r=V(G,i.length-1),o=n.min==null?Ut(i,t,r,a,e.distr==3):[n.min,n.max];e.min=cn(e.min,n.min=o[0]),e.max=ln(e.max,n.max=o[1])}}let rr={min:null,max:null};function ir(){for(let e in b){let t=b[e];A[e]==null&&(t.min==null||A[S]!=null&&t.auto(r,Fn))&&(A[e]=rr)}for(let e in b){let t=b[e];A[e]==null&&t.from!=null&&A[t.from]!=null&&(A[e]=rr)}A[S]!=null&&xr(!0);let e={};for(let t in A){let n=A[t];if(n!=null){let a=e[t]=Hn(b[t],zn);if(n.min!=null)q(a,n);else if(t!=S||i==2){if(Tn==0&&a.from==null){let e=a.range(r,null,null,t);a.min=e[0],a.max=e[1]}else a.min=H,a.max=-1/0}}}if(Tn>0){v.forEach((n,a)=>{if(i==1){let i=n.scale,o=A[i];if(o==null)return;let s=e[i];if(a==0){let e=s.range(r,s.min,s.max,i);s.min=e[0],s.max=e[1],W=Lt(s.min,t[0]),G=Lt(s.max,t[0]),G-W>1&&(t[0][W]<s.min&&W++,t[0][G]>s.max&&G--),n.min=An[W],n.max=An[G]}else n.show&&n.auto&&nr(s,o,n,t[a],n.sorted);n.idxs[0]=W,n.idxs[1]=G}else if(a>0&&n.show&&n.auto){let[r,i]=n.facets,o=r.scale,s=i.scale,[c,l]=t[a],u=e[o],d=e[s];u!=null&&nr(u,A[o],r,c,r.sorted),d!=null&&nr(d,A[s],i,l,i.sorted),n.min=i.min,n.max=i.max}});for(let t in e){let n=e[t],i=A[t];if(n.from==null&&(i==null||i.min==null)){let e=n.range(r,n.min==H?null:n.min,n.max==-1/0?null:n.max,t);n.min=e[0],n.max=e[1]}}}for(let t in e){let n=e[t];if(n.from!=null){let i=e[n.from];if(i.min==null)n.min=n.max=null;else{let e=n.range(r,i.min,i.max,t);n.min=e[0],n.max=e[1]}}}let n={},a=!1;for(let t in e){let r=e[t],i=b[t];if(i.min!=r.min||i.max!=r.max){i.min=r.min,i.max=r.max;let e=i.distr;i._min=e==3?fn(i.min):e==4?hn(i.min,i.asinh):e==100?i.fwd(i.min):i.min,i._max=e==3?fn(i.max):e==4?hn(i.max,i.asinh):e==100?i.fwd(i.max):i.max,n[t]=a=!0}}if(a){v.forEach((e,t)=>{i==2?t>0&&n.y&&(e._paths=null):n[e.scale]&&(e._paths=null)});for(let e in n)mt=!0,ka(`setScale`,e);oe&&N.left>=0&&(_t=xt=!0)}for(let e in A)A[e]=null}function ar(e){let t=_n(W-1,0,Tn-1),n=_n(G+1,0,Tn-1);for(;e[t]==null&&t>0;)t--;for(;e[n]==null&&n<Tn-1;)n++;return[t,n]}function sr(){if(Tn>0){let e=v.some(e=>e._focus)&&$n!=Bt.alpha;e&&(d.globalAlpha=$n=Bt.alpha),v.forEach((e,n)=>{if(n>0&&e.show&&(cr(n,!1),cr(n,!0),e._paths==null)){let a=$n;$n!=e.alpha&&(d.globalAlpha=$n=e.alpha);let o=i==2?[0,t[n][0].length-1]:ar(t[n]);e._paths=e.paths(r,n,o[0],o[1]),$n!=a&&(d.globalAlpha=$n=a)}}),v.forEach((e,t)=>{if(t>0&&e.show){let n=$n;$n!=e.alpha&&(d.globalAlpha=$n=e.alpha),e._paths!=null&&lr(t,!1);{let n=e._paths==null?null:e._paths.gaps,i=e.points.show(r,t,W,G,n),a=e.points.filter(r,t,i,n);(i||a)&&(e.points._paths=e.points.paths(r,t,W,G,a),lr(t,!0))}$n!=n&&(d.globalAlpha=$n=n),ka(`drawSeries`,t)}}),e&&(d.globalAlpha=$n=1)}}function cr(e,t){let n=t?v[e].points:v[e];n._stroke=n.stroke(r,e),n._fill=n.fill(r,e)}function lr(e,t){let n=t?v[e].points:v[e],{stroke:r,fill:i,clip:a,flags:o,_stroke:s=n._stroke,_fill:c=n._fill,_width:l=n.width}=n._paths;l=K(l*z,3);let u=null,f=l%2/2;t&&c==null&&(c=l>0?`#fff`:s);let p=n.pxAlign==1&&f>0;if(p&&d.translate(f,f),!t){let e=ke-l/2,t=Ae-l/2,n=je+l,r=it+l;u=new Path2D,u.rect(e,t,n,r)}t?dr(s,l,n.dash,n.cap,c,r,i,o,a):ur(e,s,l,n.dash,n.cap,c,r,i,o,u,a),p&&d.translate(-f,-f)}function ur(e,n,i,a,o,s,c,l,u,d,f){let p=!1;u!=0&&x.forEach((m,h)=>{if(m.series[0]==e){let e=v[m.series[1]],g=t[m.series[1]],_=(e._paths||jn).band;Pn(_)&&(_=m.dir==1?_[0]:_[1]);let y,b=null;e.show&&_&&Zt(g,W,G)?(b=m.fill(r,h)||s,y=e._paths.clip):_=null,dr(n,i,a,o,b,c,l,u,d,f,y,_),p=!0}}),p||dr(n,i,a,o,s,c,l,u,d,f)}function dr(e,t,n,r,i,a,o,s,c,l,u,f){er(e,t,n,r,i),(c||l||f)&&(d.save(),c&&d.clip(c),l&&d.clip(l)),f?(s&3)==3?(d.clip(f),u&&d.clip(u),hr(i,o),fr(e,a,t)):s&Ai?(hr(i,o),d.clip(f),fr(e,a,t)):s&ki&&(d.save(),d.clip(f),u&&d.clip(u),hr(i,o),d.restore(),fr(e,a,t)):(hr(i,o),fr(e,a,t)),(c||l||f)&&d.restore()}function fr(e,t,n){n>0&&(t instanceof Map?t.forEach((e,t)=>{d.strokeStyle=Un=t,d.stroke(e)}):t!=null&&e&&d.stroke(t))}function hr(e,t){t instanceof Map?t.forEach((e,t)=>{d.fillStyle=Wn=t,d.fill(e)}):t!=null&&e&&d.fill(t)}function gr(e,t,n,i){let a=y[e],o;if(i<=0)o=[0,0];else{let s=a._space=a.space(r,e,t,n,i);o=xa(t,n,a._incrs=a.incrs(r,e,t,n,i,s),i,s)}return a._found=o}function _r(e,t,n,r,i,a,o,s,c,l){let u=o%2/2;h==1&&d.translate(u,u),er(s,o,c,l,s),d.beginPath();let f,p,m,g,_=i+(r==0||r==3?-a:a);n==0?(p=i,g=_):(f=i,m=_);for(let r=0;r<e.length;r++)t[r]!=null&&(n==0?f=m=e[r]:p=g=e[r],d.moveTo(f,p),d.lineTo(m,g));d.stroke(),h==1&&d.translate(-u,-u)}function vr(e){let t=!0;return y.forEach((n,i)=>{if(!n.show)return;let a=b[n.scale];if(a.min==null){n._show&&(t=!1,n._show=!1,xr(!1));return}n._show||(t=!1,n._show=!0,xr(!1));let o=n.side,s=o%2,{min:c,max:l}=a,[u,d]=gr(i,c,l,s==0?L:R);if(d==0)return;let f=a.distr==2,p=n._splits=n.splits(r,i,c,l,u,d,f),m=a.distr==2?p.map(e=>An[e]):p,h=a.distr==2?An[p[1]]-An[p[0]]:u,g=n._values=n.values(r,n.filter(r,m,i,d,h),i,d,h);n._rotate=o==2?n.rotate(r,g,i,d):0;let _=n._size;n._size=sn(n.size(r,g,i,e)),_!=null&&n._size!=_&&(t=!1)}),t}function yr(e){let t=!0;return yn.forEach((n,i)=>{let a=n(r,i,dn,e);a!=bn[i]&&(t=!1),bn[i]=a}),t}function br(){for(let e=0;e<y.length;e++){let t=y[e];if(!t.show||!t._show)continue;let n=t.side,i=n%2,a,o,c=t.stroke(r,e),l=n==0||n==3?-1:1,[u,f]=t._found;if(t.label!=null){let s=t.labelGap*l,p=on((t._lpos+s)*z);tr(t.labelFont[0],c,`center`,n==2?et:tt),d.save(),i==1?(a=o=0,d.translate(p,on(Ae+it/2)),d.rotate((n==3?-nn:nn)/2)):(a=on(ke+je/2),o=p);let m=vn(t.label)?t.label(r,e,u,f):t.label;d.fillText(m,a,o),d.restore()}if(f==0)continue;let p=b[t.scale],m=i==0?je:it,h=i==0?ke:Ae,_=t._splits,v=p.distr==2?_.map(e=>An[e]):_,x=p.distr==2?An[_[1]]-An[_[0]]:u,S=t.ticks,C=t.border,w=S.show?S.size:0,T=on(w*z),E=on((t.alignTo==2?t._size-w-t.gap:t.gap)*z),D=t._rotate*-nn/180,O=g(t._pos*z),k=O+(T+E)*l;o=i==0?k:0,a=i==1?k:0;let ee=t.font[0];tr(ee,c,t.align==1?nt:t.align==2?rt:D>0?nt:D<0?rt:i==0?`center`:n==3?rt:nt,D||i==1?`middle`:n==2?et:tt);let A=t.font[1]*t.lineGap,te=_.map(e=>g(s(e,p,m,h))),ne=t._values;for(let e=0;e<ne.length;e++){let t=ne[e];if(t!=null){i==0?a=te[e]:o=te[e],t=``+t;let n=t.indexOf(`
`)==-1?[t]:t.split(/\n/gm);for(let e=0;e<n.length;e++){let t=n[e];D?(d.save(),d.translate(a,o+e*A),d.rotate(D),d.fillText(t,0,0),d.restore()):d.fillText(t,a,o+e*A)}}}S.show&&_r(te,S.filter(r,v,e,f,x),i,n,O,T,K(S.width*z,3),S.stroke(r,e),S.dash,S.cap);let re=t.grid;re.show&&_r(te,re.filter(r,v,e,f,x),i,i==0?2:1,i==0?Ae:ke,i==0?it:je,K(re.width*z,3),re.stroke(r,e),re.dash,re.cap),C.show&&_r([O],[1],+(i==0),i==0?1:2,i==1?Ae:ke,i==1?it:je,K(C.width*z,3),C.stroke(r,e),C.dash,C.cap)}ka(`drawAxes`)}function xr(e){v.forEach((t,n)=>{n>0&&(t._paths=null,e&&(i==1?(t.min=null,t.max=null):t.facets.forEach(e=>{e.min=null,e.max=null})))})}let Sr=!1,Cr=!1,wr=[];function J(){Cr=!1;for(let e=0;e<wr.length;e++)ka(...wr[e]);wr.length=0}function Tr(){Sr||=(Jn(zr),!0)}function Fr(e,t=!1){Sr=!0,Cr=t,e(r),zr(),t&&wr.length>0&&queueMicrotask(J)}r.batch=Fr;function zr(){if(ft&&=(ir(),!1),mt&&=(kt(),!1),pt){if(B(p,nt,Ce),B(p,et,we),B(p,Qe,L),B(p,$e,R),B(m,nt,Ce),B(m,et,we),B(m,Qe,L),B(m,$e,R),B(f,Qe,xe),B(f,$e,Se),u.width=on(xe*z),u.height=on(Se*z),y.forEach(({_el:e,_show:t,_size:n,_pos:r,side:i})=>{if(e!=null){if(t){let t=i===3||i===0?n:0,a=i%2==1;B(e,a?`left`:`top`,r-t),B(e,a?`width`:`height`,n),B(e,a?`top`:`left`,a?we:Ce),B(e,a?`height`:`width`,a?R:L),wt(e,Be)}else Ct(e,Be)}}),Un=Wn=Gn=qn=Yn=Xn=Zn=Qn=Kn=null,$n=1,Zi(!0),Ce!=Te||we!=Ee||L!=De||R!=Oe){xr(!1);let e=L/De,t=R/Oe;if(oe&&!_t&&N.left>=0){N.left*=e,N.top*=t,Wr&&Ot(Wr,on(N.left),0,L,R),Gr&&Ot(Gr,0,on(N.top),L,R);for(let n=0;n<Jt.length;n++){let r=Jt[n];r!=null&&(Yt[n]*=e,Qt[n]*=t,Ot(r,sn(Yt[n]),sn(Qt[n]),L,R))}}if(Z.show&&!bt&&Z.left>=0&&Z.width>0){Z.left*=e,Z.width*=e,Z.top*=t,Z.height*=t;for(let e in ea)B(di,e,Z[e])}Te=Ce,Ee=we,De=L,Oe=R}ka(`setSize`),pt=!1}xe>0&&Se>0&&(d.clearRect(0,0,u.width,u.height),ka(`drawClear`),w.forEach(e=>e()),ka(`draw`)),Z.show&&bt&&(fi(Z),bt=!1),oe&&_t&&(Yi(null,!0,!1),_t=!1),M.show&&M.live&&xt&&(qi(),xt=!1),c||(c=!0,r.status=1,ka(`ready`)),Fn=!1,Sr=!1}r.redraw=(e,t)=>{mt=t||!1,e===!1?Tr():yi(S,D.min,D.max)};function Br(e,n){let i=b[e];if(i.from==null){if(Tn==0){let t=i.range(r,n.min,n.max,e);n.min=t[0],n.max=t[1]}if(n.min>n.max){let e=n.min;n.min=n.max,n.max=e}if(Tn>1&&n.min!=null&&n.max!=null&&n.max-n.min<1e-16)return;e==S&&i.distr==2&&Tn>0&&(n.min=Lt(n.min,t[0]),n.max=Lt(n.max,t[0]),n.min==n.max&&n.max++),A[e]=n,ft=!0,Tr()}}r.setScale=Br;let Hr,Ur,Wr,Gr,Kr,qr,Jr,Yr,Zr,Qr,Y,X,$r=!1,ei=N.drag,ti=ei.x,ui=ei.y;oe&&(N.x&&(Hr=Et(He,m)),N.y&&(Ur=Et(Ue,m)),D.ori==0?(Wr=Hr,Gr=Ur):(Wr=Ur,Gr=Hr),Y=N.left,X=N.top);let Z=r.select=q({show:!0,over:!0,left:0,width:0,top:0,height:0},e.select),di=Z.show?Et(Ve,Z.over?m:p):null;function fi(e,t){if(Z.show){for(let t in e)Z[t]=e[t],t in ea&&B(di,t,e[t]);t!==!1&&ka(`setSelect`)}}r.setSelect=fi;function pi(e){if(v[e].show)P&&wt(le[e],Be);else if(P&&Ct(le[e],Be),oe){let t=Ht?Jt[0]:Jt[e];t!=null&&Ot(t,-10,-10,L,R)}}function yi(e,t,n){Br(e,{min:t,max:n})}function bi(e,t,n,a){t.focus!=null&&zi(e),t.show!=null&&v.forEach((n,r)=>{r>0&&(e==r||e==null)&&(n.show=t.show,pi(r),i==2?(yi(n.facets[0].scale,null,null),yi(n.facets[1].scale,null,null)):yi(n.scale,null,null),Tr())}),n!==!1&&ka(`setSeries`,e,t),a&&Na(`setSeries`,r,e,t)}r.setSeries=bi;function xi(e,t){q(x[e],t)}function Di(e,t){e.fill=U(e.fill||null),e.dir=V(e.dir,-1),t??=x.length,x.splice(t,0,e)}function ji(e){e==null?x.length=0:x.splice(e,1)}r.addBand=Di,r.setBand=xi,r.delBand=ji;function Mi(e,t){v[e].alpha=t,oe&&Jt[e]!=null&&(Jt[e].style.opacity=t),P&&le[e]&&(le[e].style.opacity=t)}let Pi,Fi,Ii,Li={focus:!0};function zi(e){if(e!=Ii){let t=e==null,n=Bt.alpha!=1;v.forEach((r,a)=>{if(i==1||a>0){let i=t||a==0||a==e;r._focus=t?null:i,n&&Mi(a,i?1:Bt.alpha)}}),Ii=e,n&&Tr()}}P&&Vt&&ye(ut,I,e=>{N._lock||(Rt(e),Ii!=null&&bi(null,Li,!0,Q.setSeries))});function Bi(e,t,n){let r=b[t];n&&(e=e/z-(r.ori==1?we:Ce));let i=L;r.ori==1&&(i=R,e=i-e),r.dir==-1&&(e=i-e);let a=r._min,o=r._max,s=e/i,c=a+(o-a)*s,l=r.distr;return l==3?un(10,c):l==4?mn(c,r.asinh):l==100?r.bwd(c):c}function Vi(e,n){return Lt(Bi(e,S,n),t[0],W,G)}r.valToIdx=e=>Lt(e,t[0]),r.posToIdx=Vi,r.posToVal=Bi,r.valToPos=(e,t,n)=>b[t].ori==0?a(e,b[t],n?je:L,n?ke:0):o(e,b[t],n?it:R,n?Ae:0),r.setCursor=(e,t,n)=>{Y=e.left,X=e.top,Yi(null,t,n)};function Hi(e,t){B(di,nt,Z.left=e),B(di,Qe,Z.width=t)}function Ui(e,t){B(di,et,Z.top=e),B(di,$e,Z.height=t)}let Wi=D.ori==0?Hi:Ui,Gi=D.ori==1?Hi:Ui;function Ki(){if(P&&M.live)for(let e=+(i==2);e<v.length;e++){if(e==0&&fe)continue;let t=M.values[e],n=0;for(let r in t)ue[e][n++].firstChild.nodeValue=t[r]}}function qi(e,t){if(e!=null&&(e.idxs?e.idxs.forEach((e,t)=>{j[t]=e}):In(e.idx)||j.fill(e.idx),M.idx=j[0]),P&&M.live){for(let e=0;e<v.length;e++)(e>0||i==1&&!fe)&&Ji(e,j[e]);Ki()}xt=!1,t!==!1&&ka(`setLegend`)}r.setLegend=qi;function Ji(e,n){let i=v[e],a=e==0&&O==2?An:t[e],o;fe?o=i.values(r,e,n)??pe:(o=i.value(r,n==null?null:a[n],e,n),o=o==null?pe:{_:o}),M.values[e]=o}function Yi(e,n,a){Zr=Y,Qr=X,[Y,X]=N.move(r,Y,X),N.left=Y,N.top=X,oe&&(Wr&&Ot(Wr,on(Y),0,L,R),Gr&&Ot(Gr,0,on(X),L,R));let o,s=W>G;Pi=H,Fi=null;let c=D.ori==0?L:R,l=D.ori==1?L:R;if(Y<0||Tn==0||s){o=N.idx=null;for(let e=0;e<v.length;e++){let t=Jt[e];t!=null&&Ot(t,-10,-10,L,R)}Vt&&bi(null,Li,!0,e==null&&Q.setSeries),M.live&&(j.fill(o),xt=!0)}else{let e,n,a;i==1&&(e=D.ori==0?Y:X,n=Bi(e,S),o=N.idx=Lt(n,t[0],W,G),a=k(t[0][o],D,c,0));let s=-10,u=-10,d=0,f=0,p=!0,m=``,h=``;for(let e=+(i==2);e<v.length;e++){let g=v[e],_=j[e],y=_==null?null:i==1?t[e][_]:t[e][1][_],x=N.dataIdx(r,e,o,n),S=x==null?null:i==1?t[e][x]:t[e][1][x];if(xt=xt||S!=y||x!=_,j[e]=x,e>0&&g.show){let n=x==null?-10:x==o?a:k(i==1?t[0][x]:t[e][0][x],D,c,0),_=S==null?-10:ee(S,i==1?b[g.scale]:b[g.facets[1].scale],l,0);if(Vt&&S!=null){let t=D.ori==1?Y:X,n=rn(Bt.dist(r,e,x,_,t));if(n<Pi){let r=Bt.bias;if(r!=0){let i=Bi(t,g.scale),a=S>=0?1:-1,o=i>=0?1:-1;o==a&&(o==1?r==1?S>=i:S<=i:r==1?S<=i:S>=i)&&(Pi=n,Fi=e)}else Pi=n,Fi=e}}if(xt||Ht){let t,i;D.ori==0?(t=n,i=_):(t=_,i=n);let a,o,c,l,g,v,y=!0,b=zt.bbox;if(b!=null){y=!1;let t=b(r,e);c=t.left,l=t.top,a=t.width,o=t.height}else c=t,l=i,a=o=zt.size(r,e);if(v=zt.fill(r,e),g=zt.stroke(r,e),Ht)e==Fi&&Pi<=Bt.prox&&(s=c,u=l,d=a,f=o,p=y,m=v,h=g);else{let t=Jt[e];t!=null&&(Yt[e]=c,Qt[e]=l,Mt(t,a,o,y),At(t,v,g),Ot(t,sn(c),sn(l),L,R))}}}}if(Ht){let e=Bt.prox;if(xt||(Ii==null?Pi<=e:Pi>e||Fi!=Ii)){let e=Jt[0];e!=null&&(Yt[0]=s,Qt[0]=u,Mt(e,d,f,p),At(e,m,h),Ot(e,sn(s),sn(u),L,R))}}}if(Z.show&&$r){if(e!=null){let[t,n]=Q.scales,[r,i]=Q.match,[a,o]=e.cursor.sync.scales,s=e.cursor.drag;if(ti=s._x,ui=s._y,ti||ui){let{left:s,top:u,width:d,height:f}=e.select,p=e.scales[a].ori,m=e.posToVal,h,g,_,v,y,x=t!=null&&r(t,a),S=n!=null&&i(n,o);x&&ti?(p==0?(h=s,g=d):(h=u,g=f),_=b[t],v=k(m(h,a),_,c,0),y=k(m(h+g,a),_,c,0),Wi(cn(v,y),rn(y-v))):Wi(0,c),S&&ui?(p==1?(h=s,g=d):(h=u,g=f),_=b[n],v=ee(m(h,o),_,l,0),y=ee(m(h+g,o),_,l,0),Gi(cn(v,y),rn(y-v))):Gi(0,l)}else ta()}else{let e=rn(Zr-Kr),t=rn(Qr-qr);if(D.ori==1){let n=e;e=t,t=n}ti=ei.x&&e>=ei.dist,ui=ei.y&&t>=ei.dist;let n=ei.uni;n==null?ei.x&&ei.y&&(ti||ui)&&(ti=ui=!0):ti&&ui&&(ti=e>=n,ui=t>=n,!ti&&!ui&&(t>e?ui=!0:ti=!0));let r,i;ti&&(D.ori==0?(r=Jr,i=Y):(r=Yr,i=X),Wi(cn(r,i),rn(i-r)),ui||Gi(0,l)),ui&&(D.ori==1?(r=Jr,i=Y):(r=Yr,i=X),Gi(cn(r,i),rn(i-r)),ti||Wi(0,c)),!ti&&!ui&&(Wi(0,0),Gi(0,0))}}if(ei._x=ti,ei._y=ui,e==null){if(a){if(ja!=null){let[e,t]=Q.scales;Q.values[0]=e==null?null:Bi(D.ori==0?Y:X,e),Q.values[1]=t==null?null:Bi(D.ori==1?Y:X,t)}Na(ot,r,Y,X,L,R,o)}if(Vt){let e=a&&Q.setSeries,t=Bt.prox;Ii==null?Pi<=t&&bi(Fi,Li,!0,e):Pi>t?bi(null,Li,!0,e):Fi!=Ii&&bi(Fi,Li,!0,e)}}xt&&(M.idx=o,qi()),n!==!1&&ka(`setCursor`)}let Xi=null;Object.defineProperty(r,"rect",{get(){return Xi??Zi(!1),Xi}});function Zi(e=!1){e?Xi=null:(Xi=m.getBoundingClientRect(),ka(`syncRect`,Xi))}function Qi(e,t,n,r,i,a,o){N._lock||$r&&e!=null&&e.movementX==0&&e.movementY==0||($i(e,t,n,r,i,a,o,!1,e!=null),e==null?Yi(t,!0,!1):Yi(null,!0,!0))}function $i(e,t,n,i,a,o,c,l,u){if(Xi??Zi(!1),Rt(e),e!=null)n=e.clientX-Xi.left,i=e.clientY-Xi.top;else{if(n<0||i<0){Y=-10,X=-10;return}let[e,r]=Q.scales,c=t.cursor.sync,[l,u]=c.values,[d,f]=c.scales,[p,m]=Q.match,h=t.axes[0].side%2==1,g=D.ori==0?L:R,_=D.ori==1?L:R,v=h?o:a,y=h?a:o,x=h?i:n,S=h?n:i;if(n=d==null?x/v*g:p(e,d)?s(l,b[e],g,0):-10,i=f==null?S/y*_:m(r,f)?s(u,b[r],_,0):-10,D.ori==1){let e=n;n=i,i=e}}u&&(t==null||t.cursor.event.type==ot)&&((n<=1||n>=L-1)&&(n=En(n,L)),(i<=1||i>=R-1)&&(i=En(i,R))),l?(Kr=n,qr=i,[Jr,Yr]=N.move(r,n,i)):(Y=n,X=i)}let ea={width:0,height:0,left:0,top:0};function ta(){fi(ea,!1)}let na,ra,ia,aa;function oa(e,t,n,i,a,o,s){$r=!0,ti=ui=ei._x=ei._y=!1,$i(e,t,n,i,a,o,s,!0,!1),e!=null&&(ye(ct,vt,ca,!1),Na(st,r,Jr,Yr,L,R,null));let{left:c,top:l,width:u,height:d}=Z;na=c,ra=l,ia=u,aa=d}function ca(e,t,n,i,a,o,s){$r=ei._x=ei._y=!1,$i(e,t,n,i,a,o,s,!1,!0);let{left:c,top:l,width:u,height:d}=Z,f=u>0||d>0,p=na!=c||ra!=l||ia!=u||aa!=d;if(f&&p&&fi(Z),ei.setScale&&f&&p){let e=c,t=u,n=l,r=d;if(D.ori==1&&(e=l,t=d,n=c,r=u),ti&&yi(S,Bi(e,S),Bi(e+t,S)),ui)for(let e in b){let t=b[e];e!=S&&t.from==null&&t.min!=H&&yi(e,Bi(n+r,e),Bi(n,e))}ta()}else N.lock&&(N._lock=!N._lock,Yi(t,!0,e!=null));e!=null&&(be(ct,vt),Na(ct,r,Y,X,L,R,null))}function wa(e,t,n,r,i,a,o){if(N._lock)return;Rt(e);let s=$r;if($r){let e=!0,t=!0,n,r;D.ori==0?(n=ti,r=ui):(n=ui,r=ti),n&&r&&(e=Y<=10||Y>=L-10,t=X<=10||X>=R-10),n&&e&&(Y=Y<Jr?0:L),r&&t&&(X=X<Yr?0:R),Yi(null,!0,!0),$r=!1}Y=-10,X=-10,j.fill(null),Yi(null,!0,!0),s&&($r=s)}function Ta(e,t,n,i,a,o,s){N._lock||(Rt(e),Vn(),ta(),e!=null&&Na(dt,r,Y,X,L,R,null))}function Ea(){y.forEach(Ca),St(r.width,r.height,!0)}Ft(ht,yt,Ea);let Da={};Da.mousedown=oa,Da.mousemove=Qi,Da.mouseup=ca,Da.dblclick=Ta,Da.setSeries=(e,t,n,i)=>{let a=Q.match[2];n=a(r,t,n),n!=-1&&bi(n,i,!0,!1)},oe&&(ye(st,m,oa),ye(ot,m,Qi),ye(lt,m,e=>{Rt(e),Zi(!1)}),ye(ut,m,wa),ye(dt,m,Ta),sa.add(r),r.syncRect=Zi);let Oa=r.hooks=e.hooks||{};function ka(e,t,n){Cr?wr.push([e,t,n]):e in Oa&&Oa[e].forEach(e=>{e.call(null,r,t,n)})}(e.plugins||[]).forEach(e=>{for(let t in e.hooks)Oa[t]=(Oa[t]||[]).concat(e.hooks[t])});let Aa=(e,t,n)=>n,Q=q({key:null,setSeries:!1,filters:{pub:Cn,sub:Cn},scales:[S,v[1]?v[1].scale:null],match:[wn,wn,Aa],values:[null,null]},N.sync);Q.match.length==2&&Q.match.push(Aa),N.sync=Q;let ja=Q.key,Ma=Oi(ja);function Na(e,t,n,r,i,a,o){Q.filters.pub(e,t,n,r,i,a,o)&&Ma.pub(e,t,n,r,i,a,o)}Ma.sub(r);function Pa(e,t,n,r,i,a,o){Q.filters.sub(e,t,n,r,i,a,o)&&Da[e](null,t,n,r,i,a,o)}r.pub=Pa;function Fa(){Ma.unsub(r),sa.delete(r),ve.clear(),It(ht,yt,Ea),l.remove(),I?.remove(),ka(`destroy`)}r.destroy=Fa;function Ia(){ka(`init`,e,t),Bn(t||e.data,!1),A[S]?Br(S,A[S]):Vn(),bt=Z.show&&(Z.width>0||Z.height>0),_t=xt=!0,St(e.width,e.height)}return v.forEach(en),y.forEach(pn),n?n instanceof HTMLElement?(n.appendChild(l),Ia()):n(r,Ia):Ia(),r}wa.assign=q,wa.fmtNum=en,wa.rangeNum=Xt,wa.rangeLog=Wt,wa.rangeAsinh=Gt,wa.orient=ji,wa.pxRatio=z,wa.join=qn,wa.fmtDate=or,wa.tzDate=cr,wa.sync=Oi;{wa.addGap=Ii,wa.clipGaps=Fi;let e=wa.paths={points:Xi};e.linear=ea,e.stepped=ta,e.bars=ra,e.spline=aa}var Ta=`.uplot,.uplot *,.uplot :before,.uplot :after{box-sizing:border-box}.uplot{width:min-content;font-family:system-ui,-apple-system,Segoe UI,Roboto,Helvetica Neue,Arial,Noto Sans,sans-serif,Apple Color Emoji,Segoe UI Emoji,Segoe UI Symbol,Noto Color Emoji;line-height:1.5}.u-title{text-align:center;font-size:18px;font-weight:700}.u-wrap{-webkit-user-select:none;user-select:none;position:relative}.u-over,.u-under{position:absolute}.u-under{overflow:hidden}.uplot canvas{width:100%;height:100%;display:block;position:relative}.u-axis{position:absolute}.u-legend{text-align:center;margin:auto;font-size:14px}.u-inline{display:block}.u-inline *{display:inline-block}.u-inline tr{margin-right:16px}.u-legend th{font-weight:600}.u-legend th>*{vertical-align:middle;display:inline-block}.u-legend .u-marker{width:1em;height:1em;margin-right:4px;background-clip:padding-box!important}.u-inline.u-live th:after{content:":";vertical-align:middle}.u-inline:not(.u-live) .u-value{display:none}.u-series>*{padding:4px}.u-series th{cursor:pointer}.u-legend .u-off>*{opacity:.3}.u-select{pointer-events:none;background:#00000012;position:absolute}.u-cursor-x,.u-cursor-y{pointer-events:none;will-change:transform;position:absolute;top:0;left:0}.u-hz .u-cursor-x,.u-vt .u-cursor-y{border-right:1px dashed #607d8b;height:100%}.u-hz .u-cursor-y,.u-vt .u-cursor-x{border-bottom:1px dashed #607d8b;width:100%}.u-cursor-pt{pointer-events:none;will-change:transform;border:0 solid;border-radius:50%;position:absolute;top:0;left:0;background-clip:padding-box!important}.u-axis.u-off,.u-select.u-off,.u-cursor-x.u-off,.u-cursor-y.u-off,.u-cursor-pt.u-off{display:none}`,Ea=wa.sync(`audiopipelines-source`),Da=[[],[6,4],[2,3],[10,3,2,3]],Oa=class extends g{constructor(...e){super(...e),this.times=[],this.lines=[],this.locks=[],this.label=``,this.format=String,this.marks=[],this.height=150,this.chart=null,this.shape=``,this.ends=[]}static{this.styles=[i,c(Ta),a`
      :host {
        display: block;
        min-width: 0;
        font-family: var(--font);
      }
      .u-legend {
        margin: 0;
        color: var(--text-quiet);
        font-size: 11px;
        text-align: left;
      }
      .u-legend.u-inline tr {
        margin-right: 10px;
      }
      .u-legend .u-value {
        min-width: 6ch;
      }
      .u-legend .band {
        display: none;
      }
    `]}connectedCallback(){super.connectedCallback();let e=new ResizeObserver(()=>{this.chart&&this.clientWidth>0?this.chart.setSize({width:this.clientWidth,height:this.height}):this.requestUpdate()});e.observe(this),this.ends=[()=>e.disconnect(),A(()=>{this.shape=``,this.requestUpdate()})]}disconnectedCallback(){super.disconnectedCallback();for(let e of this.ends.splice(0))e();this.chart?.destroy(),this.chart=null,this.shape=``}render(){return h`<div role="img" aria-label=${this.label}></div>`}updated(){let e=this.renderRoot.querySelector(`div`);if(!e||this.clientWidth===0)return;let t=[this.times.map(e=>e/1e3),...this.lines.flatMap(e=>[[...e.values],...e.around?[e.around.low,e.around.high]:[]])],n=this.lines.map(e=>`${e.label} ${e.around?`±`:``}`).join();n===this.shape&&this.chart?this.chart.setData(t):(this.chart?.destroy(),this.shape=n,this.chart=new wa(this.options(),t,e))}options(){let e=[],t=[{value:(e,t)=>t===null?`–`:ka(t)}];this.lines.forEach((n,r)=>{let i=S(n.colour);if(t.push({label:n.label,stroke:i,width:1.5,dash:Da[r%Da.length],points:{show:!1},value:(e,t)=>t===null?`–`:this.format(t)}),!n.around)return;let a=()=>({label:``,class:`band`,stroke:`transparent`,points:{show:!1}});t.push(a(),a()),e.push({series:[t.length-1,t.length-2],fill:`${i}2b`})});let n={stroke:S(`--text-quiet`),font:`10px system-ui, sans-serif`,grid:{stroke:S(`--line`),width:1},ticks:{show:!1}};return{width:this.clientWidth,height:this.height,series:t,bands:e,cursor:{sync:{key:Ea.key},y:!1},legend:{live:!0},scales:{x:{time:!0},y:{range:(e,t,n)=>this.range(t,n)}},axes:[{...n,space:70,size:26,values:(e,t)=>t.map(ka)},{...n,size:62,space:26,values:(e,t)=>t.map(e=>this.format(e)),...this.marks.length===0?{}:{splits:()=>[...this.marks]}}],hooks:{drawClear:[e=>this.drawLocks(e)]}}}range(e,t){if(this.marks.length===0)return Aa(e,t);let[n,r]=[Math.min(...this.marks),Math.max(...this.marks)];return[n-(r-n)/5,r+(r-n)/5]}drawLocks(e){let{ctx:t,bbox:n}=e;t.save(),t.fillStyle=S(`--warn-soft`);for(let{from:r,to:i,locked:a}of this.locks){if(a)continue;let o=Math.max(n.left,e.valToPos(r/1e3,`x`,!0)),s=Math.min(n.left+n.width,e.valToPos(i/1e3,`x`,!0));s>=o&&t.fillRect(o,n.top,Math.max(2,s-o),n.height)}t.restore()}};u([P({attribute:!1})],Oa.prototype,`times`,void 0),u([P({attribute:!1})],Oa.prototype,`lines`,void 0),u([P({attribute:!1})],Oa.prototype,`locks`,void 0),u([P()],Oa.prototype,`label`,void 0),u([P({attribute:!1})],Oa.prototype,`format`,void 0),u([P({attribute:!1})],Oa.prototype,`marks`,void 0),u([P({type:Number})],Oa.prototype,`height`,void 0),Oa=u([t(`ap-line-chart`)],Oa);function ka(e){return new Date(e*1e3).toLocaleTimeString(`en-GB`)}function Aa(e,t){if(e===null||t===null)return[0,1];let n=Math.max((t-e)*.1,Math.abs(t)*.001,1e-9);return[e>=0&&e-n<0?0:e-n,t+n]}var Q=[`--accent`,`--busy`,`--reason-stalled`,`--warn`],ja=4,Ma=class extends g{constructor(...e){super(...e),this.history=null,this.kind=``,this.streams=[]}static{this.styles=[i,he,a`
      .charts {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 270px), 1fr));
        gap: 12px 20px;
      }
      section {
        min-width: 0;
      }
    `]}render(){let{history:e}=this,t=e?[this.drift(e),this.offset(e),this.latency(e),this.samples(e)].filter(e=>e!==o):[];return h`<h2>Clocks and flow over time <small>a value a second, ten minutes</small></h2>
      ${t.length===0?h`<p class="empty">Nothing was measured yet.</p>`:h`<div class="charts">${t}</div>`}`}drift(e){let t=De(e,`drift`).filter(Oe);if(t.length===0)return o;let n=e=>Math.abs(e.findLast(e=>e!==null)??0),r=[...t].sort((e,t)=>n(t.values)-n(e.values)).slice(0,ja),i=De(e,`driftUncertainty`),a=r.map((e,t)=>({label:e.stream??`drift`,colour:Q[t],values:e.values,around:ke(e.values,i.find(t=>t.stream===e.stream)?.values)})),s=t.length>r.length?`The ${r.length} of ${t.length} streams that drift most. `:``;return this.chart(`Drift against the source's clock`,e,a,e=>`${Na(e,1)} ppm`,`${s}The band is the uncertainty.`)}offset(e){let[t]=De(e,`clockOffset`),n=this.kind===`local`?[]:Ae(e);if(!Oe(t)&&n.length===0)return o;let r=Oe(t)?[{label:`offset`,colour:`--accent`,values:t.values,around:ke(t.values,De(e,`clockUncertainty`)[0]?.values)}]:[{label:`clock`,colour:`--good`,values:De(e,`clockLocked`)[0].values}],i=n.at(-1),a=Oe(t)?d:e=>e>0?`locked`:`not locked`,s=Oe(t)?[]:[0,1];return this.chart(`Clock`,e,r,a,i===void 0?``:`${i.locked?`Locked`:`Not locked`} now. Shaded: not locked.`,n,s)}latency(e){let[t,n]=[De(e,`latencyP50`)[0],De(e,`latencyP99`)[0]],r=De(e,`alignmentUncertainty`)[0],i=[];Oe(t)&&i.push({label:`p50`,colour:`--accent`,values:t.values}),Oe(n)&&i.push({label:`p99`,colour:`--warn`,values:n.values});let a=!Oe(r)||r.values.every(e=>e===null||e===0);a||i.push({label:`alignment ±`,colour:`--busy`,values:r.values});let s=a?`Latency`:`Latency and alignment`;return i.length===0?o:this.chart(s,e,i,d)}samples(e){let[t,n]=[De(e,`received`)[0],De(e,`lost`)[0]],r=[];return Oe(t)&&r.push({label:`received`,colour:`--good`,values:t.values}),Oe(n)&&r.push({label:`lost`,colour:`--reason-lost`,values:n.values}),r.length===0?o:this.chart(`Samples a second, all channels`,e,r,Pa)}chart(e,t,n,r,i=``,a=[],s=[]){let c=n.map(e=>{let t=e.values.findLast(e=>e!==null);return`${e.label} ${typeof t==`number`?r(t):`–`}`}).join(`, `);return h`<section><h3>${e} <span class="note">${c}</span></h3>
      <ap-line-chart .times=${t.times} .lines=${n} .format=${r} .locks=${a}
        .marks=${s}
        label=${`${e} over time. Now: ${c}. ${i}`}></ap-line-chart>
      ${i===``?o:h`<p class="note">${i}</p>`}</section>`}};u([P({attribute:!1})],Ma.prototype,`history`,void 0),u([P()],Ma.prototype,`kind`,void 0),u([P({attribute:!1})],Ma.prototype,`streams`,void 0),Ma=u([t(`ap-clocks`)],Ma);function Na(e,t){return`${e<0?`−`:``}${Math.abs(e).toFixed(t)}`}function Pa(e){return Math.abs(e)<1e4?j(e):Math.abs(e)<1e6?`${Number((e/1e3).toPrecision(4))} k`:`${Number((e/1e6).toPrecision(4))} M`}function Fa(e,t){let n=e.counts.reduce((e,t)=>e+t,0);if(n===0)return null;let r=t*n,i=0;for(let t=0;t<e.counts.length;t++){let n=e.counts[t];if(n>0&&i+n>=r){let a=e.bounds[t],o=t===0?0:e.bounds[t-1];return a===void 0?{seconds:o,beyond:!0}:{seconds:o+(a-o)*Math.max(0,(r-i)/n),beyond:!1}}i+=n}return{seconds:e.bounds.at(-1)??0,beyond:!0}}function Ia(e){let{bounds:t,counts:n}=e,r=n.reduce((e,t)=>e+t,0),i=n.findIndex(e=>e>0);if(i<0)return[];let a=n.findLastIndex(e=>e>0),o=[];for(let e=Math.max(0,i-1);e<=Math.min(n.length-1,a+1);e++)o.push({lower:e===0?0:t[e-1],upper:t[e]??null,count:n[e],share:n[e]/r});return o}var La={width:360,height:150,foot:30},Ra=class extends g{constructor(...e){super(...e),this.latency=null,this.isLive=!1}static{this.styles=[i,he,a`
      svg {
        display: block;
        width: 100%;
        max-width: 440px;
        font-size: 10px;
      }
      text {
        fill: var(--text-quiet);
      }
      .bar {
        fill: var(--meter-rms);
      }
      .quantile {
        stroke: var(--text);
        stroke-width: 1.2;
        stroke-dasharray: 4 3;
      }
      .quantile-text {
        fill: var(--text);
        font-weight: 650;
      }
      dl {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 20px;
        margin: 0 0 8px;
      }
      dt {
        color: var(--text-quiet);
        font-size: 11px;
      }
      dd {
        margin: 0;
      }
    `]}render(){let{latency:e}=this,t=e?Ia(e):[];return h`<h2>Latency <small>from capture to delivery, since the source's start</small></h2>
      ${!e||t.length===0?h`<p class="empty">${this.isLive?`Nothing was delivered yet.`:`A source that is not live has no latency.`}</p>`:this.histogram(e,t)}`}histogram(e,t){let n=[[`p50`,Fa(e,.5)],[`p99`,Fa(e,.99)]],r=e.count>0?d(e.sum/e.count):`–`,i=(e,t)=>h`<div><dt>${e}</dt><dd>${t}</dd></div>`,a=n.map(([e,t])=>`${e} ${Va(t)}`).join(`, `);return h`<dl>${n.map(([e,t])=>i(e,Va(t)))}${i(`mean`,r)}${i(`frames`,j(e.count))}</dl>
      <svg viewBox="0 0 ${La.width} ${La.height}" role="img"
        aria-label=${`Histogram of latency: ${a}, mean ${r}, ${j(e.count)} frames.`}>
        ${this.bars(t)}
        ${n.map(([e,n],r)=>n===null?o:this.mark(e,n,t,r))}
      </svg>`}bars(e){let t=La.height-La.foot,n=La.width/e.length,r=Math.max(...e.map(e=>e.count),1),i=Math.ceil(34/n);return e.map((e,a)=>{let s=e.count===0?0:Math.max(1,e.count/r*(t-18));return _`<g><title>${za(e)}: ${j(e.count)}, ${(e.share*100).toFixed(2)} %</title>
        <rect x=${a*n} y="0" width=${n} height=${t} fill="transparent"></rect>
        <rect class="bar" x=${a*n+.5} y=${t-s} width=${Math.max(1,n-1)} height=${s}></rect>
        ${a%i!==0||a===0?o:_`<text x=${a*n} y=${t+12}
          text-anchor="middle">${Ba(e.lower)}</text>`}</g>`}).concat(_`<path d="M0 ${t}H${La.width}" stroke="var(--line-strong)"></path>
      <text x=${La.width} y=${La.height-4} text-anchor="end">milliseconds</text>`)}mark(e,t,n,r){let i=La.width/n.length,a=n.findIndex(({lower:e,upper:n})=>t.seconds>=e&&(n===null||t.seconds<=n));if(a<0)return o;let s=n[a],c=(a+(s.upper===null?.5:(t.seconds-s.lower)/(s.upper-s.lower)))*i,l=c>La.width-60;return _`<path class="quantile" d="M${c} ${12*r+2}V${La.height-La.foot}"></path>
      <text class="quantile-text" x=${c+(l?-4:4)} y=${10+12*r}
        text-anchor=${l?`end`:`start`}>${e}</text>`}};u([P({attribute:!1})],Ra.prototype,`latency`,void 0),u([P({type:Boolean})],Ra.prototype,`isLive`,void 0),Ra=u([t(`ap-latency`)],Ra);function za({lower:e,upper:t}){return t===null?`over ${d(e)}`:`${d(e)} to ${d(t)}`}function Ba(e){return`${Number((e*1e3).toPrecision(3))}`}function Va(e){return e===null?`–`:`${e.beyond?`over `:``}${d(e.seconds)}`}var Ha=class extends g{constructor(...e){super(...e),this.silos=[],this.refusal=``,this.wanted=``,this.take=e=>{this.wanted=e.target.value},this.choose=()=>{this.refusal===``?(this.wanted=``,this.dialog.ask(N(this.source),`Move`)):this.tell(this.refusal)},this.move=async()=>{this.tell(``);try{await this.client.move(this.source.name,this.wanted===``?null:this.wanted)}catch(e){this.tell(e instanceof Error?e.message:String(e))}}}static{this.styles=[i,s,a`
      :host {
        display: contents;
      }
      label {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 4px;
        color: var(--text-quiet);
        font-size: 12px;
      }
      select {
        max-width: 100%;
        color: var(--text);
        font-size: 14px;
      }
    `]}render(){let e=this.silos.filter(e=>e.name!==this.source.fleet?.silo);return h`<button aria-disabled=${this.refusal===``?`false`:`true`} title=${this.refusal}
        @click=${this.choose}>Move…</button>
      <ap-ask @confirmed=${this.move}>
        <label>To <select aria-label="Silo to move to" .value=${this.wanted} @change=${this.take}>
          <option value="">the silo that suits best</option>
          ${e.map(e=>h`<option value=${e.name} ?disabled=${!e.answers||e.isDraining}>
            ${e.name} (load ${ae(e)}${e.answers&&!e.isDraining?``:`, ${M(e).label}`})
          </option>`)}
        </select></label>
      </ap-ask>`}tell(e){this.dispatchEvent(new CustomEvent(`refused`,{detail:e}))}};u([P({attribute:!1})],Ha.prototype,`client`,void 0),u([P({attribute:!1})],Ha.prototype,`source`,void 0),u([P({attribute:!1})],Ha.prototype,`silos`,void 0),u([P()],Ha.prototype,`refusal`,void 0),u([p()],Ha.prototype,`wanted`,void 0),u([l(`ap-ask`)],Ha.prototype,`dialog`,void 0),Ha=u([t(`ap-move`)],Ha);var Ua=[`starting`,`running`,`degraded`,`recovering`,`paused`],Wa=[`running`,`degraded`],Ga=[`stopped`,`ended`,`parked`];function Ka(e,t){if(!t)return`This server takes no commands from the page.`;let n=e.fleet?.state??``;return Ga.includes(n)?`It is ${n}. Start it: the fleet chooses the silo then.`:e.fleet?.command?.isUnderWay===!0?`Another command for it is under way.`:``}var qa=[`pause`,`resume`,`reload`,`dump`];function Ja(e,t){let{state:n}=e,r=Ua.includes(n),i=e.title??e.name,a=(e,n,r,i=null)=>({command:e,label:n,confirmation:i,refusal:t?r:`This server takes no commands from the page.`}),o=[a(`start`,`Start`,r?`It is ${n} already.`:null),a(`stop`,`Stop`,r?null:`It is ${n}, so there is nothing to stop.`,`Stop ${i}? No audio is delivered until it is started again.`),a(`restart`,`Restart`,n===`created`?`It was not started yet; start it instead.`:null,r?`Restart ${i}? Audio is missing until it runs again, and a new epoch begins.`:null),n===`paused`?a(`resume`,`Resume`,null):a(`pause`,`Pause`,Wa.includes(n)?null:`It is ${n}; only what runs can be paused.`,e.isLive===!0?`Pause ${i}? It is live: what is said meanwhile is not delivered.`:null),a(`reload`,`Reload`,e.canReload===!0?null:`Its description does not come from a file.`,r?`Reload ${i}? Where its description has changed, it is started again with the new one.`:null),a(`dump`,`Dump flight recorder`,e.canDump===!0?null:`Its description keeps no flight recorder.`)];return e.fleet?o.filter(e=>!qa.includes(e.command)):o}var Ya=class extends g{constructor(...e){super(...e),this.silos=[],this.allowed=!1,this.asked=null,this.said=``,this.isBad=!1,this.isBusy=!1,this.confirm=()=>{let e=this.asked;e&&this.give(e)}}static{this.styles=[i,s,a`
      :host {
        display: block;
      }
      .bar {
        display: flex;
        flex-wrap: wrap;
        gap: 6px;
      }
      .said {
        margin: 6px 0 0;
        color: var(--text-quiet);
        font-size: 12px;
        overflow-wrap: anywhere;
      }
      .said:empty {
        margin: 0;
      }
      .said.bad {
        color: var(--bad);
      }
    `]}render(){return h`
      <div class="bar" role="group" aria-label="Commands">
        ${Ja(this.source,this.allowed).map(e=>h`<button
          aria-disabled=${e.refusal!==null||this.isBusy?`true`:`false`}
          title=${e.refusal??``} aria-describedby=${e.refusal===null?o:`why-${e.command}`}
          @click=${()=>this.choose(e)}>${e.label}</button>
          ${e.refusal===null?o:h`<span class="hidden-text" id=${`why-${e.command}`}>${e.refusal}</span>`}`)}
        ${this.source.fleet?h`<ap-move .client=${this.client} .source=${this.source} .silos=${this.silos}
          refusal=${Ka(this.source,this.allowed)}
          @refused=${e=>this.tell(e.detail,!0)}></ap-move>`:o}
      </div>
      <p class="said ${this.isBad?`bad`:``}" role="status">${this.isToldAbove?``:this.said}</p>
      <ap-ask class="command" @confirmed=${this.confirm}></ap-ask>
    `}get isToldAbove(){let e=this.source.fleet?.command?.error;return this.isBad&&!!e&&this.said.includes(e)}choose(e){this.isBusy||(e.refusal===null?e.confirmation===null?this.give(e):(this.asked=e,this.dialog.ask(e.confirmation,e.label)):this.tell(`${e.label}: ${e.refusal}`,!1))}async give(e){this.isBusy=!0,this.tell(`${e.label} …`,!1);try{let t=await this.client.command(this.source.name,e.command);this.tell(t?.folder===void 0?`${e.label}: the server has taken it. The source is ${t?.state??`told`}.`:`The flight recorder's frames are in ${t.folder}.`,!1)}catch(t){this.tell(`${e.label} did not work. ${t instanceof Error?t.message:String(t)}`,!0)}finally{this.isBusy=!1}}tell(e,t){this.said=e,this.isBad=t}};u([P({attribute:!1})],Ya.prototype,`client`,void 0),u([P({attribute:!1})],Ya.prototype,`source`,void 0),u([P({attribute:!1})],Ya.prototype,`silos`,void 0),u([P({type:Boolean})],Ya.prototype,`allowed`,void 0),u([p()],Ya.prototype,`said`,void 0),u([p()],Ya.prototype,`isBad`,void 0),u([p()],Ya.prototype,`isBusy`,void 0),u([l(`ap-ask.command`)],Ya.prototype,`dialog`,void 0),Ya=u([t(`ap-commands`)],Ya);var Xa=class extends g{constructor(...e){super(...e),this.text=``,this.label=`Copy`,this.said=``,this.copy=async()=>{this.said=await Za(this.text)?`Copied`:`The browser does not allow it`,setTimeout(()=>this.said=``,2500)}}static{this.styles=[i,s]}render(){return h`<button @click=${this.copy}>${this.said||this.label}</button>
      <span class="hidden-text" role="status">${this.said}</span>`}};u([P({attribute:!1})],Xa.prototype,`text`,void 0),u([P()],Xa.prototype,`label`,void 0),u([p()],Xa.prototype,`said`,void 0),Xa=u([t(`ap-copy`)],Xa);async function Za(e){try{return await navigator.clipboard.writeText(e),!0}catch{let t=document.createElement(`textarea`);t.value=e,t.style.position=`fixed`,t.style.opacity=`0`,document.body.append(t),t.select();let n=document.execCommand(`copy`);return t.remove(),n}}var Qa=class extends g{constructor(...e){super(...e),this.open=!1,this.description=null,this.message=``,this.abort=new AbortController}static{this.styles=[i,s,he,ge,a`
      pre {
        max-height: 360px;
        margin: 0;
        padding: 10px;
        overflow: auto;
        border-radius: var(--radius);
        background: var(--sunken);
        font: 12px/1.5 var(--mono);
        white-space: pre-wrap;
        overflow-wrap: anywhere;
      }
      .text {
        display: flex;
        align-items: center;
        gap: 10px;
        margin: 14px 0 4px;
      }
      .text h3 {
        margin: 0;
      }
      td.long {
        white-space: normal;
        overflow-wrap: anywhere;
        min-width: 120px;
      }
    `]}disconnectedCallback(){super.disconnectedCallback(),this.abort.abort()}updated(e){e.has(`open`)&&this.open&&!this.description&&this.load()}async load(){this.abort.abort(),this.abort=new AbortController;let{signal:e}=this.abort;this.message=`Asking for the description…`;try{this.description=await this.store.connection.client.description(this.store.name,e),this.message=``}catch(t){e.aborted||(this.message=t instanceof Error?t.message:String(t))}}render(){let{description:e}=this;return h`<h2>Description <small>${e?.description??``}</small></h2>
      <div class="tools"><button @click=${()=>void this.load()}>Read again</button>
        <span class="note" role="status">${this.message}</span></div>
      ${e?h`${this.parameters(e.parameters)}
        ${e.launch.map((e,t,n)=>this.text(n.length>1?`Launch text ${t+1} of ${n.length}, resolved`:`Launch text, resolved`,e))}
        ${this.text(`Description file`,e.text)}
        ${e.yaml===e.text?o:this.text(`As YAML`,e.yaml)}`:o}`}parameters(e){return e.length===0?h`<p class="empty">There are no parameters.</p>`:h`<div class="scroll" tabindex="0" role="region" aria-label="Parameters"><table>
      <thead><tr><th>Parameter</th><th>Type</th><th>Value</th><th>Default</th><th>What it is</th></tr></thead>
      <tbody>${e.map(e=>h`<tr><td>${e.name}</td><td>${e.type}</td>
        <td class="long">${e.isSecret?h`*** <span class="note">secret</span>`:$a(e.value)}</td>
        <td class="long">${e.isSecret?``:$a(e.default)}</td>
        <td class="long">${e.summary??``}</td></tr>`)}</tbody></table></div>`}text(e,t){return t?h`<div class="text"><h3>${e}</h3><ap-copy .text=${t}></ap-copy></div>
      <pre tabindex="0" role="region" aria-label=${e}>${t}</pre>`:o}};u([P({attribute:!1})],Qa.prototype,`store`,void 0),u([P({type:Boolean})],Qa.prototype,`open`,void 0),u([p()],Qa.prototype,`description`,void 0),u([p()],Qa.prototype,`message`,void 0),Qa=u([t(`ap-description`)],Qa);function $a(e){return e==null?`–`:typeof e==`string`?e:JSON.stringify(e)}function eo(e,t){let n=new Map(e.map(e=>[e.id,e]));for(let e of t)n.set(e.id,e);let r=[...n.values()].sort((e,t)=>e.id-t.id);return r.filter((e,t)=>!to(e,r[t+1])).slice(-1e3)}function to(e,t){return t?.type===e.type&&t.text===e.text&&(t.count??1)>(e.count??1)}var no={info:0,warning:1,error:2};function ro(e,t){let n=t.text.toLowerCase().split(/\s+/).filter(e=>e!==``);return e.filter(e=>{if(no[e.severity]<no[t.least]||t.types.size>0&&!t.types.has(e.type))return!1;let r=`${e.type} ${e.text} ${e.advice??``}`.toLowerCase();return n.every(e=>r.includes(e))})}var io={info:`·`,warning:`!`,error:`✕`},ao=[[`info`,`all`],[`warning`,`warnings and errors`],[`error`,`errors`]],oo=class extends g{constructor(...e){super(...e),this.events=[],this.text=``,this.type=``,this.least=`info`,this.isFollowing=!0,this.follow=e=>{this.isFollowing=e.target.checked},this.scrolled=()=>{let{scrollTop:e,scrollHeight:t,clientHeight:n}=this.list;this.isFollowing=e+n>=t-8}}static{this.styles=[i,s,he,a`
      ol {
        position: relative;
        height: 300px;
        margin: 0;
        padding: 4px 0;
        overflow: auto;
        border: 1px solid var(--line);
        border-radius: var(--radius);
        list-style: none;
        font-size: 12px;
      }
      li {
        display: grid;
        grid-template-columns: 1.2em 64px 76px 1fr;
        gap: 0 6px;
        padding: 2px 8px;
      }
      li > * {
        overflow-wrap: anywhere;
      }
      time,
      .type {
        color: var(--text-quiet);
      }
      .mark {
        font-weight: 700;
        text-align: center;
      }
      .warning .mark,
      .warning .type {
        color: var(--warn);
      }
      .error .mark,
      .error .type {
        color: var(--bad);
      }
      .advice {
        grid-column: 4;
        color: var(--text-quiet);
      }
      input[type="checkbox"] {
        min-height: 0;
        accent-color: var(--accent);
      }
      input[type="search"] {
        width: 150px;
      }
      @container (max-width: 460px) {
        li {
          grid-template-columns: 1.2em 64px 1fr;
        }
        li .text,
        .advice {
          grid-column: 2 / -1;
        }
      }
      :host {
        container-type: inline-size;
      }
    `]}render(){let e=[...new Set(this.events.map(e=>e.type))].sort(),t=ro(this.events,{text:this.text,types:new Set(this.type===``?[]:[this.type]),least:this.least});return h`
      <h2>Events <small>${t.length<this.events.length?`${t.length} of `:``}${m(this.events.length,`event`)}</small></h2>
      <div class="tools">
        <input type="search" placeholder="Words" aria-label="Words in events" .value=${this.text}
          @input=${e=>this.text=so(e)}>
        <select aria-label="Severity" @change=${e=>this.least=so(e)}>
          ${ao.map(([e,t])=>h`<option value=${e} ?selected=${e===this.least}>${t}</option>`)}
        </select>
        <select aria-label="Type" @change=${e=>this.type=so(e)}>
          <option value="" ?selected=${this.type===``}>every type</option>
          ${e.map(e=>h`<option ?selected=${e===this.type}>${e}</option>`)}
        </select>
        <label class="push"><input type="checkbox" .checked=${this.isFollowing} @change=${this.follow}> Follow</label>
      </div>
      <ol tabindex="0" aria-label="Events" @scroll=${this.scrolled}>
        ${t.map(e=>h`<li class=${e.severity}>
          <span class="mark" title=${e.severity}><span aria-hidden="true">${io[e.severity]}</span>
            <span class="hidden-text">${e.severity}</span></span>
          <time datetime=${e.at} title=${e.at}>${new Date(e.at).toLocaleTimeString(`en-GB`)}</time>
          <span class="type">${e.type}</span><span class="text">${e.text}${e.count===void 0?``:` (${e.count} times)`}</span>
          ${e.advice&&!e.text.includes(e.advice)?h`<span class="advice">${e.advice}</span>`:o}</li>`)}
      </ol>
    `}updated(){this.isFollowing&&(this.list.scrollTop=this.list.scrollHeight)}};u([P({attribute:!1})],oo.prototype,`events`,void 0),u([p()],oo.prototype,`text`,void 0),u([p()],oo.prototype,`type`,void 0),u([p()],oo.prototype,`least`,void 0),u([p()],oo.prototype,`isFollowing`,void 0),u([l(`ol`)],oo.prototype,`list`,void 0),oo=u([t(`ap-events`)],oo);function so(e){return e.target.value}var co=6e4;async function lo(e,t){let n=new Worker(new URL(new URL(`graph-worker-DcLGIp6S.js`,import.meta.url).href,``+import.meta.url),{type:`module`});try{let r=await new Promise((r,i)=>{let a=setTimeout(()=>i(Error(`The graph is too large to be drawn here. Read it as text.`)),co);t.addEventListener(`abort`,()=>{clearTimeout(a),i(new DOMException(`Left`,`AbortError`))}),n.onmessage=e=>{clearTimeout(a),r(e.data)},n.onerror=()=>{clearTimeout(a),i(Error(`The graph could not be drawn in this browser. Read it as text.`))},n.postMessage(e)});if(`error`in r)throw Error(`The graph could not be drawn: ${r.error} Read it as text.`);return{url:URL.createObjectURL(new Blob([r.svg],{type:`image/svg+xml`})),size:fo(r.svg)}}finally{n.terminate()}}function uo(e){e&&URL.revokeObjectURL(e.url)}function fo(e){let[,t,n]=/<svg[^>]*\swidth="([\d.]+)pt"[^>]*\sheight="([\d.]+)pt"/.exec(e)??[];return{width:Number(t??600)*4/3,height:Number(n??300)*4/3}}function po(e){let t=[],n=0,r=0,i=!1;for(let a=0;a<e.length;a++){let o=e[a];i?o===`\\`?a++:o===`"`&&(i=!1):o===`"`?i=!0:o===`{`?n++:o===`}`&&--n===0&&(t.push(e.slice(r,a+1).trim()),r=a+1)}return t}var mo=.05,ho=4;function go(e,t){let n=Math.min(1,t.width/e.width,t.height/e.height);return{x:(t.width-e.width*n)/2,y:(t.height-e.height*n)/2,scale:n}}function _o(e,t,n,r,i){let a=Math.min(mo,go(r,i).scale),o=Math.min(ho,Math.max(a,e.scale*t)),s=o/e.scale;return yo({x:n.x-(n.x-e.x)*s,y:n.y-(n.y-e.y)*s,scale:o},r,i)}function vo(e,t,n,r,i){return yo({...e,x:e.x+t,y:e.y+n},r,i)}function yo(e,t,n){return{scale:e.scale,x:Math.min(n.width-40,Math.max(40-t.width*e.scale,e.x)),y:Math.min(n.height-40,Math.max(40-t.height*e.scale,e.y))}}var bo=class extends g{constructor(...e){super(...e),this.open=!1,this.state=`created`,this.dot=``,this.graphs=[],this.chosen=0,this.picture=null,this.message=``,this.isText=!1,this.view={x:0,y:0,scale:1},this.abort=null,this.asked=null,this.choose=e=>{this.chosen=Number(e.target.value),this.load()},this.pressed=e=>{if(e.ctrlKey||e.metaKey||e.altKey)return;let t={ArrowLeft:[60,0],ArrowRight:[-60,0],ArrowUp:[0,60],ArrowDown:[0,-60]}[e.key];if(t)this.move(...t);else if(e.key===`+`||e.key===`=`)this.zoom(1.4);else if(e.key===`-`)this.zoom(1/1.4);else if(e.key===`0`)this.fit();else return;e.preventDefault()},this.wheeled=e=>{if(!e.ctrlKey)return;e.preventDefault();let t=this.window.getBoundingClientRect();this.zoom(Math.exp(-e.deltaY/300),{x:e.clientX-t.left,y:e.clientY-t.top})},this.grabbed=e=>{e.currentTarget.setPointerCapture(e.pointerId)},this.moved=e=>{e.buttons&1&&this.move(e.movementX,e.movementY)}}static{this.styles=[i,s,he,a`
      .window {
        position: relative;
        height: 420px;
        overflow: hidden;
        border: 1px solid var(--line);
        border-radius: var(--radius);
        background: #fff;
        cursor: grab;
        touch-action: none;
      }
      .window:active {
        cursor: grabbing;
      }
      img {
        position: absolute;
        top: 0;
        left: 0;
        transform-origin: 0 0;
        max-width: none;
      }
      pre {
        max-height: 420px;
        margin: 0;
        padding: 10px;
        overflow: auto;
        border-radius: var(--radius);
        background: var(--sunken);
        font: 11px/1.45 var(--mono);
      }
      .tools button {
        min-width: 32px;
      }
    `]}disconnectedCallback(){super.disconnectedCallback(),this.abort?.abort(),uo(this.picture),this.picture=null}updated(e){let{state:t}=this;if(this.open&&t!==this.asked){let e=Ua.includes(this.asked??`created`);this.asked=t,Ua.includes(t)?e&&this.dot!==``||this.load():this.message=`A source that is ${t} has no pipelines. Start it to see them.`}(e.has(`picture`)||e.has(`isText`))&&this.fit()}async load(){this.abort?.abort();let e=this.abort=new AbortController;this.message=`Asking for the graph…`;try{let t=await this.store.connection.client.graph(this.store.name,e.signal);this.dot=t,this.graphs=po(t),this.chosen=Math.min(this.chosen,Math.max(0,this.graphs.length-1)),this.message=`Drawing…`;let n=await lo(this.graphs[this.chosen]??t,e.signal);uo(this.picture),this.picture=n,this.message=``}catch(t){if(e.signal.aborted)return;t instanceof O&&(this.dot=``),this.message=t instanceof Error?t.message:String(t)}}render(){return h`<h2>Pipelines <small>as they run, drawn from GStreamer's graph</small></h2>
      <div class="tools">
        <button ?disabled=${!Ua.includes(this.state)} @click=${()=>void this.load()}>Read again</button>
        <button aria-pressed=${this.isText?`true`:`false`} ?disabled=${this.dot===``}
          @click=${()=>this.isText=!this.isText}>As text</button>
        ${this.picture&&!this.isText?h`
          <button aria-label="Zoom in" @click=${()=>this.zoom(1.4)}>+</button>
          <button aria-label="Zoom out" @click=${()=>this.zoom(1/1.4)}>−</button>
          <button @click=${()=>this.fit()}>Whole</button>`:o}
        ${this.graphs.length<2?o:h`<select aria-label="Pipeline" @change=${this.choose}>
          ${this.graphs.map((e,t)=>h`<option value=${t} ?selected=${t===this.chosen}>pipeline ${t+1} of ${this.graphs.length}</option>`)}</select>`}
        ${this.dot===``?o:h`<ap-copy .text=${this.dot} label="Copy DOT"></ap-copy>`}
        <span class="note" role="status">${this.message}</span>
      </div>
      ${this.content()}`}content(){if(this.isText)return h`<pre tabindex="0" role="region" aria-label="The graph as DOT">${this.dot}</pre>`;let{picture:e,view:t}=this;return e?h`<div class="window" tabindex="0" role="group"
      aria-label="Graph of the pipelines. Plus and minus zoom, the arrow keys move, 0 shows the whole."
      @keydown=${this.pressed} @wheel=${this.wheeled} @pointerdown=${this.grabbed} @pointermove=${this.moved}>
      <img src=${e.url} width=${e.size.width} height=${e.size.height} draggable="false"
        alt=${`Graph of the running pipelines: ${this.inWords()}. The same is there as text.`}
        style=${`transform:translate(${t.x}px,${t.y}px) scale(${t.scale})`}></div>`:o}inWords(){let e=this.graphs[this.chosen]??``,t=e.match(/->/g)?.length??0,n=e.match(/subgraph /g)?.length??0;return`${n>0?`${m(n,`group`)}, `:``}${m(t,`link`)}`}get size(){return{width:this.window?.clientWidth??1,height:this.window?.clientHeight??1}}fit(){this.picture&&this.window&&(this.view=go(this.picture.size,this.size))}zoom(e,t={x:this.size.width/2,y:this.size.height/2}){this.picture&&(this.view=_o(this.view,e,t,this.picture.size,this.size))}move(e,t){this.picture&&(this.view=vo(this.view,e,t,this.picture.size,this.size))}};u([P({attribute:!1})],bo.prototype,`store`,void 0),u([P({type:Boolean})],bo.prototype,`open`,void 0),u([P()],bo.prototype,`state`,void 0),u([p()],bo.prototype,`dot`,void 0),u([p()],bo.prototype,`graphs`,void 0),u([p()],bo.prototype,`chosen`,void 0),u([p()],bo.prototype,`picture`,void 0),u([p()],bo.prototype,`message`,void 0),u([p()],bo.prototype,`isText`,void 0),u([p()],bo.prototype,`view`,void 0),u([l(`.window`)],bo.prototype,`window`,void 0),bo=u([t(`ap-graph`)],bo);var xo=class extends g{constructor(...e){super(...e),this.recording=null,this.now=0}static{this.styles=[i,oe,a`
      .order {
        margin-top: 10px;
      }
      :host {
        display: block;
      }
      h1 {
        display: flex;
        flex-wrap: wrap;
        align-items: baseline;
        gap: 2px 12px;
        margin: 0 0 8px;
        font-size: 20px;
        overflow-wrap: anywhere;
      }
      h1 small {
        color: var(--text-quiet);
        font-size: 13px;
        font-weight: 400;
      }
      dl {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(124px, 1fr));
        gap: 8px 16px;
        margin: 0;
      }
      dt {
        color: var(--text-quiet);
        font-size: 11px;
      }
      dd {
        margin: 0;
        overflow-wrap: anywhere;
      }
      .error {
        margin: 10px 0 0;
        padding: 8px 12px;
        border-left: 4px solid var(--bad);
        border-radius: var(--radius);
        background: var(--bad-soft);
      }
      .error p {
        margin: 0;
        overflow-wrap: anywhere;
      }
      .error .advice {
        margin-top: 4px;
        font-weight: 600;
      }
      .quiet {
        color: var(--text-quiet);
        font-size: 12px;
      }
    `]}render(){let{source:t}=this,{startedAt:n}=t,i=n==null?null:Date.parse(n),a=(e,t,n=``)=>h`<div><dt>${e}</dt><dd title=${n}>${t}</dd></div>`;return h`
      <h1>${t.name} ${t.title?h`<small>${t.title}</small>`:o}</h1>
      <dl>
        ${a(`State`,w(e(t)))}
        ${t.fleet?this.place(t.fleet,a):o}
        ${t.fleet?.hasFrames===!1?o:this.figures(a)}
        ${a(`Uptime`,i===null?`–`:r(Math.max(0,(this.now-i)/1e3)),n??``)}
        ${this.recording?a(`Recording`,xe(this.recording)):o}
      </dl>
      ${F(t.fleet?.command)}
      ${this.error()}
    `}place(e,t){let n=`By its silo, since it runs there; samples of all channels.`;return h`${t(`Silo`,e.silo?h`<a href=${T(new URLSearchParams({silo:e.silo}))}>${e.silo}</a>`:`none`)}
      ${t(`Moves`,e.allowsTwoReaders?`without an outage`:`with a short outage`,e.allowsTwoReaders?`It may run twice for a moment.`:`Only one may read it at a time.`)}
      ${t(`Received there`,j(e.received),n)}
      ${t(`Delivered there`,j(e.delivered),n)}
      ${t(`Lost there`,j(e.lost),n)}
      ${e.hasFrames?o:t(`Restarts`,j(e.restarts))}`}figures(e){let{source:t}=this,{format:i,positionSeconds:a,durationSeconds:o}=t;return h`${e(`Format`,i?`${n(i.rate)}, ${m(i.channels,`channel`)}, ${i.sampleType}`:`–`)}
        ${e(`Frames`,i?`${j(i.frameSamples)} samples, ${Co(i.frameSamples,i.rate)}`:`–`)}
        ${e(`Epoch`,j(t.epoch),`A stretch with one mapping between index and time.`)}
        ${e(`Restarts`,j(t.restarts))}
        ${e(`Alignment`,ye(t.alignment),t.alignment?.basis??``)}
        ${e(`Clock`,be(t.clock))}
        ${e(`Position`,a==null?`–`:r(a)+(o?` of ${r(o)}`:``))}
        ${e(`Gaps, last minute`,j(t.gapsLastMinute))}`}error(){let e=v(this.source.fleet)??this.source.lastError;if(!e)return o;let t=e.nextAttemptAt===null||e.nextAttemptAt===void 0?null:Date.parse(e.nextAttemptAt),n=t===null?0:(t-this.now)/1e3;return h`<div class="error" role="status">
      <p><strong>${So(e.kind)}</strong>: ${e.message}</p>
      ${e.advice&&!e.message.includes(e.advice)?h`<p class="advice">${e.advice}</p>`:o}
      <p class="quiet">${e.at?`at ${new Date(e.at).toLocaleTimeString(`en-GB`)}`:``}${e.attempt?`, attempt ${j(e.attempt)}`:``}${n>0?`, tried again in ${r(n)}`:``}${e.isRetryable===!1?`, not tried again`:``}</p>
    </div>`}};u([P({attribute:!1})],xo.prototype,`source`,void 0),u([P({attribute:!1})],xo.prototype,`recording`,void 0),u([P({type:Number})],xo.prototype,`now`,void 0),xo=u([t(`ap-source-head`)],xo);function So(e){let t=e.replace(/[A-Z]/g,e=>` ${e.toLowerCase()}`).trim();return t.charAt(0).toUpperCase()+t.slice(1)}function Co(e,t){return`${Number((e*1e3/t).toFixed(3))} ms`}var wo=[`notStarted`,`lost`,`stalled`,`ended`,`padding`,`delivered`,`unclaimed`,`late`,`duplicate`,`overflow`,`trimmed`,`pending`],To=new Set([`delivered`,`unclaimed`,`late`,`duplicate`,`overflow`,`trimmed`,`pending`]),Eo=new Set([`delivered`,`unclaimed`,`lost`,`notStarted`,`stalled`,`ended`,`padding`]);function Do(e,t){let n=Math.max(0,e.resampled),r=Math.max(e.elapsed,e.received+n),i=r>0?t.tallest/r:0,a=Math.max(0,-e.resampled),o=[],s=0,c=0,l=0,u=(e,n,r,a)=>{let u=Math.max(0,n)*i,d=n>0?Math.max(u,t.least):0,f=Math.max(t.row,d);o.push({term:e,value:n,y:s,rowHeight:f,height:d,widened:d>u,left:r&&d>0?c:null,right:a&&d>0?l:null}),r&&(c+=d),a&&(l+=d),s+=f+t.gap};for(let t of wo)u(t,e[t],To.has(t),Eo.has(t));return a>0&&u(`resampled`,a,!0,!1),Oo(o,{height:Math.max(s-t.gap,c,l),scale:i,leftHeight:c,rightHeight:l,put:n})}function Oo(e,{height:t,scale:n,leftHeight:r,rightHeight:i,put:a}){let o=(n,r)=>{let i=0,a=0;for(let t of e){let e=t[n];e!==null&&(a+=(t.y+(t.rowHeight-t.height)/2-e)*t.height,i+=t.height)}return i===0?0:Math.min(Math.max(0,a/i),Math.max(0,t-r))},[s,c]=[o(`left`,r),o(`right`,i)];for(let t of e)t.left!==null&&(t.left+=s),t.right!==null&&(t.right+=c);let l=Math.min(a*n,r);return{height:t,scale:n,rows:e,received:{y:s,height:r},elapsed:{y:c,height:i},resampled:a>0?{y:s+r-l,height:l}:null}}var ko=10,Ao=36,jo=4,Mo=class extends g{constructor(...e){super(...e),this.width=0}static{this.styles=[i,a`
      :host {
        display: block;
      }
      svg {
        display: block;
        width: 100%;
        font-size: 12px;
      }
      text {
        fill: var(--text);
        font-variant-numeric: tabular-nums;
      }
      .quiet {
        fill: var(--text-quiet);
      }
      .strong {
        font-weight: 650;
      }
      .widened {
        stroke: var(--text);
        stroke-width: 1;
        stroke-dasharray: 2 2;
      }
    `]}connectedCallback(){super.connectedCallback(),this.observer=new ResizeObserver(([e])=>this.width=Math.floor(e.contentRect.width)),this.observer.observe(this)}disconnectedCallback(){super.disconnectedCallback(),this.observer?.disconnect()}shouldUpdate(e){return e.has(`ledger`)||e.has(`width`)}render(){if(this.width===0)return o;let e=Do(this.ledger,{tallest:170,least:3,row:17,gap:4}),t=Math.max(...e.rows.map(e=>j(e.value).length)),n=Math.max(94+t*8,Math.min(230,this.width*.42)),r=(this.width-n)/2,i=Ao+e.height+jo;return h`<svg viewBox="0 0 ${this.width} ${i}" height=${i} role="img" aria-label=${this.inWords(e)}>
      ${this.ends(e)}
      ${e.rows.map(e=>this.row(e,r,r+n))}
    </svg>`}ends(e){let{received:t,elapsed:n,resampled:r}=e,i=this.width-ko;return _`
      <text class="quiet" x="0" y="12">received</text>
      <text class="strong" x="0" y="27">${j(this.ledger.received)}</text>
      <text class="quiet" x=${this.width} y="12" text-anchor="end">elapsed</text>
      <text class="strong" x=${this.width} y="27" text-anchor="end">${j(this.ledger.elapsed)}</text>
      <rect x="0" y=${Ao+t.y} width=${ko} height=${t.height} fill="var(--accent)"></rect>
      ${r?_`<rect x="0" y=${Ao+r.y} width=${ko} height=${Math.max(1,r.height)}
        fill="var(--busy)"><title>resampled: ${j(this.ledger.resampled)}</title></rect>`:o}
      <rect x=${i} y=${Ao+n.y} width=${ko} height=${n.height} fill="var(--text-quiet)"></rect>`}row(e,t,n){let r=Ao+e.y+(e.rowHeight-e.height)/2,i=Ao+e.y+e.rowHeight/2+4,a=e.value===0,s=`var(${No(e.term)})`,c=(t,n,r,i)=>_`<path
      d=${Po(t,n,r,i,e.height)} fill=${s} fill-opacity="0.35"></path>`,l=t=>_`<rect x=${t} y=${r} width="4" height=${e.height} fill=${s}></rect>`;return _`<g>
      <title>${fe(e.term)}: ${j(e.value)}. ${de[e.term]}${e.widened?` Drawn wider than it is.`:``}</title>
      ${e.left===null?o:_`${c(ko,Ao+e.left,t,r)}${l(t)}`}
      ${e.right===null?o:_`${c(n,r,this.width-ko,Ao+e.right)}${l(n-4)}`}
      ${e.widened?_`<path class="widened" fill="none" d=${Fo(e,t,n,r,this.width)}></path>`:o}
      <text class=${a?`quiet`:``} x=${t+10} y=${i}>${fe(e.term)}${e.widened?` *`:``}</text>
      <text class=${a?`quiet`:`strong`} x=${n-10} y=${i} text-anchor="end">${j(e.value)}</text>
    </g>`}inWords(e){let t=e.rows.filter(e=>e.value!==0).map(e=>`${fe(e.term)} ${j(e.value)}`);return`Flow of samples. Received ${j(this.ledger.received)}, elapsed ${j(this.ledger.elapsed)}. `+(t.length===0?`Nothing yet.`:`${t.join(`, `)}. All else is 0.`)}};u([P({attribute:!1})],Mo.prototype,`ledger`,void 0),u([p()],Mo.prototype,`width`,void 0),Mo=u([t(`ap-ledger-flow`)],Mo);function No(e){let t=ie[e];return t?t.colour:e===`delivered`?`--good`:e===`unclaimed`||e===`pending`?`--busy`:e===`trimmed`||e===`resampled`?`--still`:`--warn`}function Po(e,t,n,r,i){let a=(e+n)/2;return`M${e} ${t}C${a} ${t} ${a} ${r} ${n} ${r}V${r+i}C${a} ${r+i} ${a} ${t+i} ${e} ${t+i}Z`}function Fo(e,t,n,r,i){let a=t=>Ao+t+e.height/2,o=(e,t,n,r)=>`M${e} ${t}C${(e+n)/2} ${t} ${(e+n)/2} ${r} ${n} ${r}`,s=r+e.height/2;return(e.left===null?``:o(ko,a(e.left),t,s))+(e.right===null?``:o(n,s,i-ko,a(e.right)))}var Io=class extends g{constructor(...e){super(...e),this.channel=null,this.choose=e=>{let{value:t}=e.target;this.channel=t===``?null:Number(t)}}static{this.styles=[i,s,he,a`
      .equation {
        display: flex;
        flex-wrap: wrap;
        gap: 2px 6px;
        margin: 8px 0 0;
        padding: 8px;
        border-radius: var(--radius);
        background: var(--sunken);
        font-size: 12px;
      }
      .term {
        white-space: nowrap;
      }
      .none {
        color: var(--text-quiet);
      }
      .holds {
        flex-basis: 100%;
        font-weight: 650;
        color: var(--good);
      }
      .holds.not {
        color: var(--bad);
      }
      select {
        max-width: 240px;
      }
    `]}render(){let e=this.detail.channels.find(e=>e.channel===this.channel),t=e?.ledger??this.detail.totals;return h`
      <h2>Ledger <small>every sample, by what became of it</small></h2>
      <div class="tools"><label>Of <select @change=${this.choose} aria-label="Ledger of">
        <option value="" ?selected=${!e}>all channels</option>
        ${this.detail.channels.map(t=>h`<option value=${t.channel} ?selected=${t===e}>
          ${se(t.channel,t.label)}</option>`)}
      </select></label></div>
      ${t?h`
        <ap-ledger-flow .ledger=${t}></ap-ledger-flow>
        <p class="note">Thickness is proportional to samples, on one scale. What is marked * and dashed is drawn wider than it
          is, to be seen.</p>
        ${pe(t).map(e=>this.equation(t,e))}`:h`<p class="empty">The source has no account yet: it was never started.</p>`}
    `}equation(e,t){let n=(t,n)=>h`<span class="term ${e[t]===0?`none`:``}"
      title=${de[t]}>${n>0?`+ `:``}${fe(t)} ${j(e[t])}</span>`;return h`<div class="equation">
      ${t.left.map(n)} <span>=</span> ${t.right.map(n)}
      <span class="holds ${t.holds?``:`not`}">${t.holds?`✓ ${j(t.leftSum)} = ${j(t.rightSum)}`:`✗ ${j(t.leftSum)} ≠ ${j(t.rightSum)}: ${j(t.leftSum-t.rightSum)} unaccounted for`}
      </span>
    </div>`}};u([P({attribute:!1})],Io.prototype,`detail`,void 0),u([p()],Io.prototype,`channel`,void 0),Io=u([t(`ap-ledger`)],Io);var Lo=22,Ro=18,zo=class extends g{constructor(...e){super(...e),this.source=``,this.labels=[],this.width=0,this.hub=null,this.isClipped=!1,this.words=``,this.ends=[]}static{this.styles=[i,s,he,a`
      ap-meter {
        height: 180px;
      }
      .names {
        display: flex;
        margin-left: ${Lo}px;
        color: var(--text-quiet);
        font-size: 10px;
        line-height: 1.2;
      }
      .names span {
        flex: none;
        display: flex;
        flex-direction: column;
        align-items: center;
        white-space: nowrap;
      }
      .names i {
        max-height: 72px;
        margin-top: 2px;
        overflow: hidden;
        font-style: normal;
        text-overflow: ellipsis;
        writing-mode: vertical-rl;
      }
    `]}connectedCallback(){super.connectedCallback();let e=new ResizeObserver(([e])=>this.width=Math.floor(e.contentRect.width));e.observe(this);let t=this.hub=new te(this.live);t.onClipped=()=>this.isClipped=t.anyClipped,t.start();let n=setInterval(()=>this.words=C(t.state(this.source),this.labels),1e3);this.ends=[()=>e.disconnect(),()=>clearInterval(n),()=>t.stop()]}disconnectedCallback(){super.disconnectedCallback();for(let e of this.ends.splice(0))e();this.hub=null}updated(e){(e.has(`source`)||e.has(`hub`))&&this.hub?.see([this.source])}render(){return this.hub?this.labels.length===0?h`<h2>Levels</h2><p class="empty">No levels yet: the format is not known.</p>`:h`
      <h2>Levels <small>${this.words}</small></h2>
      ${this.isClipped?h`<div class="tools">
        <button @click=${()=>this.hub?.clearClipped()}>Clear the marks of clipping</button></div>`:o}
      <ap-meter .hub=${this.hub} .source=${this.source} .labels=${this.labels} reachable></ap-meter>
      ${this.names()}
      <p class="note">Bars: RMS, and the peak behind it, in dBFS. Line: the highest peak of the last seconds. Above: clipped.
        Below: a gap, or silence.</p>
    `:o}names(){let{pitch:e}=k(this.width-Lo,this.labels.length,1);if(e<=0)return o;let t=Math.max(1,Math.ceil(Ro/e)),n=e>=12&&this.labels.some(e=>e!==``&&!/^channel \d+$/.test(e));return h`<div class="names" aria-hidden="true">${this.labels.map((r,i)=>h`<span
      style="width:${e}px" title=${r}>${i%t===0?I(i):h`&nbsp;`}${n?h`<i>${r}</i>`:o}</span>`)}</div>`}};u([P({attribute:!1})],zo.prototype,`live`,void 0),u([P()],zo.prototype,`source`,void 0),u([P({attribute:!1})],zo.prototype,`labels`,void 0),u([p()],zo.prototype,`width`,void 0),u([p()],zo.prototype,`hub`,void 0),u([p()],zo.prototype,`isClipped`,void 0),u([p()],zo.prototype,`words`,void 0),zo=u([t(`ap-levels`)],zo);var Bo=class extends g{constructor(...e){super(...e),this.labels=[],this.chosen=[]}static{this.styles=[i,s,a`
      summary {
        display: inline-flex;
        align-items: center;
        min-height: 32px;
        padding: 0 0.8em;
        border: 1px solid var(--line-strong);
        border-radius: var(--radius);
        cursor: pointer;
      }
      ul {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(130px, 1fr));
        gap: 2px 10px;
        max-height: 220px;
        margin: 6px 0 0;
        padding: 8px;
        overflow: auto;
        border: 1px solid var(--line);
        border-radius: var(--radius);
        list-style: none;
      }
      label {
        display: flex;
        align-items: center;
        gap: 6px;
        min-height: 24px;
        font-size: 12px;
        overflow-wrap: anywhere;
      }
      input {
        min-height: 0;
        margin: 0;
        accent-color: var(--accent);
      }
      p {
        margin: 4px 0 0;
        color: var(--text-quiet);
        font-size: 12px;
      }
    `]}render(){let e=this.chosen.length>=8;return h`<details>
      <summary>Channels: ${this.chosen.length===0?`none`:this.chosen.map(I).join(`, `)}</summary>
      <ul aria-label="Channels to show">${this.labels.map((t,n)=>{let r=this.chosen.includes(n);return h`<li><label><input type="checkbox" .checked=${r} ?disabled=${e&&!r}
          @change=${()=>this.toggle(n,!r)}> ${se(n,t)}</label></li>`})}</ul>
      <p>Up to ${8} at once.${e?` Take one out to choose another.`:``}</p>
    </details>`}toggle(e,t){let n=t?[...this.chosen,e].sort((e,t)=>e-t):this.chosen.filter(t=>t!==e);this.dispatchEvent(new CustomEvent(`choose`,{detail:n}))}};u([P({attribute:!1})],Bo.prototype,`labels`,void 0),u([P({attribute:!1})],Bo.prototype,`chosen`,void 0),Bo=u([t(`ap-channel-chooser`)],Bo);var Vo=[[.13,0,-.025],[.26,.045,-.105],[.39,.125,-.09],[.53,.17,0],[.66,.145,.1],[.8,.05,.145],[.95,-.02,.095]],Ho=e=>{let t=Math.min(1,Math.max(0,e));return Math.round(255*(t<=.0031308?12.92*t:1.055*t**(1/2.4)-.055))};function Uo([e,t,n]){let r=(e+.3963377774*t+.2158037573*n)**3,i=(e-.1055613458*t-.0638541728*n)**3,a=(e-.0894841775*t-1.291485548*n)**3;return[Ho(4.0767416621*r-3.3077115913*i+.2309699292*a),Ho(-1.2684380046*r+2.6097574011*i-.3413193965*a),Ho(-.0041960863*r-.7034186147*i+1.707614701*a)]}function Wo(e){let t=Math.min(1,Math.max(0,e))*(Vo.length-1),n=Math.min(Math.floor(t),Vo.length-2),[r,i]=[Vo[n],Vo[n+1]],a=e=>r[e]+(i[e]-r[e])*(t-n);return Uo([a(0),a(1),a(2)])}function Go(e,t){let n=new Uint32Array(256);for(let r=-128;r<128;r++){let[i,a,o]=Wo((r-e)/(t-e));n[r&255]=(255<<24|o<<16|a<<8|i)>>>0}return n}var Ko={unseen:0,seen:1,gap:2},qo=class{constructor(e,t,n){this.clock=e,this.columns=t,this.bands=n,this.newest=-1,this.lastSpectrum=-2,this.kinds=new Uint8Array(t),this.levels=new Int8Array(t*n).fill(-128),this.wave=new Float32Array(t*4*2).fill(2)}slot(e){return(e%this.columns+this.columns)%this.columns}get oldest(){return this.newest-this.columns+1}addSpectrum(e){if(e.bands.length!==this.bands)return null;let t=Math.floor(this.clock.place(e.epoch,e.rate,e.sampleIndex+e.size/2));if(t<Math.max(this.clock.firstOf(e.epoch),this.oldest))return null;this.moveTo(t);let n=t-this.lastSpectrum===2?t-1:t;for(let r=n;r<=t;r++){let t=this.slot(r);this.levels.set(e.bands,t*this.bands),this.kinds[t]===Ko.unseen&&(this.kinds[t]=Ko.seen)}return this.lastSpectrum=t,n}addWaveform(e){let t=e.columns.length/2;if(t===0||e.samples===0)return null;let n=this.clock.place(e.epoch,e.rate,e.sampleIndex)*4,r=e.samples*4/(this.clock.current?.columnSamples??1),[i,a]=[Math.round(n),Math.max(Math.round(n),Math.round(n+r)-1)];this.moveTo(Math.floor(a/4));let o=Math.max(this.oldest,this.clock.firstOf(e.epoch))*4;for(let s=Math.max(i,o);s<=a;s++){let i=Math.min(t-1,Math.max(0,Math.floor((s-n)/r*t))),a=Math.max(i+1,Math.min(t,Math.ceil((s+1-n)/r*t)));this.put(s,e.columns,i,a)}return Math.floor(Math.max(i,o)/4)}addGap(e,t,n,r){let i=this.clock.known(e,t),a=this.clock.known(e,t+n);if(i===null||a===null||n<=0)return;let o=Math.min(Math.max(Math.floor(i),Math.ceil(a)-1),this.newest),s=Math.max(Math.floor(i),this.oldest,0);for(let e=s;e<=o;e++)this.kinds[this.slot(e)]=r}put(e,t,n,r){let i=1/0,a=-1/0;for(let e=n;e<r;e++)i=Math.min(i,Number.isNaN(t[2*e])?1/0:t[2*e]),a=Math.max(a,Number.isNaN(t[2*e+1])?-1/0:t[2*e+1]);let o=Math.floor(e/4),s=this.slot(o),c=(s*4+(e-o*4))*2;this.wave[c]=i>a?NaN:i,this.wave[c+1]=i>a?NaN:a,i>a&&this.kinds[s]<Ko.gap&&(this.kinds[s]=Ko.gap)}moveTo(e){for(let t=Math.max(this.newest+1,e-this.columns+1);t<=e;t++){let e=this.slot(t);this.kinds[e]=Ko.unseen,this.levels.fill(-128,e*this.bands,(e+1)*this.bands),this.wave.fill(2,e*4*2,(e+1)*4*2)}this.newest=Math.max(this.newest,e),this.clock.seen(e)}},Jo=class{constructor(e,t,n){this.ring=e,this.gain=n,this.waterfall=document.createElement(`canvas`),this.wave=document.createElement(`canvas`),this.size={column:0,wave:0,waterfall:0},this.pixels=new Uint32Array,this.column=null,this.levels=this.waterfall.getContext(`2d`,{alpha:!1}),this.lines=this.wave.getContext(`2d`),this.colours=Go(t,0)}fit(e){let{column:t,wave:n,waterfall:r}=this.size;(e.column!==t||e.wave!==n||e.waterfall!==r)&&(this.size=e,this.waterfall.width=this.wave.width=this.ring.columns*e.column,this.waterfall.height=e.waterfall,this.wave.height=e.wave,this.column=new ImageData(e.column,e.waterfall),this.pixels=new Uint32Array(this.column.data.buffer),this.make())}reset(e,t){this.colours=Go(e,0),this.gain=t,this.make()}addLevels(e,t){let{ring:n,pixels:r,colours:i,size:a}=this;if(this.column)for(let o=Math.max(e,n.oldest,0);o<=t;o++){let e=n.slot(o),t=e*n.bands;for(let e=0;e<a.waterfall;e++){let o=Math.floor((a.waterfall-1-e)*n.bands/a.waterfall),s=Math.max(o+1,Math.floor((a.waterfall-e)*n.bands/a.waterfall)),c=-128;for(let e=o;e<s;e++)c=Math.max(c,n.levels[t+e]);r.fill(i[c&255],e*a.column,(e+1)*a.column)}this.levels.putImageData(this.column,e*a.column,0)}}addWave(e,t){let{ring:n,lines:r,gain:i,size:a}=this,o=a.wave/2;r.fillStyle=S(`--meter-rms`);for(let s=Math.max(e,n.oldest,0);s<=t;s++){let e=n.slot(s);r.clearRect(e*a.column,0,a.column,a.wave);for(let t=0;t<a.column;t++){let s=1/0,c=-1/0,l=Math.max(Math.floor(t*4/a.column)+1,Math.floor((t+1)*4/a.column));for(let r=Math.floor(t*4/a.column);r<l;r++){let t=(e*4+r)*2;Number.isNaN(n.wave[t])||n.wave[t]>1.5||(s=Math.min(s,n.wave[t]*i),c=Math.max(c,n.wave[t+1]*i))}if(s>c)continue;let u=Math.round(o-Math.min(1,c)*o),d=Math.max(1,Math.round((Math.min(1,c)-Math.max(-1,s))*o));r.fillRect(e*a.column+t,Math.min(a.wave-1,u),1,d)}}}make(){this.addLevels(0,this.ring.clock.newest),this.addWave(0,this.ring.clock.newest)}};function Yo(e,t){let n=e.clientWidth;if(n===0)return null;let r=Math.min(3,devicePixelRatio||1),[i,a]=[Math.round(n*r),Math.round(t*r)];return e.width!==i&&(e.width=i),e.height!==a&&(e.height=a),e.style.height=`${t}px`,{width:n,height:t,ratio:r}}var Xo=20;function Zo(e,t){return Xo*(t/2/Xo)**e}function Qo(e,t){return Math.log(e/Xo)/Math.log(t/2/Xo)}function $o(e){let t=[];for(let n=10;n<e/2;n*=10)for(let r=1;r<10;r++){let i=r*n;i<Xo||i>e/2||t.push({frequency:i,labelled:r===1||r===2||r===5})}return t}function es(e){if(e<1e3)return`${String(Math.round(e))} Hz`;let t=e/1e3;return`${String(t>=100?Math.round(t):Number(t.toPrecision(3)))} kHz`}var $={wave:56,gap:4,waterfall:148,times:18,axis:48},ts=$.wave+$.gap+$.waterfall+$.times,ns=class{constructor(e,t){this.ring=e,this.cache=t}draw(e,t,n){let r=Yo(e,ts),i=e.getContext(`2d`,{alpha:!1});if(!r||!i)return 0;let{ratio:a}=r,o=e.width-Math.round($.axis*a),s=Math.max(1,Math.ceil(o/this.ring.columns));this.cache.fit({column:s,wave:Math.round($.wave*a),waterfall:Math.round($.waterfall*a)});let c=Math.min(this.ring.columns,Math.floor(o/s)),l={left:$.axis,width:c*s/a,first:this.ring.clock.newest-c+1,columns:c,pixel:s/a,ratio:a};return i.setTransform(a,0,0,a,0,0),i.fillStyle=S(`--surface`),i.fillRect(0,0,r.width,r.height),i.fillStyle=S(`--line`),i.fillRect(l.left,$.wave/2,l.width,.5),this.copy(i,l,this.cache.waterfall,$.wave+$.gap),this.copy(i,l,this.cache.wave,0),this.drawMarks(i,l),is(i,n),as(i,t),this.drawTimes(i,l),c}copy(e,t,n,r){let{columns:i}=this.ring,{column:a}=this.cache.size,o=this.ring.slot(t.first),s=Math.min(t.columns,i-o);e.setTransform(1,0,0,1,0,0);let c=(i,o,s)=>{let[c,l]=[Math.round(t.left*t.ratio)+s*a,Math.round(r*t.ratio)],u=o*a;o>0&&e.drawImage(n,i*a,0,u,n.height,c,l,u,n.height)};c(o,s,0),c(0,t.columns-s,s),e.setTransform(t.ratio,0,0,t.ratio,0,0)}drawMarks(e,t){let n=$.wave+$.gap,r=e=>t.first+e<0||t.first+e<this.ring.oldest?Ko.unseen:this.ring.kinds[this.ring.slot(t.first+e)];for(let i=0;i<t.columns;){let a=r(i),o=i+1;for(;o<t.columns&&r(o)===a;)o++;a!==Ko.seen&&(e.fillStyle=a===Ko.unseen?S(`--line`):ne(e,x[a-Ko.gap-1]??`unknown`,t.ratio),e.fillRect(t.left+i*t.pixel,n,(o-i)*t.pixel,$.waterfall),a!==Ko.unseen&&e.fillRect(t.left+i*t.pixel,0,(o-i)*t.pixel,$.wave)),i=o}}drawTimes(e,t){let n=$.wave+$.gap+$.waterfall,{columnsPerSecond:r,stretches:i}=this.ring.clock,a=t.columns/r,o=[1,2,5,10,20,30,60].find(e=>e/a*t.width>=56)??120;e.font=rs,e.fillStyle=S(`--text-quiet`);for(let r=0;r<a;r+=o){let i=t.left+t.width*(1-r/a);e.fillRect(i-.5,n,1,4),e.textAlign=r===0?`right`:`center`,e.fillText(r===0?`now`:`−${r} s`,i,n+14)}e.textAlign=`left`;for(let r of i.slice(1)){let i=t.left+(r.column-t.first)*t.pixel;i<t.left||(e.fillStyle=S(`--text`),e.fillRect(i-.5,0,1,n),e.fillStyle=S(`--surface`),e.fillRect(i+1,0,46,12),e.fillStyle=S(`--text`),e.fillText(`epoch ${r.epoch}`,i+3,9))}}},rs=`10px system-ui, sans-serif`;function is(e,t){e.fillStyle=S(`--text-quiet`),e.font=rs,e.textAlign=`right`,e.fillText(`+${t}`,$.axis-6,9),e.fillText(`0`,$.axis-6,$.wave/2+3.5),e.fillText(`−${t}`,$.axis-6,$.wave)}function as(e,t){if(t<=0)return;let n=$.wave+$.gap+$.waterfall;e.font=rs,e.textAlign=`right`,e.fillStyle=S(`--text-quiet`);for(let{frequency:r,labelled:i}of $o(t)){let a=n-Qo(r,t)*$.waterfall;e.fillRect($.axis-(i?5:3),a,i?5:3,.75),i&&e.fillText(r>=1e3?`${r/1e3} k`:`${r}`,$.axis-7,a+3.5)}}function os(e,t){return e.channels?e.channels:e.channel===null||e.channel===void 0?[0,Math.max(0,t-1)]:[e.channel,e.channel]}function ss(e,t,n,r,i){let a=(t.to-t.from)/Math.max(1,n),o=[],s=new Map,c=e.map(e=>({gap:e,from:Date.parse(e.from),to:Date.parse(e.to)})).filter(({from:e,to:n})=>n>=t.from&&e<=t.to).sort((e,t)=>e.from-t.from);for(let{gap:e,from:l,to:u}of c){let[c,d]=os(e,r),f=Math.max(0,(l-t.from)/a),p=Math.min(n,(u-t.from)/a),m=Math.max(0,p-f),h=`${e.reason} ${c} ${d}`,g=s.get(h);if(g&&f<=g.x+g.width){g.width=Math.max(g.width,p-g.x),g.count++;continue}let _={x:f,width:Math.max(m,i),firstChannel:c,lastChannel:d,reason:e.reason,count:1,widened:m<i};s.set(h,_),o.push(_)}return o}var cs=e=>`${e.epoch} ${e.start} ${e.channel} ${e.channels?.join()??``}`;function ls(e,t,n,r=!1,i=5e3){let a=new Set(t.map(cs)),o=e.filter(e=>e.isOpen!==!0||!r&&!a.has(cs(e))),s=new Map(o.map(e=>[e.id,e]));for(let e of t)s.set(e.id,e);return[...s.values()].filter(e=>Date.parse(e.to)>=n).sort((e,t)=>Date.parse(t.from)-Date.parse(e.from)||Number(t.id)-Number(e.id)).slice(0,i)}function us(e,t){let n=new Map;for(let r of e){let e=n.get(r.reason)??{reason:r.reason,gaps:0,samples:0},[i,a]=os(r,t);e.gaps++,e.samples+=(r.length??0)*(a-i+1),n.set(r.reason,e)}return[...n.values()].sort((e,t)=>t.samples-e.samples)}function ds(e,t){if(e.kind!==y.waveform||t.byteLength<28)return null;let n=t.getUint16(18,!0)*2;if(t.byteLength<28+n*4)return null;let r=new Float32Array(n);for(let e=0;e<n;e++)r[e]=t.getFloat32(28+e*4,!0);return{...e,channel:t.getUint16(16,!0),samples:t.getUint32(20,!0),rate:t.getUint32(24,!0),columns:r}}function fs(e,t){if(e.kind!==y.spectrum||t.byteLength<28)return null;let n=t.getUint16(18,!0);return t.byteLength<28+n?null:{...e,channel:t.getUint16(16,!0),rate:t.getUint32(20,!0),size:t.getUint32(24,!0),bands:new Int8Array(t.buffer,t.byteOffset+16+12,n)}}function ps(e,t){if(e.kind!==y.sound||t.byteLength<40)return null;let n=t.byteLength-16-24>>1,r=new Int16Array(n);for(let e=0;e<n;e++)r[e]=t.getInt16(40+e*2,!0);let i=Number(t.getBigInt64(32,!0));return{...e,channel:t.getUint16(16,!0),leftOut:!!(t.getUint16(18,!0)&1),rate:t.getUint32(20,!0),sentAt:Number(t.getBigInt64(24,!0)),capturedAt:i<0?null:i,samples:r}}var ms=50,hs=3,gs=10,_s=class{constructor(e){this.columnsPerSecond=e,this.stretches=[],this.newest=-1}get current(){return this.stretches.at(-1)}place(e,t,n){let r=Math.max(1,Math.round(t/this.columnsPerSecond)),i=this.current,a=i?.epoch===e&&i.columnSamples===r&&n>=i.last-gs*t;if(!i||!a){let t=i&&e<i.epoch?this.known(e,n):null;if(t!==null)return t;let a=this.newest+1;i={epoch:e,origin:n,column:i?a:hs*this.columnsPerSecond,first:a,last:n,columnSamples:r},this.stretches.push(i),this.stretches.length>ms&&this.stretches.shift()}return i.last=Math.max(i.last,n),i.column+(n-i.origin)/r}firstOf(e){return this.stretches.findLast(t=>t.epoch===e)?.first??0}known(e,t){let n=this.stretches.findLast(t=>t.epoch===e);return n?n.column+(t-n.origin)/n.columnSamples:null}seen(e){this.newest=Math.max(this.newest,e)}},vs=256,ys=class{constructor(e,t,n,r,i){this.connection=e,this.channels=n,this.perSecond=r,this.came=i,this.rings=new Map,this.rate=0,this.received=0,this.isHeld=!1,this.clock=new _s(r);for(let e of n)this.rings.set(e,new qo(this.clock,400,vs));let{live:a}=e;this.ends=[a.listen(y.spectrum,(e,n,r)=>{r.picture?.source===t&&!this.isHeld&&this.takeSpectrum(e,n)}),a.listen(y.waveform,(e,n,r)=>{r.picture?.source===t&&!this.isHeld&&this.takeWaveform(e,n)})],a.ask({picture:{source:t,channels:[...n],rate:r}})}takeGaps(e,t){for(let n of e){if(n.start===null||n.start===void 0||!n.length)continue;let[e,r]=os(n,t),i=Ko.gap+1+Math.max(0,x.indexOf(n.reason));for(let[t,a]of this.rings)t>=e&&t<=r&&a.addGap(n.epoch??0,n.start,n.length,i)}}close(){for(let e of this.ends.splice(0))e();this.connection.live.ask({picture:void 0})}takeSpectrum(e,t){let n=fs(e,t),r=n&&this.rings.get(n.channel);if(!n||!r)return;this.rate=n.rate,this.received++;let i=r.addSpectrum(n);i!==null&&this.came(n.channel,`spectrum`,i)}takeWaveform(e,t){let n=ds(e,t),r=n&&this.rings.get(n.channel);if(!n||!r)return;this.received++;let i=r.addWaveform(n);i!==null&&this.came(n.channel,`wave`,i)}},bs=6;function xs(e,t,n){if(t<Math.max(0,e.oldest)||e.kinds[e.slot(t)]!==Ko.seen)return null;let r=e.slot(t)*e.bands,i=0;for(let t=1;t<e.bands;t++)e.levels[r+t]>e.levels[r+i]&&(i=t);let a=e.levels[r+i];return a<=-128?null:{frequency:Zo((i+.5)/e.bands,n),level:a}}function Ss(e,t){let n=e.clock.newest;if(n<0||t===0)return`no picture yet`;if(e.kinds[e.slot(n)]>=Ko.gap)return`gap`;for(let r=n;r>n-bs;r--){if(r<Math.max(0,e.oldest)||e.kinds[e.slot(r)]!==Ko.seen)continue;let n=xs(e,r,t);return n?`loudest at ${es(n.frequency)}, ${n.level<0?`−`:``}${Math.abs(n.level)} dBFS`:`silence`}return`no picture now`}var Cs=Array.from({length:13},(e,t)=>`rgb(${Wo(t/12).join(` `)})`).join(`, `),ws=[[1,`1`],[10,`0.1`],[100,`0.01`]],Ts=class extends g{constructor(...e){super(...e),this.labels=[],this.chosen=[],this.state=`created`,this.perSecond=matchMedia(`(prefers-reduced-motion: reduce)`).matches?5:25,this.floor=-100,this.gain=0,this.isHeld=!1,this.columns=400,this.words=[],this.pictures=null,this.caches=new Map,this.painters=new Map,this.changed=new Set,this.told=0,this.ends=[],this.hold=()=>{this.isHeld=!this.isHeld,this.pictures&&(this.pictures.isHeld=this.isHeld)}}static{this.styles=[i,s,he,a`
      .channel {
        margin-top: 10px;
      }
      h3 {
        display: flex;
        flex-wrap: wrap;
        gap: 0 10px;
      }
      h3 span {
        color: var(--text-quiet);
        font-weight: 400;
      }
      .scale {
        display: inline-flex;
        align-items: center;
        gap: 6px;
        color: var(--text-quiet);
        font-size: 12px;
      }
      .unseen {
        width: 16px;
        height: 12px;
        border-radius: 2px;
        background: var(--line);
      }
      .scale i {
        width: 110px;
        height: 10px;
        border-radius: 2px;
      }
    `]}connectedCallback(){super.connectedCallback();let e=new ResizeObserver(()=>this.redrawAll());e.observe(this),this.ends=[()=>e.disconnect(),A(()=>{this.remake(),this.redrawAll()}),this.store.on(`gaps`,e=>{this.pictures?.takeGaps(e.slice(0,500),this.labels.length),this.redrawAll()})],this.open()}disconnectedCallback(){super.disconnectedCallback();for(let e of this.ends.splice(0))e();ee(this),this.pictures?.close(),this.pictures=null}updated(e){(e.has(`chosen`)||e.has(`perSecond`))&&this.open(),e.size===1&&e.has(`words`)||this.redrawAll()}open(){let e=this.pictures;if(e?.perSecond===this.perSecond&&e.channels.join()===this.chosen.join()||(e?.close(),this.caches.clear(),this.painters.clear(),this.pictures=null,!this.isConnected||this.chosen.length===0))return;let t=new ys(this.store.connection,this.store.name,this.chosen,this.perSecond,(e,t,n)=>this.came(e,t,n));for(let[e,n]of t.rings){let t=new Jo(n,this.floor,ws[this.gain][0]);this.caches.set(e,t),this.painters.set(e,new ns(n,t))}t.isHeld=this.isHeld,this.pictures=t}redrawAll(){for(let e of this.painters.keys())this.changed.add(e);D(this)}came(e,t,n){let r=this.caches.get(e),i=this.pictures?.clock.newest??-1;t===`spectrum`?r?.addLevels(n,i):r?.addWave(n,i),this.changed.add(e),D(this)}remake(){for(let e of this.caches.values())e.reset(this.floor,ws[this.gain][0])}paint(){let{pictures:e}=this;if(e){for(let t of this.changed){let n=this.renderRoot.querySelector(`canvas[data-channel="${t}"]`);if(!n)continue;let r=this.painters.get(t)?.draw(n,e.rate,ws[this.gain][1])??0;r>0&&(this.columns=r)}this.changed.clear(),performance.now()-this.told<1e3||(this.told=performance.now(),this.words=this.chosen.map(t=>Ss(e.rings.get(t),e.rate)))}}render(){return h`
      <h2>Waveform and spectrum <small>${Math.round(this.columns/this.perSecond)} s, bands even in pitch</small></h2>
      <div class="tools">
        <ap-channel-chooser .labels=${this.labels} .chosen=${this.chosen} @choose=${e=>this.dispatchEvent(new CustomEvent(`choose`,{detail:e.detail}))}></ap-channel-chooser>
        <button aria-pressed=${this.isHeld?`true`:`false`} @click=${this.hold}>${this.isHeld?`Go on`:`Hold`}</button>
        <label>Pictures a second ${this.select([25,10,5],this.perSecond,e=>this.perSecond=e)}</label>
        <label>Scale from ${this.select([-120,-100,-80,-60],this.floor,e=>{this.floor=e,this.remake()},` dBFS`)}</label>
        <label>Waveform to ${this.select(ws.map((e,t)=>t),this.gain,e=>{this.gain=e,this.remake()},``,e=>`±${ws[e][1]}`)}</label>
        <span class="scale">${`−${-this.floor}`} <i style="background:linear-gradient(to right, ${Cs})"></i> 0 dBFS</span>
      </div>
      ${this.content()}
      <ul class="legend">
        ${[`lost`,`stalled`,`notStarted`,`ended`].map(e=>h`<li>
          ${b(e)}${E(e).label}</li>`)}
        <li><i class="unseen"></i>no picture came, which says nothing of the audio</li>
      </ul>
    `}content(){return this.chosen.length===0?h`<p class="empty">No channel is chosen.</p>`:!Ua.includes(this.state)&&(this.pictures?.clock.newest??-1)<0?h`<p class="empty">Nothing to see: the source is ${this.state}.</p>`:this.chosen.map((e,t)=>h`<div class="channel">
      <h3>${se(e,this.labels[e])} <span>${this.words[t]??``}</span></h3>
      <canvas data-channel=${e} role="img" style="height:226px"
        aria-label="Waveform and spectrum of ${se(e,this.labels[e])}: ${this.words[t]??`no picture yet`}"></canvas></div>`)}select(e,t,n,r=``,i=e=>`${e}`){return h`<select @change=${e=>n(Number(e.target.value))}>
      ${e.map(e=>h`<option value=${e} ?selected=${e===t}>
        ${i(e).replace(`-`,`−`)}${r}</option>`)}
    </select>`}};u([P({attribute:!1})],Ts.prototype,`store`,void 0),u([P({attribute:!1})],Ts.prototype,`labels`,void 0),u([P({attribute:!1})],Ts.prototype,`chosen`,void 0),u([P()],Ts.prototype,`state`,void 0),u([p()],Ts.prototype,`perSecond`,void 0),u([p()],Ts.prototype,`floor`,void 0),u([p()],Ts.prototype,`gain`,void 0),u([p()],Ts.prototype,`isHeld`,void 0),u([p()],Ts.prototype,`columns`,void 0),u([p()],Ts.prototype,`words`,void 0),Ts=u([t(`ap-pictures`)],Ts);var Es=.08,Ds=.6,Os=.25,ks=20,As=200,js=class{constructor(e){this.rate=e,this.breaks=[],this.counts={leftOut:0,starved:0,skipped:0},this.next=-1,this.target=Es,this.calmSince=0,this.played=[],this.skipping=!1}get targetSeconds(){return this.target}place(e,t){let n=this.next<0,r=n||e.leftOut;if(e.leftOut&&!n&&this.note(`leftOut`,this.next,t),n||this.next<=t)n||(this.note(`starved`,this.next,t),this.target=Math.min(Ds,this.target*1.5)),this.next=t+Math.round(this.target*this.rate),r=!0;else if(this.hasTooMuch(this.next-t,e.samples))return this.note(`skipped`,this.next,t),this.skipping=!0,null;this.skipping&&(r=!0),this.skipping=!1,t-this.calmSince>ks*this.rate&&(this.target=Math.max(Es,this.target*.8),this.calmSince=t);let i=this.next;for(this.next+=e.samples,this.played.push({from:i,to:this.next,sentAt:e.sentAt,capturedAt:e.capturedAt});this.played.length>1&&this.played[0].to<t;)this.played.shift();return{at:i,isSeam:r}}heard(e){let t=this.played.find(({from:t,to:n})=>t<=e&&e<n);if(!t)return null;let n=(e-t.from)*1e3/this.rate;return{capturedAt:t.capturedAt===null?null:t.capturedAt+n,sentAt:t.sentAt+n}}waiting(e){return Math.max(0,this.next-e)/this.rate}hasTooMuch(e,t){return e>(this.target+Os)*this.rate&&e-t>this.target*this.rate}note(e,t,n){this.counts[e]++,this.breaks.push({reason:e,at:t}),this.breaks.length>As&&this.breaks.shift(),this.calmSince=n}};function Ms(e,t,n){let r=Date.parse(n);return Number.isNaN(r)?null:{offset:r-(e+t)/2,uncertainty:Math.abs(t-e)/2}}function Ns(e){return e.reduce((e,t)=>e===null||t.uncertainty<e.uncertainty?t:e,null)}function Ps(e,t,n,r){let i=e.capturedAt??e.sentAt;return{seconds:(t+r.offset-i)/1e3+n,uncertainty:r.uncertainty/1e3,sinceCapture:e.capturedAt!==null}}var Fs=128,Is=4,Ls=class{constructor(e,t,n,r,i){this.connection=e,this.source=t,this.channel=n,this.volume=r,this.failed=i,this.playout=null,this.startedAt=null,this.context=null,this.gain=null,this.differences=[],this.playing=new Set,this.ends=[],this.ends.push(e.live.listen(y.sound,(e,r,i)=>{i.listen?.source===t&&i.listen.channel===n&&this.take(e,r)})),e.live.ask({listen:{source:t,channel:n}}),this.askTime()}setVolume(e){this.volume=e,this.gain&&this.context&&this.gain.gain.setTargetAtTime(e,this.context.currentTime,.02)}behind(){let e=Ns(this.differences),{context:t}=this;if(!e||!t||!this.playout)return null;let n=this.playout.heard(this.present());return n&&Ps(n,Date.now(),t.baseLatency+(t.outputLatency||0),e)}present(){return this.context?Math.ceil(this.context.currentTime*this.context.sampleRate):0}get isBlocked(){return this.context?.state===`suspended`}resume(){this.context?.resume()}close(){for(let e of this.ends.splice(0))e();this.connection.live.ask({listen:void 0});for(let e of this.playing)e.stop();this.context?.close(),this.context=null}async askTime(){for(let e=0;e<Is;e++){let e=Date.now(),t=await this.connection.client.info().catch(()=>null),n=t?.serverTime===void 0?null:Ms(e,Date.now(),t.serverTime);n&&this.differences.push(n)}}take(e,t){let n=ps(e,t);if(!n||n.samples.length===0||this.context?.sampleRate!==n.rate&&!this.open(n.rate))return;let r=this.context,i=this.playout.place({samples:n.samples.length,leftOut:n.leftOut,sentAt:n.sentAt,capturedAt:n.capturedAt},this.present());if(this.startedAt??=Date.now(),!i)return;let a=r.createBuffer(1,n.samples.length,n.rate),o=a.getChannelData(0);for(let e=0;e<o.length;e++)o[e]=n.samples[e]/32768;if(i.isSeam)for(let e=0;e<Math.min(Fs,o.length);e++)o[e]*=e/Fs;let s=new AudioBufferSourceNode(r,{buffer:a});s.connect(this.gain),s.onended=()=>this.playing.delete(s),this.playing.add(s),s.start(i.at/n.rate)}open(e){try{return this.context?.close(),this.context=new AudioContext({sampleRate:e,latencyHint:`interactive`}),this.gain=new GainNode(this.context,{gain:this.volume}),this.gain.connect(this.context.destination),this.playout=new js(e),!0}catch(t){return this.failed(`This browser cannot play ${e} Hz. ${t instanceof Error?t.message:String(t)}`),this.close(),!1}}},Rs={leftOut:`left out by the server`,starved:`came too late`,skipped:`skipped to stay close`},zs={leftOut:`--bad`,starved:`--warn`,skipped:`--busy`},Bs=30,Vs=class extends g{constructor(...e){super(...e),this.channel=0,this.label=``,this.volume=.8,this.isMuted=!1,this.message=``,this.player=null,this.turned=e=>{this.volume=Number(e.target.value),this.isMuted=!1,this.player?.setVolume(this.loudness)},this.mute=()=>{this.isMuted=!this.isMuted,this.player?.setVolume(this.loudness)},this.left=()=>{document.visibilityState===`hidden`&&this.stop()},this.stop=()=>{this.dispatchEvent(new CustomEvent(`stop`))}}static{this.styles=[i,s,a`
      :host {
        position: sticky;
        bottom: 0;
        z-index: 5;
        display: block;
        padding: 8px 16px;
        border-top: 2px solid var(--accent);
        background: var(--surface);
      }
      .bar {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 6px 14px;
      }
      strong {
        overflow-wrap: anywhere;
      }
      label {
        display: inline-flex;
        align-items: center;
        gap: 6px;
        font-size: 12px;
      }
      input[type="range"] {
        width: 110px;
        min-height: 24px;
        padding: 0;
        border: 0;
        background: none;
        accent-color: var(--accent);
      }
      .behind {
        min-width: 15ch;
        font-variant-numeric: tabular-nums;
      }
      .quiet {
        color: var(--text-quiet);
        font-size: 12px;
      }
      svg {
        flex: 1 1 140px;
        height: 18px;
        min-width: 100px;
        border-radius: 2px;
        background: var(--sunken);
      }
    `]}connectedCallback(){super.connectedCallback(),document.addEventListener(`visibilitychange`,this.left),this.timer=setInterval(()=>this.requestUpdate(),250),this.begin()}disconnectedCallback(){super.disconnectedCallback(),document.removeEventListener(`visibilitychange`,this.left),clearInterval(this.timer),this.player?.close(),this.player=null}willUpdate(e){e.has(`channel`)&&this.player&&this.player.channel!==this.channel&&this.begin()}begin(){this.player?.close(),this.message=``,this.player=new Ls(this.store.connection,this.store.name,this.channel,this.loudness,e=>this.message=e)}get loudness(){return this.isMuted?0:this.volume**2}render(){let{player:e}=this;return h`<div class="bar" role="region" aria-label="Listening">
      <strong>${se(this.channel,this.label)}</strong>
      <label>Volume <input type="range" min="0" max="1" step="0.01" .value=${String(this.volume)} @input=${this.turned}></label>
      <button aria-pressed=${this.isMuted?`true`:`false`} @click=${this.mute}>Mute</button>
      <span class="behind">${this.behindText()}</span>
      ${e?.isBlocked?h`<button class="main" @click=${()=>e.resume()}>Play</button>`:o}
      ${e?.playout?this.strip(e.playout,e.present()):o}
      <span class="quiet">${this.breaksText()}</span>
      <button @click=${this.stop}>Stop listening</button>
      <span class="quiet" role="status">${this.message}</span>
    </div>`}behindText(){if(this.player?.startedAt===null||!this.player)return`waiting for sound…`;let e=this.player.behind();if(!e)return`silence: nothing came`;let t=e.uncertainty>=.05?` ± ${e.uncertainty.toFixed(2)}`:``;return`${e.seconds.toFixed(2)}${t} s behind ${e.sinceCapture?`the source`:`the server`}`}breaksText(){let e=this.player?.playout?.counts;if(!e)return``;let t=Object.keys(Rs).filter(t=>e[t]>0).map(t=>`${m(e[t],`time`)} ${Rs[t]}`);return t.length===0?`nothing left out`:t.join(`, `)}strip(e,t){let n=n=>100+(n-t)/e.rate/Bs*100;return h`<svg viewBox="0 0 100 10" preserveAspectRatio="none" role="img"
      aria-label="The last ${Bs} seconds: ${this.breaksText()}">
      <path d="M0 5H100" stroke="var(--line-strong)" vector-effect="non-scaling-stroke"></path>
      ${e.breaks.filter(e=>n(e.at)>0).map(e=>_`<path d="M${Math.min(99,n(e.at))} 0V10"
        stroke="var(${zs[e.reason]})" stroke-width="3" vector-effect="non-scaling-stroke">
        <title>${Rs[e.reason]}</title></path>`)}
    </svg>`}};u([P({attribute:!1})],Vs.prototype,`store`,void 0),u([P({type:Number})],Vs.prototype,`channel`,void 0),u([P()],Vs.prototype,`label`,void 0),u([p()],Vs.prototype,`volume`,void 0),u([p()],Vs.prototype,`isMuted`,void 0),u([p()],Vs.prototype,`message`,void 0),Vs=u([t(`ap-listen`)],Vs);var Hs=a`
  :host {
    display: block;
  }
  .all {
    max-width: 1680px;
    margin: 0 auto;
    padding: 14px 16px 24px;
  }
  .back {
    display: inline-block;
    margin-bottom: 8px;
    font-size: 12px;
  }
  nav {
    position: sticky;
    top: 0;
    z-index: 4;
    display: flex;
    gap: 4px;
    margin: 12px -16px;
    padding: 6px 16px;
    overflow-x: auto;
    border-bottom: 1px solid var(--line);
    background: var(--ground);
  }
  nav button {
    flex: none;
    min-height: 28px;
    padding: 0 10px;
    font-size: 12px;
  }
  .grid {
    display: grid;
    grid-template-columns: repeat(12, minmax(0, 1fr));
    gap: 14px;
  }
  .part {
    grid-column: span 12;
    min-width: 0;
    padding: 14px;
    border: 1px solid var(--line);
    border-radius: 8px;
    background: var(--surface);
    scroll-margin-top: 52px;
  }
  .top {
    display: grid;
    gap: 14px;
  }
  .live-error {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 10px;
    margin: 0 0 12px;
    padding: 8px 12px;
    border-left: 4px solid var(--warn);
    border-radius: var(--radius);
    background: var(--warn-soft);
  }
  .elsewhere {
    margin: 14px 0;
    color: var(--text-quiet);
  }
  .missing {
    padding: 48px 16px;
    text-align: center;
  }
  @media (min-width: 1100px) {
    .seven {
      grid-column: span 7;
    }
    .five {
      grid-column: span 5;
    }
    .eight {
      grid-column: span 8;
    }
    .four {
      grid-column: span 4;
    }
  }
  @media (max-width: 480px) {
    .all {
      padding: 8px 8px 16px;
    }
    .part {
      padding: 10px 8px;
    }
    nav {
      margin: 8px -8px;
      padding: 6px 8px;
    }
  }
`,Us=5e3,Ws=5e3,Gs=2e3,Ks=class extends re{constructor(e,t){super(),this.connection=e,this.name=t,this.source=null,this.detail=null,this.gaps=[],this.events=[],this.history=null,this.latency=null,this.ends=[],this.abort=null,this.isMissing=!1}start(){let{connection:e}=this;e.watch(this.name),this.ends.push(e.on(`sources`,e=>this.takeSummary(e.get(this.name))),e.on(`detail`,e=>this.takeDetail(e)),e.on(`event`,e=>this.takeEvents([e])),e.on(`gap`,e=>this.takeGaps([e],!1)),e.on(`status`,e=>{e===`open`&&this.read()}),qs(Us,()=>this.readHistory(15)),qs(Ws,()=>this.readLatency()),qs(Gs,()=>this.readOpen())),this.takeSummary(e.sources.get(this.name)),this.read()}stop(){this.abort?.abort();for(let e of this.ends.splice(0))e();this.connection.watch(null)}async read(){if(!this.isThere)return;this.abort?.abort();let e=this.abort=new AbortController,{client:t}=this.connection;await Promise.all([this.attempt(async()=>this.takeDetail(await t.detail(this.name,e.signal)),!0),this.attempt(async()=>this.takeGaps((await t.gaps(this.name,600,e.signal)).gaps,!0)),this.attempt(async()=>this.takeEvents((await t.events(this.name,void 0,e.signal)).events)),this.readHistory(600),this.readLatency()])}readHistory(e){return this.attempt(async()=>{let t=await this.connection.client.history(this.name,e,this.abort?.signal);this.history=Ee(this.history,t,this.connection.now()-6e5),this.tell(`history`,this.history)})}readOpen(){return this.source?.state===`degraded`||this.gaps.some(e=>e.isOpen===!0)?this.attempt(async()=>{let e=2*Gs/1e3;this.takeGaps((await this.connection.client.gaps(this.name,e,this.abort?.signal)).gaps,!0)}):Promise.resolve()}readLatency(){return this.attempt(async()=>{this.latency=await this.connection.client.latency(this.name,this.abort?.signal),this.tell(`latency`,this.latency)})}async attempt(e,t=!1){if(this.isThere&&(this.connection.status===`open`||this.connection.status===`starting`))try{await e()}catch(e){t&&e instanceof O&&e.status===404&&this.tell(`missing`,e.message)}}get isThere(){return!this.connection.loaded||this.connection.sources.has(this.name)}takeSummary(e){let t=this.isMissing;this.isMissing=!e&&this.connection.loaded,this.isMissing&&this.tell(`missing`,`There is no source named ${this.name}.`),e&&(t&&(this.tell(`missing`,``),this.connection.watch(this.name),this.read()),this.source=e,this.tell(`source`,e))}takeDetail(e){e.name===this.name&&(this.detail=e,this.source=e,this.tell(`source`,e),this.tell(`detail`,e))}takeGaps(e,t){this.gaps=ls(this.gaps,e,this.connection.now()-6e5,t),this.tell(`gaps`,this.gaps)}takeEvents(e){this.events=eo(this.events,e),this.tell(`events`,this.events)}};function qs(e,t){let n=setInterval(()=>void t(),e);return()=>clearInterval(n)}var Js=class extends g{constructor(...e){super(...e),this.tags={}}static{this.styles=[i,he,a`
      dl {
        display: grid;
        grid-template-columns: auto 1fr;
        gap: 3px 14px;
        margin: 0;
        font-size: 12px;
      }
      dt {
        color: var(--text-quiet);
      }
      dd {
        margin: 0;
        overflow-wrap: anywhere;
      }
    `]}render(){let e=Object.keys(this.tags).sort();return h`<h2>Tags <small>what the source says of itself</small></h2>
      ${e.length===0?h`<p class="empty">The source has no tags.</p>`:h`<dl>${e.map(e=>h`
        <dt>${e}</dt><dd>${this.tags[e].join(`; `)}</dd>`)}</dl>`}`}};u([P({attribute:!1})],Js.prototype,`tags`,void 0),Js=u([t(`ap-tags`)],Js);function Ys(e,t){let n=t.to-t.from,r=Math.min(Math.max(e.to-e.from,50),n),i=Math.min(Math.max(e.from,t.from),t.to-r);return{from:i,to:i+r}}function Xs(e,t,n,r){let i=e.to-e.from,a=Math.min(Math.max(i*t,50),r.to-r.from),o=e.from+i*n;return Ys({from:o-a*n,to:o+a*(1-n)},r)}function Zs(e,t,n){let r=(e.to-e.from)*t;return Ys({from:e.from+r,to:e.to+r},n)}var Qs=[10,20,50,100,200,500,1e3,2e3,5e3,1e4,15e3,3e4,6e4,12e4,3e5,6e5];function $s(e,t,n){let r=e.to-e.from,i=t>0?r*n/t:r,a=Qs.find(e=>e>=i)??Qs[Qs.length-1],o=[];for(let t=Math.ceil(e.from/a)*a;t<=e.to;t+=a)o.push(t);return{step:a,times:o}}var ec=20;function tc(e){return Math.max(4,Math.min(18,Math.floor(260/Math.max(1,e))))}function nc(e){return tc(e)*Math.max(1,e)+ec}function rc(e,t,n,r,i){let a=Yo(e,nc(r)),o=e.getContext(`2d`,{alpha:!1});if(!a||!o)return;let s=tc(r),c=a.width-34,l=s*Math.max(1,r);o.setTransform(a.ratio,0,0,a.ratio,0,0),o.fillStyle=S(`--surface`),o.fillRect(0,0,a.width,a.height),o.fillStyle=S(`--sunken`),o.fillRect(34,0,c,l),ic(o,r,s,c),ac(o,n,c,l);for(let e of ss(t,n,c,r,2)){o.fillStyle=ne(o,e.reason,a.ratio);let t=(e.lastChannel-e.firstChannel+1)*s-(s>6?2:0);o.fillRect(34+e.x,e.firstChannel*s+ +(s>6),e.width,t)}i&&sc(o,i,n,r,s,c)}function ic(e,t,n,r){let i=Math.max(1,[1,2,4,8,16,32].find(e=>e*n>=12)??64);e.font=`10px system-ui, sans-serif`,e.textAlign=`right`;for(let a=0;a<t;a++)a%i===0&&(e.fillStyle=S(`--text-quiet`),e.fillText(`${I(a)}`,28,Math.max(9,a*n+Math.min(n/2+4,11))),e.fillStyle=S(`--line`),e.fillRect(34,a*n,r,.5))}function ac(e,t,n,r){let{step:i,times:a}=$s(t,n,84);e.font=`10px system-ui, sans-serif`;for(let o of a){let a=34+(o-t.from)/(t.to-t.from)*n;e.fillStyle=S(`--line`),e.fillRect(a,0,.75,r+4),e.fillStyle=S(`--text-quiet`),e.textAlign=a>34+n-30?`right`:a<58?`left`:`center`,e.fillText(oc(o,i),a,r+15)}}function oc(e,t){return new Date(e).toLocaleTimeString(`en-GB`,{hour:`2-digit`,minute:`2-digit`,second:`2-digit`,...t<1e3?{fractionalSecondDigits:t<100?3:1}:{}})}function sc(e,t,n,r,i,a){let[o]=ss([t],n,a,r,2);if(!o)return;e.strokeStyle=S(`--text`),e.lineWidth=2;let s=(o.lastChannel-o.firstChannel+1)*i;e.strokeRect(34+o.x-2,o.firstChannel*i-1,o.width+4,s+2)}function cc(e,t,n,r){return h`<div class="scroll" tabindex="0" role="region" aria-label="Gaps as a list"><table>
    <thead><tr><th>Time</th><th>Reason</th><th>Channels</th><th class="number">First index</th><th class="number">Samples</th>
      <th class="number">Long</th><th class="number">Epoch</th></tr></thead>
    <tbody>${e.slice(0,200).map(e=>h`<tr class=${e.id===n?.id?`chosen`:``}>
      <td><button class="link" @click=${()=>r(e)} title="Show it in the timeline">${oc(Date.parse(e.from),10)}</button></td>
      <td><span class="reason">${b(e.reason)}${E(e.reason).label}</span></td>
      <td>${lc(e)}</td>
      <td class="number">${j(e.start)}</td>
      <td class="number">${j(e.length)}</td>
      <td class="number">${uc(e,t)}${e.isOpen===!0?`, goes on`:``}</td>
      <td class="number">${j(e.epoch)}</td></tr>`)}</tbody></table></div>
    ${e.length>200?h`<p class="note">The newest ${200} of ${j(e.length)}; zoom in to see the others.</p>`:``}`}function lc(e){return e.channels?ce(...e.channels):e.channel===null||e.channel===void 0?`all`:ce(e.channel,e.channel)}function uc(e,t){let n=e.length&&t>0?e.length/t:(Date.parse(e.to)-Date.parse(e.from))/1e3;return d(n)}var dc=a`
  .drawing {
    cursor: grab;
    touch-action: pan-y;
  }
  .drawing:active {
    cursor: grabbing;
  }
  .pointed {
    color: var(--text-quiet);
    font-size: 12px;
  }
  .reasons {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
    margin: 6px 0 8px;
  }
  .reasons button {
    min-height: 26px;
    padding: 0 8px;
    font-size: 12px;
  }
  .reasons button[aria-pressed="false"] {
    color: var(--text-quiet);
    text-decoration: line-through;
  }
  .tools button {
    min-width: 32px;
    min-height: 28px;
    padding: 0 8px;
    font-size: 12px;
  }
  .scroll {
    max-height: 260px;
    margin-top: 6px;
  }
  .reason {
    display: inline-flex;
    align-items: center;
    gap: 6px;
  }
  .chosen > td {
    background: var(--accent-soft);
  }
  button.link {
    min-height: 0;
    padding: 0;
    border: 0;
    background: none;
    color: var(--accent);
    text-decoration: underline;
  }
  summary {
    cursor: pointer;
    font-size: 12px;
  }
`,fc=[[600,`10 min`],[60,`1 min`],[10,`10 s`]],pc=class extends g{constructor(...e){super(...e),this.gaps=[],this.channels=0,this.rate=0,this.now=0,this.horizon=600,this.window=null,this.span=6e5,this.leftOut=new Set,this.chosen=null,this.pointed=``,this.ends=[],this.dragged=null,this.pressed=e=>{if(!(e.ctrlKey||e.metaKey||e.altKey)){if(e.key===`+`||e.key===`=`)this.zoom(.5);else if(e.key===`-`)this.zoom(2);else if(e.key===`ArrowLeft`)this.pan(-.25);else if(e.key===`ArrowRight`)this.pan(.25);else if(e.key===`Home`)this.window={from:this.bounds.from,to:this.bounds.from+this.span};else if(e.key===`End`)this.window=null;else return;e.preventDefault()}},this.wheeled=e=>{e.ctrlKey&&(e.preventDefault(),this.zoom(Math.exp(e.deltaY/300),this.share(e)))},this.grabbed=e=>{this.dragged={x:e.clientX,window:this.seen},e.currentTarget.setPointerCapture(e.pointerId)},this.released=()=>{this.dragged=null},this.moved=e=>{let t=this.canvas.getBoundingClientRect();if(this.dragged){let n=(this.dragged.x-e.clientX)/(t.width-34),r=Zs(this.dragged.window,n,this.bounds);this.window=r.to>=this.now-1?null:r}else this.pointed=this.under(e,t)}}static{this.styles=[i,s,he,ge,dc]}connectedCallback(){super.connectedCallback();let e=new ResizeObserver(()=>D(this));e.observe(this),this.ends=[()=>e.disconnect(),A(()=>D(this))]}disconnectedCallback(){super.disconnectedCallback();for(let e of this.ends.splice(0))e();ee(this)}updated(){D(this)}get bounds(){return{from:this.now-this.horizon*1e3,to:this.now}}get seen(){return this.window?Ys(this.window,this.bounds):{from:this.now-this.span,to:this.now}}get shown(){return this.gaps.filter(e=>!this.leftOut.has(e.reason))}paint(){rc(this.canvas,this.shown,this.seen,this.channels,this.chosen)}render(){let{seen:e}=this,t=this.shown.filter(t=>Date.parse(t.to)>=e.from&&Date.parse(t.from)<=e.to),n=us(t,this.channels),r=n.map(({reason:e,gaps:t,samples:n})=>`${E(e).label} ${m(t,`time`)}, ${m(n,`sample`)}`).join(`; `),i=`From ${oc(e.from,1e3)} to ${oc(e.to,1e3)}: ${r===``?`none`:r}.`;return h`
      <h2>Gaps <small>${i}</small></h2>
      <div class="tools" role="toolbar" aria-label="Time shown">
        <button aria-pressed=${this.window?`false`:`true`} @click=${()=>this.window=null}>Follow</button>
        ${fc.map(([e,t])=>h`<button @click=${()=>this.show(e*1e3)}>${t}</button>`)}
        <button aria-label="Zoom in" title="Zoom in (+)" @click=${()=>this.zoom(.5)}>+</button>
        <button aria-label="Zoom out" title="Zoom out (−)" @click=${()=>this.zoom(2)}>−</button>
        <button aria-label="Earlier" title="Earlier (←)" @click=${()=>this.pan(-.5)}>←</button>
        <button aria-label="Later" title="Later (→)" @click=${()=>this.pan(.5)}>→</button>
        <span class="push pointed">${this.pointed}</span>
      </div>
      <div class="drawing" tabindex="0" role="img" aria-label=${`Gaps. ${i} Plus and minus zoom, the arrow keys move.`}
        @keydown=${this.pressed} @wheel=${this.wheeled} @pointerdown=${this.grabbed} @pointermove=${this.moved}
        @pointerup=${this.released} @pointercancel=${this.released} @pointerleave=${()=>this.pointed=``}>
        <canvas aria-hidden="true"></canvas>
      </div>
      <div class="reasons" role="group" aria-label="Reasons shown">${x.map(e=>h`<button
        aria-pressed=${this.leftOut.has(e)?`false`:`true`} title=${E(e).meaning}
        @click=${()=>this.toggle(e)}>${b(e)}${E(e).label}
        <b>${j(n.find(t=>t.reason===e)?.gaps??0)}</b></button>`)}</div>
      ${t.length===0?h`<p class="empty">No gap in the time shown.</p>`:h`<details><summary>${m(t.length,`gap`)} as a list</summary>
          ${cc(t,this.rate,this.chosen,e=>this.choose(e))}</details>`}
    `}show(e){this.span=e,this.window=null}zoom(e,t=this.window?.5:1){let n=Xs(this.seen,e,t,this.bounds);this.span=n.to-n.from,this.window=n.to>=this.now-1?null:n}pan(e){let t=Zs(this.seen,e,this.bounds);this.window=t.to>=this.now-1?null:t}choose(e){this.chosen=e;let[t,n]=[Date.parse(e.from),Date.parse(e.to)],r=Math.max(200,(n-t)*4);this.window=Ys({from:(t+n)/2-r,to:(t+n)/2+r},this.bounds)}toggle(e){let t=new Set(this.leftOut);t.delete(e)||t.add(e),this.leftOut=t}share(e){let t=this.canvas.getBoundingClientRect();return Math.min(.999,Math.max(0,(e.clientX-t.left-34)/(t.width-34)))}under(e,t){let{seen:n}=this,r=n.from+this.share(e)*(n.to-n.from),i=Math.floor((e.clientY-t.top)/tc(this.channels));if(i<0||i>=this.channels)return``;let a=(n.to-n.from)/t.width*3,o=this.shown.find(e=>{let[t,n]=os(e,this.channels);return i>=t&&i<=n&&Date.parse(e.from)-a<=r&&r<=Date.parse(e.to)+a});return o?`channel ${lc(o)}: ${E(o.reason).label}, ${uc(o,this.rate)}`:`channel ${I(i)}`}};u([P({attribute:!1})],pc.prototype,`gaps`,void 0),u([P({type:Number})],pc.prototype,`channels`,void 0),u([P({type:Number})],pc.prototype,`rate`,void 0),u([P({type:Number})],pc.prototype,`now`,void 0),u([P({type:Number})],pc.prototype,`horizon`,void 0),u([p()],pc.prototype,`window`,void 0),u([p()],pc.prototype,`span`,void 0),u([p()],pc.prototype,`leftOut`,void 0),u([p()],pc.prototype,`chosen`,void 0),u([p()],pc.prototype,`pointed`,void 0),u([l(`canvas`)],pc.prototype,`canvas`,void 0),pc=u([t(`ap-gap-timeline`)],pc),f.push({where:`Source`,keys:[{key:`+ −`,does:`zoom the gaps and the graph, where they have the focus`},{key:`← →`,does:`move them; in levels, read channel by channel`},{key:`Home, End`,does:`go to the oldest gaps, and follow the newest`},{key:`0`,does:`shows the whole graph`}]});var mc=class extends g{constructor(...e){super(...e),this.name=``,this.query=new URLSearchParams,this.missing=``,this.liveError=``,this.seen=[],this.heard=null,this.reached=new Set,this.ends=[],this.toggleSeen=e=>{let t=e.detail;this.seen=this.seen.includes(t)?this.seen.filter(e=>e!==t):[...this.seen,t].slice(-8).sort((e,t)=>e-t)},this.toggleHeard=e=>{this.heard=this.heard===e.detail?null:e.detail}}static{this.styles=[i,s,Hs]}connectedCallback(){super.connectedCallback(),this.begin(),this.watcher=new IntersectionObserver(e=>{let t=e.filter(e=>e.isIntersecting).map(e=>e.target.id);t.some(e=>!this.reached.has(e))&&(this.reached=new Set([...this.reached,...t]))},{rootMargin:`200px`})}disconnectedCallback(){super.disconnectedCallback(),this.end(),this.watcher?.disconnect()}willUpdate(e){e.has(`name`)&&this.store.name!==this.name&&this.isConnected&&(this.end(),this.begin())}updated(){for(let e of this.renderRoot.querySelectorAll(`section.part`))this.watcher?.observe(e)}begin(){let e=this.store=new Ks(this.connection,this.name);this.missing=``,this.liveError=``,this.heard=null,this.seen=[0,1];let t=()=>this.requestUpdate(),n=setInterval(t,1e3);this.ends=[e.on(`source`,t),e.on(`gaps`,t),e.on(`events`,t),e.on(`history`,t),e.on(`latency`,t),e.on(`missing`,e=>this.missing=e),this.connection.on(`silos`,t),this.connection.on(`liveError`,e=>this.liveError=e),e.on(`detail`,e=>this.keepKnown(e.channels.length)),()=>clearInterval(n),()=>e.stop()],e.start()}end(){for(let e of this.ends.splice(0))e()}keepKnown(e){if(e===0)return;let t=this.seen.filter(t=>t<e);t.length!==this.seen.length&&(this.seen=t),this.heard!==null&&this.heard>=e&&(this.heard=null)}render(){let{store:e,connection:t}=this,n=e.source;if(!n||this.missing!==``)return this.nothingThere();let r=t.now(),i=this.labels();return h`<div class="all">
      <a class="back" href="#/">← All sources</a>
      <div class="top">
        <ap-source-head .source=${n} .now=${r} .recording=${e.detail?.recording??null}></ap-source-head>
        <ap-commands .client=${t.client} .source=${n} .silos=${t.silos?.silos??[]}
          ?allowed=${t.info?.allowsCommands!==!1}></ap-commands>
      </div>
      ${this.isElsewhere?h`<p class="elsewhere">Its frames do not come to this page's machine, so there are no levels,
          pictures and sound of it here.</p>`:h`<nav aria-label="Parts of this page">${this.parts().map(([e,t])=>h`<button
            @click=${()=>this.goTo(e)}>${t}</button>`)}</nav>`}
      ${this.liveError===``?o:h`<p class="live-error" role="status">Levels, pictures and sound: ${this.liveError}
        <button @click=${()=>this.liveError=``}>Close</button></p>`}
      <div class="grid">${this.isElsewhere?this.section(`events`,``,h`<ap-events
        .events=${e.events}></ap-events>`):this.everything(r,i)}</div></div>
      ${this.heard===null?o:h`<ap-listen .store=${e} .channel=${this.heard}
        label=${i[this.heard]??``} @stop=${()=>this.heard=null}></ap-listen>`}`}get isElsewhere(){return this.store.source?.fleet?.hasFrames===!1}everything(e,t){let{store:n,connection:r}=this,{source:i}=n;return i?h`
        ${this.section(`levels`,``,h`<ap-levels .live=${r.live} .source=${this.name}
          .labels=${t}></ap-levels>`)}
        ${this.section(`pictures`,`seven`,h`<ap-pictures .store=${n} .labels=${t} .chosen=${this.seen}
          .state=${i.state} @choose=${e=>this.seen=e.detail}></ap-pictures>`)}
        ${n.detail?this.section(`ledger`,`five`,h`<ap-ledger .detail=${n.detail}></ap-ledger>`):o}
        ${this.section(`gaps`,``,h`<ap-gap-timeline .gaps=${n.gaps} .channels=${t.length} .now=${e}
          .rate=${i.format?.rate??0} .horizon=${600}></ap-gap-timeline>`)}
        ${this.section(`clocks`,`eight`,h`<ap-clocks .history=${n.history} kind=${i.clock?.kind??``}
          .streams=${n.detail?.streams??[]}></ap-clocks>`)}
        ${this.section(`latency`,`four`,h`<ap-latency .latency=${n.latency}
          ?isLive=${i.isLive===!0}></ap-latency>`)}
        ${n.detail?this.section(`channels`,``,h`<ap-channels .detail=${n.detail} .shown=${this.seen}
          .listening=${this.heard} @see=${this.toggleSeen} @hear=${this.toggleHeard}></ap-channels>`):o}
        ${this.section(`events`,`eight`,h`<ap-events .events=${n.events}></ap-events>`)}
        ${this.section(`tags`,`four`,h`<ap-tags .tags=${n.detail?.tags??{}}></ap-tags>`)}
        ${this.section(`graph`,``,h`<ap-graph .store=${n} .state=${i.state}
          ?open=${this.reached.has(`graph`)}></ap-graph>`)}
        ${this.section(`description`,``,h`<ap-description .store=${n}
          ?open=${this.reached.has(`description`)}></ap-description>`)}`:o}nothingThere(){return h`<div class="missing"><p role="status">${this.missing===``?`Asking for the source…`:this.missing}</p>
      <p><a href="#/">See all sources</a></p></div>`}parts(){return[[`levels`,`Levels`],[`pictures`,`Waveform and spectrum`],[`ledger`,`Ledger`],[`gaps`,`Gaps`],[`clocks`,`Clocks`],[`latency`,`Latency`],[`channels`,`Channels`],[`events`,`Events`],[`tags`,`Tags`],[`graph`,`Pipelines`],[`description`,`Description`]]}section(e,t,n){return h`<section id=${e} class="part ${t}" tabindex="-1">${n}</section>`}labels(){let{detail:e,source:t}=this.store;return e&&e.channels.length>0?e.channels.map(e=>e.label??``):Array.from({length:t?.format?.channels??0},(e,n)=>t?.format?.labels?.[n]??``)}goTo(e){let t=this.renderRoot.querySelector(`#${e}`);t?.scrollIntoView({behavior:matchMedia(`(prefers-reduced-motion: reduce)`).matches?`auto`:`smooth`}),t?.focus({preventScroll:!0})}};u([P({attribute:!1})],mc.prototype,`connection`,void 0),u([P()],mc.prototype,`name`,void 0),u([P({attribute:!1})],mc.prototype,`query`,void 0),u([p()],mc.prototype,`missing`,void 0),u([p()],mc.prototype,`liveError`,void 0),u([p()],mc.prototype,`seen`,void 0),u([p()],mc.prototype,`heard`,void 0),u([p()],mc.prototype,`reached`,void 0),u([p()],mc.prototype,`store`,void 0),mc=u([t(`ap-source`)],mc);