import{A as e,B as t,C as n,D as r,E as i,G as a,H as o,I as s,J as c,K as l,L as u,M as d,N as f,O as p,P as m,R as h,S as g,U as _,V as v,W as y,X as b,Y as x,a as S,b as C,c as w,d as T,f as E,h as D,i as O,j as k,k as ee,l as A,m as te,n as ne,o as re,p as j,q as ie,r as ae,s as M,t as N,u as P,v as oe,y as F,z as I}from"./index-CUJd2ZnX.js";import{n as se,t as ce}from"./order-note-DhpfUTYM.js";function L(e){return e+1}function le(e,t){let n=`channel ${L(e)}`;return!t||t===n?n:`${L(e)} ${t}`}function ue(e,t){return e===t?`${L(e)}`:`${L(e)} to ${L(t)}`}var de=[`delivered`,`unclaimed`,`lost`,`notStarted`,`stalled`,`ended`,`padding`],fe=[`delivered`,`unclaimed`,`late`,`duplicate`,`overflow`,`trimmed`,`pending`],pe={elapsed:`Sample indices in all frames so far.`,delivered:`Held audio, and were given to the application.`,unclaimed:`Held audio, but nobody took the frame.`,lost:`Audio that was lost on its way.`,notStarted:`Indices before the stream's first sample.`,stalled:`Indices of a silent stream that frames no longer waited for.`,ended:`Indices after the stream's end.`,padding:`Indices that fill up the last frame.`,received:`Samples that came out of the pipeline.`,resampled:`Samples that resampling put in, or took out where negative.`,late:`Came after their frame had gone.`,duplicate:`Came a second time.`,overflow:`Dropped because the consumer was too slow.`,trimmed:`Dropped before the first frame, after a stop, or as an unwanted tail.`,pending:`Wait for their frame, or for a reader.`};function me(e){return e===`notStarted`?`not started`:e}function he(e){return[ge(e,[`elapsed`],de),ge(e,[`received`,`resampled`],fe)]}function ge(e,t,n){let r=t=>t.reduce((t,n)=>t+e[n],0),[i,a]=[r(t),r(n)];return{left:t,right:n,leftSum:i,rightSum:a,holds:i===a}}var _e=c`
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
`,ve=c`
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
`;function ye(e){return e.lost+e.notStarted+e.stalled+e.ended+e.padding}function be(e){let t=e.elapsed===0?0:ye(e)/e.elapsed*100;return t===0?`0 %`:t<.001?`< 0.001 %`:`${t.toFixed(3)} %`}function xe(e){if(!e)return`–`;if(e.isExact)return`exact`;let t=e.uncertaintySamples;return typeof t==`number`?`± ${Number(t.toFixed(1))} samples`:`not known`}function R(e){if(!e)return`–`;let t=[/^(ptp|ntp)$/i.test(e.kind)?e.kind.toUpperCase():e.kind];if(e.kind!==`local`&&e.isLocked!==null&&e.isLocked!==void 0&&t.push(e.isLocked?`locked`:`not locked`),e.offsetSeconds!==null&&e.offsetSeconds!==void 0){let n=e.uncertaintySeconds;t.push(`offset ${k(e.offsetSeconds)}${n==null?``:` ± ${k(n)}`}`)}return t.join(`, `)}function z(e){return`to ${e.folder}, ${e.lost===0?`nothing`:p(e.lost,`sample`)} left out`}function Se(e){return l`<div class="scroll streams" tabindex="0" role="region" aria-label="Streams"><table>
    <thead><tr><th>Stream</th><th>Channels</th><th class="number">Drift</th><th class="number">Alignment</th></tr></thead>
    <tbody>${e.map(e=>l`<tr><td>${e.name}</td><td>${Ce(e.channels)}</td>
      <td class="number">${we(e)}</td>
      <td class="number" title=${e.alignment?.basis??``}>${xe(e.alignment)}</td></tr>`)}</tbody>
  </table></div>`}function Ce(e){if(!e||e.length===0)return`–`;let t=[...e].sort((e,t)=>e-t),n=[];for(let e=0;e<t.length;e++){let r=t[e];for(;t[e+1]===t[e]+1;)e++;n.push(ue(r,t[e]))}return n.join(`, `)}function we({driftPpm:e,driftUncertaintyPpm:t}){if(e==null)return`–`;let n=typeof t==`number`?` ± ${t.toFixed(1)}`:``;return`${e<0?`−`:``}${Math.abs(e).toFixed(1)}${n} ppm`}var Te=[`delivered`,`unclaimed`,`lost`,`notStarted`,`stalled`,`ended`,`padding`,`late`,`duplicate`,`overflow`,`trimmed`,`pending`],Ee=class extends y{constructor(...e){super(...e),this.listening=null,this.shown=[]}static{this.styles=[h,I,_e,ve,c`
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
    `]}render(){let{channels:e,streams:t}=this.detail,n=Te.filter(t=>t===`delivered`||e.some(e=>e.ledger[t]!==0)),i=Te.filter(e=>!n.includes(e)).map(me);return l`
      <h2>Channels <small>${r(e.length)}, in ${p(t.length,`stream`)}</small></h2>
      ${e.length===0?l`<p class="empty">The source has not told its channels yet.</p>`:l`
        <div class="scroll" tabindex="0" role="region" aria-label="Channels"><table>
          <thead><tr><th class="number">Channel</th><th>Label</th><th>Stream</th><th>State</th>
            ${n.map(e=>l`<th class="number" title=${pe[e]}>${me(e)}</th>`)}
            <th class="number">Missing</th><th>See and hear</th></tr></thead>
          <tbody>${e.map(e=>this.row(e,n))}</tbody>
        </table></div>
        ${t.length===0?a:Se(t)}
        ${i.length===0?a:l`<p class="note">0 for every channel: ${i.join(`, `)}.</p>`}`}
    `}row(e,t){let{ledger:n}=e,i=this.shown.includes(e.channel),a=this.listening===e.channel,o=e=>l`<td class="number ${e===0?`zero`:``}">${r(e)}</td>`;return l`<tr>
      <td class="number">${L(e.channel)}</td><td>${e.label??``}</td><td>${e.stream??``}</td>
      <td>${this.state(e.channel)}</td>
      ${t.map(e=>o(n[e]))}
      <td class="number ${ye(n)===0?`zero`:``}">${be(n)}</td>
      <td><button aria-pressed=${i?`true`:`false`} aria-label="See channel ${L(e.channel)}"
          @click=${()=>this.tell(`see`,e.channel)}>See</button>
        <button aria-pressed=${a?`true`:`false`} aria-label="Hear channel ${L(e.channel)}"
          @click=${()=>this.tell(`hear`,e.channel)}>Hear</button></td></tr>`}state(e){return this.detail.clippedChannels?.includes(e)===!0?l`<span class="bad">clipped</span>`:this.detail.silentChannels?.includes(e)===!0?l`<span class="bad">silent</span>`:``}tell(e,t){this.dispatchEvent(new CustomEvent(e,{detail:t}))}};s([o({attribute:!1})],Ee.prototype,`detail`,void 0),s([o({type:Number})],Ee.prototype,`listening`,void 0),s([o({attribute:!1})],Ee.prototype,`shown`,void 0),Ee=s([_(`ap-channels`)],Ee);var De=e=>`${e.name}\n${e.stream??``}`;function Oe(e,t,n){let r=new Set(e?.times??[]),i=t.times.map((e,t)=>({time:e,index:t})).filter(({time:e})=>!r.has(e)),a=[...(e?.times??[]).map((t,n)=>({time:t,index:n,of:e})),...i.map(({time:e,index:n})=>({time:e,index:n,of:t}))].filter(({time:e})=>e>=n).sort((e,t)=>e.time-t.time),o=new Map;for(let n of[...e?.series??[],...t.series])o.set(De(n),n);let s=new Map((e?.series??[]).map(e=>[De(e),e.values])),c=new Map(t.series.map(e=>[De(e),e.values]));return{times:a.map(({time:e})=>e),series:[...o].map(([e,n])=>({...n,values:a.map(({index:n,of:r})=>(r===t?c:s).get(e)?.[n]??null)}))}}function ke(e,t){return e.series.filter(e=>e.name===t)}function Ae(e){return e!==void 0&&e.values.some(e=>e!==null)}function je(e,t){let n=n=>e.map((e,r)=>{let i=t?.[r];return e===null||i==null?null:e+n*i});return{low:n(-1),high:n(1)}}function Me(e){let t=e.series.find(e=>e.name===`clockLocked`)?.values??[],n=[],r=null;return t.forEach((t,i)=>{let a=e.times[i];t===null?r=null:r!==null&&r.locked===t>0?r.to=a:(r!==null&&(r.to=a),r={from:a,to:a,locked:t>0},n.push(r))}),n}var Ne=!0,Pe=`uplot`,Fe=`u-hz`,Ie=`u-vt`,Le=`u-title`,Re=`u-wrap`,ze=`u-under`,Be=`u-over`,Ve=`u-axis`,He=`u-off`,Ue=`u-select`,We=`u-cursor-x`,Ge=`u-cursor-y`,Ke=`u-cursor-pt`,qe=`u-legend`,Je=`u-live`,Ye=`u-inline`,Xe=`u-series`,Ze=`u-marker`,Qe=`u-label`,$e=`u-value`,et=`width`,tt=`height`,nt=`top`,rt=`bottom`,it=`left`,at=`right`,ot=`#000`,st=`#0000`,ct=`mousemove`,lt=`mousedown`,ut=`mouseup`,dt=`mouseenter`,ft=`mouseleave`,pt=`dblclick`,mt=`resize`,ht=`scroll`,gt=`change`,_t=`dppxchange`,vt=`--`,yt=typeof window<`u`,bt=yt?document:null,xt=yt?window:null,St=yt?navigator:null,B,Ct;function wt(){let e=devicePixelRatio;B!=e&&(B=e,Ct&&Rt(gt,Ct,wt),Ct=matchMedia(`(min-resolution: ${B-.001}dppx) and (max-resolution: ${B+.001}dppx)`),Lt(gt,Ct,wt),xt.dispatchEvent(new CustomEvent(_t)))}function Tt(e,t){if(t!=null){let n=e.classList;!n.contains(t)&&n.add(t)}}function Et(e,t){let n=e.classList;n.contains(t)&&n.remove(t)}function V(e,t,n){e.style[t]=n+`px`}function Dt(e,t,n,r){let i=bt.createElement(e);return t!=null&&Tt(i,t),n?.insertBefore(i,r),i}function Ot(e,t){return Dt(`div`,e,t)}var kt=new WeakMap;function At(e,t,n,r,i){let a=`translate(`+t+`px,`+n+`px)`;a!=kt.get(e)&&(e.style.transform=a,kt.set(e,a),t<0||n<0||t>r||n>i?Tt(e,He):Et(e,He))}var jt=new WeakMap;function Mt(e,t,n){let r=t+n;r!=jt.get(e)&&(jt.set(e,r),e.style.background=t,e.style.borderColor=n)}var Nt=new WeakMap;function Pt(e,t,n,r){let i=t+``+n;i!=Nt.get(e)&&(Nt.set(e,i),e.style.height=n+`px`,e.style.width=t+`px`,e.style.marginLeft=r?-t/2+`px`:0,e.style.marginTop=r?-n/2+`px`:0)}var Ft={passive:!0},It={...Ft,capture:!0};function Lt(e,t,n,r){t.addEventListener(e,n,r?It:Ft)}function Rt(e,t,n,r){t.removeEventListener(e,n,Ft)}yt&&wt();function zt(e,t,n,r){let i;n||=0,r||=t.length-1;let a=r<=2147483647;for(;r-n>1;)i=a?n+r>>1:sn((n+r)/2),t[i]<e?n=i:r=i;return e-t[n]<=t[r]-e?n:r}function Bt(e){return(t,n,r)=>{let i=-1,a=-1;for(let a=n;a<=r;a++)if(e(t[a])){i=a;break}for(let i=r;i>=n;i--)if(e(t[i])){a=i;break}return[i,a]}}var Vt=e=>e!=null,Ht=e=>e!=null&&e>0,Ut=Bt(Vt),Wt=Bt(Ht);function Gt(e,t,n,r=0,i=!1){let a=i?Wt:Ut,o=i?Ht:Vt;[t,n]=a(e,t,n);let s=e[t],c=e[t];if(t>-1){if(r==1)s=e[t],c=e[n];else if(r==-1)s=e[n],c=e[t];else for(let r=t;r<=n;r++){let t=e[r];o(t)&&(t<s?s=t:t>c&&(c=t))}}return[s??U,c??-U]}function Kt(e,t,n,r){let i=pn(e),a=pn(t);e==t&&(i==-1?(e*=n,t/=n):(e/=n,t*=n));let o=n==10?mn:hn,s=i==1?sn:ln,c=a==1?ln:sn,l=s(o(on(e))),u=c(o(on(t))),d=fn(n,l),f=fn(n,u);return n==10&&(l<0&&(d=G(d,-l)),u<0&&(f=G(f,-u))),r||n==2?(e=d*i,t=f*a):(e=jn(e,d),t=An(t,f)),[e,t]}function qt(e,t,n,r){let i=Kt(e,t,n,r);return e==0&&(i[0]=0),t==0&&(i[1]=0),i}var Jt=.1,Yt={mode:3,pad:Jt},Xt={pad:0,soft:null,mode:0},Zt={min:Xt,max:Xt};function Qt(e,t,n,r){return Hn(n)?en(e,t,n):(Xt.pad=n,Xt.soft=r?0:null,Xt.mode=r?3:0,en(e,t,Zt))}function H(e,t){return e??t}function $t(e,t,n){for(t=H(t,0),n=H(n,e.length-1);t<=n;){if(e[t]!=null)return!0;t++}return!1}function en(e,t,n){let r=n.min,i=n.max,a=H(r.pad,0),o=H(i.pad,0),s=H(r.hard,-U),c=H(i.hard,U),l=H(r.soft,U),u=H(i.soft,-U),d=H(r.mode,0),f=H(i.mode,0),p=t-e,m=mn(p),h=dn(on(e),on(t)),g=on(mn(h)-m);(p<1e-24||g>10)&&(p=0,(e==0||t==0)&&(p=1e-24,d==2&&l!=U&&(a=0),f==2&&u!=-U&&(o=0)));let _=p||h||1e3,v=fn(10,sn(mn(_))),y=G(jn(e-_*(p==0?e==0?.1:1:a),v/10),24),b=e>=l&&(d==1||d==3&&y<=l||d==2&&y>=l)?l:U,x=dn(s,y<b&&e>=b?b:un(b,y)),S=G(An(t+_*(p==0?t==0?.1:1:o),v/10),24),C=t<=u&&(f==1||f==3&&S>=u||f==2&&S<=u)?u:-U,w=un(c,S>C&&t<=C?C:dn(C,S));return x==w&&x==0&&(w=100),[x,w]}var tn=new Intl.NumberFormat(yt?St.language:`en-US`),nn=e=>tn.format(e),rn=Math,an=rn.PI,on=rn.abs,sn=rn.floor,cn=rn.round,ln=rn.ceil,un=rn.min,dn=rn.max,fn=rn.pow,pn=rn.sign,mn=rn.log10,hn=rn.log2,gn=(e,t=1)=>rn.sinh(e)*t,_n=(e,t=1)=>rn.asinh(e/t),U=1/0;function vn(e){return(mn((e^e>>31)-(e>>31))|0)+1}function yn(e,t,n){return un(dn(e,t),n)}function bn(e){return typeof e==`function`}function W(e){return bn(e)?e:()=>e}var xn=()=>{},Sn=e=>e,Cn=(e,t)=>t,wn=e=>null,Tn=e=>!0,En=(e,t)=>e==t,Dn=/\.\d*?(?=9{6,}|0{6,})/gm,On=e=>{if(zn(e)||Mn.has(e))return e;let t=`${e}`,n=t.match(Dn);if(n==null)return e;let r=n[0].length-1;if(t.indexOf(`e-`)!=-1){let[e,n]=t.split(`e`);return+`${On(e)}e${n}`}return G(e,r)};function kn(e,t){return On(G(On(e/t))*t)}function An(e,t){return On(ln(On(e/t))*t)}function jn(e,t){return On(sn(On(e/t))*t)}function G(e,t=0){if(zn(e))return e;let n=10**t;return cn(e*n*(1+2**-52))/n}var Mn=new Map;function Nn(e){return((``+e).split(`.`)[1]||``).length}function Pn(e,t,n,r){let i=[],a=r.map(Nn);for(let o=t;o<n;o++){let t=on(o),n=G(fn(e,o),t);for(let s=0;s<r.length;s++){let c=e==10?+`${r[s]}e${o}`:r[s]*n,l=(o>=0?0:t)+(o>=a[s]?0:a[s]),u=e==10?c:G(c,l);i.push(u),Mn.set(u,l)}}return i}var Fn={},In=[],Ln=[null,null],Rn=Array.isArray,zn=Number.isInteger,Bn=e=>e===void 0;function Vn(e){return typeof e==`string`}function Hn(e){let t=!1;if(e!=null){let n=e.constructor;t=n==null||n==Object}return t}function Un(e){return typeof e==`object`&&!!e}var Wn=Object.getPrototypeOf(Uint8Array),Gn=`__proto__`;function Kn(e,t=Hn){let n;if(Rn(e)){let r=e.find(e=>e!=null);if(Rn(r)||t(r)){n=Array(e.length);for(let r=0;r<e.length;r++)n[r]=Kn(e[r],t)}else n=e.slice()}else if(e instanceof Wn)n=e.slice();else if(t(e)){n={};for(let r in e)r!=Gn&&(n[r]=Kn(e[r],t))}else n=e;return n}function qn(e){let t=arguments;for(let n=1;n<t.length;n++){let r=t[n];for(let t in r)t!=Gn&&(Hn(e[t])?qn(e[t],Kn(r[t])):e[t]=Kn(r[t]))}return e}var Jn=0,Yn=1,Xn=2;function Zn(e,t,n){for(let r=0,i,a=-1;r<t.length;r++){let o=t[r];if(o>a){for(i=o-1;i>=0&&e[i]==null;)e[i--]=null;for(i=o+1;i<n&&e[i]==null;)e[a=i++]=null}}}function Qn(e,t){if(tr(e)){let t=e[0].slice();for(let n=1;n<e.length;n++)t.push(...e[n].slice(1));return nr(t[0])||(t=er(t)),t}let n=new Set;for(let t=0;t<e.length;t++){let r=e[t][0],i=r.length;for(let e=0;e<i;e++)n.add(r[e])}let r=[Array.from(n).sort((e,t)=>e-t)],i=r[0].length,a=new Map;for(let e=0;e<i;e++)a.set(r[0][e],e);for(let n=0;n<e.length;n++){let o=e[n],s=o[0];for(let e=1;e<o.length;e++){let c=o[e],l=Array(i).fill(void 0),u=t?t[n][e]:Yn,d=[];for(let e=0;e<c.length;e++){let t=c[e],n=a.get(s[e]);t===null?u!=Jn&&(l[n]=t,u==Xn&&d.push(n)):l[n]=t}Zn(l,d,i),r.push(l)}}return r}var $n=typeof queueMicrotask>`u`?e=>Promise.resolve().then(e):queueMicrotask;function er(e){let t=e[0],n=t.length,r=Array(n);for(let e=0;e<r.length;e++)r[e]=e;r.sort((e,n)=>t[e]-t[n]);let i=[];for(let t=0;t<e.length;t++){let a=e[t],o=Array(n);for(let e=0;e<n;e++)o[e]=a[r[e]];i.push(o)}return i}function tr(e){let t=e[0][0],n=t.length;for(let r=1;r<e.length;r++){let i=e[r][0];if(i.length!=n)return!1;if(i!=t){for(let e=0;e<n;e++)if(i[e]!=t[e])return!1}}return!0}function nr(e,t=100){let n=e.length;if(n<=1)return!0;let r=0,i=n-1;for(;r<=i&&e[r]==null;)r++;for(;i>=r&&e[i]==null;)i--;if(i<=r)return!0;let a=dn(1,sn((i-r+1)/t));for(let t=e[r],n=r+a;n<=i;n+=a){let r=e[n];if(r!=null){if(r<=t)return!1;t=r}}return!0}var rr=[`January`,`February`,`March`,`April`,`May`,`June`,`July`,`August`,`September`,`October`,`November`,`December`],ir=[`Sunday`,`Monday`,`Tuesday`,`Wednesday`,`Thursday`,`Friday`,`Saturday`];function ar(e){return e.slice(0,3)}var or=ir.map(ar),sr={MMMM:rr,MMM:rr.map(ar),WWWW:ir,WWW:or};function cr(e){return(e<10?`0`:``)+e}function lr(e){return(e<10?`00`:e<100?`0`:``)+e}var ur={YYYY:e=>e.getFullYear(),YY:e=>(e.getFullYear()+``).slice(2),MMMM:(e,t)=>t.MMMM[e.getMonth()],MMM:(e,t)=>t.MMM[e.getMonth()],MM:e=>cr(e.getMonth()+1),M:e=>e.getMonth()+1,DD:e=>cr(e.getDate()),D:e=>e.getDate(),WWWW:(e,t)=>t.WWWW[e.getDay()],WWW:(e,t)=>t.WWW[e.getDay()],HH:e=>cr(e.getHours()),H:e=>e.getHours(),h:e=>{let t=e.getHours();return t==0?12:t>12?t-12:t},AA:e=>e.getHours()>=12?`PM`:`AM`,aa:e=>e.getHours()>=12?`pm`:`am`,a:e=>e.getHours()>=12?`p`:`a`,mm:e=>cr(e.getMinutes()),m:e=>e.getMinutes(),ss:e=>cr(e.getSeconds()),s:e=>e.getSeconds(),fff:e=>lr(e.getMilliseconds())};function dr(e,t){t||=sr;let n=[],r=/\{([a-z]+)\}|[^{]+/gi,i;for(;i=r.exec(e);)n.push(i[0][0]==`{`?ur[i[1]]:i[0]);return e=>{let r=``;for(let i=0;i<n.length;i++)r+=typeof n[i]==`string`?n[i]:n[i](e,t);return r}}var fr=new Intl.DateTimeFormat().resolvedOptions().timeZone;function pr(e,t){let n;return t==`UTC`||t==`Etc/UTC`?n=new Date(+e+e.getTimezoneOffset()*6e4):t==fr?n=e:(n=new Date(e.toLocaleString(`en-US`,{timeZone:t})),n.setMilliseconds(e.getMilliseconds())),n}var mr=e=>e%1==0,hr=[1,2,2.5,5],gr=Pn(10,-32,0,hr),_r=Pn(10,0,32,hr),vr=_r.filter(mr),yr=gr.concat(_r),br=`
`,xr=`{YYYY}`,Sr=br+xr,Cr=`{M}/{D}`,wr=br+Cr,Tr=wr+`/{YY}`,Er=`{aa}`,Dr=`{h}:{mm}`+Er,Or=br+Dr,kr=`:{ss}`,K=null;function Ar(e){let t=e*1e3,n=t*60,r=n*60,i=r*24,a=i*30,o=i*365,s=(e==1?Pn(10,0,3,hr).filter(mr):Pn(10,-3,0,hr)).concat([t,t*5,t*10,t*15,t*30,n,n*5,n*10,n*15,n*30,r,r*2,r*3,r*4,r*6,r*8,r*12,i,i*2,i*3,i*4,i*5,i*6,i*7,i*8,i*9,i*10,i*15,a,a*2,a*3,a*4,a*6,o,o*2,o*5,o*10,o*25,o*50,o*100]),c=[[o,xr,K,K,K,K,K,K,1],[i*28,`{MMM}`,Sr,K,K,K,K,K,1],[i,Cr,Sr,K,K,K,K,K,1],[r,`{h}`+Er,Tr,K,wr,K,K,K,1],[n,Dr,Tr,K,wr,K,K,K,1],[t,kr,Tr+` `+Dr,K,wr+` `+Dr,K,Or,K,1],[e,kr+`.{fff}`,Tr+` `+Dr,K,wr+` `+Dr,K,Or,K,1]];function l(t){return(s,c,l,u,d,f)=>{let p=[],m=d>=o,h=d>=a&&d<o,g=t(l),_=G(g*e,3),v=Br(g.getFullYear(),m?0:g.getMonth(),h||m?1:g.getDate()),y=G(v*e,3);if(h||m){let n=h?d/a:0,r=m?d/o:0,i=_==y?_:G(Br(v.getFullYear()+r,v.getMonth()+n,1)*e,3),s=new Date(cn(i/e)),c=s.getFullYear(),l=s.getMonth();for(let a=0;i<=u;a++){let o=Br(c+r*a,l+n*a,1),s=o-t(G(o*e,3));i=G((+o+s)*e,3),i<=u&&p.push(i)}}else{let a=d>=i?i:d,o=y+(sn(l)-sn(_))+An(_-y,a);p.push(o);let m=t(o),h=m.getHours()+m.getMinutes()/n+m.getSeconds()/r,g=d/r,v=f/s.axes[c]._space;for(;o=G(o+d,e==1?0:3),!(o>u);)if(g>1){let e=sn(G(h+g,6))%24,n=t(o).getHours()-e;n>1&&(n=-1),o-=n*r,h=(h+g)%24;let i=p[p.length-1];G((o-i)/d,3)*v>=.7&&p.push(o)}else p.push(o)}return p}}return[s,c,l]}var[jr,Mr,Nr]=Ar(1),[Pr,Fr,Ir]=Ar(.001);Pn(2,-53,53,[1]);function Lr(e,t){return e.map(e=>e.map((n,r)=>r==0||r==8||n==null?n:t(r==1||e[8]==0?n:e[1]+n)))}function Rr(e,t){return(n,r,i,a,o)=>{let s=t.find(e=>o>=e[0])||t[t.length-1],c,l,u,d,f,p;return r.map(t=>{let n=e(t),r=n.getFullYear(),i=n.getMonth(),a=n.getDate(),o=n.getHours(),m=n.getMinutes(),h=n.getSeconds(),g=r!=c&&s[2]||i!=l&&s[3]||a!=u&&s[4]||o!=d&&s[5]||m!=f&&s[6]||h!=p&&s[7]||s[1];return c=r,l=i,u=a,d=o,f=m,p=h,g(n)})}}function zr(e,t){let n=dr(t);return(t,r,i,a,o)=>r.map(t=>n(e(t)))}function Br(e,t,n){return new Date(e,t,n)}function Vr(e,t){return t(e)}var Hr=`{YYYY}-{MM}-{DD} {h}:{mm}{aa}`;function Ur(e,t){return(n,r,i,a)=>a==null?vt:t(e(r))}function Wr(e,t){let n=e.series[t];return n.width?n.stroke(e,t):n.points.width?n.points.stroke(e,t):null}function Gr(e,t){return e.series[t].fill(e,t)}var Kr={show:!0,live:!0,isolate:!1,mount:xn,markers:{show:!0,width:2,stroke:Wr,fill:Gr,dash:`solid`},idx:null,idxs:null,values:[]};function qr(e,t){let n=e.cursor.points,r=Ot(),i=n.size(e,t);V(r,et,i),V(r,tt,i);let a=i/-2;V(r,`marginLeft`,a),V(r,`marginTop`,a);let o=n.width(e,t,i);return o&&V(r,`borderWidth`,o),r}function Jr(e,t){let n=e.series[t].points;return n._fill||n._stroke}function Yr(e,t){let n=e.series[t].points;return n._stroke||n._fill}function Xr(e,t){return e.series[t].points.size}var Zr=[0,0];function Qr(e,t,n){return Zr[0]=t,Zr[1]=n,Zr}function $r(e,t,n,r=!0){return e=>{e.button!=0||r&&e.target!=t||n(e)}}function q(e,t,n,r=!0){return e=>{r&&e.target!=t||n(e)}}var ei={show:!0,x:!0,y:!0,lock:!1,move:Qr,points:{one:!1,show:qr,size:Xr,width:0,stroke:Yr,fill:Jr},bind:{mousedown:$r,mouseup:$r,click:$r,dblclick:$r,mousemove:q,mouseleave:q,mouseenter:q},drag:{setScale:!0,x:!0,y:!1,dist:0,uni:null,click:(e,t)=>{t.stopPropagation(),t.stopImmediatePropagation()},_x:!1,_y:!1},focus:{dist:(e,t,n,r,i)=>r-i,prox:-1,bias:0},hover:{skip:[void 0],prox:null,bias:0},left:-10,top:-10,idx:null,dataIdx:null,idxs:null,event:null},J={show:!0,stroke:`rgba(0,0,0,0.07)`,width:2},ti=qn({},J,{filter:Cn}),ni=qn({},ti,{size:10}),ri=qn({},J,{show:!1}),Y=`12px system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, "Noto Sans", sans-serif, "Apple Color Emoji", "Segoe UI Emoji", "Segoe UI Symbol", "Noto Color Emoji"`,X=`bold `+Y,ii=1.5,ai={show:!0,scale:`x`,stroke:ot,space:50,gap:5,alignTo:1,size:50,labelGap:0,labelSize:30,labelFont:X,side:2,grid:ti,ticks:ni,border:ri,font:Y,lineGap:ii,rotate:0},oi=`Value`,si=`Time`,ci={show:!0,scale:`x`,auto:!1,sorted:1,min:U,max:-1/0,idxs:[]};function li(e,t,n,r,i){return t.map(e=>e==null?``:nn(e))}function ui(e,t,n,r,i,a,o){let s=[],c=Mn.get(i)||0;n=o?n:G(An(n,i),c);for(let e=n;e<=r;e=G(e+i,c))s.push(Object.is(e,-0)?0:e);return s}function di(e,t,n,r,i,a,o){let s=[],c=e.scales[e.axes[t].scale].log;i=fn(c,sn((c==10?mn:hn)(n))),c==10&&(i=yr[zt(i,yr)]);let l=n,u=i*c;c==10&&(u=yr[zt(u,yr)]);do s.push(l),l+=i,c==10&&!Mn.has(l)&&(l=G(l,Mn.get(i))),l>=u&&(i=l,u=i*c,c==10&&(u=yr[zt(u,yr)]));while(l<=r);return s}function fi(e,t,n,r,i,a,o){let s=e.scales[e.axes[t].scale].asinh,c=r>s?di(e,t,dn(s,n),r,i):[s],l=r>=0&&n<=0?[0]:[];return(n<-s?di(e,t,dn(s,-r),-n,i):[s]).reverse().map(e=>-e).concat(l,c)}var pi=/./,mi=/[12357]/,hi=/[125]/,gi=/1/,_i=(e,t,n,r)=>e.map((e,i)=>t==4&&e==0||i%r==0&&n.test(e.toExponential()[+(e<0)])?e:null);function vi(e,t,n,r,i){let a=e.axes[n],o=a.scale,s=e.scales[o],c=e.valToPos,l=a._space,u=c(10,o),d=c(9,o)-u>=l?pi:c(7,o)-u>=l?mi:c(5,o)-u>=l?hi:gi;if(d==gi){let e=on(c(1,o)-u);if(e<l)return _i(t.slice().reverse(),s.distr,d,ln(l/e)).reverse()}return _i(t,s.distr,d,1)}function yi(e,t,n,r,i){let a=e.axes[n],o=a.scale,s=a._space,c=e.valToPos,l=on(c(1,o)-c(2,o));return l<s?_i(t.slice().reverse(),3,pi,ln(s/l)).reverse():t}function bi(e,t,n,r){return r==null?vt:t==null?``:nn(t)}var xi={show:!0,scale:`y`,stroke:ot,space:30,gap:5,alignTo:1,size:50,labelGap:0,labelSize:30,labelFont:X,side:3,grid:ti,ticks:ni,border:ri,font:Y,lineGap:ii,rotate:0};function Si(e,t){return G((3+(e||1)*2)*t,3)}function Ci(e,t){let{scale:n,idxs:r}=e.series[0],i=e._data[0],a=e.valToPos(i[r[0]],n,!0),o=on(e.valToPos(i[r[1]],n,!0)-a)/(e.series[t].points.space*B);return r[1]-r[0]<=o}var wi={scale:null,auto:!0,sorted:0,min:U,max:-1/0},Ti=(e,t,n,r,i)=>i,Ei={show:!0,auto:!0,sorted:0,gaps:Ti,alpha:1,facets:[qn({},wi,{scale:`x`}),qn({},wi,{scale:`y`})]},Di={scale:`y`,auto:!0,sorted:0,show:!0,spanGaps:!1,gaps:Ti,alpha:1,points:{show:Ci,filter:null},values:null,min:U,max:-1/0,idxs:[],path:null,clip:null};function Oi(e,t,n,r,i){return n/10}var ki={time:Ne,auto:!0,distr:1,log:10,asinh:1,min:null,max:null,dir:1,ori:0},Ai=qn({},ki,{time:!1,ori:1}),ji={};function Mi(e,t){let n=ji[e];return n||(n={key:e,plots:[],sub(e){n.plots.push(e)},unsub(e){n.plots=n.plots.filter(t=>t!=e)},pub(e,t,r,i,a,o,s){for(let c=0;c<n.plots.length;c++)n.plots[c]!=t&&n.plots[c].pub(e,t,r,i,a,o,s)}},e!=null&&(ji[e]=n)),n}var Ni=1,Pi=2;function Fi(e,t,n){let r=e.mode,i=e.series[t],a=r==2?e._data[t]:e._data,o=e.scales,s=e.bbox,c=a[0],l=r==2?a[1]:a[t],u=r==2?o[i.facets[0].scale]:o[e.series[0].scale],d=r==2?o[i.facets[1].scale]:o[i.scale],f=s.left,p=s.top,m=s.width,h=s.height,g=e.valToPosH,_=e.valToPosV;return u.ori==0?n(i,c,l,u,d,g,_,f,p,m,h,Wi,Ki,Ji,Xi,Qi):n(i,c,l,u,d,_,g,p,f,h,m,Gi,qi,Yi,Zi,$i)}function Ii(e,t){let n=0,r=0,i=H(e.bands,In);for(let e=0;e<i.length;e++){let a=i[e];a.series[0]==t?n=a.dir:a.series[1]==t&&(a.dir==1?r|=1:r|=2)}return[n,r==1?-1:r==2?1:r==3?2:0]}function Li(e,t,n,r,i){let a=e.mode,o=e.series[t],s=a==2?o.facets[1].scale:o.scale,c=e.scales[s];return i==-1?c.min:i==1?c.max:c.distr==3?c.dir==1?c.min:c.max:0}function Ri(e,t,n,r,i,a){return Fi(e,t,(e,t,o,s,c,l,u,d,f,p,m)=>{let h=e.pxRound,g=s.dir*(s.ori==0?1:-1),_=s.ori==0?Ki:qi,v,y;g==1?(v=n,y=r):(v=r,y=n);let b=h(l(t[v],s,p,d)),x=h(u(o[v],c,m,f)),S=h(l(t[y],s,p,d)),C=h(u(a==1?c.max:c.min,c,m,f)),w=new Path2D(i);return _(w,S,C),_(w,b,C),_(w,b,x),w})}function zi(e,t,n,r,i,a){let o=null;if(e.length>0){o=new Path2D;let s=t==0?Ji:Yi,c=n;for(let t=0;t<e.length;t++){let n=e[t];if(n[1]>n[0]){let e=n[0]-c;e>0&&s(o,c,r,e,r+a),c=n[1]}}let l=n+i-c;l>0&&s(o,c,r-5,l,r+a+10)}return o}function Bi(e,t,n){let r=e[e.length-1];r&&r[0]==t?r[1]=n:e.push([t,n])}function Vi(e,t,n,r,i,a,o){let s=[],c=e.length;for(let l=i==1?n:r;l>=n&&l<=r;l+=i)if(t[l]===null){let u=l,d=l;if(i==1)for(;++l<=r&&t[l]===null;)d=l;else for(;--l>=n&&t[l]===null;)d=l;let f=a(e[u]),p=d==u?f:a(e[d]),m=u-i;f=o<=0&&m>=0&&m<c?a(e[m]):f;let h=d+i;p=o>=0&&h>=0&&h<c?a(e[h]):p,p>=f&&s.push([f,p])}return s}function Hi(e){return e==0?Sn:e==1?cn:t=>kn(t,e)}function Ui(e){let t=e==0?Wi:Gi,n=e==0?(e,t,n,r,i,a)=>{e.arcTo(t,n,r,i,a)}:(e,t,n,r,i,a)=>{e.arcTo(n,t,i,r,a)},r=e==0?(e,t,n,r,i)=>{e.rect(t,n,r,i)}:(e,t,n,r,i)=>{e.rect(n,t,i,r)};return(e,i,a,o,s,c=0,l=0)=>{c==0&&l==0?r(e,i,a,o,s):(c=un(c,o/2,s/2),l=un(l,o/2,s/2),t(e,i+c,a),n(e,i+o,a,i+o,a+s,c),n(e,i+o,a+s,i,a+s,l),n(e,i,a+s,i,a,l),n(e,i,a,i+o,a,c),e.closePath())}}var Wi=(e,t,n)=>{e.moveTo(t,n)},Gi=(e,t,n)=>{e.moveTo(n,t)},Ki=(e,t,n)=>{e.lineTo(t,n)},qi=(e,t,n)=>{e.lineTo(n,t)},Ji=Ui(0),Yi=Ui(1),Xi=(e,t,n,r,i,a)=>{e.arc(t,n,r,i,a)},Zi=(e,t,n,r,i,a)=>{e.arc(n,t,r,i,a)},Qi=(e,t,n,r,i,a,o)=>{e.bezierCurveTo(t,n,r,i,a,o)},$i=(e,t,n,r,i,a,o)=>{e.bezierCurveTo(n,t,i,r,o,a)};function ea(e){return(e,t,n,r,i)=>Fi(e,t,(t,a,o,s,c,l,u,d,f,p,m)=>{let{pxRound:h,points:g}=t,_,v;s.ori==0?(_=Wi,v=Xi):(_=Gi,v=Zi);let y=G(g.width*B,3),b=(g.size-g.width)/2*B,x=G(b*2,3),S=new Path2D,C=new Path2D,{left:w,top:T,width:E,height:D}=e.bbox;Ji(C,w-x,T-x,E+x*2,D+x*2);let O=e=>{if(o[e]!=null){let t=h(l(a[e],s,p,d)),n=h(u(o[e],c,m,f));_(S,t+b,n),v(S,t,n,b,0,an*2)}};if(i)i.forEach(O);else for(let e=n;e<=r;e++)O(e);return{stroke:y>0?S:null,fill:S,clip:C,flags:3}})}function ta(e){return(t,n,r,i,a,o)=>{r!=i&&(a!=r&&o!=r&&e(t,n,r),a!=i&&o!=i&&e(t,n,i),e(t,n,o))}}var na=ta(Ki),ra=ta(qi);function ia(e){let t=H(e?.alignGaps,0);return(e,n,r,i)=>Fi(e,n,(a,o,s,c,l,u,d,f,p,m,h)=>{[r,i]=Ut(s,r,i);let g=a.pxRound,_=e=>g(u(e,c,m,f)),v=e=>g(d(e,l,h,p)),y,b;c.ori==0?(y=Ki,b=na):(y=qi,b=ra);let x=c.dir*(c.ori==0?1:-1),S={stroke:new Path2D,fill:null,clip:null,band:null,gaps:null,flags:Ni},C=S.stroke,w=!1;if(i-r>=m*4){let t=t=>e.posToVal(t,c.key,!0),n=null,a=null,l,u,d,f=_(o[x==1?r:i]),p=_(o[r]),m=_(o[i]),h=t(x==1?p+1:m-1);for(let e=x==1?r:i;e>=r&&e<=i;e+=x){let r=o[e],i=(x==1?r<h:r>h)?f:_(r),c=s[e];i==f?c==null?c===null&&(w=!0):(u=c,n==null?(y(C,i,v(u)),l=n=a=u):u<n?n=u:u>a&&(a=u)):(n!=null&&b(C,f,v(n),v(a),v(l),v(u)),c==null?(n=a=null,c===null&&(w=!0)):(u=c,y(C,i,v(u)),n=a=l=u),f=i,h=t(f+x))}n!=null&&n!=a&&d!=f&&b(C,f,v(n),v(a),v(l),v(u))}else for(let e=x==1?r:i;e>=r&&e<=i;e+=x){let t=s[e];t===null?w=!0:t!=null&&y(C,_(o[e]),v(t))}let[T,E]=Ii(e,n);if(a.fill!=null||T!=0){let t=S.fill=new Path2D(C),s=v(a.fillTo(e,n,a.min,a.max,T)),c=_(o[r]),l=_(o[i]);x==-1&&([l,c]=[c,l]),y(t,l,s),y(t,c,s)}if(!a.spanGaps){let l=[];w&&l.push(...Vi(o,s,r,i,x,_,t)),S.gaps=l=a.gaps(e,n,r,i,l),S.clip=zi(l,c.ori,f,p,m,h)}return E!=0&&(S.band=E==2?[Ri(e,n,r,i,C,-1),Ri(e,n,r,i,C,1)]:Ri(e,n,r,i,C,E)),S})}function aa(e){let t=H(e.align,1),n=H(e.ascDesc,!1),r=H(e.alignGaps,0),i=H(e.extend,!1);return(e,a,o,s)=>Fi(e,a,(c,l,u,d,f,p,m,h,g,_,v)=>{[o,s]=Ut(u,o,s);let y=c.pxRound,{left:b,width:x}=e.bbox,S=e=>y(p(e,d,_,h)),C=e=>y(m(e,f,v,g)),w=d.ori==0?Ki:qi,T={stroke:new Path2D,fill:null,clip:null,band:null,gaps:null,flags:Ni},E=T.stroke,D=d.dir*(d.ori==0?1:-1),O=C(u[D==1?o:s]),k=S(l[D==1?o:s]),ee=k,A=k;i&&t==-1&&(A=b,w(E,A,O)),w(E,k,O);for(let e=D==1?o:s;e>=o&&e<=s;e+=D){let n=u[e];if(n==null)continue;let r=S(l[e]),i=C(n);t==1?w(E,r,O):w(E,ee,i),w(E,r,i),O=i,ee=r}let te=ee;i&&t==1&&(te=b+x,w(E,te,O));let[ne,re]=Ii(e,a);if(c.fill!=null||ne!=0){let t=T.fill=new Path2D(E),n=C(c.fillTo(e,a,c.min,c.max,ne));w(t,te,n),w(t,A,n)}if(!c.spanGaps){let i=[];i.push(...Vi(l,u,o,s,D,S,r));let f=c.width*B/2,p=n||t==1?f:-f,m=n||t==-1?-f:f;i.forEach(e=>{e[0]+=p,e[1]+=m}),T.gaps=i=c.gaps(e,a,o,s,i),T.clip=zi(i,d.ori,h,g,_,v)}return re!=0&&(T.band=re==2?[Ri(e,a,o,s,E,-1),Ri(e,a,o,s,E,1)]:Ri(e,a,o,s,E,re)),T})}function oa(e,t,n,r,i,a,o=U){if(e.length>1){let s=null;for(let c=0,l=1/0;c<e.length;c++)if(t[c]!==void 0){if(s!=null){let t=on(e[c]-e[s]);t<l&&(l=t,o=on(n(e[c],r,i,a)-n(e[s],r,i,a)))}s=c}}return o}function sa(e){e||=Fn;let t=H(e.size,[.6,U,1]),n=e.align||0,r=e.gap||0,i=e.radius;i=i==null?[0,0]:typeof i==`number`?[i,0]:i;let a=W(i),o=1-t[0],s=H(t[1],U),c=H(t[2],1),l=H(e.disp,Fn),u=H(e.each,e=>{}),{fill:d,stroke:f}=l;return(e,t,i,p)=>Fi(e,t,(m,h,g,_,v,y,b,x,S,C,w)=>{let T=m.pxRound,E=n,D=r*B,O=s*B,k=c*B,ee,A;_.ori==0?[ee,A]=a(e,t):[A,ee]=a(e,t);let te=_.dir*(_.ori==0?1:-1),ne=_.ori==0?Ji:Yi,re=_.ori==0?u:(e,t,n,r,i,a,o)=>{u(e,t,n,i,r,o,a)},j=H(e.bands,In).find(e=>e.series[0]==t),ie=j==null?0:j.dir,ae=m.fillTo(e,t,m.min,m.max,ie),M=T(b(ae,v,w,S)),N,P,oe,F=C,I=T(m.width*B),se=!1,ce=null,L=null,le=null,ue=null;d!=null&&(I==0||f!=null)&&(se=!0,ce=d.values(e,t,i,p),L=new Map,new Set(ce).forEach(e=>{e!=null&&L.set(e,new Path2D)}),I>0&&(le=f.values(e,t,i,p),ue=new Map,new Set(le).forEach(e=>{e!=null&&ue.set(e,new Path2D)})));let{x0:de,size:fe}=l;if(de!=null&&fe!=null){E=1,h=de.values(e,t,i,p),de.unit==2&&(h=h.map(t=>e.posToVal(x+t*C,_.key,!0)));let n=fe.values(e,t,i,p);P=fe.unit==2?n[0]*C:y(n[0],_,C,x)-y(0,_,C,x),F=oa(h,g,y,_,C,x,F),oe=F-P+D}else F=oa(h,g,y,_,C,x,F),oe=F*o+D,P=F-oe;oe<1&&(oe=0),I>=P/2&&(I=0),oe<5&&(T=Sn);let pe=oe>0,me=F-oe-(pe?I:0);P=T(yn(me,k,O)),N=(E==0?P/2:E==te?0:P)-E*te*((E==0?D/2:0)+(pe?I/2:0));let he={stroke:null,fill:null,clip:null,band:null,gaps:null,flags:0},ge=se?null:new Path2D,_e=null;if(j!=null)_e=e.data[j.series[1]];else{let{y0:n,y1:r}=l;n!=null&&r!=null&&(g=r.values(e,t,i,p),_e=n.values(e,t,i,p))}let ve=ee*P,ye=A*P;for(let n=te==1?i:p;n>=i&&n<=p;n+=te){let r=g[n];if(r==null)continue;if(_e!=null){let e=_e[n]??0;if(r-e==0)continue;M=b(e,v,w,S)}let i=y(_.distr!=2||l!=null?h[n]:n,_,C,x),a=b(H(r,ae),v,w,S),o=T(i-N),s=T(dn(a,M)),c=T(un(a,M)),u=s-c;if(r!=null){let i=r<0?ye:ve,a=r<0?ve:ye;se?(I>0&&le[n]!=null&&ne(ue.get(le[n]),o,c+sn(I/2),P,dn(0,u-I),i,a),ce[n]!=null&&ne(L.get(ce[n]),o,c+sn(I/2),P,dn(0,u-I),i,a)):ne(ge,o,c+sn(I/2),P,dn(0,u-I),i,a),re(e,t,n,o-I/2,c,P+I,u)}}return I>0?he.stroke=se?ue:ge:se||(he._fill=m.width==0?m._fill:m._stroke??m._fill,he.width=0),he.fill=se?L:ge,he})}function ca(e,t){let n=H(t?.alignGaps,0);return(t,r,i,a)=>Fi(t,r,(o,s,c,l,u,d,f,p,m,h,g)=>{[i,a]=Ut(c,i,a);let _=o.pxRound,v=e=>_(d(e,l,h,p)),y=e=>_(f(e,u,g,m)),b,x,S;l.ori==0?(b=Wi,S=Ki,x=Qi):(b=Gi,S=qi,x=$i);let C=l.dir*(l.ori==0?1:-1),w=v(s[C==1?i:a]),T=w,E=[],D=[];for(let e=C==1?i:a;e>=i&&e<=a;e+=C)if(c[e]!=null){let t=s[e],n=v(t);E.push(T=n),D.push(y(c[e]))}let O={stroke:e(E,D,b,S,x,_),fill:null,clip:null,band:null,gaps:null,flags:Ni},k=O.stroke,[ee,A]=Ii(t,r);if(o.fill!=null||ee!=0){let e=O.fill=new Path2D(k),n=y(o.fillTo(t,r,o.min,o.max,ee));S(e,T,n),S(e,w,n)}if(!o.spanGaps){let e=[];e.push(...Vi(s,c,i,a,C,v,n)),O.gaps=e=o.gaps(t,r,i,a,e),O.clip=zi(e,l.ori,p,m,h,g)}return A!=0&&(O.band=A==2?[Ri(t,r,i,a,k,-1),Ri(t,r,i,a,k,1)]:Ri(t,r,i,a,k,A)),O})}function la(e){return ca(ua,e)}function ua(e,t,n,r,i,a){let o=e.length;if(o<2)return null;let s=new Path2D;if(n(s,e[0],t[0]),o==2)r(s,e[1],t[1]);else{let n=Array(o),r=Array(o-1),a=Array(o-1),c=Array(o-1);for(let n=0;n<o-1;n++)a[n]=t[n+1]-t[n],c[n]=e[n+1]-e[n],r[n]=a[n]/c[n];n[0]=r[0];for(let e=1;e<o-1;e++)r[e]===0||r[e-1]===0||r[e-1]>0!=r[e]>0?n[e]=0:(n[e]=3*(c[e-1]+c[e])/((2*c[e]+c[e-1])/r[e-1]+(c[e]+2*c[e-1])/r[e]),isFinite(n[e])||(n[e]=0));n[o-1]=r[o-2];for(let r=0;r<o-1;r++)i(s,e[r]+c[r]/3,t[r]+n[r]*c[r]/3,e[r+1]-c[r]/3,t[r+1]-n[r+1]*c[r]/3,e[r+1],t[r+1])}return s}var da=new Set;function fa(){for(let e of da)e.syncRect(!0)}yt&&(Lt(mt,xt,fa),Lt(ht,xt,fa,!0),Lt(_t,xt,()=>{Z.pxRatio=B}));var pa=ia(),ma=ea();function ha(e,t,n,r){return(r?[e[0],e[1]].concat(e.slice(2)):[e[0]].concat(e.slice(1))).map((e,r)=>_a(e,r,t,n))}function ga(e,t){return e.map((e,n)=>n==0?{}:qn({},t,e))}function _a(e,t,n,r){return qn({},t==0?n:r,e)}function va(e,t,n){return t==null?Ln:[t,n]}var ya=va;function ba(e,t,n){return t==null?Ln:Qt(t,n,Jt,!0)}function xa(e,t,n,r){return t==null?Ln:Kt(t,n,e.scales[r].log,!1)}var Sa=xa;function Ca(e,t,n,r){return t==null?Ln:qt(t,n,e.scales[r].log,!1)}var wa=Ca;function Ta(e,t,n,r,i){let a=dn(vn(e),vn(t)),o=t-e,s=zt(i/r*o,n);do{let e=n[s],t=r*e/o;if(t>=i&&a+(e<5?Mn.get(e):0)<=17)return[e,t]}while(++s<n.length);return[0,0]}function Ea(e){let t,n;return e=e.replace(/(\d+)px/,(e,r)=>(t=cn((n=+r)*B))+`px`),[e,t,n]}function Da(e){e.show&&[e.font,e.labelFont].forEach(e=>{let t=G(e[2]*B,1);e[0]=e[0].replace(/[0-9.]+px/,t+`px`),e[1]=t})}function Z(e,t,n){let r={mode:H(e.mode,1)},i=r.mode;function a(e,t,n,r){let i=t.valToPct(e);return r+n*(t.dir==-1?1-i:i)}function o(e,t,n,r){let i=t.valToPct(e);return r+n*(t.dir==-1?i:1-i)}function s(e,t,n,r){return t.ori==0?a(e,t,n,r):o(e,t,n,r)}r.valToPosH=a,r.valToPosV=o;let c=!1;r.status=0;let l=r.root=Ot(Pe);if(e.id!=null&&(l.id=e.id),Tt(l,e.class),e.title){let t=Ot(Le,l);t.textContent=e.title}let u=Dt(`canvas`),d=r.ctx=u.getContext(`2d`),f=Ot(Re,l);Lt(`click`,f,e=>{e.target===m&&(q!=Xr||J!=Zr)&&ni.click(r,e)},!0);let p=r.under=Ot(ze,f);f.appendChild(u);let m=r.over=Ot(Be,f);e=Kn(e);let h=+H(e.pxAlign,1),g=Hi(h);(e.plugins||[]).forEach(t=>{t.opts&&(e=t.opts(r,e)||e)});let _=e.ms||.001,v=r.series=i==1?ha(e.series||[],ci,Di,!1):ga(e.series||[null],Ei),y=r.axes=ha(e.axes||[],ai,xi,!0),b=r.scales={},x=r.bands=e.bands||[];x.forEach(e=>{e.fill=W(e.fill||null),e.dir=H(e.dir,-1)});let S=i==2?v[1].facets[0].scale:v[0].scale,C={axes:Sr,series:cr},w=(e.drawOrder||[`axes`,`series`]).map(e=>C[e]);function T(e){let t=e.distr==3?t=>mn(t>0?t:e.clamp(r,t,e.min,e.max,e.key)):e.distr==4?t=>_n(t,e.asinh):e.distr==100?t=>e.fwd(t):e=>e;return n=>{let r=t(n),{_min:i,_max:a}=e,o=a-i;return(r-i)/o}}function E(t){let n=b[t];if(n==null){let r=(e.scales||Fn)[t]||Fn;if(r.from!=null){E(r.from);let e=qn({},b[r.from],r,{key:t});e.valToPct=T(e),b[t]=e}else{n=b[t]=qn({},t==S?ki:Ai,r),n.key=t;let e=n.time,a=n.range,o=Rn(a);if((t!=S||i==2&&!e)&&(o&&(a[0]==null||a[1]==null)&&(a={min:a[0]==null?Yt:{mode:1,hard:a[0],soft:a[0]},max:a[1]==null?Yt:{mode:1,hard:a[1],soft:a[1]}},o=!1),!o&&Hn(a))){let e=a;a=(t,n,r)=>n==null?Ln:Qt(n,r,e)}n.range=W(a||(e?ya:t==S?n.distr==3?Sa:n.distr==4?wa:va:n.distr==3?xa:n.distr==4?Ca:ba)),n.auto=W(!o&&n.auto),n.clamp=W(n.clamp||Oi),n._min=n._max=null,n.valToPct=T(n)}}}E(`x`),E(`y`),i==1&&v.forEach(e=>{E(e.scale)}),y.forEach(e=>{E(e.scale)});for(let t in e.scales)E(t);let D=b[S],O=D.distr,k,ee;D.ori==0?(Tt(l,Fe),k=a,ee=o):(Tt(l,Ie),k=o,ee=a);let A={};for(let e in b){let t=b[e];(t.min!=null||t.max!=null)&&(A[e]={min:t.min,max:t.max},t.min=t.max=null)}let te=e.tzDate||(e=>new Date(cn(e/_))),ne=e.fmtDate||dr,re=_==1?Nr(te):Ir(te),j=Rr(te,Lr(_==1?Mr:Fr,ne)),ie=Ur(te,Vr(Hr,ne)),ae=[],M=r.legend=qn({},Kr,e.legend),N=r.cursor=qn({},ei,{drag:{y:i==2}},e.cursor),P=M.show,oe=N.show,F=M.markers;M.idxs=ae,F.width=W(F.width),F.dash=W(F.dash),F.stroke=W(F.stroke),F.fill=W(F.fill);let I,se,ce,L=[],le=[],ue,de=!1,fe={};if(M.live){let e=v[1]?v[1].values:null;de=e!=null,ue=de?e(r,1,0):{_:0};for(let e in ue)fe[e]=vt}if(P){if(I=Dt(`table`,qe,l),ce=Dt(`tbody`,null,I),M.mount(r,I),de){se=Dt(`thead`,null,I,ce);let e=Dt(`tr`,null,se);for(var pe in Dt(`th`,null,e),ue)Dt(`th`,Qe,e).textContent=pe}else Tt(I,Ye),M.live&&Tt(I,Je)}let me={show:!0},he={show:!1};function ge(e,t){if(t==0&&(de||!M.live||i==2))return Ln;let n=[],a=Dt(`tr`,Xe,ce,ce.childNodes[t]);Tt(a,e.class),e.show||Tt(a,He);let o=Dt(`th`,null,a);if(F.show){let e=Ot(Ze,o);if(t>0){let n=F.width(r,t);n&&(e.style.border=n+`px `+F.dash(r,t)+` `+F.stroke(r,t)),e.style.background=F.fill(r,t)}}let s=Ot(Qe,o);for(var c in e.label instanceof HTMLElement?s.appendChild(e.label):s.textContent=e.label,t>0&&(F.show||(s.style.color=e.width>0?F.stroke(r,t):F.fill(r,t)),ve(`click`,o,t=>{if(N._lock)return;Nt(t);let n=v.indexOf(e);if((t.ctrlKey||t.metaKey)!=M.isolate){let e=v.some((e,t)=>t>0&&t!=n&&e.show);v.forEach((t,r)=>{r>0&&gi(r,e?r==n?me:he:me,!0,Q.setSeries)})}else gi(n,{show:!e.show},!0,Q.setSeries)},!1),Bt&&ve(dt,o,t=>{N._lock||(Nt(t),gi(v.indexOf(e),Ri,!0,Q.setSeries))},!1)),ue){let e=Dt(`td`,$e,a);e.textContent=`--`,n.push(e)}return[a,n]}let _e=new Map;function ve(e,t,n,i=!0){let a=_e.get(t)||{},o=N.bind[e](r,t,n,i);o&&(Lt(e,t,a[e]=o),_e.set(t,a))}function ye(e,t,n){let r=_e.get(t)||{};for(let n in r)(e==null||n==e)&&(Rt(n,t,r[n]),delete r[n]);e??_e.delete(t)}let be=0,xe=0,R=0,z=0,Se=0,Ce=0,we=Se,Te=Ce,Ee=R,De=z,Oe=0,ke=0,Ae=0,je=0;r.bbox={};let Me=!1,Ne=!1,ot=!1,mt=!1,ht=!1,gt=!1;function yt(e,t,n){(n||e!=r.width||t!=r.height)&&St(e,t),Cr(!1),ot=!0,Ne=!0,Or()}function St(e,t){r.width=be=R=e,r.height=xe=z=t,Se=Ce=0,kt(),jt();let n=r.bbox;Oe=n.left=kn(Se*B,.5),ke=n.top=kn(Ce*B,.5),Ae=n.width=kn(R*B,.5),je=n.height=kn(z*B,.5)}function Ct(){let e=!1,t=0;for(;!e;){t++;let n=br(t),i=xr(t);e=t==3||n&&i,e||(St(r.width,r.height),Ne=!0)}}function wt({width:e,height:t}){yt(e,t)}r.setSize=wt;function kt(){let e=!1,t=!1,n=!1,r=!1;y.forEach((i,a)=>{if(i.show&&i._show){let{side:a,_size:o}=i,s=a%2,c=o+(i.label==null?0:i.labelSize);c>0&&(s?(R-=c,a==3?(Se+=c,r=!0):n=!0):(z-=c,a==0?(Ce+=c,e=!0):t=!0))}}),nn[0]=e,nn[1]=n,nn[2]=t,nn[3]=r,R-=hn[1]+hn[3],Se+=hn[3],z-=hn[2]+hn[0],Ce+=hn[0]}function jt(){let e=Se+R,t=Ce+z,n=Se,r=Ce;function i(i,a){switch(i){case 1:return e+=a,e-a;case 2:return t+=a,t-a;case 3:return n-=a,n+a;case 0:return r-=a,r+a}}y.forEach((e,t)=>{if(e.show&&e._show){let t=e.side;e._pos=i(t,e._size),e.label!=null&&(e._lpos=i(t,e.labelSize))}})}if(N.dataIdx==null){let e=N.hover,n=e.skip=new Set(e.skip??[]);n.add(void 0);let r=e.prox=W(e.prox),i=e.bias??=0;N.dataIdx=(e,a,o,s)=>{if(a==0)return o;let c=o,l=r(e,a,o,s)??U,u=l>=0&&l<U,d=D.ori==0?R:z,f=N.left,p=t[0],m=t[a];if(n.has(m[o])){c=null;let e=null,t=null,r;if(i==0||i==-1)for(r=o;e==null&&r-->0;)n.has(m[r])||(e=r);if(i==0||i==1)for(r=o;t==null&&r++<m.length;)n.has(m[r])||(t=r);if(e!=null||t!=null){if(u){let n=e==null?-1/0:k(p[e],D,d,0),r=t==null?1/0:k(p[t],D,d,0),i=f-n,a=r-f;i<=a?i<=l&&(c=e):a<=l&&(c=t)}else c=t==null?e:e==null?t:o-e<=t-o?e:t}}else u&&on(f-k(p[o],D,d,0))>l&&(c=null);return c}}let Nt=e=>{N.event=e};N.idxs=ae,N._lock=!1;let Ft=N.points;Ft.show=W(Ft.show),Ft.size=W(Ft.size),Ft.stroke=W(Ft.stroke),Ft.width=W(Ft.width),Ft.fill=W(Ft.fill);let It=r.focus=qn({},e.focus||{alpha:.3},N.focus),Bt=It.prox>=0,Vt=Bt&&Ft.one,Ht=[],Ut=[],Wt=[];function Xt(e,t){let n=Ft.show(r,t);if(n instanceof HTMLElement)return Tt(n,Ke),Tt(n,e.class),At(n,-10,-10,R,z),m.insertBefore(n,Ht[t]),n}function Zt(e,t){if(i==1||t>0){let t=i==1&&b[e.scale].time,n=e.value;e.value=t?Vn(n)?Ur(te,Vr(n,ne)):n||ie:n||bi,e.label=e.label||(t?si:oi)}if(Vt||t>0){e.width=e.width==null?1:e.width,e.paths=e.paths||pa||wn,e.fillTo=W(e.fillTo||Li),e.pxAlign=+H(e.pxAlign,h),e.pxRound=Hi(e.pxAlign),e.stroke=W(e.stroke||null),e.fill=W(e.fill||null),e._stroke=e._fill=e._paths=e._focus=null;let t=Si(dn(1,e.width),1),n=e.points=qn({},{size:t,width:dn(1,t*.2),stroke:e.stroke,space:t*2,paths:ma,_stroke:null,_fill:null},e.points);n.show=W(n.show),n.filter=W(n.filter),n.fill=W(n.fill),n.stroke=W(n.stroke),n.paths=W(n.paths),n.pxAlign=e.pxAlign}if(P){let n=ge(e,t);L.splice(t,0,n[0]),le.splice(t,0,n[1]),M.values.push(null)}if(oe){ae.splice(t,0,null);let n=null;Vt?t==0&&(n=Xt(e,t)):t>0&&(n=Xt(e,t)),Ht.splice(t,0,n),Ut.splice(t,0,0),Wt.splice(t,0,0)}ka(`addSeries`,t)}function en(e,t){t??=v.length,e=i==1?_a(e,t,ci,Di):_a(e,t,{},Ei),v.splice(t,0,e),Zt(v[t],t)}r.addSeries=en;function tn(e){if(v.splice(e,1),P){M.values.splice(e,1),le.splice(e,1);let t=L.splice(e,1)[0];ye(null,t.firstChild),t.remove()}oe&&(ae.splice(e,1),Ht.splice(e,1)[0].remove(),Ut.splice(e,1),Wt.splice(e,1)),ka(`delSeries`,e)}r.delSeries=tn;let nn=[!1,!1,!1,!1];function rn(e,t){if(e._show=e.show,e.show){let n=e.side%2,i=b[e.scale];i??=(e.scale=n?v[1].scale:S,b[e.scale]);let a=i.time;e.size=W(e.size),e.space=W(e.space),e.rotate=W(e.rotate),Rn(e.incrs)&&e.incrs.forEach(e=>{!Mn.has(e)&&Mn.set(e,Nn(e))}),e.incrs=W(e.incrs||(i.distr==2?vr:a?_==1?jr:Pr:yr)),e.splits=W(e.splits||(a&&i.distr==1?re:i.distr==3?di:i.distr==4?fi:ui)),e.stroke=W(e.stroke),e.grid.stroke=W(e.grid.stroke),e.ticks.stroke=W(e.ticks.stroke),e.border.stroke=W(e.border.stroke);let o=e.values;e.values=Rn(o)&&!Rn(o[0])?W(o):a?Rn(o)?Rr(te,Lr(o,ne)):Vn(o)?zr(te,o):o||j:o||li,e.filter=W(e.filter||(i.distr>=3&&i.log==10?vi:i.distr==3&&i.log==2?yi:Cn)),e.font=Ea(e.font),e.labelFont=Ea(e.labelFont),e._size=e.size(r,null,t,0),e._space=e._rotate=e._incrs=e._found=e._splits=e._values=null,e._size>0&&(nn[t]=!0,e._el=Ot(Ve,f))}}function sn(e,t,n,r){let[i,a,o,s]=n,c=t%2,l=0;return c==0&&(s||a)&&(l=t==0&&!i||t==2&&!o?cn(ai.size/3):0),c==1&&(i||o)&&(l=t==1&&!a||t==3&&!s?cn(xi.size/2):0),l}let pn=r.padding=(e.padding||[sn,sn,sn,sn]).map(e=>W(H(e,sn))),hn=r._padding=pn.map((e,t)=>e(r,t,nn,0)),vn,xn=null,Sn=null,Dn=i==1?v[0].idxs:null,On=null,An=!1;function jn(e,n){if(t=e??[],r.data=r._data=t,i==2){vn=0;for(let e=1;e<v.length;e++)vn+=t[e][0].length}else{t.length==0&&(r.data=r._data=t=[[]]),On=t[0],vn=On.length;let e=t;if(O==2){e=t.slice();let n=e[0]=Array(vn);for(let e=0;e<vn;e++)n[e]=e}r._data=t=e}if(Cr(!0),ka(`setData`),O==2&&(ot=!0),n!==!1){let e=D;e.auto(r,An)?Pn():hi(S,e.min,e.max),mt||=N.left>=0,gt=!0,Or()}}r.setData=jn;function Pn(){An=!0;let e,n;i==1&&(vn>0?(xn=Dn[0]=0,Sn=Dn[1]=vn-1,e=t[0][xn],n=t[0][Sn],O==2?(e=xn,n=Sn):e==n&&(O==3?[e,n]=Kt(e,e,D.log,!1):O==4?[e,n]=qt(e,e,D.log,!1):D.time?n=e+cn(86400/_):[e,n]=Qt(e,n,Jt,!0))):(xn=Dn[0]=e=null,Sn=Dn[1]=n=null)),hi(S,e,n)}let zn,Wn,Gn,Jn,Yn,Xn,Zn,Qn,er,tr;function nr(e,t,n,r,i,a){e??=st,n??=In,r??=`butt`,i??=st,a??=`round`,e!=zn&&(d.strokeStyle=zn=e),i!=Wn&&(d.fillStyle=Wn=i),t!=Gn&&(d.lineWidth=Gn=t),a!=Yn&&(d.lineJoin=Yn=a),r!=Xn&&(d.lineCap=Xn=r),n!=Jn&&d.setLineDash(Jn=n)}function rr(e,t,n,r){t!=Wn&&(d.fillStyle=Wn=t),e!=Zn&&(d.font=Zn=e),n!=Qn&&(d.textAlign=Qn=n),r!=er&&(d.textBaseline=er=r)}function ir(e,t,n,i,a=0){if(i.length>0&&e.auto(r,An)&&(t==null||t.min==null)){let t=H(xn,0),r=H(Sn,i.length-1),o=n.min==null?Gt(i,t,r,a,e.distr==3):[n.min,n.max];e.min=un(e.min,n.min=o[0]),e.max=dn(e.max,n.max=o[1])}}let ar={min:null,max:null};function or(){for(let e in b){let t=b[e];A[e]==null&&(t.min==null||A[S]!=null&&t.auto(r,An))&&(A[e]=ar)}for(let e in b){let t=b[e];A[e]==null&&t.from!=null&&A[t.from]!=null&&(A[e]=ar)}A[S]!=null&&Cr(!0);let e={};for(let t in A){let n=A[t];if(n!=null){let a=e[t]=Kn(b[t],Un);if(n.min!=null)qn(a,n);else if(t!=S||i==2){if(vn==0&&a.from==null){let e=a.range(r,null,null,t);a.min=e[0],a.max=e[1]}else a.min=U,a.max=-1/0}}}if(vn>0){v.forEach((n,a)=>{if(i==1){let i=n.scale,o=A[i];if(o==null)return;let s=e[i];if(a==0){let e=s.range(r,s.min,s.max,i);s.min=e[0],s.max=e[1],xn=zt(s.min,t[0]),Sn=zt(s.max,t[0]),Sn-xn>1&&(t[0][xn]<s.min&&xn++,t[0][Sn]>s.max&&Sn--),n.min=On[xn],n.max=On[Sn]}else n.show&&n.auto&&ir(s,o,n,t[a],n.sorted);n.idxs[0]=xn,n.idxs[1]=Sn}else if(a>0&&n.show&&n.auto){let[r,i]=n.facets,o=r.scale,s=i.scale,[c,l]=t[a],u=e[o],d=e[s];u!=null&&ir(u,A[o],r,c,r.sorted),d!=null&&ir(d,A[s],i,l,i.sorted),n.min=i.min,n.max=i.max}});for(let t in e){let n=e[t],i=A[t];if(n.from==null&&(i==null||i.min==null)){let e=n.range(r,n.min==U?null:n.min,n.max==-1/0?null:n.max,t);n.min=e[0],n.max=e[1]}}}for(let t in e){let n=e[t];if(n.from!=null){let i=e[n.from];if(i.min==null)n.min=n.max=null;else{let e=n.range(r,i.min,i.max,t);n.min=e[0],n.max=e[1]}}}let n={},a=!1;for(let t in e){let r=e[t],i=b[t];if(i.min!=r.min||i.max!=r.max){i.min=r.min,i.max=r.max;let e=i.distr;i._min=e==3?mn(i.min):e==4?_n(i.min,i.asinh):e==100?i.fwd(i.min):i.min,i._max=e==3?mn(i.max):e==4?_n(i.max,i.asinh):e==100?i.fwd(i.max):i.max,n[t]=a=!0}}if(a){v.forEach((e,t)=>{i==2?t>0&&n.y&&(e._paths=null):n[e.scale]&&(e._paths=null)});for(let e in n)ot=!0,ka(`setScale`,e);oe&&N.left>=0&&(mt=gt=!0)}for(let e in A)A[e]=null}function sr(e){let t=yn(xn-1,0,vn-1),n=yn(Sn+1,0,vn-1);for(;e[t]==null&&t>0;)t--;for(;e[n]==null&&n<vn-1;)n++;return[t,n]}function cr(){if(vn>0){let e=v.some(e=>e._focus)&&tr!=It.alpha;e&&(d.globalAlpha=tr=It.alpha),v.forEach((e,n)=>{if(n>0&&e.show&&(lr(n,!1),lr(n,!0),e._paths==null)){let a=tr;tr!=e.alpha&&(d.globalAlpha=tr=e.alpha);let o=i==2?[0,t[n][0].length-1]:sr(t[n]);e._paths=e.paths(r,n,o[0],o[1]),tr!=a&&(d.globalAlpha=tr=a)}}),v.forEach((e,t)=>{if(t>0&&e.show){let n=tr;tr!=e.alpha&&(d.globalAlpha=tr=e.alpha),e._paths!=null&&ur(t,!1);{let n=e._paths==null?null:e._paths.gaps,i=e.points.show(r,t,xn,Sn,n),a=e.points.filter(r,t,i,n);(i||a)&&(e.points._paths=e.points.paths(r,t,xn,Sn,a),ur(t,!0))}tr!=n&&(d.globalAlpha=tr=n),ka(`drawSeries`,t)}}),e&&(d.globalAlpha=tr=1)}}function lr(e,t){let n=t?v[e].points:v[e];n._stroke=n.stroke(r,e),n._fill=n.fill(r,e)}function ur(e,t){let n=t?v[e].points:v[e],{stroke:r,fill:i,clip:a,flags:o,_stroke:s=n._stroke,_fill:c=n._fill,_width:l=n.width}=n._paths;l=G(l*B,3);let u=null,f=l%2/2;t&&c==null&&(c=l>0?`#fff`:s);let p=n.pxAlign==1&&f>0;if(p&&d.translate(f,f),!t){let e=Oe-l/2,t=ke-l/2,n=Ae+l,r=je+l;u=new Path2D,u.rect(e,t,n,r)}t?pr(s,l,n.dash,n.cap,c,r,i,o,a):fr(e,s,l,n.dash,n.cap,c,r,i,o,u,a),p&&d.translate(-f,-f)}function fr(e,n,i,a,o,s,c,l,u,d,f){let p=!1;u!=0&&x.forEach((m,h)=>{if(m.series[0]==e){let e=v[m.series[1]],g=t[m.series[1]],_=(e._paths||Fn).band;Rn(_)&&(_=m.dir==1?_[0]:_[1]);let y,b=null;e.show&&_&&$t(g,xn,Sn)?(b=m.fill(r,h)||s,y=e._paths.clip):_=null,pr(n,i,a,o,b,c,l,u,d,f,y,_),p=!0}}),p||pr(n,i,a,o,s,c,l,u,d,f)}function pr(e,t,n,r,i,a,o,s,c,l,u,f){nr(e,t,n,r,i),(c||l||f)&&(d.save(),c&&d.clip(c),l&&d.clip(l)),f?(s&3)==3?(d.clip(f),u&&d.clip(u),hr(i,o),mr(e,a,t)):s&Pi?(hr(i,o),d.clip(f),mr(e,a,t)):s&Ni&&(d.save(),d.clip(f),u&&d.clip(u),hr(i,o),d.restore(),mr(e,a,t)):(hr(i,o),mr(e,a,t)),(c||l||f)&&d.restore()}function mr(e,t,n){n>0&&(t instanceof Map?t.forEach((e,t)=>{d.strokeStyle=zn=t,d.stroke(e)}):t!=null&&e&&d.stroke(t))}function hr(e,t){t instanceof Map?t.forEach((e,t)=>{d.fillStyle=Wn=t,d.fill(e)}):t!=null&&e&&d.fill(t)}function gr(e,t,n,i){let a=y[e],o;if(i<=0)o=[0,0];else{let s=a._space=a.space(r,e,t,n,i);o=Ta(t,n,a._incrs=a.incrs(r,e,t,n,i,s),i,s)}return a._found=o}function _r(e,t,n,r,i,a,o,s,c,l){let u=o%2/2;h==1&&d.translate(u,u),nr(s,o,c,l,s),d.beginPath();let f,p,m,g,_=i+(r==0||r==3?-a:a);n==0?(p=i,g=_):(f=i,m=_);for(let r=0;r<e.length;r++)t[r]!=null&&(n==0?f=m=e[r]:p=g=e[r],d.moveTo(f,p),d.lineTo(m,g));d.stroke(),h==1&&d.translate(-u,-u)}function br(e){let t=!0;return y.forEach((n,i)=>{if(!n.show)return;let a=b[n.scale];if(a.min==null){n._show&&(t=!1,n._show=!1,Cr(!1));return}n._show||(t=!1,n._show=!0,Cr(!1));let o=n.side,s=o%2,{min:c,max:l}=a,[u,d]=gr(i,c,l,s==0?R:z);if(d==0)return;let f=a.distr==2,p=n._splits=n.splits(r,i,c,l,u,d,f),m=a.distr==2?p.map(e=>On[e]):p,h=a.distr==2?On[p[1]]-On[p[0]]:u,g=n._values=n.values(r,n.filter(r,m,i,d,h),i,d,h);n._rotate=o==2?n.rotate(r,g,i,d):0;let _=n._size;n._size=ln(n.size(r,g,i,e)),_!=null&&n._size!=_&&(t=!1)}),t}function xr(e){let t=!0;return pn.forEach((n,i)=>{let a=n(r,i,nn,e);a!=hn[i]&&(t=!1),hn[i]=a}),t}function Sr(){for(let e=0;e<y.length;e++){let t=y[e];if(!t.show||!t._show)continue;let n=t.side,i=n%2,a,o,c=t.stroke(r,e),l=n==0||n==3?-1:1,[u,f]=t._found;if(t.label!=null){let s=t.labelGap*l,p=cn((t._lpos+s)*B);rr(t.labelFont[0],c,`center`,n==2?nt:rt),d.save(),i==1?(a=o=0,d.translate(p,cn(ke+je/2)),d.rotate((n==3?-an:an)/2)):(a=cn(Oe+Ae/2),o=p);let m=bn(t.label)?t.label(r,e,u,f):t.label;d.fillText(m,a,o),d.restore()}if(f==0)continue;let p=b[t.scale],m=i==0?Ae:je,h=i==0?Oe:ke,_=t._splits,v=p.distr==2?_.map(e=>On[e]):_,x=p.distr==2?On[_[1]]-On[_[0]]:u,S=t.ticks,C=t.border,w=S.show?S.size:0,T=cn(w*B),E=cn((t.alignTo==2?t._size-w-t.gap:t.gap)*B),D=t._rotate*-an/180,O=g(t._pos*B),k=O+(T+E)*l;o=i==0?k:0,a=i==1?k:0;let ee=t.font[0];rr(ee,c,t.align==1?it:t.align==2?at:D>0?it:D<0?at:i==0?`center`:n==3?at:it,D||i==1?`middle`:n==2?nt:rt);let A=t.font[1]*t.lineGap,te=_.map(e=>g(s(e,p,m,h))),ne=t._values;for(let e=0;e<ne.length;e++){let t=ne[e];if(t!=null){i==0?a=te[e]:o=te[e],t=``+t;let n=t.indexOf(`
`)==-1?[t]:t.split(/\n/gm);for(let e=0;e<n.length;e++){let t=n[e];D?(d.save(),d.translate(a,o+e*A),d.rotate(D),d.fillText(t,0,0),d.restore()):d.fillText(t,a,o+e*A)}}}S.show&&_r(te,S.filter(r,v,e,f,x),i,n,O,T,G(S.width*B,3),S.stroke(r,e),S.dash,S.cap);let re=t.grid;re.show&&_r(te,re.filter(r,v,e,f,x),i,i==0?2:1,i==0?ke:Oe,i==0?je:Ae,G(re.width*B,3),re.stroke(r,e),re.dash,re.cap),C.show&&_r([O],[1],+(i==0),i==0?1:2,i==1?ke:Oe,i==1?je:Ae,G(C.width*B,3),C.stroke(r,e),C.dash,C.cap)}ka(`drawAxes`)}function Cr(e){v.forEach((t,n)=>{n>0&&(t._paths=null,e&&(i==1?(t.min=null,t.max=null):t.facets.forEach(e=>{e.min=null,e.max=null})))})}let wr=!1,Tr=!1,Er=[];function Dr(){Tr=!1;for(let e=0;e<Er.length;e++)ka(...Er[e]);Er.length=0}function Or(){wr||=($n(K),!0)}function kr(e,t=!1){wr=!0,Tr=t,e(r),K(),t&&Er.length>0&&queueMicrotask(Dr)}r.batch=kr;function K(){if(Me&&=(or(),!1),ot&&=(Ct(),!1),Ne){if(V(p,it,Se),V(p,nt,Ce),V(p,et,R),V(p,tt,z),V(m,it,Se),V(m,nt,Ce),V(m,et,R),V(m,tt,z),V(f,et,be),V(f,tt,xe),u.width=cn(be*B),u.height=cn(xe*B),y.forEach(({_el:e,_show:t,_size:n,_pos:r,side:i})=>{if(e!=null){if(t){let t=i===3||i===0?n:0,a=i%2==1;V(e,a?`left`:`top`,r-t),V(e,a?`width`:`height`,n),V(e,a?`top`:`left`,a?Ce:Se),V(e,a?`height`:`width`,a?z:R),Et(e,He)}else Tt(e,He)}}),zn=Wn=Gn=Yn=Xn=Zn=Qn=er=Jn=null,tr=1,Qi(!0),Se!=we||Ce!=Te||R!=Ee||z!=De){Cr(!1);let e=R/Ee,t=z/De;if(oe&&!mt&&N.left>=0){N.left*=e,N.top*=t,Gr&&At(Gr,cn(N.left),0,R,z),qr&&At(qr,0,cn(N.top),R,z);for(let n=0;n<Ht.length;n++){let r=Ht[n];r!=null&&(Ut[n]*=e,Wt[n]*=t,At(r,ln(Ut[n]),ln(Wt[n]),R,z))}}if(X.show&&!ht&&X.left>=0&&X.width>0){X.left*=e,X.width*=e,X.top*=t,X.height*=t;for(let e in ta)V(ii,e,X[e])}we=Se,Te=Ce,Ee=R,De=z}ka(`setSize`),Ne=!1}be>0&&xe>0&&(d.clearRect(0,0,u.width,u.height),ka(`drawClear`),w.forEach(e=>e()),ka(`draw`)),X.show&&ht&&(pi(X),ht=!1),oe&&mt&&(Xi(null,!0,!1),mt=!1),M.show&&M.live&&gt&&(Ji(),gt=!1),c||(c=!0,r.status=1,ka(`ready`)),An=!1,wr=!1}r.redraw=(e,t)=>{ot=t||!1,e===!1?Or():hi(S,D.min,D.max)};function Ar(e,n){let i=b[e];if(i.from==null){if(vn==0){let t=i.range(r,n.min,n.max,e);n.min=t[0],n.max=t[1]}if(n.min>n.max){let e=n.min;n.min=n.max,n.max=e}if(vn>1&&n.min!=null&&n.max!=null&&n.max-n.min<1e-16)return;e==S&&i.distr==2&&vn>0&&(n.min=zt(n.min,t[0]),n.max=zt(n.max,t[0]),n.min==n.max&&n.max++),A[e]=n,Me=!0,Or()}}r.setScale=Ar;let Br,Wr,Gr,qr,Jr,Yr,Xr,Zr,Qr,$r,q,J,ti=!1,ni=N.drag,ri=ni.x,Y=ni.y;oe&&(N.x&&(Br=Ot(We,m)),N.y&&(Wr=Ot(Ge,m)),D.ori==0?(Gr=Br,qr=Wr):(Gr=Wr,qr=Br),q=N.left,J=N.top);let X=r.select=qn({show:!0,over:!0,left:0,width:0,top:0,height:0},e.select),ii=X.show?Ot(Ue,X.over?m:p):null;function pi(e,t){if(X.show){for(let t in e)X[t]=e[t],t in ta&&V(ii,t,e[t]);t!==!1&&ka(`setSelect`)}}r.setSelect=pi;function mi(e){if(v[e].show)P&&Et(L[e],He);else if(P&&Tt(L[e],He),oe){let t=Vt?Ht[0]:Ht[e];t!=null&&At(t,-10,-10,R,z)}}function hi(e,t,n){Ar(e,{min:t,max:n})}function gi(e,t,n,a){t.focus!=null&&zi(e),t.show!=null&&v.forEach((n,r)=>{r>0&&(e==r||e==null)&&(n.show=t.show,mi(r),i==2?(hi(n.facets[0].scale,null,null),hi(n.facets[1].scale,null,null)):hi(n.scale,null,null),Or())}),n!==!1&&ka(`setSeries`,e,t),a&&Na(`setSeries`,r,e,t)}r.setSeries=gi;function _i(e,t){qn(x[e],t)}function Ci(e,t){e.fill=W(e.fill||null),e.dir=H(e.dir,-1),t??=x.length,x.splice(t,0,e)}function wi(e){e==null?x.length=0:x.splice(e,1)}r.addBand=Ci,r.setBand=_i,r.delBand=wi;function Ti(e,t){v[e].alpha=t,oe&&Ht[e]!=null&&(Ht[e].style.opacity=t),P&&L[e]&&(L[e].style.opacity=t)}let ji,Fi,Ii,Ri={focus:!0};function zi(e){if(e!=Ii){let t=e==null,n=It.alpha!=1;v.forEach((r,a)=>{if(i==1||a>0){let i=t||a==0||a==e;r._focus=t?null:i,n&&Ti(a,i?1:It.alpha)}}),Ii=e,n&&Or()}}P&&Bt&&ve(ft,I,e=>{N._lock||(Nt(e),Ii!=null&&gi(null,Ri,!0,Q.setSeries))});function Bi(e,t,n){let r=b[t];n&&(e=e/B-(r.ori==1?Ce:Se));let i=R;r.ori==1&&(i=z,e=i-e),r.dir==-1&&(e=i-e);let a=r._min,o=r._max,s=e/i,c=a+(o-a)*s,l=r.distr;return l==3?fn(10,c):l==4?gn(c,r.asinh):l==100?r.bwd(c):c}function Vi(e,n){return zt(Bi(e,S,n),t[0],xn,Sn)}r.valToIdx=e=>zt(e,t[0]),r.posToIdx=Vi,r.posToVal=Bi,r.valToPos=(e,t,n)=>b[t].ori==0?a(e,b[t],n?Ae:R,n?Oe:0):o(e,b[t],n?je:z,n?ke:0),r.setCursor=(e,t,n)=>{q=e.left,J=e.top,Xi(null,t,n)};function Ui(e,t){V(ii,it,X.left=e),V(ii,et,X.width=t)}function Wi(e,t){V(ii,nt,X.top=e),V(ii,tt,X.height=t)}let Gi=D.ori==0?Ui:Wi,Ki=D.ori==1?Ui:Wi;function qi(){if(P&&M.live)for(let e=+(i==2);e<v.length;e++){if(e==0&&de)continue;let t=M.values[e],n=0;for(let r in t)le[e][n++].firstChild.nodeValue=t[r]}}function Ji(e,t){if(e!=null&&(e.idxs?e.idxs.forEach((e,t)=>{ae[t]=e}):Bn(e.idx)||ae.fill(e.idx),M.idx=ae[0]),P&&M.live){for(let e=0;e<v.length;e++)(e>0||i==1&&!de)&&Yi(e,ae[e]);qi()}gt=!1,t!==!1&&ka(`setLegend`)}r.setLegend=Ji;function Yi(e,n){let i=v[e],a=e==0&&O==2?On:t[e],o;de?o=i.values(r,e,n)??fe:(o=i.value(r,n==null?null:a[n],e,n),o=o==null?fe:{_:o}),M.values[e]=o}function Xi(e,n,a){Qr=q,$r=J,[q,J]=N.move(r,q,J),N.left=q,N.top=J,oe&&(Gr&&At(Gr,cn(q),0,R,z),qr&&At(qr,0,cn(J),R,z));let o,s=xn>Sn;ji=U,Fi=null;let c=D.ori==0?R:z,l=D.ori==1?R:z;if(q<0||vn==0||s){o=N.idx=null;for(let e=0;e<v.length;e++){let t=Ht[e];t!=null&&At(t,-10,-10,R,z)}Bt&&gi(null,Ri,!0,e==null&&Q.setSeries),M.live&&(ae.fill(o),gt=!0)}else{let e,n,a;i==1&&(e=D.ori==0?q:J,n=Bi(e,S),o=N.idx=zt(n,t[0],xn,Sn),a=k(t[0][o],D,c,0));let s=-10,u=-10,d=0,f=0,p=!0,m=``,h=``;for(let e=+(i==2);e<v.length;e++){let g=v[e],_=ae[e],y=_==null?null:i==1?t[e][_]:t[e][1][_],x=N.dataIdx(r,e,o,n),S=x==null?null:i==1?t[e][x]:t[e][1][x];if(gt=gt||S!=y||x!=_,ae[e]=x,e>0&&g.show){let n=x==null?-10:x==o?a:k(i==1?t[0][x]:t[e][0][x],D,c,0),_=S==null?-10:ee(S,i==1?b[g.scale]:b[g.facets[1].scale],l,0);if(Bt&&S!=null){let t=D.ori==1?q:J,n=on(It.dist(r,e,x,_,t));if(n<ji){let r=It.bias;if(r!=0){let i=Bi(t,g.scale),a=S>=0?1:-1,o=i>=0?1:-1;o==a&&(o==1?r==1?S>=i:S<=i:r==1?S<=i:S>=i)&&(ji=n,Fi=e)}else ji=n,Fi=e}}if(gt||Vt){let t,i;D.ori==0?(t=n,i=_):(t=_,i=n);let a,o,c,l,g,v,y=!0,b=Ft.bbox;if(b!=null){y=!1;let t=b(r,e);c=t.left,l=t.top,a=t.width,o=t.height}else c=t,l=i,a=o=Ft.size(r,e);if(v=Ft.fill(r,e),g=Ft.stroke(r,e),Vt)e==Fi&&ji<=It.prox&&(s=c,u=l,d=a,f=o,p=y,m=v,h=g);else{let t=Ht[e];t!=null&&(Ut[e]=c,Wt[e]=l,Pt(t,a,o,y),Mt(t,v,g),At(t,ln(c),ln(l),R,z))}}}}if(Vt){let e=It.prox;if(gt||(Ii==null?ji<=e:ji>e||Fi!=Ii)){let e=Ht[0];e!=null&&(Ut[0]=s,Wt[0]=u,Pt(e,d,f,p),Mt(e,m,h),At(e,ln(s),ln(u),R,z))}}}if(X.show&&ti){if(e!=null){let[t,n]=Q.scales,[r,i]=Q.match,[a,o]=e.cursor.sync.scales,s=e.cursor.drag;if(ri=s._x,Y=s._y,ri||Y){let{left:s,top:u,width:d,height:f}=e.select,p=e.scales[a].ori,m=e.posToVal,h,g,_,v,y,x=t!=null&&r(t,a),S=n!=null&&i(n,o);x&&ri?(p==0?(h=s,g=d):(h=u,g=f),_=b[t],v=k(m(h,a),_,c,0),y=k(m(h+g,a),_,c,0),Gi(un(v,y),on(y-v))):Gi(0,c),S&&Y?(p==1?(h=s,g=d):(h=u,g=f),_=b[n],v=ee(m(h,o),_,l,0),y=ee(m(h+g,o),_,l,0),Ki(un(v,y),on(y-v))):Ki(0,l)}else na()}else{let e=on(Qr-Jr),t=on($r-Yr);if(D.ori==1){let n=e;e=t,t=n}ri=ni.x&&e>=ni.dist,Y=ni.y&&t>=ni.dist;let n=ni.uni;n==null?ni.x&&ni.y&&(ri||Y)&&(ri=Y=!0):ri&&Y&&(ri=e>=n,Y=t>=n,!ri&&!Y&&(t>e?Y=!0:ri=!0));let r,i;ri&&(D.ori==0?(r=Xr,i=q):(r=Zr,i=J),Gi(un(r,i),on(i-r)),Y||Ki(0,l)),Y&&(D.ori==1?(r=Xr,i=q):(r=Zr,i=J),Ki(un(r,i),on(i-r)),ri||Gi(0,c)),!ri&&!Y&&(Gi(0,0),Ki(0,0))}}if(ni._x=ri,ni._y=Y,e==null){if(a){if(ja!=null){let[e,t]=Q.scales;Q.values[0]=e==null?null:Bi(D.ori==0?q:J,e),Q.values[1]=t==null?null:Bi(D.ori==1?q:J,t)}Na(ct,r,q,J,R,z,o)}if(Bt){let e=a&&Q.setSeries,t=It.prox;Ii==null?ji<=t&&gi(Fi,Ri,!0,e):ji>t?gi(null,Ri,!0,e):Fi!=Ii&&gi(Fi,Ri,!0,e)}}gt&&(M.idx=o,Ji()),n!==!1&&ka(`setCursor`)}let Zi=null;Object.defineProperty(r,"rect",{get(){return Zi??Qi(!1),Zi}});function Qi(e=!1){e?Zi=null:(Zi=m.getBoundingClientRect(),ka(`syncRect`,Zi))}function $i(e,t,n,r,i,a,o){N._lock||ti&&e!=null&&e.movementX==0&&e.movementY==0||(ea(e,t,n,r,i,a,o,!1,e!=null),e==null?Xi(t,!0,!1):Xi(null,!0,!0))}function ea(e,t,n,i,a,o,c,l,u){if(Zi??Qi(!1),Nt(e),e!=null)n=e.clientX-Zi.left,i=e.clientY-Zi.top;else{if(n<0||i<0){q=-10,J=-10;return}let[e,r]=Q.scales,c=t.cursor.sync,[l,u]=c.values,[d,f]=c.scales,[p,m]=Q.match,h=t.axes[0].side%2==1,g=D.ori==0?R:z,_=D.ori==1?R:z,v=h?o:a,y=h?a:o,x=h?i:n,S=h?n:i;if(n=d==null?x/v*g:p(e,d)?s(l,b[e],g,0):-10,i=f==null?S/y*_:m(r,f)?s(u,b[r],_,0):-10,D.ori==1){let e=n;n=i,i=e}}u&&(t==null||t.cursor.event.type==ct)&&((n<=1||n>=R-1)&&(n=kn(n,R)),(i<=1||i>=z-1)&&(i=kn(i,z))),l?(Jr=n,Yr=i,[Xr,Zr]=N.move(r,n,i)):(q=n,J=i)}let ta={width:0,height:0,left:0,top:0};function na(){pi(ta,!1)}let ra,ia,aa,oa;function sa(e,t,n,i,a,o,s){ti=!0,ri=Y=ni._x=ni._y=!1,ea(e,t,n,i,a,o,s,!0,!1),e!=null&&(ve(ut,bt,ca,!1),Na(lt,r,Xr,Zr,R,z,null));let{left:c,top:l,width:u,height:d}=X;ra=c,ia=l,aa=u,oa=d}function ca(e,t,n,i,a,o,s){ti=ni._x=ni._y=!1,ea(e,t,n,i,a,o,s,!1,!0);let{left:c,top:l,width:u,height:d}=X,f=u>0||d>0,p=ra!=c||ia!=l||aa!=u||oa!=d;if(f&&p&&pi(X),ni.setScale&&f&&p){let e=c,t=u,n=l,r=d;if(D.ori==1&&(e=l,t=d,n=c,r=u),ri&&hi(S,Bi(e,S),Bi(e+t,S)),Y)for(let e in b){let t=b[e];e!=S&&t.from==null&&t.min!=U&&hi(e,Bi(n+r,e),Bi(n,e))}na()}else N.lock&&(N._lock=!N._lock,Xi(t,!0,e!=null));e!=null&&(ye(ut,bt),Na(ut,r,q,J,R,z,null))}function la(e,t,n,r,i,a,o){if(N._lock)return;Nt(e);let s=ti;if(ti){let e=!0,t=!0,n,r;D.ori==0?(n=ri,r=Y):(n=Y,r=ri),n&&r&&(e=q<=10||q>=R-10,t=J<=10||J>=z-10),n&&e&&(q=q<Xr?0:R),r&&t&&(J=J<Zr?0:z),Xi(null,!0,!0),ti=!1}q=-10,J=-10,ae.fill(null),Xi(null,!0,!0),s&&(ti=s)}function ua(e,t,n,i,a,o,s){N._lock||(Nt(e),Pn(),na(),e!=null&&Na(pt,r,q,J,R,z,null))}function fa(){y.forEach(Da),yt(r.width,r.height,!0)}Lt(_t,xt,fa);let Z={};Z.mousedown=sa,Z.mousemove=$i,Z.mouseup=ca,Z.dblclick=ua,Z.setSeries=(e,t,n,i)=>{let a=Q.match[2];n=a(r,t,n),n!=-1&&gi(n,i,!0,!1)},oe&&(ve(lt,m,sa),ve(ct,m,$i),ve(dt,m,e=>{Nt(e),Qi(!1)}),ve(ft,m,la),ve(pt,m,ua),da.add(r),r.syncRect=Qi);let Oa=r.hooks=e.hooks||{};function ka(e,t,n){Tr?Er.push([e,t,n]):e in Oa&&Oa[e].forEach(e=>{e.call(null,r,t,n)})}(e.plugins||[]).forEach(e=>{for(let t in e.hooks)Oa[t]=(Oa[t]||[]).concat(e.hooks[t])});let Aa=(e,t,n)=>n,Q=qn({key:null,setSeries:!1,filters:{pub:Tn,sub:Tn},scales:[S,v[1]?v[1].scale:null],match:[En,En,Aa],values:[null,null]},N.sync);Q.match.length==2&&Q.match.push(Aa),N.sync=Q;let ja=Q.key,Ma=Mi(ja);function Na(e,t,n,r,i,a,o){Q.filters.pub(e,t,n,r,i,a,o)&&Ma.pub(e,t,n,r,i,a,o)}Ma.sub(r);function Pa(e,t,n,r,i,a,o){Q.filters.sub(e,t,n,r,i,a,o)&&Z[e](null,t,n,r,i,a,o)}r.pub=Pa;function Fa(){Ma.unsub(r),da.delete(r),_e.clear(),Rt(_t,xt,fa),l.remove(),I?.remove(),ka(`destroy`)}r.destroy=Fa;function Ia(){ka(`init`,e,t),jn(t||e.data,!1),A[S]?Ar(S,A[S]):Pn(),ht=X.show&&(X.width>0||X.height>0),mt=gt=!0,yt(e.width,e.height)}return v.forEach(Zt),y.forEach(rn),n?n instanceof HTMLElement?(n.appendChild(l),Ia()):n(r,Ia):Ia(),r}Z.assign=qn,Z.fmtNum=nn,Z.rangeNum=Qt,Z.rangeLog=Kt,Z.rangeAsinh=qt,Z.orient=Fi,Z.pxRatio=B,Z.join=Qn,Z.fmtDate=dr,Z.tzDate=pr,Z.sync=Mi;{Z.addGap=Bi,Z.clipGaps=zi;let e=Z.paths={points:ea};e.linear=ia,e.stepped=aa,e.bars=sa,e.spline=la}var Oa=`.uplot,.uplot *,.uplot :before,.uplot :after{box-sizing:border-box}.uplot{width:min-content;font-family:system-ui,-apple-system,Segoe UI,Roboto,Helvetica Neue,Arial,Noto Sans,sans-serif,Apple Color Emoji,Segoe UI Emoji,Segoe UI Symbol,Noto Color Emoji;line-height:1.5}.u-title{text-align:center;font-size:18px;font-weight:700}.u-wrap{-webkit-user-select:none;user-select:none;position:relative}.u-over,.u-under{position:absolute}.u-under{overflow:hidden}.uplot canvas{width:100%;height:100%;display:block;position:relative}.u-axis{position:absolute}.u-legend{text-align:center;margin:auto;font-size:14px}.u-inline{display:block}.u-inline *{display:inline-block}.u-inline tr{margin-right:16px}.u-legend th{font-weight:600}.u-legend th>*{vertical-align:middle;display:inline-block}.u-legend .u-marker{width:1em;height:1em;margin-right:4px;background-clip:padding-box!important}.u-inline.u-live th:after{content:":";vertical-align:middle}.u-inline:not(.u-live) .u-value{display:none}.u-series>*{padding:4px}.u-series th{cursor:pointer}.u-legend .u-off>*{opacity:.3}.u-select{pointer-events:none;background:#00000012;position:absolute}.u-cursor-x,.u-cursor-y{pointer-events:none;will-change:transform;position:absolute;top:0;left:0}.u-hz .u-cursor-x,.u-vt .u-cursor-y{border-right:1px dashed #607d8b;height:100%}.u-hz .u-cursor-y,.u-vt .u-cursor-x{border-bottom:1px dashed #607d8b;width:100%}.u-cursor-pt{pointer-events:none;will-change:transform;border:0 solid;border-radius:50%;position:absolute;top:0;left:0;background-clip:padding-box!important}.u-axis.u-off,.u-select.u-off,.u-cursor-x.u-off,.u-cursor-y.u-off,.u-cursor-pt.u-off{display:none}`,ka=Z.sync(`audiopipelines-source`),Aa=[[],[6,4],[2,3],[10,3,2,3]],Q=class extends y{constructor(...e){super(...e),this.times=[],this.lines=[],this.locks=[],this.label=``,this.format=String,this.marks=[],this.height=150,this.chart=null,this.shape=``,this.ends=[]}static{this.styles=[h,x(Oa),c`
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
    `]}connectedCallback(){super.connectedCallback();let e=new ResizeObserver(()=>{this.chart&&this.clientWidth>0?this.chart.setSize({width:this.clientWidth,height:this.height}):this.requestUpdate()});e.observe(this),this.ends=[()=>e.disconnect(),b(()=>{this.shape=``,this.requestUpdate()})]}disconnectedCallback(){super.disconnectedCallback();for(let e of this.ends.splice(0))e();this.chart?.destroy(),this.chart=null,this.shape=``}render(){return l`<div role="img" aria-label=${this.label}></div>`}updated(){let e=this.renderRoot.querySelector(`div`);if(!e||this.clientWidth===0)return;let t=[this.times.map(e=>e/1e3),...this.lines.flatMap(e=>[[...e.values],...e.around?[e.around.low,e.around.high]:[]])],n=this.lines.map(e=>`${e.label} ${e.around?`±`:``}`).join();n===this.shape&&this.chart?this.chart.setData(t):(this.chart?.destroy(),this.shape=n,this.chart=new Z(this.options(),t,e))}options(){let e=[],t=[{value:(e,t)=>t===null?`–`:ja(t)}];this.lines.forEach((n,r)=>{let i=j(n.colour);if(t.push({label:n.label,stroke:i,width:1.5,dash:Aa[r%Aa.length],points:{show:!1},value:(e,t)=>t===null?`–`:this.format(t)}),!n.around)return;let a=()=>({label:``,class:`band`,stroke:`transparent`,points:{show:!1}});t.push(a(),a()),e.push({series:[t.length-1,t.length-2],fill:`${i}2b`})});let n={stroke:j(`--text-quiet`),font:`10px system-ui, sans-serif`,grid:{stroke:j(`--line`),width:1},ticks:{show:!1}};return{width:this.clientWidth,height:this.height,series:t,bands:e,cursor:{sync:{key:ka.key},y:!1},legend:{live:!0},scales:{x:{time:!0},y:{range:(e,t,n)=>this.range(t,n)}},axes:[{...n,space:70,size:26,values:(e,t)=>t.map(ja)},{...n,size:62,space:26,values:(e,t)=>t.map(e=>this.format(e)),...this.marks.length===0?{}:{splits:()=>[...this.marks]}}],hooks:{drawClear:[e=>this.drawLocks(e)]}}}range(e,t){if(this.marks.length===0)return Ma(e,t);let[n,r]=[Math.min(...this.marks),Math.max(...this.marks)];return[n-(r-n)/5,r+(r-n)/5]}drawLocks(e){let{ctx:t,bbox:n}=e;t.save(),t.fillStyle=j(`--warn-soft`);for(let{from:r,to:i,locked:a}of this.locks){if(a)continue;let o=Math.max(n.left,e.valToPos(r/1e3,`x`,!0)),s=Math.min(n.left+n.width,e.valToPos(i/1e3,`x`,!0));s>=o&&t.fillRect(o,n.top,Math.max(2,s-o),n.height)}t.restore()}};s([o({attribute:!1})],Q.prototype,`times`,void 0),s([o({attribute:!1})],Q.prototype,`lines`,void 0),s([o({attribute:!1})],Q.prototype,`locks`,void 0),s([o()],Q.prototype,`label`,void 0),s([o({attribute:!1})],Q.prototype,`format`,void 0),s([o({attribute:!1})],Q.prototype,`marks`,void 0),s([o({type:Number})],Q.prototype,`height`,void 0),Q=s([_(`ap-line-chart`)],Q);function ja(e){return new Date(e*1e3).toLocaleTimeString(`en-GB`)}function Ma(e,t){if(e===null||t===null)return[0,1];let n=Math.max((t-e)*.1,Math.abs(t)*.001,1e-9);return[e>=0&&e-n<0?0:e-n,t+n]}var Na=[`--accent`,`--busy`,`--reason-stalled`,`--warn`],Pa=4,Fa=class extends y{constructor(...e){super(...e),this.history=null,this.kind=``,this.streams=[]}static{this.styles=[h,_e,c`
      .charts {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 270px), 1fr));
        gap: 12px 20px;
      }
      section {
        min-width: 0;
      }
    `]}render(){let{history:e}=this,t=e?[this.drift(e),this.offset(e),this.latency(e),this.samples(e)].filter(e=>e!==a):[];return l`<h2>Clocks and flow over time <small>a value a second, ten minutes</small></h2>
      ${t.length===0?l`<p class="empty">Nothing was measured yet.</p>`:l`<div class="charts">${t}</div>`}`}drift(e){let t=ke(e,`drift`).filter(Ae);if(t.length===0)return a;let n=e=>Math.abs(e.findLast(e=>e!==null)??0),r=[...t].sort((e,t)=>n(t.values)-n(e.values)).slice(0,Pa),i=ke(e,`driftUncertainty`),o=r.map((e,t)=>({label:e.stream??`drift`,colour:Na[t],values:e.values,around:je(e.values,i.find(t=>t.stream===e.stream)?.values)})),s=t.length>r.length?`The ${r.length} of ${t.length} streams that drift most. `:``;return this.chart(`Drift against the source's clock`,e,o,e=>`${Ia(e,1)} ppm`,`${s}The band is the uncertainty.`)}offset(e){let[t]=ke(e,`clockOffset`),n=this.kind===`local`?[]:Me(e);if(!Ae(t)&&n.length===0)return a;let r=Ae(t)?[{label:`offset`,colour:`--accent`,values:t.values,around:je(t.values,ke(e,`clockUncertainty`)[0]?.values)}]:[{label:`clock`,colour:`--good`,values:ke(e,`clockLocked`)[0].values}],i=n.at(-1),o=Ae(t)?k:e=>e>0?`locked`:`not locked`,s=Ae(t)?[]:[0,1];return this.chart(`Clock`,e,r,o,i===void 0?``:`${i.locked?`Locked`:`Not locked`} now. Shaded: not locked.`,n,s)}latency(e){let[t,n]=[ke(e,`latencyP50`)[0],ke(e,`latencyP99`)[0]],r=ke(e,`alignmentUncertainty`)[0],i=[];Ae(t)&&i.push({label:`p50`,colour:`--accent`,values:t.values}),Ae(n)&&i.push({label:`p99`,colour:`--warn`,values:n.values});let o=!Ae(r)||r.values.every(e=>e===null||e===0);o||i.push({label:`alignment ±`,colour:`--busy`,values:r.values});let s=o?`Latency`:`Latency and alignment`;return i.length===0?a:this.chart(s,e,i,k)}samples(e){let[t,n]=[ke(e,`received`)[0],ke(e,`lost`)[0]],r=[];return Ae(t)&&r.push({label:`received`,colour:`--good`,values:t.values}),Ae(n)&&r.push({label:`lost`,colour:`--reason-lost`,values:n.values}),r.length===0?a:this.chart(`Samples a second, all channels`,e,r,La)}chart(e,t,n,r,i=``,o=[],s=[]){let c=n.map(e=>{let t=e.values.findLast(e=>e!==null);return`${e.label} ${typeof t==`number`?r(t):`–`}`}).join(`, `);return l`<section><h3>${e} <span class="note">${c}</span></h3>
      <ap-line-chart .times=${t.times} .lines=${n} .format=${r} .locks=${o}
        .marks=${s}
        label=${`${e} over time. Now: ${c}. ${i}`}></ap-line-chart>
      ${i===``?a:l`<p class="note">${i}</p>`}</section>`}};s([o({attribute:!1})],Fa.prototype,`history`,void 0),s([o()],Fa.prototype,`kind`,void 0),s([o({attribute:!1})],Fa.prototype,`streams`,void 0),Fa=s([_(`ap-clocks`)],Fa);function Ia(e,t){return`${e<0?`−`:``}${Math.abs(e).toFixed(t)}`}function La(e){return Math.abs(e)<1e4?r(e):Math.abs(e)<1e6?`${Number((e/1e3).toPrecision(4))} k`:`${Number((e/1e6).toPrecision(4))} M`}function Ra(e,t){let n=e.counts.reduce((e,t)=>e+t,0);if(n===0)return null;let r=t*n,i=0;for(let t=0;t<e.counts.length;t++){let n=e.counts[t];if(n>0&&i+n>=r){let a=e.bounds[t],o=t===0?0:e.bounds[t-1];return a===void 0?{seconds:o,beyond:!0}:{seconds:o+(a-o)*Math.max(0,(r-i)/n),beyond:!1}}i+=n}return{seconds:e.bounds.at(-1)??0,beyond:!0}}function za(e){let{bounds:t,counts:n}=e,r=n.reduce((e,t)=>e+t,0),i=n.findIndex(e=>e>0);if(i<0)return[];let a=n.findLastIndex(e=>e>0),o=[];for(let e=Math.max(0,i-1);e<=Math.min(n.length-1,a+1);e++)o.push({lower:e===0?0:t[e-1],upper:t[e]??null,count:n[e],share:n[e]/r});return o}var Ba={width:360,height:150,foot:30},Va=class extends y{constructor(...e){super(...e),this.latency=null,this.isLive=!1}static{this.styles=[h,_e,c`
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
    `]}render(){let{latency:e}=this,t=e?za(e):[];return l`<h2>Latency <small>from capture to delivery, since the source's start</small></h2>
      ${!e||t.length===0?l`<p class="empty">${this.isLive?`Nothing was delivered yet.`:`A source that is not live has no latency.`}</p>`:this.histogram(e,t)}`}histogram(e,t){let n=[[`p50`,Ra(e,.5)],[`p99`,Ra(e,.99)]],i=e.count>0?k(e.sum/e.count):`–`,o=(e,t)=>l`<div><dt>${e}</dt><dd>${t}</dd></div>`,s=n.map(([e,t])=>`${e} ${Wa(t)}`).join(`, `);return l`<dl>${n.map(([e,t])=>o(e,Wa(t)))}${o(`mean`,i)}${o(`frames`,r(e.count))}</dl>
      <svg viewBox="0 0 ${Ba.width} ${Ba.height}" role="img"
        aria-label=${`Histogram of latency: ${s}, mean ${i}, ${r(e.count)} frames.`}>
        ${this.bars(t)}
        ${n.map(([e,n],r)=>n===null?a:this.mark(e,n,t,r))}
      </svg>`}bars(e){let t=Ba.height-Ba.foot,n=Ba.width/e.length,i=Math.max(...e.map(e=>e.count),1),o=Math.ceil(34/n);return e.map((e,s)=>{let c=e.count===0?0:Math.max(1,e.count/i*(t-18));return ie`<g><title>${Ha(e)}: ${r(e.count)}, ${(e.share*100).toFixed(2)} %</title>
        <rect x=${s*n} y="0" width=${n} height=${t} fill="transparent"></rect>
        <rect class="bar" x=${s*n+.5} y=${t-c} width=${Math.max(1,n-1)} height=${c}></rect>
        ${s%o!==0||s===0?a:ie`<text x=${s*n} y=${t+12}
          text-anchor="middle">${Ua(e.lower)}</text>`}</g>`}).concat(ie`<path d="M0 ${t}H${Ba.width}" stroke="var(--line-strong)"></path>
      <text x=${Ba.width} y=${Ba.height-4} text-anchor="end">milliseconds</text>`)}mark(e,t,n,r){let i=Ba.width/n.length,o=n.findIndex(({lower:e,upper:n})=>t.seconds>=e&&(n===null||t.seconds<=n));if(o<0)return a;let s=n[o],c=(o+(s.upper===null?.5:(t.seconds-s.lower)/(s.upper-s.lower)))*i,l=c>Ba.width-60;return ie`<path class="quantile" d="M${c} ${12*r+2}V${Ba.height-Ba.foot}"></path>
      <text class="quantile-text" x=${c+(l?-4:4)} y=${10+12*r}
        text-anchor=${l?`end`:`start`}>${e}</text>`}};s([o({attribute:!1})],Va.prototype,`latency`,void 0),s([o({type:Boolean})],Va.prototype,`isLive`,void 0),Va=s([_(`ap-latency`)],Va);function Ha({lower:e,upper:t}){return t===null?`over ${k(e)}`:`${k(e)} to ${k(t)}`}function Ua(e){return`${Number((e*1e3).toPrecision(3))}`}function Wa(e){return e===null?`–`:`${e.beyond?`over `:``}${k(e.seconds)}`}var Ga=class extends y{constructor(...e){super(...e),this.silos=[],this.refusal=``,this.wanted=``,this.take=e=>{this.wanted=e.target.value},this.choose=()=>{this.refusal===``?(this.wanted=``,this.dialog.ask(C(this.source),`Move`)):this.tell(this.refusal)},this.move=async()=>{this.tell(``);try{await this.client.move(this.source.name,this.wanted===``?null:this.wanted)}catch(e){this.tell(ae(e))}}}static{this.styles=[h,I,c`
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
    `]}render(){let e=this.silos.filter(e=>e.name!==this.source.fleet?.silo);return l`<button aria-disabled=${this.refusal===``?`false`:`true`} title=${this.refusal}
        aria-describedby=${this.refusal===``?a:`why`} @click=${this.choose}>Move…</button>
      ${this.refusal===``?a:l`<span class="hidden-text" id="why">${this.refusal}</span>`}
      <ap-ask @confirmed=${this.move}>
        <label>To <select aria-label="Silo to move to" .value=${this.wanted} @change=${this.take}>
          <option value="">the silo that suits best</option>
          ${e.map(e=>l`<option value=${e.name} ?disabled=${!e.answers||e.isDraining}>
            ${e.name} (load ${F(e)}${e.answers&&!e.isDraining?``:`, ${n(e).label}`})
          </option>`)}
        </select></label>
      </ap-ask>`}tell(e){this.dispatchEvent(new CustomEvent(`refused`,{detail:e}))}};s([o({attribute:!1})],Ga.prototype,`client`,void 0),s([o({attribute:!1})],Ga.prototype,`source`,void 0),s([o({attribute:!1})],Ga.prototype,`silos`,void 0),s([o()],Ga.prototype,`refusal`,void 0),s([v()],Ga.prototype,`wanted`,void 0),s([t(`ap-ask`)],Ga.prototype,`dialog`,void 0),Ga=s([_(`ap-move`)],Ga);var Ka=[`starting`,`running`,`degraded`,`recovering`,`paused`],qa=[`running`,`degraded`],Ja=[`stopped`,`ended`,`parked`];function Ya(e,t){if(!t)return g;let n=e.fleet?.state??``;return Ja.includes(n)?`It is ${n}. Start it: the fleet chooses the silo then.`:e.fleet?.command?.isUnderWay===!0?`Another command for it is under way.`:``}var Xa=[`pause`,`resume`,`reload`,`dump`];function Za(e,t){let{state:n}=e,r=Ka.includes(n),i=e.title??e.name,a=(e,n,r,i=null)=>({command:e,label:n,confirmation:i,refusal:t?r:g}),o=[a(`start`,`Start`,r?`It is ${n} already.`:null),a(`stop`,`Stop`,r?null:`It is ${n}, so there is nothing to stop.`,`Stop ${i}? No audio is delivered until it is started again.`),a(`restart`,`Restart`,n===`created`?`It was not started yet; start it instead.`:null,r?`Restart ${i}? Audio is missing until it runs again, and a new epoch begins.`:null),n===`paused`?a(`resume`,`Resume`,null):a(`pause`,`Pause`,qa.includes(n)?null:`It is ${n}; only what runs can be paused.`,e.isLive===!0?`Pause ${i}? It is live: what is said meanwhile is not delivered.`:null),a(`reload`,`Reload`,e.canReload===!0?null:`Its description does not come from a file.`,r?`Reload ${i}? Where its description has changed, it is started again with the new one.`:null),a(`dump`,`Dump flight recorder`,e.canDump===!0?null:`Its description keeps no flight recorder.`)];return e.fleet?o.filter(e=>!Xa.includes(e.command)):o}var Qa=class extends y{constructor(...e){super(...e),this.silos=[],this.allowed=!1,this.asked=null,this.said=``,this.isBad=!1,this.isBusy=!1,this.confirm=()=>{let e=this.asked;e&&this.give(e)}}static{this.styles=[h,I,c`
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
    `]}render(){return l`
      <div class="bar" role="group" aria-label="Commands">
        ${Za(this.source,this.allowed).map(e=>l`<button
          aria-disabled=${e.refusal!==null||this.isBusy?`true`:`false`}
          title=${e.refusal??``} aria-describedby=${e.refusal===null?a:`why-${e.command}`}
          @click=${()=>this.choose(e)}>${e.label}</button>
          ${e.refusal===null?a:l`<span class="hidden-text" id=${`why-${e.command}`}>${e.refusal}</span>`}`)}
        ${this.source.fleet?l`<ap-move .client=${this.client} .source=${this.source} .silos=${this.silos}
          refusal=${Ya(this.source,this.allowed)}
          @refused=${e=>this.tell(e.detail,!0)}></ap-move>`:a}
      </div>
      <p class="said ${this.isBad?`bad`:``}" role="status">${this.isToldAbove?``:this.said}</p>
      <ap-ask class="command" @confirmed=${this.confirm}></ap-ask>
    `}get isToldAbove(){let e=this.source.fleet?.command?.error;return this.isBad&&!!e&&this.said.includes(e)}choose(e){this.isBusy||(e.refusal===null?e.confirmation===null?this.give(e):(this.asked=e,this.dialog.ask(e.confirmation,e.label)):this.tell(`${e.label}: ${e.refusal}`,!1))}async give(e){this.isBusy=!0,this.tell(`${e.label} …`,!1);try{let t=await this.client.command(this.source.name,e.command);this.tell(t?.folder===void 0?`${e.label}: the server has taken it. The source is ${t?.state??`told`}.`:`The flight recorder's frames are in ${t.folder}.`,!1)}catch(t){this.tell(`${e.label} did not work. ${ae(t)}`,!0)}finally{this.isBusy=!1}}tell(e,t){this.said=e,this.isBad=t}};s([o({attribute:!1})],Qa.prototype,`client`,void 0),s([o({attribute:!1})],Qa.prototype,`source`,void 0),s([o({attribute:!1})],Qa.prototype,`silos`,void 0),s([o({type:Boolean})],Qa.prototype,`allowed`,void 0),s([v()],Qa.prototype,`said`,void 0),s([v()],Qa.prototype,`isBad`,void 0),s([v()],Qa.prototype,`isBusy`,void 0),s([t(`ap-ask.command`)],Qa.prototype,`dialog`,void 0),Qa=s([_(`ap-commands`)],Qa);var $a=class extends y{constructor(...e){super(...e),this.text=``,this.label=`Copy`,this.said=``,this.copy=async()=>{this.said=await eo(this.text)?`Copied`:`The browser does not allow it`,setTimeout(()=>this.said=``,2500)}}static{this.styles=[h,I]}render(){return l`<button @click=${this.copy}>${this.said||this.label}</button>
      <span class="hidden-text" role="status">${this.said}</span>`}};s([o({attribute:!1})],$a.prototype,`text`,void 0),s([o()],$a.prototype,`label`,void 0),s([v()],$a.prototype,`said`,void 0),$a=s([_(`ap-copy`)],$a);async function eo(e){try{return await navigator.clipboard.writeText(e),!0}catch{let t=document.createElement(`textarea`);t.value=e,t.style.position=`fixed`,t.style.opacity=`0`,document.body.append(t),t.select();let n=document.execCommand(`copy`);return t.remove(),n}}var to=class extends y{constructor(...e){super(...e),this.open=!1,this.description=null,this.message=``,this.abort=new AbortController}static{this.styles=[h,I,_e,ve,c`
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
    `]}disconnectedCallback(){super.disconnectedCallback(),this.abort.abort()}updated(e){e.has(`open`)&&this.open&&!this.description&&this.load()}async load(){this.abort.abort(),this.abort=new AbortController;let{signal:e}=this.abort;this.message=`Asking for the description…`;try{this.description=await this.store.connection.client.description(this.store.name,e),this.message=``}catch(t){e.aborted||(this.message=t instanceof Error?t.message:String(t))}}render(){let{description:e}=this;return l`<h2>Description <small>${e?.description??``}</small></h2>
      <div class="tools"><button @click=${()=>void this.load()}>Read again</button>
        <span class="note" role="status">${this.message}</span></div>
      ${e?l`${this.parameters(e.parameters)}
        ${e.launch.map((e,t,n)=>this.text(n.length>1?`Launch text ${t+1} of ${n.length}, resolved`:`Launch text, resolved`,e))}
        ${this.text(`Description file`,e.text)}
        ${e.yaml===e.text?a:this.text(`As YAML`,e.yaml)}`:a}`}parameters(e){return e.length===0?l`<p class="empty">There are no parameters.</p>`:l`<div class="scroll" tabindex="0" role="region" aria-label="Parameters"><table>
      <thead><tr><th>Parameter</th><th>Type</th><th>Value</th><th>Default</th><th>What it is</th></tr></thead>
      <tbody>${e.map(e=>l`<tr><td>${e.name}</td><td>${e.type}</td>
        <td class="long">${e.isSecret?l`*** <span class="note">secret</span>`:no(e.value)}</td>
        <td class="long">${e.isSecret?``:no(e.default)}</td>
        <td class="long">${e.summary??``}</td></tr>`)}</tbody></table></div>`}text(e,t){return t?l`<div class="text"><h3>${e}</h3><ap-copy .text=${t}></ap-copy></div>
      <pre tabindex="0" role="region" aria-label=${e}>${t}</pre>`:a}};s([o({attribute:!1})],to.prototype,`store`,void 0),s([o({type:Boolean})],to.prototype,`open`,void 0),s([v()],to.prototype,`description`,void 0),s([v()],to.prototype,`message`,void 0),to=s([_(`ap-description`)],to);function no(e){return e==null?`–`:typeof e==`string`?e:JSON.stringify(e)}function ro(e,t){let n=new Map(e.map(e=>[e.id,e]));for(let e of t)n.set(e.id,e);let r=[...n.values()].sort((e,t)=>e.id-t.id);return r.filter((e,t)=>!io(e,r[t+1])).slice(-1e3)}function io(e,t){return t?.type===e.type&&t.text===e.text&&(t.count??1)>(e.count??1)}var ao={info:0,warning:1,error:2};function oo(e,t){let n=t.text.toLowerCase().split(/\s+/).filter(e=>e!==``);return e.filter(e=>{if(ao[e.severity]<ao[t.least]||t.types.size>0&&!t.types.has(e.type))return!1;let r=`${e.type} ${e.text} ${e.advice??``}`.toLowerCase();return n.every(e=>r.includes(e))})}var so={info:`·`,warning:`!`,error:`✕`},co=[[`info`,`all`],[`warning`,`warnings and errors`],[`error`,`errors`]],lo=class extends y{constructor(...e){super(...e),this.events=[],this.text=``,this.type=``,this.least=`info`,this.isFollowing=!0,this.follow=e=>{this.isFollowing=e.target.checked},this.scrolled=()=>{let{scrollTop:e,scrollHeight:t,clientHeight:n}=this.list;this.isFollowing=e+n>=t-8}}static{this.styles=[h,I,_e,c`
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
    `]}render(){let e=[...new Set(this.events.map(e=>e.type))].sort(),t=oo(this.events,{text:this.text,types:new Set(this.type===``?[]:[this.type]),least:this.least});return l`
      <h2>Events <small>${t.length<this.events.length?`${t.length} of `:``}${p(this.events.length,`event`)}</small></h2>
      <div class="tools">
        <input type="search" placeholder="Words" aria-label="Words in events" .value=${this.text}
          @input=${e=>this.text=uo(e)}>
        <select aria-label="Severity" @change=${e=>this.least=uo(e)}>
          ${co.map(([e,t])=>l`<option value=${e} ?selected=${e===this.least}>${t}</option>`)}
        </select>
        <select aria-label="Type" @change=${e=>this.type=uo(e)}>
          <option value="" ?selected=${this.type===``}>every type</option>
          ${e.map(e=>l`<option ?selected=${e===this.type}>${e}</option>`)}
        </select>
        <label class="push"><input type="checkbox" .checked=${this.isFollowing} @change=${this.follow}> Follow</label>
      </div>
      <ol tabindex="0" aria-label="Events" @scroll=${this.scrolled}>
        ${t.map(e=>l`<li class=${e.severity}>
          <span class="mark" title=${e.severity}><span aria-hidden="true">${so[e.severity]}</span>
            <span class="hidden-text">${e.severity}</span></span>
          <time datetime=${e.at} title=${e.at}>${new Date(e.at).toLocaleTimeString(`en-GB`)}</time>
          <span class="type">${e.type}</span><span class="text">${e.text}${e.count===void 0?``:` (${e.count} times)`}</span>
          ${e.advice&&!e.text.includes(e.advice)?l`<span class="advice">${e.advice}</span>`:a}</li>`)}
      </ol>
    `}updated(){this.isFollowing&&(this.list.scrollTop=this.list.scrollHeight)}};s([o({attribute:!1})],lo.prototype,`events`,void 0),s([v()],lo.prototype,`text`,void 0),s([v()],lo.prototype,`type`,void 0),s([v()],lo.prototype,`least`,void 0),s([v()],lo.prototype,`isFollowing`,void 0),s([t(`ol`)],lo.prototype,`list`,void 0),lo=s([_(`ap-events`)],lo);function uo(e){return e.target.value}var fo=6e4;async function po(e,t){let n=new Worker(new URL(new URL(`graph-worker-DcLGIp6S.js`,import.meta.url).href,``+import.meta.url),{type:`module`});try{let r=await new Promise((r,i)=>{let a=setTimeout(()=>i(Error(`The graph is too large to be drawn here. Read it as text.`)),fo);t.addEventListener(`abort`,()=>{clearTimeout(a),i(new DOMException(`Left`,`AbortError`))}),n.onmessage=e=>{clearTimeout(a),r(e.data)},n.onerror=()=>{clearTimeout(a),i(Error(`The graph could not be drawn in this browser. Read it as text.`))},n.postMessage(e)});if(`error`in r)throw Error(`The graph could not be drawn: ${r.error} Read it as text.`);return{url:URL.createObjectURL(new Blob([r.svg],{type:`image/svg+xml`})),size:ho(r.svg)}}finally{n.terminate()}}function mo(e){e&&URL.revokeObjectURL(e.url)}function ho(e){let[,t,n]=/<svg[^>]*\swidth="([\d.]+)pt"[^>]*\sheight="([\d.]+)pt"/.exec(e)??[];return{width:Number(t??600)*4/3,height:Number(n??300)*4/3}}function go(e){let t=[],n=0,r=0,i=!1;for(let a=0;a<e.length;a++){let o=e[a];i?o===`\\`?a++:o===`"`&&(i=!1):o===`"`?i=!0:o===`{`?n++:o===`}`&&--n===0&&(t.push(e.slice(r,a+1).trim()),r=a+1)}return t}var _o=.05,vo=4;function yo(e,t){let n=Math.min(1,t.width/e.width,t.height/e.height);return{x:(t.width-e.width*n)/2,y:(t.height-e.height*n)/2,scale:n}}function bo(e,t,n,r,i){let a=Math.min(_o,yo(r,i).scale),o=Math.min(vo,Math.max(a,e.scale*t)),s=o/e.scale;return So({x:n.x-(n.x-e.x)*s,y:n.y-(n.y-e.y)*s,scale:o},r,i)}function xo(e,t,n,r,i){return So({...e,x:e.x+t,y:e.y+n},r,i)}function So(e,t,n){return{scale:e.scale,x:Math.min(n.width-40,Math.max(40-t.width*e.scale,e.x)),y:Math.min(n.height-40,Math.max(40-t.height*e.scale,e.y))}}var Co=class extends y{constructor(...e){super(...e),this.open=!1,this.state=`created`,this.dot=``,this.graphs=[],this.chosen=0,this.picture=null,this.message=``,this.isText=!1,this.view={x:0,y:0,scale:1},this.abort=null,this.asked=null,this.choose=e=>{this.chosen=Number(e.target.value),this.load()},this.pressed=e=>{if(e.ctrlKey||e.metaKey||e.altKey)return;let t={ArrowLeft:[60,0],ArrowRight:[-60,0],ArrowUp:[0,60],ArrowDown:[0,-60]}[e.key];if(t)this.move(...t);else if(e.key===`+`||e.key===`=`)this.zoom(1.4);else if(e.key===`-`)this.zoom(1/1.4);else if(e.key===`0`)this.fit();else return;e.preventDefault()},this.wheeled=e=>{if(!e.ctrlKey)return;e.preventDefault();let t=this.window.getBoundingClientRect();this.zoom(Math.exp(-e.deltaY/300),{x:e.clientX-t.left,y:e.clientY-t.top})},this.grabbed=e=>{e.currentTarget.setPointerCapture(e.pointerId)},this.moved=e=>{e.buttons&1&&this.move(e.movementX,e.movementY)}}static{this.styles=[h,I,_e,c`
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
    `]}disconnectedCallback(){super.disconnectedCallback(),this.abort?.abort(),mo(this.picture),this.picture=null}updated(e){let{state:t}=this;if(this.open&&t!==this.asked){let e=Ka.includes(this.asked??`created`);this.asked=t,Ka.includes(t)?e&&this.dot!==``||this.load():this.message=`A source that is ${t} has no pipelines. Start it to see them.`}(e.has(`picture`)||e.has(`isText`))&&this.fit()}async load(){this.abort?.abort();let e=this.abort=new AbortController;this.message=`Asking for the graph…`;try{let t=await this.store.connection.client.graph(this.store.name,e.signal);this.dot=t,this.graphs=go(t),this.chosen=Math.min(this.chosen,Math.max(0,this.graphs.length-1)),this.message=`Drawing…`;let n=await po(this.graphs[this.chosen]??t,e.signal);mo(this.picture),this.picture=n,this.message=``}catch(t){if(e.signal.aborted)return;t instanceof ne&&(this.dot=``),this.message=t instanceof Error?t.message:String(t)}}render(){return l`<h2>Pipelines <small>as they run, drawn from GStreamer's graph</small></h2>
      <div class="tools">
        <button ?disabled=${!Ka.includes(this.state)} @click=${()=>void this.load()}>Read again</button>
        <button aria-pressed=${this.isText?`true`:`false`} ?disabled=${this.dot===``}
          @click=${()=>this.isText=!this.isText}>As text</button>
        ${this.picture&&!this.isText?l`
          <button aria-label="Zoom in" @click=${()=>this.zoom(1.4)}>+</button>
          <button aria-label="Zoom out" @click=${()=>this.zoom(1/1.4)}>−</button>
          <button @click=${()=>this.fit()}>Whole</button>`:a}
        ${this.graphs.length<2?a:l`<select aria-label="Pipeline" @change=${this.choose}>
          ${this.graphs.map((e,t)=>l`<option value=${t} ?selected=${t===this.chosen}>pipeline ${t+1} of ${this.graphs.length}</option>`)}</select>`}
        ${this.dot===``?a:l`<ap-copy .text=${this.dot} label="Copy DOT"></ap-copy>`}
        <span class="note" role="status">${this.message}</span>
      </div>
      ${this.content()}`}content(){if(this.isText)return l`<pre tabindex="0" role="region" aria-label="The graph as DOT">${this.dot}</pre>`;let{picture:e,view:t}=this;return e?l`<div class="window" tabindex="0" role="group"
      aria-label="Graph of the pipelines. Plus and minus zoom, the arrow keys move, 0 shows the whole."
      @keydown=${this.pressed} @wheel=${this.wheeled} @pointerdown=${this.grabbed} @pointermove=${this.moved}>
      <img src=${e.url} width=${e.size.width} height=${e.size.height} draggable="false"
        alt=${`Graph of the running pipelines: ${this.inWords()}. The same is there as text.`}
        style=${`transform:translate(${t.x}px,${t.y}px) scale(${t.scale})`}></div>`:a}inWords(){let e=this.graphs[this.chosen]??``,t=e.match(/->/g)?.length??0,n=e.match(/subgraph /g)?.length??0;return`${n>0?`${p(n,`group`)}, `:``}${p(t,`link`)}`}get size(){return{width:this.window?.clientWidth??1,height:this.window?.clientHeight??1}}fit(){this.picture&&this.window&&(this.view=yo(this.picture.size,this.size))}zoom(e,t={x:this.size.width/2,y:this.size.height/2}){this.picture&&(this.view=bo(this.view,e,t,this.picture.size,this.size))}move(e,t){this.picture&&(this.view=xo(this.view,e,t,this.picture.size,this.size))}};s([o({attribute:!1})],Co.prototype,`store`,void 0),s([o({type:Boolean})],Co.prototype,`open`,void 0),s([o()],Co.prototype,`state`,void 0),s([v()],Co.prototype,`dot`,void 0),s([v()],Co.prototype,`graphs`,void 0),s([v()],Co.prototype,`chosen`,void 0),s([v()],Co.prototype,`picture`,void 0),s([v()],Co.prototype,`message`,void 0),s([v()],Co.prototype,`isText`,void 0),s([v()],Co.prototype,`view`,void 0),s([t(`.window`)],Co.prototype,`window`,void 0),Co=s([_(`ap-graph`)],Co);var wo=class extends y{constructor(...e){super(...e),this.recording=null,this.now=0}static{this.styles=[h,se,c`
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
    `]}render(){let{source:e}=this,{startedAt:t}=e,n=t==null?null:Date.parse(t),r=(e,t,n=``)=>l`<div><dt>${e}</dt><dd title=${n}>${t}</dd></div>`;return l`
      <h1>${e.name} ${e.title?l`<small>${e.title}</small>`:a}</h1>
      <dl>
        ${r(`State`,m(f(e)))}
        ${e.fleet?this.place(e.fleet,r):a}
        ${e.fleet?.hasFrames===!1?a:this.figures(r)}
        ${r(`Uptime`,n===null?`–`:ee(Math.max(0,(this.now-n)/1e3)),t??``)}
        ${this.recording?r(`Recording`,z(this.recording)):a}
      </dl>
      ${ce(e.fleet?.command)}
      ${this.error()}
    `}place(e,t){let n=`By its silo, since it runs there; samples of all channels.`;return l`${t(`Silo`,e.silo?l`<a href=${d(new URLSearchParams({silo:e.silo}))}>${e.silo}</a>`:`none`)}
      ${t(`Moves`,e.allowsTwoReaders?`without an outage`:`with a short outage`,e.allowsTwoReaders?`It may run twice for a moment.`:`Only one may read it at a time.`)}
      ${t(`Received there`,r(e.received),n)}
      ${t(`Delivered there`,r(e.delivered),n)}
      ${t(`Lost there`,r(e.lost),n)}
      ${e.hasFrames?a:t(`Restarts`,r(e.restarts))}`}figures(t){let{source:n}=this,{format:i,positionSeconds:a,durationSeconds:o}=n;return l`${t(`Format`,i?`${e(i.rate)}, ${p(i.channels,`channel`)}, ${i.sampleType}`:`–`)}
        ${t(`Frames`,i?`${r(i.frameSamples)} samples, ${Eo(i.frameSamples,i.rate)}`:`–`)}
        ${t(`Epoch`,r(n.epoch),`A stretch with one mapping between index and time.`)}
        ${t(`Restarts`,r(n.restarts))}
        ${t(`Alignment`,xe(n.alignment),n.alignment?.basis??``)}
        ${t(`Clock`,R(n.clock))}
        ${t(`Position`,a==null?`–`:ee(a)+(o?` of ${ee(o)}`:``))}
        ${t(`Gaps, last minute`,r(n.gapsLastMinute))}`}error(){let e=oe(this.source.fleet)??this.source.lastError;if(!e)return a;let t=e.nextAttemptAt===null||e.nextAttemptAt===void 0?null:Date.parse(e.nextAttemptAt),n=t===null?0:(t-this.now)/1e3,{message:o,advice:s}=i(e.message,e.advice);return l`<div class="error" role="status">
      <p><strong>${To(e.kind)}</strong>: ${o}</p>
      ${s===``||s===o?a:l`<p class="advice">${s}</p>`}
      <p class="quiet">${e.at?`at ${new Date(e.at).toLocaleTimeString(`en-GB`)}`:``}${e.attempt?`, attempt ${r(e.attempt)}`:``}${n>0?`, tried again in ${ee(n)}`:``}${e.isRetryable===!1?`, not tried again`:``}</p>
    </div>`}};s([o({attribute:!1})],wo.prototype,`source`,void 0),s([o({attribute:!1})],wo.prototype,`recording`,void 0),s([o({type:Number})],wo.prototype,`now`,void 0),wo=s([_(`ap-source-head`)],wo);function To(e){let t=e.replace(/[A-Z]/g,e=>` ${e.toLowerCase()}`).trim();return t.charAt(0).toUpperCase()+t.slice(1)}function Eo(e,t){return`${Number((e*1e3/t).toFixed(3))} ms`}var Do=[`notStarted`,`lost`,`stalled`,`ended`,`padding`,`delivered`,`unclaimed`,`late`,`duplicate`,`overflow`,`trimmed`,`pending`],Oo=new Set([`delivered`,`unclaimed`,`late`,`duplicate`,`overflow`,`trimmed`,`pending`]),ko=new Set([`delivered`,`unclaimed`,`lost`,`notStarted`,`stalled`,`ended`,`padding`]);function Ao(e,t){let n=Math.max(0,e.resampled),r=Math.max(e.elapsed,e.received+n),i=r>0?t.tallest/r:0,a=Math.max(0,-e.resampled),o=[],s=0,c=0,l=0,u=(e,n,r,a)=>{let u=Math.max(0,n)*i,d=n>0?Math.max(u,t.least):0,f=Math.max(t.row,d);o.push({term:e,value:n,y:s,rowHeight:f,height:d,widened:d>u,left:r&&d>0?c:null,right:a&&d>0?l:null}),r&&(c+=d),a&&(l+=d),s+=f+t.gap};for(let t of Do)u(t,e[t],Oo.has(t),ko.has(t));return a>0&&u(`resampled`,a,!0,!1),jo(o,{height:Math.max(s-t.gap,c,l),scale:i,leftHeight:c,rightHeight:l,put:n})}function jo(e,{height:t,scale:n,leftHeight:r,rightHeight:i,put:a}){let o=(n,r)=>{let i=0,a=0;for(let t of e){let e=t[n];e!==null&&(a+=(t.y+(t.rowHeight-t.height)/2-e)*t.height,i+=t.height)}return i===0?0:Math.min(Math.max(0,a/i),Math.max(0,t-r))},[s,c]=[o(`left`,r),o(`right`,i)];for(let t of e)t.left!==null&&(t.left+=s),t.right!==null&&(t.right+=c);let l=Math.min(a*n,r);return{height:t,scale:n,rows:e,received:{y:s,height:r},elapsed:{y:c,height:i},resampled:a>0?{y:s+r-l,height:l}:null}}var Mo=10,No=36,Po=4,Fo=class extends y{constructor(...e){super(...e),this.width=0}static{this.styles=[h,c`
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
    `]}connectedCallback(){super.connectedCallback(),this.observer=new ResizeObserver(([e])=>this.width=Math.floor(e.contentRect.width)),this.observer.observe(this)}disconnectedCallback(){super.disconnectedCallback(),this.observer?.disconnect()}shouldUpdate(e){return e.has(`ledger`)||e.has(`width`)}render(){if(this.width===0)return a;let e=Ao(this.ledger,{tallest:170,least:3,row:17,gap:4}),t=Math.max(...e.rows.map(e=>r(e.value).length)),n=Math.max(94+t*8,Math.min(230,this.width*.42)),i=(this.width-n)/2,o=No+e.height+Po;return l`<svg viewBox="0 0 ${this.width} ${o}" height=${o} role="img" aria-label=${this.inWords(e)}>
      ${this.ends(e)}
      ${e.rows.map(e=>this.row(e,i,i+n))}
    </svg>`}ends(e){let{received:t,elapsed:n,resampled:i}=e,o=this.width-Mo;return ie`
      <text class="quiet" x="0" y="12">received</text>
      <text class="strong" x="0" y="27">${r(this.ledger.received)}</text>
      <text class="quiet" x=${this.width} y="12" text-anchor="end">elapsed</text>
      <text class="strong" x=${this.width} y="27" text-anchor="end">${r(this.ledger.elapsed)}</text>
      <rect x="0" y=${No+t.y} width=${Mo} height=${t.height} fill="var(--accent)"></rect>
      ${i?ie`<rect x="0" y=${No+i.y} width=${Mo} height=${Math.max(1,i.height)}
        fill="var(--busy)"><title>resampled: ${r(this.ledger.resampled)}</title></rect>`:a}
      <rect x=${o} y=${No+n.y} width=${Mo} height=${n.height} fill="var(--text-quiet)"></rect>`}row(e,t,n){let i=No+e.y+(e.rowHeight-e.height)/2,o=No+e.y+e.rowHeight/2+4,s=e.value===0,c=`var(${Io(e.term)})`,l=(t,n,r,i)=>ie`<path
      d=${Lo(t,n,r,i,e.height)} fill=${c} fill-opacity="0.35"></path>`,u=t=>ie`<rect x=${t} y=${i} width="4" height=${e.height} fill=${c}></rect>`;return ie`<g>
      <title>${me(e.term)}: ${r(e.value)}. ${pe[e.term]}${e.widened?` Drawn wider than it is.`:``}</title>
      ${e.left===null?a:ie`${l(Mo,No+e.left,t,i)}${u(t)}`}
      ${e.right===null?a:ie`${l(n,i,this.width-Mo,No+e.right)}${u(n-4)}`}
      ${e.widened?ie`<path class="widened" fill="none" d=${Ro(e,t,n,i,this.width)}></path>`:a}
      <text class=${s?`quiet`:``} x=${t+10} y=${o}>${me(e.term)}${e.widened?` *`:``}</text>
      <text class=${s?`quiet`:`strong`} x=${n-10} y=${o} text-anchor="end">${r(e.value)}</text>
    </g>`}inWords(e){let t=e.rows.filter(e=>e.value!==0).map(e=>`${me(e.term)} ${r(e.value)}`);return`Flow of samples. Received ${r(this.ledger.received)}, elapsed ${r(this.ledger.elapsed)}. `+(t.length===0?`Nothing yet.`:`${t.join(`, `)}. All else is 0.`)}};s([o({attribute:!1})],Fo.prototype,`ledger`,void 0),s([v()],Fo.prototype,`width`,void 0),Fo=s([_(`ap-ledger-flow`)],Fo);function Io(e){let t=T[e];return t?t.colour:e===`delivered`?`--good`:e===`unclaimed`||e===`pending`?`--busy`:e===`trimmed`||e===`resampled`?`--still`:`--warn`}function Lo(e,t,n,r,i){let a=(e+n)/2;return`M${e} ${t}C${a} ${t} ${a} ${r} ${n} ${r}V${r+i}C${a} ${r+i} ${a} ${t+i} ${e} ${t+i}Z`}function Ro(e,t,n,r,i){let a=t=>No+t+e.height/2,o=(e,t,n,r)=>`M${e} ${t}C${(e+n)/2} ${t} ${(e+n)/2} ${r} ${n} ${r}`,s=r+e.height/2;return(e.left===null?``:o(Mo,a(e.left),t,s))+(e.right===null?``:o(n,s,i-Mo,a(e.right)))}var zo=class extends y{constructor(...e){super(...e),this.channel=null,this.choose=e=>{let{value:t}=e.target;this.channel=t===``?null:Number(t)}}static{this.styles=[h,I,_e,c`
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
    `]}render(){let e=this.detail.channels.find(e=>e.channel===this.channel),t=e?.ledger??this.detail.totals;return l`
      <h2>Ledger <small>every sample, by what became of it</small></h2>
      <div class="tools"><label>Of <select @change=${this.choose} aria-label="Ledger of">
        <option value="" ?selected=${!e}>all channels</option>
        ${this.detail.channels.map(t=>l`<option value=${t.channel} ?selected=${t===e}>
          ${le(t.channel,t.label)}</option>`)}
      </select></label></div>
      ${t?l`
        <ap-ledger-flow .ledger=${t}></ap-ledger-flow>
        <p class="note">Thickness is proportional to samples, on one scale. What is marked * and dashed is drawn wider than it
          is, to be seen.</p>
        ${he(t).map(e=>this.equation(t,e))}`:l`<p class="empty">The source has no account yet: it was never started.</p>`}
    `}equation(e,t){let n=(t,n)=>l`<span class="term ${e[t]===0?`none`:``}"
      title=${pe[t]}>${n>0?`+ `:``}${me(t)} ${r(e[t])}</span>`;return l`<div class="equation">
      ${t.left.map(n)} <span>=</span> ${t.right.map(n)}
      <span class="holds ${t.holds?``:`not`}">${t.holds?`✓ ${r(t.leftSum)} = ${r(t.rightSum)}`:`✗ ${r(t.leftSum)} ≠ ${r(t.rightSum)}: ${r(t.leftSum-t.rightSum)} unaccounted for`}
      </span>
    </div>`}};s([o({attribute:!1})],zo.prototype,`detail`,void 0),s([v()],zo.prototype,`channel`,void 0),zo=s([_(`ap-ledger`)],zo);var Bo=22,Vo=18,Ho=class extends y{constructor(...e){super(...e),this.source=``,this.labels=[],this.width=0,this.hub=null,this.isClipped=!1,this.words=``,this.ends=[]}static{this.styles=[h,I,_e,c`
      ap-meter {
        height: 180px;
      }
      .names {
        display: flex;
        margin-left: ${Bo}px;
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
    `]}connectedCallback(){super.connectedCallback();let e=new ResizeObserver(([e])=>this.width=Math.floor(e.contentRect.width));e.observe(this);let t=this.hub=new O(this.live);t.onClipped=()=>this.isClipped=t.anyClipped,t.start();let n=setInterval(()=>this.words=S(t.state(this.source),this.labels),1e3);this.ends=[()=>e.disconnect(),()=>clearInterval(n),()=>t.stop()]}disconnectedCallback(){super.disconnectedCallback();for(let e of this.ends.splice(0))e();this.hub=null}updated(e){(e.has(`source`)||e.has(`hub`))&&this.hub?.see([this.source])}render(){return this.hub?this.labels.length===0?l`<h2>Levels</h2><p class="empty">No levels yet: the format is not known.</p>`:l`
      <h2>Levels <small>${this.words}</small></h2>
      ${this.isClipped?l`<div class="tools">
        <button @click=${()=>this.hub?.clearClipped()}>Clear the marks of clipping</button></div>`:a}
      <ap-meter .hub=${this.hub} .source=${this.source} .labels=${this.labels} reachable></ap-meter>
      ${this.names()}
      <p class="note">Bars: RMS, and the peak behind it, in dBFS. Line: the highest peak of the last seconds. Above: clipped.
        Below: a gap, or silence.</p>
    `:a}names(){let{pitch:e}=M(this.width-Bo,this.labels.length,1);if(e<=0)return a;let t=Math.max(1,Math.ceil(Vo/e)),n=e>=12&&this.labels.some(e=>e!==``&&!/^channel \d+$/.test(e));return l`<div class="names" aria-hidden="true">${this.labels.map((r,i)=>l`<span
      style="width:${e}px" title=${r}>${i%t===0?L(i):l`&nbsp;`}${n?l`<i>${r}</i>`:a}</span>`)}</div>`}};s([o({attribute:!1})],Ho.prototype,`live`,void 0),s([o()],Ho.prototype,`source`,void 0),s([o({attribute:!1})],Ho.prototype,`labels`,void 0),s([v()],Ho.prototype,`width`,void 0),s([v()],Ho.prototype,`hub`,void 0),s([v()],Ho.prototype,`isClipped`,void 0),s([v()],Ho.prototype,`words`,void 0),Ho=s([_(`ap-levels`)],Ho);var Uo=class extends y{constructor(...e){super(...e),this.labels=[],this.chosen=[]}static{this.styles=[h,I,c`
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
    `]}render(){let e=this.chosen.length>=8;return l`<details>
      <summary>Channels: ${this.chosen.length===0?`none`:this.chosen.map(L).join(`, `)}</summary>
      <ul aria-label="Channels to show">${this.labels.map((t,n)=>{let r=this.chosen.includes(n);return l`<li><label><input type="checkbox" .checked=${r} ?disabled=${e&&!r}
          @change=${()=>this.toggle(n,!r)}> ${le(n,t)}</label></li>`})}</ul>
      <p>Up to ${8} at once.${e?` Take one out to choose another.`:``}</p>
    </details>`}toggle(e,t){let n=t?[...this.chosen,e].sort((e,t)=>e-t):this.chosen.filter(t=>t!==e);this.dispatchEvent(new CustomEvent(`choose`,{detail:n}))}};s([o({attribute:!1})],Uo.prototype,`labels`,void 0),s([o({attribute:!1})],Uo.prototype,`chosen`,void 0),Uo=s([_(`ap-channel-chooser`)],Uo);var Wo=[[.13,0,-.025],[.26,.045,-.105],[.39,.125,-.09],[.53,.17,0],[.66,.145,.1],[.8,.05,.145],[.95,-.02,.095]],Go=e=>{let t=Math.min(1,Math.max(0,e));return Math.round(255*(t<=.0031308?12.92*t:1.055*t**(1/2.4)-.055))};function Ko([e,t,n]){let r=(e+.3963377774*t+.2158037573*n)**3,i=(e-.1055613458*t-.0638541728*n)**3,a=(e-.0894841775*t-1.291485548*n)**3;return[Go(4.0767416621*r-3.3077115913*i+.2309699292*a),Go(-1.2684380046*r+2.6097574011*i-.3413193965*a),Go(-.0041960863*r-.7034186147*i+1.707614701*a)]}function qo(e){let t=Math.min(1,Math.max(0,e))*(Wo.length-1),n=Math.min(Math.floor(t),Wo.length-2),[r,i]=[Wo[n],Wo[n+1]],a=e=>r[e]+(i[e]-r[e])*(t-n);return Ko([a(0),a(1),a(2)])}function Jo(e,t){let n=new Uint32Array(256);for(let r=-128;r<128;r++){let[i,a,o]=qo((r-e)/(t-e));n[r&255]=(255<<24|o<<16|a<<8|i)>>>0}return n}var Yo={unseen:0,seen:1,gap:2},Xo=class{constructor(e,t,n){this.clock=e,this.columns=t,this.bands=n,this.newest=-1,this.lastSpectrum=-2,this.kinds=new Uint8Array(t),this.levels=new Int8Array(t*n).fill(-128),this.wave=new Float32Array(t*4*2).fill(2)}slot(e){return(e%this.columns+this.columns)%this.columns}get oldest(){return this.newest-this.columns+1}addSpectrum(e){if(e.bands.length!==this.bands)return null;let t=Math.floor(this.clock.place(e.epoch,e.rate,e.sampleIndex+e.size/2));if(t<Math.max(this.clock.firstOf(e.epoch),this.oldest))return null;this.moveTo(t);let n=t-this.lastSpectrum===2?t-1:t;for(let r=n;r<=t;r++){let t=this.slot(r);this.levels.set(e.bands,t*this.bands),this.kinds[t]===Yo.unseen&&(this.kinds[t]=Yo.seen)}return this.lastSpectrum=t,n}addWaveform(e){let t=e.columns.length/2;if(t===0||e.samples===0)return null;let n=this.clock.place(e.epoch,e.rate,e.sampleIndex)*4,r=e.samples*4/(this.clock.current?.columnSamples??1),[i,a]=[Math.round(n),Math.max(Math.round(n),Math.round(n+r)-1)];this.moveTo(Math.floor(a/4));let o=Math.max(this.oldest,this.clock.firstOf(e.epoch))*4;for(let s=Math.max(i,o);s<=a;s++){let i=Math.min(t-1,Math.max(0,Math.floor((s-n)/r*t))),a=Math.max(i+1,Math.min(t,Math.ceil((s+1-n)/r*t)));this.put(s,e.columns,i,a)}return Math.floor(Math.max(i,o)/4)}addGap(e,t,n,r){let i=this.clock.known(e,t),a=this.clock.known(e,t+n);if(i===null||a===null||n<=0)return;let o=Math.min(Math.max(Math.floor(i),Math.ceil(a)-1),this.newest),s=Math.max(Math.floor(i),this.oldest,0);for(let e=s;e<=o;e++)this.kinds[this.slot(e)]=r}put(e,t,n,r){let i=1/0,a=-1/0;for(let e=n;e<r;e++)i=Math.min(i,Number.isNaN(t[2*e])?1/0:t[2*e]),a=Math.max(a,Number.isNaN(t[2*e+1])?-1/0:t[2*e+1]);let o=Math.floor(e/4),s=this.slot(o),c=(s*4+(e-o*4))*2;this.wave[c]=i>a?NaN:i,this.wave[c+1]=i>a?NaN:a,i>a&&this.kinds[s]<Yo.gap&&(this.kinds[s]=Yo.gap)}moveTo(e){for(let t=Math.max(this.newest+1,e-this.columns+1);t<=e;t++){let e=this.slot(t);this.kinds[e]=Yo.unseen,this.levels.fill(-128,e*this.bands,(e+1)*this.bands),this.wave.fill(2,e*4*2,(e+1)*4*2)}this.newest=Math.max(this.newest,e),this.clock.seen(e)}},Zo=class{constructor(e,t,n){this.ring=e,this.gain=n,this.waterfall=document.createElement(`canvas`),this.wave=document.createElement(`canvas`),this.size={column:0,wave:0,waterfall:0},this.pixels=new Uint32Array,this.column=null,this.levels=this.waterfall.getContext(`2d`,{alpha:!1}),this.lines=this.wave.getContext(`2d`),this.colours=Jo(t,0)}fit(e){let{column:t,wave:n,waterfall:r}=this.size;(e.column!==t||e.wave!==n||e.waterfall!==r)&&(this.size=e,this.waterfall.width=this.wave.width=this.ring.columns*e.column,this.waterfall.height=e.waterfall,this.wave.height=e.wave,this.column=new ImageData(e.column,e.waterfall),this.pixels=new Uint32Array(this.column.data.buffer),this.make())}reset(e,t){this.colours=Jo(e,0),this.gain=t,this.make()}addLevels(e,t){let{ring:n,pixels:r,colours:i,size:a}=this;if(this.column)for(let o=Math.max(e,n.oldest,0);o<=t;o++){let e=n.slot(o),t=e*n.bands;for(let e=0;e<a.waterfall;e++){let o=Math.floor((a.waterfall-1-e)*n.bands/a.waterfall),s=Math.max(o+1,Math.floor((a.waterfall-e)*n.bands/a.waterfall)),c=-128;for(let e=o;e<s;e++)c=Math.max(c,n.levels[t+e]);r.fill(i[c&255],e*a.column,(e+1)*a.column)}this.levels.putImageData(this.column,e*a.column,0)}}addWave(e,t){let{ring:n,lines:r,gain:i,size:a}=this,o=a.wave/2;r.fillStyle=j(`--meter-rms`);for(let s=Math.max(e,n.oldest,0);s<=t;s++){let e=n.slot(s);r.clearRect(e*a.column,0,a.column,a.wave);for(let t=0;t<a.column;t++){let s=1/0,c=-1/0,l=Math.max(Math.floor(t*4/a.column)+1,Math.floor((t+1)*4/a.column));for(let r=Math.floor(t*4/a.column);r<l;r++){let t=(e*4+r)*2;Number.isNaN(n.wave[t])||n.wave[t]>1.5||(s=Math.min(s,n.wave[t]*i),c=Math.max(c,n.wave[t+1]*i))}if(s>c)continue;let u=Math.round(o-Math.min(1,c)*o),d=Math.max(1,Math.round((Math.min(1,c)-Math.max(-1,s))*o));r.fillRect(e*a.column+t,Math.min(a.wave-1,u),1,d)}}}make(){this.addLevels(0,this.ring.clock.newest),this.addWave(0,this.ring.clock.newest)}};function Qo(e,t){let n=e.clientWidth;if(n===0)return null;let r=Math.min(3,devicePixelRatio||1),[i,a]=[Math.round(n*r),Math.round(t*r)];return e.width!==i&&(e.width=i),e.height!==a&&(e.height=a),e.style.height=`${t}px`,{width:n,height:t,ratio:r}}var $o=20;function es(e,t){return $o*(t/2/$o)**e}function ts(e,t){return Math.log(e/$o)/Math.log(t/2/$o)}function ns(e){let t=[];for(let n=10;n<e/2;n*=10)for(let r=1;r<10;r++){let i=r*n;i<$o||i>e/2||t.push({frequency:i,labelled:r===1||r===2||r===5})}return t}function rs(e){if(e<1e3)return`${String(Math.round(e))} Hz`;let t=e/1e3;return`${String(t>=100?Math.round(t):Number(t.toPrecision(3)))} kHz`}var $={wave:56,gap:4,waterfall:148,times:18,axis:48},is=$.wave+$.gap+$.waterfall+$.times,as=class{constructor(e,t){this.ring=e,this.cache=t}draw(e,t,n){let r=Qo(e,is),i=e.getContext(`2d`,{alpha:!1});if(!r||!i)return 0;let{ratio:a}=r,o=e.width-Math.round($.axis*a),s=Math.max(1,Math.ceil(o/this.ring.columns));this.cache.fit({column:s,wave:Math.round($.wave*a),waterfall:Math.round($.waterfall*a)});let c=Math.min(this.ring.columns,Math.floor(o/s)),l={left:$.axis,width:c*s/a,first:this.ring.clock.newest-c+1,columns:c,pixel:s/a,ratio:a};return i.setTransform(a,0,0,a,0,0),i.fillStyle=j(`--surface`),i.fillRect(0,0,r.width,r.height),i.fillStyle=j(`--line`),i.fillRect(l.left,$.wave/2,l.width,.5),this.copy(i,l,this.cache.waterfall,$.wave+$.gap),this.copy(i,l,this.cache.wave,0),this.drawMarks(i,l),ss(i,n),cs(i,t),this.drawTimes(i,l),c}copy(e,t,n,r){let{columns:i}=this.ring,{column:a}=this.cache.size,o=this.ring.slot(t.first),s=Math.min(t.columns,i-o);e.setTransform(1,0,0,1,0,0);let c=(i,o,s)=>{let[c,l]=[Math.round(t.left*t.ratio)+s*a,Math.round(r*t.ratio)],u=o*a;o>0&&e.drawImage(n,i*a,0,u,n.height,c,l,u,n.height)};c(o,s,0),c(0,t.columns-s,s),e.setTransform(t.ratio,0,0,t.ratio,0,0)}drawMarks(e,t){let n=$.wave+$.gap,r=e=>t.first+e<0||t.first+e<this.ring.oldest?Yo.unseen:this.ring.kinds[this.ring.slot(t.first+e)];for(let i=0;i<t.columns;){let a=r(i),o=i+1;for(;o<t.columns&&r(o)===a;)o++;a!==Yo.seen&&(e.fillStyle=a===Yo.unseen?j(`--line`):w(e,E[a-Yo.gap-1]??`unknown`,t.ratio),e.fillRect(t.left+i*t.pixel,n,(o-i)*t.pixel,$.waterfall),a!==Yo.unseen&&e.fillRect(t.left+i*t.pixel,0,(o-i)*t.pixel,$.wave)),i=o}}drawTimes(e,t){let n=$.wave+$.gap+$.waterfall,{columnsPerSecond:r,stretches:i}=this.ring.clock,a=t.columns/r,o=[1,2,5,10,20,30,60].find(e=>e/a*t.width>=56)??120;e.font=os,e.fillStyle=j(`--text-quiet`);for(let r=0;r<a;r+=o){let i=t.left+t.width*(1-r/a);e.fillRect(i-.5,n,1,4),e.textAlign=r===0?`right`:`center`,e.fillText(r===0?`now`:`−${r} s`,i,n+14)}e.textAlign=`left`;for(let r of i.slice(1)){let i=t.left+(r.column-t.first)*t.pixel;i<t.left||(e.fillStyle=j(`--text`),e.fillRect(i-.5,0,1,n),e.fillStyle=j(`--surface`),e.fillRect(i+1,0,46,12),e.fillStyle=j(`--text`),e.fillText(`epoch ${r.epoch}`,i+3,9))}}},os=`10px system-ui, sans-serif`;function ss(e,t){e.fillStyle=j(`--text-quiet`),e.font=os,e.textAlign=`right`,e.fillText(`+${t}`,$.axis-6,9),e.fillText(`0`,$.axis-6,$.wave/2+3.5),e.fillText(`−${t}`,$.axis-6,$.wave)}function cs(e,t){if(t<=0)return;let n=$.wave+$.gap+$.waterfall;e.font=os,e.textAlign=`right`,e.fillStyle=j(`--text-quiet`);for(let{frequency:r,labelled:i}of ns(t)){let a=n-ts(r,t)*$.waterfall;e.fillRect($.axis-(i?5:3),a,i?5:3,.75),i&&e.fillText(r>=1e3?`${r/1e3} k`:`${r}`,$.axis-7,a+3.5)}}function ls(e,t){return e.channels?e.channels:e.channel===null||e.channel===void 0?[0,Math.max(0,t-1)]:[e.channel,e.channel]}function us(e,t,n,r,i){let a=(t.to-t.from)/Math.max(1,n),o=[],s=new Map,c=e.map(e=>({gap:e,from:Date.parse(e.from),to:Date.parse(e.to)})).filter(({from:e,to:n})=>n>=t.from&&e<=t.to).sort((e,t)=>e.from-t.from);for(let{gap:e,from:l,to:u}of c){let[c,d]=ls(e,r),f=Math.max(0,(l-t.from)/a),p=Math.min(n,(u-t.from)/a),m=Math.max(0,p-f),h=`${e.reason} ${c} ${d}`,g=s.get(h);if(g&&f<=g.x+g.width){g.width=Math.max(g.width,p-g.x),g.count++;continue}let _={x:f,width:Math.max(m,i),firstChannel:c,lastChannel:d,reason:e.reason,count:1,widened:m<i};s.set(h,_),o.push(_)}return o}var ds=e=>`${e.epoch} ${e.start} ${e.channel} ${e.channels?.join()??``}`;function fs(e,t,n,r=!1,i=5e3){let a=new Set(t.map(ds)),o=e.filter(e=>e.isOpen!==!0||!r&&!a.has(ds(e))),s=new Map(o.map(e=>[e.id,e]));for(let e of t)s.set(e.id,e);return[...s.values()].filter(e=>Date.parse(e.to)>=n).sort((e,t)=>Date.parse(t.from)-Date.parse(e.from)||Number(t.id)-Number(e.id)).slice(0,i)}function ps(e,t){let n=new Map;for(let r of e){let e=n.get(r.reason)??{reason:r.reason,gaps:0,samples:0},[i,a]=ls(r,t);e.gaps++,e.samples+=(r.length??0)*(a-i+1),n.set(r.reason,e)}return[...n.values()].sort((e,t)=>t.samples-e.samples)}function ms(e,t){if(e.kind!==re.waveform||t.byteLength<28)return null;let n=t.getUint16(18,!0)*2;if(t.byteLength<28+n*4)return null;let r=new Float32Array(n);for(let e=0;e<n;e++)r[e]=t.getFloat32(28+e*4,!0);return{...e,channel:t.getUint16(16,!0),samples:t.getUint32(20,!0),rate:t.getUint32(24,!0),columns:r}}function hs(e,t){if(e.kind!==re.spectrum||t.byteLength<28)return null;let n=t.getUint16(18,!0);return t.byteLength<28+n?null:{...e,channel:t.getUint16(16,!0),rate:t.getUint32(20,!0),size:t.getUint32(24,!0),bands:new Int8Array(t.buffer,t.byteOffset+16+12,n)}}function gs(e,t){if(e.kind!==re.sound||t.byteLength<40)return null;let n=t.byteLength-16-24>>1,r=new Int16Array(n);for(let e=0;e<n;e++)r[e]=t.getInt16(40+e*2,!0);let i=Number(t.getBigInt64(32,!0));return{...e,channel:t.getUint16(16,!0),leftOut:!!(t.getUint16(18,!0)&1),rate:t.getUint32(20,!0),sentAt:Number(t.getBigInt64(24,!0)),capturedAt:i<0?null:i,samples:r}}var _s=50,vs=3,ys=10,bs=class{constructor(e){this.columnsPerSecond=e,this.stretches=[],this.newest=-1}get current(){return this.stretches.at(-1)}place(e,t,n){let r=Math.max(1,Math.round(t/this.columnsPerSecond)),i=this.current,a=i?.epoch===e&&i.columnSamples===r&&n>=i.last-ys*t;if(!i||!a){let t=i&&e<i.epoch?this.known(e,n):null;if(t!==null)return t;let a=this.newest+1;i={epoch:e,origin:n,column:i?a:vs*this.columnsPerSecond,first:a,last:n,columnSamples:r},this.stretches.push(i),this.stretches.length>_s&&this.stretches.shift()}return i.last=Math.max(i.last,n),i.column+(n-i.origin)/r}firstOf(e){return this.stretches.findLast(t=>t.epoch===e)?.first??0}known(e,t){let n=this.stretches.findLast(t=>t.epoch===e);return n?n.column+(t-n.origin)/n.columnSamples:null}seen(e){this.newest=Math.max(this.newest,e)}},xs=256,Ss=class{constructor(e,t,n,r,i){this.connection=e,this.channels=n,this.perSecond=r,this.came=i,this.rings=new Map,this.rate=0,this.received=0,this.isHeld=!1,this.clock=new bs(r);for(let e of n)this.rings.set(e,new Xo(this.clock,400,xs));let{live:a}=e;this.ends=[a.listen(re.spectrum,(e,n,r)=>{r.picture?.source===t&&!this.isHeld&&this.takeSpectrum(e,n)}),a.listen(re.waveform,(e,n,r)=>{r.picture?.source===t&&!this.isHeld&&this.takeWaveform(e,n)})],a.ask({picture:{source:t,channels:[...n],rate:r}})}takeGaps(e,t){for(let n of e){if(n.start===null||n.start===void 0||!n.length)continue;let[e,r]=ls(n,t),i=Yo.gap+1+Math.max(0,E.indexOf(n.reason));for(let[t,a]of this.rings)t>=e&&t<=r&&a.addGap(n.epoch??0,n.start,n.length,i)}}close(){for(let e of this.ends.splice(0))e();this.connection.live.ask({picture:void 0})}takeSpectrum(e,t){let n=hs(e,t),r=n&&this.rings.get(n.channel);if(!n||!r)return;this.rate=n.rate,this.received++;let i=r.addSpectrum(n);i!==null&&this.came(n.channel,`spectrum`,i)}takeWaveform(e,t){let n=ms(e,t),r=n&&this.rings.get(n.channel);if(!n||!r)return;this.received++;let i=r.addWaveform(n);i!==null&&this.came(n.channel,`wave`,i)}},Cs=6;function ws(e,t,n){if(t<Math.max(0,e.oldest)||e.kinds[e.slot(t)]!==Yo.seen)return null;let r=e.slot(t)*e.bands,i=0;for(let t=1;t<e.bands;t++)e.levels[r+t]>e.levels[r+i]&&(i=t);let a=e.levels[r+i];return a<=-128?null:{frequency:es((i+.5)/e.bands,n),level:a}}function Ts(e,t){let n=e.clock.newest;if(n<0||t===0)return`no picture yet`;if(e.kinds[e.slot(n)]>=Yo.gap)return`gap`;for(let r=n;r>n-Cs;r--){if(r<Math.max(0,e.oldest)||e.kinds[e.slot(r)]!==Yo.seen)continue;let n=ws(e,r,t);return n?`loudest at ${rs(n.frequency)}, ${n.level<0?`−`:``}${Math.abs(n.level)} dBFS`:`silence`}return`no picture now`}var Es=Array.from({length:13},(e,t)=>`rgb(${qo(t/12).join(` `)})`).join(`, `),Ds=[[1,`1`],[10,`0.1`],[100,`0.01`]],Os=class extends y{constructor(...e){super(...e),this.labels=[],this.chosen=[],this.state=`created`,this.perSecond=matchMedia(`(prefers-reduced-motion: reduce)`).matches?5:25,this.floor=-100,this.gain=0,this.isHeld=!1,this.columns=400,this.words=[],this.pictures=null,this.caches=new Map,this.painters=new Map,this.changed=new Set,this.told=0,this.ends=[],this.hold=()=>{this.isHeld=!this.isHeld,this.pictures&&(this.pictures.isHeld=this.isHeld)}}static{this.styles=[h,I,_e,c`
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
    `]}connectedCallback(){super.connectedCallback();let e=new ResizeObserver(()=>this.redrawAll());e.observe(this),this.ends=[()=>e.disconnect(),b(()=>{this.remake(),this.redrawAll()}),this.store.on(`gaps`,e=>{this.pictures?.takeGaps(e.slice(0,500),this.labels.length),this.redrawAll()})],this.open()}disconnectedCallback(){super.disconnectedCallback();for(let e of this.ends.splice(0))e();te(this),this.pictures?.close(),this.pictures=null}updated(e){(e.has(`chosen`)||e.has(`perSecond`))&&this.open(),e.size===1&&e.has(`words`)||this.redrawAll()}open(){let e=this.pictures;if(e?.perSecond===this.perSecond&&e.channels.join()===this.chosen.join()||(e?.close(),this.caches.clear(),this.painters.clear(),this.pictures=null,!this.isConnected||this.chosen.length===0))return;let t=new Ss(this.store.connection,this.store.name,this.chosen,this.perSecond,(e,t,n)=>this.came(e,t,n));for(let[e,n]of t.rings){let t=new Zo(n,this.floor,Ds[this.gain][0]);this.caches.set(e,t),this.painters.set(e,new as(n,t))}t.isHeld=this.isHeld,this.pictures=t}redrawAll(){for(let e of this.painters.keys())this.changed.add(e);D(this)}came(e,t,n){let r=this.caches.get(e),i=this.pictures?.clock.newest??-1;t===`spectrum`?r?.addLevels(n,i):r?.addWave(n,i),this.changed.add(e),D(this)}remake(){for(let e of this.caches.values())e.reset(this.floor,Ds[this.gain][0])}paint(){let{pictures:e}=this;if(e){for(let t of this.changed){let n=this.renderRoot.querySelector(`canvas[data-channel="${t}"]`);if(!n)continue;let r=this.painters.get(t)?.draw(n,e.rate,Ds[this.gain][1])??0;r>0&&(this.columns=r)}this.changed.clear(),performance.now()-this.told<1e3||(this.told=performance.now(),this.words=this.chosen.map(t=>Ts(e.rings.get(t),e.rate)))}}render(){return l`
      <h2>Waveform and spectrum <small>${Math.round(this.columns/this.perSecond)} s, bands even in pitch</small></h2>
      <div class="tools">
        <ap-channel-chooser .labels=${this.labels} .chosen=${this.chosen} @choose=${e=>this.dispatchEvent(new CustomEvent(`choose`,{detail:e.detail}))}></ap-channel-chooser>
        <button aria-pressed=${this.isHeld?`true`:`false`} @click=${this.hold}>${this.isHeld?`Go on`:`Hold`}</button>
        <label>Pictures a second ${this.select([25,10,5],this.perSecond,e=>this.perSecond=e)}</label>
        <label>Scale from ${this.select([-120,-100,-80,-60],this.floor,e=>{this.floor=e,this.remake()},` dBFS`)}</label>
        <label>Waveform to ${this.select(Ds.map((e,t)=>t),this.gain,e=>{this.gain=e,this.remake()},``,e=>`±${Ds[e][1]}`)}</label>
        <span class="scale">${`−${-this.floor}`} <i style="background:linear-gradient(to right, ${Es})"></i> 0 dBFS</span>
      </div>
      ${this.content()}
      <ul class="legend">
        ${[`lost`,`stalled`,`notStarted`,`ended`].map(e=>l`<li>
          ${A(e)}${P(e).label}</li>`)}
        <li><i class="unseen"></i>no picture came, which says nothing of the audio</li>
      </ul>
    `}content(){return this.chosen.length===0?l`<p class="empty">No channel is chosen.</p>`:!Ka.includes(this.state)&&(this.pictures?.clock.newest??-1)<0?l`<p class="empty">Nothing to see: the source is ${this.state}.</p>`:this.chosen.map((e,t)=>l`<div class="channel">
      <h3>${le(e,this.labels[e])} <span>${this.words[t]??``}</span></h3>
      <canvas data-channel=${e} role="img" style="height:226px"
        aria-label="Waveform and spectrum of ${le(e,this.labels[e])}: ${this.words[t]??`no picture yet`}"></canvas></div>`)}select(e,t,n,r=``,i=e=>`${e}`){return l`<select @change=${e=>n(Number(e.target.value))}>
      ${e.map(e=>l`<option value=${e} ?selected=${e===t}>
        ${i(e).replace(`-`,`−`)}${r}</option>`)}
    </select>`}};s([o({attribute:!1})],Os.prototype,`store`,void 0),s([o({attribute:!1})],Os.prototype,`labels`,void 0),s([o({attribute:!1})],Os.prototype,`chosen`,void 0),s([o()],Os.prototype,`state`,void 0),s([v()],Os.prototype,`perSecond`,void 0),s([v()],Os.prototype,`floor`,void 0),s([v()],Os.prototype,`gain`,void 0),s([v()],Os.prototype,`isHeld`,void 0),s([v()],Os.prototype,`columns`,void 0),s([v()],Os.prototype,`words`,void 0),Os=s([_(`ap-pictures`)],Os);var ks=.08,As=.6,js=.25,Ms=20,Ns=200,Ps=class{constructor(e){this.rate=e,this.breaks=[],this.counts={leftOut:0,starved:0,skipped:0},this.next=-1,this.target=ks,this.calmSince=0,this.played=[],this.skipping=!1}get targetSeconds(){return this.target}place(e,t){let n=this.next<0,r=n||e.leftOut;if(e.leftOut&&!n&&this.note(`leftOut`,this.next,t),n||this.next<=t)n||(this.note(`starved`,this.next,t),this.target=Math.min(As,this.target*1.5)),this.next=t+Math.round(this.target*this.rate),r=!0;else if(this.hasTooMuch(this.next-t,e.samples))return this.note(`skipped`,this.next,t),this.skipping=!0,null;this.skipping&&(r=!0),this.skipping=!1,t-this.calmSince>Ms*this.rate&&(this.target=Math.max(ks,this.target*.8),this.calmSince=t);let i=this.next;for(this.next+=e.samples,this.played.push({from:i,to:this.next,sentAt:e.sentAt,capturedAt:e.capturedAt});this.played.length>1&&this.played[0].to<t;)this.played.shift();return{at:i,isSeam:r}}heard(e){let t=this.played.find(({from:t,to:n})=>t<=e&&e<n);if(!t)return null;let n=(e-t.from)*1e3/this.rate;return{capturedAt:t.capturedAt===null?null:t.capturedAt+n,sentAt:t.sentAt+n}}waiting(e){return Math.max(0,this.next-e)/this.rate}hasTooMuch(e,t){return e>(this.target+js)*this.rate&&e-t>this.target*this.rate}note(e,t,n){this.counts[e]++,this.breaks.push({reason:e,at:t}),this.breaks.length>Ns&&this.breaks.shift(),this.calmSince=n}};function Fs(e,t,n){let r=Date.parse(n);return Number.isNaN(r)?null:{offset:r-(e+t)/2,uncertainty:Math.abs(t-e)/2}}function Is(e){return e.reduce((e,t)=>e===null||t.uncertainty<e.uncertainty?t:e,null)}function Ls(e,t,n,r){let i=e.capturedAt??e.sentAt;return{seconds:(t+r.offset-i)/1e3+n,uncertainty:r.uncertainty/1e3,sinceCapture:e.capturedAt!==null}}var Rs=128,zs=4,Bs=class{constructor(e,t,n,r,i){this.connection=e,this.source=t,this.channel=n,this.volume=r,this.failed=i,this.playout=null,this.startedAt=null,this.context=null,this.gain=null,this.differences=[],this.playing=new Set,this.ends=[],this.ends.push(e.live.listen(re.sound,(e,r,i)=>{i.listen?.source===t&&i.listen.channel===n&&this.take(e,r)})),e.live.ask({listen:{source:t,channel:n}}),this.askTime()}setVolume(e){this.volume=e,this.gain&&this.context&&this.gain.gain.setTargetAtTime(e,this.context.currentTime,.02)}behind(){let e=Is(this.differences),{context:t}=this;if(!e||!t||!this.playout)return null;let n=this.playout.heard(this.present());return n&&Ls(n,Date.now(),t.baseLatency+(t.outputLatency||0),e)}present(){return this.context?Math.ceil(this.context.currentTime*this.context.sampleRate):0}get isBlocked(){return this.context?.state===`suspended`}resume(){this.context?.resume()}close(){for(let e of this.ends.splice(0))e();this.connection.live.ask({listen:void 0});for(let e of this.playing)e.stop();this.context?.close(),this.context=null}async askTime(){for(let e=0;e<zs;e++){let e=Date.now(),t=await this.connection.client.info().catch(()=>null),n=t?.serverTime===void 0?null:Fs(e,Date.now(),t.serverTime);n&&this.differences.push(n)}}take(e,t){let n=gs(e,t);if(!n||n.samples.length===0||this.context?.sampleRate!==n.rate&&!this.open(n.rate))return;let r=this.context,i=this.playout.place({samples:n.samples.length,leftOut:n.leftOut,sentAt:n.sentAt,capturedAt:n.capturedAt},this.present());if(this.startedAt??=Date.now(),!i)return;let a=r.createBuffer(1,n.samples.length,n.rate),o=a.getChannelData(0);for(let e=0;e<o.length;e++)o[e]=n.samples[e]/32768;if(i.isSeam)for(let e=0;e<Math.min(Rs,o.length);e++)o[e]*=e/Rs;let s=new AudioBufferSourceNode(r,{buffer:a});s.connect(this.gain),s.onended=()=>this.playing.delete(s),this.playing.add(s),s.start(i.at/n.rate)}open(e){try{return this.context?.close(),this.context=new AudioContext({sampleRate:e,latencyHint:`interactive`}),this.gain=new GainNode(this.context,{gain:this.volume}),this.gain.connect(this.context.destination),this.playout=new Ps(e),!0}catch(t){return this.failed(`This browser cannot play ${e} Hz. ${t instanceof Error?t.message:String(t)}`),this.close(),!1}}},Vs={leftOut:`left out by the server`,starved:`came too late`,skipped:`skipped to stay close`},Hs={leftOut:`--bad`,starved:`--warn`,skipped:`--busy`},Us=30,Ws=class extends y{constructor(...e){super(...e),this.channel=0,this.label=``,this.volume=.8,this.isMuted=!1,this.message=``,this.player=null,this.turned=e=>{this.volume=Number(e.target.value),this.isMuted=!1,this.player?.setVolume(this.loudness)},this.mute=()=>{this.isMuted=!this.isMuted,this.player?.setVolume(this.loudness)},this.left=()=>{document.visibilityState===`hidden`&&this.stop()},this.stop=()=>{this.dispatchEvent(new CustomEvent(`stop`))}}static{this.styles=[h,I,c`
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
    `]}connectedCallback(){super.connectedCallback(),document.addEventListener(`visibilitychange`,this.left),this.timer=setInterval(()=>this.requestUpdate(),250),this.begin()}disconnectedCallback(){super.disconnectedCallback(),document.removeEventListener(`visibilitychange`,this.left),clearInterval(this.timer),this.player?.close(),this.player=null}willUpdate(e){e.has(`channel`)&&this.player&&this.player.channel!==this.channel&&this.begin()}begin(){this.player?.close(),this.message=``,this.player=new Bs(this.store.connection,this.store.name,this.channel,this.loudness,e=>this.message=e)}get loudness(){return this.isMuted?0:this.volume**2}render(){let{player:e}=this;return l`<div class="bar" role="region" aria-label="Listening">
      <strong>${le(this.channel,this.label)}</strong>
      <label>Volume <input type="range" min="0" max="1" step="0.01" .value=${String(this.volume)} @input=${this.turned}></label>
      <button aria-pressed=${this.isMuted?`true`:`false`} @click=${this.mute}>Mute</button>
      <span class="behind">${this.behindText()}</span>
      ${e?.isBlocked?l`<button class="main" @click=${()=>e.resume()}>Play</button>`:a}
      ${e?.playout?this.strip(e.playout,e.present()):a}
      <span class="quiet">${this.breaksText()}</span>
      <button @click=${this.stop}>Stop listening</button>
      <span class="quiet" role="status">${this.message}</span>
    </div>`}behindText(){if(this.player?.startedAt===null||!this.player)return`waiting for sound…`;let e=this.player.behind();if(!e)return`silence: nothing came`;let t=e.uncertainty>=.05?` ± ${e.uncertainty.toFixed(2)}`:``;return`${e.seconds.toFixed(2)}${t} s behind ${e.sinceCapture?`the source`:`the server`}`}breaksText(){let e=this.player?.playout?.counts;if(!e)return``;let t=Object.keys(Vs).filter(t=>e[t]>0).map(t=>`${p(e[t],`time`)} ${Vs[t]}`);return t.length===0?`nothing left out`:t.join(`, `)}strip(e,t){let n=n=>100+(n-t)/e.rate/Us*100;return l`<svg viewBox="0 0 100 10" preserveAspectRatio="none" role="img"
      aria-label="The last ${Us} seconds: ${this.breaksText()}">
      <path d="M0 5H100" stroke="var(--line-strong)" vector-effect="non-scaling-stroke"></path>
      ${e.breaks.filter(e=>n(e.at)>0).map(e=>ie`<path d="M${Math.min(99,n(e.at))} 0V10"
        stroke="var(${Hs[e.reason]})" stroke-width="3" vector-effect="non-scaling-stroke">
        <title>${Vs[e.reason]}</title></path>`)}
    </svg>`}};s([o({attribute:!1})],Ws.prototype,`store`,void 0),s([o({type:Number})],Ws.prototype,`channel`,void 0),s([o()],Ws.prototype,`label`,void 0),s([v()],Ws.prototype,`volume`,void 0),s([v()],Ws.prototype,`isMuted`,void 0),s([v()],Ws.prototype,`message`,void 0),Ws=s([_(`ap-listen`)],Ws);var Gs=c`
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
`,Ks=5e3,qs=5e3,Js=2e3,Ys=class extends N{constructor(e,t){super(),this.connection=e,this.name=t,this.source=null,this.detail=null,this.gaps=[],this.events=[],this.history=null,this.latency=null,this.ends=[],this.abort=null,this.isMissing=!1}start(){let{connection:e}=this;e.watch(this.name),this.ends.push(e.on(`sources`,e=>this.takeSummary(e.get(this.name))),e.on(`detail`,e=>this.takeDetail(e)),e.on(`event`,e=>this.takeEvents([e])),e.on(`gap`,e=>this.takeGaps([e],!1)),e.on(`status`,e=>{e===`open`&&this.read()}),Xs(Ks,()=>this.readHistory(15)),Xs(qs,()=>this.readLatency()),Xs(Js,()=>this.readOpen())),this.takeSummary(e.sources.get(this.name)),this.read()}stop(){this.abort?.abort();for(let e of this.ends.splice(0))e();this.connection.watch(null)}async read(){if(!this.isThere)return;this.abort?.abort();let e=this.abort=new AbortController,{client:t}=this.connection;await Promise.all([this.attempt(async()=>this.takeDetail(await t.detail(this.name,e.signal)),!0),this.attempt(async()=>this.takeGaps((await t.gaps(this.name,600,e.signal)).gaps,!0)),this.attempt(async()=>this.takeEvents((await t.events(this.name,void 0,e.signal)).events)),this.readHistory(600),this.readLatency()])}readHistory(e){return this.attempt(async()=>{let t=await this.connection.client.history(this.name,e,this.abort?.signal);this.history=Oe(this.history,t,this.connection.now()-6e5),this.tell(`history`,this.history)})}readOpen(){return this.source?.state===`degraded`||this.gaps.some(e=>e.isOpen===!0)?this.attempt(async()=>{let e=2*Js/1e3;this.takeGaps((await this.connection.client.gaps(this.name,e,this.abort?.signal)).gaps,!0)}):Promise.resolve()}readLatency(){return this.attempt(async()=>{this.latency=await this.connection.client.latency(this.name,this.abort?.signal),this.tell(`latency`,this.latency)})}async attempt(e,t=!1){if(this.isThere&&(this.connection.status===`open`||this.connection.status===`starting`))try{await e()}catch(e){t&&e instanceof ne&&e.status===404&&this.tell(`missing`,e.message)}}get isThere(){return!this.connection.loaded||this.connection.sources.has(this.name)}takeSummary(e){let t=this.isMissing;this.isMissing=!e&&this.connection.loaded,this.isMissing&&this.tell(`missing`,`There is no source named ${this.name}.`),e&&(t&&(this.tell(`missing`,``),this.connection.watch(this.name),this.read()),this.source=e,this.tell(`source`,e))}takeDetail(e){e.name===this.name&&(this.detail=e,this.source=e,this.tell(`source`,e),this.tell(`detail`,e))}takeGaps(e,t){this.gaps=fs(this.gaps,e,this.connection.now()-6e5,t),this.tell(`gaps`,this.gaps)}takeEvents(e){this.events=ro(this.events,e),this.tell(`events`,this.events)}};function Xs(e,t){let n=setInterval(()=>void t(),e);return()=>clearInterval(n)}var Zs=class extends y{constructor(...e){super(...e),this.tags={}}static{this.styles=[h,_e,c`
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
    `]}render(){let e=Object.keys(this.tags).sort();return l`<h2>Tags <small>what the source says of itself</small></h2>
      ${e.length===0?l`<p class="empty">The source has no tags.</p>`:l`<dl>${e.map(e=>l`
        <dt>${e}</dt><dd>${this.tags[e].join(`; `)}</dd>`)}</dl>`}`}};s([o({attribute:!1})],Zs.prototype,`tags`,void 0),Zs=s([_(`ap-tags`)],Zs);function Qs(e,t){let n=t.to-t.from,r=Math.min(Math.max(e.to-e.from,50),n),i=Math.min(Math.max(e.from,t.from),t.to-r);return{from:i,to:i+r}}function $s(e,t,n,r){let i=e.to-e.from,a=Math.min(Math.max(i*t,50),r.to-r.from),o=e.from+i*n;return Qs({from:o-a*n,to:o+a*(1-n)},r)}function ec(e,t,n){let r=(e.to-e.from)*t;return Qs({from:e.from+r,to:e.to+r},n)}var tc=[10,20,50,100,200,500,1e3,2e3,5e3,1e4,15e3,3e4,6e4,12e4,3e5,6e5];function nc(e,t,n){let r=e.to-e.from,i=t>0?r*n/t:r,a=tc.find(e=>e>=i)??tc[tc.length-1],o=[];for(let t=Math.ceil(e.from/a)*a;t<=e.to;t+=a)o.push(t);return{step:a,times:o}}var rc=20;function ic(e){return Math.max(4,Math.min(18,Math.floor(260/Math.max(1,e))))}function ac(e){return ic(e)*Math.max(1,e)+rc}function oc(e,t,n,r,i){let a=Qo(e,ac(r)),o=e.getContext(`2d`,{alpha:!1});if(!a||!o)return;let s=ic(r),c=a.width-34,l=s*Math.max(1,r);o.setTransform(a.ratio,0,0,a.ratio,0,0),o.fillStyle=j(`--surface`),o.fillRect(0,0,a.width,a.height),o.fillStyle=j(`--sunken`),o.fillRect(34,0,c,l),sc(o,r,s,c),cc(o,n,c,l);for(let e of us(t,n,c,r,2)){o.fillStyle=w(o,e.reason,a.ratio);let t=(e.lastChannel-e.firstChannel+1)*s-(s>6?2:0);o.fillRect(34+e.x,e.firstChannel*s+ +(s>6),e.width,t)}i&&uc(o,i,n,r,s,c)}function sc(e,t,n,r){let i=Math.max(1,[1,2,4,8,16,32].find(e=>e*n>=12)??64);e.font=`10px system-ui, sans-serif`,e.textAlign=`right`;for(let a=0;a<t;a++)a%i===0&&(e.fillStyle=j(`--text-quiet`),e.fillText(`${L(a)}`,28,Math.max(9,a*n+Math.min(n/2+4,11))),e.fillStyle=j(`--line`),e.fillRect(34,a*n,r,.5))}function cc(e,t,n,r){let{step:i,times:a}=nc(t,n,84);e.font=`10px system-ui, sans-serif`;for(let o of a){let a=34+(o-t.from)/(t.to-t.from)*n;e.fillStyle=j(`--line`),e.fillRect(a,0,.75,r+4),e.fillStyle=j(`--text-quiet`),e.textAlign=a>34+n-30?`right`:a<58?`left`:`center`,e.fillText(lc(o,i),a,r+15)}}function lc(e,t){return new Date(e).toLocaleTimeString(`en-GB`,{hour:`2-digit`,minute:`2-digit`,second:`2-digit`,...t<1e3?{fractionalSecondDigits:t<100?3:1}:{}})}function uc(e,t,n,r,i,a){let[o]=us([t],n,a,r,2);if(!o)return;e.strokeStyle=j(`--text`),e.lineWidth=2;let s=(o.lastChannel-o.firstChannel+1)*i;e.strokeRect(34+o.x-2,o.firstChannel*i-1,o.width+4,s+2)}function dc(e,t,n,i){return l`<div class="scroll" tabindex="0" role="region" aria-label="Gaps as a list"><table>
    <thead><tr><th>Time</th><th>Reason</th><th>Channels</th><th class="number">First index</th><th class="number">Samples</th>
      <th class="number">Long</th><th class="number">Epoch</th></tr></thead>
    <tbody>${e.slice(0,200).map(e=>l`<tr class=${e.id===n?.id?`chosen`:``}>
      <td><button class="link" @click=${()=>i(e)} title="Show it in the timeline">${lc(Date.parse(e.from),10)}</button></td>
      <td><span class="reason">${A(e.reason)}${P(e.reason).label}</span></td>
      <td>${fc(e)}</td>
      <td class="number">${r(e.start)}</td>
      <td class="number">${r(e.length)}</td>
      <td class="number">${pc(e,t)}${e.isOpen===!0?`, goes on`:``}</td>
      <td class="number">${r(e.epoch)}</td></tr>`)}</tbody></table></div>
    ${e.length>200?l`<p class="note">The newest ${200} of ${r(e.length)}; zoom in to see the others.</p>`:``}`}function fc(e){return e.channels?ue(...e.channels):e.channel===null||e.channel===void 0?`all`:ue(e.channel,e.channel)}function pc(e,t){let n=e.length&&t>0?e.length/t:(Date.parse(e.to)-Date.parse(e.from))/1e3;return k(n)}var mc=c`
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
`,hc=[[600,`10 min`],[60,`1 min`],[10,`10 s`]],gc=class extends y{constructor(...e){super(...e),this.gaps=[],this.channels=0,this.rate=0,this.now=0,this.horizon=600,this.window=null,this.span=6e5,this.leftOut=new Set,this.chosen=null,this.pointed=``,this.ends=[],this.dragged=null,this.pressed=e=>{if(!(e.ctrlKey||e.metaKey||e.altKey)){if(e.key===`+`||e.key===`=`)this.zoom(.5);else if(e.key===`-`)this.zoom(2);else if(e.key===`ArrowLeft`)this.pan(-.25);else if(e.key===`ArrowRight`)this.pan(.25);else if(e.key===`Home`)this.window={from:this.bounds.from,to:this.bounds.from+this.span};else if(e.key===`End`)this.window=null;else return;e.preventDefault()}},this.wheeled=e=>{e.ctrlKey&&(e.preventDefault(),this.zoom(Math.exp(e.deltaY/300),this.share(e)))},this.grabbed=e=>{this.dragged={x:e.clientX,window:this.seen},e.currentTarget.setPointerCapture(e.pointerId)},this.released=()=>{this.dragged=null},this.moved=e=>{let t=this.canvas.getBoundingClientRect();if(this.dragged){let n=(this.dragged.x-e.clientX)/(t.width-34),r=ec(this.dragged.window,n,this.bounds);this.window=r.to>=this.now-1?null:r}else this.pointed=this.under(e,t)}}static{this.styles=[h,I,_e,ve,mc]}connectedCallback(){super.connectedCallback();let e=new ResizeObserver(()=>D(this));e.observe(this),this.ends=[()=>e.disconnect(),b(()=>D(this))]}disconnectedCallback(){super.disconnectedCallback();for(let e of this.ends.splice(0))e();te(this)}updated(){D(this)}get bounds(){return{from:this.now-this.horizon*1e3,to:this.now}}get seen(){return this.window?Qs(this.window,this.bounds):{from:this.now-this.span,to:this.now}}get shown(){return this.gaps.filter(e=>!this.leftOut.has(e.reason))}paint(){oc(this.canvas,this.shown,this.seen,this.channels,this.chosen)}render(){let{seen:e}=this,t=this.shown.filter(t=>Date.parse(t.to)>=e.from&&Date.parse(t.from)<=e.to),n=ps(t,this.channels),i=n.map(({reason:e,gaps:t,samples:n})=>`${P(e).label} ${p(t,`time`)}, ${p(n,`sample`)}`).join(`; `),a=`From ${lc(e.from,1e3)} to ${lc(e.to,1e3)}: ${i===``?`none`:i}.`;return l`
      <h2>Gaps <small>${a}</small></h2>
      <div class="tools" role="toolbar" aria-label="Time shown">
        <button aria-pressed=${this.window?`false`:`true`} @click=${()=>this.window=null}>Follow</button>
        ${hc.map(([e,t])=>l`<button @click=${()=>this.show(e*1e3)}>${t}</button>`)}
        <button aria-label="Zoom in" title="Zoom in (+)" @click=${()=>this.zoom(.5)}>+</button>
        <button aria-label="Zoom out" title="Zoom out (−)" @click=${()=>this.zoom(2)}>−</button>
        <button aria-label="Earlier" title="Earlier (←)" @click=${()=>this.pan(-.5)}>←</button>
        <button aria-label="Later" title="Later (→)" @click=${()=>this.pan(.5)}>→</button>
        <span class="push pointed">${this.pointed}</span>
      </div>
      <div class="drawing" tabindex="0" role="img" aria-label=${`Gaps. ${a} Plus and minus zoom, the arrow keys move.`}
        @keydown=${this.pressed} @wheel=${this.wheeled} @pointerdown=${this.grabbed} @pointermove=${this.moved}
        @pointerup=${this.released} @pointercancel=${this.released} @pointerleave=${()=>this.pointed=``}>
        <canvas aria-hidden="true"></canvas>
      </div>
      <div class="reasons" role="group" aria-label="Reasons shown">${E.map(e=>l`<button
        aria-pressed=${this.leftOut.has(e)?`false`:`true`} title=${P(e).meaning}
        @click=${()=>this.toggle(e)}>${A(e)}${P(e).label}
        <b>${r(n.find(t=>t.reason===e)?.gaps??0)}</b></button>`)}</div>
      ${t.length===0?l`<p class="empty">No gap in the time shown.</p>`:l`<details><summary>${p(t.length,`gap`)} as a list</summary>
          ${dc(t,this.rate,this.chosen,e=>this.choose(e))}</details>`}
    `}show(e){this.span=e,this.window=null}zoom(e,t=this.window?.5:1){let n=$s(this.seen,e,t,this.bounds);this.span=n.to-n.from,this.window=n.to>=this.now-1?null:n}pan(e){let t=ec(this.seen,e,this.bounds);this.window=t.to>=this.now-1?null:t}choose(e){this.chosen=e;let[t,n]=[Date.parse(e.from),Date.parse(e.to)],r=Math.max(200,(n-t)*4);this.window=Qs({from:(t+n)/2-r,to:(t+n)/2+r},this.bounds)}toggle(e){let t=new Set(this.leftOut);t.delete(e)||t.add(e),this.leftOut=t}share(e){let t=this.canvas.getBoundingClientRect();return Math.min(.999,Math.max(0,(e.clientX-t.left-34)/(t.width-34)))}under(e,t){let{seen:n}=this,r=n.from+this.share(e)*(n.to-n.from),i=Math.floor((e.clientY-t.top)/ic(this.channels));if(i<0||i>=this.channels)return``;let a=(n.to-n.from)/t.width*3,o=this.shown.find(e=>{let[t,n]=ls(e,this.channels);return i>=t&&i<=n&&Date.parse(e.from)-a<=r&&r<=Date.parse(e.to)+a});return o?`channel ${fc(o)}: ${P(o.reason).label}, ${pc(o,this.rate)}`:`channel ${L(i)}`}};s([o({attribute:!1})],gc.prototype,`gaps`,void 0),s([o({type:Number})],gc.prototype,`channels`,void 0),s([o({type:Number})],gc.prototype,`rate`,void 0),s([o({type:Number})],gc.prototype,`now`,void 0),s([o({type:Number})],gc.prototype,`horizon`,void 0),s([v()],gc.prototype,`window`,void 0),s([v()],gc.prototype,`span`,void 0),s([v()],gc.prototype,`leftOut`,void 0),s([v()],gc.prototype,`chosen`,void 0),s([v()],gc.prototype,`pointed`,void 0),s([t(`canvas`)],gc.prototype,`canvas`,void 0),gc=s([_(`ap-gap-timeline`)],gc),u.push({where:`Source`,keys:[{key:`+ −`,does:`zoom the gaps and the graph, where they have the focus`},{key:`← →`,does:`move them; in levels, read channel by channel`},{key:`Home, End`,does:`go to the oldest gaps, and follow the newest`},{key:`0`,does:`shows the whole graph`}]});var _c=class extends y{constructor(...e){super(...e),this.name=``,this.query=new URLSearchParams,this.missing=``,this.liveError=``,this.seen=[],this.heard=null,this.reached=new Set,this.ends=[],this.toggleSeen=e=>{let t=e.detail;this.seen=this.seen.includes(t)?this.seen.filter(e=>e!==t):[...this.seen,t].slice(-8).sort((e,t)=>e-t)},this.toggleHeard=e=>{this.heard=this.heard===e.detail?null:e.detail}}static{this.styles=[h,I,Gs]}connectedCallback(){super.connectedCallback(),this.begin(),this.watcher=new IntersectionObserver(e=>{let t=e.filter(e=>e.isIntersecting).map(e=>e.target.id);t.some(e=>!this.reached.has(e))&&(this.reached=new Set([...this.reached,...t]))},{rootMargin:`200px`})}disconnectedCallback(){super.disconnectedCallback(),this.end(),this.watcher?.disconnect()}willUpdate(e){e.has(`name`)&&this.store.name!==this.name&&this.isConnected&&(this.end(),this.begin())}updated(){for(let e of this.renderRoot.querySelectorAll(`section.part`))this.watcher?.observe(e)}begin(){let e=this.store=new Ys(this.connection,this.name);this.missing=``,this.liveError=``,this.heard=null,this.seen=[0,1];let t=()=>this.requestUpdate(),n=setInterval(t,1e3);this.ends=[e.on(`source`,t),e.on(`gaps`,t),e.on(`events`,t),e.on(`history`,t),e.on(`latency`,t),e.on(`missing`,e=>this.missing=e),this.connection.on(`silos`,t),this.connection.on(`liveError`,e=>this.liveError=e),e.on(`detail`,e=>this.keepKnown(e.channels.length)),()=>clearInterval(n),()=>e.stop()],e.start()}end(){for(let e of this.ends.splice(0))e()}keepKnown(e){if(e===0)return;let t=this.seen.filter(t=>t<e);t.length!==this.seen.length&&(this.seen=t),this.heard!==null&&this.heard>=e&&(this.heard=null)}render(){let{store:e,connection:t}=this,n=e.source;if(!n||this.missing!==``)return this.nothingThere();let r=t.now(),i=this.labels();return l`<div class="all">
      <a class="back" href="#/">← All sources</a>
      <div class="top">
        <ap-source-head .source=${n} .now=${r} .recording=${e.detail?.recording??null}></ap-source-head>
        <ap-commands .client=${t.client} .source=${n} .silos=${t.silos?.silos??[]}
          ?allowed=${t.info?.allowsCommands!==!1}></ap-commands>
      </div>
      ${this.isElsewhere?l`<p class="elsewhere">Its frames do not come to this page's machine, so there are no levels,
          pictures and sound of it here.</p>`:l`<nav aria-label="Parts of this page">${this.parts().map(([e,t])=>l`<button
            @click=${()=>this.goTo(e)}>${t}</button>`)}</nav>`}
      ${this.liveError===``?a:l`<p class="live-error" role="status">Levels, pictures and sound: ${this.liveError}
        <button @click=${()=>this.liveError=``}>Close</button></p>`}
      <div class="grid">${this.isElsewhere?this.section(`events`,``,l`<ap-events
        .events=${e.events}></ap-events>`):this.everything(r,i)}</div></div>
      ${this.heard===null?a:l`<ap-listen .store=${e} .channel=${this.heard}
        label=${i[this.heard]??``} @stop=${()=>this.heard=null}></ap-listen>`}`}get isElsewhere(){return this.store.source?.fleet?.hasFrames===!1}everything(e,t){let{store:n,connection:r}=this,{source:i}=n;return i?l`
        ${this.section(`levels`,``,l`<ap-levels .live=${r.live} .source=${this.name}
          .labels=${t}></ap-levels>`)}
        ${this.section(`pictures`,`seven`,l`<ap-pictures .store=${n} .labels=${t} .chosen=${this.seen}
          .state=${i.state} @choose=${e=>this.seen=e.detail}></ap-pictures>`)}
        ${n.detail?this.section(`ledger`,`five`,l`<ap-ledger .detail=${n.detail}></ap-ledger>`):a}
        ${this.section(`gaps`,``,l`<ap-gap-timeline .gaps=${n.gaps} .channels=${t.length} .now=${e}
          .rate=${i.format?.rate??0} .horizon=${600}></ap-gap-timeline>`)}
        ${this.section(`clocks`,`eight`,l`<ap-clocks .history=${n.history} kind=${i.clock?.kind??``}
          .streams=${n.detail?.streams??[]}></ap-clocks>`)}
        ${this.section(`latency`,`four`,l`<ap-latency .latency=${n.latency}
          ?isLive=${i.isLive===!0}></ap-latency>`)}
        ${n.detail?this.section(`channels`,``,l`<ap-channels .detail=${n.detail} .shown=${this.seen}
          .listening=${this.heard} @see=${this.toggleSeen} @hear=${this.toggleHeard}></ap-channels>`):a}
        ${this.section(`events`,`eight`,l`<ap-events .events=${n.events}></ap-events>`)}
        ${this.section(`tags`,`four`,l`<ap-tags .tags=${n.detail?.tags??{}}></ap-tags>`)}
        ${this.section(`graph`,``,l`<ap-graph .store=${n} .state=${i.state}
          ?open=${this.reached.has(`graph`)}></ap-graph>`)}
        ${this.section(`description`,``,l`<ap-description .store=${n}
          ?open=${this.reached.has(`description`)}></ap-description>`)}`:a}nothingThere(){return l`<div class="missing"><p role="status">${this.missing===``?`Asking for the source…`:this.missing}</p>
      <p><a href="#/">See all sources</a></p></div>`}parts(){return[[`levels`,`Levels`],[`pictures`,`Waveform and spectrum`],[`ledger`,`Ledger`],[`gaps`,`Gaps`],[`clocks`,`Clocks`],[`latency`,`Latency`],[`channels`,`Channels`],[`events`,`Events`],[`tags`,`Tags`],[`graph`,`Pipelines`],[`description`,`Description`]]}section(e,t,n){return l`<section id=${e} class="part ${t}" tabindex="-1">${n}</section>`}labels(){let{detail:e,source:t}=this.store;return e&&e.channels.length>0?e.channels.map(e=>e.label??``):Array.from({length:t?.format?.channels??0},(e,n)=>t?.format?.labels?.[n]??``)}goTo(e){let t=this.renderRoot.querySelector(`#${e}`);t?.scrollIntoView({behavior:matchMedia(`(prefers-reduced-motion: reduce)`).matches?`auto`:`smooth`}),t?.focus({preventScroll:!0})}};s([o({attribute:!1})],_c.prototype,`connection`,void 0),s([o()],_c.prototype,`name`,void 0),s([o({attribute:!1})],_c.prototype,`query`,void 0),s([v()],_c.prototype,`missing`,void 0),s([v()],_c.prototype,`liveError`,void 0),s([v()],_c.prototype,`seen`,void 0),s([v()],_c.prototype,`heard`,void 0),s([v()],_c.prototype,`reached`,void 0),s([v()],_c.prototype,`store`,void 0),_c=s([_(`ap-source`)],_c);