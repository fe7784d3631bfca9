"""The table of docs/reliability.md, made from a run."""

import datetime

BEGIN, END = "<!-- made by `make soak`: begin -->", "<!-- made by `make soak`: end -->"
LOADS_BEGIN, LOADS_END = "<!-- made by `make soak` (loads): begin -->", "<!-- made by `make soak` (loads): end -->"
LINKS_BEGIN, LINKS_END = "<!-- made by `make soak` (links): begin -->", "<!-- made by `make soak` (links): end -->"


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
    columns = {
        "kills": "kills",
        "loads acknowledged": "loads",
        "broken off before the commit": "broken off",
        "commit without an answer": "in doubt",
        "of them there": "of them there",
        "states read": "reads",
    }
    write_counts(document, LOADS_BEGIN, columns, rows, seconds, LOADS_END)


def write_links(document, rows, seconds):
    """The same for files over links."""
    columns = {
        "kills": "kills",
        "while a file was under way": "kills under way",
        "files put": "files in",
        "of them broken": "of them broken",
        "left at half for a while": "half files",
        "files that went out": "files out",
        "put again after they were taken": "seen again",
        "records at the end": "records",
    }
    write_counts(document, LINKS_BEGIN, columns, rows, seconds, LINKS_END)


def write_counts(document, begin, columns, rows, seconds, end):
    """One row a store; `columns` says which count stands under which heading."""
    lines = [
        begin,
        f"Run of {datetime.date.today().isoformat()}, {seconds:g} s.",
        "",
        f"| store | {' | '.join(columns)} | **faults** |",
        "| --- |" + " ---: |" * (len(columns) + 1),
    ]
    for store, counts, bad in rows:
        numbers = [f"{counts[name]:,}" for name in columns.values()]
        lines.append(f"| {store} | {' | '.join(numbers)} | **{len(bad)}** |")
    replace(document, [*lines, end])


def replace(document, lines):
    """Puts the lines where the first and the last of them stand in the document."""
    text = document.read_text()
    before, after = text.split(lines[0])[0], text.split(lines[-1])[1]
    document.write_text(before + "\n".join(lines) + after)
