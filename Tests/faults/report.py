"""The table of docs/reliability.md, made from a run."""

import datetime

BEGIN, END = "<!-- made by `make soak`: begin -->", "<!-- made by `make soak`: end -->"


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
    lines.append(END)
    text = document.read_text()
    before, after = text.split(BEGIN)[0], text.split(END)[1]
    document.write_text(before + "\n".join(lines) + after)
