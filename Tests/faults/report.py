"""The table of docs/reliability.md, made from a run."""

import datetime

BEGIN, END = "<!-- made by `make soak`: begin -->", "<!-- made by `make soak`: end -->"
LOADS_BEGIN, LOADS_END = "<!-- made by `make soak` (loads): begin -->", "<!-- made by `make soak` (loads): end -->"


def write_table(document, rows, seconds):
    """Replaces what stands between the two marks."""
    lines = [
        BEGIN,
        f"Run of {datetime.date.today().isoformat()}, {seconds:g} s of each fault.",
        "",
        "| fault | store | rounds | accepted | receiver | arrived | **lost** | duplicates, recognised | unrecognisable | out of order | all arrived after |",
        "| --- | --- | ---: | ---: | --- | ---: | ---: | ---: | ---: | ---: | ---: |",
    ]
    for scenario, store, result, bad in rows:
        if result is None:
            lines.append(f"| {scenario.title} | {store} | – | left out: {bad[0]} | | | | | | | |")
            continue
        for receiver, counts in result["receivers"].items():
            way = "listens" if receiver == "zei" else "fetches"
            drained = f"{result['drained']} s" if result["drained"] is not None else "**never**"
            lines.append(
                f"| {scenario.title} | {store} | {result['rounds']} | {counts['accepted']:,} | {way} "
                f"| {counts['arrived']:,} | **{counts['lost']}** | {counts['duplicates']:,} | {counts['unrecognisable']} "
                f"| {counts['out of order']} | {drained} |"
            )
    replace(document, [*lines, END])


def write_loads(document, rows, seconds):
    """The same for the loads of datasets."""
    lines = [
        LOADS_BEGIN,
        f"Run of {datetime.date.today().isoformat()}, {seconds:g} s.",
        "",
        "| store | kills | loads acknowledged | broken off before the commit | commit without an answer | of them there | states read | **faults** |",
        "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |",
    ]
    for store, counts, bad in rows:
        numbers = [counts[name] for name in ("kills", "loads", "broken off", "in doubt", "of them there", "reads")]
        lines.append(f"| {store} | {' | '.join(f'{number:,}' for number in numbers)} | **{len(bad)}** |")
    replace(document, [*lines, LOADS_END])


def replace(document, lines):
    """Puts the lines where the first and the last of them stand in the document."""
    text = document.read_text()
    before, after = text.split(lines[0])[0], text.split(lines[-1])[1]
    document.write_text(before + "\n".join(lines) + after)
