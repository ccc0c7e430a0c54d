import{A as e,C as t,D as n,E as r,M as i,N as a,O as o,P as s,S as c,T as l,_ as u,a as d,b as f,c as p,d as m,f as h,g,h as _,i as v,j as y,k as b,l as x,m as S,n as C,o as w,p as T,r as E,s as D,t as O,u as k,v as ee,w as A,x as j,y as te}from"./index-DjHv-kW6.js";function M(e){return e+1}function ne(e,t){let n=`channel ${M(e)}`;return!t||t===n?n:`${M(e)} ${t}`}function re(e,t){return e===t?`${M(e)}`:`${M(e)} to ${M(t)}`}var ie=[`delivered`,`unclaimed`,`lost`,`notStarted`,`stalled`,`ended`,`padding`],N=[`delivered`,`unclaimed`,`late`,`duplicate`,`overflow`,`trimmed`,`pending`],P={elapsed:`Sample indices in all frames so far.`,delivered:`Held audio, and were given to the application.`,unclaimed:`Held audio, but nobody took the frame.`,lost:`Audio that was lost on its way.`,notStarted:`Indices before the stream's first sample.`,stalled:`Indices of a silent stream that frames no longer waited for.`,ended:`Indices after the stream's end.`,padding:`Indices that fill up the last frame.`,received:`Samples that came out of the pipeline.`,resampled:`Samples that resampling put in, or took out where negative.`,late:`Came after their frame had gone.`,duplicate:`Came a second time.`,overflow:`Dropped because the consumer was too slow.`,trimmed:`Dropped before the first frame, after a stop, or as an unwanted tail.`,pending:`Wait for their frame, or for a reader.`};function F(e){return e===`notStarted`?`not started`:e}function ae(e){return[I(e,[`elapsed`],ie),I(e,[`received`,`resampled`],N)]}function I(e,t,n){let r=t=>t.reduce((t,n)=>t+e[n],0),[i,a]=[r(t),r(n)];return{left:t,right:n,leftSum:i,rightSum:a,holds:i===a}}var L=i`
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
`,oe=i`
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
`,se=[`delivered`,`unclaimed`,`lost`,`notStarted`,`stalled`,`ended`,`padding`,`late`,`duplicate`,`overflow`,`trimmed`,`pending`],ce=class extends o{constructor(...e){super(...e),this.listening=null,this.shown=[]}static{this.styles=[c,t,L,oe,i`
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
    `]}render(){let{channels:t,streams:n}=this.detail,r=se.filter(e=>e===`delivered`||t.some(t=>t.ledger[e]!==0)),i=se.filter(e=>!r.includes(e)).map(F);return e`
      <h2>Channels <small>${g(t.length)}, in ${u(n.length,`stream`)}</small></h2>
      ${t.length===0?e`<p class="empty">The source has not told its channels yet.</p>`:e`
        <div class="scroll" tabindex="0" role="region" aria-label="Channels"><table>
          <thead><tr><th class="number">Channel</th><th>Label</th><th>Stream</th><th>State</th>
            ${r.map(t=>e`<th class="number" title=${P[t]}>${F(t)}</th>`)}
            <th class="number">Missing</th><th>See and hear</th></tr></thead>
          <tbody>${t.map(e=>this.row(e,r))}</tbody>
        </table></div>
        ${i.length===0?b:e`<p class="note">0 for every channel: ${i.join(`, `)}.</p>`}`}
    `}row(t,n){let{ledger:r}=t,i=this.shown.includes(t.channel),a=this.listening===t.channel,o=t=>e`<td class="number ${t===0?`zero`:``}">${g(t)}</td>`;return e`<tr>
      <td class="number">${M(t.channel)}</td><td>${t.label??``}</td><td>${t.stream??``}</td>
      <td>${this.state(t.channel)}</td>
      ${n.map(e=>o(r[e]))}
      <td class="number ${le(r)===0?`zero`:``}">${ue(r)}</td>
      <td><button aria-pressed=${i?`true`:`false`} aria-label="See channel ${M(t.channel)}"
          @click=${()=>this.tell(`see`,t.channel)}>See</button>
        <button aria-pressed=${a?`true`:`false`} aria-label="Hear channel ${M(t.channel)}"
          @click=${()=>this.tell(`hear`,t.channel)}>Hear</button></td></tr>`}state(t){return this.detail.clippedChannels?.includes(t)===!0?e`<span class="bad">clipped</span>`:this.detail.silentChannels?.includes(t)===!0?e`<span class="bad">silent</span>`:``}tell(e,t){this.dispatchEvent(new CustomEvent(e,{detail:t}))}};j([r({attribute:!1})],ce.prototype,`detail`,void 0),j([r({type:Number})],ce.prototype,`listening`,void 0),j([r({attribute:!1})],ce.prototype,`shown`,void 0),ce=j([n(`ap-channels`)],ce);function le(e){return e.lost+e.notStarted+e.stalled+e.ended+e.padding}function ue(e){let t=e.elapsed===0?0:le(e)/e.elapsed*100;return t===0?`0 %`:t<.001?`< 0.001 %`:`${t.toFixed(3)} %`}var de=e=>`${e.name}\n${e.stream??``}`;function fe(e,t,n){let r=new Set(e?.times??[]),i=t.times.map((e,t)=>({time:e,index:t})).filter(({time:e})=>!r.has(e)),a=[...(e?.times??[]).map((t,n)=>({time:t,index:n,of:e})),...i.map(({time:e,index:n})=>({time:e,index:n,of:t}))].filter(({time:e})=>e>=n).sort((e,t)=>e.time-t.time),o=new Map;for(let n of[...e?.series??[],...t.series])o.set(de(n),n);let s=new Map((e?.series??[]).map(e=>[de(e),e.values])),c=new Map(t.series.map(e=>[de(e),e.values]));return{times:a.map(({time:e})=>e),series:[...o].map(([e,n])=>({...n,values:a.map(({index:n,of:r})=>(r===t?c:s).get(e)?.[n]??null)}))}}function pe(e,t){return e.series.filter(e=>e.name===t)}function me(e){return e!==void 0&&e.values.some(e=>e!==null)}function he(e,t){let n=n=>e.map((e,r)=>{let i=t?.[r];return e===null||i==null?null:e+n*i});return{low:n(-1),high:n(1)}}function ge(e){let t=e.series.find(e=>e.name===`clockLocked`)?.values??[],n=[],r=null;return t.forEach((t,i)=>{let a=e.times[i];t===null?r=null:r!==null&&r.locked===t>0?r.to=a:(r!==null&&(r.to=a),r={from:a,to:a,locked:t>0},n.push(r))}),n}var _e=!0,ve=`uplot`,ye=`u-hz`,be=`u-vt`,xe=`u-title`,Se=`u-wrap`,Ce=`u-under`,we=`u-over`,Te=`u-axis`,Ee=`u-off`,De=`u-select`,Oe=`u-cursor-x`,ke=`u-cursor-y`,Ae=`u-cursor-pt`,je=`u-legend`,Me=`u-live`,Ne=`u-inline`,Pe=`u-series`,Fe=`u-marker`,Ie=`u-label`,Le=`u-value`,Re=`width`,ze=`height`,Be=`top`,Ve=`bottom`,He=`left`,Ue=`right`,We=`#000`,Ge=`#0000`,Ke=`mousemove`,qe=`mousedown`,Je=`mouseup`,Ye=`mouseenter`,Xe=`mouseleave`,Ze=`dblclick`,Qe=`resize`,$e=`scroll`,et=`change`,tt=`dppxchange`,nt=`--`,R=typeof window<`u`,rt=R?document:null,it=R?window:null,z=R?navigator:null,B,at;function ot(){let e=devicePixelRatio;B!=e&&(B=e,at&&bt(et,at,ot),at=matchMedia(`(min-resolution: ${B-.001}dppx) and (max-resolution: ${B+.001}dppx)`),yt(et,at,ot),it.dispatchEvent(new CustomEvent(tt)))}function st(e,t){if(t!=null){let n=e.classList;!n.contains(t)&&n.add(t)}}function ct(e,t){let n=e.classList;n.contains(t)&&n.remove(t)}function V(e,t,n){e.style[t]=n+`px`}function lt(e,t,n,r){let i=rt.createElement(e);return t!=null&&st(i,t),n?.insertBefore(i,r),i}function ut(e,t){return lt(`div`,e,t)}var dt=new WeakMap;function ft(e,t,n,r,i){let a=`translate(`+t+`px,`+n+`px)`;a!=dt.get(e)&&(e.style.transform=a,dt.set(e,a),t<0||n<0||t>r||n>i?st(e,Ee):ct(e,Ee))}var pt=new WeakMap;function mt(e,t,n){let r=t+n;r!=pt.get(e)&&(pt.set(e,r),e.style.background=t,e.style.borderColor=n)}var ht=new WeakMap;function gt(e,t,n,r){let i=t+``+n;i!=ht.get(e)&&(ht.set(e,i),e.style.height=n+`px`,e.style.width=t+`px`,e.style.marginLeft=r?-t/2+`px`:0,e.style.marginTop=r?-n/2+`px`:0)}var _t={passive:!0},vt={..._t,capture:!0};function yt(e,t,n,r){t.addEventListener(e,n,r?vt:_t)}function bt(e,t,n,r){t.removeEventListener(e,n,_t)}R&&ot();function xt(e,t,n,r){let i;n||=0,r||=t.length-1;let a=r<=2147483647;for(;r-n>1;)i=a?n+r>>1:Ht((n+r)/2),t[i]<e?n=i:r=i;return e-t[n]<=t[r]-e?n:r}function St(e){return(t,n,r)=>{let i=-1,a=-1;for(let a=n;a<=r;a++)if(e(t[a])){i=a;break}for(let i=r;i>=n;i--)if(e(t[i])){a=i;break}return[i,a]}}var Ct=e=>e!=null,wt=e=>e!=null&&e>0,Tt=St(Ct),Et=St(wt);function Dt(e,t,n,r=0,i=!1){let a=i?Et:Tt,o=i?wt:Ct;[t,n]=a(e,t,n);let s=e[t],c=e[t];if(t>-1){if(r==1)s=e[t],c=e[n];else if(r==-1)s=e[n],c=e[t];else for(let r=t;r<=n;r++){let t=e[r];o(t)&&(t<s?s=t:t>c&&(c=t))}}return[s??U,c??-U]}function Ot(e,t,n,r){let i=Jt(e),a=Jt(t);e==t&&(i==-1?(e*=n,t/=n):(e/=n,t*=n));let o=n==10?Yt:Xt,s=i==1?Ht:Wt,c=a==1?Wt:Ht,l=s(o(Vt(e))),u=c(o(Vt(t))),d=qt(n,l),f=qt(n,u);return n==10&&(l<0&&(d=G(d,-l)),u<0&&(f=G(f,-u))),r||n==2?(e=d*i,t=f*a):(e=pn(e,d),t=fn(t,f)),[e,t]}function kt(e,t,n,r){let i=Ot(e,t,n,r);return e==0&&(i[0]=0),t==0&&(i[1]=0),i}var At=.1,jt={mode:3,pad:At},Mt={pad:0,soft:null,mode:0},Nt={min:Mt,max:Mt};function Pt(e,t,n,r){return wn(n)?It(e,t,n):(Mt.pad=n,Mt.soft=r?0:null,Mt.mode=r?3:0,It(e,t,Nt))}function H(e,t){return e??t}function Ft(e,t,n){for(t=H(t,0),n=H(n,e.length-1);t<=n;){if(e[t]!=null)return!0;t++}return!1}function It(e,t,n){let r=n.min,i=n.max,a=H(r.pad,0),o=H(i.pad,0),s=H(r.hard,-U),c=H(i.hard,U),l=H(r.soft,U),u=H(i.soft,-U),d=H(r.mode,0),f=H(i.mode,0),p=t-e,m=Yt(p),h=Kt(Vt(e),Vt(t)),g=Vt(Yt(h)-m);(p<1e-24||g>10)&&(p=0,(e==0||t==0)&&(p=1e-24,d==2&&l!=U&&(a=0),f==2&&u!=-U&&(o=0)));let _=p||h||1e3,v=qt(10,Ht(Yt(_))),y=G(pn(e-_*(p==0?e==0?.1:1:a),v/10),24),b=e>=l&&(d==1||d==3&&y<=l||d==2&&y>=l)?l:U,x=Kt(s,y<b&&e>=b?b:Gt(b,y)),S=G(fn(t+_*(p==0?t==0?.1:1:o),v/10),24),C=t<=u&&(f==1||f==3&&S>=u||f==2&&S<=u)?u:-U,w=Gt(c,S>C&&t<=C?C:Kt(C,S));return x==w&&x==0&&(w=100),[x,w]}var Lt=new Intl.NumberFormat(R?z.language:`en-US`),Rt=e=>Lt.format(e),zt=Math,Bt=zt.PI,Vt=zt.abs,Ht=zt.floor,Ut=zt.round,Wt=zt.ceil,Gt=zt.min,Kt=zt.max,qt=zt.pow,Jt=zt.sign,Yt=zt.log10,Xt=zt.log2,Zt=(e,t=1)=>zt.sinh(e)*t,Qt=(e,t=1)=>zt.asinh(e/t),U=1/0;function $t(e){return(Yt((e^e>>31)-(e>>31))|0)+1}function en(e,t,n){return Gt(Kt(e,t),n)}function tn(e){return typeof e==`function`}function W(e){return tn(e)?e:()=>e}var nn=()=>{},rn=e=>e,an=(e,t)=>t,on=e=>null,sn=e=>!0,cn=(e,t)=>e==t,ln=/\.\d*?(?=9{6,}|0{6,})/gm,un=e=>{if(xn(e)||mn.has(e))return e;let t=`${e}`,n=t.match(ln);if(n==null)return e;let r=n[0].length-1;if(t.indexOf(`e-`)!=-1){let[e,n]=t.split(`e`);return+`${un(e)}e${n}`}return G(e,r)};function dn(e,t){return un(G(un(e/t))*t)}function fn(e,t){return un(Wt(un(e/t))*t)}function pn(e,t){return un(Ht(un(e/t))*t)}function G(e,t=0){if(xn(e))return e;let n=10**t;return Ut(e*n*(1+2**-52))/n}var mn=new Map;function hn(e){return((``+e).split(`.`)[1]||``).length}function gn(e,t,n,r){let i=[],a=r.map(hn);for(let o=t;o<n;o++){let t=Vt(o),n=G(qt(e,o),t);for(let s=0;s<r.length;s++){let c=e==10?+`${r[s]}e${o}`:r[s]*n,l=(o>=0?0:t)+(o>=a[s]?0:a[s]),u=e==10?c:G(c,l);i.push(u),mn.set(u,l)}}return i}var _n={},vn=[],yn=[null,null],bn=Array.isArray,xn=Number.isInteger,Sn=e=>e===void 0;function Cn(e){return typeof e==`string`}function wn(e){let t=!1;if(e!=null){let n=e.constructor;t=n==null||n==Object}return t}function Tn(e){return typeof e==`object`&&!!e}var En=Object.getPrototypeOf(Uint8Array),Dn=`__proto__`;function On(e,t=wn){let n;if(bn(e)){let r=e.find(e=>e!=null);if(bn(r)||t(r)){n=Array(e.length);for(let r=0;r<e.length;r++)n[r]=On(e[r],t)}else n=e.slice()}else if(e instanceof En)n=e.slice();else if(t(e)){n={};for(let r in e)r!=Dn&&(n[r]=On(e[r],t))}else n=e;return n}function K(e){let t=arguments;for(let n=1;n<t.length;n++){let r=t[n];for(let t in r)t!=Dn&&(wn(e[t])?K(e[t],On(r[t])):e[t]=On(r[t]))}return e}var kn=0,An=1,jn=2;function Mn(e,t,n){for(let r=0,i,a=-1;r<t.length;r++){let o=t[r];if(o>a){for(i=o-1;i>=0&&e[i]==null;)e[i--]=null;for(i=o+1;i<n&&e[i]==null;)e[a=i++]=null}}}function Nn(e,t){if(In(e)){let t=e[0].slice();for(let n=1;n<e.length;n++)t.push(...e[n].slice(1));return Ln(t[0])||(t=Fn(t)),t}let n=new Set;for(let t=0;t<e.length;t++){let r=e[t][0],i=r.length;for(let e=0;e<i;e++)n.add(r[e])}let r=[Array.from(n).sort((e,t)=>e-t)],i=r[0].length,a=new Map;for(let e=0;e<i;e++)a.set(r[0][e],e);for(let n=0;n<e.length;n++){let o=e[n],s=o[0];for(let e=1;e<o.length;e++){let c=o[e],l=Array(i).fill(void 0),u=t?t[n][e]:An,d=[];for(let e=0;e<c.length;e++){let t=c[e],n=a.get(s[e]);t===null?u!=kn&&(l[n]=t,u==jn&&d.push(n)):l[n]=t}Mn(l,d,i),r.push(l)}}return r}var Pn=typeof queueMicrotask>`u`?e=>Promise.resolve().then(e):queueMicrotask;function Fn(e){let t=e[0],n=t.length,r=Array(n);for(let e=0;e<r.length;e++)r[e]=e;r.sort((e,n)=>t[e]-t[n]);let i=[];for(let t=0;t<e.length;t++){let a=e[t],o=Array(n);for(let e=0;e<n;e++)o[e]=a[r[e]];i.push(o)}return i}function In(e){let t=e[0][0],n=t.length;for(let r=1;r<e.length;r++){let i=e[r][0];if(i.length!=n)return!1;if(i!=t){for(let e=0;e<n;e++)if(i[e]!=t[e])return!1}}return!0}function Ln(e,t=100){let n=e.length;if(n<=1)return!0;let r=0,i=n-1;for(;r<=i&&e[r]==null;)r++;for(;i>=r&&e[i]==null;)i--;if(i<=r)return!0;let a=Kt(1,Ht((i-r+1)/t));for(let t=e[r],n=r+a;n<=i;n+=a){let r=e[n];if(r!=null){if(r<=t)return!1;t=r}}return!0}var Rn=[`January`,`February`,`March`,`April`,`May`,`June`,`July`,`August`,`September`,`October`,`November`,`December`],zn=[`Sunday`,`Monday`,`Tuesday`,`Wednesday`,`Thursday`,`Friday`,`Saturday`];function Bn(e){return e.slice(0,3)}var Vn=zn.map(Bn),Hn={MMMM:Rn,MMM:Rn.map(Bn),WWWW:zn,WWW:Vn};function Un(e){return(e<10?`0`:``)+e}function Wn(e){return(e<10?`00`:e<100?`0`:``)+e}var Gn={YYYY:e=>e.getFullYear(),YY:e=>(e.getFullYear()+``).slice(2),MMMM:(e,t)=>t.MMMM[e.getMonth()],MMM:(e,t)=>t.MMM[e.getMonth()],MM:e=>Un(e.getMonth()+1),M:e=>e.getMonth()+1,DD:e=>Un(e.getDate()),D:e=>e.getDate(),WWWW:(e,t)=>t.WWWW[e.getDay()],WWW:(e,t)=>t.WWW[e.getDay()],HH:e=>Un(e.getHours()),H:e=>e.getHours(),h:e=>{let t=e.getHours();return t==0?12:t>12?t-12:t},AA:e=>e.getHours()>=12?`PM`:`AM`,aa:e=>e.getHours()>=12?`pm`:`am`,a:e=>e.getHours()>=12?`p`:`a`,mm:e=>Un(e.getMinutes()),m:e=>e.getMinutes(),ss:e=>Un(e.getSeconds()),s:e=>e.getSeconds(),fff:e=>Wn(e.getMilliseconds())};function Kn(e,t){t||=Hn;let n=[],r=/\{([a-z]+)\}|[^{]+/gi,i;for(;i=r.exec(e);)n.push(i[0][0]==`{`?Gn[i[1]]:i[0]);return e=>{let r=``;for(let i=0;i<n.length;i++)r+=typeof n[i]==`string`?n[i]:n[i](e,t);return r}}var qn=new Intl.DateTimeFormat().resolvedOptions().timeZone;function Jn(e,t){let n;return t==`UTC`||t==`Etc/UTC`?n=new Date(+e+e.getTimezoneOffset()*6e4):t==qn?n=e:(n=new Date(e.toLocaleString(`en-US`,{timeZone:t})),n.setMilliseconds(e.getMilliseconds())),n}var Yn=e=>e%1==0,Xn=[1,2,2.5,5],Zn=gn(10,-32,0,Xn),Qn=gn(10,0,32,Xn),$n=Qn.filter(Yn),er=Zn.concat(Qn),tr=`
`,nr=`{YYYY}`,rr=tr+nr,ir=`{M}/{D}`,ar=tr+ir,or=ar+`/{YY}`,sr=`{aa}`,cr=`{h}:{mm}`+sr,lr=tr+cr,ur=`:{ss}`,q=null;function dr(e){let t=e*1e3,n=t*60,r=n*60,i=r*24,a=i*30,o=i*365,s=(e==1?gn(10,0,3,Xn).filter(Yn):gn(10,-3,0,Xn)).concat([t,t*5,t*10,t*15,t*30,n,n*5,n*10,n*15,n*30,r,r*2,r*3,r*4,r*6,r*8,r*12,i,i*2,i*3,i*4,i*5,i*6,i*7,i*8,i*9,i*10,i*15,a,a*2,a*3,a*4,a*6,o,o*2,o*5,o*10,o*25,o*50,o*100]),c=[[o,nr,q,q,q,q,q,q,1],[i*28,`{MMM}`,rr,q,q,q,q,q,1],[i,ir,rr,q,q,q,q,q,1],[r,`{h}`+sr,or,q,ar,q,q,q,1],[n,cr,or,q,ar,q,q,q,1],[t,ur,or+` `+cr,q,ar+` `+cr,q,lr,q,1],[e,ur+`.{fff}`,or+` `+cr,q,ar+` `+cr,q,lr,q,1]];function l(t){return(s,c,l,u,d,f)=>{let p=[],m=d>=o,h=d>=a&&d<o,g=t(l),_=G(g*e,3),v=xr(g.getFullYear(),m?0:g.getMonth(),h||m?1:g.getDate()),y=G(v*e,3);if(h||m){let n=h?d/a:0,r=m?d/o:0,i=_==y?_:G(xr(v.getFullYear()+r,v.getMonth()+n,1)*e,3),s=new Date(Ut(i/e)),c=s.getFullYear(),l=s.getMonth();for(let a=0;i<=u;a++){let o=xr(c+r*a,l+n*a,1),s=o-t(G(o*e,3));i=G((+o+s)*e,3),i<=u&&p.push(i)}}else{let a=d>=i?i:d,o=y+(Ht(l)-Ht(_))+fn(_-y,a);p.push(o);let m=t(o),h=m.getHours()+m.getMinutes()/n+m.getSeconds()/r,g=d/r,v=f/s.axes[c]._space;for(;o=G(o+d,e==1?0:3),!(o>u);)if(g>1){let e=Ht(G(h+g,6))%24,n=t(o).getHours()-e;n>1&&(n=-1),o-=n*r,h=(h+g)%24;let i=p[p.length-1];G((o-i)/d,3)*v>=.7&&p.push(o)}else p.push(o)}return p}}return[s,c,l]}var[fr,pr,mr]=dr(1),[hr,gr,_r]=dr(.001);gn(2,-53,53,[1]);function vr(e,t){return e.map(e=>e.map((n,r)=>r==0||r==8||n==null?n:t(r==1||e[8]==0?n:e[1]+n)))}function yr(e,t){return(n,r,i,a,o)=>{let s=t.find(e=>o>=e[0])||t[t.length-1],c,l,u,d,f,p;return r.map(t=>{let n=e(t),r=n.getFullYear(),i=n.getMonth(),a=n.getDate(),o=n.getHours(),m=n.getMinutes(),h=n.getSeconds(),g=r!=c&&s[2]||i!=l&&s[3]||a!=u&&s[4]||o!=d&&s[5]||m!=f&&s[6]||h!=p&&s[7]||s[1];return c=r,l=i,u=a,d=o,f=m,p=h,g(n)})}}function br(e,t){let n=Kn(t);return(t,r,i,a,o)=>r.map(t=>n(e(t)))}function xr(e,t,n){return new Date(e,t,n)}function Sr(e,t){return t(e)}var Cr=`{YYYY}-{MM}-{DD} {h}:{mm}{aa}`;function wr(e,t){return(n,r,i,a)=>a==null?nt:t(e(r))}function Tr(e,t){let n=e.series[t];return n.width?n.stroke(e,t):n.points.width?n.points.stroke(e,t):null}function Er(e,t){return e.series[t].fill(e,t)}var Dr={show:!0,live:!0,isolate:!1,mount:nn,markers:{show:!0,width:2,stroke:Tr,fill:Er,dash:`solid`},idx:null,idxs:null,values:[]};function Or(e,t){let n=e.cursor.points,r=ut(),i=n.size(e,t);V(r,Re,i),V(r,ze,i);let a=i/-2;V(r,`marginLeft`,a),V(r,`marginTop`,a);let o=n.width(e,t,i);return o&&V(r,`borderWidth`,o),r}function kr(e,t){let n=e.series[t].points;return n._fill||n._stroke}function Ar(e,t){let n=e.series[t].points;return n._stroke||n._fill}function jr(e,t){return e.series[t].points.size}var Mr=[0,0];function Nr(e,t,n){return Mr[0]=t,Mr[1]=n,Mr}function Pr(e,t,n,r=!0){return e=>{e.button!=0||r&&e.target!=t||n(e)}}function Fr(e,t,n,r=!0){return e=>{r&&e.target!=t||n(e)}}var Ir={show:!0,x:!0,y:!0,lock:!1,move:Nr,points:{one:!1,show:Or,size:jr,width:0,stroke:Ar,fill:kr},bind:{mousedown:Pr,mouseup:Pr,click:Pr,dblclick:Pr,mousemove:Fr,mouseleave:Fr,mouseenter:Fr},drag:{setScale:!0,x:!0,y:!1,dist:0,uni:null,click:(e,t)=>{t.stopPropagation(),t.stopImmediatePropagation()},_x:!1,_y:!1},focus:{dist:(e,t,n,r,i)=>r-i,prox:-1,bias:0},hover:{skip:[void 0],prox:null,bias:0},left:-10,top:-10,idx:null,dataIdx:null,idxs:null,event:null},Lr={show:!0,stroke:`rgba(0,0,0,0.07)`,width:2},Rr=K({},Lr,{filter:an}),zr=K({},Rr,{size:10}),Br=K({},Lr,{show:!1}),Vr=`12px system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, "Noto Sans", sans-serif, "Apple Color Emoji", "Segoe UI Emoji", "Segoe UI Symbol", "Noto Color Emoji"`,Hr=`bold `+Vr,Ur=1.5,Wr={show:!0,scale:`x`,stroke:We,space:50,gap:5,alignTo:1,size:50,labelGap:0,labelSize:30,labelFont:Hr,side:2,grid:Rr,ticks:zr,border:Br,font:Vr,lineGap:Ur,rotate:0},Gr=`Value`,Kr=`Time`,qr={show:!0,scale:`x`,auto:!1,sorted:1,min:U,max:-1/0,idxs:[]};function Jr(e,t,n,r,i){return t.map(e=>e==null?``:Rt(e))}function Yr(e,t,n,r,i,a,o){let s=[],c=mn.get(i)||0;n=o?n:G(fn(n,i),c);for(let e=n;e<=r;e=G(e+i,c))s.push(Object.is(e,-0)?0:e);return s}function Xr(e,t,n,r,i,a,o){let s=[],c=e.scales[e.axes[t].scale].log;i=qt(c,Ht((c==10?Yt:Xt)(n))),c==10&&(i=er[xt(i,er)]);let l=n,u=i*c;c==10&&(u=er[xt(u,er)]);do s.push(l),l+=i,c==10&&!mn.has(l)&&(l=G(l,mn.get(i))),l>=u&&(i=l,u=i*c,c==10&&(u=er[xt(u,er)]));while(l<=r);return s}function Zr(e,t,n,r,i,a,o){let s=e.scales[e.axes[t].scale].asinh,c=r>s?Xr(e,t,Kt(s,n),r,i):[s],l=r>=0&&n<=0?[0]:[];return(n<-s?Xr(e,t,Kt(s,-r),-n,i):[s]).reverse().map(e=>-e).concat(l,c)}var Qr=/./,$r=/[12357]/,ei=/[125]/,ti=/1/,ni=(e,t,n,r)=>e.map((e,i)=>t==4&&e==0||i%r==0&&n.test(e.toExponential()[+(e<0)])?e:null);function ri(e,t,n,r,i){let a=e.axes[n],o=a.scale,s=e.scales[o],c=e.valToPos,l=a._space,u=c(10,o),d=c(9,o)-u>=l?Qr:c(7,o)-u>=l?$r:c(5,o)-u>=l?ei:ti;if(d==ti){let e=Vt(c(1,o)-u);if(e<l)return ni(t.slice().reverse(),s.distr,d,Wt(l/e)).reverse()}return ni(t,s.distr,d,1)}function ii(e,t,n,r,i){let a=e.axes[n],o=a.scale,s=a._space,c=e.valToPos,l=Vt(c(1,o)-c(2,o));return l<s?ni(t.slice().reverse(),3,Qr,Wt(s/l)).reverse():t}function ai(e,t,n,r){return r==null?nt:t==null?``:Rt(t)}var oi={show:!0,scale:`y`,stroke:We,space:30,gap:5,alignTo:1,size:50,labelGap:0,labelSize:30,labelFont:Hr,side:3,grid:Rr,ticks:zr,border:Br,font:Vr,lineGap:Ur,rotate:0};function si(e,t){return G((3+(e||1)*2)*t,3)}function ci(e,t){let{scale:n,idxs:r}=e.series[0],i=e._data[0],a=e.valToPos(i[r[0]],n,!0),o=Vt(e.valToPos(i[r[1]],n,!0)-a)/(e.series[t].points.space*B);return r[1]-r[0]<=o}var li={scale:null,auto:!0,sorted:0,min:U,max:-1/0},ui=(e,t,n,r,i)=>i,di={show:!0,auto:!0,sorted:0,gaps:ui,alpha:1,facets:[K({},li,{scale:`x`}),K({},li,{scale:`y`})]},fi={scale:`y`,auto:!0,sorted:0,show:!0,spanGaps:!1,gaps:ui,alpha:1,points:{show:ci,filter:null},values:null,min:U,max:-1/0,idxs:[],path:null,clip:null};function pi(e,t,n,r,i){return n/10}var mi={time:_e,auto:!0,distr:1,log:10,asinh:1,min:null,max:null,dir:1,ori:0},hi=K({},mi,{time:!1,ori:1}),gi={};function _i(e,t){let n=gi[e];return n||(n={key:e,plots:[],sub(e){n.plots.push(e)},unsub(e){n.plots=n.plots.filter(t=>t!=e)},pub(e,t,r,i,a,o,s){for(let c=0;c<n.plots.length;c++)n.plots[c]!=t&&n.plots[c].pub(e,t,r,i,a,o,s)}},e!=null&&(gi[e]=n)),n}var vi=1,yi=2;function bi(e,t,n){let r=e.mode,i=e.series[t],a=r==2?e._data[t]:e._data,o=e.scales,s=e.bbox,c=a[0],l=r==2?a[1]:a[t],u=r==2?o[i.facets[0].scale]:o[e.series[0].scale],d=r==2?o[i.facets[1].scale]:o[i.scale],f=s.left,p=s.top,m=s.width,h=s.height,g=e.valToPosH,_=e.valToPosV;return u.ori==0?n(i,c,l,u,d,g,_,f,p,m,h,Z,Di,ki,ji,Ni):n(i,c,l,u,d,_,g,p,f,h,m,Ei,Oi,Ai,Mi,Pi)}function J(e,t){let n=0,r=0,i=H(e.bands,vn);for(let e=0;e<i.length;e++){let a=i[e];a.series[0]==t?n=a.dir:a.series[1]==t&&(a.dir==1?r|=1:r|=2)}return[n,r==1?-1:r==2?1:r==3?2:0]}function xi(e,t,n,r,i){let a=e.mode,o=e.series[t],s=a==2?o.facets[1].scale:o.scale,c=e.scales[s];return i==-1?c.min:i==1?c.max:c.distr==3?c.dir==1?c.min:c.max:0}function Y(e,t,n,r,i,a){return bi(e,t,(e,t,o,s,c,l,u,d,f,p,m)=>{let h=e.pxRound,g=s.dir*(s.ori==0?1:-1),_=s.ori==0?Di:Oi,v,y;g==1?(v=n,y=r):(v=r,y=n);let b=h(l(t[v],s,p,d)),x=h(u(o[v],c,m,f)),S=h(l(t[y],s,p,d)),C=h(u(a==1?c.max:c.min,c,m,f)),w=new Path2D(i);return _(w,S,C),_(w,b,C),_(w,b,x),w})}function Si(e,t,n,r,i,a){let o=null;if(e.length>0){o=new Path2D;let s=t==0?ki:Ai,c=n;for(let t=0;t<e.length;t++){let n=e[t];if(n[1]>n[0]){let e=n[0]-c;e>0&&s(o,c,r,e,r+a),c=n[1]}}let l=n+i-c;l>0&&s(o,c,r-5,l,r+a+10)}return o}function Ci(e,t,n){let r=e[e.length-1];r&&r[0]==t?r[1]=n:e.push([t,n])}function X(e,t,n,r,i,a,o){let s=[],c=e.length;for(let l=i==1?n:r;l>=n&&l<=r;l+=i)if(t[l]===null){let u=l,d=l;if(i==1)for(;++l<=r&&t[l]===null;)d=l;else for(;--l>=n&&t[l]===null;)d=l;let f=a(e[u]),p=d==u?f:a(e[d]),m=u-i;f=o<=0&&m>=0&&m<c?a(e[m]):f;let h=d+i;p=o>=0&&h>=0&&h<c?a(e[h]):p,p>=f&&s.push([f,p])}return s}function wi(e){return e==0?rn:e==1?Ut:t=>dn(t,e)}function Ti(e){let t=e==0?Z:Ei,n=e==0?(e,t,n,r,i,a)=>{e.arcTo(t,n,r,i,a)}:(e,t,n,r,i,a)=>{e.arcTo(n,t,i,r,a)},r=e==0?(e,t,n,r,i)=>{e.rect(t,n,r,i)}:(e,t,n,r,i)=>{e.rect(n,t,i,r)};return(e,i,a,o,s,c=0,l=0)=>{c==0&&l==0?r(e,i,a,o,s):(c=Gt(c,o/2,s/2),l=Gt(l,o/2,s/2),t(e,i+c,a),n(e,i+o,a,i+o,a+s,c),n(e,i+o,a+s,i,a+s,l),n(e,i,a+s,i,a,l),n(e,i,a,i+o,a,c),e.closePath())}}var Z=(e,t,n)=>{e.moveTo(t,n)},Ei=(e,t,n)=>{e.moveTo(n,t)},Di=(e,t,n)=>{e.lineTo(t,n)},Oi=(e,t,n)=>{e.lineTo(n,t)},ki=Ti(0),Ai=Ti(1),ji=(e,t,n,r,i,a)=>{e.arc(t,n,r,i,a)},Mi=(e,t,n,r,i,a)=>{e.arc(n,t,r,i,a)},Ni=(e,t,n,r,i,a,o)=>{e.bezierCurveTo(t,n,r,i,a,o)},Pi=(e,t,n,r,i,a,o)=>{e.bezierCurveTo(n,t,i,r,o,a)};function Fi(e){return(e,t,n,r,i)=>bi(e,t,(t,a,o,s,c,l,u,d,f,p,m)=>{let{pxRound:h,points:g}=t,_,v;s.ori==0?(_=Z,v=ji):(_=Ei,v=Mi);let y=G(g.width*B,3),b=(g.size-g.width)/2*B,x=G(b*2,3),S=new Path2D,C=new Path2D,{left:w,top:T,width:E,height:D}=e.bbox;ki(C,w-x,T-x,E+x*2,D+x*2);let O=e=>{if(o[e]!=null){let t=h(l(a[e],s,p,d)),n=h(u(o[e],c,m,f));_(S,t+b,n),v(S,t,n,b,0,Bt*2)}};if(i)i.forEach(O);else for(let e=n;e<=r;e++)O(e);return{stroke:y>0?S:null,fill:S,clip:C,flags:3}})}function Ii(e){return(t,n,r,i,a,o)=>{r!=i&&(a!=r&&o!=r&&e(t,n,r),a!=i&&o!=i&&e(t,n,i),e(t,n,o))}}var Li=Ii(Di),Ri=Ii(Oi);function zi(e){let t=H(e?.alignGaps,0);return(e,n,r,i)=>bi(e,n,(a,o,s,c,l,u,d,f,p,m,h)=>{[r,i]=Tt(s,r,i);let g=a.pxRound,_=e=>g(u(e,c,m,f)),v=e=>g(d(e,l,h,p)),y,b;c.ori==0?(y=Di,b=Li):(y=Oi,b=Ri);let x=c.dir*(c.ori==0?1:-1),S={stroke:new Path2D,fill:null,clip:null,band:null,gaps:null,flags:vi},C=S.stroke,w=!1;if(i-r>=m*4){let t=t=>e.posToVal(t,c.key,!0),n=null,a=null,l,u,d,f=_(o[x==1?r:i]),p=_(o[r]),m=_(o[i]),h=t(x==1?p+1:m-1);for(let e=x==1?r:i;e>=r&&e<=i;e+=x){let r=o[e],i=(x==1?r<h:r>h)?f:_(r),c=s[e];i==f?c==null?c===null&&(w=!0):(u=c,n==null?(y(C,i,v(u)),l=n=a=u):u<n?n=u:u>a&&(a=u)):(n!=null&&b(C,f,v(n),v(a),v(l),v(u)),c==null?(n=a=null,c===null&&(w=!0)):(u=c,y(C,i,v(u)),n=a=l=u),f=i,h=t(f+x))}n!=null&&n!=a&&d!=f&&b(C,f,v(n),v(a),v(l),v(u))}else for(let e=x==1?r:i;e>=r&&e<=i;e+=x){let t=s[e];t===null?w=!0:t!=null&&y(C,_(o[e]),v(t))}let[T,E]=J(e,n);if(a.fill!=null||T!=0){let t=S.fill=new Path2D(C),s=v(a.fillTo(e,n,a.min,a.max,T)),c=_(o[r]),l=_(o[i]);x==-1&&([l,c]=[c,l]),y(t,l,s),y(t,c,s)}if(!a.spanGaps){let l=[];w&&l.push(...X(o,s,r,i,x,_,t)),S.gaps=l=a.gaps(e,n,r,i,l),S.clip=Si(l,c.ori,f,p,m,h)}return E!=0&&(S.band=E==2?[Y(e,n,r,i,C,-1),Y(e,n,r,i,C,1)]:Y(e,n,r,i,C,E)),S})}function Bi(e){let t=H(e.align,1),n=H(e.ascDesc,!1),r=H(e.alignGaps,0),i=H(e.extend,!1);return(e,a,o,s)=>bi(e,a,(c,l,u,d,f,p,m,h,g,_,v)=>{[o,s]=Tt(u,o,s);let y=c.pxRound,{left:b,width:x}=e.bbox,S=e=>y(p(e,d,_,h)),C=e=>y(m(e,f,v,g)),w=d.ori==0?Di:Oi,T={stroke:new Path2D,fill:null,clip:null,band:null,gaps:null,flags:vi},E=T.stroke,D=d.dir*(d.ori==0?1:-1),O=C(u[D==1?o:s]),k=S(l[D==1?o:s]),ee=k,A=k;i&&t==-1&&(A=b,w(E,A,O)),w(E,k,O);for(let e=D==1?o:s;e>=o&&e<=s;e+=D){let n=u[e];if(n==null)continue;let r=S(l[e]),i=C(n);t==1?w(E,r,O):w(E,ee,i),w(E,r,i),O=i,ee=r}let j=ee;i&&t==1&&(j=b+x,w(E,j,O));let[te,M]=J(e,a);if(c.fill!=null||te!=0){let t=T.fill=new Path2D(E),n=C(c.fillTo(e,a,c.min,c.max,te));w(t,j,n),w(t,A,n)}if(!c.spanGaps){let i=[];i.push(...X(l,u,o,s,D,S,r));let f=c.width*B/2,p=n||t==1?f:-f,m=n||t==-1?-f:f;i.forEach(e=>{e[0]+=p,e[1]+=m}),T.gaps=i=c.gaps(e,a,o,s,i),T.clip=Si(i,d.ori,h,g,_,v)}return M!=0&&(T.band=M==2?[Y(e,a,o,s,E,-1),Y(e,a,o,s,E,1)]:Y(e,a,o,s,E,M)),T})}function Vi(e,t,n,r,i,a,o=U){if(e.length>1){let s=null;for(let c=0,l=1/0;c<e.length;c++)if(t[c]!==void 0){if(s!=null){let t=Vt(e[c]-e[s]);t<l&&(l=t,o=Vt(n(e[c],r,i,a)-n(e[s],r,i,a)))}s=c}}return o}function Hi(e){e||=_n;let t=H(e.size,[.6,U,1]),n=e.align||0,r=e.gap||0,i=e.radius;i=i==null?[0,0]:typeof i==`number`?[i,0]:i;let a=W(i),o=1-t[0],s=H(t[1],U),c=H(t[2],1),l=H(e.disp,_n),u=H(e.each,e=>{}),{fill:d,stroke:f}=l;return(e,t,i,p)=>bi(e,t,(m,h,g,_,v,y,b,x,S,C,w)=>{let T=m.pxRound,E=n,D=r*B,O=s*B,k=c*B,ee,A;_.ori==0?[ee,A]=a(e,t):[A,ee]=a(e,t);let j=_.dir*(_.ori==0?1:-1),te=_.ori==0?ki:Ai,M=_.ori==0?u:(e,t,n,r,i,a,o)=>{u(e,t,n,i,r,o,a)},ne=H(e.bands,vn).find(e=>e.series[0]==t),re=ne==null?0:ne.dir,ie=m.fillTo(e,t,m.min,m.max,re),N=T(b(ie,v,w,S)),P,F,ae,I=C,L=T(m.width*B),oe=!1,se=null,ce=null,le=null,ue=null;d!=null&&(L==0||f!=null)&&(oe=!0,se=d.values(e,t,i,p),ce=new Map,new Set(se).forEach(e=>{e!=null&&ce.set(e,new Path2D)}),L>0&&(le=f.values(e,t,i,p),ue=new Map,new Set(le).forEach(e=>{e!=null&&ue.set(e,new Path2D)})));let{x0:de,size:fe}=l;if(de!=null&&fe!=null){E=1,h=de.values(e,t,i,p),de.unit==2&&(h=h.map(t=>e.posToVal(x+t*C,_.key,!0)));let n=fe.values(e,t,i,p);F=fe.unit==2?n[0]*C:y(n[0],_,C,x)-y(0,_,C,x),I=Vi(h,g,y,_,C,x,I),ae=I-F+D}else I=Vi(h,g,y,_,C,x,I),ae=I*o+D,F=I-ae;ae<1&&(ae=0),L>=F/2&&(L=0),ae<5&&(T=rn);let pe=ae>0,me=I-ae-(pe?L:0);F=T(en(me,k,O)),P=(E==0?F/2:E==j?0:F)-E*j*((E==0?D/2:0)+(pe?L/2:0));let he={stroke:null,fill:null,clip:null,band:null,gaps:null,flags:0},ge=oe?null:new Path2D,_e=null;if(ne!=null)_e=e.data[ne.series[1]];else{let{y0:n,y1:r}=l;n!=null&&r!=null&&(g=r.values(e,t,i,p),_e=n.values(e,t,i,p))}let ve=ee*F,ye=A*F;for(let n=j==1?i:p;n>=i&&n<=p;n+=j){let r=g[n];if(r==null)continue;if(_e!=null){let e=_e[n]??0;if(r-e==0)continue;N=b(e,v,w,S)}let i=y(_.distr!=2||l!=null?h[n]:n,_,C,x),a=b(H(r,ie),v,w,S),o=T(i-P),s=T(Kt(a,N)),c=T(Gt(a,N)),u=s-c;if(r!=null){let i=r<0?ye:ve,a=r<0?ve:ye;oe?(L>0&&le[n]!=null&&te(ue.get(le[n]),o,c+Ht(L/2),F,Kt(0,u-L),i,a),se[n]!=null&&te(ce.get(se[n]),o,c+Ht(L/2),F,Kt(0,u-L),i,a)):te(ge,o,c+Ht(L/2),F,Kt(0,u-L),i,a),M(e,t,n,o-L/2,c,F+L,u)}}return L>0?he.stroke=oe?ue:ge:oe||(he._fill=m.width==0?m._fill:m._stroke??m._fill,he.width=0),he.fill=oe?ce:ge,he})}function Ui(e,t){let n=H(t?.alignGaps,0);return(t,r,i,a)=>bi(t,r,(o,s,c,l,u,d,f,p,m,h,g)=>{[i,a]=Tt(c,i,a);let _=o.pxRound,v=e=>_(d(e,l,h,p)),y=e=>_(f(e,u,g,m)),b,x,S;l.ori==0?(b=Z,S=Di,x=Ni):(b=Ei,S=Oi,x=Pi);let C=l.dir*(l.ori==0?1:-1),w=v(s[C==1?i:a]),T=w,E=[],D=[];for(let e=C==1?i:a;e>=i&&e<=a;e+=C)if(c[e]!=null){let t=s[e],n=v(t);E.push(T=n),D.push(y(c[e]))}let O={stroke:e(E,D,b,S,x,_),fill:null,clip:null,band:null,gaps:null,flags:vi},k=O.stroke,[ee,A]=J(t,r);if(o.fill!=null||ee!=0){let e=O.fill=new Path2D(k),n=y(o.fillTo(t,r,o.min,o.max,ee));S(e,T,n),S(e,w,n)}if(!o.spanGaps){let e=[];e.push(...X(s,c,i,a,C,v,n)),O.gaps=e=o.gaps(t,r,i,a,e),O.clip=Si(e,l.ori,p,m,h,g)}return A!=0&&(O.band=A==2?[Y(t,r,i,a,k,-1),Y(t,r,i,a,k,1)]:Y(t,r,i,a,k,A)),O})}function Wi(e){return Ui(Gi,e)}function Gi(e,t,n,r,i,a){let o=e.length;if(o<2)return null;let s=new Path2D;if(n(s,e[0],t[0]),o==2)r(s,e[1],t[1]);else{let n=Array(o),r=Array(o-1),a=Array(o-1),c=Array(o-1);for(let n=0;n<o-1;n++)a[n]=t[n+1]-t[n],c[n]=e[n+1]-e[n],r[n]=a[n]/c[n];n[0]=r[0];for(let e=1;e<o-1;e++)r[e]===0||r[e-1]===0||r[e-1]>0!=r[e]>0?n[e]=0:(n[e]=3*(c[e-1]+c[e])/((2*c[e]+c[e-1])/r[e-1]+(c[e]+2*c[e-1])/r[e]),isFinite(n[e])||(n[e]=0));n[o-1]=r[o-2];for(let r=0;r<o-1;r++)i(s,e[r]+c[r]/3,t[r]+n[r]*c[r]/3,e[r+1]-c[r]/3,t[r+1]-n[r+1]*c[r]/3,e[r+1],t[r+1])}return s}var Ki=new Set;function qi(){for(let e of Ki)e.syncRect(!0)}R&&(yt(Qe,it,qi),yt($e,it,qi,!0),yt(tt,it,()=>{la.pxRatio=B}));var Ji=zi(),Yi=Fi();function Xi(e,t,n,r){return(r?[e[0],e[1]].concat(e.slice(2)):[e[0]].concat(e.slice(1))).map((e,r)=>Qi(e,r,t,n))}function Zi(e,t){return e.map((e,n)=>n==0?{}:K({},t,e))}function Qi(e,t,n,r){return K({},t==0?n:r,e)}function $i(e,t,n){return t==null?yn:[t,n]}var ea=$i;function ta(e,t,n){return t==null?yn:Pt(t,n,At,!0)}function na(e,t,n,r){return t==null?yn:Ot(t,n,e.scales[r].log,!1)}var ra=na;function ia(e,t,n,r){return t==null?yn:kt(t,n,e.scales[r].log,!1)}var aa=ia;function oa(e,t,n,r,i){let a=Kt($t(e),$t(t)),o=t-e,s=xt(i/r*o,n);do{let e=n[s],t=r*e/o;if(t>=i&&a+(e<5?mn.get(e):0)<=17)return[e,t]}while(++s<n.length);return[0,0]}function sa(e){let t,n;return e=e.replace(/(\d+)px/,(e,r)=>(t=Ut((n=+r)*B))+`px`),[e,t,n]}function ca(e){e.show&&[e.font,e.labelFont].forEach(e=>{let t=G(e[2]*B,1);e[0]=e[0].replace(/[0-9.]+px/,t+`px`),e[1]=t})}function la(e,t,n){let r={mode:H(e.mode,1)},i=r.mode;function a(e,t,n,r){let i=t.valToPct(e);return r+n*(t.dir==-1?1-i:i)}function o(e,t,n,r){let i=t.valToPct(e);return r+n*(t.dir==-1?i:1-i)}function s(e,t,n,r){return t.ori==0?a(e,t,n,r):o(e,t,n,r)}r.valToPosH=a,r.valToPosV=o;let c=!1;r.status=0;let l=r.root=ut(ve);if(e.id!=null&&(l.id=e.id),st(l,e.class),e.title){let t=ut(xe,l);t.textContent=e.title}let u=lt(`canvas`),d=r.ctx=u.getContext(`2d`),f=ut(Se,l);yt(`click`,f,e=>{e.target===m&&(J!=li||Y!=ui)&&Ci.click(r,e)},!0);let p=r.under=ut(Ce,f);f.appendChild(u);let m=r.over=ut(we,f);e=On(e);let h=+H(e.pxAlign,1),g=wi(h);(e.plugins||[]).forEach(t=>{t.opts&&(e=t.opts(r,e)||e)});let _=e.ms||.001,v=r.series=i==1?Xi(e.series||[],qr,fi,!1):Zi(e.series||[null],di),y=r.axes=Xi(e.axes||[],Wr,oi,!0),b=r.scales={},x=r.bands=e.bands||[];x.forEach(e=>{e.fill=W(e.fill||null),e.dir=H(e.dir,-1)});let S=i==2?v[1].facets[0].scale:v[0].scale,C={axes:Nr,series:ur},w=(e.drawOrder||[`axes`,`series`]).map(e=>C[e]);function T(e){let t=e.distr==3?t=>Yt(t>0?t:e.clamp(r,t,e.min,e.max,e.key)):e.distr==4?t=>Qt(t,e.asinh):e.distr==100?t=>e.fwd(t):e=>e;return n=>{let r=t(n),{_min:i,_max:a}=e,o=a-i;return(r-i)/o}}function E(t){let n=b[t];if(n==null){let r=(e.scales||_n)[t]||_n;if(r.from!=null){E(r.from);let e=K({},b[r.from],r,{key:t});e.valToPct=T(e),b[t]=e}else{n=b[t]=K({},t==S?mi:hi,r),n.key=t;let e=n.time,a=n.range,o=bn(a);if((t!=S||i==2&&!e)&&(o&&(a[0]==null||a[1]==null)&&(a={min:a[0]==null?jt:{mode:1,hard:a[0],soft:a[0]},max:a[1]==null?jt:{mode:1,hard:a[1],soft:a[1]}},o=!1),!o&&wn(a))){let e=a;a=(t,n,r)=>n==null?yn:Pt(n,r,e)}n.range=W(a||(e?ea:t==S?n.distr==3?ra:n.distr==4?aa:$i:n.distr==3?na:n.distr==4?ia:ta)),n.auto=W(!o&&n.auto),n.clamp=W(n.clamp||pi),n._min=n._max=null,n.valToPct=T(n)}}}E(`x`),E(`y`),i==1&&v.forEach(e=>{E(e.scale)}),y.forEach(e=>{E(e.scale)});for(let t in e.scales)E(t);let D=b[S],O=D.distr,k,ee;D.ori==0?(st(l,ye),k=a,ee=o):(st(l,be),k=o,ee=a);let A={};for(let e in b){let t=b[e];(t.min!=null||t.max!=null)&&(A[e]={min:t.min,max:t.max},t.min=t.max=null)}let j=e.tzDate||(e=>new Date(Ut(e/_))),te=e.fmtDate||Kn,M=_==1?mr(j):_r(j),ne=yr(j,vr(_==1?pr:gr,te)),re=wr(j,Sr(Cr,te)),ie=[],N=r.legend=K({},Dr,e.legend),P=r.cursor=K({},Ir,{drag:{y:i==2}},e.cursor),F=N.show,ae=P.show,I=N.markers;N.idxs=ie,I.width=W(I.width),I.dash=W(I.dash),I.stroke=W(I.stroke),I.fill=W(I.fill);let L,oe,se,ce=[],le=[],ue,de=!1,fe={};if(N.live){let e=v[1]?v[1].values:null;de=e!=null,ue=de?e(r,1,0):{_:0};for(let e in ue)fe[e]=nt}if(F){if(L=lt(`table`,je,l),se=lt(`tbody`,null,L),N.mount(r,L),de){oe=lt(`thead`,null,L,se);let e=lt(`tr`,null,oe);for(var pe in lt(`th`,null,e),ue)lt(`th`,Ie,e).textContent=pe}else st(L,Ne),N.live&&st(L,Me)}let me={show:!0},he={show:!1};function ge(e,t){if(t==0&&(de||!N.live||i==2))return yn;let n=[],a=lt(`tr`,Pe,se,se.childNodes[t]);st(a,e.class),e.show||st(a,Ee);let o=lt(`th`,null,a);if(I.show){let e=ut(Fe,o);if(t>0){let n=I.width(r,t);n&&(e.style.border=n+`px `+I.dash(r,t)+` `+I.stroke(r,t)),e.style.background=I.fill(r,t)}}let s=ut(Ie,o);for(var c in e.label instanceof HTMLElement?s.appendChild(e.label):s.textContent=e.label,t>0&&(I.show||(s.style.color=e.width>0?I.stroke(r,t):I.fill(r,t)),We(`click`,o,t=>{if(P._lock)return;nn(t);let n=v.indexOf(e);if((t.ctrlKey||t.metaKey)!=N.isolate){let e=v.some((e,t)=>t>0&&t!=n&&e.show);v.forEach((t,r)=>{r>0&&Ai(r,e?r==n?me:he:me,!0,Q.setSeries)})}else Ai(n,{show:!e.show},!0,Q.setSeries)},!1),un&&We(Ye,o,t=>{P._lock||(nn(t),Ai(v.indexOf(e),Ri,!0,Q.setSeries))},!1)),ue){let e=lt(`td`,Le,a);e.textContent=`--`,n.push(e)}return[a,n]}let _e=new Map;function We(e,t,n,i=!0){let a=_e.get(t)||{},o=P.bind[e](r,t,n,i);o&&(yt(e,t,a[e]=o),_e.set(t,a))}function Qe(e,t,n){let r=_e.get(t)||{};for(let n in r)(e==null||n==e)&&(bt(n,t,r[n]),delete r[n]);e??_e.delete(t)}let $e=0,et=0,R=0,z=0,at=0,ot=0,dt=at,pt=ot,ht=R,_t=z,vt=0,St=0,Ct=0,wt=0;r.bbox={};let Tt=!1,Et=!1,Mt=!1,Nt=!1,It=!1,Lt=!1;function Rt(e,t,n){(n||e!=r.width||t!=r.height)&&zt(e,t),Pr(!1),Mt=!0,Et=!0,Br()}function zt(e,t){r.width=$e=R=e,r.height=et=z=t,at=ot=0,Xt(),$t();let n=r.bbox;vt=n.left=dn(at*B,.5),St=n.top=dn(ot*B,.5),Ct=n.width=dn(R*B,.5),wt=n.height=dn(z*B,.5)}function Ht(){let e=!1,t=0;for(;!e;){t++;let n=jr(t),i=Mr(t);e=t==3||n&&i,e||(zt(r.width,r.height),Et=!0)}}function Jt({width:e,height:t}){Rt(e,t)}r.setSize=Jt;function Xt(){let e=!1,t=!1,n=!1,r=!1;y.forEach((i,a)=>{if(i.show&&i._show){let{side:a,_size:o}=i,s=a%2,c=o+(i.label==null?0:i.labelSize);c>0&&(s?(R-=c,a==3?(at+=c,r=!0):n=!0):(z-=c,a==0?(ot+=c,e=!0):t=!0))}}),jn[0]=e,jn[1]=n,jn[2]=t,jn[3]=r,R-=In[1]+In[3],at+=In[3],z-=In[2]+In[0],ot+=In[0]}function $t(){let e=at+R,t=ot+z,n=at,r=ot;function i(i,a){switch(i){case 1:return e+=a,e-a;case 2:return t+=a,t-a;case 3:return n-=a,n+a;case 0:return r-=a,r+a}}y.forEach((e,t)=>{if(e.show&&e._show){let t=e.side;e._pos=i(t,e._size),e.label!=null&&(e._lpos=i(t,e.labelSize))}})}if(P.dataIdx==null){let e=P.hover,n=e.skip=new Set(e.skip??[]);n.add(void 0);let r=e.prox=W(e.prox),i=e.bias??=0;P.dataIdx=(e,a,o,s)=>{if(a==0)return o;let c=o,l=r(e,a,o,s)??U,u=l>=0&&l<U,d=D.ori==0?R:z,f=P.left,p=t[0],m=t[a];if(n.has(m[o])){c=null;let e=null,t=null,r;if(i==0||i==-1)for(r=o;e==null&&r-->0;)n.has(m[r])||(e=r);if(i==0||i==1)for(r=o;t==null&&r++<m.length;)n.has(m[r])||(t=r);if(e!=null||t!=null){if(u){let n=e==null?-1/0:k(p[e],D,d,0),r=t==null?1/0:k(p[t],D,d,0),i=f-n,a=r-f;i<=a?i<=l&&(c=e):a<=l&&(c=t)}else c=t==null?e:e==null?t:o-e<=t-o?e:t}}else u&&Vt(f-k(p[o],D,d,0))>l&&(c=null);return c}}let nn=e=>{P.event=e};P.idxs=ie,P._lock=!1;let rn=P.points;rn.show=W(rn.show),rn.size=W(rn.size),rn.stroke=W(rn.stroke),rn.width=W(rn.width),rn.fill=W(rn.fill);let ln=r.focus=K({},e.focus||{alpha:.3},P.focus),un=ln.prox>=0,fn=un&&rn.one,pn=[],gn=[],xn=[];function En(e,t){let n=rn.show(r,t);if(n instanceof HTMLElement)return st(n,Ae),st(n,e.class),ft(n,-10,-10,R,z),m.insertBefore(n,pn[t]),n}function Dn(e,t){if(i==1||t>0){let t=i==1&&b[e.scale].time,n=e.value;e.value=t?Cn(n)?wr(j,Sr(n,te)):n||re:n||ai,e.label=e.label||(t?Kr:Gr)}if(fn||t>0){e.width=e.width==null?1:e.width,e.paths=e.paths||Ji||on,e.fillTo=W(e.fillTo||xi),e.pxAlign=+H(e.pxAlign,h),e.pxRound=wi(e.pxAlign),e.stroke=W(e.stroke||null),e.fill=W(e.fill||null),e._stroke=e._fill=e._paths=e._focus=null;let t=si(Kt(1,e.width),1),n=e.points=K({},{size:t,width:Kt(1,t*.2),stroke:e.stroke,space:t*2,paths:Yi,_stroke:null,_fill:null},e.points);n.show=W(n.show),n.filter=W(n.filter),n.fill=W(n.fill),n.stroke=W(n.stroke),n.paths=W(n.paths),n.pxAlign=e.pxAlign}if(F){let n=ge(e,t);ce.splice(t,0,n[0]),le.splice(t,0,n[1]),N.values.push(null)}if(ae){ie.splice(t,0,null);let n=null;fn?t==0&&(n=En(e,t)):t>0&&(n=En(e,t)),pn.splice(t,0,n),gn.splice(t,0,0),xn.splice(t,0,0)}ka(`addSeries`,t)}function kn(e,t){t??=v.length,e=i==1?Qi(e,t,qr,fi):Qi(e,t,{},di),v.splice(t,0,e),Dn(v[t],t)}r.addSeries=kn;function An(e){if(v.splice(e,1),F){N.values.splice(e,1),le.splice(e,1);let t=ce.splice(e,1)[0];Qe(null,t.firstChild),t.remove()}ae&&(ie.splice(e,1),pn.splice(e,1)[0].remove(),gn.splice(e,1),xn.splice(e,1)),ka(`delSeries`,e)}r.delSeries=An;let jn=[!1,!1,!1,!1];function Mn(e,t){if(e._show=e.show,e.show){let n=e.side%2,i=b[e.scale];i??=(e.scale=n?v[1].scale:S,b[e.scale]);let a=i.time;e.size=W(e.size),e.space=W(e.space),e.rotate=W(e.rotate),bn(e.incrs)&&e.incrs.forEach(e=>{!mn.has(e)&&mn.set(e,hn(e))}),e.incrs=W(e.incrs||(i.distr==2?$n:a?_==1?fr:hr:er)),e.splits=W(e.splits||(a&&i.distr==1?M:i.distr==3?Xr:i.distr==4?Zr:Yr)),e.stroke=W(e.stroke),e.grid.stroke=W(e.grid.stroke),e.ticks.stroke=W(e.ticks.stroke),e.border.stroke=W(e.border.stroke);let o=e.values;e.values=bn(o)&&!bn(o[0])?W(o):a?bn(o)?yr(j,vr(o,te)):Cn(o)?br(j,o):o||ne:o||Jr,e.filter=W(e.filter||(i.distr>=3&&i.log==10?ri:i.distr==3&&i.log==2?ii:an)),e.font=sa(e.font),e.labelFont=sa(e.labelFont),e._size=e.size(r,null,t,0),e._space=e._rotate=e._incrs=e._found=e._splits=e._values=null,e._size>0&&(jn[t]=!0,e._el=ut(Te,f))}}function Nn(e,t,n,r){let[i,a,o,s]=n,c=t%2,l=0;return c==0&&(s||a)&&(l=t==0&&!i||t==2&&!o?Ut(Wr.size/3):0),c==1&&(i||o)&&(l=t==1&&!a||t==3&&!s?Ut(oi.size/2):0),l}let Fn=r.padding=(e.padding||[Nn,Nn,Nn,Nn]).map(e=>W(H(e,Nn))),In=r._padding=Fn.map((e,t)=>e(r,t,jn,0)),Ln,Rn=null,zn=null,Bn=i==1?v[0].idxs:null,Vn=null,Hn=!1;function Un(e,n){if(t=e??[],r.data=r._data=t,i==2){Ln=0;for(let e=1;e<v.length;e++)Ln+=t[e][0].length}else{t.length==0&&(r.data=r._data=t=[[]]),Vn=t[0],Ln=Vn.length;let e=t;if(O==2){e=t.slice();let n=e[0]=Array(Ln);for(let e=0;e<Ln;e++)n[e]=e}r._data=t=e}if(Pr(!0),ka(`setData`),O==2&&(Mt=!0),n!==!1){let e=D;e.auto(r,Hn)?Wn():ki(S,e.min,e.max),Nt||=P.left>=0,Lt=!0,Br()}}r.setData=Un;function Wn(){Hn=!0;let e,n;i==1&&(Ln>0?(Rn=Bn[0]=0,zn=Bn[1]=Ln-1,e=t[0][Rn],n=t[0][zn],O==2?(e=Rn,n=zn):e==n&&(O==3?[e,n]=Ot(e,e,D.log,!1):O==4?[e,n]=kt(e,e,D.log,!1):D.time?n=e+Ut(86400/_):[e,n]=Pt(e,n,At,!0))):(Rn=Bn[0]=e=null,zn=Bn[1]=n=null)),ki(S,e,n)}let Gn,qn,Jn,Yn,Xn,Zn,Qn,tr,nr,rr;function ir(e,t,n,r,i,a){e??=Ge,n??=vn,r??=`butt`,i??=Ge,a??=`round`,e!=Gn&&(d.strokeStyle=Gn=e),i!=qn&&(d.fillStyle=qn=i),t!=Jn&&(d.lineWidth=Jn=t),a!=Xn&&(d.lineJoin=Xn=a),r!=Zn&&(d.lineCap=Zn=r),n!=Yn&&d.setLineDash(Yn=n)}function ar(e,t,n,r){t!=qn&&(d.fillStyle=qn=t),e!=Qn&&(d.font=Qn=e),n!=tr&&(d.textAlign=tr=n),r!=nr&&(d.textBaseline=nr=r)}function or(e,t,n,i,a=0){if(i.length>0&&e.auto(r,Hn)&&(t==null||t.min==null)){let t=H(Rn,0),r=H(zn,i.length-1),o=n.min==null?Dt(i,t,r,a,e.distr==3):[n.min,n.max];e.min=Gt(e.min,n.min=o[0]),e.max=Kt(e.max,n.max=o[1])}}let sr={min:null,max:null};function cr(){for(let e in b){let t=b[e];A[e]==null&&(t.min==null||A[S]!=null&&t.auto(r,Hn))&&(A[e]=sr)}for(let e in b){let t=b[e];A[e]==null&&t.from!=null&&A[t.from]!=null&&(A[e]=sr)}A[S]!=null&&Pr(!0);let e={};for(let t in A){let n=A[t];if(n!=null){let a=e[t]=On(b[t],Tn);if(n.min!=null)K(a,n);else if(t!=S||i==2){if(Ln==0&&a.from==null){let e=a.range(r,null,null,t);a.min=e[0],a.max=e[1]}else a.min=U,a.max=-1/0}}}if(Ln>0){v.forEach((n,a)=>{if(i==1){let i=n.scale,o=A[i];if(o==null)return;let s=e[i];if(a==0){let e=s.range(r,s.min,s.max,i);s.min=e[0],s.max=e[1],Rn=xt(s.min,t[0]),zn=xt(s.max,t[0]),zn-Rn>1&&(t[0][Rn]<s.min&&Rn++,t[0][zn]>s.max&&zn--),n.min=Vn[Rn],n.max=Vn[zn]}else n.show&&n.auto&&or(s,o,n,t[a],n.sorted);n.idxs[0]=Rn,n.idxs[1]=zn}else if(a>0&&n.show&&n.auto){let[r,i]=n.facets,o=r.scale,s=i.scale,[c,l]=t[a],u=e[o],d=e[s];u!=null&&or(u,A[o],r,c,r.sorted),d!=null&&or(d,A[s],i,l,i.sorted),n.min=i.min,n.max=i.max}});for(let t in e){let n=e[t],i=A[t];if(n.from==null&&(i==null||i.min==null)){let e=n.range(r,n.min==U?null:n.min,n.max==-1/0?null:n.max,t);n.min=e[0],n.max=e[1]}}}for(let t in e){let n=e[t];if(n.from!=null){let i=e[n.from];if(i.min==null)n.min=n.max=null;else{let e=n.range(r,i.min,i.max,t);n.min=e[0],n.max=e[1]}}}let n={},a=!1;for(let t in e){let r=e[t],i=b[t];if(i.min!=r.min||i.max!=r.max){i.min=r.min,i.max=r.max;let e=i.distr;i._min=e==3?Yt(i.min):e==4?Qt(i.min,i.asinh):e==100?i.fwd(i.min):i.min,i._max=e==3?Yt(i.max):e==4?Qt(i.max,i.asinh):e==100?i.fwd(i.max):i.max,n[t]=a=!0}}if(a){v.forEach((e,t)=>{i==2?t>0&&n.y&&(e._paths=null):n[e.scale]&&(e._paths=null)});for(let e in n)Mt=!0,ka(`setScale`,e);ae&&P.left>=0&&(Nt=Lt=!0)}for(let e in A)A[e]=null}function lr(e){let t=en(Rn-1,0,Ln-1),n=en(zn+1,0,Ln-1);for(;e[t]==null&&t>0;)t--;for(;e[n]==null&&n<Ln-1;)n++;return[t,n]}function ur(){if(Ln>0){let e=v.some(e=>e._focus)&&rr!=ln.alpha;e&&(d.globalAlpha=rr=ln.alpha),v.forEach((e,n)=>{if(n>0&&e.show&&(q(n,!1),q(n,!0),e._paths==null)){let a=rr;rr!=e.alpha&&(d.globalAlpha=rr=e.alpha);let o=i==2?[0,t[n][0].length-1]:lr(t[n]);e._paths=e.paths(r,n,o[0],o[1]),rr!=a&&(d.globalAlpha=rr=a)}}),v.forEach((e,t)=>{if(t>0&&e.show){let n=rr;rr!=e.alpha&&(d.globalAlpha=rr=e.alpha),e._paths!=null&&dr(t,!1);{let n=e._paths==null?null:e._paths.gaps,i=e.points.show(r,t,Rn,zn,n),a=e.points.filter(r,t,i,n);(i||a)&&(e.points._paths=e.points.paths(r,t,Rn,zn,a),dr(t,!0))}rr!=n&&(d.globalAlpha=rr=n),ka(`drawSeries`,t)}}),e&&(d.globalAlpha=rr=1)}}function q(e,t){let n=t?v[e].points:v[e];n._stroke=n.stroke(r,e),n._fill=n.fill(r,e)}function dr(e,t){let n=t?v[e].points:v[e],{stroke:r,fill:i,clip:a,flags:o,_stroke:s=n._stroke,_fill:c=n._fill,_width:l=n.width}=n._paths;l=G(l*B,3);let u=null,f=l%2/2;t&&c==null&&(c=l>0?`#fff`:s);let p=n.pxAlign==1&&f>0;if(p&&d.translate(f,f),!t){let e=vt-l/2,t=St-l/2,n=Ct+l,r=wt+l;u=new Path2D,u.rect(e,t,n,r)}t?Tr(s,l,n.dash,n.cap,c,r,i,o,a):xr(e,s,l,n.dash,n.cap,c,r,i,o,u,a),p&&d.translate(-f,-f)}function xr(e,n,i,a,o,s,c,l,u,d,f){let p=!1;u!=0&&x.forEach((m,h)=>{if(m.series[0]==e){let e=v[m.series[1]],g=t[m.series[1]],_=(e._paths||_n).band;bn(_)&&(_=m.dir==1?_[0]:_[1]);let y,b=null;e.show&&_&&Ft(g,Rn,zn)?(b=m.fill(r,h)||s,y=e._paths.clip):_=null,Tr(n,i,a,o,b,c,l,u,d,f,y,_),p=!0}}),p||Tr(n,i,a,o,s,c,l,u,d,f)}function Tr(e,t,n,r,i,a,o,s,c,l,u,f){ir(e,t,n,r,i),(c||l||f)&&(d.save(),c&&d.clip(c),l&&d.clip(l)),f?(s&3)==3?(d.clip(f),u&&d.clip(u),Or(i,o),Er(e,a,t)):s&yi?(Or(i,o),d.clip(f),Er(e,a,t)):s&vi&&(d.save(),d.clip(f),u&&d.clip(u),Or(i,o),d.restore(),Er(e,a,t)):(Or(i,o),Er(e,a,t)),(c||l||f)&&d.restore()}function Er(e,t,n){n>0&&(t instanceof Map?t.forEach((e,t)=>{d.strokeStyle=Gn=t,d.stroke(e)}):t!=null&&e&&d.stroke(t))}function Or(e,t){t instanceof Map?t.forEach((e,t)=>{d.fillStyle=qn=t,d.fill(e)}):t!=null&&e&&d.fill(t)}function kr(e,t,n,i){let a=y[e],o;if(i<=0)o=[0,0];else{let s=a._space=a.space(r,e,t,n,i);o=oa(t,n,a._incrs=a.incrs(r,e,t,n,i,s),i,s)}return a._found=o}function Ar(e,t,n,r,i,a,o,s,c,l){let u=o%2/2;h==1&&d.translate(u,u),ir(s,o,c,l,s),d.beginPath();let f,p,m,g,_=i+(r==0||r==3?-a:a);n==0?(p=i,g=_):(f=i,m=_);for(let r=0;r<e.length;r++)t[r]!=null&&(n==0?f=m=e[r]:p=g=e[r],d.moveTo(f,p),d.lineTo(m,g));d.stroke(),h==1&&d.translate(-u,-u)}function jr(e){let t=!0;return y.forEach((n,i)=>{if(!n.show)return;let a=b[n.scale];if(a.min==null){n._show&&(t=!1,n._show=!1,Pr(!1));return}n._show||(t=!1,n._show=!0,Pr(!1));let o=n.side,s=o%2,{min:c,max:l}=a,[u,d]=kr(i,c,l,s==0?R:z);if(d==0)return;let f=a.distr==2,p=n._splits=n.splits(r,i,c,l,u,d,f),m=a.distr==2?p.map(e=>Vn[e]):p,h=a.distr==2?Vn[p[1]]-Vn[p[0]]:u,g=n._values=n.values(r,n.filter(r,m,i,d,h),i,d,h);n._rotate=o==2?n.rotate(r,g,i,d):0;let _=n._size;n._size=Wt(n.size(r,g,i,e)),_!=null&&n._size!=_&&(t=!1)}),t}function Mr(e){let t=!0;return Fn.forEach((n,i)=>{let a=n(r,i,jn,e);a!=In[i]&&(t=!1),In[i]=a}),t}function Nr(){for(let e=0;e<y.length;e++){let t=y[e];if(!t.show||!t._show)continue;let n=t.side,i=n%2,a,o,c=t.stroke(r,e),l=n==0||n==3?-1:1,[u,f]=t._found;if(t.label!=null){let s=t.labelGap*l,p=Ut((t._lpos+s)*B);ar(t.labelFont[0],c,`center`,n==2?Be:Ve),d.save(),i==1?(a=o=0,d.translate(p,Ut(St+wt/2)),d.rotate((n==3?-Bt:Bt)/2)):(a=Ut(vt+Ct/2),o=p);let m=tn(t.label)?t.label(r,e,u,f):t.label;d.fillText(m,a,o),d.restore()}if(f==0)continue;let p=b[t.scale],m=i==0?Ct:wt,h=i==0?vt:St,_=t._splits,v=p.distr==2?_.map(e=>Vn[e]):_,x=p.distr==2?Vn[_[1]]-Vn[_[0]]:u,S=t.ticks,C=t.border,w=S.show?S.size:0,T=Ut(w*B),E=Ut((t.alignTo==2?t._size-w-t.gap:t.gap)*B),D=t._rotate*-Bt/180,O=g(t._pos*B),k=O+(T+E)*l;o=i==0?k:0,a=i==1?k:0;let ee=t.font[0];ar(ee,c,t.align==1?He:t.align==2?Ue:D>0?He:D<0?Ue:i==0?`center`:n==3?Ue:He,D||i==1?`middle`:n==2?Be:Ve);let A=t.font[1]*t.lineGap,j=_.map(e=>g(s(e,p,m,h))),te=t._values;for(let e=0;e<te.length;e++){let t=te[e];if(t!=null){i==0?a=j[e]:o=j[e],t=``+t;let n=t.indexOf(`
`)==-1?[t]:t.split(/\n/gm);for(let e=0;e<n.length;e++){let t=n[e];D?(d.save(),d.translate(a,o+e*A),d.rotate(D),d.fillText(t,0,0),d.restore()):d.fillText(t,a,o+e*A)}}}S.show&&Ar(j,S.filter(r,v,e,f,x),i,n,O,T,G(S.width*B,3),S.stroke(r,e),S.dash,S.cap);let M=t.grid;M.show&&Ar(j,M.filter(r,v,e,f,x),i,i==0?2:1,i==0?St:vt,i==0?wt:Ct,G(M.width*B,3),M.stroke(r,e),M.dash,M.cap),C.show&&Ar([O],[1],+(i==0),i==0?1:2,i==1?St:vt,i==1?wt:Ct,G(C.width*B,3),C.stroke(r,e),C.dash,C.cap)}ka(`drawAxes`)}function Pr(e){v.forEach((t,n)=>{n>0&&(t._paths=null,e&&(i==1?(t.min=null,t.max=null):t.facets.forEach(e=>{e.min=null,e.max=null})))})}let Fr=!1,Lr=!1,Rr=[];function zr(){Lr=!1;for(let e=0;e<Rr.length;e++)ka(...Rr[e]);Rr.length=0}function Br(){Fr||=(Pn(Hr),!0)}function Vr(e,t=!1){Fr=!0,Lr=t,e(r),Hr(),t&&Rr.length>0&&queueMicrotask(zr)}r.batch=Vr;function Hr(){if(Tt&&=(cr(),!1),Mt&&=(Ht(),!1),Et){if(V(p,He,at),V(p,Be,ot),V(p,Re,R),V(p,ze,z),V(m,He,at),V(m,Be,ot),V(m,Re,R),V(m,ze,z),V(f,Re,$e),V(f,ze,et),u.width=Ut($e*B),u.height=Ut(et*B),y.forEach(({_el:e,_show:t,_size:n,_pos:r,side:i})=>{if(e!=null){if(t){let t=i===3||i===0?n:0,a=i%2==1;V(e,a?`left`:`top`,r-t),V(e,a?`width`:`height`,n),V(e,a?`top`:`left`,a?ot:at),V(e,a?`height`:`width`,a?z:R),ct(e,Ee)}else st(e,Ee)}}),Gn=qn=Jn=Xn=Zn=Qn=tr=nr=Yn=null,rr=1,pa(!0),at!=dt||ot!=pt||R!=ht||z!=_t){Pr(!1);let e=R/ht,t=z/_t;if(ae&&!Nt&&P.left>=0){P.left*=e,P.top*=t,ei&&ft(ei,Ut(P.left),0,R,z),ti&&ft(ti,0,Ut(P.top),R,z);for(let n=0;n<pn.length;n++){let r=pn[n];r!=null&&(gn[n]*=e,xn[n]*=t,ft(r,Wt(gn[n]),Wt(xn[n]),R,z))}}if(Z.show&&!It&&Z.left>=0&&Z.width>0){Z.left*=e,Z.width*=e,Z.top*=t,Z.height*=t;for(let e in ga)V(Ei,e,Z[e])}dt=at,pt=ot,ht=R,_t=z}ka(`setSize`),Et=!1}$e>0&&et>0&&(d.clearRect(0,0,u.width,u.height),ka(`drawClear`),w.forEach(e=>e()),ka(`draw`)),Z.show&&It&&(Di(Z),It=!1),ae&&Nt&&(da(null,!0,!1),Nt=!1),N.show&&N.live&&Lt&&(la(),Lt=!1),c||(c=!0,r.status=1,ka(`ready`)),Hn=!1,Fr=!1}r.redraw=(e,t)=>{Mt=t||!1,e===!1?Br():ki(S,D.min,D.max)};function Ur(e,n){let i=b[e];if(i.from==null){if(Ln==0){let t=i.range(r,n.min,n.max,e);n.min=t[0],n.max=t[1]}if(n.min>n.max){let e=n.min;n.min=n.max,n.max=e}if(Ln>1&&n.min!=null&&n.max!=null&&n.max-n.min<1e-16)return;e==S&&i.distr==2&&Ln>0&&(n.min=xt(n.min,t[0]),n.max=xt(n.max,t[0]),n.min==n.max&&n.max++),A[e]=n,Tt=!0,Br()}}r.setScale=Ur;let Qr,$r,ei,ti,ni,ci,li,ui,gi,bi,J,Y,Si=!1,Ci=P.drag,X=Ci.x,Ti=Ci.y;ae&&(P.x&&(Qr=ut(Oe,m)),P.y&&($r=ut(ke,m)),D.ori==0?(ei=Qr,ti=$r):(ei=$r,ti=Qr),J=P.left,Y=P.top);let Z=r.select=K({show:!0,over:!0,left:0,width:0,top:0,height:0},e.select),Ei=Z.show?ut(De,Z.over?m:p):null;function Di(e,t){if(Z.show){for(let t in e)Z[t]=e[t],t in ga&&V(Ei,t,e[t]);t!==!1&&ka(`setSelect`)}}r.setSelect=Di;function Oi(e){if(v[e].show)F&&ct(ce[e],Ee);else if(F&&st(ce[e],Ee),ae){let t=fn?pn[0]:pn[e];t!=null&&ft(t,-10,-10,R,z)}}function ki(e,t,n){Ur(e,{min:t,max:n})}function Ai(e,t,n,a){t.focus!=null&&zi(e),t.show!=null&&v.forEach((n,r)=>{r>0&&(e==r||e==null)&&(n.show=t.show,Oi(r),i==2?(ki(n.facets[0].scale,null,null),ki(n.facets[1].scale,null,null)):ki(n.scale,null,null),Br())}),n!==!1&&ka(`setSeries`,e,t),a&&Na(`setSeries`,r,e,t)}r.setSeries=Ai;function ji(e,t){K(x[e],t)}function Mi(e,t){e.fill=W(e.fill||null),e.dir=H(e.dir,-1),t??=x.length,x.splice(t,0,e)}function Ni(e){e==null?x.length=0:x.splice(e,1)}r.addBand=Mi,r.setBand=ji,r.delBand=Ni;function Pi(e,t){v[e].alpha=t,ae&&pn[e]!=null&&(pn[e].style.opacity=t),F&&ce[e]&&(ce[e].style.opacity=t)}let Fi,Ii,Li,Ri={focus:!0};function zi(e){if(e!=Li){let t=e==null,n=ln.alpha!=1;v.forEach((r,a)=>{if(i==1||a>0){let i=t||a==0||a==e;r._focus=t?null:i,n&&Pi(a,i?1:ln.alpha)}}),Li=e,n&&Br()}}F&&un&&We(Xe,L,e=>{P._lock||(nn(e),Li!=null&&Ai(null,Ri,!0,Q.setSeries))});function Bi(e,t,n){let r=b[t];n&&(e=e/B-(r.ori==1?ot:at));let i=R;r.ori==1&&(i=z,e=i-e),r.dir==-1&&(e=i-e);let a=r._min,o=r._max,s=e/i,c=a+(o-a)*s,l=r.distr;return l==3?qt(10,c):l==4?Zt(c,r.asinh):l==100?r.bwd(c):c}function Vi(e,n){return xt(Bi(e,S,n),t[0],Rn,zn)}r.valToIdx=e=>xt(e,t[0]),r.posToIdx=Vi,r.posToVal=Bi,r.valToPos=(e,t,n)=>b[t].ori==0?a(e,b[t],n?Ct:R,n?vt:0):o(e,b[t],n?wt:z,n?St:0),r.setCursor=(e,t,n)=>{J=e.left,Y=e.top,da(null,t,n)};function Hi(e,t){V(Ei,He,Z.left=e),V(Ei,Re,Z.width=t)}function Ui(e,t){V(Ei,Be,Z.top=e),V(Ei,ze,Z.height=t)}let Wi=D.ori==0?Hi:Ui,Gi=D.ori==1?Hi:Ui;function qi(){if(F&&N.live)for(let e=+(i==2);e<v.length;e++){if(e==0&&de)continue;let t=N.values[e],n=0;for(let r in t)le[e][n++].firstChild.nodeValue=t[r]}}function la(e,t){if(e!=null&&(e.idxs?e.idxs.forEach((e,t)=>{ie[t]=e}):Sn(e.idx)||ie.fill(e.idx),N.idx=ie[0]),F&&N.live){for(let e=0;e<v.length;e++)(e>0||i==1&&!de)&&ua(e,ie[e]);qi()}Lt=!1,t!==!1&&ka(`setLegend`)}r.setLegend=la;function ua(e,n){let i=v[e],a=e==0&&O==2?Vn:t[e],o;de?o=i.values(r,e,n)??fe:(o=i.value(r,n==null?null:a[n],e,n),o=o==null?fe:{_:o}),N.values[e]=o}function da(e,n,a){gi=J,bi=Y,[J,Y]=P.move(r,J,Y),P.left=J,P.top=Y,ae&&(ei&&ft(ei,Ut(J),0,R,z),ti&&ft(ti,0,Ut(Y),R,z));let o,s=Rn>zn;Fi=U,Ii=null;let c=D.ori==0?R:z,l=D.ori==1?R:z;if(J<0||Ln==0||s){o=P.idx=null;for(let e=0;e<v.length;e++){let t=pn[e];t!=null&&ft(t,-10,-10,R,z)}un&&Ai(null,Ri,!0,e==null&&Q.setSeries),N.live&&(ie.fill(o),Lt=!0)}else{let e,n,a;i==1&&(e=D.ori==0?J:Y,n=Bi(e,S),o=P.idx=xt(n,t[0],Rn,zn),a=k(t[0][o],D,c,0));let s=-10,u=-10,d=0,f=0,p=!0,m=``,h=``;for(let e=+(i==2);e<v.length;e++){let g=v[e],_=ie[e],y=_==null?null:i==1?t[e][_]:t[e][1][_],x=P.dataIdx(r,e,o,n),S=x==null?null:i==1?t[e][x]:t[e][1][x];if(Lt=Lt||S!=y||x!=_,ie[e]=x,e>0&&g.show){let n=x==null?-10:x==o?a:k(i==1?t[0][x]:t[e][0][x],D,c,0),_=S==null?-10:ee(S,i==1?b[g.scale]:b[g.facets[1].scale],l,0);if(un&&S!=null){let t=D.ori==1?J:Y,n=Vt(ln.dist(r,e,x,_,t));if(n<Fi){let r=ln.bias;if(r!=0){let i=Bi(t,g.scale),a=S>=0?1:-1,o=i>=0?1:-1;o==a&&(o==1?r==1?S>=i:S<=i:r==1?S<=i:S>=i)&&(Fi=n,Ii=e)}else Fi=n,Ii=e}}if(Lt||fn){let t,i;D.ori==0?(t=n,i=_):(t=_,i=n);let a,o,c,l,g,v,y=!0,b=rn.bbox;if(b!=null){y=!1;let t=b(r,e);c=t.left,l=t.top,a=t.width,o=t.height}else c=t,l=i,a=o=rn.size(r,e);if(v=rn.fill(r,e),g=rn.stroke(r,e),fn)e==Ii&&Fi<=ln.prox&&(s=c,u=l,d=a,f=o,p=y,m=v,h=g);else{let t=pn[e];t!=null&&(gn[e]=c,xn[e]=l,gt(t,a,o,y),mt(t,v,g),ft(t,Wt(c),Wt(l),R,z))}}}}if(fn){let e=ln.prox;if(Lt||(Li==null?Fi<=e:Fi>e||Ii!=Li)){let e=pn[0];e!=null&&(gn[0]=s,xn[0]=u,gt(e,d,f,p),mt(e,m,h),ft(e,Wt(s),Wt(u),R,z))}}}if(Z.show&&Si){if(e!=null){let[t,n]=Q.scales,[r,i]=Q.match,[a,o]=e.cursor.sync.scales,s=e.cursor.drag;if(X=s._x,Ti=s._y,X||Ti){let{left:s,top:u,width:d,height:f}=e.select,p=e.scales[a].ori,m=e.posToVal,h,g,_,v,y,x=t!=null&&r(t,a),S=n!=null&&i(n,o);x&&X?(p==0?(h=s,g=d):(h=u,g=f),_=b[t],v=k(m(h,a),_,c,0),y=k(m(h+g,a),_,c,0),Wi(Gt(v,y),Vt(y-v))):Wi(0,c),S&&Ti?(p==1?(h=s,g=d):(h=u,g=f),_=b[n],v=ee(m(h,o),_,l,0),y=ee(m(h+g,o),_,l,0),Gi(Gt(v,y),Vt(y-v))):Gi(0,l)}else _a()}else{let e=Vt(gi-ni),t=Vt(bi-ci);if(D.ori==1){let n=e;e=t,t=n}X=Ci.x&&e>=Ci.dist,Ti=Ci.y&&t>=Ci.dist;let n=Ci.uni;n==null?Ci.x&&Ci.y&&(X||Ti)&&(X=Ti=!0):X&&Ti&&(X=e>=n,Ti=t>=n,!X&&!Ti&&(t>e?Ti=!0:X=!0));let r,i;X&&(D.ori==0?(r=li,i=J):(r=ui,i=Y),Wi(Gt(r,i),Vt(i-r)),Ti||Gi(0,l)),Ti&&(D.ori==1?(r=li,i=J):(r=ui,i=Y),Gi(Gt(r,i),Vt(i-r)),X||Wi(0,c)),!X&&!Ti&&(Wi(0,0),Gi(0,0))}}if(Ci._x=X,Ci._y=Ti,e==null){if(a){if(ja!=null){let[e,t]=Q.scales;Q.values[0]=e==null?null:Bi(D.ori==0?J:Y,e),Q.values[1]=t==null?null:Bi(D.ori==1?J:Y,t)}Na(Ke,r,J,Y,R,z,o)}if(un){let e=a&&Q.setSeries,t=ln.prox;Li==null?Fi<=t&&Ai(Ii,Ri,!0,e):Fi>t?Ai(null,Ri,!0,e):Ii!=Li&&Ai(Ii,Ri,!0,e)}}Lt&&(N.idx=o,la()),n!==!1&&ka(`setCursor`)}let fa=null;Object.defineProperty(r,"rect",{get(){return fa??pa(!1),fa}});function pa(e=!1){e?fa=null:(fa=m.getBoundingClientRect(),ka(`syncRect`,fa))}function ma(e,t,n,r,i,a,o){P._lock||Si&&e!=null&&e.movementX==0&&e.movementY==0||(ha(e,t,n,r,i,a,o,!1,e!=null),e==null?da(t,!0,!1):da(null,!0,!0))}function ha(e,t,n,i,a,o,c,l,u){if(fa??pa(!1),nn(e),e!=null)n=e.clientX-fa.left,i=e.clientY-fa.top;else{if(n<0||i<0){J=-10,Y=-10;return}let[e,r]=Q.scales,c=t.cursor.sync,[l,u]=c.values,[d,f]=c.scales,[p,m]=Q.match,h=t.axes[0].side%2==1,g=D.ori==0?R:z,_=D.ori==1?R:z,v=h?o:a,y=h?a:o,x=h?i:n,S=h?n:i;if(n=d==null?x/v*g:p(e,d)?s(l,b[e],g,0):-10,i=f==null?S/y*_:m(r,f)?s(u,b[r],_,0):-10,D.ori==1){let e=n;n=i,i=e}}u&&(t==null||t.cursor.event.type==Ke)&&((n<=1||n>=R-1)&&(n=dn(n,R)),(i<=1||i>=z-1)&&(i=dn(i,z))),l?(ni=n,ci=i,[li,ui]=P.move(r,n,i)):(J=n,Y=i)}let ga={width:0,height:0,left:0,top:0};function _a(){Di(ga,!1)}let va,ya,ba,xa;function Sa(e,t,n,i,a,o,s){Si=!0,X=Ti=Ci._x=Ci._y=!1,ha(e,t,n,i,a,o,s,!0,!1),e!=null&&(We(Je,rt,Ca,!1),Na(qe,r,li,ui,R,z,null));let{left:c,top:l,width:u,height:d}=Z;va=c,ya=l,ba=u,xa=d}function Ca(e,t,n,i,a,o,s){Si=Ci._x=Ci._y=!1,ha(e,t,n,i,a,o,s,!1,!0);let{left:c,top:l,width:u,height:d}=Z,f=u>0||d>0,p=va!=c||ya!=l||ba!=u||xa!=d;if(f&&p&&Di(Z),Ci.setScale&&f&&p){let e=c,t=u,n=l,r=d;if(D.ori==1&&(e=l,t=d,n=c,r=u),X&&ki(S,Bi(e,S),Bi(e+t,S)),Ti)for(let e in b){let t=b[e];e!=S&&t.from==null&&t.min!=U&&ki(e,Bi(n+r,e),Bi(n,e))}_a()}else P.lock&&(P._lock=!P._lock,da(t,!0,e!=null));e!=null&&(Qe(Je,rt),Na(Je,r,J,Y,R,z,null))}function wa(e,t,n,r,i,a,o){if(P._lock)return;nn(e);let s=Si;if(Si){let e=!0,t=!0,n,r;D.ori==0?(n=X,r=Ti):(n=Ti,r=X),n&&r&&(e=J<=10||J>=R-10,t=Y<=10||Y>=z-10),n&&e&&(J=J<li?0:R),r&&t&&(Y=Y<ui?0:z),da(null,!0,!0),Si=!1}J=-10,Y=-10,ie.fill(null),da(null,!0,!0),s&&(Si=s)}function Ta(e,t,n,i,a,o,s){P._lock||(nn(e),Wn(),_a(),e!=null&&Na(Ze,r,J,Y,R,z,null))}function Ea(){y.forEach(ca),Rt(r.width,r.height,!0)}yt(tt,it,Ea);let Da={};Da.mousedown=Sa,Da.mousemove=ma,Da.mouseup=Ca,Da.dblclick=Ta,Da.setSeries=(e,t,n,i)=>{let a=Q.match[2];n=a(r,t,n),n!=-1&&Ai(n,i,!0,!1)},ae&&(We(qe,m,Sa),We(Ke,m,ma),We(Ye,m,e=>{nn(e),pa(!1)}),We(Xe,m,wa),We(Ze,m,Ta),Ki.add(r),r.syncRect=pa);let Oa=r.hooks=e.hooks||{};function ka(e,t,n){Lr?Rr.push([e,t,n]):e in Oa&&Oa[e].forEach(e=>{e.call(null,r,t,n)})}(e.plugins||[]).forEach(e=>{for(let t in e.hooks)Oa[t]=(Oa[t]||[]).concat(e.hooks[t])});let Aa=(e,t,n)=>n,Q=K({key:null,setSeries:!1,filters:{pub:sn,sub:sn},scales:[S,v[1]?v[1].scale:null],match:[cn,cn,Aa],values:[null,null]},P.sync);Q.match.length==2&&Q.match.push(Aa),P.sync=Q;let ja=Q.key,Ma=_i(ja);function Na(e,t,n,r,i,a,o){Q.filters.pub(e,t,n,r,i,a,o)&&Ma.pub(e,t,n,r,i,a,o)}Ma.sub(r);function Pa(e,t,n,r,i,a,o){Q.filters.sub(e,t,n,r,i,a,o)&&Da[e](null,t,n,r,i,a,o)}r.pub=Pa;function Fa(){Ma.unsub(r),Ki.delete(r),_e.clear(),bt(tt,it,Ea),l.remove(),L?.remove(),ka(`destroy`)}r.destroy=Fa;function Ia(){ka(`init`,e,t),Un(t||e.data,!1),A[S]?Ur(S,A[S]):Wn(),It=Z.show&&(Z.width>0||Z.height>0),Nt=Lt=!0,Rt(e.width,e.height)}return v.forEach(Dn),y.forEach(Mn),n?n instanceof HTMLElement?(n.appendChild(l),Ia()):n(r,Ia):Ia(),r}la.assign=K,la.fmtNum=Rt,la.rangeNum=Pt,la.rangeLog=Ot,la.rangeAsinh=kt,la.orient=bi,la.pxRatio=B,la.join=Nn,la.fmtDate=Kn,la.tzDate=Jn,la.sync=_i;{la.addGap=Ci,la.clipGaps=Si;let e=la.paths={points:Fi};e.linear=zi,e.stepped=Bi,e.bars=Hi,e.spline=Wi}var ua=`.uplot,.uplot *,.uplot :before,.uplot :after{box-sizing:border-box}.uplot{width:min-content;font-family:system-ui,-apple-system,Segoe UI,Roboto,Helvetica Neue,Arial,Noto Sans,sans-serif,Apple Color Emoji,Segoe UI Emoji,Segoe UI Symbol,Noto Color Emoji;line-height:1.5}.u-title{text-align:center;font-size:18px;font-weight:700}.u-wrap{-webkit-user-select:none;user-select:none;position:relative}.u-over,.u-under{position:absolute}.u-under{overflow:hidden}.uplot canvas{width:100%;height:100%;display:block;position:relative}.u-axis{position:absolute}.u-legend{text-align:center;margin:auto;font-size:14px}.u-inline{display:block}.u-inline *{display:inline-block}.u-inline tr{margin-right:16px}.u-legend th{font-weight:600}.u-legend th>*{vertical-align:middle;display:inline-block}.u-legend .u-marker{width:1em;height:1em;margin-right:4px;background-clip:padding-box!important}.u-inline.u-live th:after{content:":";vertical-align:middle}.u-inline:not(.u-live) .u-value{display:none}.u-series>*{padding:4px}.u-series th{cursor:pointer}.u-legend .u-off>*{opacity:.3}.u-select{pointer-events:none;background:#00000012;position:absolute}.u-cursor-x,.u-cursor-y{pointer-events:none;will-change:transform;position:absolute;top:0;left:0}.u-hz .u-cursor-x,.u-vt .u-cursor-y{border-right:1px dashed #607d8b;height:100%}.u-hz .u-cursor-y,.u-vt .u-cursor-x{border-bottom:1px dashed #607d8b;width:100%}.u-cursor-pt{pointer-events:none;will-change:transform;border:0 solid;border-radius:50%;position:absolute;top:0;left:0;background-clip:padding-box!important}.u-axis.u-off,.u-select.u-off,.u-cursor-x.u-off,.u-cursor-y.u-off,.u-cursor-pt.u-off{display:none}`,da=la.sync(`audiopipelines-source`),fa=[[],[6,4],[2,3],[10,3,2,3]],pa=class extends o{constructor(...e){super(...e),this.times=[],this.lines=[],this.locks=[],this.label=``,this.format=String,this.height=150,this.chart=null,this.shape=``,this.ends=[]}static{this.styles=[c,a(ua),i`
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
    `]}connectedCallback(){super.connectedCallback();let e=new ResizeObserver(()=>{this.chart&&this.clientWidth>0?this.chart.setSize({width:this.clientWidth,height:this.height}):this.requestUpdate()});e.observe(this),this.ends=[()=>e.disconnect(),s(()=>{this.shape=``,this.requestUpdate()})]}disconnectedCallback(){super.disconnectedCallback();for(let e of this.ends.splice(0))e();this.chart?.destroy(),this.chart=null,this.shape=``}render(){return e`<div role="img" aria-label=${this.label}></div>`}updated(){let e=this.renderRoot.querySelector(`div`);if(!e||this.clientWidth===0)return;let t=[this.times.map(e=>e/1e3),...this.lines.flatMap(e=>[[...e.values],...e.around?[e.around.low,e.around.high]:[]])],n=this.lines.map(e=>`${e.label} ${e.around?`±`:``}`).join();n===this.shape&&this.chart?this.chart.setData(t):(this.chart?.destroy(),this.shape=n,this.chart=new la(this.options(),t,e))}options(){let e=[],t=[{value:(e,t)=>t===null?`–`:ma(t)}];this.lines.forEach((n,r)=>{let i=h(n.colour);if(t.push({label:n.label,stroke:i,width:1.5,dash:fa[r%fa.length],points:{show:!1},value:(e,t)=>t===null?`–`:this.format(t)}),!n.around)return;let a=()=>({label:``,class:`band`,stroke:`transparent`,points:{show:!1}});t.push(a(),a()),e.push({series:[t.length-1,t.length-2],fill:`${i}2b`})});let n={stroke:h(`--text-quiet`),font:`10px system-ui, sans-serif`,grid:{stroke:h(`--line`),width:1},ticks:{show:!1}};return{width:this.clientWidth,height:this.height,series:t,bands:e,cursor:{sync:{key:da.key},y:!1},legend:{live:!0},scales:{x:{time:!0},y:{range:(e,t,n)=>ha(t,n)}},axes:[{...n,space:70,size:26,values:(e,t)=>t.map(ma)},{...n,size:62,space:26,values:(e,t)=>t.map(e=>this.format(e))}],hooks:{drawClear:[e=>this.drawLocks(e)]}}}drawLocks(e){let{ctx:t,bbox:n}=e;t.save(),t.fillStyle=h(`--warn-soft`);for(let{from:r,to:i,locked:a}of this.locks){if(a)continue;let o=Math.max(n.left,e.valToPos(r/1e3,`x`,!0)),s=Math.min(n.left+n.width,e.valToPos(i/1e3,`x`,!0));s>=o&&t.fillRect(o,n.top,Math.max(2,s-o),n.height)}t.restore()}};j([r({attribute:!1})],pa.prototype,`times`,void 0),j([r({attribute:!1})],pa.prototype,`lines`,void 0),j([r({attribute:!1})],pa.prototype,`locks`,void 0),j([r()],pa.prototype,`label`,void 0),j([r({attribute:!1})],pa.prototype,`format`,void 0),j([r({type:Number})],pa.prototype,`height`,void 0),pa=j([n(`ap-line-chart`)],pa);function ma(e){return new Date(e*1e3).toLocaleTimeString(`en-GB`)}function ha(e,t){if(e===null||t===null)return[0,1];let n=Math.max((t-e)*.1,Math.abs(t)*.001,1e-9);return[e>=0&&e-n<0?0:e-n,t+n]}var ga=[`--accent`,`--busy`,`--reason-stalled`,`--warn`],_a=4,va=class extends o{constructor(...e){super(...e),this.history=null,this.streams=[]}static{this.styles=[c,L,i`
      .charts {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 340px), 1fr));
        gap: 12px 20px;
      }
      section {
        min-width: 0;
      }
    `]}render(){let{history:t}=this,n=t?[this.drift(t),this.offset(t),this.latency(t),this.samples(t)].filter(e=>e!==b):[];return e`<h2>Clocks and flow over time <small>a value a second, ten minutes</small></h2>
      ${n.length===0?e`<p class="empty">Nothing was measured yet.</p>`:e`<div class="charts">${n}</div>`}`}drift(e){let t=pe(e,`drift`).filter(me);if(t.length===0)return b;let n=e=>Math.abs(e.findLast(e=>e!==null)??0),r=[...t].sort((e,t)=>n(t.values)-n(e.values)).slice(0,_a),i=pe(e,`driftUncertainty`),a=r.map((e,t)=>({label:e.stream??`drift`,colour:ga[t],values:e.values,around:he(e.values,i.find(t=>t.stream===e.stream)?.values)})),o=t.length>r.length?`The ${r.length} of ${t.length} streams that drift most. `:``;return this.chart(`Drift against the source's clock`,e,a,e=>`${ya(e,1)} ppm`,`${o}The band is the uncertainty.`)}offset(e){let[t]=pe(e,`clockOffset`),n=ge(e);if(!me(t)&&n.length===0)return b;let r=me(t)?[{label:`offset`,colour:`--accent`,values:t.values,around:he(t.values,pe(e,`clockUncertainty`)[0]?.values)}]:[{label:`locked`,colour:`--good`,values:pe(e,`clockLocked`)[0].values}],i=n.at(-1),a=me(t)?f:e=>e>0?`locked`:`not`;return this.chart(`Clock`,e,r,a,i===void 0?``:`${i.locked?`Locked`:`Not locked`} now. Shaded: not locked.`,n)}latency(e){let[t,n]=[pe(e,`latencyP50`)[0],pe(e,`latencyP99`)[0]],r=pe(e,`alignmentUncertainty`)[0],i=[];me(t)&&i.push({label:`p50`,colour:`--accent`,values:t.values}),me(n)&&i.push({label:`p99`,colour:`--warn`,values:n.values});let a=!me(r)||r.values.every(e=>e===null||e===0);a||i.push({label:`alignment ±`,colour:`--busy`,values:r.values});let o=a?`Latency`:`Latency and alignment`;return i.length===0?b:this.chart(o,e,i,f)}samples(e){let[t,n]=[pe(e,`received`)[0],pe(e,`lost`)[0]],r=[];return me(t)&&r.push({label:`received`,colour:`--good`,values:t.values}),me(n)&&r.push({label:`lost`,colour:`--reason-lost`,values:n.values}),r.length===0?b:this.chart(`Samples a second, all channels`,e,r,ba)}chart(t,n,r,i,a=``,o=[]){let s=r.map(e=>{let t=e.values.findLast(e=>e!==null);return`${e.label} ${typeof t==`number`?i(t):`–`}`}).join(`, `);return e`<section><h3>${t} <span class="note">${s}</span></h3>
      <ap-line-chart .times=${n.times} .lines=${r} .format=${i} .locks=${o}
        label=${`${t} over time. Now: ${s}. ${a}`}></ap-line-chart>
      ${a===``?b:e`<p class="note">${a}</p>`}</section>`}};j([r({attribute:!1})],va.prototype,`history`,void 0),j([r({attribute:!1})],va.prototype,`streams`,void 0),va=j([n(`ap-clocks`)],va);function ya(e,t){return`${e<0?`−`:``}${Math.abs(e).toFixed(t)}`}function ba(e){return Math.abs(e)<1e4?g(e):Math.abs(e)<1e6?`${Number((e/1e3).toPrecision(4))} k`:`${Number((e/1e6).toPrecision(4))} M`}function xa(e,t){let n=e.counts.reduce((e,t)=>e+t,0);if(n===0)return null;let r=t*n,i=0;for(let t=0;t<e.counts.length;t++){let n=e.counts[t];if(n>0&&i+n>=r){let a=e.bounds[t],o=t===0?0:e.bounds[t-1];return a===void 0?{seconds:o,beyond:!0}:{seconds:o+(a-o)*Math.max(0,(r-i)/n),beyond:!1}}i+=n}return{seconds:e.bounds.at(-1)??0,beyond:!0}}function Sa(e){let{bounds:t,counts:n}=e,r=n.reduce((e,t)=>e+t,0),i=n.findIndex(e=>e>0);if(i<0)return[];let a=n.findLastIndex(e=>e>0),o=[];for(let e=Math.max(0,i-1);e<=Math.min(n.length-1,a+1);e++)o.push({lower:e===0?0:t[e-1],upper:t[e]??null,count:n[e],share:n[e]/r});return o}var Ca={width:360,height:150,foot:30},wa=class extends o{constructor(...e){super(...e),this.latency=null,this.isLive=!1}static{this.styles=[c,L,i`
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
    `]}render(){let{latency:t}=this,n=t?Sa(t):[];return e`<h2>Latency <small>from capture to delivery, since the source's start</small></h2>
      ${!t||n.length===0?e`<p class="empty">${this.isLive?`Nothing was delivered yet.`:`A source that is not live has no latency.`}</p>`:this.histogram(t,n)}`}histogram(t,n){let r=[[`p50`,xa(t,.5)],[`p99`,xa(t,.99)]],i=t.count>0?f(t.sum/t.count):`–`,a=(t,n)=>e`<div><dt>${t}</dt><dd>${n}</dd></div>`,o=r.map(([e,t])=>`${e} ${Da(t)}`).join(`, `);return e`<dl>${r.map(([e,t])=>a(e,Da(t)))}${a(`mean`,i)}${a(`frames`,g(t.count))}</dl>
      <svg viewBox="0 0 ${Ca.width} ${Ca.height}" role="img"
        aria-label=${`Histogram of latency: ${o}, mean ${i}, ${g(t.count)} frames.`}>
        ${this.bars(n)}
        ${r.map(([e,t],r)=>t===null?b:this.mark(e,t,n,r))}
      </svg>`}bars(e){let t=Ca.height-Ca.foot,n=Ca.width/e.length,r=Math.max(...e.map(e=>e.count),1),i=Math.ceil(34/n);return e.map((e,a)=>{let o=e.count===0?0:Math.max(1,e.count/r*(t-18));return y`<g><title>${Ta(e)}: ${g(e.count)}, ${(e.share*100).toFixed(2)} %</title>
        <rect x=${a*n} y="0" width=${n} height=${t} fill="transparent"></rect>
        <rect class="bar" x=${a*n+.5} y=${t-o} width=${Math.max(1,n-1)} height=${o}></rect>
        ${a%i!==0||a===0?b:y`<text x=${a*n} y=${t+12}
          text-anchor="middle">${Ea(e.lower)}</text>`}</g>`}).concat(y`<path d="M0 ${t}H${Ca.width}" stroke="var(--line-strong)"></path>
      <text x=${Ca.width} y=${Ca.height-4} text-anchor="end">milliseconds</text>`)}mark(e,t,n,r){let i=Ca.width/n.length,a=n.findIndex(({lower:e,upper:n})=>t.seconds>=e&&(n===null||t.seconds<=n));if(a<0)return b;let o=n[a],s=(a+(o.upper===null?.5:(t.seconds-o.lower)/(o.upper-o.lower)))*i,c=s>Ca.width-60;return y`<path class="quantile" d="M${s} ${12*r+2}V${Ca.height-Ca.foot}"></path>
      <text class="quantile-text" x=${s+(c?-4:4)} y=${10+12*r}
        text-anchor=${c?`end`:`start`}>${e}</text>`}};j([r({attribute:!1})],wa.prototype,`latency`,void 0),j([r({type:Boolean})],wa.prototype,`isLive`,void 0),wa=j([n(`ap-latency`)],wa);function Ta({lower:e,upper:t}){return t===null?`over ${f(e)}`:`${f(e)} to ${f(t)}`}function Ea(e){return`${Number((e*1e3).toPrecision(3))}`}function Da(e){return e===null?`–`:`${e.beyond?`over `:``}${f(e.seconds)}`}var Oa=[`starting`,`running`,`degraded`,`recovering`,`paused`],ka=[`running`,`degraded`];function Aa(e,t){let{state:n}=e,r=Oa.includes(n),i=e.title??e.name,a=(e,n,r,i=null)=>({command:e,label:n,confirmation:i,refusal:t?r:`This server takes no commands from the page.`});return[a(`start`,`Start`,r?`It is ${n} already.`:null),a(`stop`,`Stop`,r?null:`It is ${n}, so there is nothing to stop.`,`Stop ${i}? No audio is delivered until it is started again.`),a(`restart`,`Restart`,n===`created`?`It was not started yet; start it instead.`:null,r?`Restart ${i}? Audio is missing until it runs again, and a new epoch begins.`:null),n===`paused`?a(`resume`,`Resume`,null):a(`pause`,`Pause`,ka.includes(n)?null:`It is ${n}; only what runs can be paused.`,e.isLive===!0?`Pause ${i}? It is live: what is said meanwhile is not delivered.`:null),a(`reload`,`Reload`,e.canReload===!0?null:`Its description does not come from a file.`,r?`Reload ${i}? Where its description has changed, it is started again with the new one.`:null),a(`dump`,`Dump flight recorder`,e.canDump===!0?null:`Its description keeps no flight recorder.`)]}var Q=class extends o{constructor(...e){super(...e),this.allowed=!1,this.asked=null,this.said=``,this.isBad=!1,this.isBusy=!1,this.keepEscape=e=>{e.key===`Escape`&&e.stopPropagation()},this.confirm=()=>{let e=this.asked;this.dialog.close(),e&&this.give(e)}}static{this.styles=[c,t,i`
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
    `]}render(){return e`
      <div class="bar" role="group" aria-label="Commands">
        ${Aa(this.source,this.allowed).map(t=>e`<button
          aria-disabled=${t.refusal!==null||this.isBusy?`true`:`false`}
          title=${t.refusal??``} aria-describedby=${t.refusal===null?b:`why-${t.command}`}
          @click=${()=>this.choose(t)}>${t.label}</button>
          ${t.refusal===null?b:e`<span class="hidden-text" id=${`why-${t.command}`}>${t.refusal}</span>`}`)}
      </div>
      <p class="said ${this.isBad?`bad`:``}" role="status">${this.said}</p>
      <dialog aria-labelledby="question" @keydown=${this.keepEscape} @close=${()=>this.asked=null}>
        <p id="question">${this.asked?.confirmation}</p>
        <div class="bar">
          <button @click=${()=>this.dialog.close()} autofocus>Cancel</button>
          <button class="main" @click=${this.confirm}>${this.asked?.label}</button>
        </div>
      </dialog>
    `}choose(e){this.isBusy||(e.refusal===null?e.confirmation===null?this.give(e):(this.asked=e,this.updateComplete.then(()=>this.dialog.showModal())):this.tell(`${e.label}: ${e.refusal}`,!1))}async give(e){this.isBusy=!0,this.tell(`${e.label} …`,!1);try{let t=await this.client.command(this.source.name,e.command);this.tell(t?.folder===void 0?`${e.label}: the server has taken it. The source is ${t?.state??`told`}.`:`The flight recorder's frames are in ${t.folder}.`,!1)}catch(t){this.tell(`${e.label} did not work. ${t instanceof Error?t.message:String(t)}`,!0)}finally{this.isBusy=!1}}tell(e,t){this.said=e,this.isBad=t}};j([r({attribute:!1})],Q.prototype,`client`,void 0),j([r({attribute:!1})],Q.prototype,`source`,void 0),j([r({type:Boolean})],Q.prototype,`allowed`,void 0),j([l()],Q.prototype,`asked`,void 0),j([l()],Q.prototype,`said`,void 0),j([l()],Q.prototype,`isBad`,void 0),j([l()],Q.prototype,`isBusy`,void 0),j([A(`dialog`)],Q.prototype,`dialog`,void 0),Q=j([n(`ap-commands`)],Q);var ja=class extends o{constructor(...e){super(...e),this.text=``,this.label=`Copy`,this.said=``,this.copy=async()=>{this.said=await Ma(this.text)?`Copied`:`The browser does not allow it`,setTimeout(()=>this.said=``,2500)}}static{this.styles=[c,t]}render(){return e`<button @click=${this.copy}>${this.said||this.label}</button>
      <span class="hidden-text" role="status">${this.said}</span>`}};j([r({attribute:!1})],ja.prototype,`text`,void 0),j([r()],ja.prototype,`label`,void 0),j([l()],ja.prototype,`said`,void 0),ja=j([n(`ap-copy`)],ja);async function Ma(e){try{return await navigator.clipboard.writeText(e),!0}catch{let t=document.createElement(`textarea`);t.value=e,t.style.position=`fixed`,t.style.opacity=`0`,document.body.append(t),t.select();let n=document.execCommand(`copy`);return t.remove(),n}}var Na=class extends o{constructor(...e){super(...e),this.open=!1,this.description=null,this.message=``,this.abort=new AbortController}static{this.styles=[c,t,L,oe,i`
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
    `]}disconnectedCallback(){super.disconnectedCallback(),this.abort.abort()}updated(e){e.has(`open`)&&this.open&&!this.description&&this.load()}async load(){this.abort.abort(),this.abort=new AbortController;let{signal:e}=this.abort;this.message=`Asking for the description…`;try{this.description=await this.store.connection.client.description(this.store.name,e),this.message=``}catch(t){e.aborted||(this.message=t instanceof Error?t.message:String(t))}}render(){let{description:t}=this;return e`<h2>Description <small>${t?.description??``}</small></h2>
      <div class="tools"><button @click=${()=>void this.load()}>Read again</button>
        <span class="note" role="status">${this.message}</span></div>
      ${t?e`${this.parameters(t.parameters)}
        ${t.launch.map((e,t,n)=>this.text(n.length>1?`Launch text ${t+1} of ${n.length}, resolved`:`Launch text, resolved`,e))}
        ${this.text(`Description file`,t.text)}
        ${t.yaml===t.text?b:this.text(`As YAML`,t.yaml??null)}`:b}`}parameters(t){return t.length===0?e`<p class="empty">The description has no parameters.</p>`:e`<div class="scroll" tabindex="0" role="region" aria-label="Parameters"><table>
      <thead><tr><th>Parameter</th><th>Type</th><th>Value</th><th>Default</th><th>What it is</th></tr></thead>
      <tbody>${t.map(t=>e`<tr><td>${t.name}</td><td>${t.type}</td>
        <td class="long">${t.isSecret?e`*** <span class="note">secret</span>`:Pa(t.value)}</td>
        <td class="long">${t.isSecret?``:Pa(t.default)}</td>
        <td class="long">${t.summary??``}</td></tr>`)}</tbody></table></div>`}text(t,n){return n===null||n===``?b:e`<div class="text"><h3>${t}</h3><ap-copy .text=${n}></ap-copy></div>
      <pre tabindex="0" role="region" aria-label=${t}>${n}</pre>`}};j([r({attribute:!1})],Na.prototype,`store`,void 0),j([r({type:Boolean})],Na.prototype,`open`,void 0),j([l()],Na.prototype,`description`,void 0),j([l()],Na.prototype,`message`,void 0),Na=j([n(`ap-description`)],Na);function Pa(e){return e==null?`–`:typeof e==`string`?e:JSON.stringify(e)}function Fa(e,t){let n=new Map(e.map(e=>[e.id,e]));for(let e of t)n.set(e.id,e);let r=[...n.values()].sort((e,t)=>e.id-t.id);return r.filter((e,t)=>!Ia(e,r[t+1])).slice(-1e3)}function Ia(e,t){return t?.type===e.type&&t.text===e.text&&(t.count??1)>(e.count??1)}var La={info:0,warning:1,error:2};function Ra(e,t){let n=t.text.toLowerCase().split(/\s+/).filter(e=>e!==``);return e.filter(e=>{if(La[e.severity]<La[t.least]||t.types.size>0&&!t.types.has(e.type))return!1;let r=`${e.type} ${e.text} ${e.advice??``}`.toLowerCase();return n.every(e=>r.includes(e))})}var za={info:`·`,warning:`!`,error:`✕`},Ba=[[`info`,`all`],[`warning`,`warnings and errors`],[`error`,`errors`]],Va=class extends o{constructor(...e){super(...e),this.events=[],this.text=``,this.type=``,this.least=`info`,this.isFollowing=!0,this.follow=e=>{this.isFollowing=e.target.checked},this.scrolled=()=>{let{scrollTop:e,scrollHeight:t,clientHeight:n}=this.list;this.isFollowing=e+n>=t-8}}static{this.styles=[c,t,L,i`
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
    `]}render(){let t=[...new Set(this.events.map(e=>e.type))].sort(),n=Ra(this.events,{text:this.text,types:new Set(this.type===``?[]:[this.type]),least:this.least});return e`
      <h2>Events <small>${n.length<this.events.length?`${n.length} of `:``}${u(this.events.length,`event`)}</small></h2>
      <div class="tools">
        <input type="search" placeholder="Words" aria-label="Words in events" .value=${this.text}
          @input=${e=>this.text=Ha(e)}>
        <select aria-label="Severity" @change=${e=>this.least=Ha(e)}>
          ${Ba.map(([t,n])=>e`<option value=${t} ?selected=${t===this.least}>${n}</option>`)}
        </select>
        <select aria-label="Type" @change=${e=>this.type=Ha(e)}>
          <option value="" ?selected=${this.type===``}>every type</option>
          ${t.map(t=>e`<option ?selected=${t===this.type}>${t}</option>`)}
        </select>
        <label class="push"><input type="checkbox" .checked=${this.isFollowing} @change=${this.follow}> Follow</label>
      </div>
      <ol tabindex="0" aria-label="Events" @scroll=${this.scrolled}>
        ${n.map(t=>e`<li class=${t.severity}>
          <span class="mark" title=${t.severity}><span aria-hidden="true">${za[t.severity]}</span>
            <span class="hidden-text">${t.severity}</span></span>
          <time datetime=${t.at} title=${t.at}>${new Date(t.at).toLocaleTimeString(`en-GB`)}</time>
          <span class="type">${t.type}</span><span class="text">${t.text}${t.count===void 0?``:` (${t.count} times)`}</span>
          ${t.advice&&!t.text.includes(t.advice)?e`<span class="advice">${t.advice}</span>`:b}</li>`)}
      </ol>
    `}updated(){this.isFollowing&&(this.list.scrollTop=this.list.scrollHeight)}};j([r({attribute:!1})],Va.prototype,`events`,void 0),j([l()],Va.prototype,`text`,void 0),j([l()],Va.prototype,`type`,void 0),j([l()],Va.prototype,`least`,void 0),j([l()],Va.prototype,`isFollowing`,void 0),j([A(`ol`)],Va.prototype,`list`,void 0),Va=j([n(`ap-events`)],Va);function Ha(e){return e.target.value}var Ua=6e4;async function Wa(e,t){let n=new Worker(new URL(new URL(`graph-worker-DcLGIp6S.js`,import.meta.url).href,``+import.meta.url),{type:`module`});try{let r=await new Promise((r,i)=>{let a=setTimeout(()=>i(Error(`The graph is too large to be drawn here. Read it as text.`)),Ua);t.addEventListener(`abort`,()=>{clearTimeout(a),i(new DOMException(`Left`,`AbortError`))}),n.onmessage=e=>{clearTimeout(a),r(e.data)},n.onerror=()=>{clearTimeout(a),i(Error(`The graph could not be drawn in this browser. Read it as text.`))},n.postMessage(e)});if(`error`in r)throw Error(`The graph could not be drawn: ${r.error} Read it as text.`);return{url:URL.createObjectURL(new Blob([r.svg],{type:`image/svg+xml`})),size:Ka(r.svg)}}finally{n.terminate()}}function Ga(e){e&&URL.revokeObjectURL(e.url)}function Ka(e){let[,t,n]=/<svg[^>]*\swidth="([\d.]+)pt"[^>]*\sheight="([\d.]+)pt"/.exec(e)??[];return{width:Number(t??600)*4/3,height:Number(n??300)*4/3}}var qa=.05,Ja=4;function Ya(e,t){let n=Math.min(1,t.width/e.width,t.height/e.height);return{x:(t.width-e.width*n)/2,y:(t.height-e.height*n)/2,scale:n}}function Xa(e,t,n,r,i){let a=Math.min(qa,Ya(r,i).scale),o=Math.min(Ja,Math.max(a,e.scale*t)),s=o/e.scale;return Qa({x:n.x-(n.x-e.x)*s,y:n.y-(n.y-e.y)*s,scale:o},r,i)}function Za(e,t,n,r,i){return Qa({...e,x:e.x+t,y:e.y+n},r,i)}function Qa(e,t,n){return{scale:e.scale,x:Math.min(n.width-40,Math.max(40-t.width*e.scale,e.x)),y:Math.min(n.height-40,Math.max(40-t.height*e.scale,e.y))}}var $a=class extends o{constructor(...e){super(...e),this.open=!1,this.state=`created`,this.dot=``,this.picture=null,this.message=``,this.isText=!1,this.view={x:0,y:0,scale:1},this.abort=null,this.asked=null,this.pressed=e=>{if(e.ctrlKey||e.metaKey||e.altKey)return;let t={ArrowLeft:[60,0],ArrowRight:[-60,0],ArrowUp:[0,60],ArrowDown:[0,-60]}[e.key];if(t)this.move(...t);else if(e.key===`+`||e.key===`=`)this.zoom(1.4);else if(e.key===`-`)this.zoom(1/1.4);else if(e.key===`0`)this.fit();else return;e.preventDefault()},this.wheeled=e=>{if(!e.ctrlKey)return;e.preventDefault();let t=this.window.getBoundingClientRect();this.zoom(Math.exp(-e.deltaY/300),{x:e.clientX-t.left,y:e.clientY-t.top})},this.grabbed=e=>{e.currentTarget.setPointerCapture(e.pointerId)},this.moved=e=>{e.buttons&1&&this.move(e.movementX,e.movementY)}}static{this.styles=[c,t,L,i`
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
    `]}disconnectedCallback(){super.disconnectedCallback(),this.abort?.abort(),Ga(this.picture),this.picture=null}updated(e){let{state:t}=this;if(this.open&&t!==this.asked){let e=Oa.includes(this.asked??`created`);this.asked=t,Oa.includes(t)?e&&this.dot!==``||this.load():this.message=`A source that is ${t} has no pipelines. Start it to see them.`}(e.has(`picture`)||e.has(`isText`))&&this.fit()}async load(){this.abort?.abort();let e=this.abort=new AbortController;this.message=`Asking for the graph…`;try{let t=await this.store.connection.client.graph(this.store.name,e.signal);this.dot=t,this.message=`Drawing…`;let n=await Wa(t,e.signal);Ga(this.picture),this.picture=n,this.message=``}catch(t){if(e.signal.aborted)return;t instanceof C&&(this.dot=``),this.message=t instanceof Error?t.message:String(t)}}render(){return e`<h2>Pipelines <small>as they run, drawn from GStreamer's graph</small></h2>
      <div class="tools">
        <button ?disabled=${!Oa.includes(this.state)} @click=${()=>void this.load()}>Read again</button>
        <button aria-pressed=${this.isText?`true`:`false`} ?disabled=${this.dot===``}
          @click=${()=>this.isText=!this.isText}>As text</button>
        ${this.picture&&!this.isText?e`
          <button aria-label="Zoom in" @click=${()=>this.zoom(1.4)}>+</button>
          <button aria-label="Zoom out" @click=${()=>this.zoom(1/1.4)}>−</button>
          <button @click=${()=>this.fit()}>Whole</button>`:b}
        ${this.dot===``?b:e`<ap-copy .text=${this.dot} label="Copy DOT"></ap-copy>`}
        <span class="note" role="status">${this.message}</span>
      </div>
      ${this.content()}`}content(){if(this.isText)return e`<pre tabindex="0" role="region" aria-label="The graph as DOT">${this.dot}</pre>`;let{picture:t,view:n}=this;return t?e`<div class="window" tabindex="0" role="group"
      aria-label="Graph of the pipelines. Plus and minus zoom, the arrow keys move, 0 shows the whole."
      @keydown=${this.pressed} @wheel=${this.wheeled} @pointerdown=${this.grabbed} @pointermove=${this.moved}>
      <img src=${t.url} width=${t.size.width} height=${t.size.height} draggable="false"
        alt=${`Graph of the running pipelines: ${this.inWords()}. The same is there as text.`}
        style=${`transform:translate(${n.x}px,${n.y}px) scale(${n.scale})`}></div>`:b}inWords(){let e=this.dot.match(/->/g)?.length??0,t=this.dot.match(/subgraph /g)?.length??0;return`${t>0?`${u(t,`group`)}, `:``}${u(e,`link`)}`}get size(){return{width:this.window?.clientWidth??1,height:this.window?.clientHeight??1}}fit(){this.picture&&this.window&&(this.view=Ya(this.picture.size,this.size))}zoom(e,t={x:this.size.width/2,y:this.size.height/2}){this.picture&&(this.view=Xa(this.view,e,t,this.picture.size,this.size))}move(e,t){this.picture&&(this.view=Za(this.view,e,t,this.picture.size,this.size))}};j([r({attribute:!1})],$a.prototype,`store`,void 0),j([r({type:Boolean})],$a.prototype,`open`,void 0),j([r()],$a.prototype,`state`,void 0),j([l()],$a.prototype,`dot`,void 0),j([l()],$a.prototype,`picture`,void 0),j([l()],$a.prototype,`message`,void 0),j([l()],$a.prototype,`isText`,void 0),j([l()],$a.prototype,`view`,void 0),j([A(`.window`)],$a.prototype,`window`,void 0),$a=j([n(`ap-graph`)],$a);function eo(e){if(!e)return`–`;if(e.isExact)return`exact`;let t=e.uncertaintySamples;return typeof t==`number`?`± ${Number(t.toFixed(1))} samples`:`not known`}function to(e){if(!e)return`–`;let t=[/^(ptp|ntp)$/i.test(e.kind)?e.kind.toUpperCase():e.kind];if(e.isLocked!==null&&e.isLocked!==void 0&&t.push(e.isLocked?`locked`:`not locked`),e.offsetSeconds!==null&&e.offsetSeconds!==void 0){let n=e.uncertaintySeconds;t.push(`offset ${f(e.offsetSeconds)}${n==null?``:` ± ${f(n)}`}`)}return t.join(`, `)}var no=class extends o{constructor(...e){super(...e),this.now=0}static{this.styles=[c,i`
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
    `]}render(){let{source:t}=this,{format:n,startedAt:r,positionSeconds:i,durationSeconds:a}=t,o=r==null?null:Date.parse(r),s=(t,n,r=``)=>e`<div><dt>${t}</dt><dd title=${r}>${n}</dd></div>`;return e`
      <h1>${t.title??t.name} ${t.title?e`<small>${t.name}</small>`:b}</h1>
      <dl>
        ${s(`State`,_(t.state))}
        ${s(`Format`,n?`${te(n.rate)}, ${u(n.channels,`channel`)}, ${n.sampleType}`:`–`)}
        ${s(`Frames`,n?`${g(n.frameSamples)} samples, ${ro(n.frameSamples,n.rate)}`:`–`)}
        ${s(`Epoch`,g(t.epoch),`A stretch with one mapping between index and time.`)}
        ${s(`Restarts`,g(t.restarts))}
        ${s(`Alignment`,eo(t.alignment),t.alignment?.basis??``)}
        ${s(`Clock`,to(t.clock))}
        ${s(`Uptime`,o===null?`–`:ee(Math.max(0,(this.now-o)/1e3)),r??``)}
        ${s(`Position`,i==null?`–`:ee(i)+(a?` of ${ee(a)}`:``))}
        ${s(`Gaps in the last minute`,g(t.gapsLastMinute))}
      </dl>
      ${this.error()}
    `}error(){let t=this.source.lastError;if(!t)return b;let n=t.nextAttemptAt===null||t.nextAttemptAt===void 0?null:Date.parse(t.nextAttemptAt),r=n===null?0:(n-this.now)/1e3;return e`<div class="error" role="status">
      <p><strong>${t.kind}</strong>: ${t.message}</p>
      ${t.advice&&!t.message.includes(t.advice)?e`<p class="advice">${t.advice}</p>`:b}
      <p class="quiet">${t.at?`at ${new Date(t.at).toLocaleTimeString()}`:``}${t.attempt?`, attempt ${g(t.attempt)}`:``}${r>0?`, tried again in ${ee(r)}`:``}${t.isRetryable===!1?`, not tried again`:``}</p>
    </div>`}};j([r({attribute:!1})],no.prototype,`source`,void 0),j([r({type:Number})],no.prototype,`now`,void 0),no=j([n(`ap-source-head`)],no);function ro(e,t){return`${Number((e*1e3/t).toFixed(3))} ms`}var io=[`notStarted`,`lost`,`stalled`,`ended`,`padding`,`delivered`,`unclaimed`,`late`,`duplicate`,`overflow`,`trimmed`,`pending`],ao=new Set([`delivered`,`unclaimed`,`late`,`duplicate`,`overflow`,`trimmed`,`pending`]),oo=new Set([`delivered`,`unclaimed`,`lost`,`notStarted`,`stalled`,`ended`,`padding`]);function so(e,t){let n=Math.max(0,e.resampled),r=Math.max(e.elapsed,e.received+n),i=r>0?t.tallest/r:0,a=Math.max(0,-e.resampled),o=[],s=0,c=0,l=0,u=(e,n,r,a)=>{let u=Math.max(0,n)*i,d=n>0?Math.max(u,t.least):0,f=Math.max(t.row,d);o.push({term:e,value:n,y:s,rowHeight:f,height:d,widened:d>u,left:r&&d>0?c:null,right:a&&d>0?l:null}),r&&(c+=d),a&&(l+=d),s+=f+t.gap};for(let t of io)u(t,e[t],ao.has(t),oo.has(t));return a>0&&u(`resampled`,a,!0,!1),co(o,{height:Math.max(s-t.gap,c,l),scale:i,leftHeight:c,rightHeight:l,put:n})}function co(e,{height:t,scale:n,leftHeight:r,rightHeight:i,put:a}){let o=(n,r)=>{let i=0,a=0;for(let t of e){let e=t[n];e!==null&&(a+=(t.y+(t.rowHeight-t.height)/2-e)*t.height,i+=t.height)}return i===0?0:Math.min(Math.max(0,a/i),Math.max(0,t-r))},[s,c]=[o(`left`,r),o(`right`,i)];for(let t of e)t.left!==null&&(t.left+=s),t.right!==null&&(t.right+=c);let l=Math.min(a*n,r);return{height:t,scale:n,rows:e,received:{y:s,height:r},elapsed:{y:c,height:i},resampled:a>0?{y:s+r-l,height:l}:null}}var lo=10,uo=36,fo=4,po=class extends o{constructor(...e){super(...e),this.width=0}static{this.styles=[c,i`
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
    `]}connectedCallback(){super.connectedCallback(),this.observer=new ResizeObserver(([e])=>this.width=Math.floor(e.contentRect.width)),this.observer.observe(this)}disconnectedCallback(){super.disconnectedCallback(),this.observer?.disconnect()}shouldUpdate(e){return e.has(`ledger`)||e.has(`width`)}render(){if(this.width===0)return b;let t=so(this.ledger,{tallest:170,least:3,row:17,gap:4}),n=Math.max(...t.rows.map(e=>g(e.value).length)),r=Math.max(94+n*8,Math.min(230,this.width*.42)),i=(this.width-r)/2,a=uo+t.height+fo;return e`<svg viewBox="0 0 ${this.width} ${a}" height=${a} role="img" aria-label=${this.inWords(t)}>
      ${this.ends(t)}
      ${t.rows.map(e=>this.row(e,i,i+r))}
    </svg>`}ends(e){let{received:t,elapsed:n,resampled:r}=e,i=this.width-lo;return y`
      <text class="quiet" x="0" y="12">received</text>
      <text class="strong" x="0" y="27">${g(this.ledger.received)}</text>
      <text class="quiet" x=${this.width} y="12" text-anchor="end">elapsed</text>
      <text class="strong" x=${this.width} y="27" text-anchor="end">${g(this.ledger.elapsed)}</text>
      <rect x="0" y=${uo+t.y} width=${lo} height=${t.height} fill="var(--accent)"></rect>
      ${r?y`<rect x="0" y=${uo+r.y} width=${lo} height=${Math.max(1,r.height)}
        fill="var(--busy)"><title>resampled: ${g(this.ledger.resampled)}</title></rect>`:b}
      <rect x=${i} y=${uo+n.y} width=${lo} height=${n.height} fill="var(--text-quiet)"></rect>`}row(e,t,n){let r=uo+e.y+(e.rowHeight-e.height)/2,i=uo+e.y+e.rowHeight/2+4,a=e.value===0,o=`var(${mo(e.term)})`,s=(t,n,r,i)=>y`<path
      d=${ho(t,n,r,i,e.height)} fill=${o} fill-opacity="0.35"></path>`,c=t=>y`<rect x=${t} y=${r} width="4" height=${e.height} fill=${o}></rect>`;return y`<g>
      <title>${F(e.term)}: ${g(e.value)}. ${P[e.term]}${e.widened?` Drawn wider than it is.`:``}</title>
      ${e.left===null?b:y`${s(lo,uo+e.left,t,r)}${c(t)}`}
      ${e.right===null?b:y`${s(n,r,this.width-lo,uo+e.right)}${c(n-4)}`}
      ${e.widened?y`<path class="widened" fill="none" d=${go(e,t,n,r,this.width)}></path>`:b}
      <text class=${a?`quiet`:``} x=${t+10} y=${i}>${F(e.term)}${e.widened?` *`:``}</text>
      <text class=${a?`quiet`:`strong`} x=${n-10} y=${i} text-anchor="end">${g(e.value)}</text>
    </g>`}inWords(e){let t=e.rows.filter(e=>e.value!==0).map(e=>`${F(e.term)} ${g(e.value)}`);return`Flow of samples. Received ${g(this.ledger.received)}, elapsed ${g(this.ledger.elapsed)}. `+(t.length===0?`Nothing yet.`:`${t.join(`, `)}. All else is 0.`)}};j([r({attribute:!1})],po.prototype,`ledger`,void 0),j([l()],po.prototype,`width`,void 0),po=j([n(`ap-ledger-flow`)],po);function mo(e){let t=k[e];return t?t.colour:e===`delivered`?`--good`:e===`unclaimed`||e===`pending`?`--busy`:e===`trimmed`||e===`resampled`?`--still`:`--warn`}function ho(e,t,n,r,i){let a=(e+n)/2;return`M${e} ${t}C${a} ${t} ${a} ${r} ${n} ${r}V${r+i}C${a} ${r+i} ${a} ${t+i} ${e} ${t+i}Z`}function go(e,t,n,r,i){let a=t=>uo+t+e.height/2,o=(e,t,n,r)=>`M${e} ${t}C${(e+n)/2} ${t} ${(e+n)/2} ${r} ${n} ${r}`,s=r+e.height/2;return(e.left===null?``:o(lo,a(e.left),t,s))+(e.right===null?``:o(n,s,i-lo,a(e.right)))}var _o=class extends o{constructor(...e){super(...e),this.channel=null,this.choose=e=>{let{value:t}=e.target;this.channel=t===``?null:Number(t)}}static{this.styles=[c,t,L,i`
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
    `]}render(){let t=this.detail.channels.find(e=>e.channel===this.channel),n=t?.ledger??this.detail.totals;return e`
      <h2>Ledger <small>every sample, by what became of it</small></h2>
      <div class="tools"><label>Of <select @change=${this.choose} aria-label="Ledger of">
        <option value="" ?selected=${!t}>all channels</option>
        ${this.detail.channels.map(n=>e`<option value=${n.channel} ?selected=${n===t}>
          ${ne(n.channel,n.label)}</option>`)}
      </select></label></div>
      ${n?e`
        <ap-ledger-flow .ledger=${n}></ap-ledger-flow>
        <p class="note">Thickness is proportional to samples, on one scale. What is marked * and dashed is drawn wider than it
          is, to be seen.</p>
        ${ae(n).map(e=>this.equation(n,e))}`:e`<p class="empty">The source has no account yet: it was never started.</p>`}
    `}equation(t,n){let r=(n,r)=>e`<span class="term ${t[n]===0?`none`:``}"
      title=${P[n]}>${r>0?`+ `:``}${F(n)} ${g(t[n])}</span>`;return e`<div class="equation">
      ${n.left.map(r)} <span>=</span> ${n.right.map(r)}
      <span class="holds ${n.holds?``:`not`}">${n.holds?`✓ ${g(n.leftSum)} = ${g(n.rightSum)}`:`✗ ${g(n.leftSum)} ≠ ${g(n.rightSum)}: ${g(n.leftSum-n.rightSum)} unaccounted for`}
      </span>
    </div>`}};j([r({attribute:!1})],_o.prototype,`detail`,void 0),j([l()],_o.prototype,`channel`,void 0),_o=j([n(`ap-ledger`)],_o);var vo=22,yo=18,bo=class extends o{constructor(...e){super(...e),this.source=``,this.labels=[],this.width=0,this.hub=null,this.isClipped=!1,this.words=``,this.ends=[]}static{this.styles=[c,t,L,i`
      ap-meter {
        height: 180px;
      }
      .names {
        display: flex;
        margin-left: ${vo}px;
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
    `]}connectedCallback(){super.connectedCallback();let e=new ResizeObserver(([e])=>this.width=Math.floor(e.contentRect.width));e.observe(this);let t=this.hub=new E(this.live);t.onClipped=()=>this.isClipped=t.anyClipped,t.start();let n=setInterval(()=>this.words=v(t.state(this.source),this.labels),1e3);this.ends=[()=>e.disconnect(),()=>clearInterval(n),()=>t.stop()]}disconnectedCallback(){super.disconnectedCallback();for(let e of this.ends.splice(0))e();this.hub=null}updated(e){(e.has(`source`)||e.has(`hub`))&&this.hub?.see([this.source])}render(){return this.hub?e`
      <h2>Levels <small>${this.words}</small></h2>
      ${this.isClipped?e`<div class="tools">
        <button @click=${()=>this.hub?.clearClipped()}>Clear the marks of clipping</button></div>`:b}
      <ap-meter .hub=${this.hub} .source=${this.source} .labels=${this.labels} reachable></ap-meter>
      ${this.names()}
      <p class="note">Bars: RMS, and the peak behind it, in dBFS. Line: the highest peak of the last seconds. Above: clipped.
        Below: a gap, or silence.</p>
    `:b}names(){let{pitch:t}=w(this.width-vo,this.labels.length,1);if(t<=0)return b;let n=Math.max(1,Math.ceil(yo/t)),r=t>=12&&this.labels.some(e=>e!==``&&!/^channel \d+$/.test(e));return e`<div class="names" aria-hidden="true">${this.labels.map((i,a)=>e`<span
      style="width:${t}px" title=${i}>${a%n===0?M(a):e`&nbsp;`}${r?e`<i>${i}</i>`:b}</span>`)}</div>`}};j([r({attribute:!1})],bo.prototype,`live`,void 0),j([r()],bo.prototype,`source`,void 0),j([r({attribute:!1})],bo.prototype,`labels`,void 0),j([l()],bo.prototype,`width`,void 0),j([l()],bo.prototype,`hub`,void 0),j([l()],bo.prototype,`isClipped`,void 0),j([l()],bo.prototype,`words`,void 0),bo=j([n(`ap-levels`)],bo);var xo=class extends o{constructor(...e){super(...e),this.labels=[],this.chosen=[]}static{this.styles=[c,t,i`
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
    `]}render(){let t=this.chosen.length>=8;return e`<details>
      <summary>Channels: ${this.chosen.length===0?`none`:this.chosen.map(M).join(`, `)}</summary>
      <ul aria-label="Channels to show">${this.labels.map((n,r)=>{let i=this.chosen.includes(r);return e`<li><label><input type="checkbox" .checked=${i} ?disabled=${t&&!i}
          @change=${()=>this.toggle(r,!i)}> ${ne(r,n)}</label></li>`})}</ul>
      <p>Up to ${8} at once.${t?` Take one out to choose another.`:``}</p>
    </details>`}toggle(e,t){let n=t?[...this.chosen,e].sort((e,t)=>e-t):this.chosen.filter(t=>t!==e);this.dispatchEvent(new CustomEvent(`choose`,{detail:n}))}};j([r({attribute:!1})],xo.prototype,`labels`,void 0),j([r({attribute:!1})],xo.prototype,`chosen`,void 0),xo=j([n(`ap-channel-chooser`)],xo);var So=[[.13,0,-.025],[.26,.045,-.105],[.39,.125,-.09],[.53,.17,0],[.66,.145,.1],[.8,.05,.145],[.95,-.02,.095]],Co=e=>{let t=Math.min(1,Math.max(0,e));return Math.round(255*(t<=.0031308?12.92*t:1.055*t**(1/2.4)-.055))};function wo([e,t,n]){let r=(e+.3963377774*t+.2158037573*n)**3,i=(e-.1055613458*t-.0638541728*n)**3,a=(e-.0894841775*t-1.291485548*n)**3;return[Co(4.0767416621*r-3.3077115913*i+.2309699292*a),Co(-1.2684380046*r+2.6097574011*i-.3413193965*a),Co(-.0041960863*r-.7034186147*i+1.707614701*a)]}function To(e){let t=Math.min(1,Math.max(0,e))*(So.length-1),n=Math.min(Math.floor(t),So.length-2),[r,i]=[So[n],So[n+1]],a=e=>r[e]+(i[e]-r[e])*(t-n);return wo([a(0),a(1),a(2)])}function Eo(e,t){let n=new Uint32Array(256);for(let r=-128;r<128;r++){let[i,a,o]=To((r-e)/(t-e));n[r&255]=(255<<24|o<<16|a<<8|i)>>>0}return n}var Do={unseen:0,seen:1,gap:2},Oo=class{constructor(e,t,n){this.clock=e,this.columns=t,this.bands=n,this.newest=-1,this.lastSpectrum=-2,this.kinds=new Uint8Array(t),this.levels=new Int8Array(t*n).fill(-128),this.wave=new Float32Array(t*4*2).fill(2)}slot(e){return(e%this.columns+this.columns)%this.columns}get oldest(){return this.newest-this.columns+1}addSpectrum(e){if(e.bands.length!==this.bands)return null;let t=Math.floor(this.clock.place(e.epoch,e.rate,e.sampleIndex+e.size/2));if(t<Math.max(0,this.oldest))return null;this.moveTo(t);let n=t-this.lastSpectrum===2?t-1:t;for(let r=n;r<=t;r++){let t=this.slot(r);this.levels.set(e.bands,t*this.bands),this.kinds[t]===Do.unseen&&(this.kinds[t]=Do.seen)}return this.lastSpectrum=t,n}addWaveform(e){let t=e.columns.length/2;if(t===0||e.samples===0)return;let n=this.clock.place(e.epoch,e.rate,e.sampleIndex)*4,r=e.samples*4/(this.clock.current?.columnSamples??1),[i,a]=[Math.round(n),Math.max(Math.round(n),Math.round(n+r)-1)];this.moveTo(Math.floor(a/4));for(let o=Math.max(i,this.oldest*4,0);o<=a;o++){let i=Math.min(t-1,Math.max(0,Math.floor((o-n)/r*t))),a=Math.max(i+1,Math.min(t,Math.ceil((o+1-n)/r*t)));this.put(o,e.columns,i,a)}}addGap(e,t,n,r){let i=this.clock.known(e,t),a=this.clock.known(e,t+n);if(i===null||a===null||n<=0)return;let o=Math.min(Math.max(Math.floor(i),Math.ceil(a)-1),this.newest),s=Math.max(Math.floor(i),this.oldest,0);for(let e=s;e<=o;e++)this.kinds[this.slot(e)]=r}put(e,t,n,r){let i=1/0,a=-1/0;for(let e=n;e<r;e++)i=Math.min(i,Number.isNaN(t[2*e])?1/0:t[2*e]),a=Math.max(a,Number.isNaN(t[2*e+1])?-1/0:t[2*e+1]);let o=Math.floor(e/4),s=this.slot(o),c=(s*4+(e-o*4))*2;this.wave[c]=i>a?NaN:i,this.wave[c+1]=i>a?NaN:a,i>a&&this.kinds[s]<Do.gap&&(this.kinds[s]=Do.gap)}moveTo(e){for(let t=Math.max(this.newest+1,e-this.columns+1);t<=e;t++){let e=this.slot(t);this.kinds[e]=Do.unseen,this.levels.fill(-128,e*this.bands,(e+1)*this.bands),this.wave.fill(2,e*4*2,(e+1)*4*2)}this.newest=Math.max(this.newest,e),this.clock.seen(e)}},ko=class{constructor(e,t,n){this.ring=e,this.gain=n,this.waterfall=document.createElement(`canvas`),this.wave=document.createElement(`canvas`),this.size={column:0,wave:0,waterfall:0},this.pixels=new Uint32Array,this.column=null,this.levels=this.waterfall.getContext(`2d`,{alpha:!1}),this.lines=this.wave.getContext(`2d`),this.colours=Eo(t,0)}fit(e){let{column:t,wave:n,waterfall:r}=this.size;(e.column!==t||e.wave!==n||e.waterfall!==r)&&(this.size=e,this.waterfall.width=this.wave.width=this.ring.columns*e.column,this.waterfall.height=e.waterfall,this.wave.height=e.wave,this.column=new ImageData(e.column,e.waterfall),this.pixels=new Uint32Array(this.column.data.buffer),this.make())}reset(e,t){this.colours=Eo(e,0),this.gain=t,this.make()}addLevels(e,t){let{ring:n,pixels:r,colours:i,size:a}=this;if(this.column)for(let o=Math.max(e,n.oldest,0);o<=t;o++){let e=n.slot(o),t=e*n.bands;for(let e=0;e<a.waterfall;e++){let o=Math.floor((a.waterfall-1-e)*n.bands/a.waterfall),s=Math.max(o+1,Math.floor((a.waterfall-e)*n.bands/a.waterfall)),c=-128;for(let e=o;e<s;e++)c=Math.max(c,n.levels[t+e]);r.fill(i[c&255],e*a.column,(e+1)*a.column)}this.levels.putImageData(this.column,e*a.column,0)}}addWave(e,t){let{ring:n,lines:r,gain:i,size:a}=this,o=a.wave/2;r.fillStyle=h(`--meter-rms`);for(let s=Math.max(e,n.oldest,0);s<=t;s++){let e=n.slot(s);r.clearRect(e*a.column,0,a.column,a.wave);for(let t=0;t<a.column;t++){let s=1/0,c=-1/0,l=Math.max(Math.floor(t*4/a.column)+1,Math.floor((t+1)*4/a.column));for(let r=Math.floor(t*4/a.column);r<l;r++){let t=(e*4+r)*2;Number.isNaN(n.wave[t])||n.wave[t]>1.5||(s=Math.min(s,n.wave[t]*i),c=Math.max(c,n.wave[t+1]*i))}if(s>c)continue;let u=Math.round(o-Math.min(1,c)*o),d=Math.max(1,Math.round((Math.min(1,c)-Math.max(-1,s))*o));r.fillRect(e*a.column+t,Math.min(a.wave-1,u),1,d)}}}make(){this.addLevels(0,this.ring.clock.newest),this.addWave(0,this.ring.clock.newest)}};function Ao(e,t){let n=e.clientWidth;if(n===0)return null;let r=Math.min(3,devicePixelRatio||1),[i,a]=[Math.round(n*r),Math.round(t*r)];return e.width!==i&&(e.width=i),e.height!==a&&(e.height=a),e.style.height=`${t}px`,{width:n,height:t,ratio:r}}var jo=20;function Mo(e,t){return jo*(t/2/jo)**e}function No(e,t){return Math.log(e/jo)/Math.log(t/2/jo)}function Po(e){let t=[];for(let n=10;n<e/2;n*=10)for(let r=1;r<10;r++){let i=r*n;i<jo||i>e/2||t.push({frequency:i,labelled:r===1||r===2||r===5})}return t}function Fo(e){if(e<1e3)return`${String(Math.round(e))} Hz`;let t=e/1e3;return`${String(t>=100?Math.round(t):Number(t.toPrecision(3)))} kHz`}var $={wave:56,gap:4,waterfall:148,times:18,axis:48},Io=$.wave+$.gap+$.waterfall+$.times,Lo=class{constructor(e,t){this.ring=e,this.cache=t}draw(e,t,n){let r=Ao(e,Io),i=e.getContext(`2d`,{alpha:!1});if(!r||!i)return 0;let{ratio:a}=r,o=e.width-Math.round($.axis*a),s=Math.max(1,Math.ceil(o/this.ring.columns));this.cache.fit({column:s,wave:Math.round($.wave*a),waterfall:Math.round($.waterfall*a)});let c=Math.min(this.ring.columns,Math.floor(o/s)),l={left:$.axis,width:c*s/a,first:this.ring.clock.newest-c+1,columns:c,pixel:s/a,ratio:a};return i.setTransform(a,0,0,a,0,0),i.fillStyle=h(`--surface`),i.fillRect(0,0,r.width,r.height),i.fillStyle=h(`--line`),i.fillRect(l.left,$.wave/2,l.width,.5),this.copy(i,l,this.cache.waterfall,$.wave+$.gap),this.copy(i,l,this.cache.wave,0),this.drawMarks(i,l),zo(i,n),Bo(i,t),this.drawTimes(i,l),c}copy(e,t,n,r){let{columns:i}=this.ring,{column:a}=this.cache.size,o=this.ring.slot(t.first),s=Math.min(t.columns,i-o);e.setTransform(1,0,0,1,0,0);let c=(i,o,s)=>{let[c,l]=[Math.round(t.left*t.ratio)+s*a,Math.round(r*t.ratio)],u=o*a;o>0&&e.drawImage(n,i*a,0,u,n.height,c,l,u,n.height)};c(o,s,0),c(0,t.columns-s,s),e.setTransform(t.ratio,0,0,t.ratio,0,0)}drawMarks(e,t){let n=$.wave+$.gap,r=e=>t.first+e<0||t.first+e<this.ring.oldest?Do.unseen:this.ring.kinds[this.ring.slot(t.first+e)];for(let i=0;i<t.columns;){let a=r(i),o=i+1;for(;o<t.columns&&r(o)===a;)o++;a!==Do.seen&&(e.fillStyle=a===Do.unseen?h(`--line`):D(e,m[a-Do.gap-1]??`unknown`,t.ratio),e.fillRect(t.left+i*t.pixel,n,(o-i)*t.pixel,$.waterfall),a!==Do.unseen&&e.fillRect(t.left+i*t.pixel,0,(o-i)*t.pixel,$.wave)),i=o}}drawTimes(e,t){let n=$.wave+$.gap+$.waterfall,{columnsPerSecond:r,stretches:i}=this.ring.clock,a=t.columns/r,o=[1,2,5,10,20,30,60].find(e=>e/a*t.width>=56)??120;e.font=Ro,e.fillStyle=h(`--text-quiet`);for(let r=0;r<a;r+=o){let i=t.left+t.width*(1-r/a);e.fillRect(i-.5,n,1,4),e.textAlign=r===0?`right`:`center`,e.fillText(r===0?`now`:`−${r} s`,i,n+14)}e.textAlign=`left`;for(let r of i.slice(1)){let i=t.left+(r.column-t.first)*t.pixel;i<t.left||(e.fillStyle=h(`--text`),e.fillRect(i-.5,0,1,n),e.fillStyle=h(`--surface`),e.fillRect(i+1,0,46,12),e.fillStyle=h(`--text`),e.fillText(`epoch ${r.epoch}`,i+3,9))}}},Ro=`10px system-ui, sans-serif`;function zo(e,t){e.fillStyle=h(`--text-quiet`),e.font=Ro,e.textAlign=`right`,e.fillText(`+${t}`,$.axis-6,9),e.fillText(`0`,$.axis-6,$.wave/2+3.5),e.fillText(`−${t}`,$.axis-6,$.wave)}function Bo(e,t){if(t<=0)return;let n=$.wave+$.gap+$.waterfall;e.font=Ro,e.textAlign=`right`,e.fillStyle=h(`--text-quiet`);for(let{frequency:r,labelled:i}of Po(t)){let a=n-No(r,t)*$.waterfall;e.fillRect($.axis-(i?5:3),a,i?5:3,.75),i&&e.fillText(r>=1e3?`${r/1e3} k`:`${r}`,$.axis-7,a+3.5)}}function Vo(e,t){return e.channels?e.channels:e.channel===null||e.channel===void 0?[0,Math.max(0,t-1)]:[e.channel,e.channel]}function Ho(e,t,n,r,i){let a=(t.to-t.from)/Math.max(1,n),o=[],s=new Map,c=e.map(e=>({gap:e,from:Date.parse(e.from),to:Date.parse(e.to)})).filter(({from:e,to:n})=>n>=t.from&&e<=t.to).sort((e,t)=>e.from-t.from);for(let{gap:e,from:l,to:u}of c){let[c,d]=Vo(e,r),f=Math.max(0,(l-t.from)/a),p=Math.min(n,(u-t.from)/a),m=Math.max(0,p-f),h=`${e.reason} ${c} ${d}`,g=s.get(h);if(g&&f<=g.x+g.width){g.width=Math.max(g.width,p-g.x),g.count++;continue}let _={x:f,width:Math.max(m,i),firstChannel:c,lastChannel:d,reason:e.reason,count:1,widened:m<i};s.set(h,_),o.push(_)}return o}var Uo=e=>`${e.epoch} ${e.start} ${e.channel} ${e.channels?.join()??``}`;function Wo(e,t,n,r=!1,i=5e3){let a=new Set(t.map(Uo)),o=e.filter(e=>e.isOpen!==!0||!r&&!a.has(Uo(e))),s=new Map(o.map(e=>[e.id,e]));for(let e of t)s.set(e.id,e);return[...s.values()].filter(e=>Date.parse(e.to)>=n).sort((e,t)=>Date.parse(t.from)-Date.parse(e.from)||Number(t.id)-Number(e.id)).slice(0,i)}function Go(e,t){let n=new Map;for(let r of e){let e=n.get(r.reason)??{reason:r.reason,gaps:0,samples:0},[i,a]=Vo(r,t);e.gaps++,e.samples+=(r.length??0)*(a-i+1),n.set(r.reason,e)}return[...n.values()].sort((e,t)=>t.samples-e.samples)}function Ko(e,t){if(e.kind!==d.waveform||t.byteLength<28)return null;let n=t.getUint16(18,!0)*2;if(t.byteLength<28+n*4)return null;let r=new Float32Array(n);for(let e=0;e<n;e++)r[e]=t.getFloat32(28+e*4,!0);return{...e,channel:t.getUint16(16,!0),samples:t.getUint32(20,!0),rate:t.getUint32(24,!0),columns:r}}function qo(e,t){if(e.kind!==d.spectrum||t.byteLength<28)return null;let n=t.getUint16(18,!0);return t.byteLength<28+n?null:{...e,channel:t.getUint16(16,!0),rate:t.getUint32(20,!0),size:t.getUint32(24,!0),bands:new Int8Array(t.buffer,t.byteOffset+16+12,n)}}function Jo(e,t){if(e.kind!==d.sound||t.byteLength<40)return null;let n=t.byteLength-16-24>>1,r=new Int16Array(n);for(let e=0;e<n;e++)r[e]=t.getInt16(40+e*2,!0);let i=Number(t.getBigInt64(32,!0));return{...e,channel:t.getUint16(16,!0),leftOut:!!(t.getUint16(18,!0)&1),rate:t.getUint32(20,!0),sentAt:Number(t.getBigInt64(24,!0)),capturedAt:i<0?null:i,samples:r}}var Yo=50,Xo=class{constructor(e){this.columnsPerSecond=e,this.stretches=[],this.newest=-1}get current(){return this.stretches.at(-1)}place(e,t,n){let r=Math.max(1,Math.round(t/this.columnsPerSecond)),i=this.current;if(!i||i.epoch!==e||i.columnSamples!==r||n<i.origin-t){let t=i&&e<i.epoch?this.known(e,n):null;if(t!==null)return t;i={epoch:e,origin:n,column:this.newest+1,columnSamples:r},this.stretches.push(i),this.stretches.length>Yo&&this.stretches.shift()}return i.column+(n-i.origin)/r}known(e,t){let n=this.stretches.findLast(t=>t.epoch===e);return n?n.column+(t-n.origin)/n.columnSamples:null}seen(e){this.newest=Math.max(this.newest,e)}},Zo=256,Qo=class{constructor(e,t,n,r,i){this.connection=e,this.channels=n,this.perSecond=r,this.came=i,this.rings=new Map,this.rate=0,this.received=0,this.isHeld=!1,this.clock=new Xo(r);for(let e of n)this.rings.set(e,new Oo(this.clock,400,Zo));let{live:a}=e;this.ends=[a.listen(d.spectrum,(e,n,r)=>{r.picture?.source===t&&!this.isHeld&&this.takeSpectrum(e,n)}),a.listen(d.waveform,(e,n,r)=>{r.picture?.source===t&&!this.isHeld&&this.takeWaveform(e,n)})],a.ask({picture:{source:t,channels:[...n],rate:r}})}takeGaps(e,t){for(let n of e){if(n.start===null||n.start===void 0||!n.length)continue;let[e,r]=Vo(n,t),i=Do.gap+1+Math.max(0,m.indexOf(n.reason));for(let[t,a]of this.rings)t>=e&&t<=r&&a.addGap(n.epoch??0,n.start,n.length,i)}}close(){for(let e of this.ends.splice(0))e();this.connection.live.ask({picture:void 0})}takeSpectrum(e,t){let n=qo(e,t),r=n&&this.rings.get(n.channel);if(!n||!r)return;this.rate=n.rate,this.received++;let i=r.addSpectrum(n);i!==null&&this.came(n.channel,i)}takeWaveform(e,t){let n=Ko(e,t),r=n&&this.rings.get(n.channel);n&&r&&(this.received++,r.addWaveform(n),this.came(n.channel,-1))}},$o=6;function es(e,t,n){if(t<Math.max(0,e.oldest)||e.kinds[e.slot(t)]!==Do.seen)return null;let r=e.slot(t)*e.bands,i=0;for(let t=1;t<e.bands;t++)e.levels[r+t]>e.levels[r+i]&&(i=t);let a=e.levels[r+i];return a<=-128?null:{frequency:Mo((i+.5)/e.bands,n),level:a}}function ts(e,t){let n=e.clock.newest;if(n<0||t===0)return`no picture yet`;if(e.kinds[e.slot(n)]>=Do.gap)return`gap`;for(let r=n;r>n-$o;r--){if(r<Math.max(0,e.oldest)||e.kinds[e.slot(r)]!==Do.seen)continue;let n=es(e,r,t);return n?`loudest at ${Fo(n.frequency)}, ${n.level<0?`−`:``}${Math.abs(n.level)} dBFS`:`silence`}return`no picture now`}var ns=Array.from({length:13},(e,t)=>`rgb(${To(t/12).join(` `)})`).join(`, `),rs=[[1,`1`],[10,`0.1`],[100,`0.01`]],is=class extends o{constructor(...e){super(...e),this.labels=[],this.chosen=[],this.state=`created`,this.perSecond=matchMedia(`(prefers-reduced-motion: reduce)`).matches?5:25,this.floor=-100,this.gain=0,this.isHeld=!1,this.columns=400,this.words=[],this.pictures=null,this.caches=new Map,this.painters=new Map,this.changed=new Set,this.told=0,this.ends=[],this.hold=()=>{this.isHeld=!this.isHeld,this.pictures&&(this.pictures.isHeld=this.isHeld)}}static{this.styles=[c,t,L,i`
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
    `]}connectedCallback(){super.connectedCallback();let e=new ResizeObserver(()=>this.redrawAll());e.observe(this),this.ends=[()=>e.disconnect(),s(()=>{this.remake(),this.redrawAll()}),this.store.on(`gaps`,e=>{this.pictures?.takeGaps(e.slice(0,500),this.labels.length),this.redrawAll()})],this.open()}disconnectedCallback(){super.disconnectedCallback();for(let e of this.ends.splice(0))e();T(this),this.pictures?.close(),this.pictures=null}updated(e){(e.has(`chosen`)||e.has(`perSecond`))&&this.open(),e.size===1&&e.has(`words`)||this.redrawAll()}open(){let e=this.pictures;if(e?.perSecond===this.perSecond&&e.channels.join()===this.chosen.join()||(e?.close(),this.caches.clear(),this.painters.clear(),this.pictures=null,!this.isConnected||this.chosen.length===0))return;let t=new Qo(this.store.connection,this.store.name,this.chosen,this.perSecond,(e,t)=>this.came(e,t));for(let[e,n]of t.rings){let t=new ko(n,this.floor,rs[this.gain][0]);this.caches.set(e,t),this.painters.set(e,new Lo(n,t))}t.isHeld=this.isHeld,this.pictures=t}redrawAll(){for(let e of this.painters.keys())this.changed.add(e);S(this)}came(e,t){let n=this.caches.get(e),r=this.pictures?.clock.newest??-1;t>=0?n?.addLevels(t,r):n?.addWave(r-2,r),this.changed.add(e),S(this)}remake(){for(let e of this.caches.values())e.reset(this.floor,rs[this.gain][0])}paint(){let{pictures:e}=this;if(e){for(let t of this.changed){let n=this.renderRoot.querySelector(`canvas[data-channel="${t}"]`);if(!n)continue;let r=this.painters.get(t)?.draw(n,e.rate,rs[this.gain][1])??0;r>0&&(this.columns=r)}this.changed.clear(),performance.now()-this.told<1e3||(this.told=performance.now(),this.words=this.chosen.map(t=>ts(e.rings.get(t),e.rate)))}}render(){return e`
      <h2>Waveform and spectrum <small>${Math.round(this.columns/this.perSecond)} s, bands even in pitch</small></h2>
      <div class="tools">
        <ap-channel-chooser .labels=${this.labels} .chosen=${this.chosen}></ap-channel-chooser>
        <button aria-pressed=${this.isHeld?`true`:`false`} @click=${this.hold}>${this.isHeld?`Go on`:`Hold`}</button>
        <label>Pictures a second ${this.select([25,10,5],this.perSecond,e=>this.perSecond=e)}</label>
        <label>Scale from ${this.select([-120,-100,-80,-60],this.floor,e=>{this.floor=e,this.remake()},` dBFS`)}</label>
        <label>Waveform to ${this.select(rs.map((e,t)=>t),this.gain,e=>{this.gain=e,this.remake()},``,e=>`±${rs[e][1]}`)}</label>
        <span class="scale">${`−${-this.floor}`} <i style="background:linear-gradient(to right, ${ns})"></i> 0 dBFS</span>
      </div>
      ${this.content()}
      <ul class="legend">
        ${[`lost`,`stalled`,`notStarted`,`ended`].map(t=>e`<li>
          ${p(t)}${x(t).label}</li>`)}
        <li><i class="unseen"></i>no picture came, which says nothing of the audio</li>
      </ul>
    `}content(){return this.chosen.length===0?e`<p class="empty">No channel is chosen.</p>`:!Oa.includes(this.state)&&(this.pictures?.clock.newest??-1)<0?e`<p class="empty">Nothing to see: the source is ${this.state}.</p>`:this.chosen.map((t,n)=>e`<div class="channel">
      <h3>${ne(t,this.labels[t])} <span>${this.words[n]??``}</span></h3>
      <canvas data-channel=${t} role="img" style="height:226px"
        aria-label="Waveform and spectrum of ${ne(t,this.labels[t])}: ${this.words[n]??`no picture yet`}"></canvas></div>`)}select(t,n,r,i=``,a=e=>`${e}`){return e`<select @change=${e=>r(Number(e.target.value))}>
      ${t.map(t=>e`<option value=${t} ?selected=${t===n}>
        ${a(t).replace(`-`,`−`)}${i}</option>`)}
    </select>`}};j([r({attribute:!1})],is.prototype,`store`,void 0),j([r({attribute:!1})],is.prototype,`labels`,void 0),j([r({attribute:!1})],is.prototype,`chosen`,void 0),j([r()],is.prototype,`state`,void 0),j([l()],is.prototype,`perSecond`,void 0),j([l()],is.prototype,`floor`,void 0),j([l()],is.prototype,`gain`,void 0),j([l()],is.prototype,`isHeld`,void 0),j([l()],is.prototype,`columns`,void 0),j([l()],is.prototype,`words`,void 0),is=j([n(`ap-pictures`)],is);var as=.08,os=.6,ss=.25,cs=20,ls=200,us=class{constructor(e){this.rate=e,this.breaks=[],this.counts={leftOut:0,starved:0,skipped:0},this.next=-1,this.target=as,this.calmSince=0,this.played=[],this.skipping=!1}get targetSeconds(){return this.target}place(e,t){let n=this.next<0,r=n||e.leftOut;if(e.leftOut&&!n&&this.note(`leftOut`,this.next,t),n||this.next<=t)n||(this.note(`starved`,this.next,t),this.target=Math.min(os,this.target*1.5)),this.next=t+Math.round(this.target*this.rate),r=!0;else if(this.hasTooMuch(this.next-t,e.samples))return this.note(`skipped`,this.next,t),this.skipping=!0,null;this.skipping&&(r=!0),this.skipping=!1,t-this.calmSince>cs*this.rate&&(this.target=Math.max(as,this.target*.8),this.calmSince=t);let i=this.next;for(this.next+=e.samples,this.played.push({from:i,to:this.next,sentAt:e.sentAt,capturedAt:e.capturedAt});this.played.length>1&&this.played[0].to<t;)this.played.shift();return{at:i,isSeam:r}}heard(e){let t=this.played.find(({from:t,to:n})=>t<=e&&e<n);if(!t)return null;let n=(e-t.from)*1e3/this.rate;return{capturedAt:t.capturedAt===null?null:t.capturedAt+n,sentAt:t.sentAt+n}}waiting(e){return Math.max(0,this.next-e)/this.rate}hasTooMuch(e,t){return e>(this.target+ss)*this.rate&&e-t>this.target*this.rate}note(e,t,n){this.counts[e]++,this.breaks.push({reason:e,at:t}),this.breaks.length>ls&&this.breaks.shift(),this.calmSince=n}};function ds(e,t,n){let r=Date.parse(n);return Number.isNaN(r)?null:{offset:r-(e+t)/2,uncertainty:Math.abs(t-e)/2}}function fs(e){return e.reduce((e,t)=>e===null||t.uncertainty<e.uncertainty?t:e,null)}function ps(e,t,n,r){let i=e.capturedAt??e.sentAt;return{seconds:(t+r.offset-i)/1e3+n,uncertainty:r.uncertainty/1e3,sinceCapture:e.capturedAt!==null}}var ms=128,hs=4,gs=class{constructor(e,t,n,r,i){this.connection=e,this.source=t,this.channel=n,this.volume=r,this.failed=i,this.playout=null,this.startedAt=null,this.context=null,this.gain=null,this.differences=[],this.playing=new Set,this.ends=[],this.ends.push(e.live.listen(d.sound,(e,r,i)=>{i.listen?.source===t&&i.listen.channel===n&&this.take(e,r)})),e.live.ask({listen:{source:t,channel:n}}),this.askTime()}setVolume(e){this.volume=e,this.gain&&this.context&&this.gain.gain.setTargetAtTime(e,this.context.currentTime,.02)}behind(){let e=fs(this.differences),{context:t}=this;if(!e||!t||!this.playout)return null;let n=this.playout.heard(this.present());return n&&ps(n,Date.now(),t.baseLatency+(t.outputLatency||0),e)}present(){return this.context?Math.ceil(this.context.currentTime*this.context.sampleRate):0}get isBlocked(){return this.context?.state===`suspended`}resume(){this.context?.resume()}close(){for(let e of this.ends.splice(0))e();this.connection.live.ask({listen:void 0});for(let e of this.playing)e.stop();this.context?.close(),this.context=null}async askTime(){for(let e=0;e<hs;e++){let e=Date.now(),t=await this.connection.client.info().catch(()=>null),n=t?.serverTime===void 0?null:ds(e,Date.now(),t.serverTime);n&&this.differences.push(n)}}take(e,t){let n=Jo(e,t);if(!n||n.samples.length===0||this.context?.sampleRate!==n.rate&&!this.open(n.rate))return;let r=this.context,i=this.playout.place({samples:n.samples.length,leftOut:n.leftOut,sentAt:n.sentAt,capturedAt:n.capturedAt},this.present());if(this.startedAt??=Date.now(),!i)return;let a=r.createBuffer(1,n.samples.length,n.rate),o=a.getChannelData(0);for(let e=0;e<o.length;e++)o[e]=n.samples[e]/32768;if(i.isSeam)for(let e=0;e<Math.min(ms,o.length);e++)o[e]*=e/ms;let s=new AudioBufferSourceNode(r,{buffer:a});s.connect(this.gain),s.onended=()=>this.playing.delete(s),this.playing.add(s),s.start(i.at/n.rate)}open(e){try{return this.context?.close(),this.context=new AudioContext({sampleRate:e,latencyHint:`interactive`}),this.gain=new GainNode(this.context,{gain:this.volume}),this.gain.connect(this.context.destination),this.playout=new us(e),!0}catch(t){return this.failed(`This browser cannot play ${e} Hz. ${t instanceof Error?t.message:String(t)}`),this.close(),!1}}},_s={leftOut:`left out by the server`,starved:`came too late`,skipped:`skipped to stay close`},vs={leftOut:`--bad`,starved:`--warn`,skipped:`--busy`},ys=30,bs=class extends o{constructor(...e){super(...e),this.channel=0,this.label=``,this.volume=.8,this.isMuted=!1,this.message=``,this.player=null,this.turned=e=>{this.volume=Number(e.target.value),this.isMuted=!1,this.player?.setVolume(this.loudness)},this.mute=()=>{this.isMuted=!this.isMuted,this.player?.setVolume(this.loudness)},this.left=()=>{document.visibilityState===`hidden`&&this.stop()},this.stop=()=>{this.dispatchEvent(new CustomEvent(`stop`))}}static{this.styles=[c,t,i`
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
    `]}connectedCallback(){super.connectedCallback(),document.addEventListener(`visibilitychange`,this.left),this.timer=setInterval(()=>this.requestUpdate(),250),this.begin()}disconnectedCallback(){super.disconnectedCallback(),document.removeEventListener(`visibilitychange`,this.left),clearInterval(this.timer),this.player?.close(),this.player=null}willUpdate(e){e.has(`channel`)&&this.player&&this.player.channel!==this.channel&&this.begin()}begin(){this.player?.close(),this.message=``,this.player=new gs(this.store.connection,this.store.name,this.channel,this.loudness,e=>this.message=e)}get loudness(){return this.isMuted?0:this.volume**2}render(){let{player:t}=this;return e`<div class="bar" role="region" aria-label="Listening">
      <strong>${ne(this.channel,this.label)}</strong>
      <label>Volume <input type="range" min="0" max="1" step="0.01" .value=${String(this.volume)} @input=${this.turned}></label>
      <button aria-pressed=${this.isMuted?`true`:`false`} @click=${this.mute}>Mute</button>
      <span class="behind">${this.behindText()}</span>
      ${t?.isBlocked?e`<button class="main" @click=${()=>t.resume()}>Play</button>`:b}
      ${t?.playout?this.strip(t.playout,t.present()):b}
      <span class="quiet">${this.breaksText()}</span>
      <button @click=${this.stop}>Stop listening</button>
      <span class="quiet" role="status">${this.message}</span>
    </div>`}behindText(){if(this.player?.startedAt===null||!this.player)return`waiting for sound…`;let e=this.player.behind();if(!e)return`silence: nothing came`;let t=e.uncertainty>=.05?` ± ${e.uncertainty.toFixed(2)}`:``;return`${e.seconds.toFixed(2)}${t} s behind ${e.sinceCapture?`the microphone`:`the server`}`}breaksText(){let e=this.player?.playout?.counts;if(!e)return``;let t=Object.keys(_s).filter(t=>e[t]>0).map(t=>`${u(e[t],`time`)} ${_s[t]}`);return t.length===0?`nothing left out`:t.join(`, `)}strip(t,n){let r=e=>100+(e-n)/t.rate/ys*100;return e`<svg viewBox="0 0 100 10" preserveAspectRatio="none" role="img"
      aria-label="The last ${ys} seconds: ${this.breaksText()}">
      <path d="M0 5H100" stroke="var(--line-strong)" vector-effect="non-scaling-stroke"></path>
      ${t.breaks.filter(e=>r(e.at)>0).map(e=>y`<path d="M${Math.min(99,r(e.at))} 0V10"
        stroke="var(${vs[e.reason]})" stroke-width="3" vector-effect="non-scaling-stroke">
        <title>${_s[e.reason]}</title></path>`)}
    </svg>`}};j([r({attribute:!1})],bs.prototype,`store`,void 0),j([r({type:Number})],bs.prototype,`channel`,void 0),j([r()],bs.prototype,`label`,void 0),j([l()],bs.prototype,`volume`,void 0),j([l()],bs.prototype,`isMuted`,void 0),j([l()],bs.prototype,`message`,void 0),bs=j([n(`ap-listen`)],bs);var xs=i`
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
`,Ss=5e3,Cs=5e3,ws=2e3,Ts=class extends O{constructor(e,t){super(),this.connection=e,this.name=t,this.source=null,this.detail=null,this.gaps=[],this.events=[],this.history=null,this.latency=null,this.ends=[],this.abort=null,this.isMissing=!1}start(){let{connection:e}=this;e.watch(this.name),this.ends.push(e.on(`sources`,e=>this.takeSummary(e.get(this.name))),e.on(`detail`,e=>this.takeDetail(e)),e.on(`event`,e=>this.takeEvents([e])),e.on(`gap`,e=>this.takeGaps([e],!1)),e.on(`status`,e=>{e===`open`&&this.read()}),Es(Ss,()=>this.readHistory(15)),Es(Cs,()=>this.readLatency()),Es(ws,()=>this.readOpen())),this.takeSummary(e.sources.get(this.name)),this.read()}stop(){this.abort?.abort();for(let e of this.ends.splice(0))e();this.connection.watch(null)}async read(){if(!this.isThere)return;this.abort?.abort();let e=this.abort=new AbortController,{client:t}=this.connection;await Promise.all([this.attempt(async()=>this.takeDetail(await t.detail(this.name,e.signal)),!0),this.attempt(async()=>this.takeGaps((await t.gaps(this.name,600,e.signal)).gaps,!0)),this.attempt(async()=>this.takeEvents((await t.events(this.name,this.events.at(-1)?.id,e.signal)).events)),this.readHistory(600),this.readLatency()])}readHistory(e){return this.attempt(async()=>{let t=await this.connection.client.history(this.name,e,this.abort?.signal);this.history=fe(this.history,t,this.connection.now()-6e5),this.tell(`history`,this.history)})}readOpen(){return this.source?.state===`degraded`||this.gaps.some(e=>e.isOpen===!0)?this.attempt(async()=>{let e=2*ws/1e3;this.takeGaps((await this.connection.client.gaps(this.name,e,this.abort?.signal)).gaps,!0)}):Promise.resolve()}readLatency(){return this.attempt(async()=>{this.latency=await this.connection.client.latency(this.name,this.abort?.signal),this.tell(`latency`,this.latency)})}async attempt(e,t=!1){if(this.isThere&&(this.connection.status===`open`||this.connection.status===`starting`))try{await e()}catch(e){t&&e instanceof C&&e.status===404&&this.tell(`missing`,e.message)}}get isThere(){return!this.connection.loaded||this.connection.sources.has(this.name)}takeSummary(e){let t=this.isMissing;this.isMissing=!e&&this.connection.loaded,this.isMissing&&this.tell(`missing`,`There is no source named ${this.name}.`),e&&(t&&(this.tell(`missing`,``),this.read()),this.source=e,this.tell(`source`,e))}takeDetail(e){e.name===this.name&&(this.detail=e,this.source=e,this.tell(`source`,e),this.tell(`detail`,e))}takeGaps(e,t){this.gaps=Wo(this.gaps,e,this.connection.now()-6e5,t),this.tell(`gaps`,this.gaps)}takeEvents(e){this.events=Fa(this.events,e),this.tell(`events`,this.events)}};function Es(e,t){let n=setInterval(()=>void t(),e);return()=>clearInterval(n)}var Ds=class extends o{constructor(...e){super(...e),this.tags={}}static{this.styles=[c,L,i`
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
    `]}render(){let t=Object.keys(this.tags).sort();return e`<h2>Tags <small>what the source says of itself</small></h2>
      ${t.length===0?e`<p class="empty">The source has no tags.</p>`:e`<dl>${t.map(t=>e`
        <dt>${t}</dt><dd>${this.tags[t].join(`; `)}</dd>`)}</dl>`}`}};j([r({attribute:!1})],Ds.prototype,`tags`,void 0),Ds=j([n(`ap-tags`)],Ds);function Os(e,t){let n=t.to-t.from,r=Math.min(Math.max(e.to-e.from,50),n),i=Math.min(Math.max(e.from,t.from),t.to-r);return{from:i,to:i+r}}function ks(e,t,n,r){let i=e.to-e.from,a=Math.min(Math.max(i*t,50),r.to-r.from),o=e.from+i*n;return Os({from:o-a*n,to:o+a*(1-n)},r)}function As(e,t,n){let r=(e.to-e.from)*t;return Os({from:e.from+r,to:e.to+r},n)}var js=[10,20,50,100,200,500,1e3,2e3,5e3,1e4,15e3,3e4,6e4,12e4,3e5,6e5];function Ms(e,t,n){let r=e.to-e.from,i=t>0?r*n/t:r,a=js.find(e=>e>=i)??js[js.length-1],o=[];for(let t=Math.ceil(e.from/a)*a;t<=e.to;t+=a)o.push(t);return{step:a,times:o}}var Ns=20;function Ps(e){return Math.max(4,Math.min(18,Math.floor(260/Math.max(1,e))))}function Fs(e){return Ps(e)*Math.max(1,e)+Ns}function Is(e,t,n,r,i){let a=Ao(e,Fs(r)),o=e.getContext(`2d`,{alpha:!1});if(!a||!o)return;let s=Ps(r),c=a.width-34,l=s*Math.max(1,r);o.setTransform(a.ratio,0,0,a.ratio,0,0),o.fillStyle=h(`--surface`),o.fillRect(0,0,a.width,a.height),o.fillStyle=h(`--sunken`),o.fillRect(34,0,c,l),Ls(o,r,s,c),Rs(o,n,c,l);for(let e of Ho(t,n,c,r,2)){o.fillStyle=D(o,e.reason,a.ratio);let t=(e.lastChannel-e.firstChannel+1)*s-(s>6?2:0);o.fillRect(34+e.x,e.firstChannel*s+ +(s>6),e.width,t)}i&&Bs(o,i,n,r,s,c)}function Ls(e,t,n,r){let i=Math.max(1,[1,2,4,8,16,32].find(e=>e*n>=12)??64);e.font=`10px system-ui, sans-serif`,e.textAlign=`right`;for(let a=0;a<t;a++)a%i===0&&(e.fillStyle=h(`--text-quiet`),e.fillText(`${M(a)}`,28,Math.max(9,a*n+Math.min(n/2+4,11))),e.fillStyle=h(`--line`),e.fillRect(34,a*n,r,.5))}function Rs(e,t,n,r){let{step:i,times:a}=Ms(t,n,84);e.font=`10px system-ui, sans-serif`;for(let o of a){let a=34+(o-t.from)/(t.to-t.from)*n;e.fillStyle=h(`--line`),e.fillRect(a,0,.75,r+4),e.fillStyle=h(`--text-quiet`),e.textAlign=a>34+n-30?`right`:a<58?`left`:`center`,e.fillText(zs(o,i),a,r+15)}}function zs(e,t){return new Date(e).toLocaleTimeString(`en-GB`,{hour:`2-digit`,minute:`2-digit`,second:`2-digit`,...t<1e3?{fractionalSecondDigits:t<100?3:1}:{}})}function Bs(e,t,n,r,i,a){let[o]=Ho([t],n,a,r,2);if(!o)return;e.strokeStyle=h(`--text`),e.lineWidth=2;let s=(o.lastChannel-o.firstChannel+1)*i;e.strokeRect(34+o.x-2,o.firstChannel*i-1,o.width+4,s+2)}function Vs(t,n,r,i){return e`<div class="scroll" tabindex="0" role="region" aria-label="Gaps as a list"><table>
    <thead><tr><th>Time</th><th>Reason</th><th>Channels</th><th class="number">First index</th><th class="number">Samples</th>
      <th class="number">Long</th><th class="number">Epoch</th></tr></thead>
    <tbody>${t.slice(0,200).map(t=>e`<tr class=${t.id===r?.id?`chosen`:``}>
      <td><button class="link" @click=${()=>i(t)} title="Show it in the timeline">${zs(Date.parse(t.from),10)}</button></td>
      <td><span class="reason">${p(t.reason)}${x(t.reason).label}</span></td>
      <td>${Hs(t)}</td>
      <td class="number">${g(t.start)}</td>
      <td class="number">${g(t.length)}</td>
      <td class="number">${Us(t,n)}${t.isOpen===!0?`, goes on`:``}</td>
      <td class="number">${g(t.epoch)}</td></tr>`)}</tbody></table></div>
    ${t.length>200?e`<p class="note">The newest ${200} of ${g(t.length)}; zoom in to see the others.</p>`:``}`}function Hs(e){return e.channels?re(...e.channels):e.channel===null||e.channel===void 0?`all`:re(e.channel,e.channel)}function Us(e,t){let n=e.length&&t>0?e.length/t:(Date.parse(e.to)-Date.parse(e.from))/1e3;return f(n)}var Ws=i`
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
`,Gs=[[600,`10 min`],[60,`1 min`],[10,`10 s`]],Ks=class extends o{constructor(...e){super(...e),this.gaps=[],this.channels=0,this.rate=0,this.now=0,this.horizon=600,this.window=null,this.span=6e5,this.leftOut=new Set,this.chosen=null,this.pointed=``,this.ends=[],this.dragged=null,this.pressed=e=>{if(!(e.ctrlKey||e.metaKey||e.altKey)){if(e.key===`+`||e.key===`=`)this.zoom(.5);else if(e.key===`-`)this.zoom(2);else if(e.key===`ArrowLeft`)this.pan(-.25);else if(e.key===`ArrowRight`)this.pan(.25);else if(e.key===`Home`)this.window={from:this.bounds.from,to:this.bounds.from+this.span};else if(e.key===`End`)this.window=null;else return;e.preventDefault()}},this.wheeled=e=>{e.ctrlKey&&(e.preventDefault(),this.zoom(Math.exp(e.deltaY/300),this.share(e)))},this.grabbed=e=>{this.dragged={x:e.clientX,window:this.seen},e.currentTarget.setPointerCapture(e.pointerId)},this.released=()=>{this.dragged=null},this.moved=e=>{let t=this.canvas.getBoundingClientRect();if(this.dragged){let n=(this.dragged.x-e.clientX)/(t.width-34),r=As(this.dragged.window,n,this.bounds);this.window=r.to>=this.now-1?null:r}else this.pointed=this.under(e,t)}}static{this.styles=[c,t,L,oe,Ws]}connectedCallback(){super.connectedCallback();let e=new ResizeObserver(()=>S(this));e.observe(this),this.ends=[()=>e.disconnect(),s(()=>S(this))]}disconnectedCallback(){super.disconnectedCallback();for(let e of this.ends.splice(0))e();T(this)}updated(){S(this)}get bounds(){return{from:this.now-this.horizon*1e3,to:this.now}}get seen(){return this.window?Os(this.window,this.bounds):{from:this.now-this.span,to:this.now}}get shown(){return this.gaps.filter(e=>!this.leftOut.has(e.reason))}paint(){Is(this.canvas,this.shown,this.seen,this.channels,this.chosen)}render(){let{seen:t}=this,n=this.shown.filter(e=>Date.parse(e.to)>=t.from&&Date.parse(e.from)<=t.to),r=Go(n,this.channels),i=r.map(({reason:e,gaps:t,samples:n})=>`${x(e).label} ${u(t,`time`)}, ${u(n,`sample`)}`).join(`; `),a=`From ${zs(t.from,1e3)} to ${zs(t.to,1e3)}: ${i===``?`none`:i}.`;return e`
      <h2>Gaps <small>${a}</small></h2>
      <div class="tools" role="toolbar" aria-label="Time shown">
        <button aria-pressed=${this.window?`false`:`true`} @click=${()=>this.window=null}>Follow</button>
        ${Gs.map(([t,n])=>e`<button @click=${()=>this.show(t*1e3)}>${n}</button>`)}
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
      <div class="reasons" role="group" aria-label="Reasons shown">${m.map(t=>e`<button
        aria-pressed=${this.leftOut.has(t)?`false`:`true`} title=${x(t).meaning}
        @click=${()=>this.toggle(t)}>${p(t)}${x(t).label}
        <b>${g(r.find(e=>e.reason===t)?.gaps??0)}</b></button>`)}</div>
      ${n.length===0?e`<p class="empty">No gap in the time shown.</p>`:e`<details><summary>${u(n.length,`gap`)} as a list</summary>
          ${Vs(n,this.rate,this.chosen,e=>this.choose(e))}</details>`}
    `}show(e){this.span=e,this.window=null}zoom(e,t=this.window?.5:1){let n=ks(this.seen,e,t,this.bounds);this.span=n.to-n.from,this.window=n.to>=this.now-1?null:n}pan(e){let t=As(this.seen,e,this.bounds);this.window=t.to>=this.now-1?null:t}choose(e){this.chosen=e;let[t,n]=[Date.parse(e.from),Date.parse(e.to)],r=Math.max(200,(n-t)*4);this.window=Os({from:(t+n)/2-r,to:(t+n)/2+r},this.bounds)}toggle(e){let t=new Set(this.leftOut);t.delete(e)||t.add(e),this.leftOut=t}share(e){let t=this.canvas.getBoundingClientRect();return Math.min(.999,Math.max(0,(e.clientX-t.left-34)/(t.width-34)))}under(e,t){let{seen:n}=this,r=n.from+this.share(e)*(n.to-n.from),i=Math.floor((e.clientY-t.top)/Ps(this.channels));if(i<0||i>=this.channels)return``;let a=(n.to-n.from)/t.width*3,o=this.shown.find(e=>{let[t,n]=Vo(e,this.channels);return i>=t&&i<=n&&Date.parse(e.from)-a<=r&&r<=Date.parse(e.to)+a});return o?`channel ${Hs(o)}: ${x(o.reason).label}, ${Us(o,this.rate)}`:`channel ${M(i)}`}};j([r({attribute:!1})],Ks.prototype,`gaps`,void 0),j([r({type:Number})],Ks.prototype,`channels`,void 0),j([r({type:Number})],Ks.prototype,`rate`,void 0),j([r({type:Number})],Ks.prototype,`now`,void 0),j([r({type:Number})],Ks.prototype,`horizon`,void 0),j([l()],Ks.prototype,`window`,void 0),j([l()],Ks.prototype,`span`,void 0),j([l()],Ks.prototype,`leftOut`,void 0),j([l()],Ks.prototype,`chosen`,void 0),j([l()],Ks.prototype,`pointed`,void 0),j([A(`canvas`)],Ks.prototype,`canvas`,void 0),Ks=j([n(`ap-gap-timeline`)],Ks);var qs=class extends o{constructor(...e){super(...e),this.name=``,this.query=new URLSearchParams,this.missing=``,this.liveError=``,this.seen=[],this.heard=null,this.reached=new Set,this.ends=[],this.toggleSeen=e=>{let t=e.detail;this.seen=this.seen.includes(t)?this.seen.filter(e=>e!==t):[...this.seen,t].slice(-8).sort((e,t)=>e-t)},this.toggleHeard=e=>{this.heard=this.heard===e.detail?null:e.detail}}static{this.styles=[c,t,xs]}connectedCallback(){super.connectedCallback(),this.begin(),this.watcher=new IntersectionObserver(e=>{let t=e.filter(e=>e.isIntersecting).map(e=>e.target.id);t.some(e=>!this.reached.has(e))&&(this.reached=new Set([...this.reached,...t]))},{rootMargin:`200px`})}disconnectedCallback(){super.disconnectedCallback(),this.end(),this.watcher?.disconnect()}willUpdate(e){e.has(`name`)&&this.store.name!==this.name&&this.isConnected&&(this.end(),this.begin())}updated(){for(let e of this.renderRoot.querySelectorAll(`section.part`))this.watcher?.observe(e)}begin(){let e=this.store=new Ts(this.connection,this.name);this.missing=``,this.liveError=``,this.heard=null,this.seen=[0,1];let t=()=>this.requestUpdate(),n=setInterval(t,1e3);this.ends=[e.on(`source`,t),e.on(`gaps`,t),e.on(`events`,t),e.on(`history`,t),e.on(`latency`,t),e.on(`missing`,e=>this.missing=e),this.connection.on(`liveError`,e=>this.liveError=e),e.on(`detail`,e=>this.keepKnown(e.channels.length)),()=>clearInterval(n),()=>e.stop()],e.start()}end(){for(let e of this.ends.splice(0))e()}keepKnown(e){if(e===0)return;let t=this.seen.filter(t=>t<e);t.length!==this.seen.length&&(this.seen=t),this.heard!==null&&this.heard>=e&&(this.heard=null)}render(){let{store:t,connection:n}=this,r=t.source;if(!r||this.missing!==``)return this.nothingThere();let i=n.now(),a=this.labels();return e`<div class="all">
      <a class="back" href="#/">← All sources</a>
      <div class="top">
        <ap-source-head .source=${r} .now=${i}></ap-source-head>
        <ap-commands .client=${n.client} .source=${r}
          ?allowed=${n.info?.allowsCommands!==!1}></ap-commands>
      </div>
      <nav aria-label="Parts of this page">${this.parts().map(([t,n])=>e`<button
        @click=${()=>this.goTo(t)}>${n}</button>`)}</nav>
      ${this.liveError===``?b:e`<p class="live-error" role="status">Levels, pictures and sound: ${this.liveError}
        <button @click=${()=>this.liveError=``}>Close</button></p>`}
      <div class="grid">
        ${this.section(`levels`,``,e`<ap-levels .live=${n.live} .source=${this.name}
          .labels=${a}></ap-levels>`)}
        ${this.section(`pictures`,`seven`,e`<ap-pictures .store=${t} .labels=${a} .chosen=${this.seen}
          .state=${r.state} @choose=${e=>this.seen=e.detail}></ap-pictures>`)}
        ${t.detail?this.section(`ledger`,`five`,e`<ap-ledger .detail=${t.detail}></ap-ledger>`):b}
        ${this.section(`gaps`,``,e`<ap-gap-timeline .gaps=${t.gaps} .channels=${a.length} .now=${i}
          .rate=${r.format?.rate??0} .horizon=${600}></ap-gap-timeline>`)}
        ${this.section(`clocks`,`eight`,e`<ap-clocks .history=${t.history}
          .streams=${t.detail?.streams??[]}></ap-clocks>`)}
        ${this.section(`latency`,`four`,e`<ap-latency .latency=${t.latency}
          ?isLive=${r.isLive===!0}></ap-latency>`)}
        ${t.detail?this.section(`channels`,``,e`<ap-channels .detail=${t.detail} .shown=${this.seen}
          .listening=${this.heard} @see=${this.toggleSeen} @hear=${this.toggleHeard}></ap-channels>`):b}
        ${this.section(`events`,`eight`,e`<ap-events .events=${t.events}></ap-events>`)}
        ${this.section(`tags`,`four`,e`<ap-tags .tags=${t.detail?.tags??{}}></ap-tags>`)}
        ${this.section(`graph`,``,e`<ap-graph .store=${t} .state=${r.state}
          ?open=${this.reached.has(`graph`)}></ap-graph>`)}
        ${this.section(`description`,``,e`<ap-description .store=${t}
          ?open=${this.reached.has(`description`)}></ap-description>`)}
      </div></div>
      ${this.heard===null?b:e`<ap-listen .store=${t} .channel=${this.heard}
        label=${a[this.heard]??``} @stop=${()=>this.heard=null}></ap-listen>`}`}nothingThere(){return e`<div class="missing"><p role="status">${this.missing===``?`Asking for the source…`:this.missing}</p>
      <p><a href="#/">See all sources</a></p></div>`}parts(){return[[`levels`,`Levels`],[`pictures`,`Waveform and spectrum`],[`ledger`,`Ledger`],[`gaps`,`Gaps`],[`clocks`,`Clocks`],[`latency`,`Latency`],[`channels`,`Channels`],[`events`,`Events`],[`tags`,`Tags`],[`graph`,`Pipelines`],[`description`,`Description`]]}section(t,n,r){return e`<section id=${t} class="part ${n}" tabindex="-1">${r}</section>`}labels(){let{detail:e,source:t}=this.store;return e&&e.channels.length>0?e.channels.map(e=>e.label??``):Array.from({length:t?.format?.channels??0},(e,n)=>t?.format?.labels?.[n]??``)}goTo(e){let t=this.renderRoot.querySelector(`#${e}`);t?.scrollIntoView({behavior:matchMedia(`(prefers-reduced-motion: reduce)`).matches?`auto`:`smooth`}),t?.focus({preventScroll:!0})}};j([r({attribute:!1})],qs.prototype,`connection`,void 0),j([r()],qs.prototype,`name`,void 0),j([r({attribute:!1})],qs.prototype,`query`,void 0),j([l()],qs.prototype,`missing`,void 0),j([l()],qs.prototype,`liveError`,void 0),j([l()],qs.prototype,`seen`,void 0),j([l()],qs.prototype,`heard`,void 0),j([l()],qs.prototype,`reached`,void 0),j([l()],qs.prototype,`store`,void 0),qs=j([n(`ap-source`)],qs);