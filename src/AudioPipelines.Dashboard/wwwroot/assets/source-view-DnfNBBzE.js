import{C as e,S as t,_ as n,a as r,b as i,c as a,d as o,f as s,g as c,h as l,i as u,l as d,m as f,n as p,o as m,p as h,r as g,s as _,t as v,u as y,v as b,w as x,x as S,y as C}from"./index-Ddhtjow0.js";function w(e){return e+1}function T(e,t){let n=`channel ${w(e)}`;return!t||t===n?n:`${w(e)} ${t}`}function E(e,t){return e===t?`${w(e)}`:`${w(e)} to ${w(t)}`}var D=[`delivered`,`unclaimed`,`lost`,`notStarted`,`stalled`,`ended`,`padding`],O=[`delivered`,`unclaimed`,`late`,`duplicate`,`overflow`,`trimmed`,`pending`],k={elapsed:`Sample indices in all frames so far.`,delivered:`Held audio, and were given to the application.`,unclaimed:`Held audio, but nobody took the frame.`,lost:`Audio that was lost on its way.`,notStarted:`Indices before the stream's first sample.`,stalled:`Indices of a silent stream that frames no longer waited for.`,ended:`Indices after the stream's end.`,padding:`Indices that fill up the last frame.`,received:`Samples that came out of the pipeline.`,resampled:`Samples that resampling put in, or took out where negative.`,late:`Came after their frame had gone.`,duplicate:`Came a second time.`,overflow:`Dropped because the consumer was too slow.`,trimmed:`Dropped before the first frame, after a stop, or as an unwanted tail.`,pending:`Wait for their frame, or for a reader.`};function ee(e){return e===`notStarted`?`not started`:e}function A(e){return[te(e,[`elapsed`],D),te(e,[`received`,`resampled`],O)]}function te(e,t,n){let r=t=>t.reduce((t,n)=>t+e[n],0),[i,a]=[r(t),r(n)];return{left:t,right:n,leftSum:i,rightSum:a,holds:i===a}}var j=S`
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
`,ne=S`
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
`,re=[`delivered`,`unclaimed`,`lost`,`notStarted`,`stalled`,`ended`,`padding`,`late`,`duplicate`,`overflow`,`trimmed`,`pending`],ie=class extends n{constructor(...e){super(...e),this.listening=null,this.shown=[]}static{this.styles=[o,s,j,ne,S`
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
    `]}render(){let{channels:e,streams:t}=this.detail,n=re.filter(t=>t===`delivered`||e.some(e=>e.ledger[t]!==0)),r=re.filter(e=>!n.includes(e)).map(ee);return C`
      <h2>Channels <small>${m(e.length)}, in ${_(t.length,`stream`)}</small></h2>
      ${e.length===0?C`<p class="empty">The source has not told its channels yet.</p>`:C`
        <div class="scroll" tabindex="0" role="region" aria-label="Channels"><table>
          <thead><tr><th class="number">Channel</th><th>Label</th><th>Stream</th><th>State</th>
            ${n.map(e=>C`<th class="number" title=${k[e]}>${ee(e)}</th>`)}
            <th class="number">Missing</th><th>See and hear</th></tr></thead>
          <tbody>${e.map(e=>this.row(e,n))}</tbody>
        </table></div>
        ${r.length===0?b:C`<p class="note">0 for every channel: ${r.join(`, `)}.</p>`}`}
    `}row(e,t){let{ledger:n}=e,r=this.shown.includes(e.channel),i=this.listening===e.channel,a=e=>C`<td class="number ${e===0?`zero`:``}">${m(e)}</td>`;return C`<tr>
      <td class="number">${w(e.channel)}</td><td>${e.label??``}</td><td>${e.stream??``}</td>
      <td>${this.state(e.channel)}</td>
      ${t.map(e=>a(n[e]))}
      <td class="number ${ae(n)===0?`zero`:``}">${M(n)}</td>
      <td><button aria-pressed=${r?`true`:`false`} aria-label="See channel ${w(e.channel)}"
          @click=${()=>this.tell(`see`,e.channel)}>See</button>
        <button aria-pressed=${i?`true`:`false`} aria-label="Hear channel ${w(e.channel)}"
          @click=${()=>this.tell(`hear`,e.channel)}>Hear</button></td></tr>`}state(e){return this.detail.clippedChannels?.includes(e)===!0?C`<span class="bad">clipped</span>`:this.detail.silentChannels?.includes(e)===!0?C`<span class="bad">silent</span>`:``}tell(e,t){this.dispatchEvent(new CustomEvent(e,{detail:t}))}};u([l({attribute:!1})],ie.prototype,`detail`,void 0),u([l({type:Number})],ie.prototype,`listening`,void 0),u([l({attribute:!1})],ie.prototype,`shown`,void 0),ie=u([c(`ap-channels`)],ie);function ae(e){return e.lost+e.notStarted+e.stalled+e.ended+e.padding}function M(e){let t=e.elapsed===0?0:ae(e)/e.elapsed*100;return t===0?`0 %`:t<.001?`< 0.001 %`:`${t.toFixed(3)} %`}var N=e=>`${e.name}\n${e.stream??``}`;function P(e,t,n){let r=new Set(e?.times??[]),i=t.times.map((e,t)=>({time:e,index:t})).filter(({time:e})=>!r.has(e)),a=[...(e?.times??[]).map((t,n)=>({time:t,index:n,of:e})),...i.map(({time:e,index:n})=>({time:e,index:n,of:t}))].filter(({time:e})=>e>=n).sort((e,t)=>e.time-t.time),o=new Map;for(let n of[...e?.series??[],...t.series])o.set(N(n),n);let s=new Map((e?.series??[]).map(e=>[N(e),e.values])),c=new Map(t.series.map(e=>[N(e),e.values]));return{times:a.map(({time:e})=>e),series:[...o].map(([e,n])=>({...n,values:a.map(({index:n,of:r})=>(r===t?c:s).get(e)?.[n]??null)}))}}function F(e,t){return e.series.filter(e=>e.name===t)}function I(e){return e!==void 0&&e.values.some(e=>e!==null)}function L(e,t){let n=n=>e.map((e,r)=>{let i=t?.[r];return e===null||i==null?null:e+n*i});return{low:n(-1),high:n(1)}}function oe(e){let t=e.series.find(e=>e.name===`clockLocked`)?.values??[],n=[],r=null;return t.forEach((t,i)=>{let a=e.times[i];t===null?r=null:r!==null&&r.locked===t>0?r.to=a:(r!==null&&(r.to=a),r={from:a,to:a,locked:t>0},n.push(r))}),n}var se=!0,ce=`uplot`,le=`u-hz`,ue=`u-vt`,de=`u-title`,fe=`u-wrap`,pe=`u-under`,me=`u-over`,he=`u-axis`,ge=`u-off`,_e=`u-select`,ve=`u-cursor-x`,ye=`u-cursor-y`,be=`u-cursor-pt`,xe=`u-legend`,Se=`u-live`,Ce=`u-inline`,we=`u-series`,Te=`u-marker`,Ee=`u-label`,De=`u-value`,Oe=`width`,ke=`height`,Ae=`top`,je=`bottom`,Me=`left`,Ne=`right`,Pe=`#000`,Fe=`#0000`,Ie=`mousemove`,Le=`mousedown`,Re=`mouseup`,ze=`mouseenter`,Be=`mouseleave`,Ve=`dblclick`,He=`resize`,Ue=`scroll`,We=`change`,Ge=`dppxchange`,Ke=`--`,qe=typeof window<`u`,Je=qe?document:null,Ye=qe?window:null,Xe=qe?navigator:null,R,Ze;function Qe(){let e=devicePixelRatio;R!=e&&(R=e,Ze&&ft(We,Ze,Qe),Ze=matchMedia(`(min-resolution: ${R-.001}dppx) and (max-resolution: ${R+.001}dppx)`),dt(We,Ze,Qe),Ye.dispatchEvent(new CustomEvent(Ge)))}function $e(e,t){if(t!=null){let n=e.classList;!n.contains(t)&&n.add(t)}}function et(e,t){let n=e.classList;n.contains(t)&&n.remove(t)}function z(e,t,n){e.style[t]=n+`px`}function tt(e,t,n,r){let i=Je.createElement(e);return t!=null&&$e(i,t),n?.insertBefore(i,r),i}function nt(e,t){return tt(`div`,e,t)}var rt=new WeakMap;function it(e,t,n,r,i){let a=`translate(`+t+`px,`+n+`px)`;a!=rt.get(e)&&(e.style.transform=a,rt.set(e,a),t<0||n<0||t>r||n>i?$e(e,ge):et(e,ge))}var at=new WeakMap;function ot(e,t,n){let r=t+n;r!=at.get(e)&&(at.set(e,r),e.style.background=t,e.style.borderColor=n)}var st=new WeakMap;function ct(e,t,n,r){let i=t+``+n;i!=st.get(e)&&(st.set(e,i),e.style.height=n+`px`,e.style.width=t+`px`,e.style.marginLeft=r?-t/2+`px`:0,e.style.marginTop=r?-n/2+`px`:0)}var lt={passive:!0},ut={...lt,capture:!0};function dt(e,t,n,r){t.addEventListener(e,n,r?ut:lt)}function ft(e,t,n,r){t.removeEventListener(e,n,lt)}qe&&Qe();function pt(e,t,n,r){let i;n||=0,r||=t.length-1;let a=r<=2147483647;for(;r-n>1;)i=a?n+r>>1:Mt((n+r)/2),t[i]<e?n=i:r=i;return e-t[n]<=t[r]-e?n:r}function mt(e){return(t,n,r)=>{let i=-1,a=-1;for(let a=n;a<=r;a++)if(e(t[a])){i=a;break}for(let i=r;i>=n;i--)if(e(t[i])){a=i;break}return[i,a]}}var B=e=>e!=null,V=e=>e!=null&&e>0,ht=mt(B),gt=mt(V);function _t(e,t,n,r=0,i=!1){let a=i?gt:ht,o=i?V:B;[t,n]=a(e,t,n);let s=e[t],c=e[t];if(t>-1){if(r==1)s=e[t],c=e[n];else if(r==-1)s=e[n],c=e[t];else for(let r=t;r<=n;r++){let t=e[r];o(t)&&(t<s?s=t:t>c&&(c=t))}}return[s??U,c??-U]}function vt(e,t,n,r){let i=Rt(e),a=Rt(t);e==t&&(i==-1?(e*=n,t/=n):(e/=n,t*=n));let o=n==10?zt:Bt,s=i==1?Mt:Pt,c=a==1?Pt:Mt,l=s(o(jt(e))),u=c(o(jt(t))),d=Lt(n,l),f=Lt(n,u);return n==10&&(l<0&&(d=G(d,-l)),u<0&&(f=G(f,-u))),r||n==2?(e=d*i,t=f*a):(e=nn(e,d),t=tn(t,f)),[e,t]}function yt(e,t,n,r){let i=vt(e,t,n,r);return e==0&&(i[0]=0),t==0&&(i[1]=0),i}var bt=.1,xt={mode:3,pad:bt},St={pad:0,soft:null,mode:0},Ct={min:St,max:St};function wt(e,t,n,r){return mn(n)?Et(e,t,n):(St.pad=n,St.soft=r?0:null,St.mode=r?3:0,Et(e,t,Ct))}function H(e,t){return e??t}function Tt(e,t,n){for(t=H(t,0),n=H(n,e.length-1);t<=n;){if(e[t]!=null)return!0;t++}return!1}function Et(e,t,n){let r=n.min,i=n.max,a=H(r.pad,0),o=H(i.pad,0),s=H(r.hard,-U),c=H(i.hard,U),l=H(r.soft,U),u=H(i.soft,-U),d=H(r.mode,0),f=H(i.mode,0),p=t-e,m=zt(p),h=It(jt(e),jt(t)),g=jt(zt(h)-m);(p<1e-24||g>10)&&(p=0,(e==0||t==0)&&(p=1e-24,d==2&&l!=U&&(a=0),f==2&&u!=-U&&(o=0)));let _=p||h||1e3,v=Lt(10,Mt(zt(_))),y=G(nn(e-_*(p==0?e==0?.1:1:a),v/10),24),b=e>=l&&(d==1||d==3&&y<=l||d==2&&y>=l)?l:U,x=It(s,y<b&&e>=b?b:Ft(b,y)),S=G(tn(t+_*(p==0?t==0?.1:1:o),v/10),24),C=t<=u&&(f==1||f==3&&S>=u||f==2&&S<=u)?u:-U,w=Ft(c,S>C&&t<=C?C:It(C,S));return x==w&&x==0&&(w=100),[x,w]}var Dt=new Intl.NumberFormat(qe?Xe.language:`en-US`),Ot=e=>Dt.format(e),kt=Math,At=kt.PI,jt=kt.abs,Mt=kt.floor,Nt=kt.round,Pt=kt.ceil,Ft=kt.min,It=kt.max,Lt=kt.pow,Rt=kt.sign,zt=kt.log10,Bt=kt.log2,Vt=(e,t=1)=>kt.sinh(e)*t,Ht=(e,t=1)=>kt.asinh(e/t),U=1/0;function Ut(e){return(zt((e^e>>31)-(e>>31))|0)+1}function Wt(e,t,n){return Ft(It(e,t),n)}function Gt(e){return typeof e==`function`}function W(e){return Gt(e)?e:()=>e}var Kt=()=>{},qt=e=>e,Jt=(e,t)=>t,Yt=e=>null,Xt=e=>!0,Zt=(e,t)=>e==t,Qt=/\.\d*?(?=9{6,}|0{6,})/gm,$t=e=>{if(dn(e)||rn.has(e))return e;let t=`${e}`,n=t.match(Qt);if(n==null)return e;let r=n[0].length-1;if(t.indexOf(`e-`)!=-1){let[e,n]=t.split(`e`);return+`${$t(e)}e${n}`}return G(e,r)};function en(e,t){return $t(G($t(e/t))*t)}function tn(e,t){return $t(Pt($t(e/t))*t)}function nn(e,t){return $t(Mt($t(e/t))*t)}function G(e,t=0){if(dn(e))return e;let n=10**t;return Nt(e*n*(1+2**-52))/n}var rn=new Map;function an(e){return((``+e).split(`.`)[1]||``).length}function on(e,t,n,r){let i=[],a=r.map(an);for(let o=t;o<n;o++){let t=jt(o),n=G(Lt(e,o),t);for(let s=0;s<r.length;s++){let c=e==10?+`${r[s]}e${o}`:r[s]*n,l=(o>=0?0:t)+(o>=a[s]?0:a[s]),u=e==10?c:G(c,l);i.push(u),rn.set(u,l)}}return i}var sn={},cn=[],ln=[null,null],un=Array.isArray,dn=Number.isInteger,fn=e=>e===void 0;function pn(e){return typeof e==`string`}function mn(e){let t=!1;if(e!=null){let n=e.constructor;t=n==null||n==Object}return t}function hn(e){return typeof e==`object`&&!!e}var gn=Object.getPrototypeOf(Uint8Array),_n=`__proto__`;function vn(e,t=mn){let n;if(un(e)){let r=e.find(e=>e!=null);if(un(r)||t(r)){n=Array(e.length);for(let r=0;r<e.length;r++)n[r]=vn(e[r],t)}else n=e.slice()}else if(e instanceof gn)n=e.slice();else if(t(e)){n={};for(let r in e)r!=_n&&(n[r]=vn(e[r],t))}else n=e;return n}function yn(e){let t=arguments;for(let n=1;n<t.length;n++){let r=t[n];for(let t in r)t!=_n&&(mn(e[t])?yn(e[t],vn(r[t])):e[t]=vn(r[t]))}return e}var bn=0,xn=1,Sn=2;function Cn(e,t,n){for(let r=0,i,a=-1;r<t.length;r++){let o=t[r];if(o>a){for(i=o-1;i>=0&&e[i]==null;)e[i--]=null;for(i=o+1;i<n&&e[i]==null;)e[a=i++]=null}}}function wn(e,t){if(Dn(e)){let t=e[0].slice();for(let n=1;n<e.length;n++)t.push(...e[n].slice(1));return On(t[0])||(t=En(t)),t}let n=new Set;for(let t=0;t<e.length;t++){let r=e[t][0],i=r.length;for(let e=0;e<i;e++)n.add(r[e])}let r=[Array.from(n).sort((e,t)=>e-t)],i=r[0].length,a=new Map;for(let e=0;e<i;e++)a.set(r[0][e],e);for(let n=0;n<e.length;n++){let o=e[n],s=o[0];for(let e=1;e<o.length;e++){let c=o[e],l=Array(i).fill(void 0),u=t?t[n][e]:xn,d=[];for(let e=0;e<c.length;e++){let t=c[e],n=a.get(s[e]);t===null?u!=bn&&(l[n]=t,u==Sn&&d.push(n)):l[n]=t}Cn(l,d,i),r.push(l)}}return r}var Tn=typeof queueMicrotask>`u`?e=>Promise.resolve().then(e):queueMicrotask;function En(e){let t=e[0],n=t.length,r=Array(n);for(let e=0;e<r.length;e++)r[e]=e;r.sort((e,n)=>t[e]-t[n]);let i=[];for(let t=0;t<e.length;t++){let a=e[t],o=Array(n);for(let e=0;e<n;e++)o[e]=a[r[e]];i.push(o)}return i}function Dn(e){let t=e[0][0],n=t.length;for(let r=1;r<e.length;r++){let i=e[r][0];if(i.length!=n)return!1;if(i!=t){for(let e=0;e<n;e++)if(i[e]!=t[e])return!1}}return!0}function On(e,t=100){let n=e.length;if(n<=1)return!0;let r=0,i=n-1;for(;r<=i&&e[r]==null;)r++;for(;i>=r&&e[i]==null;)i--;if(i<=r)return!0;let a=It(1,Mt((i-r+1)/t));for(let t=e[r],n=r+a;n<=i;n+=a){let r=e[n];if(r!=null){if(r<=t)return!1;t=r}}return!0}var kn=[`January`,`February`,`March`,`April`,`May`,`June`,`July`,`August`,`September`,`October`,`November`,`December`],An=[`Sunday`,`Monday`,`Tuesday`,`Wednesday`,`Thursday`,`Friday`,`Saturday`];function jn(e){return e.slice(0,3)}var Mn=An.map(jn),Nn={MMMM:kn,MMM:kn.map(jn),WWWW:An,WWW:Mn};function Pn(e){return(e<10?`0`:``)+e}function Fn(e){return(e<10?`00`:e<100?`0`:``)+e}var In={YYYY:e=>e.getFullYear(),YY:e=>(e.getFullYear()+``).slice(2),MMMM:(e,t)=>t.MMMM[e.getMonth()],MMM:(e,t)=>t.MMM[e.getMonth()],MM:e=>Pn(e.getMonth()+1),M:e=>e.getMonth()+1,DD:e=>Pn(e.getDate()),D:e=>e.getDate(),WWWW:(e,t)=>t.WWWW[e.getDay()],WWW:(e,t)=>t.WWW[e.getDay()],HH:e=>Pn(e.getHours()),H:e=>e.getHours(),h:e=>{let t=e.getHours();return t==0?12:t>12?t-12:t},AA:e=>e.getHours()>=12?`PM`:`AM`,aa:e=>e.getHours()>=12?`pm`:`am`,a:e=>e.getHours()>=12?`p`:`a`,mm:e=>Pn(e.getMinutes()),m:e=>e.getMinutes(),ss:e=>Pn(e.getSeconds()),s:e=>e.getSeconds(),fff:e=>Fn(e.getMilliseconds())};function Ln(e,t){t||=Nn;let n=[],r=/\{([a-z]+)\}|[^{]+/gi,i;for(;i=r.exec(e);)n.push(i[0][0]==`{`?In[i[1]]:i[0]);return e=>{let r=``;for(let i=0;i<n.length;i++)r+=typeof n[i]==`string`?n[i]:n[i](e,t);return r}}var Rn=new Intl.DateTimeFormat().resolvedOptions().timeZone;function zn(e,t){let n;return t==`UTC`||t==`Etc/UTC`?n=new Date(+e+e.getTimezoneOffset()*6e4):t==Rn?n=e:(n=new Date(e.toLocaleString(`en-US`,{timeZone:t})),n.setMilliseconds(e.getMilliseconds())),n}var Bn=e=>e%1==0,K=[1,2,2.5,5],Vn=on(10,-32,0,K),Hn=on(10,0,32,K),Un=Hn.filter(Bn),Wn=Vn.concat(Hn),Gn=`
`,Kn=`{YYYY}`,qn=Gn+Kn,Jn=`{M}/{D}`,Yn=Gn+Jn,Xn=Yn+`/{YY}`,Zn=`{aa}`,Qn=`{h}:{mm}`+Zn,$n=Gn+Qn,er=`:{ss}`,q=null;function tr(e){let t=e*1e3,n=t*60,r=n*60,i=r*24,a=i*30,o=i*365,s=(e==1?on(10,0,3,K).filter(Bn):on(10,-3,0,K)).concat([t,t*5,t*10,t*15,t*30,n,n*5,n*10,n*15,n*30,r,r*2,r*3,r*4,r*6,r*8,r*12,i,i*2,i*3,i*4,i*5,i*6,i*7,i*8,i*9,i*10,i*15,a,a*2,a*3,a*4,a*6,o,o*2,o*5,o*10,o*25,o*50,o*100]),c=[[o,Kn,q,q,q,q,q,q,1],[i*28,`{MMM}`,qn,q,q,q,q,q,1],[i,Jn,qn,q,q,q,q,q,1],[r,`{h}`+Zn,Xn,q,Yn,q,q,q,1],[n,Qn,Xn,q,Yn,q,q,q,1],[t,er,Xn+` `+Qn,q,Yn+` `+Qn,q,$n,q,1],[e,er+`.{fff}`,Xn+` `+Qn,q,Yn+` `+Qn,q,$n,q,1]];function l(t){return(s,c,l,u,d,f)=>{let p=[],m=d>=o,h=d>=a&&d<o,g=t(l),_=G(g*e,3),v=dr(g.getFullYear(),m?0:g.getMonth(),h||m?1:g.getDate()),y=G(v*e,3);if(h||m){let n=h?d/a:0,r=m?d/o:0,i=_==y?_:G(dr(v.getFullYear()+r,v.getMonth()+n,1)*e,3),s=new Date(Nt(i/e)),c=s.getFullYear(),l=s.getMonth();for(let a=0;i<=u;a++){let o=dr(c+r*a,l+n*a,1),s=o-t(G(o*e,3));i=G((+o+s)*e,3),i<=u&&p.push(i)}}else{let a=d>=i?i:d,o=y+(Mt(l)-Mt(_))+tn(_-y,a);p.push(o);let m=t(o),h=m.getHours()+m.getMinutes()/n+m.getSeconds()/r,g=d/r,v=f/s.axes[c]._space;for(;o=G(o+d,e==1?0:3),!(o>u);)if(g>1){let e=Mt(G(h+g,6))%24,n=t(o).getHours()-e;n>1&&(n=-1),o-=n*r,h=(h+g)%24;let i=p[p.length-1];G((o-i)/d,3)*v>=.7&&p.push(o)}else p.push(o)}return p}}return[s,c,l]}var[nr,rr,ir]=tr(1),[ar,or,sr]=tr(.001);on(2,-53,53,[1]);function cr(e,t){return e.map(e=>e.map((n,r)=>r==0||r==8||n==null?n:t(r==1||e[8]==0?n:e[1]+n)))}function lr(e,t){return(n,r,i,a,o)=>{let s=t.find(e=>o>=e[0])||t[t.length-1],c,l,u,d,f,p;return r.map(t=>{let n=e(t),r=n.getFullYear(),i=n.getMonth(),a=n.getDate(),o=n.getHours(),m=n.getMinutes(),h=n.getSeconds(),g=r!=c&&s[2]||i!=l&&s[3]||a!=u&&s[4]||o!=d&&s[5]||m!=f&&s[6]||h!=p&&s[7]||s[1];return c=r,l=i,u=a,d=o,f=m,p=h,g(n)})}}function ur(e,t){let n=Ln(t);return(t,r,i,a,o)=>r.map(t=>n(e(t)))}function dr(e,t,n){return new Date(e,t,n)}function fr(e,t){return t(e)}var pr=`{YYYY}-{MM}-{DD} {h}:{mm}{aa}`;function mr(e,t){return(n,r,i,a)=>a==null?Ke:t(e(r))}function hr(e,t){let n=e.series[t];return n.width?n.stroke(e,t):n.points.width?n.points.stroke(e,t):null}function gr(e,t){return e.series[t].fill(e,t)}var _r={show:!0,live:!0,isolate:!1,mount:Kt,markers:{show:!0,width:2,stroke:hr,fill:gr,dash:`solid`},idx:null,idxs:null,values:[]};function vr(e,t){let n=e.cursor.points,r=nt(),i=n.size(e,t);z(r,Oe,i),z(r,ke,i);let a=i/-2;z(r,`marginLeft`,a),z(r,`marginTop`,a);let o=n.width(e,t,i);return o&&z(r,`borderWidth`,o),r}function yr(e,t){let n=e.series[t].points;return n._fill||n._stroke}function br(e,t){let n=e.series[t].points;return n._stroke||n._fill}function xr(e,t){return e.series[t].points.size}var Sr=[0,0];function Cr(e,t,n){return Sr[0]=t,Sr[1]=n,Sr}function wr(e,t,n,r=!0){return e=>{e.button!=0||r&&e.target!=t||n(e)}}function Tr(e,t,n,r=!0){return e=>{r&&e.target!=t||n(e)}}var Er={show:!0,x:!0,y:!0,lock:!1,move:Cr,points:{one:!1,show:vr,size:xr,width:0,stroke:br,fill:yr},bind:{mousedown:wr,mouseup:wr,click:wr,dblclick:wr,mousemove:Tr,mouseleave:Tr,mouseenter:Tr},drag:{setScale:!0,x:!0,y:!1,dist:0,uni:null,click:(e,t)=>{t.stopPropagation(),t.stopImmediatePropagation()},_x:!1,_y:!1},focus:{dist:(e,t,n,r,i)=>r-i,prox:-1,bias:0},hover:{skip:[void 0],prox:null,bias:0},left:-10,top:-10,idx:null,dataIdx:null,idxs:null,event:null},Dr={show:!0,stroke:`rgba(0,0,0,0.07)`,width:2},Or=yn({},Dr,{filter:Jt}),kr=yn({},Or,{size:10}),Ar=yn({},Dr,{show:!1}),jr=`12px system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, "Noto Sans", sans-serif, "Apple Color Emoji", "Segoe UI Emoji", "Segoe UI Symbol", "Noto Color Emoji"`,Mr=`bold `+jr,Nr=1.5,Pr={show:!0,scale:`x`,stroke:Pe,space:50,gap:5,alignTo:1,size:50,labelGap:0,labelSize:30,labelFont:Mr,side:2,grid:Or,ticks:kr,border:Ar,font:jr,lineGap:Nr,rotate:0},Fr=`Value`,Ir=`Time`,Lr={show:!0,scale:`x`,auto:!1,sorted:1,min:U,max:-1/0,idxs:[]};function Rr(e,t,n,r,i){return t.map(e=>e==null?``:Ot(e))}function zr(e,t,n,r,i,a,o){let s=[],c=rn.get(i)||0;n=o?n:G(tn(n,i),c);for(let e=n;e<=r;e=G(e+i,c))s.push(Object.is(e,-0)?0:e);return s}function Br(e,t,n,r,i,a,o){let s=[],c=e.scales[e.axes[t].scale].log;i=Lt(c,Mt((c==10?zt:Bt)(n))),c==10&&(i=Wn[pt(i,Wn)]);let l=n,u=i*c;c==10&&(u=Wn[pt(u,Wn)]);do s.push(l),l+=i,c==10&&!rn.has(l)&&(l=G(l,rn.get(i))),l>=u&&(i=l,u=i*c,c==10&&(u=Wn[pt(u,Wn)]));while(l<=r);return s}function Vr(e,t,n,r,i,a,o){let s=e.scales[e.axes[t].scale].asinh,c=r>s?Br(e,t,It(s,n),r,i):[s],l=r>=0&&n<=0?[0]:[];return(n<-s?Br(e,t,It(s,-r),-n,i):[s]).reverse().map(e=>-e).concat(l,c)}var Hr=/./,Ur=/[12357]/,Wr=/[125]/,Gr=/1/,Kr=(e,t,n,r)=>e.map((e,i)=>t==4&&e==0||i%r==0&&n.test(e.toExponential()[+(e<0)])?e:null);function qr(e,t,n,r,i){let a=e.axes[n],o=a.scale,s=e.scales[o],c=e.valToPos,l=a._space,u=c(10,o),d=c(9,o)-u>=l?Hr:c(7,o)-u>=l?Ur:c(5,o)-u>=l?Wr:Gr;if(d==Gr){let e=jt(c(1,o)-u);if(e<l)return Kr(t.slice().reverse(),s.distr,d,Pt(l/e)).reverse()}return Kr(t,s.distr,d,1)}function Jr(e,t,n,r,i){let a=e.axes[n],o=a.scale,s=a._space,c=e.valToPos,l=jt(c(1,o)-c(2,o));return l<s?Kr(t.slice().reverse(),3,Hr,Pt(s/l)).reverse():t}function Yr(e,t,n,r){return r==null?Ke:t==null?``:Ot(t)}var Xr={show:!0,scale:`y`,stroke:Pe,space:30,gap:5,alignTo:1,size:50,labelGap:0,labelSize:30,labelFont:Mr,side:3,grid:Or,ticks:kr,border:Ar,font:jr,lineGap:Nr,rotate:0};function Zr(e,t){return G((3+(e||1)*2)*t,3)}function Qr(e,t){let{scale:n,idxs:r}=e.series[0],i=e._data[0],a=e.valToPos(i[r[0]],n,!0),o=jt(e.valToPos(i[r[1]],n,!0)-a)/(e.series[t].points.space*R);return r[1]-r[0]<=o}var $r={scale:null,auto:!0,sorted:0,min:U,max:-1/0},ei=(e,t,n,r,i)=>i,ti={show:!0,auto:!0,sorted:0,gaps:ei,alpha:1,facets:[yn({},$r,{scale:`x`}),yn({},$r,{scale:`y`})]},ni={scale:`y`,auto:!0,sorted:0,show:!0,spanGaps:!1,gaps:ei,alpha:1,points:{show:Qr,filter:null},values:null,min:U,max:-1/0,idxs:[],path:null,clip:null};function ri(e,t,n,r,i){return n/10}var ii={time:se,auto:!0,distr:1,log:10,asinh:1,min:null,max:null,dir:1,ori:0},ai=yn({},ii,{time:!1,ori:1}),oi={};function si(e,t){let n=oi[e];return n||(n={key:e,plots:[],sub(e){n.plots.push(e)},unsub(e){n.plots=n.plots.filter(t=>t!=e)},pub(e,t,r,i,a,o,s){for(let c=0;c<n.plots.length;c++)n.plots[c]!=t&&n.plots[c].pub(e,t,r,i,a,o,s)}},e!=null&&(oi[e]=n)),n}var ci=1,li=2;function ui(e,t,n){let r=e.mode,i=e.series[t],a=r==2?e._data[t]:e._data,o=e.scales,s=e.bbox,c=a[0],l=r==2?a[1]:a[t],u=r==2?o[i.facets[0].scale]:o[e.series[0].scale],d=r==2?o[i.facets[1].scale]:o[i.scale],f=s.left,p=s.top,m=s.width,h=s.height,g=e.valToPosH,_=e.valToPosV;return u.ori==0?n(i,c,l,u,d,g,_,f,p,m,h,yi,xi,J,Ci,Ti):n(i,c,l,u,d,_,g,p,f,h,m,bi,Si,Y,wi,Ei)}function di(e,t){let n=0,r=0,i=H(e.bands,cn);for(let e=0;e<i.length;e++){let a=i[e];a.series[0]==t?n=a.dir:a.series[1]==t&&(a.dir==1?r|=1:r|=2)}return[n,r==1?-1:r==2?1:r==3?2:0]}function fi(e,t,n,r,i){let a=e.mode,o=e.series[t],s=a==2?o.facets[1].scale:o.scale,c=e.scales[s];return i==-1?c.min:i==1?c.max:c.distr==3?c.dir==1?c.min:c.max:0}function pi(e,t,n,r,i,a){return ui(e,t,(e,t,o,s,c,l,u,d,f,p,m)=>{let h=e.pxRound,g=s.dir*(s.ori==0?1:-1),_=s.ori==0?xi:Si,v,y;g==1?(v=n,y=r):(v=r,y=n);let b=h(l(t[v],s,p,d)),x=h(u(o[v],c,m,f)),S=h(l(t[y],s,p,d)),C=h(u(a==1?c.max:c.min,c,m,f)),w=new Path2D(i);return _(w,S,C),_(w,b,C),_(w,b,x),w})}function mi(e,t,n,r,i,a){let o=null;if(e.length>0){o=new Path2D;let s=t==0?J:Y,c=n;for(let t=0;t<e.length;t++){let n=e[t];if(n[1]>n[0]){let e=n[0]-c;e>0&&s(o,c,r,e,r+a),c=n[1]}}let l=n+i-c;l>0&&s(o,c,r-5,l,r+a+10)}return o}function hi(e,t,n){let r=e[e.length-1];r&&r[0]==t?r[1]=n:e.push([t,n])}function gi(e,t,n,r,i,a,o){let s=[],c=e.length;for(let l=i==1?n:r;l>=n&&l<=r;l+=i)if(t[l]===null){let u=l,d=l;if(i==1)for(;++l<=r&&t[l]===null;)d=l;else for(;--l>=n&&t[l]===null;)d=l;let f=a(e[u]),p=d==u?f:a(e[d]),m=u-i;f=o<=0&&m>=0&&m<c?a(e[m]):f;let h=d+i;p=o>=0&&h>=0&&h<c?a(e[h]):p,p>=f&&s.push([f,p])}return s}function _i(e){return e==0?qt:e==1?Nt:t=>en(t,e)}function vi(e){let t=e==0?yi:bi,n=e==0?(e,t,n,r,i,a)=>{e.arcTo(t,n,r,i,a)}:(e,t,n,r,i,a)=>{e.arcTo(n,t,i,r,a)},r=e==0?(e,t,n,r,i)=>{e.rect(t,n,r,i)}:(e,t,n,r,i)=>{e.rect(n,t,i,r)};return(e,i,a,o,s,c=0,l=0)=>{c==0&&l==0?r(e,i,a,o,s):(c=Ft(c,o/2,s/2),l=Ft(l,o/2,s/2),t(e,i+c,a),n(e,i+o,a,i+o,a+s,c),n(e,i+o,a+s,i,a+s,l),n(e,i,a+s,i,a,l),n(e,i,a,i+o,a,c),e.closePath())}}var yi=(e,t,n)=>{e.moveTo(t,n)},bi=(e,t,n)=>{e.moveTo(n,t)},xi=(e,t,n)=>{e.lineTo(t,n)},Si=(e,t,n)=>{e.lineTo(n,t)},J=vi(0),Y=vi(1),Ci=(e,t,n,r,i,a)=>{e.arc(t,n,r,i,a)},wi=(e,t,n,r,i,a)=>{e.arc(n,t,r,i,a)},Ti=(e,t,n,r,i,a,o)=>{e.bezierCurveTo(t,n,r,i,a,o)},Ei=(e,t,n,r,i,a,o)=>{e.bezierCurveTo(n,t,i,r,o,a)};function X(e){return(e,t,n,r,i)=>ui(e,t,(t,a,o,s,c,l,u,d,f,p,m)=>{let{pxRound:h,points:g}=t,_,v;s.ori==0?(_=yi,v=Ci):(_=bi,v=wi);let y=G(g.width*R,3),b=(g.size-g.width)/2*R,x=G(b*2,3),S=new Path2D,C=new Path2D,{left:w,top:T,width:E,height:D}=e.bbox;J(C,w-x,T-x,E+x*2,D+x*2);let O=e=>{if(o[e]!=null){let t=h(l(a[e],s,p,d)),n=h(u(o[e],c,m,f));_(S,t+b,n),v(S,t,n,b,0,At*2)}};if(i)i.forEach(O);else for(let e=n;e<=r;e++)O(e);return{stroke:y>0?S:null,fill:S,clip:C,flags:3}})}function Di(e){return(t,n,r,i,a,o)=>{r!=i&&(a!=r&&o!=r&&e(t,n,r),a!=i&&o!=i&&e(t,n,i),e(t,n,o))}}var Oi=Di(xi),ki=Di(Si);function Ai(e){let t=H(e?.alignGaps,0);return(e,n,r,i)=>ui(e,n,(a,o,s,c,l,u,d,f,p,m,h)=>{[r,i]=ht(s,r,i);let g=a.pxRound,_=e=>g(u(e,c,m,f)),v=e=>g(d(e,l,h,p)),y,b;c.ori==0?(y=xi,b=Oi):(y=Si,b=ki);let x=c.dir*(c.ori==0?1:-1),S={stroke:new Path2D,fill:null,clip:null,band:null,gaps:null,flags:ci},C=S.stroke,w=!1;if(i-r>=m*4){let t=t=>e.posToVal(t,c.key,!0),n=null,a=null,l,u,d,f=_(o[x==1?r:i]),p=_(o[r]),m=_(o[i]),h=t(x==1?p+1:m-1);for(let e=x==1?r:i;e>=r&&e<=i;e+=x){let r=o[e],i=(x==1?r<h:r>h)?f:_(r),c=s[e];i==f?c==null?c===null&&(w=!0):(u=c,n==null?(y(C,i,v(u)),l=n=a=u):u<n?n=u:u>a&&(a=u)):(n!=null&&b(C,f,v(n),v(a),v(l),v(u)),c==null?(n=a=null,c===null&&(w=!0)):(u=c,y(C,i,v(u)),n=a=l=u),f=i,h=t(f+x))}n!=null&&n!=a&&d!=f&&b(C,f,v(n),v(a),v(l),v(u))}else for(let e=x==1?r:i;e>=r&&e<=i;e+=x){let t=s[e];t===null?w=!0:t!=null&&y(C,_(o[e]),v(t))}let[T,E]=di(e,n);if(a.fill!=null||T!=0){let t=S.fill=new Path2D(C),s=v(a.fillTo(e,n,a.min,a.max,T)),c=_(o[r]),l=_(o[i]);x==-1&&([l,c]=[c,l]),y(t,l,s),y(t,c,s)}if(!a.spanGaps){let l=[];w&&l.push(...gi(o,s,r,i,x,_,t)),S.gaps=l=a.gaps(e,n,r,i,l),S.clip=mi(l,c.ori,f,p,m,h)}return E!=0&&(S.band=E==2?[pi(e,n,r,i,C,-1),pi(e,n,r,i,C,1)]:pi(e,n,r,i,C,E)),S})}function ji(e){let t=H(e.align,1),n=H(e.ascDesc,!1),r=H(e.alignGaps,0),i=H(e.extend,!1);return(e,a,o,s)=>ui(e,a,(c,l,u,d,f,p,m,h,g,_,v)=>{[o,s]=ht(u,o,s);let y=c.pxRound,{left:b,width:x}=e.bbox,S=e=>y(p(e,d,_,h)),C=e=>y(m(e,f,v,g)),w=d.ori==0?xi:Si,T={stroke:new Path2D,fill:null,clip:null,band:null,gaps:null,flags:ci},E=T.stroke,D=d.dir*(d.ori==0?1:-1),O=C(u[D==1?o:s]),k=S(l[D==1?o:s]),ee=k,A=k;i&&t==-1&&(A=b,w(E,A,O)),w(E,k,O);for(let e=D==1?o:s;e>=o&&e<=s;e+=D){let n=u[e];if(n==null)continue;let r=S(l[e]),i=C(n);t==1?w(E,r,O):w(E,ee,i),w(E,r,i),O=i,ee=r}let te=ee;i&&t==1&&(te=b+x,w(E,te,O));let[j,ne]=di(e,a);if(c.fill!=null||j!=0){let t=T.fill=new Path2D(E),n=C(c.fillTo(e,a,c.min,c.max,j));w(t,te,n),w(t,A,n)}if(!c.spanGaps){let i=[];i.push(...gi(l,u,o,s,D,S,r));let f=c.width*R/2,p=n||t==1?f:-f,m=n||t==-1?-f:f;i.forEach(e=>{e[0]+=p,e[1]+=m}),T.gaps=i=c.gaps(e,a,o,s,i),T.clip=mi(i,d.ori,h,g,_,v)}return ne!=0&&(T.band=ne==2?[pi(e,a,o,s,E,-1),pi(e,a,o,s,E,1)]:pi(e,a,o,s,E,ne)),T})}function Mi(e,t,n,r,i,a,o=U){if(e.length>1){let s=null;for(let c=0,l=1/0;c<e.length;c++)if(t[c]!==void 0){if(s!=null){let t=jt(e[c]-e[s]);t<l&&(l=t,o=jt(n(e[c],r,i,a)-n(e[s],r,i,a)))}s=c}}return o}function Ni(e){e||=sn;let t=H(e.size,[.6,U,1]),n=e.align||0,r=e.gap||0,i=e.radius;i=i==null?[0,0]:typeof i==`number`?[i,0]:i;let a=W(i),o=1-t[0],s=H(t[1],U),c=H(t[2],1),l=H(e.disp,sn),u=H(e.each,e=>{}),{fill:d,stroke:f}=l;return(e,t,i,p)=>ui(e,t,(m,h,g,_,v,y,b,x,S,C,w)=>{let T=m.pxRound,E=n,D=r*R,O=s*R,k=c*R,ee,A;_.ori==0?[ee,A]=a(e,t):[A,ee]=a(e,t);let te=_.dir*(_.ori==0?1:-1),j=_.ori==0?J:Y,ne=_.ori==0?u:(e,t,n,r,i,a,o)=>{u(e,t,n,i,r,o,a)},re=H(e.bands,cn).find(e=>e.series[0]==t),ie=re==null?0:re.dir,ae=m.fillTo(e,t,m.min,m.max,ie),M=T(b(ae,v,w,S)),N,P,F,I=C,L=T(m.width*R),oe=!1,se=null,ce=null,le=null,ue=null;d!=null&&(L==0||f!=null)&&(oe=!0,se=d.values(e,t,i,p),ce=new Map,new Set(se).forEach(e=>{e!=null&&ce.set(e,new Path2D)}),L>0&&(le=f.values(e,t,i,p),ue=new Map,new Set(le).forEach(e=>{e!=null&&ue.set(e,new Path2D)})));let{x0:de,size:fe}=l;if(de!=null&&fe!=null){E=1,h=de.values(e,t,i,p),de.unit==2&&(h=h.map(t=>e.posToVal(x+t*C,_.key,!0)));let n=fe.values(e,t,i,p);P=fe.unit==2?n[0]*C:y(n[0],_,C,x)-y(0,_,C,x),I=Mi(h,g,y,_,C,x,I),F=I-P+D}else I=Mi(h,g,y,_,C,x,I),F=I*o+D,P=I-F;F<1&&(F=0),L>=P/2&&(L=0),F<5&&(T=qt);let pe=F>0,me=I-F-(pe?L:0);P=T(Wt(me,k,O)),N=(E==0?P/2:E==te?0:P)-E*te*((E==0?D/2:0)+(pe?L/2:0));let he={stroke:null,fill:null,clip:null,band:null,gaps:null,flags:0},ge=oe?null:new Path2D,_e=null;if(re!=null)_e=e.data[re.series[1]];else{let{y0:n,y1:r}=l;n!=null&&r!=null&&(g=r.values(e,t,i,p),_e=n.values(e,t,i,p))}let ve=ee*P,ye=A*P;for(let n=te==1?i:p;n>=i&&n<=p;n+=te){let r=g[n];if(r==null)continue;if(_e!=null){let e=_e[n]??0;if(r-e==0)continue;M=b(e,v,w,S)}let i=y(_.distr!=2||l!=null?h[n]:n,_,C,x),a=b(H(r,ae),v,w,S),o=T(i-N),s=T(It(a,M)),c=T(Ft(a,M)),u=s-c;if(r!=null){let i=r<0?ye:ve,a=r<0?ve:ye;oe?(L>0&&le[n]!=null&&j(ue.get(le[n]),o,c+Mt(L/2),P,It(0,u-L),i,a),se[n]!=null&&j(ce.get(se[n]),o,c+Mt(L/2),P,It(0,u-L),i,a)):j(ge,o,c+Mt(L/2),P,It(0,u-L),i,a),ne(e,t,n,o-L/2,c,P+L,u)}}return L>0?he.stroke=oe?ue:ge:oe||(he._fill=m.width==0?m._fill:m._stroke??m._fill,he.width=0),he.fill=oe?ce:ge,he})}function Pi(e,t){let n=H(t?.alignGaps,0);return(t,r,i,a)=>ui(t,r,(o,s,c,l,u,d,f,p,m,h,g)=>{[i,a]=ht(c,i,a);let _=o.pxRound,v=e=>_(d(e,l,h,p)),y=e=>_(f(e,u,g,m)),b,x,S;l.ori==0?(b=yi,S=xi,x=Ti):(b=bi,S=Si,x=Ei);let C=l.dir*(l.ori==0?1:-1),w=v(s[C==1?i:a]),T=w,E=[],D=[];for(let e=C==1?i:a;e>=i&&e<=a;e+=C)if(c[e]!=null){let t=s[e],n=v(t);E.push(T=n),D.push(y(c[e]))}let O={stroke:e(E,D,b,S,x,_),fill:null,clip:null,band:null,gaps:null,flags:ci},k=O.stroke,[ee,A]=di(t,r);if(o.fill!=null||ee!=0){let e=O.fill=new Path2D(k),n=y(o.fillTo(t,r,o.min,o.max,ee));S(e,T,n),S(e,w,n)}if(!o.spanGaps){let e=[];e.push(...gi(s,c,i,a,C,v,n)),O.gaps=e=o.gaps(t,r,i,a,e),O.clip=mi(e,l.ori,p,m,h,g)}return A!=0&&(O.band=A==2?[pi(t,r,i,a,k,-1),pi(t,r,i,a,k,1)]:pi(t,r,i,a,k,A)),O})}function Fi(e){return Pi(Ii,e)}function Ii(e,t,n,r,i,a){let o=e.length;if(o<2)return null;let s=new Path2D;if(n(s,e[0],t[0]),o==2)r(s,e[1],t[1]);else{let n=Array(o),r=Array(o-1),a=Array(o-1),c=Array(o-1);for(let n=0;n<o-1;n++)a[n]=t[n+1]-t[n],c[n]=e[n+1]-e[n],r[n]=a[n]/c[n];n[0]=r[0];for(let e=1;e<o-1;e++)r[e]===0||r[e-1]===0||r[e-1]>0!=r[e]>0?n[e]=0:(n[e]=3*(c[e-1]+c[e])/((2*c[e]+c[e-1])/r[e-1]+(c[e]+2*c[e-1])/r[e]),isFinite(n[e])||(n[e]=0));n[o-1]=r[o-2];for(let r=0;r<o-1;r++)i(s,e[r]+c[r]/3,t[r]+n[r]*c[r]/3,e[r+1]-c[r]/3,t[r+1]-n[r+1]*c[r]/3,e[r+1],t[r+1])}return s}var Li=new Set;function Ri(){for(let e of Li)e.syncRect(!0)}qe&&(dt(He,Ye,Ri),dt(Ue,Ye,Ri,!0),dt(Ge,Ye,()=>{Z.pxRatio=R}));var zi=Ai(),Bi=X();function Vi(e,t,n,r){return(r?[e[0],e[1]].concat(e.slice(2)):[e[0]].concat(e.slice(1))).map((e,r)=>Ui(e,r,t,n))}function Hi(e,t){return e.map((e,n)=>n==0?{}:yn({},t,e))}function Ui(e,t,n,r){return yn({},t==0?n:r,e)}function Wi(e,t,n){return t==null?ln:[t,n]}var Gi=Wi;function Ki(e,t,n){return t==null?ln:wt(t,n,bt,!0)}function qi(e,t,n,r){return t==null?ln:vt(t,n,e.scales[r].log,!1)}var Ji=qi;function Yi(e,t,n,r){return t==null?ln:yt(t,n,e.scales[r].log,!1)}var Xi=Yi;function Zi(e,t,n,r,i){let a=It(Ut(e),Ut(t)),o=t-e,s=pt(i/r*o,n);do{let e=n[s],t=r*e/o;if(t>=i&&a+(e<5?rn.get(e):0)<=17)return[e,t]}while(++s<n.length);return[0,0]}function Qi(e){let t,n;return e=e.replace(/(\d+)px/,(e,r)=>(t=Nt((n=+r)*R))+`px`),[e,t,n]}function $i(e){e.show&&[e.font,e.labelFont].forEach(e=>{let t=G(e[2]*R,1);e[0]=e[0].replace(/[0-9.]+px/,t+`px`),e[1]=t})}function Z(e,t,n){let r={mode:H(e.mode,1)},i=r.mode;function a(e,t,n,r){let i=t.valToPct(e);return r+n*(t.dir==-1?1-i:i)}function o(e,t,n,r){let i=t.valToPct(e);return r+n*(t.dir==-1?i:1-i)}function s(e,t,n,r){return t.ori==0?a(e,t,n,r):o(e,t,n,r)}r.valToPosH=a,r.valToPosV=o;let c=!1;r.status=0;let l=r.root=nt(ce);if(e.id!=null&&(l.id=e.id),$e(l,e.class),e.title){let t=nt(de,l);t.textContent=e.title}let u=tt(`canvas`),d=r.ctx=u.getContext(`2d`),f=nt(fe,l);dt(`click`,f,e=>{e.target===m&&(J!=yi||Y!=bi)&&wi.click(r,e)},!0);let p=r.under=nt(pe,f);f.appendChild(u);let m=r.over=nt(me,f);e=vn(e);let h=+H(e.pxAlign,1),g=_i(h);(e.plugins||[]).forEach(t=>{t.opts&&(e=t.opts(r,e)||e)});let _=e.ms||.001,v=r.series=i==1?Vi(e.series||[],Lr,ni,!1):Hi(e.series||[null],ti),y=r.axes=Vi(e.axes||[],Pr,Xr,!0),b=r.scales={},x=r.bands=e.bands||[];x.forEach(e=>{e.fill=W(e.fill||null),e.dir=H(e.dir,-1)});let S=i==2?v[1].facets[0].scale:v[0].scale,C={axes:Hr,series:Sr},w=(e.drawOrder||[`axes`,`series`]).map(e=>C[e]);function T(e){let t=e.distr==3?t=>zt(t>0?t:e.clamp(r,t,e.min,e.max,e.key)):e.distr==4?t=>Ht(t,e.asinh):e.distr==100?t=>e.fwd(t):e=>e;return n=>{let r=t(n),{_min:i,_max:a}=e,o=a-i;return(r-i)/o}}function E(t){let n=b[t];if(n==null){let r=(e.scales||sn)[t]||sn;if(r.from!=null){E(r.from);let e=yn({},b[r.from],r,{key:t});e.valToPct=T(e),b[t]=e}else{n=b[t]=yn({},t==S?ii:ai,r),n.key=t;let e=n.time,a=n.range,o=un(a);if((t!=S||i==2&&!e)&&(o&&(a[0]==null||a[1]==null)&&(a={min:a[0]==null?xt:{mode:1,hard:a[0],soft:a[0]},max:a[1]==null?xt:{mode:1,hard:a[1],soft:a[1]}},o=!1),!o&&mn(a))){let e=a;a=(t,n,r)=>n==null?ln:wt(n,r,e)}n.range=W(a||(e?Gi:t==S?n.distr==3?Ji:n.distr==4?Xi:Wi:n.distr==3?qi:n.distr==4?Yi:Ki)),n.auto=W(!o&&n.auto),n.clamp=W(n.clamp||ri),n._min=n._max=null,n.valToPct=T(n)}}}E(`x`),E(`y`),i==1&&v.forEach(e=>{E(e.scale)}),y.forEach(e=>{E(e.scale)});for(let t in e.scales)E(t);let D=b[S],O=D.distr,k,ee;D.ori==0?($e(l,le),k=a,ee=o):($e(l,ue),k=o,ee=a);let A={};for(let e in b){let t=b[e];(t.min!=null||t.max!=null)&&(A[e]={min:t.min,max:t.max},t.min=t.max=null)}let te=e.tzDate||(e=>new Date(Nt(e/_))),j=e.fmtDate||Ln,ne=_==1?ir(te):sr(te),re=lr(te,cr(_==1?rr:or,j)),ie=mr(te,fr(pr,j)),ae=[],M=r.legend=yn({},_r,e.legend),N=r.cursor=yn({},Er,{drag:{y:i==2}},e.cursor),P=M.show,F=N.show,I=M.markers;M.idxs=ae,I.width=W(I.width),I.dash=W(I.dash),I.stroke=W(I.stroke),I.fill=W(I.fill);let L,oe,se,Pe=[],He=[],Ue,We=!1,qe={};if(M.live){let e=v[1]?v[1].values:null;We=e!=null,Ue=We?e(r,1,0):{_:0};for(let e in Ue)qe[e]=Ke}if(P){if(L=tt(`table`,xe,l),se=tt(`tbody`,null,L),M.mount(r,L),We){oe=tt(`thead`,null,L,se);let e=tt(`tr`,null,oe);for(var Xe in tt(`th`,null,e),Ue)tt(`th`,Ee,e).textContent=Xe}else $e(L,Ce),M.live&&$e(L,Se)}let Ze={show:!0},Qe={show:!1};function rt(e,t){if(t==0&&(We||!M.live||i==2))return ln;let n=[],a=tt(`tr`,we,se,se.childNodes[t]);$e(a,e.class),e.show||$e(a,ge);let o=tt(`th`,null,a);if(I.show){let e=nt(Te,o);if(t>0){let n=I.width(r,t);n&&(e.style.border=n+`px `+I.dash(r,t)+` `+I.stroke(r,t)),e.style.background=I.fill(r,t)}}let s=nt(Ee,o);for(var c in e.label instanceof HTMLElement?s.appendChild(e.label):s.textContent=e.label,t>0&&(I.show||(s.style.color=e.width>0?I.stroke(r,t):I.fill(r,t)),st(`click`,o,t=>{if(N._lock)return;bn(t);let n=v.indexOf(e);if((t.ctrlKey||t.metaKey)!=M.isolate){let e=v.some((e,t)=>t>0&&t!=n&&e.show);v.forEach((t,r)=>{r>0&&ji(r,e?r==n?Ze:Qe:Ze,!0,Aa.setSeries)})}else ji(n,{show:!e.show},!0,Aa.setSeries)},!1),Cn&&st(ze,o,t=>{N._lock||(bn(t),ji(v.indexOf(e),ea,!0,Aa.setSeries))},!1)),Ue){let e=tt(`td`,De,a);e.textContent=`--`,n.push(e)}return[a,n]}let at=new Map;function st(e,t,n,i=!0){let a=at.get(t)||{},o=N.bind[e](r,t,n,i);o&&(dt(e,t,a[e]=o),at.set(t,a))}function lt(e,t,n){let r=at.get(t)||{};for(let n in r)(e==null||n==e)&&(ft(n,t,r[n]),delete r[n]);e??at.delete(t)}let ut=0,mt=0,B=0,V=0,ht=0,gt=0,St=ht,Ct=gt,Et=B,Dt=V,Ot=0,kt=0,Mt=0,Rt=0;r.bbox={};let Bt=!1,Ut=!1,Kt=!1,qt=!1,Qt=!1,$t=!1;function tn(e,t,n){(n||e!=r.width||t!=r.height)&&nn(e,t),Ur(!1),Kt=!0,Ut=!0,$r()}function nn(e,t){r.width=ut=B=e,r.height=mt=V=t,ht=gt=0,gn(),_n();let n=r.bbox;Ot=n.left=en(ht*R,.5),kt=n.top=en(gt*R,.5),Mt=n.width=en(B*R,.5),Rt=n.height=en(V*R,.5)}function on(){let e=!1,t=0;for(;!e;){t++;let n=Mr(t),i=Nr(t);e=t==3||n&&i,e||(nn(r.width,r.height),Ut=!0)}}function dn({width:e,height:t}){tn(e,t)}r.setSize=dn;function gn(){let e=!1,t=!1,n=!1,r=!1;y.forEach((i,a)=>{if(i.show&&i._show){let{side:a,_size:o}=i,s=a%2,c=o+(i.label==null?0:i.labelSize);c>0&&(s?(B-=c,a==3?(ht+=c,r=!0):n=!0):(V-=c,a==0?(gt+=c,e=!0):t=!0))}}),Nn[0]=e,Nn[1]=n,Nn[2]=t,Nn[3]=r,B-=Rn[1]+Rn[3],ht+=Rn[3],V-=Rn[2]+Rn[0],gt+=Rn[0]}function _n(){let e=ht+B,t=gt+V,n=ht,r=gt;function i(i,a){switch(i){case 1:return e+=a,e-a;case 2:return t+=a,t-a;case 3:return n-=a,n+a;case 0:return r-=a,r+a}}y.forEach((e,t)=>{if(e.show&&e._show){let t=e.side;e._pos=i(t,e._size),e.label!=null&&(e._lpos=i(t,e.labelSize))}})}if(N.dataIdx==null){let e=N.hover,n=e.skip=new Set(e.skip??[]);n.add(void 0);let r=e.prox=W(e.prox),i=e.bias??=0;N.dataIdx=(e,a,o,s)=>{if(a==0)return o;let c=o,l=r(e,a,o,s)??U,u=l>=0&&l<U,d=D.ori==0?B:V,f=N.left,p=t[0],m=t[a];if(n.has(m[o])){c=null;let e=null,t=null,r;if(i==0||i==-1)for(r=o;e==null&&r-->0;)n.has(m[r])||(e=r);if(i==0||i==1)for(r=o;t==null&&r++<m.length;)n.has(m[r])||(t=r);if(e!=null||t!=null){if(u){let n=e==null?-1/0:k(p[e],D,d,0),r=t==null?1/0:k(p[t],D,d,0),i=f-n,a=r-f;i<=a?i<=l&&(c=e):a<=l&&(c=t)}else c=t==null?e:e==null?t:o-e<=t-o?e:t}}else u&&jt(f-k(p[o],D,d,0))>l&&(c=null);return c}}let bn=e=>{N.event=e};N.idxs=ae,N._lock=!1;let xn=N.points;xn.show=W(xn.show),xn.size=W(xn.size),xn.stroke=W(xn.stroke),xn.width=W(xn.width),xn.fill=W(xn.fill);let Sn=r.focus=yn({},e.focus||{alpha:.3},N.focus),Cn=Sn.prox>=0,wn=Cn&&xn.one,En=[],Dn=[],On=[];function kn(e,t){let n=xn.show(r,t);if(n instanceof HTMLElement)return $e(n,be),$e(n,e.class),it(n,-10,-10,B,V),m.insertBefore(n,En[t]),n}function An(e,t){if(i==1||t>0){let t=i==1&&b[e.scale].time,n=e.value;e.value=t?pn(n)?mr(te,fr(n,j)):n||ie:n||Yr,e.label=e.label||(t?Ir:Fr)}if(wn||t>0){e.width=e.width==null?1:e.width,e.paths=e.paths||zi||Yt,e.fillTo=W(e.fillTo||fi),e.pxAlign=+H(e.pxAlign,h),e.pxRound=_i(e.pxAlign),e.stroke=W(e.stroke||null),e.fill=W(e.fill||null),e._stroke=e._fill=e._paths=e._focus=null;let t=Zr(It(1,e.width),1),n=e.points=yn({},{size:t,width:It(1,t*.2),stroke:e.stroke,space:t*2,paths:Bi,_stroke:null,_fill:null},e.points);n.show=W(n.show),n.filter=W(n.filter),n.fill=W(n.fill),n.stroke=W(n.stroke),n.paths=W(n.paths),n.pxAlign=e.pxAlign}if(P){let n=rt(e,t);Pe.splice(t,0,n[0]),He.splice(t,0,n[1]),M.values.push(null)}if(F){ae.splice(t,0,null);let n=null;wn?t==0&&(n=kn(e,t)):t>0&&(n=kn(e,t)),En.splice(t,0,n),Dn.splice(t,0,0),On.splice(t,0,0)}Oa(`addSeries`,t)}function jn(e,t){t??=v.length,e=i==1?Ui(e,t,Lr,ni):Ui(e,t,{},ti),v.splice(t,0,e),An(v[t],t)}r.addSeries=jn;function Mn(e){if(v.splice(e,1),P){M.values.splice(e,1),He.splice(e,1);let t=Pe.splice(e,1)[0];lt(null,t.firstChild),t.remove()}F&&(ae.splice(e,1),En.splice(e,1)[0].remove(),Dn.splice(e,1),On.splice(e,1)),Oa(`delSeries`,e)}r.delSeries=Mn;let Nn=[!1,!1,!1,!1];function Pn(e,t){if(e._show=e.show,e.show){let n=e.side%2,i=b[e.scale];i??=(e.scale=n?v[1].scale:S,b[e.scale]);let a=i.time;e.size=W(e.size),e.space=W(e.space),e.rotate=W(e.rotate),un(e.incrs)&&e.incrs.forEach(e=>{!rn.has(e)&&rn.set(e,an(e))}),e.incrs=W(e.incrs||(i.distr==2?Un:a?_==1?nr:ar:Wn)),e.splits=W(e.splits||(a&&i.distr==1?ne:i.distr==3?Br:i.distr==4?Vr:zr)),e.stroke=W(e.stroke),e.grid.stroke=W(e.grid.stroke),e.ticks.stroke=W(e.ticks.stroke),e.border.stroke=W(e.border.stroke);let o=e.values;e.values=un(o)&&!un(o[0])?W(o):a?un(o)?lr(te,cr(o,j)):pn(o)?ur(te,o):o||re:o||Rr,e.filter=W(e.filter||(i.distr>=3&&i.log==10?qr:i.distr==3&&i.log==2?Jr:Jt)),e.font=Qi(e.font),e.labelFont=Qi(e.labelFont),e._size=e.size(r,null,t,0),e._space=e._rotate=e._incrs=e._found=e._splits=e._values=null,e._size>0&&(Nn[t]=!0,e._el=nt(he,f))}}function Fn(e,t,n,r){let[i,a,o,s]=n,c=t%2,l=0;return c==0&&(s||a)&&(l=t==0&&!i||t==2&&!o?Nt(Pr.size/3):0),c==1&&(i||o)&&(l=t==1&&!a||t==3&&!s?Nt(Xr.size/2):0),l}let In=r.padding=(e.padding||[Fn,Fn,Fn,Fn]).map(e=>W(H(e,Fn))),Rn=r._padding=In.map((e,t)=>e(r,t,Nn,0)),zn,Bn=null,K=null,Vn=i==1?v[0].idxs:null,Hn=null,Gn=!1;function Kn(e,n){if(t=e??[],r.data=r._data=t,i==2){zn=0;for(let e=1;e<v.length;e++)zn+=t[e][0].length}else{t.length==0&&(r.data=r._data=t=[[]]),Hn=t[0],zn=Hn.length;let e=t;if(O==2){e=t.slice();let n=e[0]=Array(zn);for(let e=0;e<zn;e++)n[e]=e}r._data=t=e}if(Ur(!0),Oa(`setData`),O==2&&(Kt=!0),n!==!1){let e=D;e.auto(r,Gn)?qn():Ai(S,e.min,e.max),qt||=N.left>=0,$t=!0,$r()}}r.setData=Kn;function qn(){Gn=!0;let e,n;i==1&&(zn>0?(Bn=Vn[0]=0,K=Vn[1]=zn-1,e=t[0][Bn],n=t[0][K],O==2?(e=Bn,n=K):e==n&&(O==3?[e,n]=vt(e,e,D.log,!1):O==4?[e,n]=yt(e,e,D.log,!1):D.time?n=e+Nt(86400/_):[e,n]=wt(e,n,bt,!0))):(Bn=Vn[0]=e=null,K=Vn[1]=n=null)),Ai(S,e,n)}let Jn,Yn,Xn,Zn,Qn,$n,er,q,tr,dr;function hr(e,t,n,r,i,a){e??=Fe,n??=cn,r??=`butt`,i??=Fe,a??=`round`,e!=Jn&&(d.strokeStyle=Jn=e),i!=Yn&&(d.fillStyle=Yn=i),t!=Xn&&(d.lineWidth=Xn=t),a!=Qn&&(d.lineJoin=Qn=a),r!=$n&&(d.lineCap=$n=r),n!=Zn&&d.setLineDash(Zn=n)}function gr(e,t,n,r){t!=Yn&&(d.fillStyle=Yn=t),e!=er&&(d.font=er=e),n!=q&&(d.textAlign=q=n),r!=tr&&(d.textBaseline=tr=r)}function vr(e,t,n,i,a=0){if(i.length>0&&e.auto(r,Gn)&&(t==null||t.min==null)){let t=H(Bn,0),r=H(K,i.length-1),o=n.min==null?_t(i,t,r,a,e.distr==3):[n.min,n.max];e.min=Ft(e.min,n.min=o[0]),e.max=It(e.max,n.max=o[1])}}let yr={min:null,max:null};function br(){for(let e in b){let t=b[e];A[e]==null&&(t.min==null||A[S]!=null&&t.auto(r,Gn))&&(A[e]=yr)}for(let e in b){let t=b[e];A[e]==null&&t.from!=null&&A[t.from]!=null&&(A[e]=yr)}A[S]!=null&&Ur(!0);let e={};for(let t in A){let n=A[t];if(n!=null){let a=e[t]=vn(b[t],hn);if(n.min!=null)yn(a,n);else if(t!=S||i==2){if(zn==0&&a.from==null){let e=a.range(r,null,null,t);a.min=e[0],a.max=e[1]}else a.min=U,a.max=-1/0}}}if(zn>0){v.forEach((n,a)=>{if(i==1){let i=n.scale,o=A[i];if(o==null)return;let s=e[i];if(a==0){let e=s.range(r,s.min,s.max,i);s.min=e[0],s.max=e[1],Bn=pt(s.min,t[0]),K=pt(s.max,t[0]),K-Bn>1&&(t[0][Bn]<s.min&&Bn++,t[0][K]>s.max&&K--),n.min=Hn[Bn],n.max=Hn[K]}else n.show&&n.auto&&vr(s,o,n,t[a],n.sorted);n.idxs[0]=Bn,n.idxs[1]=K}else if(a>0&&n.show&&n.auto){let[r,i]=n.facets,o=r.scale,s=i.scale,[c,l]=t[a],u=e[o],d=e[s];u!=null&&vr(u,A[o],r,c,r.sorted),d!=null&&vr(d,A[s],i,l,i.sorted),n.min=i.min,n.max=i.max}});for(let t in e){let n=e[t],i=A[t];if(n.from==null&&(i==null||i.min==null)){let e=n.range(r,n.min==U?null:n.min,n.max==-1/0?null:n.max,t);n.min=e[0],n.max=e[1]}}}for(let t in e){let n=e[t];if(n.from!=null){let i=e[n.from];if(i.min==null)n.min=n.max=null;else{let e=n.range(r,i.min,i.max,t);n.min=e[0],n.max=e[1]}}}let n={},a=!1;for(let t in e){let r=e[t],i=b[t];if(i.min!=r.min||i.max!=r.max){i.min=r.min,i.max=r.max;let e=i.distr;i._min=e==3?zt(i.min):e==4?Ht(i.min,i.asinh):e==100?i.fwd(i.min):i.min,i._max=e==3?zt(i.max):e==4?Ht(i.max,i.asinh):e==100?i.fwd(i.max):i.max,n[t]=a=!0}}if(a){v.forEach((e,t)=>{i==2?t>0&&n.y&&(e._paths=null):n[e.scale]&&(e._paths=null)});for(let e in n)Kt=!0,Oa(`setScale`,e);F&&N.left>=0&&(qt=$t=!0)}for(let e in A)A[e]=null}function xr(e){let t=Wt(Bn-1,0,zn-1),n=Wt(K+1,0,zn-1);for(;e[t]==null&&t>0;)t--;for(;e[n]==null&&n<zn-1;)n++;return[t,n]}function Sr(){if(zn>0){let e=v.some(e=>e._focus)&&dr!=Sn.alpha;e&&(d.globalAlpha=dr=Sn.alpha),v.forEach((e,n)=>{if(n>0&&e.show&&(Cr(n,!1),Cr(n,!0),e._paths==null)){let a=dr;dr!=e.alpha&&(d.globalAlpha=dr=e.alpha);let o=i==2?[0,t[n][0].length-1]:xr(t[n]);e._paths=e.paths(r,n,o[0],o[1]),dr!=a&&(d.globalAlpha=dr=a)}}),v.forEach((e,t)=>{if(t>0&&e.show){let n=dr;dr!=e.alpha&&(d.globalAlpha=dr=e.alpha),e._paths!=null&&wr(t,!1);{let n=e._paths==null?null:e._paths.gaps,i=e.points.show(r,t,Bn,K,n),a=e.points.filter(r,t,i,n);(i||a)&&(e.points._paths=e.points.paths(r,t,Bn,K,a),wr(t,!0))}dr!=n&&(d.globalAlpha=dr=n),Oa(`drawSeries`,t)}}),e&&(d.globalAlpha=dr=1)}}function Cr(e,t){let n=t?v[e].points:v[e];n._stroke=n.stroke(r,e),n._fill=n.fill(r,e)}function wr(e,t){let n=t?v[e].points:v[e],{stroke:r,fill:i,clip:a,flags:o,_stroke:s=n._stroke,_fill:c=n._fill,_width:l=n.width}=n._paths;l=G(l*R,3);let u=null,f=l%2/2;t&&c==null&&(c=l>0?`#fff`:s);let p=n.pxAlign==1&&f>0;if(p&&d.translate(f,f),!t){let e=Ot-l/2,t=kt-l/2,n=Mt+l,r=Rt+l;u=new Path2D,u.rect(e,t,n,r)}t?Dr(s,l,n.dash,n.cap,c,r,i,o,a):Tr(e,s,l,n.dash,n.cap,c,r,i,o,u,a),p&&d.translate(-f,-f)}function Tr(e,n,i,a,o,s,c,l,u,d,f){let p=!1;u!=0&&x.forEach((m,h)=>{if(m.series[0]==e){let e=v[m.series[1]],g=t[m.series[1]],_=(e._paths||sn).band;un(_)&&(_=m.dir==1?_[0]:_[1]);let y,b=null;e.show&&_&&Tt(g,Bn,K)?(b=m.fill(r,h)||s,y=e._paths.clip):_=null,Dr(n,i,a,o,b,c,l,u,d,f,y,_),p=!0}}),p||Dr(n,i,a,o,s,c,l,u,d,f)}function Dr(e,t,n,r,i,a,o,s,c,l,u,f){hr(e,t,n,r,i),(c||l||f)&&(d.save(),c&&d.clip(c),l&&d.clip(l)),f?(s&3)==3?(d.clip(f),u&&d.clip(u),kr(i,o),Or(e,a,t)):s&li?(kr(i,o),d.clip(f),Or(e,a,t)):s&ci&&(d.save(),d.clip(f),u&&d.clip(u),kr(i,o),d.restore(),Or(e,a,t)):(kr(i,o),Or(e,a,t)),(c||l||f)&&d.restore()}function Or(e,t,n){n>0&&(t instanceof Map?t.forEach((e,t)=>{d.strokeStyle=Jn=t,d.stroke(e)}):t!=null&&e&&d.stroke(t))}function kr(e,t){t instanceof Map?t.forEach((e,t)=>{d.fillStyle=Yn=t,d.fill(e)}):t!=null&&e&&d.fill(t)}function Ar(e,t,n,i){let a=y[e],o;if(i<=0)o=[0,0];else{let s=a._space=a.space(r,e,t,n,i);o=Zi(t,n,a._incrs=a.incrs(r,e,t,n,i,s),i,s)}return a._found=o}function jr(e,t,n,r,i,a,o,s,c,l){let u=o%2/2;h==1&&d.translate(u,u),hr(s,o,c,l,s),d.beginPath();let f,p,m,g,_=i+(r==0||r==3?-a:a);n==0?(p=i,g=_):(f=i,m=_);for(let r=0;r<e.length;r++)t[r]!=null&&(n==0?f=m=e[r]:p=g=e[r],d.moveTo(f,p),d.lineTo(m,g));d.stroke(),h==1&&d.translate(-u,-u)}function Mr(e){let t=!0;return y.forEach((n,i)=>{if(!n.show)return;let a=b[n.scale];if(a.min==null){n._show&&(t=!1,n._show=!1,Ur(!1));return}n._show||(t=!1,n._show=!0,Ur(!1));let o=n.side,s=o%2,{min:c,max:l}=a,[u,d]=Ar(i,c,l,s==0?B:V);if(d==0)return;let f=a.distr==2,p=n._splits=n.splits(r,i,c,l,u,d,f),m=a.distr==2?p.map(e=>Hn[e]):p,h=a.distr==2?Hn[p[1]]-Hn[p[0]]:u,g=n._values=n.values(r,n.filter(r,m,i,d,h),i,d,h);n._rotate=o==2?n.rotate(r,g,i,d):0;let _=n._size;n._size=Pt(n.size(r,g,i,e)),_!=null&&n._size!=_&&(t=!1)}),t}function Nr(e){let t=!0;return In.forEach((n,i)=>{let a=n(r,i,Nn,e);a!=Rn[i]&&(t=!1),Rn[i]=a}),t}function Hr(){for(let e=0;e<y.length;e++){let t=y[e];if(!t.show||!t._show)continue;let n=t.side,i=n%2,a,o,c=t.stroke(r,e),l=n==0||n==3?-1:1,[u,f]=t._found;if(t.label!=null){let s=t.labelGap*l,p=Nt((t._lpos+s)*R);gr(t.labelFont[0],c,`center`,n==2?Ae:je),d.save(),i==1?(a=o=0,d.translate(p,Nt(kt+Rt/2)),d.rotate((n==3?-At:At)/2)):(a=Nt(Ot+Mt/2),o=p);let m=Gt(t.label)?t.label(r,e,u,f):t.label;d.fillText(m,a,o),d.restore()}if(f==0)continue;let p=b[t.scale],m=i==0?Mt:Rt,h=i==0?Ot:kt,_=t._splits,v=p.distr==2?_.map(e=>Hn[e]):_,x=p.distr==2?Hn[_[1]]-Hn[_[0]]:u,S=t.ticks,C=t.border,w=S.show?S.size:0,T=Nt(w*R),E=Nt((t.alignTo==2?t._size-w-t.gap:t.gap)*R),D=t._rotate*-At/180,O=g(t._pos*R),k=O+(T+E)*l;o=i==0?k:0,a=i==1?k:0;let ee=t.font[0];gr(ee,c,t.align==1?Me:t.align==2?Ne:D>0?Me:D<0?Ne:i==0?`center`:n==3?Ne:Me,D||i==1?`middle`:n==2?Ae:je);let A=t.font[1]*t.lineGap,te=_.map(e=>g(s(e,p,m,h))),j=t._values;for(let e=0;e<j.length;e++){let t=j[e];if(t!=null){i==0?a=te[e]:o=te[e],t=``+t;let n=t.indexOf(`
`)==-1?[t]:t.split(/\n/gm);for(let e=0;e<n.length;e++){let t=n[e];D?(d.save(),d.translate(a,o+e*A),d.rotate(D),d.fillText(t,0,0),d.restore()):d.fillText(t,a,o+e*A)}}}S.show&&jr(te,S.filter(r,v,e,f,x),i,n,O,T,G(S.width*R,3),S.stroke(r,e),S.dash,S.cap);let ne=t.grid;ne.show&&jr(te,ne.filter(r,v,e,f,x),i,i==0?2:1,i==0?kt:Ot,i==0?Rt:Mt,G(ne.width*R,3),ne.stroke(r,e),ne.dash,ne.cap),C.show&&jr([O],[1],+(i==0),i==0?1:2,i==1?kt:Ot,i==1?Rt:Mt,G(C.width*R,3),C.stroke(r,e),C.dash,C.cap)}Oa(`drawAxes`)}function Ur(e){v.forEach((t,n)=>{n>0&&(t._paths=null,e&&(i==1?(t.min=null,t.max=null):t.facets.forEach(e=>{e.min=null,e.max=null})))})}let Wr=!1,Gr=!1,Kr=[];function Qr(){Gr=!1;for(let e=0;e<Kr.length;e++)Oa(...Kr[e]);Kr.length=0}function $r(){Wr||=(Tn(oi),!0)}function ei(e,t=!1){Wr=!0,Gr=t,e(r),oi(),t&&Kr.length>0&&queueMicrotask(Qr)}r.batch=ei;function oi(){if(Bt&&=(br(),!1),Kt&&=(on(),!1),Ut){if(z(p,Me,ht),z(p,Ae,gt),z(p,Oe,B),z(p,ke,V),z(m,Me,ht),z(m,Ae,gt),z(m,Oe,B),z(m,ke,V),z(f,Oe,ut),z(f,ke,mt),u.width=Nt(ut*R),u.height=Nt(mt*R),y.forEach(({_el:e,_show:t,_size:n,_pos:r,side:i})=>{if(e!=null){if(t){let t=i===3||i===0?n:0,a=i%2==1;z(e,a?`left`:`top`,r-t),z(e,a?`width`:`height`,n),z(e,a?`top`:`left`,a?gt:ht),z(e,a?`height`:`width`,a?V:B),et(e,ge)}else $e(e,ge)}}),Jn=Yn=Xn=Qn=$n=er=q=tr=Zn=null,dr=1,fa(!0),ht!=St||gt!=Ct||B!=Et||V!=Dt){Ur(!1);let e=B/Et,t=V/Dt;if(F&&!qt&&N.left>=0){N.left*=e,N.top*=t,mi&&it(mi,Nt(N.left),0,B,V),hi&&it(hi,0,Nt(N.top),B,V);for(let n=0;n<En.length;n++){let r=En[n];r!=null&&(Dn[n]*=e,On[n]*=t,it(r,Pt(Dn[n]),Pt(On[n]),B,V))}}if(X.show&&!Qt&&X.left>=0&&X.width>0){X.left*=e,X.width*=e,X.top*=t,X.height*=t;for(let e in ha)z(Di,e,X[e])}St=ht,Ct=gt,Et=B,Dt=V}Oa(`setSize`),Ut=!1}ut>0&&mt>0&&(d.clearRect(0,0,u.width,u.height),Oa(`drawClear`),w.forEach(e=>e()),Oa(`draw`)),X.show&&Qt&&(Oi(X),Qt=!1),F&&qt&&(ua(null,!0,!1),qt=!1),M.show&&M.live&&$t&&(ca(),$t=!1),c||(c=!0,r.status=1,Oa(`ready`)),Gn=!1,Wr=!1}r.redraw=(e,t)=>{Kt=t||!1,e===!1?$r():Ai(S,D.min,D.max)};function ui(e,n){let i=b[e];if(i.from==null){if(zn==0){let t=i.range(r,n.min,n.max,e);n.min=t[0],n.max=t[1]}if(n.min>n.max){let e=n.min;n.min=n.max,n.max=e}if(zn>1&&n.min!=null&&n.max!=null&&n.max-n.min<1e-16)return;e==S&&i.distr==2&&zn>0&&(n.min=pt(n.min,t[0]),n.max=pt(n.max,t[0]),n.min==n.max&&n.max++),A[e]=n,Bt=!0,$r()}}r.setScale=ui;let di,pi,mi,hi,gi,vi,yi,bi,xi,Si,J,Y,Ci=!1,wi=N.drag,Ti=wi.x,Ei=wi.y;F&&(N.x&&(di=nt(ve,m)),N.y&&(pi=nt(ye,m)),D.ori==0?(mi=di,hi=pi):(mi=pi,hi=di),J=N.left,Y=N.top);let X=r.select=yn({show:!0,over:!0,left:0,width:0,top:0,height:0},e.select),Di=X.show?nt(_e,X.over?m:p):null;function Oi(e,t){if(X.show){for(let t in e)X[t]=e[t],t in ha&&z(Di,t,e[t]);t!==!1&&Oa(`setSelect`)}}r.setSelect=Oi;function ki(e){if(v[e].show)P&&et(Pe[e],ge);else if(P&&$e(Pe[e],ge),F){let t=wn?En[0]:En[e];t!=null&&it(t,-10,-10,B,V)}}function Ai(e,t,n){ui(e,{min:t,max:n})}function ji(e,t,n,a){t.focus!=null&&ta(e),t.show!=null&&v.forEach((n,r)=>{r>0&&(e==r||e==null)&&(n.show=t.show,ki(r),i==2?(Ai(n.facets[0].scale,null,null),Ai(n.facets[1].scale,null,null)):Ai(n.scale,null,null),$r())}),n!==!1&&Oa(`setSeries`,e,t),a&&Na(`setSeries`,r,e,t)}r.setSeries=ji;function Mi(e,t){yn(x[e],t)}function Ni(e,t){e.fill=W(e.fill||null),e.dir=H(e.dir,-1),t??=x.length,x.splice(t,0,e)}function Pi(e){e==null?x.length=0:x.splice(e,1)}r.addBand=Ni,r.setBand=Mi,r.delBand=Pi;function Fi(e,t){v[e].alpha=t,F&&En[e]!=null&&(En[e].style.opacity=t),P&&Pe[e]&&(Pe[e].style.opacity=t)}let Ii,Ri,Z,ea={focus:!0};function ta(e){if(e!=Z){let t=e==null,n=Sn.alpha!=1;v.forEach((r,a)=>{if(i==1||a>0){let i=t||a==0||a==e;r._focus=t?null:i,n&&Fi(a,i?1:Sn.alpha)}}),Z=e,n&&$r()}}P&&Cn&&st(Be,L,e=>{N._lock||(bn(e),Z!=null&&ji(null,ea,!0,Aa.setSeries))});function Q(e,t,n){let r=b[t];n&&(e=e/R-(r.ori==1?gt:ht));let i=B;r.ori==1&&(i=V,e=i-e),r.dir==-1&&(e=i-e);let a=r._min,o=r._max,s=e/i,c=a+(o-a)*s,l=r.distr;return l==3?Lt(10,c):l==4?Vt(c,r.asinh):l==100?r.bwd(c):c}function na(e,n){return pt(Q(e,S,n),t[0],Bn,K)}r.valToIdx=e=>pt(e,t[0]),r.posToIdx=na,r.posToVal=Q,r.valToPos=(e,t,n)=>b[t].ori==0?a(e,b[t],n?Mt:B,n?Ot:0):o(e,b[t],n?Rt:V,n?kt:0),r.setCursor=(e,t,n)=>{J=e.left,Y=e.top,ua(null,t,n)};function ra(e,t){z(Di,Me,X.left=e),z(Di,Oe,X.width=t)}function ia(e,t){z(Di,Ae,X.top=e),z(Di,ke,X.height=t)}let aa=D.ori==0?ra:ia,oa=D.ori==1?ra:ia;function sa(){if(P&&M.live)for(let e=+(i==2);e<v.length;e++){if(e==0&&We)continue;let t=M.values[e],n=0;for(let r in t)He[e][n++].firstChild.nodeValue=t[r]}}function ca(e,t){if(e!=null&&(e.idxs?e.idxs.forEach((e,t)=>{ae[t]=e}):fn(e.idx)||ae.fill(e.idx),M.idx=ae[0]),P&&M.live){for(let e=0;e<v.length;e++)(e>0||i==1&&!We)&&la(e,ae[e]);sa()}$t=!1,t!==!1&&Oa(`setLegend`)}r.setLegend=ca;function la(e,n){let i=v[e],a=e==0&&O==2?Hn:t[e],o;We?o=i.values(r,e,n)??qe:(o=i.value(r,n==null?null:a[n],e,n),o=o==null?qe:{_:o}),M.values[e]=o}function ua(e,n,a){xi=J,Si=Y,[J,Y]=N.move(r,J,Y),N.left=J,N.top=Y,F&&(mi&&it(mi,Nt(J),0,B,V),hi&&it(hi,0,Nt(Y),B,V));let o,s=Bn>K;Ii=U,Ri=null;let c=D.ori==0?B:V,l=D.ori==1?B:V;if(J<0||zn==0||s){o=N.idx=null;for(let e=0;e<v.length;e++){let t=En[e];t!=null&&it(t,-10,-10,B,V)}Cn&&ji(null,ea,!0,e==null&&Aa.setSeries),M.live&&(ae.fill(o),$t=!0)}else{let e,n,a;i==1&&(e=D.ori==0?J:Y,n=Q(e,S),o=N.idx=pt(n,t[0],Bn,K),a=k(t[0][o],D,c,0));let s=-10,u=-10,d=0,f=0,p=!0,m=``,h=``;for(let e=+(i==2);e<v.length;e++){let g=v[e],_=ae[e],y=_==null?null:i==1?t[e][_]:t[e][1][_],x=N.dataIdx(r,e,o,n),S=x==null?null:i==1?t[e][x]:t[e][1][x];if($t=$t||S!=y||x!=_,ae[e]=x,e>0&&g.show){let n=x==null?-10:x==o?a:k(i==1?t[0][x]:t[e][0][x],D,c,0),_=S==null?-10:ee(S,i==1?b[g.scale]:b[g.facets[1].scale],l,0);if(Cn&&S!=null){let t=D.ori==1?J:Y,n=jt(Sn.dist(r,e,x,_,t));if(n<Ii){let r=Sn.bias;if(r!=0){let i=Q(t,g.scale),a=S>=0?1:-1,o=i>=0?1:-1;o==a&&(o==1?r==1?S>=i:S<=i:r==1?S<=i:S>=i)&&(Ii=n,Ri=e)}else Ii=n,Ri=e}}if($t||wn){let t,i;D.ori==0?(t=n,i=_):(t=_,i=n);let a,o,c,l,g,v,y=!0,b=xn.bbox;if(b!=null){y=!1;let t=b(r,e);c=t.left,l=t.top,a=t.width,o=t.height}else c=t,l=i,a=o=xn.size(r,e);if(v=xn.fill(r,e),g=xn.stroke(r,e),wn)e==Ri&&Ii<=Sn.prox&&(s=c,u=l,d=a,f=o,p=y,m=v,h=g);else{let t=En[e];t!=null&&(Dn[e]=c,On[e]=l,ct(t,a,o,y),ot(t,v,g),it(t,Pt(c),Pt(l),B,V))}}}}if(wn){let e=Sn.prox;if($t||(Z==null?Ii<=e:Ii>e||Ri!=Z)){let e=En[0];e!=null&&(Dn[0]=s,On[0]=u,ct(e,d,f,p),ot(e,m,h),it(e,Pt(s),Pt(u),B,V))}}}if(X.show&&Ci){if(e!=null){let[t,n]=Aa.scales,[r,i]=Aa.match,[a,o]=e.cursor.sync.scales,s=e.cursor.drag;if(Ti=s._x,Ei=s._y,Ti||Ei){let{left:s,top:u,width:d,height:f}=e.select,p=e.scales[a].ori,m=e.posToVal,h,g,_,v,y,x=t!=null&&r(t,a),S=n!=null&&i(n,o);x&&Ti?(p==0?(h=s,g=d):(h=u,g=f),_=b[t],v=k(m(h,a),_,c,0),y=k(m(h+g,a),_,c,0),aa(Ft(v,y),jt(y-v))):aa(0,c),S&&Ei?(p==1?(h=s,g=d):(h=u,g=f),_=b[n],v=ee(m(h,o),_,l,0),y=ee(m(h+g,o),_,l,0),oa(Ft(v,y),jt(y-v))):oa(0,l)}else ga()}else{let e=jt(xi-gi),t=jt(Si-vi);if(D.ori==1){let n=e;e=t,t=n}Ti=wi.x&&e>=wi.dist,Ei=wi.y&&t>=wi.dist;let n=wi.uni;n==null?wi.x&&wi.y&&(Ti||Ei)&&(Ti=Ei=!0):Ti&&Ei&&(Ti=e>=n,Ei=t>=n,!Ti&&!Ei&&(t>e?Ei=!0:Ti=!0));let r,i;Ti&&(D.ori==0?(r=yi,i=J):(r=bi,i=Y),aa(Ft(r,i),jt(i-r)),Ei||oa(0,l)),Ei&&(D.ori==1?(r=yi,i=J):(r=bi,i=Y),oa(Ft(r,i),jt(i-r)),Ti||aa(0,c)),!Ti&&!Ei&&(aa(0,0),oa(0,0))}}if(wi._x=Ti,wi._y=Ei,e==null){if(a){if(ja!=null){let[e,t]=Aa.scales;Aa.values[0]=e==null?null:Q(D.ori==0?J:Y,e),Aa.values[1]=t==null?null:Q(D.ori==1?J:Y,t)}Na(Ie,r,J,Y,B,V,o)}if(Cn){let e=a&&Aa.setSeries,t=Sn.prox;Z==null?Ii<=t&&ji(Ri,ea,!0,e):Ii>t?ji(null,ea,!0,e):Ri!=Z&&ji(Ri,ea,!0,e)}}$t&&(M.idx=o,ca()),n!==!1&&Oa(`setCursor`)}let da=null;Object.defineProperty(r,"rect",{get(){return da??fa(!1),da}});function fa(e=!1){e?da=null:(da=m.getBoundingClientRect(),Oa(`syncRect`,da))}function pa(e,t,n,r,i,a,o){N._lock||Ci&&e!=null&&e.movementX==0&&e.movementY==0||(ma(e,t,n,r,i,a,o,!1,e!=null),e==null?ua(t,!0,!1):ua(null,!0,!0))}function ma(e,t,n,i,a,o,c,l,u){if(da??fa(!1),bn(e),e!=null)n=e.clientX-da.left,i=e.clientY-da.top;else{if(n<0||i<0){J=-10,Y=-10;return}let[e,r]=Aa.scales,c=t.cursor.sync,[l,u]=c.values,[d,f]=c.scales,[p,m]=Aa.match,h=t.axes[0].side%2==1,g=D.ori==0?B:V,_=D.ori==1?B:V,v=h?o:a,y=h?a:o,x=h?i:n,S=h?n:i;if(n=d==null?x/v*g:p(e,d)?s(l,b[e],g,0):-10,i=f==null?S/y*_:m(r,f)?s(u,b[r],_,0):-10,D.ori==1){let e=n;n=i,i=e}}u&&(t==null||t.cursor.event.type==Ie)&&((n<=1||n>=B-1)&&(n=en(n,B)),(i<=1||i>=V-1)&&(i=en(i,V))),l?(gi=n,vi=i,[yi,bi]=N.move(r,n,i)):(J=n,Y=i)}let ha={width:0,height:0,left:0,top:0};function ga(){Oi(ha,!1)}let _a,va,ya,ba;function xa(e,t,n,i,a,o,s){Ci=!0,Ti=Ei=wi._x=wi._y=!1,ma(e,t,n,i,a,o,s,!0,!1),e!=null&&(st(Re,Je,Sa,!1),Na(Le,r,yi,bi,B,V,null));let{left:c,top:l,width:u,height:d}=X;_a=c,va=l,ya=u,ba=d}function Sa(e,t,n,i,a,o,s){Ci=wi._x=wi._y=!1,ma(e,t,n,i,a,o,s,!1,!0);let{left:c,top:l,width:u,height:d}=X,f=u>0||d>0,p=_a!=c||va!=l||ya!=u||ba!=d;if(f&&p&&Oi(X),wi.setScale&&f&&p){let e=c,t=u,n=l,r=d;if(D.ori==1&&(e=l,t=d,n=c,r=u),Ti&&Ai(S,Q(e,S),Q(e+t,S)),Ei)for(let e in b){let t=b[e];e!=S&&t.from==null&&t.min!=U&&Ai(e,Q(n+r,e),Q(n,e))}ga()}else N.lock&&(N._lock=!N._lock,ua(t,!0,e!=null));e!=null&&(lt(Re,Je),Na(Re,r,J,Y,B,V,null))}function Ca(e,t,n,r,i,a,o){if(N._lock)return;bn(e);let s=Ci;if(Ci){let e=!0,t=!0,n,r;D.ori==0?(n=Ti,r=Ei):(n=Ei,r=Ti),n&&r&&(e=J<=10||J>=B-10,t=Y<=10||Y>=V-10),n&&e&&(J=J<yi?0:B),r&&t&&(Y=Y<bi?0:V),ua(null,!0,!0),Ci=!1}J=-10,Y=-10,ae.fill(null),ua(null,!0,!0),s&&(Ci=s)}function wa(e,t,n,i,a,o,s){N._lock||(bn(e),qn(),ga(),e!=null&&Na(Ve,r,J,Y,B,V,null))}function Ta(){y.forEach($i),tn(r.width,r.height,!0)}dt(Ge,Ye,Ta);let Ea={};Ea.mousedown=xa,Ea.mousemove=pa,Ea.mouseup=Sa,Ea.dblclick=wa,Ea.setSeries=(e,t,n,i)=>{let a=Aa.match[2];n=a(r,t,n),n!=-1&&ji(n,i,!0,!1)},F&&(st(Le,m,xa),st(Ie,m,pa),st(ze,m,e=>{bn(e),fa(!1)}),st(Be,m,Ca),st(Ve,m,wa),Li.add(r),r.syncRect=fa);let Da=r.hooks=e.hooks||{};function Oa(e,t,n){Gr?Kr.push([e,t,n]):e in Da&&Da[e].forEach(e=>{e.call(null,r,t,n)})}(e.plugins||[]).forEach(e=>{for(let t in e.hooks)Da[t]=(Da[t]||[]).concat(e.hooks[t])});let ka=(e,t,n)=>n,Aa=yn({key:null,setSeries:!1,filters:{pub:Xt,sub:Xt},scales:[S,v[1]?v[1].scale:null],match:[Zt,Zt,ka],values:[null,null]},N.sync);Aa.match.length==2&&Aa.match.push(ka),N.sync=Aa;let ja=Aa.key,Ma=si(ja);function Na(e,t,n,r,i,a,o){Aa.filters.pub(e,t,n,r,i,a,o)&&Ma.pub(e,t,n,r,i,a,o)}Ma.sub(r);function Pa(e,t,n,r,i,a,o){Aa.filters.sub(e,t,n,r,i,a,o)&&Ea[e](null,t,n,r,i,a,o)}r.pub=Pa;function Fa(){Ma.unsub(r),Li.delete(r),at.clear(),ft(Ge,Ye,Ta),l.remove(),L?.remove(),Oa(`destroy`)}r.destroy=Fa;function Ia(){Oa(`init`,e,t),Kn(t||e.data,!1),A[S]?ui(S,A[S]):qn(),Qt=X.show&&(X.width>0||X.height>0),qt=$t=!0,tn(e.width,e.height)}return v.forEach(An),y.forEach(Pn),n?n instanceof HTMLElement?(n.appendChild(l),Ia()):n(r,Ia):Ia(),r}Z.assign=yn,Z.fmtNum=Ot,Z.rangeNum=wt,Z.rangeLog=vt,Z.rangeAsinh=yt,Z.orient=ui,Z.pxRatio=R,Z.join=wn,Z.fmtDate=Ln,Z.tzDate=zn,Z.sync=si;{Z.addGap=hi,Z.clipGaps=mi;let e=Z.paths={points:X};e.linear=Ai,e.stepped=ji,e.bars=Ni,e.spline=Fi}var ea=`.uplot,.uplot *,.uplot :before,.uplot :after{box-sizing:border-box}.uplot{width:min-content;font-family:system-ui,-apple-system,Segoe UI,Roboto,Helvetica Neue,Arial,Noto Sans,sans-serif,Apple Color Emoji,Segoe UI Emoji,Segoe UI Symbol,Noto Color Emoji;line-height:1.5}.u-title{text-align:center;font-size:18px;font-weight:700}.u-wrap{-webkit-user-select:none;user-select:none;position:relative}.u-over,.u-under{position:absolute}.u-under{overflow:hidden}.uplot canvas{width:100%;height:100%;display:block;position:relative}.u-axis{position:absolute}.u-legend{text-align:center;margin:auto;font-size:14px}.u-inline{display:block}.u-inline *{display:inline-block}.u-inline tr{margin-right:16px}.u-legend th{font-weight:600}.u-legend th>*{vertical-align:middle;display:inline-block}.u-legend .u-marker{width:1em;height:1em;margin-right:4px;background-clip:padding-box!important}.u-inline.u-live th:after{content:":";vertical-align:middle}.u-inline:not(.u-live) .u-value{display:none}.u-series>*{padding:4px}.u-series th{cursor:pointer}.u-legend .u-off>*{opacity:.3}.u-select{pointer-events:none;background:#00000012;position:absolute}.u-cursor-x,.u-cursor-y{pointer-events:none;will-change:transform;position:absolute;top:0;left:0}.u-hz .u-cursor-x,.u-vt .u-cursor-y{border-right:1px dashed #607d8b;height:100%}.u-hz .u-cursor-y,.u-vt .u-cursor-x{border-bottom:1px dashed #607d8b;width:100%}.u-cursor-pt{pointer-events:none;will-change:transform;border:0 solid;border-radius:50%;position:absolute;top:0;left:0;background-clip:padding-box!important}.u-axis.u-off,.u-select.u-off,.u-cursor-x.u-off,.u-cursor-y.u-off,.u-cursor-pt.u-off{display:none}`,ta=new Map;x(()=>ta.clear());function Q(t){let n=ta.get(t);return n===void 0&&(n=e(t),ta.set(t,n)),n}var na=Z.sync(`audiopipelines-source`),ra=[[],[6,4],[2,3],[10,3,2,3]],ia=class extends n{constructor(...e){super(...e),this.times=[],this.lines=[],this.locks=[],this.label=``,this.format=String,this.height=150,this.chart=null,this.shape=``,this.ends=[]}static{this.styles=[o,t(ea),S`
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
    `]}connectedCallback(){super.connectedCallback();let e=new ResizeObserver(()=>{this.chart&&this.clientWidth>0?this.chart.setSize({width:this.clientWidth,height:this.height}):this.requestUpdate()});e.observe(this),this.ends=[()=>e.disconnect(),x(()=>{this.shape=``,this.requestUpdate()})]}disconnectedCallback(){super.disconnectedCallback();for(let e of this.ends.splice(0))e();this.chart?.destroy(),this.chart=null,this.shape=``}render(){return C`<div role="img" aria-label=${this.label}></div>`}updated(){let e=this.renderRoot.querySelector(`div`);if(!e||this.clientWidth===0)return;let t=[this.times.map(e=>e/1e3),...this.lines.flatMap(e=>[[...e.values],...e.around?[e.around.low,e.around.high]:[]])],n=this.lines.map(e=>`${e.label} ${e.around?`±`:``}`).join();n===this.shape&&this.chart?this.chart.setData(t):(this.chart?.destroy(),this.shape=n,this.chart=new Z(this.options(),t,e))}options(){let e=[],t=[{value:(e,t)=>t===null?`–`:aa(t)}];this.lines.forEach((n,r)=>{let i=Q(n.colour);if(t.push({label:n.label,stroke:i,width:1.5,dash:ra[r%ra.length],points:{show:!1},value:(e,t)=>t===null?`–`:this.format(t)}),!n.around)return;let a=()=>({label:``,class:`band`,stroke:`transparent`,points:{show:!1}});t.push(a(),a()),e.push({series:[t.length-1,t.length-2],fill:`${i}2b`})});let n={stroke:Q(`--text-quiet`),font:`10px system-ui, sans-serif`,grid:{stroke:Q(`--line`),width:1},ticks:{show:!1}};return{width:this.clientWidth,height:this.height,series:t,bands:e,cursor:{sync:{key:na.key},y:!1},legend:{live:!0},scales:{x:{time:!0},y:{range:(e,t,n)=>oa(t,n)}},axes:[{...n,space:70,size:26,values:(e,t)=>t.map(aa)},{...n,size:62,space:26,values:(e,t)=>t.map(e=>this.format(e))}],hooks:{drawClear:[e=>this.drawLocks(e)]}}}drawLocks(e){let{ctx:t,bbox:n}=e;t.save(),t.fillStyle=Q(`--warn-soft`);for(let{from:r,to:i,locked:a}of this.locks){if(a)continue;let o=Math.max(n.left,e.valToPos(r/1e3,`x`,!0)),s=Math.min(n.left+n.width,e.valToPos(i/1e3,`x`,!0));s>=o&&t.fillRect(o,n.top,Math.max(2,s-o),n.height)}t.restore()}};u([l({attribute:!1})],ia.prototype,`times`,void 0),u([l({attribute:!1})],ia.prototype,`lines`,void 0),u([l({attribute:!1})],ia.prototype,`locks`,void 0),u([l()],ia.prototype,`label`,void 0),u([l({attribute:!1})],ia.prototype,`format`,void 0),u([l({type:Number})],ia.prototype,`height`,void 0),ia=u([c(`ap-line-chart`)],ia);function aa(e){return new Date(e*1e3).toLocaleTimeString(`en-GB`)}function oa(e,t){if(e===null||t===null)return[0,1];let n=Math.max((t-e)*.1,Math.abs(t)*.001,1e-9);return[e>=0&&e-n<0?0:e-n,t+n]}var sa=[`--accent`,`--busy`,`--reason-stalled`,`--warn`],ca=4,la=class extends n{constructor(...e){super(...e),this.history=null,this.streams=[]}static{this.styles=[o,j,S`
      .charts {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 340px), 1fr));
        gap: 12px 20px;
      }
      section {
        min-width: 0;
      }
    `]}render(){let{history:e}=this,t=e?[this.drift(e),this.offset(e),this.latency(e),this.samples(e)].filter(e=>e!==b):[];return C`<h2>Clocks and flow over time <small>a value a second, ten minutes</small></h2>
      ${t.length===0?C`<p class="empty">Nothing was measured yet.</p>`:C`<div class="charts">${t}</div>`}`}drift(e){let t=F(e,`drift`).filter(I);if(t.length===0)return b;let n=e=>Math.abs(e.findLast(e=>e!==null)??0),r=[...t].sort((e,t)=>n(t.values)-n(e.values)).slice(0,ca),i=F(e,`driftUncertainty`),a=r.map((e,t)=>({label:e.stream??`drift`,colour:sa[t],values:e.values,around:L(e.values,i.find(t=>t.stream===e.stream)?.values)})),o=t.length>r.length?`The ${r.length} of ${t.length} streams that drift most. `:``;return this.chart(`Drift against the source's clock`,e,a,e=>`${ua(e,1)} ppm`,`${o}The band is the uncertainty.`)}offset(e){let[t]=F(e,`clockOffset`),n=oe(e);if(!I(t)&&n.length===0)return b;let r=I(t)?[{label:`offset`,colour:`--accent`,values:t.values,around:L(t.values,F(e,`clockUncertainty`)[0]?.values)}]:[{label:`locked`,colour:`--good`,values:F(e,`clockLocked`)[0].values}],i=n.at(-1),a=I(t)?y:e=>e>0?`locked`:`not`;return this.chart(`Clock`,e,r,a,i===void 0?``:`${i.locked?`Locked`:`Not locked`} now. Shaded: not locked.`,n)}latency(e){let[t,n]=[F(e,`latencyP50`)[0],F(e,`latencyP99`)[0]],r=F(e,`alignmentUncertainty`)[0],i=[];I(t)&&i.push({label:`p50`,colour:`--accent`,values:t.values}),I(n)&&i.push({label:`p99`,colour:`--warn`,values:n.values});let a=!I(r)||r.values.every(e=>e===null||e===0);a||i.push({label:`alignment ±`,colour:`--busy`,values:r.values});let o=a?`Latency`:`Latency and alignment`;return i.length===0?b:this.chart(o,e,i,y)}samples(e){let[t,n]=[F(e,`received`)[0],F(e,`lost`)[0]],r=[];return I(t)&&r.push({label:`received`,colour:`--good`,values:t.values}),I(n)&&r.push({label:`lost`,colour:`--reason-lost`,values:n.values}),r.length===0?b:this.chart(`Samples a second, all channels`,e,r,da)}chart(e,t,n,r,i=``,a=[]){let o=n.map(e=>{let t=e.values.findLast(e=>e!==null);return`${e.label} ${typeof t==`number`?r(t):`–`}`}).join(`, `);return C`<section><h3>${e} <span class="note">${o}</span></h3>
      <ap-line-chart .times=${t.times} .lines=${n} .format=${r} .locks=${a}
        label=${`${e} over time. Now: ${o}. ${i}`}></ap-line-chart>
      ${i===``?b:C`<p class="note">${i}</p>`}</section>`}};u([l({attribute:!1})],la.prototype,`history`,void 0),u([l({attribute:!1})],la.prototype,`streams`,void 0),la=u([c(`ap-clocks`)],la);function ua(e,t){return`${e<0?`−`:``}${Math.abs(e).toFixed(t)}`}function da(e){return Math.abs(e)<1e4?m(e):Math.abs(e)<1e6?`${Number((e/1e3).toPrecision(4))} k`:`${Number((e/1e6).toPrecision(4))} M`}function fa(e,t){let n=e.counts.reduce((e,t)=>e+t,0);if(n===0)return null;let r=t*n,i=0;for(let t=0;t<e.counts.length;t++){let n=e.counts[t];if(n>0&&i+n>=r){let a=e.bounds[t],o=t===0?0:e.bounds[t-1];return a===void 0?{seconds:o,beyond:!0}:{seconds:o+(a-o)*Math.max(0,(r-i)/n),beyond:!1}}i+=n}return{seconds:e.bounds.at(-1)??0,beyond:!0}}function pa(e){let{bounds:t,counts:n}=e,r=n.reduce((e,t)=>e+t,0),i=n.findIndex(e=>e>0);if(i<0)return[];let a=n.findLastIndex(e=>e>0),o=[];for(let e=Math.max(0,i-1);e<=Math.min(n.length-1,a+1);e++)o.push({lower:e===0?0:t[e-1],upper:t[e]??null,count:n[e],share:n[e]/r});return o}var ma={width:360,height:150,foot:30},ha=class extends n{constructor(...e){super(...e),this.latency=null,this.isLive=!1}static{this.styles=[o,j,S`
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
    `]}render(){let{latency:e}=this,t=e?pa(e):[];return C`<h2>Latency <small>from capture to delivery, since the source's start</small></h2>
      ${!e||t.length===0?C`<p class="empty">${this.isLive?`Nothing was delivered yet.`:`A source that is not live has no latency.`}</p>`:this.histogram(e,t)}`}histogram(e,t){let n=[[`p50`,fa(e,.5)],[`p99`,fa(e,.99)]],r=e.count>0?y(e.sum/e.count):`–`,i=(e,t)=>C`<div><dt>${e}</dt><dd>${t}</dd></div>`,a=n.map(([e,t])=>`${e} ${va(t)}`).join(`, `);return C`<dl>${n.map(([e,t])=>i(e,va(t)))}${i(`mean`,r)}${i(`frames`,m(e.count))}</dl>
      <svg viewBox="0 0 ${ma.width} ${ma.height}" role="img"
        aria-label=${`Histogram of latency: ${a}, mean ${r}, ${m(e.count)} frames.`}>
        ${this.bars(t)}
        ${n.map(([e,n],r)=>n===null?b:this.mark(e,n,t,r))}
      </svg>`}bars(e){let t=ma.height-ma.foot,n=ma.width/e.length,r=Math.max(...e.map(e=>e.count),1),a=Math.ceil(34/n);return e.map((e,o)=>{let s=e.count===0?0:Math.max(1,e.count/r*(t-18));return i`<g><title>${ga(e)}: ${m(e.count)}, ${(e.share*100).toFixed(2)} %</title>
        <rect x=${o*n} y="0" width=${n} height=${t} fill="transparent"></rect>
        <rect class="bar" x=${o*n+.5} y=${t-s} width=${Math.max(1,n-1)} height=${s}></rect>
        ${o%a!==0||o===0?b:i`<text x=${o*n} y=${t+12}
          text-anchor="middle">${_a(e.lower)}</text>`}</g>`}).concat(i`<path d="M0 ${t}H${ma.width}" stroke="var(--line-strong)"></path>
      <text x=${ma.width} y=${ma.height-4} text-anchor="end">milliseconds</text>`)}mark(e,t,n,r){let a=ma.width/n.length,o=n.findIndex(({lower:e,upper:n})=>t.seconds>=e&&(n===null||t.seconds<=n));if(o<0)return b;let s=n[o],c=(o+(s.upper===null?.5:(t.seconds-s.lower)/(s.upper-s.lower)))*a,l=c>ma.width-60;return i`<path class="quantile" d="M${c} ${12*r+2}V${ma.height-ma.foot}"></path>
      <text class="quantile-text" x=${c+(l?-4:4)} y=${10+12*r}
        text-anchor=${l?`end`:`start`}>${e}</text>`}};u([l({attribute:!1})],ha.prototype,`latency`,void 0),u([l({type:Boolean})],ha.prototype,`isLive`,void 0),ha=u([c(`ap-latency`)],ha);function ga({lower:e,upper:t}){return t===null?`over ${y(e)}`:`${y(e)} to ${y(t)}`}function _a(e){return`${Number((e*1e3).toPrecision(3))}`}function va(e){return e===null?`–`:`${e.beyond?`over `:``}${y(e.seconds)}`}var ya=[`starting`,`running`,`degraded`,`recovering`,`paused`],ba=[`running`,`degraded`];function xa(e,t){let{state:n}=e,r=ya.includes(n),i=e.title??e.name,a=(e,n,r,i=null)=>({command:e,label:n,confirmation:i,refusal:t?r:`This server takes no commands from the page.`});return[a(`start`,`Start`,r?`It is ${n} already.`:null),a(`stop`,`Stop`,r?null:`It is ${n}, so there is nothing to stop.`,`Stop ${i}? No audio is delivered until it is started again.`),a(`restart`,`Restart`,n===`created`?`It was not started yet; start it instead.`:null,r?`Restart ${i}? Audio is missing until it runs again, and a new epoch begins.`:null),n===`paused`?a(`resume`,`Resume`,null):a(`pause`,`Pause`,ba.includes(n)?null:`It is ${n}; only what runs can be paused.`,e.isLive===!0?`Pause ${i}? It is live: what is said meanwhile is not delivered.`:null),a(`reload`,`Reload`,e.canReload===!0?null:`Its description does not come from a file.`,r?`Reload ${i}? Where its description has changed, it is started again with the new one.`:null),a(`dump`,`Dump flight recorder`,e.canDump===!0?null:`Its description keeps no flight recorder.`)]}var Sa=class extends n{constructor(...e){super(...e),this.allowed=!1,this.asked=null,this.said=``,this.isBad=!1,this.isBusy=!1,this.keepEscape=e=>{e.key===`Escape`&&e.stopPropagation()},this.confirm=()=>{let e=this.asked;this.dialog.close(),e&&this.give(e)}}static{this.styles=[o,s,S`
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
        ${xa(this.source,this.allowed).map(e=>C`<button
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
    `}choose(e){this.isBusy||(e.refusal===null?e.confirmation===null?this.give(e):(this.asked=e,this.updateComplete.then(()=>this.dialog.showModal())):this.tell(`${e.label}: ${e.refusal}`,!1))}async give(e){this.isBusy=!0,this.tell(`${e.label} …`,!1);try{let t=await this.client.command(this.source.name,e.command);this.tell(t?.folder===void 0?`${e.label}: the server has taken it. The source is ${t?.state??`told`}.`:`The flight recorder's frames are in ${t.folder}.`,!1)}catch(t){this.tell(`${e.label} did not work. ${t instanceof Error?t.message:String(t)}`,!0)}finally{this.isBusy=!1}}tell(e,t){this.said=e,this.isBad=t}};u([l({attribute:!1})],Sa.prototype,`client`,void 0),u([l({attribute:!1})],Sa.prototype,`source`,void 0),u([l({type:Boolean})],Sa.prototype,`allowed`,void 0),u([f()],Sa.prototype,`asked`,void 0),u([f()],Sa.prototype,`said`,void 0),u([f()],Sa.prototype,`isBad`,void 0),u([f()],Sa.prototype,`isBusy`,void 0),u([h(`dialog`)],Sa.prototype,`dialog`,void 0),Sa=u([c(`ap-commands`)],Sa);var Ca=class extends n{constructor(...e){super(...e),this.text=``,this.label=`Copy`,this.said=``,this.copy=async()=>{this.said=await wa(this.text)?`Copied`:`The browser does not allow it`,setTimeout(()=>this.said=``,2500)}}static{this.styles=[o,s]}render(){return C`<button @click=${this.copy}>${this.said||this.label}</button>
      <span class="hidden-text" role="status">${this.said}</span>`}};u([l({attribute:!1})],Ca.prototype,`text`,void 0),u([l()],Ca.prototype,`label`,void 0),u([f()],Ca.prototype,`said`,void 0),Ca=u([c(`ap-copy`)],Ca);async function wa(e){try{return await navigator.clipboard.writeText(e),!0}catch{let t=document.createElement(`textarea`);t.value=e,t.style.position=`fixed`,t.style.opacity=`0`,document.body.append(t),t.select();let n=document.execCommand(`copy`);return t.remove(),n}}var Ta=class extends n{constructor(...e){super(...e),this.open=!1,this.description=null,this.message=``,this.abort=new AbortController}static{this.styles=[o,s,j,ne,S`
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
        <td class="long">${e.isSecret?C`*** <span class="note">secret</span>`:Ea(e.value)}</td>
        <td class="long">${e.isSecret?``:Ea(e.default)}</td>
        <td class="long">${e.summary??``}</td></tr>`)}</tbody></table></div>`}text(e,t){return t===null||t===``?b:C`<div class="text"><h3>${e}</h3><ap-copy .text=${t}></ap-copy></div>
      <pre tabindex="0" role="region" aria-label=${e}>${t}</pre>`}};u([l({attribute:!1})],Ta.prototype,`store`,void 0),u([l({type:Boolean})],Ta.prototype,`open`,void 0),u([f()],Ta.prototype,`description`,void 0),u([f()],Ta.prototype,`message`,void 0),Ta=u([c(`ap-description`)],Ta);function Ea(e){return e==null?`–`:typeof e==`string`?e:JSON.stringify(e)}function Da(e,t){let n=new Map(e.map(e=>[e.id,e]));for(let e of t)n.set(e.id,e);return[...n.values()].sort((e,t)=>e.id-t.id).slice(-1e3)}var Oa={info:0,warning:1,error:2};function ka(e,t){let n=t.text.toLowerCase().split(/\s+/).filter(e=>e!==``);return e.filter(e=>{if(Oa[e.severity]<Oa[t.least]||t.types.size>0&&!t.types.has(e.type))return!1;let r=`${e.type} ${e.text} ${e.advice??``}`.toLowerCase();return n.every(e=>r.includes(e))})}var Aa={info:`·`,warning:`!`,error:`✕`},ja=[[`info`,`all`],[`warning`,`warnings and errors`],[`error`,`errors`]],Ma=class extends n{constructor(...e){super(...e),this.events=[],this.text=``,this.type=``,this.least=`info`,this.isFollowing=!0,this.follow=e=>{this.isFollowing=e.target.checked},this.scrolled=()=>{let{scrollTop:e,scrollHeight:t,clientHeight:n}=this.list;this.isFollowing=e+n>=t-8}}static{this.styles=[o,s,j,S`
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
    `]}render(){let e=[...new Set(this.events.map(e=>e.type))].sort(),t=ka(this.events,{text:this.text,types:new Set(this.type===``?[]:[this.type]),least:this.least});return C`
      <h2>Events <small>${t.length<this.events.length?`${t.length} of `:``}${_(this.events.length,`event`)}</small></h2>
      <div class="tools">
        <input type="search" placeholder="Words" aria-label="Words in events" .value=${this.text}
          @input=${e=>this.text=Na(e)}>
        <select aria-label="Severity" @change=${e=>this.least=Na(e)}>
          ${ja.map(([e,t])=>C`<option value=${e} ?selected=${e===this.least}>${t}</option>`)}
        </select>
        <select aria-label="Type" @change=${e=>this.type=Na(e)}>
          <option value="" ?selected=${this.type===``}>every type</option>
          ${e.map(e=>C`<option ?selected=${e===this.type}>${e}</option>`)}
        </select>
        <label class="push"><input type="checkbox" .checked=${this.isFollowing} @change=${this.follow}> Follow</label>
      </div>
      <ol tabindex="0" aria-label="Events" @scroll=${this.scrolled}>
        ${t.map(e=>C`<li class=${e.severity}>
          <span class="mark" title=${e.severity}><span aria-hidden="true">${Aa[e.severity]}</span>
            <span class="hidden-text">${e.severity}</span></span>
          <time datetime=${e.at} title=${e.at}>${new Date(e.at).toLocaleTimeString(`en-GB`)}</time>
          <span class="type">${e.type}</span><span class="text">${e.text}</span>
          ${e.advice&&!e.text.includes(e.advice)?C`<span class="advice">${e.advice}</span>`:b}</li>`)}
      </ol>
    `}updated(){this.isFollowing&&(this.list.scrollTop=this.list.scrollHeight)}};u([l({attribute:!1})],Ma.prototype,`events`,void 0),u([f()],Ma.prototype,`text`,void 0),u([f()],Ma.prototype,`type`,void 0),u([f()],Ma.prototype,`least`,void 0),u([f()],Ma.prototype,`isFollowing`,void 0),u([h(`ol`)],Ma.prototype,`list`,void 0),Ma=u([c(`ap-events`)],Ma);function Na(e){return e.target.value}var Pa=6e4;async function Fa(e,t){let n=new Worker(new URL(new URL(`graph-worker-DcLGIp6S.js`,import.meta.url).href,``+import.meta.url),{type:`module`});try{let r=await new Promise((r,i)=>{let a=setTimeout(()=>i(Error(`The graph is too large to be drawn here. Read it as text.`)),Pa);t.addEventListener(`abort`,()=>{clearTimeout(a),i(new DOMException(`Left`,`AbortError`))}),n.onmessage=e=>{clearTimeout(a),r(e.data)},n.onerror=()=>{clearTimeout(a),i(Error(`The graph could not be drawn in this browser. Read it as text.`))},n.postMessage(e)});if(`error`in r)throw Error(`The graph could not be drawn: ${r.error} Read it as text.`);return{url:URL.createObjectURL(new Blob([r.svg],{type:`image/svg+xml`})),size:La(r.svg)}}finally{n.terminate()}}function Ia(e){e&&URL.revokeObjectURL(e.url)}function La(e){let[,t,n]=/<svg[^>]*\swidth="([\d.]+)pt"[^>]*\sheight="([\d.]+)pt"/.exec(e)??[];return{width:Number(t??600)*4/3,height:Number(n??300)*4/3}}var Ra=.05,za=4;function Ba(e,t){let n=Math.min(1,t.width/e.width,t.height/e.height);return{x:(t.width-e.width*n)/2,y:(t.height-e.height*n)/2,scale:n}}function Va(e,t,n,r,i){let a=Math.min(Ra,Ba(r,i).scale),o=Math.min(za,Math.max(a,e.scale*t)),s=o/e.scale;return Ua({x:n.x-(n.x-e.x)*s,y:n.y-(n.y-e.y)*s,scale:o},r,i)}function Ha(e,t,n,r,i){return Ua({...e,x:e.x+t,y:e.y+n},r,i)}function Ua(e,t,n){return{scale:e.scale,x:Math.min(n.width-40,Math.max(40-t.width*e.scale,e.x)),y:Math.min(n.height-40,Math.max(40-t.height*e.scale,e.y))}}var Wa=class extends n{constructor(...e){super(...e),this.open=!1,this.state=`created`,this.dot=``,this.picture=null,this.message=``,this.isText=!1,this.view={x:0,y:0,scale:1},this.abort=null,this.asked=null,this.pressed=e=>{if(e.ctrlKey||e.metaKey||e.altKey)return;let t={ArrowLeft:[60,0],ArrowRight:[-60,0],ArrowUp:[0,60],ArrowDown:[0,-60]}[e.key];if(t)this.move(...t);else if(e.key===`+`||e.key===`=`)this.zoom(1.4);else if(e.key===`-`)this.zoom(1/1.4);else if(e.key===`0`)this.fit();else return;e.preventDefault()},this.wheeled=e=>{if(!e.ctrlKey)return;e.preventDefault();let t=this.window.getBoundingClientRect();this.zoom(Math.exp(-e.deltaY/300),{x:e.clientX-t.left,y:e.clientY-t.top})},this.grabbed=e=>{e.currentTarget.setPointerCapture(e.pointerId)},this.moved=e=>{e.buttons&1&&this.move(e.movementX,e.movementY)}}static{this.styles=[o,s,j,S`
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
    `]}disconnectedCallback(){super.disconnectedCallback(),this.abort?.abort(),Ia(this.picture),this.picture=null}updated(e){let{state:t}=this;if(this.open&&t!==this.asked){let e=ya.includes(this.asked??`created`);this.asked=t,ya.includes(t)?e&&this.dot!==``||this.load():this.message=`A source that is ${t} has no pipelines. Start it to see them.`}(e.has(`picture`)||e.has(`isText`))&&this.fit()}async load(){this.abort?.abort();let e=this.abort=new AbortController;this.message=`Asking for the graph…`;try{let t=await this.store.connection.client.graph(this.store.name,e.signal);this.dot=t,this.message=`Drawing…`;let n=await Fa(t,e.signal);Ia(this.picture),this.picture=n,this.message=``}catch(t){if(e.signal.aborted)return;t instanceof g&&(this.dot=``),this.message=t instanceof Error?t.message:String(t)}}render(){return C`<h2>Pipelines <small>as they run, drawn from GStreamer's graph</small></h2>
      <div class="tools">
        <button ?disabled=${!ya.includes(this.state)} @click=${()=>void this.load()}>Read again</button>
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
        style=${`transform:translate(${t.x}px,${t.y}px) scale(${t.scale})`}></div>`:b}inWords(){let e=this.dot.match(/->/g)?.length??0,t=this.dot.match(/subgraph /g)?.length??0;return`${t>0?`${_(t,`group`)}, `:``}${_(e,`link`)}`}get size(){return{width:this.window?.clientWidth??1,height:this.window?.clientHeight??1}}fit(){this.picture&&this.window&&(this.view=Ba(this.picture.size,this.size))}zoom(e,t={x:this.size.width/2,y:this.size.height/2}){this.picture&&(this.view=Va(this.view,e,t,this.picture.size,this.size))}move(e,t){this.picture&&(this.view=Ha(this.view,e,t,this.picture.size,this.size))}};u([l({attribute:!1})],Wa.prototype,`store`,void 0),u([l({type:Boolean})],Wa.prototype,`open`,void 0),u([l()],Wa.prototype,`state`,void 0),u([f()],Wa.prototype,`dot`,void 0),u([f()],Wa.prototype,`picture`,void 0),u([f()],Wa.prototype,`message`,void 0),u([f()],Wa.prototype,`isText`,void 0),u([f()],Wa.prototype,`view`,void 0),u([h(`.window`)],Wa.prototype,`window`,void 0),Wa=u([c(`ap-graph`)],Wa);function Ga(e){if(!e)return`–`;if(e.isExact)return`exact`;let t=e.uncertaintySamples;return typeof t==`number`?`± ${Number(t.toFixed(1))} samples`:`not known`}function Ka(e){if(!e)return`–`;let t=[/^(ptp|ntp)$/i.test(e.kind)?e.kind.toUpperCase():e.kind];if(e.isLocked!==null&&e.isLocked!==void 0&&t.push(e.isLocked?`locked`:`not locked`),e.offsetSeconds!==null&&e.offsetSeconds!==void 0){let n=e.uncertaintySeconds;t.push(`offset ${y(e.offsetSeconds)}${n==null?``:` ± ${y(n)}`}`)}return t.join(`, `)}var qa=class extends n{constructor(...e){super(...e),this.now=0}static{this.styles=[o,S`
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
        ${c(`Frames`,t?`${m(t.frameSamples)} samples, ${Ja(t.frameSamples,t.rate)}`:`–`)}
        ${c(`Epoch`,m(e.epoch),`A stretch with one mapping between index and time.`)}
        ${c(`Restarts`,m(e.restarts))}
        ${c(`Alignment`,Ga(e.alignment),e.alignment?.basis??``)}
        ${c(`Clock`,Ka(e.clock))}
        ${c(`Uptime`,s===null?`–`:a(Math.max(0,(this.now-s)/1e3)),n??``)}
        ${c(`Position`,i==null?`–`:a(i)+(o?` of ${a(o)}`:``))}
        ${c(`Gaps in the last minute`,m(e.gapsLastMinute))}
      </dl>
      ${this.error()}
    `}error(){let e=this.source.lastError;if(!e)return b;let t=e.nextAttemptAt===null||e.nextAttemptAt===void 0?null:Date.parse(e.nextAttemptAt),n=t===null?0:(t-this.now)/1e3;return C`<div class="error" role="status">
      <p><strong>${e.kind}</strong>: ${e.message}</p>
      ${e.advice&&!e.message.includes(e.advice)?C`<p class="advice">${e.advice}</p>`:b}
      <p class="quiet">${e.at?`at ${new Date(e.at).toLocaleTimeString()}`:``}${e.attempt?`, attempt ${m(e.attempt)}`:``}${n>0?`, tried again in ${a(n)}`:``}${e.isRetryable===!1?`, not tried again`:``}</p>
    </div>`}};u([l({attribute:!1})],qa.prototype,`source`,void 0),u([l({type:Number})],qa.prototype,`now`,void 0),qa=u([c(`ap-source-head`)],qa);function Ja(e,t){return`${Number((e*1e3/t).toFixed(3))} ms`}var Ya={lost:{label:`lost`,meaning:`The samples never came, or came too late.`,colour:`--reason-lost`,strokes:``},stalled:{label:`stalled`,meaning:`The stream brought nothing for a while.`,colour:`--reason-stalled`,strokes:`M-2 2L2-2M0 8L8 0M6 10L10 6`},notStarted:{label:`not started`,meaning:`The stream had not begun yet.`,colour:`--reason-not-started`,strokes:`M2 2h1.5M6 2h1.5M0 6h1.5M4 6h1.5`},ended:{label:`ended`,meaning:`The stream was over, others went on.`,colour:`--reason-ended`,strokes:`M0 2H8M0 6H8`},padding:{label:`padding`,meaning:`The last frame was filled up.`,colour:`--reason-padding`,strokes:`M2 0V8M6 0V8`},skipped:{label:`skipped`,meaning:`No frame was made for this stretch.`,colour:`--reason-skipped`,strokes:`M0 4H8M4 0V8`},outage:{label:`outage`,meaning:`The source was down between two epochs.`,colour:`--reason-outage`,strokes:`M-2 6L2 10M0 0L8 8M6-2L10 2`}},Xa=Object.keys(Ya);function Za(e){return Ya[e]??{label:e,meaning:``,colour:`--reason-ended`,strokes:``}}var Qa=[`notStarted`,`lost`,`stalled`,`ended`,`padding`,`delivered`,`unclaimed`,`late`,`duplicate`,`overflow`,`trimmed`,`pending`],$a=new Set([`delivered`,`unclaimed`,`late`,`duplicate`,`overflow`,`trimmed`,`pending`]),eo=new Set([`delivered`,`unclaimed`,`lost`,`notStarted`,`stalled`,`ended`,`padding`]);function to(e,t){let n=Math.max(0,e.resampled),r=Math.max(e.elapsed,e.received+n),i=r>0?t.tallest/r:0,a=Math.max(0,-e.resampled),o=[],s=0,c=0,l=0,u=(e,n,r,a)=>{let u=Math.max(0,n)*i,d=n>0?Math.max(u,t.least):0,f=Math.max(t.row,d);o.push({term:e,value:n,y:s,rowHeight:f,height:d,widened:d>u,left:r&&d>0?c:null,right:a&&d>0?l:null}),r&&(c+=d),a&&(l+=d),s+=f+t.gap};for(let t of Qa)u(t,e[t],$a.has(t),eo.has(t));return a>0&&u(`resampled`,a,!0,!1),no(o,{height:Math.max(s-t.gap,c,l),scale:i,leftHeight:c,rightHeight:l,put:n})}function no(e,{height:t,scale:n,leftHeight:r,rightHeight:i,put:a}){let o=(n,r)=>{let i=0,a=0;for(let t of e){let e=t[n];e!==null&&(a+=(t.y+(t.rowHeight-t.height)/2-e)*t.height,i+=t.height)}return i===0?0:Math.min(Math.max(0,a/i),Math.max(0,t-r))},[s,c]=[o(`left`,r),o(`right`,i)];for(let t of e)t.left!==null&&(t.left+=s),t.right!==null&&(t.right+=c);let l=Math.min(a*n,r);return{height:t,scale:n,rows:e,received:{y:s,height:r},elapsed:{y:c,height:i},resampled:a>0?{y:s+r-l,height:l}:null}}var ro=10,io=36,ao=4,oo=class extends n{constructor(...e){super(...e),this.width=0}static{this.styles=[o,S`
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
    `]}connectedCallback(){super.connectedCallback(),this.observer=new ResizeObserver(([e])=>this.width=Math.floor(e.contentRect.width)),this.observer.observe(this)}disconnectedCallback(){super.disconnectedCallback(),this.observer?.disconnect()}shouldUpdate(e){return e.has(`ledger`)||e.has(`width`)}render(){if(this.width===0)return b;let e=to(this.ledger,{tallest:170,least:3,row:17,gap:4}),t=Math.max(...e.rows.map(e=>m(e.value).length)),n=Math.max(94+t*8,Math.min(230,this.width*.42)),r=(this.width-n)/2,i=io+e.height+ao;return C`<svg viewBox="0 0 ${this.width} ${i}" height=${i} role="img" aria-label=${this.inWords(e)}>
      ${this.ends(e)}
      ${e.rows.map(e=>this.row(e,r,r+n))}
    </svg>`}ends(e){let{received:t,elapsed:n,resampled:r}=e,a=this.width-ro;return i`
      <text class="quiet" x="0" y="12">received</text>
      <text class="strong" x="0" y="27">${m(this.ledger.received)}</text>
      <text class="quiet" x=${this.width} y="12" text-anchor="end">elapsed</text>
      <text class="strong" x=${this.width} y="27" text-anchor="end">${m(this.ledger.elapsed)}</text>
      <rect x="0" y=${io+t.y} width=${ro} height=${t.height} fill="var(--accent)"></rect>
      ${r?i`<rect x="0" y=${io+r.y} width=${ro} height=${Math.max(1,r.height)}
        fill="var(--busy)"><title>resampled: ${m(this.ledger.resampled)}</title></rect>`:b}
      <rect x=${a} y=${io+n.y} width=${ro} height=${n.height} fill="var(--text-quiet)"></rect>`}row(e,t,n){let r=io+e.y+(e.rowHeight-e.height)/2,a=io+e.y+e.rowHeight/2+4,o=e.value===0,s=`var(${so(e.term)})`,c=(t,n,r,a)=>i`<path
      d=${co(t,n,r,a,e.height)} fill=${s} fill-opacity="0.35"></path>`,l=t=>i`<rect x=${t} y=${r} width="4" height=${e.height} fill=${s}></rect>`;return i`<g>
      <title>${ee(e.term)}: ${m(e.value)}. ${k[e.term]}${e.widened?` Drawn wider than it is.`:``}</title>
      ${e.left===null?b:i`${c(ro,io+e.left,t,r)}${l(t)}`}
      ${e.right===null?b:i`${c(n,r,this.width-ro,io+e.right)}${l(n-4)}`}
      ${e.widened?i`<path class="widened" fill="none" d=${lo(e,t,n,r,this.width)}></path>`:b}
      <text class=${o?`quiet`:``} x=${t+10} y=${a}>${ee(e.term)}${e.widened?` *`:``}</text>
      <text class=${o?`quiet`:`strong`} x=${n-10} y=${a} text-anchor="end">${m(e.value)}</text>
    </g>`}inWords(e){let t=e.rows.filter(e=>e.value!==0).map(e=>`${ee(e.term)} ${m(e.value)}`);return`Flow of samples. Received ${m(this.ledger.received)}, elapsed ${m(this.ledger.elapsed)}. `+(t.length===0?`Nothing yet.`:`${t.join(`, `)}. All else is 0.`)}};u([l({attribute:!1})],oo.prototype,`ledger`,void 0),u([f()],oo.prototype,`width`,void 0),oo=u([c(`ap-ledger-flow`)],oo);function so(e){let t=Ya[e];return t?t.colour:e===`delivered`?`--good`:e===`unclaimed`||e===`pending`?`--busy`:e===`trimmed`||e===`resampled`?`--still`:`--warn`}function co(e,t,n,r,i){let a=(e+n)/2;return`M${e} ${t}C${a} ${t} ${a} ${r} ${n} ${r}V${r+i}C${a} ${r+i} ${a} ${t+i} ${e} ${t+i}Z`}function lo(e,t,n,r,i){let a=t=>io+t+e.height/2,o=(e,t,n,r)=>`M${e} ${t}C${(e+n)/2} ${t} ${(e+n)/2} ${r} ${n} ${r}`,s=r+e.height/2;return(e.left===null?``:o(ro,a(e.left),t,s))+(e.right===null?``:o(n,s,i-ro,a(e.right)))}var uo=class extends n{constructor(...e){super(...e),this.channel=null,this.choose=e=>{let{value:t}=e.target;this.channel=t===``?null:Number(t)}}static{this.styles=[o,s,j,S`
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
          ${T(t.channel,t.label)}</option>`)}
      </select></label></div>
      ${t?C`
        <ap-ledger-flow .ledger=${t}></ap-ledger-flow>
        <p class="note">Thickness is proportional to samples, on one scale. What is marked * and dashed is drawn wider than it
          is, to be seen.</p>
        ${A(t).map(e=>this.equation(t,e))}`:C`<p class="empty">The source has no account yet: it was never started.</p>`}
    `}equation(e,t){let n=(t,n)=>C`<span class="term ${e[t]===0?`none`:``}"
      title=${k[t]}>${n>0?`+ `:``}${ee(t)} ${m(e[t])}</span>`;return C`<div class="equation">
      ${t.left.map(n)} <span>=</span> ${t.right.map(n)}
      <span class="holds ${t.holds?``:`not`}">${t.holds?`✓ ${m(t.leftSum)} = ${m(t.rightSum)}`:`✗ ${m(t.leftSum)} ≠ ${m(t.rightSum)}: ${m(t.leftSum-t.rightSum)} unaccounted for`}
      </span>
    </div>`}};u([l({attribute:!1})],uo.prototype,`detail`,void 0),u([f()],uo.prototype,`channel`,void 0),uo=u([c(`ap-ledger`)],uo);var fo=new Map;x(()=>fo.clear());function po(t,n,r){let i=Za(n),a=e(i.colour);if(i.strokes===``)return a;let o=`${n} ${r}`,s=fo.get(o);if(s)return s;let c=Math.max(1,Math.round(8*r)),l=document.createElement(`canvas`);l.width=l.height=c;let u=l.getContext(`2d`);u.fillStyle=a,u.fillRect(0,0,c,c),u.scale(c/8,c/8),u.strokeStyle=e(`--surface`),u.lineWidth=1.5,u.stroke(new Path2D(i.strokes));let d=t.createPattern(l,`repeat`);return d?(fo.set(o,d),d):a}function mo(e){let t=Za(e);return C`<svg width="16" height="12" viewBox="0 0 16 12" aria-hidden="true" style="flex:none;border-radius:2px">
    <rect width="16" height="12" fill="var(${t.colour})"></rect>
    ${[0,8].map(e=>[0,8].map(n=>i`<path d=${t.strokes||`M0 0`} transform="translate(${e} ${n})"
      stroke="var(--surface)" stroke-width="1.5" fill="none"></path>`))}
  </svg>`}function ho(e,t){let n=e.clientWidth;if(n===0)return null;let r=Math.min(3,devicePixelRatio||1),[i,a]=[Math.round(n*r),Math.round(t*r)];return e.width!==i&&(e.width=i),e.height!==a&&(e.height=a),e.style.height=`${t}px`,{width:n,height:t,ratio:r}}var go=class{constructor(e){this.draw=e,this.asked=0}ask(){this.asked===0&&(this.asked=requestAnimationFrame(e=>{this.asked=0,this.draw(e)}))}cancel(){cancelAnimationFrame(this.asked),this.asked=0}},_o=class extends n{constructor(...e){super(...e),this.labels=[],this.chosen=[]}static{this.styles=[o,s,S`
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
      <summary>Channels: ${this.chosen.length===0?`none`:this.chosen.map(w).join(`, `)}</summary>
      <ul aria-label="Channels to show">${this.labels.map((t,n)=>{let r=this.chosen.includes(n);return C`<li><label><input type="checkbox" .checked=${r} ?disabled=${e&&!r}
          @change=${()=>this.toggle(n,!r)}> ${T(n,t)}</label></li>`})}</ul>
      <p>Up to ${8} at once.${e?` Take one out to choose another.`:``}</p>
    </details>`}toggle(e,t){let n=t?[...this.chosen,e].sort((e,t)=>e-t):this.chosen.filter(t=>t!==e);this.dispatchEvent(new CustomEvent(`choose`,{detail:n}))}};u([l({attribute:!1})],_o.prototype,`labels`,void 0),u([l({attribute:!1})],_o.prototype,`chosen`,void 0),_o=u([c(`ap-channel-chooser`)],_o);var vo=[[.13,0,-.025],[.26,.045,-.105],[.39,.125,-.09],[.53,.17,0],[.66,.145,.1],[.8,.05,.145],[.95,-.02,.095]],yo=e=>{let t=Math.min(1,Math.max(0,e));return Math.round(255*(t<=.0031308?12.92*t:1.055*t**(1/2.4)-.055))};function bo([e,t,n]){let r=(e+.3963377774*t+.2158037573*n)**3,i=(e-.1055613458*t-.0638541728*n)**3,a=(e-.0894841775*t-1.291485548*n)**3;return[yo(4.0767416621*r-3.3077115913*i+.2309699292*a),yo(-1.2684380046*r+2.6097574011*i-.3413193965*a),yo(-.0041960863*r-.7034186147*i+1.707614701*a)]}function xo(e){let t=Math.min(1,Math.max(0,e))*(vo.length-1),n=Math.min(Math.floor(t),vo.length-2),[r,i]=[vo[n],vo[n+1]],a=e=>r[e]+(i[e]-r[e])*(t-n);return bo([a(0),a(1),a(2)])}function So(e,t){let n=new Uint32Array(256);for(let r=-128;r<128;r++){let[i,a,o]=xo((r-e)/(t-e));n[r&255]=(255<<24|o<<16|a<<8|i)>>>0}return n}var Co={unseen:0,seen:1,gap:2},wo=class{constructor(e,t,n){this.clock=e,this.columns=t,this.bands=n,this.newest=-1,this.lastSpectrum=-2,this.kinds=new Uint8Array(t),this.levels=new Int8Array(t*n).fill(-128),this.wave=new Float32Array(t*4*2).fill(2)}slot(e){return(e%this.columns+this.columns)%this.columns}get oldest(){return this.newest-this.columns+1}addSpectrum(e){if(e.bands.length!==this.bands)return null;let t=Math.floor(this.clock.place(e.epoch,e.rate,e.sampleIndex+e.size/2));if(t<Math.max(0,this.oldest))return null;this.moveTo(t);let n=t-this.lastSpectrum===2?t-1:t;for(let r=n;r<=t;r++){let t=this.slot(r);this.levels.set(e.bands,t*this.bands),this.kinds[t]===Co.unseen&&(this.kinds[t]=Co.seen)}return this.lastSpectrum=t,n}addWaveform(e){let t=e.columns.length/2;if(t===0||e.samples===0)return;let n=this.clock.place(e.epoch,e.rate,e.sampleIndex)*4,r=e.samples*4/(this.clock.current?.columnSamples??1),[i,a]=[Math.round(n),Math.max(Math.round(n),Math.round(n+r)-1)];this.moveTo(Math.floor(a/4));for(let o=Math.max(i,this.oldest*4,0);o<=a;o++){let i=Math.min(t-1,Math.max(0,Math.floor((o-n)/r*t))),a=Math.max(i+1,Math.min(t,Math.ceil((o+1-n)/r*t)));this.put(o,e.columns,i,a)}}addGap(e,t,n,r){let i=this.clock.known(e,t),a=this.clock.known(e,t+n);if(i===null||a===null||n<=0)return;let o=Math.min(Math.max(Math.floor(i),Math.ceil(a)-1),this.newest),s=Math.max(Math.floor(i),this.oldest,0);for(let e=s;e<=o;e++)this.kinds[this.slot(e)]=r}put(e,t,n,r){let i=1/0,a=-1/0;for(let e=n;e<r;e++)i=Math.min(i,Number.isNaN(t[2*e])?1/0:t[2*e]),a=Math.max(a,Number.isNaN(t[2*e+1])?-1/0:t[2*e+1]);let o=Math.floor(e/4),s=this.slot(o),c=(s*4+(e-o*4))*2;this.wave[c]=i>a?NaN:i,this.wave[c+1]=i>a?NaN:a,i>a&&this.kinds[s]<Co.gap&&(this.kinds[s]=Co.gap)}moveTo(e){for(let t=Math.max(this.newest+1,e-this.columns+1);t<=e;t++){let e=this.slot(t);this.kinds[e]=Co.unseen,this.levels.fill(-128,e*this.bands,(e+1)*this.bands),this.wave.fill(2,e*4*2,(e+1)*4*2)}this.newest=Math.max(this.newest,e),this.clock.seen(e)}},To=class{constructor(e,t,n){this.ring=e,this.gain=n,this.waterfall=document.createElement(`canvas`),this.wave=document.createElement(`canvas`),this.size={column:0,wave:0,waterfall:0},this.pixels=new Uint32Array,this.column=null,this.levels=this.waterfall.getContext(`2d`,{alpha:!1}),this.lines=this.wave.getContext(`2d`),this.colours=So(t,0)}fit(e){let{column:t,wave:n,waterfall:r}=this.size;(e.column!==t||e.wave!==n||e.waterfall!==r)&&(this.size=e,this.waterfall.width=this.wave.width=this.ring.columns*e.column,this.waterfall.height=e.waterfall,this.wave.height=e.wave,this.column=new ImageData(e.column,e.waterfall),this.pixels=new Uint32Array(this.column.data.buffer),this.make())}reset(e,t){this.colours=So(e,0),this.gain=t,this.make()}addLevels(e,t){let{ring:n,pixels:r,colours:i,size:a}=this;if(this.column)for(let o=Math.max(e,n.oldest,0);o<=t;o++){let e=n.slot(o),t=e*n.bands;for(let e=0;e<a.waterfall;e++){let o=Math.floor((a.waterfall-1-e)*n.bands/a.waterfall),s=Math.max(o+1,Math.floor((a.waterfall-e)*n.bands/a.waterfall)),c=-128;for(let e=o;e<s;e++)c=Math.max(c,n.levels[t+e]);r.fill(i[c&255],e*a.column,(e+1)*a.column)}this.levels.putImageData(this.column,e*a.column,0)}}addWave(e,t){let{ring:n,lines:r,gain:i,size:a}=this,o=a.wave/2;r.fillStyle=Q(`--meter-rms`);for(let s=Math.max(e,n.oldest,0);s<=t;s++){let e=n.slot(s);r.clearRect(e*a.column,0,a.column,a.wave);for(let t=0;t<a.column;t++){let s=1/0,c=-1/0,l=Math.max(Math.floor(t*4/a.column)+1,Math.floor((t+1)*4/a.column));for(let r=Math.floor(t*4/a.column);r<l;r++){let t=(e*4+r)*2;Number.isNaN(n.wave[t])||n.wave[t]>1.5||(s=Math.min(s,n.wave[t]*i),c=Math.max(c,n.wave[t+1]*i))}if(s>c)continue;let u=Math.round(o-Math.min(1,c)*o),d=Math.max(1,Math.round((Math.min(1,c)-Math.max(-1,s))*o));r.fillRect(e*a.column+t,Math.min(a.wave-1,u),1,d)}}}make(){this.addLevels(0,this.ring.clock.newest),this.addWave(0,this.ring.clock.newest)}},Eo=20;function Do(e,t){return Eo*(t/2/Eo)**e}function Oo(e,t){return Math.log(e/Eo)/Math.log(t/2/Eo)}function ko(e){let t=[];for(let n=10;n<e/2;n*=10)for(let r=1;r<10;r++){let i=r*n;i<Eo||i>e/2||t.push({frequency:i,labelled:r===1||r===2||r===5})}return t}function Ao(e){if(e<1e3)return`${String(Math.round(e))} Hz`;let t=e/1e3;return`${String(t>=100?Math.round(t):Number(t.toPrecision(3)))} kHz`}var $={wave:56,gap:4,waterfall:148,times:18,axis:48},jo=$.wave+$.gap+$.waterfall+$.times,Mo=class{constructor(e,t){this.ring=e,this.cache=t}draw(e,t,n){let r=ho(e,jo),i=e.getContext(`2d`,{alpha:!1});if(!r||!i)return 0;let{ratio:a}=r,o=e.width-Math.round($.axis*a),s=Math.max(1,Math.ceil(o/this.ring.columns));this.cache.fit({column:s,wave:Math.round($.wave*a),waterfall:Math.round($.waterfall*a)});let c=Math.min(this.ring.columns,Math.floor(o/s)),l={left:$.axis,width:c*s/a,first:this.ring.clock.newest-c+1,columns:c,pixel:s/a,ratio:a};return i.setTransform(a,0,0,a,0,0),i.fillStyle=Q(`--surface`),i.fillRect(0,0,r.width,r.height),i.fillStyle=Q(`--line`),i.fillRect(l.left,$.wave/2,l.width,.5),this.copy(i,l,this.cache.waterfall,$.wave+$.gap),this.copy(i,l,this.cache.wave,0),this.drawMarks(i,l),Po(i,n),Fo(i,t),this.drawTimes(i,l),c}copy(e,t,n,r){let{columns:i}=this.ring,{column:a}=this.cache.size,o=this.ring.slot(t.first),s=Math.min(t.columns,i-o);e.setTransform(1,0,0,1,0,0);let c=(i,o,s)=>{let[c,l]=[Math.round(t.left*t.ratio)+s*a,Math.round(r*t.ratio)],u=o*a;o>0&&e.drawImage(n,i*a,0,u,n.height,c,l,u,n.height)};c(o,s,0),c(0,t.columns-s,s),e.setTransform(t.ratio,0,0,t.ratio,0,0)}drawMarks(e,t){let n=$.wave+$.gap,r=e=>t.first+e<0||t.first+e<this.ring.oldest?Co.unseen:this.ring.kinds[this.ring.slot(t.first+e)];for(let i=0;i<t.columns;){let a=r(i),o=i+1;for(;o<t.columns&&r(o)===a;)o++;a!==Co.seen&&(e.fillStyle=a===Co.unseen?Q(`--line`):po(e,Xa[a-Co.gap-1]??`unknown`,t.ratio),e.fillRect(t.left+i*t.pixel,n,(o-i)*t.pixel,$.waterfall),a!==Co.unseen&&e.fillRect(t.left+i*t.pixel,0,(o-i)*t.pixel,$.wave)),i=o}}drawTimes(e,t){let n=$.wave+$.gap+$.waterfall,{columnsPerSecond:r,stretches:i}=this.ring.clock,a=t.columns/r,o=[1,2,5,10,20,30,60].find(e=>e/a*t.width>=56)??120;e.font=No,e.fillStyle=Q(`--text-quiet`);for(let r=0;r<a;r+=o){let i=t.left+t.width*(1-r/a);e.fillRect(i-.5,n,1,4),e.textAlign=r===0?`right`:`center`,e.fillText(r===0?`now`:`−${r} s`,i,n+14)}e.textAlign=`left`;for(let r of i.slice(1)){let i=t.left+(r.column-t.first)*t.pixel;i<t.left||(e.fillStyle=Q(`--text`),e.fillRect(i-.5,0,1,n),e.fillStyle=Q(`--surface`),e.fillRect(i+1,0,46,12),e.fillStyle=Q(`--text`),e.fillText(`epoch ${r.epoch}`,i+3,9))}}},No=`10px system-ui, sans-serif`;function Po(e,t){e.fillStyle=Q(`--text-quiet`),e.font=No,e.textAlign=`right`,e.fillText(`+${t}`,$.axis-6,9),e.fillText(`0`,$.axis-6,$.wave/2+3.5),e.fillText(`−${t}`,$.axis-6,$.wave)}function Fo(e,t){if(t<=0)return;let n=$.wave+$.gap+$.waterfall;e.font=No,e.textAlign=`right`,e.fillStyle=Q(`--text-quiet`);for(let{frequency:r,labelled:i}of ko(t)){let a=n-Oo(r,t)*$.waterfall;e.fillRect($.axis-(i?5:3),a,i?5:3,.75),i&&e.fillText(r>=1e3?`${r/1e3} k`:`${r}`,$.axis-7,a+3.5)}}function Io(e,t){return e.channels?e.channels:e.channel===null||e.channel===void 0?[0,Math.max(0,t-1)]:[e.channel,e.channel]}function Lo(e,t,n,r,i){let a=(t.to-t.from)/Math.max(1,n),o=[],s=new Map,c=e.map(e=>({gap:e,from:Date.parse(e.from),to:Date.parse(e.to)})).filter(({from:e,to:n})=>n>=t.from&&e<=t.to).sort((e,t)=>e.from-t.from);for(let{gap:e,from:l,to:u}of c){let[c,d]=Io(e,r),f=Math.max(0,(l-t.from)/a),p=Math.min(n,(u-t.from)/a),m=Math.max(0,p-f),h=`${e.reason} ${c} ${d}`,g=s.get(h);if(g&&f<=g.x+g.width){g.width=Math.max(g.width,p-g.x),g.count++;continue}let _={x:f,width:Math.max(m,i),firstChannel:c,lastChannel:d,reason:e.reason,count:1,widened:m<i};s.set(h,_),o.push(_)}return o}function Ro(e,t,n,r=5e3){let i=new Map(e.map(e=>[e.id,e]));for(let e of t)i.set(e.id,e);return[...i.values()].filter(e=>Date.parse(e.to)>=n).sort((e,t)=>Date.parse(t.from)-Date.parse(e.from)||Number(t.id)-Number(e.id)).slice(0,r)}function zo(e,t){let n=new Map;for(let r of e){let e=n.get(r.reason)??{reason:r.reason,gaps:0,samples:0},[i,a]=Io(r,t);e.gaps++,e.samples+=(r.length??0)*(a-i+1),n.set(r.reason,e)}return[...n.values()].sort((e,t)=>t.samples-e.samples)}function Bo(e,t){if(e.kind!==p.waveform||t.byteLength<28)return null;let n=t.getUint16(18,!0)*2;if(t.byteLength<28+n*4)return null;let r=new Float32Array(n);for(let e=0;e<n;e++)r[e]=t.getFloat32(28+e*4,!0);return{...e,channel:t.getUint16(16,!0),samples:t.getUint32(20,!0),rate:t.getUint32(24,!0),columns:r}}function Vo(e,t){if(e.kind!==p.spectrum||t.byteLength<28)return null;let n=t.getUint16(18,!0);return t.byteLength<28+n?null:{...e,channel:t.getUint16(16,!0),rate:t.getUint32(20,!0),size:t.getUint32(24,!0),bands:new Int8Array(t.buffer,t.byteOffset+16+12,n)}}function Ho(e,t){if(e.kind!==p.sound||t.byteLength<40)return null;let n=t.byteLength-16-24>>1,r=new Int16Array(n);for(let e=0;e<n;e++)r[e]=t.getInt16(40+e*2,!0);let i=Number(t.getBigInt64(32,!0));return{...e,channel:t.getUint16(16,!0),leftOut:!!(t.getUint16(18,!0)&1),rate:t.getUint32(20,!0),sentAt:Number(t.getBigInt64(24,!0)),capturedAt:i<0?null:i,samples:r}}var Uo=50,Wo=class{constructor(e){this.columnsPerSecond=e,this.stretches=[],this.newest=-1}get current(){return this.stretches.at(-1)}place(e,t,n){let r=Math.max(1,Math.round(t/this.columnsPerSecond)),i=this.current;if(!i||i.epoch!==e||i.columnSamples!==r||n<i.origin-t){let t=i&&e<i.epoch?this.known(e,n):null;if(t!==null)return t;i={epoch:e,origin:n,column:this.newest+1,columnSamples:r},this.stretches.push(i),this.stretches.length>Uo&&this.stretches.shift()}return i.column+(n-i.origin)/r}known(e,t){let n=this.stretches.findLast(t=>t.epoch===e);return n?n.column+(t-n.origin)/n.columnSamples:null}seen(e){this.newest=Math.max(this.newest,e)}},Go=256,Ko=class{constructor(e,t,n,r,i){this.connection=e,this.channels=n,this.perSecond=r,this.came=i,this.rings=new Map,this.rate=0,this.received=0,this.isHeld=!1,this.clock=new Wo(r);for(let e of n)this.rings.set(e,new wo(this.clock,400,Go));let{live:a}=e;this.ends=[a.listen(p.spectrum,(e,n,r)=>{r.picture?.source===t&&!this.isHeld&&this.takeSpectrum(e,n)}),a.listen(p.waveform,(e,n,r)=>{r.picture?.source===t&&!this.isHeld&&this.takeWaveform(e,n)})],a.ask({picture:{source:t,channels:[...n],rate:r}})}takeGaps(e,t){for(let n of e){if(n.start===null||n.start===void 0||!n.length)continue;let[e,r]=Io(n,t),i=Co.gap+1+Math.max(0,Xa.indexOf(n.reason));for(let[t,a]of this.rings)t>=e&&t<=r&&a.addGap(n.epoch??0,n.start,n.length,i)}}close(){for(let e of this.ends.splice(0))e();this.connection.live.ask({picture:void 0})}takeSpectrum(e,t){let n=Vo(e,t),r=n&&this.rings.get(n.channel);if(!n||!r)return;this.rate=n.rate,this.received++;let i=r.addSpectrum(n);i!==null&&this.came(n.channel,i)}takeWaveform(e,t){let n=Bo(e,t),r=n&&this.rings.get(n.channel);n&&r&&(this.received++,r.addWaveform(n),this.came(n.channel,-1))}};function qo(e,t,n){if(t<Math.max(0,e.oldest)||e.kinds[e.slot(t)]!==Co.seen)return null;let r=e.slot(t)*e.bands,i=0;for(let t=1;t<e.bands;t++)e.levels[r+t]>e.levels[r+i]&&(i=t);let a=e.levels[r+i];return a<=-128?null:{frequency:Do((i+.5)/e.bands,n),level:a}}function Jo(e,t){let n=e.clock.newest;if(n<0||t===0)return`no picture yet`;if(e.kinds[e.slot(n)]>=Co.gap)return`gap`;let r=qo(e,n,t)??qo(e,n-1,t);return r?`loudest at ${Ao(r.frequency)}, ${r.level<0?`−`:``}${Math.abs(r.level)} dBFS`:`silence below −127 dBFS`}var Yo=Array.from({length:13},(e,t)=>`rgb(${xo(t/12).join(` `)})`).join(`, `),Xo=[[1,`1`],[10,`0.1`],[100,`0.01`]],Zo=class extends n{constructor(...e){super(...e),this.labels=[],this.chosen=[],this.state=`created`,this.perSecond=matchMedia(`(prefers-reduced-motion: reduce)`).matches?5:25,this.floor=-100,this.gain=0,this.isHeld=!1,this.columns=400,this.words=[],this.pictures=null,this.caches=new Map,this.painters=new Map,this.changed=new Set,this.redraw=new go(()=>this.paint()),this.told=0,this.ends=[],this.hold=()=>{this.isHeld=!this.isHeld,this.pictures&&(this.pictures.isHeld=this.isHeld)}}static{this.styles=[o,s,j,S`
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
    `]}connectedCallback(){super.connectedCallback();let e=new ResizeObserver(()=>this.redrawAll());e.observe(this),this.ends=[()=>e.disconnect(),x(()=>{this.remake(),this.redrawAll()}),this.store.on(`gaps`,e=>{this.pictures?.takeGaps(e.slice(0,500),this.labels.length),this.redrawAll()})],this.open()}disconnectedCallback(){super.disconnectedCallback();for(let e of this.ends.splice(0))e();this.redraw.cancel(),this.pictures?.close(),this.pictures=null}updated(e){(e.has(`chosen`)||e.has(`perSecond`))&&this.open(),e.size===1&&e.has(`words`)||this.redrawAll()}open(){let e=this.pictures;if(e?.perSecond===this.perSecond&&e.channels.join()===this.chosen.join()||(e?.close(),this.caches.clear(),this.painters.clear(),this.pictures=null,!this.isConnected||this.chosen.length===0))return;let t=new Ko(this.store.connection,this.store.name,this.chosen,this.perSecond,(e,t)=>this.came(e,t));for(let[e,n]of t.rings){let t=new To(n,this.floor,Xo[this.gain][0]);this.caches.set(e,t),this.painters.set(e,new Mo(n,t))}t.isHeld=this.isHeld,this.pictures=t}redrawAll(){for(let e of this.painters.keys())this.changed.add(e);this.redraw.ask()}came(e,t){let n=this.caches.get(e),r=this.pictures?.clock.newest??-1;t>=0?n?.addLevels(t,r):n?.addWave(r-2,r),this.changed.add(e),this.redraw.ask()}remake(){for(let e of this.caches.values())e.reset(this.floor,Xo[this.gain][0])}paint(){let{pictures:e}=this;if(e){for(let t of this.changed){let n=this.renderRoot.querySelector(`canvas[data-channel="${t}"]`);if(!n)continue;let r=this.painters.get(t)?.draw(n,e.rate,Xo[this.gain][1])??0;r>0&&(this.columns=r)}this.changed.clear(),performance.now()-this.told<1e3||(this.told=performance.now(),this.words=this.chosen.map(t=>Jo(e.rings.get(t),e.rate)))}}render(){return C`
      <h2>Waveform and spectrum <small>${Math.round(this.columns/this.perSecond)} s, bands even in pitch</small></h2>
      <div class="tools">
        <ap-channel-chooser .labels=${this.labels} .chosen=${this.chosen}></ap-channel-chooser>
        <button aria-pressed=${this.isHeld?`true`:`false`} @click=${this.hold}>${this.isHeld?`Go on`:`Hold`}</button>
        <label>Pictures a second ${this.select([25,10,5],this.perSecond,e=>this.perSecond=e)}</label>
        <label>Scale from ${this.select([-120,-100,-80,-60],this.floor,e=>{this.floor=e,this.remake()},` dBFS`)}</label>
        <label>Waveform to ${this.select(Xo.map((e,t)=>t),this.gain,e=>{this.gain=e,this.remake()},``,e=>`±${Xo[e][1]}`)}</label>
        <span class="scale">${`−${-this.floor}`} <i style="background:linear-gradient(to right, ${Yo})"></i> 0 dBFS</span>
      </div>
      ${this.content()}
      <ul class="legend">
        ${[`lost`,`stalled`,`notStarted`,`ended`].map(e=>C`<li>
          ${mo(e)}${Za(e).label}</li>`)}
        <li><i class="unseen"></i>no picture came, which says nothing of the audio</li>
      </ul>
    `}content(){return this.chosen.length===0?C`<p class="empty">No channel is chosen.</p>`:!ya.includes(this.state)&&(this.pictures?.clock.newest??-1)<0?C`<p class="empty">Nothing to see: the source is ${this.state}.</p>`:this.chosen.map((e,t)=>C`<div class="channel">
      <h3>${T(e,this.labels[e])} <span>${this.words[t]??``}</span></h3>
      <canvas data-channel=${e} role="img" style="height:226px"
        aria-label="Waveform and spectrum of ${T(e,this.labels[e])}: ${this.words[t]??`no picture yet`}"></canvas></div>`)}select(e,t,n,r=``,i=e=>`${e}`){return C`<select @change=${e=>n(Number(e.target.value))}>
      ${e.map(e=>C`<option value=${e} ?selected=${e===t}>
        ${i(e).replace(`-`,`−`)}${r}</option>`)}
    </select>`}};u([l({attribute:!1})],Zo.prototype,`store`,void 0),u([l({attribute:!1})],Zo.prototype,`labels`,void 0),u([l({attribute:!1})],Zo.prototype,`chosen`,void 0),u([l()],Zo.prototype,`state`,void 0),u([f()],Zo.prototype,`perSecond`,void 0),u([f()],Zo.prototype,`floor`,void 0),u([f()],Zo.prototype,`gain`,void 0),u([f()],Zo.prototype,`isHeld`,void 0),u([f()],Zo.prototype,`columns`,void 0),u([f()],Zo.prototype,`words`,void 0),Zo=u([c(`ap-pictures`)],Zo);var Qo=.08,$o=.6,es=.25,ts=20,ns=200,rs=class{constructor(e){this.rate=e,this.breaks=[],this.counts={leftOut:0,starved:0,skipped:0},this.next=-1,this.target=Qo,this.calmSince=0,this.played=[],this.skipping=!1}get targetSeconds(){return this.target}place(e,t){let n=this.next<0,r=n||e.leftOut;if(e.leftOut&&!n&&this.note(`leftOut`,this.next,t),n||this.next<=t)n||(this.note(`starved`,this.next,t),this.target=Math.min($o,this.target*1.5)),this.next=t+Math.round(this.target*this.rate),r=!0;else if(this.hasTooMuch(this.next-t,e.samples))return this.note(`skipped`,this.next,t),this.skipping=!0,null;this.skipping&&(r=!0),this.skipping=!1,t-this.calmSince>ts*this.rate&&(this.target=Math.max(Qo,this.target*.8),this.calmSince=t);let i=this.next;for(this.next+=e.samples,this.played.push({from:i,to:this.next,sentAt:e.sentAt,capturedAt:e.capturedAt});this.played.length>1&&this.played[0].to<t;)this.played.shift();return{at:i,isSeam:r}}heard(e){let t=this.played.find(({from:t,to:n})=>t<=e&&e<n);if(!t)return null;let n=(e-t.from)*1e3/this.rate;return{capturedAt:t.capturedAt===null?null:t.capturedAt+n,sentAt:t.sentAt+n}}waiting(e){return Math.max(0,this.next-e)/this.rate}hasTooMuch(e,t){return e>(this.target+es)*this.rate&&e-t>this.target*this.rate}note(e,t,n){this.counts[e]++,this.breaks.push({reason:e,at:t}),this.breaks.length>ns&&this.breaks.shift(),this.calmSince=n}};function is(e,t,n){let r=Date.parse(n);return Number.isNaN(r)?null:{offset:r-(e+t)/2,uncertainty:Math.abs(t-e)/2}}function as(e){return e.reduce((e,t)=>e===null||t.uncertainty<e.uncertainty?t:e,null)}function os(e,t,n,r){let i=e.capturedAt??e.sentAt;return{seconds:(t+r.offset-i)/1e3+n,uncertainty:r.uncertainty/1e3,sinceCapture:e.capturedAt!==null}}var ss=128,cs=4,ls=class{constructor(e,t,n,r,i){this.connection=e,this.source=t,this.channel=n,this.volume=r,this.failed=i,this.playout=null,this.startedAt=null,this.context=null,this.gain=null,this.differences=[],this.playing=new Set,this.ends=[],this.ends.push(e.live.listen(p.sound,(e,r,i)=>{i.listen?.source===t&&i.listen.channel===n&&this.take(e,r)})),e.live.ask({listen:{source:t,channel:n}}),this.askTime()}setVolume(e){this.volume=e,this.gain&&this.context&&this.gain.gain.setTargetAtTime(e,this.context.currentTime,.02)}behind(){let e=as(this.differences),{context:t}=this;if(!e||!t||!this.playout)return null;let n=this.playout.heard(this.present());return n&&os(n,Date.now(),t.baseLatency+(t.outputLatency||0),e)}present(){return this.context?Math.ceil(this.context.currentTime*this.context.sampleRate):0}get isBlocked(){return this.context?.state===`suspended`}resume(){this.context?.resume()}close(){for(let e of this.ends.splice(0))e();this.connection.live.ask({listen:void 0});for(let e of this.playing)e.stop();this.context?.close(),this.context=null}async askTime(){for(let e=0;e<cs;e++){let e=Date.now(),t=await this.connection.client.info().catch(()=>null),n=t?.serverTime===void 0?null:is(e,Date.now(),t.serverTime);n&&this.differences.push(n)}}take(e,t){let n=Ho(e,t);if(!n||n.samples.length===0||this.context?.sampleRate!==n.rate&&!this.open(n.rate))return;let r=this.context,i=this.playout.place({samples:n.samples.length,leftOut:n.leftOut,sentAt:n.sentAt,capturedAt:n.capturedAt},this.present());if(this.startedAt??=Date.now(),!i)return;let a=r.createBuffer(1,n.samples.length,n.rate),o=a.getChannelData(0);for(let e=0;e<o.length;e++)o[e]=n.samples[e]/32768;if(i.isSeam)for(let e=0;e<Math.min(ss,o.length);e++)o[e]*=e/ss;let s=new AudioBufferSourceNode(r,{buffer:a});s.connect(this.gain),s.onended=()=>this.playing.delete(s),this.playing.add(s),s.start(i.at/n.rate)}open(e){try{return this.context?.close(),this.context=new AudioContext({sampleRate:e,latencyHint:`interactive`}),this.gain=new GainNode(this.context,{gain:this.volume}),this.gain.connect(this.context.destination),this.playout=new rs(e),!0}catch(t){return this.failed(`This browser cannot play ${e} Hz. ${t instanceof Error?t.message:String(t)}`),this.close(),!1}}},us={leftOut:`left out by the server`,starved:`came too late`,skipped:`skipped to stay close`},ds={leftOut:`--bad`,starved:`--warn`,skipped:`--busy`},fs=30,ps=class extends n{constructor(...e){super(...e),this.channel=0,this.label=``,this.volume=.8,this.isMuted=!1,this.message=``,this.player=null,this.turned=e=>{this.volume=Number(e.target.value),this.isMuted=!1,this.player?.setVolume(this.loudness)},this.mute=()=>{this.isMuted=!this.isMuted,this.player?.setVolume(this.loudness)},this.left=()=>{document.visibilityState===`hidden`&&this.stop()},this.stop=()=>{this.dispatchEvent(new CustomEvent(`stop`))}}static{this.styles=[o,s,S`
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
    `]}connectedCallback(){super.connectedCallback(),document.addEventListener(`visibilitychange`,this.left),this.timer=setInterval(()=>this.requestUpdate(),250),this.begin()}disconnectedCallback(){super.disconnectedCallback(),document.removeEventListener(`visibilitychange`,this.left),clearInterval(this.timer),this.player?.close(),this.player=null}willUpdate(e){e.has(`channel`)&&this.player&&this.player.channel!==this.channel&&this.begin()}begin(){this.player?.close(),this.message=``,this.player=new ls(this.store.connection,this.store.name,this.channel,this.loudness,e=>this.message=e)}get loudness(){return this.isMuted?0:this.volume**2}render(){let{player:e}=this;return C`<div class="bar" role="region" aria-label="Listening">
      <strong>${T(this.channel,this.label)}</strong>
      <label>Volume <input type="range" min="0" max="1" step="0.01" .value=${String(this.volume)} @input=${this.turned}></label>
      <button aria-pressed=${this.isMuted?`true`:`false`} @click=${this.mute}>Mute</button>
      <span class="behind">${this.behindText()}</span>
      ${e?.isBlocked?C`<button class="main" @click=${()=>e.resume()}>Play</button>`:b}
      ${e?.playout?this.strip(e.playout,e.present()):b}
      <span class="quiet">${this.breaksText()}</span>
      <button @click=${this.stop}>Stop listening</button>
      <span class="quiet" role="status">${this.message}</span>
    </div>`}behindText(){if(this.player?.startedAt===null||!this.player)return`waiting for sound…`;let e=this.player.behind();if(!e)return`silence: nothing came`;let t=e.uncertainty>=.05?` ± ${e.uncertainty.toFixed(2)}`:``;return`${e.seconds.toFixed(2)}${t} s behind ${e.sinceCapture?`the microphone`:`the server`}`}breaksText(){let e=this.player?.playout?.counts;if(!e)return``;let t=Object.keys(us).filter(t=>e[t]>0).map(t=>`${_(e[t],`time`)} ${us[t]}`);return t.length===0?`nothing left out`:t.join(`, `)}strip(e,t){let n=n=>100+(n-t)/e.rate/fs*100;return C`<svg viewBox="0 0 100 10" preserveAspectRatio="none" role="img"
      aria-label="The last ${fs} seconds: ${this.breaksText()}">
      <path d="M0 5H100" stroke="var(--line-strong)" vector-effect="non-scaling-stroke"></path>
      ${e.breaks.filter(e=>n(e.at)>0).map(e=>i`<path d="M${Math.min(99,n(e.at))} 0V10"
        stroke="var(${ds[e.reason]})" stroke-width="3" vector-effect="non-scaling-stroke">
        <title>${us[e.reason]}</title></path>`)}
    </svg>`}};u([l({attribute:!1})],ps.prototype,`store`,void 0),u([l({type:Number})],ps.prototype,`channel`,void 0),u([l()],ps.prototype,`label`,void 0),u([f()],ps.prototype,`volume`,void 0),u([f()],ps.prototype,`isMuted`,void 0),u([f()],ps.prototype,`message`,void 0),ps=u([c(`ap-listen`)],ps);var ms=S`
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
`,hs=5e3,gs=5e3,_s=class extends v{constructor(e,t){super(),this.connection=e,this.name=t,this.source=null,this.detail=null,this.gaps=[],this.events=[],this.history=null,this.latency=null,this.ends=[],this.abort=null,this.isMissing=!1}start(){let{connection:e}=this;e.watch(this.name),this.ends.push(e.on(`sources`,e=>this.takeSummary(e.get(this.name))),e.on(`detail`,e=>this.takeDetail(e)),e.on(`event`,e=>this.takeEvents([e])),e.on(`gap`,e=>this.takeGaps([e])),e.on(`status`,e=>{e===`open`&&this.read()}),vs(hs,()=>this.readHistory(15)),vs(gs,()=>this.readLatency())),this.takeSummary(e.sources.get(this.name)),this.read()}stop(){this.abort?.abort();for(let e of this.ends.splice(0))e();this.connection.watch(null)}async read(){if(!this.isThere)return;this.abort?.abort();let e=this.abort=new AbortController,{client:t}=this.connection;await Promise.all([this.attempt(async()=>this.takeDetail(await t.detail(this.name,e.signal))),this.attempt(async()=>this.takeGaps((await t.gaps(this.name,600,e.signal)).gaps)),this.attempt(async()=>this.takeEvents((await t.events(this.name,this.events.at(-1)?.id,e.signal)).events)),this.readHistory(600),this.readLatency()])}readHistory(e){return this.attempt(async()=>{let t=await this.connection.client.history(this.name,e,this.abort?.signal);this.history=P(this.history,t,this.connection.now()-6e5),this.tell(`history`,this.history)})}readLatency(){return this.attempt(async()=>{this.latency=await this.connection.client.latency(this.name,this.abort?.signal),this.tell(`latency`,this.latency)})}async attempt(e){if(this.isThere&&(this.connection.status===`open`||this.connection.status===`starting`))try{await e()}catch(e){e instanceof g&&e.status===404&&this.tell(`missing`,e.message)}}get isThere(){return!this.connection.loaded||this.connection.sources.has(this.name)}takeSummary(e){let t=this.isMissing;this.isMissing=!e&&this.connection.loaded,this.isMissing&&this.tell(`missing`,`There is no source named ${this.name}.`),e&&(t&&(this.tell(`missing`,``),this.read()),this.source=e,this.tell(`source`,e))}takeDetail(e){e.name===this.name&&(this.detail=e,this.source=e,this.tell(`source`,e),this.tell(`detail`,e))}takeGaps(e){this.gaps=Ro(this.gaps,e,this.connection.now()-6e5),this.tell(`gaps`,this.gaps)}takeEvents(e){this.events=Da(this.events,e),this.tell(`events`,this.events)}};function vs(e,t){let n=setInterval(()=>void t(),e);return()=>clearInterval(n)}var ys=class extends n{constructor(...e){super(...e),this.tags={}}static{this.styles=[o,j,S`
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
        <dt>${e}</dt><dd>${this.tags[e].join(`; `)}</dd>`)}</dl>`}`}};u([l({attribute:!1})],ys.prototype,`tags`,void 0),ys=u([c(`ap-tags`)],ys);function bs(e,t){let n=t.to-t.from,r=Math.min(Math.max(e.to-e.from,50),n),i=Math.min(Math.max(e.from,t.from),t.to-r);return{from:i,to:i+r}}function xs(e,t,n,r){let i=e.to-e.from,a=Math.min(Math.max(i*t,50),r.to-r.from),o=e.from+i*n;return bs({from:o-a*n,to:o+a*(1-n)},r)}function Ss(e,t,n){let r=(e.to-e.from)*t;return bs({from:e.from+r,to:e.to+r},n)}var Cs=[10,20,50,100,200,500,1e3,2e3,5e3,1e4,15e3,3e4,6e4,12e4,3e5,6e5];function ws(e,t,n){let r=e.to-e.from,i=t>0?r*n/t:r,a=Cs.find(e=>e>=i)??Cs[Cs.length-1],o=[];for(let t=Math.ceil(e.from/a)*a;t<=e.to;t+=a)o.push(t);return{step:a,times:o}}var Ts=20;function Es(e){return Math.max(4,Math.min(18,Math.floor(260/Math.max(1,e))))}function Ds(e){return Es(e)*Math.max(1,e)+Ts}function Os(e,t,n,r,i){let a=ho(e,Ds(r)),o=e.getContext(`2d`,{alpha:!1});if(!a||!o)return;let s=Es(r),c=a.width-34,l=s*Math.max(1,r);o.setTransform(a.ratio,0,0,a.ratio,0,0),o.fillStyle=Q(`--surface`),o.fillRect(0,0,a.width,a.height),o.fillStyle=Q(`--sunken`),o.fillRect(34,0,c,l),ks(o,r,s,c),As(o,n,c,l);for(let e of Lo(t,n,c,r,2)){o.fillStyle=po(o,e.reason,a.ratio);let t=(e.lastChannel-e.firstChannel+1)*s-(s>6?2:0);o.fillRect(34+e.x,e.firstChannel*s+ +(s>6),e.width,t)}i&&Ms(o,i,n,r,s,c)}function ks(e,t,n,r){let i=Math.max(1,[1,2,4,8,16,32].find(e=>e*n>=12)??64);e.font=`10px system-ui, sans-serif`,e.textAlign=`right`;for(let a=0;a<t;a++)a%i===0&&(e.fillStyle=Q(`--text-quiet`),e.fillText(`${w(a)}`,28,Math.max(9,a*n+Math.min(n/2+4,11))),e.fillStyle=Q(`--line`),e.fillRect(34,a*n,r,.5))}function As(e,t,n,r){let{step:i,times:a}=ws(t,n,84);e.font=`10px system-ui, sans-serif`;for(let o of a){let a=34+(o-t.from)/(t.to-t.from)*n;e.fillStyle=Q(`--line`),e.fillRect(a,0,.75,r+4),e.fillStyle=Q(`--text-quiet`),e.textAlign=a>34+n-30?`right`:a<58?`left`:`center`,e.fillText(js(o,i),a,r+15)}}function js(e,t){return new Date(e).toLocaleTimeString(`en-GB`,{hour:`2-digit`,minute:`2-digit`,second:`2-digit`,...t<1e3?{fractionalSecondDigits:t<100?3:1}:{}})}function Ms(e,t,n,r,i,a){let[o]=Lo([t],n,a,r,2);if(!o)return;e.strokeStyle=Q(`--text`),e.lineWidth=2;let s=(o.lastChannel-o.firstChannel+1)*i;e.strokeRect(34+o.x-2,o.firstChannel*i-1,o.width+4,s+2)}function Ns(e,t,n,r){return C`<div class="scroll" tabindex="0" role="region" aria-label="Gaps as a list"><table>
    <thead><tr><th>Time</th><th>Reason</th><th>Channels</th><th class="number">First index</th><th class="number">Samples</th>
      <th class="number">Long</th><th class="number">Epoch</th></tr></thead>
    <tbody>${e.slice(0,200).map(e=>C`<tr class=${e.id===n?.id?`chosen`:``}>
      <td><button class="link" @click=${()=>r(e)} title="Show it in the timeline">${js(Date.parse(e.from),10)}</button></td>
      <td><span class="reason">${mo(e.reason)}${Za(e.reason).label}</span></td>
      <td>${Ps(e)}</td>
      <td class="number">${m(e.start)}</td>
      <td class="number">${m(e.length)}</td>
      <td class="number">${Fs(e,t)}</td>
      <td class="number">${m(e.epoch)}</td></tr>`)}</tbody></table></div>
    ${e.length>200?C`<p class="note">The newest ${200} of ${m(e.length)}; zoom in to see the others.</p>`:``}`}function Ps(e){return e.channels?E(...e.channels):e.channel===null||e.channel===void 0?`all`:E(e.channel,e.channel)}function Fs(e,t){let n=e.length&&t>0?e.length/t:(Date.parse(e.to)-Date.parse(e.from))/1e3;return y(n)}var Is=S`
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
`,Ls=[[600,`10 min`],[60,`1 min`],[10,`10 s`]],Rs=class extends n{constructor(...e){super(...e),this.gaps=[],this.channels=0,this.rate=0,this.now=0,this.horizon=600,this.window=null,this.span=6e5,this.leftOut=new Set,this.chosen=null,this.pointed=``,this.redraw=new go(()=>this.paint()),this.ends=[],this.dragged=null,this.pressed=e=>{if(!(e.ctrlKey||e.metaKey||e.altKey)){if(e.key===`+`||e.key===`=`)this.zoom(.5);else if(e.key===`-`)this.zoom(2);else if(e.key===`ArrowLeft`)this.pan(-.25);else if(e.key===`ArrowRight`)this.pan(.25);else if(e.key===`Home`)this.window={from:this.bounds.from,to:this.bounds.from+this.span};else if(e.key===`End`)this.window=null;else return;e.preventDefault()}},this.wheeled=e=>{e.ctrlKey&&(e.preventDefault(),this.zoom(Math.exp(e.deltaY/300),this.share(e)))},this.grabbed=e=>{this.dragged={x:e.clientX,window:this.seen},e.currentTarget.setPointerCapture(e.pointerId)},this.released=()=>{this.dragged=null},this.moved=e=>{let t=this.canvas.getBoundingClientRect();if(this.dragged){let n=(this.dragged.x-e.clientX)/(t.width-34),r=Ss(this.dragged.window,n,this.bounds);this.window=r.to>=this.now-1?null:r}else this.pointed=this.under(e,t)}}static{this.styles=[o,s,j,ne,Is]}connectedCallback(){super.connectedCallback();let e=new ResizeObserver(()=>this.redraw.ask());e.observe(this),this.ends=[()=>e.disconnect(),x(()=>this.redraw.ask())]}disconnectedCallback(){super.disconnectedCallback();for(let e of this.ends.splice(0))e();this.redraw.cancel()}updated(){this.redraw.ask()}get bounds(){return{from:this.now-this.horizon*1e3,to:this.now}}get seen(){return this.window?bs(this.window,this.bounds):{from:this.now-this.span,to:this.now}}get shown(){return this.gaps.filter(e=>!this.leftOut.has(e.reason))}paint(){Os(this.canvas,this.shown,this.seen,this.channels,this.chosen)}render(){let{seen:e}=this,t=this.shown.filter(t=>Date.parse(t.to)>=e.from&&Date.parse(t.from)<=e.to),n=zo(t,this.channels),r=n.map(({reason:e,gaps:t,samples:n})=>`${Za(e).label} ${_(t,`time`)}, ${_(n,`sample`)}`).join(`; `),i=`From ${js(e.from,1e3)} to ${js(e.to,1e3)}: ${r===``?`none`:r}.`;return C`
      <h2>Gaps <small>${i}</small></h2>
      <div class="tools" role="toolbar" aria-label="Time shown">
        <button aria-pressed=${this.window?`false`:`true`} @click=${()=>this.window=null}>Follow</button>
        ${Ls.map(([e,t])=>C`<button @click=${()=>this.show(e*1e3)}>${t}</button>`)}
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
      <div class="reasons" role="group" aria-label="Reasons shown">${Xa.map(e=>C`<button
        aria-pressed=${this.leftOut.has(e)?`false`:`true`} title=${Za(e).meaning}
        @click=${()=>this.toggle(e)}>${mo(e)}${Za(e).label}
        <b>${m(n.find(t=>t.reason===e)?.gaps??0)}</b></button>`)}</div>
      ${t.length===0?C`<p class="empty">No gap in the time shown.</p>`:C`<details><summary>${_(t.length,`gap`)} as a list</summary>
          ${Ns(t,this.rate,this.chosen,e=>this.choose(e))}</details>`}
    `}show(e){this.span=e,this.window=null}zoom(e,t=this.window?.5:1){let n=xs(this.seen,e,t,this.bounds);this.span=n.to-n.from,this.window=n.to>=this.now-1?null:n}pan(e){let t=Ss(this.seen,e,this.bounds);this.window=t.to>=this.now-1?null:t}choose(e){this.chosen=e;let[t,n]=[Date.parse(e.from),Date.parse(e.to)],r=Math.max(200,(n-t)*4);this.window=bs({from:(t+n)/2-r,to:(t+n)/2+r},this.bounds)}toggle(e){let t=new Set(this.leftOut);t.delete(e)||t.add(e),this.leftOut=t}share(e){let t=this.canvas.getBoundingClientRect();return Math.min(.999,Math.max(0,(e.clientX-t.left-34)/(t.width-34)))}under(e,t){let{seen:n}=this,r=n.from+this.share(e)*(n.to-n.from),i=Math.floor((e.clientY-t.top)/Es(this.channels));if(i<0||i>=this.channels)return``;let a=(n.to-n.from)/t.width*3,o=this.shown.find(e=>{let[t,n]=Io(e,this.channels);return i>=t&&i<=n&&Date.parse(e.from)-a<=r&&r<=Date.parse(e.to)+a});return o?`channel ${Ps(o)}: ${Za(o.reason).label}, ${Fs(o,this.rate)}`:`channel ${w(i)}`}};u([l({attribute:!1})],Rs.prototype,`gaps`,void 0),u([l({type:Number})],Rs.prototype,`channels`,void 0),u([l({type:Number})],Rs.prototype,`rate`,void 0),u([l({type:Number})],Rs.prototype,`now`,void 0),u([l({type:Number})],Rs.prototype,`horizon`,void 0),u([f()],Rs.prototype,`window`,void 0),u([f()],Rs.prototype,`span`,void 0),u([f()],Rs.prototype,`leftOut`,void 0),u([f()],Rs.prototype,`chosen`,void 0),u([f()],Rs.prototype,`pointed`,void 0),u([h(`canvas`)],Rs.prototype,`canvas`,void 0),Rs=u([c(`ap-gap-timeline`)],Rs);var zs=class extends n{constructor(...e){super(...e),this.name=``,this.query=new URLSearchParams,this.missing=``,this.seen=[],this.heard=null,this.reached=new Set,this.ends=[],this.toggleSeen=e=>{let t=e.detail;this.seen=this.seen.includes(t)?this.seen.filter(e=>e!==t):[...this.seen,t].slice(-8).sort((e,t)=>e-t)},this.toggleHeard=e=>{this.heard=this.heard===e.detail?null:e.detail}}static{this.styles=[o,s,ms]}connectedCallback(){super.connectedCallback(),this.begin(),this.watcher=new IntersectionObserver(e=>{let t=e.filter(e=>e.isIntersecting).map(e=>e.target.id);t.some(e=>!this.reached.has(e))&&(this.reached=new Set([...this.reached,...t]))},{rootMargin:`200px`})}disconnectedCallback(){super.disconnectedCallback(),this.end(),this.watcher?.disconnect()}willUpdate(e){e.has(`name`)&&this.store.name!==this.name&&this.isConnected&&(this.end(),this.begin())}updated(){for(let e of this.renderRoot.querySelectorAll(`section.part`))this.watcher?.observe(e)}begin(){let e=this.store=new _s(this.connection,this.name);this.missing=``,this.heard=null,this.seen=[0,1];let t=()=>this.requestUpdate(),n=setInterval(t,1e3);this.ends=[e.on(`source`,t),e.on(`gaps`,t),e.on(`events`,t),e.on(`history`,t),e.on(`latency`,t),e.on(`missing`,e=>this.missing=e),e.on(`detail`,e=>this.keepKnown(e.channels.length)),()=>clearInterval(n),()=>e.stop()],e.start()}end(){for(let e of this.ends.splice(0))e()}keepKnown(e){if(e===0)return;let t=this.seen.filter(t=>t<e);t.length!==this.seen.length&&(this.seen=t),this.heard!==null&&this.heard>=e&&(this.heard=null)}render(){let{store:e,connection:t}=this,n=e.source;if(!n||this.missing!==``)return this.nothingThere();let r=t.now(),i=this.labels();return C`<div class="all">
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
      <p><a href="#/">See all sources</a></p></div>`}parts(){return[[`pictures`,`Waveform and spectrum`],[`ledger`,`Ledger`],[`gaps`,`Gaps`],[`clocks`,`Clocks`],[`latency`,`Latency`],[`channels`,`Channels`],[`events`,`Events`],[`tags`,`Tags`],[`graph`,`Pipelines`],[`description`,`Description`]]}section(e,t,n){return C`<section id=${e} class="part ${t}" tabindex="-1">${n}</section>`}labels(){let{detail:e,source:t}=this.store;return e&&e.channels.length>0?e.channels.map(e=>e.label??``):Array.from({length:t?.format?.channels??0},(e,n)=>t?.format?.labels?.[n]??``)}goTo(e){let t=this.renderRoot.querySelector(`#${e}`);t?.scrollIntoView({behavior:matchMedia(`(prefers-reduced-motion: reduce)`).matches?`auto`:`smooth`}),t?.focus({preventScroll:!0})}};u([l({attribute:!1})],zs.prototype,`connection`,void 0),u([l()],zs.prototype,`name`,void 0),u([l({attribute:!1})],zs.prototype,`query`,void 0),u([f()],zs.prototype,`missing`,void 0),u([f()],zs.prototype,`seen`,void 0),u([f()],zs.prototype,`heard`,void 0),u([f()],zs.prototype,`reached`,void 0),u([f()],zs.prototype,`store`,void 0),zs=u([c(`ap-source`)],zs);