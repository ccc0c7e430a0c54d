import{C as e,S as t,_ as n,a as r,b as i,c as a,d as o,f as s,g as c,h as l,i as u,l as d,m as f,n as p,o as m,p as h,r as g,s as _,t as v,u as y,v as b,w as x,x as S,y as C}from"./index-C6ffa26D.js";var w=[`delivered`,`unclaimed`,`lost`,`notStarted`,`stalled`,`ended`,`padding`],T=[`delivered`,`unclaimed`,`late`,`duplicate`,`overflow`,`trimmed`,`pending`],E={elapsed:`Sample indices in all frames so far.`,delivered:`Held audio, and were given to the application.`,unclaimed:`Held audio, but nobody took the frame.`,lost:`Audio that was lost on its way.`,notStarted:`Indices before the stream's first sample.`,stalled:`Indices of a silent stream that frames no longer waited for.`,ended:`Indices after the stream's end.`,padding:`Indices that fill up the last frame.`,received:`Samples that came out of the pipeline.`,resampled:`Samples that resampling put in, or took out where negative.`,late:`Came after their frame had gone.`,duplicate:`Came a second time.`,overflow:`Dropped because the consumer was too slow.`,trimmed:`Dropped before the first frame, after a stop, or as an unwanted tail.`,pending:`Wait for their frame, or for a reader.`};function D(e){return e===`notStarted`?`not started`:e}function O(e){return[k(e,[`elapsed`],w),k(e,[`received`,`resampled`],T)]}function k(e,t,n){let r=t=>t.reduce((t,n)=>t+e[n],0),[i,a]=[r(t),r(n)];return{left:t,right:n,leftSum:i,rightSum:a,holds:i===a}}var A=S`
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
`,j=S`
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
`,ee=[`delivered`,`unclaimed`,`lost`,`notStarted`,`stalled`,`ended`,`padding`,`late`,`duplicate`,`overflow`,`trimmed`,`pending`],te=class extends n{constructor(...e){super(...e),this.listening=null,this.shown=[]}static{this.styles=[o,s,A,j,S`
      .scroll {
        max-height: 340px;
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
    `]}render(){let{channels:e,streams:t}=this.detail,n=ee.filter(t=>t===`delivered`||e.some(e=>e.ledger[t]!==0)),r=ee.filter(e=>!n.includes(e)).map(D);return C`
      <h2>Channels <small>${m(e.length)}, in ${_(t.length,`stream`)}</small></h2>
      ${e.length===0?C`<p class="empty">The source has not told its channels yet.</p>`:C`
        <div class="scroll" tabindex="0" role="region" aria-label="Channels"><table>
          <thead><tr><th class="number">Channel</th><th>Label</th><th>Stream</th><th>State</th>
            ${n.map(e=>C`<th class="number" title=${E[e]}>${D(e)}</th>`)}
            <th class="number">Missing</th><th>See and hear</th></tr></thead>
          <tbody>${e.map(e=>this.row(e,n))}</tbody>
        </table></div>
        ${r.length===0?b:C`<p class="note">0 for every channel: ${r.join(`, `)}.</p>`}`}
    `}row(e,t){let{ledger:n}=e,r=this.shown.includes(e.channel),i=this.listening===e.channel,a=e=>C`<td class="number ${e===0?`zero`:``}">${m(e)}</td>`;return C`<tr>
      <td class="number">${e.channel}</td><td>${e.label??``}</td><td>${e.stream??``}</td>
      <td>${this.state(e.channel)}</td>
      ${t.map(e=>a(n[e]))}
      <td class="number ${ne(n)===0?`zero`:``}">${re(n)}</td>
      <td><button aria-pressed=${r?`true`:`false`} aria-label="See channel ${e.channel}"
          @click=${()=>this.tell(`see`,e.channel)}>See</button>
        <button aria-pressed=${i?`true`:`false`} aria-label="Hear channel ${e.channel}"
          @click=${()=>this.tell(`hear`,e.channel)}>Hear</button></td></tr>`}state(e){return this.detail.clippedChannels?.includes(e)===!0?C`<span class="bad">clipped</span>`:this.detail.silentChannels?.includes(e)===!0?C`<span class="bad">silent</span>`:``}tell(e,t){this.dispatchEvent(new CustomEvent(e,{detail:t}))}};u([l({attribute:!1})],te.prototype,`detail`,void 0),u([l({type:Number})],te.prototype,`listening`,void 0),u([l({attribute:!1})],te.prototype,`shown`,void 0),te=u([c(`ap-channels`)],te);function ne(e){return e.lost+e.notStarted+e.stalled+e.ended+e.padding}function re(e){let t=e.elapsed===0?0:ne(e)/e.elapsed*100;return t===0?`0 %`:t<.001?`< 0.001 %`:`${t.toFixed(3)} %`}var ie=e=>`${e.name}\n${e.stream??``}`;function ae(e,t,n){let r=new Set(e?.times??[]),i=t.times.map((e,t)=>({time:e,index:t})).filter(({time:e})=>!r.has(e)),a=[...(e?.times??[]).map((t,n)=>({time:t,index:n,of:e})),...i.map(({time:e,index:n})=>({time:e,index:n,of:t}))].filter(({time:e})=>e>=n).sort((e,t)=>e.time-t.time),o=new Map;for(let n of[...e?.series??[],...t.series])o.set(ie(n),n);let s=new Map((e?.series??[]).map(e=>[ie(e),e.values])),c=new Map(t.series.map(e=>[ie(e),e.values]));return{times:a.map(({time:e})=>e),series:[...o].map(([e,n])=>({...n,values:a.map(({index:n,of:r})=>(r===t?c:s).get(e)?.[n]??null)}))}}function M(e,t){return e.series.filter(e=>e.name===t)}function N(e){return e!==void 0&&e.values.some(e=>e!==null)}function P(e,t){let n=n=>e.map((e,r)=>{let i=t?.[r];return e===null||i==null?null:e+n*i});return{low:n(-1),high:n(1)}}function oe(e){let t=e.series.find(e=>e.name===`clockLocked`)?.values??[],n=[],r=null;return t.forEach((t,i)=>{let a=e.times[i];t===null?r=null:r!==null&&r.locked===t>0?r.to=a:(r!==null&&(r.to=a),r={from:a,to:a,locked:t>0},n.push(r))}),n}var F=!0,se=`uplot`,ce=`u-hz`,le=`u-vt`,ue=`u-title`,de=`u-wrap`,fe=`u-under`,pe=`u-over`,me=`u-axis`,he=`u-off`,ge=`u-select`,_e=`u-cursor-x`,ve=`u-cursor-y`,ye=`u-cursor-pt`,be=`u-legend`,xe=`u-live`,Se=`u-inline`,Ce=`u-series`,we=`u-marker`,Te=`u-label`,Ee=`u-value`,De=`width`,Oe=`height`,ke=`top`,Ae=`bottom`,je=`left`,Me=`right`,Ne=`#000`,Pe=`#0000`,Fe=`mousemove`,Ie=`mousedown`,Le=`mouseup`,Re=`mouseenter`,ze=`mouseleave`,Be=`dblclick`,Ve=`resize`,He=`scroll`,Ue=`change`,We=`dppxchange`,Ge=`--`,Ke=typeof window<`u`,qe=Ke?document:null,Je=Ke?window:null,Ye=Ke?navigator:null,I,Xe;function Ze(){let e=devicePixelRatio;I!=e&&(I=e,Xe&&dt(Ue,Xe,Ze),Xe=matchMedia(`(min-resolution: ${I-.001}dppx) and (max-resolution: ${I+.001}dppx)`),ut(Ue,Xe,Ze),Je.dispatchEvent(new CustomEvent(We)))}function Qe(e,t){if(t!=null){let n=e.classList;!n.contains(t)&&n.add(t)}}function $e(e,t){let n=e.classList;n.contains(t)&&n.remove(t)}function L(e,t,n){e.style[t]=n+`px`}function et(e,t,n,r){let i=qe.createElement(e);return t!=null&&Qe(i,t),n?.insertBefore(i,r),i}function tt(e,t){return et(`div`,e,t)}var nt=new WeakMap;function rt(e,t,n,r,i){let a=`translate(`+t+`px,`+n+`px)`;a!=nt.get(e)&&(e.style.transform=a,nt.set(e,a),t<0||n<0||t>r||n>i?Qe(e,he):$e(e,he))}var it=new WeakMap;function at(e,t,n){let r=t+n;r!=it.get(e)&&(it.set(e,r),e.style.background=t,e.style.borderColor=n)}var ot=new WeakMap;function st(e,t,n,r){let i=t+``+n;i!=ot.get(e)&&(ot.set(e,i),e.style.height=n+`px`,e.style.width=t+`px`,e.style.marginLeft=r?-t/2+`px`:0,e.style.marginTop=r?-n/2+`px`:0)}var ct={passive:!0},lt={...ct,capture:!0};function ut(e,t,n,r){t.addEventListener(e,n,r?lt:ct)}function dt(e,t,n,r){t.removeEventListener(e,n,ct)}Ke&&Ze();function ft(e,t,n,r){let i;n||=0,r||=t.length-1;let a=r<=2147483647;for(;r-n>1;)i=a?n+r>>1:jt((n+r)/2),t[i]<e?n=i:r=i;return e-t[n]<=t[r]-e?n:r}function pt(e){return(t,n,r)=>{let i=-1,a=-1;for(let a=n;a<=r;a++)if(e(t[a])){i=a;break}for(let i=r;i>=n;i--)if(e(t[i])){a=i;break}return[i,a]}}var mt=e=>e!=null,ht=e=>e!=null&&e>0,gt=pt(mt),R=pt(ht);function _t(e,t,n,r=0,i=!1){let a=i?R:gt,o=i?ht:mt;[t,n]=a(e,t,n);let s=e[t],c=e[t];if(t>-1){if(r==1)s=e[t],c=e[n];else if(r==-1)s=e[n],c=e[t];else for(let r=t;r<=n;r++){let t=e[r];o(t)&&(t<s?s=t:t>c&&(c=t))}}return[s??V,c??-V]}function vt(e,t,n,r){let i=Lt(e),a=Lt(t);e==t&&(i==-1?(e*=n,t/=n):(e/=n,t*=n));let o=n==10?Rt:zt,s=i==1?jt:Nt,c=a==1?Nt:jt,l=s(o(At(e))),u=c(o(At(t))),d=It(n,l),f=It(n,u);return n==10&&(l<0&&(d=U(d,-l)),u<0&&(f=U(f,-u))),r||n==2?(e=d*i,t=f*a):(e=tn(e,d),t=en(t,f)),[e,t]}function yt(e,t,n,r){let i=vt(e,t,n,r);return e==0&&(i[0]=0),t==0&&(i[1]=0),i}var bt=.1,xt={mode:3,pad:bt},z={pad:0,soft:null,mode:0},St={min:z,max:z};function Ct(e,t,n,r){return pn(n)?Tt(e,t,n):(z.pad=n,z.soft=r?0:null,z.mode=r?3:0,Tt(e,t,St))}function B(e,t){return e??t}function wt(e,t,n){for(t=B(t,0),n=B(n,e.length-1);t<=n;){if(e[t]!=null)return!0;t++}return!1}function Tt(e,t,n){let r=n.min,i=n.max,a=B(r.pad,0),o=B(i.pad,0),s=B(r.hard,-V),c=B(i.hard,V),l=B(r.soft,V),u=B(i.soft,-V),d=B(r.mode,0),f=B(i.mode,0),p=t-e,m=Rt(p),h=Ft(At(e),At(t)),g=At(Rt(h)-m);(p<1e-24||g>10)&&(p=0,(e==0||t==0)&&(p=1e-24,d==2&&l!=V&&(a=0),f==2&&u!=-V&&(o=0)));let _=p||h||1e3,v=It(10,jt(Rt(_))),y=U(tn(e-_*(p==0?e==0?.1:1:a),v/10),24),b=e>=l&&(d==1||d==3&&y<=l||d==2&&y>=l)?l:V,x=Ft(s,y<b&&e>=b?b:Pt(b,y)),S=U(en(t+_*(p==0?t==0?.1:1:o),v/10),24),C=t<=u&&(f==1||f==3&&S>=u||f==2&&S<=u)?u:-V,w=Pt(c,S>C&&t<=C?C:Ft(C,S));return x==w&&x==0&&(w=100),[x,w]}var Et=new Intl.NumberFormat(Ke?Ye.language:`en-US`),Dt=e=>Et.format(e),Ot=Math,kt=Ot.PI,At=Ot.abs,jt=Ot.floor,Mt=Ot.round,Nt=Ot.ceil,Pt=Ot.min,Ft=Ot.max,It=Ot.pow,Lt=Ot.sign,Rt=Ot.log10,zt=Ot.log2,Bt=(e,t=1)=>Ot.sinh(e)*t,Vt=(e,t=1)=>Ot.asinh(e/t),V=1/0;function Ht(e){return(Rt((e^e>>31)-(e>>31))|0)+1}function Ut(e,t,n){return Pt(Ft(e,t),n)}function Wt(e){return typeof e==`function`}function H(e){return Wt(e)?e:()=>e}var Gt=()=>{},Kt=e=>e,qt=(e,t)=>t,Jt=e=>null,Yt=e=>!0,Xt=(e,t)=>e==t,Zt=/\.\d*?(?=9{6,}|0{6,})/gm,Qt=e=>{if(un(e)||nn.has(e))return e;let t=`${e}`,n=t.match(Zt);if(n==null)return e;let r=n[0].length-1;if(t.indexOf(`e-`)!=-1){let[e,n]=t.split(`e`);return+`${Qt(e)}e${n}`}return U(e,r)};function $t(e,t){return Qt(U(Qt(e/t))*t)}function en(e,t){return Qt(Nt(Qt(e/t))*t)}function tn(e,t){return Qt(jt(Qt(e/t))*t)}function U(e,t=0){if(un(e))return e;let n=10**t;return Mt(e*n*(1+2**-52))/n}var nn=new Map;function rn(e){return((``+e).split(`.`)[1]||``).length}function an(e,t,n,r){let i=[],a=r.map(rn);for(let o=t;o<n;o++){let t=At(o),n=U(It(e,o),t);for(let s=0;s<r.length;s++){let c=e==10?+`${r[s]}e${o}`:r[s]*n,l=(o>=0?0:t)+(o>=a[s]?0:a[s]),u=e==10?c:U(c,l);i.push(u),nn.set(u,l)}}return i}var on={},sn=[],cn=[null,null],ln=Array.isArray,un=Number.isInteger,dn=e=>e===void 0;function fn(e){return typeof e==`string`}function pn(e){let t=!1;if(e!=null){let n=e.constructor;t=n==null||n==Object}return t}function mn(e){return typeof e==`object`&&!!e}var hn=Object.getPrototypeOf(Uint8Array),gn=`__proto__`;function _n(e,t=pn){let n;if(ln(e)){let r=e.find(e=>e!=null);if(ln(r)||t(r)){n=Array(e.length);for(let r=0;r<e.length;r++)n[r]=_n(e[r],t)}else n=e.slice()}else if(e instanceof hn)n=e.slice();else if(t(e)){n={};for(let r in e)r!=gn&&(n[r]=_n(e[r],t))}else n=e;return n}function W(e){let t=arguments;for(let n=1;n<t.length;n++){let r=t[n];for(let t in r)t!=gn&&(pn(e[t])?W(e[t],_n(r[t])):e[t]=_n(r[t]))}return e}var vn=0,yn=1,bn=2;function xn(e,t,n){for(let r=0,i,a=-1;r<t.length;r++){let o=t[r];if(o>a){for(i=o-1;i>=0&&e[i]==null;)e[i--]=null;for(i=o+1;i<n&&e[i]==null;)e[a=i++]=null}}}function Sn(e,t){if(Tn(e)){let t=e[0].slice();for(let n=1;n<e.length;n++)t.push(...e[n].slice(1));return En(t[0])||(t=wn(t)),t}let n=new Set;for(let t=0;t<e.length;t++){let r=e[t][0],i=r.length;for(let e=0;e<i;e++)n.add(r[e])}let r=[Array.from(n).sort((e,t)=>e-t)],i=r[0].length,a=new Map;for(let e=0;e<i;e++)a.set(r[0][e],e);for(let n=0;n<e.length;n++){let o=e[n],s=o[0];for(let e=1;e<o.length;e++){let c=o[e],l=Array(i).fill(void 0),u=t?t[n][e]:yn,d=[];for(let e=0;e<c.length;e++){let t=c[e],n=a.get(s[e]);t===null?u!=vn&&(l[n]=t,u==bn&&d.push(n)):l[n]=t}xn(l,d,i),r.push(l)}}return r}var Cn=typeof queueMicrotask>`u`?e=>Promise.resolve().then(e):queueMicrotask;function wn(e){let t=e[0],n=t.length,r=Array(n);for(let e=0;e<r.length;e++)r[e]=e;r.sort((e,n)=>t[e]-t[n]);let i=[];for(let t=0;t<e.length;t++){let a=e[t],o=Array(n);for(let e=0;e<n;e++)o[e]=a[r[e]];i.push(o)}return i}function Tn(e){let t=e[0][0],n=t.length;for(let r=1;r<e.length;r++){let i=e[r][0];if(i.length!=n)return!1;if(i!=t){for(let e=0;e<n;e++)if(i[e]!=t[e])return!1}}return!0}function En(e,t=100){let n=e.length;if(n<=1)return!0;let r=0,i=n-1;for(;r<=i&&e[r]==null;)r++;for(;i>=r&&e[i]==null;)i--;if(i<=r)return!0;let a=Ft(1,jt((i-r+1)/t));for(let t=e[r],n=r+a;n<=i;n+=a){let r=e[n];if(r!=null){if(r<=t)return!1;t=r}}return!0}var Dn=[`January`,`February`,`March`,`April`,`May`,`June`,`July`,`August`,`September`,`October`,`November`,`December`],On=[`Sunday`,`Monday`,`Tuesday`,`Wednesday`,`Thursday`,`Friday`,`Saturday`];function kn(e){return e.slice(0,3)}var An=On.map(kn),jn={MMMM:Dn,MMM:Dn.map(kn),WWWW:On,WWW:An};function Mn(e){return(e<10?`0`:``)+e}function Nn(e){return(e<10?`00`:e<100?`0`:``)+e}var Pn={YYYY:e=>e.getFullYear(),YY:e=>(e.getFullYear()+``).slice(2),MMMM:(e,t)=>t.MMMM[e.getMonth()],MMM:(e,t)=>t.MMM[e.getMonth()],MM:e=>Mn(e.getMonth()+1),M:e=>e.getMonth()+1,DD:e=>Mn(e.getDate()),D:e=>e.getDate(),WWWW:(e,t)=>t.WWWW[e.getDay()],WWW:(e,t)=>t.WWW[e.getDay()],HH:e=>Mn(e.getHours()),H:e=>e.getHours(),h:e=>{let t=e.getHours();return t==0?12:t>12?t-12:t},AA:e=>e.getHours()>=12?`PM`:`AM`,aa:e=>e.getHours()>=12?`pm`:`am`,a:e=>e.getHours()>=12?`p`:`a`,mm:e=>Mn(e.getMinutes()),m:e=>e.getMinutes(),ss:e=>Mn(e.getSeconds()),s:e=>e.getSeconds(),fff:e=>Nn(e.getMilliseconds())};function Fn(e,t){t||=jn;let n=[],r=/\{([a-z]+)\}|[^{]+/gi,i;for(;i=r.exec(e);)n.push(i[0][0]==`{`?Pn[i[1]]:i[0]);return e=>{let r=``;for(let i=0;i<n.length;i++)r+=typeof n[i]==`string`?n[i]:n[i](e,t);return r}}var In=new Intl.DateTimeFormat().resolvedOptions().timeZone;function Ln(e,t){let n;return t==`UTC`||t==`Etc/UTC`?n=new Date(+e+e.getTimezoneOffset()*6e4):t==In?n=e:(n=new Date(e.toLocaleString(`en-US`,{timeZone:t})),n.setMilliseconds(e.getMilliseconds())),n}var Rn=e=>e%1==0,zn=[1,2,2.5,5],Bn=an(10,-32,0,zn),Vn=an(10,0,32,zn),Hn=Vn.filter(Rn),Un=Bn.concat(Vn),G=`
`,Wn=`{YYYY}`,Gn=G+Wn,Kn=`{M}/{D}`,qn=G+Kn,Jn=qn+`/{YY}`,Yn=`{aa}`,Xn=`{h}:{mm}`+Yn,Zn=G+Xn,Qn=`:{ss}`,K=null;function $n(e){let t=e*1e3,n=t*60,r=n*60,i=r*24,a=i*30,o=i*365,s=(e==1?an(10,0,3,zn).filter(Rn):an(10,-3,0,zn)).concat([t,t*5,t*10,t*15,t*30,n,n*5,n*10,n*15,n*30,r,r*2,r*3,r*4,r*6,r*8,r*12,i,i*2,i*3,i*4,i*5,i*6,i*7,i*8,i*9,i*10,i*15,a,a*2,a*3,a*4,a*6,o,o*2,o*5,o*10,o*25,o*50,o*100]),c=[[o,Wn,K,K,K,K,K,K,1],[i*28,`{MMM}`,Gn,K,K,K,K,K,1],[i,Kn,Gn,K,K,K,K,K,1],[r,`{h}`+Yn,Jn,K,qn,K,K,K,1],[n,Xn,Jn,K,qn,K,K,K,1],[t,Qn,Jn+` `+Xn,K,qn+` `+Xn,K,Zn,K,1],[e,Qn+`.{fff}`,Jn+` `+Xn,K,qn+` `+Xn,K,Zn,K,1]];function l(t){return(s,c,l,u,d,f)=>{let p=[],m=d>=o,h=d>=a&&d<o,g=t(l),_=U(g*e,3),v=lr(g.getFullYear(),m?0:g.getMonth(),h||m?1:g.getDate()),y=U(v*e,3);if(h||m){let n=h?d/a:0,r=m?d/o:0,i=_==y?_:U(lr(v.getFullYear()+r,v.getMonth()+n,1)*e,3),s=new Date(Mt(i/e)),c=s.getFullYear(),l=s.getMonth();for(let a=0;i<=u;a++){let o=lr(c+r*a,l+n*a,1),s=o-t(U(o*e,3));i=U((+o+s)*e,3),i<=u&&p.push(i)}}else{let a=d>=i?i:d,o=y+(jt(l)-jt(_))+en(_-y,a);p.push(o);let m=t(o),h=m.getHours()+m.getMinutes()/n+m.getSeconds()/r,g=d/r,v=f/s.axes[c]._space;for(;o=U(o+d,e==1?0:3),!(o>u);)if(g>1){let e=jt(U(h+g,6))%24,n=t(o).getHours()-e;n>1&&(n=-1),o-=n*r,h=(h+g)%24;let i=p[p.length-1];U((o-i)/d,3)*v>=.7&&p.push(o)}else p.push(o)}return p}}return[s,c,l]}var[er,tr,nr]=$n(1),[rr,ir,ar]=$n(.001);an(2,-53,53,[1]);function or(e,t){return e.map(e=>e.map((n,r)=>r==0||r==8||n==null?n:t(r==1||e[8]==0?n:e[1]+n)))}function sr(e,t){return(n,r,i,a,o)=>{let s=t.find(e=>o>=e[0])||t[t.length-1],c,l,u,d,f,p;return r.map(t=>{let n=e(t),r=n.getFullYear(),i=n.getMonth(),a=n.getDate(),o=n.getHours(),m=n.getMinutes(),h=n.getSeconds(),g=r!=c&&s[2]||i!=l&&s[3]||a!=u&&s[4]||o!=d&&s[5]||m!=f&&s[6]||h!=p&&s[7]||s[1];return c=r,l=i,u=a,d=o,f=m,p=h,g(n)})}}function cr(e,t){let n=Fn(t);return(t,r,i,a,o)=>r.map(t=>n(e(t)))}function lr(e,t,n){return new Date(e,t,n)}function ur(e,t){return t(e)}var dr=`{YYYY}-{MM}-{DD} {h}:{mm}{aa}`;function fr(e,t){return(n,r,i,a)=>a==null?Ge:t(e(r))}function pr(e,t){let n=e.series[t];return n.width?n.stroke(e,t):n.points.width?n.points.stroke(e,t):null}function mr(e,t){return e.series[t].fill(e,t)}var hr={show:!0,live:!0,isolate:!1,mount:Gt,markers:{show:!0,width:2,stroke:pr,fill:mr,dash:`solid`},idx:null,idxs:null,values:[]};function gr(e,t){let n=e.cursor.points,r=tt(),i=n.size(e,t);L(r,De,i),L(r,Oe,i);let a=i/-2;L(r,`marginLeft`,a),L(r,`marginTop`,a);let o=n.width(e,t,i);return o&&L(r,`borderWidth`,o),r}function _r(e,t){let n=e.series[t].points;return n._fill||n._stroke}function vr(e,t){let n=e.series[t].points;return n._stroke||n._fill}function yr(e,t){return e.series[t].points.size}var br=[0,0];function xr(e,t,n){return br[0]=t,br[1]=n,br}function Sr(e,t,n,r=!0){return e=>{e.button!=0||r&&e.target!=t||n(e)}}function Cr(e,t,n,r=!0){return e=>{r&&e.target!=t||n(e)}}var wr={show:!0,x:!0,y:!0,lock:!1,move:xr,points:{one:!1,show:gr,size:yr,width:0,stroke:vr,fill:_r},bind:{mousedown:Sr,mouseup:Sr,click:Sr,dblclick:Sr,mousemove:Cr,mouseleave:Cr,mouseenter:Cr},drag:{setScale:!0,x:!0,y:!1,dist:0,uni:null,click:(e,t)=>{t.stopPropagation(),t.stopImmediatePropagation()},_x:!1,_y:!1},focus:{dist:(e,t,n,r,i)=>r-i,prox:-1,bias:0},hover:{skip:[void 0],prox:null,bias:0},left:-10,top:-10,idx:null,dataIdx:null,idxs:null,event:null},Tr={show:!0,stroke:`rgba(0,0,0,0.07)`,width:2},Er=W({},Tr,{filter:qt}),Dr=W({},Er,{size:10}),Or=W({},Tr,{show:!1}),kr=`12px system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, "Noto Sans", sans-serif, "Apple Color Emoji", "Segoe UI Emoji", "Segoe UI Symbol", "Noto Color Emoji"`,Ar=`bold `+kr,jr=1.5,Mr={show:!0,scale:`x`,stroke:Ne,space:50,gap:5,alignTo:1,size:50,labelGap:0,labelSize:30,labelFont:Ar,side:2,grid:Er,ticks:Dr,border:Or,font:kr,lineGap:jr,rotate:0},Nr=`Value`,Pr=`Time`,Fr={show:!0,scale:`x`,auto:!1,sorted:1,min:V,max:-1/0,idxs:[]};function Ir(e,t,n,r,i){return t.map(e=>e==null?``:Dt(e))}function Lr(e,t,n,r,i,a,o){let s=[],c=nn.get(i)||0;n=o?n:U(en(n,i),c);for(let e=n;e<=r;e=U(e+i,c))s.push(Object.is(e,-0)?0:e);return s}function Rr(e,t,n,r,i,a,o){let s=[],c=e.scales[e.axes[t].scale].log;i=It(c,jt((c==10?Rt:zt)(n))),c==10&&(i=Un[ft(i,Un)]);let l=n,u=i*c;c==10&&(u=Un[ft(u,Un)]);do s.push(l),l+=i,c==10&&!nn.has(l)&&(l=U(l,nn.get(i))),l>=u&&(i=l,u=i*c,c==10&&(u=Un[ft(u,Un)]));while(l<=r);return s}function zr(e,t,n,r,i,a,o){let s=e.scales[e.axes[t].scale].asinh,c=r>s?Rr(e,t,Ft(s,n),r,i):[s],l=r>=0&&n<=0?[0]:[];return(n<-s?Rr(e,t,Ft(s,-r),-n,i):[s]).reverse().map(e=>-e).concat(l,c)}var Br=/./,Vr=/[12357]/,Hr=/[125]/,Ur=/1/,Wr=(e,t,n,r)=>e.map((e,i)=>t==4&&e==0||i%r==0&&n.test(e.toExponential()[+(e<0)])?e:null);function Gr(e,t,n,r,i){let a=e.axes[n],o=a.scale,s=e.scales[o],c=e.valToPos,l=a._space,u=c(10,o),d=c(9,o)-u>=l?Br:c(7,o)-u>=l?Vr:c(5,o)-u>=l?Hr:Ur;if(d==Ur){let e=At(c(1,o)-u);if(e<l)return Wr(t.slice().reverse(),s.distr,d,Nt(l/e)).reverse()}return Wr(t,s.distr,d,1)}function Kr(e,t,n,r,i){let a=e.axes[n],o=a.scale,s=a._space,c=e.valToPos,l=At(c(1,o)-c(2,o));return l<s?Wr(t.slice().reverse(),3,Br,Nt(s/l)).reverse():t}function qr(e,t,n,r){return r==null?Ge:t==null?``:Dt(t)}var Jr={show:!0,scale:`y`,stroke:Ne,space:30,gap:5,alignTo:1,size:50,labelGap:0,labelSize:30,labelFont:Ar,side:3,grid:Er,ticks:Dr,border:Or,font:kr,lineGap:jr,rotate:0};function Yr(e,t){return U((3+(e||1)*2)*t,3)}function Xr(e,t){let{scale:n,idxs:r}=e.series[0],i=e._data[0],a=e.valToPos(i[r[0]],n,!0),o=At(e.valToPos(i[r[1]],n,!0)-a)/(e.series[t].points.space*I);return r[1]-r[0]<=o}var Zr={scale:null,auto:!0,sorted:0,min:V,max:-1/0},Qr=(e,t,n,r,i)=>i,$r={show:!0,auto:!0,sorted:0,gaps:Qr,alpha:1,facets:[W({},Zr,{scale:`x`}),W({},Zr,{scale:`y`})]},ei={scale:`y`,auto:!0,sorted:0,show:!0,spanGaps:!1,gaps:Qr,alpha:1,points:{show:Xr,filter:null},values:null,min:V,max:-1/0,idxs:[],path:null,clip:null};function ti(e,t,n,r,i){return n/10}var ni={time:F,auto:!0,distr:1,log:10,asinh:1,min:null,max:null,dir:1,ori:0},ri=W({},ni,{time:!1,ori:1}),ii={};function ai(e,t){let n=ii[e];return n||(n={key:e,plots:[],sub(e){n.plots.push(e)},unsub(e){n.plots=n.plots.filter(t=>t!=e)},pub(e,t,r,i,a,o,s){for(let c=0;c<n.plots.length;c++)n.plots[c]!=t&&n.plots[c].pub(e,t,r,i,a,o,s)}},e!=null&&(ii[e]=n)),n}var oi=1,si=2;function ci(e,t,n){let r=e.mode,i=e.series[t],a=r==2?e._data[t]:e._data,o=e.scales,s=e.bbox,c=a[0],l=r==2?a[1]:a[t],u=r==2?o[i.facets[0].scale]:o[e.series[0].scale],d=r==2?o[i.facets[1].scale]:o[i.scale],f=s.left,p=s.top,m=s.width,h=s.height,g=e.valToPosH,_=e.valToPosV;return u.ori==0?n(i,c,l,u,d,g,_,f,p,m,h,_i,yi,xi,Ci,J):n(i,c,l,u,d,_,g,p,f,h,m,vi,bi,Si,q,wi)}function li(e,t){let n=0,r=0,i=B(e.bands,sn);for(let e=0;e<i.length;e++){let a=i[e];a.series[0]==t?n=a.dir:a.series[1]==t&&(a.dir==1?r|=1:r|=2)}return[n,r==1?-1:r==2?1:r==3?2:0]}function ui(e,t,n,r,i){let a=e.mode,o=e.series[t],s=a==2?o.facets[1].scale:o.scale,c=e.scales[s];return i==-1?c.min:i==1?c.max:c.distr==3?c.dir==1?c.min:c.max:0}function di(e,t,n,r,i,a){return ci(e,t,(e,t,o,s,c,l,u,d,f,p,m)=>{let h=e.pxRound,g=s.dir*(s.ori==0?1:-1),_=s.ori==0?yi:bi,v,y;g==1?(v=n,y=r):(v=r,y=n);let b=h(l(t[v],s,p,d)),x=h(u(o[v],c,m,f)),S=h(l(t[y],s,p,d)),C=h(u(a==1?c.max:c.min,c,m,f)),w=new Path2D(i);return _(w,S,C),_(w,b,C),_(w,b,x),w})}function fi(e,t,n,r,i,a){let o=null;if(e.length>0){o=new Path2D;let s=t==0?xi:Si,c=n;for(let t=0;t<e.length;t++){let n=e[t];if(n[1]>n[0]){let e=n[0]-c;e>0&&s(o,c,r,e,r+a),c=n[1]}}let l=n+i-c;l>0&&s(o,c,r-5,l,r+a+10)}return o}function pi(e,t,n){let r=e[e.length-1];r&&r[0]==t?r[1]=n:e.push([t,n])}function mi(e,t,n,r,i,a,o){let s=[],c=e.length;for(let l=i==1?n:r;l>=n&&l<=r;l+=i)if(t[l]===null){let u=l,d=l;if(i==1)for(;++l<=r&&t[l]===null;)d=l;else for(;--l>=n&&t[l]===null;)d=l;let f=a(e[u]),p=d==u?f:a(e[d]),m=u-i;f=o<=0&&m>=0&&m<c?a(e[m]):f;let h=d+i;p=o>=0&&h>=0&&h<c?a(e[h]):p,p>=f&&s.push([f,p])}return s}function hi(e){return e==0?Kt:e==1?Mt:t=>$t(t,e)}function gi(e){let t=e==0?_i:vi,n=e==0?(e,t,n,r,i,a)=>{e.arcTo(t,n,r,i,a)}:(e,t,n,r,i,a)=>{e.arcTo(n,t,i,r,a)},r=e==0?(e,t,n,r,i)=>{e.rect(t,n,r,i)}:(e,t,n,r,i)=>{e.rect(n,t,i,r)};return(e,i,a,o,s,c=0,l=0)=>{c==0&&l==0?r(e,i,a,o,s):(c=Pt(c,o/2,s/2),l=Pt(l,o/2,s/2),t(e,i+c,a),n(e,i+o,a,i+o,a+s,c),n(e,i+o,a+s,i,a+s,l),n(e,i,a+s,i,a,l),n(e,i,a,i+o,a,c),e.closePath())}}var _i=(e,t,n)=>{e.moveTo(t,n)},vi=(e,t,n)=>{e.moveTo(n,t)},yi=(e,t,n)=>{e.lineTo(t,n)},bi=(e,t,n)=>{e.lineTo(n,t)},xi=gi(0),Si=gi(1),Ci=(e,t,n,r,i,a)=>{e.arc(t,n,r,i,a)},q=(e,t,n,r,i,a)=>{e.arc(n,t,r,i,a)},J=(e,t,n,r,i,a,o)=>{e.bezierCurveTo(t,n,r,i,a,o)},wi=(e,t,n,r,i,a,o)=>{e.bezierCurveTo(n,t,i,r,o,a)};function Ti(e){return(e,t,n,r,i)=>ci(e,t,(t,a,o,s,c,l,u,d,f,p,m)=>{let{pxRound:h,points:g}=t,_,v;s.ori==0?(_=_i,v=Ci):(_=vi,v=q);let y=U(g.width*I,3),b=(g.size-g.width)/2*I,x=U(b*2,3),S=new Path2D,C=new Path2D,{left:w,top:T,width:E,height:D}=e.bbox;xi(C,w-x,T-x,E+x*2,D+x*2);let O=e=>{if(o[e]!=null){let t=h(l(a[e],s,p,d)),n=h(u(o[e],c,m,f));_(S,t+b,n),v(S,t,n,b,0,kt*2)}};if(i)i.forEach(O);else for(let e=n;e<=r;e++)O(e);return{stroke:y>0?S:null,fill:S,clip:C,flags:3}})}function Y(e){return(t,n,r,i,a,o)=>{r!=i&&(a!=r&&o!=r&&e(t,n,r),a!=i&&o!=i&&e(t,n,i),e(t,n,o))}}var Ei=Y(yi),X=Y(bi);function Di(e){let t=B(e?.alignGaps,0);return(e,n,r,i)=>ci(e,n,(a,o,s,c,l,u,d,f,p,m,h)=>{[r,i]=gt(s,r,i);let g=a.pxRound,_=e=>g(u(e,c,m,f)),v=e=>g(d(e,l,h,p)),y,b;c.ori==0?(y=yi,b=Ei):(y=bi,b=X);let x=c.dir*(c.ori==0?1:-1),S={stroke:new Path2D,fill:null,clip:null,band:null,gaps:null,flags:oi},C=S.stroke,w=!1;if(i-r>=m*4){let t=t=>e.posToVal(t,c.key,!0),n=null,a=null,l,u,d,f=_(o[x==1?r:i]),p=_(o[r]),m=_(o[i]),h=t(x==1?p+1:m-1);for(let e=x==1?r:i;e>=r&&e<=i;e+=x){let r=o[e],i=(x==1?r<h:r>h)?f:_(r),c=s[e];i==f?c==null?c===null&&(w=!0):(u=c,n==null?(y(C,i,v(u)),l=n=a=u):u<n?n=u:u>a&&(a=u)):(n!=null&&b(C,f,v(n),v(a),v(l),v(u)),c==null?(n=a=null,c===null&&(w=!0)):(u=c,y(C,i,v(u)),n=a=l=u),f=i,h=t(f+x))}n!=null&&n!=a&&d!=f&&b(C,f,v(n),v(a),v(l),v(u))}else for(let e=x==1?r:i;e>=r&&e<=i;e+=x){let t=s[e];t===null?w=!0:t!=null&&y(C,_(o[e]),v(t))}let[T,E]=li(e,n);if(a.fill!=null||T!=0){let t=S.fill=new Path2D(C),s=v(a.fillTo(e,n,a.min,a.max,T)),c=_(o[r]),l=_(o[i]);x==-1&&([l,c]=[c,l]),y(t,l,s),y(t,c,s)}if(!a.spanGaps){let l=[];w&&l.push(...mi(o,s,r,i,x,_,t)),S.gaps=l=a.gaps(e,n,r,i,l),S.clip=fi(l,c.ori,f,p,m,h)}return E!=0&&(S.band=E==2?[di(e,n,r,i,C,-1),di(e,n,r,i,C,1)]:di(e,n,r,i,C,E)),S})}function Oi(e){let t=B(e.align,1),n=B(e.ascDesc,!1),r=B(e.alignGaps,0),i=B(e.extend,!1);return(e,a,o,s)=>ci(e,a,(c,l,u,d,f,p,m,h,g,_,v)=>{[o,s]=gt(u,o,s);let y=c.pxRound,{left:b,width:x}=e.bbox,S=e=>y(p(e,d,_,h)),C=e=>y(m(e,f,v,g)),w=d.ori==0?yi:bi,T={stroke:new Path2D,fill:null,clip:null,band:null,gaps:null,flags:oi},E=T.stroke,D=d.dir*(d.ori==0?1:-1),O=C(u[D==1?o:s]),k=S(l[D==1?o:s]),A=k,j=k;i&&t==-1&&(j=b,w(E,j,O)),w(E,k,O);for(let e=D==1?o:s;e>=o&&e<=s;e+=D){let n=u[e];if(n==null)continue;let r=S(l[e]),i=C(n);t==1?w(E,r,O):w(E,A,i),w(E,r,i),O=i,A=r}let ee=A;i&&t==1&&(ee=b+x,w(E,ee,O));let[te,ne]=li(e,a);if(c.fill!=null||te!=0){let t=T.fill=new Path2D(E),n=C(c.fillTo(e,a,c.min,c.max,te));w(t,ee,n),w(t,j,n)}if(!c.spanGaps){let i=[];i.push(...mi(l,u,o,s,D,S,r));let f=c.width*I/2,p=n||t==1?f:-f,m=n||t==-1?-f:f;i.forEach(e=>{e[0]+=p,e[1]+=m}),T.gaps=i=c.gaps(e,a,o,s,i),T.clip=fi(i,d.ori,h,g,_,v)}return ne!=0&&(T.band=ne==2?[di(e,a,o,s,E,-1),di(e,a,o,s,E,1)]:di(e,a,o,s,E,ne)),T})}function ki(e,t,n,r,i,a,o=V){if(e.length>1){let s=null;for(let c=0,l=1/0;c<e.length;c++)if(t[c]!==void 0){if(s!=null){let t=At(e[c]-e[s]);t<l&&(l=t,o=At(n(e[c],r,i,a)-n(e[s],r,i,a)))}s=c}}return o}function Ai(e){e||=on;let t=B(e.size,[.6,V,1]),n=e.align||0,r=e.gap||0,i=e.radius;i=i==null?[0,0]:typeof i==`number`?[i,0]:i;let a=H(i),o=1-t[0],s=B(t[1],V),c=B(t[2],1),l=B(e.disp,on),u=B(e.each,e=>{}),{fill:d,stroke:f}=l;return(e,t,i,p)=>ci(e,t,(m,h,g,_,v,y,b,x,S,C,w)=>{let T=m.pxRound,E=n,D=r*I,O=s*I,k=c*I,A,j;_.ori==0?[A,j]=a(e,t):[j,A]=a(e,t);let ee=_.dir*(_.ori==0?1:-1),te=_.ori==0?xi:Si,ne=_.ori==0?u:(e,t,n,r,i,a,o)=>{u(e,t,n,i,r,o,a)},re=B(e.bands,sn).find(e=>e.series[0]==t),ie=re==null?0:re.dir,ae=m.fillTo(e,t,m.min,m.max,ie),M=T(b(ae,v,w,S)),N,P,oe,F=C,se=T(m.width*I),ce=!1,le=null,ue=null,de=null,fe=null;d!=null&&(se==0||f!=null)&&(ce=!0,le=d.values(e,t,i,p),ue=new Map,new Set(le).forEach(e=>{e!=null&&ue.set(e,new Path2D)}),se>0&&(de=f.values(e,t,i,p),fe=new Map,new Set(de).forEach(e=>{e!=null&&fe.set(e,new Path2D)})));let{x0:pe,size:me}=l;if(pe!=null&&me!=null){E=1,h=pe.values(e,t,i,p),pe.unit==2&&(h=h.map(t=>e.posToVal(x+t*C,_.key,!0)));let n=me.values(e,t,i,p);P=me.unit==2?n[0]*C:y(n[0],_,C,x)-y(0,_,C,x),F=ki(h,g,y,_,C,x,F),oe=F-P+D}else F=ki(h,g,y,_,C,x,F),oe=F*o+D,P=F-oe;oe<1&&(oe=0),se>=P/2&&(se=0),oe<5&&(T=Kt);let he=oe>0,ge=F-oe-(he?se:0);P=T(Ut(ge,k,O)),N=(E==0?P/2:E==ee?0:P)-E*ee*((E==0?D/2:0)+(he?se/2:0));let _e={stroke:null,fill:null,clip:null,band:null,gaps:null,flags:0},ve=ce?null:new Path2D,ye=null;if(re!=null)ye=e.data[re.series[1]];else{let{y0:n,y1:r}=l;n!=null&&r!=null&&(g=r.values(e,t,i,p),ye=n.values(e,t,i,p))}let be=A*P,xe=j*P;for(let n=ee==1?i:p;n>=i&&n<=p;n+=ee){let r=g[n];if(r==null)continue;if(ye!=null){let e=ye[n]??0;if(r-e==0)continue;M=b(e,v,w,S)}let i=y(_.distr!=2||l!=null?h[n]:n,_,C,x),a=b(B(r,ae),v,w,S),o=T(i-N),s=T(Ft(a,M)),c=T(Pt(a,M)),u=s-c;if(r!=null){let i=r<0?xe:be,a=r<0?be:xe;ce?(se>0&&de[n]!=null&&te(fe.get(de[n]),o,c+jt(se/2),P,Ft(0,u-se),i,a),le[n]!=null&&te(ue.get(le[n]),o,c+jt(se/2),P,Ft(0,u-se),i,a)):te(ve,o,c+jt(se/2),P,Ft(0,u-se),i,a),ne(e,t,n,o-se/2,c,P+se,u)}}return se>0?_e.stroke=ce?fe:ve:ce||(_e._fill=m.width==0?m._fill:m._stroke??m._fill,_e.width=0),_e.fill=ce?ue:ve,_e})}function ji(e,t){let n=B(t?.alignGaps,0);return(t,r,i,a)=>ci(t,r,(o,s,c,l,u,d,f,p,m,h,g)=>{[i,a]=gt(c,i,a);let _=o.pxRound,v=e=>_(d(e,l,h,p)),y=e=>_(f(e,u,g,m)),b,x,S;l.ori==0?(b=_i,S=yi,x=J):(b=vi,S=bi,x=wi);let C=l.dir*(l.ori==0?1:-1),w=v(s[C==1?i:a]),T=w,E=[],D=[];for(let e=C==1?i:a;e>=i&&e<=a;e+=C)if(c[e]!=null){let t=s[e],n=v(t);E.push(T=n),D.push(y(c[e]))}let O={stroke:e(E,D,b,S,x,_),fill:null,clip:null,band:null,gaps:null,flags:oi},k=O.stroke,[A,j]=li(t,r);if(o.fill!=null||A!=0){let e=O.fill=new Path2D(k),n=y(o.fillTo(t,r,o.min,o.max,A));S(e,T,n),S(e,w,n)}if(!o.spanGaps){let e=[];e.push(...mi(s,c,i,a,C,v,n)),O.gaps=e=o.gaps(t,r,i,a,e),O.clip=fi(e,l.ori,p,m,h,g)}return j!=0&&(O.band=j==2?[di(t,r,i,a,k,-1),di(t,r,i,a,k,1)]:di(t,r,i,a,k,j)),O})}function Mi(e){return ji(Ni,e)}function Ni(e,t,n,r,i,a){let o=e.length;if(o<2)return null;let s=new Path2D;if(n(s,e[0],t[0]),o==2)r(s,e[1],t[1]);else{let n=Array(o),r=Array(o-1),a=Array(o-1),c=Array(o-1);for(let n=0;n<o-1;n++)a[n]=t[n+1]-t[n],c[n]=e[n+1]-e[n],r[n]=a[n]/c[n];n[0]=r[0];for(let e=1;e<o-1;e++)r[e]===0||r[e-1]===0||r[e-1]>0!=r[e]>0?n[e]=0:(n[e]=3*(c[e-1]+c[e])/((2*c[e]+c[e-1])/r[e-1]+(c[e]+2*c[e-1])/r[e]),isFinite(n[e])||(n[e]=0));n[o-1]=r[o-2];for(let r=0;r<o-1;r++)i(s,e[r]+c[r]/3,t[r]+n[r]*c[r]/3,e[r+1]-c[r]/3,t[r+1]-n[r+1]*c[r]/3,e[r+1],t[r+1])}return s}var Pi=new Set;function Fi(){for(let e of Pi)e.syncRect(!0)}Ke&&(ut(Ve,Je,Fi),ut(He,Je,Fi,!0),ut(We,Je,()=>{Zi.pxRatio=I}));var Ii=Di(),Li=Ti();function Ri(e,t,n,r){return(r?[e[0],e[1]].concat(e.slice(2)):[e[0]].concat(e.slice(1))).map((e,r)=>Bi(e,r,t,n))}function zi(e,t){return e.map((e,n)=>n==0?{}:W({},t,e))}function Bi(e,t,n,r){return W({},t==0?n:r,e)}function Vi(e,t,n){return t==null?cn:[t,n]}var Hi=Vi;function Ui(e,t,n){return t==null?cn:Ct(t,n,bt,!0)}function Wi(e,t,n,r){return t==null?cn:vt(t,n,e.scales[r].log,!1)}var Gi=Wi;function Ki(e,t,n,r){return t==null?cn:yt(t,n,e.scales[r].log,!1)}var qi=Ki;function Ji(e,t,n,r,i){let a=Ft(Ht(e),Ht(t)),o=t-e,s=ft(i/r*o,n);do{let e=n[s],t=r*e/o;if(t>=i&&a+(e<5?nn.get(e):0)<=17)return[e,t]}while(++s<n.length);return[0,0]}function Yi(e){let t,n;return e=e.replace(/(\d+)px/,(e,r)=>(t=Mt((n=+r)*I))+`px`),[e,t,n]}function Xi(e){e.show&&[e.font,e.labelFont].forEach(e=>{let t=U(e[2]*I,1);e[0]=e[0].replace(/[0-9.]+px/,t+`px`),e[1]=t})}function Zi(e,t,n){let r={mode:B(e.mode,1)},i=r.mode;function a(e,t,n,r){let i=t.valToPct(e);return r+n*(t.dir==-1?1-i:i)}function o(e,t,n,r){let i=t.valToPct(e);return r+n*(t.dir==-1?i:1-i)}function s(e,t,n,r){return t.ori==0?a(e,t,n,r):o(e,t,n,r)}r.valToPosH=a,r.valToPosV=o;let c=!1;r.status=0;let l=r.root=tt(se);if(e.id!=null&&(l.id=e.id),Qe(l,e.class),e.title){let t=tt(ue,l);t.textContent=e.title}let u=et(`canvas`),d=r.ctx=u.getContext(`2d`),f=tt(de,l);ut(`click`,f,e=>{e.target===m&&(q!=bi||J!=xi)&&Ti.click(r,e)},!0);let p=r.under=tt(fe,f);f.appendChild(u);let m=r.over=tt(pe,f);e=_n(e);let h=+B(e.pxAlign,1),g=hi(h);(e.plugins||[]).forEach(t=>{t.opts&&(e=t.opts(r,e)||e)});let _=e.ms||.001,v=r.series=i==1?Ri(e.series||[],Fr,ei,!1):zi(e.series||[null],$r),y=r.axes=Ri(e.axes||[],Mr,Jr,!0),b=r.scales={},x=r.bands=e.bands||[];x.forEach(e=>{e.fill=H(e.fill||null),e.dir=B(e.dir,-1)});let S=i==2?v[1].facets[0].scale:v[0].scale,C={axes:Ur,series:Cr},w=(e.drawOrder||[`axes`,`series`]).map(e=>C[e]);function T(e){let t=e.distr==3?t=>Rt(t>0?t:e.clamp(r,t,e.min,e.max,e.key)):e.distr==4?t=>Vt(t,e.asinh):e.distr==100?t=>e.fwd(t):e=>e;return n=>{let r=t(n),{_min:i,_max:a}=e,o=a-i;return(r-i)/o}}function E(t){let n=b[t];if(n==null){let r=(e.scales||on)[t]||on;if(r.from!=null){E(r.from);let e=W({},b[r.from],r,{key:t});e.valToPct=T(e),b[t]=e}else{n=b[t]=W({},t==S?ni:ri,r),n.key=t;let e=n.time,a=n.range,o=ln(a);if((t!=S||i==2&&!e)&&(o&&(a[0]==null||a[1]==null)&&(a={min:a[0]==null?xt:{mode:1,hard:a[0],soft:a[0]},max:a[1]==null?xt:{mode:1,hard:a[1],soft:a[1]}},o=!1),!o&&pn(a))){let e=a;a=(t,n,r)=>n==null?cn:Ct(n,r,e)}n.range=H(a||(e?Hi:t==S?n.distr==3?Gi:n.distr==4?qi:Vi:n.distr==3?Wi:n.distr==4?Ki:Ui)),n.auto=H(!o&&n.auto),n.clamp=H(n.clamp||ti),n._min=n._max=null,n.valToPct=T(n)}}}E(`x`),E(`y`),i==1&&v.forEach(e=>{E(e.scale)}),y.forEach(e=>{E(e.scale)});for(let t in e.scales)E(t);let D=b[S],O=D.distr,k,A;D.ori==0?(Qe(l,ce),k=a,A=o):(Qe(l,le),k=o,A=a);let j={};for(let e in b){let t=b[e];(t.min!=null||t.max!=null)&&(j[e]={min:t.min,max:t.max},t.min=t.max=null)}let ee=e.tzDate||(e=>new Date(Mt(e/_))),te=e.fmtDate||Fn,ne=_==1?nr(ee):ar(ee),re=sr(ee,or(_==1?tr:ir,te)),ie=fr(ee,ur(dr,te)),ae=[],M=r.legend=W({},hr,e.legend),N=r.cursor=W({},wr,{drag:{y:i==2}},e.cursor),P=M.show,oe=N.show,F=M.markers;M.idxs=ae,F.width=H(F.width),F.dash=H(F.dash),F.stroke=H(F.stroke),F.fill=H(F.fill);let Ne,Ve,He,Ue=[],Ke=[],Ye,Xe=!1,Ze={};if(M.live){let e=v[1]?v[1].values:null;Xe=e!=null,Ye=Xe?e(r,1,0):{_:0};for(let e in Ye)Ze[e]=Ge}if(P){if(Ne=et(`table`,be,l),He=et(`tbody`,null,Ne),M.mount(r,Ne),Xe){Ve=et(`thead`,null,Ne,He);let e=et(`tr`,null,Ve);for(var nt in et(`th`,null,e),Ye)et(`th`,Te,e).textContent=nt}else Qe(Ne,Se),M.live&&Qe(Ne,xe)}let it={show:!0},ot={show:!1};function ct(e,t){if(t==0&&(Xe||!M.live||i==2))return cn;let n=[],a=et(`tr`,Ce,He,He.childNodes[t]);Qe(a,e.class),e.show||Qe(a,he);let o=et(`th`,null,a);if(F.show){let e=tt(we,o);if(t>0){let n=F.width(r,t);n&&(e.style.border=n+`px `+F.dash(r,t)+` `+F.stroke(r,t)),e.style.background=F.fill(r,t)}}let s=tt(Te,o);for(var c in e.label instanceof HTMLElement?s.appendChild(e.label):s.textContent=e.label,t>0&&(F.show||(s.style.color=e.width>0?F.stroke(r,t):F.fill(r,t)),pt(`click`,o,t=>{if(N._lock)return;xn(t);let n=v.indexOf(e);if((t.ctrlKey||t.metaKey)!=M.isolate){let e=v.some((e,t)=>t>0&&t!=n&&e.show);v.forEach((t,r)=>{r>0&&ji(r,e?r==n?it:ot:it,!0,Q.setSeries)})}else ji(n,{show:!e.show},!0,Q.setSeries)},!1),Tn&&pt(Re,o,t=>{N._lock||(xn(t),ji(v.indexOf(e),ea,!0,Q.setSeries))},!1)),Ye){let e=et(`td`,Ee,a);e.textContent=`--`,n.push(e)}return[a,n]}let lt=new Map;function pt(e,t,n,i=!0){let a=lt.get(t)||{},o=N.bind[e](r,t,n,i);o&&(ut(e,t,a[e]=o),lt.set(t,a))}function mt(e,t,n){let r=lt.get(t)||{};for(let n in r)(e==null||n==e)&&(dt(n,t,r[n]),delete r[n]);e??lt.delete(t)}let ht=0,gt=0,R=0,z=0,St=0,Tt=0,Et=St,Dt=Tt,Ot=R,jt=z,Lt=0,zt=0,Ht=0,Gt=0;r.bbox={};let Kt=!1,Zt=!1,Qt=!1,en=!1,tn=!1,an=!1;function un(e,t,n){(n||e!=r.width||t!=r.height)&&hn(e,t),Wr(!1),Qt=!0,Zt=!0,ci()}function hn(e,t){r.width=ht=R=e,r.height=gt=z=t,St=Tt=0,yn(),bn();let n=r.bbox;Lt=n.left=$t(St*I,.5),zt=n.top=$t(Tt*I,.5),Ht=n.width=$t(R*I,.5),Gt=n.height=$t(z*I,.5)}function gn(){let e=!1,t=0;for(;!e;){t++;let n=Vr(t),i=Hr(t);e=t==3||n&&i,e||(hn(r.width,r.height),Zt=!0)}}function vn({width:e,height:t}){un(e,t)}r.setSize=vn;function yn(){let e=!1,t=!1,n=!1,r=!1;y.forEach((i,a)=>{if(i.show&&i._show){let{side:a,_size:o}=i,s=a%2,c=o+(i.label==null?0:i.labelSize);c>0&&(s?(R-=c,a==3?(St+=c,r=!0):n=!0):(z-=c,a==0?(Tt+=c,e=!0):t=!0))}}),Pn[0]=e,Pn[1]=n,Pn[2]=t,Pn[3]=r,R-=zn[1]+zn[3],St+=zn[3],z-=zn[2]+zn[0],Tt+=zn[0]}function bn(){let e=St+R,t=Tt+z,n=St,r=Tt;function i(i,a){switch(i){case 1:return e+=a,e-a;case 2:return t+=a,t-a;case 3:return n-=a,n+a;case 0:return r-=a,r+a}}y.forEach((e,t)=>{if(e.show&&e._show){let t=e.side;e._pos=i(t,e._size),e.label!=null&&(e._lpos=i(t,e.labelSize))}})}if(N.dataIdx==null){let e=N.hover,n=e.skip=new Set(e.skip??[]);n.add(void 0);let r=e.prox=H(e.prox),i=e.bias??=0;N.dataIdx=(e,a,o,s)=>{if(a==0)return o;let c=o,l=r(e,a,o,s)??V,u=l>=0&&l<V,d=D.ori==0?R:z,f=N.left,p=t[0],m=t[a];if(n.has(m[o])){c=null;let e=null,t=null,r;if(i==0||i==-1)for(r=o;e==null&&r-->0;)n.has(m[r])||(e=r);if(i==0||i==1)for(r=o;t==null&&r++<m.length;)n.has(m[r])||(t=r);if(e!=null||t!=null){if(u){let n=e==null?-1/0:k(p[e],D,d,0),r=t==null?1/0:k(p[t],D,d,0),i=f-n,a=r-f;i<=a?i<=l&&(c=e):a<=l&&(c=t)}else c=t==null?e:e==null?t:o-e<=t-o?e:t}}else u&&At(f-k(p[o],D,d,0))>l&&(c=null);return c}}let xn=e=>{N.event=e};N.idxs=ae,N._lock=!1;let Sn=N.points;Sn.show=H(Sn.show),Sn.size=H(Sn.size),Sn.stroke=H(Sn.stroke),Sn.width=H(Sn.width),Sn.fill=H(Sn.fill);let wn=r.focus=W({},e.focus||{alpha:.3},N.focus),Tn=wn.prox>=0,En=Tn&&Sn.one,Dn=[],On=[],kn=[];function An(e,t){let n=Sn.show(r,t);if(n instanceof HTMLElement)return Qe(n,ye),Qe(n,e.class),rt(n,-10,-10,R,z),m.insertBefore(n,Dn[t]),n}function jn(e,t){if(i==1||t>0){let t=i==1&&b[e.scale].time,n=e.value;e.value=t?fn(n)?fr(ee,ur(n,te)):n||ie:n||qr,e.label=e.label||(t?Pr:Nr)}if(En||t>0){e.width=e.width==null?1:e.width,e.paths=e.paths||Ii||Jt,e.fillTo=H(e.fillTo||ui),e.pxAlign=+B(e.pxAlign,h),e.pxRound=hi(e.pxAlign),e.stroke=H(e.stroke||null),e.fill=H(e.fill||null),e._stroke=e._fill=e._paths=e._focus=null;let t=Yr(Ft(1,e.width),1),n=e.points=W({},{size:t,width:Ft(1,t*.2),stroke:e.stroke,space:t*2,paths:Li,_stroke:null,_fill:null},e.points);n.show=H(n.show),n.filter=H(n.filter),n.fill=H(n.fill),n.stroke=H(n.stroke),n.paths=H(n.paths),n.pxAlign=e.pxAlign}if(P){let n=ct(e,t);Ue.splice(t,0,n[0]),Ke.splice(t,0,n[1]),M.values.push(null)}if(oe){ae.splice(t,0,null);let n=null;En?t==0&&(n=An(e,t)):t>0&&(n=An(e,t)),Dn.splice(t,0,n),On.splice(t,0,0),kn.splice(t,0,0)}ka(`addSeries`,t)}function Mn(e,t){t??=v.length,e=i==1?Bi(e,t,Fr,ei):Bi(e,t,{},$r),v.splice(t,0,e),jn(v[t],t)}r.addSeries=Mn;function Nn(e){if(v.splice(e,1),P){M.values.splice(e,1),Ke.splice(e,1);let t=Ue.splice(e,1)[0];mt(null,t.firstChild),t.remove()}oe&&(ae.splice(e,1),Dn.splice(e,1)[0].remove(),On.splice(e,1),kn.splice(e,1)),ka(`delSeries`,e)}r.delSeries=Nn;let Pn=[!1,!1,!1,!1];function In(e,t){if(e._show=e.show,e.show){let n=e.side%2,i=b[e.scale];i??=(e.scale=n?v[1].scale:S,b[e.scale]);let a=i.time;e.size=H(e.size),e.space=H(e.space),e.rotate=H(e.rotate),ln(e.incrs)&&e.incrs.forEach(e=>{!nn.has(e)&&nn.set(e,rn(e))}),e.incrs=H(e.incrs||(i.distr==2?Hn:a?_==1?er:rr:Un)),e.splits=H(e.splits||(a&&i.distr==1?ne:i.distr==3?Rr:i.distr==4?zr:Lr)),e.stroke=H(e.stroke),e.grid.stroke=H(e.grid.stroke),e.ticks.stroke=H(e.ticks.stroke),e.border.stroke=H(e.border.stroke);let o=e.values;e.values=ln(o)&&!ln(o[0])?H(o):a?ln(o)?sr(ee,or(o,te)):fn(o)?cr(ee,o):o||re:o||Ir,e.filter=H(e.filter||(i.distr>=3&&i.log==10?Gr:i.distr==3&&i.log==2?Kr:qt)),e.font=Yi(e.font),e.labelFont=Yi(e.labelFont),e._size=e.size(r,null,t,0),e._space=e._rotate=e._incrs=e._found=e._splits=e._values=null,e._size>0&&(Pn[t]=!0,e._el=tt(me,f))}}function Ln(e,t,n,r){let[i,a,o,s]=n,c=t%2,l=0;return c==0&&(s||a)&&(l=t==0&&!i||t==2&&!o?Mt(Mr.size/3):0),c==1&&(i||o)&&(l=t==1&&!a||t==3&&!s?Mt(Jr.size/2):0),l}let Rn=r.padding=(e.padding||[Ln,Ln,Ln,Ln]).map(e=>H(B(e,Ln))),zn=r._padding=Rn.map((e,t)=>e(r,t,Pn,0)),Bn,Vn=null,G=null,Wn=i==1?v[0].idxs:null,Gn=null,Kn=!1;function qn(e,n){if(t=e??[],r.data=r._data=t,i==2){Bn=0;for(let e=1;e<v.length;e++)Bn+=t[e][0].length}else{t.length==0&&(r.data=r._data=t=[[]]),Gn=t[0],Bn=Gn.length;let e=t;if(O==2){e=t.slice();let n=e[0]=Array(Bn);for(let e=0;e<Bn;e++)n[e]=e}r._data=t=e}if(Wr(!0),ka(`setData`),O==2&&(Qt=!0),n!==!1){let e=D;e.auto(r,Kn)?Jn():Ai(S,e.min,e.max),en||=N.left>=0,an=!0,ci()}}r.setData=qn;function Jn(){Kn=!0;let e,n;i==1&&(Bn>0?(Vn=Wn[0]=0,G=Wn[1]=Bn-1,e=t[0][Vn],n=t[0][G],O==2?(e=Vn,n=G):e==n&&(O==3?[e,n]=vt(e,e,D.log,!1):O==4?[e,n]=yt(e,e,D.log,!1):D.time?n=e+Mt(86400/_):[e,n]=Ct(e,n,bt,!0))):(Vn=Wn[0]=e=null,G=Wn[1]=n=null)),Ai(S,e,n)}let Yn,Xn,Zn,Qn,K,$n,lr,pr,mr,gr;function _r(e,t,n,r,i,a){e??=Pe,n??=sn,r??=`butt`,i??=Pe,a??=`round`,e!=Yn&&(d.strokeStyle=Yn=e),i!=Xn&&(d.fillStyle=Xn=i),t!=Zn&&(d.lineWidth=Zn=t),a!=K&&(d.lineJoin=K=a),r!=$n&&(d.lineCap=$n=r),n!=Qn&&d.setLineDash(Qn=n)}function vr(e,t,n,r){t!=Xn&&(d.fillStyle=Xn=t),e!=lr&&(d.font=lr=e),n!=pr&&(d.textAlign=pr=n),r!=mr&&(d.textBaseline=mr=r)}function yr(e,t,n,i,a=0){if(i.length>0&&e.auto(r,Kn)&&(t==null||t.min==null)){let t=B(Vn,0),r=B(G,i.length-1),o=n.min==null?_t(i,t,r,a,e.distr==3):[n.min,n.max];e.min=Pt(e.min,n.min=o[0]),e.max=Ft(e.max,n.max=o[1])}}let br={min:null,max:null};function xr(){for(let e in b){let t=b[e];j[e]==null&&(t.min==null||j[S]!=null&&t.auto(r,Kn))&&(j[e]=br)}for(let e in b){let t=b[e];j[e]==null&&t.from!=null&&j[t.from]!=null&&(j[e]=br)}j[S]!=null&&Wr(!0);let e={};for(let t in j){let n=j[t];if(n!=null){let a=e[t]=_n(b[t],mn);if(n.min!=null)W(a,n);else if(t!=S||i==2){if(Bn==0&&a.from==null){let e=a.range(r,null,null,t);a.min=e[0],a.max=e[1]}else a.min=V,a.max=-1/0}}}if(Bn>0){v.forEach((n,a)=>{if(i==1){let i=n.scale,o=j[i];if(o==null)return;let s=e[i];if(a==0){let e=s.range(r,s.min,s.max,i);s.min=e[0],s.max=e[1],Vn=ft(s.min,t[0]),G=ft(s.max,t[0]),G-Vn>1&&(t[0][Vn]<s.min&&Vn++,t[0][G]>s.max&&G--),n.min=Gn[Vn],n.max=Gn[G]}else n.show&&n.auto&&yr(s,o,n,t[a],n.sorted);n.idxs[0]=Vn,n.idxs[1]=G}else if(a>0&&n.show&&n.auto){let[r,i]=n.facets,o=r.scale,s=i.scale,[c,l]=t[a],u=e[o],d=e[s];u!=null&&yr(u,j[o],r,c,r.sorted),d!=null&&yr(d,j[s],i,l,i.sorted),n.min=i.min,n.max=i.max}});for(let t in e){let n=e[t],i=j[t];if(n.from==null&&(i==null||i.min==null)){let e=n.range(r,n.min==V?null:n.min,n.max==-1/0?null:n.max,t);n.min=e[0],n.max=e[1]}}}for(let t in e){let n=e[t];if(n.from!=null){let i=e[n.from];if(i.min==null)n.min=n.max=null;else{let e=n.range(r,i.min,i.max,t);n.min=e[0],n.max=e[1]}}}let n={},a=!1;for(let t in e){let r=e[t],i=b[t];if(i.min!=r.min||i.max!=r.max){i.min=r.min,i.max=r.max;let e=i.distr;i._min=e==3?Rt(i.min):e==4?Vt(i.min,i.asinh):e==100?i.fwd(i.min):i.min,i._max=e==3?Rt(i.max):e==4?Vt(i.max,i.asinh):e==100?i.fwd(i.max):i.max,n[t]=a=!0}}if(a){v.forEach((e,t)=>{i==2?t>0&&n.y&&(e._paths=null):n[e.scale]&&(e._paths=null)});for(let e in n)Qt=!0,ka(`setScale`,e);oe&&N.left>=0&&(en=an=!0)}for(let e in j)j[e]=null}function Sr(e){let t=Ut(Vn-1,0,Bn-1),n=Ut(G+1,0,Bn-1);for(;e[t]==null&&t>0;)t--;for(;e[n]==null&&n<Bn-1;)n++;return[t,n]}function Cr(){if(Bn>0){let e=v.some(e=>e._focus)&&gr!=wn.alpha;e&&(d.globalAlpha=gr=wn.alpha),v.forEach((e,n)=>{if(n>0&&e.show&&(Tr(n,!1),Tr(n,!0),e._paths==null)){let a=gr;gr!=e.alpha&&(d.globalAlpha=gr=e.alpha);let o=i==2?[0,t[n][0].length-1]:Sr(t[n]);e._paths=e.paths(r,n,o[0],o[1]),gr!=a&&(d.globalAlpha=gr=a)}}),v.forEach((e,t)=>{if(t>0&&e.show){let n=gr;gr!=e.alpha&&(d.globalAlpha=gr=e.alpha),e._paths!=null&&Er(t,!1);{let n=e._paths==null?null:e._paths.gaps,i=e.points.show(r,t,Vn,G,n),a=e.points.filter(r,t,i,n);(i||a)&&(e.points._paths=e.points.paths(r,t,Vn,G,a),Er(t,!0))}gr!=n&&(d.globalAlpha=gr=n),ka(`drawSeries`,t)}}),e&&(d.globalAlpha=gr=1)}}function Tr(e,t){let n=t?v[e].points:v[e];n._stroke=n.stroke(r,e),n._fill=n.fill(r,e)}function Er(e,t){let n=t?v[e].points:v[e],{stroke:r,fill:i,clip:a,flags:o,_stroke:s=n._stroke,_fill:c=n._fill,_width:l=n.width}=n._paths;l=U(l*I,3);let u=null,f=l%2/2;t&&c==null&&(c=l>0?`#fff`:s);let p=n.pxAlign==1&&f>0;if(p&&d.translate(f,f),!t){let e=Lt-l/2,t=zt-l/2,n=Ht+l,r=Gt+l;u=new Path2D,u.rect(e,t,n,r)}t?Or(s,l,n.dash,n.cap,c,r,i,o,a):Dr(e,s,l,n.dash,n.cap,c,r,i,o,u,a),p&&d.translate(-f,-f)}function Dr(e,n,i,a,o,s,c,l,u,d,f){let p=!1;u!=0&&x.forEach((m,h)=>{if(m.series[0]==e){let e=v[m.series[1]],g=t[m.series[1]],_=(e._paths||on).band;ln(_)&&(_=m.dir==1?_[0]:_[1]);let y,b=null;e.show&&_&&wt(g,Vn,G)?(b=m.fill(r,h)||s,y=e._paths.clip):_=null,Or(n,i,a,o,b,c,l,u,d,f,y,_),p=!0}}),p||Or(n,i,a,o,s,c,l,u,d,f)}function Or(e,t,n,r,i,a,o,s,c,l,u,f){_r(e,t,n,r,i),(c||l||f)&&(d.save(),c&&d.clip(c),l&&d.clip(l)),f?(s&3)==3?(d.clip(f),u&&d.clip(u),Ar(i,o),kr(e,a,t)):s&si?(Ar(i,o),d.clip(f),kr(e,a,t)):s&oi&&(d.save(),d.clip(f),u&&d.clip(u),Ar(i,o),d.restore(),kr(e,a,t)):(Ar(i,o),kr(e,a,t)),(c||l||f)&&d.restore()}function kr(e,t,n){n>0&&(t instanceof Map?t.forEach((e,t)=>{d.strokeStyle=Yn=t,d.stroke(e)}):t!=null&&e&&d.stroke(t))}function Ar(e,t){t instanceof Map?t.forEach((e,t)=>{d.fillStyle=Xn=t,d.fill(e)}):t!=null&&e&&d.fill(t)}function jr(e,t,n,i){let a=y[e],o;if(i<=0)o=[0,0];else{let s=a._space=a.space(r,e,t,n,i);o=Ji(t,n,a._incrs=a.incrs(r,e,t,n,i,s),i,s)}return a._found=o}function Br(e,t,n,r,i,a,o,s,c,l){let u=o%2/2;h==1&&d.translate(u,u),_r(s,o,c,l,s),d.beginPath();let f,p,m,g,_=i+(r==0||r==3?-a:a);n==0?(p=i,g=_):(f=i,m=_);for(let r=0;r<e.length;r++)t[r]!=null&&(n==0?f=m=e[r]:p=g=e[r],d.moveTo(f,p),d.lineTo(m,g));d.stroke(),h==1&&d.translate(-u,-u)}function Vr(e){let t=!0;return y.forEach((n,i)=>{if(!n.show)return;let a=b[n.scale];if(a.min==null){n._show&&(t=!1,n._show=!1,Wr(!1));return}n._show||(t=!1,n._show=!0,Wr(!1));let o=n.side,s=o%2,{min:c,max:l}=a,[u,d]=jr(i,c,l,s==0?R:z);if(d==0)return;let f=a.distr==2,p=n._splits=n.splits(r,i,c,l,u,d,f),m=a.distr==2?p.map(e=>Gn[e]):p,h=a.distr==2?Gn[p[1]]-Gn[p[0]]:u,g=n._values=n.values(r,n.filter(r,m,i,d,h),i,d,h);n._rotate=o==2?n.rotate(r,g,i,d):0;let _=n._size;n._size=Nt(n.size(r,g,i,e)),_!=null&&n._size!=_&&(t=!1)}),t}function Hr(e){let t=!0;return Rn.forEach((n,i)=>{let a=n(r,i,Pn,e);a!=zn[i]&&(t=!1),zn[i]=a}),t}function Ur(){for(let e=0;e<y.length;e++){let t=y[e];if(!t.show||!t._show)continue;let n=t.side,i=n%2,a,o,c=t.stroke(r,e),l=n==0||n==3?-1:1,[u,f]=t._found;if(t.label!=null){let s=t.labelGap*l,p=Mt((t._lpos+s)*I);vr(t.labelFont[0],c,`center`,n==2?ke:Ae),d.save(),i==1?(a=o=0,d.translate(p,Mt(zt+Gt/2)),d.rotate((n==3?-kt:kt)/2)):(a=Mt(Lt+Ht/2),o=p);let m=Wt(t.label)?t.label(r,e,u,f):t.label;d.fillText(m,a,o),d.restore()}if(f==0)continue;let p=b[t.scale],m=i==0?Ht:Gt,h=i==0?Lt:zt,_=t._splits,v=p.distr==2?_.map(e=>Gn[e]):_,x=p.distr==2?Gn[_[1]]-Gn[_[0]]:u,S=t.ticks,C=t.border,w=S.show?S.size:0,T=Mt(w*I),E=Mt((t.alignTo==2?t._size-w-t.gap:t.gap)*I),D=t._rotate*-kt/180,O=g(t._pos*I),k=O+(T+E)*l;o=i==0?k:0,a=i==1?k:0;let A=t.font[0];vr(A,c,t.align==1?je:t.align==2?Me:D>0?je:D<0?Me:i==0?`center`:n==3?Me:je,D||i==1?`middle`:n==2?ke:Ae);let j=t.font[1]*t.lineGap,ee=_.map(e=>g(s(e,p,m,h))),te=t._values;for(let e=0;e<te.length;e++){let t=te[e];if(t!=null){i==0?a=ee[e]:o=ee[e],t=``+t;let n=t.indexOf(`
`)==-1?[t]:t.split(/\n/gm);for(let e=0;e<n.length;e++){let t=n[e];D?(d.save(),d.translate(a,o+e*j),d.rotate(D),d.fillText(t,0,0),d.restore()):d.fillText(t,a,o+e*j)}}}S.show&&Br(ee,S.filter(r,v,e,f,x),i,n,O,T,U(S.width*I,3),S.stroke(r,e),S.dash,S.cap);let ne=t.grid;ne.show&&Br(ee,ne.filter(r,v,e,f,x),i,i==0?2:1,i==0?zt:Lt,i==0?Gt:Ht,U(ne.width*I,3),ne.stroke(r,e),ne.dash,ne.cap),C.show&&Br([O],[1],+(i==0),i==0?1:2,i==1?zt:Lt,i==1?Gt:Ht,U(C.width*I,3),C.stroke(r,e),C.dash,C.cap)}ka(`drawAxes`)}function Wr(e){v.forEach((t,n)=>{n>0&&(t._paths=null,e&&(i==1?(t.min=null,t.max=null):t.facets.forEach(e=>{e.min=null,e.max=null})))})}let Xr=!1,Zr=!1,Qr=[];function ii(){Zr=!1;for(let e=0;e<Qr.length;e++)ka(...Qr[e]);Qr.length=0}function ci(){Xr||=(Cn(di),!0)}function li(e,t=!1){Xr=!0,Zr=t,e(r),di(),t&&Qr.length>0&&queueMicrotask(ii)}r.batch=li;function di(){if(Kt&&=(xr(),!1),Qt&&=(gn(),!1),Zt){if(L(p,je,St),L(p,ke,Tt),L(p,De,R),L(p,Oe,z),L(m,je,St),L(m,ke,Tt),L(m,De,R),L(m,Oe,z),L(f,De,ht),L(f,Oe,gt),u.width=Mt(ht*I),u.height=Mt(gt*I),y.forEach(({_el:e,_show:t,_size:n,_pos:r,side:i})=>{if(e!=null){if(t){let t=i===3||i===0?n:0,a=i%2==1;L(e,a?`left`:`top`,r-t),L(e,a?`width`:`height`,n),L(e,a?`top`:`left`,a?Tt:St),L(e,a?`height`:`width`,a?z:R),$e(e,he)}else Qe(e,he)}}),Yn=Xn=Zn=K=$n=lr=pr=mr=Qn=null,gr=1,pa(!0),St!=Et||Tt!=Dt||R!=Ot||z!=jt){Wr(!1);let e=R/Ot,t=z/jt;if(oe&&!en&&N.left>=0){N.left*=e,N.top*=t,gi&&rt(gi,Mt(N.left),0,R,z),_i&&rt(_i,0,Mt(N.top),R,z);for(let n=0;n<Dn.length;n++){let r=Dn[n];r!=null&&(On[n]*=e,kn[n]*=t,rt(r,Nt(On[n]),Nt(kn[n]),R,z))}}if(X.show&&!tn&&X.left>=0&&X.width>0){X.left*=e,X.width*=e,X.top*=t,X.height*=t;for(let e in ga)L(Di,e,X[e])}Et=St,Dt=Tt,Ot=R,jt=z}ka(`setSize`),Zt=!1}ht>0&&gt>0&&(d.clearRect(0,0,u.width,u.height),ka(`drawClear`),w.forEach(e=>e()),ka(`draw`)),X.show&&tn&&(Oi(X),tn=!1),oe&&en&&(da(null,!0,!1),en=!1),M.show&&M.live&&an&&(la(),an=!1),c||(c=!0,r.status=1,ka(`ready`)),Kn=!1,Xr=!1}r.redraw=(e,t)=>{Qt=t||!1,e===!1?ci():Ai(S,D.min,D.max)};function fi(e,n){let i=b[e];if(i.from==null){if(Bn==0){let t=i.range(r,n.min,n.max,e);n.min=t[0],n.max=t[1]}if(n.min>n.max){let e=n.min;n.min=n.max,n.max=e}if(Bn>1&&n.min!=null&&n.max!=null&&n.max-n.min<1e-16)return;e==S&&i.distr==2&&Bn>0&&(n.min=ft(n.min,t[0]),n.max=ft(n.max,t[0]),n.min==n.max&&n.max++),j[e]=n,Kt=!0,ci()}}r.setScale=fi;let pi,mi,gi,_i,vi,yi,bi,xi,Si,Ci,q,J,wi=!1,Ti=N.drag,Y=Ti.x,Ei=Ti.y;oe&&(N.x&&(pi=tt(_e,m)),N.y&&(mi=tt(ve,m)),D.ori==0?(gi=pi,_i=mi):(gi=mi,_i=pi),q=N.left,J=N.top);let X=r.select=W({show:!0,over:!0,left:0,width:0,top:0,height:0},e.select),Di=X.show?tt(ge,X.over?m:p):null;function Oi(e,t){if(X.show){for(let t in e)X[t]=e[t],t in ga&&L(Di,t,e[t]);t!==!1&&ka(`setSelect`)}}r.setSelect=Oi;function ki(e){if(v[e].show)P&&$e(Ue[e],he);else if(P&&Qe(Ue[e],he),oe){let t=En?Dn[0]:Dn[e];t!=null&&rt(t,-10,-10,R,z)}}function Ai(e,t,n){fi(e,{min:t,max:n})}function ji(e,t,n,a){t.focus!=null&&ta(e),t.show!=null&&v.forEach((n,r)=>{r>0&&(e==r||e==null)&&(n.show=t.show,ki(r),i==2?(Ai(n.facets[0].scale,null,null),Ai(n.facets[1].scale,null,null)):Ai(n.scale,null,null),ci())}),n!==!1&&ka(`setSeries`,e,t),a&&Na(`setSeries`,r,e,t)}r.setSeries=ji;function Mi(e,t){W(x[e],t)}function Ni(e,t){e.fill=H(e.fill||null),e.dir=B(e.dir,-1),t??=x.length,x.splice(t,0,e)}function Fi(e){e==null?x.length=0:x.splice(e,1)}r.addBand=Ni,r.setBand=Mi,r.delBand=Fi;function Zi(e,t){v[e].alpha=t,oe&&Dn[e]!=null&&(Dn[e].style.opacity=t),P&&Ue[e]&&(Ue[e].style.opacity=t)}let Qi,$i,Z,ea={focus:!0};function ta(e){if(e!=Z){let t=e==null,n=wn.alpha!=1;v.forEach((r,a)=>{if(i==1||a>0){let i=t||a==0||a==e;r._focus=t?null:i,n&&Zi(a,i?1:wn.alpha)}}),Z=e,n&&ci()}}P&&Tn&&pt(ze,Ne,e=>{N._lock||(xn(e),Z!=null&&ji(null,ea,!0,Q.setSeries))});function na(e,t,n){let r=b[t];n&&(e=e/I-(r.ori==1?Tt:St));let i=R;r.ori==1&&(i=z,e=i-e),r.dir==-1&&(e=i-e);let a=r._min,o=r._max,s=e/i,c=a+(o-a)*s,l=r.distr;return l==3?It(10,c):l==4?Bt(c,r.asinh):l==100?r.bwd(c):c}function ra(e,n){return ft(na(e,S,n),t[0],Vn,G)}r.valToIdx=e=>ft(e,t[0]),r.posToIdx=ra,r.posToVal=na,r.valToPos=(e,t,n)=>b[t].ori==0?a(e,b[t],n?Ht:R,n?Lt:0):o(e,b[t],n?Gt:z,n?zt:0),r.setCursor=(e,t,n)=>{q=e.left,J=e.top,da(null,t,n)};function ia(e,t){L(Di,je,X.left=e),L(Di,De,X.width=t)}function aa(e,t){L(Di,ke,X.top=e),L(Di,Oe,X.height=t)}let oa=D.ori==0?ia:aa,sa=D.ori==1?ia:aa;function ca(){if(P&&M.live)for(let e=+(i==2);e<v.length;e++){if(e==0&&Xe)continue;let t=M.values[e],n=0;for(let r in t)Ke[e][n++].firstChild.nodeValue=t[r]}}function la(e,t){if(e!=null&&(e.idxs?e.idxs.forEach((e,t)=>{ae[t]=e}):dn(e.idx)||ae.fill(e.idx),M.idx=ae[0]),P&&M.live){for(let e=0;e<v.length;e++)(e>0||i==1&&!Xe)&&ua(e,ae[e]);ca()}an=!1,t!==!1&&ka(`setLegend`)}r.setLegend=la;function ua(e,n){let i=v[e],a=e==0&&O==2?Gn:t[e],o;Xe?o=i.values(r,e,n)??Ze:(o=i.value(r,n==null?null:a[n],e,n),o=o==null?Ze:{_:o}),M.values[e]=o}function da(e,n,a){Si=q,Ci=J,[q,J]=N.move(r,q,J),N.left=q,N.top=J,oe&&(gi&&rt(gi,Mt(q),0,R,z),_i&&rt(_i,0,Mt(J),R,z));let o,s=Vn>G;Qi=V,$i=null;let c=D.ori==0?R:z,l=D.ori==1?R:z;if(q<0||Bn==0||s){o=N.idx=null;for(let e=0;e<v.length;e++){let t=Dn[e];t!=null&&rt(t,-10,-10,R,z)}Tn&&ji(null,ea,!0,e==null&&Q.setSeries),M.live&&(ae.fill(o),an=!0)}else{let e,n,a;i==1&&(e=D.ori==0?q:J,n=na(e,S),o=N.idx=ft(n,t[0],Vn,G),a=k(t[0][o],D,c,0));let s=-10,u=-10,d=0,f=0,p=!0,m=``,h=``;for(let e=+(i==2);e<v.length;e++){let g=v[e],_=ae[e],y=_==null?null:i==1?t[e][_]:t[e][1][_],x=N.dataIdx(r,e,o,n),S=x==null?null:i==1?t[e][x]:t[e][1][x];if(an=an||S!=y||x!=_,ae[e]=x,e>0&&g.show){let n=x==null?-10:x==o?a:k(i==1?t[0][x]:t[e][0][x],D,c,0),_=S==null?-10:A(S,i==1?b[g.scale]:b[g.facets[1].scale],l,0);if(Tn&&S!=null){let t=D.ori==1?q:J,n=At(wn.dist(r,e,x,_,t));if(n<Qi){let r=wn.bias;if(r!=0){let i=na(t,g.scale),a=S>=0?1:-1,o=i>=0?1:-1;o==a&&(o==1?r==1?S>=i:S<=i:r==1?S<=i:S>=i)&&(Qi=n,$i=e)}else Qi=n,$i=e}}if(an||En){let t,i;D.ori==0?(t=n,i=_):(t=_,i=n);let a,o,c,l,g,v,y=!0,b=Sn.bbox;if(b!=null){y=!1;let t=b(r,e);c=t.left,l=t.top,a=t.width,o=t.height}else c=t,l=i,a=o=Sn.size(r,e);if(v=Sn.fill(r,e),g=Sn.stroke(r,e),En)e==$i&&Qi<=wn.prox&&(s=c,u=l,d=a,f=o,p=y,m=v,h=g);else{let t=Dn[e];t!=null&&(On[e]=c,kn[e]=l,st(t,a,o,y),at(t,v,g),rt(t,Nt(c),Nt(l),R,z))}}}}if(En){let e=wn.prox;if(an||(Z==null?Qi<=e:Qi>e||$i!=Z)){let e=Dn[0];e!=null&&(On[0]=s,kn[0]=u,st(e,d,f,p),at(e,m,h),rt(e,Nt(s),Nt(u),R,z))}}}if(X.show&&wi){if(e!=null){let[t,n]=Q.scales,[r,i]=Q.match,[a,o]=e.cursor.sync.scales,s=e.cursor.drag;if(Y=s._x,Ei=s._y,Y||Ei){let{left:s,top:u,width:d,height:f}=e.select,p=e.scales[a].ori,m=e.posToVal,h,g,_,v,y,x=t!=null&&r(t,a),S=n!=null&&i(n,o);x&&Y?(p==0?(h=s,g=d):(h=u,g=f),_=b[t],v=k(m(h,a),_,c,0),y=k(m(h+g,a),_,c,0),oa(Pt(v,y),At(y-v))):oa(0,c),S&&Ei?(p==1?(h=s,g=d):(h=u,g=f),_=b[n],v=A(m(h,o),_,l,0),y=A(m(h+g,o),_,l,0),sa(Pt(v,y),At(y-v))):sa(0,l)}else _a()}else{let e=At(Si-vi),t=At(Ci-yi);if(D.ori==1){let n=e;e=t,t=n}Y=Ti.x&&e>=Ti.dist,Ei=Ti.y&&t>=Ti.dist;let n=Ti.uni;n==null?Ti.x&&Ti.y&&(Y||Ei)&&(Y=Ei=!0):Y&&Ei&&(Y=e>=n,Ei=t>=n,!Y&&!Ei&&(t>e?Ei=!0:Y=!0));let r,i;Y&&(D.ori==0?(r=bi,i=q):(r=xi,i=J),oa(Pt(r,i),At(i-r)),Ei||sa(0,l)),Ei&&(D.ori==1?(r=bi,i=q):(r=xi,i=J),sa(Pt(r,i),At(i-r)),Y||oa(0,c)),!Y&&!Ei&&(oa(0,0),sa(0,0))}}if(Ti._x=Y,Ti._y=Ei,e==null){if(a){if(ja!=null){let[e,t]=Q.scales;Q.values[0]=e==null?null:na(D.ori==0?q:J,e),Q.values[1]=t==null?null:na(D.ori==1?q:J,t)}Na(Fe,r,q,J,R,z,o)}if(Tn){let e=a&&Q.setSeries,t=wn.prox;Z==null?Qi<=t&&ji($i,ea,!0,e):Qi>t?ji(null,ea,!0,e):$i!=Z&&ji($i,ea,!0,e)}}an&&(M.idx=o,la()),n!==!1&&ka(`setCursor`)}let fa=null;Object.defineProperty(r,"rect",{get(){return fa??pa(!1),fa}});function pa(e=!1){e?fa=null:(fa=m.getBoundingClientRect(),ka(`syncRect`,fa))}function ma(e,t,n,r,i,a,o){N._lock||wi&&e!=null&&e.movementX==0&&e.movementY==0||(ha(e,t,n,r,i,a,o,!1,e!=null),e==null?da(t,!0,!1):da(null,!0,!0))}function ha(e,t,n,i,a,o,c,l,u){if(fa??pa(!1),xn(e),e!=null)n=e.clientX-fa.left,i=e.clientY-fa.top;else{if(n<0||i<0){q=-10,J=-10;return}let[e,r]=Q.scales,c=t.cursor.sync,[l,u]=c.values,[d,f]=c.scales,[p,m]=Q.match,h=t.axes[0].side%2==1,g=D.ori==0?R:z,_=D.ori==1?R:z,v=h?o:a,y=h?a:o,x=h?i:n,S=h?n:i;if(n=d==null?x/v*g:p(e,d)?s(l,b[e],g,0):-10,i=f==null?S/y*_:m(r,f)?s(u,b[r],_,0):-10,D.ori==1){let e=n;n=i,i=e}}u&&(t==null||t.cursor.event.type==Fe)&&((n<=1||n>=R-1)&&(n=$t(n,R)),(i<=1||i>=z-1)&&(i=$t(i,z))),l?(vi=n,yi=i,[bi,xi]=N.move(r,n,i)):(q=n,J=i)}let ga={width:0,height:0,left:0,top:0};function _a(){Oi(ga,!1)}let va,ya,ba,xa;function Sa(e,t,n,i,a,o,s){wi=!0,Y=Ei=Ti._x=Ti._y=!1,ha(e,t,n,i,a,o,s,!0,!1),e!=null&&(pt(Le,qe,Ca,!1),Na(Ie,r,bi,xi,R,z,null));let{left:c,top:l,width:u,height:d}=X;va=c,ya=l,ba=u,xa=d}function Ca(e,t,n,i,a,o,s){wi=Ti._x=Ti._y=!1,ha(e,t,n,i,a,o,s,!1,!0);let{left:c,top:l,width:u,height:d}=X,f=u>0||d>0,p=va!=c||ya!=l||ba!=u||xa!=d;if(f&&p&&Oi(X),Ti.setScale&&f&&p){let e=c,t=u,n=l,r=d;if(D.ori==1&&(e=l,t=d,n=c,r=u),Y&&Ai(S,na(e,S),na(e+t,S)),Ei)for(let e in b){let t=b[e];e!=S&&t.from==null&&t.min!=V&&Ai(e,na(n+r,e),na(n,e))}_a()}else N.lock&&(N._lock=!N._lock,da(t,!0,e!=null));e!=null&&(mt(Le,qe),Na(Le,r,q,J,R,z,null))}function wa(e,t,n,r,i,a,o){if(N._lock)return;xn(e);let s=wi;if(wi){let e=!0,t=!0,n,r;D.ori==0?(n=Y,r=Ei):(n=Ei,r=Y),n&&r&&(e=q<=10||q>=R-10,t=J<=10||J>=z-10),n&&e&&(q=q<bi?0:R),r&&t&&(J=J<xi?0:z),da(null,!0,!0),wi=!1}q=-10,J=-10,ae.fill(null),da(null,!0,!0),s&&(wi=s)}function Ta(e,t,n,i,a,o,s){N._lock||(xn(e),Jn(),_a(),e!=null&&Na(Be,r,q,J,R,z,null))}function Ea(){y.forEach(Xi),un(r.width,r.height,!0)}ut(We,Je,Ea);let Da={};Da.mousedown=Sa,Da.mousemove=ma,Da.mouseup=Ca,Da.dblclick=Ta,Da.setSeries=(e,t,n,i)=>{let a=Q.match[2];n=a(r,t,n),n!=-1&&ji(n,i,!0,!1)},oe&&(pt(Ie,m,Sa),pt(Fe,m,ma),pt(Re,m,e=>{xn(e),pa(!1)}),pt(ze,m,wa),pt(Be,m,Ta),Pi.add(r),r.syncRect=pa);let Oa=r.hooks=e.hooks||{};function ka(e,t,n){Zr?Qr.push([e,t,n]):e in Oa&&Oa[e].forEach(e=>{e.call(null,r,t,n)})}(e.plugins||[]).forEach(e=>{for(let t in e.hooks)Oa[t]=(Oa[t]||[]).concat(e.hooks[t])});let Aa=(e,t,n)=>n,Q=W({key:null,setSeries:!1,filters:{pub:Yt,sub:Yt},scales:[S,v[1]?v[1].scale:null],match:[Xt,Xt,Aa],values:[null,null]},N.sync);Q.match.length==2&&Q.match.push(Aa),N.sync=Q;let ja=Q.key,Ma=ai(ja);function Na(e,t,n,r,i,a,o){Q.filters.pub(e,t,n,r,i,a,o)&&Ma.pub(e,t,n,r,i,a,o)}Ma.sub(r);function Pa(e,t,n,r,i,a,o){Q.filters.sub(e,t,n,r,i,a,o)&&Da[e](null,t,n,r,i,a,o)}r.pub=Pa;function Fa(){Ma.unsub(r),Pi.delete(r),lt.clear(),dt(We,Je,Ea),l.remove(),Ne?.remove(),ka(`destroy`)}r.destroy=Fa;function Ia(){ka(`init`,e,t),qn(t||e.data,!1),j[S]?fi(S,j[S]):Jn(),tn=X.show&&(X.width>0||X.height>0),en=an=!0,un(e.width,e.height)}return v.forEach(jn),y.forEach(In),n?n instanceof HTMLElement?(n.appendChild(l),Ia()):n(r,Ia):Ia(),r}Zi.assign=W,Zi.fmtNum=Dt,Zi.rangeNum=Ct,Zi.rangeLog=vt,Zi.rangeAsinh=yt,Zi.orient=ci,Zi.pxRatio=I,Zi.join=Sn,Zi.fmtDate=Fn,Zi.tzDate=Ln,Zi.sync=ai;{Zi.addGap=pi,Zi.clipGaps=fi;let e=Zi.paths={points:Ti};e.linear=Di,e.stepped=Oi,e.bars=Ai,e.spline=Mi}var Qi=`.uplot,.uplot *,.uplot :before,.uplot :after{box-sizing:border-box}.uplot{width:min-content;font-family:system-ui,-apple-system,Segoe UI,Roboto,Helvetica Neue,Arial,Noto Sans,sans-serif,Apple Color Emoji,Segoe UI Emoji,Segoe UI Symbol,Noto Color Emoji;line-height:1.5}.u-title{text-align:center;font-size:18px;font-weight:700}.u-wrap{-webkit-user-select:none;user-select:none;position:relative}.u-over,.u-under{position:absolute}.u-under{overflow:hidden}.uplot canvas{width:100%;height:100%;display:block;position:relative}.u-axis{position:absolute}.u-legend{text-align:center;margin:auto;font-size:14px}.u-inline{display:block}.u-inline *{display:inline-block}.u-inline tr{margin-right:16px}.u-legend th{font-weight:600}.u-legend th>*{vertical-align:middle;display:inline-block}.u-legend .u-marker{width:1em;height:1em;margin-right:4px;background-clip:padding-box!important}.u-inline.u-live th:after{content:":";vertical-align:middle}.u-inline:not(.u-live) .u-value{display:none}.u-series>*{padding:4px}.u-series th{cursor:pointer}.u-legend .u-off>*{opacity:.3}.u-select{pointer-events:none;background:#00000012;position:absolute}.u-cursor-x,.u-cursor-y{pointer-events:none;will-change:transform;position:absolute;top:0;left:0}.u-hz .u-cursor-x,.u-vt .u-cursor-y{border-right:1px dashed #607d8b;height:100%}.u-hz .u-cursor-y,.u-vt .u-cursor-x{border-bottom:1px dashed #607d8b;width:100%}.u-cursor-pt{pointer-events:none;will-change:transform;border:0 solid;border-radius:50%;position:absolute;top:0;left:0;background-clip:padding-box!important}.u-axis.u-off,.u-select.u-off,.u-cursor-x.u-off,.u-cursor-y.u-off,.u-cursor-pt.u-off{display:none}`,$i=new Map;x(()=>$i.clear());function Z(t){let n=$i.get(t);return n===void 0&&(n=e(t),$i.set(t,n)),n}var ea=Zi.sync(`audiopipelines-source`),ta=[[],[6,4],[2,3],[10,3,2,3]],na=class extends n{constructor(...e){super(...e),this.times=[],this.lines=[],this.locks=[],this.label=``,this.format=String,this.height=150,this.chart=null,this.shape=``,this.ends=[]}static{this.styles=[o,t(Qi),S`
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
    `]}connectedCallback(){super.connectedCallback();let e=new ResizeObserver(()=>{this.chart&&this.clientWidth>0?this.chart.setSize({width:this.clientWidth,height:this.height}):this.requestUpdate()});e.observe(this),this.ends=[()=>e.disconnect(),x(()=>{this.shape=``,this.requestUpdate()})]}disconnectedCallback(){super.disconnectedCallback();for(let e of this.ends.splice(0))e();this.chart?.destroy(),this.chart=null,this.shape=``}render(){return C`<div role="img" aria-label=${this.label}></div>`}updated(){let e=this.renderRoot.querySelector(`div`);if(!e||this.clientWidth===0)return;let t=[this.times.map(e=>e/1e3),...this.lines.flatMap(e=>[[...e.values],...e.around?[e.around.low,e.around.high]:[]])],n=this.lines.map(e=>`${e.label} ${e.around?`±`:``}`).join();n===this.shape&&this.chart?this.chart.setData(t):(this.chart?.destroy(),this.shape=n,this.chart=new Zi(this.options(),t,e))}options(){let e=[],t=[{value:(e,t)=>t===null?`–`:ra(t)}];this.lines.forEach((n,r)=>{let i=Z(n.colour);if(t.push({label:n.label,stroke:i,width:1.5,dash:ta[r%ta.length],points:{show:!1},value:(e,t)=>t===null?`–`:this.format(t)}),!n.around)return;let a=()=>({label:``,class:`band`,stroke:`transparent`,points:{show:!1}});t.push(a(),a()),e.push({series:[t.length-1,t.length-2],fill:`${i}2b`})});let n={stroke:Z(`--text-quiet`),font:`10px system-ui, sans-serif`,grid:{stroke:Z(`--line`),width:1},ticks:{show:!1}};return{width:this.clientWidth,height:this.height,series:t,bands:e,cursor:{sync:{key:ea.key},y:!1},legend:{live:!0},scales:{x:{time:!0},y:{range:(e,t,n)=>ia(t,n)}},axes:[{...n,space:70,size:26,values:(e,t)=>t.map(ra)},{...n,size:62,space:26,values:(e,t)=>t.map(e=>this.format(e))}],hooks:{drawClear:[e=>this.drawLocks(e)]}}}drawLocks(e){let{ctx:t,bbox:n}=e;t.save(),t.fillStyle=Z(`--warn-soft`);for(let{from:r,to:i,locked:a}of this.locks){if(a)continue;let o=Math.max(n.left,e.valToPos(r/1e3,`x`,!0)),s=Math.min(n.left+n.width,e.valToPos(i/1e3,`x`,!0));s>=o&&t.fillRect(o,n.top,Math.max(2,s-o),n.height)}t.restore()}};u([l({attribute:!1})],na.prototype,`times`,void 0),u([l({attribute:!1})],na.prototype,`lines`,void 0),u([l({attribute:!1})],na.prototype,`locks`,void 0),u([l()],na.prototype,`label`,void 0),u([l({attribute:!1})],na.prototype,`format`,void 0),u([l({type:Number})],na.prototype,`height`,void 0),na=u([c(`ap-line-chart`)],na);function ra(e){return new Date(e*1e3).toLocaleTimeString(`en-GB`)}function ia(e,t){if(e===null||t===null)return[0,1];let n=Math.max((t-e)*.1,Math.abs(t)*.001,1e-9);return[e>=0&&e-n<0?0:e-n,t+n]}var aa=[`--accent`,`--busy`,`--reason-stalled`,`--warn`],oa=4,sa=class extends n{constructor(...e){super(...e),this.history=null,this.streams=[]}static{this.styles=[o,A,S`
      .charts {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 340px), 1fr));
        gap: 12px 20px;
      }
      section {
        min-width: 0;
      }
    `]}render(){let{history:e}=this,t=e?[this.drift(e),this.offset(e),this.latency(e),this.samples(e)].filter(e=>e!==b):[];return C`<h2>Clocks and flow over time <small>a value a second, ten minutes</small></h2>
      ${t.length===0?C`<p class="empty">Nothing was measured yet.</p>`:C`<div class="charts">${t}</div>`}`}drift(e){let t=M(e,`drift`).filter(N);if(t.length===0)return b;let n=e=>Math.abs(e.findLast(e=>e!==null)??0),r=[...t].sort((e,t)=>n(t.values)-n(e.values)).slice(0,oa),i=M(e,`driftUncertainty`),a=r.map((e,t)=>({label:e.stream??`drift`,colour:aa[t],values:e.values,around:P(e.values,i.find(t=>t.stream===e.stream)?.values)})),o=t.length>r.length?`The ${r.length} of ${t.length} streams that drift most. `:``;return this.chart(`Drift against the source's clock`,e,a,e=>`${ca(e,1)} ppm`,`${o}The band is the uncertainty.`)}offset(e){let[t]=M(e,`clockOffset`),n=oe(e);if(!N(t)&&n.length===0)return b;let r=N(t)?[{label:`offset`,colour:`--accent`,values:t.values,around:P(t.values,M(e,`clockUncertainty`)[0]?.values)}]:[{label:`locked`,colour:`--good`,values:M(e,`clockLocked`)[0].values}],i=n.at(-1),a=N(t)?y:e=>e>0?`locked`:`not`;return this.chart(`Clock`,e,r,a,i===void 0?``:`${i.locked?`Locked`:`Not locked`} now. Shaded: not locked.`,n)}latency(e){let[t,n]=[M(e,`latencyP50`)[0],M(e,`latencyP99`)[0]],r=M(e,`alignmentUncertainty`)[0],i=[];N(t)&&i.push({label:`p50`,colour:`--accent`,values:t.values}),N(n)&&i.push({label:`p99`,colour:`--warn`,values:n.values});let a=!N(r)||r.values.every(e=>e===null||e===0);a||i.push({label:`alignment ±`,colour:`--busy`,values:r.values});let o=a?`Latency`:`Latency and alignment`;return i.length===0?b:this.chart(o,e,i,y)}samples(e){let[t,n]=[M(e,`received`)[0],M(e,`lost`)[0]],r=[];return N(t)&&r.push({label:`received`,colour:`--good`,values:t.values}),N(n)&&r.push({label:`lost`,colour:`--reason-lost`,values:n.values}),r.length===0?b:this.chart(`Samples a second, all channels`,e,r,la)}chart(e,t,n,r,i=``,a=[]){let o=n.map(e=>{let t=e.values.findLast(e=>e!==null);return`${e.label} ${typeof t==`number`?r(t):`–`}`}).join(`, `);return C`<section><h3>${e} <span class="note">${o}</span></h3>
      <ap-line-chart .times=${t.times} .lines=${n} .format=${r} .locks=${a}
        label=${`${e} over time. Now: ${o}. ${i}`}></ap-line-chart>
      ${i===``?b:C`<p class="note">${i}</p>`}</section>`}};u([l({attribute:!1})],sa.prototype,`history`,void 0),u([l({attribute:!1})],sa.prototype,`streams`,void 0),sa=u([c(`ap-clocks`)],sa);function ca(e,t){return`${e<0?`−`:``}${Math.abs(e).toFixed(t)}`}function la(e){return Math.abs(e)<1e4?m(e):Math.abs(e)<1e6?`${Number((e/1e3).toPrecision(4))} k`:`${Number((e/1e6).toPrecision(4))} M`}function ua(e,t){let n=e.counts.reduce((e,t)=>e+t,0);if(n===0)return null;let r=t*n,i=0;for(let t=0;t<e.counts.length;t++){let n=e.counts[t];if(n>0&&i+n>=r){let a=e.bounds[t],o=t===0?0:e.bounds[t-1];return a===void 0?{seconds:o,beyond:!0}:{seconds:o+(a-o)*Math.max(0,(r-i)/n),beyond:!1}}i+=n}return{seconds:e.bounds.at(-1)??0,beyond:!0}}function da(e){let{bounds:t,counts:n}=e,r=n.reduce((e,t)=>e+t,0),i=n.findIndex(e=>e>0);if(i<0)return[];let a=n.findLastIndex(e=>e>0),o=[];for(let e=Math.max(0,i-1);e<=Math.min(n.length-1,a+1);e++)o.push({lower:e===0?0:t[e-1],upper:t[e]??null,count:n[e],share:n[e]/r});return o}var fa={width:360,height:150,foot:30},pa=class extends n{constructor(...e){super(...e),this.latency=null,this.isLive=!1}static{this.styles=[o,A,S`
      svg {
        display: block;
        width: 100%;
        max-width: 640px;
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
    `]}render(){let{latency:e}=this,t=e?da(e):[];return C`<h2>Latency <small>from capture to delivery, since the source's start</small></h2>
      ${!e||t.length===0?C`<p class="empty">${this.isLive?`Nothing was delivered yet.`:`A source that is not live has no latency.`}</p>`:this.histogram(e,t)}`}histogram(e,t){let n=[[`p50`,ua(e,.5)],[`p99`,ua(e,.99)]],r=e.count>0?y(e.sum/e.count):`–`,i=(e,t)=>C`<div><dt>${e}</dt><dd>${t}</dd></div>`,a=n.map(([e,t])=>`${e} ${ga(t)}`).join(`, `);return C`<dl>${n.map(([e,t])=>i(e,ga(t)))}${i(`mean`,r)}${i(`frames`,m(e.count))}</dl>
      <svg viewBox="0 0 ${fa.width} ${fa.height}" role="img"
        aria-label=${`Histogram of latency: ${a}, mean ${r}, ${m(e.count)} frames.`}>
        ${this.bars(t)}
        ${n.map(([e,n],r)=>n===null?b:this.mark(e,n,t,r))}
      </svg>`}bars(e){let t=fa.height-fa.foot,n=fa.width/e.length,r=Math.max(...e.map(e=>e.count),1),a=Math.ceil(34/n);return e.map((e,o)=>{let s=e.count===0?0:Math.max(1,e.count/r*(t-18));return i`<g><title>${ma(e)}: ${m(e.count)}, ${(e.share*100).toFixed(2)} %</title>
        <rect x=${o*n} y="0" width=${n} height=${t} fill="transparent"></rect>
        <rect class="bar" x=${o*n+.5} y=${t-s} width=${Math.max(1,n-1)} height=${s}></rect>
        ${o%a!==0||o===0?b:i`<text x=${o*n} y=${t+12}
          text-anchor="middle">${ha(e.lower)}</text>`}</g>`}).concat(i`<path d="M0 ${t}H${fa.width}" stroke="var(--line-strong)"></path>
      <text x=${fa.width} y=${fa.height-4} text-anchor="end">milliseconds</text>`)}mark(e,t,n,r){let a=fa.width/n.length,o=n.findIndex(({lower:e,upper:n})=>t.seconds>=e&&(n===null||t.seconds<=n));if(o<0)return b;let s=n[o],c=(o+(s.upper===null?.5:(t.seconds-s.lower)/(s.upper-s.lower)))*a,l=c>fa.width-60;return i`<path class="quantile" d="M${c} ${12*r+2}V${fa.height-fa.foot}"></path>
      <text class="quantile-text" x=${c+(l?-4:4)} y=${10+12*r}
        text-anchor=${l?`end`:`start`}>${e}</text>`}};u([l({attribute:!1})],pa.prototype,`latency`,void 0),u([l({type:Boolean})],pa.prototype,`isLive`,void 0),pa=u([c(`ap-latency`)],pa);function ma({lower:e,upper:t}){return t===null?`over ${y(e)}`:`${y(e)} to ${y(t)}`}function ha(e){return`${Number((e*1e3).toPrecision(3))}`}function ga(e){return e===null?`–`:`${e.beyond?`over `:``}${y(e.seconds)}`}var _a=[`starting`,`running`,`degraded`,`recovering`,`paused`],va=[`running`,`degraded`];function ya(e,t){let{state:n}=e,r=_a.includes(n),i=e.title??e.name,a=(e,n,r,i=null)=>({command:e,label:n,confirmation:i,refusal:t?r:`This server takes no commands from the page.`});return[a(`start`,`Start`,r?`It is ${n} already.`:null),a(`stop`,`Stop`,r?null:`It is ${n}, so there is nothing to stop.`,`Stop ${i}? No audio is delivered until it is started again.`),a(`restart`,`Restart`,r||n===`failed`?null:`It is ${n}; start it instead.`,`Restart ${i}? Audio is missing until it runs again, and a new epoch begins.`),n===`paused`?a(`resume`,`Resume`,null):a(`pause`,`Pause`,va.includes(n)?null:`It is ${n}; only what runs can be paused.`,e.isLive===!0?`Pause ${i}? It is live: what is said meanwhile is not delivered.`:null),a(`reload`,`Reload`,e.canReload===!0?null:`Its description does not come from a file.`,r?`Reload ${i}? Where its description has changed, it is started again with the new one.`:null),a(`dump`,`Dump flight recorder`,e.canDump===!0?null:`Its description keeps no flight recorder.`)]}var ba=class extends n{constructor(...e){super(...e),this.allowed=!1,this.asked=null,this.said=``,this.isBad=!1,this.isBusy=!1,this.keepEscape=e=>{e.key===`Escape`&&e.stopPropagation()},this.confirm=()=>{let e=this.asked;this.dialog.close(),e&&this.give(e)}}static{this.styles=[o,s,S`
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
    `]}render(){return C`
      <div class="bar" role="group" aria-label="Commands">
        ${ya(this.source,this.allowed).map(e=>C`<button
          aria-disabled=${e.refusal!==null||this.isBusy?`true`:`false`}
          title=${e.refusal??``} aria-describedby=${e.refusal===null?b:`why-${e.command}`}
          @click=${()=>this.choose(e)}>${e.label}</button>
          ${e.refusal===null?b:C`<span class="hidden-text" id=${`why-${e.command}`}>${e.refusal}</span>`}`)}
      </div>
      <p class="said ${this.isBad?`bad`:``}" role="status">${this.said}</p>
      <dialog aria-labelledby="question" @keydown=${this.keepEscape} @close=${()=>this.asked=null}>
        <p id="question">${this.asked?.confirmation}</p>
        <div class="bar">
          <button @click=${()=>this.dialog.close()} autofocus>Cancel</button>
          <button class="main" @click=${this.confirm}>${this.asked?.label}</button>
        </div>
      </dialog>
    `}choose(e){this.isBusy||(e.refusal===null?e.confirmation===null?this.give(e):(this.asked=e,this.updateComplete.then(()=>this.dialog.showModal())):this.tell(`${e.label}: ${e.refusal}`,!1))}async give(e){this.isBusy=!0,this.tell(`${e.label} …`,!1);try{let t=await this.client.command(this.source.name,e.command);this.tell(t?.folder===void 0?`${e.label}: the server has taken it. The source is ${t?.state??`told`}.`:`The flight recorder's frames are in ${t.folder}.`,!1)}catch(t){this.tell(`${e.label} did not work. ${t instanceof Error?t.message:String(t)}`,!0)}finally{this.isBusy=!1}}tell(e,t){this.said=e,this.isBad=t}};u([l({attribute:!1})],ba.prototype,`client`,void 0),u([l({attribute:!1})],ba.prototype,`source`,void 0),u([l({type:Boolean})],ba.prototype,`allowed`,void 0),u([f()],ba.prototype,`asked`,void 0),u([f()],ba.prototype,`said`,void 0),u([f()],ba.prototype,`isBad`,void 0),u([f()],ba.prototype,`isBusy`,void 0),u([h(`dialog`)],ba.prototype,`dialog`,void 0),ba=u([c(`ap-commands`)],ba);var xa=class extends n{constructor(...e){super(...e),this.text=``,this.label=`Copy`,this.said=``,this.copy=async()=>{this.said=await Sa(this.text)?`Copied`:`The browser does not allow it`,setTimeout(()=>this.said=``,2500)}}static{this.styles=[o,s]}render(){return C`<button @click=${this.copy}>${this.said||this.label}</button>
      <span class="hidden-text" role="status">${this.said}</span>`}};u([l({attribute:!1})],xa.prototype,`text`,void 0),u([l()],xa.prototype,`label`,void 0),u([f()],xa.prototype,`said`,void 0),xa=u([c(`ap-copy`)],xa);async function Sa(e){try{return await navigator.clipboard.writeText(e),!0}catch{let t=document.createElement(`textarea`);t.value=e,t.style.position=`fixed`,t.style.opacity=`0`,document.body.append(t),t.select();let n=document.execCommand(`copy`);return t.remove(),n}}var Ca=class extends n{constructor(...e){super(...e),this.open=!1,this.description=null,this.message=``,this.abort=new AbortController}static{this.styles=[o,s,A,j,S`
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
    `]}disconnectedCallback(){super.disconnectedCallback(),this.abort.abort()}updated(e){e.has(`open`)&&this.open&&!this.description&&this.load()}async load(){this.abort.abort(),this.abort=new AbortController;let{signal:e}=this.abort;this.message=`Asking for the description…`;try{this.description=await this.store.connection.client.description(this.store.name,e),this.message=``}catch(t){e.aborted||(this.message=t instanceof Error?t.message:String(t))}}render(){let{description:e}=this;return C`<h2>Description <small>${e?.description??``}</small></h2>
      <div class="tools"><button @click=${()=>void this.load()}>Read again</button>
        <span class="note" role="status">${this.message}</span></div>
      ${e?C`${this.parameters(e.parameters)}
        ${e.launch.map((e,t,n)=>this.text(n.length>1?`Launch text ${t+1} of ${n.length}, resolved`:`Launch text, resolved`,e))}
        ${this.text(`Description file`,e.text)}
        ${e.yaml===e.text?b:this.text(`As YAML`,e.yaml??null)}`:b}`}parameters(e){return e.length===0?C`<p class="empty">The description has no parameters.</p>`:C`<div class="scroll" tabindex="0" role="region" aria-label="Parameters"><table>
      <thead><tr><th>Parameter</th><th>Type</th><th>Value</th><th>Default</th><th>What it is</th></tr></thead>
      <tbody>${e.map(e=>C`<tr><td>${e.name}</td><td>${e.type}</td>
        <td class="long">${e.isSecret?C`*** <span class="note">secret</span>`:wa(e.value)}</td>
        <td class="long">${e.isSecret?``:wa(e.default)}</td>
        <td class="long">${e.summary??``}</td></tr>`)}</tbody></table></div>`}text(e,t){return t===null||t===``?b:C`<div class="text"><h3>${e}</h3><ap-copy .text=${t}></ap-copy></div>
      <pre tabindex="0" role="region" aria-label=${e}>${t}</pre>`}};u([l({attribute:!1})],Ca.prototype,`store`,void 0),u([l({type:Boolean})],Ca.prototype,`open`,void 0),u([f()],Ca.prototype,`description`,void 0),u([f()],Ca.prototype,`message`,void 0),Ca=u([c(`ap-description`)],Ca);function wa(e){return e==null?`–`:typeof e==`string`?e:JSON.stringify(e)}function Ta(e,t){let n=new Map(e.map(e=>[e.id,e]));for(let e of t)n.set(e.id,e);return[...n.values()].sort((e,t)=>e.id-t.id).slice(-1e3)}var Ea={info:0,warning:1,error:2};function Da(e,t){let n=t.text.toLowerCase().split(/\s+/).filter(e=>e!==``);return e.filter(e=>{if(Ea[e.severity]<Ea[t.least]||t.types.size>0&&!t.types.has(e.type))return!1;let r=`${e.type} ${e.text} ${e.advice??``}`.toLowerCase();return n.every(e=>r.includes(e))})}var Oa={info:`·`,warning:`!`,error:`✕`},ka=[[`info`,`all`],[`warning`,`warnings and errors`],[`error`,`errors`]],Aa=class extends n{constructor(...e){super(...e),this.events=[],this.text=``,this.type=``,this.least=`info`,this.isFollowing=!0,this.follow=e=>{this.isFollowing=e.target.checked},this.scrolled=()=>{let{scrollTop:e,scrollHeight:t,clientHeight:n}=this.list;this.isFollowing=e+n>=t-8}}static{this.styles=[o,s,A,S`
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
    `]}render(){let e=[...new Set(this.events.map(e=>e.type))].sort(),t=Da(this.events,{text:this.text,types:new Set(this.type===``?[]:[this.type]),least:this.least});return C`
      <h2>Events <small>${t.length<this.events.length?`${t.length} of `:``}${_(this.events.length,`event`)}</small></h2>
      <div class="tools">
        <input type="search" placeholder="Words" aria-label="Words in events" .value=${this.text}
          @input=${e=>this.text=Q(e)}>
        <select aria-label="Severity" @change=${e=>this.least=Q(e)}>
          ${ka.map(([e,t])=>C`<option value=${e} ?selected=${e===this.least}>${t}</option>`)}
        </select>
        <select aria-label="Type" @change=${e=>this.type=Q(e)}>
          <option value="" ?selected=${this.type===``}>every type</option>
          ${e.map(e=>C`<option ?selected=${e===this.type}>${e}</option>`)}
        </select>
        <label class="push"><input type="checkbox" .checked=${this.isFollowing} @change=${this.follow}> Follow</label>
      </div>
      <ol tabindex="0" aria-label="Events" @scroll=${this.scrolled}>
        ${t.map(e=>C`<li class=${e.severity}>
          <span class="mark" title=${e.severity}><span aria-hidden="true">${Oa[e.severity]}</span>
            <span class="hidden-text">${e.severity}</span></span>
          <time datetime=${e.at} title=${e.at}>${new Date(e.at).toLocaleTimeString(`en-GB`)}</time>
          <span class="type">${e.type}</span><span class="text">${e.text}</span>
          ${e.advice&&!e.text.includes(e.advice)?C`<span class="advice">${e.advice}</span>`:b}</li>`)}
      </ol>
    `}updated(){this.isFollowing&&(this.list.scrollTop=this.list.scrollHeight)}};u([l({attribute:!1})],Aa.prototype,`events`,void 0),u([f()],Aa.prototype,`text`,void 0),u([f()],Aa.prototype,`type`,void 0),u([f()],Aa.prototype,`least`,void 0),u([f()],Aa.prototype,`isFollowing`,void 0),u([h(`ol`)],Aa.prototype,`list`,void 0),Aa=u([c(`ap-events`)],Aa);function Q(e){return e.target.value}var ja=6e4;async function Ma(e,t){let n=new Worker(new URL(new URL(`graph-worker-DcLGIp6S.js`,import.meta.url).href,``+import.meta.url),{type:`module`});try{let r=await new Promise((r,i)=>{let a=setTimeout(()=>i(Error(`The graph is too large to be drawn here. Read it as text.`)),ja);t.addEventListener(`abort`,()=>{clearTimeout(a),i(new DOMException(`Left`,`AbortError`))}),n.onmessage=e=>{clearTimeout(a),r(e.data)},n.onerror=()=>{clearTimeout(a),i(Error(`The graph could not be drawn in this browser. Read it as text.`))},n.postMessage(e)});if(`error`in r)throw Error(`The graph could not be drawn: ${r.error} Read it as text.`);return{url:URL.createObjectURL(new Blob([r.svg],{type:`image/svg+xml`})),size:Pa(r.svg)}}finally{n.terminate()}}function Na(e){e&&URL.revokeObjectURL(e.url)}function Pa(e){let[,t,n]=/<svg[^>]*\swidth="([\d.]+)pt"[^>]*\sheight="([\d.]+)pt"/.exec(e)??[];return{width:Number(t??600)*4/3,height:Number(n??300)*4/3}}var Fa=.05,Ia=4;function La(e,t){let n=Math.min(1,t.width/e.width,t.height/e.height);return{x:(t.width-e.width*n)/2,y:(t.height-e.height*n)/2,scale:n}}function Ra(e,t,n,r,i){let a=Math.min(Fa,La(r,i).scale),o=Math.min(Ia,Math.max(a,e.scale*t)),s=o/e.scale;return Ba({x:n.x-(n.x-e.x)*s,y:n.y-(n.y-e.y)*s,scale:o},r,i)}function za(e,t,n,r,i){return Ba({...e,x:e.x+t,y:e.y+n},r,i)}function Ba(e,t,n){return{scale:e.scale,x:Math.min(n.width-40,Math.max(40-t.width*e.scale,e.x)),y:Math.min(n.height-40,Math.max(40-t.height*e.scale,e.y))}}var Va=class extends n{constructor(...e){super(...e),this.open=!1,this.state=`created`,this.dot=``,this.picture=null,this.message=``,this.isText=!1,this.view={x:0,y:0,scale:1},this.abort=null,this.asked=null,this.pressed=e=>{if(e.ctrlKey||e.metaKey||e.altKey)return;let t={ArrowLeft:[60,0],ArrowRight:[-60,0],ArrowUp:[0,60],ArrowDown:[0,-60]}[e.key];if(t)this.move(...t);else if(e.key===`+`||e.key===`=`)this.zoom(1.4);else if(e.key===`-`)this.zoom(1/1.4);else if(e.key===`0`)this.fit();else return;e.preventDefault()},this.wheeled=e=>{if(!e.ctrlKey)return;e.preventDefault();let t=this.window.getBoundingClientRect();this.zoom(Math.exp(-e.deltaY/300),{x:e.clientX-t.left,y:e.clientY-t.top})},this.grabbed=e=>{e.currentTarget.setPointerCapture(e.pointerId)},this.moved=e=>{e.buttons&1&&this.move(e.movementX,e.movementY)}}static{this.styles=[o,s,A,S`
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
    `]}disconnectedCallback(){super.disconnectedCallback(),this.abort?.abort(),Na(this.picture),this.picture=null}updated(e){let{state:t}=this;if(this.open&&t!==this.asked){let e=_a.includes(this.asked??`created`);this.asked=t,_a.includes(t)?e&&this.dot!==``||this.load():this.message=`A source that is ${t} has no pipelines. Start it to see them.`}(e.has(`picture`)||e.has(`isText`))&&this.fit()}async load(){this.abort?.abort();let e=this.abort=new AbortController;this.message=`Asking for the graph…`;try{let t=await this.store.connection.client.graph(this.store.name,e.signal);this.dot=t,this.message=`Drawing…`;let n=await Ma(t,e.signal);Na(this.picture),this.picture=n,this.message=``}catch(t){if(e.signal.aborted)return;t instanceof g&&(this.dot=``),this.message=t instanceof Error?t.message:String(t)}}render(){return C`<h2>Pipelines <small>as they run, drawn from GStreamer's graph</small></h2>
      <div class="tools">
        <button ?disabled=${!_a.includes(this.state)} @click=${()=>void this.load()}>Read again</button>
        <button aria-pressed=${this.isText?`true`:`false`} ?disabled=${this.dot===``}
          @click=${()=>this.isText=!this.isText}>As text</button>
        ${this.picture&&!this.isText?C`
          <button aria-label="Zoom in" @click=${()=>this.zoom(1.4)}>+</button>
          <button aria-label="Zoom out" @click=${()=>this.zoom(1/1.4)}>−</button>
          <button @click=${()=>this.fit()}>Whole</button>`:b}
        ${this.dot===``?b:C`<ap-copy .text=${this.dot} label="Copy DOT"></ap-copy>`}
        <span class="note" role="status">${this.message}</span>
      </div>
      ${this.content()}`}content(){if(this.isText)return C`<pre tabindex="0" role="region" aria-label="The graph as DOT">${this.dot}</pre>`;let{picture:e,view:t}=this;return e?C`<div class="window" tabindex="0" role="group"
      aria-label="Graph of the pipelines. Plus and minus zoom, the arrow keys move, 0 shows the whole."
      @keydown=${this.pressed} @wheel=${this.wheeled} @pointerdown=${this.grabbed} @pointermove=${this.moved}>
      <img src=${e.url} width=${e.size.width} height=${e.size.height} draggable="false"
        alt=${`Graph of the running pipelines: ${this.inWords()}. The same is there as text.`}
        style=${`transform:translate(${t.x}px,${t.y}px) scale(${t.scale})`}></div>`:b}inWords(){let e=this.dot.match(/->/g)?.length??0;return`${this.dot.match(/subgraph /g)?.length??0} groups, ${e} links`}get size(){return{width:this.window?.clientWidth??1,height:this.window?.clientHeight??1}}fit(){this.picture&&this.window&&(this.view=La(this.picture.size,this.size))}zoom(e,t={x:this.size.width/2,y:this.size.height/2}){this.picture&&(this.view=Ra(this.view,e,t,this.picture.size,this.size))}move(e,t){this.picture&&(this.view=za(this.view,e,t,this.picture.size,this.size))}};u([l({attribute:!1})],Va.prototype,`store`,void 0),u([l({type:Boolean})],Va.prototype,`open`,void 0),u([l()],Va.prototype,`state`,void 0),u([f()],Va.prototype,`dot`,void 0),u([f()],Va.prototype,`picture`,void 0),u([f()],Va.prototype,`message`,void 0),u([f()],Va.prototype,`isText`,void 0),u([f()],Va.prototype,`view`,void 0),u([h(`.window`)],Va.prototype,`window`,void 0),Va=u([c(`ap-graph`)],Va);function Ha(e){if(!e)return`–`;if(e.isExact)return`exact`;let t=e.uncertaintySamples;return typeof t==`number`?`± ${Number(t.toFixed(1))} samples`:`not known`}function Ua(e){if(!e)return`–`;let t=[/^(ptp|ntp)$/i.test(e.kind)?e.kind.toUpperCase():e.kind];if(e.isLocked!==null&&e.isLocked!==void 0&&t.push(e.isLocked?`locked`:`not locked`),e.offsetSeconds!==null&&e.offsetSeconds!==void 0){let n=e.uncertaintySeconds;t.push(`offset ${y(e.offsetSeconds)}${n==null?``:` ± ${y(n)}`}`)}return t.join(`, `)}var Wa=class extends n{constructor(...e){super(...e),this.now=0}static{this.styles=[o,S`
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
        grid-template-columns: repeat(auto-fill, minmax(132px, 1fr));
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
    `]}render(){let{source:e}=this,{format:t,startedAt:n,positionSeconds:i,durationSeconds:o}=e,s=n==null?null:Date.parse(n),c=(e,t,n=``)=>C`<div><dt>${e}</dt><dd title=${n}>${t}</dd></div>`;return C`
      <h1>${e.title??e.name} ${e.title?C`<small>${e.name}</small>`:b}</h1>
      <dl>
        ${c(`State`,r(e.state))}
        ${c(`Format`,t?`${d(t.rate)}, ${_(t.channels,`channel`)}, ${t.sampleType}`:`–`)}
        ${c(`Frames`,t?`${m(t.frameSamples)} samples, ${Ga(t.frameSamples,t.rate)}`:`–`)}
        ${c(`Epoch`,m(e.epoch),`A stretch with one mapping between index and time.`)}
        ${c(`Restarts`,m(e.restarts))}
        ${c(`Alignment`,Ha(e.alignment),e.alignment?.basis??``)}
        ${c(`Clock`,Ua(e.clock))}
        ${c(`Uptime`,s===null?`–`:a(Math.max(0,(this.now-s)/1e3)),n??``)}
        ${c(`Position`,i==null?`–`:a(i)+(o?` of ${a(o)}`:``))}
        ${c(`Gaps in the last minute`,m(e.gapsLastMinute))}
      </dl>
      ${this.error()}
    `}error(){let e=this.source.lastError;if(!e)return b;let t=e.nextAttemptAt===null||e.nextAttemptAt===void 0?null:Date.parse(e.nextAttemptAt),n=t===null?0:(t-this.now)/1e3;return C`<div class="error" role="status">
      <p><strong>${e.kind}</strong>: ${e.message}</p>
      ${e.advice&&!e.message.includes(e.advice)?C`<p class="advice">${e.advice}</p>`:b}
      <p class="quiet">${e.at?`at ${new Date(e.at).toLocaleTimeString()}`:``}${e.attempt?`, attempt ${m(e.attempt)}`:``}${n>0?`, tried again in ${a(n)}`:``}${e.isRetryable===!1?`, not tried again`:``}</p>
    </div>`}};u([l({attribute:!1})],Wa.prototype,`source`,void 0),u([l({type:Number})],Wa.prototype,`now`,void 0),Wa=u([c(`ap-source-head`)],Wa);function Ga(e,t){return`${Number((e*1e3/t).toFixed(3))} ms`}var Ka={lost:{label:`lost`,meaning:`The samples never came, or came too late.`,colour:`--reason-lost`,strokes:``},stalled:{label:`stalled`,meaning:`The stream brought nothing for a while.`,colour:`--reason-stalled`,strokes:`M-2 2L2-2M0 8L8 0M6 10L10 6`},notStarted:{label:`not started`,meaning:`The stream had not begun yet.`,colour:`--reason-not-started`,strokes:`M2 2h1.5M6 2h1.5M0 6h1.5M4 6h1.5`},ended:{label:`ended`,meaning:`The stream was over, others went on.`,colour:`--reason-ended`,strokes:`M0 2H8M0 6H8`},padding:{label:`padding`,meaning:`The last frame was filled up.`,colour:`--reason-padding`,strokes:`M2 0V8M6 0V8`},skipped:{label:`skipped`,meaning:`No frame was made for this stretch.`,colour:`--reason-skipped`,strokes:`M0 4H8M4 0V8`},outage:{label:`outage`,meaning:`The source was down between two epochs.`,colour:`--reason-outage`,strokes:`M-2 6L2 10M0 0L8 8M6-2L10 2`}},qa=Object.keys(Ka);function Ja(e){return Ka[e]??{label:e,meaning:``,colour:`--reason-ended`,strokes:``}}var Ya=[`notStarted`,`lost`,`stalled`,`ended`,`padding`,`delivered`,`unclaimed`,`late`,`duplicate`,`overflow`,`trimmed`,`pending`],Xa=new Set([`delivered`,`unclaimed`,`late`,`duplicate`,`overflow`,`trimmed`,`pending`]),Za=new Set([`delivered`,`unclaimed`,`lost`,`notStarted`,`stalled`,`ended`,`padding`]);function Qa(e,t){let n=Math.max(0,e.resampled),r=Math.max(e.elapsed,e.received+n),i=r>0?t.tallest/r:0,a=Math.max(0,-e.resampled),o=[],s=0,c=0,l=0,u=(e,n,r,a)=>{let u=Math.max(0,n)*i,d=n>0?Math.max(u,t.least):0,f=Math.max(t.row,d);o.push({term:e,value:n,y:s,rowHeight:f,height:d,widened:d>u,left:r&&d>0?c:null,right:a&&d>0?l:null}),r&&(c+=d),a&&(l+=d),s+=f+t.gap};for(let t of Ya)u(t,e[t],Xa.has(t),Za.has(t));return a>0&&u(`resampled`,a,!0,!1),$a(o,{height:Math.max(s-t.gap,c,l),scale:i,leftHeight:c,rightHeight:l,put:n})}function $a(e,{height:t,scale:n,leftHeight:r,rightHeight:i,put:a}){let o=(n,r)=>{let i=0,a=0;for(let t of e){let e=t[n];e!==null&&(a+=(t.y+(t.rowHeight-t.height)/2-e)*t.height,i+=t.height)}return i===0?0:Math.min(Math.max(0,a/i),Math.max(0,t-r))},[s,c]=[o(`left`,r),o(`right`,i)];for(let t of e)t.left!==null&&(t.left+=s),t.right!==null&&(t.right+=c);let l=Math.min(a*n,r);return{height:t,scale:n,rows:e,received:{y:s,height:r},elapsed:{y:c,height:i},resampled:a>0?{y:s+r-l,height:l}:null}}var eo=10,to=36,no=4,ro=class extends n{constructor(...e){super(...e),this.width=0}static{this.styles=[o,S`
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
    `]}connectedCallback(){super.connectedCallback(),this.observer=new ResizeObserver(([e])=>this.width=Math.floor(e.contentRect.width)),this.observer.observe(this)}disconnectedCallback(){super.disconnectedCallback(),this.observer?.disconnect()}shouldUpdate(e){return e.has(`ledger`)||e.has(`width`)}render(){if(this.width===0)return b;let e=Qa(this.ledger,{tallest:170,least:3,row:17,gap:4}),t=Math.max(...e.rows.map(e=>m(e.value).length)),n=Math.max(94+t*8,Math.min(230,this.width*.42)),r=(this.width-n)/2,i=to+e.height+no;return C`<svg viewBox="0 0 ${this.width} ${i}" height=${i} role="img" aria-label=${this.inWords(e)}>
      ${this.ends(e)}
      ${e.rows.map(e=>this.row(e,r,r+n))}
    </svg>`}ends(e){let{received:t,elapsed:n,resampled:r}=e,a=this.width-eo;return i`
      <text class="quiet" x="0" y="12">received</text>
      <text class="strong" x="0" y="27">${m(this.ledger.received)}</text>
      <text class="quiet" x=${this.width} y="12" text-anchor="end">elapsed</text>
      <text class="strong" x=${this.width} y="27" text-anchor="end">${m(this.ledger.elapsed)}</text>
      <rect x="0" y=${to+t.y} width=${eo} height=${t.height} fill="var(--accent)"></rect>
      ${r?i`<rect x="0" y=${to+r.y} width=${eo} height=${Math.max(1,r.height)}
        fill="var(--busy)"><title>resampled: ${m(this.ledger.resampled)}</title></rect>`:b}
      <rect x=${a} y=${to+n.y} width=${eo} height=${n.height} fill="var(--text-quiet)"></rect>`}row(e,t,n){let r=to+e.y+(e.rowHeight-e.height)/2,a=to+e.y+e.rowHeight/2+4,o=e.value===0,s=`var(${io(e.term)})`,c=(t,n,r,a)=>i`<path
      d=${ao(t,n,r,a,e.height)} fill=${s} fill-opacity="0.35"></path>`,l=t=>i`<rect x=${t} y=${r} width="4" height=${e.height} fill=${s}></rect>`;return i`<g>
      <title>${D(e.term)}: ${m(e.value)}. ${E[e.term]}${e.widened?` Drawn wider than it is.`:``}</title>
      ${e.left===null?b:i`${c(eo,to+e.left,t,r)}${l(t)}`}
      ${e.right===null?b:i`${c(n,r,this.width-eo,to+e.right)}${l(n-4)}`}
      ${e.widened?i`<path class="widened" fill="none" d=${oo(e,t,n,r,this.width)}></path>`:b}
      <text class=${o?`quiet`:``} x=${t+10} y=${a}>${D(e.term)}${e.widened?` *`:``}</text>
      <text class=${o?`quiet`:`strong`} x=${n-10} y=${a} text-anchor="end">${m(e.value)}</text>
    </g>`}inWords(e){let t=e.rows.filter(e=>e.value!==0).map(e=>`${D(e.term)} ${m(e.value)}`);return`Flow of samples. Received ${m(this.ledger.received)}, elapsed ${m(this.ledger.elapsed)}. `+(t.length===0?`Nothing yet.`:`${t.join(`, `)}. All else is 0.`)}};u([l({attribute:!1})],ro.prototype,`ledger`,void 0),u([f()],ro.prototype,`width`,void 0),ro=u([c(`ap-ledger-flow`)],ro);function io(e){let t=Ka[e];return t?t.colour:e===`delivered`?`--good`:e===`unclaimed`||e===`pending`?`--busy`:e===`trimmed`||e===`resampled`?`--still`:`--warn`}function ao(e,t,n,r,i){let a=(e+n)/2;return`M${e} ${t}C${a} ${t} ${a} ${r} ${n} ${r}V${r+i}C${a} ${r+i} ${a} ${t+i} ${e} ${t+i}Z`}function oo(e,t,n,r,i){let a=t=>to+t+e.height/2,o=(e,t,n,r)=>`M${e} ${t}C${(e+n)/2} ${t} ${(e+n)/2} ${r} ${n} ${r}`,s=r+e.height/2;return(e.left===null?``:o(eo,a(e.left),t,s))+(e.right===null?``:o(n,s,i-eo,a(e.right)))}var so=class extends n{constructor(...e){super(...e),this.channel=null,this.choose=e=>{let{value:t}=e.target;this.channel=t===``?null:Number(t)}}static{this.styles=[o,s,A,S`
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
    `]}render(){let e=this.detail.channels.find(e=>e.channel===this.channel),t=e?.ledger??this.detail.totals;return C`
      <h2>Ledger <small>every sample, by what became of it</small></h2>
      <div class="tools"><label>Of <select @change=${this.choose} aria-label="Ledger of">
        <option value="" ?selected=${!e}>all channels</option>
        ${this.detail.channels.map(t=>C`<option value=${t.channel} ?selected=${t===e}>
          ${t.channel} ${t.label??``}</option>`)}
      </select></label></div>
      ${t?C`
        <ap-ledger-flow .ledger=${t}></ap-ledger-flow>
        <p class="note">Thickness is proportional to samples, on one scale. What is marked * and dashed is drawn wider than it
          is, to be seen.</p>
        ${O(t).map(e=>this.equation(t,e))}`:C`<p class="empty">The source has no account yet: it was never started.</p>`}
    `}equation(e,t){let n=(t,n)=>C`<span class="term ${e[t]===0?`none`:``}"
      title=${E[t]}>${n>0?`+ `:``}${D(t)} ${m(e[t])}</span>`;return C`<div class="equation">
      ${t.left.map(n)} <span>=</span> ${t.right.map(n)}
      <span class="holds ${t.holds?``:`not`}">${t.holds?`✓ ${m(t.leftSum)} = ${m(t.rightSum)}`:`✗ ${m(t.leftSum)} ≠ ${m(t.rightSum)}: ${m(t.leftSum-t.rightSum)} unaccounted for`}
      </span>
    </div>`}};u([l({attribute:!1})],so.prototype,`detail`,void 0),u([f()],so.prototype,`channel`,void 0),so=u([c(`ap-ledger`)],so);var co=new Map;x(()=>co.clear());function lo(t,n,r){let i=Ja(n),a=e(i.colour);if(i.strokes===``)return a;let o=`${n} ${r}`,s=co.get(o);if(s)return s;let c=Math.max(1,Math.round(8*r)),l=document.createElement(`canvas`);l.width=l.height=c;let u=l.getContext(`2d`);u.fillStyle=a,u.fillRect(0,0,c,c),u.scale(c/8,c/8),u.strokeStyle=e(`--surface`),u.lineWidth=1.5,u.stroke(new Path2D(i.strokes));let d=t.createPattern(l,`repeat`);return d?(co.set(o,d),d):a}function uo(e){let t=Ja(e);return C`<svg width="16" height="12" viewBox="0 0 16 12" aria-hidden="true" style="flex:none;border-radius:2px">
    <rect width="16" height="12" fill="var(${t.colour})"></rect>
    ${[0,8].map(e=>[0,8].map(n=>i`<path d=${t.strokes||`M0 0`} transform="translate(${e} ${n})"
      stroke="var(--surface)" stroke-width="1.5" fill="none"></path>`))}
  </svg>`}function fo(e,t){let n=e.clientWidth;if(n===0)return null;let r=Math.min(3,devicePixelRatio||1),[i,a]=[Math.round(n*r),Math.round(t*r)];return e.width!==i&&(e.width=i),e.height!==a&&(e.height=a),e.style.height=`${t}px`,{width:n,height:t,ratio:r}}var po=class{constructor(e){this.draw=e,this.asked=0}ask(){this.asked===0&&(this.asked=requestAnimationFrame(e=>{this.asked=0,this.draw(e)}))}cancel(){cancelAnimationFrame(this.asked),this.asked=0}},mo=class extends n{constructor(...e){super(...e),this.labels=[],this.chosen=[]}static{this.styles=[o,s,S`
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
    `]}render(){let e=this.chosen.length>=8;return C`<details>
      <summary>Channels: ${this.chosen.length===0?`none`:this.chosen.join(`, `)}</summary>
      <ul aria-label="Channels to show">${this.labels.map((t,n)=>{let r=this.chosen.includes(n);return C`<li><label><input type="checkbox" .checked=${r} ?disabled=${e&&!r}
          @change=${()=>this.toggle(n,!r)}> ${n} ${t}</label></li>`})}</ul>
      <p>Up to ${8} at once.${e?` Take one out to choose another.`:``}</p>
    </details>`}toggle(e,t){let n=t?[...this.chosen,e].sort((e,t)=>e-t):this.chosen.filter(t=>t!==e);this.dispatchEvent(new CustomEvent(`choose`,{detail:n}))}};u([l({attribute:!1})],mo.prototype,`labels`,void 0),u([l({attribute:!1})],mo.prototype,`chosen`,void 0),mo=u([c(`ap-channel-chooser`)],mo);var ho=[[.13,0,-.025],[.26,.045,-.105],[.39,.125,-.09],[.53,.17,0],[.66,.145,.1],[.8,.05,.145],[.95,-.02,.095]],go=e=>{let t=Math.min(1,Math.max(0,e));return Math.round(255*(t<=.0031308?12.92*t:1.055*t**(1/2.4)-.055))};function _o([e,t,n]){let r=(e+.3963377774*t+.2158037573*n)**3,i=(e-.1055613458*t-.0638541728*n)**3,a=(e-.0894841775*t-1.291485548*n)**3;return[go(4.0767416621*r-3.3077115913*i+.2309699292*a),go(-1.2684380046*r+2.6097574011*i-.3413193965*a),go(-.0041960863*r-.7034186147*i+1.707614701*a)]}function vo(e){let t=Math.min(1,Math.max(0,e))*(ho.length-1),n=Math.min(Math.floor(t),ho.length-2),[r,i]=[ho[n],ho[n+1]],a=e=>r[e]+(i[e]-r[e])*(t-n);return _o([a(0),a(1),a(2)])}function yo(e,t){let n=new Uint32Array(256);for(let r=-128;r<128;r++){let[i,a,o]=vo((r-e)/(t-e));n[r&255]=(255<<24|o<<16|a<<8|i)>>>0}return n}var bo={unseen:0,seen:1,gap:2},xo=class{constructor(e,t,n){this.clock=e,this.columns=t,this.bands=n,this.newest=-1,this.lastSpectrum=-2,this.kinds=new Uint8Array(t),this.levels=new Int8Array(t*n).fill(-128),this.wave=new Float32Array(t*4*2).fill(2)}slot(e){return(e%this.columns+this.columns)%this.columns}get oldest(){return this.newest-this.columns+1}addSpectrum(e){if(e.bands.length!==this.bands)return null;let t=Math.floor(this.clock.place(e.epoch,e.rate,e.sampleIndex+e.size/2));if(t<Math.max(0,this.oldest))return null;this.moveTo(t);let n=t-this.lastSpectrum===2?t-1:t;for(let r=n;r<=t;r++){let t=this.slot(r);this.levels.set(e.bands,t*this.bands),this.kinds[t]===bo.unseen&&(this.kinds[t]=bo.seen)}return this.lastSpectrum=t,n}addWaveform(e){let t=e.columns.length/2;if(t===0||e.samples===0)return;let n=this.clock.place(e.epoch,e.rate,e.sampleIndex)*4,r=e.samples*4/(this.clock.current?.columnSamples??1),[i,a]=[Math.round(n),Math.max(Math.round(n),Math.round(n+r)-1)];this.moveTo(Math.floor(a/4));for(let o=Math.max(i,this.oldest*4,0);o<=a;o++){let i=Math.min(t-1,Math.max(0,Math.floor((o-n)/r*t))),a=Math.max(i+1,Math.min(t,Math.ceil((o+1-n)/r*t)));this.put(o,e.columns,i,a)}}addGap(e,t,n,r){let i=this.clock.known(e,t),a=this.clock.known(e,t+n);if(i===null||a===null||n<=0)return;let o=Math.min(Math.max(Math.floor(i),Math.ceil(a)-1),this.newest),s=Math.max(Math.floor(i),this.oldest,0);for(let e=s;e<=o;e++)this.kinds[this.slot(e)]=r}put(e,t,n,r){let i=1/0,a=-1/0;for(let e=n;e<r;e++)i=Math.min(i,Number.isNaN(t[2*e])?1/0:t[2*e]),a=Math.max(a,Number.isNaN(t[2*e+1])?-1/0:t[2*e+1]);let o=Math.floor(e/4),s=this.slot(o),c=(s*4+(e-o*4))*2;this.wave[c]=i>a?NaN:i,this.wave[c+1]=i>a?NaN:a,i>a&&this.kinds[s]<bo.gap&&(this.kinds[s]=bo.gap)}moveTo(e){for(let t=Math.max(this.newest+1,e-this.columns+1);t<=e;t++){let e=this.slot(t);this.kinds[e]=bo.unseen,this.levels.fill(-128,e*this.bands,(e+1)*this.bands),this.wave.fill(2,e*4*2,(e+1)*4*2)}this.newest=Math.max(this.newest,e),this.clock.seen(e)}},So=128,Co=class{constructor(e,t,n){this.ring=e,this.gain=n,this.waterfall=document.createElement(`canvas`),this.wave=document.createElement(`canvas`),this.waterfall.width=e.columns,this.waterfall.height=e.bands,this.wave.width=e.columns*4,this.wave.height=So,this.levels=this.waterfall.getContext(`2d`),this.lines=this.wave.getContext(`2d`),this.column=new ImageData(1,e.bands),this.pixels=new Uint32Array(this.column.data.buffer),this.colours=yo(t,0)}reset(e,t){this.colours=yo(e,0),this.gain=t,this.addLevels(0,this.ring.clock.newest),this.addWave(0,this.ring.clock.newest)}addLevels(e,t){let{ring:n,pixels:r,colours:i}=this;for(let a=Math.max(e,n.oldest,0);a<=t;a++){let e=n.slot(a),t=e*n.bands;for(let e=0;e<n.bands;e++)r[n.bands-1-e]=i[n.levels[t+e]&255];this.levels.putImageData(this.column,e,0)}}addWave(e,t){let{ring:n,lines:r,gain:i}=this,a=So/2;r.fillStyle=Z(`--meter-rms`);for(let o=Math.max(e,n.oldest,0);o<=t;o++){let e=n.slot(o)*4;r.clearRect(e,0,4,So);for(let t=0;t<4;t++){let o=(e+t)*2,[s,c]=[n.wave[o],n.wave[o+1]];if(Number.isNaN(s)||s>1.5)continue;let l=a-Math.min(1,c*i)*a,u=Math.max(2,(Math.min(1,c*i)-Math.max(-1,s*i))*a);r.fillRect(e+t,Math.min(126,l),1,u)}}}},wo=20;function To(e,t){return wo*(t/2/wo)**e}function Eo(e,t){return Math.log(e/wo)/Math.log(t/2/wo)}function Do(e){let t=[];for(let n=10;n<e/2;n*=10)for(let r=1;r<10;r++){let i=r*n;i<wo||i>e/2||t.push({frequency:i,labelled:r===1||r===2||r===5})}return t}function Oo(e){if(e<1e3)return`${String(Math.round(e))} Hz`;let t=e/1e3;return`${String(t>=100?Math.round(t):Number(t.toPrecision(3)))} kHz`}var $={wave:56,gap:4,waterfall:148,times:18,axis:48},ko=$.wave+$.gap+$.waterfall+$.times,Ao=class{constructor(e,t){this.ring=e,this.cache=t}draw(e,t,n,r){let i=fo(e,ko),a=e.getContext(`2d`,{alpha:!1});if(!i||!a)return;a.setTransform(i.ratio,0,0,i.ratio,0,0),a.fillStyle=Z(`--surface`),a.fillRect(0,0,i.width,i.height);let o=i.width-$.axis,{columns:s}=this.ring,c={left:$.axis,width:o,first:t-s+1,pixel:o/s,ratio:i.ratio};this.drawWaterfall(a,c),this.drawMarks(a,c),this.drawWave(a,c,r),Mo(a,n),this.drawTimes(a,c)}drawWaterfall(e,t){let n=$.wave+$.gap;e.fillStyle=Z(`--sunken`),e.fillRect(t.left,n,t.width,$.waterfall),this.drawRing(e,t,this.cache.waterfall,1,n,$.waterfall)}drawRing(e,t,n,r,i,a){let{columns:o}=this.ring,s=this.ring.slot(t.first),c=o-s;if(e.drawImage(n,s*r,0,c*r,n.height,t.left,i,c*t.pixel,a),s===0)return;let l=t.left+c*t.pixel;e.drawImage(n,0,0,s*r,n.height,l,i,s*t.pixel,a)}drawMarks(e,t){let n=$.wave+$.gap,r=e=>t.first+e<0||t.first+e<this.ring.oldest?bo.unseen:this.ring.kinds[this.ring.slot(t.first+e)];for(let i=0;i<this.ring.columns;){let a=r(i),o=i+1;for(;o<this.ring.columns&&r(o)===a;)o++;a!==bo.seen&&(e.fillStyle=a===bo.unseen?Z(`--sunken`):lo(e,qa[a-bo.gap-1]??`unknown`,t.ratio),e.fillRect(t.left+i*t.pixel,n,(o-i)*t.pixel,$.waterfall),a!==bo.unseen&&e.fillRect(t.left+i*t.pixel,0,(o-i)*t.pixel,$.wave)),i=o}}drawWave(e,t,n){let r=$.wave/2;e.fillStyle=Z(`--line`),e.fillRect(t.left,r,t.width,.5),this.drawRing(e,t,this.cache.wave,4,0,$.wave),e.fillStyle=Z(`--text-quiet`),e.font=jo,e.textAlign=`right`,e.fillText(`+${n}`,t.left-6,9),e.fillText(`0`,t.left-6,r+3.5),e.fillText(`−${n}`,t.left-6,$.wave)}drawTimes(e,t){let n=$.wave+$.gap+$.waterfall,{columnsPerSecond:r,stretches:i}=this.ring.clock,a=this.ring.columns/r,o=[1,2,5,10,20,30,60].find(e=>e/a*t.width>=56)??120;e.font=jo,e.fillStyle=Z(`--text-quiet`);for(let r=0;r<a;r+=o){let i=t.left+t.width*(1-r/a);e.fillRect(i-.5,n,1,4),e.textAlign=r===0?`right`:`center`,e.fillText(r===0?`now`:`−${r} s`,i,n+14)}e.textAlign=`left`;for(let r of i.slice(1)){let i=t.left+(r.column-t.first)*t.pixel;i<t.left||(e.fillStyle=Z(`--text`),e.fillRect(i-.5,0,1,n),e.fillStyle=Z(`--surface`),e.fillRect(i+1,0,46,12),e.fillStyle=Z(`--text`),e.fillText(`epoch ${r.epoch}`,i+3,9))}}},jo=`10px system-ui, sans-serif`;function Mo(e,t){if(t<=0)return;let n=$.wave+$.gap+$.waterfall;e.font=jo,e.textAlign=`right`,e.fillStyle=Z(`--text-quiet`);for(let{frequency:r,labelled:i}of Do(t)){let a=n-Eo(r,t)*$.waterfall;e.fillRect($.axis-(i?5:3),a,i?5:3,.75),i&&e.fillText(r>=1e3?`${r/1e3} k`:`${r}`,$.axis-7,a+3.5)}}function No(e,t){return e.channels?e.channels:e.channel===null||e.channel===void 0?[0,Math.max(0,t-1)]:[e.channel,e.channel]}function Po(e,t,n,r,i){let a=(t.to-t.from)/Math.max(1,n),o=[],s=new Map,c=e.map(e=>({gap:e,from:Date.parse(e.from),to:Date.parse(e.to)})).filter(({from:e,to:n})=>n>=t.from&&e<=t.to).sort((e,t)=>e.from-t.from);for(let{gap:e,from:l,to:u}of c){let[c,d]=No(e,r),f=Math.max(0,(l-t.from)/a),p=Math.min(n,(u-t.from)/a),m=Math.max(0,p-f),h=`${e.reason} ${c} ${d}`,g=s.get(h);if(g&&f<=g.x+g.width){g.width=Math.max(g.width,p-g.x),g.count++;continue}let _={x:f,width:Math.max(m,i),firstChannel:c,lastChannel:d,reason:e.reason,count:1,widened:m<i};s.set(h,_),o.push(_)}return o}function Fo(e,t,n,r=5e3){let i=new Map(e.map(e=>[e.id,e]));for(let e of t)i.set(e.id,e);return[...i.values()].filter(e=>Date.parse(e.to)>=n).sort((e,t)=>Date.parse(t.from)-Date.parse(e.from)||Number(t.id)-Number(e.id)).slice(0,r)}function Io(e,t){let n=new Map;for(let r of e){let e=n.get(r.reason)??{reason:r.reason,gaps:0,samples:0},[i,a]=No(r,t);e.gaps++,e.samples+=(r.length??0)*(a-i+1),n.set(r.reason,e)}return[...n.values()].sort((e,t)=>t.samples-e.samples)}function Lo(e,t){if(e.kind!==p.waveform||t.byteLength<28)return null;let n=t.getUint16(18,!0)*2;if(t.byteLength<28+n*4)return null;let r=new Float32Array(n);for(let e=0;e<n;e++)r[e]=t.getFloat32(28+e*4,!0);return{...e,channel:t.getUint16(16,!0),samples:t.getUint32(20,!0),rate:t.getUint32(24,!0),columns:r}}function Ro(e,t){if(e.kind!==p.spectrum||t.byteLength<28)return null;let n=t.getUint16(18,!0);return t.byteLength<28+n?null:{...e,channel:t.getUint16(16,!0),rate:t.getUint32(20,!0),size:t.getUint32(24,!0),bands:new Int8Array(t.buffer,t.byteOffset+16+12,n)}}function zo(e,t){if(e.kind!==p.sound||t.byteLength<40)return null;let n=t.byteLength-16-24>>1,r=new Int16Array(n);for(let e=0;e<n;e++)r[e]=t.getInt16(40+e*2,!0);let i=Number(t.getBigInt64(32,!0));return{...e,channel:t.getUint16(16,!0),leftOut:!!(t.getUint16(18,!0)&1),rate:t.getUint32(20,!0),sentAt:Number(t.getBigInt64(24,!0)),capturedAt:i<0?null:i,samples:r}}var Bo=50,Vo=class{constructor(e){this.columnsPerSecond=e,this.stretches=[],this.newest=-1}get current(){return this.stretches.at(-1)}place(e,t,n){let r=Math.max(1,Math.round(t/this.columnsPerSecond)),i=this.current;if(!i||i.epoch!==e||i.columnSamples!==r||n<i.origin-t){let t=i&&e<i.epoch?this.known(e,n):null;if(t!==null)return t;i={epoch:e,origin:n,column:this.newest+1,columnSamples:r},this.stretches.push(i),this.stretches.length>Bo&&this.stretches.shift()}return i.column+(n-i.origin)/r}known(e,t){let n=this.stretches.findLast(t=>t.epoch===e);return n?n.column+(t-n.origin)/n.columnSamples:null}seen(e){this.newest=Math.max(this.newest,e)}},Ho=256,Uo=class{constructor(e,t,n,r,i){this.connection=e,this.channels=n,this.perSecond=r,this.came=i,this.rings=new Map,this.rate=0,this.received=0,this.isHeld=!1,this.clock=new Vo(r);for(let e of n)this.rings.set(e,new xo(this.clock,400,Ho));let{live:a}=e;this.ends=[a.listen(p.spectrum,(e,n,r)=>{r.picture?.source===t&&!this.isHeld&&this.takeSpectrum(e,n)}),a.listen(p.waveform,(e,n,r)=>{r.picture?.source===t&&!this.isHeld&&this.takeWaveform(e,n)})],a.ask({picture:{source:t,channels:[...n],rate:r}})}takeGaps(e,t){for(let n of e){if(n.start===null||n.start===void 0||!n.length)continue;let[e,r]=No(n,t),i=bo.gap+1+Math.max(0,qa.indexOf(n.reason));for(let[t,a]of this.rings)t>=e&&t<=r&&a.addGap(n.epoch??0,n.start,n.length,i)}}close(){for(let e of this.ends.splice(0))e();this.connection.live.ask({picture:void 0})}takeSpectrum(e,t){let n=Ro(e,t),r=n&&this.rings.get(n.channel);if(!n||!r)return;this.rate=n.rate,this.received++;let i=r.addSpectrum(n);i!==null&&this.came(n.channel,i)}takeWaveform(e,t){let n=Lo(e,t),r=n&&this.rings.get(n.channel);n&&r&&(this.received++,r.addWaveform(n),this.came(n.channel,-1))}};function Wo(e,t,n){if(t<Math.max(0,e.oldest)||e.kinds[e.slot(t)]!==bo.seen)return null;let r=e.slot(t)*e.bands,i=0;for(let t=1;t<e.bands;t++)e.levels[r+t]>e.levels[r+i]&&(i=t);let a=e.levels[r+i];return a<=-128?null:{frequency:To((i+.5)/e.bands,n),level:a}}function Go(e,t){let n=e.clock.newest;if(n<0||t===0)return`no picture yet`;if(e.kinds[e.slot(n)]>=bo.gap)return`gap`;let r=Wo(e,n,t)??Wo(e,n-1,t);return r?`loudest at ${Oo(r.frequency)}, ${r.level<0?`−`:``}${Math.abs(r.level)} dBFS`:`silence below −127 dBFS`}var Ko=Array.from({length:13},(e,t)=>`rgb(${vo(t/12).join(` `)})`).join(`, `),qo=[[1,`1`],[10,`0.1`],[100,`0.01`]],Jo=class extends n{constructor(...e){super(...e),this.labels=[],this.chosen=[],this.state=`created`,this.perSecond=matchMedia(`(prefers-reduced-motion: reduce)`).matches?5:25,this.floor=-100,this.gain=0,this.isHeld=!1,this.words=[],this.pictures=null,this.caches=new Map,this.painters=new Map,this.redraw=new po(()=>this.paint()),this.told=0,this.ends=[],this.hold=()=>{this.isHeld=!this.isHeld,this.pictures&&(this.pictures.isHeld=this.isHeld)}}static{this.styles=[o,s,A,S`
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
      .scale i {
        width: 110px;
        height: 10px;
        border-radius: 2px;
      }
    `]}connectedCallback(){super.connectedCallback();let e=new ResizeObserver(()=>this.redraw.ask());e.observe(this),this.ends=[()=>e.disconnect(),x(()=>{this.remake(),this.redraw.ask()}),this.store.on(`gaps`,e=>{this.pictures?.takeGaps(e.slice(0,500),this.labels.length),this.redraw.ask()})],this.open()}disconnectedCallback(){super.disconnectedCallback();for(let e of this.ends.splice(0))e();this.redraw.cancel(),this.pictures?.close(),this.pictures=null}updated(e){(e.has(`chosen`)||e.has(`perSecond`))&&this.open(),this.redraw.ask()}open(){let e=this.pictures;if(e?.perSecond===this.perSecond&&e.channels.join()===this.chosen.join()||(e?.close(),this.caches.clear(),this.painters.clear(),this.pictures=null,!this.isConnected||this.chosen.length===0))return;let t=new Uo(this.store.connection,this.store.name,this.chosen,this.perSecond,(e,t)=>this.came(e,t));for(let[e,n]of t.rings){let t=new Co(n,this.floor,qo[this.gain][0]);this.caches.set(e,t),this.painters.set(e,new Ao(n,t))}t.isHeld=this.isHeld,this.pictures=t}came(e,t){let n=this.caches.get(e),r=this.pictures?.clock.newest??-1;t>=0?n?.addLevels(t,r):n?.addWave(r-2,r),this.redraw.ask()}remake(){for(let e of this.caches.values())e.reset(this.floor,qo[this.gain][0])}paint(){let{pictures:e}=this;if(!e)return;let{newest:t}=e.clock;for(let[n,r]of this.painters){let i=this.renderRoot.querySelector(`canvas[data-channel="${n}"]`);i&&r.draw(i,t,e.rate,qo[this.gain][1])}performance.now()-this.told<1e3||(this.told=performance.now(),this.words=this.chosen.map(t=>Go(e.rings.get(t),e.rate)))}render(){return C`
      <h2>Waveform and spectrum <small>${400/this.perSecond} s, bands even in pitch</small></h2>
      <div class="tools">
        <ap-channel-chooser .labels=${this.labels} .chosen=${this.chosen}></ap-channel-chooser>
        <button aria-pressed=${this.isHeld?`true`:`false`} @click=${this.hold}>${this.isHeld?`Go on`:`Hold`}</button>
        <label>Pictures a second ${this.select([25,10,5],this.perSecond,e=>this.perSecond=e)}</label>
        <label>Scale from ${this.select([-120,-100,-80,-60],this.floor,e=>{this.floor=e,this.remake()},` dBFS`)}</label>
        <label>Waveform to ${this.select(qo.map((e,t)=>t),this.gain,e=>{this.gain=e,this.remake()},``,e=>`±${qo[e][1]}`)}</label>
        <span class="scale">${`−${-this.floor}`} <i style="background:linear-gradient(to right, ${Ko})"></i> 0 dBFS</span>
      </div>
      ${this.content()}
      <ul class="legend">
        ${[`lost`,`stalled`,`notStarted`,`ended`].map(e=>C`<li>
          ${uo(e)}${Ja(e).label}</li>`)}
        <li>plain ground: no picture came, which says nothing of the audio</li>
      </ul>
    `}content(){return this.chosen.length===0?C`<p class="empty">No channel is chosen.</p>`:!_a.includes(this.state)&&(this.pictures?.clock.newest??-1)<0?C`<p class="empty">Nothing to see: the source is ${this.state}.</p>`:this.chosen.map((e,t)=>C`<div class="channel">
      <h3>${e} ${this.labels[e]??``} <span>${this.words[t]??``}</span></h3>
      <canvas data-channel=${e} role="img" style="height:226px"
        aria-label="Waveform and spectrum of channel ${e}: ${this.words[t]??`no picture yet`}"></canvas></div>`)}select(e,t,n,r=``,i=e=>`${e}`){return C`<select @change=${e=>n(Number(e.target.value))}>
      ${e.map(e=>C`<option value=${e} ?selected=${e===t}>
        ${i(e).replace(`-`,`−`)}${r}</option>`)}
    </select>`}};u([l({attribute:!1})],Jo.prototype,`store`,void 0),u([l({attribute:!1})],Jo.prototype,`labels`,void 0),u([l({attribute:!1})],Jo.prototype,`chosen`,void 0),u([l()],Jo.prototype,`state`,void 0),u([f()],Jo.prototype,`perSecond`,void 0),u([f()],Jo.prototype,`floor`,void 0),u([f()],Jo.prototype,`gain`,void 0),u([f()],Jo.prototype,`isHeld`,void 0),u([f()],Jo.prototype,`words`,void 0),Jo=u([c(`ap-pictures`)],Jo);var Yo=.08,Xo=.6,Zo=.25,Qo=20,$o=200,es=class{constructor(e){this.rate=e,this.breaks=[],this.counts={leftOut:0,starved:0,skipped:0},this.next=-1,this.target=Yo,this.calmSince=0,this.played=[],this.skipping=!1}get targetSeconds(){return this.target}place(e,t){let n=this.next<0,r=n||e.leftOut;if(e.leftOut&&!n&&this.note(`leftOut`,this.next,t),n||this.next<=t)n||(this.note(`starved`,this.next,t),this.target=Math.min(Xo,this.target*1.5)),this.next=t+Math.round(this.target*this.rate),r=!0;else if(this.hasTooMuch(this.next-t,e.samples))return this.note(`skipped`,this.next,t),this.skipping=!0,null;this.skipping&&(r=!0),this.skipping=!1,t-this.calmSince>Qo*this.rate&&(this.target=Math.max(Yo,this.target*.8),this.calmSince=t);let i=this.next;for(this.next+=e.samples,this.played.push({from:i,to:this.next,sentAt:e.sentAt,capturedAt:e.capturedAt});this.played.length>1&&this.played[0].to<t;)this.played.shift();return{at:i,isSeam:r}}heard(e){let t=this.played.find(({from:t,to:n})=>t<=e&&e<n);if(!t)return null;let n=(e-t.from)*1e3/this.rate;return{capturedAt:t.capturedAt===null?null:t.capturedAt+n,sentAt:t.sentAt+n}}waiting(e){return Math.max(0,this.next-e)/this.rate}hasTooMuch(e,t){return e>(this.target+Zo)*this.rate&&e-t>this.target*this.rate}note(e,t,n){this.counts[e]++,this.breaks.push({reason:e,at:t}),this.breaks.length>$o&&this.breaks.shift(),this.calmSince=n}};function ts(e,t,n){let r=Date.parse(n);return Number.isNaN(r)?null:{offset:r-(e+t)/2,uncertainty:Math.abs(t-e)/2}}function ns(e){return e.reduce((e,t)=>e===null||t.uncertainty<e.uncertainty?t:e,null)}function rs(e,t,n,r){let i=e.capturedAt??e.sentAt;return{seconds:(t+r.offset-i)/1e3+n,uncertainty:r.uncertainty/1e3,sinceCapture:e.capturedAt!==null}}var is=128,as=4,os=class{constructor(e,t,n,r,i){this.connection=e,this.source=t,this.channel=n,this.volume=r,this.failed=i,this.playout=null,this.startedAt=null,this.context=null,this.gain=null,this.differences=[],this.playing=new Set,this.ends=[],this.ends.push(e.live.listen(p.sound,(e,r,i)=>{i.listen?.source===t&&i.listen.channel===n&&this.take(e,r)})),e.live.ask({listen:{source:t,channel:n}}),this.askTime()}setVolume(e){this.volume=e,this.gain&&this.context&&this.gain.gain.setTargetAtTime(e,this.context.currentTime,.02)}behind(){let e=ns(this.differences),{context:t}=this;if(!e||!t||!this.playout)return null;let n=this.playout.heard(this.present());return n&&rs(n,Date.now(),t.baseLatency+(t.outputLatency||0),e)}present(){return this.context?Math.ceil(this.context.currentTime*this.context.sampleRate):0}get isBlocked(){return this.context?.state===`suspended`}resume(){this.context?.resume()}close(){for(let e of this.ends.splice(0))e();this.connection.live.ask({listen:void 0});for(let e of this.playing)e.stop();this.context?.close(),this.context=null}async askTime(){for(let e=0;e<as;e++){let e=Date.now(),t=await this.connection.client.info().catch(()=>null),n=t?.serverTime===void 0?null:ts(e,Date.now(),t.serverTime);n&&this.differences.push(n)}}take(e,t){let n=zo(e,t);if(!n||n.samples.length===0||this.context?.sampleRate!==n.rate&&!this.open(n.rate))return;let r=this.context,i=this.playout.place({samples:n.samples.length,leftOut:n.leftOut,sentAt:n.sentAt,capturedAt:n.capturedAt},this.present());if(this.startedAt??=Date.now(),!i)return;let a=r.createBuffer(1,n.samples.length,n.rate),o=a.getChannelData(0);for(let e=0;e<o.length;e++)o[e]=n.samples[e]/32768;if(i.isSeam)for(let e=0;e<Math.min(is,o.length);e++)o[e]*=e/is;let s=new AudioBufferSourceNode(r,{buffer:a});s.connect(this.gain),s.onended=()=>this.playing.delete(s),this.playing.add(s),s.start(i.at/n.rate)}open(e){try{return this.context?.close(),this.context=new AudioContext({sampleRate:e,latencyHint:`interactive`}),this.gain=new GainNode(this.context,{gain:this.volume}),this.gain.connect(this.context.destination),this.playout=new es(e),!0}catch(t){return this.failed(`This browser cannot play ${e} Hz. ${t instanceof Error?t.message:String(t)}`),this.close(),!1}}},ss={leftOut:`left out by the server`,starved:`came too late`,skipped:`skipped to stay close`},cs={leftOut:`--bad`,starved:`--warn`,skipped:`--busy`},ls=30,us=class extends n{constructor(...e){super(...e),this.channel=0,this.label=``,this.volume=.8,this.isMuted=!1,this.message=``,this.player=null,this.turned=e=>{this.volume=Number(e.target.value),this.isMuted=!1,this.player?.setVolume(this.loudness)},this.mute=()=>{this.isMuted=!this.isMuted,this.player?.setVolume(this.loudness)},this.left=()=>{document.visibilityState===`hidden`&&this.stop()},this.stop=()=>{this.dispatchEvent(new CustomEvent(`stop`))}}static{this.styles=[o,s,S`
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
    `]}connectedCallback(){super.connectedCallback(),document.addEventListener(`visibilitychange`,this.left),this.timer=setInterval(()=>this.requestUpdate(),250),this.begin()}disconnectedCallback(){super.disconnectedCallback(),document.removeEventListener(`visibilitychange`,this.left),clearInterval(this.timer),this.player?.close(),this.player=null}willUpdate(e){e.has(`channel`)&&this.player&&this.player.channel!==this.channel&&this.begin()}begin(){this.player?.close(),this.message=``,this.player=new os(this.store.connection,this.store.name,this.channel,this.loudness,e=>this.message=e)}get loudness(){return this.isMuted?0:this.volume**2}render(){let{player:e}=this;return C`<div class="bar" role="region" aria-label="Listening">
      <strong>Channel ${this.channel} ${this.label}</strong>
      <label>Volume <input type="range" min="0" max="1" step="0.01" .value=${String(this.volume)} @input=${this.turned}></label>
      <button aria-pressed=${this.isMuted?`true`:`false`} @click=${this.mute}>Mute</button>
      <span class="behind">${this.behindText()}</span>
      ${e?.isBlocked?C`<button class="main" @click=${()=>e.resume()}>Play</button>`:b}
      ${e?.playout?this.strip(e.playout,e.present()):b}
      <span class="quiet">${this.breaksText()}</span>
      <button @click=${this.stop}>Stop listening</button>
      <span class="quiet" role="status">${this.message}</span>
    </div>`}behindText(){if(this.player?.startedAt===null||!this.player)return`waiting for sound…`;let e=this.player.behind();if(!e)return`silence: nothing came`;let t=e.uncertainty>=.05?` ± ${e.uncertainty.toFixed(2)}`:``;return`${e.seconds.toFixed(2)}${t} s behind ${e.sinceCapture?`the microphone`:`the server`}`}breaksText(){let e=this.player?.playout?.counts;if(!e)return``;let t=Object.keys(ss).filter(t=>e[t]>0).map(t=>`${_(e[t],`time`)} ${ss[t]}`);return t.length===0?`nothing left out`:t.join(`, `)}strip(e,t){let n=n=>100+(n-t)/e.rate/ls*100;return C`<svg viewBox="0 0 100 10" preserveAspectRatio="none" role="img"
      aria-label="The last ${ls} seconds: ${this.breaksText()}">
      <path d="M0 5H100" stroke="var(--line-strong)" vector-effect="non-scaling-stroke"></path>
      ${e.breaks.filter(e=>n(e.at)>0).map(e=>i`<path d="M${Math.min(99,n(e.at))} 0V10"
        stroke="var(${cs[e.reason]})" stroke-width="3" vector-effect="non-scaling-stroke">
        <title>${ss[e.reason]}</title></path>`)}
    </svg>`}};u([l({attribute:!1})],us.prototype,`store`,void 0),u([l({type:Number})],us.prototype,`channel`,void 0),u([l()],us.prototype,`label`,void 0),u([f()],us.prototype,`volume`,void 0),u([f()],us.prototype,`isMuted`,void 0),u([f()],us.prototype,`message`,void 0),us=u([c(`ap-listen`)],us);var ds=S`
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
`,fs=5e3,ps=5e3,ms=class extends v{constructor(e,t){super(),this.connection=e,this.name=t,this.source=null,this.detail=null,this.gaps=[],this.events=[],this.history=null,this.latency=null,this.ends=[],this.abort=null}start(){let{connection:e}=this;e.watch(this.name),this.ends.push(e.on(`sources`,e=>this.takeSummary(e.get(this.name))),e.on(`detail`,e=>this.takeDetail(e)),e.on(`event`,e=>this.takeEvents([e])),e.on(`gap`,e=>this.takeGaps([e])),e.on(`status`,e=>{e===`open`&&this.read()}),hs(fs,()=>this.readHistory(15)),hs(ps,()=>this.readLatency())),this.takeSummary(e.sources.get(this.name)),this.read()}stop(){this.abort?.abort();for(let e of this.ends.splice(0))e();this.connection.watch(null)}async read(){this.abort?.abort();let e=this.abort=new AbortController,{client:t}=this.connection;await Promise.all([this.attempt(async()=>this.takeDetail(await t.detail(this.name,e.signal))),this.attempt(async()=>this.takeGaps((await t.gaps(this.name,600,e.signal)).gaps)),this.attempt(async()=>this.takeEvents((await t.events(this.name,this.events.at(-1)?.id,e.signal)).events)),this.readHistory(600),this.readLatency()])}readHistory(e){return this.attempt(async()=>{let t=await this.connection.client.history(this.name,e,this.abort?.signal);this.history=ae(this.history,t,this.connection.now()-6e5),this.tell(`history`,this.history)})}readLatency(){return this.attempt(async()=>{this.latency=await this.connection.client.latency(this.name,this.abort?.signal),this.tell(`latency`,this.latency)})}async attempt(e){if(this.connection.status===`open`||this.connection.status===`starting`)try{await e()}catch(e){e instanceof g&&e.status===404&&this.tell(`missing`,e.message)}}takeSummary(e){e?(this.source=e,this.tell(`source`,e)):this.connection.loaded&&this.tell(`missing`,`There is no source named ${this.name}.`)}takeDetail(e){e.name===this.name&&(this.detail=e,this.source=e,this.tell(`source`,e),this.tell(`detail`,e))}takeGaps(e){this.gaps=Fo(this.gaps,e,this.connection.now()-6e5),this.tell(`gaps`,this.gaps)}takeEvents(e){this.events=Ta(this.events,e),this.tell(`events`,this.events)}};function hs(e,t){let n=setInterval(()=>void t(),e);return()=>clearInterval(n)}var gs=class extends n{constructor(...e){super(...e),this.tags={}}static{this.styles=[o,A,S`
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
    `]}render(){let e=Object.keys(this.tags).sort();return C`<h2>Tags <small>what the source says of itself</small></h2>
      ${e.length===0?C`<p class="empty">The source has no tags.</p>`:C`<dl>${e.map(e=>C`
        <dt>${e}</dt><dd>${this.tags[e].join(`; `)}</dd>`)}</dl>`}`}};u([l({attribute:!1})],gs.prototype,`tags`,void 0),gs=u([c(`ap-tags`)],gs);function _s(e,t){let n=t.to-t.from,r=Math.min(Math.max(e.to-e.from,50),n),i=Math.min(Math.max(e.from,t.from),t.to-r);return{from:i,to:i+r}}function vs(e,t,n,r){let i=e.to-e.from,a=Math.min(Math.max(i*t,50),r.to-r.from),o=e.from+i*n;return _s({from:o-a*n,to:o+a*(1-n)},r)}function ys(e,t,n){let r=(e.to-e.from)*t;return _s({from:e.from+r,to:e.to+r},n)}var bs=[10,20,50,100,200,500,1e3,2e3,5e3,1e4,15e3,3e4,6e4,12e4,3e5,6e5];function xs(e,t,n){let r=e.to-e.from,i=t>0?r*n/t:r,a=bs.find(e=>e>=i)??bs[bs.length-1],o=[];for(let t=Math.ceil(e.from/a)*a;t<=e.to;t+=a)o.push(t);return{step:a,times:o}}var Ss=20;function Cs(e){return Math.max(4,Math.min(18,Math.floor(260/Math.max(1,e))))}function ws(e){return Cs(e)*Math.max(1,e)+Ss}function Ts(e,t,n,r,i){let a=fo(e,ws(r)),o=e.getContext(`2d`,{alpha:!1});if(!a||!o)return;let s=Cs(r),c=a.width-34,l=s*Math.max(1,r);o.setTransform(a.ratio,0,0,a.ratio,0,0),o.fillStyle=Z(`--surface`),o.fillRect(0,0,a.width,a.height),o.fillStyle=Z(`--sunken`),o.fillRect(34,0,c,l),Es(o,r,s,c),Ds(o,n,c,l);for(let e of Po(t,n,c,r,2)){o.fillStyle=lo(o,e.reason,a.ratio);let t=(e.lastChannel-e.firstChannel+1)*s-(s>6?2:0);o.fillRect(34+e.x,e.firstChannel*s+ +(s>6),e.width,t)}i&&ks(o,i,n,r,s,c)}function Es(e,t,n,r){let i=Math.max(1,[1,2,4,8,16,32].find(e=>e*n>=12)??64);e.font=`10px system-ui, sans-serif`,e.textAlign=`right`;for(let a=0;a<t;a++)a%i===0&&(e.fillStyle=Z(`--text-quiet`),e.fillText(`${a}`,28,Math.max(9,a*n+Math.min(n/2+4,11))),e.fillStyle=Z(`--line`),e.fillRect(34,a*n,r,.5))}function Ds(e,t,n,r){let{step:i,times:a}=xs(t,n,84);e.font=`10px system-ui, sans-serif`;for(let o of a){let a=34+(o-t.from)/(t.to-t.from)*n;e.fillStyle=Z(`--line`),e.fillRect(a,0,.75,r+4),e.fillStyle=Z(`--text-quiet`),e.textAlign=a>34+n-30?`right`:a<58?`left`:`center`,e.fillText(Os(o,i),a,r+15)}}function Os(e,t){return new Date(e).toLocaleTimeString(`en-GB`,{hour:`2-digit`,minute:`2-digit`,second:`2-digit`,...t<1e3?{fractionalSecondDigits:t<100?3:1}:{}})}function ks(e,t,n,r,i,a){let[o]=Po([t],n,a,r,2);if(!o)return;e.strokeStyle=Z(`--text`),e.lineWidth=2;let s=(o.lastChannel-o.firstChannel+1)*i;e.strokeRect(34+o.x-2,o.firstChannel*i-1,o.width+4,s+2)}function As(e,t,n,r){return C`<div class="scroll" tabindex="0" role="region" aria-label="Gaps as a list"><table>
    <thead><tr><th>Time</th><th>Reason</th><th>Channels</th><th class="number">First index</th><th class="number">Samples</th>
      <th class="number">Long</th><th class="number">Epoch</th></tr></thead>
    <tbody>${e.slice(0,200).map(e=>C`<tr class=${e.id===n?.id?`chosen`:``}>
      <td><button class="link" @click=${()=>r(e)} title="Show it in the timeline">${Os(Date.parse(e.from),10)}</button></td>
      <td><span class="reason">${uo(e.reason)}${Ja(e.reason).label}</span></td>
      <td>${js(e)}</td>
      <td class="number">${m(e.start)}</td>
      <td class="number">${m(e.length)}</td>
      <td class="number">${Ms(e,t)}</td>
      <td class="number">${m(e.epoch)}</td></tr>`)}</tbody></table></div>
    ${e.length>200?C`<p class="note">The newest ${200} of ${m(e.length)}; zoom in to see the others.</p>`:``}`}function js(e){if(e.channels){let[t,n]=e.channels;return t===n?`${t}`:`${t} to ${n}`}return e.channel===null||e.channel===void 0?`all`:`${e.channel}`}function Ms(e,t){let n=e.length&&t>0?e.length/t:(Date.parse(e.to)-Date.parse(e.from))/1e3;return y(n)}var Ns=S`
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
`,Ps=[[600,`10 min`],[60,`1 min`],[10,`10 s`]],Fs=class extends n{constructor(...e){super(...e),this.gaps=[],this.channels=0,this.rate=0,this.now=0,this.horizon=600,this.window=null,this.span=6e5,this.leftOut=new Set,this.chosen=null,this.pointed=``,this.redraw=new po(()=>this.paint()),this.ends=[],this.dragged=null,this.pressed=e=>{if(!(e.ctrlKey||e.metaKey||e.altKey)){if(e.key===`+`||e.key===`=`)this.zoom(.5);else if(e.key===`-`)this.zoom(2);else if(e.key===`ArrowLeft`)this.pan(-.25);else if(e.key===`ArrowRight`)this.pan(.25);else if(e.key===`Home`)this.window={from:this.bounds.from,to:this.bounds.from+this.span};else if(e.key===`End`)this.window=null;else return;e.preventDefault()}},this.wheeled=e=>{e.ctrlKey&&(e.preventDefault(),this.zoom(Math.exp(e.deltaY/300),this.share(e)))},this.grabbed=e=>{this.dragged={x:e.clientX,window:this.seen},e.currentTarget.setPointerCapture(e.pointerId)},this.released=()=>{this.dragged=null},this.moved=e=>{let t=this.canvas.getBoundingClientRect();if(this.dragged){let n=(this.dragged.x-e.clientX)/(t.width-34),r=ys(this.dragged.window,n,this.bounds);this.window=r.to>=this.now-1?null:r}else this.pointed=this.under(e,t)}}static{this.styles=[o,s,A,j,Ns]}connectedCallback(){super.connectedCallback();let e=new ResizeObserver(()=>this.redraw.ask());e.observe(this),this.ends=[()=>e.disconnect(),x(()=>this.redraw.ask())]}disconnectedCallback(){super.disconnectedCallback();for(let e of this.ends.splice(0))e();this.redraw.cancel()}updated(){this.redraw.ask()}get bounds(){return{from:this.now-this.horizon*1e3,to:this.now}}get seen(){return this.window?_s(this.window,this.bounds):{from:this.now-this.span,to:this.now}}get shown(){return this.gaps.filter(e=>!this.leftOut.has(e.reason))}paint(){Ts(this.canvas,this.shown,this.seen,this.channels,this.chosen)}render(){let{seen:e}=this,t=this.shown.filter(t=>Date.parse(t.to)>=e.from&&Date.parse(t.from)<=e.to),n=Io(t,this.channels),r=n.map(({reason:e,gaps:t,samples:n})=>`${Ja(e).label} ${_(t,`time`)}, ${_(n,`sample`)}`).join(`; `),i=`From ${Os(e.from,1e3)} to ${Os(e.to,1e3)}: ${r===``?`none`:r}.`;return C`
      <h2>Gaps <small>${i}</small></h2>
      <div class="tools" role="toolbar" aria-label="Time shown">
        <button aria-pressed=${this.window?`false`:`true`} @click=${()=>this.window=null}>Follow</button>
        ${Ps.map(([e,t])=>C`<button @click=${()=>this.show(e*1e3)}>${t}</button>`)}
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
      <div class="reasons" role="group" aria-label="Reasons shown">${qa.map(e=>C`<button
        aria-pressed=${this.leftOut.has(e)?`false`:`true`} title=${Ja(e).meaning}
        @click=${()=>this.toggle(e)}>${uo(e)}${Ja(e).label}
        <b>${m(n.find(t=>t.reason===e)?.gaps??0)}</b></button>`)}</div>
      ${t.length===0?C`<p class="empty">No gap in the time shown.</p>`:C`<details><summary>${_(t.length,`gap`)} as a list</summary>
          ${As(t,this.rate,this.chosen,e=>this.choose(e))}</details>`}
    `}show(e){this.span=e,this.window=null}zoom(e,t=this.window?.5:1){let n=vs(this.seen,e,t,this.bounds);this.span=n.to-n.from,this.window=n.to>=this.now-1?null:n}pan(e){let t=ys(this.seen,e,this.bounds);this.window=t.to>=this.now-1?null:t}choose(e){this.chosen=e;let[t,n]=[Date.parse(e.from),Date.parse(e.to)],r=Math.max(200,(n-t)*4);this.window=_s({from:(t+n)/2-r,to:(t+n)/2+r},this.bounds)}toggle(e){let t=new Set(this.leftOut);t.delete(e)||t.add(e),this.leftOut=t}share(e){let t=this.canvas.getBoundingClientRect();return Math.min(.999,Math.max(0,(e.clientX-t.left-34)/(t.width-34)))}under(e,t){let{seen:n}=this,r=n.from+this.share(e)*(n.to-n.from),i=Math.floor((e.clientY-t.top)/Cs(this.channels));if(i<0||i>=this.channels)return``;let a=(n.to-n.from)/t.width*3,o=this.shown.find(e=>{let[t,n]=No(e,this.channels);return i>=t&&i<=n&&Date.parse(e.from)-a<=r&&r<=Date.parse(e.to)+a});return o?`channel ${js(o)}: ${Ja(o.reason).label}, ${Ms(o,this.rate)}`:`channel ${i}`}};u([l({attribute:!1})],Fs.prototype,`gaps`,void 0),u([l({type:Number})],Fs.prototype,`channels`,void 0),u([l({type:Number})],Fs.prototype,`rate`,void 0),u([l({type:Number})],Fs.prototype,`now`,void 0),u([l({type:Number})],Fs.prototype,`horizon`,void 0),u([f()],Fs.prototype,`window`,void 0),u([f()],Fs.prototype,`span`,void 0),u([f()],Fs.prototype,`leftOut`,void 0),u([f()],Fs.prototype,`chosen`,void 0),u([f()],Fs.prototype,`pointed`,void 0),u([h(`canvas`)],Fs.prototype,`canvas`,void 0),Fs=u([c(`ap-gap-timeline`)],Fs);var Is=class extends n{constructor(...e){super(...e),this.name=``,this.query=new URLSearchParams,this.missing=``,this.seen=[],this.heard=null,this.reached=new Set,this.ends=[],this.toggleSeen=e=>{let t=e.detail;this.seen=this.seen.includes(t)?this.seen.filter(e=>e!==t):[...this.seen,t].slice(-8).sort((e,t)=>e-t)},this.toggleHeard=e=>{this.heard=this.heard===e.detail?null:e.detail}}static{this.styles=[o,s,ds]}connectedCallback(){super.connectedCallback(),this.begin(),this.watcher=new IntersectionObserver(e=>{let t=e.filter(e=>e.isIntersecting).map(e=>e.target.id);t.some(e=>!this.reached.has(e))&&(this.reached=new Set([...this.reached,...t]))},{rootMargin:`200px`})}disconnectedCallback(){super.disconnectedCallback(),this.end(),this.watcher?.disconnect()}willUpdate(e){e.has(`name`)&&this.store.name!==this.name&&this.isConnected&&(this.end(),this.begin())}updated(){for(let e of this.renderRoot.querySelectorAll(`section.part`))this.watcher?.observe(e)}begin(){let e=this.store=new ms(this.connection,this.name);this.missing=``,this.heard=null,this.seen=[0,1];let t=()=>this.requestUpdate(),n=setInterval(t,1e3);this.ends=[e.on(`source`,t),e.on(`gaps`,t),e.on(`events`,t),e.on(`history`,t),e.on(`latency`,t),e.on(`missing`,e=>this.missing=e),e.on(`detail`,e=>this.keepKnown(e.channels.length)),()=>clearInterval(n),()=>e.stop()],e.start()}end(){for(let e of this.ends.splice(0))e()}keepKnown(e){if(e===0)return;let t=this.seen.filter(t=>t<e);t.length!==this.seen.length&&(this.seen=t),this.heard!==null&&this.heard>=e&&(this.heard=null)}render(){let{store:e,connection:t}=this,n=e.source;if(!n||this.missing!==``)return this.nothingThere();let r=t.now(),i=this.labels();return C`<div class="all">
      <a class="back" href="#/">← All sources</a>
      <div class="top">
        <ap-source-head .source=${n} .now=${r}></ap-source-head>
        <ap-commands .client=${t.client} .source=${n}
          ?allowed=${t.info?.allowsCommands!==!1}></ap-commands>
      </div>
      <nav aria-label="Parts of this page">${this.parts().map(([e,t])=>C`<button
        @click=${()=>this.goTo(e)}>${t}</button>`)}</nav>
      <div class="grid">
        ${this.section(`pictures`,`seven`,C`<ap-pictures .store=${e} .labels=${i} .chosen=${this.seen}
          .state=${n.state} @choose=${e=>this.seen=e.detail}></ap-pictures>`)}
        ${e.detail?this.section(`ledger`,`five`,C`<ap-ledger .detail=${e.detail}></ap-ledger>`):b}
        ${this.section(`gaps`,``,C`<ap-gap-timeline .gaps=${e.gaps} .channels=${i.length} .now=${r}
          .rate=${n.format?.rate??0} .horizon=${600}></ap-gap-timeline>`)}
        ${this.section(`clocks`,`eight`,C`<ap-clocks .history=${e.history}
          .streams=${e.detail?.streams??[]}></ap-clocks>`)}
        ${this.section(`latency`,`four`,C`<ap-latency .latency=${e.latency}
          ?isLive=${n.isLive===!0}></ap-latency>`)}
        ${e.detail?this.section(`channels`,``,C`<ap-channels .detail=${e.detail} .shown=${this.seen}
          .listening=${this.heard} @see=${this.toggleSeen} @hear=${this.toggleHeard}></ap-channels>`):b}
        ${this.section(`events`,`eight`,C`<ap-events .events=${e.events}></ap-events>`)}
        ${this.section(`tags`,`four`,C`<ap-tags .tags=${e.detail?.tags??{}}></ap-tags>`)}
        ${this.section(`graph`,``,C`<ap-graph .store=${e} .state=${n.state}
          ?open=${this.reached.has(`graph`)}></ap-graph>`)}
        ${this.section(`description`,``,C`<ap-description .store=${e}
          ?open=${this.reached.has(`description`)}></ap-description>`)}
      </div></div>
      ${this.heard===null?b:C`<ap-listen .store=${e} .channel=${this.heard}
        label=${i[this.heard]??``} @stop=${()=>this.heard=null}></ap-listen>`}`}nothingThere(){return C`<div class="missing"><p role="status">${this.missing===``?`Asking for the source…`:this.missing}</p>
      <p><a href="#/">See all sources</a></p></div>`}parts(){return[[`pictures`,`Waveform and spectrum`],[`ledger`,`Ledger`],[`gaps`,`Gaps`],[`clocks`,`Clocks`],[`latency`,`Latency`],[`channels`,`Channels`],[`events`,`Events`],[`tags`,`Tags`],[`graph`,`Pipelines`],[`description`,`Description`]]}section(e,t,n){return C`<section id=${e} class="part ${t}" tabindex="-1">${n}</section>`}labels(){let{detail:e,source:t}=this.store;return e&&e.channels.length>0?e.channels.map(e=>e.label??``):Array.from({length:t?.format?.channels??0},(e,n)=>t?.format?.labels?.[n]??``)}goTo(e){let t=this.renderRoot.querySelector(`#${e}`);t?.scrollIntoView({behavior:matchMedia(`(prefers-reduced-motion: reduce)`).matches?`auto`:`smooth`}),t?.focus({preventScroll:!0})}};u([l({attribute:!1})],Is.prototype,`connection`,void 0),u([l()],Is.prototype,`name`,void 0),u([l({attribute:!1})],Is.prototype,`query`,void 0),u([f()],Is.prototype,`missing`,void 0),u([f()],Is.prototype,`seen`,void 0),u([f()],Is.prototype,`heard`,void 0),u([f()],Is.prototype,`reached`,void 0),u([f()],Is.prototype,`store`,void 0),Is=u([c(`ap-source`)],Is);