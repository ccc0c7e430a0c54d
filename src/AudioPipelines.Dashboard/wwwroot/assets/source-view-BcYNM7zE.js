import{C as e,D as t,E as n,O as r,S as i,T as a,_ as o,a as s,b as c,c as l,d as u,f as d,g as f,h as p,i as m,k as h,l as g,m as _,n as v,o as y,p as b,r as x,s as S,t as C,u as w,v as T,w as E,x as D,y as O}from"./index--dJa1Eox.js";function k(e){return e+1}function ee(e,t){let n=`channel ${k(e)}`;return!t||t===n?n:`${k(e)} ${t}`}function A(e,t){return e===t?`${k(e)}`:`${k(e)} to ${k(t)}`}var te=[`delivered`,`unclaimed`,`lost`,`notStarted`,`stalled`,`ended`,`padding`],ne=[`delivered`,`unclaimed`,`late`,`duplicate`,`overflow`,`trimmed`,`pending`],re={elapsed:`Sample indices in all frames so far.`,delivered:`Held audio, and were given to the application.`,unclaimed:`Held audio, but nobody took the frame.`,lost:`Audio that was lost on its way.`,notStarted:`Indices before the stream's first sample.`,stalled:`Indices of a silent stream that frames no longer waited for.`,ended:`Indices after the stream's end.`,padding:`Indices that fill up the last frame.`,received:`Samples that came out of the pipeline.`,resampled:`Samples that resampling put in, or took out where negative.`,late:`Came after their frame had gone.`,duplicate:`Came a second time.`,overflow:`Dropped because the consumer was too slow.`,trimmed:`Dropped before the first frame, after a stop, or as an unwanted tail.`,pending:`Wait for their frame, or for a reader.`};function ie(e){return e===`notStarted`?`not started`:e}function ae(e){return[oe(e,[`elapsed`],te),oe(e,[`received`,`resampled`],ne)]}function oe(e,t,n){let r=t=>t.reduce((t,n)=>t+e[n],0),[i,a]=[r(t),r(n)];return{left:t,right:n,leftSum:i,rightSum:a,holds:i===a}}var j=n`
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
`,M=n`
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
`,N=[`delivered`,`unclaimed`,`lost`,`notStarted`,`stalled`,`ended`,`padding`,`late`,`duplicate`,`overflow`,`trimmed`,`pending`],P=class extends i{constructor(...e){super(...e),this.listening=null,this.shown=[]}static{this.styles=[f,o,j,M,n`
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
    `]}render(){let{channels:t,streams:n}=this.detail,r=N.filter(e=>e===`delivered`||t.some(t=>t.ledger[e]!==0)),i=N.filter(e=>!r.includes(e)).map(ie);return E`
      <h2>Channels <small>${w(t.length)}, in ${u(n.length,`stream`)}</small></h2>
      ${t.length===0?E`<p class="empty">The source has not told its channels yet.</p>`:E`
        <div class="scroll" tabindex="0" role="region" aria-label="Channels"><table>
          <thead><tr><th class="number">Channel</th><th>Label</th><th>Stream</th><th>State</th>
            ${r.map(e=>E`<th class="number" title=${re[e]}>${ie(e)}</th>`)}
            <th class="number">Missing</th><th>See and hear</th></tr></thead>
          <tbody>${t.map(e=>this.row(e,r))}</tbody>
        </table></div>
        ${i.length===0?e:E`<p class="note">0 for every channel: ${i.join(`, `)}.</p>`}`}
    `}row(e,t){let{ledger:n}=e,r=this.shown.includes(e.channel),i=this.listening===e.channel,a=e=>E`<td class="number ${e===0?`zero`:``}">${w(e)}</td>`;return E`<tr>
      <td class="number">${k(e.channel)}</td><td>${e.label??``}</td><td>${e.stream??``}</td>
      <td>${this.state(e.channel)}</td>
      ${t.map(e=>a(n[e]))}
      <td class="number ${F(n)===0?`zero`:``}">${I(n)}</td>
      <td><button aria-pressed=${r?`true`:`false`} aria-label="See channel ${k(e.channel)}"
          @click=${()=>this.tell(`see`,e.channel)}>See</button>
        <button aria-pressed=${i?`true`:`false`} aria-label="Hear channel ${k(e.channel)}"
          @click=${()=>this.tell(`hear`,e.channel)}>Hear</button></td></tr>`}state(e){return this.detail.clippedChannels?.includes(e)===!0?E`<span class="bad">clipped</span>`:this.detail.silentChannels?.includes(e)===!0?E`<span class="bad">silent</span>`:``}tell(e,t){this.dispatchEvent(new CustomEvent(e,{detail:t}))}};p([c({attribute:!1})],P.prototype,`detail`,void 0),p([c({type:Number})],P.prototype,`listening`,void 0),p([c({attribute:!1})],P.prototype,`shown`,void 0),P=p([D(`ap-channels`)],P);function F(e){return e.lost+e.notStarted+e.stalled+e.ended+e.padding}function I(e){let t=e.elapsed===0?0:F(e)/e.elapsed*100;return t===0?`0 %`:t<.001?`< 0.001 %`:`${t.toFixed(3)} %`}var se=e=>`${e.name}\n${e.stream??``}`;function ce(e,t,n){let r=new Set(e?.times??[]),i=t.times.map((e,t)=>({time:e,index:t})).filter(({time:e})=>!r.has(e)),a=[...(e?.times??[]).map((t,n)=>({time:t,index:n,of:e})),...i.map(({time:e,index:n})=>({time:e,index:n,of:t}))].filter(({time:e})=>e>=n).sort((e,t)=>e.time-t.time),o=new Map;for(let n of[...e?.series??[],...t.series])o.set(se(n),n);let s=new Map((e?.series??[]).map(e=>[se(e),e.values])),c=new Map(t.series.map(e=>[se(e),e.values]));return{times:a.map(({time:e})=>e),series:[...o].map(([e,n])=>({...n,values:a.map(({index:n,of:r})=>(r===t?c:s).get(e)?.[n]??null)}))}}function le(e,t){return e.series.filter(e=>e.name===t)}function ue(e){return e!==void 0&&e.values.some(e=>e!==null)}function de(e,t){let n=n=>e.map((e,r)=>{let i=t?.[r];return e===null||i==null?null:e+n*i});return{low:n(-1),high:n(1)}}function fe(e){let t=e.series.find(e=>e.name===`clockLocked`)?.values??[],n=[],r=null;return t.forEach((t,i)=>{let a=e.times[i];t===null?r=null:r!==null&&r.locked===t>0?r.to=a:(r!==null&&(r.to=a),r={from:a,to:a,locked:t>0},n.push(r))}),n}var pe=!0,me=`uplot`,he=`u-hz`,ge=`u-vt`,_e=`u-title`,ve=`u-wrap`,ye=`u-under`,be=`u-over`,xe=`u-axis`,Se=`u-off`,Ce=`u-select`,we=`u-cursor-x`,Te=`u-cursor-y`,Ee=`u-cursor-pt`,De=`u-legend`,Oe=`u-live`,ke=`u-inline`,Ae=`u-series`,je=`u-marker`,Me=`u-label`,Ne=`u-value`,Pe=`width`,Fe=`height`,Ie=`top`,Le=`bottom`,Re=`left`,ze=`right`,Be=`#000`,Ve=`#0000`,He=`mousemove`,Ue=`mousedown`,We=`mouseup`,Ge=`mouseenter`,Ke=`mouseleave`,qe=`dblclick`,Je=`resize`,Ye=`scroll`,Xe=`change`,Ze=`dppxchange`,Qe=`--`,$e=typeof window<`u`,et=$e?document:null,tt=$e?window:null,nt=$e?navigator:null,L,rt;function it(){let e=devicePixelRatio;L!=e&&(L=e,rt&&gt(Xe,rt,it),rt=matchMedia(`(min-resolution: ${L-.001}dppx) and (max-resolution: ${L+.001}dppx)`),ht(Xe,rt,it),tt.dispatchEvent(new CustomEvent(Ze)))}function at(e,t){if(t!=null){let n=e.classList;!n.contains(t)&&n.add(t)}}function ot(e,t){let n=e.classList;n.contains(t)&&n.remove(t)}function R(e,t,n){e.style[t]=n+`px`}function st(e,t,n,r){let i=et.createElement(e);return t!=null&&at(i,t),n?.insertBefore(i,r),i}function ct(e,t){return st(`div`,e,t)}var lt=new WeakMap;function ut(e,t,n,r,i){let a=`translate(`+t+`px,`+n+`px)`;a!=lt.get(e)&&(e.style.transform=a,lt.set(e,a),t<0||n<0||t>r||n>i?at(e,Se):ot(e,Se))}var z=new WeakMap;function dt(e,t,n){let r=t+n;r!=z.get(e)&&(z.set(e,r),e.style.background=t,e.style.borderColor=n)}var B=new WeakMap;function ft(e,t,n,r){let i=t+``+n;i!=B.get(e)&&(B.set(e,i),e.style.height=n+`px`,e.style.width=t+`px`,e.style.marginLeft=r?-t/2+`px`:0,e.style.marginTop=r?-n/2+`px`:0)}var pt={passive:!0},mt={...pt,capture:!0};function ht(e,t,n,r){t.addEventListener(e,n,r?mt:pt)}function gt(e,t,n,r){t.removeEventListener(e,n,pt)}$e&&it();function _t(e,t,n,r){let i;n||=0,r||=t.length-1;let a=r<=2147483647;for(;r-n>1;)i=a?n+r>>1:Rt((n+r)/2),t[i]<e?n=i:r=i;return e-t[n]<=t[r]-e?n:r}function vt(e){return(t,n,r)=>{let i=-1,a=-1;for(let a=n;a<=r;a++)if(e(t[a])){i=a;break}for(let i=r;i>=n;i--)if(e(t[i])){a=i;break}return[i,a]}}var yt=e=>e!=null,bt=e=>e!=null&&e>0,xt=vt(yt),St=vt(bt);function Ct(e,t,n,r=0,i=!1){let a=i?St:xt,o=i?bt:yt;[t,n]=a(e,t,n);let s=e[t],c=e[t];if(t>-1){if(r==1)s=e[t],c=e[n];else if(r==-1)s=e[n],c=e[t];else for(let r=t;r<=n;r++){let t=e[r];o(t)&&(t<s?s=t:t>c&&(c=t))}}return[s??Yt,c??-Yt]}function wt(e,t,n,r){let i=Wt(e),a=Wt(t);e==t&&(i==-1?(e*=n,t/=n):(e/=n,t*=n));let o=n==10?Gt:Kt,s=i==1?Rt:Bt,c=a==1?Bt:Rt,l=s(o(Lt(e))),u=c(o(Lt(t))),d=Ut(n,l),f=Ut(n,u);return n==10&&(l<0&&(d=U(d,-l)),u<0&&(f=U(f,-u))),r||n==2?(e=d*i,t=f*a):(e=un(e,d),t=ln(t,f)),[e,t]}function Tt(e,t,n,r){let i=wt(e,t,n,r);return e==0&&(i[0]=0),t==0&&(i[1]=0),i}var Et=.1,Dt={mode:3,pad:Et},Ot={pad:0,soft:null,mode:0},kt={min:Ot,max:Ot};function At(e,t,n,r){return xn(n)?Mt(e,t,n):(Ot.pad=n,Ot.soft=r?0:null,Ot.mode=r?3:0,Mt(e,t,kt))}function V(e,t){return e??t}function jt(e,t,n){for(t=V(t,0),n=V(n,e.length-1);t<=n;){if(e[t]!=null)return!0;t++}return!1}function Mt(e,t,n){let r=n.min,i=n.max,a=V(r.pad,0),o=V(i.pad,0),s=V(r.hard,-Yt),c=V(i.hard,Yt),l=V(r.soft,Yt),u=V(i.soft,-Yt),d=V(r.mode,0),f=V(i.mode,0),p=t-e,m=Gt(p),h=Ht(Lt(e),Lt(t)),g=Lt(Gt(h)-m);(p<1e-24||g>10)&&(p=0,(e==0||t==0)&&(p=1e-24,d==2&&l!=Yt&&(a=0),f==2&&u!=-Yt&&(o=0)));let _=p||h||1e3,v=Ut(10,Rt(Gt(_))),y=U(un(e-_*(p==0?e==0?.1:1:a),v/10),24),b=e>=l&&(d==1||d==3&&y<=l||d==2&&y>=l)?l:Yt,x=Ht(s,y<b&&e>=b?b:Vt(b,y)),S=U(ln(t+_*(p==0?t==0?.1:1:o),v/10),24),C=t<=u&&(f==1||f==3&&S>=u||f==2&&S<=u)?u:-Yt,w=Vt(c,S>C&&t<=C?C:Ht(C,S));return x==w&&x==0&&(w=100),[x,w]}var Nt=new Intl.NumberFormat($e?nt.language:`en-US`),Pt=e=>Nt.format(e),Ft=Math,It=Ft.PI,Lt=Ft.abs,Rt=Ft.floor,zt=Ft.round,Bt=Ft.ceil,Vt=Ft.min,Ht=Ft.max,Ut=Ft.pow,Wt=Ft.sign,Gt=Ft.log10,Kt=Ft.log2,qt=(e,t=1)=>Ft.sinh(e)*t,Jt=(e,t=1)=>Ft.asinh(e/t),Yt=1/0;function Xt(e){return(Gt((e^e>>31)-(e>>31))|0)+1}function Zt(e,t,n){return Vt(Ht(e,t),n)}function Qt(e){return typeof e==`function`}function H(e){return Qt(e)?e:()=>e}var $t=()=>{},en=e=>e,tn=(e,t)=>t,nn=e=>null,rn=e=>!0,an=(e,t)=>e==t,on=/\.\d*?(?=9{6,}|0{6,})/gm,sn=e=>{if(vn(e)||dn.has(e))return e;let t=`${e}`,n=t.match(on);if(n==null)return e;let r=n[0].length-1;if(t.indexOf(`e-`)!=-1){let[e,n]=t.split(`e`);return+`${sn(e)}e${n}`}return U(e,r)};function cn(e,t){return sn(U(sn(e/t))*t)}function ln(e,t){return sn(Bt(sn(e/t))*t)}function un(e,t){return sn(Rt(sn(e/t))*t)}function U(e,t=0){if(vn(e))return e;let n=10**t;return zt(e*n*(1+2**-52))/n}var dn=new Map;function fn(e){return((``+e).split(`.`)[1]||``).length}function pn(e,t,n,r){let i=[],a=r.map(fn);for(let o=t;o<n;o++){let t=Lt(o),n=U(Ut(e,o),t);for(let s=0;s<r.length;s++){let c=e==10?+`${r[s]}e${o}`:r[s]*n,l=(o>=0?0:t)+(o>=a[s]?0:a[s]),u=e==10?c:U(c,l);i.push(u),dn.set(u,l)}}return i}var mn={},hn=[],gn=[null,null],_n=Array.isArray,vn=Number.isInteger,yn=e=>e===void 0;function bn(e){return typeof e==`string`}function xn(e){let t=!1;if(e!=null){let n=e.constructor;t=n==null||n==Object}return t}function Sn(e){return typeof e==`object`&&!!e}var Cn=Object.getPrototypeOf(Uint8Array),wn=`__proto__`;function Tn(e,t=xn){let n;if(_n(e)){let r=e.find(e=>e!=null);if(_n(r)||t(r)){n=Array(e.length);for(let r=0;r<e.length;r++)n[r]=Tn(e[r],t)}else n=e.slice()}else if(e instanceof Cn)n=e.slice();else if(t(e)){n={};for(let r in e)r!=wn&&(n[r]=Tn(e[r],t))}else n=e;return n}function En(e){let t=arguments;for(let n=1;n<t.length;n++){let r=t[n];for(let t in r)t!=wn&&(xn(e[t])?En(e[t],Tn(r[t])):e[t]=Tn(r[t]))}return e}var Dn=0,On=1,kn=2;function An(e,t,n){for(let r=0,i,a=-1;r<t.length;r++){let o=t[r];if(o>a){for(i=o-1;i>=0&&e[i]==null;)e[i--]=null;for(i=o+1;i<n&&e[i]==null;)e[a=i++]=null}}}function jn(e,t){if(Pn(e)){let t=e[0].slice();for(let n=1;n<e.length;n++)t.push(...e[n].slice(1));return Fn(t[0])||(t=Nn(t)),t}let n=new Set;for(let t=0;t<e.length;t++){let r=e[t][0],i=r.length;for(let e=0;e<i;e++)n.add(r[e])}let r=[Array.from(n).sort((e,t)=>e-t)],i=r[0].length,a=new Map;for(let e=0;e<i;e++)a.set(r[0][e],e);for(let n=0;n<e.length;n++){let o=e[n],s=o[0];for(let e=1;e<o.length;e++){let c=o[e],l=Array(i).fill(void 0),u=t?t[n][e]:On,d=[];for(let e=0;e<c.length;e++){let t=c[e],n=a.get(s[e]);t===null?u!=Dn&&(l[n]=t,u==kn&&d.push(n)):l[n]=t}An(l,d,i),r.push(l)}}return r}var Mn=typeof queueMicrotask>`u`?e=>Promise.resolve().then(e):queueMicrotask;function Nn(e){let t=e[0],n=t.length,r=Array(n);for(let e=0;e<r.length;e++)r[e]=e;r.sort((e,n)=>t[e]-t[n]);let i=[];for(let t=0;t<e.length;t++){let a=e[t],o=Array(n);for(let e=0;e<n;e++)o[e]=a[r[e]];i.push(o)}return i}function Pn(e){let t=e[0][0],n=t.length;for(let r=1;r<e.length;r++){let i=e[r][0];if(i.length!=n)return!1;if(i!=t){for(let e=0;e<n;e++)if(i[e]!=t[e])return!1}}return!0}function Fn(e,t=100){let n=e.length;if(n<=1)return!0;let r=0,i=n-1;for(;r<=i&&e[r]==null;)r++;for(;i>=r&&e[i]==null;)i--;if(i<=r)return!0;let a=Ht(1,Rt((i-r+1)/t));for(let t=e[r],n=r+a;n<=i;n+=a){let r=e[n];if(r!=null){if(r<=t)return!1;t=r}}return!0}var In=[`January`,`February`,`March`,`April`,`May`,`June`,`July`,`August`,`September`,`October`,`November`,`December`],Ln=[`Sunday`,`Monday`,`Tuesday`,`Wednesday`,`Thursday`,`Friday`,`Saturday`];function Rn(e){return e.slice(0,3)}var zn=Ln.map(Rn),Bn={MMMM:In,MMM:In.map(Rn),WWWW:Ln,WWW:zn};function W(e){return(e<10?`0`:``)+e}function Vn(e){return(e<10?`00`:e<100?`0`:``)+e}var Hn={YYYY:e=>e.getFullYear(),YY:e=>(e.getFullYear()+``).slice(2),MMMM:(e,t)=>t.MMMM[e.getMonth()],MMM:(e,t)=>t.MMM[e.getMonth()],MM:e=>W(e.getMonth()+1),M:e=>e.getMonth()+1,DD:e=>W(e.getDate()),D:e=>e.getDate(),WWWW:(e,t)=>t.WWWW[e.getDay()],WWW:(e,t)=>t.WWW[e.getDay()],HH:e=>W(e.getHours()),H:e=>e.getHours(),h:e=>{let t=e.getHours();return t==0?12:t>12?t-12:t},AA:e=>e.getHours()>=12?`PM`:`AM`,aa:e=>e.getHours()>=12?`pm`:`am`,a:e=>e.getHours()>=12?`p`:`a`,mm:e=>W(e.getMinutes()),m:e=>e.getMinutes(),ss:e=>W(e.getSeconds()),s:e=>e.getSeconds(),fff:e=>Vn(e.getMilliseconds())};function Un(e,t){t||=Bn;let n=[],r=/\{([a-z]+)\}|[^{]+/gi,i;for(;i=r.exec(e);)n.push(i[0][0]==`{`?Hn[i[1]]:i[0]);return e=>{let r=``;for(let i=0;i<n.length;i++)r+=typeof n[i]==`string`?n[i]:n[i](e,t);return r}}var Wn=new Intl.DateTimeFormat().resolvedOptions().timeZone;function Gn(e,t){let n;return t==`UTC`||t==`Etc/UTC`?n=new Date(+e+e.getTimezoneOffset()*6e4):t==Wn?n=e:(n=new Date(e.toLocaleString(`en-US`,{timeZone:t})),n.setMilliseconds(e.getMilliseconds())),n}var Kn=e=>e%1==0,qn=[1,2,2.5,5],Jn=pn(10,-32,0,qn),Yn=pn(10,0,32,qn),Xn=Yn.filter(Kn),Zn=Jn.concat(Yn),Qn=`
`,$n=`{YYYY}`,er=Qn+$n,tr=`{M}/{D}`,nr=Qn+tr,rr=nr+`/{YY}`,ir=`{aa}`,ar=`{h}:{mm}`+ir,or=Qn+ar,sr=`:{ss}`,G=null;function cr(e){let t=e*1e3,n=t*60,r=n*60,i=r*24,a=i*30,o=i*365,s=(e==1?pn(10,0,3,qn).filter(Kn):pn(10,-3,0,qn)).concat([t,t*5,t*10,t*15,t*30,n,n*5,n*10,n*15,n*30,r,r*2,r*3,r*4,r*6,r*8,r*12,i,i*2,i*3,i*4,i*5,i*6,i*7,i*8,i*9,i*10,i*15,a,a*2,a*3,a*4,a*6,o,o*2,o*5,o*10,o*25,o*50,o*100]),c=[[o,$n,G,G,G,G,G,G,1],[i*28,`{MMM}`,er,G,G,G,G,G,1],[i,tr,er,G,G,G,G,G,1],[r,`{h}`+ir,rr,G,nr,G,G,G,1],[n,ar,rr,G,nr,G,G,G,1],[t,sr,rr+` `+ar,G,nr+` `+ar,G,or,G,1],[e,sr+`.{fff}`,rr+` `+ar,G,nr+` `+ar,G,or,G,1]];function l(t){return(s,c,l,u,d,f)=>{let p=[],m=d>=o,h=d>=a&&d<o,g=t(l),_=U(g*e,3),v=vr(g.getFullYear(),m?0:g.getMonth(),h||m?1:g.getDate()),y=U(v*e,3);if(h||m){let n=h?d/a:0,r=m?d/o:0,i=_==y?_:U(vr(v.getFullYear()+r,v.getMonth()+n,1)*e,3),s=new Date(zt(i/e)),c=s.getFullYear(),l=s.getMonth();for(let a=0;i<=u;a++){let o=vr(c+r*a,l+n*a,1),s=o-t(U(o*e,3));i=U((+o+s)*e,3),i<=u&&p.push(i)}}else{let a=d>=i?i:d,o=y+(Rt(l)-Rt(_))+ln(_-y,a);p.push(o);let m=t(o),h=m.getHours()+m.getMinutes()/n+m.getSeconds()/r,g=d/r,v=f/s.axes[c]._space;for(;o=U(o+d,e==1?0:3),!(o>u);)if(g>1){let e=Rt(U(h+g,6))%24,n=t(o).getHours()-e;n>1&&(n=-1),o-=n*r,h=(h+g)%24;let i=p[p.length-1];U((o-i)/d,3)*v>=.7&&p.push(o)}else p.push(o)}return p}}return[s,c,l]}var[lr,ur,dr]=cr(1),[fr,pr,mr]=cr(.001);pn(2,-53,53,[1]);function hr(e,t){return e.map(e=>e.map((n,r)=>r==0||r==8||n==null?n:t(r==1||e[8]==0?n:e[1]+n)))}function gr(e,t){return(n,r,i,a,o)=>{let s=t.find(e=>o>=e[0])||t[t.length-1],c,l,u,d,f,p;return r.map(t=>{let n=e(t),r=n.getFullYear(),i=n.getMonth(),a=n.getDate(),o=n.getHours(),m=n.getMinutes(),h=n.getSeconds(),g=r!=c&&s[2]||i!=l&&s[3]||a!=u&&s[4]||o!=d&&s[5]||m!=f&&s[6]||h!=p&&s[7]||s[1];return c=r,l=i,u=a,d=o,f=m,p=h,g(n)})}}function _r(e,t){let n=Un(t);return(t,r,i,a,o)=>r.map(t=>n(e(t)))}function vr(e,t,n){return new Date(e,t,n)}function yr(e,t){return t(e)}var br=`{YYYY}-{MM}-{DD} {h}:{mm}{aa}`;function xr(e,t){return(n,r,i,a)=>a==null?Qe:t(e(r))}function Sr(e,t){let n=e.series[t];return n.width?n.stroke(e,t):n.points.width?n.points.stroke(e,t):null}function Cr(e,t){return e.series[t].fill(e,t)}var wr={show:!0,live:!0,isolate:!1,mount:$t,markers:{show:!0,width:2,stroke:Sr,fill:Cr,dash:`solid`},idx:null,idxs:null,values:[]};function Tr(e,t){let n=e.cursor.points,r=ct(),i=n.size(e,t);R(r,Pe,i),R(r,Fe,i);let a=i/-2;R(r,`marginLeft`,a),R(r,`marginTop`,a);let o=n.width(e,t,i);return o&&R(r,`borderWidth`,o),r}function Er(e,t){let n=e.series[t].points;return n._fill||n._stroke}function Dr(e,t){let n=e.series[t].points;return n._stroke||n._fill}function Or(e,t){return e.series[t].points.size}var kr=[0,0];function Ar(e,t,n){return kr[0]=t,kr[1]=n,kr}function jr(e,t,n,r=!0){return e=>{e.button!=0||r&&e.target!=t||n(e)}}function Mr(e,t,n,r=!0){return e=>{r&&e.target!=t||n(e)}}var Nr={show:!0,x:!0,y:!0,lock:!1,move:Ar,points:{one:!1,show:Tr,size:Or,width:0,stroke:Dr,fill:Er},bind:{mousedown:jr,mouseup:jr,click:jr,dblclick:jr,mousemove:Mr,mouseleave:Mr,mouseenter:Mr},drag:{setScale:!0,x:!0,y:!1,dist:0,uni:null,click:(e,t)=>{t.stopPropagation(),t.stopImmediatePropagation()},_x:!1,_y:!1},focus:{dist:(e,t,n,r,i)=>r-i,prox:-1,bias:0},hover:{skip:[void 0],prox:null,bias:0},left:-10,top:-10,idx:null,dataIdx:null,idxs:null,event:null},Pr={show:!0,stroke:`rgba(0,0,0,0.07)`,width:2},Fr=En({},Pr,{filter:tn}),Ir=En({},Fr,{size:10}),Lr=En({},Pr,{show:!1}),Rr=`12px system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, "Noto Sans", sans-serif, "Apple Color Emoji", "Segoe UI Emoji", "Segoe UI Symbol", "Noto Color Emoji"`,zr=`bold `+Rr,Br=1.5,Vr={show:!0,scale:`x`,stroke:Be,space:50,gap:5,alignTo:1,size:50,labelGap:0,labelSize:30,labelFont:zr,side:2,grid:Fr,ticks:Ir,border:Lr,font:Rr,lineGap:Br,rotate:0},Hr=`Value`,Ur=`Time`,Wr={show:!0,scale:`x`,auto:!1,sorted:1,min:Yt,max:-1/0,idxs:[]};function Gr(e,t,n,r,i){return t.map(e=>e==null?``:Pt(e))}function Kr(e,t,n,r,i,a,o){let s=[],c=dn.get(i)||0;n=o?n:U(ln(n,i),c);for(let e=n;e<=r;e=U(e+i,c))s.push(Object.is(e,-0)?0:e);return s}function qr(e,t,n,r,i,a,o){let s=[],c=e.scales[e.axes[t].scale].log;i=Ut(c,Rt((c==10?Gt:Kt)(n))),c==10&&(i=Zn[_t(i,Zn)]);let l=n,u=i*c;c==10&&(u=Zn[_t(u,Zn)]);do s.push(l),l+=i,c==10&&!dn.has(l)&&(l=U(l,dn.get(i))),l>=u&&(i=l,u=i*c,c==10&&(u=Zn[_t(u,Zn)]));while(l<=r);return s}function Jr(e,t,n,r,i,a,o){let s=e.scales[e.axes[t].scale].asinh,c=r>s?qr(e,t,Ht(s,n),r,i):[s],l=r>=0&&n<=0?[0]:[];return(n<-s?qr(e,t,Ht(s,-r),-n,i):[s]).reverse().map(e=>-e).concat(l,c)}var Yr=/./,Xr=/[12357]/,Zr=/[125]/,Qr=/1/,$r=(e,t,n,r)=>e.map((e,i)=>t==4&&e==0||i%r==0&&n.test(e.toExponential()[+(e<0)])?e:null);function ei(e,t,n,r,i){let a=e.axes[n],o=a.scale,s=e.scales[o],c=e.valToPos,l=a._space,u=c(10,o),d=c(9,o)-u>=l?Yr:c(7,o)-u>=l?Xr:c(5,o)-u>=l?Zr:Qr;if(d==Qr){let e=Lt(c(1,o)-u);if(e<l)return $r(t.slice().reverse(),s.distr,d,Bt(l/e)).reverse()}return $r(t,s.distr,d,1)}function ti(e,t,n,r,i){let a=e.axes[n],o=a.scale,s=a._space,c=e.valToPos,l=Lt(c(1,o)-c(2,o));return l<s?$r(t.slice().reverse(),3,Yr,Bt(s/l)).reverse():t}function ni(e,t,n,r){return r==null?Qe:t==null?``:Pt(t)}var ri={show:!0,scale:`y`,stroke:Be,space:30,gap:5,alignTo:1,size:50,labelGap:0,labelSize:30,labelFont:zr,side:3,grid:Fr,ticks:Ir,border:Lr,font:Rr,lineGap:Br,rotate:0};function ii(e,t){return U((3+(e||1)*2)*t,3)}function ai(e,t){let{scale:n,idxs:r}=e.series[0],i=e._data[0],a=e.valToPos(i[r[0]],n,!0),o=Lt(e.valToPos(i[r[1]],n,!0)-a)/(e.series[t].points.space*L);return r[1]-r[0]<=o}var oi={scale:null,auto:!0,sorted:0,min:Yt,max:-1/0},si=(e,t,n,r,i)=>i,ci={show:!0,auto:!0,sorted:0,gaps:si,alpha:1,facets:[En({},oi,{scale:`x`}),En({},oi,{scale:`y`})]},li={scale:`y`,auto:!0,sorted:0,show:!0,spanGaps:!1,gaps:si,alpha:1,points:{show:ai,filter:null},values:null,min:Yt,max:-1/0,idxs:[],path:null,clip:null};function ui(e,t,n,r,i){return n/10}var di={time:pe,auto:!0,distr:1,log:10,asinh:1,min:null,max:null,dir:1,ori:0},fi=En({},di,{time:!1,ori:1}),pi={};function mi(e,t){let n=pi[e];return n||(n={key:e,plots:[],sub(e){n.plots.push(e)},unsub(e){n.plots=n.plots.filter(t=>t!=e)},pub(e,t,r,i,a,o,s){for(let c=0;c<n.plots.length;c++)n.plots[c]!=t&&n.plots[c].pub(e,t,r,i,a,o,s)}},e!=null&&(pi[e]=n)),n}var hi=1,gi=2;function _i(e,t,n){let r=e.mode,i=e.series[t],a=r==2?e._data[t]:e._data,o=e.scales,s=e.bbox,c=a[0],l=r==2?a[1]:a[t],u=r==2?o[i.facets[0].scale]:o[e.series[0].scale],d=r==2?o[i.facets[1].scale]:o[i.scale],f=s.left,p=s.top,m=s.width,h=s.height,g=e.valToPosH,_=e.valToPosV;return u.ori==0?n(i,c,l,u,d,g,_,f,p,m,h,q,J,Ei,Di,ki):n(i,c,l,u,d,_,g,p,f,h,m,Ti,Y,X,Oi,Ai)}function vi(e,t){let n=0,r=0,i=V(e.bands,hn);for(let e=0;e<i.length;e++){let a=i[e];a.series[0]==t?n=a.dir:a.series[1]==t&&(a.dir==1?r|=1:r|=2)}return[n,r==1?-1:r==2?1:r==3?2:0]}function yi(e,t,n,r,i){let a=e.mode,o=e.series[t],s=a==2?o.facets[1].scale:o.scale,c=e.scales[s];return i==-1?c.min:i==1?c.max:c.distr==3?c.dir==1?c.min:c.max:0}function bi(e,t,n,r,i,a){return _i(e,t,(e,t,o,s,c,l,u,d,f,p,m)=>{let h=e.pxRound,g=s.dir*(s.ori==0?1:-1),_=s.ori==0?J:Y,v,y;g==1?(v=n,y=r):(v=r,y=n);let b=h(l(t[v],s,p,d)),x=h(u(o[v],c,m,f)),S=h(l(t[y],s,p,d)),C=h(u(a==1?c.max:c.min,c,m,f)),w=new Path2D(i);return _(w,S,C),_(w,b,C),_(w,b,x),w})}function xi(e,t,n,r,i,a){let o=null;if(e.length>0){o=new Path2D;let s=t==0?Ei:X,c=n;for(let t=0;t<e.length;t++){let n=e[t];if(n[1]>n[0]){let e=n[0]-c;e>0&&s(o,c,r,e,r+a),c=n[1]}}let l=n+i-c;l>0&&s(o,c,r-5,l,r+a+10)}return o}function Si(e,t,n){let r=e[e.length-1];r&&r[0]==t?r[1]=n:e.push([t,n])}function Ci(e,t,n,r,i,a,o){let s=[],c=e.length;for(let l=i==1?n:r;l>=n&&l<=r;l+=i)if(t[l]===null){let u=l,d=l;if(i==1)for(;++l<=r&&t[l]===null;)d=l;else for(;--l>=n&&t[l]===null;)d=l;let f=a(e[u]),p=d==u?f:a(e[d]),m=u-i;f=o<=0&&m>=0&&m<c?a(e[m]):f;let h=d+i;p=o>=0&&h>=0&&h<c?a(e[h]):p,p>=f&&s.push([f,p])}return s}function wi(e){return e==0?en:e==1?zt:t=>cn(t,e)}function K(e){let t=e==0?q:Ti,n=e==0?(e,t,n,r,i,a)=>{e.arcTo(t,n,r,i,a)}:(e,t,n,r,i,a)=>{e.arcTo(n,t,i,r,a)},r=e==0?(e,t,n,r,i)=>{e.rect(t,n,r,i)}:(e,t,n,r,i)=>{e.rect(n,t,i,r)};return(e,i,a,o,s,c=0,l=0)=>{c==0&&l==0?r(e,i,a,o,s):(c=Vt(c,o/2,s/2),l=Vt(l,o/2,s/2),t(e,i+c,a),n(e,i+o,a,i+o,a+s,c),n(e,i+o,a+s,i,a+s,l),n(e,i,a+s,i,a,l),n(e,i,a,i+o,a,c),e.closePath())}}var q=(e,t,n)=>{e.moveTo(t,n)},Ti=(e,t,n)=>{e.moveTo(n,t)},J=(e,t,n)=>{e.lineTo(t,n)},Y=(e,t,n)=>{e.lineTo(n,t)},Ei=K(0),X=K(1),Di=(e,t,n,r,i,a)=>{e.arc(t,n,r,i,a)},Oi=(e,t,n,r,i,a)=>{e.arc(n,t,r,i,a)},ki=(e,t,n,r,i,a,o)=>{e.bezierCurveTo(t,n,r,i,a,o)},Ai=(e,t,n,r,i,a,o)=>{e.bezierCurveTo(n,t,i,r,o,a)};function ji(e){return(e,t,n,r,i)=>_i(e,t,(t,a,o,s,c,l,u,d,f,p,m)=>{let{pxRound:h,points:g}=t,_,v;s.ori==0?(_=q,v=Di):(_=Ti,v=Oi);let y=U(g.width*L,3),b=(g.size-g.width)/2*L,x=U(b*2,3),S=new Path2D,C=new Path2D,{left:w,top:T,width:E,height:D}=e.bbox;Ei(C,w-x,T-x,E+x*2,D+x*2);let O=e=>{if(o[e]!=null){let t=h(l(a[e],s,p,d)),n=h(u(o[e],c,m,f));_(S,t+b,n),v(S,t,n,b,0,It*2)}};if(i)i.forEach(O);else for(let e=n;e<=r;e++)O(e);return{stroke:y>0?S:null,fill:S,clip:C,flags:3}})}function Mi(e){return(t,n,r,i,a,o)=>{r!=i&&(a!=r&&o!=r&&e(t,n,r),a!=i&&o!=i&&e(t,n,i),e(t,n,o))}}var Ni=Mi(J),Pi=Mi(Y);function Fi(e){let t=V(e?.alignGaps,0);return(e,n,r,i)=>_i(e,n,(a,o,s,c,l,u,d,f,p,m,h)=>{[r,i]=xt(s,r,i);let g=a.pxRound,_=e=>g(u(e,c,m,f)),v=e=>g(d(e,l,h,p)),y,b;c.ori==0?(y=J,b=Ni):(y=Y,b=Pi);let x=c.dir*(c.ori==0?1:-1),S={stroke:new Path2D,fill:null,clip:null,band:null,gaps:null,flags:hi},C=S.stroke,w=!1;if(i-r>=m*4){let t=t=>e.posToVal(t,c.key,!0),n=null,a=null,l,u,d,f=_(o[x==1?r:i]),p=_(o[r]),m=_(o[i]),h=t(x==1?p+1:m-1);for(let e=x==1?r:i;e>=r&&e<=i;e+=x){let r=o[e],i=(x==1?r<h:r>h)?f:_(r),c=s[e];i==f?c==null?c===null&&(w=!0):(u=c,n==null?(y(C,i,v(u)),l=n=a=u):u<n?n=u:u>a&&(a=u)):(n!=null&&b(C,f,v(n),v(a),v(l),v(u)),c==null?(n=a=null,c===null&&(w=!0)):(u=c,y(C,i,v(u)),n=a=l=u),f=i,h=t(f+x))}n!=null&&n!=a&&d!=f&&b(C,f,v(n),v(a),v(l),v(u))}else for(let e=x==1?r:i;e>=r&&e<=i;e+=x){let t=s[e];t===null?w=!0:t!=null&&y(C,_(o[e]),v(t))}let[T,E]=vi(e,n);if(a.fill!=null||T!=0){let t=S.fill=new Path2D(C),s=v(a.fillTo(e,n,a.min,a.max,T)),c=_(o[r]),l=_(o[i]);x==-1&&([l,c]=[c,l]),y(t,l,s),y(t,c,s)}if(!a.spanGaps){let l=[];w&&l.push(...Ci(o,s,r,i,x,_,t)),S.gaps=l=a.gaps(e,n,r,i,l),S.clip=xi(l,c.ori,f,p,m,h)}return E!=0&&(S.band=E==2?[bi(e,n,r,i,C,-1),bi(e,n,r,i,C,1)]:bi(e,n,r,i,C,E)),S})}function Ii(e){let t=V(e.align,1),n=V(e.ascDesc,!1),r=V(e.alignGaps,0),i=V(e.extend,!1);return(e,a,o,s)=>_i(e,a,(c,l,u,d,f,p,m,h,g,_,v)=>{[o,s]=xt(u,o,s);let y=c.pxRound,{left:b,width:x}=e.bbox,S=e=>y(p(e,d,_,h)),C=e=>y(m(e,f,v,g)),w=d.ori==0?J:Y,T={stroke:new Path2D,fill:null,clip:null,band:null,gaps:null,flags:hi},E=T.stroke,D=d.dir*(d.ori==0?1:-1),O=C(u[D==1?o:s]),k=S(l[D==1?o:s]),ee=k,A=k;i&&t==-1&&(A=b,w(E,A,O)),w(E,k,O);for(let e=D==1?o:s;e>=o&&e<=s;e+=D){let n=u[e];if(n==null)continue;let r=S(l[e]),i=C(n);t==1?w(E,r,O):w(E,ee,i),w(E,r,i),O=i,ee=r}let te=ee;i&&t==1&&(te=b+x,w(E,te,O));let[ne,re]=vi(e,a);if(c.fill!=null||ne!=0){let t=T.fill=new Path2D(E),n=C(c.fillTo(e,a,c.min,c.max,ne));w(t,te,n),w(t,A,n)}if(!c.spanGaps){let i=[];i.push(...Ci(l,u,o,s,D,S,r));let f=c.width*L/2,p=n||t==1?f:-f,m=n||t==-1?-f:f;i.forEach(e=>{e[0]+=p,e[1]+=m}),T.gaps=i=c.gaps(e,a,o,s,i),T.clip=xi(i,d.ori,h,g,_,v)}return re!=0&&(T.band=re==2?[bi(e,a,o,s,E,-1),bi(e,a,o,s,E,1)]:bi(e,a,o,s,E,re)),T})}function Li(e,t,n,r,i,a,o=Yt){if(e.length>1){let s=null;for(let c=0,l=1/0;c<e.length;c++)if(t[c]!==void 0){if(s!=null){let t=Lt(e[c]-e[s]);t<l&&(l=t,o=Lt(n(e[c],r,i,a)-n(e[s],r,i,a)))}s=c}}return o}function Ri(e){e||=mn;let t=V(e.size,[.6,Yt,1]),n=e.align||0,r=e.gap||0,i=e.radius;i=i==null?[0,0]:typeof i==`number`?[i,0]:i;let a=H(i),o=1-t[0],s=V(t[1],Yt),c=V(t[2],1),l=V(e.disp,mn),u=V(e.each,e=>{}),{fill:d,stroke:f}=l;return(e,t,i,p)=>_i(e,t,(m,h,g,_,v,y,b,x,S,C,w)=>{let T=m.pxRound,E=n,D=r*L,O=s*L,k=c*L,ee,A;_.ori==0?[ee,A]=a(e,t):[A,ee]=a(e,t);let te=_.dir*(_.ori==0?1:-1),ne=_.ori==0?Ei:X,re=_.ori==0?u:(e,t,n,r,i,a,o)=>{u(e,t,n,i,r,o,a)},ie=V(e.bands,hn).find(e=>e.series[0]==t),ae=ie==null?0:ie.dir,oe=m.fillTo(e,t,m.min,m.max,ae),j=T(b(oe,v,w,S)),M,N,P,F=C,I=T(m.width*L),se=!1,ce=null,le=null,ue=null,de=null;d!=null&&(I==0||f!=null)&&(se=!0,ce=d.values(e,t,i,p),le=new Map,new Set(ce).forEach(e=>{e!=null&&le.set(e,new Path2D)}),I>0&&(ue=f.values(e,t,i,p),de=new Map,new Set(ue).forEach(e=>{e!=null&&de.set(e,new Path2D)})));let{x0:fe,size:pe}=l;if(fe!=null&&pe!=null){E=1,h=fe.values(e,t,i,p),fe.unit==2&&(h=h.map(t=>e.posToVal(x+t*C,_.key,!0)));let n=pe.values(e,t,i,p);N=pe.unit==2?n[0]*C:y(n[0],_,C,x)-y(0,_,C,x),F=Li(h,g,y,_,C,x,F),P=F-N+D}else F=Li(h,g,y,_,C,x,F),P=F*o+D,N=F-P;P<1&&(P=0),I>=N/2&&(I=0),P<5&&(T=en);let me=P>0,he=F-P-(me?I:0);N=T(Zt(he,k,O)),M=(E==0?N/2:E==te?0:N)-E*te*((E==0?D/2:0)+(me?I/2:0));let ge={stroke:null,fill:null,clip:null,band:null,gaps:null,flags:0},_e=se?null:new Path2D,ve=null;if(ie!=null)ve=e.data[ie.series[1]];else{let{y0:n,y1:r}=l;n!=null&&r!=null&&(g=r.values(e,t,i,p),ve=n.values(e,t,i,p))}let ye=ee*N,be=A*N;for(let n=te==1?i:p;n>=i&&n<=p;n+=te){let r=g[n];if(r==null)continue;if(ve!=null){let e=ve[n]??0;if(r-e==0)continue;j=b(e,v,w,S)}let i=y(_.distr!=2||l!=null?h[n]:n,_,C,x),a=b(V(r,oe),v,w,S),o=T(i-M),s=T(Ht(a,j)),c=T(Vt(a,j)),u=s-c;if(r!=null){let i=r<0?be:ye,a=r<0?ye:be;se?(I>0&&ue[n]!=null&&ne(de.get(ue[n]),o,c+Rt(I/2),N,Ht(0,u-I),i,a),ce[n]!=null&&ne(le.get(ce[n]),o,c+Rt(I/2),N,Ht(0,u-I),i,a)):ne(_e,o,c+Rt(I/2),N,Ht(0,u-I),i,a),re(e,t,n,o-I/2,c,N+I,u)}}return I>0?ge.stroke=se?de:_e:se||(ge._fill=m.width==0?m._fill:m._stroke??m._fill,ge.width=0),ge.fill=se?le:_e,ge})}function zi(e,t){let n=V(t?.alignGaps,0);return(t,r,i,a)=>_i(t,r,(o,s,c,l,u,d,f,p,m,h,g)=>{[i,a]=xt(c,i,a);let _=o.pxRound,v=e=>_(d(e,l,h,p)),y=e=>_(f(e,u,g,m)),b,x,S;l.ori==0?(b=q,S=J,x=ki):(b=Ti,S=Y,x=Ai);let C=l.dir*(l.ori==0?1:-1),w=v(s[C==1?i:a]),T=w,E=[],D=[];for(let e=C==1?i:a;e>=i&&e<=a;e+=C)if(c[e]!=null){let t=s[e],n=v(t);E.push(T=n),D.push(y(c[e]))}let O={stroke:e(E,D,b,S,x,_),fill:null,clip:null,band:null,gaps:null,flags:hi},k=O.stroke,[ee,A]=vi(t,r);if(o.fill!=null||ee!=0){let e=O.fill=new Path2D(k),n=y(o.fillTo(t,r,o.min,o.max,ee));S(e,T,n),S(e,w,n)}if(!o.spanGaps){let e=[];e.push(...Ci(s,c,i,a,C,v,n)),O.gaps=e=o.gaps(t,r,i,a,e),O.clip=xi(e,l.ori,p,m,h,g)}return A!=0&&(O.band=A==2?[bi(t,r,i,a,k,-1),bi(t,r,i,a,k,1)]:bi(t,r,i,a,k,A)),O})}function Bi(e){return zi(Vi,e)}function Vi(e,t,n,r,i,a){let o=e.length;if(o<2)return null;let s=new Path2D;if(n(s,e[0],t[0]),o==2)r(s,e[1],t[1]);else{let n=Array(o),r=Array(o-1),a=Array(o-1),c=Array(o-1);for(let n=0;n<o-1;n++)a[n]=t[n+1]-t[n],c[n]=e[n+1]-e[n],r[n]=a[n]/c[n];n[0]=r[0];for(let e=1;e<o-1;e++)r[e]===0||r[e-1]===0||r[e-1]>0!=r[e]>0?n[e]=0:(n[e]=3*(c[e-1]+c[e])/((2*c[e]+c[e-1])/r[e-1]+(c[e]+2*c[e-1])/r[e]),isFinite(n[e])||(n[e]=0));n[o-1]=r[o-2];for(let r=0;r<o-1;r++)i(s,e[r]+c[r]/3,t[r]+n[r]*c[r]/3,e[r+1]-c[r]/3,t[r+1]-n[r+1]*c[r]/3,e[r+1],t[r+1])}return s}var Hi=new Set;function Ui(){for(let e of Hi)e.syncRect(!0)}$e&&(ht(Je,tt,Ui),ht(Ye,tt,Ui,!0),ht(Ze,tt,()=>{aa.pxRatio=L}));var Wi=Fi(),Gi=ji();function Ki(e,t,n,r){return(r?[e[0],e[1]].concat(e.slice(2)):[e[0]].concat(e.slice(1))).map((e,r)=>Ji(e,r,t,n))}function qi(e,t){return e.map((e,n)=>n==0?{}:En({},t,e))}function Ji(e,t,n,r){return En({},t==0?n:r,e)}function Yi(e,t,n){return t==null?gn:[t,n]}var Xi=Yi;function Zi(e,t,n){return t==null?gn:At(t,n,Et,!0)}function Qi(e,t,n,r){return t==null?gn:wt(t,n,e.scales[r].log,!1)}var $i=Qi;function ea(e,t,n,r){return t==null?gn:Tt(t,n,e.scales[r].log,!1)}var ta=ea;function na(e,t,n,r,i){let a=Ht(Xt(e),Xt(t)),o=t-e,s=_t(i/r*o,n);do{let e=n[s],t=r*e/o;if(t>=i&&a+(e<5?dn.get(e):0)<=17)return[e,t]}while(++s<n.length);return[0,0]}function ra(e){let t,n;return e=e.replace(/(\d+)px/,(e,r)=>(t=zt((n=+r)*L))+`px`),[e,t,n]}function ia(e){e.show&&[e.font,e.labelFont].forEach(e=>{let t=U(e[2]*L,1);e[0]=e[0].replace(/[0-9.]+px/,t+`px`),e[1]=t})}function aa(e,t,n){let r={mode:V(e.mode,1)},i=r.mode;function a(e,t,n,r){let i=t.valToPct(e);return r+n*(t.dir==-1?1-i:i)}function o(e,t,n,r){let i=t.valToPct(e);return r+n*(t.dir==-1?i:1-i)}function s(e,t,n,r){return t.ori==0?a(e,t,n,r):o(e,t,n,r)}r.valToPosH=a,r.valToPosV=o;let c=!1;r.status=0;let l=r.root=ct(me);if(e.id!=null&&(l.id=e.id),at(l,e.class),e.title){let t=ct(_e,l);t.textContent=e.title}let u=st(`canvas`),d=r.ctx=u.getContext(`2d`),f=ct(ve,l);ht(`click`,f,e=>{e.target===m&&(K!=bi||q!=xi)&&J.click(r,e)},!0);let p=r.under=ct(ye,f);f.appendChild(u);let m=r.over=ct(be,f);e=Tn(e);let h=+V(e.pxAlign,1),g=wi(h);(e.plugins||[]).forEach(t=>{t.opts&&(e=t.opts(r,e)||e)});let _=e.ms||.001,v=r.series=i==1?Ki(e.series||[],Wr,li,!1):qi(e.series||[null],ci),y=r.axes=Ki(e.axes||[],Vr,ri,!0),b=r.scales={},x=r.bands=e.bands||[];x.forEach(e=>{e.fill=H(e.fill||null),e.dir=V(e.dir,-1)});let S=i==2?v[1].facets[0].scale:v[0].scale,C={axes:Ir,series:Cr},w=(e.drawOrder||[`axes`,`series`]).map(e=>C[e]);function T(e){let t=e.distr==3?t=>Gt(t>0?t:e.clamp(r,t,e.min,e.max,e.key)):e.distr==4?t=>Jt(t,e.asinh):e.distr==100?t=>e.fwd(t):e=>e;return n=>{let r=t(n),{_min:i,_max:a}=e,o=a-i;return(r-i)/o}}function E(t){let n=b[t];if(n==null){let r=(e.scales||mn)[t]||mn;if(r.from!=null){E(r.from);let e=En({},b[r.from],r,{key:t});e.valToPct=T(e),b[t]=e}else{n=b[t]=En({},t==S?di:fi,r),n.key=t;let e=n.time,a=n.range,o=_n(a);if((t!=S||i==2&&!e)&&(o&&(a[0]==null||a[1]==null)&&(a={min:a[0]==null?Dt:{mode:1,hard:a[0],soft:a[0]},max:a[1]==null?Dt:{mode:1,hard:a[1],soft:a[1]}},o=!1),!o&&xn(a))){let e=a;a=(t,n,r)=>n==null?gn:At(n,r,e)}n.range=H(a||(e?Xi:t==S?n.distr==3?$i:n.distr==4?ta:Yi:n.distr==3?Qi:n.distr==4?ea:Zi)),n.auto=H(!o&&n.auto),n.clamp=H(n.clamp||ui),n._min=n._max=null,n.valToPct=T(n)}}}E(`x`),E(`y`),i==1&&v.forEach(e=>{E(e.scale)}),y.forEach(e=>{E(e.scale)});for(let t in e.scales)E(t);let D=b[S],O=D.distr,k,ee;D.ori==0?(at(l,he),k=a,ee=o):(at(l,ge),k=o,ee=a);let A={};for(let e in b){let t=b[e];(t.min!=null||t.max!=null)&&(A[e]={min:t.min,max:t.max},t.min=t.max=null)}let te=e.tzDate||(e=>new Date(zt(e/_))),ne=e.fmtDate||Un,re=_==1?dr(te):mr(te),ie=gr(te,hr(_==1?ur:pr,ne)),ae=xr(te,yr(br,ne)),oe=[],j=r.legend=En({},wr,e.legend),M=r.cursor=En({},Nr,{drag:{y:i==2}},e.cursor),N=j.show,P=M.show,F=j.markers;j.idxs=oe,F.width=H(F.width),F.dash=H(F.dash),F.stroke=H(F.stroke),F.fill=H(F.fill);let I,se,ce,le=[],ue=[],de,fe=!1,pe={};if(j.live){let e=v[1]?v[1].values:null;fe=e!=null,de=fe?e(r,1,0):{_:0};for(let e in de)pe[e]=Qe}if(N){if(I=st(`table`,De,l),ce=st(`tbody`,null,I),j.mount(r,I),fe){se=st(`thead`,null,I,ce);let e=st(`tr`,null,se);for(var Be in st(`th`,null,e),de)st(`th`,Me,e).textContent=Be}else at(I,ke),j.live&&at(I,Oe)}let Je={show:!0},Ye={show:!1};function Xe(e,t){if(t==0&&(fe||!j.live||i==2))return gn;let n=[],a=st(`tr`,Ae,ce,ce.childNodes[t]);at(a,e.class),e.show||at(a,Se);let o=st(`th`,null,a);if(F.show){let e=ct(je,o);if(t>0){let n=F.width(r,t);n&&(e.style.border=n+`px `+F.dash(r,t)+` `+F.stroke(r,t)),e.style.background=F.fill(r,t)}}let s=ct(Me,o);for(var c in e.label instanceof HTMLElement?s.appendChild(e.label):s.textContent=e.label,t>0&&(F.show||(s.style.color=e.width>0?F.stroke(r,t):F.fill(r,t)),nt(`click`,o,t=>{if(M._lock)return;un(t);let n=v.indexOf(e);if((t.ctrlKey||t.metaKey)!=j.isolate){let e=v.some((e,t)=>t>0&&t!=n&&e.show);v.forEach((t,r)=>{r>0&&ji(r,e?r==n?Je:Ye:Je,!0,Q.setSeries)})}else ji(n,{show:!e.show},!0,Q.setSeries)},!1),Cn&&nt(Ge,o,t=>{M._lock||(un(t),ji(v.indexOf(e),zi,!0,Q.setSeries))},!1)),de){let e=st(`td`,Ne,a);e.textContent=`--`,n.push(e)}return[a,n]}let $e=new Map;function nt(e,t,n,i=!0){let a=$e.get(t)||{},o=M.bind[e](r,t,n,i);o&&(ht(e,t,a[e]=o),$e.set(t,a))}function rt(e,t,n){let r=$e.get(t)||{};for(let n in r)(e==null||n==e)&&(gt(n,t,r[n]),delete r[n]);e??$e.delete(t)}let it=0,lt=0,z=0,B=0,pt=0,mt=0,vt=pt,yt=mt,bt=z,xt=B,St=0,Ot=0,kt=0,Mt=0;r.bbox={};let Nt=!1,Pt=!1,Ft=!1,Rt=!1,Wt=!1,Kt=!1;function Xt(e,t,n){(n||e!=r.width||t!=r.height)&&$t(e,t),Lr(!1),Ft=!0,Pt=!0,Xr()}function $t(e,t){r.width=it=z=e,r.height=lt=B=t,pt=mt=0,sn(),ln();let n=r.bbox;St=n.left=cn(pt*L,.5),Ot=n.top=cn(mt*L,.5),kt=n.width=cn(z*L,.5),Mt=n.height=cn(B*L,.5)}function en(){let e=!1,t=0;for(;!e;){t++;let n=Pr(t),i=Fr(t);e=t==3||n&&i,e||($t(r.width,r.height),Pt=!0)}}function on({width:e,height:t}){Xt(e,t)}r.setSize=on;function sn(){let e=!1,t=!1,n=!1,r=!1;y.forEach((i,a)=>{if(i.show&&i._show){let{side:a,_size:o}=i,s=a%2,c=o+(i.label==null?0:i.labelSize);c>0&&(s?(z-=c,a==3?(pt+=c,r=!0):n=!0):(B-=c,a==0?(mt+=c,e=!0):t=!0))}}),Fn[0]=e,Fn[1]=n,Fn[2]=t,Fn[3]=r,z-=zn[1]+zn[3],pt+=zn[3],B-=zn[2]+zn[0],mt+=zn[0]}function ln(){let e=pt+z,t=mt+B,n=pt,r=mt;function i(i,a){switch(i){case 1:return e+=a,e-a;case 2:return t+=a,t-a;case 3:return n-=a,n+a;case 0:return r-=a,r+a}}y.forEach((e,t)=>{if(e.show&&e._show){let t=e.side;e._pos=i(t,e._size),e.label!=null&&(e._lpos=i(t,e.labelSize))}})}if(M.dataIdx==null){let e=M.hover,n=e.skip=new Set(e.skip??[]);n.add(void 0);let r=e.prox=H(e.prox),i=e.bias??=0;M.dataIdx=(e,a,o,s)=>{if(a==0)return o;let c=o,l=r(e,a,o,s)??Yt,u=l>=0&&l<Yt,d=D.ori==0?z:B,f=M.left,p=t[0],m=t[a];if(n.has(m[o])){c=null;let e=null,t=null,r;if(i==0||i==-1)for(r=o;e==null&&r-->0;)n.has(m[r])||(e=r);if(i==0||i==1)for(r=o;t==null&&r++<m.length;)n.has(m[r])||(t=r);if(e!=null||t!=null){if(u){let n=e==null?-1/0:k(p[e],D,d,0),r=t==null?1/0:k(p[t],D,d,0),i=f-n,a=r-f;i<=a?i<=l&&(c=e):a<=l&&(c=t)}else c=t==null?e:e==null?t:o-e<=t-o?e:t}}else u&&Lt(f-k(p[o],D,d,0))>l&&(c=null);return c}}let un=e=>{M.event=e};M.idxs=oe,M._lock=!1;let pn=M.points;pn.show=H(pn.show),pn.size=H(pn.size),pn.stroke=H(pn.stroke),pn.width=H(pn.width),pn.fill=H(pn.fill);let vn=r.focus=En({},e.focus||{alpha:.3},M.focus),Cn=vn.prox>=0,wn=Cn&&pn.one,Dn=[],On=[],kn=[];function An(e,t){let n=pn.show(r,t);if(n instanceof HTMLElement)return at(n,Ee),at(n,e.class),ut(n,-10,-10,z,B),m.insertBefore(n,Dn[t]),n}function jn(e,t){if(i==1||t>0){let t=i==1&&b[e.scale].time,n=e.value;e.value=t?bn(n)?xr(te,yr(n,ne)):n||ae:n||ni,e.label=e.label||(t?Ur:Hr)}if(wn||t>0){e.width=e.width==null?1:e.width,e.paths=e.paths||Wi||nn,e.fillTo=H(e.fillTo||yi),e.pxAlign=+V(e.pxAlign,h),e.pxRound=wi(e.pxAlign),e.stroke=H(e.stroke||null),e.fill=H(e.fill||null),e._stroke=e._fill=e._paths=e._focus=null;let t=ii(Ht(1,e.width),1),n=e.points=En({},{size:t,width:Ht(1,t*.2),stroke:e.stroke,space:t*2,paths:Gi,_stroke:null,_fill:null},e.points);n.show=H(n.show),n.filter=H(n.filter),n.fill=H(n.fill),n.stroke=H(n.stroke),n.paths=H(n.paths),n.pxAlign=e.pxAlign}if(N){let n=Xe(e,t);le.splice(t,0,n[0]),ue.splice(t,0,n[1]),j.values.push(null)}if(P){oe.splice(t,0,null);let n=null;wn?t==0&&(n=An(e,t)):t>0&&(n=An(e,t)),Dn.splice(t,0,n),On.splice(t,0,0),kn.splice(t,0,0)}ka(`addSeries`,t)}function Nn(e,t){t??=v.length,e=i==1?Ji(e,t,Wr,li):Ji(e,t,{},ci),v.splice(t,0,e),jn(v[t],t)}r.addSeries=Nn;function Pn(e){if(v.splice(e,1),N){j.values.splice(e,1),ue.splice(e,1);let t=le.splice(e,1)[0];rt(null,t.firstChild),t.remove()}P&&(oe.splice(e,1),Dn.splice(e,1)[0].remove(),On.splice(e,1),kn.splice(e,1)),ka(`delSeries`,e)}r.delSeries=Pn;let Fn=[!1,!1,!1,!1];function In(e,t){if(e._show=e.show,e.show){let n=e.side%2,i=b[e.scale];i??=(e.scale=n?v[1].scale:S,b[e.scale]);let a=i.time;e.size=H(e.size),e.space=H(e.space),e.rotate=H(e.rotate),_n(e.incrs)&&e.incrs.forEach(e=>{!dn.has(e)&&dn.set(e,fn(e))}),e.incrs=H(e.incrs||(i.distr==2?Xn:a?_==1?lr:fr:Zn)),e.splits=H(e.splits||(a&&i.distr==1?re:i.distr==3?qr:i.distr==4?Jr:Kr)),e.stroke=H(e.stroke),e.grid.stroke=H(e.grid.stroke),e.ticks.stroke=H(e.ticks.stroke),e.border.stroke=H(e.border.stroke);let o=e.values;e.values=_n(o)&&!_n(o[0])?H(o):a?_n(o)?gr(te,hr(o,ne)):bn(o)?_r(te,o):o||ie:o||Gr,e.filter=H(e.filter||(i.distr>=3&&i.log==10?ei:i.distr==3&&i.log==2?ti:tn)),e.font=ra(e.font),e.labelFont=ra(e.labelFont),e._size=e.size(r,null,t,0),e._space=e._rotate=e._incrs=e._found=e._splits=e._values=null,e._size>0&&(Fn[t]=!0,e._el=ct(xe,f))}}function Ln(e,t,n,r){let[i,a,o,s]=n,c=t%2,l=0;return c==0&&(s||a)&&(l=t==0&&!i||t==2&&!o?zt(Vr.size/3):0),c==1&&(i||o)&&(l=t==1&&!a||t==3&&!s?zt(ri.size/2):0),l}let Rn=r.padding=(e.padding||[Ln,Ln,Ln,Ln]).map(e=>H(V(e,Ln))),zn=r._padding=Rn.map((e,t)=>e(r,t,Fn,0)),Bn,W=null,Vn=null,Hn=i==1?v[0].idxs:null,Wn=null,Gn=!1;function Kn(e,n){if(t=e??[],r.data=r._data=t,i==2){Bn=0;for(let e=1;e<v.length;e++)Bn+=t[e][0].length}else{t.length==0&&(r.data=r._data=t=[[]]),Wn=t[0],Bn=Wn.length;let e=t;if(O==2){e=t.slice();let n=e[0]=Array(Bn);for(let e=0;e<Bn;e++)n[e]=e}r._data=t=e}if(Lr(!0),ka(`setData`),O==2&&(Ft=!0),n!==!1){let e=D;e.auto(r,Gn)?qn():Ai(S,e.min,e.max),Rt||=M.left>=0,Kt=!0,Xr()}}r.setData=Kn;function qn(){Gn=!0;let e,n;i==1&&(Bn>0?(W=Hn[0]=0,Vn=Hn[1]=Bn-1,e=t[0][W],n=t[0][Vn],O==2?(e=W,n=Vn):e==n&&(O==3?[e,n]=wt(e,e,D.log,!1):O==4?[e,n]=Tt(e,e,D.log,!1):D.time?n=e+zt(86400/_):[e,n]=At(e,n,Et,!0))):(W=Hn[0]=e=null,Vn=Hn[1]=n=null)),Ai(S,e,n)}let Jn,Yn,Qn,$n,er,tr,nr,rr,ir,ar;function or(e,t,n,r,i,a){e??=Ve,n??=hn,r??=`butt`,i??=Ve,a??=`round`,e!=Jn&&(d.strokeStyle=Jn=e),i!=Yn&&(d.fillStyle=Yn=i),t!=Qn&&(d.lineWidth=Qn=t),a!=er&&(d.lineJoin=er=a),r!=tr&&(d.lineCap=tr=r),n!=$n&&d.setLineDash($n=n)}function sr(e,t,n,r){t!=Yn&&(d.fillStyle=Yn=t),e!=nr&&(d.font=nr=e),n!=rr&&(d.textAlign=rr=n),r!=ir&&(d.textBaseline=ir=r)}function G(e,t,n,i,a=0){if(i.length>0&&e.auto(r,Gn)&&(t==null||t.min==null)){let t=V(W,0),r=V(Vn,i.length-1),o=n.min==null?Ct(i,t,r,a,e.distr==3):[n.min,n.max];e.min=Vt(e.min,n.min=o[0]),e.max=Ht(e.max,n.max=o[1])}}let cr={min:null,max:null};function vr(){for(let e in b){let t=b[e];A[e]==null&&(t.min==null||A[S]!=null&&t.auto(r,Gn))&&(A[e]=cr)}for(let e in b){let t=b[e];A[e]==null&&t.from!=null&&A[t.from]!=null&&(A[e]=cr)}A[S]!=null&&Lr(!0);let e={};for(let t in A){let n=A[t];if(n!=null){let a=e[t]=Tn(b[t],Sn);if(n.min!=null)En(a,n);else if(t!=S||i==2){if(Bn==0&&a.from==null){let e=a.range(r,null,null,t);a.min=e[0],a.max=e[1]}else a.min=Yt,a.max=-1/0}}}if(Bn>0){v.forEach((n,a)=>{if(i==1){let i=n.scale,o=A[i];if(o==null)return;let s=e[i];if(a==0){let e=s.range(r,s.min,s.max,i);s.min=e[0],s.max=e[1],W=_t(s.min,t[0]),Vn=_t(s.max,t[0]),Vn-W>1&&(t[0][W]<s.min&&W++,t[0][Vn]>s.max&&Vn--),n.min=Wn[W],n.max=Wn[Vn]}else n.show&&n.auto&&G(s,o,n,t[a],n.sorted);n.idxs[0]=W,n.idxs[1]=Vn}else if(a>0&&n.show&&n.auto){let[r,i]=n.facets,o=r.scale,s=i.scale,[c,l]=t[a],u=e[o],d=e[s];u!=null&&G(u,A[o],r,c,r.sorted),d!=null&&G(d,A[s],i,l,i.sorted),n.min=i.min,n.max=i.max}});for(let t in e){let n=e[t],i=A[t];if(n.from==null&&(i==null||i.min==null)){let e=n.range(r,n.min==Yt?null:n.min,n.max==-1/0?null:n.max,t);n.min=e[0],n.max=e[1]}}}for(let t in e){let n=e[t];if(n.from!=null){let i=e[n.from];if(i.min==null)n.min=n.max=null;else{let e=n.range(r,i.min,i.max,t);n.min=e[0],n.max=e[1]}}}let n={},a=!1;for(let t in e){let r=e[t],i=b[t];if(i.min!=r.min||i.max!=r.max){i.min=r.min,i.max=r.max;let e=i.distr;i._min=e==3?Gt(i.min):e==4?Jt(i.min,i.asinh):e==100?i.fwd(i.min):i.min,i._max=e==3?Gt(i.max):e==4?Jt(i.max,i.asinh):e==100?i.fwd(i.max):i.max,n[t]=a=!0}}if(a){v.forEach((e,t)=>{i==2?t>0&&n.y&&(e._paths=null):n[e.scale]&&(e._paths=null)});for(let e in n)Ft=!0,ka(`setScale`,e);P&&M.left>=0&&(Rt=Kt=!0)}for(let e in A)A[e]=null}function Sr(e){let t=Zt(W-1,0,Bn-1),n=Zt(Vn+1,0,Bn-1);for(;e[t]==null&&t>0;)t--;for(;e[n]==null&&n<Bn-1;)n++;return[t,n]}function Cr(){if(Bn>0){let e=v.some(e=>e._focus)&&ar!=vn.alpha;e&&(d.globalAlpha=ar=vn.alpha),v.forEach((e,n)=>{if(n>0&&e.show&&(Tr(n,!1),Tr(n,!0),e._paths==null)){let a=ar;ar!=e.alpha&&(d.globalAlpha=ar=e.alpha);let o=i==2?[0,t[n][0].length-1]:Sr(t[n]);e._paths=e.paths(r,n,o[0],o[1]),ar!=a&&(d.globalAlpha=ar=a)}}),v.forEach((e,t)=>{if(t>0&&e.show){let n=ar;ar!=e.alpha&&(d.globalAlpha=ar=e.alpha),e._paths!=null&&Er(t,!1);{let n=e._paths==null?null:e._paths.gaps,i=e.points.show(r,t,W,Vn,n),a=e.points.filter(r,t,i,n);(i||a)&&(e.points._paths=e.points.paths(r,t,W,Vn,a),Er(t,!0))}ar!=n&&(d.globalAlpha=ar=n),ka(`drawSeries`,t)}}),e&&(d.globalAlpha=ar=1)}}function Tr(e,t){let n=t?v[e].points:v[e];n._stroke=n.stroke(r,e),n._fill=n.fill(r,e)}function Er(e,t){let n=t?v[e].points:v[e],{stroke:r,fill:i,clip:a,flags:o,_stroke:s=n._stroke,_fill:c=n._fill,_width:l=n.width}=n._paths;l=U(l*L,3);let u=null,f=l%2/2;t&&c==null&&(c=l>0?`#fff`:s);let p=n.pxAlign==1&&f>0;if(p&&d.translate(f,f),!t){let e=St-l/2,t=Ot-l/2,n=kt+l,r=Mt+l;u=new Path2D,u.rect(e,t,n,r)}t?Or(s,l,n.dash,n.cap,c,r,i,o,a):Dr(e,s,l,n.dash,n.cap,c,r,i,o,u,a),p&&d.translate(-f,-f)}function Dr(e,n,i,a,o,s,c,l,u,d,f){let p=!1;u!=0&&x.forEach((m,h)=>{if(m.series[0]==e){let e=v[m.series[1]],g=t[m.series[1]],_=(e._paths||mn).band;_n(_)&&(_=m.dir==1?_[0]:_[1]);let y,b=null;e.show&&_&&jt(g,W,Vn)?(b=m.fill(r,h)||s,y=e._paths.clip):_=null,Or(n,i,a,o,b,c,l,u,d,f,y,_),p=!0}}),p||Or(n,i,a,o,s,c,l,u,d,f)}function Or(e,t,n,r,i,a,o,s,c,l,u,f){or(e,t,n,r,i),(c||l||f)&&(d.save(),c&&d.clip(c),l&&d.clip(l)),f?(s&3)==3?(d.clip(f),u&&d.clip(u),Ar(i,o),kr(e,a,t)):s&gi?(Ar(i,o),d.clip(f),kr(e,a,t)):s&hi&&(d.save(),d.clip(f),u&&d.clip(u),Ar(i,o),d.restore(),kr(e,a,t)):(Ar(i,o),kr(e,a,t)),(c||l||f)&&d.restore()}function kr(e,t,n){n>0&&(t instanceof Map?t.forEach((e,t)=>{d.strokeStyle=Jn=t,d.stroke(e)}):t!=null&&e&&d.stroke(t))}function Ar(e,t){t instanceof Map?t.forEach((e,t)=>{d.fillStyle=Yn=t,d.fill(e)}):t!=null&&e&&d.fill(t)}function jr(e,t,n,i){let a=y[e],o;if(i<=0)o=[0,0];else{let s=a._space=a.space(r,e,t,n,i);o=na(t,n,a._incrs=a.incrs(r,e,t,n,i,s),i,s)}return a._found=o}function Mr(e,t,n,r,i,a,o,s,c,l){let u=o%2/2;h==1&&d.translate(u,u),or(s,o,c,l,s),d.beginPath();let f,p,m,g,_=i+(r==0||r==3?-a:a);n==0?(p=i,g=_):(f=i,m=_);for(let r=0;r<e.length;r++)t[r]!=null&&(n==0?f=m=e[r]:p=g=e[r],d.moveTo(f,p),d.lineTo(m,g));d.stroke(),h==1&&d.translate(-u,-u)}function Pr(e){let t=!0;return y.forEach((n,i)=>{if(!n.show)return;let a=b[n.scale];if(a.min==null){n._show&&(t=!1,n._show=!1,Lr(!1));return}n._show||(t=!1,n._show=!0,Lr(!1));let o=n.side,s=o%2,{min:c,max:l}=a,[u,d]=jr(i,c,l,s==0?z:B);if(d==0)return;let f=a.distr==2,p=n._splits=n.splits(r,i,c,l,u,d,f),m=a.distr==2?p.map(e=>Wn[e]):p,h=a.distr==2?Wn[p[1]]-Wn[p[0]]:u,g=n._values=n.values(r,n.filter(r,m,i,d,h),i,d,h);n._rotate=o==2?n.rotate(r,g,i,d):0;let _=n._size;n._size=Bt(n.size(r,g,i,e)),_!=null&&n._size!=_&&(t=!1)}),t}function Fr(e){let t=!0;return Rn.forEach((n,i)=>{let a=n(r,i,Fn,e);a!=zn[i]&&(t=!1),zn[i]=a}),t}function Ir(){for(let e=0;e<y.length;e++){let t=y[e];if(!t.show||!t._show)continue;let n=t.side,i=n%2,a,o,c=t.stroke(r,e),l=n==0||n==3?-1:1,[u,f]=t._found;if(t.label!=null){let s=t.labelGap*l,p=zt((t._lpos+s)*L);sr(t.labelFont[0],c,`center`,n==2?Ie:Le),d.save(),i==1?(a=o=0,d.translate(p,zt(Ot+Mt/2)),d.rotate((n==3?-It:It)/2)):(a=zt(St+kt/2),o=p);let m=Qt(t.label)?t.label(r,e,u,f):t.label;d.fillText(m,a,o),d.restore()}if(f==0)continue;let p=b[t.scale],m=i==0?kt:Mt,h=i==0?St:Ot,_=t._splits,v=p.distr==2?_.map(e=>Wn[e]):_,x=p.distr==2?Wn[_[1]]-Wn[_[0]]:u,S=t.ticks,C=t.border,w=S.show?S.size:0,T=zt(w*L),E=zt((t.alignTo==2?t._size-w-t.gap:t.gap)*L),D=t._rotate*-It/180,O=g(t._pos*L),k=O+(T+E)*l;o=i==0?k:0,a=i==1?k:0;let ee=t.font[0];sr(ee,c,t.align==1?Re:t.align==2?ze:D>0?Re:D<0?ze:i==0?`center`:n==3?ze:Re,D||i==1?`middle`:n==2?Ie:Le);let A=t.font[1]*t.lineGap,te=_.map(e=>g(s(e,p,m,h))),ne=t._values;for(let e=0;e<ne.length;e++){let t=ne[e];if(t!=null){i==0?a=te[e]:o=te[e],t=``+t;let n=t.indexOf(`
`)==-1?[t]:t.split(/\n/gm);for(let e=0;e<n.length;e++){let t=n[e];D?(d.save(),d.translate(a,o+e*A),d.rotate(D),d.fillText(t,0,0),d.restore()):d.fillText(t,a,o+e*A)}}}S.show&&Mr(te,S.filter(r,v,e,f,x),i,n,O,T,U(S.width*L,3),S.stroke(r,e),S.dash,S.cap);let re=t.grid;re.show&&Mr(te,re.filter(r,v,e,f,x),i,i==0?2:1,i==0?Ot:St,i==0?Mt:kt,U(re.width*L,3),re.stroke(r,e),re.dash,re.cap),C.show&&Mr([O],[1],+(i==0),i==0?1:2,i==1?Ot:St,i==1?Mt:kt,U(C.width*L,3),C.stroke(r,e),C.dash,C.cap)}ka(`drawAxes`)}function Lr(e){v.forEach((t,n)=>{n>0&&(t._paths=null,e&&(i==1?(t.min=null,t.max=null):t.facets.forEach(e=>{e.min=null,e.max=null})))})}let Rr=!1,zr=!1,Br=[];function Yr(){zr=!1;for(let e=0;e<Br.length;e++)ka(...Br[e]);Br.length=0}function Xr(){Rr||=(Mn(Qr),!0)}function Zr(e,t=!1){Rr=!0,zr=t,e(r),Qr(),t&&Br.length>0&&queueMicrotask(Yr)}r.batch=Zr;function Qr(){if(Nt&&=(vr(),!1),Ft&&=(en(),!1),Pt){if(R(p,Re,pt),R(p,Ie,mt),R(p,Pe,z),R(p,Fe,B),R(m,Re,pt),R(m,Ie,mt),R(m,Pe,z),R(m,Fe,B),R(f,Pe,it),R(f,Fe,lt),u.width=zt(it*L),u.height=zt(lt*L),y.forEach(({_el:e,_show:t,_size:n,_pos:r,side:i})=>{if(e!=null){if(t){let t=i===3||i===0?n:0,a=i%2==1;R(e,a?`left`:`top`,r-t),R(e,a?`width`:`height`,n),R(e,a?`top`:`left`,a?mt:pt),R(e,a?`height`:`width`,a?B:z),ot(e,Se)}else at(e,Se)}}),Jn=Yn=Qn=er=tr=nr=rr=ir=$n=null,ar=1,pa(!0),pt!=vt||mt!=yt||z!=bt||B!=xt){Lr(!1);let e=z/bt,t=B/xt;if(P&&!Rt&&M.left>=0){M.left*=e,M.top*=t,si&&ut(si,zt(M.left),0,z,B),pi&&ut(pi,0,zt(M.top),z,B);for(let n=0;n<Dn.length;n++){let r=Dn[n];r!=null&&(On[n]*=e,kn[n]*=t,ut(r,Bt(On[n]),Bt(kn[n]),z,B))}}if(X.show&&!Wt&&X.left>=0&&X.width>0){X.left*=e,X.width*=e,X.top*=t,X.height*=t;for(let e in ga)R(Di,e,X[e])}vt=pt,yt=mt,bt=z,xt=B}ka(`setSize`),Pt=!1}it>0&&lt>0&&(d.clearRect(0,0,u.width,u.height),ka(`drawClear`),w.forEach(e=>e()),ka(`draw`)),X.show&&Wt&&(Oi(X),Wt=!1),P&&Rt&&(da(null,!0,!1),Rt=!1),j.show&&j.live&&Kt&&(la(),Kt=!1),c||(c=!0,r.status=1,ka(`ready`)),Gn=!1,Rr=!1}r.redraw=(e,t)=>{Ft=t||!1,e===!1?Xr():Ai(S,D.min,D.max)};function $r(e,n){let i=b[e];if(i.from==null){if(Bn==0){let t=i.range(r,n.min,n.max,e);n.min=t[0],n.max=t[1]}if(n.min>n.max){let e=n.min;n.min=n.max,n.max=e}if(Bn>1&&n.min!=null&&n.max!=null&&n.max-n.min<1e-16)return;e==S&&i.distr==2&&Bn>0&&(n.min=_t(n.min,t[0]),n.max=_t(n.max,t[0]),n.min==n.max&&n.max++),A[e]=n,Nt=!0,Xr()}}r.setScale=$r;let ai,oi,si,pi,_i,vi,bi,xi,Si,Ci,K,q,Ti=!1,J=M.drag,Y=J.x,Ei=J.y;P&&(M.x&&(ai=ct(we,m)),M.y&&(oi=ct(Te,m)),D.ori==0?(si=ai,pi=oi):(si=oi,pi=ai),K=M.left,q=M.top);let X=r.select=En({show:!0,over:!0,left:0,width:0,top:0,height:0},e.select),Di=X.show?ct(Ce,X.over?m:p):null;function Oi(e,t){if(X.show){for(let t in e)X[t]=e[t],t in ga&&R(Di,t,e[t]);t!==!1&&ka(`setSelect`)}}r.setSelect=Oi;function ki(e){if(v[e].show)N&&ot(le[e],Se);else if(N&&at(le[e],Se),P){let t=wn?Dn[0]:Dn[e];t!=null&&ut(t,-10,-10,z,B)}}function Ai(e,t,n){$r(e,{min:t,max:n})}function ji(e,t,n,a){t.focus!=null&&Bi(e),t.show!=null&&v.forEach((n,r)=>{r>0&&(e==r||e==null)&&(n.show=t.show,ki(r),i==2?(Ai(n.facets[0].scale,null,null),Ai(n.facets[1].scale,null,null)):Ai(n.scale,null,null),Xr())}),n!==!1&&ka(`setSeries`,e,t),a&&Na(`setSeries`,r,e,t)}r.setSeries=ji;function Mi(e,t){En(x[e],t)}function Ni(e,t){e.fill=H(e.fill||null),e.dir=V(e.dir,-1),t??=x.length,x.splice(t,0,e)}function Pi(e){e==null?x.length=0:x.splice(e,1)}r.addBand=Ni,r.setBand=Mi,r.delBand=Pi;function Fi(e,t){v[e].alpha=t,P&&Dn[e]!=null&&(Dn[e].style.opacity=t),N&&le[e]&&(le[e].style.opacity=t)}let Ii,Li,Ri,zi={focus:!0};function Bi(e){if(e!=Ri){let t=e==null,n=vn.alpha!=1;v.forEach((r,a)=>{if(i==1||a>0){let i=t||a==0||a==e;r._focus=t?null:i,n&&Fi(a,i?1:vn.alpha)}}),Ri=e,n&&Xr()}}N&&Cn&&nt(Ke,I,e=>{M._lock||(un(e),Ri!=null&&ji(null,zi,!0,Q.setSeries))});function Vi(e,t,n){let r=b[t];n&&(e=e/L-(r.ori==1?mt:pt));let i=z;r.ori==1&&(i=B,e=i-e),r.dir==-1&&(e=i-e);let a=r._min,o=r._max,s=e/i,c=a+(o-a)*s,l=r.distr;return l==3?Ut(10,c):l==4?qt(c,r.asinh):l==100?r.bwd(c):c}function Ui(e,n){return _t(Vi(e,S,n),t[0],W,Vn)}r.valToIdx=e=>_t(e,t[0]),r.posToIdx=Ui,r.posToVal=Vi,r.valToPos=(e,t,n)=>b[t].ori==0?a(e,b[t],n?kt:z,n?St:0):o(e,b[t],n?Mt:B,n?Ot:0),r.setCursor=(e,t,n)=>{K=e.left,q=e.top,da(null,t,n)};function aa(e,t){R(Di,Re,X.left=e),R(Di,Pe,X.width=t)}function oa(e,t){R(Di,Ie,X.top=e),R(Di,Fe,X.height=t)}let sa=D.ori==0?aa:oa,Z=D.ori==1?aa:oa;function ca(){if(N&&j.live)for(let e=+(i==2);e<v.length;e++){if(e==0&&fe)continue;let t=j.values[e],n=0;for(let r in t)ue[e][n++].firstChild.nodeValue=t[r]}}function la(e,t){if(e!=null&&(e.idxs?e.idxs.forEach((e,t)=>{oe[t]=e}):yn(e.idx)||oe.fill(e.idx),j.idx=oe[0]),N&&j.live){for(let e=0;e<v.length;e++)(e>0||i==1&&!fe)&&ua(e,oe[e]);ca()}Kt=!1,t!==!1&&ka(`setLegend`)}r.setLegend=la;function ua(e,n){let i=v[e],a=e==0&&O==2?Wn:t[e],o;fe?o=i.values(r,e,n)??pe:(o=i.value(r,n==null?null:a[n],e,n),o=o==null?pe:{_:o}),j.values[e]=o}function da(e,n,a){Si=K,Ci=q,[K,q]=M.move(r,K,q),M.left=K,M.top=q,P&&(si&&ut(si,zt(K),0,z,B),pi&&ut(pi,0,zt(q),z,B));let o,s=W>Vn;Ii=Yt,Li=null;let c=D.ori==0?z:B,l=D.ori==1?z:B;if(K<0||Bn==0||s){o=M.idx=null;for(let e=0;e<v.length;e++){let t=Dn[e];t!=null&&ut(t,-10,-10,z,B)}Cn&&ji(null,zi,!0,e==null&&Q.setSeries),j.live&&(oe.fill(o),Kt=!0)}else{let e,n,a;i==1&&(e=D.ori==0?K:q,n=Vi(e,S),o=M.idx=_t(n,t[0],W,Vn),a=k(t[0][o],D,c,0));let s=-10,u=-10,d=0,f=0,p=!0,m=``,h=``;for(let e=+(i==2);e<v.length;e++){let g=v[e],_=oe[e],y=_==null?null:i==1?t[e][_]:t[e][1][_],x=M.dataIdx(r,e,o,n),S=x==null?null:i==1?t[e][x]:t[e][1][x];if(Kt=Kt||S!=y||x!=_,oe[e]=x,e>0&&g.show){let n=x==null?-10:x==o?a:k(i==1?t[0][x]:t[e][0][x],D,c,0),_=S==null?-10:ee(S,i==1?b[g.scale]:b[g.facets[1].scale],l,0);if(Cn&&S!=null){let t=D.ori==1?K:q,n=Lt(vn.dist(r,e,x,_,t));if(n<Ii){let r=vn.bias;if(r!=0){let i=Vi(t,g.scale),a=S>=0?1:-1,o=i>=0?1:-1;o==a&&(o==1?r==1?S>=i:S<=i:r==1?S<=i:S>=i)&&(Ii=n,Li=e)}else Ii=n,Li=e}}if(Kt||wn){let t,i;D.ori==0?(t=n,i=_):(t=_,i=n);let a,o,c,l,g,v,y=!0,b=pn.bbox;if(b!=null){y=!1;let t=b(r,e);c=t.left,l=t.top,a=t.width,o=t.height}else c=t,l=i,a=o=pn.size(r,e);if(v=pn.fill(r,e),g=pn.stroke(r,e),wn)e==Li&&Ii<=vn.prox&&(s=c,u=l,d=a,f=o,p=y,m=v,h=g);else{let t=Dn[e];t!=null&&(On[e]=c,kn[e]=l,ft(t,a,o,y),dt(t,v,g),ut(t,Bt(c),Bt(l),z,B))}}}}if(wn){let e=vn.prox;if(Kt||(Ri==null?Ii<=e:Ii>e||Li!=Ri)){let e=Dn[0];e!=null&&(On[0]=s,kn[0]=u,ft(e,d,f,p),dt(e,m,h),ut(e,Bt(s),Bt(u),z,B))}}}if(X.show&&Ti){if(e!=null){let[t,n]=Q.scales,[r,i]=Q.match,[a,o]=e.cursor.sync.scales,s=e.cursor.drag;if(Y=s._x,Ei=s._y,Y||Ei){let{left:s,top:u,width:d,height:f}=e.select,p=e.scales[a].ori,m=e.posToVal,h,g,_,v,y,x=t!=null&&r(t,a),S=n!=null&&i(n,o);x&&Y?(p==0?(h=s,g=d):(h=u,g=f),_=b[t],v=k(m(h,a),_,c,0),y=k(m(h+g,a),_,c,0),sa(Vt(v,y),Lt(y-v))):sa(0,c),S&&Ei?(p==1?(h=s,g=d):(h=u,g=f),_=b[n],v=ee(m(h,o),_,l,0),y=ee(m(h+g,o),_,l,0),Z(Vt(v,y),Lt(y-v))):Z(0,l)}else _a()}else{let e=Lt(Si-_i),t=Lt(Ci-vi);if(D.ori==1){let n=e;e=t,t=n}Y=J.x&&e>=J.dist,Ei=J.y&&t>=J.dist;let n=J.uni;n==null?J.x&&J.y&&(Y||Ei)&&(Y=Ei=!0):Y&&Ei&&(Y=e>=n,Ei=t>=n,!Y&&!Ei&&(t>e?Ei=!0:Y=!0));let r,i;Y&&(D.ori==0?(r=bi,i=K):(r=xi,i=q),sa(Vt(r,i),Lt(i-r)),Ei||Z(0,l)),Ei&&(D.ori==1?(r=bi,i=K):(r=xi,i=q),Z(Vt(r,i),Lt(i-r)),Y||sa(0,c)),!Y&&!Ei&&(sa(0,0),Z(0,0))}}if(J._x=Y,J._y=Ei,e==null){if(a){if(ja!=null){let[e,t]=Q.scales;Q.values[0]=e==null?null:Vi(D.ori==0?K:q,e),Q.values[1]=t==null?null:Vi(D.ori==1?K:q,t)}Na(He,r,K,q,z,B,o)}if(Cn){let e=a&&Q.setSeries,t=vn.prox;Ri==null?Ii<=t&&ji(Li,zi,!0,e):Ii>t?ji(null,zi,!0,e):Li!=Ri&&ji(Li,zi,!0,e)}}Kt&&(j.idx=o,la()),n!==!1&&ka(`setCursor`)}let fa=null;Object.defineProperty(r,"rect",{get(){return fa??pa(!1),fa}});function pa(e=!1){e?fa=null:(fa=m.getBoundingClientRect(),ka(`syncRect`,fa))}function ma(e,t,n,r,i,a,o){M._lock||Ti&&e!=null&&e.movementX==0&&e.movementY==0||(ha(e,t,n,r,i,a,o,!1,e!=null),e==null?da(t,!0,!1):da(null,!0,!0))}function ha(e,t,n,i,a,o,c,l,u){if(fa??pa(!1),un(e),e!=null)n=e.clientX-fa.left,i=e.clientY-fa.top;else{if(n<0||i<0){K=-10,q=-10;return}let[e,r]=Q.scales,c=t.cursor.sync,[l,u]=c.values,[d,f]=c.scales,[p,m]=Q.match,h=t.axes[0].side%2==1,g=D.ori==0?z:B,_=D.ori==1?z:B,v=h?o:a,y=h?a:o,x=h?i:n,S=h?n:i;if(n=d==null?x/v*g:p(e,d)?s(l,b[e],g,0):-10,i=f==null?S/y*_:m(r,f)?s(u,b[r],_,0):-10,D.ori==1){let e=n;n=i,i=e}}u&&(t==null||t.cursor.event.type==He)&&((n<=1||n>=z-1)&&(n=cn(n,z)),(i<=1||i>=B-1)&&(i=cn(i,B))),l?(_i=n,vi=i,[bi,xi]=M.move(r,n,i)):(K=n,q=i)}let ga={width:0,height:0,left:0,top:0};function _a(){Oi(ga,!1)}let va,ya,ba,xa;function Sa(e,t,n,i,a,o,s){Ti=!0,Y=Ei=J._x=J._y=!1,ha(e,t,n,i,a,o,s,!0,!1),e!=null&&(nt(We,et,Ca,!1),Na(Ue,r,bi,xi,z,B,null));let{left:c,top:l,width:u,height:d}=X;va=c,ya=l,ba=u,xa=d}function Ca(e,t,n,i,a,o,s){Ti=J._x=J._y=!1,ha(e,t,n,i,a,o,s,!1,!0);let{left:c,top:l,width:u,height:d}=X,f=u>0||d>0,p=va!=c||ya!=l||ba!=u||xa!=d;if(f&&p&&Oi(X),J.setScale&&f&&p){let e=c,t=u,n=l,r=d;if(D.ori==1&&(e=l,t=d,n=c,r=u),Y&&Ai(S,Vi(e,S),Vi(e+t,S)),Ei)for(let e in b){let t=b[e];e!=S&&t.from==null&&t.min!=Yt&&Ai(e,Vi(n+r,e),Vi(n,e))}_a()}else M.lock&&(M._lock=!M._lock,da(t,!0,e!=null));e!=null&&(rt(We,et),Na(We,r,K,q,z,B,null))}function wa(e,t,n,r,i,a,o){if(M._lock)return;un(e);let s=Ti;if(Ti){let e=!0,t=!0,n,r;D.ori==0?(n=Y,r=Ei):(n=Ei,r=Y),n&&r&&(e=K<=10||K>=z-10,t=q<=10||q>=B-10),n&&e&&(K=K<bi?0:z),r&&t&&(q=q<xi?0:B),da(null,!0,!0),Ti=!1}K=-10,q=-10,oe.fill(null),da(null,!0,!0),s&&(Ti=s)}function Ta(e,t,n,i,a,o,s){M._lock||(un(e),qn(),_a(),e!=null&&Na(qe,r,K,q,z,B,null))}function Ea(){y.forEach(ia),Xt(r.width,r.height,!0)}ht(Ze,tt,Ea);let Da={};Da.mousedown=Sa,Da.mousemove=ma,Da.mouseup=Ca,Da.dblclick=Ta,Da.setSeries=(e,t,n,i)=>{let a=Q.match[2];n=a(r,t,n),n!=-1&&ji(n,i,!0,!1)},P&&(nt(Ue,m,Sa),nt(He,m,ma),nt(Ge,m,e=>{un(e),pa(!1)}),nt(Ke,m,wa),nt(qe,m,Ta),Hi.add(r),r.syncRect=pa);let Oa=r.hooks=e.hooks||{};function ka(e,t,n){zr?Br.push([e,t,n]):e in Oa&&Oa[e].forEach(e=>{e.call(null,r,t,n)})}(e.plugins||[]).forEach(e=>{for(let t in e.hooks)Oa[t]=(Oa[t]||[]).concat(e.hooks[t])});let Aa=(e,t,n)=>n,Q=En({key:null,setSeries:!1,filters:{pub:rn,sub:rn},scales:[S,v[1]?v[1].scale:null],match:[an,an,Aa],values:[null,null]},M.sync);Q.match.length==2&&Q.match.push(Aa),M.sync=Q;let ja=Q.key,Ma=mi(ja);function Na(e,t,n,r,i,a,o){Q.filters.pub(e,t,n,r,i,a,o)&&Ma.pub(e,t,n,r,i,a,o)}Ma.sub(r);function Pa(e,t,n,r,i,a,o){Q.filters.sub(e,t,n,r,i,a,o)&&Da[e](null,t,n,r,i,a,o)}r.pub=Pa;function Fa(){Ma.unsub(r),Hi.delete(r),$e.clear(),gt(Ze,tt,Ea),l.remove(),I?.remove(),ka(`destroy`)}r.destroy=Fa;function Ia(){ka(`init`,e,t),Kn(t||e.data,!1),A[S]?$r(S,A[S]):qn(),Wt=X.show&&(X.width>0||X.height>0),Rt=Kt=!0,Xt(e.width,e.height)}return v.forEach(jn),y.forEach(In),n?n instanceof HTMLElement?(n.appendChild(l),Ia()):n(r,Ia):Ia(),r}aa.assign=En,aa.fmtNum=Pt,aa.rangeNum=At,aa.rangeLog=wt,aa.rangeAsinh=Tt,aa.orient=_i,aa.pxRatio=L,aa.join=jn,aa.fmtDate=Un,aa.tzDate=Gn,aa.sync=mi;{aa.addGap=Si,aa.clipGaps=xi;let e=aa.paths={points:ji};e.linear=Fi,e.stepped=Ii,e.bars=Ri,e.spline=Bi}var oa=`.uplot,.uplot *,.uplot :before,.uplot :after{box-sizing:border-box}.uplot{width:min-content;font-family:system-ui,-apple-system,Segoe UI,Roboto,Helvetica Neue,Arial,Noto Sans,sans-serif,Apple Color Emoji,Segoe UI Emoji,Segoe UI Symbol,Noto Color Emoji;line-height:1.5}.u-title{text-align:center;font-size:18px;font-weight:700}.u-wrap{-webkit-user-select:none;user-select:none;position:relative}.u-over,.u-under{position:absolute}.u-under{overflow:hidden}.uplot canvas{width:100%;height:100%;display:block;position:relative}.u-axis{position:absolute}.u-legend{text-align:center;margin:auto;font-size:14px}.u-inline{display:block}.u-inline *{display:inline-block}.u-inline tr{margin-right:16px}.u-legend th{font-weight:600}.u-legend th>*{vertical-align:middle;display:inline-block}.u-legend .u-marker{width:1em;height:1em;margin-right:4px;background-clip:padding-box!important}.u-inline.u-live th:after{content:":";vertical-align:middle}.u-inline:not(.u-live) .u-value{display:none}.u-series>*{padding:4px}.u-series th{cursor:pointer}.u-legend .u-off>*{opacity:.3}.u-select{pointer-events:none;background:#00000012;position:absolute}.u-cursor-x,.u-cursor-y{pointer-events:none;will-change:transform;position:absolute;top:0;left:0}.u-hz .u-cursor-x,.u-vt .u-cursor-y{border-right:1px dashed #607d8b;height:100%}.u-hz .u-cursor-y,.u-vt .u-cursor-x{border-bottom:1px dashed #607d8b;width:100%}.u-cursor-pt{pointer-events:none;will-change:transform;border:0 solid;border-radius:50%;position:absolute;top:0;left:0;background-clip:padding-box!important}.u-axis.u-off,.u-select.u-off,.u-cursor-x.u-off,.u-cursor-y.u-off,.u-cursor-pt.u-off{display:none}`,sa=new Map;h(()=>sa.clear());function Z(e){let t=sa.get(e);return t===void 0&&(t=r(e),sa.set(e,t)),t}var ca=aa.sync(`audiopipelines-source`),la=[[],[6,4],[2,3],[10,3,2,3]],ua=class extends i{constructor(...e){super(...e),this.times=[],this.lines=[],this.locks=[],this.label=``,this.format=String,this.height=150,this.chart=null,this.shape=``,this.ends=[]}static{this.styles=[f,t(oa),n`
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
    `]}connectedCallback(){super.connectedCallback();let e=new ResizeObserver(()=>{this.chart&&this.clientWidth>0?this.chart.setSize({width:this.clientWidth,height:this.height}):this.requestUpdate()});e.observe(this),this.ends=[()=>e.disconnect(),h(()=>{this.shape=``,this.requestUpdate()})]}disconnectedCallback(){super.disconnectedCallback();for(let e of this.ends.splice(0))e();this.chart?.destroy(),this.chart=null,this.shape=``}render(){return E`<div role="img" aria-label=${this.label}></div>`}updated(){let e=this.renderRoot.querySelector(`div`);if(!e||this.clientWidth===0)return;let t=[this.times.map(e=>e/1e3),...this.lines.flatMap(e=>[[...e.values],...e.around?[e.around.low,e.around.high]:[]])],n=this.lines.map(e=>`${e.label} ${e.around?`±`:``}`).join();n===this.shape&&this.chart?this.chart.setData(t):(this.chart?.destroy(),this.shape=n,this.chart=new aa(this.options(),t,e))}options(){let e=[],t=[{value:(e,t)=>t===null?`–`:da(t)}];this.lines.forEach((n,r)=>{let i=Z(n.colour);if(t.push({label:n.label,stroke:i,width:1.5,dash:la[r%la.length],points:{show:!1},value:(e,t)=>t===null?`–`:this.format(t)}),!n.around)return;let a=()=>({label:``,class:`band`,stroke:`transparent`,points:{show:!1}});t.push(a(),a()),e.push({series:[t.length-1,t.length-2],fill:`${i}2b`})});let n={stroke:Z(`--text-quiet`),font:`10px system-ui, sans-serif`,grid:{stroke:Z(`--line`),width:1},ticks:{show:!1}};return{width:this.clientWidth,height:this.height,series:t,bands:e,cursor:{sync:{key:ca.key},y:!1},legend:{live:!0},scales:{x:{time:!0},y:{range:(e,t,n)=>fa(t,n)}},axes:[{...n,space:70,size:26,values:(e,t)=>t.map(da)},{...n,size:62,space:26,values:(e,t)=>t.map(e=>this.format(e))}],hooks:{drawClear:[e=>this.drawLocks(e)]}}}drawLocks(e){let{ctx:t,bbox:n}=e;t.save(),t.fillStyle=Z(`--warn-soft`);for(let{from:r,to:i,locked:a}of this.locks){if(a)continue;let o=Math.max(n.left,e.valToPos(r/1e3,`x`,!0)),s=Math.min(n.left+n.width,e.valToPos(i/1e3,`x`,!0));s>=o&&t.fillRect(o,n.top,Math.max(2,s-o),n.height)}t.restore()}};p([c({attribute:!1})],ua.prototype,`times`,void 0),p([c({attribute:!1})],ua.prototype,`lines`,void 0),p([c({attribute:!1})],ua.prototype,`locks`,void 0),p([c()],ua.prototype,`label`,void 0),p([c({attribute:!1})],ua.prototype,`format`,void 0),p([c({type:Number})],ua.prototype,`height`,void 0),ua=p([D(`ap-line-chart`)],ua);function da(e){return new Date(e*1e3).toLocaleTimeString(`en-GB`)}function fa(e,t){if(e===null||t===null)return[0,1];let n=Math.max((t-e)*.1,Math.abs(t)*.001,1e-9);return[e>=0&&e-n<0?0:e-n,t+n]}var pa=[`--accent`,`--busy`,`--reason-stalled`,`--warn`],ma=4,ha=class extends i{constructor(...e){super(...e),this.history=null,this.streams=[]}static{this.styles=[f,j,n`
      .charts {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 340px), 1fr));
        gap: 12px 20px;
      }
      section {
        min-width: 0;
      }
    `]}render(){let{history:t}=this,n=t?[this.drift(t),this.offset(t),this.latency(t),this.samples(t)].filter(t=>t!==e):[];return E`<h2>Clocks and flow over time <small>a value a second, ten minutes</small></h2>
      ${n.length===0?E`<p class="empty">Nothing was measured yet.</p>`:E`<div class="charts">${n}</div>`}`}drift(t){let n=le(t,`drift`).filter(ue);if(n.length===0)return e;let r=e=>Math.abs(e.findLast(e=>e!==null)??0),i=[...n].sort((e,t)=>r(t.values)-r(e.values)).slice(0,ma),a=le(t,`driftUncertainty`),o=i.map((e,t)=>({label:e.stream??`drift`,colour:pa[t],values:e.values,around:de(e.values,a.find(t=>t.stream===e.stream)?.values)})),s=n.length>i.length?`The ${i.length} of ${n.length} streams that drift most. `:``;return this.chart(`Drift against the source's clock`,t,o,e=>`${ga(e,1)} ppm`,`${s}The band is the uncertainty.`)}offset(t){let[n]=le(t,`clockOffset`),r=fe(t);if(!ue(n)&&r.length===0)return e;let i=ue(n)?[{label:`offset`,colour:`--accent`,values:n.values,around:de(n.values,le(t,`clockUncertainty`)[0]?.values)}]:[{label:`locked`,colour:`--good`,values:le(t,`clockLocked`)[0].values}],a=r.at(-1),o=ue(n)?_:e=>e>0?`locked`:`not`;return this.chart(`Clock`,t,i,o,a===void 0?``:`${a.locked?`Locked`:`Not locked`} now. Shaded: not locked.`,r)}latency(t){let[n,r]=[le(t,`latencyP50`)[0],le(t,`latencyP99`)[0]],i=le(t,`alignmentUncertainty`)[0],a=[];ue(n)&&a.push({label:`p50`,colour:`--accent`,values:n.values}),ue(r)&&a.push({label:`p99`,colour:`--warn`,values:r.values});let o=!ue(i)||i.values.every(e=>e===null||e===0);o||a.push({label:`alignment ±`,colour:`--busy`,values:i.values});let s=o?`Latency`:`Latency and alignment`;return a.length===0?e:this.chart(s,t,a,_)}samples(t){let[n,r]=[le(t,`received`)[0],le(t,`lost`)[0]],i=[];return ue(n)&&i.push({label:`received`,colour:`--good`,values:n.values}),ue(r)&&i.push({label:`lost`,colour:`--reason-lost`,values:r.values}),i.length===0?e:this.chart(`Samples a second, all channels`,t,i,_a)}chart(t,n,r,i,a=``,o=[]){let s=r.map(e=>{let t=e.values.findLast(e=>e!==null);return`${e.label} ${typeof t==`number`?i(t):`–`}`}).join(`, `);return E`<section><h3>${t} <span class="note">${s}</span></h3>
      <ap-line-chart .times=${n.times} .lines=${r} .format=${i} .locks=${o}
        label=${`${t} over time. Now: ${s}. ${a}`}></ap-line-chart>
      ${a===``?e:E`<p class="note">${a}</p>`}</section>`}};p([c({attribute:!1})],ha.prototype,`history`,void 0),p([c({attribute:!1})],ha.prototype,`streams`,void 0),ha=p([D(`ap-clocks`)],ha);function ga(e,t){return`${e<0?`−`:``}${Math.abs(e).toFixed(t)}`}function _a(e){return Math.abs(e)<1e4?w(e):Math.abs(e)<1e6?`${Number((e/1e3).toPrecision(4))} k`:`${Number((e/1e6).toPrecision(4))} M`}function va(e,t){let n=e.counts.reduce((e,t)=>e+t,0);if(n===0)return null;let r=t*n,i=0;for(let t=0;t<e.counts.length;t++){let n=e.counts[t];if(n>0&&i+n>=r){let a=e.bounds[t],o=t===0?0:e.bounds[t-1];return a===void 0?{seconds:o,beyond:!0}:{seconds:o+(a-o)*Math.max(0,(r-i)/n),beyond:!1}}i+=n}return{seconds:e.bounds.at(-1)??0,beyond:!0}}function ya(e){let{bounds:t,counts:n}=e,r=n.reduce((e,t)=>e+t,0),i=n.findIndex(e=>e>0);if(i<0)return[];let a=n.findLastIndex(e=>e>0),o=[];for(let e=Math.max(0,i-1);e<=Math.min(n.length-1,a+1);e++)o.push({lower:e===0?0:t[e-1],upper:t[e]??null,count:n[e],share:n[e]/r});return o}var ba={width:360,height:150,foot:30},xa=class extends i{constructor(...e){super(...e),this.latency=null,this.isLive=!1}static{this.styles=[f,j,n`
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
    `]}render(){let{latency:e}=this,t=e?ya(e):[];return E`<h2>Latency <small>from capture to delivery, since the source's start</small></h2>
      ${!e||t.length===0?E`<p class="empty">${this.isLive?`Nothing was delivered yet.`:`A source that is not live has no latency.`}</p>`:this.histogram(e,t)}`}histogram(t,n){let r=[[`p50`,va(t,.5)],[`p99`,va(t,.99)]],i=t.count>0?_(t.sum/t.count):`–`,a=(e,t)=>E`<div><dt>${e}</dt><dd>${t}</dd></div>`,o=r.map(([e,t])=>`${e} ${wa(t)}`).join(`, `);return E`<dl>${r.map(([e,t])=>a(e,wa(t)))}${a(`mean`,i)}${a(`frames`,w(t.count))}</dl>
      <svg viewBox="0 0 ${ba.width} ${ba.height}" role="img"
        aria-label=${`Histogram of latency: ${o}, mean ${i}, ${w(t.count)} frames.`}>
        ${this.bars(n)}
        ${r.map(([t,r],i)=>r===null?e:this.mark(t,r,n,i))}
      </svg>`}bars(t){let n=ba.height-ba.foot,r=ba.width/t.length,i=Math.max(...t.map(e=>e.count),1),o=Math.ceil(34/r);return t.map((t,s)=>{let c=t.count===0?0:Math.max(1,t.count/i*(n-18));return a`<g><title>${Sa(t)}: ${w(t.count)}, ${(t.share*100).toFixed(2)} %</title>
        <rect x=${s*r} y="0" width=${r} height=${n} fill="transparent"></rect>
        <rect class="bar" x=${s*r+.5} y=${n-c} width=${Math.max(1,r-1)} height=${c}></rect>
        ${s%o!==0||s===0?e:a`<text x=${s*r} y=${n+12}
          text-anchor="middle">${Ca(t.lower)}</text>`}</g>`}).concat(a`<path d="M0 ${n}H${ba.width}" stroke="var(--line-strong)"></path>
      <text x=${ba.width} y=${ba.height-4} text-anchor="end">milliseconds</text>`)}mark(t,n,r,i){let o=ba.width/r.length,s=r.findIndex(({lower:e,upper:t})=>n.seconds>=e&&(t===null||n.seconds<=t));if(s<0)return e;let c=r[s],l=(s+(c.upper===null?.5:(n.seconds-c.lower)/(c.upper-c.lower)))*o,u=l>ba.width-60;return a`<path class="quantile" d="M${l} ${12*i+2}V${ba.height-ba.foot}"></path>
      <text class="quantile-text" x=${l+(u?-4:4)} y=${10+12*i}
        text-anchor=${u?`end`:`start`}>${t}</text>`}};p([c({attribute:!1})],xa.prototype,`latency`,void 0),p([c({type:Boolean})],xa.prototype,`isLive`,void 0),xa=p([D(`ap-latency`)],xa);function Sa({lower:e,upper:t}){return t===null?`over ${_(e)}`:`${_(e)} to ${_(t)}`}function Ca(e){return`${Number((e*1e3).toPrecision(3))}`}function wa(e){return e===null?`–`:`${e.beyond?`over `:``}${_(e.seconds)}`}var Ta=[`starting`,`running`,`degraded`,`recovering`,`paused`],Ea=[`running`,`degraded`];function Da(e,t){let{state:n}=e,r=Ta.includes(n),i=e.title??e.name,a=(e,n,r,i=null)=>({command:e,label:n,confirmation:i,refusal:t?r:`This server takes no commands from the page.`});return[a(`start`,`Start`,r?`It is ${n} already.`:null),a(`stop`,`Stop`,r?null:`It is ${n}, so there is nothing to stop.`,`Stop ${i}? No audio is delivered until it is started again.`),a(`restart`,`Restart`,n===`created`?`It was not started yet; start it instead.`:null,r?`Restart ${i}? Audio is missing until it runs again, and a new epoch begins.`:null),n===`paused`?a(`resume`,`Resume`,null):a(`pause`,`Pause`,Ea.includes(n)?null:`It is ${n}; only what runs can be paused.`,e.isLive===!0?`Pause ${i}? It is live: what is said meanwhile is not delivered.`:null),a(`reload`,`Reload`,e.canReload===!0?null:`Its description does not come from a file.`,r?`Reload ${i}? Where its description has changed, it is started again with the new one.`:null),a(`dump`,`Dump flight recorder`,e.canDump===!0?null:`Its description keeps no flight recorder.`)]}var Oa=class extends i{constructor(...e){super(...e),this.allowed=!1,this.asked=null,this.said=``,this.isBad=!1,this.isBusy=!1,this.keepEscape=e=>{e.key===`Escape`&&e.stopPropagation()},this.confirm=()=>{let e=this.asked;this.dialog.close(),e&&this.give(e)}}static{this.styles=[f,o,n`
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
    `]}render(){return E`
      <div class="bar" role="group" aria-label="Commands">
        ${Da(this.source,this.allowed).map(t=>E`<button
          aria-disabled=${t.refusal!==null||this.isBusy?`true`:`false`}
          title=${t.refusal??``} aria-describedby=${t.refusal===null?e:`why-${t.command}`}
          @click=${()=>this.choose(t)}>${t.label}</button>
          ${t.refusal===null?e:E`<span class="hidden-text" id=${`why-${t.command}`}>${t.refusal}</span>`}`)}
      </div>
      <p class="said ${this.isBad?`bad`:``}" role="status">${this.said}</p>
      <dialog aria-labelledby="question" @keydown=${this.keepEscape} @close=${()=>this.asked=null}>
        <p id="question">${this.asked?.confirmation}</p>
        <div class="bar">
          <button @click=${()=>this.dialog.close()} autofocus>Cancel</button>
          <button class="main" @click=${this.confirm}>${this.asked?.label}</button>
        </div>
      </dialog>
    `}choose(e){this.isBusy||(e.refusal===null?e.confirmation===null?this.give(e):(this.asked=e,this.updateComplete.then(()=>this.dialog.showModal())):this.tell(`${e.label}: ${e.refusal}`,!1))}async give(e){this.isBusy=!0,this.tell(`${e.label} …`,!1);try{let t=await this.client.command(this.source.name,e.command);this.tell(t?.folder===void 0?`${e.label}: the server has taken it. The source is ${t?.state??`told`}.`:`The flight recorder's frames are in ${t.folder}.`,!1)}catch(t){this.tell(`${e.label} did not work. ${t instanceof Error?t.message:String(t)}`,!0)}finally{this.isBusy=!1}}tell(e,t){this.said=e,this.isBad=t}};p([c({attribute:!1})],Oa.prototype,`client`,void 0),p([c({attribute:!1})],Oa.prototype,`source`,void 0),p([c({type:Boolean})],Oa.prototype,`allowed`,void 0),p([O()],Oa.prototype,`asked`,void 0),p([O()],Oa.prototype,`said`,void 0),p([O()],Oa.prototype,`isBad`,void 0),p([O()],Oa.prototype,`isBusy`,void 0),p([T(`dialog`)],Oa.prototype,`dialog`,void 0),Oa=p([D(`ap-commands`)],Oa);var ka=class extends i{constructor(...e){super(...e),this.text=``,this.label=`Copy`,this.said=``,this.copy=async()=>{this.said=await Aa(this.text)?`Copied`:`The browser does not allow it`,setTimeout(()=>this.said=``,2500)}}static{this.styles=[f,o]}render(){return E`<button @click=${this.copy}>${this.said||this.label}</button>
      <span class="hidden-text" role="status">${this.said}</span>`}};p([c({attribute:!1})],ka.prototype,`text`,void 0),p([c()],ka.prototype,`label`,void 0),p([O()],ka.prototype,`said`,void 0),ka=p([D(`ap-copy`)],ka);async function Aa(e){try{return await navigator.clipboard.writeText(e),!0}catch{let t=document.createElement(`textarea`);t.value=e,t.style.position=`fixed`,t.style.opacity=`0`,document.body.append(t),t.select();let n=document.execCommand(`copy`);return t.remove(),n}}var Q=class extends i{constructor(...e){super(...e),this.open=!1,this.description=null,this.message=``,this.abort=new AbortController}static{this.styles=[f,o,j,M,n`
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
    `]}disconnectedCallback(){super.disconnectedCallback(),this.abort.abort()}updated(e){e.has(`open`)&&this.open&&!this.description&&this.load()}async load(){this.abort.abort(),this.abort=new AbortController;let{signal:e}=this.abort;this.message=`Asking for the description…`;try{this.description=await this.store.connection.client.description(this.store.name,e),this.message=``}catch(t){e.aborted||(this.message=t instanceof Error?t.message:String(t))}}render(){let{description:t}=this;return E`<h2>Description <small>${t?.description??``}</small></h2>
      <div class="tools"><button @click=${()=>void this.load()}>Read again</button>
        <span class="note" role="status">${this.message}</span></div>
      ${t?E`${this.parameters(t.parameters)}
        ${t.launch.map((e,t,n)=>this.text(n.length>1?`Launch text ${t+1} of ${n.length}, resolved`:`Launch text, resolved`,e))}
        ${this.text(`Description file`,t.text)}
        ${t.yaml===t.text?e:this.text(`As YAML`,t.yaml??null)}`:e}`}parameters(e){return e.length===0?E`<p class="empty">The description has no parameters.</p>`:E`<div class="scroll" tabindex="0" role="region" aria-label="Parameters"><table>
      <thead><tr><th>Parameter</th><th>Type</th><th>Value</th><th>Default</th><th>What it is</th></tr></thead>
      <tbody>${e.map(e=>E`<tr><td>${e.name}</td><td>${e.type}</td>
        <td class="long">${e.isSecret?E`*** <span class="note">secret</span>`:ja(e.value)}</td>
        <td class="long">${e.isSecret?``:ja(e.default)}</td>
        <td class="long">${e.summary??``}</td></tr>`)}</tbody></table></div>`}text(t,n){return n===null||n===``?e:E`<div class="text"><h3>${t}</h3><ap-copy .text=${n}></ap-copy></div>
      <pre tabindex="0" role="region" aria-label=${t}>${n}</pre>`}};p([c({attribute:!1})],Q.prototype,`store`,void 0),p([c({type:Boolean})],Q.prototype,`open`,void 0),p([O()],Q.prototype,`description`,void 0),p([O()],Q.prototype,`message`,void 0),Q=p([D(`ap-description`)],Q);function ja(e){return e==null?`–`:typeof e==`string`?e:JSON.stringify(e)}function Ma(e,t){let n=new Map(e.map(e=>[e.id,e]));for(let e of t)n.set(e.id,e);return[...n.values()].sort((e,t)=>e.id-t.id).slice(-1e3)}var Na={info:0,warning:1,error:2};function Pa(e,t){let n=t.text.toLowerCase().split(/\s+/).filter(e=>e!==``);return e.filter(e=>{if(Na[e.severity]<Na[t.least]||t.types.size>0&&!t.types.has(e.type))return!1;let r=`${e.type} ${e.text} ${e.advice??``}`.toLowerCase();return n.every(e=>r.includes(e))})}var Fa={info:`·`,warning:`!`,error:`✕`},Ia=[[`info`,`all`],[`warning`,`warnings and errors`],[`error`,`errors`]],La=class extends i{constructor(...e){super(...e),this.events=[],this.text=``,this.type=``,this.least=`info`,this.isFollowing=!0,this.follow=e=>{this.isFollowing=e.target.checked},this.scrolled=()=>{let{scrollTop:e,scrollHeight:t,clientHeight:n}=this.list;this.isFollowing=e+n>=t-8}}static{this.styles=[f,o,j,n`
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
    `]}render(){let t=[...new Set(this.events.map(e=>e.type))].sort(),n=Pa(this.events,{text:this.text,types:new Set(this.type===``?[]:[this.type]),least:this.least});return E`
      <h2>Events <small>${n.length<this.events.length?`${n.length} of `:``}${u(this.events.length,`event`)}</small></h2>
      <div class="tools">
        <input type="search" placeholder="Words" aria-label="Words in events" .value=${this.text}
          @input=${e=>this.text=Ra(e)}>
        <select aria-label="Severity" @change=${e=>this.least=Ra(e)}>
          ${Ia.map(([e,t])=>E`<option value=${e} ?selected=${e===this.least}>${t}</option>`)}
        </select>
        <select aria-label="Type" @change=${e=>this.type=Ra(e)}>
          <option value="" ?selected=${this.type===``}>every type</option>
          ${t.map(e=>E`<option ?selected=${e===this.type}>${e}</option>`)}
        </select>
        <label class="push"><input type="checkbox" .checked=${this.isFollowing} @change=${this.follow}> Follow</label>
      </div>
      <ol tabindex="0" aria-label="Events" @scroll=${this.scrolled}>
        ${n.map(t=>E`<li class=${t.severity}>
          <span class="mark" title=${t.severity}><span aria-hidden="true">${Fa[t.severity]}</span>
            <span class="hidden-text">${t.severity}</span></span>
          <time datetime=${t.at} title=${t.at}>${new Date(t.at).toLocaleTimeString(`en-GB`)}</time>
          <span class="type">${t.type}</span><span class="text">${t.text}</span>
          ${t.advice&&!t.text.includes(t.advice)?E`<span class="advice">${t.advice}</span>`:e}</li>`)}
      </ol>
    `}updated(){this.isFollowing&&(this.list.scrollTop=this.list.scrollHeight)}};p([c({attribute:!1})],La.prototype,`events`,void 0),p([O()],La.prototype,`text`,void 0),p([O()],La.prototype,`type`,void 0),p([O()],La.prototype,`least`,void 0),p([O()],La.prototype,`isFollowing`,void 0),p([T(`ol`)],La.prototype,`list`,void 0),La=p([D(`ap-events`)],La);function Ra(e){return e.target.value}var za=6e4;async function Ba(e,t){let n=new Worker(new URL(new URL(`graph-worker-DcLGIp6S.js`,import.meta.url).href,``+import.meta.url),{type:`module`});try{let r=await new Promise((r,i)=>{let a=setTimeout(()=>i(Error(`The graph is too large to be drawn here. Read it as text.`)),za);t.addEventListener(`abort`,()=>{clearTimeout(a),i(new DOMException(`Left`,`AbortError`))}),n.onmessage=e=>{clearTimeout(a),r(e.data)},n.onerror=()=>{clearTimeout(a),i(Error(`The graph could not be drawn in this browser. Read it as text.`))},n.postMessage(e)});if(`error`in r)throw Error(`The graph could not be drawn: ${r.error} Read it as text.`);return{url:URL.createObjectURL(new Blob([r.svg],{type:`image/svg+xml`})),size:Ha(r.svg)}}finally{n.terminate()}}function Va(e){e&&URL.revokeObjectURL(e.url)}function Ha(e){let[,t,n]=/<svg[^>]*\swidth="([\d.]+)pt"[^>]*\sheight="([\d.]+)pt"/.exec(e)??[];return{width:Number(t??600)*4/3,height:Number(n??300)*4/3}}var Ua=.05,Wa=4;function Ga(e,t){let n=Math.min(1,t.width/e.width,t.height/e.height);return{x:(t.width-e.width*n)/2,y:(t.height-e.height*n)/2,scale:n}}function Ka(e,t,n,r,i){let a=Math.min(Ua,Ga(r,i).scale),o=Math.min(Wa,Math.max(a,e.scale*t)),s=o/e.scale;return Ja({x:n.x-(n.x-e.x)*s,y:n.y-(n.y-e.y)*s,scale:o},r,i)}function qa(e,t,n,r,i){return Ja({...e,x:e.x+t,y:e.y+n},r,i)}function Ja(e,t,n){return{scale:e.scale,x:Math.min(n.width-40,Math.max(40-t.width*e.scale,e.x)),y:Math.min(n.height-40,Math.max(40-t.height*e.scale,e.y))}}var Ya=class extends i{constructor(...e){super(...e),this.open=!1,this.state=`created`,this.dot=``,this.picture=null,this.message=``,this.isText=!1,this.view={x:0,y:0,scale:1},this.abort=null,this.asked=null,this.pressed=e=>{if(e.ctrlKey||e.metaKey||e.altKey)return;let t={ArrowLeft:[60,0],ArrowRight:[-60,0],ArrowUp:[0,60],ArrowDown:[0,-60]}[e.key];if(t)this.move(...t);else if(e.key===`+`||e.key===`=`)this.zoom(1.4);else if(e.key===`-`)this.zoom(1/1.4);else if(e.key===`0`)this.fit();else return;e.preventDefault()},this.wheeled=e=>{if(!e.ctrlKey)return;e.preventDefault();let t=this.window.getBoundingClientRect();this.zoom(Math.exp(-e.deltaY/300),{x:e.clientX-t.left,y:e.clientY-t.top})},this.grabbed=e=>{e.currentTarget.setPointerCapture(e.pointerId)},this.moved=e=>{e.buttons&1&&this.move(e.movementX,e.movementY)}}static{this.styles=[f,o,j,n`
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
    `]}disconnectedCallback(){super.disconnectedCallback(),this.abort?.abort(),Va(this.picture),this.picture=null}updated(e){let{state:t}=this;if(this.open&&t!==this.asked){let e=Ta.includes(this.asked??`created`);this.asked=t,Ta.includes(t)?e&&this.dot!==``||this.load():this.message=`A source that is ${t} has no pipelines. Start it to see them.`}(e.has(`picture`)||e.has(`isText`))&&this.fit()}async load(){this.abort?.abort();let e=this.abort=new AbortController;this.message=`Asking for the graph…`;try{let t=await this.store.connection.client.graph(this.store.name,e.signal);this.dot=t,this.message=`Drawing…`;let n=await Ba(t,e.signal);Va(this.picture),this.picture=n,this.message=``}catch(t){if(e.signal.aborted)return;t instanceof v&&(this.dot=``),this.message=t instanceof Error?t.message:String(t)}}render(){return E`<h2>Pipelines <small>as they run, drawn from GStreamer's graph</small></h2>
      <div class="tools">
        <button ?disabled=${!Ta.includes(this.state)} @click=${()=>void this.load()}>Read again</button>
        <button aria-pressed=${this.isText?`true`:`false`} ?disabled=${this.dot===``}
          @click=${()=>this.isText=!this.isText}>As text</button>
        ${this.picture&&!this.isText?E`
          <button aria-label="Zoom in" @click=${()=>this.zoom(1.4)}>+</button>
          <button aria-label="Zoom out" @click=${()=>this.zoom(1/1.4)}>−</button>
          <button @click=${()=>this.fit()}>Whole</button>`:e}
        ${this.dot===``?e:E`<ap-copy .text=${this.dot} label="Copy DOT"></ap-copy>`}
        <span class="note" role="status">${this.message}</span>
      </div>
      ${this.content()}`}content(){if(this.isText)return E`<pre tabindex="0" role="region" aria-label="The graph as DOT">${this.dot}</pre>`;let{picture:t,view:n}=this;return t?E`<div class="window" tabindex="0" role="group"
      aria-label="Graph of the pipelines. Plus and minus zoom, the arrow keys move, 0 shows the whole."
      @keydown=${this.pressed} @wheel=${this.wheeled} @pointerdown=${this.grabbed} @pointermove=${this.moved}>
      <img src=${t.url} width=${t.size.width} height=${t.size.height} draggable="false"
        alt=${`Graph of the running pipelines: ${this.inWords()}. The same is there as text.`}
        style=${`transform:translate(${n.x}px,${n.y}px) scale(${n.scale})`}></div>`:e}inWords(){let e=this.dot.match(/->/g)?.length??0,t=this.dot.match(/subgraph /g)?.length??0;return`${t>0?`${u(t,`group`)}, `:``}${u(e,`link`)}`}get size(){return{width:this.window?.clientWidth??1,height:this.window?.clientHeight??1}}fit(){this.picture&&this.window&&(this.view=Ga(this.picture.size,this.size))}zoom(e,t={x:this.size.width/2,y:this.size.height/2}){this.picture&&(this.view=Ka(this.view,e,t,this.picture.size,this.size))}move(e,t){this.picture&&(this.view=qa(this.view,e,t,this.picture.size,this.size))}};p([c({attribute:!1})],Ya.prototype,`store`,void 0),p([c({type:Boolean})],Ya.prototype,`open`,void 0),p([c()],Ya.prototype,`state`,void 0),p([O()],Ya.prototype,`dot`,void 0),p([O()],Ya.prototype,`picture`,void 0),p([O()],Ya.prototype,`message`,void 0),p([O()],Ya.prototype,`isText`,void 0),p([O()],Ya.prototype,`view`,void 0),p([T(`.window`)],Ya.prototype,`window`,void 0),Ya=p([D(`ap-graph`)],Ya);function Xa(e){if(!e)return`–`;if(e.isExact)return`exact`;let t=e.uncertaintySamples;return typeof t==`number`?`± ${Number(t.toFixed(1))} samples`:`not known`}function Za(e){if(!e)return`–`;let t=[/^(ptp|ntp)$/i.test(e.kind)?e.kind.toUpperCase():e.kind];if(e.isLocked!==null&&e.isLocked!==void 0&&t.push(e.isLocked?`locked`:`not locked`),e.offsetSeconds!==null&&e.offsetSeconds!==void 0){let n=e.uncertaintySeconds;t.push(`offset ${_(e.offsetSeconds)}${n==null?``:` ± ${_(n)}`}`)}return t.join(`, `)}var Qa=class extends i{constructor(...e){super(...e),this.now=0}static{this.styles=[f,n`
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
    `]}render(){let{source:t}=this,{format:n,startedAt:r,positionSeconds:i,durationSeconds:a}=t,o=r==null?null:Date.parse(r),s=(e,t,n=``)=>E`<div><dt>${e}</dt><dd title=${n}>${t}</dd></div>`;return E`
      <h1>${t.title??t.name} ${t.title?E`<small>${t.name}</small>`:e}</h1>
      <dl>
        ${s(`State`,g(t.state))}
        ${s(`Format`,n?`${b(n.rate)}, ${u(n.channels,`channel`)}, ${n.sampleType}`:`–`)}
        ${s(`Frames`,n?`${w(n.frameSamples)} samples, ${$a(n.frameSamples,n.rate)}`:`–`)}
        ${s(`Epoch`,w(t.epoch),`A stretch with one mapping between index and time.`)}
        ${s(`Restarts`,w(t.restarts))}
        ${s(`Alignment`,Xa(t.alignment),t.alignment?.basis??``)}
        ${s(`Clock`,Za(t.clock))}
        ${s(`Uptime`,o===null?`–`:d(Math.max(0,(this.now-o)/1e3)),r??``)}
        ${s(`Position`,i==null?`–`:d(i)+(a?` of ${d(a)}`:``))}
        ${s(`Gaps in the last minute`,w(t.gapsLastMinute))}
      </dl>
      ${this.error()}
    `}error(){let t=this.source.lastError;if(!t)return e;let n=t.nextAttemptAt===null||t.nextAttemptAt===void 0?null:Date.parse(t.nextAttemptAt),r=n===null?0:(n-this.now)/1e3;return E`<div class="error" role="status">
      <p><strong>${t.kind}</strong>: ${t.message}</p>
      ${t.advice&&!t.message.includes(t.advice)?E`<p class="advice">${t.advice}</p>`:e}
      <p class="quiet">${t.at?`at ${new Date(t.at).toLocaleTimeString()}`:``}${t.attempt?`, attempt ${w(t.attempt)}`:``}${r>0?`, tried again in ${d(r)}`:``}${t.isRetryable===!1?`, not tried again`:``}</p>
    </div>`}};p([c({attribute:!1})],Qa.prototype,`source`,void 0),p([c({type:Number})],Qa.prototype,`now`,void 0),Qa=p([D(`ap-source-head`)],Qa);function $a(e,t){return`${Number((e*1e3/t).toFixed(3))} ms`}var eo=[`notStarted`,`lost`,`stalled`,`ended`,`padding`,`delivered`,`unclaimed`,`late`,`duplicate`,`overflow`,`trimmed`,`pending`],to=new Set([`delivered`,`unclaimed`,`late`,`duplicate`,`overflow`,`trimmed`,`pending`]),no=new Set([`delivered`,`unclaimed`,`lost`,`notStarted`,`stalled`,`ended`,`padding`]);function ro(e,t){let n=Math.max(0,e.resampled),r=Math.max(e.elapsed,e.received+n),i=r>0?t.tallest/r:0,a=Math.max(0,-e.resampled),o=[],s=0,c=0,l=0,u=(e,n,r,a)=>{let u=Math.max(0,n)*i,d=n>0?Math.max(u,t.least):0,f=Math.max(t.row,d);o.push({term:e,value:n,y:s,rowHeight:f,height:d,widened:d>u,left:r&&d>0?c:null,right:a&&d>0?l:null}),r&&(c+=d),a&&(l+=d),s+=f+t.gap};for(let t of eo)u(t,e[t],to.has(t),no.has(t));return a>0&&u(`resampled`,a,!0,!1),io(o,{height:Math.max(s-t.gap,c,l),scale:i,leftHeight:c,rightHeight:l,put:n})}function io(e,{height:t,scale:n,leftHeight:r,rightHeight:i,put:a}){let o=(n,r)=>{let i=0,a=0;for(let t of e){let e=t[n];e!==null&&(a+=(t.y+(t.rowHeight-t.height)/2-e)*t.height,i+=t.height)}return i===0?0:Math.min(Math.max(0,a/i),Math.max(0,t-r))},[s,c]=[o(`left`,r),o(`right`,i)];for(let t of e)t.left!==null&&(t.left+=s),t.right!==null&&(t.right+=c);let l=Math.min(a*n,r);return{height:t,scale:n,rows:e,received:{y:s,height:r},elapsed:{y:c,height:i},resampled:a>0?{y:s+r-l,height:l}:null}}var ao=10,oo=36,so=4,co=class extends i{constructor(...e){super(...e),this.width=0}static{this.styles=[f,n`
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
    `]}connectedCallback(){super.connectedCallback(),this.observer=new ResizeObserver(([e])=>this.width=Math.floor(e.contentRect.width)),this.observer.observe(this)}disconnectedCallback(){super.disconnectedCallback(),this.observer?.disconnect()}shouldUpdate(e){return e.has(`ledger`)||e.has(`width`)}render(){if(this.width===0)return e;let t=ro(this.ledger,{tallest:170,least:3,row:17,gap:4}),n=Math.max(...t.rows.map(e=>w(e.value).length)),r=Math.max(94+n*8,Math.min(230,this.width*.42)),i=(this.width-r)/2,a=oo+t.height+so;return E`<svg viewBox="0 0 ${this.width} ${a}" height=${a} role="img" aria-label=${this.inWords(t)}>
      ${this.ends(t)}
      ${t.rows.map(e=>this.row(e,i,i+r))}
    </svg>`}ends(t){let{received:n,elapsed:r,resampled:i}=t,o=this.width-ao;return a`
      <text class="quiet" x="0" y="12">received</text>
      <text class="strong" x="0" y="27">${w(this.ledger.received)}</text>
      <text class="quiet" x=${this.width} y="12" text-anchor="end">elapsed</text>
      <text class="strong" x=${this.width} y="27" text-anchor="end">${w(this.ledger.elapsed)}</text>
      <rect x="0" y=${oo+n.y} width=${ao} height=${n.height} fill="var(--accent)"></rect>
      ${i?a`<rect x="0" y=${oo+i.y} width=${ao} height=${Math.max(1,i.height)}
        fill="var(--busy)"><title>resampled: ${w(this.ledger.resampled)}</title></rect>`:e}
      <rect x=${o} y=${oo+r.y} width=${ao} height=${r.height} fill="var(--text-quiet)"></rect>`}row(t,n,r){let i=oo+t.y+(t.rowHeight-t.height)/2,o=oo+t.y+t.rowHeight/2+4,s=t.value===0,c=`var(${lo(t.term)})`,l=(e,n,r,i)=>a`<path
      d=${uo(e,n,r,i,t.height)} fill=${c} fill-opacity="0.35"></path>`,u=e=>a`<rect x=${e} y=${i} width="4" height=${t.height} fill=${c}></rect>`;return a`<g>
      <title>${ie(t.term)}: ${w(t.value)}. ${re[t.term]}${t.widened?` Drawn wider than it is.`:``}</title>
      ${t.left===null?e:a`${l(ao,oo+t.left,n,i)}${u(n)}`}
      ${t.right===null?e:a`${l(r,i,this.width-ao,oo+t.right)}${u(r-4)}`}
      ${t.widened?a`<path class="widened" fill="none" d=${fo(t,n,r,i,this.width)}></path>`:e}
      <text class=${s?`quiet`:``} x=${n+10} y=${o}>${ie(t.term)}${t.widened?` *`:``}</text>
      <text class=${s?`quiet`:`strong`} x=${r-10} y=${o} text-anchor="end">${w(t.value)}</text>
    </g>`}inWords(e){let t=e.rows.filter(e=>e.value!==0).map(e=>`${ie(e.term)} ${w(e.value)}`);return`Flow of samples. Received ${w(this.ledger.received)}, elapsed ${w(this.ledger.elapsed)}. `+(t.length===0?`Nothing yet.`:`${t.join(`, `)}. All else is 0.`)}};p([c({attribute:!1})],co.prototype,`ledger`,void 0),p([O()],co.prototype,`width`,void 0),co=p([D(`ap-ledger-flow`)],co);function lo(e){let t=S[e];return t?t.colour:e===`delivered`?`--good`:e===`unclaimed`||e===`pending`?`--busy`:e===`trimmed`||e===`resampled`?`--still`:`--warn`}function uo(e,t,n,r,i){let a=(e+n)/2;return`M${e} ${t}C${a} ${t} ${a} ${r} ${n} ${r}V${r+i}C${a} ${r+i} ${a} ${t+i} ${e} ${t+i}Z`}function fo(e,t,n,r,i){let a=t=>oo+t+e.height/2,o=(e,t,n,r)=>`M${e} ${t}C${(e+n)/2} ${t} ${(e+n)/2} ${r} ${n} ${r}`,s=r+e.height/2;return(e.left===null?``:o(ao,a(e.left),t,s))+(e.right===null?``:o(n,s,i-ao,a(e.right)))}var po=class extends i{constructor(...e){super(...e),this.channel=null,this.choose=e=>{let{value:t}=e.target;this.channel=t===``?null:Number(t)}}static{this.styles=[f,o,j,n`
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
    `]}render(){let e=this.detail.channels.find(e=>e.channel===this.channel),t=e?.ledger??this.detail.totals;return E`
      <h2>Ledger <small>every sample, by what became of it</small></h2>
      <div class="tools"><label>Of <select @change=${this.choose} aria-label="Ledger of">
        <option value="" ?selected=${!e}>all channels</option>
        ${this.detail.channels.map(t=>E`<option value=${t.channel} ?selected=${t===e}>
          ${ee(t.channel,t.label)}</option>`)}
      </select></label></div>
      ${t?E`
        <ap-ledger-flow .ledger=${t}></ap-ledger-flow>
        <p class="note">Thickness is proportional to samples, on one scale. What is marked * and dashed is drawn wider than it
          is, to be seen.</p>
        ${ae(t).map(e=>this.equation(t,e))}`:E`<p class="empty">The source has no account yet: it was never started.</p>`}
    `}equation(e,t){let n=(t,n)=>E`<span class="term ${e[t]===0?`none`:``}"
      title=${re[t]}>${n>0?`+ `:``}${ie(t)} ${w(e[t])}</span>`;return E`<div class="equation">
      ${t.left.map(n)} <span>=</span> ${t.right.map(n)}
      <span class="holds ${t.holds?``:`not`}">${t.holds?`✓ ${w(t.leftSum)} = ${w(t.rightSum)}`:`✗ ${w(t.leftSum)} ≠ ${w(t.rightSum)}: ${w(t.leftSum-t.rightSum)} unaccounted for`}
      </span>
    </div>`}};p([c({attribute:!1})],po.prototype,`detail`,void 0),p([O()],po.prototype,`channel`,void 0),po=p([D(`ap-ledger`)],po);function mo(e,t){let n=e.clientWidth;if(n===0)return null;let r=Math.min(3,devicePixelRatio||1),[i,a]=[Math.round(n*r),Math.round(t*r)];return e.width!==i&&(e.width=i),e.height!==a&&(e.height=a),e.style.height=`${t}px`,{width:n,height:t,ratio:r}}var ho=class{constructor(e){this.draw=e,this.asked=0}ask(){this.asked===0&&(this.asked=requestAnimationFrame(e=>{this.asked=0,this.draw(e)}))}cancel(){cancelAnimationFrame(this.asked),this.asked=0}},go=class extends i{constructor(...e){super(...e),this.labels=[],this.chosen=[]}static{this.styles=[f,o,n`
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
    `]}render(){let e=this.chosen.length>=8;return E`<details>
      <summary>Channels: ${this.chosen.length===0?`none`:this.chosen.map(k).join(`, `)}</summary>
      <ul aria-label="Channels to show">${this.labels.map((t,n)=>{let r=this.chosen.includes(n);return E`<li><label><input type="checkbox" .checked=${r} ?disabled=${e&&!r}
          @change=${()=>this.toggle(n,!r)}> ${ee(n,t)}</label></li>`})}</ul>
      <p>Up to ${8} at once.${e?` Take one out to choose another.`:``}</p>
    </details>`}toggle(e,t){let n=t?[...this.chosen,e].sort((e,t)=>e-t):this.chosen.filter(t=>t!==e);this.dispatchEvent(new CustomEvent(`choose`,{detail:n}))}};p([c({attribute:!1})],go.prototype,`labels`,void 0),p([c({attribute:!1})],go.prototype,`chosen`,void 0),go=p([D(`ap-channel-chooser`)],go);var _o=[[.13,0,-.025],[.26,.045,-.105],[.39,.125,-.09],[.53,.17,0],[.66,.145,.1],[.8,.05,.145],[.95,-.02,.095]],vo=e=>{let t=Math.min(1,Math.max(0,e));return Math.round(255*(t<=.0031308?12.92*t:1.055*t**(1/2.4)-.055))};function yo([e,t,n]){let r=(e+.3963377774*t+.2158037573*n)**3,i=(e-.1055613458*t-.0638541728*n)**3,a=(e-.0894841775*t-1.291485548*n)**3;return[vo(4.0767416621*r-3.3077115913*i+.2309699292*a),vo(-1.2684380046*r+2.6097574011*i-.3413193965*a),vo(-.0041960863*r-.7034186147*i+1.707614701*a)]}function bo(e){let t=Math.min(1,Math.max(0,e))*(_o.length-1),n=Math.min(Math.floor(t),_o.length-2),[r,i]=[_o[n],_o[n+1]],a=e=>r[e]+(i[e]-r[e])*(t-n);return yo([a(0),a(1),a(2)])}function xo(e,t){let n=new Uint32Array(256);for(let r=-128;r<128;r++){let[i,a,o]=bo((r-e)/(t-e));n[r&255]=(255<<24|o<<16|a<<8|i)>>>0}return n}var So={unseen:0,seen:1,gap:2},Co=class{constructor(e,t,n){this.clock=e,this.columns=t,this.bands=n,this.newest=-1,this.lastSpectrum=-2,this.kinds=new Uint8Array(t),this.levels=new Int8Array(t*n).fill(-128),this.wave=new Float32Array(t*4*2).fill(2)}slot(e){return(e%this.columns+this.columns)%this.columns}get oldest(){return this.newest-this.columns+1}addSpectrum(e){if(e.bands.length!==this.bands)return null;let t=Math.floor(this.clock.place(e.epoch,e.rate,e.sampleIndex+e.size/2));if(t<Math.max(0,this.oldest))return null;this.moveTo(t);let n=t-this.lastSpectrum===2?t-1:t;for(let r=n;r<=t;r++){let t=this.slot(r);this.levels.set(e.bands,t*this.bands),this.kinds[t]===So.unseen&&(this.kinds[t]=So.seen)}return this.lastSpectrum=t,n}addWaveform(e){let t=e.columns.length/2;if(t===0||e.samples===0)return;let n=this.clock.place(e.epoch,e.rate,e.sampleIndex)*4,r=e.samples*4/(this.clock.current?.columnSamples??1),[i,a]=[Math.round(n),Math.max(Math.round(n),Math.round(n+r)-1)];this.moveTo(Math.floor(a/4));for(let o=Math.max(i,this.oldest*4,0);o<=a;o++){let i=Math.min(t-1,Math.max(0,Math.floor((o-n)/r*t))),a=Math.max(i+1,Math.min(t,Math.ceil((o+1-n)/r*t)));this.put(o,e.columns,i,a)}}addGap(e,t,n,r){let i=this.clock.known(e,t),a=this.clock.known(e,t+n);if(i===null||a===null||n<=0)return;let o=Math.min(Math.max(Math.floor(i),Math.ceil(a)-1),this.newest),s=Math.max(Math.floor(i),this.oldest,0);for(let e=s;e<=o;e++)this.kinds[this.slot(e)]=r}put(e,t,n,r){let i=1/0,a=-1/0;for(let e=n;e<r;e++)i=Math.min(i,Number.isNaN(t[2*e])?1/0:t[2*e]),a=Math.max(a,Number.isNaN(t[2*e+1])?-1/0:t[2*e+1]);let o=Math.floor(e/4),s=this.slot(o),c=(s*4+(e-o*4))*2;this.wave[c]=i>a?NaN:i,this.wave[c+1]=i>a?NaN:a,i>a&&this.kinds[s]<So.gap&&(this.kinds[s]=So.gap)}moveTo(e){for(let t=Math.max(this.newest+1,e-this.columns+1);t<=e;t++){let e=this.slot(t);this.kinds[e]=So.unseen,this.levels.fill(-128,e*this.bands,(e+1)*this.bands),this.wave.fill(2,e*4*2,(e+1)*4*2)}this.newest=Math.max(this.newest,e),this.clock.seen(e)}},wo=class{constructor(e,t,n){this.ring=e,this.gain=n,this.waterfall=document.createElement(`canvas`),this.wave=document.createElement(`canvas`),this.size={column:0,wave:0,waterfall:0},this.pixels=new Uint32Array,this.column=null,this.levels=this.waterfall.getContext(`2d`,{alpha:!1}),this.lines=this.wave.getContext(`2d`),this.colours=xo(t,0)}fit(e){let{column:t,wave:n,waterfall:r}=this.size;(e.column!==t||e.wave!==n||e.waterfall!==r)&&(this.size=e,this.waterfall.width=this.wave.width=this.ring.columns*e.column,this.waterfall.height=e.waterfall,this.wave.height=e.wave,this.column=new ImageData(e.column,e.waterfall),this.pixels=new Uint32Array(this.column.data.buffer),this.make())}reset(e,t){this.colours=xo(e,0),this.gain=t,this.make()}addLevels(e,t){let{ring:n,pixels:r,colours:i,size:a}=this;if(this.column)for(let o=Math.max(e,n.oldest,0);o<=t;o++){let e=n.slot(o),t=e*n.bands;for(let e=0;e<a.waterfall;e++){let o=Math.floor((a.waterfall-1-e)*n.bands/a.waterfall),s=Math.max(o+1,Math.floor((a.waterfall-e)*n.bands/a.waterfall)),c=-128;for(let e=o;e<s;e++)c=Math.max(c,n.levels[t+e]);r.fill(i[c&255],e*a.column,(e+1)*a.column)}this.levels.putImageData(this.column,e*a.column,0)}}addWave(e,t){let{ring:n,lines:r,gain:i,size:a}=this,o=a.wave/2;r.fillStyle=Z(`--meter-rms`);for(let s=Math.max(e,n.oldest,0);s<=t;s++){let e=n.slot(s);r.clearRect(e*a.column,0,a.column,a.wave);for(let t=0;t<a.column;t++){let s=1/0,c=-1/0,l=Math.max(Math.floor(t*4/a.column)+1,Math.floor((t+1)*4/a.column));for(let r=Math.floor(t*4/a.column);r<l;r++){let t=(e*4+r)*2;Number.isNaN(n.wave[t])||n.wave[t]>1.5||(s=Math.min(s,n.wave[t]*i),c=Math.max(c,n.wave[t+1]*i))}if(s>c)continue;let u=Math.round(o-Math.min(1,c)*o),d=Math.max(1,Math.round((Math.min(1,c)-Math.max(-1,s))*o));r.fillRect(e*a.column+t,Math.min(a.wave-1,u),1,d)}}}make(){this.addLevels(0,this.ring.clock.newest),this.addWave(0,this.ring.clock.newest)}},To=20;function Eo(e,t){return To*(t/2/To)**e}function Do(e,t){return Math.log(e/To)/Math.log(t/2/To)}function Oo(e){let t=[];for(let n=10;n<e/2;n*=10)for(let r=1;r<10;r++){let i=r*n;i<To||i>e/2||t.push({frequency:i,labelled:r===1||r===2||r===5})}return t}function ko(e){if(e<1e3)return`${String(Math.round(e))} Hz`;let t=e/1e3;return`${String(t>=100?Math.round(t):Number(t.toPrecision(3)))} kHz`}var $={wave:56,gap:4,waterfall:148,times:18,axis:48},Ao=$.wave+$.gap+$.waterfall+$.times,jo=class{constructor(e,t){this.ring=e,this.cache=t}draw(e,t,n){let r=mo(e,Ao),i=e.getContext(`2d`,{alpha:!1});if(!r||!i)return 0;let{ratio:a}=r,o=e.width-Math.round($.axis*a),s=Math.max(1,Math.ceil(o/this.ring.columns));this.cache.fit({column:s,wave:Math.round($.wave*a),waterfall:Math.round($.waterfall*a)});let c=Math.min(this.ring.columns,Math.floor(o/s)),l={left:$.axis,width:c*s/a,first:this.ring.clock.newest-c+1,columns:c,pixel:s/a,ratio:a};return i.setTransform(a,0,0,a,0,0),i.fillStyle=Z(`--surface`),i.fillRect(0,0,r.width,r.height),i.fillStyle=Z(`--line`),i.fillRect(l.left,$.wave/2,l.width,.5),this.copy(i,l,this.cache.waterfall,$.wave+$.gap),this.copy(i,l,this.cache.wave,0),this.drawMarks(i,l),No(i,n),Po(i,t),this.drawTimes(i,l),c}copy(e,t,n,r){let{columns:i}=this.ring,{column:a}=this.cache.size,o=this.ring.slot(t.first),s=Math.min(t.columns,i-o);e.setTransform(1,0,0,1,0,0);let c=(i,o,s)=>{let[c,l]=[Math.round(t.left*t.ratio)+s*a,Math.round(r*t.ratio)],u=o*a;o>0&&e.drawImage(n,i*a,0,u,n.height,c,l,u,n.height)};c(o,s,0),c(0,t.columns-s,s),e.setTransform(t.ratio,0,0,t.ratio,0,0)}drawMarks(e,t){let n=$.wave+$.gap,r=e=>t.first+e<0||t.first+e<this.ring.oldest?So.unseen:this.ring.kinds[this.ring.slot(t.first+e)];for(let i=0;i<t.columns;){let a=r(i),o=i+1;for(;o<t.columns&&r(o)===a;)o++;a!==So.seen&&(e.fillStyle=a===So.unseen?Z(`--line`):m(e,l[a-So.gap-1]??`unknown`,t.ratio),e.fillRect(t.left+i*t.pixel,n,(o-i)*t.pixel,$.waterfall),a!==So.unseen&&e.fillRect(t.left+i*t.pixel,0,(o-i)*t.pixel,$.wave)),i=o}}drawTimes(e,t){let n=$.wave+$.gap+$.waterfall,{columnsPerSecond:r,stretches:i}=this.ring.clock,a=t.columns/r,o=[1,2,5,10,20,30,60].find(e=>e/a*t.width>=56)??120;e.font=Mo,e.fillStyle=Z(`--text-quiet`);for(let r=0;r<a;r+=o){let i=t.left+t.width*(1-r/a);e.fillRect(i-.5,n,1,4),e.textAlign=r===0?`right`:`center`,e.fillText(r===0?`now`:`−${r} s`,i,n+14)}e.textAlign=`left`;for(let r of i.slice(1)){let i=t.left+(r.column-t.first)*t.pixel;i<t.left||(e.fillStyle=Z(`--text`),e.fillRect(i-.5,0,1,n),e.fillStyle=Z(`--surface`),e.fillRect(i+1,0,46,12),e.fillStyle=Z(`--text`),e.fillText(`epoch ${r.epoch}`,i+3,9))}}},Mo=`10px system-ui, sans-serif`;function No(e,t){e.fillStyle=Z(`--text-quiet`),e.font=Mo,e.textAlign=`right`,e.fillText(`+${t}`,$.axis-6,9),e.fillText(`0`,$.axis-6,$.wave/2+3.5),e.fillText(`−${t}`,$.axis-6,$.wave)}function Po(e,t){if(t<=0)return;let n=$.wave+$.gap+$.waterfall;e.font=Mo,e.textAlign=`right`,e.fillStyle=Z(`--text-quiet`);for(let{frequency:r,labelled:i}of Oo(t)){let a=n-Do(r,t)*$.waterfall;e.fillRect($.axis-(i?5:3),a,i?5:3,.75),i&&e.fillText(r>=1e3?`${r/1e3} k`:`${r}`,$.axis-7,a+3.5)}}function Fo(e,t){return e.channels?e.channels:e.channel===null||e.channel===void 0?[0,Math.max(0,t-1)]:[e.channel,e.channel]}function Io(e,t,n,r,i){let a=(t.to-t.from)/Math.max(1,n),o=[],s=new Map,c=e.map(e=>({gap:e,from:Date.parse(e.from),to:Date.parse(e.to)})).filter(({from:e,to:n})=>n>=t.from&&e<=t.to).sort((e,t)=>e.from-t.from);for(let{gap:e,from:l,to:u}of c){let[c,d]=Fo(e,r),f=Math.max(0,(l-t.from)/a),p=Math.min(n,(u-t.from)/a),m=Math.max(0,p-f),h=`${e.reason} ${c} ${d}`,g=s.get(h);if(g&&f<=g.x+g.width){g.width=Math.max(g.width,p-g.x),g.count++;continue}let _={x:f,width:Math.max(m,i),firstChannel:c,lastChannel:d,reason:e.reason,count:1,widened:m<i};s.set(h,_),o.push(_)}return o}function Lo(e,t,n,r=5e3){let i=new Map(e.map(e=>[e.id,e]));for(let e of t)i.set(e.id,e);return[...i.values()].filter(e=>Date.parse(e.to)>=n).sort((e,t)=>Date.parse(t.from)-Date.parse(e.from)||Number(t.id)-Number(e.id)).slice(0,r)}function Ro(e,t){let n=new Map;for(let r of e){let e=n.get(r.reason)??{reason:r.reason,gaps:0,samples:0},[i,a]=Fo(r,t);e.gaps++,e.samples+=(r.length??0)*(a-i+1),n.set(r.reason,e)}return[...n.values()].sort((e,t)=>t.samples-e.samples)}function zo(e,t){if(e.kind!==x.waveform||t.byteLength<28)return null;let n=t.getUint16(18,!0)*2;if(t.byteLength<28+n*4)return null;let r=new Float32Array(n);for(let e=0;e<n;e++)r[e]=t.getFloat32(28+e*4,!0);return{...e,channel:t.getUint16(16,!0),samples:t.getUint32(20,!0),rate:t.getUint32(24,!0),columns:r}}function Bo(e,t){if(e.kind!==x.spectrum||t.byteLength<28)return null;let n=t.getUint16(18,!0);return t.byteLength<28+n?null:{...e,channel:t.getUint16(16,!0),rate:t.getUint32(20,!0),size:t.getUint32(24,!0),bands:new Int8Array(t.buffer,t.byteOffset+16+12,n)}}function Vo(e,t){if(e.kind!==x.sound||t.byteLength<40)return null;let n=t.byteLength-16-24>>1,r=new Int16Array(n);for(let e=0;e<n;e++)r[e]=t.getInt16(40+e*2,!0);let i=Number(t.getBigInt64(32,!0));return{...e,channel:t.getUint16(16,!0),leftOut:!!(t.getUint16(18,!0)&1),rate:t.getUint32(20,!0),sentAt:Number(t.getBigInt64(24,!0)),capturedAt:i<0?null:i,samples:r}}var Ho=50,Uo=class{constructor(e){this.columnsPerSecond=e,this.stretches=[],this.newest=-1}get current(){return this.stretches.at(-1)}place(e,t,n){let r=Math.max(1,Math.round(t/this.columnsPerSecond)),i=this.current;if(!i||i.epoch!==e||i.columnSamples!==r||n<i.origin-t){let t=i&&e<i.epoch?this.known(e,n):null;if(t!==null)return t;i={epoch:e,origin:n,column:this.newest+1,columnSamples:r},this.stretches.push(i),this.stretches.length>Ho&&this.stretches.shift()}return i.column+(n-i.origin)/r}known(e,t){let n=this.stretches.findLast(t=>t.epoch===e);return n?n.column+(t-n.origin)/n.columnSamples:null}seen(e){this.newest=Math.max(this.newest,e)}},Wo=256,Go=class{constructor(e,t,n,r,i){this.connection=e,this.channels=n,this.perSecond=r,this.came=i,this.rings=new Map,this.rate=0,this.received=0,this.isHeld=!1,this.clock=new Uo(r);for(let e of n)this.rings.set(e,new Co(this.clock,400,Wo));let{live:a}=e;this.ends=[a.listen(x.spectrum,(e,n,r)=>{r.picture?.source===t&&!this.isHeld&&this.takeSpectrum(e,n)}),a.listen(x.waveform,(e,n,r)=>{r.picture?.source===t&&!this.isHeld&&this.takeWaveform(e,n)})],a.ask({picture:{source:t,channels:[...n],rate:r}})}takeGaps(e,t){for(let n of e){if(n.start===null||n.start===void 0||!n.length)continue;let[e,r]=Fo(n,t),i=So.gap+1+Math.max(0,l.indexOf(n.reason));for(let[t,a]of this.rings)t>=e&&t<=r&&a.addGap(n.epoch??0,n.start,n.length,i)}}close(){for(let e of this.ends.splice(0))e();this.connection.live.ask({picture:void 0})}takeSpectrum(e,t){let n=Bo(e,t),r=n&&this.rings.get(n.channel);if(!n||!r)return;this.rate=n.rate,this.received++;let i=r.addSpectrum(n);i!==null&&this.came(n.channel,i)}takeWaveform(e,t){let n=zo(e,t),r=n&&this.rings.get(n.channel);n&&r&&(this.received++,r.addWaveform(n),this.came(n.channel,-1))}};function Ko(e,t,n){if(t<Math.max(0,e.oldest)||e.kinds[e.slot(t)]!==So.seen)return null;let r=e.slot(t)*e.bands,i=0;for(let t=1;t<e.bands;t++)e.levels[r+t]>e.levels[r+i]&&(i=t);let a=e.levels[r+i];return a<=-128?null:{frequency:Eo((i+.5)/e.bands,n),level:a}}function qo(e,t){let n=e.clock.newest;if(n<0||t===0)return`no picture yet`;if(e.kinds[e.slot(n)]>=So.gap)return`gap`;let r=Ko(e,n,t)??Ko(e,n-1,t);return r?`loudest at ${ko(r.frequency)}, ${r.level<0?`−`:``}${Math.abs(r.level)} dBFS`:`silence below −127 dBFS`}var Jo=Array.from({length:13},(e,t)=>`rgb(${bo(t/12).join(` `)})`).join(`, `),Yo=[[1,`1`],[10,`0.1`],[100,`0.01`]],Xo=class extends i{constructor(...e){super(...e),this.labels=[],this.chosen=[],this.state=`created`,this.perSecond=matchMedia(`(prefers-reduced-motion: reduce)`).matches?5:25,this.floor=-100,this.gain=0,this.isHeld=!1,this.columns=400,this.words=[],this.pictures=null,this.caches=new Map,this.painters=new Map,this.changed=new Set,this.redraw=new ho(()=>this.paint()),this.told=0,this.ends=[],this.hold=()=>{this.isHeld=!this.isHeld,this.pictures&&(this.pictures.isHeld=this.isHeld)}}static{this.styles=[f,o,j,n`
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
    `]}connectedCallback(){super.connectedCallback();let e=new ResizeObserver(()=>this.redrawAll());e.observe(this),this.ends=[()=>e.disconnect(),h(()=>{this.remake(),this.redrawAll()}),this.store.on(`gaps`,e=>{this.pictures?.takeGaps(e.slice(0,500),this.labels.length),this.redrawAll()})],this.open()}disconnectedCallback(){super.disconnectedCallback();for(let e of this.ends.splice(0))e();this.redraw.cancel(),this.pictures?.close(),this.pictures=null}updated(e){(e.has(`chosen`)||e.has(`perSecond`))&&this.open(),e.size===1&&e.has(`words`)||this.redrawAll()}open(){let e=this.pictures;if(e?.perSecond===this.perSecond&&e.channels.join()===this.chosen.join()||(e?.close(),this.caches.clear(),this.painters.clear(),this.pictures=null,!this.isConnected||this.chosen.length===0))return;let t=new Go(this.store.connection,this.store.name,this.chosen,this.perSecond,(e,t)=>this.came(e,t));for(let[e,n]of t.rings){let t=new wo(n,this.floor,Yo[this.gain][0]);this.caches.set(e,t),this.painters.set(e,new jo(n,t))}t.isHeld=this.isHeld,this.pictures=t}redrawAll(){for(let e of this.painters.keys())this.changed.add(e);this.redraw.ask()}came(e,t){let n=this.caches.get(e),r=this.pictures?.clock.newest??-1;t>=0?n?.addLevels(t,r):n?.addWave(r-2,r),this.changed.add(e),this.redraw.ask()}remake(){for(let e of this.caches.values())e.reset(this.floor,Yo[this.gain][0])}paint(){let{pictures:e}=this;if(e){for(let t of this.changed){let n=this.renderRoot.querySelector(`canvas[data-channel="${t}"]`);if(!n)continue;let r=this.painters.get(t)?.draw(n,e.rate,Yo[this.gain][1])??0;r>0&&(this.columns=r)}this.changed.clear(),performance.now()-this.told<1e3||(this.told=performance.now(),this.words=this.chosen.map(t=>qo(e.rings.get(t),e.rate)))}}render(){return E`
      <h2>Waveform and spectrum <small>${Math.round(this.columns/this.perSecond)} s, bands even in pitch</small></h2>
      <div class="tools">
        <ap-channel-chooser .labels=${this.labels} .chosen=${this.chosen}></ap-channel-chooser>
        <button aria-pressed=${this.isHeld?`true`:`false`} @click=${this.hold}>${this.isHeld?`Go on`:`Hold`}</button>
        <label>Pictures a second ${this.select([25,10,5],this.perSecond,e=>this.perSecond=e)}</label>
        <label>Scale from ${this.select([-120,-100,-80,-60],this.floor,e=>{this.floor=e,this.remake()},` dBFS`)}</label>
        <label>Waveform to ${this.select(Yo.map((e,t)=>t),this.gain,e=>{this.gain=e,this.remake()},``,e=>`±${Yo[e][1]}`)}</label>
        <span class="scale">${`−${-this.floor}`} <i style="background:linear-gradient(to right, ${Jo})"></i> 0 dBFS</span>
      </div>
      ${this.content()}
      <ul class="legend">
        ${[`lost`,`stalled`,`notStarted`,`ended`].map(e=>E`<li>
          ${s(e)}${y(e).label}</li>`)}
        <li><i class="unseen"></i>no picture came, which says nothing of the audio</li>
      </ul>
    `}content(){return this.chosen.length===0?E`<p class="empty">No channel is chosen.</p>`:!Ta.includes(this.state)&&(this.pictures?.clock.newest??-1)<0?E`<p class="empty">Nothing to see: the source is ${this.state}.</p>`:this.chosen.map((e,t)=>E`<div class="channel">
      <h3>${ee(e,this.labels[e])} <span>${this.words[t]??``}</span></h3>
      <canvas data-channel=${e} role="img" style="height:226px"
        aria-label="Waveform and spectrum of ${ee(e,this.labels[e])}: ${this.words[t]??`no picture yet`}"></canvas></div>`)}select(e,t,n,r=``,i=e=>`${e}`){return E`<select @change=${e=>n(Number(e.target.value))}>
      ${e.map(e=>E`<option value=${e} ?selected=${e===t}>
        ${i(e).replace(`-`,`−`)}${r}</option>`)}
    </select>`}};p([c({attribute:!1})],Xo.prototype,`store`,void 0),p([c({attribute:!1})],Xo.prototype,`labels`,void 0),p([c({attribute:!1})],Xo.prototype,`chosen`,void 0),p([c()],Xo.prototype,`state`,void 0),p([O()],Xo.prototype,`perSecond`,void 0),p([O()],Xo.prototype,`floor`,void 0),p([O()],Xo.prototype,`gain`,void 0),p([O()],Xo.prototype,`isHeld`,void 0),p([O()],Xo.prototype,`columns`,void 0),p([O()],Xo.prototype,`words`,void 0),Xo=p([D(`ap-pictures`)],Xo);var Zo=.08,Qo=.6,$o=.25,es=20,ts=200,ns=class{constructor(e){this.rate=e,this.breaks=[],this.counts={leftOut:0,starved:0,skipped:0},this.next=-1,this.target=Zo,this.calmSince=0,this.played=[],this.skipping=!1}get targetSeconds(){return this.target}place(e,t){let n=this.next<0,r=n||e.leftOut;if(e.leftOut&&!n&&this.note(`leftOut`,this.next,t),n||this.next<=t)n||(this.note(`starved`,this.next,t),this.target=Math.min(Qo,this.target*1.5)),this.next=t+Math.round(this.target*this.rate),r=!0;else if(this.hasTooMuch(this.next-t,e.samples))return this.note(`skipped`,this.next,t),this.skipping=!0,null;this.skipping&&(r=!0),this.skipping=!1,t-this.calmSince>es*this.rate&&(this.target=Math.max(Zo,this.target*.8),this.calmSince=t);let i=this.next;for(this.next+=e.samples,this.played.push({from:i,to:this.next,sentAt:e.sentAt,capturedAt:e.capturedAt});this.played.length>1&&this.played[0].to<t;)this.played.shift();return{at:i,isSeam:r}}heard(e){let t=this.played.find(({from:t,to:n})=>t<=e&&e<n);if(!t)return null;let n=(e-t.from)*1e3/this.rate;return{capturedAt:t.capturedAt===null?null:t.capturedAt+n,sentAt:t.sentAt+n}}waiting(e){return Math.max(0,this.next-e)/this.rate}hasTooMuch(e,t){return e>(this.target+$o)*this.rate&&e-t>this.target*this.rate}note(e,t,n){this.counts[e]++,this.breaks.push({reason:e,at:t}),this.breaks.length>ts&&this.breaks.shift(),this.calmSince=n}};function rs(e,t,n){let r=Date.parse(n);return Number.isNaN(r)?null:{offset:r-(e+t)/2,uncertainty:Math.abs(t-e)/2}}function is(e){return e.reduce((e,t)=>e===null||t.uncertainty<e.uncertainty?t:e,null)}function as(e,t,n,r){let i=e.capturedAt??e.sentAt;return{seconds:(t+r.offset-i)/1e3+n,uncertainty:r.uncertainty/1e3,sinceCapture:e.capturedAt!==null}}var os=128,ss=4,cs=class{constructor(e,t,n,r,i){this.connection=e,this.source=t,this.channel=n,this.volume=r,this.failed=i,this.playout=null,this.startedAt=null,this.context=null,this.gain=null,this.differences=[],this.playing=new Set,this.ends=[],this.ends.push(e.live.listen(x.sound,(e,r,i)=>{i.listen?.source===t&&i.listen.channel===n&&this.take(e,r)})),e.live.ask({listen:{source:t,channel:n}}),this.askTime()}setVolume(e){this.volume=e,this.gain&&this.context&&this.gain.gain.setTargetAtTime(e,this.context.currentTime,.02)}behind(){let e=is(this.differences),{context:t}=this;if(!e||!t||!this.playout)return null;let n=this.playout.heard(this.present());return n&&as(n,Date.now(),t.baseLatency+(t.outputLatency||0),e)}present(){return this.context?Math.ceil(this.context.currentTime*this.context.sampleRate):0}get isBlocked(){return this.context?.state===`suspended`}resume(){this.context?.resume()}close(){for(let e of this.ends.splice(0))e();this.connection.live.ask({listen:void 0});for(let e of this.playing)e.stop();this.context?.close(),this.context=null}async askTime(){for(let e=0;e<ss;e++){let e=Date.now(),t=await this.connection.client.info().catch(()=>null),n=t?.serverTime===void 0?null:rs(e,Date.now(),t.serverTime);n&&this.differences.push(n)}}take(e,t){let n=Vo(e,t);if(!n||n.samples.length===0||this.context?.sampleRate!==n.rate&&!this.open(n.rate))return;let r=this.context,i=this.playout.place({samples:n.samples.length,leftOut:n.leftOut,sentAt:n.sentAt,capturedAt:n.capturedAt},this.present());if(this.startedAt??=Date.now(),!i)return;let a=r.createBuffer(1,n.samples.length,n.rate),o=a.getChannelData(0);for(let e=0;e<o.length;e++)o[e]=n.samples[e]/32768;if(i.isSeam)for(let e=0;e<Math.min(os,o.length);e++)o[e]*=e/os;let s=new AudioBufferSourceNode(r,{buffer:a});s.connect(this.gain),s.onended=()=>this.playing.delete(s),this.playing.add(s),s.start(i.at/n.rate)}open(e){try{return this.context?.close(),this.context=new AudioContext({sampleRate:e,latencyHint:`interactive`}),this.gain=new GainNode(this.context,{gain:this.volume}),this.gain.connect(this.context.destination),this.playout=new ns(e),!0}catch(t){return this.failed(`This browser cannot play ${e} Hz. ${t instanceof Error?t.message:String(t)}`),this.close(),!1}}},ls={leftOut:`left out by the server`,starved:`came too late`,skipped:`skipped to stay close`},us={leftOut:`--bad`,starved:`--warn`,skipped:`--busy`},ds=30,fs=class extends i{constructor(...e){super(...e),this.channel=0,this.label=``,this.volume=.8,this.isMuted=!1,this.message=``,this.player=null,this.turned=e=>{this.volume=Number(e.target.value),this.isMuted=!1,this.player?.setVolume(this.loudness)},this.mute=()=>{this.isMuted=!this.isMuted,this.player?.setVolume(this.loudness)},this.left=()=>{document.visibilityState===`hidden`&&this.stop()},this.stop=()=>{this.dispatchEvent(new CustomEvent(`stop`))}}static{this.styles=[f,o,n`
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
    `]}connectedCallback(){super.connectedCallback(),document.addEventListener(`visibilitychange`,this.left),this.timer=setInterval(()=>this.requestUpdate(),250),this.begin()}disconnectedCallback(){super.disconnectedCallback(),document.removeEventListener(`visibilitychange`,this.left),clearInterval(this.timer),this.player?.close(),this.player=null}willUpdate(e){e.has(`channel`)&&this.player&&this.player.channel!==this.channel&&this.begin()}begin(){this.player?.close(),this.message=``,this.player=new cs(this.store.connection,this.store.name,this.channel,this.loudness,e=>this.message=e)}get loudness(){return this.isMuted?0:this.volume**2}render(){let{player:t}=this;return E`<div class="bar" role="region" aria-label="Listening">
      <strong>${ee(this.channel,this.label)}</strong>
      <label>Volume <input type="range" min="0" max="1" step="0.01" .value=${String(this.volume)} @input=${this.turned}></label>
      <button aria-pressed=${this.isMuted?`true`:`false`} @click=${this.mute}>Mute</button>
      <span class="behind">${this.behindText()}</span>
      ${t?.isBlocked?E`<button class="main" @click=${()=>t.resume()}>Play</button>`:e}
      ${t?.playout?this.strip(t.playout,t.present()):e}
      <span class="quiet">${this.breaksText()}</span>
      <button @click=${this.stop}>Stop listening</button>
      <span class="quiet" role="status">${this.message}</span>
    </div>`}behindText(){if(this.player?.startedAt===null||!this.player)return`waiting for sound…`;let e=this.player.behind();if(!e)return`silence: nothing came`;let t=e.uncertainty>=.05?` ± ${e.uncertainty.toFixed(2)}`:``;return`${e.seconds.toFixed(2)}${t} s behind ${e.sinceCapture?`the microphone`:`the server`}`}breaksText(){let e=this.player?.playout?.counts;if(!e)return``;let t=Object.keys(ls).filter(t=>e[t]>0).map(t=>`${u(e[t],`time`)} ${ls[t]}`);return t.length===0?`nothing left out`:t.join(`, `)}strip(e,t){let n=n=>100+(n-t)/e.rate/ds*100;return E`<svg viewBox="0 0 100 10" preserveAspectRatio="none" role="img"
      aria-label="The last ${ds} seconds: ${this.breaksText()}">
      <path d="M0 5H100" stroke="var(--line-strong)" vector-effect="non-scaling-stroke"></path>
      ${e.breaks.filter(e=>n(e.at)>0).map(e=>a`<path d="M${Math.min(99,n(e.at))} 0V10"
        stroke="var(${us[e.reason]})" stroke-width="3" vector-effect="non-scaling-stroke">
        <title>${ls[e.reason]}</title></path>`)}
    </svg>`}};p([c({attribute:!1})],fs.prototype,`store`,void 0),p([c({type:Number})],fs.prototype,`channel`,void 0),p([c()],fs.prototype,`label`,void 0),p([O()],fs.prototype,`volume`,void 0),p([O()],fs.prototype,`isMuted`,void 0),p([O()],fs.prototype,`message`,void 0),fs=p([D(`ap-listen`)],fs);var ps=n`
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
`,ms=5e3,hs=5e3,gs=class extends C{constructor(e,t){super(),this.connection=e,this.name=t,this.source=null,this.detail=null,this.gaps=[],this.events=[],this.history=null,this.latency=null,this.ends=[],this.abort=null,this.isMissing=!1}start(){let{connection:e}=this;e.watch(this.name),this.ends.push(e.on(`sources`,e=>this.takeSummary(e.get(this.name))),e.on(`detail`,e=>this.takeDetail(e)),e.on(`event`,e=>this.takeEvents([e])),e.on(`gap`,e=>this.takeGaps([e])),e.on(`status`,e=>{e===`open`&&this.read()}),_s(ms,()=>this.readHistory(15)),_s(hs,()=>this.readLatency())),this.takeSummary(e.sources.get(this.name)),this.read()}stop(){this.abort?.abort();for(let e of this.ends.splice(0))e();this.connection.watch(null)}async read(){if(!this.isThere)return;this.abort?.abort();let e=this.abort=new AbortController,{client:t}=this.connection;await Promise.all([this.attempt(async()=>this.takeDetail(await t.detail(this.name,e.signal))),this.attempt(async()=>this.takeGaps((await t.gaps(this.name,600,e.signal)).gaps)),this.attempt(async()=>this.takeEvents((await t.events(this.name,this.events.at(-1)?.id,e.signal)).events)),this.readHistory(600),this.readLatency()])}readHistory(e){return this.attempt(async()=>{let t=await this.connection.client.history(this.name,e,this.abort?.signal);this.history=ce(this.history,t,this.connection.now()-6e5),this.tell(`history`,this.history)})}readLatency(){return this.attempt(async()=>{this.latency=await this.connection.client.latency(this.name,this.abort?.signal),this.tell(`latency`,this.latency)})}async attempt(e){if(this.isThere&&(this.connection.status===`open`||this.connection.status===`starting`))try{await e()}catch(e){e instanceof v&&e.status===404&&this.tell(`missing`,e.message)}}get isThere(){return!this.connection.loaded||this.connection.sources.has(this.name)}takeSummary(e){let t=this.isMissing;this.isMissing=!e&&this.connection.loaded,this.isMissing&&this.tell(`missing`,`There is no source named ${this.name}.`),e&&(t&&(this.tell(`missing`,``),this.read()),this.source=e,this.tell(`source`,e))}takeDetail(e){e.name===this.name&&(this.detail=e,this.source=e,this.tell(`source`,e),this.tell(`detail`,e))}takeGaps(e){this.gaps=Lo(this.gaps,e,this.connection.now()-6e5),this.tell(`gaps`,this.gaps)}takeEvents(e){this.events=Ma(this.events,e),this.tell(`events`,this.events)}};function _s(e,t){let n=setInterval(()=>void t(),e);return()=>clearInterval(n)}var vs=class extends i{constructor(...e){super(...e),this.tags={}}static{this.styles=[f,j,n`
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
    `]}render(){let e=Object.keys(this.tags).sort();return E`<h2>Tags <small>what the source says of itself</small></h2>
      ${e.length===0?E`<p class="empty">The source has no tags.</p>`:E`<dl>${e.map(e=>E`
        <dt>${e}</dt><dd>${this.tags[e].join(`; `)}</dd>`)}</dl>`}`}};p([c({attribute:!1})],vs.prototype,`tags`,void 0),vs=p([D(`ap-tags`)],vs);function ys(e,t){let n=t.to-t.from,r=Math.min(Math.max(e.to-e.from,50),n),i=Math.min(Math.max(e.from,t.from),t.to-r);return{from:i,to:i+r}}function bs(e,t,n,r){let i=e.to-e.from,a=Math.min(Math.max(i*t,50),r.to-r.from),o=e.from+i*n;return ys({from:o-a*n,to:o+a*(1-n)},r)}function xs(e,t,n){let r=(e.to-e.from)*t;return ys({from:e.from+r,to:e.to+r},n)}var Ss=[10,20,50,100,200,500,1e3,2e3,5e3,1e4,15e3,3e4,6e4,12e4,3e5,6e5];function Cs(e,t,n){let r=e.to-e.from,i=t>0?r*n/t:r,a=Ss.find(e=>e>=i)??Ss[Ss.length-1],o=[];for(let t=Math.ceil(e.from/a)*a;t<=e.to;t+=a)o.push(t);return{step:a,times:o}}var ws=20;function Ts(e){return Math.max(4,Math.min(18,Math.floor(260/Math.max(1,e))))}function Es(e){return Ts(e)*Math.max(1,e)+ws}function Ds(e,t,n,r,i){let a=mo(e,Es(r)),o=e.getContext(`2d`,{alpha:!1});if(!a||!o)return;let s=Ts(r),c=a.width-34,l=s*Math.max(1,r);o.setTransform(a.ratio,0,0,a.ratio,0,0),o.fillStyle=Z(`--surface`),o.fillRect(0,0,a.width,a.height),o.fillStyle=Z(`--sunken`),o.fillRect(34,0,c,l),Os(o,r,s,c),ks(o,n,c,l);for(let e of Io(t,n,c,r,2)){o.fillStyle=m(o,e.reason,a.ratio);let t=(e.lastChannel-e.firstChannel+1)*s-(s>6?2:0);o.fillRect(34+e.x,e.firstChannel*s+ +(s>6),e.width,t)}i&&js(o,i,n,r,s,c)}function Os(e,t,n,r){let i=Math.max(1,[1,2,4,8,16,32].find(e=>e*n>=12)??64);e.font=`10px system-ui, sans-serif`,e.textAlign=`right`;for(let a=0;a<t;a++)a%i===0&&(e.fillStyle=Z(`--text-quiet`),e.fillText(`${k(a)}`,28,Math.max(9,a*n+Math.min(n/2+4,11))),e.fillStyle=Z(`--line`),e.fillRect(34,a*n,r,.5))}function ks(e,t,n,r){let{step:i,times:a}=Cs(t,n,84);e.font=`10px system-ui, sans-serif`;for(let o of a){let a=34+(o-t.from)/(t.to-t.from)*n;e.fillStyle=Z(`--line`),e.fillRect(a,0,.75,r+4),e.fillStyle=Z(`--text-quiet`),e.textAlign=a>34+n-30?`right`:a<58?`left`:`center`,e.fillText(As(o,i),a,r+15)}}function As(e,t){return new Date(e).toLocaleTimeString(`en-GB`,{hour:`2-digit`,minute:`2-digit`,second:`2-digit`,...t<1e3?{fractionalSecondDigits:t<100?3:1}:{}})}function js(e,t,n,r,i,a){let[o]=Io([t],n,a,r,2);if(!o)return;e.strokeStyle=Z(`--text`),e.lineWidth=2;let s=(o.lastChannel-o.firstChannel+1)*i;e.strokeRect(34+o.x-2,o.firstChannel*i-1,o.width+4,s+2)}function Ms(e,t,n,r){return E`<div class="scroll" tabindex="0" role="region" aria-label="Gaps as a list"><table>
    <thead><tr><th>Time</th><th>Reason</th><th>Channels</th><th class="number">First index</th><th class="number">Samples</th>
      <th class="number">Long</th><th class="number">Epoch</th></tr></thead>
    <tbody>${e.slice(0,200).map(e=>E`<tr class=${e.id===n?.id?`chosen`:``}>
      <td><button class="link" @click=${()=>r(e)} title="Show it in the timeline">${As(Date.parse(e.from),10)}</button></td>
      <td><span class="reason">${s(e.reason)}${y(e.reason).label}</span></td>
      <td>${Ns(e)}</td>
      <td class="number">${w(e.start)}</td>
      <td class="number">${w(e.length)}</td>
      <td class="number">${Ps(e,t)}</td>
      <td class="number">${w(e.epoch)}</td></tr>`)}</tbody></table></div>
    ${e.length>200?E`<p class="note">The newest ${200} of ${w(e.length)}; zoom in to see the others.</p>`:``}`}function Ns(e){return e.channels?A(...e.channels):e.channel===null||e.channel===void 0?`all`:A(e.channel,e.channel)}function Ps(e,t){let n=e.length&&t>0?e.length/t:(Date.parse(e.to)-Date.parse(e.from))/1e3;return _(n)}var Fs=n`
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
`,Is=[[600,`10 min`],[60,`1 min`],[10,`10 s`]],Ls=class extends i{constructor(...e){super(...e),this.gaps=[],this.channels=0,this.rate=0,this.now=0,this.horizon=600,this.window=null,this.span=6e5,this.leftOut=new Set,this.chosen=null,this.pointed=``,this.redraw=new ho(()=>this.paint()),this.ends=[],this.dragged=null,this.pressed=e=>{if(!(e.ctrlKey||e.metaKey||e.altKey)){if(e.key===`+`||e.key===`=`)this.zoom(.5);else if(e.key===`-`)this.zoom(2);else if(e.key===`ArrowLeft`)this.pan(-.25);else if(e.key===`ArrowRight`)this.pan(.25);else if(e.key===`Home`)this.window={from:this.bounds.from,to:this.bounds.from+this.span};else if(e.key===`End`)this.window=null;else return;e.preventDefault()}},this.wheeled=e=>{e.ctrlKey&&(e.preventDefault(),this.zoom(Math.exp(e.deltaY/300),this.share(e)))},this.grabbed=e=>{this.dragged={x:e.clientX,window:this.seen},e.currentTarget.setPointerCapture(e.pointerId)},this.released=()=>{this.dragged=null},this.moved=e=>{let t=this.canvas.getBoundingClientRect();if(this.dragged){let n=(this.dragged.x-e.clientX)/(t.width-34),r=xs(this.dragged.window,n,this.bounds);this.window=r.to>=this.now-1?null:r}else this.pointed=this.under(e,t)}}static{this.styles=[f,o,j,M,Fs]}connectedCallback(){super.connectedCallback();let e=new ResizeObserver(()=>this.redraw.ask());e.observe(this),this.ends=[()=>e.disconnect(),h(()=>this.redraw.ask())]}disconnectedCallback(){super.disconnectedCallback();for(let e of this.ends.splice(0))e();this.redraw.cancel()}updated(){this.redraw.ask()}get bounds(){return{from:this.now-this.horizon*1e3,to:this.now}}get seen(){return this.window?ys(this.window,this.bounds):{from:this.now-this.span,to:this.now}}get shown(){return this.gaps.filter(e=>!this.leftOut.has(e.reason))}paint(){Ds(this.canvas,this.shown,this.seen,this.channels,this.chosen)}render(){let{seen:e}=this,t=this.shown.filter(t=>Date.parse(t.to)>=e.from&&Date.parse(t.from)<=e.to),n=Ro(t,this.channels),r=n.map(({reason:e,gaps:t,samples:n})=>`${y(e).label} ${u(t,`time`)}, ${u(n,`sample`)}`).join(`; `),i=`From ${As(e.from,1e3)} to ${As(e.to,1e3)}: ${r===``?`none`:r}.`;return E`
      <h2>Gaps <small>${i}</small></h2>
      <div class="tools" role="toolbar" aria-label="Time shown">
        <button aria-pressed=${this.window?`false`:`true`} @click=${()=>this.window=null}>Follow</button>
        ${Is.map(([e,t])=>E`<button @click=${()=>this.show(e*1e3)}>${t}</button>`)}
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
      <div class="reasons" role="group" aria-label="Reasons shown">${l.map(e=>E`<button
        aria-pressed=${this.leftOut.has(e)?`false`:`true`} title=${y(e).meaning}
        @click=${()=>this.toggle(e)}>${s(e)}${y(e).label}
        <b>${w(n.find(t=>t.reason===e)?.gaps??0)}</b></button>`)}</div>
      ${t.length===0?E`<p class="empty">No gap in the time shown.</p>`:E`<details><summary>${u(t.length,`gap`)} as a list</summary>
          ${Ms(t,this.rate,this.chosen,e=>this.choose(e))}</details>`}
    `}show(e){this.span=e,this.window=null}zoom(e,t=this.window?.5:1){let n=bs(this.seen,e,t,this.bounds);this.span=n.to-n.from,this.window=n.to>=this.now-1?null:n}pan(e){let t=xs(this.seen,e,this.bounds);this.window=t.to>=this.now-1?null:t}choose(e){this.chosen=e;let[t,n]=[Date.parse(e.from),Date.parse(e.to)],r=Math.max(200,(n-t)*4);this.window=ys({from:(t+n)/2-r,to:(t+n)/2+r},this.bounds)}toggle(e){let t=new Set(this.leftOut);t.delete(e)||t.add(e),this.leftOut=t}share(e){let t=this.canvas.getBoundingClientRect();return Math.min(.999,Math.max(0,(e.clientX-t.left-34)/(t.width-34)))}under(e,t){let{seen:n}=this,r=n.from+this.share(e)*(n.to-n.from),i=Math.floor((e.clientY-t.top)/Ts(this.channels));if(i<0||i>=this.channels)return``;let a=(n.to-n.from)/t.width*3,o=this.shown.find(e=>{let[t,n]=Fo(e,this.channels);return i>=t&&i<=n&&Date.parse(e.from)-a<=r&&r<=Date.parse(e.to)+a});return o?`channel ${Ns(o)}: ${y(o.reason).label}, ${Ps(o,this.rate)}`:`channel ${k(i)}`}};p([c({attribute:!1})],Ls.prototype,`gaps`,void 0),p([c({type:Number})],Ls.prototype,`channels`,void 0),p([c({type:Number})],Ls.prototype,`rate`,void 0),p([c({type:Number})],Ls.prototype,`now`,void 0),p([c({type:Number})],Ls.prototype,`horizon`,void 0),p([O()],Ls.prototype,`window`,void 0),p([O()],Ls.prototype,`span`,void 0),p([O()],Ls.prototype,`leftOut`,void 0),p([O()],Ls.prototype,`chosen`,void 0),p([O()],Ls.prototype,`pointed`,void 0),p([T(`canvas`)],Ls.prototype,`canvas`,void 0),Ls=p([D(`ap-gap-timeline`)],Ls);var Rs=class extends i{constructor(...e){super(...e),this.name=``,this.query=new URLSearchParams,this.missing=``,this.seen=[],this.heard=null,this.reached=new Set,this.ends=[],this.toggleSeen=e=>{let t=e.detail;this.seen=this.seen.includes(t)?this.seen.filter(e=>e!==t):[...this.seen,t].slice(-8).sort((e,t)=>e-t)},this.toggleHeard=e=>{this.heard=this.heard===e.detail?null:e.detail}}static{this.styles=[f,o,ps]}connectedCallback(){super.connectedCallback(),this.begin(),this.watcher=new IntersectionObserver(e=>{let t=e.filter(e=>e.isIntersecting).map(e=>e.target.id);t.some(e=>!this.reached.has(e))&&(this.reached=new Set([...this.reached,...t]))},{rootMargin:`200px`})}disconnectedCallback(){super.disconnectedCallback(),this.end(),this.watcher?.disconnect()}willUpdate(e){e.has(`name`)&&this.store.name!==this.name&&this.isConnected&&(this.end(),this.begin())}updated(){for(let e of this.renderRoot.querySelectorAll(`section.part`))this.watcher?.observe(e)}begin(){let e=this.store=new gs(this.connection,this.name);this.missing=``,this.heard=null,this.seen=[0,1];let t=()=>this.requestUpdate(),n=setInterval(t,1e3);this.ends=[e.on(`source`,t),e.on(`gaps`,t),e.on(`events`,t),e.on(`history`,t),e.on(`latency`,t),e.on(`missing`,e=>this.missing=e),e.on(`detail`,e=>this.keepKnown(e.channels.length)),()=>clearInterval(n),()=>e.stop()],e.start()}end(){for(let e of this.ends.splice(0))e()}keepKnown(e){if(e===0)return;let t=this.seen.filter(t=>t<e);t.length!==this.seen.length&&(this.seen=t),this.heard!==null&&this.heard>=e&&(this.heard=null)}render(){let{store:t,connection:n}=this,r=t.source;if(!r||this.missing!==``)return this.nothingThere();let i=n.now(),a=this.labels();return E`<div class="all">
      <a class="back" href="#/">← All sources</a>
      <div class="top">
        <ap-source-head .source=${r} .now=${i}></ap-source-head>
        <ap-commands .client=${n.client} .source=${r}
          ?allowed=${n.info?.allowsCommands!==!1}></ap-commands>
      </div>
      <nav aria-label="Parts of this page">${this.parts().map(([e,t])=>E`<button
        @click=${()=>this.goTo(e)}>${t}</button>`)}</nav>
      <div class="grid">
        ${this.section(`pictures`,`seven`,E`<ap-pictures .store=${t} .labels=${a} .chosen=${this.seen}
          .state=${r.state} @choose=${e=>this.seen=e.detail}></ap-pictures>`)}
        ${t.detail?this.section(`ledger`,`five`,E`<ap-ledger .detail=${t.detail}></ap-ledger>`):e}
        ${this.section(`gaps`,``,E`<ap-gap-timeline .gaps=${t.gaps} .channels=${a.length} .now=${i}
          .rate=${r.format?.rate??0} .horizon=${600}></ap-gap-timeline>`)}
        ${this.section(`clocks`,`eight`,E`<ap-clocks .history=${t.history}
          .streams=${t.detail?.streams??[]}></ap-clocks>`)}
        ${this.section(`latency`,`four`,E`<ap-latency .latency=${t.latency}
          ?isLive=${r.isLive===!0}></ap-latency>`)}
        ${t.detail?this.section(`channels`,``,E`<ap-channels .detail=${t.detail} .shown=${this.seen}
          .listening=${this.heard} @see=${this.toggleSeen} @hear=${this.toggleHeard}></ap-channels>`):e}
        ${this.section(`events`,`eight`,E`<ap-events .events=${t.events}></ap-events>`)}
        ${this.section(`tags`,`four`,E`<ap-tags .tags=${t.detail?.tags??{}}></ap-tags>`)}
        ${this.section(`graph`,``,E`<ap-graph .store=${t} .state=${r.state}
          ?open=${this.reached.has(`graph`)}></ap-graph>`)}
        ${this.section(`description`,``,E`<ap-description .store=${t}
          ?open=${this.reached.has(`description`)}></ap-description>`)}
      </div></div>
      ${this.heard===null?e:E`<ap-listen .store=${t} .channel=${this.heard}
        label=${a[this.heard]??``} @stop=${()=>this.heard=null}></ap-listen>`}`}nothingThere(){return E`<div class="missing"><p role="status">${this.missing===``?`Asking for the source…`:this.missing}</p>
      <p><a href="#/">See all sources</a></p></div>`}parts(){return[[`pictures`,`Waveform and spectrum`],[`ledger`,`Ledger`],[`gaps`,`Gaps`],[`clocks`,`Clocks`],[`latency`,`Latency`],[`channels`,`Channels`],[`events`,`Events`],[`tags`,`Tags`],[`graph`,`Pipelines`],[`description`,`Description`]]}section(e,t,n){return E`<section id=${e} class="part ${t}" tabindex="-1">${n}</section>`}labels(){let{detail:e,source:t}=this.store;return e&&e.channels.length>0?e.channels.map(e=>e.label??``):Array.from({length:t?.format?.channels??0},(e,n)=>t?.format?.labels?.[n]??``)}goTo(e){let t=this.renderRoot.querySelector(`#${e}`);t?.scrollIntoView({behavior:matchMedia(`(prefers-reduced-motion: reduce)`).matches?`auto`:`smooth`}),t?.focus({preventScroll:!0})}};p([c({attribute:!1})],Rs.prototype,`connection`,void 0),p([c()],Rs.prototype,`name`,void 0),p([c({attribute:!1})],Rs.prototype,`query`,void 0),p([O()],Rs.prototype,`missing`,void 0),p([O()],Rs.prototype,`seen`,void 0),p([O()],Rs.prototype,`heard`,void 0),p([O()],Rs.prototype,`reached`,void 0),p([O()],Rs.prototype,`store`,void 0),Rs=p([D(`ap-source`)],Rs);