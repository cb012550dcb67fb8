import { createHash } from "node:crypto";
import { terms } from "@printery/publication";
import type { Element } from "hast";
import { h } from "hastscript";

/** Where a reader's choice is kept, for all pages of a site. */
const KEY = "printery-theme";

/**
 * Before anything is drawn: takes the choice of light or dark pages that was made before; then shows the switch. Where nothing
 * can be kept (a file opened from a disk may be refused) the choice holds for the page. No angle brackets, which
 * would need care in HTML.
 */
const SCRIPT = `(function(){
var d=document,r=d.documentElement,t="";
try{t=localStorage.getItem("${KEY}")||""}catch(e){}
if(!/^(light|dark)$/.test(t))t="";
function show(){
if(t)r.dataset.theme=t;else delete r.dataset.theme;
d.querySelectorAll("meta[name=theme-color]").forEach(function(m){
var own=m.dataset.media=m.dataset.media||m.media;
m.media=t?own.includes(t)?"all":"not all":own})}
show();
d.addEventListener("DOMContentLoaded",function(){
var l=d.querySelector(".theme"),s=l.lastElementChild;
s.value=t;
l.hidden=false;
s.addEventListener("change",function(){
t=s.value;
show();
try{localStorage.setItem("${KEY}",t)}catch(e){}})})})()`;

/** What a policy must allow for {@link themeScript}. */
export const themeHash: string = `sha256-${createHash("sha256").update(SCRIPT).digest("base64")}`;

/** Stands in the head, behind the colours of the window. */
export function themeScript(): Element {
  return h("script", SCRIPT);
}

/** Light, dark or as the reader's system has it; not to be seen without script, for it would do nothing. */
export function themeSwitch(lang: string): Element {
  const { appearance, automatic, light, dark } = terms(lang);
  return h("label.theme", { hidden: true }, [
    h("span", appearance),
    " ",
    h("select", { autoComplete: "off" }, [
      h("option", { value: "" }, automatic),
      h("option", { value: "light" }, light),
      h("option", { value: "dark" }, dark),
    ]),
  ]);
}
