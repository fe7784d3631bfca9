"""What the demonstration says: one line a step, ✓ or ✗, and the sum at the end."""


class Report:
    def __init__(self):
        self.passed, self.failed = 0, []

    def chapter(self, title: str) -> None:
        print(f"\n■ {title}", flush=True)

    def step(self, good: bool, title: str, detail: str = "") -> bool:
        if good:
            self.passed += 1
        else:
            self.failed.append(title)
        print(f"  {'✓' if good else '✗'} {title}" + (f"\n      {detail}" if detail else ""), flush=True)
        return good

    def text(self, text: str) -> None:
        print("\n".join(f"      {line}" for line in text.splitlines()), flush=True)

    def finish(self) -> int:
        print(f"\n{self.passed} 件成功、{len(self.failed)} 件失敗", flush=True)
        for title in self.failed:
            print(f"  ✗ {title}")
        return 1 if self.failed else 0
