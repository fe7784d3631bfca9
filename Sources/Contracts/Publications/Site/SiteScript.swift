/// `site.js`: search over `search-data.js`, filters of a table, and `/` for the search box. All of it works from a disk.
enum SiteScript {
    static let text = #"""
        "use strict";
        /* One form for what people write differently: width, case, kana, marks between words. */
        function fold(text) {
          return text.normalize("NFKC").toLowerCase()
            .replace(/[\u3041-\u3096]/g, c => String.fromCharCode(c.charCodeAt(0) + 0x60))
            .replace(/[\s\u30fb\u30fc\u2010-\u2015\u2212_-]/g, "");
        }
        const syllables = Object.fromEntries(("アa イi ウu エe オo カka キki クku ケke コko サsa シshi スsu セse ソso タta チchi "
          + "ツtsu テte トto ナna ニni ヌnu ネne ノno ハha ヒhi フfu ヘhe ホho マma ミmi ムmu メme モmo ヤya ユyu ヨyo ラra リri "
          + "ルru レre ロro ワwa ヲo ンn ガga ギgi グgu ゲge ゴgo ザza ジji ズzu ゼze ゾzo ダda ヂji ヅzu デde ドdo バba ビbi "
          + "ブbu ベbe ボbo パpa ピpi プpu ペpe ポpo").split(" ").map(s => [s[0], s.slice(1)]));
        /* How the items' names write a reading: Hepburn without long vowels. Empty when it is not all kana. */
        function romaji(kana) {
          if (!/^[\u30a1-\u30f6]+$/.test(kana)) return "";
          let text = "";
          for (const sign of kana) {
            const small = "ャュョ".indexOf(sign);
            if (small >= 0) text = text.replace(/(sh|ch|j)i$/, "$1").replace(/i$/, "y") + "auo"[small];
            else text += sign === "ッ" ? "^" : syllables[sign] || "";
          }
          return text.replace(/\^(?=ch)/g, "t").replace(/\^(.)/g, "$1$1").replace(/o[ou]/g, "o").replace(/uu/g, "u");
        }
        function element(name, text) {
          const made = document.createElement(name);
          if (text) made.textContent = text;
          return made;
        }
        function rank(entry, words) {
          let sum = 0;
          for (const word of words) {
            const reading = romaji(word);
            if (entry.title === word) sum += 100;
            else if (entry.title.startsWith(word)) sum += 50;
            else if (entry.title.includes(word)) sum += 20;
            else if (reading && entry.name.startsWith(reading)) sum += 10;
            else if (entry.all.includes(word) || (reading && entry.name.includes(reading))) sum += 5;
            else return 0;
          }
          return sum + (10 - entry.kind);
        }
        function search(entries, query) {
          const words = query.split(/\s+/).map(fold).filter(w => w);
          if (!words.length) return null;
          return entries.map(e => [rank(e, words), e]).filter(p => p[0] > 0)
            .sort((a, b) => b[0] - a[0] || a[1].order - b[1].order).map(p => p[1]);
        }
        function setUpSearch() {
          const data = window.catalogue, results = document.getElementById("results"), box = document.getElementById("q");
          if (!data || !results || !box) return;
          const entries = data.entries.map((e, order) => ({ order, kind: e[1], text: e[2], more: e[3],
            page: data.pages[e[0]], anchor: e[4], title: fold(e[2]), name: fold(e[3]), all: fold(e[2] + " " + e[3]) }));
          const show = () => {
            const found = search(entries, box.value);
            results.replaceChildren(...(found || []).slice(0, 200).map(e => {
              const item = element("li"), link = element("a", e.text);
              link.href = e.page[1] + (e.anchor ? "#" + encodeURIComponent(e.anchor) : "");
              item.append(data.kinds[e.kind] + " ", link, element("span", e.page[0] + " " + e.more.slice(0, 120)));
              item.lastChild.className = "sub";
              return item;
            }));
            document.getElementById("found").textContent =
              found ? found.length + " 件" + (found.length > 200 ? "（先の200件を表示）" : "") : "";
          };
          box.value = new URLSearchParams(location.search).get("q") || "";
          box.addEventListener("input", show);
          box.form.addEventListener("submit", e => { e.preventDefault(); show(); });
          show();
          box.focus();
        }
        function setUpFilter(form) {
          const table = document.querySelector("main table"), rows = [...table.tBodies[0].rows];
          const heads = [...table.tHead.rows[0].cells].map(c => c.textContent);
          const folded = rows.map(r => fold(r.textContent));
          const selects = form.dataset.columns.split(",").map(Number).map(column => {
            const select = element("select"), label = element("label", heads[column] + " ");
            select.append(element("option", "すべて"));
            select.options[0].value = "";
            for (const value of new Set(rows.map(r => r.cells[column].textContent))) select.append(element("option", value));
            label.append(select);
            form.insertBefore(label, form.querySelector("output"));
            return { column, select };
          });
          const apply = () => {
            const words = form.elements.text.value.split(/\s+/).map(fold).filter(w => w);
            let count = 0;
            rows.forEach((row, index) => {
              const fits = words.every(w => folded[index].includes(w))
                && selects.every(s => !s.select.value || row.cells[s.column].textContent === s.select.value);
              row.hidden = !fits;
              if (fits) count += 1;
            });
            form.querySelector("output").textContent = count + " 件";
          };
          form.addEventListener("input", apply);
          form.addEventListener("submit", e => e.preventDefault());
          form.hidden = false;
          apply();
        }
        document.addEventListener("DOMContentLoaded", () => {
          setUpSearch();
          document.querySelectorAll("form.filter").forEach(setUpFilter);
        });
        document.addEventListener("keydown", e => {
          const box = document.getElementById("q");
          if (e.key === "/" && box && !/^(INPUT|SELECT|TEXTAREA)$/.test(document.activeElement.tagName)) {
            e.preventDefault();
            box.focus();
          }
        });

        """#
}
