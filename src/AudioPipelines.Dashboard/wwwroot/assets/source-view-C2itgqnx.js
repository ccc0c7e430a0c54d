import{A as e,C as t,D as n,E as r,F as i,M as a,N as o,O as s,P as c,S as l,T as u,_ as d,a as f,b as p,c as m,d as h,f as g,g as _,h as v,i as y,j as b,k as x,l as S,m as C,n as w,o as T,p as E,r as D,s as O,t as ee,u as te,v as k,w as A,x as j,y as ne}from"./index-5TBKXq3S.js";function re(e){return e+1}function ie(e,t){let n=`channel ${re(e)}`;return!t||t===n?n:`${re(e)} ${t}`}function ae(e,t){return e===t?`${re(e)}`:`${re(e)} to ${re(t)}`}var M=[`delivered`,`unclaimed`,`lost`,`notStarted`,`stalled`,`ended`,`padding`],N=[`delivered`,`unclaimed`,`late`,`duplicate`,`overflow`,`trimmed`,`pending`],P={elapsed:`Sample indices in all frames so far.`,delivered:`Held audio, and were given to the application.`,unclaimed:`Held audio, but nobody took the frame.`,lost:`Audio that was lost on its way.`,notStarted:`Indices before the stream's first sample.`,stalled:`Indices of a silent stream that frames no longer waited for.`,ended:`Indices after the stream's end.`,padding:`Indices that fill up the last frame.`,received:`Samples that came out of the pipeline.`,resampled:`Samples that resampling put in, or took out where negative.`,late:`Came after their frame had gone.`,duplicate:`Came a second time.`,overflow:`Dropped because the consumer was too slow.`,trimmed:`Dropped before the first frame, after a stop, or as an unwanted tail.`,pending:`Wait for their frame, or for a reader.`};function F(e){return e===`notStarted`?`not started`:e}function I(e){return[L(e,[`elapsed`],M),L(e,[`received`,`resampled`],N)]}function L(e,t,n){let r=t=>t.reduce((t,n)=>t+e[n],0),[i,a]=[r(t),r(n)];return{left:t,right:n,leftSum:i,rightSum:a,holds:i===a}}var oe=o`
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
`,se=o`
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
`;function ce(e){return e.lost+e.notStarted+e.stalled+e.ended+e.padding}function le(e){let t=e.elapsed===0?0:ce(e)/e.elapsed*100;return t===0?`0 %`:t<.001?`< 0.001 %`:`${t.toFixed(3)} %`}function ue(e){if(!e)return`–`;if(e.isExact)return`exact`;let t=e.uncertaintySamples;return typeof t==`number`?`± ${Number(t.toFixed(1))} samples`:`not known`}function de(e){if(!e)return`–`;let t=[/^(ptp|ntp)$/i.test(e.kind)?e.kind.toUpperCase():e.kind];if(e.kind!==`local`&&e.isLocked!==null&&e.isLocked!==void 0&&t.push(e.isLocked?`locked`:`not locked`),e.offsetSeconds!==null&&e.offsetSeconds!==void 0){let n=e.uncertaintySeconds;t.push(`offset ${p(e.offsetSeconds)}${n==null?``:` ± ${p(n)}`}`)}return t.join(`, `)}function fe(e){return`to ${e.folder}, ${e.lost===0?`nothing`:d(e.lost,`sample`)} left out`}function pe(e){return b`<div class="scroll streams" tabindex="0" role="region" aria-label="Streams"><table>
    <thead><tr><th>Stream</th><th>Channels</th><th class="number">Drift</th><th class="number">Alignment</th></tr></thead>
    <tbody>${e.map(e=>b`<tr><td>${e.name}</td><td>${me(e.channels)}</td>
      <td class="number">${he(e)}</td>
      <td class="number" title=${e.alignment?.basis??``}>${ue(e.alignment)}</td></tr>`)}</tbody>
  </table></div>`}function me(e){if(!e||e.length===0)return`–`;let t=[...e].sort((e,t)=>e-t),n=[];for(let e=0;e<t.length;e++){let r=t[e];for(;t[e+1]===t[e]+1;)e++;n.push(ae(r,t[e]))}return n.join(`, `)}function he({driftPpm:e,driftUncertaintyPpm:t}){if(e==null)return`–`;let n=typeof t==`number`?` ± ${t.toFixed(1)}`:``;return`${e<0?`−`:``}${Math.abs(e).toFixed(1)}${n} ppm`}var ge=[`delivered`,`unclaimed`,`lost`,`notStarted`,`stalled`,`ended`,`padding`,`late`,`duplicate`,`overflow`,`trimmed`,`pending`],_e=class extends x{constructor(...e){super(...e),this.listening=null,this.shown=[]}static{this.styles=[t,A,oe,se,o`
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
    `]}render(){let{channels:t,streams:n}=this.detail,r=ge.filter(e=>e===`delivered`||t.some(t=>t.ledger[e]!==0)),i=ge.filter(e=>!r.includes(e)).map(F);return b`
      <h2>Channels <small>${_(t.length)}, in ${d(n.length,`stream`)}</small></h2>
      ${t.length===0?b`<p class="empty">The source has not told its channels yet.</p>`:b`
        <div class="scroll" tabindex="0" role="region" aria-label="Channels"><table>
          <thead><tr><th class="number">Channel</th><th>Label</th><th>Stream</th><th>State</th>
            ${r.map(e=>b`<th class="number" title=${P[e]}>${F(e)}</th>`)}
            <th class="number">Missing</th><th>See and hear</th></tr></thead>
          <tbody>${t.map(e=>this.row(e,r))}</tbody>
        </table></div>
        ${n.length===0?e:pe(n)}
        ${i.length===0?e:b`<p class="note">0 for every channel: ${i.join(`, `)}.</p>`}`}
    `}row(e,t){let{ledger:n}=e,r=this.shown.includes(e.channel),i=this.listening===e.channel,a=e=>b`<td class="number ${e===0?`zero`:``}">${_(e)}</td>`;return b`<tr>
      <td class="number">${re(e.channel)}</td><td>${e.label??``}</td><td>${e.stream??``}</td>
      <td>${this.state(e.channel)}</td>
      ${t.map(e=>a(n[e]))}
      <td class="number ${ce(n)===0?`zero`:``}">${le(n)}</td>
      <td><button aria-pressed=${r?`true`:`false`} aria-label="See channel ${re(e.channel)}"
          @click=${()=>this.tell(`see`,e.channel)}>See</button>
        <button aria-pressed=${i?`true`:`false`} aria-label="Hear channel ${re(e.channel)}"
          @click=${()=>this.tell(`hear`,e.channel)}>Hear</button></td></tr>`}state(e){return this.detail.clippedChannels?.includes(e)===!0?b`<span class="bad">clipped</span>`:this.detail.silentChannels?.includes(e)===!0?b`<span class="bad">silent</span>`:``}tell(e,t){this.dispatchEvent(new CustomEvent(e,{detail:t}))}};j([n({attribute:!1})],_e.prototype,`detail`,void 0),j([n({type:Number})],_e.prototype,`listening`,void 0),j([n({attribute:!1})],_e.prototype,`shown`,void 0),_e=j([s(`ap-channels`)],_e);var ve=e=>`${e.name}\n${e.stream??``}`;function ye(e,t,n){let r=new Set(e?.times??[]),i=t.times.map((e,t)=>({time:e,index:t})).filter(({time:e})=>!r.has(e)),a=[...(e?.times??[]).map((t,n)=>({time:t,index:n,of:e})),...i.map(({time:e,index:n})=>({time:e,index:n,of:t}))].filter(({time:e})=>e>=n).sort((e,t)=>e.time-t.time),o=new Map;for(let n of[...e?.series??[],...t.series])o.set(ve(n),n);let s=new Map((e?.series??[]).map(e=>[ve(e),e.values])),c=new Map(t.series.map(e=>[ve(e),e.values]));return{times:a.map(({time:e})=>e),series:[...o].map(([e,n])=>({...n,values:a.map(({index:n,of:r})=>(r===t?c:s).get(e)?.[n]??null)}))}}function be(e,t){return e.series.filter(e=>e.name===t)}function xe(e){return e!==void 0&&e.values.some(e=>e!==null)}function R(e,t){let n=n=>e.map((e,r)=>{let i=t?.[r];return e===null||i==null?null:e+n*i});return{low:n(-1),high:n(1)}}function z(e){let t=e.series.find(e=>e.name===`clockLocked`)?.values??[],n=[],r=null;return t.forEach((t,i)=>{let a=e.times[i];t===null?r=null:r!==null&&r.locked===t>0?r.to=a:(r!==null&&(r.to=a),r={from:a,to:a,locked:t>0},n.push(r))}),n}var Se=!0,Ce=`uplot`,we=`u-hz`,Te=`u-vt`,Ee=`u-title`,De=`u-wrap`,Oe=`u-under`,ke=`u-over`,Ae=`u-axis`,je=`u-off`,Me=`u-select`,Ne=`u-cursor-x`,Pe=`u-cursor-y`,Fe=`u-cursor-pt`,Ie=`u-legend`,Le=`u-live`,Re=`u-inline`,ze=`u-series`,Be=`u-marker`,Ve=`u-label`,He=`u-value`,Ue=`width`,We=`height`,Ge=`top`,Ke=`bottom`,qe=`left`,Je=`right`,Ye=`#000`,Xe=`#0000`,Ze=`mousemove`,Qe=`mousedown`,$e=`mouseup`,et=`mouseenter`,tt=`mouseleave`,nt=`dblclick`,rt=`resize`,it=`scroll`,at=`change`,ot=`dppxchange`,st=`--`,ct=typeof window<`u`,lt=ct?document:null,ut=ct?window:null,dt=ct?navigator:null,B,ft;function pt(){let e=devicePixelRatio;B!=e&&(B=e,ft&&Dt(at,ft,pt),ft=matchMedia(`(min-resolution: ${B-.001}dppx) and (max-resolution: ${B+.001}dppx)`),Et(at,ft,pt),ut.dispatchEvent(new CustomEvent(ot)))}function mt(e,t){if(t!=null){let n=e.classList;!n.contains(t)&&n.add(t)}}function ht(e,t){let n=e.classList;n.contains(t)&&n.remove(t)}function V(e,t,n){e.style[t]=n+`px`}function gt(e,t,n,r){let i=lt.createElement(e);return t!=null&&mt(i,t),n?.insertBefore(i,r),i}function _t(e,t){return gt(`div`,e,t)}var vt=new WeakMap;function yt(e,t,n,r,i){let a=`translate(`+t+`px,`+n+`px)`;a!=vt.get(e)&&(e.style.transform=a,vt.set(e,a),t<0||n<0||t>r||n>i?mt(e,je):ht(e,je))}var bt=new WeakMap;function xt(e,t,n){let r=t+n;r!=bt.get(e)&&(bt.set(e,r),e.style.background=t,e.style.borderColor=n)}var St=new WeakMap;function Ct(e,t,n,r){let i=t+``+n;i!=St.get(e)&&(St.set(e,i),e.style.height=n+`px`,e.style.width=t+`px`,e.style.marginLeft=r?-t/2+`px`:0,e.style.marginTop=r?-n/2+`px`:0)}var wt={passive:!0},Tt={...wt,capture:!0};function Et(e,t,n,r){t.addEventListener(e,n,r?Tt:wt)}function Dt(e,t,n,r){t.removeEventListener(e,n,wt)}ct&&pt();function Ot(e,t,n,r){let i;n||=0,r||=t.length-1;let a=r<=2147483647;for(;r-n>1;)i=a?n+r>>1:Jt((n+r)/2),t[i]<e?n=i:r=i;return e-t[n]<=t[r]-e?n:r}function kt(e){return(t,n,r)=>{let i=-1,a=-1;for(let a=n;a<=r;a++)if(e(t[a])){i=a;break}for(let i=r;i>=n;i--)if(e(t[i])){a=i;break}return[i,a]}}var At=e=>e!=null,jt=e=>e!=null&&e>0,Mt=kt(At),Nt=kt(jt);function Pt(e,t,n,r=0,i=!1){let a=i?Nt:Mt,o=i?jt:At;[t,n]=a(e,t,n);let s=e[t],c=e[t];if(t>-1){if(r==1)s=e[t],c=e[n];else if(r==-1)s=e[n],c=e[t];else for(let r=t;r<=n;r++){let t=e[r];o(t)&&(t<s?s=t:t>c&&(c=t))}}return[s??W,c??-W]}function Ft(e,t,n,r){let i=en(e),a=en(t);e==t&&(i==-1?(e*=n,t/=n):(e/=n,t*=n));let o=n==10?tn:nn,s=i==1?Jt:Xt,c=a==1?Xt:Jt,l=s(o(qt(e))),u=c(o(qt(t))),d=$t(n,l),f=$t(n,u);return n==10&&(l<0&&(d=K(d,-l)),u<0&&(f=K(f,-u))),r||n==2?(e=d*i,t=f*a):(e=yn(e,d),t=vn(t,f)),[e,t]}function It(e,t,n,r){let i=Ft(e,t,n,r);return e==0&&(i[0]=0),t==0&&(i[1]=0),i}var Lt=.1,Rt={mode:3,pad:Lt},zt={pad:0,soft:null,mode:0},Bt={min:zt,max:zt};function Vt(e,t,n,r){return An(n)?Ut(e,t,n):(zt.pad=n,zt.soft=r?0:null,zt.mode=r?3:0,Ut(e,t,Bt))}function H(e,t){return e??t}function Ht(e,t,n){for(t=H(t,0),n=H(n,e.length-1);t<=n;){if(e[t]!=null)return!0;t++}return!1}function Ut(e,t,n){let r=n.min,i=n.max,a=H(r.pad,0),o=H(i.pad,0),s=H(r.hard,-W),c=H(i.hard,W),l=H(r.soft,W),u=H(i.soft,-W),d=H(r.mode,0),f=H(i.mode,0),p=t-e,m=tn(p),h=Qt(qt(e),qt(t)),g=qt(tn(h)-m);(p<1e-24||g>10)&&(p=0,(e==0||t==0)&&(p=1e-24,d==2&&l!=W&&(a=0),f==2&&u!=-W&&(o=0)));let _=p||h||1e3,v=$t(10,Jt(tn(_))),y=K(yn(e-_*(p==0?e==0?.1:1:a),v/10),24),b=e>=l&&(d==1||d==3&&y<=l||d==2&&y>=l)?l:W,x=Qt(s,y<b&&e>=b?b:Zt(b,y)),S=K(vn(t+_*(p==0?t==0?.1:1:o),v/10),24),C=t<=u&&(f==1||f==3&&S>=u||f==2&&S<=u)?u:-W,w=Zt(c,S>C&&t<=C?C:Qt(C,S));return x==w&&x==0&&(w=100),[x,w]}var Wt=new Intl.NumberFormat(ct?dt.language:`en-US`),Gt=e=>Wt.format(e),U=Math,Kt=U.PI,qt=U.abs,Jt=U.floor,Yt=U.round,Xt=U.ceil,Zt=U.min,Qt=U.max,$t=U.pow,en=U.sign,tn=U.log10,nn=U.log2,rn=(e,t=1)=>U.sinh(e)*t,an=(e,t=1)=>U.asinh(e/t),W=1/0;function on(e){return(tn((e^e>>31)-(e>>31))|0)+1}function sn(e,t,n){return Zt(Qt(e,t),n)}function cn(e){return typeof e==`function`}function G(e){return cn(e)?e:()=>e}var ln=()=>{},un=e=>e,dn=(e,t)=>t,fn=e=>null,pn=e=>!0,mn=(e,t)=>e==t,hn=/\.\d*?(?=9{6,}|0{6,})/gm,gn=e=>{if(Dn(e)||bn.has(e))return e;let t=`${e}`,n=t.match(hn);if(n==null)return e;let r=n[0].length-1;if(t.indexOf(`e-`)!=-1){let[e,n]=t.split(`e`);return+`${gn(e)}e${n}`}return K(e,r)};function _n(e,t){return gn(K(gn(e/t))*t)}function vn(e,t){return gn(Xt(gn(e/t))*t)}function yn(e,t){return gn(Jt(gn(e/t))*t)}function K(e,t=0){if(Dn(e))return e;let n=10**t;return Yt(e*n*(1+2**-52))/n}var bn=new Map;function xn(e){return((``+e).split(`.`)[1]||``).length}function Sn(e,t,n,r){let i=[],a=r.map(xn);for(let o=t;o<n;o++){let t=qt(o),n=K($t(e,o),t);for(let s=0;s<r.length;s++){let c=e==10?+`${r[s]}e${o}`:r[s]*n,l=(o>=0?0:t)+(o>=a[s]?0:a[s]),u=e==10?c:K(c,l);i.push(u),bn.set(u,l)}}return i}var Cn={},wn=[],Tn=[null,null],En=Array.isArray,Dn=Number.isInteger,On=e=>e===void 0;function kn(e){return typeof e==`string`}function An(e){let t=!1;if(e!=null){let n=e.constructor;t=n==null||n==Object}return t}function jn(e){return typeof e==`object`&&!!e}var Mn=Object.getPrototypeOf(Uint8Array),Nn=`__proto__`;function Pn(e,t=An){let n;if(En(e)){let r=e.find(e=>e!=null);if(En(r)||t(r)){n=Array(e.length);for(let r=0;r<e.length;r++)n[r]=Pn(e[r],t)}else n=e.slice()}else if(e instanceof Mn)n=e.slice();else if(t(e)){n={};for(let r in e)r!=Nn&&(n[r]=Pn(e[r],t))}else n=e;return n}function Fn(e){let t=arguments;for(let n=1;n<t.length;n++){let r=t[n];for(let t in r)t!=Nn&&(An(e[t])?Fn(e[t],Pn(r[t])):e[t]=Pn(r[t]))}return e}var In=0,Ln=1,Rn=2;function zn(e,t,n){for(let r=0,i,a=-1;r<t.length;r++){let o=t[r];if(o>a){for(i=o-1;i>=0&&e[i]==null;)e[i--]=null;for(i=o+1;i<n&&e[i]==null;)e[a=i++]=null}}}function Bn(e,t){if(Un(e)){let t=e[0].slice();for(let n=1;n<e.length;n++)t.push(...e[n].slice(1));return Wn(t[0])||(t=Hn(t)),t}let n=new Set;for(let t=0;t<e.length;t++){let r=e[t][0],i=r.length;for(let e=0;e<i;e++)n.add(r[e])}let r=[Array.from(n).sort((e,t)=>e-t)],i=r[0].length,a=new Map;for(let e=0;e<i;e++)a.set(r[0][e],e);for(let n=0;n<e.length;n++){let o=e[n],s=o[0];for(let e=1;e<o.length;e++){let c=o[e],l=Array(i).fill(void 0),u=t?t[n][e]:Ln,d=[];for(let e=0;e<c.length;e++){let t=c[e],n=a.get(s[e]);t===null?u!=In&&(l[n]=t,u==Rn&&d.push(n)):l[n]=t}zn(l,d,i),r.push(l)}}return r}var Vn=typeof queueMicrotask>`u`?e=>Promise.resolve().then(e):queueMicrotask;function Hn(e){let t=e[0],n=t.length,r=Array(n);for(let e=0;e<r.length;e++)r[e]=e;r.sort((e,n)=>t[e]-t[n]);let i=[];for(let t=0;t<e.length;t++){let a=e[t],o=Array(n);for(let e=0;e<n;e++)o[e]=a[r[e]];i.push(o)}return i}function Un(e){let t=e[0][0],n=t.length;for(let r=1;r<e.length;r++){let i=e[r][0];if(i.length!=n)return!1;if(i!=t){for(let e=0;e<n;e++)if(i[e]!=t[e])return!1}}return!0}function Wn(e,t=100){let n=e.length;if(n<=1)return!0;let r=0,i=n-1;for(;r<=i&&e[r]==null;)r++;for(;i>=r&&e[i]==null;)i--;if(i<=r)return!0;let a=Qt(1,Jt((i-r+1)/t));for(let t=e[r],n=r+a;n<=i;n+=a){let r=e[n];if(r!=null){if(r<=t)return!1;t=r}}return!0}var Gn=[`January`,`February`,`March`,`April`,`May`,`June`,`July`,`August`,`September`,`October`,`November`,`December`],Kn=[`Sunday`,`Monday`,`Tuesday`,`Wednesday`,`Thursday`,`Friday`,`Saturday`];function qn(e){return e.slice(0,3)}var Jn=Kn.map(qn),Yn={MMMM:Gn,MMM:Gn.map(qn),WWWW:Kn,WWW:Jn};function Xn(e){return(e<10?`0`:``)+e}function Zn(e){return(e<10?`00`:e<100?`0`:``)+e}var Qn={YYYY:e=>e.getFullYear(),YY:e=>(e.getFullYear()+``).slice(2),MMMM:(e,t)=>t.MMMM[e.getMonth()],MMM:(e,t)=>t.MMM[e.getMonth()],MM:e=>Xn(e.getMonth()+1),M:e=>e.getMonth()+1,DD:e=>Xn(e.getDate()),D:e=>e.getDate(),WWWW:(e,t)=>t.WWWW[e.getDay()],WWW:(e,t)=>t.WWW[e.getDay()],HH:e=>Xn(e.getHours()),H:e=>e.getHours(),h:e=>{let t=e.getHours();return t==0?12:t>12?t-12:t},AA:e=>e.getHours()>=12?`PM`:`AM`,aa:e=>e.getHours()>=12?`pm`:`am`,a:e=>e.getHours()>=12?`p`:`a`,mm:e=>Xn(e.getMinutes()),m:e=>e.getMinutes(),ss:e=>Xn(e.getSeconds()),s:e=>e.getSeconds(),fff:e=>Zn(e.getMilliseconds())};function $n(e,t){t||=Yn;let n=[],r=/\{([a-z]+)\}|[^{]+/gi,i;for(;i=r.exec(e);)n.push(i[0][0]==`{`?Qn[i[1]]:i[0]);return e=>{let r=``;for(let i=0;i<n.length;i++)r+=typeof n[i]==`string`?n[i]:n[i](e,t);return r}}var er=new Intl.DateTimeFormat().resolvedOptions().timeZone;function tr(e,t){let n;return t==`UTC`||t==`Etc/UTC`?n=new Date(+e+e.getTimezoneOffset()*6e4):t==er?n=e:(n=new Date(e.toLocaleString(`en-US`,{timeZone:t})),n.setMilliseconds(e.getMilliseconds())),n}var nr=e=>e%1==0,rr=[1,2,2.5,5],ir=Sn(10,-32,0,rr),ar=Sn(10,0,32,rr),or=ar.filter(nr),sr=ir.concat(ar),cr=`
`,lr=`{YYYY}`,ur=cr+lr,dr=`{M}/{D}`,fr=cr+dr,pr=fr+`/{YY}`,mr=`{aa}`,hr=`{h}:{mm}`+mr,gr=cr+hr,_r=`:{ss}`,q=null;function vr(e){let t=e*1e3,n=t*60,r=n*60,i=r*24,a=i*30,o=i*365,s=(e==1?Sn(10,0,3,rr).filter(nr):Sn(10,-3,0,rr)).concat([t,t*5,t*10,t*15,t*30,n,n*5,n*10,n*15,n*30,r,r*2,r*3,r*4,r*6,r*8,r*12,i,i*2,i*3,i*4,i*5,i*6,i*7,i*8,i*9,i*10,i*15,a,a*2,a*3,a*4,a*6,o,o*2,o*5,o*10,o*25,o*50,o*100]),c=[[o,lr,q,q,q,q,q,q,1],[i*28,`{MMM}`,ur,q,q,q,q,q,1],[i,dr,ur,q,q,q,q,q,1],[r,`{h}`+mr,pr,q,fr,q,q,q,1],[n,hr,pr,q,fr,q,q,q,1],[t,_r,pr+` `+hr,q,fr+` `+hr,q,gr,q,1],[e,_r+`.{fff}`,pr+` `+hr,q,fr+` `+hr,q,gr,q,1]];function l(t){return(s,c,l,u,d,f)=>{let p=[],m=d>=o,h=d>=a&&d<o,g=t(l),_=K(g*e,3),v=Or(g.getFullYear(),m?0:g.getMonth(),h||m?1:g.getDate()),y=K(v*e,3);if(h||m){let n=h?d/a:0,r=m?d/o:0,i=_==y?_:K(Or(v.getFullYear()+r,v.getMonth()+n,1)*e,3),s=new Date(Yt(i/e)),c=s.getFullYear(),l=s.getMonth();for(let a=0;i<=u;a++){let o=Or(c+r*a,l+n*a,1),s=o-t(K(o*e,3));i=K((+o+s)*e,3),i<=u&&p.push(i)}}else{let a=d>=i?i:d,o=y+(Jt(l)-Jt(_))+vn(_-y,a);p.push(o);let m=t(o),h=m.getHours()+m.getMinutes()/n+m.getSeconds()/r,g=d/r,v=f/s.axes[c]._space;for(;o=K(o+d,e==1?0:3),!(o>u);)if(g>1){let e=Jt(K(h+g,6))%24,n=t(o).getHours()-e;n>1&&(n=-1),o-=n*r,h=(h+g)%24;let i=p[p.length-1];K((o-i)/d,3)*v>=.7&&p.push(o)}else p.push(o)}return p}}return[s,c,l]}var[yr,br,xr]=vr(1),[Sr,Cr,wr]=vr(.001);Sn(2,-53,53,[1]);function Tr(e,t){return e.map(e=>e.map((n,r)=>r==0||r==8||n==null?n:t(r==1||e[8]==0?n:e[1]+n)))}function Er(e,t){return(n,r,i,a,o)=>{let s=t.find(e=>o>=e[0])||t[t.length-1],c,l,u,d,f,p;return r.map(t=>{let n=e(t),r=n.getFullYear(),i=n.getMonth(),a=n.getDate(),o=n.getHours(),m=n.getMinutes(),h=n.getSeconds(),g=r!=c&&s[2]||i!=l&&s[3]||a!=u&&s[4]||o!=d&&s[5]||m!=f&&s[6]||h!=p&&s[7]||s[1];return c=r,l=i,u=a,d=o,f=m,p=h,g(n)})}}function Dr(e,t){let n=$n(t);return(t,r,i,a,o)=>r.map(t=>n(e(t)))}function Or(e,t,n){return new Date(e,t,n)}function kr(e,t){return t(e)}var Ar=`{YYYY}-{MM}-{DD} {h}:{mm}{aa}`;function jr(e,t){return(n,r,i,a)=>a==null?st:t(e(r))}function Mr(e,t){let n=e.series[t];return n.width?n.stroke(e,t):n.points.width?n.points.stroke(e,t):null}function Nr(e,t){return e.series[t].fill(e,t)}var Pr={show:!0,live:!0,isolate:!1,mount:ln,markers:{show:!0,width:2,stroke:Mr,fill:Nr,dash:`solid`},idx:null,idxs:null,values:[]};function Fr(e,t){let n=e.cursor.points,r=_t(),i=n.size(e,t);V(r,Ue,i),V(r,We,i);let a=i/-2;V(r,`marginLeft`,a),V(r,`marginTop`,a);let o=n.width(e,t,i);return o&&V(r,`borderWidth`,o),r}function Ir(e,t){let n=e.series[t].points;return n._fill||n._stroke}function Lr(e,t){let n=e.series[t].points;return n._stroke||n._fill}function Rr(e,t){return e.series[t].points.size}var zr=[0,0];function Br(e,t,n){return zr[0]=t,zr[1]=n,zr}function Vr(e,t,n,r=!0){return e=>{e.button!=0||r&&e.target!=t||n(e)}}function Hr(e,t,n,r=!0){return e=>{r&&e.target!=t||n(e)}}var Ur={show:!0,x:!0,y:!0,lock:!1,move:Br,points:{one:!1,show:Fr,size:Rr,width:0,stroke:Lr,fill:Ir},bind:{mousedown:Vr,mouseup:Vr,click:Vr,dblclick:Vr,mousemove:Hr,mouseleave:Hr,mouseenter:Hr},drag:{setScale:!0,x:!0,y:!1,dist:0,uni:null,click:(e,t)=>{t.stopPropagation(),t.stopImmediatePropagation()},_x:!1,_y:!1},focus:{dist:(e,t,n,r,i)=>r-i,prox:-1,bias:0},hover:{skip:[void 0],prox:null,bias:0},left:-10,top:-10,idx:null,dataIdx:null,idxs:null,event:null},Wr={show:!0,stroke:`rgba(0,0,0,0.07)`,width:2},Gr=Fn({},Wr,{filter:dn}),Kr=Fn({},Gr,{size:10}),qr=Fn({},Wr,{show:!1}),Jr=`12px system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, "Noto Sans", sans-serif, "Apple Color Emoji", "Segoe UI Emoji", "Segoe UI Symbol", "Noto Color Emoji"`,Yr=`bold `+Jr,Xr=1.5,Zr={show:!0,scale:`x`,stroke:Ye,space:50,gap:5,alignTo:1,size:50,labelGap:0,labelSize:30,labelFont:Yr,side:2,grid:Gr,ticks:Kr,border:qr,font:Jr,lineGap:Xr,rotate:0},Qr=`Value`,$r=`Time`,ei={show:!0,scale:`x`,auto:!1,sorted:1,min:W,max:-1/0,idxs:[]};function ti(e,t,n,r,i){return t.map(e=>e==null?``:Gt(e))}function ni(e,t,n,r,i,a,o){let s=[],c=bn.get(i)||0;n=o?n:K(vn(n,i),c);for(let e=n;e<=r;e=K(e+i,c))s.push(Object.is(e,-0)?0:e);return s}function ri(e,t,n,r,i,a,o){let s=[],c=e.scales[e.axes[t].scale].log;i=$t(c,Jt((c==10?tn:nn)(n))),c==10&&(i=sr[Ot(i,sr)]);let l=n,u=i*c;c==10&&(u=sr[Ot(u,sr)]);do s.push(l),l+=i,c==10&&!bn.has(l)&&(l=K(l,bn.get(i))),l>=u&&(i=l,u=i*c,c==10&&(u=sr[Ot(u,sr)]));while(l<=r);return s}function ii(e,t,n,r,i,a,o){let s=e.scales[e.axes[t].scale].asinh,c=r>s?ri(e,t,Qt(s,n),r,i):[s],l=r>=0&&n<=0?[0]:[];return(n<-s?ri(e,t,Qt(s,-r),-n,i):[s]).reverse().map(e=>-e).concat(l,c)}var ai=/./,oi=/[12357]/,si=/[125]/,J=/1/,Y=(e,t,n,r)=>e.map((e,i)=>t==4&&e==0||i%r==0&&n.test(e.toExponential()[+(e<0)])?e:null);function ci(e,t,n,r,i){let a=e.axes[n],o=a.scale,s=e.scales[o],c=e.valToPos,l=a._space,u=c(10,o),d=c(9,o)-u>=l?ai:c(7,o)-u>=l?oi:c(5,o)-u>=l?si:J;if(d==J){let e=qt(c(1,o)-u);if(e<l)return Y(t.slice().reverse(),s.distr,d,Xt(l/e)).reverse()}return Y(t,s.distr,d,1)}function li(e,t,n,r,i){let a=e.axes[n],o=a.scale,s=a._space,c=e.valToPos,l=qt(c(1,o)-c(2,o));return l<s?Y(t.slice().reverse(),3,ai,Xt(s/l)).reverse():t}function ui(e,t,n,r){return r==null?st:t==null?``:Gt(t)}var di={show:!0,scale:`y`,stroke:Ye,space:30,gap:5,alignTo:1,size:50,labelGap:0,labelSize:30,labelFont:Yr,side:3,grid:Gr,ticks:Kr,border:qr,font:Jr,lineGap:Xr,rotate:0};function fi(e,t){return K((3+(e||1)*2)*t,3)}function pi(e,t){let{scale:n,idxs:r}=e.series[0],i=e._data[0],a=e.valToPos(i[r[0]],n,!0),o=qt(e.valToPos(i[r[1]],n,!0)-a)/(e.series[t].points.space*B);return r[1]-r[0]<=o}var mi={scale:null,auto:!0,sorted:0,min:W,max:-1/0},hi=(e,t,n,r,i)=>i,gi={show:!0,auto:!0,sorted:0,gaps:hi,alpha:1,facets:[Fn({},mi,{scale:`x`}),Fn({},mi,{scale:`y`})]},_i={scale:`y`,auto:!0,sorted:0,show:!0,spanGaps:!1,gaps:hi,alpha:1,points:{show:pi,filter:null},values:null,min:W,max:-1/0,idxs:[],path:null,clip:null};function vi(e,t,n,r,i){return n/10}var yi={time:Se,auto:!0,distr:1,log:10,asinh:1,min:null,max:null,dir:1,ori:0},bi=Fn({},yi,{time:!1,ori:1}),xi={};function Si(e,t){let n=xi[e];return n||(n={key:e,plots:[],sub(e){n.plots.push(e)},unsub(e){n.plots=n.plots.filter(t=>t!=e)},pub(e,t,r,i,a,o,s){for(let c=0;c<n.plots.length;c++)n.plots[c]!=t&&n.plots[c].pub(e,t,r,i,a,o,s)}},e!=null&&(xi[e]=n)),n}var Ci=1,wi=2;function X(e,t,n){let r=e.mode,i=e.series[t],a=r==2?e._data[t]:e._data,o=e.scales,s=e.bbox,c=a[0],l=r==2?a[1]:a[t],u=r==2?o[i.facets[0].scale]:o[e.series[0].scale],d=r==2?o[i.facets[1].scale]:o[i.scale],f=s.left,p=s.top,m=s.width,h=s.height,g=e.valToPosH,_=e.valToPosV;return u.ori==0?n(i,c,l,u,d,g,_,f,p,m,h,Ni,Fi,Li,zi,Vi):n(i,c,l,u,d,_,g,p,f,h,m,Pi,Ii,Ri,Bi,Hi)}function Ti(e,t){let n=0,r=0,i=H(e.bands,wn);for(let e=0;e<i.length;e++){let a=i[e];a.series[0]==t?n=a.dir:a.series[1]==t&&(a.dir==1?r|=1:r|=2)}return[n,r==1?-1:r==2?1:r==3?2:0]}function Ei(e,t,n,r,i){let a=e.mode,o=e.series[t],s=a==2?o.facets[1].scale:o.scale,c=e.scales[s];return i==-1?c.min:i==1?c.max:c.distr==3?c.dir==1?c.min:c.max:0}function Di(e,t,n,r,i,a){return X(e,t,(e,t,o,s,c,l,u,d,f,p,m)=>{let h=e.pxRound,g=s.dir*(s.ori==0?1:-1),_=s.ori==0?Fi:Ii,v,y;g==1?(v=n,y=r):(v=r,y=n);let b=h(l(t[v],s,p,d)),x=h(u(o[v],c,m,f)),S=h(l(t[y],s,p,d)),C=h(u(a==1?c.max:c.min,c,m,f)),w=new Path2D(i);return _(w,S,C),_(w,b,C),_(w,b,x),w})}function Oi(e,t,n,r,i,a){let o=null;if(e.length>0){o=new Path2D;let s=t==0?Li:Ri,c=n;for(let t=0;t<e.length;t++){let n=e[t];if(n[1]>n[0]){let e=n[0]-c;e>0&&s(o,c,r,e,r+a),c=n[1]}}let l=n+i-c;l>0&&s(o,c,r-5,l,r+a+10)}return o}function ki(e,t,n){let r=e[e.length-1];r&&r[0]==t?r[1]=n:e.push([t,n])}function Ai(e,t,n,r,i,a,o){let s=[],c=e.length;for(let l=i==1?n:r;l>=n&&l<=r;l+=i)if(t[l]===null){let u=l,d=l;if(i==1)for(;++l<=r&&t[l]===null;)d=l;else for(;--l>=n&&t[l]===null;)d=l;let f=a(e[u]),p=d==u?f:a(e[d]),m=u-i;f=o<=0&&m>=0&&m<c?a(e[m]):f;let h=d+i;p=o>=0&&h>=0&&h<c?a(e[h]):p,p>=f&&s.push([f,p])}return s}function ji(e){return e==0?un:e==1?Yt:t=>_n(t,e)}function Mi(e){let t=e==0?Ni:Pi,n=e==0?(e,t,n,r,i,a)=>{e.arcTo(t,n,r,i,a)}:(e,t,n,r,i,a)=>{e.arcTo(n,t,i,r,a)},r=e==0?(e,t,n,r,i)=>{e.rect(t,n,r,i)}:(e,t,n,r,i)=>{e.rect(n,t,i,r)};return(e,i,a,o,s,c=0,l=0)=>{c==0&&l==0?r(e,i,a,o,s):(c=Zt(c,o/2,s/2),l=Zt(l,o/2,s/2),t(e,i+c,a),n(e,i+o,a,i+o,a+s,c),n(e,i+o,a+s,i,a+s,l),n(e,i,a+s,i,a,l),n(e,i,a,i+o,a,c),e.closePath())}}var Ni=(e,t,n)=>{e.moveTo(t,n)},Pi=(e,t,n)=>{e.moveTo(n,t)},Fi=(e,t,n)=>{e.lineTo(t,n)},Ii=(e,t,n)=>{e.lineTo(n,t)},Li=Mi(0),Ri=Mi(1),zi=(e,t,n,r,i,a)=>{e.arc(t,n,r,i,a)},Bi=(e,t,n,r,i,a)=>{e.arc(n,t,r,i,a)},Vi=(e,t,n,r,i,a,o)=>{e.bezierCurveTo(t,n,r,i,a,o)},Hi=(e,t,n,r,i,a,o)=>{e.bezierCurveTo(n,t,i,r,o,a)};function Ui(e){return(e,t,n,r,i)=>X(e,t,(t,a,o,s,c,l,u,d,f,p,m)=>{let{pxRound:h,points:g}=t,_,v;s.ori==0?(_=Ni,v=zi):(_=Pi,v=Bi);let y=K(g.width*B,3),b=(g.size-g.width)/2*B,x=K(b*2,3),S=new Path2D,C=new Path2D,{left:w,top:T,width:E,height:D}=e.bbox;Li(C,w-x,T-x,E+x*2,D+x*2);let O=e=>{if(o[e]!=null){let t=h(l(a[e],s,p,d)),n=h(u(o[e],c,m,f));_(S,t+b,n),v(S,t,n,b,0,Kt*2)}};if(i)i.forEach(O);else for(let e=n;e<=r;e++)O(e);return{stroke:y>0?S:null,fill:S,clip:C,flags:3}})}function Wi(e){return(t,n,r,i,a,o)=>{r!=i&&(a!=r&&o!=r&&e(t,n,r),a!=i&&o!=i&&e(t,n,i),e(t,n,o))}}var Gi=Wi(Fi),Ki=Wi(Ii);function qi(e){let t=H(e?.alignGaps,0);return(e,n,r,i)=>X(e,n,(a,o,s,c,l,u,d,f,p,m,h)=>{[r,i]=Mt(s,r,i);let g=a.pxRound,_=e=>g(u(e,c,m,f)),v=e=>g(d(e,l,h,p)),y,b;c.ori==0?(y=Fi,b=Gi):(y=Ii,b=Ki);let x=c.dir*(c.ori==0?1:-1),S={stroke:new Path2D,fill:null,clip:null,band:null,gaps:null,flags:Ci},C=S.stroke,w=!1;if(i-r>=m*4){let t=t=>e.posToVal(t,c.key,!0),n=null,a=null,l,u,d,f=_(o[x==1?r:i]),p=_(o[r]),m=_(o[i]),h=t(x==1?p+1:m-1);for(let e=x==1?r:i;e>=r&&e<=i;e+=x){let r=o[e],i=(x==1?r<h:r>h)?f:_(r),c=s[e];i==f?c==null?c===null&&(w=!0):(u=c,n==null?(y(C,i,v(u)),l=n=a=u):u<n?n=u:u>a&&(a=u)):(n!=null&&b(C,f,v(n),v(a),v(l),v(u)),c==null?(n=a=null,c===null&&(w=!0)):(u=c,y(C,i,v(u)),n=a=l=u),f=i,h=t(f+x))}n!=null&&n!=a&&d!=f&&b(C,f,v(n),v(a),v(l),v(u))}else for(let e=x==1?r:i;e>=r&&e<=i;e+=x){let t=s[e];t===null?w=!0:t!=null&&y(C,_(o[e]),v(t))}let[T,E]=Ti(e,n);if(a.fill!=null||T!=0){let t=S.fill=new Path2D(C),s=v(a.fillTo(e,n,a.min,a.max,T)),c=_(o[r]),l=_(o[i]);x==-1&&([l,c]=[c,l]),y(t,l,s),y(t,c,s)}if(!a.spanGaps){let l=[];w&&l.push(...Ai(o,s,r,i,x,_,t)),S.gaps=l=a.gaps(e,n,r,i,l),S.clip=Oi(l,c.ori,f,p,m,h)}return E!=0&&(S.band=E==2?[Di(e,n,r,i,C,-1),Di(e,n,r,i,C,1)]:Di(e,n,r,i,C,E)),S})}function Ji(e){let t=H(e.align,1),n=H(e.ascDesc,!1),r=H(e.alignGaps,0),i=H(e.extend,!1);return(e,a,o,s)=>X(e,a,(c,l,u,d,f,p,m,h,g,_,v)=>{[o,s]=Mt(u,o,s);let y=c.pxRound,{left:b,width:x}=e.bbox,S=e=>y(p(e,d,_,h)),C=e=>y(m(e,f,v,g)),w=d.ori==0?Fi:Ii,T={stroke:new Path2D,fill:null,clip:null,band:null,gaps:null,flags:Ci},E=T.stroke,D=d.dir*(d.ori==0?1:-1),O=C(u[D==1?o:s]),ee=S(l[D==1?o:s]),te=ee,k=ee;i&&t==-1&&(k=b,w(E,k,O)),w(E,ee,O);for(let e=D==1?o:s;e>=o&&e<=s;e+=D){let n=u[e];if(n==null)continue;let r=S(l[e]),i=C(n);t==1?w(E,r,O):w(E,te,i),w(E,r,i),O=i,te=r}let A=te;i&&t==1&&(A=b+x,w(E,A,O));let[j,ne]=Ti(e,a);if(c.fill!=null||j!=0){let t=T.fill=new Path2D(E),n=C(c.fillTo(e,a,c.min,c.max,j));w(t,A,n),w(t,k,n)}if(!c.spanGaps){let i=[];i.push(...Ai(l,u,o,s,D,S,r));let f=c.width*B/2,p=n||t==1?f:-f,m=n||t==-1?-f:f;i.forEach(e=>{e[0]+=p,e[1]+=m}),T.gaps=i=c.gaps(e,a,o,s,i),T.clip=Oi(i,d.ori,h,g,_,v)}return ne!=0&&(T.band=ne==2?[Di(e,a,o,s,E,-1),Di(e,a,o,s,E,1)]:Di(e,a,o,s,E,ne)),T})}function Yi(e,t,n,r,i,a,o=W){if(e.length>1){let s=null;for(let c=0,l=1/0;c<e.length;c++)if(t[c]!==void 0){if(s!=null){let t=qt(e[c]-e[s]);t<l&&(l=t,o=qt(n(e[c],r,i,a)-n(e[s],r,i,a)))}s=c}}return o}function Xi(e){e||=Cn;let t=H(e.size,[.6,W,1]),n=e.align||0,r=e.gap||0,i=e.radius;i=i==null?[0,0]:typeof i==`number`?[i,0]:i;let a=G(i),o=1-t[0],s=H(t[1],W),c=H(t[2],1),l=H(e.disp,Cn),u=H(e.each,e=>{}),{fill:d,stroke:f}=l;return(e,t,i,p)=>X(e,t,(m,h,g,_,v,y,b,x,S,C,w)=>{let T=m.pxRound,E=n,D=r*B,O=s*B,ee=c*B,te,k;_.ori==0?[te,k]=a(e,t):[k,te]=a(e,t);let A=_.dir*(_.ori==0?1:-1),j=_.ori==0?Li:Ri,ne=_.ori==0?u:(e,t,n,r,i,a,o)=>{u(e,t,n,i,r,o,a)},re=H(e.bands,wn).find(e=>e.series[0]==t),ie=re==null?0:re.dir,ae=m.fillTo(e,t,m.min,m.max,ie),M=T(b(ae,v,w,S)),N,P,F,I=C,L=T(m.width*B),oe=!1,se=null,ce=null,le=null,ue=null;d!=null&&(L==0||f!=null)&&(oe=!0,se=d.values(e,t,i,p),ce=new Map,new Set(se).forEach(e=>{e!=null&&ce.set(e,new Path2D)}),L>0&&(le=f.values(e,t,i,p),ue=new Map,new Set(le).forEach(e=>{e!=null&&ue.set(e,new Path2D)})));let{x0:de,size:fe}=l;if(de!=null&&fe!=null){E=1,h=de.values(e,t,i,p),de.unit==2&&(h=h.map(t=>e.posToVal(x+t*C,_.key,!0)));let n=fe.values(e,t,i,p);P=fe.unit==2?n[0]*C:y(n[0],_,C,x)-y(0,_,C,x),I=Yi(h,g,y,_,C,x,I),F=I-P+D}else I=Yi(h,g,y,_,C,x,I),F=I*o+D,P=I-F;F<1&&(F=0),L>=P/2&&(L=0),F<5&&(T=un);let pe=F>0,me=I-F-(pe?L:0);P=T(sn(me,ee,O)),N=(E==0?P/2:E==A?0:P)-E*A*((E==0?D/2:0)+(pe?L/2:0));let he={stroke:null,fill:null,clip:null,band:null,gaps:null,flags:0},ge=oe?null:new Path2D,_e=null;if(re!=null)_e=e.data[re.series[1]];else{let{y0:n,y1:r}=l;n!=null&&r!=null&&(g=r.values(e,t,i,p),_e=n.values(e,t,i,p))}let ve=te*P,ye=k*P;for(let n=A==1?i:p;n>=i&&n<=p;n+=A){let r=g[n];if(r==null)continue;if(_e!=null){let e=_e[n]??0;if(r-e==0)continue;M=b(e,v,w,S)}let i=y(_.distr!=2||l!=null?h[n]:n,_,C,x),a=b(H(r,ae),v,w,S),o=T(i-N),s=T(Qt(a,M)),c=T(Zt(a,M)),u=s-c;if(r!=null){let i=r<0?ye:ve,a=r<0?ve:ye;oe?(L>0&&le[n]!=null&&j(ue.get(le[n]),o,c+Jt(L/2),P,Qt(0,u-L),i,a),se[n]!=null&&j(ce.get(se[n]),o,c+Jt(L/2),P,Qt(0,u-L),i,a)):j(ge,o,c+Jt(L/2),P,Qt(0,u-L),i,a),ne(e,t,n,o-L/2,c,P+L,u)}}return L>0?he.stroke=oe?ue:ge:oe||(he._fill=m.width==0?m._fill:m._stroke??m._fill,he.width=0),he.fill=oe?ce:ge,he})}function Zi(e,t){let n=H(t?.alignGaps,0);return(t,r,i,a)=>X(t,r,(o,s,c,l,u,d,f,p,m,h,g)=>{[i,a]=Mt(c,i,a);let _=o.pxRound,v=e=>_(d(e,l,h,p)),y=e=>_(f(e,u,g,m)),b,x,S;l.ori==0?(b=Ni,S=Fi,x=Vi):(b=Pi,S=Ii,x=Hi);let C=l.dir*(l.ori==0?1:-1),w=v(s[C==1?i:a]),T=w,E=[],D=[];for(let e=C==1?i:a;e>=i&&e<=a;e+=C)if(c[e]!=null){let t=s[e],n=v(t);E.push(T=n),D.push(y(c[e]))}let O={stroke:e(E,D,b,S,x,_),fill:null,clip:null,band:null,gaps:null,flags:Ci},ee=O.stroke,[te,k]=Ti(t,r);if(o.fill!=null||te!=0){let e=O.fill=new Path2D(ee),n=y(o.fillTo(t,r,o.min,o.max,te));S(e,T,n),S(e,w,n)}if(!o.spanGaps){let e=[];e.push(...Ai(s,c,i,a,C,v,n)),O.gaps=e=o.gaps(t,r,i,a,e),O.clip=Oi(e,l.ori,p,m,h,g)}return k!=0&&(O.band=k==2?[Di(t,r,i,a,ee,-1),Di(t,r,i,a,ee,1)]:Di(t,r,i,a,ee,k)),O})}function Qi(e){return Zi($i,e)}function $i(e,t,n,r,i,a){let o=e.length;if(o<2)return null;let s=new Path2D;if(n(s,e[0],t[0]),o==2)r(s,e[1],t[1]);else{let n=Array(o),r=Array(o-1),a=Array(o-1),c=Array(o-1);for(let n=0;n<o-1;n++)a[n]=t[n+1]-t[n],c[n]=e[n+1]-e[n],r[n]=a[n]/c[n];n[0]=r[0];for(let e=1;e<o-1;e++)r[e]===0||r[e-1]===0||r[e-1]>0!=r[e]>0?n[e]=0:(n[e]=3*(c[e-1]+c[e])/((2*c[e]+c[e-1])/r[e-1]+(c[e]+2*c[e-1])/r[e]),isFinite(n[e])||(n[e]=0));n[o-1]=r[o-2];for(let r=0;r<o-1;r++)i(s,e[r]+c[r]/3,t[r]+n[r]*c[r]/3,e[r+1]-c[r]/3,t[r+1]-n[r+1]*c[r]/3,e[r+1],t[r+1])}return s}var ea=new Set;function ta(){for(let e of ea)e.syncRect(!0)}ct&&(Et(rt,ut,ta),Et(it,ut,ta,!0),Et(ot,ut,()=>{Z.pxRatio=B}));var na=qi(),ra=Ui();function ia(e,t,n,r){return(r?[e[0],e[1]].concat(e.slice(2)):[e[0]].concat(e.slice(1))).map((e,r)=>oa(e,r,t,n))}function aa(e,t){return e.map((e,n)=>n==0?{}:Fn({},t,e))}function oa(e,t,n,r){return Fn({},t==0?n:r,e)}function sa(e,t,n){return t==null?Tn:[t,n]}var ca=sa;function la(e,t,n){return t==null?Tn:Vt(t,n,Lt,!0)}function ua(e,t,n,r){return t==null?Tn:Ft(t,n,e.scales[r].log,!1)}var da=ua;function fa(e,t,n,r){return t==null?Tn:It(t,n,e.scales[r].log,!1)}var pa=fa;function ma(e,t,n,r,i){let a=Qt(on(e),on(t)),o=t-e,s=Ot(i/r*o,n);do{let e=n[s],t=r*e/o;if(t>=i&&a+(e<5?bn.get(e):0)<=17)return[e,t]}while(++s<n.length);return[0,0]}function ha(e){let t,n;return e=e.replace(/(\d+)px/,(e,r)=>(t=Yt((n=+r)*B))+`px`),[e,t,n]}function ga(e){e.show&&[e.font,e.labelFont].forEach(e=>{let t=K(e[2]*B,1);e[0]=e[0].replace(/[0-9.]+px/,t+`px`),e[1]=t})}function Z(e,t,n){let r={mode:H(e.mode,1)},i=r.mode;function a(e,t,n,r){let i=t.valToPct(e);return r+n*(t.dir==-1?1-i:i)}function o(e,t,n,r){let i=t.valToPct(e);return r+n*(t.dir==-1?i:1-i)}function s(e,t,n,r){return t.ori==0?a(e,t,n,r):o(e,t,n,r)}r.valToPosH=a,r.valToPosV=o;let c=!1;r.status=0;let l=r.root=_t(Ce);if(e.id!=null&&(l.id=e.id),mt(l,e.class),e.title){let t=_t(Ee,l);t.textContent=e.title}let u=gt(`canvas`),d=r.ctx=u.getContext(`2d`),f=_t(De,l);Et(`click`,f,e=>{e.target===m&&(J!=Xr||Y!=ai)&&mi.click(r,e)},!0);let p=r.under=_t(Oe,f);f.appendChild(u);let m=r.over=_t(ke,f);e=Pn(e);let h=+H(e.pxAlign,1),g=ji(h);(e.plugins||[]).forEach(t=>{t.opts&&(e=t.opts(r,e)||e)});let _=e.ms||.001,v=r.series=i==1?ia(e.series||[],ei,_i,!1):aa(e.series||[null],gi),y=r.axes=ia(e.axes||[],Zr,di,!0),b=r.scales={},x=r.bands=e.bands||[];x.forEach(e=>{e.fill=G(e.fill||null),e.dir=H(e.dir,-1)});let S=i==2?v[1].facets[0].scale:v[0].scale,C={axes:Mr,series:ur},w=(e.drawOrder||[`axes`,`series`]).map(e=>C[e]);function T(e){let t=e.distr==3?t=>tn(t>0?t:e.clamp(r,t,e.min,e.max,e.key)):e.distr==4?t=>an(t,e.asinh):e.distr==100?t=>e.fwd(t):e=>e;return n=>{let r=t(n),{_min:i,_max:a}=e,o=a-i;return(r-i)/o}}function E(t){let n=b[t];if(n==null){let r=(e.scales||Cn)[t]||Cn;if(r.from!=null){E(r.from);let e=Fn({},b[r.from],r,{key:t});e.valToPct=T(e),b[t]=e}else{n=b[t]=Fn({},t==S?yi:bi,r),n.key=t;let e=n.time,a=n.range,o=En(a);if((t!=S||i==2&&!e)&&(o&&(a[0]==null||a[1]==null)&&(a={min:a[0]==null?Rt:{mode:1,hard:a[0],soft:a[0]},max:a[1]==null?Rt:{mode:1,hard:a[1],soft:a[1]}},o=!1),!o&&An(a))){let e=a;a=(t,n,r)=>n==null?Tn:Vt(n,r,e)}n.range=G(a||(e?ca:t==S?n.distr==3?da:n.distr==4?pa:sa:n.distr==3?ua:n.distr==4?fa:la)),n.auto=G(!o&&n.auto),n.clamp=G(n.clamp||vi),n._min=n._max=null,n.valToPct=T(n)}}}E(`x`),E(`y`),i==1&&v.forEach(e=>{E(e.scale)}),y.forEach(e=>{E(e.scale)});for(let t in e.scales)E(t);let D=b[S],O=D.distr,ee,te;D.ori==0?(mt(l,we),ee=a,te=o):(mt(l,Te),ee=o,te=a);let k={};for(let e in b){let t=b[e];(t.min!=null||t.max!=null)&&(k[e]={min:t.min,max:t.max},t.min=t.max=null)}let A=e.tzDate||(e=>new Date(Yt(e/_))),j=e.fmtDate||$n,ne=_==1?xr(A):wr(A),re=Er(A,Tr(_==1?br:Cr,j)),ie=jr(A,kr(Ar,j)),ae=[],M=r.legend=Fn({},Pr,e.legend),N=r.cursor=Fn({},Ur,{drag:{y:i==2}},e.cursor),P=M.show,F=N.show,I=M.markers;M.idxs=ae,I.width=G(I.width),I.dash=G(I.dash),I.stroke=G(I.stroke),I.fill=G(I.fill);let L,oe,se,ce=[],le=[],ue,de=!1,fe={};if(M.live){let e=v[1]?v[1].values:null;de=e!=null,ue=de?e(r,1,0):{_:0};for(let e in ue)fe[e]=st}if(P){if(L=gt(`table`,Ie,l),se=gt(`tbody`,null,L),M.mount(r,L),de){oe=gt(`thead`,null,L,se);let e=gt(`tr`,null,oe);for(var pe in gt(`th`,null,e),ue)gt(`th`,Ve,e).textContent=pe}else mt(L,Re),M.live&&mt(L,Le)}let me={show:!0},he={show:!1};function ge(e,t){if(t==0&&(de||!M.live||i==2))return Tn;let n=[],a=gt(`tr`,ze,se,se.childNodes[t]);mt(a,e.class),e.show||mt(a,je);let o=gt(`th`,null,a);if(I.show){let e=_t(Be,o);if(t>0){let n=I.width(r,t);n&&(e.style.border=n+`px `+I.dash(r,t)+` `+I.stroke(r,t)),e.style.background=I.fill(r,t)}}let s=_t(Ve,o);for(var c in e.label instanceof HTMLElement?s.appendChild(e.label):s.textContent=e.label,t>0&&(I.show||(s.style.color=e.width>0?I.stroke(r,t):I.fill(r,t)),ve(`click`,o,t=>{if(N._lock)return;Wt(t);let n=v.indexOf(e);if((t.ctrlKey||t.metaKey)!=M.isolate){let e=v.some((e,t)=>t>0&&t!=n&&e.show);v.forEach((t,r)=>{r>0&&Ai(r,e?r==n?me:he:me,!0,Q.setSeries)})}else Ai(n,{show:!e.show},!0,Q.setSeries)},!1),Jt&&ve(et,o,t=>{N._lock||(Wt(t),Ai(v.indexOf(e),zi,!0,Q.setSeries))},!1)),ue){let e=gt(`td`,He,a);e.textContent=`--`,n.push(e)}return[a,n]}let _e=new Map;function ve(e,t,n,i=!0){let a=_e.get(t)||{},o=N.bind[e](r,t,n,i);o&&(Et(e,t,a[e]=o),_e.set(t,a))}function ye(e,t,n){let r=_e.get(t)||{};for(let n in r)(e==null||n==e)&&(Dt(n,t,r[n]),delete r[n]);e??_e.delete(t)}let be=0,xe=0,R=0,z=0,Se=0,Ye=0,rt=Se,it=Ye,at=R,ct=z,dt=0,ft=0,pt=0,vt=0;r.bbox={};let bt=!1,St=!1,wt=!1,Tt=!1,kt=!1,At=!1;function jt(e,t,n){(n||e!=r.width||t!=r.height)&&Mt(e,t),Nr(!1),wt=!0,St=!0,zr()}function Mt(e,t){r.width=be=R=e,r.height=xe=z=t,Se=Ye=0,Bt(),Ut();let n=r.bbox;dt=n.left=_n(Se*B,.5),ft=n.top=_n(Ye*B,.5),pt=n.width=_n(R*B,.5),vt=n.height=_n(z*B,.5)}function Nt(){let e=!1,t=0;for(;!e;){t++;let n=vr(t),i=Or(t);e=t==3||n&&i,e||(Mt(r.width,r.height),St=!0)}}function zt({width:e,height:t}){jt(e,t)}r.setSize=zt;function Bt(){let e=!1,t=!1,n=!1,r=!1;y.forEach((i,a)=>{if(i.show&&i._show){let{side:a,_size:o}=i,s=a%2,c=o+(i.label==null?0:i.labelSize);c>0&&(s?(R-=c,a==3?(Se+=c,r=!0):n=!0):(z-=c,a==0?(Ye+=c,e=!0):t=!0))}}),yn[0]=e,yn[1]=n,yn[2]=t,yn[3]=r,R-=Nn[1]+Nn[3],Se+=Nn[3],z-=Nn[2]+Nn[0],Ye+=Nn[0]}function Ut(){let e=Se+R,t=Ye+z,n=Se,r=Ye;function i(i,a){switch(i){case 1:return e+=a,e-a;case 2:return t+=a,t-a;case 3:return n-=a,n+a;case 0:return r-=a,r+a}}y.forEach((e,t)=>{if(e.show&&e._show){let t=e.side;e._pos=i(t,e._size),e.label!=null&&(e._lpos=i(t,e.labelSize))}})}if(N.dataIdx==null){let e=N.hover,n=e.skip=new Set(e.skip??[]);n.add(void 0);let r=e.prox=G(e.prox),i=e.bias??=0;N.dataIdx=(e,a,o,s)=>{if(a==0)return o;let c=o,l=r(e,a,o,s)??W,u=l>=0&&l<W,d=D.ori==0?R:z,f=N.left,p=t[0],m=t[a];if(n.has(m[o])){c=null;let e=null,t=null,r;if(i==0||i==-1)for(r=o;e==null&&r-->0;)n.has(m[r])||(e=r);if(i==0||i==1)for(r=o;t==null&&r++<m.length;)n.has(m[r])||(t=r);if(e!=null||t!=null){if(u){let n=e==null?-1/0:ee(p[e],D,d,0),r=t==null?1/0:ee(p[t],D,d,0),i=f-n,a=r-f;i<=a?i<=l&&(c=e):a<=l&&(c=t)}else c=t==null?e:e==null?t:o-e<=t-o?e:t}}else u&&qt(f-ee(p[o],D,d,0))>l&&(c=null);return c}}let Wt=e=>{N.event=e};N.idxs=ae,N._lock=!1;let Gt=N.points;Gt.show=G(Gt.show),Gt.size=G(Gt.size),Gt.stroke=G(Gt.stroke),Gt.width=G(Gt.width),Gt.fill=G(Gt.fill);let U=r.focus=Fn({},e.focus||{alpha:.3},N.focus),Jt=U.prox>=0,en=Jt&&Gt.one,nn=[],on=[],ln=[];function un(e,t){let n=Gt.show(r,t);if(n instanceof HTMLElement)return mt(n,Fe),mt(n,e.class),yt(n,-10,-10,R,z),m.insertBefore(n,nn[t]),n}function hn(e,t){if(i==1||t>0){let t=i==1&&b[e.scale].time,n=e.value;e.value=t?kn(n)?jr(A,kr(n,j)):n||ie:n||ui,e.label=e.label||(t?$r:Qr)}if(en||t>0){e.width=e.width==null?1:e.width,e.paths=e.paths||na||fn,e.fillTo=G(e.fillTo||Ei),e.pxAlign=+H(e.pxAlign,h),e.pxRound=ji(e.pxAlign),e.stroke=G(e.stroke||null),e.fill=G(e.fill||null),e._stroke=e._fill=e._paths=e._focus=null;let t=fi(Qt(1,e.width),1),n=e.points=Fn({},{size:t,width:Qt(1,t*.2),stroke:e.stroke,space:t*2,paths:ra,_stroke:null,_fill:null},e.points);n.show=G(n.show),n.filter=G(n.filter),n.fill=G(n.fill),n.stroke=G(n.stroke),n.paths=G(n.paths),n.pxAlign=e.pxAlign}if(P){let n=ge(e,t);ce.splice(t,0,n[0]),le.splice(t,0,n[1]),M.values.push(null)}if(F){ae.splice(t,0,null);let n=null;en?t==0&&(n=un(e,t)):t>0&&(n=un(e,t)),nn.splice(t,0,n),on.splice(t,0,0),ln.splice(t,0,0)}ka(`addSeries`,t)}function gn(e,t){t??=v.length,e=i==1?oa(e,t,ei,_i):oa(e,t,{},gi),v.splice(t,0,e),hn(v[t],t)}r.addSeries=gn;function vn(e){if(v.splice(e,1),P){M.values.splice(e,1),le.splice(e,1);let t=ce.splice(e,1)[0];ye(null,t.firstChild),t.remove()}F&&(ae.splice(e,1),nn.splice(e,1)[0].remove(),on.splice(e,1),ln.splice(e,1)),ka(`delSeries`,e)}r.delSeries=vn;let yn=[!1,!1,!1,!1];function Sn(e,t){if(e._show=e.show,e.show){let n=e.side%2,i=b[e.scale];i??=(e.scale=n?v[1].scale:S,b[e.scale]);let a=i.time;e.size=G(e.size),e.space=G(e.space),e.rotate=G(e.rotate),En(e.incrs)&&e.incrs.forEach(e=>{!bn.has(e)&&bn.set(e,xn(e))}),e.incrs=G(e.incrs||(i.distr==2?or:a?_==1?yr:Sr:sr)),e.splits=G(e.splits||(a&&i.distr==1?ne:i.distr==3?ri:i.distr==4?ii:ni)),e.stroke=G(e.stroke),e.grid.stroke=G(e.grid.stroke),e.ticks.stroke=G(e.ticks.stroke),e.border.stroke=G(e.border.stroke);let o=e.values;e.values=En(o)&&!En(o[0])?G(o):a?En(o)?Er(A,Tr(o,j)):kn(o)?Dr(A,o):o||re:o||ti,e.filter=G(e.filter||(i.distr>=3&&i.log==10?ci:i.distr==3&&i.log==2?li:dn)),e.font=ha(e.font),e.labelFont=ha(e.labelFont),e._size=e.size(r,null,t,0),e._space=e._rotate=e._incrs=e._found=e._splits=e._values=null,e._size>0&&(yn[t]=!0,e._el=_t(Ae,f))}}function Dn(e,t,n,r){let[i,a,o,s]=n,c=t%2,l=0;return c==0&&(s||a)&&(l=t==0&&!i||t==2&&!o?Yt(Zr.size/3):0),c==1&&(i||o)&&(l=t==1&&!a||t==3&&!s?Yt(di.size/2):0),l}let Mn=r.padding=(e.padding||[Dn,Dn,Dn,Dn]).map(e=>G(H(e,Dn))),Nn=r._padding=Mn.map((e,t)=>e(r,t,yn,0)),In,Ln=null,Rn=null,zn=i==1?v[0].idxs:null,Bn=null,Hn=!1;function Un(e,n){if(t=e??[],r.data=r._data=t,i==2){In=0;for(let e=1;e<v.length;e++)In+=t[e][0].length}else{t.length==0&&(r.data=r._data=t=[[]]),Bn=t[0],In=Bn.length;let e=t;if(O==2){e=t.slice();let n=e[0]=Array(In);for(let e=0;e<In;e++)n[e]=e}r._data=t=e}if(Nr(!0),ka(`setData`),O==2&&(wt=!0),n!==!1){let e=D;e.auto(r,Hn)?Wn():ki(S,e.min,e.max),Tt||=N.left>=0,At=!0,zr()}}r.setData=Un;function Wn(){Hn=!0;let e,n;i==1&&(In>0?(Ln=zn[0]=0,Rn=zn[1]=In-1,e=t[0][Ln],n=t[0][Rn],O==2?(e=Ln,n=Rn):e==n&&(O==3?[e,n]=Ft(e,e,D.log,!1):O==4?[e,n]=It(e,e,D.log,!1):D.time?n=e+Yt(86400/_):[e,n]=Vt(e,n,Lt,!0))):(Ln=zn[0]=e=null,Rn=zn[1]=n=null)),ki(S,e,n)}let Gn,Kn,qn,Jn,Yn,Xn,Zn,Qn,er,tr;function nr(e,t,n,r,i,a){e??=Xe,n??=wn,r??=`butt`,i??=Xe,a??=`round`,e!=Gn&&(d.strokeStyle=Gn=e),i!=Kn&&(d.fillStyle=Kn=i),t!=qn&&(d.lineWidth=qn=t),a!=Yn&&(d.lineJoin=Yn=a),r!=Xn&&(d.lineCap=Xn=r),n!=Jn&&d.setLineDash(Jn=n)}function rr(e,t,n,r){t!=Kn&&(d.fillStyle=Kn=t),e!=Zn&&(d.font=Zn=e),n!=Qn&&(d.textAlign=Qn=n),r!=er&&(d.textBaseline=er=r)}function ir(e,t,n,i,a=0){if(i.length>0&&e.auto(r,Hn)&&(t==null||t.min==null)){let t=H(Ln,0),r=H(Rn,i.length-1),o=n.min==null?Pt(i,t,r,a,e.distr==3):[n.min,n.max];e.min=Zt(e.min,n.min=o[0]),e.max=Qt(e.max,n.max=o[1])}}let ar={min:null,max:null};function cr(){for(let e in b){let t=b[e];k[e]==null&&(t.min==null||k[S]!=null&&t.auto(r,Hn))&&(k[e]=ar)}for(let e in b){let t=b[e];k[e]==null&&t.from!=null&&k[t.from]!=null&&(k[e]=ar)}k[S]!=null&&Nr(!0);let e={};for(let t in k){let n=k[t];if(n!=null){let a=e[t]=Pn(b[t],jn);if(n.min!=null)Fn(a,n);else if(t!=S||i==2){if(In==0&&a.from==null){let e=a.range(r,null,null,t);a.min=e[0],a.max=e[1]}else a.min=W,a.max=-1/0}}}if(In>0){v.forEach((n,a)=>{if(i==1){let i=n.scale,o=k[i];if(o==null)return;let s=e[i];if(a==0){let e=s.range(r,s.min,s.max,i);s.min=e[0],s.max=e[1],Ln=Ot(s.min,t[0]),Rn=Ot(s.max,t[0]),Rn-Ln>1&&(t[0][Ln]<s.min&&Ln++,t[0][Rn]>s.max&&Rn--),n.min=Bn[Ln],n.max=Bn[Rn]}else n.show&&n.auto&&ir(s,o,n,t[a],n.sorted);n.idxs[0]=Ln,n.idxs[1]=Rn}else if(a>0&&n.show&&n.auto){let[r,i]=n.facets,o=r.scale,s=i.scale,[c,l]=t[a],u=e[o],d=e[s];u!=null&&ir(u,k[o],r,c,r.sorted),d!=null&&ir(d,k[s],i,l,i.sorted),n.min=i.min,n.max=i.max}});for(let t in e){let n=e[t],i=k[t];if(n.from==null&&(i==null||i.min==null)){let e=n.range(r,n.min==W?null:n.min,n.max==-1/0?null:n.max,t);n.min=e[0],n.max=e[1]}}}for(let t in e){let n=e[t];if(n.from!=null){let i=e[n.from];if(i.min==null)n.min=n.max=null;else{let e=n.range(r,i.min,i.max,t);n.min=e[0],n.max=e[1]}}}let n={},a=!1;for(let t in e){let r=e[t],i=b[t];if(i.min!=r.min||i.max!=r.max){i.min=r.min,i.max=r.max;let e=i.distr;i._min=e==3?tn(i.min):e==4?an(i.min,i.asinh):e==100?i.fwd(i.min):i.min,i._max=e==3?tn(i.max):e==4?an(i.max,i.asinh):e==100?i.fwd(i.max):i.max,n[t]=a=!0}}if(a){v.forEach((e,t)=>{i==2?t>0&&n.y&&(e._paths=null):n[e.scale]&&(e._paths=null)});for(let e in n)wt=!0,ka(`setScale`,e);F&&N.left>=0&&(Tt=At=!0)}for(let e in k)k[e]=null}function lr(e){let t=sn(Ln-1,0,In-1),n=sn(Rn+1,0,In-1);for(;e[t]==null&&t>0;)t--;for(;e[n]==null&&n<In-1;)n++;return[t,n]}function ur(){if(In>0){let e=v.some(e=>e._focus)&&tr!=U.alpha;e&&(d.globalAlpha=tr=U.alpha),v.forEach((e,n)=>{if(n>0&&e.show&&(dr(n,!1),dr(n,!0),e._paths==null)){let a=tr;tr!=e.alpha&&(d.globalAlpha=tr=e.alpha);let o=i==2?[0,t[n][0].length-1]:lr(t[n]);e._paths=e.paths(r,n,o[0],o[1]),tr!=a&&(d.globalAlpha=tr=a)}}),v.forEach((e,t)=>{if(t>0&&e.show){let n=tr;tr!=e.alpha&&(d.globalAlpha=tr=e.alpha),e._paths!=null&&fr(t,!1);{let n=e._paths==null?null:e._paths.gaps,i=e.points.show(r,t,Ln,Rn,n),a=e.points.filter(r,t,i,n);(i||a)&&(e.points._paths=e.points.paths(r,t,Ln,Rn,a),fr(t,!0))}tr!=n&&(d.globalAlpha=tr=n),ka(`drawSeries`,t)}}),e&&(d.globalAlpha=tr=1)}}function dr(e,t){let n=t?v[e].points:v[e];n._stroke=n.stroke(r,e),n._fill=n.fill(r,e)}function fr(e,t){let n=t?v[e].points:v[e],{stroke:r,fill:i,clip:a,flags:o,_stroke:s=n._stroke,_fill:c=n._fill,_width:l=n.width}=n._paths;l=K(l*B,3);let u=null,f=l%2/2;t&&c==null&&(c=l>0?`#fff`:s);let p=n.pxAlign==1&&f>0;if(p&&d.translate(f,f),!t){let e=dt-l/2,t=ft-l/2,n=pt+l,r=vt+l;u=new Path2D,u.rect(e,t,n,r)}t?mr(s,l,n.dash,n.cap,c,r,i,o,a):pr(e,s,l,n.dash,n.cap,c,r,i,o,u,a),p&&d.translate(-f,-f)}function pr(e,n,i,a,o,s,c,l,u,d,f){let p=!1;u!=0&&x.forEach((m,h)=>{if(m.series[0]==e){let e=v[m.series[1]],g=t[m.series[1]],_=(e._paths||Cn).band;En(_)&&(_=m.dir==1?_[0]:_[1]);let y,b=null;e.show&&_&&Ht(g,Ln,Rn)?(b=m.fill(r,h)||s,y=e._paths.clip):_=null,mr(n,i,a,o,b,c,l,u,d,f,y,_),p=!0}}),p||mr(n,i,a,o,s,c,l,u,d,f)}function mr(e,t,n,r,i,a,o,s,c,l,u,f){nr(e,t,n,r,i),(c||l||f)&&(d.save(),c&&d.clip(c),l&&d.clip(l)),f?(s&3)==3?(d.clip(f),u&&d.clip(u),gr(i,o),hr(e,a,t)):s&wi?(gr(i,o),d.clip(f),hr(e,a,t)):s&Ci&&(d.save(),d.clip(f),u&&d.clip(u),gr(i,o),d.restore(),hr(e,a,t)):(gr(i,o),hr(e,a,t)),(c||l||f)&&d.restore()}function hr(e,t,n){n>0&&(t instanceof Map?t.forEach((e,t)=>{d.strokeStyle=Gn=t,d.stroke(e)}):t!=null&&e&&d.stroke(t))}function gr(e,t){t instanceof Map?t.forEach((e,t)=>{d.fillStyle=Kn=t,d.fill(e)}):t!=null&&e&&d.fill(t)}function _r(e,t,n,i){let a=y[e],o;if(i<=0)o=[0,0];else{let s=a._space=a.space(r,e,t,n,i);o=ma(t,n,a._incrs=a.incrs(r,e,t,n,i,s),i,s)}return a._found=o}function q(e,t,n,r,i,a,o,s,c,l){let u=o%2/2;h==1&&d.translate(u,u),nr(s,o,c,l,s),d.beginPath();let f,p,m,g,_=i+(r==0||r==3?-a:a);n==0?(p=i,g=_):(f=i,m=_);for(let r=0;r<e.length;r++)t[r]!=null&&(n==0?f=m=e[r]:p=g=e[r],d.moveTo(f,p),d.lineTo(m,g));d.stroke(),h==1&&d.translate(-u,-u)}function vr(e){let t=!0;return y.forEach((n,i)=>{if(!n.show)return;let a=b[n.scale];if(a.min==null){n._show&&(t=!1,n._show=!1,Nr(!1));return}n._show||(t=!1,n._show=!0,Nr(!1));let o=n.side,s=o%2,{min:c,max:l}=a,[u,d]=_r(i,c,l,s==0?R:z);if(d==0)return;let f=a.distr==2,p=n._splits=n.splits(r,i,c,l,u,d,f),m=a.distr==2?p.map(e=>Bn[e]):p,h=a.distr==2?Bn[p[1]]-Bn[p[0]]:u,g=n._values=n.values(r,n.filter(r,m,i,d,h),i,d,h);n._rotate=o==2?n.rotate(r,g,i,d):0;let _=n._size;n._size=Xt(n.size(r,g,i,e)),_!=null&&n._size!=_&&(t=!1)}),t}function Or(e){let t=!0;return Mn.forEach((n,i)=>{let a=n(r,i,yn,e);a!=Nn[i]&&(t=!1),Nn[i]=a}),t}function Mr(){for(let e=0;e<y.length;e++){let t=y[e];if(!t.show||!t._show)continue;let n=t.side,i=n%2,a,o,c=t.stroke(r,e),l=n==0||n==3?-1:1,[u,f]=t._found;if(t.label!=null){let s=t.labelGap*l,p=Yt((t._lpos+s)*B);rr(t.labelFont[0],c,`center`,n==2?Ge:Ke),d.save(),i==1?(a=o=0,d.translate(p,Yt(ft+vt/2)),d.rotate((n==3?-Kt:Kt)/2)):(a=Yt(dt+pt/2),o=p);let m=cn(t.label)?t.label(r,e,u,f):t.label;d.fillText(m,a,o),d.restore()}if(f==0)continue;let p=b[t.scale],m=i==0?pt:vt,h=i==0?dt:ft,_=t._splits,v=p.distr==2?_.map(e=>Bn[e]):_,x=p.distr==2?Bn[_[1]]-Bn[_[0]]:u,S=t.ticks,C=t.border,w=S.show?S.size:0,T=Yt(w*B),E=Yt((t.alignTo==2?t._size-w-t.gap:t.gap)*B),D=t._rotate*-Kt/180,O=g(t._pos*B),ee=O+(T+E)*l;o=i==0?ee:0,a=i==1?ee:0;let te=t.font[0];rr(te,c,t.align==1?qe:t.align==2?Je:D>0?qe:D<0?Je:i==0?`center`:n==3?Je:qe,D||i==1?`middle`:n==2?Ge:Ke);let k=t.font[1]*t.lineGap,A=_.map(e=>g(s(e,p,m,h))),j=t._values;for(let e=0;e<j.length;e++){let t=j[e];if(t!=null){i==0?a=A[e]:o=A[e],t=``+t;let n=t.indexOf(`
`)==-1?[t]:t.split(/\n/gm);for(let e=0;e<n.length;e++){let t=n[e];D?(d.save(),d.translate(a,o+e*k),d.rotate(D),d.fillText(t,0,0),d.restore()):d.fillText(t,a,o+e*k)}}}S.show&&q(A,S.filter(r,v,e,f,x),i,n,O,T,K(S.width*B,3),S.stroke(r,e),S.dash,S.cap);let ne=t.grid;ne.show&&q(A,ne.filter(r,v,e,f,x),i,i==0?2:1,i==0?ft:dt,i==0?vt:pt,K(ne.width*B,3),ne.stroke(r,e),ne.dash,ne.cap),C.show&&q([O],[1],+(i==0),i==0?1:2,i==1?ft:dt,i==1?vt:pt,K(C.width*B,3),C.stroke(r,e),C.dash,C.cap)}ka(`drawAxes`)}function Nr(e){v.forEach((t,n)=>{n>0&&(t._paths=null,e&&(i==1?(t.min=null,t.max=null):t.facets.forEach(e=>{e.min=null,e.max=null})))})}let Fr=!1,Ir=!1,Lr=[];function Rr(){Ir=!1;for(let e=0;e<Lr.length;e++)ka(...Lr[e]);Lr.length=0}function zr(){Fr||=(Vn(Vr),!0)}function Br(e,t=!1){Fr=!0,Ir=t,e(r),Vr(),t&&Lr.length>0&&queueMicrotask(Rr)}r.batch=Br;function Vr(){if(bt&&=(cr(),!1),wt&&=(Nt(),!1),St){if(V(p,qe,Se),V(p,Ge,Ye),V(p,Ue,R),V(p,We,z),V(m,qe,Se),V(m,Ge,Ye),V(m,Ue,R),V(m,We,z),V(f,Ue,be),V(f,We,xe),u.width=Yt(be*B),u.height=Yt(xe*B),y.forEach(({_el:e,_show:t,_size:n,_pos:r,side:i})=>{if(e!=null){if(t){let t=i===3||i===0?n:0,a=i%2==1;V(e,a?`left`:`top`,r-t),V(e,a?`width`:`height`,n),V(e,a?`top`:`left`,a?Ye:Se),V(e,a?`height`:`width`,a?z:R),ht(e,je)}else mt(e,je)}}),Gn=Kn=qn=Yn=Xn=Zn=Qn=er=Jn=null,tr=1,Qi(!0),Se!=rt||Ye!=it||R!=at||z!=ct){Nr(!1);let e=R/at,t=z/ct;if(F&&!Tt&&N.left>=0){N.left*=e,N.top*=t,Kr&&yt(Kr,Yt(N.left),0,R,z),qr&&yt(qr,0,Yt(N.top),R,z);for(let n=0;n<nn.length;n++){let r=nn[n];r!=null&&(on[n]*=e,ln[n]*=t,yt(r,Xt(on[n]),Xt(ln[n]),R,z))}}if(X.show&&!kt&&X.left>=0&&X.width>0){X.left*=e,X.width*=e,X.top*=t,X.height*=t;for(let e in Z)V(Ti,e,X[e])}rt=Se,it=Ye,at=R,ct=z}ka(`setSize`),St=!1}be>0&&xe>0&&(d.clearRect(0,0,u.width,u.height),ka(`drawClear`),w.forEach(e=>e()),ka(`draw`)),X.show&&kt&&(Di(X),kt=!1),F&&Tt&&(Xi(null,!0,!1),Tt=!1),M.show&&M.live&&At&&(Ji(),At=!1),c||(c=!0,r.status=1,ka(`ready`)),Hn=!1,Fr=!1}r.redraw=(e,t)=>{wt=t||!1,e===!1?zr():ki(S,D.min,D.max)};function Hr(e,n){let i=b[e];if(i.from==null){if(In==0){let t=i.range(r,n.min,n.max,e);n.min=t[0],n.max=t[1]}if(n.min>n.max){let e=n.min;n.min=n.max,n.max=e}if(In>1&&n.min!=null&&n.max!=null&&n.max-n.min<1e-16)return;e==S&&i.distr==2&&In>0&&(n.min=Ot(n.min,t[0]),n.max=Ot(n.max,t[0]),n.min==n.max&&n.max++),k[e]=n,bt=!0,zr()}}r.setScale=Hr;let Wr,Gr,Kr,qr,Jr,Yr,Xr,ai,oi,si,J,Y,pi=!1,mi=N.drag,hi=mi.x,xi=mi.y;F&&(N.x&&(Wr=_t(Ne,m)),N.y&&(Gr=_t(Pe,m)),D.ori==0?(Kr=Wr,qr=Gr):(Kr=Gr,qr=Wr),J=N.left,Y=N.top);let X=r.select=Fn({show:!0,over:!0,left:0,width:0,top:0,height:0},e.select),Ti=X.show?_t(Me,X.over?m:p):null;function Di(e,t){if(X.show){for(let t in e)X[t]=e[t],t in Z&&V(Ti,t,e[t]);t!==!1&&ka(`setSelect`)}}r.setSelect=Di;function Oi(e){if(v[e].show)P&&ht(ce[e],je);else if(P&&mt(ce[e],je),F){let t=en?nn[0]:nn[e];t!=null&&yt(t,-10,-10,R,z)}}function ki(e,t,n){Hr(e,{min:t,max:n})}function Ai(e,t,n,a){t.focus!=null&&Bi(e),t.show!=null&&v.forEach((n,r)=>{r>0&&(e==r||e==null)&&(n.show=t.show,Oi(r),i==2?(ki(n.facets[0].scale,null,null),ki(n.facets[1].scale,null,null)):ki(n.scale,null,null),zr())}),n!==!1&&ka(`setSeries`,e,t),a&&Na(`setSeries`,r,e,t)}r.setSeries=Ai;function Mi(e,t){Fn(x[e],t)}function Ni(e,t){e.fill=G(e.fill||null),e.dir=H(e.dir,-1),t??=x.length,x.splice(t,0,e)}function Pi(e){e==null?x.length=0:x.splice(e,1)}r.addBand=Ni,r.setBand=Mi,r.delBand=Pi;function Fi(e,t){v[e].alpha=t,F&&nn[e]!=null&&(nn[e].style.opacity=t),P&&ce[e]&&(ce[e].style.opacity=t)}let Ii,Li,Ri,zi={focus:!0};function Bi(e){if(e!=Ri){let t=e==null,n=U.alpha!=1;v.forEach((r,a)=>{if(i==1||a>0){let i=t||a==0||a==e;r._focus=t?null:i,n&&Fi(a,i?1:U.alpha)}}),Ri=e,n&&zr()}}P&&Jt&&ve(tt,L,e=>{N._lock||(Wt(e),Ri!=null&&Ai(null,zi,!0,Q.setSeries))});function Vi(e,t,n){let r=b[t];n&&(e=e/B-(r.ori==1?Ye:Se));let i=R;r.ori==1&&(i=z,e=i-e),r.dir==-1&&(e=i-e);let a=r._min,o=r._max,s=e/i,c=a+(o-a)*s,l=r.distr;return l==3?$t(10,c):l==4?rn(c,r.asinh):l==100?r.bwd(c):c}function Hi(e,n){return Ot(Vi(e,S,n),t[0],Ln,Rn)}r.valToIdx=e=>Ot(e,t[0]),r.posToIdx=Hi,r.posToVal=Vi,r.valToPos=(e,t,n)=>b[t].ori==0?a(e,b[t],n?pt:R,n?dt:0):o(e,b[t],n?vt:z,n?ft:0),r.setCursor=(e,t,n)=>{J=e.left,Y=e.top,Xi(null,t,n)};function Ui(e,t){V(Ti,qe,X.left=e),V(Ti,Ue,X.width=t)}function Wi(e,t){V(Ti,Ge,X.top=e),V(Ti,We,X.height=t)}let Gi=D.ori==0?Ui:Wi,Ki=D.ori==1?Ui:Wi;function qi(){if(P&&M.live)for(let e=+(i==2);e<v.length;e++){if(e==0&&de)continue;let t=M.values[e],n=0;for(let r in t)le[e][n++].firstChild.nodeValue=t[r]}}function Ji(e,t){if(e!=null&&(e.idxs?e.idxs.forEach((e,t)=>{ae[t]=e}):On(e.idx)||ae.fill(e.idx),M.idx=ae[0]),P&&M.live){for(let e=0;e<v.length;e++)(e>0||i==1&&!de)&&Yi(e,ae[e]);qi()}At=!1,t!==!1&&ka(`setLegend`)}r.setLegend=Ji;function Yi(e,n){let i=v[e],a=e==0&&O==2?Bn:t[e],o;de?o=i.values(r,e,n)??fe:(o=i.value(r,n==null?null:a[n],e,n),o=o==null?fe:{_:o}),M.values[e]=o}function Xi(e,n,a){oi=J,si=Y,[J,Y]=N.move(r,J,Y),N.left=J,N.top=Y,F&&(Kr&&yt(Kr,Yt(J),0,R,z),qr&&yt(qr,0,Yt(Y),R,z));let o,s=Ln>Rn;Ii=W,Li=null;let c=D.ori==0?R:z,l=D.ori==1?R:z;if(J<0||In==0||s){o=N.idx=null;for(let e=0;e<v.length;e++){let t=nn[e];t!=null&&yt(t,-10,-10,R,z)}Jt&&Ai(null,zi,!0,e==null&&Q.setSeries),M.live&&(ae.fill(o),At=!0)}else{let e,n,a;i==1&&(e=D.ori==0?J:Y,n=Vi(e,S),o=N.idx=Ot(n,t[0],Ln,Rn),a=ee(t[0][o],D,c,0));let s=-10,u=-10,d=0,f=0,p=!0,m=``,h=``;for(let e=+(i==2);e<v.length;e++){let g=v[e],_=ae[e],y=_==null?null:i==1?t[e][_]:t[e][1][_],x=N.dataIdx(r,e,o,n),S=x==null?null:i==1?t[e][x]:t[e][1][x];if(At=At||S!=y||x!=_,ae[e]=x,e>0&&g.show){let n=x==null?-10:x==o?a:ee(i==1?t[0][x]:t[e][0][x],D,c,0),_=S==null?-10:te(S,i==1?b[g.scale]:b[g.facets[1].scale],l,0);if(Jt&&S!=null){let t=D.ori==1?J:Y,n=qt(U.dist(r,e,x,_,t));if(n<Ii){let r=U.bias;if(r!=0){let i=Vi(t,g.scale),a=S>=0?1:-1,o=i>=0?1:-1;o==a&&(o==1?r==1?S>=i:S<=i:r==1?S<=i:S>=i)&&(Ii=n,Li=e)}else Ii=n,Li=e}}if(At||en){let t,i;D.ori==0?(t=n,i=_):(t=_,i=n);let a,o,c,l,g,v,y=!0,b=Gt.bbox;if(b!=null){y=!1;let t=b(r,e);c=t.left,l=t.top,a=t.width,o=t.height}else c=t,l=i,a=o=Gt.size(r,e);if(v=Gt.fill(r,e),g=Gt.stroke(r,e),en)e==Li&&Ii<=U.prox&&(s=c,u=l,d=a,f=o,p=y,m=v,h=g);else{let t=nn[e];t!=null&&(on[e]=c,ln[e]=l,Ct(t,a,o,y),xt(t,v,g),yt(t,Xt(c),Xt(l),R,z))}}}}if(en){let e=U.prox;if(At||(Ri==null?Ii<=e:Ii>e||Li!=Ri)){let e=nn[0];e!=null&&(on[0]=s,ln[0]=u,Ct(e,d,f,p),xt(e,m,h),yt(e,Xt(s),Xt(u),R,z))}}}if(X.show&&pi){if(e!=null){let[t,n]=Q.scales,[r,i]=Q.match,[a,o]=e.cursor.sync.scales,s=e.cursor.drag;if(hi=s._x,xi=s._y,hi||xi){let{left:s,top:u,width:d,height:f}=e.select,p=e.scales[a].ori,m=e.posToVal,h,g,_,v,y,x=t!=null&&r(t,a),S=n!=null&&i(n,o);x&&hi?(p==0?(h=s,g=d):(h=u,g=f),_=b[t],v=ee(m(h,a),_,c,0),y=ee(m(h+g,a),_,c,0),Gi(Zt(v,y),qt(y-v))):Gi(0,c),S&&xi?(p==1?(h=s,g=d):(h=u,g=f),_=b[n],v=te(m(h,o),_,l,0),y=te(m(h+g,o),_,l,0),Ki(Zt(v,y),qt(y-v))):Ki(0,l)}else _a()}else{let e=qt(oi-Jr),t=qt(si-Yr);if(D.ori==1){let n=e;e=t,t=n}hi=mi.x&&e>=mi.dist,xi=mi.y&&t>=mi.dist;let n=mi.uni;n==null?mi.x&&mi.y&&(hi||xi)&&(hi=xi=!0):hi&&xi&&(hi=e>=n,xi=t>=n,!hi&&!xi&&(t>e?xi=!0:hi=!0));let r,i;hi&&(D.ori==0?(r=Xr,i=J):(r=ai,i=Y),Gi(Zt(r,i),qt(i-r)),xi||Ki(0,l)),xi&&(D.ori==1?(r=Xr,i=J):(r=ai,i=Y),Ki(Zt(r,i),qt(i-r)),hi||Gi(0,c)),!hi&&!xi&&(Gi(0,0),Ki(0,0))}}if(mi._x=hi,mi._y=xi,e==null){if(a){if(ja!=null){let[e,t]=Q.scales;Q.values[0]=e==null?null:Vi(D.ori==0?J:Y,e),Q.values[1]=t==null?null:Vi(D.ori==1?J:Y,t)}Na(Ze,r,J,Y,R,z,o)}if(Jt){let e=a&&Q.setSeries,t=U.prox;Ri==null?Ii<=t&&Ai(Li,zi,!0,e):Ii>t?Ai(null,zi,!0,e):Li!=Ri&&Ai(Li,zi,!0,e)}}At&&(M.idx=o,Ji()),n!==!1&&ka(`setCursor`)}let Zi=null;Object.defineProperty(r,"rect",{get(){return Zi??Qi(!1),Zi}});function Qi(e=!1){e?Zi=null:(Zi=m.getBoundingClientRect(),ka(`syncRect`,Zi))}function $i(e,t,n,r,i,a,o){N._lock||pi&&e!=null&&e.movementX==0&&e.movementY==0||(ta(e,t,n,r,i,a,o,!1,e!=null),e==null?Xi(t,!0,!1):Xi(null,!0,!0))}function ta(e,t,n,i,a,o,c,l,u){if(Zi??Qi(!1),Wt(e),e!=null)n=e.clientX-Zi.left,i=e.clientY-Zi.top;else{if(n<0||i<0){J=-10,Y=-10;return}let[e,r]=Q.scales,c=t.cursor.sync,[l,u]=c.values,[d,f]=c.scales,[p,m]=Q.match,h=t.axes[0].side%2==1,g=D.ori==0?R:z,_=D.ori==1?R:z,v=h?o:a,y=h?a:o,x=h?i:n,S=h?n:i;if(n=d==null?x/v*g:p(e,d)?s(l,b[e],g,0):-10,i=f==null?S/y*_:m(r,f)?s(u,b[r],_,0):-10,D.ori==1){let e=n;n=i,i=e}}u&&(t==null||t.cursor.event.type==Ze)&&((n<=1||n>=R-1)&&(n=_n(n,R)),(i<=1||i>=z-1)&&(i=_n(i,z))),l?(Jr=n,Yr=i,[Xr,ai]=N.move(r,n,i)):(J=n,Y=i)}let Z={width:0,height:0,left:0,top:0};function _a(){Di(Z,!1)}let va,ya,ba,xa;function Sa(e,t,n,i,a,o,s){pi=!0,hi=xi=mi._x=mi._y=!1,ta(e,t,n,i,a,o,s,!0,!1),e!=null&&(ve($e,lt,Ca,!1),Na(Qe,r,Xr,ai,R,z,null));let{left:c,top:l,width:u,height:d}=X;va=c,ya=l,ba=u,xa=d}function Ca(e,t,n,i,a,o,s){pi=mi._x=mi._y=!1,ta(e,t,n,i,a,o,s,!1,!0);let{left:c,top:l,width:u,height:d}=X,f=u>0||d>0,p=va!=c||ya!=l||ba!=u||xa!=d;if(f&&p&&Di(X),mi.setScale&&f&&p){let e=c,t=u,n=l,r=d;if(D.ori==1&&(e=l,t=d,n=c,r=u),hi&&ki(S,Vi(e,S),Vi(e+t,S)),xi)for(let e in b){let t=b[e];e!=S&&t.from==null&&t.min!=W&&ki(e,Vi(n+r,e),Vi(n,e))}_a()}else N.lock&&(N._lock=!N._lock,Xi(t,!0,e!=null));e!=null&&(ye($e,lt),Na($e,r,J,Y,R,z,null))}function wa(e,t,n,r,i,a,o){if(N._lock)return;Wt(e);let s=pi;if(pi){let e=!0,t=!0,n,r;D.ori==0?(n=hi,r=xi):(n=xi,r=hi),n&&r&&(e=J<=10||J>=R-10,t=Y<=10||Y>=z-10),n&&e&&(J=J<Xr?0:R),r&&t&&(Y=Y<ai?0:z),Xi(null,!0,!0),pi=!1}J=-10,Y=-10,ae.fill(null),Xi(null,!0,!0),s&&(pi=s)}function Ta(e,t,n,i,a,o,s){N._lock||(Wt(e),Wn(),_a(),e!=null&&Na(nt,r,J,Y,R,z,null))}function Ea(){y.forEach(ga),jt(r.width,r.height,!0)}Et(ot,ut,Ea);let Da={};Da.mousedown=Sa,Da.mousemove=$i,Da.mouseup=Ca,Da.dblclick=Ta,Da.setSeries=(e,t,n,i)=>{let a=Q.match[2];n=a(r,t,n),n!=-1&&Ai(n,i,!0,!1)},F&&(ve(Qe,m,Sa),ve(Ze,m,$i),ve(et,m,e=>{Wt(e),Qi(!1)}),ve(tt,m,wa),ve(nt,m,Ta),ea.add(r),r.syncRect=Qi);let Oa=r.hooks=e.hooks||{};function ka(e,t,n){Ir?Lr.push([e,t,n]):e in Oa&&Oa[e].forEach(e=>{e.call(null,r,t,n)})}(e.plugins||[]).forEach(e=>{for(let t in e.hooks)Oa[t]=(Oa[t]||[]).concat(e.hooks[t])});let Aa=(e,t,n)=>n,Q=Fn({key:null,setSeries:!1,filters:{pub:pn,sub:pn},scales:[S,v[1]?v[1].scale:null],match:[mn,mn,Aa],values:[null,null]},N.sync);Q.match.length==2&&Q.match.push(Aa),N.sync=Q;let ja=Q.key,Ma=Si(ja);function Na(e,t,n,r,i,a,o){Q.filters.pub(e,t,n,r,i,a,o)&&Ma.pub(e,t,n,r,i,a,o)}Ma.sub(r);function Pa(e,t,n,r,i,a,o){Q.filters.sub(e,t,n,r,i,a,o)&&Da[e](null,t,n,r,i,a,o)}r.pub=Pa;function Fa(){Ma.unsub(r),ea.delete(r),_e.clear(),Dt(ot,ut,Ea),l.remove(),L?.remove(),ka(`destroy`)}r.destroy=Fa;function Ia(){ka(`init`,e,t),Un(t||e.data,!1),k[S]?Hr(S,k[S]):Wn(),kt=X.show&&(X.width>0||X.height>0),Tt=At=!0,jt(e.width,e.height)}return v.forEach(hn),y.forEach(Sn),n?n instanceof HTMLElement?(n.appendChild(l),Ia()):n(r,Ia):Ia(),r}Z.assign=Fn,Z.fmtNum=Gt,Z.rangeNum=Vt,Z.rangeLog=Ft,Z.rangeAsinh=It,Z.orient=X,Z.pxRatio=B,Z.join=Bn,Z.fmtDate=$n,Z.tzDate=tr,Z.sync=Si;{Z.addGap=ki,Z.clipGaps=Oi;let e=Z.paths={points:Ui};e.linear=qi,e.stepped=Ji,e.bars=Xi,e.spline=Qi}var _a=`.uplot,.uplot *,.uplot :before,.uplot :after{box-sizing:border-box}.uplot{width:min-content;font-family:system-ui,-apple-system,Segoe UI,Roboto,Helvetica Neue,Arial,Noto Sans,sans-serif,Apple Color Emoji,Segoe UI Emoji,Segoe UI Symbol,Noto Color Emoji;line-height:1.5}.u-title{text-align:center;font-size:18px;font-weight:700}.u-wrap{-webkit-user-select:none;user-select:none;position:relative}.u-over,.u-under{position:absolute}.u-under{overflow:hidden}.uplot canvas{width:100%;height:100%;display:block;position:relative}.u-axis{position:absolute}.u-legend{text-align:center;margin:auto;font-size:14px}.u-inline{display:block}.u-inline *{display:inline-block}.u-inline tr{margin-right:16px}.u-legend th{font-weight:600}.u-legend th>*{vertical-align:middle;display:inline-block}.u-legend .u-marker{width:1em;height:1em;margin-right:4px;background-clip:padding-box!important}.u-inline.u-live th:after{content:":";vertical-align:middle}.u-inline:not(.u-live) .u-value{display:none}.u-series>*{padding:4px}.u-series th{cursor:pointer}.u-legend .u-off>*{opacity:.3}.u-select{pointer-events:none;background:#00000012;position:absolute}.u-cursor-x,.u-cursor-y{pointer-events:none;will-change:transform;position:absolute;top:0;left:0}.u-hz .u-cursor-x,.u-vt .u-cursor-y{border-right:1px dashed #607d8b;height:100%}.u-hz .u-cursor-y,.u-vt .u-cursor-x{border-bottom:1px dashed #607d8b;width:100%}.u-cursor-pt{pointer-events:none;will-change:transform;border:0 solid;border-radius:50%;position:absolute;top:0;left:0;background-clip:padding-box!important}.u-axis.u-off,.u-select.u-off,.u-cursor-x.u-off,.u-cursor-y.u-off,.u-cursor-pt.u-off{display:none}`,va=Z.sync(`audiopipelines-source`),ya=[[],[6,4],[2,3],[10,3,2,3]],ba=class extends x{constructor(...e){super(...e),this.times=[],this.lines=[],this.locks=[],this.label=``,this.format=String,this.marks=[],this.height=150,this.chart=null,this.shape=``,this.ends=[]}static{this.styles=[t,c(_a),o`
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
    `]}connectedCallback(){super.connectedCallback();let e=new ResizeObserver(()=>{this.chart&&this.clientWidth>0?this.chart.setSize({width:this.clientWidth,height:this.height}):this.requestUpdate()});e.observe(this),this.ends=[()=>e.disconnect(),i(()=>{this.shape=``,this.requestUpdate()})]}disconnectedCallback(){super.disconnectedCallback();for(let e of this.ends.splice(0))e();this.chart?.destroy(),this.chart=null,this.shape=``}render(){return b`<div role="img" aria-label=${this.label}></div>`}updated(){let e=this.renderRoot.querySelector(`div`);if(!e||this.clientWidth===0)return;let t=[this.times.map(e=>e/1e3),...this.lines.flatMap(e=>[[...e.values],...e.around?[e.around.low,e.around.high]:[]])],n=this.lines.map(e=>`${e.label} ${e.around?`±`:``}`).join();n===this.shape&&this.chart?this.chart.setData(t):(this.chart?.destroy(),this.shape=n,this.chart=new Z(this.options(),t,e))}options(){let e=[],t=[{value:(e,t)=>t===null?`–`:xa(t)}];this.lines.forEach((n,r)=>{let i=g(n.colour);if(t.push({label:n.label,stroke:i,width:1.5,dash:ya[r%ya.length],points:{show:!1},value:(e,t)=>t===null?`–`:this.format(t)}),!n.around)return;let a=()=>({label:``,class:`band`,stroke:`transparent`,points:{show:!1}});t.push(a(),a()),e.push({series:[t.length-1,t.length-2],fill:`${i}2b`})});let n={stroke:g(`--text-quiet`),font:`10px system-ui, sans-serif`,grid:{stroke:g(`--line`),width:1},ticks:{show:!1}};return{width:this.clientWidth,height:this.height,series:t,bands:e,cursor:{sync:{key:va.key},y:!1},legend:{live:!0},scales:{x:{time:!0},y:{range:(e,t,n)=>this.range(t,n)}},axes:[{...n,space:70,size:26,values:(e,t)=>t.map(xa)},{...n,size:62,space:26,values:(e,t)=>t.map(e=>this.format(e)),...this.marks.length===0?{}:{splits:()=>[...this.marks]}}],hooks:{drawClear:[e=>this.drawLocks(e)]}}}range(e,t){if(this.marks.length===0)return Sa(e,t);let[n,r]=[Math.min(...this.marks),Math.max(...this.marks)];return[n-(r-n)/5,r+(r-n)/5]}drawLocks(e){let{ctx:t,bbox:n}=e;t.save(),t.fillStyle=g(`--warn-soft`);for(let{from:r,to:i,locked:a}of this.locks){if(a)continue;let o=Math.max(n.left,e.valToPos(r/1e3,`x`,!0)),s=Math.min(n.left+n.width,e.valToPos(i/1e3,`x`,!0));s>=o&&t.fillRect(o,n.top,Math.max(2,s-o),n.height)}t.restore()}};j([n({attribute:!1})],ba.prototype,`times`,void 0),j([n({attribute:!1})],ba.prototype,`lines`,void 0),j([n({attribute:!1})],ba.prototype,`locks`,void 0),j([n()],ba.prototype,`label`,void 0),j([n({attribute:!1})],ba.prototype,`format`,void 0),j([n({attribute:!1})],ba.prototype,`marks`,void 0),j([n({type:Number})],ba.prototype,`height`,void 0),ba=j([s(`ap-line-chart`)],ba);function xa(e){return new Date(e*1e3).toLocaleTimeString(`en-GB`)}function Sa(e,t){if(e===null||t===null)return[0,1];let n=Math.max((t-e)*.1,Math.abs(t)*.001,1e-9);return[e>=0&&e-n<0?0:e-n,t+n]}var Ca=[`--accent`,`--busy`,`--reason-stalled`,`--warn`],wa=4,Ta=class extends x{constructor(...e){super(...e),this.history=null,this.kind=``,this.streams=[]}static{this.styles=[t,oe,o`
      .charts {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 270px), 1fr));
        gap: 12px 20px;
      }
      section {
        min-width: 0;
      }
    `]}render(){let{history:t}=this,n=t?[this.drift(t),this.offset(t),this.latency(t),this.samples(t)].filter(t=>t!==e):[];return b`<h2>Clocks and flow over time <small>a value a second, ten minutes</small></h2>
      ${n.length===0?b`<p class="empty">Nothing was measured yet.</p>`:b`<div class="charts">${n}</div>`}`}drift(t){let n=be(t,`drift`).filter(xe);if(n.length===0)return e;let r=e=>Math.abs(e.findLast(e=>e!==null)??0),i=[...n].sort((e,t)=>r(t.values)-r(e.values)).slice(0,wa),a=be(t,`driftUncertainty`),o=i.map((e,t)=>({label:e.stream??`drift`,colour:Ca[t],values:e.values,around:R(e.values,a.find(t=>t.stream===e.stream)?.values)})),s=n.length>i.length?`The ${i.length} of ${n.length} streams that drift most. `:``;return this.chart(`Drift against the source's clock`,t,o,e=>`${Ea(e,1)} ppm`,`${s}The band is the uncertainty.`)}offset(t){let[n]=be(t,`clockOffset`),r=this.kind===`local`?[]:z(t);if(!xe(n)&&r.length===0)return e;let i=xe(n)?[{label:`offset`,colour:`--accent`,values:n.values,around:R(n.values,be(t,`clockUncertainty`)[0]?.values)}]:[{label:`clock`,colour:`--good`,values:be(t,`clockLocked`)[0].values}],a=r.at(-1),o=xe(n)?p:e=>e>0?`locked`:`not locked`,s=xe(n)?[]:[0,1];return this.chart(`Clock`,t,i,o,a===void 0?``:`${a.locked?`Locked`:`Not locked`} now. Shaded: not locked.`,r,s)}latency(t){let[n,r]=[be(t,`latencyP50`)[0],be(t,`latencyP99`)[0]],i=be(t,`alignmentUncertainty`)[0],a=[];xe(n)&&a.push({label:`p50`,colour:`--accent`,values:n.values}),xe(r)&&a.push({label:`p99`,colour:`--warn`,values:r.values});let o=!xe(i)||i.values.every(e=>e===null||e===0);o||a.push({label:`alignment ±`,colour:`--busy`,values:i.values});let s=o?`Latency`:`Latency and alignment`;return a.length===0?e:this.chart(s,t,a,p)}samples(t){let[n,r]=[be(t,`received`)[0],be(t,`lost`)[0]],i=[];return xe(n)&&i.push({label:`received`,colour:`--good`,values:n.values}),xe(r)&&i.push({label:`lost`,colour:`--reason-lost`,values:r.values}),i.length===0?e:this.chart(`Samples a second, all channels`,t,i,Da)}chart(t,n,r,i,a=``,o=[],s=[]){let c=r.map(e=>{let t=e.values.findLast(e=>e!==null);return`${e.label} ${typeof t==`number`?i(t):`–`}`}).join(`, `);return b`<section><h3>${t} <span class="note">${c}</span></h3>
      <ap-line-chart .times=${n.times} .lines=${r} .format=${i} .locks=${o}
        .marks=${s}
        label=${`${t} over time. Now: ${c}. ${a}`}></ap-line-chart>
      ${a===``?e:b`<p class="note">${a}</p>`}</section>`}};j([n({attribute:!1})],Ta.prototype,`history`,void 0),j([n()],Ta.prototype,`kind`,void 0),j([n({attribute:!1})],Ta.prototype,`streams`,void 0),Ta=j([s(`ap-clocks`)],Ta);function Ea(e,t){return`${e<0?`−`:``}${Math.abs(e).toFixed(t)}`}function Da(e){return Math.abs(e)<1e4?_(e):Math.abs(e)<1e6?`${Number((e/1e3).toPrecision(4))} k`:`${Number((e/1e6).toPrecision(4))} M`}function Oa(e,t){let n=e.counts.reduce((e,t)=>e+t,0);if(n===0)return null;let r=t*n,i=0;for(let t=0;t<e.counts.length;t++){let n=e.counts[t];if(n>0&&i+n>=r){let a=e.bounds[t],o=t===0?0:e.bounds[t-1];return a===void 0?{seconds:o,beyond:!0}:{seconds:o+(a-o)*Math.max(0,(r-i)/n),beyond:!1}}i+=n}return{seconds:e.bounds.at(-1)??0,beyond:!0}}function ka(e){let{bounds:t,counts:n}=e,r=n.reduce((e,t)=>e+t,0),i=n.findIndex(e=>e>0);if(i<0)return[];let a=n.findLastIndex(e=>e>0),o=[];for(let e=Math.max(0,i-1);e<=Math.min(n.length-1,a+1);e++)o.push({lower:e===0?0:t[e-1],upper:t[e]??null,count:n[e],share:n[e]/r});return o}var Aa={width:360,height:150,foot:30},Q=class extends x{constructor(...e){super(...e),this.latency=null,this.isLive=!1}static{this.styles=[t,oe,o`
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
    `]}render(){let{latency:e}=this,t=e?ka(e):[];return b`<h2>Latency <small>from capture to delivery, since the source's start</small></h2>
      ${!e||t.length===0?b`<p class="empty">${this.isLive?`Nothing was delivered yet.`:`A source that is not live has no latency.`}</p>`:this.histogram(e,t)}`}histogram(t,n){let r=[[`p50`,Oa(t,.5)],[`p99`,Oa(t,.99)]],i=t.count>0?p(t.sum/t.count):`–`,a=(e,t)=>b`<div><dt>${e}</dt><dd>${t}</dd></div>`,o=r.map(([e,t])=>`${e} ${Na(t)}`).join(`, `);return b`<dl>${r.map(([e,t])=>a(e,Na(t)))}${a(`mean`,i)}${a(`frames`,_(t.count))}</dl>
      <svg viewBox="0 0 ${Aa.width} ${Aa.height}" role="img"
        aria-label=${`Histogram of latency: ${o}, mean ${i}, ${_(t.count)} frames.`}>
        ${this.bars(n)}
        ${r.map(([t,r],i)=>r===null?e:this.mark(t,r,n,i))}
      </svg>`}bars(t){let n=Aa.height-Aa.foot,r=Aa.width/t.length,i=Math.max(...t.map(e=>e.count),1),o=Math.ceil(34/r);return t.map((t,s)=>{let c=t.count===0?0:Math.max(1,t.count/i*(n-18));return a`<g><title>${ja(t)}: ${_(t.count)}, ${(t.share*100).toFixed(2)} %</title>
        <rect x=${s*r} y="0" width=${r} height=${n} fill="transparent"></rect>
        <rect class="bar" x=${s*r+.5} y=${n-c} width=${Math.max(1,r-1)} height=${c}></rect>
        ${s%o!==0||s===0?e:a`<text x=${s*r} y=${n+12}
          text-anchor="middle">${Ma(t.lower)}</text>`}</g>`}).concat(a`<path d="M0 ${n}H${Aa.width}" stroke="var(--line-strong)"></path>
      <text x=${Aa.width} y=${Aa.height-4} text-anchor="end">milliseconds</text>`)}mark(t,n,r,i){let o=Aa.width/r.length,s=r.findIndex(({lower:e,upper:t})=>n.seconds>=e&&(t===null||n.seconds<=t));if(s<0)return e;let c=r[s],l=(s+(c.upper===null?.5:(n.seconds-c.lower)/(c.upper-c.lower)))*o,u=l>Aa.width-60;return a`<path class="quantile" d="M${l} ${12*i+2}V${Aa.height-Aa.foot}"></path>
      <text class="quantile-text" x=${l+(u?-4:4)} y=${10+12*i}
        text-anchor=${u?`end`:`start`}>${t}</text>`}};j([n({attribute:!1})],Q.prototype,`latency`,void 0),j([n({type:Boolean})],Q.prototype,`isLive`,void 0),Q=j([s(`ap-latency`)],Q);function ja({lower:e,upper:t}){return t===null?`over ${p(e)}`:`${p(e)} to ${p(t)}`}function Ma(e){return`${Number((e*1e3).toPrecision(3))}`}function Na(e){return e===null?`–`:`${e.beyond?`over `:``}${p(e.seconds)}`}var Pa=[`starting`,`running`,`degraded`,`recovering`,`paused`],Fa=[`running`,`degraded`];function Ia(e,t){let{state:n}=e,r=Pa.includes(n),i=e.title??e.name,a=(e,n,r,i=null)=>({command:e,label:n,confirmation:i,refusal:t?r:`This server takes no commands from the page.`});return[a(`start`,`Start`,r?`It is ${n} already.`:null),a(`stop`,`Stop`,r?null:`It is ${n}, so there is nothing to stop.`,`Stop ${i}? No audio is delivered until it is started again.`),a(`restart`,`Restart`,n===`created`?`It was not started yet; start it instead.`:null,r?`Restart ${i}? Audio is missing until it runs again, and a new epoch begins.`:null),n===`paused`?a(`resume`,`Resume`,null):a(`pause`,`Pause`,Fa.includes(n)?null:`It is ${n}; only what runs can be paused.`,e.isLive===!0?`Pause ${i}? It is live: what is said meanwhile is not delivered.`:null),a(`reload`,`Reload`,e.canReload===!0?null:`Its description does not come from a file.`,r?`Reload ${i}? Where its description has changed, it is started again with the new one.`:null),a(`dump`,`Dump flight recorder`,e.canDump===!0?null:`Its description keeps no flight recorder.`)]}var La=class extends x{constructor(...e){super(...e),this.allowed=!1,this.asked=null,this.said=``,this.isBad=!1,this.isBusy=!1,this.keepEscape=e=>{e.key===`Escape`&&e.stopPropagation()},this.confirm=()=>{let e=this.asked;this.dialog.close(),e&&this.give(e)}}static{this.styles=[t,A,o`
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
      dialog {
        max-width: min(440px, calc(100vw - 32px));
        padding: 20px;
        border: 1px solid var(--line-strong);
        border-radius: 8px;
        background: var(--surface);
        color: var(--text);
      }
      dialog::backdrop {
        background: rgb(0 0 0 / 45%);
      }
      dialog p {
        margin: 0 0 16px;
      }
      dialog .bar {
        justify-content: flex-end;
      }
    `]}render(){return b`
      <div class="bar" role="group" aria-label="Commands">
        ${Ia(this.source,this.allowed).map(t=>b`<button
          aria-disabled=${t.refusal!==null||this.isBusy?`true`:`false`}
          title=${t.refusal??``} aria-describedby=${t.refusal===null?e:`why-${t.command}`}
          @click=${()=>this.choose(t)}>${t.label}</button>
          ${t.refusal===null?e:b`<span class="hidden-text" id=${`why-${t.command}`}>${t.refusal}</span>`}`)}
      </div>
      <p class="said ${this.isBad?`bad`:``}" role="status">${this.said}</p>
      <dialog aria-labelledby="question" @keydown=${this.keepEscape} @close=${()=>this.asked=null}>
        <p id="question">${this.asked?.confirmation}</p>
        <div class="bar">
          <button @click=${()=>this.dialog.close()} autofocus>Cancel</button>
          <button class="main" @click=${this.confirm}>${this.asked?.label}</button>
        </div>
      </dialog>
    `}choose(e){this.isBusy||(e.refusal===null?e.confirmation===null?this.give(e):(this.asked=e,this.updateComplete.then(()=>this.dialog.showModal())):this.tell(`${e.label}: ${e.refusal}`,!1))}async give(e){this.isBusy=!0,this.tell(`${e.label} …`,!1);try{let t=await this.client.command(this.source.name,e.command);this.tell(t?.folder===void 0?`${e.label}: the server has taken it. The source is ${t?.state??`told`}.`:`The flight recorder's frames are in ${t.folder}.`,!1)}catch(t){this.tell(`${e.label} did not work. ${t instanceof Error?t.message:String(t)}`,!0)}finally{this.isBusy=!1}}tell(e,t){this.said=e,this.isBad=t}};j([n({attribute:!1})],La.prototype,`client`,void 0),j([n({attribute:!1})],La.prototype,`source`,void 0),j([n({type:Boolean})],La.prototype,`allowed`,void 0),j([r()],La.prototype,`asked`,void 0),j([r()],La.prototype,`said`,void 0),j([r()],La.prototype,`isBad`,void 0),j([r()],La.prototype,`isBusy`,void 0),j([u(`dialog`)],La.prototype,`dialog`,void 0),La=j([s(`ap-commands`)],La);var Ra=class extends x{constructor(...e){super(...e),this.text=``,this.label=`Copy`,this.said=``,this.copy=async()=>{this.said=await za(this.text)?`Copied`:`The browser does not allow it`,setTimeout(()=>this.said=``,2500)}}static{this.styles=[t,A]}render(){return b`<button @click=${this.copy}>${this.said||this.label}</button>
      <span class="hidden-text" role="status">${this.said}</span>`}};j([n({attribute:!1})],Ra.prototype,`text`,void 0),j([n()],Ra.prototype,`label`,void 0),j([r()],Ra.prototype,`said`,void 0),Ra=j([s(`ap-copy`)],Ra);async function za(e){try{return await navigator.clipboard.writeText(e),!0}catch{let t=document.createElement(`textarea`);t.value=e,t.style.position=`fixed`,t.style.opacity=`0`,document.body.append(t),t.select();let n=document.execCommand(`copy`);return t.remove(),n}}var Ba=class extends x{constructor(...e){super(...e),this.open=!1,this.description=null,this.message=``,this.abort=new AbortController}static{this.styles=[t,A,oe,se,o`
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
    `]}disconnectedCallback(){super.disconnectedCallback(),this.abort.abort()}updated(e){e.has(`open`)&&this.open&&!this.description&&this.load()}async load(){this.abort.abort(),this.abort=new AbortController;let{signal:e}=this.abort;this.message=`Asking for the description…`;try{this.description=await this.store.connection.client.description(this.store.name,e),this.message=``}catch(t){e.aborted||(this.message=t instanceof Error?t.message:String(t))}}render(){let{description:t}=this;return b`<h2>Description <small>${t?.description??``}</small></h2>
      <div class="tools"><button @click=${()=>void this.load()}>Read again</button>
        <span class="note" role="status">${this.message}</span></div>
      ${t?b`${this.parameters(t.parameters)}
        ${t.launch.map((e,t,n)=>this.text(n.length>1?`Launch text ${t+1} of ${n.length}, resolved`:`Launch text, resolved`,e))}
        ${this.text(`Description file`,t.text)}
        ${t.yaml===t.text?e:this.text(`As YAML`,t.yaml)}`:e}`}parameters(e){return e.length===0?b`<p class="empty">There are no parameters.</p>`:b`<div class="scroll" tabindex="0" role="region" aria-label="Parameters"><table>
      <thead><tr><th>Parameter</th><th>Type</th><th>Value</th><th>Default</th><th>What it is</th></tr></thead>
      <tbody>${e.map(e=>b`<tr><td>${e.name}</td><td>${e.type}</td>
        <td class="long">${e.isSecret?b`*** <span class="note">secret</span>`:Va(e.value)}</td>
        <td class="long">${e.isSecret?``:Va(e.default)}</td>
        <td class="long">${e.summary??``}</td></tr>`)}</tbody></table></div>`}text(t,n){return n?b`<div class="text"><h3>${t}</h3><ap-copy .text=${n}></ap-copy></div>
      <pre tabindex="0" role="region" aria-label=${t}>${n}</pre>`:e}};j([n({attribute:!1})],Ba.prototype,`store`,void 0),j([n({type:Boolean})],Ba.prototype,`open`,void 0),j([r()],Ba.prototype,`description`,void 0),j([r()],Ba.prototype,`message`,void 0),Ba=j([s(`ap-description`)],Ba);function Va(e){return e==null?`–`:typeof e==`string`?e:JSON.stringify(e)}function Ha(e,t){let n=new Map(e.map(e=>[e.id,e]));for(let e of t)n.set(e.id,e);let r=[...n.values()].sort((e,t)=>e.id-t.id);return r.filter((e,t)=>!Ua(e,r[t+1])).slice(-1e3)}function Ua(e,t){return t?.type===e.type&&t.text===e.text&&(t.count??1)>(e.count??1)}var Wa={info:0,warning:1,error:2};function Ga(e,t){let n=t.text.toLowerCase().split(/\s+/).filter(e=>e!==``);return e.filter(e=>{if(Wa[e.severity]<Wa[t.least]||t.types.size>0&&!t.types.has(e.type))return!1;let r=`${e.type} ${e.text} ${e.advice??``}`.toLowerCase();return n.every(e=>r.includes(e))})}var Ka={info:`·`,warning:`!`,error:`✕`},qa=[[`info`,`all`],[`warning`,`warnings and errors`],[`error`,`errors`]],Ja=class extends x{constructor(...e){super(...e),this.events=[],this.text=``,this.type=``,this.least=`info`,this.isFollowing=!0,this.follow=e=>{this.isFollowing=e.target.checked},this.scrolled=()=>{let{scrollTop:e,scrollHeight:t,clientHeight:n}=this.list;this.isFollowing=e+n>=t-8}}static{this.styles=[t,A,oe,o`
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
    `]}render(){let t=[...new Set(this.events.map(e=>e.type))].sort(),n=Ga(this.events,{text:this.text,types:new Set(this.type===``?[]:[this.type]),least:this.least});return b`
      <h2>Events <small>${n.length<this.events.length?`${n.length} of `:``}${d(this.events.length,`event`)}</small></h2>
      <div class="tools">
        <input type="search" placeholder="Words" aria-label="Words in events" .value=${this.text}
          @input=${e=>this.text=Ya(e)}>
        <select aria-label="Severity" @change=${e=>this.least=Ya(e)}>
          ${qa.map(([e,t])=>b`<option value=${e} ?selected=${e===this.least}>${t}</option>`)}
        </select>
        <select aria-label="Type" @change=${e=>this.type=Ya(e)}>
          <option value="" ?selected=${this.type===``}>every type</option>
          ${t.map(e=>b`<option ?selected=${e===this.type}>${e}</option>`)}
        </select>
        <label class="push"><input type="checkbox" .checked=${this.isFollowing} @change=${this.follow}> Follow</label>
      </div>
      <ol tabindex="0" aria-label="Events" @scroll=${this.scrolled}>
        ${n.map(t=>b`<li class=${t.severity}>
          <span class="mark" title=${t.severity}><span aria-hidden="true">${Ka[t.severity]}</span>
            <span class="hidden-text">${t.severity}</span></span>
          <time datetime=${t.at} title=${t.at}>${new Date(t.at).toLocaleTimeString(`en-GB`)}</time>
          <span class="type">${t.type}</span><span class="text">${t.text}${t.count===void 0?``:` (${t.count} times)`}</span>
          ${t.advice&&!t.text.includes(t.advice)?b`<span class="advice">${t.advice}</span>`:e}</li>`)}
      </ol>
    `}updated(){this.isFollowing&&(this.list.scrollTop=this.list.scrollHeight)}};j([n({attribute:!1})],Ja.prototype,`events`,void 0),j([r()],Ja.prototype,`text`,void 0),j([r()],Ja.prototype,`type`,void 0),j([r()],Ja.prototype,`least`,void 0),j([r()],Ja.prototype,`isFollowing`,void 0),j([u(`ol`)],Ja.prototype,`list`,void 0),Ja=j([s(`ap-events`)],Ja);function Ya(e){return e.target.value}var Xa=6e4;async function Za(e,t){let n=new Worker(new URL(new URL(`graph-worker-DcLGIp6S.js`,import.meta.url).href,``+import.meta.url),{type:`module`});try{let r=await new Promise((r,i)=>{let a=setTimeout(()=>i(Error(`The graph is too large to be drawn here. Read it as text.`)),Xa);t.addEventListener(`abort`,()=>{clearTimeout(a),i(new DOMException(`Left`,`AbortError`))}),n.onmessage=e=>{clearTimeout(a),r(e.data)},n.onerror=()=>{clearTimeout(a),i(Error(`The graph could not be drawn in this browser. Read it as text.`))},n.postMessage(e)});if(`error`in r)throw Error(`The graph could not be drawn: ${r.error} Read it as text.`);return{url:URL.createObjectURL(new Blob([r.svg],{type:`image/svg+xml`})),size:$a(r.svg)}}finally{n.terminate()}}function Qa(e){e&&URL.revokeObjectURL(e.url)}function $a(e){let[,t,n]=/<svg[^>]*\swidth="([\d.]+)pt"[^>]*\sheight="([\d.]+)pt"/.exec(e)??[];return{width:Number(t??600)*4/3,height:Number(n??300)*4/3}}function eo(e){let t=[],n=0,r=0,i=!1;for(let a=0;a<e.length;a++){let o=e[a];i?o===`\\`?a++:o===`"`&&(i=!1):o===`"`?i=!0:o===`{`?n++:o===`}`&&--n===0&&(t.push(e.slice(r,a+1).trim()),r=a+1)}return t}var to=.05,no=4;function ro(e,t){let n=Math.min(1,t.width/e.width,t.height/e.height);return{x:(t.width-e.width*n)/2,y:(t.height-e.height*n)/2,scale:n}}function io(e,t,n,r,i){let a=Math.min(to,ro(r,i).scale),o=Math.min(no,Math.max(a,e.scale*t)),s=o/e.scale;return oo({x:n.x-(n.x-e.x)*s,y:n.y-(n.y-e.y)*s,scale:o},r,i)}function ao(e,t,n,r,i){return oo({...e,x:e.x+t,y:e.y+n},r,i)}function oo(e,t,n){return{scale:e.scale,x:Math.min(n.width-40,Math.max(40-t.width*e.scale,e.x)),y:Math.min(n.height-40,Math.max(40-t.height*e.scale,e.y))}}var so=class extends x{constructor(...e){super(...e),this.open=!1,this.state=`created`,this.dot=``,this.graphs=[],this.chosen=0,this.picture=null,this.message=``,this.isText=!1,this.view={x:0,y:0,scale:1},this.abort=null,this.asked=null,this.choose=e=>{this.chosen=Number(e.target.value),this.load()},this.pressed=e=>{if(e.ctrlKey||e.metaKey||e.altKey)return;let t={ArrowLeft:[60,0],ArrowRight:[-60,0],ArrowUp:[0,60],ArrowDown:[0,-60]}[e.key];if(t)this.move(...t);else if(e.key===`+`||e.key===`=`)this.zoom(1.4);else if(e.key===`-`)this.zoom(1/1.4);else if(e.key===`0`)this.fit();else return;e.preventDefault()},this.wheeled=e=>{if(!e.ctrlKey)return;e.preventDefault();let t=this.window.getBoundingClientRect();this.zoom(Math.exp(-e.deltaY/300),{x:e.clientX-t.left,y:e.clientY-t.top})},this.grabbed=e=>{e.currentTarget.setPointerCapture(e.pointerId)},this.moved=e=>{e.buttons&1&&this.move(e.movementX,e.movementY)}}static{this.styles=[t,A,oe,o`
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
    `]}disconnectedCallback(){super.disconnectedCallback(),this.abort?.abort(),Qa(this.picture),this.picture=null}updated(e){let{state:t}=this;if(this.open&&t!==this.asked){let e=Pa.includes(this.asked??`created`);this.asked=t,Pa.includes(t)?e&&this.dot!==``||this.load():this.message=`A source that is ${t} has no pipelines. Start it to see them.`}(e.has(`picture`)||e.has(`isText`))&&this.fit()}async load(){this.abort?.abort();let e=this.abort=new AbortController;this.message=`Asking for the graph…`;try{let t=await this.store.connection.client.graph(this.store.name,e.signal);this.dot=t,this.graphs=eo(t),this.chosen=Math.min(this.chosen,Math.max(0,this.graphs.length-1)),this.message=`Drawing…`;let n=await Za(this.graphs[this.chosen]??t,e.signal);Qa(this.picture),this.picture=n,this.message=``}catch(t){if(e.signal.aborted)return;t instanceof w&&(this.dot=``),this.message=t instanceof Error?t.message:String(t)}}render(){return b`<h2>Pipelines <small>as they run, drawn from GStreamer's graph</small></h2>
      <div class="tools">
        <button ?disabled=${!Pa.includes(this.state)} @click=${()=>void this.load()}>Read again</button>
        <button aria-pressed=${this.isText?`true`:`false`} ?disabled=${this.dot===``}
          @click=${()=>this.isText=!this.isText}>As text</button>
        ${this.picture&&!this.isText?b`
          <button aria-label="Zoom in" @click=${()=>this.zoom(1.4)}>+</button>
          <button aria-label="Zoom out" @click=${()=>this.zoom(1/1.4)}>−</button>
          <button @click=${()=>this.fit()}>Whole</button>`:e}
        ${this.graphs.length<2?e:b`<select aria-label="Pipeline" @change=${this.choose}>
          ${this.graphs.map((e,t)=>b`<option value=${t} ?selected=${t===this.chosen}>pipeline ${t+1} of ${this.graphs.length}</option>`)}</select>`}
        ${this.dot===``?e:b`<ap-copy .text=${this.dot} label="Copy DOT"></ap-copy>`}
        <span class="note" role="status">${this.message}</span>
      </div>
      ${this.content()}`}content(){if(this.isText)return b`<pre tabindex="0" role="region" aria-label="The graph as DOT">${this.dot}</pre>`;let{picture:t,view:n}=this;return t?b`<div class="window" tabindex="0" role="group"
      aria-label="Graph of the pipelines. Plus and minus zoom, the arrow keys move, 0 shows the whole."
      @keydown=${this.pressed} @wheel=${this.wheeled} @pointerdown=${this.grabbed} @pointermove=${this.moved}>
      <img src=${t.url} width=${t.size.width} height=${t.size.height} draggable="false"
        alt=${`Graph of the running pipelines: ${this.inWords()}. The same is there as text.`}
        style=${`transform:translate(${n.x}px,${n.y}px) scale(${n.scale})`}></div>`:e}inWords(){let e=this.graphs[this.chosen]??``,t=e.match(/->/g)?.length??0,n=e.match(/subgraph /g)?.length??0;return`${n>0?`${d(n,`group`)}, `:``}${d(t,`link`)}`}get size(){return{width:this.window?.clientWidth??1,height:this.window?.clientHeight??1}}fit(){this.picture&&this.window&&(this.view=ro(this.picture.size,this.size))}zoom(e,t={x:this.size.width/2,y:this.size.height/2}){this.picture&&(this.view=io(this.view,e,t,this.picture.size,this.size))}move(e,t){this.picture&&(this.view=ao(this.view,e,t,this.picture.size,this.size))}};j([n({attribute:!1})],so.prototype,`store`,void 0),j([n({type:Boolean})],so.prototype,`open`,void 0),j([n()],so.prototype,`state`,void 0),j([r()],so.prototype,`dot`,void 0),j([r()],so.prototype,`graphs`,void 0),j([r()],so.prototype,`chosen`,void 0),j([r()],so.prototype,`picture`,void 0),j([r()],so.prototype,`message`,void 0),j([r()],so.prototype,`isText`,void 0),j([r()],so.prototype,`view`,void 0),j([u(`.window`)],so.prototype,`window`,void 0),so=j([s(`ap-graph`)],so);var co=class extends x{constructor(...e){super(...e),this.recording=null,this.now=0}static{this.styles=[t,o`
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
    `]}render(){let{source:t}=this,{format:n,startedAt:r,positionSeconds:i,durationSeconds:a}=t,o=r==null?null:Date.parse(r),s=(e,t,n=``)=>b`<div><dt>${e}</dt><dd title=${n}>${t}</dd></div>`;return b`
      <h1>${t.name} ${t.title?b`<small>${t.title}</small>`:e}</h1>
      <dl>
        ${s(`State`,v(t.state))}
        ${s(`Format`,n?`${ne(n.rate)}, ${d(n.channels,`channel`)}, ${n.sampleType}`:`–`)}
        ${s(`Frames`,n?`${_(n.frameSamples)} samples, ${uo(n.frameSamples,n.rate)}`:`–`)}
        ${s(`Epoch`,_(t.epoch),`A stretch with one mapping between index and time.`)}
        ${s(`Restarts`,_(t.restarts))}
        ${s(`Alignment`,ue(t.alignment),t.alignment?.basis??``)}
        ${s(`Clock`,de(t.clock))}
        ${s(`Uptime`,o===null?`–`:k(Math.max(0,(this.now-o)/1e3)),r??``)}
        ${s(`Position`,i==null?`–`:k(i)+(a?` of ${k(a)}`:``))}
        ${s(`Gaps, last minute`,_(t.gapsLastMinute))}
        ${this.recording?s(`Recording`,fe(this.recording)):e}
      </dl>
      ${this.error()}
    `}error(){let t=this.source.lastError;if(!t)return e;let n=t.nextAttemptAt===null||t.nextAttemptAt===void 0?null:Date.parse(t.nextAttemptAt),r=n===null?0:(n-this.now)/1e3;return b`<div class="error" role="status">
      <p><strong>${lo(t.kind)}</strong>: ${t.message}</p>
      ${t.advice&&!t.message.includes(t.advice)?b`<p class="advice">${t.advice}</p>`:e}
      <p class="quiet">${t.at?`at ${new Date(t.at).toLocaleTimeString(`en-GB`)}`:``}${t.attempt?`, attempt ${_(t.attempt)}`:``}${r>0?`, tried again in ${k(r)}`:``}${t.isRetryable===!1?`, not tried again`:``}</p>
    </div>`}};j([n({attribute:!1})],co.prototype,`source`,void 0),j([n({attribute:!1})],co.prototype,`recording`,void 0),j([n({type:Number})],co.prototype,`now`,void 0),co=j([s(`ap-source-head`)],co);function lo(e){let t=e.replace(/[A-Z]/g,e=>` ${e.toLowerCase()}`).trim();return t.charAt(0).toUpperCase()+t.slice(1)}function uo(e,t){return`${Number((e*1e3/t).toFixed(3))} ms`}var fo=[`notStarted`,`lost`,`stalled`,`ended`,`padding`,`delivered`,`unclaimed`,`late`,`duplicate`,`overflow`,`trimmed`,`pending`],po=new Set([`delivered`,`unclaimed`,`late`,`duplicate`,`overflow`,`trimmed`,`pending`]),mo=new Set([`delivered`,`unclaimed`,`lost`,`notStarted`,`stalled`,`ended`,`padding`]);function ho(e,t){let n=Math.max(0,e.resampled),r=Math.max(e.elapsed,e.received+n),i=r>0?t.tallest/r:0,a=Math.max(0,-e.resampled),o=[],s=0,c=0,l=0,u=(e,n,r,a)=>{let u=Math.max(0,n)*i,d=n>0?Math.max(u,t.least):0,f=Math.max(t.row,d);o.push({term:e,value:n,y:s,rowHeight:f,height:d,widened:d>u,left:r&&d>0?c:null,right:a&&d>0?l:null}),r&&(c+=d),a&&(l+=d),s+=f+t.gap};for(let t of fo)u(t,e[t],po.has(t),mo.has(t));return a>0&&u(`resampled`,a,!0,!1),go(o,{height:Math.max(s-t.gap,c,l),scale:i,leftHeight:c,rightHeight:l,put:n})}function go(e,{height:t,scale:n,leftHeight:r,rightHeight:i,put:a}){let o=(n,r)=>{let i=0,a=0;for(let t of e){let e=t[n];e!==null&&(a+=(t.y+(t.rowHeight-t.height)/2-e)*t.height,i+=t.height)}return i===0?0:Math.min(Math.max(0,a/i),Math.max(0,t-r))},[s,c]=[o(`left`,r),o(`right`,i)];for(let t of e)t.left!==null&&(t.left+=s),t.right!==null&&(t.right+=c);let l=Math.min(a*n,r);return{height:t,scale:n,rows:e,received:{y:s,height:r},elapsed:{y:c,height:i},resampled:a>0?{y:s+r-l,height:l}:null}}var _o=10,vo=36,yo=4,bo=class extends x{constructor(...e){super(...e),this.width=0}static{this.styles=[t,o`
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
    `]}connectedCallback(){super.connectedCallback(),this.observer=new ResizeObserver(([e])=>this.width=Math.floor(e.contentRect.width)),this.observer.observe(this)}disconnectedCallback(){super.disconnectedCallback(),this.observer?.disconnect()}shouldUpdate(e){return e.has(`ledger`)||e.has(`width`)}render(){if(this.width===0)return e;let t=ho(this.ledger,{tallest:170,least:3,row:17,gap:4}),n=Math.max(...t.rows.map(e=>_(e.value).length)),r=Math.max(94+n*8,Math.min(230,this.width*.42)),i=(this.width-r)/2,a=vo+t.height+yo;return b`<svg viewBox="0 0 ${this.width} ${a}" height=${a} role="img" aria-label=${this.inWords(t)}>
      ${this.ends(t)}
      ${t.rows.map(e=>this.row(e,i,i+r))}
    </svg>`}ends(t){let{received:n,elapsed:r,resampled:i}=t,o=this.width-_o;return a`
      <text class="quiet" x="0" y="12">received</text>
      <text class="strong" x="0" y="27">${_(this.ledger.received)}</text>
      <text class="quiet" x=${this.width} y="12" text-anchor="end">elapsed</text>
      <text class="strong" x=${this.width} y="27" text-anchor="end">${_(this.ledger.elapsed)}</text>
      <rect x="0" y=${vo+n.y} width=${_o} height=${n.height} fill="var(--accent)"></rect>
      ${i?a`<rect x="0" y=${vo+i.y} width=${_o} height=${Math.max(1,i.height)}
        fill="var(--busy)"><title>resampled: ${_(this.ledger.resampled)}</title></rect>`:e}
      <rect x=${o} y=${vo+r.y} width=${_o} height=${r.height} fill="var(--text-quiet)"></rect>`}row(t,n,r){let i=vo+t.y+(t.rowHeight-t.height)/2,o=vo+t.y+t.rowHeight/2+4,s=t.value===0,c=`var(${xo(t.term)})`,l=(e,n,r,i)=>a`<path
      d=${So(e,n,r,i,t.height)} fill=${c} fill-opacity="0.35"></path>`,u=e=>a`<rect x=${e} y=${i} width="4" height=${t.height} fill=${c}></rect>`;return a`<g>
      <title>${F(t.term)}: ${_(t.value)}. ${P[t.term]}${t.widened?` Drawn wider than it is.`:``}</title>
      ${t.left===null?e:a`${l(_o,vo+t.left,n,i)}${u(n)}`}
      ${t.right===null?e:a`${l(r,i,this.width-_o,vo+t.right)}${u(r-4)}`}
      ${t.widened?a`<path class="widened" fill="none" d=${Co(t,n,r,i,this.width)}></path>`:e}
      <text class=${s?`quiet`:``} x=${n+10} y=${o}>${F(t.term)}${t.widened?` *`:``}</text>
      <text class=${s?`quiet`:`strong`} x=${r-10} y=${o} text-anchor="end">${_(t.value)}</text>
    </g>`}inWords(e){let t=e.rows.filter(e=>e.value!==0).map(e=>`${F(e.term)} ${_(e.value)}`);return`Flow of samples. Received ${_(this.ledger.received)}, elapsed ${_(this.ledger.elapsed)}. `+(t.length===0?`Nothing yet.`:`${t.join(`, `)}. All else is 0.`)}};j([n({attribute:!1})],bo.prototype,`ledger`,void 0),j([r()],bo.prototype,`width`,void 0),bo=j([s(`ap-ledger-flow`)],bo);function xo(e){let t=te[e];return t?t.colour:e===`delivered`?`--good`:e===`unclaimed`||e===`pending`?`--busy`:e===`trimmed`||e===`resampled`?`--still`:`--warn`}function So(e,t,n,r,i){let a=(e+n)/2;return`M${e} ${t}C${a} ${t} ${a} ${r} ${n} ${r}V${r+i}C${a} ${r+i} ${a} ${t+i} ${e} ${t+i}Z`}function Co(e,t,n,r,i){let a=t=>vo+t+e.height/2,o=(e,t,n,r)=>`M${e} ${t}C${(e+n)/2} ${t} ${(e+n)/2} ${r} ${n} ${r}`,s=r+e.height/2;return(e.left===null?``:o(_o,a(e.left),t,s))+(e.right===null?``:o(n,s,i-_o,a(e.right)))}var wo=class extends x{constructor(...e){super(...e),this.channel=null,this.choose=e=>{let{value:t}=e.target;this.channel=t===``?null:Number(t)}}static{this.styles=[t,A,oe,o`
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
    `]}render(){let e=this.detail.channels.find(e=>e.channel===this.channel),t=e?.ledger??this.detail.totals;return b`
      <h2>Ledger <small>every sample, by what became of it</small></h2>
      <div class="tools"><label>Of <select @change=${this.choose} aria-label="Ledger of">
        <option value="" ?selected=${!e}>all channels</option>
        ${this.detail.channels.map(t=>b`<option value=${t.channel} ?selected=${t===e}>
          ${ie(t.channel,t.label)}</option>`)}
      </select></label></div>
      ${t?b`
        <ap-ledger-flow .ledger=${t}></ap-ledger-flow>
        <p class="note">Thickness is proportional to samples, on one scale. What is marked * and dashed is drawn wider than it
          is, to be seen.</p>
        ${I(t).map(e=>this.equation(t,e))}`:b`<p class="empty">The source has no account yet: it was never started.</p>`}
    `}equation(e,t){let n=(t,n)=>b`<span class="term ${e[t]===0?`none`:``}"
      title=${P[t]}>${n>0?`+ `:``}${F(t)} ${_(e[t])}</span>`;return b`<div class="equation">
      ${t.left.map(n)} <span>=</span> ${t.right.map(n)}
      <span class="holds ${t.holds?``:`not`}">${t.holds?`✓ ${_(t.leftSum)} = ${_(t.rightSum)}`:`✗ ${_(t.leftSum)} ≠ ${_(t.rightSum)}: ${_(t.leftSum-t.rightSum)} unaccounted for`}
      </span>
    </div>`}};j([n({attribute:!1})],wo.prototype,`detail`,void 0),j([r()],wo.prototype,`channel`,void 0),wo=j([s(`ap-ledger`)],wo);var To=22,Eo=18,Do=class extends x{constructor(...e){super(...e),this.source=``,this.labels=[],this.width=0,this.hub=null,this.isClipped=!1,this.words=``,this.ends=[]}static{this.styles=[t,A,oe,o`
      ap-meter {
        height: 180px;
      }
      .names {
        display: flex;
        margin-left: ${To}px;
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
    `]}connectedCallback(){super.connectedCallback();let e=new ResizeObserver(([e])=>this.width=Math.floor(e.contentRect.width));e.observe(this);let t=this.hub=new D(this.live);t.onClipped=()=>this.isClipped=t.anyClipped,t.start();let n=setInterval(()=>this.words=y(t.state(this.source),this.labels),1e3);this.ends=[()=>e.disconnect(),()=>clearInterval(n),()=>t.stop()]}disconnectedCallback(){super.disconnectedCallback();for(let e of this.ends.splice(0))e();this.hub=null}updated(e){(e.has(`source`)||e.has(`hub`))&&this.hub?.see([this.source])}render(){return this.hub?this.labels.length===0?b`<h2>Levels</h2><p class="empty">No levels yet: the format is not known.</p>`:b`
      <h2>Levels <small>${this.words}</small></h2>
      ${this.isClipped?b`<div class="tools">
        <button @click=${()=>this.hub?.clearClipped()}>Clear the marks of clipping</button></div>`:e}
      <ap-meter .hub=${this.hub} .source=${this.source} .labels=${this.labels} reachable></ap-meter>
      ${this.names()}
      <p class="note">Bars: RMS, and the peak behind it, in dBFS. Line: the highest peak of the last seconds. Above: clipped.
        Below: a gap, or silence.</p>
    `:e}names(){let{pitch:t}=T(this.width-To,this.labels.length,1);if(t<=0)return e;let n=Math.max(1,Math.ceil(Eo/t)),r=t>=12&&this.labels.some(e=>e!==``&&!/^channel \d+$/.test(e));return b`<div class="names" aria-hidden="true">${this.labels.map((i,a)=>b`<span
      style="width:${t}px" title=${i}>${a%n===0?re(a):b`&nbsp;`}${r?b`<i>${i}</i>`:e}</span>`)}</div>`}};j([n({attribute:!1})],Do.prototype,`live`,void 0),j([n()],Do.prototype,`source`,void 0),j([n({attribute:!1})],Do.prototype,`labels`,void 0),j([r()],Do.prototype,`width`,void 0),j([r()],Do.prototype,`hub`,void 0),j([r()],Do.prototype,`isClipped`,void 0),j([r()],Do.prototype,`words`,void 0),Do=j([s(`ap-levels`)],Do);var Oo=class extends x{constructor(...e){super(...e),this.labels=[],this.chosen=[]}static{this.styles=[t,A,o`
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
    `]}render(){let e=this.chosen.length>=8;return b`<details>
      <summary>Channels: ${this.chosen.length===0?`none`:this.chosen.map(re).join(`, `)}</summary>
      <ul aria-label="Channels to show">${this.labels.map((t,n)=>{let r=this.chosen.includes(n);return b`<li><label><input type="checkbox" .checked=${r} ?disabled=${e&&!r}
          @change=${()=>this.toggle(n,!r)}> ${ie(n,t)}</label></li>`})}</ul>
      <p>Up to ${8} at once.${e?` Take one out to choose another.`:``}</p>
    </details>`}toggle(e,t){let n=t?[...this.chosen,e].sort((e,t)=>e-t):this.chosen.filter(t=>t!==e);this.dispatchEvent(new CustomEvent(`choose`,{detail:n}))}};j([n({attribute:!1})],Oo.prototype,`labels`,void 0),j([n({attribute:!1})],Oo.prototype,`chosen`,void 0),Oo=j([s(`ap-channel-chooser`)],Oo);var ko=[[.13,0,-.025],[.26,.045,-.105],[.39,.125,-.09],[.53,.17,0],[.66,.145,.1],[.8,.05,.145],[.95,-.02,.095]],Ao=e=>{let t=Math.min(1,Math.max(0,e));return Math.round(255*(t<=.0031308?12.92*t:1.055*t**(1/2.4)-.055))};function jo([e,t,n]){let r=(e+.3963377774*t+.2158037573*n)**3,i=(e-.1055613458*t-.0638541728*n)**3,a=(e-.0894841775*t-1.291485548*n)**3;return[Ao(4.0767416621*r-3.3077115913*i+.2309699292*a),Ao(-1.2684380046*r+2.6097574011*i-.3413193965*a),Ao(-.0041960863*r-.7034186147*i+1.707614701*a)]}function Mo(e){let t=Math.min(1,Math.max(0,e))*(ko.length-1),n=Math.min(Math.floor(t),ko.length-2),[r,i]=[ko[n],ko[n+1]],a=e=>r[e]+(i[e]-r[e])*(t-n);return jo([a(0),a(1),a(2)])}function No(e,t){let n=new Uint32Array(256);for(let r=-128;r<128;r++){let[i,a,o]=Mo((r-e)/(t-e));n[r&255]=(255<<24|o<<16|a<<8|i)>>>0}return n}var Po={unseen:0,seen:1,gap:2},Fo=class{constructor(e,t,n){this.clock=e,this.columns=t,this.bands=n,this.newest=-1,this.lastSpectrum=-2,this.kinds=new Uint8Array(t),this.levels=new Int8Array(t*n).fill(-128),this.wave=new Float32Array(t*4*2).fill(2)}slot(e){return(e%this.columns+this.columns)%this.columns}get oldest(){return this.newest-this.columns+1}addSpectrum(e){if(e.bands.length!==this.bands)return null;let t=Math.floor(this.clock.place(e.epoch,e.rate,e.sampleIndex+e.size/2));if(t<Math.max(this.clock.firstOf(e.epoch),this.oldest))return null;this.moveTo(t);let n=t-this.lastSpectrum===2?t-1:t;for(let r=n;r<=t;r++){let t=this.slot(r);this.levels.set(e.bands,t*this.bands),this.kinds[t]===Po.unseen&&(this.kinds[t]=Po.seen)}return this.lastSpectrum=t,n}addWaveform(e){let t=e.columns.length/2;if(t===0||e.samples===0)return null;let n=this.clock.place(e.epoch,e.rate,e.sampleIndex)*4,r=e.samples*4/(this.clock.current?.columnSamples??1),[i,a]=[Math.round(n),Math.max(Math.round(n),Math.round(n+r)-1)];this.moveTo(Math.floor(a/4));let o=Math.max(this.oldest,this.clock.firstOf(e.epoch))*4;for(let s=Math.max(i,o);s<=a;s++){let i=Math.min(t-1,Math.max(0,Math.floor((s-n)/r*t))),a=Math.max(i+1,Math.min(t,Math.ceil((s+1-n)/r*t)));this.put(s,e.columns,i,a)}return Math.floor(Math.max(i,o)/4)}addGap(e,t,n,r){let i=this.clock.known(e,t),a=this.clock.known(e,t+n);if(i===null||a===null||n<=0)return;let o=Math.min(Math.max(Math.floor(i),Math.ceil(a)-1),this.newest),s=Math.max(Math.floor(i),this.oldest,0);for(let e=s;e<=o;e++)this.kinds[this.slot(e)]=r}put(e,t,n,r){let i=1/0,a=-1/0;for(let e=n;e<r;e++)i=Math.min(i,Number.isNaN(t[2*e])?1/0:t[2*e]),a=Math.max(a,Number.isNaN(t[2*e+1])?-1/0:t[2*e+1]);let o=Math.floor(e/4),s=this.slot(o),c=(s*4+(e-o*4))*2;this.wave[c]=i>a?NaN:i,this.wave[c+1]=i>a?NaN:a,i>a&&this.kinds[s]<Po.gap&&(this.kinds[s]=Po.gap)}moveTo(e){for(let t=Math.max(this.newest+1,e-this.columns+1);t<=e;t++){let e=this.slot(t);this.kinds[e]=Po.unseen,this.levels.fill(-128,e*this.bands,(e+1)*this.bands),this.wave.fill(2,e*4*2,(e+1)*4*2)}this.newest=Math.max(this.newest,e),this.clock.seen(e)}},Io=class{constructor(e,t,n){this.ring=e,this.gain=n,this.waterfall=document.createElement(`canvas`),this.wave=document.createElement(`canvas`),this.size={column:0,wave:0,waterfall:0},this.pixels=new Uint32Array,this.column=null,this.levels=this.waterfall.getContext(`2d`,{alpha:!1}),this.lines=this.wave.getContext(`2d`),this.colours=No(t,0)}fit(e){let{column:t,wave:n,waterfall:r}=this.size;(e.column!==t||e.wave!==n||e.waterfall!==r)&&(this.size=e,this.waterfall.width=this.wave.width=this.ring.columns*e.column,this.waterfall.height=e.waterfall,this.wave.height=e.wave,this.column=new ImageData(e.column,e.waterfall),this.pixels=new Uint32Array(this.column.data.buffer),this.make())}reset(e,t){this.colours=No(e,0),this.gain=t,this.make()}addLevels(e,t){let{ring:n,pixels:r,colours:i,size:a}=this;if(this.column)for(let o=Math.max(e,n.oldest,0);o<=t;o++){let e=n.slot(o),t=e*n.bands;for(let e=0;e<a.waterfall;e++){let o=Math.floor((a.waterfall-1-e)*n.bands/a.waterfall),s=Math.max(o+1,Math.floor((a.waterfall-e)*n.bands/a.waterfall)),c=-128;for(let e=o;e<s;e++)c=Math.max(c,n.levels[t+e]);r.fill(i[c&255],e*a.column,(e+1)*a.column)}this.levels.putImageData(this.column,e*a.column,0)}}addWave(e,t){let{ring:n,lines:r,gain:i,size:a}=this,o=a.wave/2;r.fillStyle=g(`--meter-rms`);for(let s=Math.max(e,n.oldest,0);s<=t;s++){let e=n.slot(s);r.clearRect(e*a.column,0,a.column,a.wave);for(let t=0;t<a.column;t++){let s=1/0,c=-1/0,l=Math.max(Math.floor(t*4/a.column)+1,Math.floor((t+1)*4/a.column));for(let r=Math.floor(t*4/a.column);r<l;r++){let t=(e*4+r)*2;Number.isNaN(n.wave[t])||n.wave[t]>1.5||(s=Math.min(s,n.wave[t]*i),c=Math.max(c,n.wave[t+1]*i))}if(s>c)continue;let u=Math.round(o-Math.min(1,c)*o),d=Math.max(1,Math.round((Math.min(1,c)-Math.max(-1,s))*o));r.fillRect(e*a.column+t,Math.min(a.wave-1,u),1,d)}}}make(){this.addLevels(0,this.ring.clock.newest),this.addWave(0,this.ring.clock.newest)}};function Lo(e,t){let n=e.clientWidth;if(n===0)return null;let r=Math.min(3,devicePixelRatio||1),[i,a]=[Math.round(n*r),Math.round(t*r)];return e.width!==i&&(e.width=i),e.height!==a&&(e.height=a),e.style.height=`${t}px`,{width:n,height:t,ratio:r}}var Ro=20;function zo(e,t){return Ro*(t/2/Ro)**e}function Bo(e,t){return Math.log(e/Ro)/Math.log(t/2/Ro)}function Vo(e){let t=[];for(let n=10;n<e/2;n*=10)for(let r=1;r<10;r++){let i=r*n;i<Ro||i>e/2||t.push({frequency:i,labelled:r===1||r===2||r===5})}return t}function Ho(e){if(e<1e3)return`${String(Math.round(e))} Hz`;let t=e/1e3;return`${String(t>=100?Math.round(t):Number(t.toPrecision(3)))} kHz`}var $={wave:56,gap:4,waterfall:148,times:18,axis:48},Uo=$.wave+$.gap+$.waterfall+$.times,Wo=class{constructor(e,t){this.ring=e,this.cache=t}draw(e,t,n){let r=Lo(e,Uo),i=e.getContext(`2d`,{alpha:!1});if(!r||!i)return 0;let{ratio:a}=r,o=e.width-Math.round($.axis*a),s=Math.max(1,Math.ceil(o/this.ring.columns));this.cache.fit({column:s,wave:Math.round($.wave*a),waterfall:Math.round($.waterfall*a)});let c=Math.min(this.ring.columns,Math.floor(o/s)),l={left:$.axis,width:c*s/a,first:this.ring.clock.newest-c+1,columns:c,pixel:s/a,ratio:a};return i.setTransform(a,0,0,a,0,0),i.fillStyle=g(`--surface`),i.fillRect(0,0,r.width,r.height),i.fillStyle=g(`--line`),i.fillRect(l.left,$.wave/2,l.width,.5),this.copy(i,l,this.cache.waterfall,$.wave+$.gap),this.copy(i,l,this.cache.wave,0),this.drawMarks(i,l),Ko(i,n),qo(i,t),this.drawTimes(i,l),c}copy(e,t,n,r){let{columns:i}=this.ring,{column:a}=this.cache.size,o=this.ring.slot(t.first),s=Math.min(t.columns,i-o);e.setTransform(1,0,0,1,0,0);let c=(i,o,s)=>{let[c,l]=[Math.round(t.left*t.ratio)+s*a,Math.round(r*t.ratio)],u=o*a;o>0&&e.drawImage(n,i*a,0,u,n.height,c,l,u,n.height)};c(o,s,0),c(0,t.columns-s,s),e.setTransform(t.ratio,0,0,t.ratio,0,0)}drawMarks(e,t){let n=$.wave+$.gap,r=e=>t.first+e<0||t.first+e<this.ring.oldest?Po.unseen:this.ring.kinds[this.ring.slot(t.first+e)];for(let i=0;i<t.columns;){let a=r(i),o=i+1;for(;o<t.columns&&r(o)===a;)o++;a!==Po.seen&&(e.fillStyle=a===Po.unseen?g(`--line`):O(e,h[a-Po.gap-1]??`unknown`,t.ratio),e.fillRect(t.left+i*t.pixel,n,(o-i)*t.pixel,$.waterfall),a!==Po.unseen&&e.fillRect(t.left+i*t.pixel,0,(o-i)*t.pixel,$.wave)),i=o}}drawTimes(e,t){let n=$.wave+$.gap+$.waterfall,{columnsPerSecond:r,stretches:i}=this.ring.clock,a=t.columns/r,o=[1,2,5,10,20,30,60].find(e=>e/a*t.width>=56)??120;e.font=Go,e.fillStyle=g(`--text-quiet`);for(let r=0;r<a;r+=o){let i=t.left+t.width*(1-r/a);e.fillRect(i-.5,n,1,4),e.textAlign=r===0?`right`:`center`,e.fillText(r===0?`now`:`−${r} s`,i,n+14)}e.textAlign=`left`;for(let r of i.slice(1)){let i=t.left+(r.column-t.first)*t.pixel;i<t.left||(e.fillStyle=g(`--text`),e.fillRect(i-.5,0,1,n),e.fillStyle=g(`--surface`),e.fillRect(i+1,0,46,12),e.fillStyle=g(`--text`),e.fillText(`epoch ${r.epoch}`,i+3,9))}}},Go=`10px system-ui, sans-serif`;function Ko(e,t){e.fillStyle=g(`--text-quiet`),e.font=Go,e.textAlign=`right`,e.fillText(`+${t}`,$.axis-6,9),e.fillText(`0`,$.axis-6,$.wave/2+3.5),e.fillText(`−${t}`,$.axis-6,$.wave)}function qo(e,t){if(t<=0)return;let n=$.wave+$.gap+$.waterfall;e.font=Go,e.textAlign=`right`,e.fillStyle=g(`--text-quiet`);for(let{frequency:r,labelled:i}of Vo(t)){let a=n-Bo(r,t)*$.waterfall;e.fillRect($.axis-(i?5:3),a,i?5:3,.75),i&&e.fillText(r>=1e3?`${r/1e3} k`:`${r}`,$.axis-7,a+3.5)}}function Jo(e,t){return e.channels?e.channels:e.channel===null||e.channel===void 0?[0,Math.max(0,t-1)]:[e.channel,e.channel]}function Yo(e,t,n,r,i){let a=(t.to-t.from)/Math.max(1,n),o=[],s=new Map,c=e.map(e=>({gap:e,from:Date.parse(e.from),to:Date.parse(e.to)})).filter(({from:e,to:n})=>n>=t.from&&e<=t.to).sort((e,t)=>e.from-t.from);for(let{gap:e,from:l,to:u}of c){let[c,d]=Jo(e,r),f=Math.max(0,(l-t.from)/a),p=Math.min(n,(u-t.from)/a),m=Math.max(0,p-f),h=`${e.reason} ${c} ${d}`,g=s.get(h);if(g&&f<=g.x+g.width){g.width=Math.max(g.width,p-g.x),g.count++;continue}let _={x:f,width:Math.max(m,i),firstChannel:c,lastChannel:d,reason:e.reason,count:1,widened:m<i};s.set(h,_),o.push(_)}return o}var Xo=e=>`${e.epoch} ${e.start} ${e.channel} ${e.channels?.join()??``}`;function Zo(e,t,n,r=!1,i=5e3){let a=new Set(t.map(Xo)),o=e.filter(e=>e.isOpen!==!0||!r&&!a.has(Xo(e))),s=new Map(o.map(e=>[e.id,e]));for(let e of t)s.set(e.id,e);return[...s.values()].filter(e=>Date.parse(e.to)>=n).sort((e,t)=>Date.parse(t.from)-Date.parse(e.from)||Number(t.id)-Number(e.id)).slice(0,i)}function Qo(e,t){let n=new Map;for(let r of e){let e=n.get(r.reason)??{reason:r.reason,gaps:0,samples:0},[i,a]=Jo(r,t);e.gaps++,e.samples+=(r.length??0)*(a-i+1),n.set(r.reason,e)}return[...n.values()].sort((e,t)=>t.samples-e.samples)}function $o(e,t){if(e.kind!==f.waveform||t.byteLength<28)return null;let n=t.getUint16(18,!0)*2;if(t.byteLength<28+n*4)return null;let r=new Float32Array(n);for(let e=0;e<n;e++)r[e]=t.getFloat32(28+e*4,!0);return{...e,channel:t.getUint16(16,!0),samples:t.getUint32(20,!0),rate:t.getUint32(24,!0),columns:r}}function es(e,t){if(e.kind!==f.spectrum||t.byteLength<28)return null;let n=t.getUint16(18,!0);return t.byteLength<28+n?null:{...e,channel:t.getUint16(16,!0),rate:t.getUint32(20,!0),size:t.getUint32(24,!0),bands:new Int8Array(t.buffer,t.byteOffset+16+12,n)}}function ts(e,t){if(e.kind!==f.sound||t.byteLength<40)return null;let n=t.byteLength-16-24>>1,r=new Int16Array(n);for(let e=0;e<n;e++)r[e]=t.getInt16(40+e*2,!0);let i=Number(t.getBigInt64(32,!0));return{...e,channel:t.getUint16(16,!0),leftOut:!!(t.getUint16(18,!0)&1),rate:t.getUint32(20,!0),sentAt:Number(t.getBigInt64(24,!0)),capturedAt:i<0?null:i,samples:r}}var ns=50,rs=3,is=10,as=class{constructor(e){this.columnsPerSecond=e,this.stretches=[],this.newest=-1}get current(){return this.stretches.at(-1)}place(e,t,n){let r=Math.max(1,Math.round(t/this.columnsPerSecond)),i=this.current,a=i?.epoch===e&&i.columnSamples===r&&n>=i.last-is*t;if(!i||!a){let t=i&&e<i.epoch?this.known(e,n):null;if(t!==null)return t;let a=this.newest+1;i={epoch:e,origin:n,column:i?a:rs*this.columnsPerSecond,first:a,last:n,columnSamples:r},this.stretches.push(i),this.stretches.length>ns&&this.stretches.shift()}return i.last=Math.max(i.last,n),i.column+(n-i.origin)/r}firstOf(e){return this.stretches.findLast(t=>t.epoch===e)?.first??0}known(e,t){let n=this.stretches.findLast(t=>t.epoch===e);return n?n.column+(t-n.origin)/n.columnSamples:null}seen(e){this.newest=Math.max(this.newest,e)}},os=256,ss=class{constructor(e,t,n,r,i){this.connection=e,this.channels=n,this.perSecond=r,this.came=i,this.rings=new Map,this.rate=0,this.received=0,this.isHeld=!1,this.clock=new as(r);for(let e of n)this.rings.set(e,new Fo(this.clock,400,os));let{live:a}=e;this.ends=[a.listen(f.spectrum,(e,n,r)=>{r.picture?.source===t&&!this.isHeld&&this.takeSpectrum(e,n)}),a.listen(f.waveform,(e,n,r)=>{r.picture?.source===t&&!this.isHeld&&this.takeWaveform(e,n)})],a.ask({picture:{source:t,channels:[...n],rate:r}})}takeGaps(e,t){for(let n of e){if(n.start===null||n.start===void 0||!n.length)continue;let[e,r]=Jo(n,t),i=Po.gap+1+Math.max(0,h.indexOf(n.reason));for(let[t,a]of this.rings)t>=e&&t<=r&&a.addGap(n.epoch??0,n.start,n.length,i)}}close(){for(let e of this.ends.splice(0))e();this.connection.live.ask({picture:void 0})}takeSpectrum(e,t){let n=es(e,t),r=n&&this.rings.get(n.channel);if(!n||!r)return;this.rate=n.rate,this.received++;let i=r.addSpectrum(n);i!==null&&this.came(n.channel,`spectrum`,i)}takeWaveform(e,t){let n=$o(e,t),r=n&&this.rings.get(n.channel);if(!n||!r)return;this.received++;let i=r.addWaveform(n);i!==null&&this.came(n.channel,`wave`,i)}},cs=6;function ls(e,t,n){if(t<Math.max(0,e.oldest)||e.kinds[e.slot(t)]!==Po.seen)return null;let r=e.slot(t)*e.bands,i=0;for(let t=1;t<e.bands;t++)e.levels[r+t]>e.levels[r+i]&&(i=t);let a=e.levels[r+i];return a<=-128?null:{frequency:zo((i+.5)/e.bands,n),level:a}}function us(e,t){let n=e.clock.newest;if(n<0||t===0)return`no picture yet`;if(e.kinds[e.slot(n)]>=Po.gap)return`gap`;for(let r=n;r>n-cs;r--){if(r<Math.max(0,e.oldest)||e.kinds[e.slot(r)]!==Po.seen)continue;let n=ls(e,r,t);return n?`loudest at ${Ho(n.frequency)}, ${n.level<0?`−`:``}${Math.abs(n.level)} dBFS`:`silence`}return`no picture now`}var ds=Array.from({length:13},(e,t)=>`rgb(${Mo(t/12).join(` `)})`).join(`, `),fs=[[1,`1`],[10,`0.1`],[100,`0.01`]],ps=class extends x{constructor(...e){super(...e),this.labels=[],this.chosen=[],this.state=`created`,this.perSecond=matchMedia(`(prefers-reduced-motion: reduce)`).matches?5:25,this.floor=-100,this.gain=0,this.isHeld=!1,this.columns=400,this.words=[],this.pictures=null,this.caches=new Map,this.painters=new Map,this.changed=new Set,this.told=0,this.ends=[],this.hold=()=>{this.isHeld=!this.isHeld,this.pictures&&(this.pictures.isHeld=this.isHeld)}}static{this.styles=[t,A,oe,o`
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
    `]}connectedCallback(){super.connectedCallback();let e=new ResizeObserver(()=>this.redrawAll());e.observe(this),this.ends=[()=>e.disconnect(),i(()=>{this.remake(),this.redrawAll()}),this.store.on(`gaps`,e=>{this.pictures?.takeGaps(e.slice(0,500),this.labels.length),this.redrawAll()})],this.open()}disconnectedCallback(){super.disconnectedCallback();for(let e of this.ends.splice(0))e();E(this),this.pictures?.close(),this.pictures=null}updated(e){(e.has(`chosen`)||e.has(`perSecond`))&&this.open(),e.size===1&&e.has(`words`)||this.redrawAll()}open(){let e=this.pictures;if(e?.perSecond===this.perSecond&&e.channels.join()===this.chosen.join()||(e?.close(),this.caches.clear(),this.painters.clear(),this.pictures=null,!this.isConnected||this.chosen.length===0))return;let t=new ss(this.store.connection,this.store.name,this.chosen,this.perSecond,(e,t,n)=>this.came(e,t,n));for(let[e,n]of t.rings){let t=new Io(n,this.floor,fs[this.gain][0]);this.caches.set(e,t),this.painters.set(e,new Wo(n,t))}t.isHeld=this.isHeld,this.pictures=t}redrawAll(){for(let e of this.painters.keys())this.changed.add(e);C(this)}came(e,t,n){let r=this.caches.get(e),i=this.pictures?.clock.newest??-1;t===`spectrum`?r?.addLevels(n,i):r?.addWave(n,i),this.changed.add(e),C(this)}remake(){for(let e of this.caches.values())e.reset(this.floor,fs[this.gain][0])}paint(){let{pictures:e}=this;if(e){for(let t of this.changed){let n=this.renderRoot.querySelector(`canvas[data-channel="${t}"]`);if(!n)continue;let r=this.painters.get(t)?.draw(n,e.rate,fs[this.gain][1])??0;r>0&&(this.columns=r)}this.changed.clear(),performance.now()-this.told<1e3||(this.told=performance.now(),this.words=this.chosen.map(t=>us(e.rings.get(t),e.rate)))}}render(){return b`
      <h2>Waveform and spectrum <small>${Math.round(this.columns/this.perSecond)} s, bands even in pitch</small></h2>
      <div class="tools">
        <ap-channel-chooser .labels=${this.labels} .chosen=${this.chosen} @choose=${e=>this.dispatchEvent(new CustomEvent(`choose`,{detail:e.detail}))}></ap-channel-chooser>
        <button aria-pressed=${this.isHeld?`true`:`false`} @click=${this.hold}>${this.isHeld?`Go on`:`Hold`}</button>
        <label>Pictures a second ${this.select([25,10,5],this.perSecond,e=>this.perSecond=e)}</label>
        <label>Scale from ${this.select([-120,-100,-80,-60],this.floor,e=>{this.floor=e,this.remake()},` dBFS`)}</label>
        <label>Waveform to ${this.select(fs.map((e,t)=>t),this.gain,e=>{this.gain=e,this.remake()},``,e=>`±${fs[e][1]}`)}</label>
        <span class="scale">${`−${-this.floor}`} <i style="background:linear-gradient(to right, ${ds})"></i> 0 dBFS</span>
      </div>
      ${this.content()}
      <ul class="legend">
        ${[`lost`,`stalled`,`notStarted`,`ended`].map(e=>b`<li>
          ${m(e)}${S(e).label}</li>`)}
        <li><i class="unseen"></i>no picture came, which says nothing of the audio</li>
      </ul>
    `}content(){return this.chosen.length===0?b`<p class="empty">No channel is chosen.</p>`:!Pa.includes(this.state)&&(this.pictures?.clock.newest??-1)<0?b`<p class="empty">Nothing to see: the source is ${this.state}.</p>`:this.chosen.map((e,t)=>b`<div class="channel">
      <h3>${ie(e,this.labels[e])} <span>${this.words[t]??``}</span></h3>
      <canvas data-channel=${e} role="img" style="height:226px"
        aria-label="Waveform and spectrum of ${ie(e,this.labels[e])}: ${this.words[t]??`no picture yet`}"></canvas></div>`)}select(e,t,n,r=``,i=e=>`${e}`){return b`<select @change=${e=>n(Number(e.target.value))}>
      ${e.map(e=>b`<option value=${e} ?selected=${e===t}>
        ${i(e).replace(`-`,`−`)}${r}</option>`)}
    </select>`}};j([n({attribute:!1})],ps.prototype,`store`,void 0),j([n({attribute:!1})],ps.prototype,`labels`,void 0),j([n({attribute:!1})],ps.prototype,`chosen`,void 0),j([n()],ps.prototype,`state`,void 0),j([r()],ps.prototype,`perSecond`,void 0),j([r()],ps.prototype,`floor`,void 0),j([r()],ps.prototype,`gain`,void 0),j([r()],ps.prototype,`isHeld`,void 0),j([r()],ps.prototype,`columns`,void 0),j([r()],ps.prototype,`words`,void 0),ps=j([s(`ap-pictures`)],ps);var ms=.08,hs=.6,gs=.25,_s=20,vs=200,ys=class{constructor(e){this.rate=e,this.breaks=[],this.counts={leftOut:0,starved:0,skipped:0},this.next=-1,this.target=ms,this.calmSince=0,this.played=[],this.skipping=!1}get targetSeconds(){return this.target}place(e,t){let n=this.next<0,r=n||e.leftOut;if(e.leftOut&&!n&&this.note(`leftOut`,this.next,t),n||this.next<=t)n||(this.note(`starved`,this.next,t),this.target=Math.min(hs,this.target*1.5)),this.next=t+Math.round(this.target*this.rate),r=!0;else if(this.hasTooMuch(this.next-t,e.samples))return this.note(`skipped`,this.next,t),this.skipping=!0,null;this.skipping&&(r=!0),this.skipping=!1,t-this.calmSince>_s*this.rate&&(this.target=Math.max(ms,this.target*.8),this.calmSince=t);let i=this.next;for(this.next+=e.samples,this.played.push({from:i,to:this.next,sentAt:e.sentAt,capturedAt:e.capturedAt});this.played.length>1&&this.played[0].to<t;)this.played.shift();return{at:i,isSeam:r}}heard(e){let t=this.played.find(({from:t,to:n})=>t<=e&&e<n);if(!t)return null;let n=(e-t.from)*1e3/this.rate;return{capturedAt:t.capturedAt===null?null:t.capturedAt+n,sentAt:t.sentAt+n}}waiting(e){return Math.max(0,this.next-e)/this.rate}hasTooMuch(e,t){return e>(this.target+gs)*this.rate&&e-t>this.target*this.rate}note(e,t,n){this.counts[e]++,this.breaks.push({reason:e,at:t}),this.breaks.length>vs&&this.breaks.shift(),this.calmSince=n}};function bs(e,t,n){let r=Date.parse(n);return Number.isNaN(r)?null:{offset:r-(e+t)/2,uncertainty:Math.abs(t-e)/2}}function xs(e){return e.reduce((e,t)=>e===null||t.uncertainty<e.uncertainty?t:e,null)}function Ss(e,t,n,r){let i=e.capturedAt??e.sentAt;return{seconds:(t+r.offset-i)/1e3+n,uncertainty:r.uncertainty/1e3,sinceCapture:e.capturedAt!==null}}var Cs=128,ws=4,Ts=class{constructor(e,t,n,r,i){this.connection=e,this.source=t,this.channel=n,this.volume=r,this.failed=i,this.playout=null,this.startedAt=null,this.context=null,this.gain=null,this.differences=[],this.playing=new Set,this.ends=[],this.ends.push(e.live.listen(f.sound,(e,r,i)=>{i.listen?.source===t&&i.listen.channel===n&&this.take(e,r)})),e.live.ask({listen:{source:t,channel:n}}),this.askTime()}setVolume(e){this.volume=e,this.gain&&this.context&&this.gain.gain.setTargetAtTime(e,this.context.currentTime,.02)}behind(){let e=xs(this.differences),{context:t}=this;if(!e||!t||!this.playout)return null;let n=this.playout.heard(this.present());return n&&Ss(n,Date.now(),t.baseLatency+(t.outputLatency||0),e)}present(){return this.context?Math.ceil(this.context.currentTime*this.context.sampleRate):0}get isBlocked(){return this.context?.state===`suspended`}resume(){this.context?.resume()}close(){for(let e of this.ends.splice(0))e();this.connection.live.ask({listen:void 0});for(let e of this.playing)e.stop();this.context?.close(),this.context=null}async askTime(){for(let e=0;e<ws;e++){let e=Date.now(),t=await this.connection.client.info().catch(()=>null),n=t?.serverTime===void 0?null:bs(e,Date.now(),t.serverTime);n&&this.differences.push(n)}}take(e,t){let n=ts(e,t);if(!n||n.samples.length===0||this.context?.sampleRate!==n.rate&&!this.open(n.rate))return;let r=this.context,i=this.playout.place({samples:n.samples.length,leftOut:n.leftOut,sentAt:n.sentAt,capturedAt:n.capturedAt},this.present());if(this.startedAt??=Date.now(),!i)return;let a=r.createBuffer(1,n.samples.length,n.rate),o=a.getChannelData(0);for(let e=0;e<o.length;e++)o[e]=n.samples[e]/32768;if(i.isSeam)for(let e=0;e<Math.min(Cs,o.length);e++)o[e]*=e/Cs;let s=new AudioBufferSourceNode(r,{buffer:a});s.connect(this.gain),s.onended=()=>this.playing.delete(s),this.playing.add(s),s.start(i.at/n.rate)}open(e){try{return this.context?.close(),this.context=new AudioContext({sampleRate:e,latencyHint:`interactive`}),this.gain=new GainNode(this.context,{gain:this.volume}),this.gain.connect(this.context.destination),this.playout=new ys(e),!0}catch(t){return this.failed(`This browser cannot play ${e} Hz. ${t instanceof Error?t.message:String(t)}`),this.close(),!1}}},Es={leftOut:`left out by the server`,starved:`came too late`,skipped:`skipped to stay close`},Ds={leftOut:`--bad`,starved:`--warn`,skipped:`--busy`},Os=30,ks=class extends x{constructor(...e){super(...e),this.channel=0,this.label=``,this.volume=.8,this.isMuted=!1,this.message=``,this.player=null,this.turned=e=>{this.volume=Number(e.target.value),this.isMuted=!1,this.player?.setVolume(this.loudness)},this.mute=()=>{this.isMuted=!this.isMuted,this.player?.setVolume(this.loudness)},this.left=()=>{document.visibilityState===`hidden`&&this.stop()},this.stop=()=>{this.dispatchEvent(new CustomEvent(`stop`))}}static{this.styles=[t,A,o`
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
    `]}connectedCallback(){super.connectedCallback(),document.addEventListener(`visibilitychange`,this.left),this.timer=setInterval(()=>this.requestUpdate(),250),this.begin()}disconnectedCallback(){super.disconnectedCallback(),document.removeEventListener(`visibilitychange`,this.left),clearInterval(this.timer),this.player?.close(),this.player=null}willUpdate(e){e.has(`channel`)&&this.player&&this.player.channel!==this.channel&&this.begin()}begin(){this.player?.close(),this.message=``,this.player=new Ts(this.store.connection,this.store.name,this.channel,this.loudness,e=>this.message=e)}get loudness(){return this.isMuted?0:this.volume**2}render(){let{player:t}=this;return b`<div class="bar" role="region" aria-label="Listening">
      <strong>${ie(this.channel,this.label)}</strong>
      <label>Volume <input type="range" min="0" max="1" step="0.01" .value=${String(this.volume)} @input=${this.turned}></label>
      <button aria-pressed=${this.isMuted?`true`:`false`} @click=${this.mute}>Mute</button>
      <span class="behind">${this.behindText()}</span>
      ${t?.isBlocked?b`<button class="main" @click=${()=>t.resume()}>Play</button>`:e}
      ${t?.playout?this.strip(t.playout,t.present()):e}
      <span class="quiet">${this.breaksText()}</span>
      <button @click=${this.stop}>Stop listening</button>
      <span class="quiet" role="status">${this.message}</span>
    </div>`}behindText(){if(this.player?.startedAt===null||!this.player)return`waiting for sound…`;let e=this.player.behind();if(!e)return`silence: nothing came`;let t=e.uncertainty>=.05?` ± ${e.uncertainty.toFixed(2)}`:``;return`${e.seconds.toFixed(2)}${t} s behind ${e.sinceCapture?`the source`:`the server`}`}breaksText(){let e=this.player?.playout?.counts;if(!e)return``;let t=Object.keys(Es).filter(t=>e[t]>0).map(t=>`${d(e[t],`time`)} ${Es[t]}`);return t.length===0?`nothing left out`:t.join(`, `)}strip(e,t){let n=n=>100+(n-t)/e.rate/Os*100;return b`<svg viewBox="0 0 100 10" preserveAspectRatio="none" role="img"
      aria-label="The last ${Os} seconds: ${this.breaksText()}">
      <path d="M0 5H100" stroke="var(--line-strong)" vector-effect="non-scaling-stroke"></path>
      ${e.breaks.filter(e=>n(e.at)>0).map(e=>a`<path d="M${Math.min(99,n(e.at))} 0V10"
        stroke="var(${Ds[e.reason]})" stroke-width="3" vector-effect="non-scaling-stroke">
        <title>${Es[e.reason]}</title></path>`)}
    </svg>`}};j([n({attribute:!1})],ks.prototype,`store`,void 0),j([n({type:Number})],ks.prototype,`channel`,void 0),j([n()],ks.prototype,`label`,void 0),j([r()],ks.prototype,`volume`,void 0),j([r()],ks.prototype,`isMuted`,void 0),j([r()],ks.prototype,`message`,void 0),ks=j([s(`ap-listen`)],ks);var As=o`
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
`,js=5e3,Ms=5e3,Ns=2e3,Ps=class extends ee{constructor(e,t){super(),this.connection=e,this.name=t,this.source=null,this.detail=null,this.gaps=[],this.events=[],this.history=null,this.latency=null,this.ends=[],this.abort=null,this.isMissing=!1}start(){let{connection:e}=this;e.watch(this.name),this.ends.push(e.on(`sources`,e=>this.takeSummary(e.get(this.name))),e.on(`detail`,e=>this.takeDetail(e)),e.on(`event`,e=>this.takeEvents([e])),e.on(`gap`,e=>this.takeGaps([e],!1)),e.on(`status`,e=>{e===`open`&&this.read()}),Fs(js,()=>this.readHistory(15)),Fs(Ms,()=>this.readLatency()),Fs(Ns,()=>this.readOpen())),this.takeSummary(e.sources.get(this.name)),this.read()}stop(){this.abort?.abort();for(let e of this.ends.splice(0))e();this.connection.watch(null)}async read(){if(!this.isThere)return;this.abort?.abort();let e=this.abort=new AbortController,{client:t}=this.connection;await Promise.all([this.attempt(async()=>this.takeDetail(await t.detail(this.name,e.signal)),!0),this.attempt(async()=>this.takeGaps((await t.gaps(this.name,600,e.signal)).gaps,!0)),this.attempt(async()=>this.takeEvents((await t.events(this.name,void 0,e.signal)).events)),this.readHistory(600),this.readLatency()])}readHistory(e){return this.attempt(async()=>{let t=await this.connection.client.history(this.name,e,this.abort?.signal);this.history=ye(this.history,t,this.connection.now()-6e5),this.tell(`history`,this.history)})}readOpen(){return this.source?.state===`degraded`||this.gaps.some(e=>e.isOpen===!0)?this.attempt(async()=>{let e=2*Ns/1e3;this.takeGaps((await this.connection.client.gaps(this.name,e,this.abort?.signal)).gaps,!0)}):Promise.resolve()}readLatency(){return this.attempt(async()=>{this.latency=await this.connection.client.latency(this.name,this.abort?.signal),this.tell(`latency`,this.latency)})}async attempt(e,t=!1){if(this.isThere&&(this.connection.status===`open`||this.connection.status===`starting`))try{await e()}catch(e){t&&e instanceof w&&e.status===404&&this.tell(`missing`,e.message)}}get isThere(){return!this.connection.loaded||this.connection.sources.has(this.name)}takeSummary(e){let t=this.isMissing;this.isMissing=!e&&this.connection.loaded,this.isMissing&&this.tell(`missing`,`There is no source named ${this.name}.`),e&&(t&&(this.tell(`missing`,``),this.connection.watch(this.name),this.read()),this.source=e,this.tell(`source`,e))}takeDetail(e){e.name===this.name&&(this.detail=e,this.source=e,this.tell(`source`,e),this.tell(`detail`,e))}takeGaps(e,t){this.gaps=Zo(this.gaps,e,this.connection.now()-6e5,t),this.tell(`gaps`,this.gaps)}takeEvents(e){this.events=Ha(this.events,e),this.tell(`events`,this.events)}};function Fs(e,t){let n=setInterval(()=>void t(),e);return()=>clearInterval(n)}var Is=class extends x{constructor(...e){super(...e),this.tags={}}static{this.styles=[t,oe,o`
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
    `]}render(){let e=Object.keys(this.tags).sort();return b`<h2>Tags <small>what the source says of itself</small></h2>
      ${e.length===0?b`<p class="empty">The source has no tags.</p>`:b`<dl>${e.map(e=>b`
        <dt>${e}</dt><dd>${this.tags[e].join(`; `)}</dd>`)}</dl>`}`}};j([n({attribute:!1})],Is.prototype,`tags`,void 0),Is=j([s(`ap-tags`)],Is);function Ls(e,t){let n=t.to-t.from,r=Math.min(Math.max(e.to-e.from,50),n),i=Math.min(Math.max(e.from,t.from),t.to-r);return{from:i,to:i+r}}function Rs(e,t,n,r){let i=e.to-e.from,a=Math.min(Math.max(i*t,50),r.to-r.from),o=e.from+i*n;return Ls({from:o-a*n,to:o+a*(1-n)},r)}function zs(e,t,n){let r=(e.to-e.from)*t;return Ls({from:e.from+r,to:e.to+r},n)}var Bs=[10,20,50,100,200,500,1e3,2e3,5e3,1e4,15e3,3e4,6e4,12e4,3e5,6e5];function Vs(e,t,n){let r=e.to-e.from,i=t>0?r*n/t:r,a=Bs.find(e=>e>=i)??Bs[Bs.length-1],o=[];for(let t=Math.ceil(e.from/a)*a;t<=e.to;t+=a)o.push(t);return{step:a,times:o}}var Hs=20;function Us(e){return Math.max(4,Math.min(18,Math.floor(260/Math.max(1,e))))}function Ws(e){return Us(e)*Math.max(1,e)+Hs}function Gs(e,t,n,r,i){let a=Lo(e,Ws(r)),o=e.getContext(`2d`,{alpha:!1});if(!a||!o)return;let s=Us(r),c=a.width-34,l=s*Math.max(1,r);o.setTransform(a.ratio,0,0,a.ratio,0,0),o.fillStyle=g(`--surface`),o.fillRect(0,0,a.width,a.height),o.fillStyle=g(`--sunken`),o.fillRect(34,0,c,l),Ks(o,r,s,c),qs(o,n,c,l);for(let e of Yo(t,n,c,r,2)){o.fillStyle=O(o,e.reason,a.ratio);let t=(e.lastChannel-e.firstChannel+1)*s-(s>6?2:0);o.fillRect(34+e.x,e.firstChannel*s+ +(s>6),e.width,t)}i&&Ys(o,i,n,r,s,c)}function Ks(e,t,n,r){let i=Math.max(1,[1,2,4,8,16,32].find(e=>e*n>=12)??64);e.font=`10px system-ui, sans-serif`,e.textAlign=`right`;for(let a=0;a<t;a++)a%i===0&&(e.fillStyle=g(`--text-quiet`),e.fillText(`${re(a)}`,28,Math.max(9,a*n+Math.min(n/2+4,11))),e.fillStyle=g(`--line`),e.fillRect(34,a*n,r,.5))}function qs(e,t,n,r){let{step:i,times:a}=Vs(t,n,84);e.font=`10px system-ui, sans-serif`;for(let o of a){let a=34+(o-t.from)/(t.to-t.from)*n;e.fillStyle=g(`--line`),e.fillRect(a,0,.75,r+4),e.fillStyle=g(`--text-quiet`),e.textAlign=a>34+n-30?`right`:a<58?`left`:`center`,e.fillText(Js(o,i),a,r+15)}}function Js(e,t){return new Date(e).toLocaleTimeString(`en-GB`,{hour:`2-digit`,minute:`2-digit`,second:`2-digit`,...t<1e3?{fractionalSecondDigits:t<100?3:1}:{}})}function Ys(e,t,n,r,i,a){let[o]=Yo([t],n,a,r,2);if(!o)return;e.strokeStyle=g(`--text`),e.lineWidth=2;let s=(o.lastChannel-o.firstChannel+1)*i;e.strokeRect(34+o.x-2,o.firstChannel*i-1,o.width+4,s+2)}function Xs(e,t,n,r){return b`<div class="scroll" tabindex="0" role="region" aria-label="Gaps as a list"><table>
    <thead><tr><th>Time</th><th>Reason</th><th>Channels</th><th class="number">First index</th><th class="number">Samples</th>
      <th class="number">Long</th><th class="number">Epoch</th></tr></thead>
    <tbody>${e.slice(0,200).map(e=>b`<tr class=${e.id===n?.id?`chosen`:``}>
      <td><button class="link" @click=${()=>r(e)} title="Show it in the timeline">${Js(Date.parse(e.from),10)}</button></td>
      <td><span class="reason">${m(e.reason)}${S(e.reason).label}</span></td>
      <td>${Zs(e)}</td>
      <td class="number">${_(e.start)}</td>
      <td class="number">${_(e.length)}</td>
      <td class="number">${Qs(e,t)}${e.isOpen===!0?`, goes on`:``}</td>
      <td class="number">${_(e.epoch)}</td></tr>`)}</tbody></table></div>
    ${e.length>200?b`<p class="note">The newest ${200} of ${_(e.length)}; zoom in to see the others.</p>`:``}`}function Zs(e){return e.channels?ae(...e.channels):e.channel===null||e.channel===void 0?`all`:ae(e.channel,e.channel)}function Qs(e,t){let n=e.length&&t>0?e.length/t:(Date.parse(e.to)-Date.parse(e.from))/1e3;return p(n)}var $s=o`
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
`,ec=[[600,`10 min`],[60,`1 min`],[10,`10 s`]],tc=class extends x{constructor(...e){super(...e),this.gaps=[],this.channels=0,this.rate=0,this.now=0,this.horizon=600,this.window=null,this.span=6e5,this.leftOut=new Set,this.chosen=null,this.pointed=``,this.ends=[],this.dragged=null,this.pressed=e=>{if(!(e.ctrlKey||e.metaKey||e.altKey)){if(e.key===`+`||e.key===`=`)this.zoom(.5);else if(e.key===`-`)this.zoom(2);else if(e.key===`ArrowLeft`)this.pan(-.25);else if(e.key===`ArrowRight`)this.pan(.25);else if(e.key===`Home`)this.window={from:this.bounds.from,to:this.bounds.from+this.span};else if(e.key===`End`)this.window=null;else return;e.preventDefault()}},this.wheeled=e=>{e.ctrlKey&&(e.preventDefault(),this.zoom(Math.exp(e.deltaY/300),this.share(e)))},this.grabbed=e=>{this.dragged={x:e.clientX,window:this.seen},e.currentTarget.setPointerCapture(e.pointerId)},this.released=()=>{this.dragged=null},this.moved=e=>{let t=this.canvas.getBoundingClientRect();if(this.dragged){let n=(this.dragged.x-e.clientX)/(t.width-34),r=zs(this.dragged.window,n,this.bounds);this.window=r.to>=this.now-1?null:r}else this.pointed=this.under(e,t)}}static{this.styles=[t,A,oe,se,$s]}connectedCallback(){super.connectedCallback();let e=new ResizeObserver(()=>C(this));e.observe(this),this.ends=[()=>e.disconnect(),i(()=>C(this))]}disconnectedCallback(){super.disconnectedCallback();for(let e of this.ends.splice(0))e();E(this)}updated(){C(this)}get bounds(){return{from:this.now-this.horizon*1e3,to:this.now}}get seen(){return this.window?Ls(this.window,this.bounds):{from:this.now-this.span,to:this.now}}get shown(){return this.gaps.filter(e=>!this.leftOut.has(e.reason))}paint(){Gs(this.canvas,this.shown,this.seen,this.channels,this.chosen)}render(){let{seen:e}=this,t=this.shown.filter(t=>Date.parse(t.to)>=e.from&&Date.parse(t.from)<=e.to),n=Qo(t,this.channels),r=n.map(({reason:e,gaps:t,samples:n})=>`${S(e).label} ${d(t,`time`)}, ${d(n,`sample`)}`).join(`; `),i=`From ${Js(e.from,1e3)} to ${Js(e.to,1e3)}: ${r===``?`none`:r}.`;return b`
      <h2>Gaps <small>${i}</small></h2>
      <div class="tools" role="toolbar" aria-label="Time shown">
        <button aria-pressed=${this.window?`false`:`true`} @click=${()=>this.window=null}>Follow</button>
        ${ec.map(([e,t])=>b`<button @click=${()=>this.show(e*1e3)}>${t}</button>`)}
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
      <div class="reasons" role="group" aria-label="Reasons shown">${h.map(e=>b`<button
        aria-pressed=${this.leftOut.has(e)?`false`:`true`} title=${S(e).meaning}
        @click=${()=>this.toggle(e)}>${m(e)}${S(e).label}
        <b>${_(n.find(t=>t.reason===e)?.gaps??0)}</b></button>`)}</div>
      ${t.length===0?b`<p class="empty">No gap in the time shown.</p>`:b`<details><summary>${d(t.length,`gap`)} as a list</summary>
          ${Xs(t,this.rate,this.chosen,e=>this.choose(e))}</details>`}
    `}show(e){this.span=e,this.window=null}zoom(e,t=this.window?.5:1){let n=Rs(this.seen,e,t,this.bounds);this.span=n.to-n.from,this.window=n.to>=this.now-1?null:n}pan(e){let t=zs(this.seen,e,this.bounds);this.window=t.to>=this.now-1?null:t}choose(e){this.chosen=e;let[t,n]=[Date.parse(e.from),Date.parse(e.to)],r=Math.max(200,(n-t)*4);this.window=Ls({from:(t+n)/2-r,to:(t+n)/2+r},this.bounds)}toggle(e){let t=new Set(this.leftOut);t.delete(e)||t.add(e),this.leftOut=t}share(e){let t=this.canvas.getBoundingClientRect();return Math.min(.999,Math.max(0,(e.clientX-t.left-34)/(t.width-34)))}under(e,t){let{seen:n}=this,r=n.from+this.share(e)*(n.to-n.from),i=Math.floor((e.clientY-t.top)/Us(this.channels));if(i<0||i>=this.channels)return``;let a=(n.to-n.from)/t.width*3,o=this.shown.find(e=>{let[t,n]=Jo(e,this.channels);return i>=t&&i<=n&&Date.parse(e.from)-a<=r&&r<=Date.parse(e.to)+a});return o?`channel ${Zs(o)}: ${S(o.reason).label}, ${Qs(o,this.rate)}`:`channel ${re(i)}`}};j([n({attribute:!1})],tc.prototype,`gaps`,void 0),j([n({type:Number})],tc.prototype,`channels`,void 0),j([n({type:Number})],tc.prototype,`rate`,void 0),j([n({type:Number})],tc.prototype,`now`,void 0),j([n({type:Number})],tc.prototype,`horizon`,void 0),j([r()],tc.prototype,`window`,void 0),j([r()],tc.prototype,`span`,void 0),j([r()],tc.prototype,`leftOut`,void 0),j([r()],tc.prototype,`chosen`,void 0),j([r()],tc.prototype,`pointed`,void 0),j([u(`canvas`)],tc.prototype,`canvas`,void 0),tc=j([s(`ap-gap-timeline`)],tc),l.push({where:`Source`,keys:[{key:`+ −`,does:`zoom the gaps and the graph, where they have the focus`},{key:`← →`,does:`move them; in levels, read channel by channel`},{key:`Home, End`,does:`go to the oldest gaps, and follow the newest`},{key:`0`,does:`shows the whole graph`}]});var nc=class extends x{constructor(...e){super(...e),this.name=``,this.query=new URLSearchParams,this.missing=``,this.liveError=``,this.seen=[],this.heard=null,this.reached=new Set,this.ends=[],this.toggleSeen=e=>{let t=e.detail;this.seen=this.seen.includes(t)?this.seen.filter(e=>e!==t):[...this.seen,t].slice(-8).sort((e,t)=>e-t)},this.toggleHeard=e=>{this.heard=this.heard===e.detail?null:e.detail}}static{this.styles=[t,A,As]}connectedCallback(){super.connectedCallback(),this.begin(),this.watcher=new IntersectionObserver(e=>{let t=e.filter(e=>e.isIntersecting).map(e=>e.target.id);t.some(e=>!this.reached.has(e))&&(this.reached=new Set([...this.reached,...t]))},{rootMargin:`200px`})}disconnectedCallback(){super.disconnectedCallback(),this.end(),this.watcher?.disconnect()}willUpdate(e){e.has(`name`)&&this.store.name!==this.name&&this.isConnected&&(this.end(),this.begin())}updated(){for(let e of this.renderRoot.querySelectorAll(`section.part`))this.watcher?.observe(e)}begin(){let e=this.store=new Ps(this.connection,this.name);this.missing=``,this.liveError=``,this.heard=null,this.seen=[0,1];let t=()=>this.requestUpdate(),n=setInterval(t,1e3);this.ends=[e.on(`source`,t),e.on(`gaps`,t),e.on(`events`,t),e.on(`history`,t),e.on(`latency`,t),e.on(`missing`,e=>this.missing=e),this.connection.on(`liveError`,e=>this.liveError=e),e.on(`detail`,e=>this.keepKnown(e.channels.length)),()=>clearInterval(n),()=>e.stop()],e.start()}end(){for(let e of this.ends.splice(0))e()}keepKnown(e){if(e===0)return;let t=this.seen.filter(t=>t<e);t.length!==this.seen.length&&(this.seen=t),this.heard!==null&&this.heard>=e&&(this.heard=null)}render(){let{store:t,connection:n}=this,r=t.source;if(!r||this.missing!==``)return this.nothingThere();let i=n.now(),a=this.labels();return b`<div class="all">
      <a class="back" href="#/">← All sources</a>
      <div class="top">
        <ap-source-head .source=${r} .now=${i} .recording=${t.detail?.recording??null}></ap-source-head>
        <ap-commands .client=${n.client} .source=${r}
          ?allowed=${n.info?.allowsCommands!==!1}></ap-commands>
      </div>
      <nav aria-label="Parts of this page">${this.parts().map(([e,t])=>b`<button
        @click=${()=>this.goTo(e)}>${t}</button>`)}</nav>
      ${this.liveError===``?e:b`<p class="live-error" role="status">Levels, pictures and sound: ${this.liveError}
        <button @click=${()=>this.liveError=``}>Close</button></p>`}
      <div class="grid">
        ${this.section(`levels`,``,b`<ap-levels .live=${n.live} .source=${this.name}
          .labels=${a}></ap-levels>`)}
        ${this.section(`pictures`,`seven`,b`<ap-pictures .store=${t} .labels=${a} .chosen=${this.seen}
          .state=${r.state} @choose=${e=>this.seen=e.detail}></ap-pictures>`)}
        ${t.detail?this.section(`ledger`,`five`,b`<ap-ledger .detail=${t.detail}></ap-ledger>`):e}
        ${this.section(`gaps`,``,b`<ap-gap-timeline .gaps=${t.gaps} .channels=${a.length} .now=${i}
          .rate=${r.format?.rate??0} .horizon=${600}></ap-gap-timeline>`)}
        ${this.section(`clocks`,`eight`,b`<ap-clocks .history=${t.history} kind=${r.clock?.kind??``}
          .streams=${t.detail?.streams??[]}></ap-clocks>`)}
        ${this.section(`latency`,`four`,b`<ap-latency .latency=${t.latency}
          ?isLive=${r.isLive===!0}></ap-latency>`)}
        ${t.detail?this.section(`channels`,``,b`<ap-channels .detail=${t.detail} .shown=${this.seen}
          .listening=${this.heard} @see=${this.toggleSeen} @hear=${this.toggleHeard}></ap-channels>`):e}
        ${this.section(`events`,`eight`,b`<ap-events .events=${t.events}></ap-events>`)}
        ${this.section(`tags`,`four`,b`<ap-tags .tags=${t.detail?.tags??{}}></ap-tags>`)}
        ${this.section(`graph`,``,b`<ap-graph .store=${t} .state=${r.state}
          ?open=${this.reached.has(`graph`)}></ap-graph>`)}
        ${this.section(`description`,``,b`<ap-description .store=${t}
          ?open=${this.reached.has(`description`)}></ap-description>`)}
      </div></div>
      ${this.heard===null?e:b`<ap-listen .store=${t} .channel=${this.heard}
        label=${a[this.heard]??``} @stop=${()=>this.heard=null}></ap-listen>`}`}nothingThere(){return b`<div class="missing"><p role="status">${this.missing===``?`Asking for the source…`:this.missing}</p>
      <p><a href="#/">See all sources</a></p></div>`}parts(){return[[`levels`,`Levels`],[`pictures`,`Waveform and spectrum`],[`ledger`,`Ledger`],[`gaps`,`Gaps`],[`clocks`,`Clocks`],[`latency`,`Latency`],[`channels`,`Channels`],[`events`,`Events`],[`tags`,`Tags`],[`graph`,`Pipelines`],[`description`,`Description`]]}section(e,t,n){return b`<section id=${e} class="part ${t}" tabindex="-1">${n}</section>`}labels(){let{detail:e,source:t}=this.store;return e&&e.channels.length>0?e.channels.map(e=>e.label??``):Array.from({length:t?.format?.channels??0},(e,n)=>t?.format?.labels?.[n]??``)}goTo(e){let t=this.renderRoot.querySelector(`#${e}`);t?.scrollIntoView({behavior:matchMedia(`(prefers-reduced-motion: reduce)`).matches?`auto`:`smooth`}),t?.focus({preventScroll:!0})}};j([n({attribute:!1})],nc.prototype,`connection`,void 0),j([n()],nc.prototype,`name`,void 0),j([n({attribute:!1})],nc.prototype,`query`,void 0),j([r()],nc.prototype,`missing`,void 0),j([r()],nc.prototype,`liveError`,void 0),j([r()],nc.prototype,`seen`,void 0),j([r()],nc.prototype,`heard`,void 0),j([r()],nc.prototype,`reached`,void 0),j([r()],nc.prototype,`store`,void 0),nc=j([s(`ap-source`)],nc);